"""Giving free places to who waits. Places are counted and given one act at a time: each holds the session's row."""

import secrets
from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.db import connection, transaction
from django.db.models import Q

from apero.audit.actions import Actor, record
from apero.conversations.models import Session
from apero.lib.refusal import require
from apero.lib.sql import stored
from apero.registration.contact import reminders_passed
from apero.registration.events import UnconfirmedDropped
from apero.registration.models import Seat
from apero.registration.queries import room_of
from apero.registration.rules import why_not_drop


def held_session(session_id: UUID) -> Session:
    """The session, held until the transaction ends. Raises `Session.DoesNotExist`."""
    return Session.objects.select_for_update().get(pk=session_id)


@transaction.atomic
def promote(session: Session) -> int:
    """Give the free places to who waits, in order, those first who said that they come. Returns how many got one.

    Whose place was given to others gets one again only after saying so. Call it in the transaction of the act that made
    places free, with the session held (`held_session`).
    """
    free = room_of(session).free
    if free <= 0 or session.state != Session.State.ANNOUNCED:
        return 0
    waiting = Seat.objects.filter(Q(was_dropped=False) | Q(is_confirmed=True), session=session)
    turn = waiting.exclude(waiting_place=None).order_by("-is_confirmed", "waiting_place")
    lucky = list(turn.values_list("pk", flat=True)[:free])
    if lucky:
        Seat.objects.filter(pk__in=lucky).update(waiting_place=None, was_dropped=False)
    return len(lucky)


@transaction.atomic
def fill_places(*, session_id: UUID) -> int:
    """After a session got more places. Returns how many who waited have one now; safe to repeat."""
    session = Session.objects.select_for_update().filter(pk=session_id).first()
    return promote(session) if session else 0


@transaction.atomic
def ask_again(*, session_id: UUID, now: datetime) -> int:
    """After a session was moved: nobody has said yet that they can come at the new time, and reminders are of that.

    Returns how many seats it has.
    """
    session = Session.objects.filter(pk=session_id).first()
    if session is None:
        return 0
    passed = reminders_passed(session, now=now)
    return Seat.objects.filter(session=session).update(is_confirmed=False, reminders_sent=passed)


@transaction.atomic
def drop_unconfirmed(*, session_id: UUID, by: Actor, now: datetime) -> int:
    """Send the seats that nobody confirmed to the end of the waiting list, in random order, and give their places on.

    They keep their codes. Neither they nor who waits unconfirmed gets a place before saying that they come. This is the
    answer to a program that registers ten thousand times. Returns how many lost a place; raises `Refused`.
    """
    session = held_session(session_id)
    unconfirmed = Seat.objects.filter(session=session, is_confirmed=False)
    seated = list(unconfirmed.filter(waiting_place=None).values_list("pk", flat=True))
    require(why_not_drop(session, unconfirmed=len(seated), now=now))
    secrets.SystemRandom().shuffle(seated)
    _seat_last(seated, first=room_of(session).next_place)
    unconfirmed.update(was_dropped=True)
    promote(session)
    record(UnconfirmedDropped(session_id=session.pk, count=len(seated)), by=by, now=now)
    return len(seated)


def _seat_last(seat_ids: Iterable[UUID], *, first: int) -> None:
    rows = [(place, stored(key)) for place, key in enumerate(seat_ids, first)]
    with connection.cursor() as cursor:
        cursor.executemany("UPDATE registration_seat SET waiting_place = %s WHERE id = %s", rows)
