"""What the public pages show, joined from the apps below: each page is one dataclass, its texts one query."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from django.core.paginator import Page

from apero.commitments.queries import recommendations_of_statements
from apero.conversations import queries as conversations
from apero.conversations import rules as conversation_rules
from apero.conversations.models import ConductCode, Objective, Programme, Prompt, Session
from apero.lib.refusal import Refusal
from apero.lib.timezones import Clock
from apero.places.models import City
from apero.policy.models import Commitment, PolicyVersion, RiskArea
from apero.registration import queries as registration
from apero.registration import rules as registration_rules
from apero.synthesis import queries as synthesis
from apero.synthesis.queries import StatementRow
from apero.translation.queries import Passage, Text, texts_in


@dataclass(frozen=True, slots=True)
class SessionCard:
    """A session as a reader meets it: the reader's clock first, then UTC, then the session's own cities."""

    session: Session
    region: Passage | None
    phase: conversation_rules.Phase
    lead: Clock
    utc: datetime
    others: list[Clock]
    refusal: Refusal | None
    text: Text

    @property
    def is_full(self) -> bool:
        return self.refusal is not None and self.refusal.code == "full"


@dataclass(frozen=True, slots=True)
class Worded:
    """A thing with its words in the page's language."""

    thing: Any
    text: Text


@dataclass(slots=True)
class ProgrammePage:
    """Everything on a programme's page but what was heard."""

    programme: Programme
    text: Text
    sessions: list[SessionCard] = field(default_factory=list)
    objectives: list[Worded] = field(default_factory=list)
    prompts: list[Worded] = field(default_factory=list)
    conduct: list[Worded] = field(default_factory=list)
    commitments: list[Worded] = field(default_factory=list)
    risk_areas: list[Worded] = field(default_factory=list)
    policy: Worded | None = None
    texts: dict[UUID, Text] = field(default_factory=dict)


def card_of(
    session: Session, texts: dict[UUID, Text], *, city: City | None, taken: int, now: datetime
) -> SessionCard:
    """One session's card."""
    times = registration.times_of(session, city)
    return SessionCard(
        session=session,
        region=texts[session.region.text_id].first("name"),
        phase=conversation_rules.phase_of(session, now=now),
        lead=times.lead,
        utc=times.utc,
        others=times.others,
        refusal=registration_rules.why_not_take_seat(session, seats_taken=taken, now=now),
        text=texts[session.text_id],
    )


def cards_of(
    sessions: list[Session], texts: dict[UUID, Text], *, city: City | None, now: datetime
) -> list[SessionCard]:
    """The cards of several sessions: one query for the seats of all."""
    taken = registration.seats_taken([s.pk for s in sessions])
    return [card_of(s, texts, city=city, taken=taken.get(s.pk, 0), now=now) for s in sessions]


def session_texts(sessions: Iterable[Session]) -> list[UUID]:
    """The sources that a session's card needs."""
    return [key for s in sessions for key in (s.text_id, s.region.text_id)]


def programme_page(programme: Programme, language: str, *, city: City | None, now: datetime) -> ProgrammePage:
    """The programme's page in a language (R6–R20, R25, R40, R45)."""
    sessions = conversations.public_sessions(programme)
    rows: dict[str, list[Any]] = {
        "objectives": list(Objective.objects.filter(programme=programme)),
        "prompts": list(Prompt.objects.filter(programme=programme)),
        "conduct": list(ConductCode.objects.filter(programmes=programme)),
        "risk_areas": list(RiskArea.objects.filter(team_id=programme.team_id)),
        "commitments": list(Commitment.objects.filter(policy_version_id=programme.policy_version_id)),
    }
    policy: PolicyVersion | None = programme.policy_version
    wanted = [
        programme.text_id,
        *session_texts(sessions),
        *(r.text_id for found in rows.values() for r in found),
    ]
    texts = texts_in(language, [*wanted, *([policy.text_id] if policy else [])])
    page = ProgrammePage(programme=programme, text=texts[programme.text_id], texts=texts)
    for name, found in rows.items():
        setattr(page, name, [Worded(r, texts[r.text_id]) for r in found])
    page.policy = Worded(policy, texts[policy.text_id]) if policy else None
    page.sessions = cards_of(sessions, texts, city=city, now=now)
    return page


def with_recommendations(rows: Iterable[StatementRow]) -> list[StatementRow]:
    """The rows with the numbers of the recommendations that they belong to: one query (R61, R62)."""
    found = list(rows)
    wanted = [row.statement_id for row in found if row.statement.kind == "recommendation"]
    linked = recommendations_of_statements(wanted) if wanted else {}
    return [
        replace(row, recommendation=linked[row.statement_id].number) if row.statement_id in linked else row
        for row in found
    ]


def heard_rows(programme: Programme, language: str, *, page: str | int = 1, **filters: Any) -> Page[Any]:
    """`synthesis.summary_rows` with the numbers of recommendations: what a page shows of what was heard."""
    shown = synthesis.summary_rows(programme, language, page=page, **filters)
    shown.object_list = with_recommendations(shown.object_list)
    return shown
