"""Taking a seat, changing it, and giving it back."""

from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from apero.conversations.models import Session
from apero.crypto.codes import Code
from apero.interpretation import actions as interpretation
from apero.interpretation.queries import request_by_code
from apero.interpretation.rules import why_not_request
from apero.lib.refusal import Refusal, require
from apero.participation.actions import leave_session, use_form
from apero.participation.queries import code_of
from apero.registration.actions.places import held_session, promote
from apero.registration.contact import Contact, reminders_passed, sealed_contact
from apero.registration.models import Invitation, Seat
from apero.registration.queries import SEAT, invitation_token, room_of, seat_token, voice_token
from apero.registration.rules import (
    why_no_contact,
    why_not_be_called,
    why_not_confirm,
    why_not_register,
    why_stale,
)


class TakenSeat(NamedTuple):
    """A seat and its code. The code is known now and never again: show it, do not keep it."""

    seat: Seat
    code: Code


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """What somebody may ask for beside a place: all of it can be left out.

    `language` is the one that interpretation is asked for; `contact` is given only where mail is set up. `may_wait` says
    that the page told that all places are taken.
    """

    needs: str = ""
    contact: Contact | None = None
    language: str = ""
    may_wait: bool = False


NOTHING_MORE = Wishes()


@transaction.atomic
def take_seat(
    *,
    session_id: UUID,
    value: bytes,
    pseudonym: str,
    accepted: list[str],
    seen: str | None,
    now: datetime,
    wishes: Wishes = NOTHING_MORE,
    invitation: Code | None = None,
) -> TakenSeat:
    """Give a seat to whoever sends the form with this `value`, once: sent again it gives the same seat and code.

    When all places are taken or held, or others wait for one, it is a place on the waiting list, if that was said
    (`wishes.may_wait`); after places were given away, nobody who comes then gets one before saying that they come. An
    `invitation` is used up, and gives the place that it held. `seen` is what the page showed (`rules.seen_mark`), None
    where there was no page. Raises `Refused`.
    """
    session = held_session(session_id)
    code = code_of(value, purpose=SEAT)
    token = seat_token(code, session.pk)
    if not use_form(value, today=now.date()):
        return TakenSeat(_seat_again(token), code)
    is_invited = invitation is not None and _use_up(invitation, session)
    require(why_not_register(session, now=now, is_invited=is_invited))
    require(None if seen is None else why_stale(session, accepted, seen=seen))
    require(why_not_be_called(pseudonym))
    place, was_dropped = (None, False) if is_invited else _place(session, may_wait=wishes.may_wait)
    seat = Seat(
        session=session,
        token=token,
        voice=voice_token(code, session.pk),
        pseudonym=pseudonym,
        accepted=accepted,
        is_confirmed=is_invited,
        waiting_place=place,
        was_dropped=was_dropped,
    )
    _keep_wishes(seat, code, wishes, now=now)
    seat.save(force_insert=True)
    return TakenSeat(seat, code)


def _use_up(invitation: Code, session: Session) -> bool:
    """The row of an invitation goes in the act that takes its seat. Raises `Refused` when it is not there any more."""
    gone, _by_model = Invitation.objects.filter(token=invitation_token(invitation, session.pk)).delete()
    if not gone:
        require(
            Refusal("no-invitation", _("This invitation was used or taken back. It opens nothing any more."))
        )
    return True


def _place(session: Session, *, may_wait: bool) -> tuple[int | None, bool]:
    """None for a seat, or the next place on the waiting list; and whether it gets a seat only once it is confirmed."""
    room = room_of(session)
    if room.free > 0 and not room.waiting:
        return None, False
    if not may_wait:
        others, taken = _("Others are waiting for a place."), _("All places in this session are taken.")
        require(Refusal("full", others if room.free > 0 else taken))
    return room.next_place, room.dropped > 0


def _keep_wishes(seat: Seat, code: Code, wishes: Wishes, *, now: datetime) -> None:
    seat.needs = wishes.needs
    if wishes.contact is not None:
        require(why_no_contact(seat.session, is_mail_set_up=True, now=now))
        seat.contact = sealed_contact(**wishes.contact._asdict())
        seat.reminders_sent = reminders_passed(seat.session, now=now)
    if wishes.language:
        has_seat = seat.waiting_place is None
        interpretation.ask_for(
            session=seat.session, code=code, language=wishes.language, has_seat=has_seat, now=now
        )


def _seat_again(token: bytes) -> Seat:
    seat = Seat.objects.filter(token=token).select_related("session").first()
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
def say_needs(*, seat: Seat, needs: str, now: datetime) -> None:
    """Change what somebody needs to take part; empty words delete it, at any time. Raises `Refused`."""
    require(why_not_confirm(seat, now=now) if needs else None)
    Seat.objects.filter(pk=seat.pk).update(needs=needs)


@transaction.atomic
def confirm_seat(*, seat: Seat, now: datetime, code: Code | None = None) -> None:
    """Say that one comes. Whoever waits may get a place by it; with its `code`, a request for interpretation then
    counts as that of somebody with a place. No time is kept. Raises `Refused`.
    """
    require(why_not_confirm(seat, now=now))
    session = held_session(seat.session_id)
    Seat.objects.filter(pk=seat.pk).update(is_confirmed=True)
    promote(session)
    made = request_by_code(code, session.pk) if code else None
    has_place = Seat.objects.filter(pk=seat.pk, waiting_place=None).exists()
    if code and made and has_place and not made.has_seat and why_not_request(made.session, now=now) is None:
        interpretation.ask_for(session=session, code=code, language=made.language, has_seat=True, now=now)


@transaction.atomic
def withdraw_seat(*, seat_id: UUID, code: Code | None = None) -> None:
    """Give a seat back: the row goes, with its name and its tokens, and its code opens nothing any more.

    With its `code`, what was asked for interpretation is taken back too, and that one asks the same as others.
    Whoever waits first gets the place.
    """
    seat = Seat.objects.filter(pk=seat_id).first()
    if seat is None:
        return
    session = held_session(seat.session_id)
    if code is not None:
        interpretation.take_back(code=code, session_id=session.pk)
        leave_session(code=code, session_id=session.pk)
    Seat.objects.filter(pk=seat_id).delete()
    promote(session)
