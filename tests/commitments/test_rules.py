"""When a recommendation falls, and what it may become."""

import pytest

from apero.commitments.models import Recommendation
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
