"""Words that say something of one person, a module for each language. Plurals are left out: "women" are a group.

A trait is a row: words separated by |, where `[oa]` and `?` stand for one letter or another; a row with a backslash in it is
a regular expression. `OR`: what makes a list of groups of traits. `GROUP`: words that speak of many.
"""

from functools import cache
from importlib import import_module
from typing import NamedTuple

from apero.guard.patterns import flat

LANGUAGES = ("en", "es", "fr", "ar", "pt", "yo", "ha", "sw", "id", "de", "uk")
PARENTS = (
    "mother|father|mum|mom|dad|married|madre|padre|mama|papa|casada|casado|mere|pere|maman|marie|mariee|ام|والده|"
    "متزوج|متزوجه|mae|pai|iya|baba|iyawo|uwa|uba|mahaifiya|mahaifi|baba|mzazi|ibu|bapak|ayah|istri|menikah|mutter|"
    "vater|мама|мати|матір|матері|мамою|батько|батька|тато|дружина"
)
"""Words of families that most have: they tell little."""


class Words(NamedTuple):
    """What one language says of people."""

    traits: dict[str, str]
    lists: str
    groups: str


@cache
def words(language: str) -> Words:
    """The words of a language."""
    found = import_module(f"{__name__}.{language}")
    return Words(found.TRAITS, found.OR, found.GROUP)


@cache
def parents() -> frozenset[str]:
    """`PARENTS`, one by one."""
    return frozenset(flat(PARENTS).split("|"))
