"""What an edition of counts gives away beside the one before it."""

from collections.abc import Mapping

from apero.small.suppression import is_small

ALL = "all"
"""The cell of a total, if an edition has one."""


def why_not_release(previous: Mapping[str, int], new: Mapping[str, int], minimum: int) -> str | None:
    """The cell whose difference to the former edition would tell of 1 to `minimum` - 1 people; None if there is none.

    A cell that is in one of the two only is new or gone. "rest": with a total in both, what the cells in both leave of
    it changed by a small number.
    """
    changes = {cell: new[cell] - number for cell, number in previous.items() if cell in new}
    betrayed = next((cell for cell, change in changes.items() if is_small(change, minimum)), None)
    if betrayed is None and ALL in changes:
        rest = 2 * changes[ALL] - sum(changes.values())
        return "rest" if is_small(rest, minimum) else None
    return betrayed
