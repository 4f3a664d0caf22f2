"""Taking public words off every page at once, and what two people then decide: the only writers (R15, R83, R86).

At once and in one transaction: the words lie under a name that no page reads, in every language; what counted them
counts them no more; and whatever a page remembered is read anew, since an entry is recorded or the pages are turned.
"""

from collections.abc import Collection
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from apero.audit.actions import SYSTEM, Actor, record, turn_pages
from apero.commitments import actions as commitments
from apero.conversations.models import Session
from apero.crypto.codes import Code
from apero.disclosure.actions import forget_clearances, forget_waiting
from apero.hiding.events import HidingDecided, HidingProposed, HidingRequested, UndecidedDestroyed
from apero.hiding.models import Hiding, TakenBack
from apero.hiding.queries import (
    Target,
    is_public,
    lines_of,
    mark_of,
    open_hiding,
    readable_claims,
    taken_back,
    target_of,
    tokens_of_session,
    versions_with,
)
from apero.hiding.rules import (
    agrees,
    is_overdue,
    last_day,
    why_not_decide,
    why_not_request,
    why_not_take_back,
)
from apero.lib.refusal import Refused, require
from apero.lib.words import clean_text
from apero.listening import actions as listening
from apero.people.models import User
from apero.synthesis import actions as synthesis
from apero.synthesis.models import Claim, Statement
from apero.translation.actions import (
    destroy_parts,
    release_source,
    return_parts,
    withhold_parts,
    write_source,
)
from apero.translation.models import Source

Outcome, Reason = Hiding.Outcome, Hiding.Reason
UNDECIDED = _("It was taken off to protect people. Nobody decided that it should come back.")
"""What stands in place of a public question about which nobody decided."""


@transaction.atomic
def request_hiding(
    *,
    source: Source,
    part: str = "",
    reason: str,
    user: User,
    by: Actor,
    now: datetime,
    because: str = "",
) -> Hiding:
    """Take words off every page now. Whoever asks is the first of the two, and proposes that they are destroyed.

    `because` is the public reason that a removed question leaves. Raises `Refused`.
    """
    Source.objects.select_for_update().get(pk=source.pk)
    target = target_of(source, part)
    require(_why_not(target, because))
    part = target.part if target else part
    hiding = withhold(source=source, part=part, reason=reason, now=now)
    hiding.first, hiding.proposes = user, Outcome.HIDDEN
    hiding.because = _said(hiding, because)
    hiding.save(update_fields=["first", "proposes", "because"])
    record(HidingRequested(hiding_id=hiding.pk, what=hiding.kind, reason=str(reason)), by=by, now=now)
    return hiding


def _why_not(target: Target | None, because: str) -> Any:
    if target is None:
        return why_not_request(is_public=False, has_words=False, is_open=False)
    return why_not_request(
        is_public=is_public(target),
        has_words=_has_words(target),
        is_open=open_hiding(target.source, target.part) is not None,
        needs_because=target.needs_because,
        because=because,
    )


def _has_words(target: Target) -> bool:
    """Whether there is something to take off: words, the wording that versions hold of it, or the link of news."""
    segments = target.source.segments
    if target.kind == "update" and target.thing.link:
        return True
    if target.is_whole and target.kind in ("statement", "claim"):
        return True  # `is_public` has seen that something of it can be read
    return (segments.filter(part=target.part) if target.part else segments).exists()


@transaction.atomic
def withhold(
    *,
    source: Source,
    part: str = "",
    reason: str = Reason.PROTECT,
    now: datetime,
    by_code: bool = False,
) -> Hiding:
    """Take words off every page, for two people to decide: by a code, by a job, or as the beginning of a request.

    It records nothing: whoever calls it does, or turns the pages. Raises `Refused`.
    """
    target = target_of(source, part)
    require(_why_not(target, because="…"))
    part = target.part if target else part
    if target is not None and target.is_whole:
        _withhold_whole(target, now=now)
    else:
        for key, name in versions_with(target) if target else []:
            withhold_parts(key, name)
        withhold_parts(source.pk, part)
    today = now.date()
    return Hiding.objects.create(
        team_id=source.team_id,
        source=source,
        kind=target.kind if target else "",
        part=part,
        reason=reason,
        by_code=by_code,
        requested_on=today,
        decide_until=last_day(today),
    )


def _withhold_whole(target: Target, *, now: datetime) -> None:
    """A statement takes along what was compiled from it alone."""
    if target.kind == "question":
        listening.withhold_question(question=target.thing, now=now)
    elif target.kind == "claim":
        synthesis.withhold_claim(claim=target.thing, now=now)
    else:
        synthesis.withhold_statement(statement=target.thing, now=now)
        for claim in _left_alone(target.thing):
            withhold(source=claim.text, reason=Reason.PROTECT, now=now)


def _left_alone(statement: Statement) -> list[Claim]:
    """Public claims all of whose statements are off the pages."""
    off = (Statement.State.WITHHELD, Statement.State.WITHDRAWN)
    claims = statement.claims.filter(pk__in=readable_claims()).select_related("text").order_by("pk")
    return [c for c in claims if not c.statements.exclude(state__in=off).exists()]


@transaction.atomic
def take_back(*, session: Session, statement_ids: Collection[UUID], code: Code, now: datetime) -> int:
    """A person takes lines of a summary back by the code of their place: off every page now. Returns how many.

    It leaves a value for each line and no time, no record. A line that this code took before is not taken again.
    Raises `Refused` ("nothing", "too-many").
    """
    Session.objects.select_for_update(of=("self",)).get(pk=session.pk)
    before = taken_back(code, session.pk)
    wanted = set(statement_ids) - before
    lines = list(lines_of(session).filter(pk__in=wanted).select_related("text"))
    if set(statement_ids) and not lines:
        return 0
    require(why_not_take_back(wanted=len(lines), taken=len(before)))
    tokens = {key: token for token, key in tokens_of_session(code, session.pk).items()}
    for line in lines:
        TakenBack.objects.create(token=tokens[line.pk], statement=line)
        withhold(source=line.text, reason=Reason.ASKED, now=now, by_code=True)
    turn_pages()
    return len(lines)


@transaction.atomic
def decide(
    *,
    hiding: Hiding,
    outcome: str,
    user: User,
    seen: str,
    by: Actor,
    now: datetime,
    because: str = "",
) -> Hiding:
    """Propose what becomes of the words, or agree with what a colleague proposed, which does it. Raises `Refused`.

    `seen` is the mark of the proposal that was read (`queries.mark_of`). Another outcome is a proposal of one's own.
    """
    locked = Hiding.objects.select_for_update(of=("self",)).select_related("source").get(pk=hiding.pk)
    target = target_of(locked.source, locked.part) if locked.source else None
    may_reword = target is not None and target.is_whole
    require(
        why_not_decide(
            locked,
            user_id=user.pk,
            outcome=outcome,
            because=because,
            may_reword=may_reword,
            needs_because=target is not None and target.needs_because,
            seen=seen,
            mark=mark_of(locked),
        )
    )
    if not agrees(locked, user_id=user.pk, outcome=outcome):
        return _propose(locked, outcome, user, because, by=by, now=now)
    locked.second = user
    _carry_out(locked, target, outcome, by=by, now=now)
    event = HidingDecided(
        hiding_id=locked.pk, what=locked.kind, reason=str(locked.reason), outcome=str(outcome)
    )
    record(event, by=by, now=now)
    return locked


def _propose(hiding: Hiding, outcome: str, user: User, because: str, *, by: Actor, now: datetime) -> Hiding:
    hiding.first, hiding.proposes = user, outcome
    hiding.because = _said(hiding, because)
    hiding.save(update_fields=["first", "proposes", "because"])
    record(HidingProposed(hiding_id=hiding.pk, outcome=str(outcome)), by=by, now=now)
    return hiding


def _said(hiding: Hiding, because: str) -> Source | None:
    """The public reason that goes with a proposal, in the language of the text. Nobody reads it before it is agreed on."""
    words = clean_text(because)
    if not words:
        return hiding.because if hiding.proposes != Outcome.OPEN else None
    language = hiding.source.language if hiding.source else hiding.team.source_language
    return write_source(
        team_id=hiding.team_id,
        kind="hiding",
        language=language,
        parts={"because": words},
        source=hiding.because,
        is_released=False,
    )


def _carry_out(hiding: Hiding, target: Target | None, outcome: str, *, by: Actor, now: datetime) -> None:
    if target is not None:
        do = {Outcome.HIDDEN: _destroy, Outcome.SHOWN: _show, Outcome.REWORDED: _reword}[Outcome(outcome)]
        do(hiding, target, by=by, now=now)
    if outcome == Outcome.SHOWN and hiding.because_id:
        release_source(hiding.because_id)
    hiding.outcome, hiding.proposes, hiding.decided_on = outcome, outcome, now.date()
    hiding.save()


def _destroy(hiding: Hiding, target: Target, *, by: Actor, now: datetime) -> None:
    """The words, their translations, what old versions held of them, and what was cleared about them."""
    source = target.source
    forget_clearances([source.pk])
    forget_waiting([target.thing.pk])
    if not target.is_whole:
        for key, name in versions_with(target):
            destroy_parts(key, name)
            release_source(key)
        destroy_parts(source.pk, target.part)
        _hide_thing(target, now=now)
        _release(target)
    elif target.kind == "question":
        said = hiding.because.segments.filter(part="because") if hiding.because else None
        words = "\n\n".join(said.values_list("text", flat=True)) if said else ""
        listening.remove_question(
            question_id=target.thing.pk,
            reason=words or UNDECIDED,
            language=source.language,
            by=by,
            now=now,
        )
    elif target.kind == "claim":
        synthesis.withdraw_claim(claim=target.thing, because=hiding.reason, by=by, now=now)
    else:
        synthesis.withdraw_statement(statement=target.thing, because=hiding.reason, by=by, now=now)


def _hide_thing(target: Target, *, now: datetime) -> None:
    """A pledge without its words stays, with its dates; news without them lose their link too."""
    if target.kind == "update" and not target.part:
        commitments.forget_link(update=target.thing)
    if target.kind == "pledge" and not target.part:
        commitments.hide_pledge(pledge=target.thing, now=now)


def _show(hiding: Hiding, target: Target, *, by: Actor, now: datetime) -> None:  # noqa: ARG001
    if target.is_whole and target.kind == "question":
        listening.show_question(question=target.thing)
    elif target.is_whole and target.kind == "claim":
        synthesis.show_claim(claim=target.thing)
    elif target.is_whole:
        synthesis.show_statement(statement=target.thing, now=now)
    else:
        for key, name in versions_with(target):
            return_parts(key, name)
            release_source(key)
        return_parts(target.source.pk, target.part)
        _release(target)
    _keep_apart(target)


def _keep_apart(target: Target) -> None:
    """A part about which two people have still to decide stays off, though the rest is shown again."""
    waiting = Hiding.objects.filter(source=target.source, outcome=Outcome.OPEN).exclude(part=target.part)
    for part in waiting.exclude(part="").values_list("part", flat=True):
        withhold_parts(target.source.pk, part)


def _release(target: Target) -> None:
    """Translators see the rest of a text again, if it is public and none of it waits any more."""
    others = Hiding.objects.filter(source=target.source, outcome=Outcome.OPEN).exclude(part=target.part)
    if is_public(target) and not others.exists():
        release_source(target.source.pk)


def _reword(hiding: Hiding, target: Target, *, by: Actor, now: datetime) -> None:  # noqa: ARG001
    """A draft again. What was cleared about the old words goes with them."""
    forget_clearances([target.source.pk])
    if target.kind == "question":
        listening.reword_question(question=target.thing)
    elif target.kind == "claim":
        synthesis.reword_claim(claim=target.thing)
    else:
        synthesis.reword_statement(statement=target.thing)


def destroy_undecided(*, now: datetime) -> int:
    """Destroy what nobody decided about by its last day. Returns how many texts. Safe to repeat."""
    due = Hiding.objects.filter(outcome=Outcome.OPEN, decide_until__lt=now.date()).order_by("pk")
    return sum(_destroy_overdue(key, now=now) for key in due.values_list("pk", flat=True))


@transaction.atomic
def _destroy_overdue(hiding_id: UUID, *, now: datetime) -> bool:
    hiding = Hiding.objects.select_for_update(of=("self",)).select_related("source").get(pk=hiding_id)
    if not is_overdue(hiding, today=now.date()) or hiding.proposes == Outcome.SHOWN:
        return False  # a colleague wants to show it again: it stays off, and nobody destroys it by waiting
    target = target_of(hiding.source, hiding.part) if hiding.source else None
    hiding.because = None if hiding.proposes != Outcome.HIDDEN else hiding.because
    _carry_out(hiding, target, Outcome.HIDDEN, by=SYSTEM, now=now)
    event = UndecidedDestroyed(hiding_id=hiding.pk, what=hiding.kind, reason=str(hiding.reason))
    record(event, by=SYSTEM, now=now)
    return True


@transaction.atomic
def end_consents(*, now: datetime) -> int:
    """Take off every page the quotations whose last day is over. Two people decide what becomes of them."""
    due = Statement.objects.filter(quote_until__lt=now.date(), state=Statement.State.PUBLISHED)
    gone = 0
    for statement in due.select_related("text").order_by("pk"):
        try:
            hiding = withhold(source=statement.text, reason=Reason.ASKED, now=now)
        except Refused:  # taken off since
            continue
        event = HidingRequested(hiding_id=hiding.pk, what=hiding.kind, reason=str(hiding.reason))
        record(event, by=SYSTEM, now=now)
        gone += 1
    return gone


@transaction.atomic
def forget_taken_back() -> int:
    """When a series is closed, no code speaks any more: what its codes took back is forgotten. Returns how many."""
    gone, _rows = TakenBack.objects.filter(statement__session__programme__closed_on__isnull=False).delete()
    return gone
