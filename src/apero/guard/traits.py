"""What a text says of a person: age, gender, faith, health, origin, flight, love, family, work, office.

A trait is one code in all languages ("faith=muslim"), so that texts can be compared. Each language is read by its own words:
what is a widower in one is a doubt in another.
"""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from apero.guard import trait_words
from apero.guard.patterns import any_of, flat
from apero.guard.plain import Plain, plain

BEFORE = "(?:ال|وال|بال|لل|كال|و|ب|ل|ك)?"
"""What may be written together with an Arabic word."""


class Trait(NamedTuple):
    """A trait and where the words for it stand in a plain text."""

    code: str
    start: int
    end: int

    @property
    def category(self) -> str:
        """What it is about: "faith" of "faith=muslim"."""
        return self.code.partition("=")[0]


@cache
def _pattern(
    language: str,
) -> tuple[re.Pattern[str], dict[str, tuple[str, ...]], list[tuple[str, re.Pattern[str]]]]:
    """The words of a language, the codes of each, and its shapes."""
    at = trait_words.LANGUAGES.index(language)
    codes: dict[str, tuple[str, ...]] = {}
    shapes: list[tuple[str, re.Pattern[str]]] = []
    for code, by_language in trait_words.TRAITS.items():
        for word in flat(by_language[at]).split("|") if not _has_groups(by_language[at]) else ():
            for form in _forms(word):
                codes[form] = (*codes.get(form, ()), code)
        if _has_groups(by_language[at]):
            shapes.append((code, re.compile(rf"(?<![\w'])(?:{by_language[at]})(?!\w)")))
    before = BEFORE if language == "ar" else "(?:[ld]'|qu')?" if language == "fr" else ""
    return re.compile(rf"(?<![\w'])(?:{before})(?P<word>{any_of('|'.join(codes))})(?!\w)"), codes, shapes


def _has_groups(words: str) -> bool:
    return "(?:" in words or "\\" in words


def _forms(word: str) -> tuple[str, ...]:
    """The words that a short shape stands for: `abogad[oa]`, `mineure?`."""
    if word.endswith("[oa]"):
        return word[:-4] + "o", word[:-4] + "a"
    if word.endswith("[a]?"):
        return word[:-4], word[:-4] + "a"
    if "[oa] " in word:
        return word.replace("[oa]", "o"), word.replace("[oa]", "a")
    if word.endswith("?"):
        return word[:-2], word[:-1]
    return (word,)


def said(view: Plain, language: str) -> Iterator[Trait]:
    """The traits in a text, read in one language."""
    pattern, codes, shapes = _pattern(language)
    for found in pattern.finditer(view.bare):
        for code in codes[found.group("word")]:
            yield Trait(code, *found.span("word"))
    for code, shape in shapes:
        for found in shape.finditer(view.bare):
            yield Trait(code, *found.span())


def languages(language: str) -> tuple[str, ...]:
    """The languages a text is read in: its own and English, or all if it is not known."""
    tag = language.partition("-")[0].lower()
    if tag in trait_words.LANGUAGES:
        return (tag,) if tag == "en" else (tag, "en")
    return trait_words.LANGUAGES


def traits_in(words: str, language: str = "") -> frozenset[str]:
    """The traits that a text says of a person, as codes; without a language, in the one that has most words for it."""
    view = plain(words)
    read = {tag: {trait.code for trait in said(view, tag)} for tag in languages(language)}
    most = Counter({tag: len(codes) for tag, codes in read.items()}).most_common(1)
    return frozenset(read[most[0][0]])
