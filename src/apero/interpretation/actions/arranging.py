"""What the team does about a language of a session. Each act holds the session, so that two colleagues do not cross."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from apero.audit.actions import SYSTEM, Actor, record
from apero.conversations.models import Session
from apero.interpretation.events import ArrangementChanged, InterpreterInvited, InvitationTakenBack
from apero.interpretation.models import Arrangement, Assignment, Request
from apero.interpretation.queries import how_many
from apero.interpretation.rules import (
    SAID_YES,
    ArrangementState,
    AssignmentState,
    is_late,
    rests_on_seatless,
    stands,
    why_not_become,
    why_not_confirm,
    why_not_invite,
    why_not_language,
    why_not_unlooked,
)
from apero.lib.refusal import require
from apero.people.models import User
from apero.translation.actions import write_source
from apero.translation.models import Source


@transaction.atomic
def start_sourcing(
    *, session: Session, language: str, has_looked: bool, by: Actor, now: datetime
) -> Arrangement:
    """Begin to look for interpreters, also below the threshold, and again when one fell away. Raises `Refused`."""
    held = held_session(session.pk)
    require(why_not_language(held, language))
    _require_looked(held, language, has_looked=has_looked)
    return _become(held, language, ArrangementState.SOURCING, by=by, now=now)


@transaction.atomic
def confirm(*, session: Session, language: str, has_looked: bool, by: Actor, now: datetime) -> Arrangement:
    """Promise that there will be interpretation. Raises `Refused` ("too-few": not enough interpreters accepted)."""
    held = held_session(session.pk)
    _require_looked(held, language, has_looked=has_looked)
    found = arrangement_of(held, language)
    require(why_not_become(held, found.state if found else None, ArrangementState.CONFIRMED, now=now))
    require(why_not_confirm(held, accepted=_accepted(held, found)))
    return _become(held, language, ArrangementState.CONFIRMED, by=by, now=now)


@transaction.atomic
def say_not_found(*, session: Session, language: str, reason: str, by: Actor, now: datetime) -> Arrangement:
    """Give up, and say why to those who asked, in the team's language. Raises `Refused`."""
    held = held_session(session.pk)
    team = held.programme.team
    source = write_source(
        team_id=team.pk, kind="arrangement", language=team.source_language, parts={"reason": reason}
    )
    return _become(held, language, ArrangementState.NOT_FOUND, reason=source, by=by, now=now)


@transaction.atomic
def mark_delivered(*, session: Session, language: str, by: Actor, now: datetime) -> Arrangement:
    """Say that there was interpretation, once the session is over. Its interpreters are done. Raises `Refused`."""
    held = held_session(session.pk)
    arrangement = _become(held, language, ArrangementState.DELIVERED, by=by, now=now)
    arrangement.assignments.filter(state__in=SAID_YES).update(state=AssignmentState.DONE)
    return arrangement


@transaction.atomic
def invite_interpreter(
    *, session: Session, language: str, interpreter: User, by: Actor, now: datetime
) -> Assignment:
    """Ask a colleague to interpret; asked twice is once, and who declined is asked anew. Raises `Refused`."""
    held = held_session(session.pk)
    found = arrangement_of(held, language)
    require(why_not_invite(held, found.state if found else None, now=now))
    made, is_new = Assignment.objects.get_or_create(arrangement=found, interpreter=interpreter)
    if is_new or made.state == AssignmentState.DECLINED:
        made.state = AssignmentState.INVITED
        made.save(update_fields=["state"])
        record(InterpreterInvited(session_id=held.pk, assignment_id=made.pk), by=by, now=now)
    return made


@transaction.atomic
def take_invitation_back(*, assignment: Assignment, by: Actor, now: datetime) -> None:
    """Let an interpreter go. Where too few are left, the promise falls back to looking."""
    held = held_session(assignment.arrangement.session_id)
    gone, _by_model = Assignment.objects.filter(pk=assignment.pk).delete()
    if gone:
        record(InvitationTakenBack(session_id=held.pk, assignment_id=assignment.pk), by=by, now=now)
        fall_back(held, assignment.arrangement.language, by=by, now=now)


@transaction.atomic
def reopen(*, session_id: UUID, now: datetime) -> None:
    """After a session was moved: late requests count again while the new deadline is to come. Safe to repeat.

    A promise that its interpreters made for the former start falls back to looking.
    """
    session = held_session(session_id)
    if not is_late(session, now=now):
        Request.objects.filter(session=session, is_late=True).update(is_late=False)
    for arrangement in session.arrangements.all():
        fall_back(session, arrangement.language, by=SYSTEM, now=now)


def held_session(session_id: UUID) -> Session:
    """The session, held until the transaction ends."""
    rows = Session.objects.select_for_update(of=("self",)).select_related("programme__team")
    return rows.get(pk=session_id)


def arrangement_of(session: Session, language: str) -> Arrangement | None:
    """What the team does for a language, or None before it does anything."""
    return session.arrangements.filter(language=language).first()


def fall_back(session: Session, language: str, *, by: Actor, now: datetime) -> None:
    """Look again where interpretation was promised and too few interpreters stand by it."""
    found = arrangement_of(session, language)
    if found is None or found.state != ArrangementState.CONFIRMED:
        return
    is_to_come = why_not_become(session, found.state, ArrangementState.SOURCING, now=now) is None
    if is_to_come and why_not_confirm(session, accepted=_accepted(session, found)) is not None:
        _become(session, language, ArrangementState.SOURCING, by=by, now=now)


def _accepted(session: Session, arrangement: Arrangement | None) -> int:
    rows = arrangement.assignments.all() if arrangement else ()
    return sum(stands(row, session) for row in rows)


def _require_looked(session: Session, language: str, *, has_looked: bool) -> None:
    count = how_many(session.pk, language)
    rests = rests_on_seatless(
        with_seat=count.with_seat,
        without_seat=count.without_seat,
        threshold=session.programme.interpretation_threshold,
    )
    require(why_not_unlooked(rests=rests, has_looked=has_looked))


def _become(
    session: Session,
    language: str,
    state: ArrangementState,
    *,
    reason: Source | None = None,
    by: Actor,
    now: datetime,
) -> Arrangement:
    found = arrangement_of(session, language)
    require(why_not_become(session, found.state if found else None, state, now=now))
    made = found or Arrangement(session=session, language=language)
    former, made.state, made.reason = made.reason, state, reason
    made.save()
    if former is not None:
        former.delete()
    record(ArrangementChanged(session_id=session.pk, language=language, what=state), by=by, now=now)
    return made
