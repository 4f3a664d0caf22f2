"""What an interpreter reads: their own assignments, and no others."""

from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import QuerySet

from apero.conversations.models import Session
from apero.interpretation.models import Assignment
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


def colleagues_of(assignment: Assignment) -> list[str]:
    """The names of those who interpret with somebody. At restricted level no name: an empty one for each."""
    others = assignment.arrangement.assignments.filter(state__in=SAID_YES).exclude(pk=assignment.pk)
    names = list(others.order_by("interpreter__name").values_list("interpreter__name", flat=True))
    is_restricted = assignment.arrangement.session.level == Session.Level.RESTRICTED
    return [""] * len(names) if is_restricted else names
