"""Where the hour is, as tables. No database."""

from datetime import timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apero.hosting import clock as hours
from apero.hosting.clock import HourClock, Part, Pressed
from tests import make

START = make.NOON
MINUTE = timedelta(minutes=1)
WELCOME, TALK = Part(0, 10, UUID(int=1)), Part(1, 50, UUID(int=2))
HOUR = [WELCOME, TALK]


def clock(after: timedelta, pressed: Pressed | None = None, parts: list[Part] | None = None) -> HourClock:
    minutes = sum(part.minutes for part in HOUR if parts is None) or sum(p.minutes for p in parts or ()) or 60
    return hours.hour_clock(
        HOUR if parts is None else parts, starts_at=START, minutes=minutes, pressed=pressed, now=START + after
    )


def pressed(part: int, began: int, part_began: int, ended: int | None = None) -> Pressed:
    """Buttons, each at its minute after the start."""
    ended_at = None if ended is None else START + ended * MINUTE
    return Pressed(part, START + began * MINUTE, START + part_began * MINUTE, ended_at)


@pytest.mark.parametrize(
    ("after", "position", "part_minutes", "hour_minutes", "has_begun", "has_ended"),
    [
        (-MINUTE, None, 0, 60, False, False),
        (timedelta(0), 0, 10, 60, True, False),
        (timedelta(seconds=1), 0, 10, 60, True, False),
        (9 * MINUTE + timedelta(seconds=59), 0, 1, 51, True, False),
        (10 * MINUTE, 1, 50, 50, True, False),
        (59 * MINUTE + timedelta(seconds=59), 1, 1, 1, True, False),
        (60 * MINUTE, None, 0, 0, True, True),
        (65 * MINUTE, None, 0, -5, True, True),
    ],
)
def test_r22_without_a_button_the_clock_shows_both_parts_by_their_plan(
    after: timedelta,
    position: int | None,
    part_minutes: int,
    hour_minutes: int,
    has_begun: bool,
    has_ended: bool,
) -> None:
    found = clock(after)
    assert (found.position, found.part_minutes, found.hour_minutes) == (position, part_minutes, hour_minutes)
    assert (found.has_begun, found.has_ended, found.is_by_plan) == (has_begun, has_ended, True)


@pytest.mark.parametrize(
    ("after", "buttons", "position", "part_minutes", "hour_minutes"),
    [
        (-5 * MINUTE, pressed(0, -5, -5), 0, 10, 65),
        (3 * MINUTE, pressed(0, 3, 3), 0, 10, 57),
        (14 * MINUTE, pressed(0, 3, 3), 0, -1, 46),
        (14 * MINUTE, pressed(0, 0, 0), 0, -4, 46),
        (14 * MINUTE, pressed(1, 3, 13), 1, 49, 46),
        (64 * MINUTE, pressed(1, 3, 13), 1, -1, -4),
    ],
)
def test_r22_with_buttons_it_shows_what_was_pressed_and_the_end_that_was_promised(
    after: timedelta, buttons: Pressed, position: int, part_minutes: int, hour_minutes: int
) -> None:
    found = clock(after, buttons)
    assert (found.position, found.part_minutes, found.hour_minutes) == (position, part_minutes, hour_minutes)
    assert found.is_running
    assert not found.is_by_plan


def test_r22_it_says_by_how_much_the_rest_is_longer_than_what_is_left() -> None:
    assert clock(3 * MINUTE, pressed(0, 0, 0)).overrun == 0
    assert clock(3 * MINUTE, pressed(0, 3, 3)).overrun == 180
    assert clock(14 * MINUTE, pressed(0, 0, 0)).overrun == 240


def test_an_hour_that_was_ended_has_ended_and_one_that_nobody_ended_ends_after_three_hours() -> None:
    assert clock(58 * MINUTE, pressed(1, 0, 10, ended=57)).has_ended
    nobody = pressed(1, 0, 10)
    assert not clock(60 * MINUTE + hours.LEFT_OPEN - MINUTE, nobody).has_ended
    assert clock(60 * MINUTE + hours.LEFT_OPEN, nobody).has_ended


def test_buttons_that_were_pressed_before_a_session_was_postponed_count_no_more() -> None:
    found = clock(-MINUTE, pressed(1, -16, -16))
    assert (found.has_begun, found.is_by_plan) == (False, True)


def test_without_an_agenda_there_is_an_hour_and_no_part() -> None:
    found = clock(20 * MINUTE, parts=[])
    assert (found.part, found.text_id, found.hour_minutes) == (None, None, 40)
    assert clock(20 * MINUTE, pressed(3, 0, 5), parts=[]).part is None


@pytest.mark.parametrize(("position", "place"), [(0, 0), (2, 1), (3, 1), (9, 2), (4, 2)])
def test_a_part_that_the_agenda_lost_is_the_one_before_it(position: int, place: int) -> None:
    parts = [Part(0, 5, UUID(int=1)), Part(2, 5, UUID(int=2)), Part(4, 5, UUID(int=3))]
    assert hours.place_of(parts, position) == place
    assert hours.place_of(parts[1:], 0) == 0


PARTS = st.lists(st.integers(1, 90), min_size=1, max_size=8).map(
    lambda minutes: [Part(place, length, UUID(int=place)) for place, length in enumerate(minutes)]
)


@given(parts=PARTS, second=st.integers(0, 8 * 90 * 60))
def test_r22_by_plan_what_is_left_of_the_part_and_of_those_after_it_is_what_is_left_of_the_hour(
    parts: list[Part], second: int
) -> None:
    found = clock(timedelta(seconds=second), parts=parts)
    if found.has_ended:
        assert second >= sum(part.seconds for part in parts)
        return
    assert found.part is not None
    later = parts[found.part.position + 1 :]
    assert found.part_left + sum(part.seconds for part in later) == found.hour_left
    assert 0 < found.part_left <= found.part.seconds
    assert found.overrun == 0


@given(
    parts=PARTS, taken=st.lists(st.integers(0, 3_000), min_size=8, max_size=8), late=st.integers(-900, 3_000)
)
def test_r22_whenever_the_buttons_are_pressed_the_lengths_of_the_parts_sum_to_the_hour(
    parts: list[Part], taken: list[int], late: int
) -> None:
    """Each part shows its full length when it begins, and together they are the announced duration."""
    at, began, total = START + timedelta(seconds=late), START + timedelta(seconds=late), 0
    minutes = sum(part.minutes for part in parts)
    for part, seconds in zip(parts, taken, strict=False):
        state = Pressed(part.position, began, at)
        found = hours.hour_clock(parts, starts_at=START, minutes=minutes, pressed=state, now=at)
        if found.has_ended:
            return
        total += found.part_left
        later = hours.hour_clock(
            parts, starts_at=START, minutes=minutes, pressed=state, now=at + timedelta(seconds=seconds)
        )
        assert later.has_ended or later.part_left == part.seconds - seconds
        at += timedelta(seconds=seconds)
    assert total == 60 * minutes


@pytest.mark.parametrize(
    ("seconds", "minutes", "timer"),
    [
        (600, 10, "10:00"),
        (599, 10, "9:59"),
        (61, 2, "1:01"),
        (60, 1, "1:00"),
        (1, 1, "0:01"),
        (0, 0, "0:00"),
        (-1, 0, "0:01"),
        (-59, 0, "0:59"),
        (-60, -1, "1:00"),
        (-245, -4, "4:05"),
    ],
)
def test_a_started_minute_counts_until_it_is_over(seconds: int, minutes: int, timer: str) -> None:
    assert (hours.whole_minutes(seconds), hours.shown(seconds)) == (minutes, timer)
