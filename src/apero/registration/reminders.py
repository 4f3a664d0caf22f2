"""Reminders by mail: who is due one, what it says, and their sending in the same half-hours for all.

A letter says a day, a time and a zone. It names no session, holds no link and no code (safety.md, "Contact").
"""

import secrets
import time
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from django.utils.formats import date_format
from django.utils.functional import Promise, lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from apero.conversations.models import Session
from apero.lib.timezones import Clock, clock_at
from apero.notices.actions import AddressBusy, AddressRefused, MailDown, Postbox, postbox
from apero.notices.queries import mail_is_set_up
from apero.registration import actions
from apero.registration.contact import REMINDED_BEFORE, Contact, contact_in, reminders_passed
from apero.registration.models import Seat
from apero.registration.queries import own_clocks

SUBJECT = gettext_lazy("Reminder")
TO_DO = gettext_lazy("Open the page you know and enter your code.")
LONGEST_RUN = 300.0
"""Seconds after which the rest of the letters waits for the next half-hour: a job has ten minutes."""


class Reminder(NamedTuple):
    """One letter that is due: for which seat, the how-manieth, to whom, and the clocks that it shows."""

    seat_id: UUID
    number: int
    contact: Contact
    clocks: list[Clock]


class Told(NamedTuple):
    """What one letter tells an address: a start, and the how-manieth reminder of it."""

    address: str
    start: datetime
    number: int


def reminder_due(session: Session, *, sent: int, now: datetime) -> int | None:
    """Which reminder (1 or 2) a seat is due that has had `sent` of them, or None.

    It stays due until the session begins; who missed the first until the time of the second gets one letter.
    """
    is_off = session.state != Session.State.ANNOUNCED or session.level == Session.Level.RESTRICTED
    if is_off or now >= session.starts_at:
        return None
    passed = reminders_passed(session, now=now)
    return passed if passed > sent else None


def seats_to_remind(*, now: datetime) -> list[UUID]:
    """Seats that may be due a reminder, in random order: one query. What it says is read when its turn comes."""
    soon = Seat.objects.filter(
        session__state=Session.State.ANNOUNCED,
        session__starts_at__gt=now,
        session__starts_at__lte=now + max(REMINDED_BEFORE),
        waiting_place=None,
        reminders_sent__lt=len(REMINDED_BEFORE),
    )
    found = list(soon.exclude(contact="").order_by().values_list("pk", flat=True))
    secrets.SystemRandom().shuffle(found)
    return found


def reminder_of(seat_id: UUID, *, now: datetime) -> Reminder | None:
    """What a seat is due now; None if it was withdrawn, moved, changed or reminded meanwhile."""
    seat = Seat.objects.select_related("session").filter(pk=seat_id, waiting_place=None).first()
    if seat is None or not seat.contact:
        return None
    number, contact = reminder_due(seat.session, sent=seat.reminders_sent, now=now), contact_in(seat.contact)
    if number is None or contact is None:
        return None
    return Reminder(seat_id, number, contact, _clocks(seat.session))


def _clocks(session: Session) -> list[Clock]:
    """The session's own clock, and UTC where that is another."""
    utc = clock_at(session.starts_at, place="", zone_name="UTC")
    own = [clock for clock in own_clocks(session)[:1] if clock.offset != utc.offset]
    return [*own, utc]


def lines_of(clocks: list[Clock]) -> list[str | Promise]:
    """What a reminder says. Its lines are read in the language that is active when it is written."""
    return [*map(lazy(words_of, str), clocks), "", TO_DO]


def words_of(clock: Clock) -> str:
    """A day and a time with the distance from UTC. The name of the place would say which session it is."""
    return _("%(day)s, %(time)s (%(zone)s)") % {
        "day": date_format(clock.local.date(), "l j F Y"),
        "time": f"{clock.local:%H:%M}",
        "zone": clock.offset,
    }


def send_reminders(now: datetime) -> str:
    """The job of each half-hour. A letter that did not go out is tried again in the next, until the session begins.

    Says no number: on a small site it would say who gave an address, and when.
    """
    if not mail_is_set_up():
        return "no mail server is named"
    until, told = time.monotonic() + LONGEST_RUN, set[Told]()
    with postbox() as box:
        for seat_id in seats_to_remind(now=now):
            if time.monotonic() > until:
                return "reminders: time is up, the rest follows in the next half-hour"
            try:
                remind(seat_id, box=box, told=told, now=now)
            except AddressBusy:
                continue
            except MailDown:
                return "reminders: the mail server takes none, tried again in the next half-hour"
    return "reminders sent"


def remind(seat_id: UUID, *, box: Postbox, told: set[Told], now: datetime) -> None:
    """Send what a seat is due, then note it, in a transaction of its own: a crash between the two doubles one letter.

    An address that was `told` the same in this run is told it once, however many seats name it. One that does not exist
    is deleted. Raises `MailDown`.
    """
    reminder = reminder_of(seat_id, now=now)
    if reminder is None:
        return
    contact, start = reminder.contact, reminder.clocks[-1].local
    this = Told(contact.address.casefold(), start, reminder.number)
    if this in told:
        actions.note_reminded(seat_id=seat_id, number=reminder.number)
        return
    try:
        box.send(
            to=contact.address,
            language=contact.language,
            subject=SUBJECT,
            lines=lines_of(reminder.clocks),
            now=now,
        )
    except AddressRefused:
        actions.forget_contact(seat_id=seat_id)
    else:
        told.add(this)
        actions.note_reminded(seat_id=seat_id, number=reminder.number)
