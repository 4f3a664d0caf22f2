"""Notes, statements, summaries: the only writers. A statement's words are shown to translators when they are approved."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Max

from apero.audit.actions import Actor, record
from apero.conversations.models import Programme, Prompt, Session
from apero.conversations.rules import phase_of
from apero.lib.refusal import require
from apero.lib.words import clean_text
from apero.people.models import User
from apero.synthesis.events import (
    StatementAnswered,
    StatementApproved,
    StatementSentBack,
    StatementWithdrawn,
    SummaryPublished,
)
from apero.synthesis.models import Note, Statement, Summary, SummaryItem, SummaryVersion
from apero.synthesis.queries import sessions_with_notes_due
from apero.synthesis.rules import (
    notes_purged_on,
    why_not_answer,
    why_not_approve,
    why_not_edit,
    why_not_publish,
    why_not_withdraw,
)
from apero.translation.actions import release_source, withhold_source, write_source
from apero.translation.queries import text_in

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

    def columns(self) -> dict[str, Any]:
        """The facts that are columns."""
        names = "kind said_by region_id risk_area_id topic_id objective_id platform"
        return {name: getattr(self, name) for name in names.split()}


def _next_position(rows: Any) -> int:
    return (rows.aggregate(last=Max("position"))["last"] or 0) + 1


@transaction.atomic
def write_note(*, session: Session, prompt: Prompt | None, typed: str, key: UUID | None = None) -> Note:
    """Keep a raw note. `key` is the form's own id: sent twice, it is one note. No event: notes tell how much was said."""
    Session.objects.select_for_update(of=("self",)).get(pk=session.pk)
    standing = Note.objects.filter(pk=key, session=session).first() if key else None
    if standing is not None:
        return standing
    return Note.objects.create(
        **({"id": key} if key else {}),
        session=session,
        prompt=prompt,
        position=_next_position(session.notes),
        typed=clean_text(typed),
    )


@transaction.atomic
def change_note(*, note: Note, typed: str) -> None:
    """Reword a raw note."""
    Note.objects.filter(pk=note.pk).update(typed=clean_text(typed))


@transaction.atomic
def delete_note(*, note: Note) -> None:
    """Destroy a raw note. Statements made from it stay."""
    note.delete()


@transaction.atomic
def write_statement(
    *, session: Session, facts: StatementFacts, writer: User, note: Note | None = None
) -> Statement:
    """Draft a statement, from a note or directly. Its source is hidden from translators until it is approved."""
    programme = session.programme
    source = write_source(
        team_id=programme.team_id,
        kind="statement",
        language=programme.text.language,
        parts={"text": facts.text},
        is_released=False,
    )
    statement = Statement.objects.create(
        session=session,
        note=note,
        writer=writer,
        text=source,
        position=_next_position(session.statements),
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


@transaction.atomic
def change_statement(
    *, statement: Statement, facts: StatementFacts, writer: User, seen: str | None = None
) -> Statement:
    """Reword a statement: a draft again, hidden from readers and translators until it is approved and published anew."""
    locked = _locked(statement)
    require(why_not_edit(locked))
    write_source(
        team_id=locked.text.team_id,
        kind="statement",
        language=locked.text.language,
        parts={"text": facts.text},
        source=locked.text,
        seen=seen,
    )
    for name, value in facts.columns().items():
        setattr(locked, name, value)
    locked.state, locked.writer, locked.approver, locked.approved_on = State.DRAFT, writer, None, None
    locked.sent_back_because = ""
    locked.save()
    withhold_source(locked.text_id)
    return locked


@transaction.atomic
def approve_statement(
    *, statement: Statement, reader: User, by: Actor, now: datetime, seen: str | None = None
) -> Statement:
    """A second person approves. Raises `Refused` for one's own words and for words that changed since `seen`."""
    locked = _locked(statement)
    version = text_in(locked.text.language, locked.text_id).version
    require(why_not_approve(locked, reader_id=reader.pk, seen=seen, version=version))
    locked.state, locked.approver, locked.approved_on = State.APPROVED, reader, now.date()
    locked.save(update_fields=["state", "approver", "approved_on"])
    release_source(locked.text_id)
    record(StatementApproved(statement_id=locked.pk), by=by, now=now)
    return locked


@transaction.atomic
def send_back_statement(
    *, statement: Statement, because: str, reader: User, by: Actor, now: datetime
) -> None:
    """A second person sends a statement back to its writer, with a reason."""
    locked = _locked(statement)
    require(why_not_approve(locked, reader_id=reader.pk))
    locked.state, locked.sent_back_because = State.SENT_BACK, clean_text(because)
    locked.save(update_fields=["state", "sent_back_because"])
    record(StatementSentBack(statement_id=locked.pk), by=by, now=now)


@transaction.atomic
def answer_statement(*, statement: Statement, words: str, role: str, by: Actor, now: datetime) -> None:
    """Answer a question, by role and date (R60)."""
    locked = _locked(statement)
    require(why_not_answer(locked, words=words))
    write_source(
        team_id=locked.text.team_id,
        kind="statement",
        language=locked.text.language,
        parts={"answer": words},
        source=locked.text,
    )
    locked.answered_on, locked.answered_by_role = now.date(), role
    locked.save(update_fields=["answered_on", "answered_by_role"])
    record(StatementAnswered(statement_id=locked.pk), by=by, now=now)


@transaction.atomic
def withdraw_statement(*, statement: Statement, by: Actor, now: datetime) -> None:
    """Take a published statement back: its words go from the page, its translations and every older version."""
    locked = _locked(statement)
    require(why_not_withdraw(locked))
    locked.state = State.WITHDRAWN
    locked.save(update_fields=["state"])
    locked.text.segments.all().delete()
    SummaryItem.objects.filter(statement=locked).update(wording="")
    record(StatementWithdrawn(statement_id=locked.pk), by=by, now=now)


def _holds_already(
    version: SummaryVersion | None, statements: list[Statement], wordings: dict[UUID, str]
) -> bool:
    if version is None:
        return False
    held = {item.statement_id: item.wording for item in version.items.all()}
    return held == {s.pk: wordings[s.pk] for s in statements} and all(
        s.state == State.PUBLISHED for s in statements
    )


@transaction.atomic
def publish_summary(
    *, session: Session, publisher: User, by: Actor, now: datetime, method: str = "", what_changed: str = ""
) -> SummaryVersion:
    """Publish the approved statements of a held session as the next version. Raises `Refused`."""
    locked = (
        Session.objects.select_for_update(of=("self",)).select_related("programme__text").get(pk=session.pk)
    )
    summary, _is_new = Summary.objects.get_or_create(session=locked)
    latest = summary.versions.order_by("-number").first()
    statements = list(
        locked.statements.filter(state__in=[State.APPROVED, State.PUBLISHED])
        .select_related("text")
        .order_by("position")
    )
    wordings = {s.pk: text_in(s.text.language, s.text_id).plain("text") for s in statements}
    waiting = locked.statements.filter(state__in=[State.DRAFT, State.SENT_BACK]).count()
    require(
        why_not_publish(
            phase=phase_of(locked, now=now),
            writers=[s.writer_id for s in statements if s.state == State.APPROVED],
            publisher_id=publisher.pk,
            waiting=waiting,
            method=method or ("-" if latest or statements else ""),
            unchanged=_holds_already(latest, statements, wordings),
        )
    )
    version = _new_version(
        summary,
        latest,
        locked.programme,
        role=by.acting_role,
        now=now,
        method=method,
        what_changed=what_changed,
    )
    SummaryItem.objects.bulk_create(
        SummaryItem(version=version, statement=s, position=position, wording=wordings[s.pk])
        for position, s in enumerate(statements)
    )
    locked.statements.filter(pk__in=[s.pk for s in statements]).update(state=State.PUBLISHED)
    record(
        SummaryPublished(summary_id=summary.pk, programme_id=locked.programme_id, version=version.number),
        by=by,
        now=now,
    )
    return version


def _new_version(
    summary: Summary,
    latest: SummaryVersion | None,
    programme: Programme,
    *,
    role: str,
    now: datetime,
    method: str,
    what_changed: str,
) -> SummaryVersion:
    about = write_source(
        team_id=programme.team_id,
        kind="summary",
        language=programme.text.language,
        parts={"method": method, "what-changed": what_changed},
    )
    return SummaryVersion.objects.create(
        summary=summary,
        number=latest.number + 1 if latest else 1,
        published_on=now.date(),
        published_by_role=role,
        about=about,
    )


@transaction.atomic
def purge_notes(*, now: datetime) -> int:
    """Destroy the raw notes of every session whose day has come. Returns how many went."""
    gone = 0
    for session in sessions_with_notes_due(now.date()).select_related("summary"):
        latest = SummaryVersion.objects.filter(summary__session=session).order_by("-number").first()
        held_on = session.starts_at.astimezone(UTC).date()
        if (
            notes_purged_on(held_on=held_on, published_on=latest.published_on if latest else None)
            <= now.date()
        ):
            count, _by_model = session.notes.all().delete()
            gone += count
    return gone


@transaction.atomic
def move_statements(*, topic_id: UUID, heir_id: UUID) -> int:
    """After a merge: statements of the merged topic belong to its heir. Safe to repeat. Returns how many moved."""
    return Statement.objects.filter(topic_id=topic_id).update(topic_id=heir_id)
