"""What the public pages show, joined from the apps below.

What only the team's acts change is one dataclass a page, `remembered` for each language. Seats taken, questions, the
clock and the reader's city come on top, request by request.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet

from apero.audit.memory import remembered
from apero.commitments.queries import numbers_of_statements
from apero.conversations import queries as conversations
from apero.conversations import rules as conversation_rules
from apero.conversations.models import ConductCode, Objective, Programme, Prompt, Session
from apero.lib.refusal import Refusal
from apero.lib.timezones import Clock, clock_at
from apero.places.models import City
from apero.policy.models import Commitment, RiskArea
from apero.publishing.surveys import Named, named_surveys
from apero.registration import queries as registration
from apero.registration import rules as registration_rules
from apero.synthesis import queries as synthesis
from apero.synthesis.models import SummaryVersion
from apero.synthesis.queries import KnowsRow, StatementRow
from apero.translation.queries import Passage, Text, completeness, language_rows, texts_in

PAGE_OF = 50


def page_of(found: "QuerySet[Any] | list[Any]", number: int | str, size: int = PAGE_OF) -> Page[Any]:
    """A page of a list, read now: it can be remembered. One that is not there is the nearest."""
    page = Paginator(found, size).get_page(number)
    page.object_list = page.paginator.object_list = list(page.object_list)
    return page


@dataclass(frozen=True, slots=True)
class Worded:
    """A thing with its words in the page's language."""

    thing: Any
    text: Text


def worded(things: Iterable[Any], texts: Mapping[UUID, Text]) -> list[Worded]:
    """Things with their words."""
    return [Worded(thing, texts[thing.text_id]) for thing in things]


def about_language(texts: Mapping[UUID, Text], source_language: str) -> dict[str, Any]:
    """What the banner and the list of languages of a page need (R1, R2)."""
    done, total = completeness(texts.values())
    found = (p for text in texts.values() for passages in text.parts.values() for p in passages)
    return {
        "has_outdated": any(passage.is_outdated for passage in found),
        "done": done,
        "total": total,
        "source_language": source_language,
        "language_rows": language_rows(list(texts), source_language),
    }


@dataclass(frozen=True, slots=True)
class Move:
    """A start that was announced and does not hold any more, when that was made known, and why (R28)."""

    starts_at: datetime
    announced_on: date
    because: list[Passage]
    clock: Clock | None = None
    """What the reader's clock would have shown."""


@dataclass(frozen=True, slots=True)
class Announced:
    """A session as the team announced it: the same for every reader."""

    session: Session
    region: Passage | None
    text: Text
    clocks: list[Clock]
    moves: list[Move]
    version: SummaryVersion | None = None


@dataclass(frozen=True, slots=True)
class SessionCard:
    """A session as a reader meets it: the reader's clock first, then UTC, then the session's own cities.

    `refusal` says why nobody can register for a session that is still to come.
    """

    session: Session
    region: Passage | None
    phase: conversation_rules.Phase
    lead: Clock
    utc: datetime
    others: list[Clock]
    moves: list[Move]
    refusal: Refusal | None
    text: Text
    version: SummaryVersion | None

    @property
    def is_full(self) -> bool:
        return self.refusal is not None and self.refusal.code == "full"

    @property
    def kind(self) -> Any:
        """What it is, unless it is a conversation as all the others are."""
        is_usual = self.session.kind == Session.Kind.CONVERSATION
        return "" if is_usual else conversation_rules.KINDS[self.session.kind]

    @property
    def level(self) -> Any:
        """How sensitive it is, unless it is open (R51)."""
        is_open = self.session.level == Session.Level.OPEN
        return "" if is_open else conversation_rules.LEVELS[self.session.level][0]


def cards_of(announced: Iterable[Announced], *, city: City | None, now: datetime) -> list[SessionCard]:
    """The cards of several sessions: one query for the seats of all that can be registered for."""
    found = list(announced)
    may_come = [a.session.pk for a in found if a.session.starts_at > now]
    taken = registration.seats_taken(may_come) if may_come else {}
    return [_card(a, city=city, taken=taken.get(a.session.pk, 0), now=now) for a in found]


def _card(announced: Announced, *, city: City | None, taken: int, now: datetime) -> SessionCard:
    session = announced.session
    times = registration.times_at(session.starts_at, announced.clocks, city)
    phase = conversation_rules.phase_of(session, now=now)
    may_open = phase == conversation_rules.Phase.ANNOUNCED
    return SessionCard(
        session=session,
        region=announced.region,
        phase=phase,
        lead=times.lead,
        utc=times.utc,
        others=times.others,
        moves=[_as_read(move, times.lead) for move in announced.moves],
        refusal=registration_rules.why_not_take_seat(session, seats_taken=taken, now=now)
        if may_open
        else None,
        text=announced.text,
        version=announced.version,
    )


def _as_read(move: Move, lead: Clock) -> Move:
    return replace(move, clock=clock_at(move.starts_at, place=lead.place, zone_name=lead.zone))


def announced_of(
    sessions: Iterable[Session], texts: Mapping[UUID, Text], versions: Mapping[UUID, SummaryVersion]
) -> list[Announced]:
    return [
        Announced(
            session=s,
            region=texts[s.region.text_id].first("name"),
            text=texts[s.text_id],
            clocks=registration.own_clocks(s),
            moves=[
                Move(m.starts_at, m.announced_on, texts[m.text_id].all("because"))
                for m in conversations.postponements_of(s)
            ],
            version=versions.get(s.pk),
        )
        for s in sessions
    ]


def session_texts(sessions: Iterable[Session]) -> list[UUID]:
    """The texts of sessions, of their regions and of why they were moved."""
    found = list(sessions)
    moves = [move.text_id for s in found for move in conversations.postponements_of(s)]
    return [*moves, *(key for s in found for key in (s.text_id, s.region.text_id))]


@dataclass(frozen=True, slots=True)
class HomePage:
    """All series, the newest first."""

    page: Page[Any]
    programmes: list[Worded]


@remembered
def home_page(language: str, number: int) -> HomePage:
    """A page of the series in a language."""
    page = page_of(conversations.public_programmes(), number)
    texts = texts_in(language, [p.text_id for p in page])
    return HomePage(page, worded(page, texts))


@remembered
def _starts_from(day: date) -> list[tuple[datetime, UUID]]:
    return conversations.starts_from(day)


@remembered
def _announced_session(session_id: UUID, language: str) -> Announced:
    session = conversations.session_of_any_series(session_id)
    return announced_of([session], texts_in(language, session_texts([session])), {})[0]


def next_session(language: str, *, now: datetime) -> Announced | None:
    """The next session of any series that has not begun."""
    key = next((key for starts_at, key in _starts_from(now.date()) if starts_at > now), None)
    return _announced_session(key, language) if key else None


@dataclass(frozen=True, slots=True)
class ProgrammePage:
    """Everything on a programme's page but what was heard."""

    programme: Programme
    text: Text
    sessions: list[Announced]
    objectives: list[Worded]
    prompts: list[Worded]
    conduct: list[Worded]
    commitments: list[Worded]
    risk_areas: list[Worded]
    policy: Worded | None
    surveys: Named
    languages: dict[str, Any]


@remembered
def programme_page(address: str, language: str) -> ProgrammePage:
    """The programme's page in a language (R6–R20, R25, R40, R45). Raises `Programme.DoesNotExist`."""
    programme = conversations.public_programme(address)
    sessions, policy = conversations.public_sessions(programme), programme.policy_version
    rows: dict[str, list[Any]] = {
        "objectives": list(Objective.objects.filter(programme=programme)),
        "prompts": list(Prompt.objects.filter(programme=programme)),
        "conduct": list(ConductCode.objects.filter(programmes=programme)),
        "risk_areas": list(RiskArea.objects.filter(team_id=programme.team_id)),
        "commitments": list(Commitment.objects.filter(policy_version_id=programme.policy_version_id)),
    }
    things = [programme, *filter(None, [policy]), *(r for found in rows.values() for r in found)]
    texts = texts_in(language, [*session_texts(sessions), *(thing.text_id for thing in things)])
    return ProgrammePage(
        programme=programme,
        text=texts[programme.text_id],
        sessions=announced_of(sessions, texts, synthesis.latest_versions([s.pk for s in sessions])),
        policy=Worded(policy, texts[policy.text_id]) if policy else None,
        surveys=named_surveys(programme, language),
        languages=about_language(texts, texts[programme.text_id].source_language),
        **{name: worded(found, texts) for name, found in rows.items()},
    )


@remembered
def conduct_page(address: str, version: int, language: str) -> dict[str, Any] | None:
    """A version of a code of conduct, all its versions with the newest first, and its words; None if there is none."""
    versions = list(ConductCode.objects.filter(address=address).order_by("-version"))
    found = next((code for code in versions if code.version == version), None)
    if found is None:
        return None
    texts = texts_in(language, [found.text_id])
    text = texts[found.text_id]
    return {
        "code": found,
        "newest": versions[0],
        "versions": [code.version for code in versions],
        "text": text,
        **about_language(texts, text.source_language),
    }


def with_recommendations(rows: Iterable[StatementRow]) -> list[StatementRow]:
    """The rows with the numbers of the recommendations that they belong to: one query (R61, R62)."""
    found = list(rows)
    wanted = [row.statement_id for row in found if row.kind == "recommendation" or row.reworded_since]
    numbers = numbers_of_statements(wanted) if wanted else {}
    return [
        replace(row, recommendation=numbers[row.statement_id]) if row.statement_id in numbers else row
        for row in found
    ]


@dataclass(frozen=True, slots=True)
class ProgrammeHeard:
    """A page of what was heard in a series, and its indicator (R47)."""

    rows: Page[Any]
    knows: list[KnowsRow]


@remembered
def programme_heard(programme: Programme, language: str, number: int) -> ProgrammeHeard:
    """What was heard in a series, as its own page shows it."""
    rows = synthesis.summary_rows(programme, language, page=number)
    rows.object_list = with_recommendations(rows.object_list)
    return ProgrammeHeard(rows, synthesis.knows_rows(programme, language))
