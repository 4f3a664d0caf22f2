"""Taking a seat, renaming and withdrawing it, and the purge."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from django.utils import timezone

from apero.conversations.models import Programme, Session
from apero.lib.refusal import Refused
from apero.participation.models import UsedForm
from apero.registration import actions, queries
from apero.registration.models import Seat, Voice
from apero.registration.rules import purge_on, seen_mark
from tests import make

pytestmark = pytest.mark.django_db
NOON = make.NOON


def take(session: Session, value: bytes = b"v" * 16, **facts: Any) -> actions.TakenSeat:
    defaults: dict[str, Any] = {"pseudonym": "Quiet Heron 37", "accepted": [], "seen": None, "now": NOON}
    return actions.take_seat(session_id=session.pk, value=value, **defaults | facts)


def refused(*args: Any, **facts: Any) -> str:
    with pytest.raises(Refused) as no:
        take(*args, **facts)
    return no.value.refusal.code


def midnight(day: Any) -> datetime:
    return timezone.make_aware(datetime.combine(day, datetime.min.time()))


def test_r29_a_seat_is_taken_and_found_by_its_code() -> None:
    taken = take(make.session(), accepted=["kind 1"])
    kept = Seat.objects.get()
    assert kept == taken.seat == queries.seat_by_code(taken.code)
    assert (kept.pseudonym, kept.accepted) == ("Quiet Heron 37", ["kind 1"])


def test_the_code_itself_is_stored_nowhere() -> None:
    taken = take(make.session())
    secret = taken.code.secret.to_bytes(10, "big")
    for stored in (bytes(taken.seat.token), bytes(taken.seat.voice), bytes(UsedForm.objects.get().mark)):
        assert len(stored) == 32
        assert secret not in stored
        assert b"v" * 16 not in stored


def test_a_double_click_takes_one_seat_and_shows_the_same_code() -> None:
    session = make.session(capacity=1)
    first, second = take(session), take(session, pseudonym="Another")
    assert first.code == second.code
    assert first.seat == second.seat
    assert Seat.objects.get().pseudonym == "Quiet Heron 37"


def test_a_page_whose_place_was_withdrawn_takes_no_new_one_by_being_reloaded() -> None:
    session = make.session()
    actions.withdraw_seat(seat_id=take(session).seat.pk)
    assert refused(session) == "withdrawn"
    assert not Seat.objects.exists()


def test_the_last_seat_is_given_once() -> None:
    session = make.session(capacity=2)
    take(session, b"a" * 16)
    take(session, b"b" * 16)
    assert refused(session, b"c" * 16) == "full"
    assert Seat.objects.count() == 2


def test_a_refused_form_is_not_used_up() -> None:
    session = make.session(capacity=1)
    other = take(session, b"a" * 16)
    assert refused(session) == "full"
    actions.withdraw_seat(seat_id=other.seat.pk)
    assert take(session).seat in session.seats.all()


@pytest.mark.parametrize(
    ("facts", "sent", "code"),
    [
        ({"state": "cancelled"}, {}, "cancelled"),
        ({"state": "draft"}, {}, "not-announced"),
        ({"level": "restricted"}, {}, "by-invitation"),
        ({"starts_at": NOON}, {}, "closed"),
        ({}, {"pseudonym": "me@example.org"}, "address"),
        ({}, {"seen": "2030-05-16T11:00Z"}, "moved"),
        ({}, {"seen": "2030-05-16T12:00Z kind/1"}, "new-rules"),
    ],
)
def test_the_rules_are_asked_again_inside(facts: dict[str, Any], sent: dict[str, Any], code: str) -> None:
    assert refused(make.session(**facts), **sent) == code
    assert not Seat.objects.exists()
    assert not UsedForm.objects.exists()


def test_what_the_page_showed_is_accepted_while_it_holds() -> None:
    session = make.session()
    assert take(session, accepted=["kind 1"], seen=seen_mark(session, ["kind 1"]))


def test_a_seat_is_renamed() -> None:
    seat = take(make.session()).seat
    actions.rename_seat(seat_id=seat.pk, pseudonym="Calm Otter 12")
    seat.refresh_from_db()
    assert seat.pseudonym == "Calm Otter 12"
    with pytest.raises(Refused):
        actions.rename_seat(seat_id=seat.pk, pseudonym="me@example.org")


def test_r83_withdrawing_leaves_nothing() -> None:
    session = make.session()
    taken = take(session)
    actions.withdraw_seat(seat_id=taken.seat.pk)
    actions.withdraw_seat(seat_id=taken.seat.pk)
    assert queries.seat_by_code(taken.code) is None
    assert not Seat.objects.exists()
    assert not Voice.objects.exists()


def test_seats_are_purged_on_their_day_and_only_voices_stay() -> None:
    session = make.session()
    taken = [make.seat(session) for _ in range(20)]
    day = purge_on(session)
    assert actions.purge_seats(now=midnight(day) - timedelta(seconds=1)) == 0
    assert actions.purge_seats(now=midnight(day)) == 20
    assert not Seat.objects.exists()
    assert all(queries.seat_by_code(t.code) is None for t in taken)
    voices = {bytes(v.token) for v in Voice.objects.all()}
    assert voices == {queries.voice_token(t.code, session.pk) for t in taken}
    assert voices.isdisjoint({bytes(t.seat.token) for t in taken})
    assert actions.purge_seats(now=midnight(day) + timedelta(days=9)) == 0


def test_voices_stand_in_another_order_than_seats(monkeypatch: pytest.MonkeyPatch) -> None:
    session = make.session()
    came = [queries.voice_token(make.seat(session).code, session.pk) for _ in range(30)]
    kept: list[bytes] = []
    monkeypatch.setattr(
        Voice.objects,
        "bulk_create",
        lambda rows: kept.extend(bytes(row.token) for row in rows),
        raising=False,
    )
    actions.purge_seats(now=midnight(purge_on(session)))
    assert sorted(kept) == sorted(came)
    assert kept != came


def test_a_cancelled_session_leaves_no_voice() -> None:
    session = make.session()
    make.seat(session)
    Session.objects.update(state=Session.State.CANCELLED)
    assert actions.purge_seats(now=midnight(purge_on(session))) == 1
    assert not Voice.objects.exists()


def test_voices_go_when_the_series_closes() -> None:
    session = make.session()
    make.seat(session)
    actions.purge_seats(now=midnight(purge_on(session)))
    assert Voice.objects.count() == 1
    Programme.objects.update(state=Programme.State.CLOSED)
    actions.purge_seats(now=midnight(purge_on(session)))
    assert not Voice.objects.exists()


def test_the_purge_leaves_other_sessions_alone() -> None:
    over, later = make.session(), make.session(starts_at=NOON + timedelta(days=9))
    make.seat(over)
    stays = make.seat(later)
    assert actions.purge_seats(now=midnight(purge_on(over))) == 1
    assert queries.seat_by_code(stays.code) == stays.seat


def test_a_seat_has_no_time_and_no_name() -> None:
    kinds = {
        field.name: field.get_internal_type()
        for model in (Seat, Voice)
        for field in model._meta.concrete_fields
    }
    assert not {"DateTimeField", "DateField", "TimeField"} & set(kinds.values())
    assert {f.name for f in Seat._meta.concrete_fields} == {
        "id", "session", "token", "voice", "pseudonym", "accepted", "waiting_place", "is_confirmed", "was_dropped",
        "needs", "contact", "reminders_sent",
    }  # fmt: skip
