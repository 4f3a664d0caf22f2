"""Which counts may be shown. Pure arithmetic on numbers: no names, no database.

Source of the rules: Handbook on Statistical Disclosure Control (sdctools.github.io/HandbookSDC), chapter 5: a minimum
frequency, secondary suppression where totals are shown, and no differences between editions. "Small" is 1 to
`minimum` - 1 throughout. What is hidden looks like what is absent, so a zero is hidden too.
"""

from collections.abc import Mapping

MINIMUM = 5
"""Of what the public sees no count is below it, and no difference (docs/decisions/0012)."""
Row = tuple[int, ...]


def may_show(count: int, total: int, minimum: int) -> bool:
    """Whether `count` of `total` may be shown apart: it is no small number, nor is what is left."""
    return count >= minimum and (count == total or total - count >= minimum)


def is_small(number: int, minimum: int) -> bool:
    """Whether a number, or a difference in either direction, says something about a few."""
    return 0 < abs(number) < minimum


def shown_rows(rows: Mapping[str, Row], minimum: int) -> dict[str, Row]:
    """The rows of a table that may be shown beside the totals of its columns, in the order of `rows`.

    A row has a count for each column (one column makes a plain list of counts). It is hidden whole if one of its counts
    is below `minimum`. Then the smallest of the others are hidden with it, all of one size at once, until the totals give
    nothing away, not even to somebody who knows this rule: tested by trying all tables. `minimum` is 3 or more.
    """
    shown = {name: row for name, row in rows.items() if min(row, default=0) >= minimum}
    while shown and _gives_away(rows, shown, minimum):
        smallest = min(map(sum, shown.values()))
        shown = {name: row for name, row in shown.items() if sum(row) > smallest}
    return shown


def totals(rows: Mapping[str, Row]) -> Row:
    """The sum of each column."""
    return tuple(sum(column) for column in zip(*rows.values(), strict=True))


def _gives_away(rows: Mapping[str, Row], shown: Mapping[str, Row], minimum: int) -> bool:
    hidden = {name: row for name, row in rows.items() if name not in shown and any(row)}
    if not hidden:
        return False
    if all(min(row) < minimum for row in hidden.values()):
        return True  # who knows that all of them are small can work out more
    return len(hidden) < 2 or any(is_small(left, minimum) for left in totals(hidden))
