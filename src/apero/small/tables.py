"""Which counts within a table of two ways may be shown beside the totals of its rows and columns. Pure arithmetic.

A table counts people: each is in one row (a group that was declared beforehand) and in one column (what they answered). Whether
a total is shown is decided before (`suppression.shown_rows`); here it is decided which of the counts within are.

Source of the rules: Handbook on Statistical Disclosure Control (sdctools.github.io/HandbookSDC), chapter 5: a minimum for each
count and for what it leaves of its totals, attribute disclosure, and secondary suppression. "Small" is 1 to `minimum` - 1.

That nothing small can be worked out is proved cell by cell: beside each hidden count that is small there must be another table
with the same totals and the same shown counts, in which it is 0 or not small. It is looked for as a flow of people through hidden
cells, which leaves every total as it is (Ahuja, Magnanti, Orlin: Network Flows, 1993, chapters 6 and 7). When all counts are
hidden there always is one, so the search for what else to hide ends.
"""

from collections import deque
from collections.abc import Collection, Sequence
from typing import NamedTuple

from apero.small.suppression import is_small, shown_rows

SHARE, FEW = 95, 20
"""Where so many of a hundred answered alike in a group of fewer than `FEW`, the answer of each of them is known."""
Counts = Sequence[Sequence[int]]


class Cell(NamedTuple):
    """A place in a table: the number of its row and of its column."""

    row: int
    column: int


def shown_totals(numbers: Sequence[int], minimum: int) -> set[int]:
    """Which of these may be shown, by their places: of people who are in exactly one of them, and whose number is known.

    None, if they are fewer than `minimum`, or so few and of one mind that each one's answer is known.
    """
    if sum(numbers) < minimum or any(tells_of_each(number, sum(numbers)) for number in numbers):
        return set()
    shown = shown_rows({str(place): (number,) for place, number in enumerate(numbers)}, minimum)
    return {int(place) for place in shown}


def shown_cells(
    counts: Counts, *, rows: Collection[int], columns: Collection[int], minimum: int
) -> set[Cell]:
    """The cells that may be shown beside the totals of `rows` and `columns`: the numbers of those that show theirs.

    `counts` are of people, row by row, without totals. A cell whose row or column hides its total is hidden. All rows that hide
    theirs must together have none or at least `minimum`, and so must all columns: `shown_totals` sees to it.
    """
    at_row, at_column = sorted(rows), sorted(columns)
    table = _folded(counts, at_row, at_column)
    shown = {
        cell
        for cell in (Cell(r, c) for r in range(len(at_row)) for c in range(len(at_column)))
        if table.may_show(cell, minimum)
    }
    while more := table.to_hide(shown, minimum):
        shown -= more
    return {Cell(at_row[cell.row], at_column[cell.column]) for cell in shown}


def tells_of_each(count: int, total: int) -> bool:
    """Whether nearly all of a small group answered alike."""
    return 0 < total < FEW and count * 100 >= SHARE * total


def _folded(counts: Counts, rows: Sequence[int], columns: Sequence[int]) -> "_Table":
    """The rows and columns that show their totals, then one of all others together: nobody can tell those apart."""
    width = max((len(row) for row in counts), default=0)
    other_rows = [r for r in range(len(counts)) if r not in set(rows)]
    other_columns = [c for c in range(width) if c not in set(columns)]
    return _Table(
        [
            [
                sum(counts[r][c] for r in of_rows for c in of_columns)
                for of_columns in (*([c] for c in columns), other_columns)
            ]
            for of_rows in (*([r] for r in rows), other_rows)
        ]
    )


class _Table:
    """Counts with their totals. The last row and the last column are what hides its total, and always hidden."""

    def __init__(self, counts: list[list[int]]) -> None:
        self.counts = counts
        self.of_row = [sum(row) for row in counts]
        self.of_column = [sum(column) for column in zip(*counts, strict=True)]
        self.cells = [Cell(r, c) for r in range(len(counts)) for c in range(len(self.of_column))]

    def count(self, cell: Cell) -> int:
        return self.counts[cell.row][cell.column]

    def left(self, cell: Cell) -> tuple[int, int]:
        """How many of its row, and of its column, are elsewhere."""
        return self.of_row[cell.row] - self.count(cell), self.of_column[cell.column] - self.count(cell)

    def may_show(self, cell: Cell, minimum: int) -> bool:
        return (
            self.count(cell) >= minimum
            and min(self.left(cell)) >= minimum
            and not tells_of_each(self.count(cell), self.of_row[cell.row])
        )

    def to_hide(self, shown: Collection[Cell], minimum: int) -> set[Cell]:
        """What to hide next, because something small can be worked out. Empty when nothing can, or nothing is shown."""
        if not shown:
            return set()
        hidden = [cell for cell in self.cells if cell not in shown]
        for line in (0, 1):
            for number in {cell[line] for cell in hidden}:
                on_line = [cell for cell in hidden if cell[line] == number]
                if is_small(sum(map(self.count, on_line)), minimum):
                    return self._smallest([{cell} for cell in shown if cell[line] == number])
        for cell in hidden:
            if not self._is_kept(cell, hidden, minimum):
                return self._smallest(self._corners(cell, shown) or [set(shown)])
        return set()

    def _corners(self, cell: Cell, shown: Collection[Cell]) -> list[set[Cell]]:
        """For each rectangle with the cell as a corner: which of its other corners are shown."""
        others = (
            {Cell(cell.row, far.column), Cell(far.row, cell.column), far}
            for far in self.cells
            if far.row != cell.row
            and far.column != cell.column
            and self.of_row[far.row]
            and self.of_column[far.column]
        )
        return [some for some in (other.intersection(shown) for other in others) if some]

    def _smallest(self, choices: Sequence[set[Cell]]) -> set[Cell]:
        """The choice that hides the fewest cells, then those with the smallest totals, which are public."""

        def cost(cells: set[Cell]) -> tuple[int, int]:
            return len(cells), sum(self.of_row[cell.row] + self.of_column[cell.column] for cell in cells)

        least = min(map(cost, choices))
        return set[Cell]().union(*(cells for cells in choices if cost(cells) == least))

    def _is_kept(self, cell: Cell, hidden: Collection[Cell], minimum: int) -> bool:
        """Whether the count could be another, for all that is shown: nothing small, nothing that tells of each."""
        count, (in_row, in_column) = self.count(cell), self.left(cell)
        needs = [
            (count, minimum - count) if is_small(count, minimum) else None,
            (minimum - in_row, in_row) if is_small(in_row, minimum) else None,
            (minimum - in_column, in_column) if is_small(in_column, minimum) else None,
        ]
        if cell.column + 1 < len(self.of_column) and tells_of_each(count, self.of_row[cell.row]):
            needs.append((count - (SHARE * self.of_row[cell.row] - 1) // 100, -1))
        return all(
            need is None or self._can_fall(cell, need[0], hidden) or self._can_rise(cell, need[1], hidden)
            for need in needs
        )

    def _can_fall(self, cell: Cell, by: int, hidden: Collection[Cell]) -> bool:
        return 0 <= by <= self.count(cell) and self._flow(cell, hidden, by, is_rise=False) >= by

    def _can_rise(self, cell: Cell, by: int, hidden: Collection[Cell]) -> bool:
        return by >= 0 and self._flow(cell, hidden, by, is_rise=True) >= by

    def _flow(self, cell: Cell, hidden: Collection[Cell], wanted: int, *, is_rise: bool) -> int:
        """How many people, up to `wanted`, can come into the cell (or leave it) by moves through other hidden cells."""
        now = {one: self.count(one) for one in hidden if one != cell}
        moved = 0
        while moved < wanted and (path := _path(cell, now, is_rise=is_rise)):
            losing, winning = (path[::2], path[1::2]) if is_rise else (path[1::2], path[::2])
            step = min([wanted - moved, *(now[one] for one in losing)])
            for one in losing:
                now[one] -= step
            for one in winning:
                now[one] += step
            moved += step
        return moved


def _path(cell: Cell, now: dict[Cell, int], *, is_rise: bool) -> list[Cell]:
    """Cells from the cell's row to its column, along rows and columns by turns: every other one gives somebody away.

    Those that give, give first when the count is to rise. Empty when there is no way.
    """
    came: dict[Cell, Cell | None] = {
        one: None for one, people in now.items() if one.row == cell.row and (people or not is_rise)
    }
    waiting = deque(came)
    along_row = dict.fromkeys(came, True)
    while waiting:
        at = waiting.popleft()
        if along_row[at] and at.column == cell.column:
            return _back(at, came)
        for one, people in now.items():
            if one in came:
                continue
            if along_row[at] and one.column == at.column and (people or is_rise):
                came[one], along_row[one] = at, False
                waiting.append(one)
            elif not along_row[at] and one.row == at.row and (people or not is_rise):
                came[one], along_row[one] = at, True
                waiting.append(one)
    return []


def _back(at: Cell, came: dict[Cell, Cell | None]) -> list[Cell]:
    path = [at]
    while (before := came[path[-1]]) is not None:
        path.append(before)
    return path[::-1]
