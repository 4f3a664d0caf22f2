"""Times of day as people write them."""

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apero.lib.clocks import read_clock


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("19:00", time(19)), ("7:05", time(7, 5)), ("00:00", time(0)), ("19:00:00", time(19)), ("19.30", time(19, 30)),
        ("1930", time(19, 30)), ("19h", time(19)), ("19h30", time(19, 30)), ("19H 30", time(19, 30)),
        ("19\uff1a30", time(19, 30)), ("7 pm", time(19)), ("7PM", time(19)), ("7:30 p.m.", time(19, 30)), ("7 a. m.", time(7)),
        ("12 am", time(0)), ("12 pm", time(12)), (" 19:00\u00a0", time(19)),
    ],
)  # fmt: skip
def test_one_time_is_read_in_the_ways_people_write_it(typed: str, meant: time) -> None:
    assert read_clock(typed) == meant


@pytest.mark.parametrize(
    "typed",
    ["", "7", "19", "24:00", "19:60", "19:5", "19:00:30", "13 pm", "0 am", "7 xm", "noon", "19:00 WIB", "19:00 UTC",
     "-1:00", "19:00-20:00", "0.79", "190", "19:00 7 pm", "x" * 10_000],
)  # fmt: skip
def test_what_is_not_one_time_is_refused(typed: str) -> None:
    assert read_clock(typed) is None


@pytest.mark.parametrize(
    "typed", ["23:00", "23:00 UTC", "23:00utc", "23:00Z", "23.00 GMT", "11 pm UTC", "2300 UTC"]
)
def test_utc_may_be_written_behind_a_utc_time(typed: str) -> None:
    assert read_clock(typed, is_utc=True) == time(23)


@given(st.times().map(lambda at: at.replace(second=0, microsecond=0, fold=0)))
def test_every_minute_comes_back(at: time) -> None:
    assert read_clock(f"{at:%H:%M}") == read_clock(f"{at:%H.%M}") == read_clock(f"{at:%I:%M %p}") == at


@given(st.text(max_size=20) | st.text(alphabet="0123456789:.h apm", max_size=10), st.booleans())
def test_nothing_that_can_be_typed_breaks_it(typed: str, is_utc: bool) -> None:
    assert isinstance(read_clock(typed, is_utc=is_utc), time | None)
