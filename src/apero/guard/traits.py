"""What a text says of a person: age, gender, faith, health, origin, flight, love, family, work, office.

A trait is one code in all languages ("faith=muslim"), so that texts can be compared. Each language is read by its own words:
what is a widower in one is a doubt in another.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from itertools import product
from typing import NamedTuple

from apero.guard import trait_words
from apero.guard.inflection import is_arabic
from apero.guard.patterns import flat
from apero.guard.plain import Plain, plain
from apero.guard.reading import read

AROUND = 100
SHORT_TEXT = 400
"""Letters of a text whose language cannot be told for sure; each is tried."""
SHORT = re.compile(r"\[\w+\]\??|.\??")
MILD = frozenset(("gender=woman", "gender=man", "family=parent", "work=said", "work=done", "office=said"))
"""What is said of many who work or meet somewhere."""
BEFORE = ("", "ال", "و", "ب", "ل", "ك", "وال", "بال", "لل", "كال")
"""What may be written together with an Arabic word."""
FIRST = re.compile(r"[^\w]+")


class Trait(NamedTuple):
    """A trait and where the words for it stand in a plain text."""

    code: str
    start: int
    end: int

    @property
    def category(self) -> str:
        """What it is about: "faith" of "faith=muslim"."""
        return self.code.partition("=")[0]


Phrases = dict[str, list[tuple[str, str]]]
"""Words and phrases with their codes, by their first word, the longest first."""


@cache
def _said_in(language: str) -> tuple[Phrases, list[tuple[str, re.Pattern[str]]]]:
    """The words of a language and its shapes."""
    phrases: Phrases = {}
    shapes: list[tuple[str, re.Pattern[str]]] = []
    for code, row in trait_words.words(language).traits.items():
        if "\\" in row:
            shapes.append((code, re.compile(rf"(?<![\w'])(?:{row})(?!\w)")))
            continue
        for word in flat(row).split("|"):
            for form in _forms(word.lstrip("'")):
                phrases.setdefault(FIRST.split(form, maxsplit=1)[0], []).append((form, code))
    for entries in phrases.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return phrases, shapes


def _forms(word: str) -> Iterator[str]:
    """The words that a short shape stands for: `abogad[oa]`, `mineure?`."""
    choices = [
        [*(part[1:-1] if part[0] == "[" else part[0]), *([""] if part.endswith("?") else [])]
        for part in SHORT.findall(word)
    ]
    for letters in product(*choices):
        yield "".join(letters)


def said(view: Plain, language: str, start: int = 0, end: int | None = None) -> list[Trait]:
    """The traits in a part of a text, read in one language, in their order.

    An age in words is looked for only where something else is said of somebody: "twenty years" are mostly a time.
    """
    phrases, shapes = _said_in(language)
    stop = len(view.bare) if end is None else end
    found: list[Trait] = []
    around: list[tuple[int, int]] = []
    if not any(is_arabic(word) if language == "ar" else word in phrases for word in view.vocabulary):
        return found
    first_word = bisect_left(view.words, start, key=lambda word: word.start)
    for word, spelt in zip(view.words[first_word:], view.spelt[first_word:], strict=True):
        if word.end > stop:
            break
        if not (is_arabic(spelt) if language == "ar" else spelt in phrases):
            continue
        here = _at(view.bare, word.start, word.end, phrases, language)
        if not here:
            continue
        found += here
        first, last = max(start, word.start - AROUND), min(stop, word.end + AROUND)
        if around and first <= around[-1][1]:
            around[-1] = (around[-1][0], last)
        else:
            around.append((first, last))
    for code, shape in shapes:
        for first, last in around:
            found += [Trait(code, *match.span()) for match in shape.finditer(view.bare, first, last)]
    return sorted(found, key=lambda trait: (trait.start, trait.end))


def _at(text: str, start: int, end: int, phrases: Phrases, language: str) -> list[Trait]:
    """What a word, or a phrase that begins with it, says: the longest one."""
    for skipped in BEFORE if language == "ar" else ("",):
        if not text.startswith(skipped, start):
            continue
        here = start + len(skipped)
        found: list[Trait] = []
        for phrase, code in phrases.get(text[here:end], ()):
            last = here + len(phrase)
            if found and len(phrase) < found[0].end - here:
                break
            if text.startswith(phrase, here) and not text[last : last + 1].isalnum():
                is_parent = code == "family=said" and phrase in trait_words.parents()
                found.append(Trait("family=parent" if is_parent else code, here, last))
        if found:
            return found
    return []


def parts(view: Plain, language: str) -> Iterator[tuple[str, int, int]]:
    """The languages in which each part of a text is read, with where the part begins and ends."""
    told = language.replace("_", "-").partition("-")[0].lower() in trait_words.LANGUAGES
    if not told and len(view.text) < SHORT_TEXT:
        yield from ((tag, 0, len(view.text)) for tag in trait_words.LANGUAGES)
        return
    reading = read(view, language)
    for section in reading.sections:
        start, end = reading.spans[section.first].start, reading.spans[section.last - 1].end
        for tag in section.lexicon.tags:
            yield tag, start, end


def traits_in(words: str, language: str = "") -> frozenset[str]:
    """The traits that a text says of a person, as codes; without a language, in the one that has most words for it."""
    view = plain(words)
    read_as: dict[str, set[str]] = {}
    for tag, start, end in parts(view, language):
        read_as.setdefault(tag, set()).update(trait.code for trait in said(view, tag, start, end))
    most = max(map(len, read_as.values()), default=0)
    return frozenset(next((codes for codes in read_as.values() if len(codes) == most), ()))
