"""The ledger of published counts, edition by edition."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from apero.releases.actions import release
from apero.releases.models import Release
from apero.releases.queries import current, current_of
from tests.make import TODAY


@pytest.mark.django_db
def test_an_edition_that_would_tell_of_a_few_is_not_released_and_the_former_stays() -> None:
    assert current("points") == {}
    assert release(series="points", cells={"a": 5, "b": 9}, minimum=5, on=TODAY) == {"a": 5, "b": 9}
    assert release(series="points", cells={"a": 10, "b": 10}, minimum=5, on=TODAY) == {"a": 5, "b": 9}
    assert release(series="points", cells={"a": 10}, minimum=5, on=TODAY) == {"a": 10}
    assert current("points") == {"a": 10}
    assert set(Release.objects.values_list("edition", flat=True)) == {1, 2}


@pytest.mark.django_db
def test_the_same_edition_again_writes_nothing() -> None:
    for _ in range(2):
        release(series="points", cells={"a": 5}, minimum=5, on=TODAY)
    assert Release.objects.count() == 1


@pytest.mark.django_db
def test_several_series_are_read_in_one_query(django_assert_num_queries: pytest.FixtureRequest) -> None:
    for name in "abc":
        release(series=name, cells={"x": 5}, minimum=5, on=TODAY)
        release(series=name, cells={"x": 10}, minimum=5, on=TODAY)
    with django_assert_num_queries(1):  # type: ignore[operator]
        assert current_of(["a", "b", "none"]) == {"a": {"x": 10}, "b": {"x": 10}}


class EditionsInARow(TestCase):
    """Whatever is offered for release, in any order."""

    @settings(max_examples=60)
    @given(offered=st.lists(st.dictionaries(st.sampled_from("abc"), st.integers(5, 30)), max_size=6))
    def test_no_two_editions_in_a_row_differ_by_a_few(self, offered: list[dict[str, int]]) -> None:
        seen = [release(series="s", cells=cells, minimum=5, on=TODAY) for cells in offered]
        for before, after in pairwise(seen):
            assert all(not 0 < abs(after[c] - before[c]) < 5 for c in before.keys() & after.keys())
