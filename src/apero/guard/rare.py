"""Roles that only one person or a few have, and languages that few people speak."""

from collections.abc import Iterator
from dataclasses import dataclass

from apero.guard import cldr, gazetteer
from apero.guard.context import Context
from apero.guard.flags import Flag
from apero.guard.gather import GIVEN
from apero.guard.inflection import forms, is_arabic, is_cyrillic
from apero.guard.plain import Plain
from apero.guard.reading import Reading, Section, read

REACH = 5
"""Words from `the only` to the person."""
LOWER_CASE = frozenset(("es", "fr", "pt", "uk", "ar"))
"""Languages in which the name of a language has no capital."""
SINGULAR_WITHOUT_S = frozenset(("en", "es", "fr", "pt"))


def find(plain: Plain, context: Context) -> Iterator[Flag]:
    """The rare roles and the rare languages in a text."""
    reading = read(plain, context.language)
    for section in reading.sections:
        finder = _Finder(reading, section)
        yield from finder.roles()
        yield from finder.languages()


@dataclass(slots=True)
class _Finder:
    reading: Reading
    section: Section

    def roles(self) -> Iterator[Flag]:
        """`the only woman`, `our treasurer`."""
        at = self.section.first
        while at < self.section.last:
            first, last = self._role(at)
            if last >= at:
                start, end = self.reading.flagged(first, last)
                yield Flag(start, end, "rare-role", "rare-role", self.section.lexicon.lead.wider_role)
                at = last
            at += 1

    def _role(self, at: int) -> tuple[int, int]:
        words, joined, lexicon = self.reading.words, self.reading.joined, self.section.lexicon
        length = lexicon.alone.at(words, joined, at)
        if length:
            return at, at + length - 1
        for listed, first_only in ((lexicon.only, False), (lexicon.first, True)):
            length = listed.at(words, joined, at)
            person = self._person_after(at + length, singular=first_only) if length else -1
            if person > 0:
                return at, person
        for listed in (lexicon.only_after, lexicon.first_after):
            length = listed.at(words, joined, at)
            person = self._person_before(at) if length else -1
            if person >= 0:
                return person, at + length - 1
        return at, self._office(at)

    def _is_person(self, at: int) -> bool:
        words, joined, lexicon = self.reading.words, self.reading.joined, self.section.lexicon
        if lexicon.people.at(words, joined, at) or lexicon.offices.at(words, joined, at):
            return True
        if lexicon.sure_offices.at(words, joined, at):
            return True
        return is_arabic(words[at]) and any(
            form in lexicon.people for form in forms(words[at].removeprefix("ال"))
        )

    def _person_after(self, at: int, *, singular: bool) -> int:
        for here in range(at, min(at + REACH, self.section.last)):
            if not self.reading.joined[here]:
                return -1
            if self._is_person(here):
                plural = self.reading.words[here].endswith("s") and self.section.lexicon.tags[0] in SINGULAR_WITHOUT_S
                return -1 if singular and plural else here
        return -1

    def _person_before(self, at: int) -> int:
        if not self.reading.joined[at]:
            return -1
        for here in range(at - 1, max(at - REACH, self.section.first) - 1, -1):
            if self._is_person(here):
                return here
            if not self.reading.joined[here]:
                return -1
        return -1

    def _office(self, at: int) -> int:
        """The last word of an office that is somebody's; -1 if there is none."""
        words, joined, lexicon = self.reading.words, self.reading.joined, self.section.lexicon
        length = lexicon.sure_offices.at(words, joined, at)
        if length:
            return at + length - 1
        length = lexicon.offices.at(words, joined, at)
        if not length:
            return -1
        for before in (at, at - 1):
            if before > self.section.first and lexicon.determiners.before(words, joined, before):
                return at + length - 1
        return -1

    def languages(self) -> Iterator[Flag]:
        """Languages that few people speak."""
        at = self.section.first
        while at < self.section.last:
            length = self._language(at)
            if length:
                start, end = self.reading.flagged(at, at + length - 1)
                yield Flag(start, end, "rare-language", "rare-language", self.section.lexicon.lead.wider_language)
            at += length or 1

    def _language(self, at: int) -> int:
        words, joined, lexicon = self.reading.words, self.reading.joined, self.section.lexicon
        if cldr.wide_languages(lexicon.tags).at(words, joined, at):
            return 0
        word = words[at]
        cued = self._is_cued(at)
        listed = cldr.rare_languages(lexicon.tags)
        for form in (word,) if not (is_cyrillic(word) or is_arabic(word)) else forms(word):
            length = listed.at([form, *words[at + 1 : at + 4]], [False, *joined[at + 1 : at + 4]], 0)
            if length and self._is_meant(at, length, cued=cued):
                return length
        return self._by_its_name(at)

    def _is_cued(self, at: int) -> bool:
        words, joined, lexicon = self.reading.words, self.reading.joined, self.section.lexicon
        if lexicon.speaks.before(words, joined, at) or lexicon.language_before.before(words, joined, at):
            return True
        after = at + 1
        return after < self.section.last and joined[after] and bool(
            lexicon.language_after.at(words, joined, after) or words[after] in lexicon.dialect
        )

    def _is_meant(self, at: int, length: int, *, cued: bool) -> bool:
        """Whether the name of a language means it here."""
        word, lexicon = self.reading.words[at], self.section.lexicon
        if length > 1:
            return cued or self.reading.capital[at] or lexicon.tags[0] in LOWER_CASE
        if word in lexicon.common or word in lexicon.people or len(word) < 3:
            return False
        if cued:
            return self.reading.capital[at] or len(word) > 3
        if gazetteer.people().known(word).bits & GIVEN:
            return False
        if lexicon.tags[0] in LOWER_CASE:
            return len(word) > 4
        return self.reading.capital[at] and not self.reading.opens[at] and len(word) > 2

    def _by_its_name(self, at: int) -> int:
        """A language that no list has, named as one: `Kihadza`, `bahasa Enggano`, `the Margi language`."""
        words, joined, lexicon = self.reading.words, self.reading.joined, self.section.lexicon
        word = words[at]
        if len(word) < 3 or word in lexicon.common or word in lexicon.people or word.isdigit():
            return 0
        if word in lexicon.speaks or word in cldr.months(lexicon.tags) or word in lexicon.says:
            return 0
        capital = self.reading.capital[at]
        if lexicon.tags[0] == "sw" and word.startswith("ki") and capital and len(word) > 5:
            return 0 if self.reading.opens[at] else 1
        if lexicon.language_before.before(words, joined, at):
            return 1 if capital or lexicon.tags[0] in LOWER_CASE or not self.section.has_capitals else 0
        after = at + 1
        if after < self.section.last and joined[after] and (capital or lexicon.tags[0] in LOWER_CASE):
            named = words[after] in ("language", "dialect", "sprache", "dialekt")
            return 2 if named and not self.reading.opens[at] else 0
        return 0
