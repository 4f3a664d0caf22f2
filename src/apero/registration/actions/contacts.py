"""The address for reminders of a seat: given, removed, deleted on the day after the session."""

from datetime import UTC, datetime, time
from uuid import UUID

from django.db import transaction
from django.db.models import Q

from apero.conversations.models import Session
from apero.lib.refusal import require
from apero.registration.contact import reminders_passed, sealed_contact
from apero.registration.models import Seat
from apero.registration.rules import why_no_contact


@transaction.atomic
def remind_at(*, seat: Seat, address: str, language: str, is_mail_set_up: bool, now: datetime) -> None:
    """Keep an address for reminders, sealed, in place of the one before. Raises `Refused`."""
    require(why_no_contact(seat.session, is_mail_set_up=is_mail_set_up, now=now))
    passed = max(seat.reminders_sent, reminders_passed(seat.session, now=now))
    sealed = sealed_contact(address=address, language=language)
    Seat.objects.filter(pk=seat.pk).update(contact=sealed, reminders_sent=passed)


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
