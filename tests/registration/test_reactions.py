"""What the team changes in a session reaches its seats: more places go to who waits, a move is asked about anew."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from django_tasks_db.models import DBTaskResult

from apero.conversations import actions as conversations
from apero.conversations.facts import AgendaLine
from apero.conversations.models import Session
from apero.conversations.queries import session_facts
from apero.registration import actions
from apero.registration.models import Seat
from tests import make

pytestmark = pytest.mark.django_db
NOON = make.NOON


@pytest.fixture
def session() -> Session:
    return make.session(capacity=1)


def facts_of(session: Session, **changed: Any) -> Any:
    """The session as it stands, whole, with something changed."""
    facts = session_facts([session])[session.pk]
    return replace(facts, agenda=[AgendaLine(60, "Talk", "")], **changed)


def work() -> list[str]:
    """Do what is queued, twice, as after a worker that was killed."""
    queued = list(DBTaskResult.objects.filter(task_path__startswith="apero.registration."))
    for task in [*queued, *queued]:
        task.task.func(**task.args_kwargs["kwargs"])
    return [task.task_path.rpartition(".")[2] for task in queued]


def test_places_that_a_convenor_adds_go_to_who_waits(session: Session) -> None:
    make.seat(session, "Sits")
    make.seat(session, "Waits")
    conversations.change_session(
        session=session, facts=facts_of(session, capacity=2), by=make.actor(), now=NOON
    )
    assert Seat.objects.filter(waiting_place=None).count() == 1
    assert work() == ["fill_seats"]
    assert not Seat.objects.exclude(waiting_place=None).exists()


def test_r28_a_move_asks_everybody_anew(session: Session) -> None:
    seat = make.seat(session).seat
    actions.confirm_seat(seat=seat, now=NOON)
    Seat.objects.update(reminders_sent=2)
    conversations.postpone_session(
        session=session,
        starts=datetime(2030, 5, 20, 9),
        wall_zone="",
        because="A holiday was overlooked.",
        by=make.actor(),
        now=NOON,
    )
    assert sorted(work()) == ["ask_again", "fill_seats"]
    seat.refresh_from_db()
    assert (seat.is_confirmed, seat.reminders_sent, seat.waiting_place) == (False, 0, None)


def test_a_move_to_tomorrow_sends_no_reminder_whose_time_has_passed(session: Session) -> None:
    seat = make.seat(session).seat
    Session.objects.update(starts_at=NOON + timedelta(hours=5))
    actions.ask_again(session_id=session.pk, now=NOON)
    seat.refresh_from_db()
    assert seat.reminders_sent == 1


def test_a_session_moved_while_somebody_registers_tells_them_and_keeps_what_they_typed(
    client: Any, session: Session
) -> None:
    Session.objects.update(starts_at=datetime.now(tz=NOON.tzinfo) + timedelta(days=3))
    at = f"/en/programmes/{session.programme.address}/sessions/{session.address}/register"
    page = client.get(at).text
    Session.objects.update(starts_at=datetime.now(tz=NOON.tzinfo) + timedelta(days=4))
    refused = client.post(at, make.sent_with(page) | {"pseudonym": "Kept Name 1", "needs": "Captions"})
    assert refused.status_code == 409
    assert "was moved while the page was open" in refused.text
    assert "Captions" in refused.text
