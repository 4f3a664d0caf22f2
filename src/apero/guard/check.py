"""All detectors over one text."""

from apero.guard.context import Context
from apero.guard.flags import Flag


def check(text: str, context: Context) -> list[Flag]:
    """The flags of a text in its order; none means that nothing is known, not that it is safe."""
    raise NotImplementedError
