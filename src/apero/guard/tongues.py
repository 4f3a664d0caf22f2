"""Names of all languages that have a code (ISO 639-3, in python-iso639), for what CLDR does not name."""

import re
from array import array
from bisect import bisect_left
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from apero.guard import gather
from apero.guard.plain import bare

NAME_INDEX = "iso-639-3_Name_Index.tab"
KINDS = frozenset(
    ["creole", "sign", "language", "pidgin", "arabic", "english", "french", "northern", "southern", "eastern", "western",
     "central", "old", "middle", "cant", "mixed", "chinese", "german", "malay", "hindi", "valley", "island", "islands",
     "river", "coast", "coastal", "highland", "lowland", "upper", "lower", "north", "south", "east", "west", "mountain"]
)  # fmt: skip
"""Words of names that are no names of languages, or of languages that many speak."""
LONG = re.compile(r"[^\W\d_]{4,}")
SHORTEST = 4
FOREIGN_ENDS = re.compile(r"(?:os|as|es|o|a|e|i|u|s)$")
"""What Spanish, Portuguese, French and Swahili put at the end of the name of a language."""


@cache
def names() -> "array[int]":
    """The words of the names, bare, as sorted numbers. The package is not imported: it would read all that it has."""
    package = find_spec("iso639")
    if package is None or not package.submodule_search_locations:
        raise RuntimeError("python-iso639 is not installed")
    found: set[int] = set()
    with Path(package.submodule_search_locations[0], "_data", NAME_INDEX).open(encoding="utf-8") as table:
        for line in table:
            name = line.split("\t")[1].partition("(")[0]
            found.update(gather.key(word) for word in LONG.findall(bare(name)) if word not in KINDS)
    return array("Q", sorted(found))


def _is_named(word: str) -> bool:
    number, numbers = gather.key(word), names()
    at = bisect_left(numbers, number)
    return at < len(numbers) and numbers[at] == number


def is_one(word: str, *, ends: bool) -> bool:
    """Whether a bare word names a language; `ends`: also if only the ending differs, as in mazateco."""
    if len(word) < SHORTEST:
        return False
    if _is_named(word):
        return True
    shorter = FOREIGN_ENDS.sub("", word) if ends else word
    return shorter != word and len(shorter) >= SHORTEST and _is_named(shorter)
