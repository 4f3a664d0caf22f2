"""Taking a seat, changing it, giving it back, and forgetting it. No act here leaves a record, a task or a time."""

import secrets
from datetime import UTC, datetime, time
from typing import NamedTuple
from uuid import UUID

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from apero.conversations.models import Programme, Session
from apero.crypto.codes import Code
from apero.lib.refusal import Refusal, require
from apero.participation.actions import use_form
from apero.participation.queries import code_of
from apero.registration.models import Seat, Voice
from apero.registration.queries import SEAT, seat_token, voice_token
from apero.registration.rules import purge_on, why_not_be_called, why_not_take_seat, why_stale


class TakenSeat(NamedTuple):
    """A seat and its code. The code is known now and never again: show it, do not keep it."""

    seat: Seat
    code: Code


@transaction.atomic
def take_seat(
    *, session_id: UUID, value: bytes, pseudonym: str, accepted: list[str], seen: str | None, now: datetime
) -> TakenSeat:
    """Give a seat to whoever sends the form with this `value`, once: sent again it gives the same seat and code.

    `seen` is what the page showed (`rules.seen_mark`), None where there was no page. Raises `Refused`.
    """
    session = _locked(session_id)
    code = code_of(value, purpose=SEAT)
    token = seat_token(code, session.pk)
    if not use_form(value, today=now.date()):
        return TakenSeat(_seat_again(token), code)
    require(why_not_take_seat(session, seats_taken=session.seats.count(), now=now))
    require(None if seen is None else why_stale(session, accepted, seen=seen))
    require(why_not_be_called(pseudonym))
    seat = Seat(
        session=session,
        token=token,
        voice=voice_token(code, session.pk),
        pseudonym=pseudonym,
        accepted=accepted,
    )
    seat.save(force_insert=True)
    return TakenSeat(seat, code)


def _locked(session_id: UUID) -> Session:
    """The session, held until the transaction ends: seats are counted and given one at a time."""
    return Session.objects.select_for_update().get(pk=session_id)


def _seat_again(token: bytes) -> Seat:
    seat = Seat.objects.filter(token=token).first()
    if seat is None:
        require(
            Refusal(
                "withdrawn",
                _("The place that this page gave was withdrawn. Send it again if you want a new one."),
            )
        )
    assert seat is not None  # noqa: S101 (said above, for the type checker)
    return seat


@transaction.atomic
def rename_seat(*, seat_id: UUID, pseudonym: str) -> None:
    """Change what somebody is called. Raises `Refused`."""
    require(why_not_be_called(pseudonym))
    Seat.objects.filter(pk=seat_id).update(pseudonym=pseudonym)


@transaction.atomic
def withdraw_seat(*, seat_id: UUID) -> None:
    """Give a seat back: the row goes, with its name and its tokens, and its code opens nothing any more."""
    Seat.objects.filter(pk=seat_id).delete()


@transaction.atomic
def purge_seats(*, now: datetime) -> int:
    """Delete the seats of every session whose day has come. Returns how many went.

    Of each seat one value stays, in random order, so that its holder can still speak about the summary. It too goes
    when the programme closes; a cancelled session leaves none.
    """
    over = (
        Session.objects.filter(starts_at__lt=now, seats__isnull=False).select_related("programme").distinct()
    )
    due = [session for session in over if purge_on(session) <= now.date()]
    _keep_voices([s.pk for s in due if s.state != Session.State.CANCELLED])
    gone, _by_model = Seat.objects.filter(session__in=[s.pk for s in due]).delete()
    Voice.objects.filter(session__programme__state=Programme.State.CLOSED).delete()
    return gone


def _keep_voices(session_ids: list[UUID]) -> None:
    rows = list(Seat.objects.filter(session_id__in=session_ids).values_list("voice", "session_id"))
    secrets.SystemRandom().shuffle(rows)
    Voice.objects.bulk_create(Voice(token=voice, session_id=session_id) for voice, session_id in rows)


@transaction.atomic
def note_reminded(*, seat_id: UUID, number: int) -> None:
    """That reminder `number` (1 or 2) of a seat went out, or its time has passed."""
    Seat.objects.filter(pk=seat_id, reminders_sent__lt=number).update(reminders_sent=number)


@transaction.atomic
def forget_contact(*, seat_id: UUID) -> None:
    """Delete the address of a seat; the seat stays."""
    Seat.objects.filter(pk=seat_id).update(contact="")


@transaction.atomic
def forget_contacts(*, now: datetime) -> int:
    """Delete the addresses of sessions that began on a day (UTC) before today, or were cancelled. Returns how many."""
    today = datetime.combine(now.astimezone(UTC), time(), tzinfo=UTC)
    is_over = Q(session__starts_at__lt=today) | Q(session__state=Session.State.CANCELLED)
    return Seat.objects.filter(is_over).exclude(contact="").update(contact="")
