"""Editions: no difference tells of a few."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apero.small.ledger import ALL, why_not_release

editions = st.dictionaries(st.sampled_from(["a", "b", "c", ALL]), st.integers(0, 40))


@pytest.mark.parametrize(
    ("previous", "new", "betrayed"),
    [
        ({}, {"a": 5}, None),
        ({"a": 5}, {"a": 5}, None),
        ({"a": 5}, {"a": 6}, "a"),
        ({"a": 9}, {"a": 5}, "a"),
        ({"a": 5}, {"a": 10}, None),
        ({"a": 10}, {"a": 5}, None),
        ({"a": 5}, {"b": 7}, None),
        ({"a": 5, ALL: 12}, {"a": 10, ALL: 17}, None),
        ({"a": 5, ALL: 12}, {"a": 10, ALL: 18}, "rest"),
        ({"a": 5, ALL: 12}, {ALL: 17}, None),
    ],
)
def test_a_difference_of_a_few_is_not_released(
    previous: dict[str, int], new: dict[str, int], betrayed: str | None
) -> None:
    assert why_not_release(previous, new, 5) == betrayed


@given(previous=editions, new=editions, minimum=st.integers(3, 8))
def test_of_two_released_editions_no_cell_and_no_rest_differs_by_a_few(
    previous: dict[str, int], new: dict[str, int], minimum: int
) -> None:
    if why_not_release(previous, new, minimum):
        return
    in_both = {cell: new[cell] - previous[cell] for cell in previous.keys() & new.keys()}
    assert all(change == 0 or abs(change) >= minimum for change in in_both.values())
    if ALL in in_both:
        rest = in_both.pop(ALL) - sum(in_both.values())
        assert rest == 0 or abs(rest) >= minimum
