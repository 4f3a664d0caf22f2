"""When a recommendation falls, and what it may become."""

from datetime import date

import pytest

from apero.commitments import rules
from apero.commitments.models import Pledge, Recommendation
from apero.commitments.rules import TRANSITIONS, is_taken_back


@pytest.mark.parametrize(
    ("states", "expected"),
    [
        ([], False),
        (["withdrawn"], True),
        (["withdrawn", "withdrawn"], True),
        (["withdrawn", "published"], False),
        (["draft"], False),
        (["published"], False),
    ],
)
def test_it_falls_when_all_that_it_stood_on_was_withdrawn(states: list[str], expected: bool) -> None:
    assert is_taken_back(states) is expected


def test_every_state_has_its_way_out() -> None:
    assert set(TRANSITIONS) == set(Recommendation.State)


TEN_YEARS = date(2037, 1, 1)


@pytest.mark.parametrize(
    ("day", "refused"),
    [(date(2027, 1, 2), None), (TEN_YEARS, None), (date(2037, 1, 3), "range"), (date.max, "range")],
)
def test_r64_a_promise_and_its_new_date_lie_within_ten_years(day: date, refused: str | None) -> None:
    on, state = date(2027, 1, 1), str(Pledge.State.CONFIRMED)
    noted = rules.why_not_note(words="A guide.", owner="The office", due_on=day, noted_on=on)
    moved = rules.why_not_postpone(state=state, due_on=on, new=day, because="No time.", on=on)
    assert [one and one.code for one in (noted, moved)] == [refused, refused]
    before = rules.why_not_postpone(state=state, due_on=on, new=date.min, because="No time.", on=on)
    assert before is not None
    assert before.code == "range"
