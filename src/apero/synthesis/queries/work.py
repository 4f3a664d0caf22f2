"""What the team works with: raw notes and statements in every state. Nothing here is for strangers."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.db.models import Count, Q, QuerySet

from apero.conversations.models import Session
from apero.synthesis.models import MissingPoint, Note, Statement, SummaryItem
from apero.synthesis.queries.heard import latest_versions
from apero.synthesis.queries.words import CODES, MARKS
from apero.translation.marks import hash_of
from apero.translation.queries import Passage, Text, texts_in

State = Statement.State
TOLD_FOR = timedelta(days=90)
"""How long the team is told that two points call the same thing new (R48)."""
READY = (State.APPROVED, State.CHECKED, State.PUBLISHED)
"""What the next version of a summary may hold."""
NOT_READY = (State.DRAFT, State.SENT_BACK, State.CHECKING, State.HELD)
"""What it cannot hold yet."""
COUNTED = ("drafts", "approved", "checking", "held", "published")
"""What `counts_of_sessions` tells apart."""
MOST_TOLD = 500
"""Of so many points at most is it looked whether they call the same thing new."""


def session_of_team(team_id: UUID, session_id: UUID) -> Session:
    """A session of the team, in any state, with what its head shows. Raises `Session.DoesNotExist`."""
    return Session.objects.select_related("region", "programme__team", "programme__text").get(
        pk=session_id, programme__team_id=team_id
    )


def notes_of(session: Session) -> QuerySet[Note]:
    """A session's raw notes in order. Team only."""
    return session.notes.select_related("prompt").order_by("position")


def note_of_team(team_id: UUID, note_id: UUID) -> Note:
    """A note of the team. Raises `Note.DoesNotExist`."""
    return Note.objects.select_related("session__programme__team", "session__region", "prompt").get(
        pk=note_id, session__programme__team_id=team_id
    )


def published_on(session: Session) -> date | None:
    """The day of the newest version of a session's summary, or None."""
    version = latest_versions([session.pk]).get(session.pk)
    return version.published_on if version else None


def sessions_with_notes() -> QuerySet[Session]:
    """Sessions that still have raw notes, or what people who checked said is missing."""
    noted = Note.objects.order_by().values("session")
    missed = MissingPoint.objects.order_by().values("round__session")
    return Session.objects.filter(Q(pk__in=noted) | Q(pk__in=missed))


def _statements() -> QuerySet[Statement]:
    return Statement.objects.select_related(
        "session__programme__team", "session__region", "region", "risk_area", "topic", "objective", "text"
    )


def statement_of_team(team_id: UUID, statement_id: UUID) -> Statement:
    """A statement of the team, in any state, with its note. Raises `Statement.DoesNotExist`."""
    return (
        _statements().select_related("note__prompt").get(pk=statement_id, session__programme__team_id=team_id)
    )


def statements_of_session(session: Session) -> QuerySet[Statement]:
    """All statements of a session, in order."""
    return _statements().filter(session=session).order_by("position", "id")


def ready_statements(session: Session) -> QuerySet[Statement]:
    """What the next version of a session's summary may hold; approved ones unless participants are asked first."""
    return statements_of_session(session).filter(state__in=READY)


def waiting_statements(team_id: UUID) -> QuerySet[Statement]:
    """Drafts that wait for a second reader, in no telling order."""
    return _statements().filter(session__programme__team_id=team_id, state=State.DRAFT).order_by("id")


def reviewed_statements(team_id: UUID, reader_id: UUID) -> QuerySet[Statement]:
    """Drafts that this reader may approve: somebody else wrote them."""
    return waiting_statements(team_id).exclude(writer_id=reader_id)


def sent_back_statements(team_id: UUID, writer_id: UUID) -> QuerySet[Statement]:
    """What came back to its writer."""
    return (
        _statements()
        .filter(session__programme__team_id=team_id, state=State.SENT_BACK, writer_id=writer_id)
        .order_by("id")
    )


def counts_of_sessions(session_ids: Iterable[UUID]) -> dict[UUID, dict[str, int]]:
    """How many statements of each session are drafts, approved, with participants, held and published. One query."""
    rows = (
        Statement.objects.filter(session_id__in=list(session_ids))
        .order_by()
        .values("session_id")
        .annotate(
            drafts=Count("pk", filter=Q(state__in=[State.DRAFT, State.SENT_BACK])),
            approved=Count("pk", filter=Q(state__in=[State.APPROVED, State.CHECKED])),
            checking=Count("pk", filter=Q(state=State.CHECKING)),
            held=Count("pk", filter=Q(state=State.HELD)),
            published=Count("pk", filter=Q(state=State.PUBLISHED)),
        )
    )
    counted: dict[UUID, dict[str, int]] = {}
    for row in rows.values_list("session_id", *COUNTED):
        counted[row[0]] = dict(zip(COUNTED, row[1:], strict=True))
    return counted


def was_public(statement: Statement) -> bool:
    """Whether a version has ever held it."""
    return SummaryItem.objects.filter(statement=statement).exists()


def mark_of(statement: Statement, text: Text | None = None) -> str:
    """What a page remembers of a statement: its wording and all that a reader approves, not its answer."""
    words = (text or texts_in("", [statement.text_id])[statement.text_id]).plain("text")
    facts = [
        statement.kind,
        statement.said_by,
        *(str(getattr(statement, name)) for name in (*CODES, *MARKS)),
        *(
            str(getattr(statement, name) or "")
            for name in ("region_id", "risk_area_id", "topic_id", "objective_id")
        ),
        statement.quote_consent,
        str(statement.quote_until or ""),
    ]
    return hash_of("\x1f".join([*facts, words]))


def reason_to_keep(statement: Statement) -> str:
    """Why two people show a line that somebody found unsafe, or "". One query."""
    return texts_in("", [statement.text_id])[statement.text_id].plain("kept-because")


def mark_of_kept(statement: Statement) -> str:
    """What a page remembers of a held line and of the reason to show it. One query."""
    text = texts_in("", [statement.text_id])[statement.text_id]
    return hash_of(mark_of(statement, text) + text.plain("kept-because"))


def mark_of_list(statements: Iterable[Statement]) -> str:
    """What a publisher's page remembers of the statements it showed. One query."""
    found = list(statements)
    texts = texts_in("", [s.text_id for s in found])
    return hash_of("\x1e".join(f"{s.pk}{s.state}{mark_of(s, texts[s.text_id])}" for s in found))


@dataclass(frozen=True, slots=True)
class NewThreat:
    """Points of the last months that call something new, on one topic in one region (R48)."""

    topic: Passage | None
    region: Passage | None
    statement_ids: list[UUID]


def new_threats(team_id: UUID, *, today: date, language: str) -> list[NewThreat]:
    """Where two points or more, approved within `TOLD_FOR`, call something new. One query, or two if there is any."""
    found = Statement.objects.filter(
        session__programme__team_id=team_id,
        is_emerging=True,
        state__in=[State.APPROVED, State.CHECKING, State.CHECKED, State.PUBLISHED],
        approved_on__gt=today - TOLD_FOR,
        topic__isnull=False,
        region__isnull=False,
    ).order_by("-approved_on", "id")
    groups: dict[tuple[UUID, UUID], list[UUID]] = {}
    for pk, topic, region in found.values_list("pk", "topic__text_id", "region__text_id")[:MOST_TOLD]:
        groups.setdefault((topic, region), []).append(pk)
    told = {names: keys for names, keys in groups.items() if len(keys) > 1}
    texts = texts_in(language, {key for names in told for key in names}) if told else {}
    return [
        NewThreat(texts[topic].first("name"), texts[region].first("name"), keys)
        for (topic, region), keys in told.items()
    ]
