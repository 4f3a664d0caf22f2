"""Which questions may ask the same, in any language: letters are compared, not meanings. A hint for a host, no decision."""

from collections.abc import Sequence
from typing import TypeVar

from apero.lib.words import folded

LIKE = 0.5
"""From this share of common pieces on, two questions are shown to a host as perhaps the same."""
COMPARED = 50
OFFERED = 3
Key = TypeVar("Key")


def pieces(text: str) -> frozenset[str]:
    """The runs of three letters in a text, words' edges included, without case, diacritics and punctuation."""
    padded = f" {folded(text)} "
    return frozenset(padded[i : i + 3] for i in range(len(padded) - 2))


def likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """How much two texts share, from 0 to 1. Half of it is how much of the shorter one stands in the longer one.

    Right: 1 for the same words in other capitals; above `LIKE` for "Who reads our mail?" and "Who reads our mail
    in Jakarta?". Wrong: above it for two questions that merely share "who" and "the".
    """
    if not one or not other:
        return 0.0
    common = len(one & other)
    return common / (len(one) + len(other)) + common / (2 * min(len(one), len(other)))


def alike(text: str, others: Sequence[tuple[Key, frozenset[str]]]) -> list[Key]:
    """The keys of at most `OFFERED` others that may ask the same, the likest first. At most `COMPARED` are looked at."""
    own = pieces(text)
    found = sorted(
        ((likeness(own, theirs), place) for place, (_key, theirs) in enumerate(others[:COMPARED])),
        key=lambda pair: (-pair[0], pair[1]),
    )
    return [others[place][0] for share, place in found[:OFFERED] if share >= LIKE]
