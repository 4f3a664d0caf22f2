"""What follows from a session that moves, by the queue: interpretation, places, calendars (R28, R32)."""

from datetime import timedelta
from importlib import import_module

import pytest
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from apero.conversations.actions import postpone_session
from apero.conversations.models import Session
from apero.crypto.codes import new_code
from apero.interpretation.actions import ask_for
from apero.interpretation.models import OfferedLanguage, Request
from apero.interpretation.queries import public_bands
from apero.registration.models import Seat
from tests import make

pytestmark = pytest.mark.django_db


def work() -> None:
    """Do what is in the queue."""
    for queued in DBTaskResult.objects.order_by("enqueued_at"):
        module, name = queued.task_path.rsplit(".", 1)
        getattr(import_module(module), name).call(**queued.args_kwargs["kwargs"])


def is_met(session: Session) -> bool:
    bands = public_bands(
        Session.objects.select_related("programme__team").get(pk=session.pk), now=timezone.now()
    )
    return any(band.is_met for band in bands)


@pytest.mark.parametrize(("days", "counts"), [(20, True), (4, False)])
def test_r28_r32_late_requests_count_again_when_the_deadline_moved_into_the_future(
    days: int, counts: bool
) -> None:
    now = timezone.now()
    session = make.session(starts_at=now + timedelta(days=3))
    OfferedLanguage.objects.create(team=session.programme.team, language="es")
    for _person in range(4):
        ask_for(session=session, code=new_code(), language="es", has_seat=False, now=now)
    assert Request.objects.filter(is_late=True).count() == 4
    assert not is_met(session)
    later = (now + timedelta(days=days)).replace(tzinfo=None)
    postpone_session(
        session=session, starts=later, wall_zone="", because="The host is ill.", by=make.actor(), now=now
    )
    work()
    work()
    assert Request.objects.filter(is_late=False).count() == 4 * counts
    assert is_met(session) == counts


def test_r28_who_registered_keeps_the_place_and_is_reminded_of_the_new_time() -> None:
    now = timezone.now()
    session = make.session(starts_at=now + timedelta(minutes=30))
    seat = make.seat(session, now=now).seat
    Seat.objects.update(reminders_sent=2, is_confirmed=True)
    later = (now + timedelta(days=20)).replace(tzinfo=None)
    postpone_session(
        session=session, starts=later, wall_zone="", because="The host is ill.", by=make.actor(), now=now
    )
    work()
    seat.refresh_from_db()
    assert (seat.reminders_sent, seat.is_confirmed, seat.waiting_place) == (0, False, None)
