"""Statements: written, read by a second person, answered, taken back."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from datetime import date, datetime
from typing import Any
from uuid import UUID, uuid4

from django.db import transaction

from apero.audit.actions import SYSTEM, Actor, record, turn_pages
from apero.conversations.models import Session
from apero.disclosure.actions import clear_all, forget_clearances, forget_translations, forget_waiting, settle
from apero.disclosure.models import Clearance
from apero.disclosure.rules import why_not_pass
from apero.lib.events import Event
from apero.lib.refusal import require
from apero.lib.words import clean_text
from apero.people.models import User
from apero.synthesis.actions.counts import leave_counts
from apero.synthesis.actions.notes import next_position
from apero.synthesis.events import (
    StatementAnswered,
    StatementApproved,
    StatementDiscarded,
    StatementReopened,
    StatementSentBack,
    StatementsMoved,
)
from apero.synthesis.models import Note, Statement, SummaryItem
from apero.synthesis.queries import (
    REPLY,
    flags_of_answer,
    flags_of_statement,
    mark_of,
    newest_wordings,
    was_public,
)
from apero.synthesis.rules import (
    why_not_answer,
    why_not_approve,
    why_not_discard,
    why_not_edit,
    why_not_reopen,
    why_not_send_back,
)
from apero.translation.actions import release_source, withhold_source, write_source
from apero.translation.models import Source

State = Statement.State


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementFacts:
    """What a writer decides about a statement. There is no name among it."""

    text: str
    kind: str
    said_by: str
    region_id: UUID | None = None
    risk_area_id: UUID | None = None
    topic_id: UUID | None = None
    objective_id: UUID | None = None
    platform: str = "unstated"
    threat_from: str = "unstated"
    actor_type: str = "unstated"
    context: str = "unstated"
    harm_seen: str = "unstated"
    foreseeable: str = "unstated"
    mitigable: str = "unstated"
    contacted: str = "unstated"
    help: str = "unstated"
    knows_how_to_report: str = "unstated"
    stance: str = "unstated"
    spread: str = "unstated"
    quote_consent: str = "none"
    quote_until: date | None = None
    says_prevention: bool = False
    is_local_challenge: bool = False
    is_emerging: bool = False
    is_chilling_effect: bool = False
    is_organisational_exposure: bool = False

    def columns(self) -> dict[str, Any]:
        """The facts that are columns: all but the words."""
        return {one.name: getattr(self, one.name) for one in fields(self) if one.name != "text"}


@transaction.atomic
def write_statement(
    *,
    session: Session,
    facts: StatementFacts,
    writer: User,
    note: Note | None = None,
    language: str = "",
    key: UUID | None = None,
) -> Statement:
    """Draft a statement, from a note or directly. Its source is hidden from translators until it is approved.

    `key` is the form's own id: sent twice, it is one statement.
    """
    Session.objects.select_for_update(of=("self",)).get(pk=session.pk)
    standing = Statement.objects.filter(pk=key).first() if key else None
    if standing is not None and standing.session_id == session.pk:
        return standing
    programme = session.programme
    source = write_source(
        team_id=programme.team_id,
        kind="statement",
        language=language or programme.text.language,
        parts={"text": facts.text},
        is_released=False,
    )
    statement = Statement.objects.create(
        id=uuid4() if key is None or standing else key,
        session=session,
        note=note,
        writer=writer,
        text=source,
        position=next_position(session.statements),
        **facts.columns(),
    )
    if note is not None:
        Note.objects.filter(pk=note.pk).update(is_distilled=True)
    return statement


def _locked(statement: Statement) -> Statement:
    return (
        Statement.objects.select_for_update(of=("self",))
        .select_related("session__programme", "text")
        .get(pk=statement.pk)
    )


def _reword(statement: Statement, parts: Mapping[str, str]) -> None:
    source = statement.text
    write_source(
        team_id=source.team_id, kind="statement", language=source.language, parts=parts, source=source
    )


def _tell(
    kind: Callable[..., Event], statement: Statement, *, by: Actor, now: datetime, **facts: Any
) -> None:
    record(kind(statement_id=statement.pk, **facts), by=by, now=now)


@transaction.atomic
def change_statement(
    *, statement: Statement, facts: StatementFacts, writer: User, seen: str | None = None
) -> Statement:
    """Reword a statement: a draft again, hidden from translators until somebody else approves it.

    Why it was sent back stays beside it until then, for whoever reads it again. What participants said of it was said
    of other words, and goes.
    Raises `Refused` ("public", "withdrawn", "stale").
    """
    locked = _locked(statement)
    require(why_not_edit(locked, seen=seen, version=mark_of(locked)))
    _reword(locked, {"text": facts.text} | ({"kept-because": ""} if locked.round_id else {}))
    for name, value in facts.columns().items():
        setattr(locked, name, value)
    if (
        locked.state == State.HELD
    ):  # the words that were called unsafe are in no version and no language any more
        SummaryItem.objects.filter(statement=locked).update(wording="")
        forget_translations(locked.text_id)
        locked.reopened_on = None
    locked.state, locked.writer = State.DRAFT, writer
    locked.approver, locked.approved_on = None, None
    locked.round, locked.keeper, locked.kept_on = None, None, None
    locked.shown_under = ""
    locked.save()
    withhold_source(locked.text_id)
    if locked.reopened_on:
        turn_pages()
    _forget_stale(locked)
    return locked


def _forget_stale(statement: Statement) -> None:
    """Why words could stand goes with the words."""
    if Clearance.objects.filter(source=statement.text_id).exists():
        standing = [flag.mark for flag in flags_of_statement(statement, today=date.max)]
        forget_clearances([statement.text_id], but=standing)


@transaction.atomic
def discard_statement(*, statement: Statement, by: Actor, now: datetime) -> None:
    """Destroy a statement that was never public. Its note is raw again. Raises `Refused` ("was-public")."""
    locked = _locked(statement)
    require(why_not_discard(was_public=was_public(locked)))
    note_id = locked.note_id
    locked.delete()
    forget_waiting([statement.pk])
    Source.objects.filter(pk=locked.text_id).delete()
    if note_id and not Statement.objects.filter(note_id=note_id).exists():
        Note.objects.filter(pk=note_id).update(is_distilled=False)
    _tell(StatementDiscarded, statement, by=by, now=now)


@transaction.atomic
def approve_statement(
    *,
    statement: Statement,
    reader: User,
    by: Actor,
    now: datetime,
    seen: str | None = None,
    on: date | None = None,
    cleared_because: str = "",
) -> Statement:
    """A second person approves. Raises `Refused` for one's own words, for words that changed since `seen`, and for flags.

    `on` is the day that pages show, where history is entered; the record keeps the time it was entered. `cleared_because`:
    why whatever is flagged may stand, where history is entered that was public elsewhere.
    """
    locked = _locked(statement)
    require(why_not_approve(locked, reader_id=reader.pk, seen=seen, version=mark_of(locked)))
    flags = flags_of_statement(locked, today=now.date())
    if cleared_because:
        clear_all(flags=flags, source=locked.text, reader=reader, because=cleared_because, by=by, now=now)
    else:
        require(why_not_pass(flags))
    locked.state, locked.approver, locked.approved_on = State.APPROVED, reader, on or now.date()
    locked.sent_back_because = ""
    locked.save(update_fields=["state", "approver", "approved_on", "sent_back_because"])
    release_source(locked.text_id)
    _tell(StatementApproved, locked, by=by, now=now)
    return locked


@transaction.atomic
def send_back_statement(
    *, statement: Statement, because: str, reader: User, by: Actor, now: datetime
) -> None:
    """A second person sends a statement back to its writer, with a reason that only the team reads."""
    locked = _locked(statement)
    require(why_not_send_back(locked, reader_id=reader.pk, because=because))
    locked.state, locked.sent_back_because = State.SENT_BACK, clean_text(because)
    locked.save(update_fields=["state", "sent_back_because"])
    _tell(StatementSentBack, locked, by=by, now=now)


@transaction.atomic
def answer_statement(
    *,
    statement: Statement,
    words: str,
    role: str,
    by: Actor,
    now: datetime,
    on: date | None = None,
    body: str = "",
) -> None:
    """Answer a question, or mend its answer, by role and date (R60). The answer is a part of the statement's source.

    `on` as in `approve_statement`. `body`: the body or office that answers, in words.
    """
    locked = _locked(statement)
    require(why_not_answer(locked, words=words, role=role))
    require(why_not_pass(flags_of_answer(locked, words), field="words"))
    require(why_not_pass(flags_of_answer(locked, body), field="body"))
    _reword(locked, {"answer": words, "answered-by": body})
    settle(of=locked.pk, part=REPLY, source=locked.text)
    locked.answered_on, locked.answered_by_role = on or now.date(), role
    locked.save(update_fields=["answered_on", "answered_by_role"])
    _tell(StatementAnswered, locked, by=by, now=now)


@transaction.atomic
def reopen_statement(*, statement: Statement, by: Actor, now: datetime) -> Statement:
    """Let a public statement be reworded. Pages keep its wording until the new one is public, and say since when."""
    locked = _locked(statement)
    require(why_not_reopen(locked))
    locked.state, locked.approver, locked.approved_on = State.DRAFT, None, None
    locked.reopened_on = now.date() if newest_wordings([locked.pk]) else None
    locked.save(update_fields=["state", "approver", "approved_on", "reopened_on"])
    leave_counts(locked)
    withhold_source(locked.text_id)
    _tell(StatementReopened, locked, by=by, now=now)
    return locked


@transaction.atomic
def move_statements(*, topic_id: UUID, heir_id: UUID, now: datetime) -> int:
    """After a merge: statements of the merged topic belong to its heir. Safe to repeat. Returns how many moved."""
    moved = Statement.objects.filter(topic_id=topic_id).update(topic_id=heir_id)
    if moved:
        record(StatementsMoved(topic_id=topic_id, heir_id=heir_id, moved=moved), by=SYSTEM, now=now)
    return moved
