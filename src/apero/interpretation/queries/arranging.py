"""What whoever arranges interpreters reads: exact numbers, where each language stands, and who was asked."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from django.db.models import Count as Counted
from django.db.models import Q, QuerySet

from apero.conversations.models import Session
from apero.conversations.rules import Phase, interpretation_deadline, phase_of
from apero.interpretation.models import Arrangement, Assignment, Request
from apero.interpretation.standing import StandingState, is_late, standing_of
from apero.people.models import User
from apero.people.roles import ROLES, Permission

_WITH_SEAT, _LATE = Q(has_seat=True), Q(is_late=True)


@dataclass(frozen=True, slots=True)
class Count:
    """How many people ask for a language in a session: in time with and without a place, and late."""

    with_seat: int = 0
    without_seat: int = 0
    late: int = 0

    @property
    def in_time(self) -> int:
        return self.with_seat + self.without_seat


def how_many(session_id: UUID, language: str) -> Count:
    """The exact numbers for one language of one session."""
    found = Request.objects.filter(session_id=session_id, language=language)
    return Count(**found.aggregate(**_numbers()))


def _numbers() -> dict[str, Counted]:
    return {
        "with_seat": Counted("pk", filter=_WITH_SEAT & ~_LATE),
        "without_seat": Counted("pk", filter=~_WITH_SEAT & ~_LATE),
        "late": Counted("pk", filter=_LATE),
    }


@dataclass(frozen=True, slots=True)
class Row:
    """A language of a session, as it stands now."""

    session: Session
    language: str
    count: Count
    state: StandingState
    deadline: datetime
    is_closed: bool
    phase: Phase
    assignments: list[Assignment] = field(default_factory=list)

    @property
    def threshold(self) -> int:
        return self.session.programme.interpretation_threshold


def rows_of(team_id: UUID, *, now: datetime) -> list[Row]:
    """Every language that was asked for or arranged in a team's announced sessions, by start: four queries.

    What was purged is in it no more, but for the outcome.
    """
    of_team = Request.objects.filter(session__programme__team_id=team_id)
    found = of_team.order_by().values_list("session_id", "language").annotate(**_numbers())
    counts = {(key, tag): Count(*numbers) for key, tag, *numbers in found}
    rows = Arrangement.objects.filter(session__programme__team_id=team_id).prefetch_related("assignments")
    arranged = {(row.session_id, row.language): row for row in rows}
    sessions = _sessions({key for key, _tag in [*counts, *arranged]})
    pairs = sorted(
        (pair for pair in {*counts, *arranged} if pair[0] in sessions),
        key=lambda pair: (sessions[pair[0]].starts_at, str(pair[0]), pair[1]),
    )
    return [
        row_of(sessions[key], tag, counts.get((key, tag), Count()), arranged.get((key, tag)), now=now)
        for key, tag in pairs
    ]


def _sessions(session_ids: Iterable[UUID]) -> dict[UUID, Session]:
    announced = Session.objects.filter(pk__in=session_ids, state=Session.State.ANNOUNCED)
    rows = announced.select_related("programme", "region").prefetch_related("session_cities__city")
    return {session.pk: session for session in rows.defer("meeting_link")}


def row_of(
    session: Session, language: str, count: Count, arrangement: Arrangement | None, *, now: datetime
) -> Row:
    """A language of a session; no query if the arrangement has its assignments."""
    deadline = interpretation_deadline(session)
    state = standing_of(
        count=count.in_time,
        threshold=session.programme.interpretation_threshold,
        deadline=deadline,
        now=now,
        arrangement_state=arrangement.state if arrangement else None,
    )
    return Row(
        session=session,
        language=language,
        count=count,
        state=state,
        deadline=deadline,
        is_closed=is_late(session, now=now),
        phase=phase_of(session, now=now),
        assignments=list(arrangement.assignments.all()) if arrangement else [],
    )


def is_unmet(row: Row) -> bool:
    """Whether somebody asked and gets nothing: too late, too few, or nobody was found."""
    too_few = row.state is StandingState.BELOW_THRESHOLD and row.count.in_time > 0
    return too_few or row.count.late > 0 or row.state is StandingState.NOT_FOUND


def arrangement_or_none(session: Session, language: str) -> Arrangement | None:
    """What the team does for a language, with its interpreters."""
    rows = session.arrangements.filter(language=language).select_related("reason")
    return rows.prefetch_related("assignments__interpreter").first()


def languages_to_arrange(session: Session) -> set[str]:
    """The languages of a session that somebody asked for or the team arranges."""
    asked = Request.objects.filter(session=session).values_list("language", flat=True)
    return {*asked, *session.arrangements.values_list("language", flat=True)}


def interpreters_of(team_id: UUID) -> QuerySet[User]:
    """The team's interpreters, by name."""
    roles = [code for code, role in ROLES.items() if Permission.INTERPRET in role.may]
    found = User.objects.filter(
        memberships__team_id=team_id, memberships__role__in=roles, is_active=True
    ).distinct()
    return found.order_by("name", "pk")


def invitation_of_team(team_id: UUID, assignment_id: UUID) -> Assignment:
    """An assignment of any interpreter of a team. Raises `Assignment.DoesNotExist`."""
    rows = Assignment.objects.select_related("arrangement__session__programme")
    return rows.get(pk=assignment_id, arrangement__session__programme__team_id=team_id)
