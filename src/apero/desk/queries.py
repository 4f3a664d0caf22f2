"""What is due and what is at risk: one list, joined from the apps below. Every part of it is bounded."""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum
from uuid import UUID

from apero.commitments.queries.desk import late_answers, states_of_pledges
from apero.conversations import queries as conversations
from apero.conversations.models import ConductCode, Programme, Session
from apero.conversations.rules import Phase, has_moved, phase_of, summary_days_late, summary_due_on
from apero.disclosure.queries import waiting_of_team, waiting_translations_of_team
from apero.hiding.queries import waits_for
from apero.incidents.queries import NO_DUTIES, Duties, duties_of
from apero.interpretation import queries as interpretation
from apero.interpretation.rules import is_due
from apero.lib.timezones import Clock, clock_at
from apero.listening import queries as listening
from apero.listening.queries import LeftOpen
from apero.people.models import User
from apero.people.roles import Permission
from apero.policy.models import PolicyVersion, Region
from apero.registration.queries import seats_taken
from apero.synthesis import queries as synthesis
from apero.synthesis.models import Statement, SummaryVersion
from apero.translation.queries import Passage, Text, texts_in

AHEAD = timedelta(days=14)
LONGEST = timedelta(minutes=600)
LOOKED_AT = 1_000
"""How many sessions further ahead are looked at: whether their clocks were moved is computed, not stored."""
SHOWN = 50
"""How many rows of one kind the page shows at most: what is nearest, and what is oldest."""


class Risk(StrEnum):
    """What may go wrong with a session that is near."""

    DRAFT = "draft"
    CLOCKS = "clocks"
    NO_LINK = "no-link"


@dataclass(frozen=True, slots=True)
class Coming:
    """A session of the next 14 days, with what may go wrong. `taken` are its places that are taken."""

    session: Session
    region: Passage | None
    series: Passage | None
    own: Clock | None
    utc: datetime
    phase: Phase
    risks: list[Risk]
    taken: int
    days: int


@dataclass(frozen=True, slots=True)
class Owed:
    """A held session without a summary. `days_late` is 0 while it is only due."""

    session: Session
    region: Passage | None
    series: Passage | None
    due_on: date
    days_late: int


@dataclass(frozen=True, slots=True)
class Draft:
    """A series that is not announced."""

    programme: Programme
    title: Passage | None


@dataclass(frozen=True, slots=True)
class SentBack:
    """A statement that came back to this member, who wrote it."""

    statement_id: UUID
    text: Passage | None


@dataclass(slots=True)
class Worklist:
    """The page. Counts are 0 for what this member has no part in."""

    coming: list[Coming] = field(default_factory=list)
    moved: list[Coming] = field(default_factory=list)
    late: list[Owed] = field(default_factory=list)
    due: list[Owed] = field(default_factory=list)
    drafts: list[Draft] = field(default_factory=list)
    sent_back: list[SentBack] = field(default_factory=list)
    waiting: list[LeftOpen] = field(default_factory=list)
    new_threats: list[synthesis.NewThreat] = field(default_factory=list)
    to_screen: int = 0
    to_answer: int = 0
    to_read: int = 0
    to_arrange: int = 0
    to_interpret: int = 0
    to_decide: int = 0
    to_clear: int = 0
    answers_late: int = 0
    promises_late: int = 0
    promises_noted: int = 0
    conduct: Duties = NO_DUTIES

    @property
    def is_empty(self) -> bool:
        others = (self.coming, self.moved, self.drafts, self.late, self.due)
        return not any(others) and not self.is_waiting

    @property
    def is_waiting(self) -> bool:
        """Whether something waits for this member, beside summaries that are due or late."""
        lists = (self.sent_back, self.waiting, self.new_threats)
        counts = (
            self.to_screen,
            self.to_answer,
            self.to_read,
            self.to_arrange,
            self.to_interpret,
            self.to_decide,
            self.to_clear,
            self.answers_late,
            self.promises_late,
            self.promises_noted,
        )
        return any(lists) or any(counts) or self.conduct.is_any


def worklist(
    team_id: UUID, user: User, permissions: frozenset[Permission], *, language: str, now: datetime
) -> Worklist:
    """What is due for a member of a team: a fixed number of queries, however much there is."""
    ahead = conversations.sessions_between(team_id, since=now - LONGEST, until=now + AHEAD)[: 2 * SHOWN]
    coming = [s for s in ahead if phase_of(s, now=now) is not Phase.HELD][:SHOWN]
    moved = _moved(team_id, since=now + AHEAD)
    owed = list(
        conversations.held_sessions(team_id, now=now).exclude(
            pk__in=SummaryVersion.objects.filter(summary__session__isnull=False).values("summary__session")
        )[:SHOWN]
    )
    owed = [s for s in owed if phase_of(s, now=now) is Phase.HELD]
    drafts = list(conversations.draft_programmes(team_id)[:SHOWN])
    back = _sent_back(team_id, user, permissions)
    named = [thing for s in [*coming, *moved, *owed] for thing in (s.region, s.programme)]
    texts = texts_in(language, {thing.text_id for thing in [*named, *drafts, *back]})
    found = Worklist(
        drafts=[Draft(p, texts[p.text_id].first("title")) for p in drafts],
        sent_back=[SentBack(s.pk, texts[s.text_id].first("text")) for s in back],
    )
    if permissions & {Permission.STATEMENTS_APPROVE, Permission.SUMMARY_PUBLISH}:
        found.new_threats = synthesis.new_threats(team_id, today=now.date(), language=language)[:SHOWN]
    taken = seats_taken([s.pk for s in coming])
    sees_link = Permission.MEETING_LINK_READ in permissions
    found.moved = [_coming(s, texts, 0, now=now, sees_link=False) for s in moved]
    found.coming = [_coming(s, texts, taken.get(s.pk, 0), now=now, sees_link=sees_link) for s in coming]
    for row in (_owed(s, texts, today=now.date()) for s in owed):
        (found.late if row.days_late else found.due).append(row)
    _count(found, team_id, user, permissions, language=language, now=now)
    return found


def _moved(team_id: UUID, *, since: datetime) -> list[Session]:
    """Sessions further ahead whose clocks were moved since they were announced: a query, and two more if there are any."""
    later = conversations.sessions_by_their_city(team_id, since=since)
    times = later.only("starts_at", "announced_as", "wall_time", "wall_zone")[:LOOKED_AT]
    found = [s.pk for s in times if has_moved(s)][:SHOWN]
    told = later.filter(pk__in=found).select_related("region", "programme")
    return list(told.prefetch_related("session_cities__city")) if found else []


def _sent_back(team_id: UUID, user: User, permissions: frozenset[Permission]) -> list[Statement]:
    if Permission.STATEMENTS_WRITE not in permissions:
        return []
    return list(synthesis.sent_back_statements(team_id, user.pk)[:SHOWN])


def _coming(
    session: Session, texts: dict[UUID, Text], taken: int, *, now: datetime, sees_link: bool
) -> Coming:
    city = next(iter(conversations.session_cities(session)), None)
    risks = {
        Risk.DRAFT: session.state == Session.State.DRAFT,
        Risk.CLOCKS: has_moved(session) and session.starts_at > now,
        Risk.NO_LINK: sees_link and not session.meeting_link,
    }
    return Coming(
        session=session,
        region=texts[session.region.text_id].first("name"),
        series=texts[session.programme.text_id].first("title"),
        own=clock_at(session.starts_at, place=city.name, zone_name=city.zone) if city else None,
        utc=clock_at(session.starts_at, place="UTC", zone_name="UTC").local,
        phase=phase_of(session, now=now),
        risks=[risk for risk, is_there in risks.items() if is_there],
        taken=taken,
        days=(session.starts_at.date() - now.date()).days,
    )


def _owed(session: Session, texts: dict[UUID, Text], *, today: date) -> Owed:
    return Owed(
        session=session,
        region=texts[session.region.text_id].first("name"),
        series=texts[session.programme.text_id].first("title"),
        due_on=summary_due_on(session),
        days_late=summary_days_late(session, today=today),
    )


def _count(
    found: Worklist,
    team_id: UUID,
    user: User,
    permissions: frozenset[Permission],
    *,
    language: str,
    now: datetime,
) -> None:
    if Permission.QUESTIONS_SCREEN in permissions:
        found.waiting = listening.left_open(team_id, language, now=now)
        found.to_screen = listening.held_questions(team_id).count()
        found.to_answer = listening.unanswered_questions(team_id).count()
    found.conduct = duties_of(team_id, user.pk)
    if Permission.STATEMENTS_APPROVE in permissions:
        found.to_read = synthesis.reviewed_statements(team_id, user.pk).count()
    if Permission.INTERPRETATION_ARRANGE in permissions:
        found.to_arrange = sum(is_due(row) for row in interpretation.rows_of(team_id, now=now))
    words = waiting_of_team(team_id, permissions).exclude(writer=user.pk)
    told = waiting_translations_of_team(team_id, permissions).exclude(writer=user.pk)
    to_read = [one.filter(sent_back_because="").order_by().values("pk") for one in (words, told)]
    found.to_clear = to_read[0].union(to_read[1], all=True).count()
    if Permission.HIDING_DECIDE in permissions:
        found.to_decide = waits_for(team_id, user.pk)
    if Permission.ANSWERS_WRITE in permissions:
        found.answers_late = late_answers(team_id, today=now.date()).count()
        promises = states_of_pledges(team_id, today=now.date())
        found.promises_late, found.promises_noted = promises.late, promises.noted
    if Permission.INTERPRET in permissions:
        found.to_interpret = interpretation.open_invitations(user.pk, team_id, now=now)


@dataclass(frozen=True, slots=True)
class FirstSteps:
    """What a new team has done of what comes before its first series is public."""

    policy: bool
    regions: bool
    conduct: bool
    series: bool


def first_steps(team_id: UUID) -> FirstSteps | None:
    """What a new team has done; None once it has announced a series."""
    of_team = Programme.objects.filter(team_id=team_id)
    if of_team.exclude(state=Programme.State.DRAFT).exists():
        return None
    return FirstSteps(
        policy=PolicyVersion.objects.filter(team_id=team_id, state=PolicyVersion.State.IN_FORCE).exists(),
        regions=Region.objects.filter(team_id=team_id).exists(),
        conduct=ConductCode.objects.filter(team_id=team_id).exists(),
        series=of_team.exists(),
    )
