"""What an interpreter answers."""

from datetime import datetime

from django.db import transaction

from apero.audit.actions import Actor, record
from apero.conversations.models import Session
from apero.interpretation.actions.arranging import fall_back, held_session
from apero.interpretation.events import AssignmentAnswered
from apero.interpretation.models import Assignment
from apero.interpretation.queries import other_promises
from apero.interpretation.rules import (
    PROMISE_VERSION,
    AssignmentState,
    why_not_accept,
    why_not_both,
    why_not_decline,
    why_not_prepared,
    why_not_promise,
)
from apero.lib.refusal import require


@transaction.atomic
def accept(
    *,
    assignment: Assignment,
    seen: str,
    is_confidential: bool,
    has_no_conflict: bool,
    by: Actor,
    now: datetime,
) -> None:
    """Say yes to a session at its present start, with the promise of confidentiality. `seen` is `rules.seen_mark`.

    Raises `Refused`.
    """
    session, standing = _held(assignment)
    require(
        why_not_accept(standing, session, standing.arrangement.state, seen_version=seen, now=now)
        or why_not_both(session, other_promises(standing))
        or why_not_promise(is_confidential=is_confidential, has_no_conflict=has_no_conflict)
    )
    standing.state = AssignmentState.ACCEPTED
    standing.confidentiality_version, standing.has_no_conflict = PROMISE_VERSION, True
    standing.accepted_on, standing.accepted_start = now.date(), session.starts_at
    standing.save()
    record(AssignmentAnswered(assignment_id=standing.pk, what=standing.state), by=by, now=now)


@transaction.atomic
def decline(*, assignment: Assignment, by: Actor, now: datetime) -> None:
    """Say no, also after having said yes; a promise that rested on it falls back to looking. Raises `Refused`."""
    session, standing = _held(assignment)
    require(why_not_decline(standing, session, now=now))
    standing.state = AssignmentState.DECLINED
    standing.save(update_fields=["state"])
    record(AssignmentAnswered(assignment_id=standing.pk, what=standing.state), by=by, now=now)
    fall_back(session, standing.arrangement.language, by=by, now=now)


@transaction.atomic
def be_prepared(*, assignment: Assignment, by: Actor, now: datetime) -> None:
    """Say that the brief was read and the call was tested. Raises `Refused`."""
    session, standing = _held(assignment)
    require(why_not_prepared(standing, session))
    standing.state = AssignmentState.BRIEFED
    standing.save(update_fields=["state"])
    record(AssignmentAnswered(assignment_id=standing.pk, what=standing.state), by=by, now=now)


def _held(assignment: Assignment) -> tuple[Session, Assignment]:
    """The session, held until the transaction ends, and the assignment as it stands. Raises `Assignment.DoesNotExist`."""
    session = held_session(assignment.arrangement.session_id)
    return session, Assignment.objects.select_related("arrangement__session").get(pk=assignment.pk)
