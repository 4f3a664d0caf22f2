"""Which counts within a table of two ways may be shown beside the totals of its rows and columns. Pure arithmetic.

A table counts people: each is in one row (a group that was declared beforehand) and in one column (what they answered). Whether
a total is shown is decided before (`suppression.shown_rows`); here it is decided which of the counts within are.

Source of the rules: Handbook on Statistical Disclosure Control (sdctools.github.io/HandbookSDC), chapter 5: a minimum for each
count and for what it leaves of its totals, attribute disclosure, and secondary suppression. "Small" is 1 to `minimum` - 1.

That nothing small can be worked out is proved cell by cell: beside each hidden count that is small there must be another table
with the same totals and the same shown counts, in which it is 0 or not small. It is looked for as a flow of people through hidden
cells, which leaves every total as it is (Ahuja, Magnanti, Orlin: Network Flows, 1993, chapters 6 and 7). When all counts are
hidden there always is one, so the search for what else to hide ends.

People whose answer follows from something else that is published cannot be thought elsewhere: `free` says how many of a cell can.
People who are in a row and in none of its columns are `apart`: not asked. With these two, totals alone can say too much: ask
`may_show_totals` first.
"""

from collections.abc import Collection, Sequence
from typing import NamedTuple

from apero.small.graphs import Cell as Cell
from apero.small.graphs import blocks, way
from apero.small.suppression import is_small, shown_rows

SHARE, FEW = 95, 20
"""Where so many of a hundred answered alike in a group of fewer than `FEW`, the answer of each of them is known."""
Counts = Sequence[Sequence[int]]


def shown_totals(numbers: Sequence[int], minimum: int) -> set[int]:
    """Which of these may be shown, by their places: of people who are in exactly one of them, and whose number is known.

    None, if they are fewer than `minimum`, or so few and of one mind that each one's answer is known.
    """
    if sum(numbers) < minimum or any(tells_of_each(number, sum(numbers)) for number in numbers):
        return set()
    shown = shown_rows({str(place): (number,) for place, number in enumerate(numbers)}, minimum)
    return {int(place) for place in shown}


class Linked(NamedTuple):
    """Counts of people, row by row, without totals; of each cell how many are free; of each row how many are apart.

    Where some are apart, the last column is of those who were asked and did not answer: nobody can tell them from who is apart.
    """

    counts: Counts
    free: Counts
    apart: Sequence[int]


def linked(counts: Counts) -> Linked:
    """Counts that nothing else tells of."""
    return Linked(counts, counts, [0] * len(counts))


def may_show_totals(people: Linked, *, rows: Collection[int], columns: Collection[int], minimum: int) -> bool:
    """Whether the totals of `rows` and `columns` say nothing small, with no cell shown beside them.

    It looks into what hides its total too: each hidden column alone, in each row that shows its total, and over all rows.
    """
    at_row, at_column = sorted(rows), sorted(columns)
    table = _folded(people, at_row, at_column)
    inner = _within(people, at_row, at_column)
    left = sum(table.of_row) + sum(table.apart) - sum(table.of_column[:-1])
    return (
        not is_small(left, minimum)
        and all(table.is_kept(cell, table.cells, minimum) for cell in table.cells)
        and all(_is_kept_within(line, place, minimum) for line in inner for place in line.places)
    )


def shown_cells(
    counts: Counts | Linked, *, rows: Collection[int], columns: Collection[int], minimum: int
) -> set[Cell]:
    """The cells that may be shown beside the totals of `rows` and `columns`: the numbers of those that show theirs.

    `counts` are of people, row by row, without totals. A cell whose row or column hides its total is hidden. All rows that hide
    theirs must together have none or at least `minimum`, and so must all columns: `shown_totals` sees to it.
    """
    at_row, at_column = sorted(rows), sorted(columns)
    table = _folded(counts if isinstance(counts, Linked) else linked(counts), at_row, at_column)
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


def _folded(people: Linked, rows: Sequence[int], columns: Sequence[int]) -> "_Table":
    """The rows and columns that show their totals, then one of all others together: nobody can tell those apart."""
    width = max((len(row) for row in people.counts), default=0)
    of_rows = [*([r] for r in rows), [r for r in range(len(people.counts)) if r not in set(rows)]]
    of_columns = [*([c] for c in columns), [c for c in range(width) if c not in set(columns)]]

    def folded(counts: Counts) -> list[list[int]]:
        return [[sum(counts[r][c] for r in some for c in those) for those in of_columns] for some in of_rows]

    apart = [sum(people.apart[r] for r in some) for some in of_rows]
    silent = len(columns) - 1 if width - 1 in columns else -1
    return _Table(folded(people.counts), folded(people.free), apart, silent)


class _Line(NamedTuple):
    """The columns that hide their totals, in one row or in all rows together: their people, and how many of them are free."""

    counts: Sequence[int]
    free: Sequence[int]
    of_row: int
    apart: int
    has_silent: bool

    @property
    def places(self) -> range:
        return range(len(self.counts))


def _within(people: Linked, rows: Sequence[int], columns: Sequence[int]) -> list[_Line]:
    width = max((len(row) for row in people.counts), default=0)
    hidden = [c for c in range(width) if c not in set(columns)]
    every = range(len(people.counts))
    of_rows = [*([r] for r in rows), [r for r in every if r not in set(rows)], every]
    return [
        _Line(
            [sum(people.counts[r][c] for r in some) for c in hidden],
            [sum(people.free[r][c] for r in some) for c in hidden],
            sum(sum(people.counts[r]) for r in some),
            sum(people.apart[r] for r in some),
            has_silent=width - 1 in hidden,
        )
        for some in of_rows
    ]


def _is_kept_within(line: _Line, place: int, minimum: int) -> bool:
    """The same as `_Table.is_kept` where people can be thought in any other of the hidden columns of their row."""
    most_in = sum(line.free) - line.free[place]
    count = line.counts[place]
    needs = _needs(count, (line.of_row - count,), line.apart, minimum)
    if line.has_silent and place == line.places[-1]:
        needs += _needs_of_silent(count, line.apart, minimum)
    return all(0 <= fall <= line.free[place] or 0 <= rise <= most_in for fall, rise in needs)


def _needs(count: int, left: Sequence[int], apart: int, minimum: int) -> list[tuple[int, int]]:
    """By how much a count must be able to fall, or else to rise, so that it and what it leaves are not known to be small.

    -1 where that way leads nowhere. What is left first is of the row: of those who were asked, and with who is `apart`.
    """
    needs = [(minimum - some, some) for some in left if is_small(some, minimum)]
    if apart and is_small(left[0] + apart, minimum):
        needs.append((minimum - left[0] - apart, -1))
    if is_small(count, minimum):
        needs.append((count, minimum - count))
    return needs


def _needs_of_silent(count: int, apart: int, minimum: int) -> list[tuple[int, int]]:
    """The same of those who did not answer together with who was not asked."""
    return [(-1, minimum - count - apart)] if apart and is_small(count + apart, minimum) else []


class _Table:
    """Counts with their totals. The last row and the last column are what hides its total, and always hidden."""

    def __init__(self, counts: list[list[int]], free: list[list[int]], apart: list[int], silent: int) -> None:
        self.counts, self.free, self.apart, self.silent = counts, free, apart, silent
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
        if more := self._of_lines(hidden, shown, minimum) or self._of_blocks(hidden, shown, minimum):
            return more
        for cell in hidden:
            if not self.is_kept(cell, hidden, minimum):
                return self._smallest(self._corners(cell, shown) or [set(shown)])
        return set()

    def _of_lines(self, hidden: Collection[Cell], shown: Collection[Cell], minimum: int) -> set[Cell]:
        """What to hide because all that a row or a column hides is small together."""
        for line in (0, 1):
            for number in {cell[line] for cell in hidden}:
                left = sum(self.count(cell) for cell in hidden if cell[line] == number)
                on_line = [{cell} for cell in shown if cell[line] == number]
                apart = self.apart[number] if line == 0 else 0
                if on_line and (is_small(left, minimum) or is_small(left + apart, minimum)):
                    return self._smallest(on_line)
        return set()

    def _of_blocks(self, hidden: Collection[Cell], shown: Collection[Cell], minimum: int) -> set[Cell]:
        """What to hide because a part of what a row or a column hides can be worked out, and is small."""
        for block in blocks(cell for cell in hidden if self.of_row[cell.row] and self.of_column[cell.column]):
            for line, number in sorted({(line, cell[line]) for cell in block for line in (0, 1)}):
                mine = [cell for cell in block if cell[line] == number]
                if len(block) > 1 and is_small(sum(map(self.count, mine)), minimum):
                    others = [cell for cell in hidden if cell[line] == number and cell not in block]
                    return self._smallest(self._bridges(mine, others, line, shown) or [set(shown)])
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

    def _bridges(
        self, mine: Sequence[Cell], others: Sequence[Cell], line: int, shown: Collection[Cell]
    ) -> list[set[Cell]]:
        """What is shown of the pairs of cells that lie beside one of mine and one of the others, in another line."""
        lines = range(len((self.of_row, self.of_column)[line]))
        pairs = (
            {one._replace(row=far) if line == 0 else one._replace(column=far) for one in (this, that)}
            for this in mine
            for that in others
            for far in lines
        )
        return [some for some in (pair.intersection(shown) for pair in pairs) if some]

    def _smallest(self, choices: Sequence[set[Cell]]) -> set[Cell]:
        """The choice that hides the fewest cells, then those with the smallest totals, which are public."""

        def cost(cells: set[Cell]) -> tuple[int, int]:
            return len(cells), sum(self.of_row[cell.row] + self.of_column[cell.column] for cell in cells)

        least = min(map(cost, choices))
        return set[Cell]().union(*(cells for cells in choices if cost(cells) == least))

    def is_kept(self, cell: Cell, hidden: Collection[Cell], minimum: int) -> bool:
        """Whether the count could be another, for all that is shown: nothing small, nothing that tells of each."""
        count, of_row = self.count(cell), self.of_row[cell.row]
        needs = _needs(count, self.left(cell), self.apart[cell.row], minimum)
        if cell.column + 1 < len(self.of_column) and tells_of_each(count, of_row):
            needs.append((count - (SHARE * of_row - 1) // 100, -1))
        if cell.column == self.silent:
            needs += _needs_of_silent(count, self.apart[cell.row], minimum)
        return all(
            self._can_fall(cell, fall, hidden) or self._can_rise(cell, rise, hidden) for fall, rise in needs
        )

    def _can_fall(self, cell: Cell, by: int, hidden: Collection[Cell]) -> bool:
        return (
            0 <= by <= self.free[cell.row][cell.column] and self._flow(cell, hidden, by, is_rise=False) >= by
        )

    def _can_rise(self, cell: Cell, by: int, hidden: Collection[Cell]) -> bool:
        return by >= 0 and self._flow(cell, hidden, by, is_rise=True) >= by

    def _flow(self, cell: Cell, hidden: Collection[Cell], wanted: int, *, is_rise: bool) -> int:
        """How many people, up to `wanted`, can come into the cell (or leave it) by moves through other hidden cells."""
        now = {one: self.free[one.row][one.column] for one in hidden if one != cell}
        moved = 0
        while moved < wanted and (path := way(cell, now, is_rise=is_rise)):
            losing, winning = (path[::2], path[1::2]) if is_rise else (path[1::2], path[::2])
            step = min([wanted - moved, *(now[one] for one in losing)])
            for one in losing:
                now[one] -= step
            for one in winning:
                now[one] += step
            moved += step
        return moved
