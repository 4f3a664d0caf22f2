"""Names of all languages that have a code (ISO 639-3, in python-iso639), for what CLDR does not name."""

import re
from functools import cache
from importlib.resources import files

from apero.guard.plain import bare

NAME_INDEX = "iso-639-3_Name_Index.tab"
KINDS = frozenset(
    ["creole", "sign", "language", "pidgin", "arabic", "english", "french", "northern", "southern", "eastern", "western",
     "central", "old", "middle", "cant", "mixed", "chinese", "german", "malay", "hindi", "valley", "island", "islands",
     "river", "coast", "coastal", "highland", "lowland", "upper", "lower", "north", "south", "east", "west", "mountain"]
)  # fmt: skip
"""Words of names that are no names of languages, or of languages that many speak."""
SHORTEST = 4
FOREIGN_ENDS = re.compile(r"(?:os|as|es|o|a|e|i|u|s)$")
"""What Spanish, Portuguese, French and Swahili put at the end of the name of a language."""


@cache
def names() -> frozenset[str]:
    """The words of the names, bare."""
    found = set()
    table = files("iso639").joinpath("_data", NAME_INDEX).read_text(encoding="utf-8")
    for line in table.splitlines()[1:]:
        name = line.split("\t")[1].partition("(")[0]
        words = re.findall(r"[^\W\d_]{4,}", bare(name))
        found.update(word for word in words if word not in KINDS)
    return frozenset(found)


def is_one(word: str, *, ends: bool) -> bool:
    """Whether a bare word names a language; `ends`: also if only the ending differs, as in mazateco."""
    if len(word) < SHORTEST:
        return False
    if word in names():
        return True
    shorter = FOREIGN_ENDS.sub("", word) if ends else word
    return shorter != word and len(shorter) >= SHORTEST and shorter in names()
