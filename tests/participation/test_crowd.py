"""A form is never let go faster than its pace, its senders keep their order, and many forms fill no memory."""

from bisect import bisect_right
from collections import Counter
from heapq import heapify, heappop, heappush
from random import Random
from typing import TypeAlias

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apero.participation.crowd import Crowd, Pace

WIDE = Pace(burst=100_000, a_second=100_000)
Step: TypeAlias = tuple[str, int, float]
STEPS = st.lists(
    st.tuples(
        st.sampled_from(["register", "ask", "code"]), st.integers(0, 3000), st.sampled_from([0, 0, 0.3, 1])
    ),
    min_size=1,
    max_size=150,
)
"""Who sends what, how many thousandths of a second after the one before, and with which lot."""
PACES = st.builds(Pace, st.integers(1, 8), st.sampled_from([0.5, 1, 3, 10]), st.sampled_from([0, 2, 15]))


def turns(crowd: Crowd, steps: list[Step]) -> list[tuple[str, float, float | None]]:
    """Which form was asked for when, and when its turn was."""
    now, told = 1000.0, []
    for form, later, lot in steps:
        now += later / 1000
        wait = crowd.turn(form, now=now, lot=lot)
        told.append((form, now, None if wait is None else now + wait))
    return told


def most_within(times: list[float], seconds: float) -> int:
    """The most that fall into any stretch of so many seconds."""
    return max((bisect_right(times, start + seconds) - index for index, start in enumerate(times)), default=0)


@given(PACES, STEPS)
def test_no_form_is_let_go_faster_than_its_pace(pace: Pace, steps: list[Step]) -> None:
    told = turns(Crowd(pace, together=WIDE), steps)
    for form in ("register", "ask", "code"):
        times = [at for name, _now, at in told if name == form and at is not None]
        for seconds in (0, 0.9, 1, 7, 30):
            assert most_within(times, seconds) <= pace.burst + pace.a_second * seconds + 1e-6


@given(PACES, STEPS)
def test_those_who_wait_for_a_form_keep_their_order_and_nobody_waits_longer_than_said(
    pace: Pace, steps: list[Step]
) -> None:
    told = turns(Crowd(pace, together=Pace(5, 4)), steps)
    for form in ("register", "ask", "code"):
        times = [at for name, _now, at in told if name == form and at is not None]
        assert times == sorted(times)
    assert all(at is None or 0 <= at - now <= pace.patience + 1e-9 for _form, now, at in told)


def test_all_forms_together_have_a_pace_too() -> None:
    crowd = Crowd(Pace(3, 50), together=Pace(burst=4, a_second=2))
    waits = [crowd.turn(f"form {number}", now=9) for number in range(100)]
    assert waits[:4] == [0] * 4
    assert waits[4:34] == pytest.approx([(number + 1) / 2 for number in range(30)])
    assert waits[34:] == [None] * 66


def test_who_waits_for_all_forms_is_followed_on_their_own_at_its_own_pace() -> None:
    crowd = Crowd(Pace(1, 1), together=Pace(1, 4))
    for number in range(40):
        crowd.turn(f"form {number}", now=9)
    assert crowd.turn("ask", now=9) == pytest.approx(10)
    assert crowd.turn("ask", now=10.5) == pytest.approx(9.5)


@given(STEPS)
def test_who_gets_no_turn_takes_none_from_others(steps: list[Step]) -> None:
    pace = Pace(2, 1, 3)
    crowd, again = Crowd(pace, together=WIDE), Crowd(pace, together=WIDE)
    told = turns(crowd, steps)
    served = [step for step, (_form, _now, at) in zip(told, told, strict=True) if at is not None]
    for form, now, at in served:
        wait = again.turn(form, now=now)
        assert wait is not None
        assert now + wait == pytest.approx(at)


def test_a_crowd_at_one_form_leaves_the_others_as_they_are() -> None:
    crowd = Crowd(Pace(30, 3), together=Pace(300, 30))
    waits = [crowd.turn("register", now=5) for _ in range(10_000)]
    assert sum(wait == 0 for wait in waits) == 30
    assert sum(wait is not None for wait in waits) == 30 + 45
    assert crowd.turn("ask", now=5) == 0


def test_after_a_while_a_form_is_as_before() -> None:
    crowd = Crowd(Pace(2, 1, 0), together=WIDE)
    assert [crowd.turn("ask", now=9) for _ in range(3)] == [0, 0, None]
    assert crowd.turn("ask", now=9.9) is None
    assert crowd.turn("ask", now=10) == 0
    assert [crowd.turn("ask", now=99) for _ in range(3)] == [0, 0, None]


def test_who_may_not_wait_gets_a_turn_at_once_or_none() -> None:
    crowd = Crowd(Pace(1, 1), together=WIDE)
    assert [crowd.turn("ask", now=9, may_wait=False) for _ in range(2)] == [0, None]
    assert crowd.turn("ask", now=9) == 1


def test_many_forms_fill_no_memory_and_share_a_pace_when_there_is_no_room() -> None:
    crowd = Crowd(Pace(2, 1), together=WIDE, forms=50)
    for number in range(5000):
        crowd.turn(f"form {number}", now=9)
        assert len(crowd) <= 51
    assert crowd.turn("one more", now=9, may_wait=False) is None
    assert crowd.turn("form 0", now=9) == 0
    assert crowd.turn("one more", now=99) == 0
    assert len(crowd) <= 51


def test_a_script_that_asks_in_the_moment_a_turn_is_free_has_no_better_chance_than_a_person() -> None:
    """Eighty senders ask again as soon as they had their turn or were sent away; a person asks now and then."""
    crowd, lots = Crowd(Pace(1, 3), together=WIDE), Random(7)
    asked, got = Counter[str](), Counter[str]()
    queue = [(0.0, "script")] * 80 + [(7.77 * number, "person") for number in range(200)]
    heapify(queue)
    while queue and queue[0][0] < 1500:
        now, who = heappop(queue)
        wait = crowd.turn("ask", now=now, lot=lots.random())
        asked[who] += 1
        got[who] += wait is not None
        if who == "script":
            heappush(queue, (now + (15 if wait is None else wait) + 0.001, who))
    assert got["person"] / asked["person"] > 0.8 * got["script"] / asked["script"]
