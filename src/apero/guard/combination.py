"""Traits that together are those of a few, or of one."""

import re
from collections.abc import Iterator
from functools import cache

from apero.guard import trait_words
from apero.guard.context import Context
from apero.guard.flags import Flag
from apero.guard.patterns import any_of
from apero.guard.plain import Plain
from apero.guard.traits import MILD, Trait, parts, said

TOGETHER = 3
"""So many different traits of one person tell who it is, unless enough others are known to share them."""
SENTENCE = re.compile(r"[.!?؟;\n…]+(?=\s|$)|\n")
LONGEST = 300
"""Letters between the first and the last."""
NUMBERED = ("gender", "work", "family", "office", "flight")
"""Traits whose words in our lists are of one person, not of a group."""
REPEATED = r"(?P<again>\w{2,30})-(?P=again)"
"""The plural of Indonesian."""
COMMON_ROLES = frozenset(
    ("", "volunteer", "editor", "contributor", "participant", "member", "several", "other", "unknown")
)
"""Roles that many have: they tell nothing of anybody."""


def find(plain: Plain, context: Context) -> Iterator[Flag]:
    """The sentences in which too much is said of one person."""
    coded = frozenset(
        trait
        for trait in context.traits
        if trait.startswith("role=") and trait.partition("=")[2] not in COMMON_ROLES
    )
    bounds = [0, *(found.end() for found in SENTENCE.finditer(plain.text)), len(plain.text)]
    for language, start, end in parts(plain, context.language):
        traits = said(plain, language, start, end)
        for group in _sentences(traits, bounds):
            why = _why(plain, language, group, coded, context)
            if why:
                last = max(trait.end for trait in group)
                yield Flag(*plain.original(group[0].start, last), "combination", why)


def _sentences(traits: list[Trait], bounds: list[int]) -> Iterator[list[Trait]]:
    """The traits of each sentence; one that goes on about the same person belongs to it."""
    at = 0
    group: list[Trait] = []
    for trait in traits:
        while at + 1 < len(bounds) and trait.start >= bounds[at + 1]:
            at += 1
        goes_on = group and (group[-1].start >= bounds[at] or _goes_on(trait, bounds[at]))
        if not goes_on or trait.end - group[0].start > LONGEST:
            if group:
                yield group
            group = []
        group.append(trait)
    if group:
        yield group


def _goes_on(trait: Trait, sentence: int) -> bool:
    """Whether a sentence begins with "she" or the like."""
    return trait.category == "gender" and trait.start - sentence <= 2 and trait.end - trait.start <= 4


def _why(plain: Plain, language: str, group: list[Trait], coded: frozenset[str], context: Context) -> str:
    """The reason to flag; "" if the traits are too few, those of groups, or shared by enough."""
    categories = {trait.category for trait in group}
    alone = len(categories) >= TOGETHER
    if not alone and not (coded and len(categories - {"office"}) + 1 >= TOGETHER):
        return ""
    one = categories & set(NUMBERED) or any(trait.code == "age=said" for trait in group)
    if not one or all(trait.code in MILD for trait in group) or _is_list(plain, language, group):
        return ""
    wanted = frozenset(trait.code for trait in group) | (frozenset() if alone else coded)
    if sum(wanted <= published for published in context.published) >= context.minimum:
        return ""
    return "combination" if alone else "combination-published"


@cache
def _lists(language: str) -> re.Pattern[str]:
    words = trait_words.words(language)
    return re.compile(rf"(?<!\w)(?:{any_of(words.lists)}|{any_of(words.groups)}|{REPEATED})(?!\w)")


def _is_list(plain: Plain, language: str, group: list[Trait]) -> bool:
    """Whether it is a list of groups ("women, Muslims or the deaf"), not of one ("a deaf woman")."""
    text, start, end = plain.bare, group[0].start, max(trait.end for trait in group)
    lists = _lists(language)
    if lists.search(text, start, end) or lists.match(text, min(end + 1, len(text))):
        return True
    return any(
        not text[found.end() : start].strip() for found in lists.finditer(text, max(0, start - 14), start)
    )
