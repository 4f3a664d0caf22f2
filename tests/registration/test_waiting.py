"""The waiting list: who gets what becomes free, and what a host can do against a program that registers all day."""

import random
from datetime import timedelta
from itertools import count
from secrets import token_bytes
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from apero.audit.models import Entry
from apero.conversations.models import Session
from apero.lib.refusal import Refused
from apero.registration import actions, queries, tasks
from apero.registration.models import Invitation, Seat
from tests import make
from tests.threads import in_threads

NOON = make.NOON
BOTS = 10_000
db = pytest.mark.django_db


def waiting(session: Session) -> list[str]:
    """Who waits, by the places of the list."""
    rows = Seat.objects.filter(session=session).exclude(waiting_place=None).order_by("waiting_place")
    return list(rows.values_list("pseudonym", flat=True))


def seated(session: Session) -> set[str]:
    return set(Seat.objects.filter(session=session, waiting_place=None).values_list("pseudonym", flat=True))


def raise_to(session: Session, capacity: int) -> None:
    Session.objects.filter(pk=session.pk).update(capacity=capacity)
    tasks.fill_seats.func(session_id=str(session.pk), revision=1)


@db
def test_r29_whoever_finds_all_places_taken_gets_the_next_place_of_the_list() -> None:
    session = make.session(capacity=1)
    for name in ("Sits", "First", "Second"):
        make.seat(session, name)
    assert seated(session) == {"Sits"}
    assert waiting(session) == ["First", "Second"]
    ranks = [queries.waiting_rank(seat) for seat in Seat.objects.exclude(waiting_place=None)]
    assert sorted(ranks) == [1, 2]


@db
def test_nobody_waits_whose_page_did_not_say_so() -> None:
    session = make.session(capacity=1)
    make.seat(session)
    with pytest.raises(Refused) as no:
        actions.take_seat(
            session_id=session.pk, value=b"v" * 16, pseudonym="x", accepted=[], seen=None, now=NOON
        )
    assert no.value.refusal.code == "full"


@db
def test_who_agreed_to_wait_gets_a_place_when_one_became_free_meanwhile() -> None:
    session = make.session(capacity=1)
    assert make.seat(session).seat.waiting_place is None


@db
def test_whoever_withdraws_makes_room_for_the_next_in_line() -> None:
    session = make.session(capacity=1)
    sits = make.seat(session, "Sits")
    make.seat(session, "First")
    make.seat(session, "Second")
    actions.withdraw_seat(seat_id=sits.seat.pk, code=sits.code)
    assert seated(session) == {"First"}
    assert waiting(session) == ["Second"]


@db
def test_whoever_waits_and_withdraws_makes_no_room() -> None:
    session = make.session(capacity=1)
    make.seat(session, "Sits")
    waits = make.seat(session, "First")
    actions.withdraw_seat(seat_id=waits.seat.pk, code=waits.code)
    assert seated(session) == {"Sits"}
    assert waiting(session) == []


@db
def test_who_said_that_they_come_is_first() -> None:
    session = make.session(capacity=1)
    sits = make.seat(session, "Sits")
    make.seat(session, "First")
    second = make.seat(session, "Second").seat
    actions.confirm_seat(seat=second, now=NOON)
    second.refresh_from_db()
    assert queries.waiting_rank(second) == 1
    assert queries.waiting_rank(Seat.objects.get(pseudonym="First")) == 2
    actions.withdraw_seat(seat_id=sits.seat.pk)
    assert seated(session) == {"Second"}


@db
def test_places_that_are_added_go_to_who_waits_once() -> None:
    session = make.session(capacity=1)
    for name in ("Sits", "First", "Second", "Third"):
        make.seat(session, name)
    raise_to(session, 3)
    raise_to(session, 3)
    assert seated(session) == {"Sits", "First", "Second"}
    assert waiting(session) == ["Third"]


@db
def test_fewer_places_take_nobodys_and_make_none_free() -> None:
    session = make.session(capacity=2)
    first = make.seat(session)
    make.seat(session)
    waits = make.seat(session, "Waits")
    raise_to(session, 1)
    actions.withdraw_seat(seat_id=first.seat.pk)
    waits.seat.refresh_from_db()
    assert waits.seat.waiting_place is not None


@db
def test_a_cancelled_session_gives_no_more_places_and_one_that_is_gone_does_no_harm() -> None:
    session = make.session(capacity=1)
    make.seat(session)
    make.seat(session, "Waits")
    Session.objects.update(state="cancelled")
    raise_to(session, 5)
    assert waiting(session) == ["Waits"]
    assert tasks.fill_seats.func(session_id=str(uuid4()), revision=1) == 0
    assert tasks.ask_again.func(session_id=str(uuid4()), revision=1) == 0


@db
def test_r28_after_a_move_nobody_has_said_yet_that_they_come() -> None:
    session = make.session()
    seat = make.seat(session).seat
    actions.confirm_seat(seat=seat, now=NOON)
    Seat.objects.update(reminders_sent=2)
    actions.ask_again(session_id=session.pk, now=NOON)
    seat.refresh_from_db()
    assert (seat.is_confirmed, seat.reminders_sent) == (False, 0)


@db
def test_confirming_twice_is_confirming_once_and_ends_with_the_session() -> None:
    seat = make.seat(make.session()).seat
    actions.confirm_seat(seat=seat, now=NOON)
    actions.confirm_seat(seat=seat, now=NOON)
    with pytest.raises(Refused):
        actions.confirm_seat(seat=seat, now=NOON + timedelta(days=9))
    assert not Entry.objects.exists()


@db
def test_the_number_that_is_told_is_the_turn_that_comes() -> None:
    session = make.session(capacity=1)
    make.seat(session)
    chance = random.Random(7)
    seats = [make.seat(session, f"{n:02}").seat for n in range(24)]
    for seat in seats:
        seat.is_confirmed, seat.was_dropped = chance.random() < 0.4, chance.random() < 0.5
        seat.save()
    told = {queries.waiting_rank(seat): seat for seat in seats}
    assert sorted(told) == list(range(1, 25))
    sooner = [seat for _rank, seat in sorted(told.items())]
    for capacity, seat in enumerate(sooner, 2):
        raise_to(session, capacity)
        seat.refresh_from_db()
        assert (seat.waiting_place is None) == (seat.is_confirmed or not seat.was_dropped)


@db
def test_unconfirmed_places_go_on_and_their_holders_keep_their_codes() -> None:
    session = make.session(capacity=2)
    idle, comes = make.seat(session, "Idle"), make.seat(session, "Comes")
    waits, eager = make.seat(session, "Waits"), make.seat(session, "Eager")
    for seat in (comes.seat, eager.seat):
        actions.confirm_seat(seat=seat, now=NOON)
    assert actions.drop_unconfirmed(session_id=session.pk, by=make.actor(), now=NOON) == 1
    assert seated(session) == {"Comes", "Eager"}
    assert waiting(session) == ["Waits", "Idle"]
    assert queries.seat_by_code(idle.code) == idle.seat
    waits.seat.refresh_from_db()
    assert queries.waiting_rank(waits.seat) == 1
    entry = Entry.objects.get()
    assert entry.kind == "registration.unconfirmed.dropped"
    assert entry.facts == {"session_id": str(session.pk), "count": 1}


@db
def test_whose_place_went_on_gets_one_back_by_saying_that_they_come_when_one_is_free() -> None:
    session = make.session(capacity=1)
    idle = make.seat(session, "Idle").seat
    actions.drop_unconfirmed(session_id=session.pk, by=make.actor(), now=NOON)
    assert seated(session) == set()
    raise_to(session, 2)
    assert seated(session) == set()
    idle.refresh_from_db()
    actions.confirm_seat(seat=idle, now=NOON)
    idle.refresh_from_db()
    assert (idle.waiting_place, idle.was_dropped) == (None, False)


@db
def test_nothing_is_dropped_where_everybody_comes_or_the_hour_has_begun() -> None:
    session = make.session()
    with pytest.raises(Refused):
        actions.drop_unconfirmed(session_id=session.pk, by=make.actor(), now=NOON)
    make.seat(session)
    with pytest.raises(Refused):
        actions.drop_unconfirmed(session_id=session.pk, by=make.actor(), now=session.starts_at)
    assert not Entry.objects.exists()
    assert Seat.objects.get().waiting_place is None


@db
def test_r11_a_program_that_registers_ten_thousand_times_does_not_empty_a_session() -> None:
    """Held places are out of its reach; the host gives places to who waits in earnest, then takes back the rest."""
    session = make.session(capacity=70)
    held = make.invitations(session, 10)
    number = count(1)
    Seat.objects.bulk_create(
        Seat(
            session=session,
            token=token_bytes(32),
            voice=token_bytes(32),
            pseudonym=f"Bot {n}",
            waiting_place=None if n <= 60 else n - 60,
        )
        for n in (next(number) for _ in range(BOTS))
    )
    honest = [make.seat(session, f"Person {n}").seat for n in range(5)]
    assert all(seat.waiting_place for seat in honest)
    for seat in honest:
        actions.confirm_seat(seat=seat, now=NOON)
    raise_to(session, 73)
    assert {f"Person {n}" for n in range(3)} <= seated(session)

    gone = actions.drop_unconfirmed(session_id=session.pk, by=make.actor(), now=NOON)
    assert gone == 60
    assert seated(session) == {f"Person {n}" for n in range(5)}
    assert queries.room_of(session_again(session)).free == 73 - 10 - 5
    places = list(Seat.objects.exclude(waiting_place=None).values_list("waiting_place", flat=True))
    assert len(set(places)) == len(places) == BOTS

    newcomer, bot = (make.seat(session, name).seat for name in ("Newcomer", "Late bot"))
    assert newcomer.waiting_place
    actions.confirm_seat(seat=newcomer, now=NOON)
    assert seated(session) == {*(f"Person {n}" for n in range(5)), "Newcomer"}
    with pytest.raises(Refused) as no:
        actions.take_seat(
            session_id=session.pk, value=token_bytes(16), pseudonym="Early", accepted=[], seen=None, now=NOON
        )
    assert "Others are waiting" in str(no.value.refusal.message)
    assert bot.waiting_place
    for code in held:
        assert invited(session, code).seat.waiting_place is None
    assert not Invitation.objects.exists()
    assert Seat.objects.filter(session=session, waiting_place=None).count() == 5 + 1 + 10


def session_again(session: Session) -> Session:
    return Session.objects.get(pk=session.pk)


def invited(session: Session, code: Any) -> actions.TakenSeat:
    return actions.take_seat(
        session_id=session.pk,
        value=token_bytes(16),
        pseudonym="Invited",
        accepted=[],
        seen=None,
        invitation=code,
        now=NOON,
    )


@db
def test_dropped_places_follow_in_random_order(monkeypatch: pytest.MonkeyPatch) -> None:
    session = make.session(capacity=40)
    came = [make.seat(session, f"{n:02}").seat.pseudonym for n in range(40)]
    actions.drop_unconfirmed(session_id=session.pk, by=make.actor(), now=NOON)
    assert sorted(waiting(session)) == came
    assert waiting(session) != came


def test_capacity_holds_when_many_come_withdraw_and_confirm_at_once(shared_db: None) -> None:
    session = make.session(capacity=5)
    first = [make.seat(session).seat.pk for _ in range(3)]
    codes = make.invitations(session, 2)

    def act() -> str:
        chance = random.random()
        try:
            if chance < 0.2 and first:
                actions.withdraw_seat(seat_id=first.pop())
            elif chance < 0.4 and codes:
                invited(session, codes.pop())
            else:
                actions.confirm_seat(seat=make.seat(session).seat, now=NOON)
        except Refused as no:
            return no.refusal.code
        return ""

    for _ in range(3):
        assert set(in_threads(8, act)) == {""}
        taken = Seat.objects.filter(session=session, waiting_place=None).count()
        held = Invitation.objects.filter(session=session).count()
        assert taken + held <= 5
        assert taken + held == 5 or not waiting(session)


class AnyOrderOfActs(TestCase):
    """Whatever people and hosts do in whatever order: no more seats than places, and nobody waits for a free one."""

    @given(
        st.lists(
            st.sampled_from(["come", "leave", "confirm", "invite", "take-back", "use", "more"]), max_size=25
        )
    )
    def test_r11_capacity_is_never_exceeded_and_nobody_waits_for_a_free_place(self, acts: list[str]) -> None:
        session = make.session(capacity=3)
        codes: list[Any] = []
        for act in acts:
            seat = Seat.objects.filter(session=session).order_by("?").first()
            if act == "come":
                make.seat(session)
            elif act == "leave" and seat:
                actions.withdraw_seat(seat_id=seat.pk)
            elif act == "confirm" and seat:
                actions.confirm_seat(seat=seat, now=NOON)
            elif act == "invite" and queries.room_of(session_again(session)).free > 0:
                codes += make.invitations(session)
            elif act == "take-back":
                actions.take_back_invitations(session_id=session.pk, by=make.actor(), now=NOON)
                codes.clear()
            elif act == "use" and codes:
                invited(session, codes.pop())
            elif act == "more":
                raise_to(session, session_again(session).capacity + 1)
            free = queries.room_of(session_again(session)).free
            assert free >= 0
            assert not (free and waiting(session))
