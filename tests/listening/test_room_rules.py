"""When a room takes questions, what it says of numbers, what hosts may do with a queue: no database."""

from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apero.conversations.models import Programme, Session
from apero.listening import rules
from apero.listening.models import Question
from apero.listening.rules import Band

START = datetime(2030, 5, 16, 12, tzinfo=UTC)
SECOND, HOUR = timedelta(seconds=1), timedelta(hours=1)


def session(**facts: Any) -> Session:
    owner = Programme(starts_on=date(2030, 5, 1), ends_on=date(2030, 5, 31))
    return Session(**{"programme": owner, "starts_at": START, "minutes": 60, "state": "announced"} | facts)


@pytest.mark.parametrize(
    ("facts", "doors", "now", "code"),
    [
        ({}, (False, False), START - SECOND, "too-early"),
        ({}, (False, False), START, None),
        ({}, (False, False), START + HOUR - SECOND, None),
        ({}, (False, False), START + HOUR, "over"),
        ({}, (True, False), START + HOUR / 2, "over"),
        ({}, (False, True), START + HOUR / 2, "closed"),
        ({"state": "cancelled"}, (False, False), START, "cancelled"),
        ({"state": "draft"}, (False, False), START, "cancelled"),
    ],
)
def test_r54_when_a_room_takes_questions(
    facts: dict[str, Any], doors: tuple[bool, bool], now: datetime, code: str | None
) -> None:
    has_ended, is_closed = doors
    refusal = rules.why_room_closed(session(**facts), has_ended=has_ended, is_closed=is_closed, now=now)
    assert (refusal.code if refusal else None) == code


@pytest.mark.parametrize(
    ("seconds", "merged", "band"),
    [
        (0, 0, Band.NONE),
        *((number, 0, Band.SOME) for number in (1, 2, 3, 4)),
        *((number, 0, Band.FIVE_OR_MORE) for number in (5, 6, 500)),
        (0, 1, Band.SOME), (0, 400, Band.SOME), (4, 400, Band.SOME), (5, 3, Band.FIVE_OR_MORE),
    ],
)  # fmt: skip
def test_no_number_below_five_can_be_told_from_another(seconds: int, merged: int, band: Band) -> None:
    assert rules.band_of(seconds=seconds, merged=merged) == band


@given(st.lists(st.integers(), unique=True, min_size=1), st.data(), st.integers(-3, 60))
def test_r44_moving_loses_nothing_and_leaves_the_others_in_their_order(
    order: list[int], data: st.DataObject, to: int
) -> None:
    key = data.draw(st.sampled_from(order))
    after = rules.moved(order, key, to=to)
    assert sorted(after) == sorted(order)
    assert [k for k in after if k != key] == [k for k in order if k != key]
    assert after.index(key) == max(0, min(to - 1, len(order) - 1))


def question(**facts: Any) -> Question:
    return Question(**{"state": "held", "wish": "public", "typed": "x"} | facts)


def test_an_act_is_for_what_its_page_showed() -> None:
    one = question()
    assert rules.why_not_as_seen(one, seen=rules.seen_mark(one)) is None
    for later in (question(state="queued", queue_place=1), question(state="declined")):
        stale = rules.why_not_as_seen(later, seen=rules.seen_mark(one))
        assert stale
        assert stale.code == "stale"
    marks = {
        rules.seen_mark(question(state="queued", queue_place=place, is_current=now))
        for place in (1, 2)
        for now in (True, False)
    }
    assert len(marks) == 4


@pytest.mark.parametrize(
    ("facts", "level", "code"),
    [
        ({}, "open", None),
        ({"state": "published", "published_on": date(2030, 5, 2)}, "open", None),
        ({"state": "published", "published_on": date(2030, 5, 2)}, "restricted", "public"),
        ({}, "restricted", None),
        ({"session_id": uuid4()}, "open", "elsewhere"),
        ({"programme_id": uuid4()}, "open", "elsewhere"),
        *(({"state": state}, "open", "dealt-with") for state in ("queued", "merged", "answered", "declined")),
    ],
)
def test_r44_what_may_come_into_a_queue(facts: dict[str, Any], level: str, code: str | None) -> None:
    host = session(level=level)
    asked = question(**{"programme_id": host.programme_id} | facts)
    refusal = rules.why_not_admit(asked, host)
    assert (refusal.code if refusal else None) == code


@pytest.mark.parametrize("state", ["draft", "cancelled"])
def test_a_session_that_does_not_take_place_has_no_queue(state: str) -> None:
    host = session(state=state)
    refusal = rules.why_not_admit(question(programme_id=host.programme_id), host)
    assert refusal
    assert refusal.code == "no-session"


@pytest.mark.parametrize(
    ("own", "heir", "code"),
    [
        ({}, {}, None),
        ({"state": "queued"}, {"state": "answered-live"}, None),
        ({"wish": "hosts"}, {}, None),
        ({}, {"wish": "hosts"}, "hosts-only"),
        ({}, {"state": "declined"}, "heir-gone"),
        ({}, {"state": "answered"}, "heir-gone"),
        ({}, {"state": "merged"}, "heir-gone"),
        ({"state": "answered"}, {}, "dealt-with"),
        ({}, {"session_id": None}, "elsewhere"),
    ],
)
def test_r44_what_may_be_merged(own: dict[str, Any], heir: dict[str, Any], code: str | None) -> None:
    host = session()
    facts: dict[str, Any] = {"programme_id": host.programme_id, "session_id": host.pk}
    stands = question(**facts | {"state": "queued"} | heir)
    refusal = rules.why_not_merge(question(**facts | own), stands, host)
    assert (refusal.code if refusal else None) == code


@pytest.mark.parametrize(("days", "told"), [(-3, 0), (0, 0), (13, 0), (14, 14), (15, 15), (400, 400)])
def test_r60_from_the_fourteenth_day_on_a_page_says_for_how_long(days: int, told: int) -> None:
    today = date(2030, 5, 16) + timedelta(days=days)
    assert rules.days_unanswered(date(2030, 5, 16), today=today) == told
