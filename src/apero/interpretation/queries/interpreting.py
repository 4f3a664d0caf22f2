"""What an interpreter reads: their own assignments, and no others."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import Prefetch, QuerySet
from django.utils.translation import gettext as _

from apero.conversations.models import Session
from apero.interpretation.models import Arrangement, Assignment
from apero.interpretation.standing import LOOKED_FOR, SAID_YES

LONGEST = timedelta(minutes=600)
"""No session is longer."""


def assignments_of(user_id: UUID, team_id: UUID) -> QuerySet[Assignment]:
    """Somebody's assignments in a team, the next session first; those of drafts are not there."""
    rows = Assignment.objects.filter(interpreter_id=user_id, arrangement__session__programme__team_id=team_id)
    return (
        rows.exclude(arrangement__session__state=Session.State.DRAFT)
        .select_related("arrangement__session__programme", "arrangement__session__region")
        .prefetch_related("arrangement__session__session_cities__city")
        .order_by("arrangement__session__starts_at", "arrangement__language")
    )


def assignment_of(user_id: UUID, team_id: UUID, assignment_id: UUID) -> Assignment:
    """One of them. Raises `Assignment.DoesNotExist`."""
    return assignments_of(user_id, team_id).get(pk=assignment_id)


def coming_assignments(user_id: UUID, team_id: UUID, *, now: datetime) -> QuerySet[Assignment]:
    """Those of sessions that are not certainly over."""
    return assignments_of(user_id, team_id).filter(arrangement__session__starts_at__gt=now - LONGEST)


def open_invitations(user_id: UUID, team_id: UUID, *, now: datetime) -> int:
    """How many invitations of somebody wait for an answer."""
    waiting = assignments_of(user_id, team_id).filter(
        state=Assignment.State.INVITED,
        arrangement__state__in=LOOKED_FOR,
        arrangement__session__state=Session.State.ANNOUNCED,
        arrangement__session__starts_at__gt=now,
    )
    return waiting.count()


def other_promises(assignment: Assignment) -> list[Session]:
    """The sessions that its interpreter has said yes to, but for this one, near enough that they could overlap."""
    start = assignment.arrangement.session.starts_at
    others = Assignment.objects.filter(
        interpreter_id=assignment.interpreter_id,
        state__in=SAID_YES,
        arrangement__state__in=LOOKED_FOR,
        arrangement__session__state=Session.State.ANNOUNCED,
        arrangement__session__starts_at__range=(start - LONGEST, start + LONGEST),
    )
    rows = others.exclude(pk=assignment.pk).select_related("arrangement__session")
    return [other.arrangement.session for other in rows]


@dataclass(frozen=True, slots=True)
class Served:
    """A language that a session is interpreted into, and by whom: names for hosts, numbers at restricted level."""

    language: str
    state: str
    names: list[str]


def served_languages(session: Session) -> list[Served]:
    """For the hosts of a session: what is interpreted, and who has accepted. Two queries."""
    rows = session.arrangements.filter(state__in=LOOKED_FOR).order_by("language")
    found = rows.prefetch_related(
        Prefetch(
            "assignments", Assignment.objects.select_related("interpreter").order_by("interpreter__name")
        )
    )
    is_restricted = session.level == Session.Level.RESTRICTED
    return [Served(row.language, row.state, _names(row, is_restricted=is_restricted)) for row in found]


def _names(arrangement: Arrangement, *, is_restricted: bool) -> list[str]:
    said_yes = [one for one in arrangement.assignments.all() if one.state in SAID_YES]
    if not is_restricted:
        return [str(one.interpreter) for one in said_yes]
    return [_("Interpreter %(number)d") % {"number": place} for place in range(1, len(said_yes) + 1)]


def colleagues_of(assignment: Assignment) -> list[str]:
    """The names of those who interpret with somebody. At restricted level no name: an empty one for each."""
    others = assignment.arrangement.assignments.filter(state__in=SAID_YES).exclude(pk=assignment.pk)
    names = list(others.order_by("interpreter__name").values_list("interpreter__name", flat=True))
    is_restricted = assignment.arrangement.session.level == Session.Level.RESTRICTED
    return [""] * len(names) if is_restricted else names
