"""Names of people: from lists, from how words are written, and from the words around them."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from apero.guard import cldr, gazetteer
from apero.guard.context import Context
from apero.guard.flags import Flag
from apero.guard.gather import FAMILY, FULL, GIVEN, LARGE
from apero.guard.inflection import FAMILY_ENDS, PATRONYMICS, forms, is_arabic, is_cyrillic
from apero.guard.plain import Plain
from apero.guard.reading import Reading, Section, read

WITHIN = frozenset(
    [
        "de",
        "da",
        "do",
        "dos",
        "das",
        "del",
        "di",
        "du",
        "la",
        "le",
        "van",
        "von",
        "der",
        "den",
        "ter",
        "bin",
        "bint",
        "ibn",
        "ben",
        "ould",
        "wa",
        "y",
        "e",
        "al",
        "el",
        "ad",
        "ar",
        "as",
        "at",
        "an",
        "ul",
        "ur",
        "abu",
        "abd",
        "bt",
        "binti",
        "bte",
        "ap",
        "mac",
        "mc",
        "san",
        "st",
        "o",
        "d",
        "l",
    ]
)
"""Small words within a name of several words."""
YORUBA = (
    "ade",
    "olu",
    "ola",
    "ayo",
    "ogun",
    "akin",
    "temi",
    "fola",
    "oye",
    "omo",
    "babat",
    "ife",
    "ayo",
    "dami",
    "bolu",
)
ARABIC_SON = frozenset(["بن", "بنت", "ابن"])
ARABIC_PARENT = frozenset(["ابو", "ابي", "ابا"])
IN = frozenset(
    [
        "in",
        "at",
        "near",
        "inside",
        "outside",
        "en",
        "à",
        "a",
        "em",
        "na",
        "no",
        "nas",
        "nos",
        "im",
        "am",
        "ins",
        "u",
        "v",
        "у",
        "в",
        "di",
        "ni",
        "katika",
        "huko",
        "ao",
        "aux",
        "au",
    ]
)
"""What stands before places rather than people."""
TOGETHER = frozenset(["and", "y", "e", "et", "und", "i", "та", "и", "і", "na", "da", "ati", "dan", "و"])
NAME_LIKE = 2
"""The length from which a word can be a name."""


def find(plain: Plain, context: Context) -> Iterator[Flag]:
    """The names in a text."""
    reading = read(plain, context.language)
    for section in reading.sections:
        yield from _Finder(reading, section).find()


@dataclass(slots=True)
class _Finder:
    """The names in one part of a text."""

    reading: Reading
    section: Section
    bits: dict[str, int] = field(default_factory=dict)
    ordinary: dict[str, bool] = field(default_factory=dict)

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
        return Flag(start, end, "name", why, self.section.lexicon.lead.wider_name)

    def _known(self, word: str) -> int:
        """Whether a word is a given name, a family name, or formed as one."""
        if word not in self.bits:
            people = gazetteer.people()
            found = 0
            for form in forms(word):
                found |= people.known(form).bits
                if found:
                    break
            if is_cyrillic(word):
                found |= FAMILY if word.endswith(FAMILY_ENDS) and len(word) > 5 else 0
                found |= GIVEN | FAMILY if word.endswith(PATRONYMICS) and len(word) > 6 else 0
            elif len(word) > 5 and word.startswith(YORUBA) and "yo" in self.section.lexicon.tags:
                found |= GIVEN
            self.bits[word] = found
        return self.bits[word]

    def _is_ordinary(self, word: str) -> bool:
        """Whether it is a common word, or a word of organisations, languages, days or months."""
        if word not in self.ordinary:
            lexicon = self.section.lexicon
            self.ordinary[word] = (
                word in lexicon.common
                or word in lexicon.organisations
                or word in lexicon.people
                or word in lexicon.landmarks
                or word in lexicon.says
                or word in lexicon.titles
                or word in lexicon.weekdays
                or word in cldr.months(lexicon.tags)
                or word in cldr.weekdays(lexicon.tags)
                or word in cldr.wide_languages(lexicon.tags)
                or word.isdigit()
            )
        return self.ordinary[word]

    def _is_capital(self, at: int) -> bool:
        """Whether it is written as names are: a capital first, and not an abbreviation."""
        if not self.reading.capital[at]:
            return False
        word = self.reading.spans[at].word
        return not (len(word) > 1 and word.isupper()) or (
            len(word) > 3 and bool(self._known(self.reading.words[at]))
        )

    def _run_end(self, at: int) -> int:
        """The last of the capitals in a row from here, with the small words of names between them."""
        reading, last = self.reading, at
        end = self.section.last
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
            if self.reading.in_region(first, lexicon) or (not cue and self._is_ordinary(words[first])):
                first += 1
                continue
            last = first
            while last < end and (words[last + 1] in WITHIN or not self._is_ordinary(words[last + 1]) or cue):
                last += 1
            while last > first and not self._is_capital(last):
                last -= 1
            why = cue or self._why(first, last, end)
            if why:
                yield self._flag(first, last, why)
            cue = ""
            first = last + 1

    def _cue(self, at: int) -> str:
        """What before a word says that it is a name."""
        words, joined, lexicon = self.reading.words, self.reading.joined, self.section.lexicon
        if at and lexicon.titles.before(words, joined, at) and self._may_be_titled(at - 1, at):
            return "name-title"
        if at and lexicon.called.before(words, joined, at, apart=True) and not self._is_ordinary(words[at]):
            return "name-cue"
        if self._has_profession(at):
            return "name-title"
        return ""

    def _has_profession(self, at: int) -> bool:
        """Whether a word for what somebody is stands right before: lawyer, ustadh, Lehrerin."""
        words, lexicon = self.reading.words, self.section.lexicon
        if (
            not at
            or not self.reading.joined[at]
            or self._is_ordinary(words[at])
            or words[at] in lexicon.people
        ):
            return False
        if (
            words[at] in lexicon.organisations
            or self.reading.in_region(at, lexicon)
            or words[at] in lexicon.offices
        ):
            return False
        before = words[at - 1].removeprefix("ال") if is_arabic(words[at - 1]) else words[at - 1]
        if before not in lexicon.people or before.endswith("s"):
            return False
        known = self._known(words[at])
        if self._nouns_are_capitals() or is_arabic(words[at]):
            return bool(known)
        return not self.reading.opens[at - 1] or bool(known)

    def _may_be_titled(self, title: int, at: int) -> bool:
        """Whether this word can be a name after that title: any after `Mr`, no common word after `chief`."""
        words, lexicon = self.reading.words, self.section.lexicon
        if words[at] in lexicon.organisations or words[at] in lexicon.offices or words[at] in WITHIN:
            return False
        plain_title = not (words[title] in lexicon.people or words[title] in lexicon.common)
        both = self.reading.capital[title] and bool(self._known(words[at]) & GIVEN)
        return plain_title or both or not self._is_ordinary(words[at])

    def _why(self, first: int, last: int, end: int) -> str:
        """Why these words, capitals which are not ordinary, are a name; "" if they are none."""
        reading, words = self.reading, self.reading.words
        parts = [at for at in range(first, last + 1) if words[at] not in WITHIN or self._is_capital(at)]
        if any(words[at] in self.section.lexicon.organisations for at in range(first, end + 1)):
            return ""
        letters = [at for at in parts if len(words[at]) == 1]
        longer = [at for at in parts if len(words[at]) >= NAME_LIKE]
        if not longer or all(self._is_of_the_world(words[at]) for at in longer):
            return ""
        known = [self._known(words[at]) for at in longer]
        if letters:
            dotted = any(self._dot_after(at) or self._mark_after(at) for at in letters)
            return (
                "name-initials"
                if dotted and (any(known) or len(letters) > 1 or not reading.opens[first])
                else ""
            )
        if len(longer) > 1:
            return self._why_several(first, last, known)
        return self._why_one(longer[0], known[0])

    def _dot_after(self, at: int) -> bool:
        end = self.reading.spans[at].end
        return self.reading.plain.text[end : end + 1] == "."

    def _mark_after(self, at: int) -> bool:
        end = self.reading.spans[at].end
        return self.reading.plain.text[end : end + 1] == "'"

    def _is_of_the_world(self, word: str) -> bool:
        tags = self.section.lexicon.tags
        return (
            word in cldr.countries(tags) or word in self.section.lexicon.regions or word in cldr.regions(tags)
        )

    def _place_before(self, at: int) -> bool:
        lexicon = self.section.lexicon
        words, joined = self.reading.words, self.reading.joined
        return bool(
            lexicon.strictly_at.before(words, joined, at) or lexicon.place_kinds.before(words, joined, at)
        )

    def _says(self, first: int, last: int) -> bool:
        """Whether somebody speaks here: a verb of speech after, or just before."""
        words, lexicon = self.reading.words, self.section.lexicon
        after = (
            last + 1 < self.section.last and self.reading.joined[last + 1] and words[last + 1] in lexicon.says
        )
        return after or bool(lexicon.says.before(words, self.reading.joined, first))

    def _with(self, at: int) -> bool:
        return bool(self.section.lexicon.with_person.before(self.reading.words, self.reading.joined, at))

    def _nouns_are_capitals(self) -> bool:
        return self.section.lexicon.tags[0] == "de"

    def _why_several(self, first: int, last: int, known: list[int]) -> str:
        key = " ".join(self.reading.words[first : last + 1])
        place = gazetteer.places().known(key).bits
        if place & FULL and (self._place_before(first) or not known[0] & GIVEN):
            return ""
        if known[0] & GIVEN and (len(known) > 1 and (known[1] or not self._nouns_are_capitals())):
            return "name"
        if self._nouns_are_capitals():
            return "name" if known[0] & GIVEN or (all(known) and self._says(first, last)) else ""
        if first and self.reading.words[first - 1] in IN and not any(known) and not self._says(first, last):
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
            return "name" if says or (beside and not self._nouns_are_capitals()) else ""
        if self._nouns_are_capitals() or self.reading.opens[at] or self._place_before(at):
            return ""
        return "name" if len(word) > 2 and ((says and beside) or (says and not place)) else ""

    def _small(self, at: int) -> tuple[int, str]:
        """A name in small letters, from the words around it; its last word, and why."""
        words, joined, lexicon = self.reading.words, self.reading.joined, self.section.lexicon
        word = words[at]
        if len(word) < 3 or word.isdigit() or self._is_ordinary(word):
            return -1, ""
        known = self._known(word)
        after = at + 1
        next_known = (
            self._known(words[after])
            if after < self.section.last and joined[after] and not self._is_ordinary(words[after])
            else 0
        )
        if at and lexicon.called.before(words, joined, at, apart=True):
            length = lexicon.called.before(words, joined, at, apart=True)
            if known or (length > 1 and not self.section.has_capitals):
                return (after if next_known else at), "name-cue"
        if at and known and lexicon.titles.before(words, joined, at):
            return (after if next_known else at), "name-title"
        if known & GIVEN and next_known and (not self.section.has_capitals or self._says(at, after)):
            return after, "name"
        if known & GIVEN and self._pairs(at):
            return at, "name"
        if known & GIVEN and not gazetteer.places().known(word).bits & FULL:
            spoken = after < self.section.last and joined[after] and words[after] in lexicon.says
            if spoken or (self._with(at) and not self.section.has_capitals):
                return at, "name"
        return -1, ""

    def _pairs(self, at: int) -> bool:
        """Whether another given name stands beside it: `emeka and bisi`."""
        reading = self.reading
        for small, other in ((at + 1, at + 2), (at - 1, at - 2)):
            low, high = min(small, other), max(small, other)
            if (
                low >= self.section.first
                and high < self.section.last
                and reading.words[small] in TOGETHER
                and (
                    all(reading.joined[min(at, low) + 1 : max(at, high) + 1])
                    and len(reading.words[other]) > 2
                )
            ):
                given = self._known(reading.words[other]) & GIVEN
                if given and not self._is_ordinary(reading.words[other]):
                    return True
        return False

    def _arabic(self, at: int) -> tuple[int, str]:
        """A name in Arabic letters, which has no capitals: its last word, and why."""
        words, joined, lexicon = self.reading.words, self.reading.joined, self.section.lexicon
        word = words[at]
        after = at + 1 if at + 1 < self.section.last and joined[at + 1] else 0
        if word in ARABIC_SON and after and at > self.section.first and joined[at] and len(words[after]) > 2:
            before_known = self._known(words[at - 1]) and len(words[at - 1]) > 2
            if before_known or self._known(words[after]) or word == "بن":
                return after, "arabic-son"
        if word in ARABIC_PARENT and after and not self._is_ordinary(words[after]):
            return after, "name"
        if (
            word in ("ام", "عبد")
            and after
            and (self._known(words[after]) or word == "عبد")
            and len(words[after]) > 3
        ):
            return self._arabic_end(after), "name"
        ordinary = self._is_ordinary(word)
        if not ordinary and at and lexicon.titles.before(words, joined, at):
            definite = word.startswith("ال") and not self._known(word)
            if not definite:
                return self._arabic_end(at), "name-title"
        if not ordinary and at and lexicon.called.before(words, joined, at, apart=True) and len(word) > 2:
            return self._arabic_end(at), "name-cue"
        known = self._known(word)
        if known and not ordinary and self._has_profession(at):
            return self._arabic_end(at), "name-title"
        if (
            word in ("ام", "لام", "وام")
            and after
            and not self._is_ordinary(words[after])
            and words[after].startswith(("ال", "عبد")) is False
        ) and self._known(words[after]):
            return self._arabic_end(after), "name"
        next_known = self._known(words[after]) if after and len(words[after]) > 2 else 0
        if known & GIVEN and next_known and not (ordinary and self._is_ordinary(words[after])):
            return self._arabic_end(after), "name"
        if (
            known
            and ordinary
            and at
            and lexicon.says.before(words, joined, at)
            and word in lexicon.with_person
        ):
            return at, "name"
        if (
            known & GIVEN
            and not ordinary
            and not (gazetteer.places().known(word).bits & LARGE and self._place_before(at))
        ):
            return at, "name"
        return -1, ""

    def _arabic_end(self, at: int) -> int:
        """The last word of a name of several words."""
        words, joined = self.reading.words, self.reading.joined
        while (
            at + 1 < self.section.last
            and joined[at + 1]
            and (
                (self._known(words[at + 1]) and not self._is_ordinary(words[at + 1]))
                or words[at + 1] in ARABIC_SON
            )
        ):
            at += 1
        return at
