"""Names of people: from lists, from how words are written, and from the words around them."""

from collections.abc import Iterator
from dataclasses import dataclass

from apero.guard import cldr, gazetteer, name_frames
from apero.guard.context import Context
from apero.guard.flags import Flag
from apero.guard.gather import FAMILY, FULL, GIVEN, LARGE
from apero.guard.inflection import is_arabic
from apero.guard.name_evidence import IN, NAME_LIKE, ONLY_NAMES_HAVE_CAPITALS, WITHIN
from apero.guard.names_unmarked import Unmarked
from apero.guard.plain import Plain
from apero.guard.reading import read

LONGEST = 8
"""Words after the first that can belong to one name."""

LONGEST_RUN = 12
"""Capitals in a row that are looked at together."""


def find(plain: Plain, context: Context) -> Iterator[Flag]:
    """The names in a text."""
    reading = read(plain, context.language)
    for section in reading.sections:
        yield from _Finder(reading, section).find()


@dataclass(slots=True)
class _Finder(Unmarked):
    """The names in one part of a text."""

    def find(self) -> Iterator[Flag]:
        at = self.section.first
        while at < self.section.last:
            word = self.reading.words[at]
            if is_arabic(word):
                last, why = self._arabic(at)
            elif self._is_capital(at):
                yield from self._capitals(at)
                at = self._run_end(at) + 1
                continue
            else:
                last, why = self._small(at)
            if last >= at:
                first = at - 1 if why == "arabic-son" else at
                yield self._flag(first, last, "name" if why == "arabic-son" else why)
                at = last
            at += 1

    def _flag(self, first: int, last: int, why: str) -> Flag:
        start, end = self.reading.flagged(first, last)
        return Flag(start, end, "name", why, self.section.tongue.wider_name)

    def _run_end(self, at: int) -> int:
        """The last of the capitals in a row from here, with the small words of names between them."""
        reading, last = self.reading, at
        end = min(self.section.last, at + LONGEST_RUN)
        while last + 1 < end and reading.joined[last + 1]:
            if self._is_capital(last + 1):
                last += 1
            elif reading.words[last + 1] in WITHIN and self._capital_after_particles(last + 2):
                last = self._capital_after_particles(last + 2)
            else:
                break
        return last

    def _capital_after_particles(self, at: int) -> int:
        """Where a capital follows, after one more small word at most; 0 if none does."""
        reading = self.reading
        for here in (at, at + 1):
            if here >= self.section.last or not reading.joined[here]:
                return 0
            if self._is_capital(here):
                return here
            if reading.words[here] not in WITHIN:
                return 0
        return 0

    def _capitals(self, at: int) -> Iterator[Flag]:
        """Names within the capitals in a row from `at`."""
        words, lexicon = self.reading.words, self.section.lexicon
        end = self._run_end(at)
        cue = self._cue(at)
        first = at
        while first <= end:
            titled = 0 if cue else lexicon.titles.at(words, self.reading.joined, first)
            if titled and first + titled <= end and self._may_be_titled(first + titled - 1, first + titled):
                cue, first = "name-title", first + titled
                continue
            called = 0 if cue else lexicon.called.at(words, self.reading.joined, first)
            if called and first < first + called <= end:
                cue, first = "name-cue", first + called
                continue
            if self.reading.in_region(first, lexicon) or (
                not cue and self._is_ordinary(words[first]) and not self._is_given_here(first)
            ):
                first += 1
                continue
            last = first
            while last < end and (words[last + 1] in WITHIN or cue or self._may_go_on(last + 1)):
                last += 1
            while last > first and not self._is_capital(last):
                last -= 1
            why = cue or self._why(first, last, end)
            if why:
                yield self._flag(first, last, why)
            cue = ""
            first = last + 1

    def _may_go_on(self, at: int) -> bool:
        """Whether a word can be a later part of a name: no common word, unless it is a family name too."""
        word, lexicon = self.reading.words[at], self.section.lexicon
        if not self._is_ordinary(word):
            return True
        family = word in lexicon.common and bool(self._known(word) & FAMILY)
        return family and word not in lexicon.organisations and not self._nouns_are_capitals()

    def _cue(self, at: int) -> str:
        """What before a word says that it is a name."""
        words, joined, lexicon = self.reading.words, self.reading.joined, self.section.lexicon
        titled = lexicon.titles.before(words, joined, at) if at else 0
        if titled and (self._may_be_titled(at - 1, at) or (titled > 1 and self._is_given_after_kin(at))):
            return "name-title"
        called = lexicon.called.before(words, joined, at, apart=True) if at else 0
        if called and (
            not self._is_ordinary(words[at])
            or self._known(words[at]) & GIVEN
            or (called > 1 and words[at] in lexicon.common and joined[at] and not self._nouns_are_capitals())
        ):
            return "name-cue"
        if self._has_profession(at):
            return "name-title"
        return ""

    def _is_given_after_kin(self, at: int) -> bool:
        """Whether a given name that is a word too stands after a title of several words: `sepupu saya Ayu`."""
        return (
            self.section.lexicon.tags[0] in ONLY_NAMES_HAVE_CAPITALS
            and bool(self._known(self.reading.words[at]) & GIVEN)
            and self.reading.words[at] not in self.section.lexicon.organisations
        )

    def _is_given_here(self, at: int) -> bool:
        """Whether a common word is meant as a given name: `Hope Adebayo`, `introduced to Grace`."""
        words = self.reading.words
        if (
            self._nouns_are_capitals()
            or not self._known(words[at]) & GIVEN
            or words[at] not in self.section.lexicon.common
            or words[at] in self.section.lexicon.organisations
        ):
            return False
        if (
            self.reading.capital_after(at)
            and not self._is_ordinary(words[at + 1])
            and not self.reading.opens[at]
        ):
            return True
        tags = self.section.lexicon.tags
        if words[at] in cldr.months(tags) or words[at] in cldr.wide_languages(tags):
            return False
        if name_frames.speaks(self.reading, self.section, at):
            return True
        lower = at > self.section.first and self.reading.joined[at] and not self.reading.capital[at - 1]
        return lower and not self.reading.opens[at] and self._is_introduced(at)

    def _is_introduced(self, at: int) -> bool:
        """Whether words that stand before people, or before a name, stand here."""
        words, joined, lexicon = self.reading.words, self.reading.joined, self.section.lexicon
        called = lexicon.called.before(words, joined, at, apart=True)
        return bool(called) or (self._with(at) and not self.reading.capital_after(at))

    def _may_be_titled(self, title: int, at: int) -> bool:
        """Whether this word can be a name after that title: any after `Mr`, no common word after `chief`."""
        words, lexicon = self.reading.words, self.section.lexicon
        if words[at] in lexicon.organisations or words[at] in lexicon.offices or words[at] in WITHIN:
            return False
        plain_title = not (words[title] in lexicon.people or words[title] in lexicon.common)
        either = GIVEN | FAMILY if words[title] in name_frames.MISTER else GIVEN
        both = self.reading.capital[title] and bool(self._known(words[at]) & either)
        return plain_title or both or not self._is_ordinary(words[at])

    def _why(self, first: int, last: int, end: int) -> str:
        """Why these words, capitals which are not ordinary, are a name; "" if they are none."""
        reading, words = self.reading, self.reading.words
        parts = [at for at in range(first, last + 1) if words[at] not in WITHIN or self._is_capital(at)]
        if any(
            words[at] in self.section.lexicon.organisations
            for at in range(first, min(end, first + LONGEST) + 1)
        ):
            return ""
        letters = [at for at in parts if len(words[at]) == 1]
        longer = [at for at in parts if len(words[at]) >= NAME_LIKE]
        if not longer or all(self._is_of_the_world(words[at]) for at in longer):
            return ""
        known = [self._known(words[at]) for at in longer]
        if letters:
            if name_frames.is_balinese(self.reading, self.section, letters[0]) and len(longer) > 1:
                return "name"
            dotted = any(self._dot_after(at) or self._mark_after(at) for at in letters)
            return (
                "name-initials"
                if dotted and (any(known) or len(letters) > 1 or not reading.opens[first])
                else ""
            )
        if len(longer) > 1:
            return self._why_several(first, last, known)
        return self._why_one(longer[0], known[0])

    def _why_several(self, first: int, last: int, known: list[int]) -> str:
        key = " ".join(self.reading.words[first : last + 1])
        place = gazetteer.places().known(key).bits
        if place & FULL and (self._place_before(first) or not known[0] & GIVEN):
            return ""
        if known[0] & GIVEN and (len(known) > 1 and (known[1] or not self._nouns_are_capitals())):
            return "name"
        if self._nouns_are_capitals():
            return "name" if known[0] & GIVEN or (all(known) and self._says(first, last)) else ""
        within = first and self.reading.words[first - 1] in IN and not self._with(first)
        if within and not any(known) and not self._says(first, last):
            return ""
        if self.reading.opens[first] and not any(known) and not self._says(first, last):
            return ""
        return "name"

    def _why_one(self, at: int, known: int) -> str:
        word = self.reading.words[at]
        place = gazetteer.places().known(word).bits
        if place & FULL and self._place_before(at) and not self._says(at, at):
            return ""
        if place & LARGE and not known & GIVEN:
            return ""
        if known & GIVEN and len(word) > 2:
            return "name"
        says, beside = self._says(at, at), self._with(at)
        if known & FAMILY:
            beside = (beside and not self._nouns_are_capitals()) or self._stands_with_a_name(at)
            return "name" if says or beside else ""
        if self.reading.opens[at]:
            return "name" if not place and (self._is_described(at) or self._stands_with_a_name(at)) else ""
        if self._nouns_are_capitals():
            return ""
        if self._place_before(at) and not self._is_ukrainian():
            return ""
        if len(word) > 2 and says and (beside or not place):
            return "name"
        ambiguous = self.reading.words[at - 1] in self.section.lexicon.at and (
            place or not self._is_ukrainian()
        )
        if len(word) > 3 and beside and not ambiguous:
            return "name"
        return "name" if len(word) > 4 and not place and self._follows_a_noun(at) else ""
