"""Taking public statements and claims off every page, and what two people then decide: destroyed, shown again, reworded."""

from datetime import datetime

from django.db import transaction

from apero.audit.actions import Actor, record
from apero.disclosure.actions import forget_clearances, forget_translations
from apero.lib.refusal import require
from apero.synthesis.actions.counts import leave_counts
from apero.synthesis.events import ClaimWithdrawn, StatementWithdrawn
from apero.synthesis.models import Claim, ClaimItem, Note, Statement, SummaryItem
from apero.synthesis.queries import was_public, was_public_claim
from apero.synthesis.rules import why_not_withdraw, why_not_withhold
from apero.translation.actions import (
    destroy_parts,
    release_source,
    return_parts,
    withhold_parts,
    withhold_source,
)

State = Statement.State


def _locked(statement: Statement) -> Statement:
    rows = Statement.objects.select_for_update(of=("self",)).select_related("session__programme", "text")
    return rows.get(pk=statement.pk)


def _is_firm(statement: Statement) -> bool:
    """Whether it stands as it was read: on a page, or behind claims if its session is by invitation."""
    behind = statement.session.is_unlisted and statement.state in (State.APPROVED, State.CHECKED)
    return behind or statement.state == State.PUBLISHED


def _firm_state(statement: Statement) -> State:
    if not statement.session.is_unlisted:
        return State.PUBLISHED
    return State.CHECKED if statement.round_id else State.APPROVED


@transaction.atomic
def withhold_statement(*, statement: Statement, now: datetime) -> Statement:
    """Take a statement off every page at once, with its answer, in all versions and languages. Raises `Refused`.

    What was being reworded is a draft again if it comes back: approved is only what is read as it stands.
    """
    locked = _locked(statement)
    require(why_not_withhold(locked.state))
    if not _is_firm(locked):
        locked.approver, locked.approved_on = None, None
    locked.state, locked.withheld_on = State.WITHHELD, now.date()
    locked.save()
    withhold_parts(locked.text_id)
    leave_counts(locked)
    return locked


@transaction.atomic
def show_statement(*, statement: Statement, now: datetime) -> Statement:
    """Two people let it stand: it is where it was. Choices find it again with the next summary.

    A statement of a session by invitation stands behind claims again. A last day for a quotation that is over is none.
    """
    locked = _locked(statement)
    is_approved = locked.approved_on is not None
    locked.state, locked.withheld_on = _firm_state(locked) if is_approved else State.DRAFT, None
    if locked.quote_until and locked.quote_until < now.date():
        locked.quote_until = None
    locked.save(update_fields=["state", "withheld_on", "quote_until"])
    return_parts(locked.text_id)
    if is_approved:
        release_source(locked.text_id)
    return locked


@transaction.atomic
def reword_statement(*, statement: Statement) -> Statement:
    """Two people let it be reworded: a draft again. Its wording of before goes from all versions and languages."""
    locked = _locked(statement)
    locked.state, locked.withheld_on, locked.reopened_on = State.DRAFT, None, None
    locked.approver, locked.approved_on = None, None
    locked.save()
    return_parts(locked.text_id)
    forget_translations(locked.text_id)
    withhold_source(locked.text_id)
    SummaryItem.objects.filter(statement=locked).update(wording="")
    return locked


@transaction.atomic
def withdraw_statement(
    *,
    statement: Statement,
    by: Actor,
    now: datetime,
    because: str = Statement.WithdrawnBecause.PROTECT,
) -> None:
    """Destroy the words of a statement that is or was public. A dated mark stays, without a word of it.

    Its words, its answer and all their translations go, its wording from every version, and the note that it was
    made of, unless it only was not what people had said.
    """
    locked = _locked(statement)
    require(
        why_not_withdraw(
            locked, was_public=was_public(locked) or locked.state == State.WITHHELD, because=because
        )
    )
    locked.state, locked.withdrawn_on, locked.withdrawn_because = State.WITHDRAWN, now.date(), because
    locked.withheld_on, locked.kept_on, locked.keeper, locked.reopened_on = None, None, None, None
    locked.sent_back_because, locked.answered_on, locked.answered_by_role = "", None, ""
    locked.quote_consent, locked.quote_until = Statement.Consent.NONE, None
    locked.save()
    leave_counts(locked)
    destroy_parts(locked.text_id)
    forget_clearances([locked.text_id])
    withhold_source(locked.text_id)
    SummaryItem.objects.filter(statement=locked).update(wording="")
    if because != Statement.WithdrawnBecause.WRONG and locked.note_id:
        Note.objects.filter(pk=locked.note_id).delete()
    record(StatementWithdrawn(statement_id=locked.pk, reason=str(because)), by=by, now=now)


def _locked_claim(claim: Claim) -> Claim:
    return Claim.objects.select_for_update(of=("self",)).select_related("summary", "text").get(pk=claim.pk)


@transaction.atomic
def withhold_claim(*, claim: Claim, now: datetime) -> Claim:
    """As `withhold_statement`, for a line of a region's or a series' summary."""
    locked = _locked_claim(claim)
    require(why_not_withhold(locked.state))
    if locked.state != Claim.State.PUBLISHED:
        locked.approver, locked.approved_on = None, None
    locked.state, locked.withheld_on = Claim.State.WITHHELD, now.date()
    locked.save(update_fields=["state", "withheld_on", "approver", "approved_on"])
    withhold_parts(locked.text_id)
    return locked


@transaction.atomic
def show_claim(*, claim: Claim) -> Claim:
    """As `show_statement`."""
    locked = _locked_claim(claim)
    is_approved = locked.approved_on is not None
    locked.state, locked.withheld_on = Claim.State.PUBLISHED if is_approved else Claim.State.DRAFT, None
    locked.save(update_fields=["state", "withheld_on"])
    return_parts(locked.text_id)
    if is_approved:
        release_source(locked.text_id)
    return locked


@transaction.atomic
def reword_claim(*, claim: Claim) -> Claim:
    """As `reword_statement`."""
    locked = _locked_claim(claim)
    locked.state, locked.withheld_on, locked.reopened_on = Claim.State.DRAFT, None, None
    locked.approver, locked.approved_on = None, None
    locked.save(update_fields=["state", "withheld_on", "approver", "approved_on", "reopened_on"])
    return_parts(locked.text_id)
    forget_translations(locked.text_id)
    withhold_source(locked.text_id)
    ClaimItem.objects.filter(claim=locked).update(wording="")
    return locked


@transaction.atomic
def withdraw_claim(*, claim: Claim, by: Actor, now: datetime, because: str = "protect") -> None:
    """Destroy the words of a claim that is or was public, in every version and language. A dated mark stays."""
    locked = _locked_claim(claim)
    public = was_public_claim(locked) or locked.state == Claim.State.WITHHELD
    require(why_not_withdraw(locked, was_public=public, because=because))
    locked.state, locked.withdrawn_on, locked.withdrawn_because = Claim.State.WITHDRAWN, now.date(), because
    locked.withheld_on, locked.reopened_on = None, None
    locked.save(update_fields=["state", "withdrawn_on", "withdrawn_because", "withheld_on", "reopened_on"])
    destroy_parts(locked.text_id)
    forget_clearances([locked.text_id])
    withhold_source(locked.text_id)
    ClaimItem.objects.filter(claim=locked).update(wording="")
    record(ClaimWithdrawn(claim_id=locked.pk, reason=str(because)), by=by, now=now)
