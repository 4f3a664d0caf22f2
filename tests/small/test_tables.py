"""What stands within a table beside its totals: nothing from one to four can be worked out of it."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from apero.small import tables
from apero.small.tables import Cell, shown_cells, shown_totals, tells_of_each

Counts = Sequence[Sequence[int]]
LEAST = 3
"""Small enough for all tables of a few people to be tried."""


def told(counts: Counts, minimum: int) -> tuple[set[int], set[int], set[Cell]]:
    rows = shown_totals([sum(row) for row in counts], minimum)
    columns = shown_totals([sum(column) for column in zip(*counts, strict=True)], minimum)
    return rows, columns, shown_cells(counts, rows=rows, columns=columns, minimum=minimum)


def folded(counts: Counts, rows: set[int], columns: set[int]) -> list[list[int]]:
    """As a reader can know it: what hides its total is one row, or one column."""
    width = range(len(counts[0]))
    of_rows = [*([r] for r in sorted(rows)), [r for r in range(len(counts)) if r not in rows]]
    of_columns = [*([c] for c in sorted(columns)), [c for c in width if c not in columns]]
    return [[sum(counts[r][c] for r in some for c in others) for others in of_columns] for some in of_rows]


class _Solver:
    """All tables with the same totals and the same shown counts, row by row: slow and simple."""

    def __init__(self, table: Counts, shown: set[Cell]) -> None:
        self.table, self.shown = table, shown
        self.rows_that_fit = cache(self._rows_that_fit)
        self.can_end = cache(self._can_end)

    def _rows_that_fit(self, row: int, left: tuple[int, ...]) -> tuple[tuple[int, ...], ...]:
        return tuple(self._filled(row, left, sum(self.table[row]), ()))

    def _filled(
        self, row: int, left: tuple[int, ...], people: int, so_far: tuple[int, ...]
    ) -> Iterator[tuple[int, ...]]:
        column = len(so_far)
        if column == len(left):
            if people == 0:
                yield so_far
            return
        at_most = min(people, left[column])
        fixed = self.table[row][column] if Cell(row, column) in self.shown else None
        for count in range(at_most + 1) if fixed is None else [fixed]:
            if count <= at_most:
                yield from self._filled(row, left, people - count, (*so_far, count))

    def _can_end(self, row: int, left: tuple[int, ...]) -> bool:
        if row == len(self.table):
            return not any(left)
        return any(self.can_end(row + 1, _after(left, found)) for found in self.rows_that_fit(row, left))


def _after(left: tuple[int, ...], found: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(a - b for a, b in zip(left, found, strict=True))


def possible(table: Counts, shown: set[Cell]) -> dict[Cell, set[int]]:
    """All values of every cell, over all tables with the same totals and the same shown counts."""
    solver = _Solver(table, shown)
    values: dict[Cell, set[int]] = defaultdict(set)
    reached = {tuple(sum(column) for column in zip(*table, strict=True))}
    for row in range(len(table)):
        following = set()
        for left in reached:
            for found in solver.rows_that_fit(row, left):
                if solver.can_end(row + 1, _after(left, found)):
                    following.add(_after(left, found))
                    for column, count in enumerate(found):
                        values[Cell(row, column)].add(count)
        reached = following
    return values


def is_known_to_be_small(values: set[int], minimum: int) -> bool:
    return all(0 < value < minimum for value in values)


def small_things(counts: Counts, minimum: int) -> list[Any]:
    """Cells, and what they leave of their row and column, that a reader knows to be small."""
    rows, columns, shown = told(counts, minimum)
    table = folded(counts, rows, columns)
    at_row, at_column = sorted(rows), sorted(columns)
    found = possible(table, {Cell(at_row.index(r), at_column.index(c)) for r, c in shown})
    of_row = [sum(row) for row in table]
    of_column = [sum(column) for column in zip(*table, strict=True)]
    bad: list[Any] = []
    for cell, values in found.items():
        in_row = {of_row[cell.row] - value for value in values}
        in_column = {of_column[cell.column] - value for value in values}
        bad += [(cell, some) for some in (values, in_row, in_column) if is_known_to_be_small(some, minimum)]
        is_answer = cell.column < len(columns) and of_column[cell.column] < sum(of_column)  # all of many may
        if is_answer and all(tells_of_each(value, of_row[cell.row]) for value in values):
            bad.append((cell, "tells of each"))
    return bad


GRIDS = st.integers(2, 3).flatmap(
    lambda width: st.lists(
        st.lists(st.sampled_from([0, 0, 1, 2, 3, 4, 5, 6, 9]), min_size=width, max_size=width),
        min_size=2,
        max_size=3,
    )
)


@given(GRIDS)
@example([[10, 2, 2], [1, 1, 1]])
@example([[6, 3, 0], [2, 3, 3]])
@example([[9, 0], [12, 8]])
def test_r42_no_cell_and_nothing_that_it_leaves_is_known_to_be_one_to_four(counts: Counts) -> None:
    assume(sum(map(sum, counts)) >= 5)  # of fewer, nothing is published
    assert small_things(counts, 5) == []


def test_a_reader_who_sees_all_of_it_finds_small_things(monkeypatch: pytest.MonkeyPatch) -> None:
    counts = [[10, 2], [12, 9]]
    assert small_things(counts, 5) == []
    everything = {Cell(r, c) for r in range(2) for c in range(2)}
    monkeypatch.setitem(globals(), "shown_cells", lambda *_counts, **_facts: everything)
    assert small_things(counts, 5)


def test_without_secondary_suppression_a_hidden_cell_is_worked_out(monkeypatch: pytest.MonkeyPatch) -> None:
    counts = [[30, 3, 20], [40, 30, 30]]
    monkeypatch.setattr(tables._Table, "to_hide", lambda *_facts: set())
    assert small_things(counts, 5)


def all_tables(people: int, cells: int) -> Iterator[tuple[int, ...]]:
    if cells == 1:
        yield (people,)
        return
    for first in range(people + 1):
        for others in all_tables(people - first, cells - 1):
            yield (first, *others)


def pinned(height: int, width: int, most: int, monkeypatch: pytest.MonkeyPatch) -> tuple[int, int]:
    """Of all tables up to so many people: how many there are, and small cells that somebody who knows the rule can name."""
    monkeypatch.setattr(tables, "FEW", 0)
    outputs: dict[Any, list[tuple[int, ...]]] = defaultdict(list)
    for people in range(most + 1):
        for flat in all_tables(people, height * width):
            counts = [flat[r * width : (r + 1) * width] for r in range(height)]
            rows, columns, shown = told(counts, LEAST)
            of_row = [sum(row) for row in counts]
            of_column = [sum(column) for column in zip(*counts, strict=True)]
            output = (
                people,
                *((r, of_row[r]) for r in sorted(rows)),
                None,
                *((c, of_column[c]) for c in sorted(columns)),
                None,
                *((cell, counts[cell.row][cell.column]) for cell in sorted(shown)),
            )
            outputs[output].append(flat)
    named = 0
    for same in outputs.values():
        for place in range(height * width):
            values = {flat[place] for flat in same}
            named += len(values) == 1 and is_known_to_be_small(values, LEAST)
    return sum(map(len, outputs.values())), named


def test_in_a_table_of_two_by_two_also_who_knows_the_rule_can_name_no_small_cell(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert pinned(2, 2, 20, monkeypatch) == (10626, 0)


def test_in_larger_ones_who_knows_the_rule_can_name_a_few_at_the_edge_of_the_minimum(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Known, and accepted: docs/decisions/0027. All of them have a total of exactly the minimum."""
    assert pinned(2, 3, 17, monkeypatch) == (100947, 12)


@pytest.mark.parametrize(
    ("counts", "shown"),
    [
        ([[20, 20], [20, 20]], 4),
        ([[20, 4], [20, 20]], 0),
        ([[19, 1], [30, 30]], 0),
        ([[30, 6, 8], [20, 9, 9], [20, 30, 2]], 5),
        ([[0, 40], [40, 0]], 0),
        ([[], []], 0),
        ([], 0),
    ],
)
def test_what_is_shown_of_some_tables(counts: Counts, shown: int) -> None:
    assert (
        len(
            shown_cells(
                counts, rows=range(len(counts)), columns=range(len(counts[0]) if counts else 0), minimum=5
            )
        )
        == shown
    )


def test_in_a_small_group_of_one_mind_nobody_s_answer_is_known() -> None:
    assert tells_of_each(19, 19)
    assert tells_of_each(18, 18)
    assert not tells_of_each(18, 19)
    assert not tells_of_each(20, 20)
    assert not tells_of_each(0, 0)
