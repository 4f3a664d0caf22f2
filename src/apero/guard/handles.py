"""handles."""

from collections.abc import Iterator

from apero.guard.context import Context
from apero.guard.flags import Flag
from apero.guard.plain import Plain


def find(plain: Plain, context: Context) -> Iterator[Flag]:
    """None yet."""
    yield from ()
