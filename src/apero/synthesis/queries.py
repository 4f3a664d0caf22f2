"""Reading notes, statements and summaries. What is public is decided here."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.core.paginator import Page, Paginator
from django.db.models import Count, Q, QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from apero.conversations.models import Programme, Session
from apero.people.roles import ROLES
from apero.synthesis.models import Note, Statement, SummaryItem, SummaryVersion
from apero.translation.queries import Passage, Text, texts_in

PAGE_OF = 50
KINDS: dict[str, str | Promise] = {
    "experience": _("Experience"),
    "challenge": _("Challenge"),
    "question": _("Question"),
    "recommendation": _("Recommendation"),
    "need": _("Need"),
    "praise": _("Praise"),
}
SAID_BY: dict[str, str | Promise] = {
    "volunteer": _("a volunteer"),
    "several": _("several volunteers"),
    "affiliate": _("an affiliate"),
    "staff": _("a staff member"),
    "board": _("a board member"),
}
PLATFORMS: dict[str, str | Promise] = {
    "unstated": "",
    "on": _("on our sites"),
    "off": _("outside our sites"),
    "both": _("on our sites and outside"),
}


@dataclass(frozen=True, slots=True)
class StatementRow:
    """A published statement as a page shows it. Attribution is a role; there is nothing else to show."""

    statement: Statement
    text: Text
    region: Passage | None
    risk_area: Passage | None
    topic: Passage | None
    kind: str | Promise
    said_by: str | Promise
    platform: str | Promise
    answered_by: str | Promise

    @property
    def statement_id(self) -> UUID:
        return self.statement.pk


def published_statements(programme: Programme) -> QuerySet[Statement]:
    """What is public of a series, ordered by region, topic and place."""
    return (
        Statement.objects.filter(session__programme=programme, state=Statement.State.PUBLISHED)
        .select_related("session", "region", "risk_area", "topic", "objective")
        .order_by("region__position", "region__address", "topic__address", "position", "id")
    )


def _filtered(found: QuerySet[Statement], filters: dict[str, Any]) -> QuerySet[Statement]:
    named = {name: value for name, value in filters.items() if value is not None}
    return found.filter(**named) if named else found


def rows_of(statements: Iterable[Statement], language: str) -> list[StatementRow]:
    """Statements with their words, in one query."""
    found = list(statements)
    keys = [s.text_id for s in found]
    keys += [thing.text_id for s in found for thing in (s.region, s.risk_area, s.topic) if thing]
    texts = texts_in(language, dict.fromkeys(keys))

    def name(thing: Any) -> Passage | None:
        return texts[thing.text_id].first("name") if thing else None

    return [
        StatementRow(
            statement=s,
            text=texts[s.text_id],
            region=name(s.region),
            risk_area=name(s.risk_area),
            topic=name(s.topic),
            kind=KINDS[s.kind],
            said_by=SAID_BY[s.said_by],
            platform=PLATFORMS[s.platform],
            answered_by=ROLES[s.answered_by_role].name if s.answered_by_role in ROLES else s.answered_by_role,
        )
        for s in found
    ]


def summary_rows(programme: Programme, language: str, *, page: str | int = 1, **filters: Any) -> Page[Any]:
    """A page of 50 published statements in a language, filtered by model fields (region, topic, objective, kind …)."""
    paginator = Paginator(_filtered(published_statements(programme), filters), PAGE_OF)
    found = paginator.get_page(page)
    found.object_list = rows_of(found.object_list, language)  # type: ignore[assignment]
    return found


def latest_versions(session_ids: Iterable[UUID]) -> dict[UUID, SummaryVersion]:
    """The newest published version of each session's summary; a session without one is not in it. One query."""
    versions: dict[UUID, SummaryVersion] = {}
    for version in (
        SummaryVersion.objects.filter(summary__session_id__in=list(session_ids))
        .select_related("summary")
        .order_by("number")
    ):
        versions[version.summary.session_id] = version
    return versions


def version_of_session(session: Session, number: int) -> SummaryVersion:
    """One published version. Raises `SummaryVersion.DoesNotExist`."""
    return SummaryVersion.objects.select_related("summary", "about").get(
        summary__session=session, number=number
    )


def version_items(version: SummaryVersion) -> list[SummaryItem]:
    """The statements of a version, in order, as they were worded then."""
    return list(version.items.select_related("statement__region", "statement__topic", "statement__risk_area"))


@dataclass(frozen=True, slots=True)
class Difference:
    """What a version changed against the one before it."""

    added: list[SummaryItem]
    removed: list[SummaryItem]
    reworded: list[tuple[SummaryItem, SummaryItem]]


def difference(before: SummaryVersion | None, after: SummaryVersion) -> Difference:
    """Statements added, removed and reworded between two versions; a withdrawn one has no wording to show."""
    old = {i.statement_id: i for i in before.items.all()} if before else {}
    new = {i.statement_id: i for i in after.items.all()}
    return Difference(
        added=[i for key, i in new.items() if key not in old] if before else [],
        removed=[i for key, i in old.items() if key not in new],
        reworded=[(old[k], i) for k, i in new.items() if k in old and old[k].wording != i.wording],
    )


def notes_of(session: Session) -> QuerySet[Note]:
    """A session's raw notes in order. Team only."""
    return session.notes.select_related("prompt").order_by("position")


def note_of_team(team_id: UUID, note_id: UUID) -> Note:
    """A note of the team. Raises `Note.DoesNotExist`."""
    return Note.objects.select_related("session__programme").get(
        pk=note_id, session__programme__team_id=team_id
    )


def statement_of_team(team_id: UUID, statement_id: UUID) -> Statement:
    """A statement of the team, in any state. Raises `Statement.DoesNotExist`."""
    return Statement.objects.select_related("session__programme", "session__region", "note", "text").get(
        pk=statement_id, session__programme__team_id=team_id
    )


def statements_of_session(session: Session) -> QuerySet[Statement]:
    """All statements of a session, in order."""
    return session.statements.select_related("region", "risk_area", "topic").order_by("position", "id")


def waiting_statements(team_id: UUID) -> QuerySet[Statement]:
    """Drafts that wait for a second reader, in no telling order."""
    return (
        Statement.objects.filter(session__programme__team_id=team_id, state=Statement.State.DRAFT)
        .select_related("session__programme", "region", "risk_area", "topic")
        .order_by("id")
    )


def sent_back_statements(team_id: UUID, writer_id: UUID) -> QuerySet[Statement]:
    """What came back to its writer."""
    return Statement.objects.filter(
        session__programme__team_id=team_id, state=Statement.State.SENT_BACK, writer_id=writer_id
    ).select_related("session__programme", "region", "risk_area", "topic")


def counts_of_sessions(session_ids: Iterable[UUID]) -> dict[UUID, dict[str, int]]:
    """How many statements of each session are drafts, approved and published. One query."""
    rows = (
        Statement.objects.filter(session_id__in=list(session_ids))
        .values("session_id")
        .annotate(
            drafts=Count("pk", filter=Q(state__in=[Statement.State.DRAFT, Statement.State.SENT_BACK])),
            approved=Count("pk", filter=Q(state=Statement.State.APPROVED)),
            published=Count("pk", filter=Q(state=Statement.State.PUBLISHED)),
        )
    )
    return {row["session_id"]: {k: row[k] for k in ("drafts", "approved", "published")} for row in rows}


def sessions_with_notes_due(today: date) -> QuerySet[Session]:
    """Sessions that still have raw notes and began before today."""
    return Session.objects.filter(notes__isnull=False, starts_at__date__lt=today).distinct()
