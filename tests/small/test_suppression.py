"""Small numbers, by brute force: a reader who knows the rule tries every table that fits what is shown."""

from collections import defaultdict
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apero.small.suppression import Row, is_small, may_show, shown_rows, totals

counts = st.integers(0, 30)
minimums = st.integers(3, 8)
tables = st.integers(1, 3).flatmap(
    lambda columns: st.dictionaries(
        st.text("abcdefgh", min_size=1, max_size=3), st.tuples(*[counts] * columns), max_size=8
    )
)


@pytest.mark.parametrize(
    ("count", "total", "shown"),
    [(0, 0, False), (0, 9, False), (4, 9, False), (4, 4, False), (5, 5, True), (5, 9, False), (5, 10, True)],
)
def test_a_number_and_what_it_leaves_are_not_small(count: int, total: int, shown: bool) -> None:
    assert may_show(count, total, 5) is shown


@given(count=counts, total=counts, minimum=minimums)
def test_nothing_shown_apart_is_small_nor_is_its_rest(count: int, total: int, minimum: int) -> None:
    if count <= total and may_show(count, total, minimum):
        assert not is_small(count, minimum)
        assert not is_small(total - count, minimum)
        assert count


@given(rows=tables, minimum=minimums)
def test_no_cell_and_no_rest_of_a_column_is_small(rows: dict[str, Row], minimum: int) -> None:
    shown = shown_rows(rows, minimum)
    assert all(cell >= minimum for row in shown.values() for cell in row)
    assert shown.items() <= rows.items()
    rest = totals({name: row for name, row in rows.items() if name not in shown})
    if shown:
        assert not any(is_small(left, minimum) for left in rest)


@given(rows=tables, minimum=minimums)
def test_what_need_not_be_hidden_is_shown(rows: dict[str, Row], minimum: int) -> None:
    if all(min(row) >= minimum for row in rows.values()):
        assert shown_rows(rows, minimum) == rows
    assert shown_rows(rows | {"none": (0,) * len(next(iter(rows.values()), (0,)))}, minimum) == shown_rows(
        rows, minimum
    )


@pytest.mark.parametrize(
    ("minimum", "rows", "columns", "most"),
    [(3, 2, 1, 12), (3, 3, 1, 10), (3, 4, 1, 8), (5, 3, 1, 12), (5, 4, 1, 8), (3, 2, 2, 8), (3, 3, 2, 5)],
)
def test_no_hidden_small_cell_can_be_worked_out(minimum: int, rows: int, columns: int, most: int) -> None:
    """All tables of a size, grouped by what a reader sees of them. In no group is a small cell the same in all."""
    seen = defaultdict(list)
    for cells in product(product(range(most + 1), repeat=columns), repeat=rows):
        table = {str(number): row for number, row in enumerate(cells)}
        if min(totals(table)) >= minimum:  # a smaller total is not shown, and nothing beside it
            seen[totals(table), tuple(shown_rows(table, minimum).items())].append(cells)
    for tables in seen.values():
        for place in product(range(rows), range(columns)):
            found = {cells[place[0]][place[1]] for cells in tables}
            assert len(found) > 1 or not is_small(found.pop(), minimum), tables
