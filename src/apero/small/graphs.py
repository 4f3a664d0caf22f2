"""Ways of people through the hidden cells of a table, along its rows and columns. Pure."""

from collections import deque
from collections.abc import Iterable, Iterator
from typing import NamedTuple


class Cell(NamedTuple):
    """A place in a table: the number of its row and of its column."""

    row: int
    column: int


_Point = tuple[int, int]
"""A row (0 and its number) or a column (1 and its number)."""
_Edges = dict[_Point, list[tuple[_Point, Cell]]]
_Step = tuple[_Point, Cell | None, Iterator[tuple[_Point, Cell]], int]


def blocks(hidden: Iterable[Cell]) -> list[set[Cell]]:
    """Hidden cells in blocks: two are in one block if a way that never turns back on itself leads through both, along lines.

    What a block holds of a row or column can be worked out from the totals, though none of its cells can. They are the
    biconnected components of the graph in which lines are points and cells are edges (Hopcroft and Tarjan, 1973).
    """
    edges: _Edges = {}
    for cell in hidden:
        ends = (0, cell.row), (1, cell.column)
        edges.setdefault(ends[0], []).append((ends[1], cell))
        edges.setdefault(ends[1], []).append((ends[0], cell))
    found: list[set[Cell]] = []
    depth: dict[_Point, int] = {}
    for start in edges:
        if start not in depth:
            _walk(start, edges, depth, found)
    return found


def _walk(
    start: _Point,
    edges: _Edges,
    depth: dict[_Point, int],
    found: list[set[Cell]],
) -> None:
    """The blocks of what hangs together with `start`, without recursion."""
    low = {start: 0}
    depth[start] = 0
    kept: list[Cell] = []
    path: list[_Step] = [(start, None, iter(edges[start]), 0)]
    while path:
        at, came, rest, since = path[-1]
        step = next(rest, None)
        if step is None:
            path.pop()
            if path:
                before = path[-1][0]
                low[before] = min(low[before], low[at])
                if low[at] >= depth[before]:
                    found.append(set(kept[since:]))
                    del kept[since:]
        elif step[1] != came:
            to, cell = step
            if to not in depth:
                depth[to] = low[to] = len(path)
                path.append((to, cell, iter(edges[to]), len(kept)))
                kept.append(cell)
            elif depth[to] < depth[at]:
                low[at] = min(low[at], depth[to])
                kept.append(cell)


def way(cell: Cell, now: dict[Cell, int], *, is_rise: bool) -> list[Cell]:
    """Cells from the cell's row to its column, along rows and columns by turns: every other one gives somebody away.

    Those that give, give first when the count is to rise. Empty when there is no way.
    """
    in_row: dict[int, list[Cell]] = {}
    in_column: dict[int, list[Cell]] = {}
    for one, people in now.items():
        if people or not is_rise:
            in_row.setdefault(one.row, []).append(one)
        if people or is_rise:
            in_column.setdefault(one.column, []).append(one)
    came: dict[Cell, Cell | None] = dict.fromkeys(in_row.pop(cell.row, ()))
    waiting = deque(came)
    while waiting:
        at = waiting.popleft()
        if at.column == cell.column:
            return _back(at, came)
        for through in in_column.pop(at.column, ()):
            if through == at or through.row not in in_row:
                continue
            onward = [one for one in in_row.pop(through.row) if one != through]
            came[through] = at
            came.update(dict.fromkeys(onward, through))
            waiting.extend(onward)
    return []


def _back(at: Cell, came: dict[Cell, Cell | None]) -> list[Cell]:
    path = [at]
    while (before := came[path[-1]]) is not None:
        path.append(before)
    return path[::-1]
