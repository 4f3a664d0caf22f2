"""Places finer than the region: countries, cities, villages, and what stands near them."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from apero.guard import cldr, gazetteer, place_frames, place_lists
from apero.guard.context import Context
from apero.guard.flags import Flag
from apero.guard.gather import BEGINS, FULL, GIVEN, LARGE, REGION
from apero.guard.gazetteer import NOTHING, Known
from apero.guard.inflection import TOWN_ENDS, forms, is_arabic, is_cyrillic, plain_arabic
from apero.guard.languages import Phrases
from apero.guard.plain import Plain
from apero.guard.projects import is_project
from apero.guard.reading import Reading, Section, read

LONGEST = 5
"""Words of a name of a place."""
REACH = 6
"""Words within which a landmark is named after `near`."""
OF = frozenset(
    ["of", "de", "del", "la", "do", "da", "du", "des", "d", "l", "ya", "za", "wa", "cha", "ta", "na",
     "ti", "di", "el", "al", "st", "san", "the", "von", "der"]
)  # fmt: skip
ARABIC_ADJECTIVE = ("يه", "ي", "ه", "ها", "هم", "نا")
ARABIC_IN = ("ب", "ل", "وب", "ول")


def find(plain: Plain, context: Context) -> Iterator[Flag]:
    """The places in a text that are finer than what may be said."""
    reading = read(plain, context.language)
    allowed = place_lists.allowed(context.region)
    finer = place_lists.listed(context.region_places)
    region = context.region[0] if context.region_places else ""
    inside = place_lists.countries_in((*context.region, *context.region_places)) if region else frozenset()
    for section in reading.sections:
        yield from _Finder(reading, section, allowed, finer, region, inside).find()


@dataclass(slots=True)
class _Finder:
    """The places in one part of a text."""

    reading: Reading
    section: Section
    allowed: Phrases
    finer: Phrases
    region: str
    inside: frozenset[str]
    several: dict[str, Known] = field(default_factory=dict)
    begun: dict[str, tuple[tuple[Phrases, str], ...]] = field(default_factory=dict)

    def find(self) -> Iterator[Flag]:
        at = self.section.first
        while at < self.section.last:
            if self._is_dull(at):
                at += 1
                continue
            passed = self._may_be_said(at)
            if passed:
                at += passed
                continue
            length, why, code = self._at(at)
            if length:
                yield self._flag(at, at + length - 1, why, code)
                at += length
            else:
                at += 1

    def _begins(self, at: int) -> bool:
        """Whether something listed begins with this word and the next: a region, a country, a landmark."""
        word = self.reading.words[at]
        begun = self.begun.get(word)
        if begun is None:
            listed = (place_lists.beginnings(self.section.lexicon.tags), self.allowed, self.finer)
            alike = (*forms(word), *([word.removeprefix("ال")] if is_arabic(word) else []))
            begun = tuple((one, form) for one in listed for form in alike if one.begin_with(form))
            self.begun[word] = begun
        return bool(begun) and any(one.begin_with(form, self.reading.next_to(at)) for one, form in begun)

    def _is_dull(self, at: int) -> bool:
        """Whether no place and no region begins with this word: it is written small, and no list and no word before says so."""
        words, lexicon = self.reading.words, self.section.lexicon
        word, before = words[at], words[at - 1] if at else ""
        if self.reading.capital[at] or is_arabic(word) or self._begins(at):
            return False
        if before and (
            lexicon.place_kinds.ends_with(before) or place_frames.is_left(self.reading, self.section, at)
        ):
            return False
        bits = 0 if word.isdigit() else self._place(word).bits
        longer = bits & BEGINS and self.reading.next_to(at) != " " and before and lexicon.at.ends_with(before)
        return not longer and not (bits & FULL and len(word) > 3)

    def _flag(self, first: int, last: int, why: str, code: str = "") -> Flag:
        start, end = self.reading.flagged(first, last)
        return Flag(start, end, "place", why, self._wider(first, code))

    def _wider(self, first: int, code: str) -> str:
        """The region, if the place lies in it; nothing for a place elsewhere, which the region would say falsely."""
        tongue = self.section.tongue
        if not self.region:
            found = (
                cldr.continent(code[1:], tongue.tag) if code[:1] == "=" else cldr.country(code, tongue.tag)
            )
            return found or tongue.wider_place
        if self.finer.at(self.reading.words, self.reading.joined, first):
            return self.region
        return self.region if code.removeprefix("=") in self.inside else ""

    def _may_be_said(self, at: int) -> int:
        """How many words from here name the region, or a continent or a part of one."""
        words, joined, lexicon = self.reading.words, self.reading.joined, self.section.lexicon
        if not self._begins(at):
            return 0
        found = max(
            listed.at(words, joined, at)
            for listed in (self.allowed, lexicon.regions, cldr.regions(lexicon.tags))
        )
        if not found and is_arabic(words[at]):
            for form in forms(words[at]):
                if form in self.allowed or form in lexicon.regions or form in cldr.regions(lexicon.tags):
                    return 1
        if not found and any(form in self.allowed for form in forms(words[at])):
            return 1
        country = cldr.countries(lexicon.tags).at(words, joined, at) if found else 0
        return 0 if country > found and not self.allowed.at(words, joined, at) else found

    def _at(self, at: int) -> tuple[int, str, str]:
        """A place that begins here: how many words, why, and its country ("=" before it if it is the country)."""
        words, joined = self.reading.words, self.reading.joined
        begins = self._begins(at)
        length = self.finer.at(words, joined, at) if begins else 0
        if begins and not length and (self.reading.capital[at] or is_arabic(words[at])):
            length = self.section.lexicon.places.at(words, joined, at)
        if length:
            return length, "place", ""
        length, code = self._country(at) if begins else (0, "")
        if length:
            return length, "place", "=" + code
        length, code = self._named(at)
        if length:
            return length, "place", code
        if length := place_frames.told(self.reading, self.section, at, self._place):
            return length, "place-cue", ""
        length = self._after_kind(at) or self._before_kind(at) or self._unknown(at)
        length = length or (self._landmark(at) if begins else 0)
        return length, "place-cue", ""

    def _in(self, at: int) -> bool:
        """Whether a word before says that this is a place."""
        words, joined, lexicon = self.reading.words, self.reading.joined, self.section.lexicon
        return bool(lexicon.at.before(words, joined, at) or lexicon.place_kinds.before(words, joined, at))

    def _country(self, at: int) -> tuple[int, str]:
        words, joined, lexicon = self.reading.words, self.reading.joined, self.section.lexicon
        tags = lexicon.tags
        listed = cldr.countries(tags)
        capital = self.reading.capital[at]
        cased = not is_arabic(words[at])
        if lexicon.language_before.before(words, joined, at):
            return 0, ""
        if cased and not capital and not (self._in(at) or not self.section.has_capitals):
            return 0, ""
        for form in forms(words[at]):
            near, hang = words[at + 1 : at + LONGEST], joined[at + 1 : at + LONGEST]
            length = listed.at([form, *near], [False, *hang], 0)
            if length == 1 and words[at] in lexicon.common and not (capital and self._in(at)):
                return 0, ""
            if length:
                name = " ".join([form, *words[at + 1 : at + length]])
                code = next(
                    (codes[name] for codes in map(cldr.codes_of_countries, tags) if name in codes), ""
                )
                return length, code
        return 0, ""

    def _place(self, name: str) -> Known:
        return place_lists.known_place(name, self.section.lexicon.tags[0])

    def _named(self, at: int) -> tuple[int, str]:
        """A place of the gazetteer."""
        words, joined = self.reading.words, self.reading.joined
        word, capital = words[at], self.reading.capital[at]
        if len(word) < 2 or word.isdigit():
            return 0, ""
        known = self._place(word)
        if not known.bits:
            return 0, ""
        if known.bits & BEGINS and (capital or is_arabic(word) or self._in(at)):
            for length in range(LONGEST, 1, -1):
                if at + length <= self.section.last and all(joined[at + 1 : at + length]):
                    whole = self._several(at, length)
                    if whole.bits & FULL:
                        return length, whole.country
        if known.bits & FULL and len(word) > 2 and self._is_one(at, known):
            return 1, known.country
        return 0, ""

    def _several(self, at: int, length: int) -> Known:
        words = self.reading.words[at : at + length]
        if (
            not is_arabic(words[0])
            and not self.reading.capital[at + length - 1]
            and self.section.has_capitals
        ):
            return NOTHING
        name = " ".join(words)
        lexicon = self.section.lexicon
        if name not in self.several:
            places = gazetteer.places()
            known = (places.known(" ".join([first, *words[1:]])) for first in forms(words[0]))
            ordinary = all(word in lexicon.common or word in lexicon.people for word in words)
            whole = NOTHING if ordinary else next((one for one in known if one.bits & FULL), NOTHING)
            self.several[name] = whole
        return self.several[name]

    def _is_one(self, at: int, known: Known) -> bool:
        """Whether one word that is the name of a place means it here."""
        word, lexicon = self.reading.words[at], self.section.lexicon
        kind = lexicon.place_kinds.before(self.reading.words, self.reading.joined, at)
        if kind and self.reading.capital[at] and lexicon.tags[0] != "de":
            return True
        if is_cyrillic(word) and word.endswith(TOWN_ENDS) and not gazetteer.places().known(word).bits:
            return not any(form in cldr.wide_languages(lexicon.tags) for form in forms(word))
        if self._is_said_of_much(word) and not place_frames.is_named_here(
            self.reading, self.section, at, large=bool(known.bits & LARGE)
        ):
            return False
        if word in cldr.months(lexicon.tags) or word in cldr.wide_languages(lexicon.tags):
            return False
        within = self._in(at)
        large = bool(known.bits & (LARGE | REGION))
        is_name = bool(gazetteer.people().known(word).bits & GIVEN)
        if is_arabic(word):
            prefixed = word.startswith(ARABIC_IN) and not gazetteer.places().known(word).bits
            return (
                (len(word) > 3 or (within and large and not is_name))
                and (within or prefixed or (large and not is_name))
                and not (is_name and not within)
            )
        if not self.reading.capital[at]:
            return (
                len(word) > 3
                and large
                and (within or (not self.section.has_capitals and not is_name and len(word) > 4))
            )
        if self._is_abbreviation(at):
            return len(word) > 3 and (within or large)
        if within:
            return True
        if lexicon.tags[0] == "de":
            return large and not is_name
        return (
            not is_name
            and (large or not self.reading.opens[at])
            and (len(word) > 3 or not self.reading.opens[at])
        )

    def _is_said_of_much(self, word: str) -> bool:
        """Whether it is a common word, of people, of organisations or of speaking; in Arabic with what is written before it."""
        lexicon = self.section.lexicon
        if is_arabic(word) and any(form in lexicon.common for form in plain_arabic(word)):
            return True
        return any(
            word in one for one in (lexicon.common, lexicon.people, lexicon.organisations, lexicon.says)
        ) or is_project(word)

    def _is_abbreviation(self, at: int) -> bool:
        word = self.reading.spans[at].word
        return len(word) > 1 and word.isupper() and not is_arabic(word)

    def _is_ordinary(self, at: int) -> bool:
        lexicon, word = self.section.lexicon, self.reading.words[at]
        return (
            word in lexicon.common
            or word in lexicon.people
            or word in lexicon.says
            or word in lexicon.place_kinds
            or word in cldr.months(lexicon.tags)
            or word in cldr.wide_languages(lexicon.tags)
            or word in cldr.weekdays(lexicon.tags)
            or word.isdigit()
        )

    def _is_proper(self, at: int) -> bool:
        """Whether a word can be the name of a place that no list has."""
        word = self.reading.words[at]
        if len(word) < 3 or self._is_ordinary(at) or self._is_abbreviation(at):
            return False
        return self.reading.capital[at] or is_arabic(word) or not self.section.has_capitals

    def _run(self, at: int) -> int:
        """How many words of a name follow from here."""
        joined, words = self.reading.joined, self.reading.words
        length = 1
        while at + length < self.section.last and joined[at + length]:
            here = at + length
            if self.reading.capital[here] and not self._is_abbreviation(here):
                length += 1
            elif (
                words[here] in OF
                and here + 1 < self.section.last
                and joined[here + 1]
                and self.reading.capital[here + 1]
            ):
                length += 2
            else:
                break
        return length

    def _after_kind(self, at: int) -> int:
        """A name after `village of`, `kijiji cha`, `Dorf`."""
        lexicon = self.section.lexicon
        before = lexicon.place_kinds.before(self.reading.words, self.reading.joined, at)
        if (before and self._is_proper(at)) or place_frames.is_called_after_a_kind(
            self.reading, self.section, at
        ):
            return self._run(at) if self.reading.capital[at] else 1
        after = at + 1
        begins = (
            before and is_arabic(self.reading.words[at]) and self._place(self.reading.words[at]).bits & BEGINS
        )
        if begins and after < self.section.last and self.reading.joined[after] and self._is_proper(after):
            return 2
        return 0

    def _before_kind(self, at: int) -> int:
        """A name before `village`, `district`."""
        lexicon = self.section.lexicon
        if not self.reading.capital[at] or not self._is_proper(at) or self._is_abbreviation(at):
            return 0
        words, joined = self.reading.words, self.reading.joined
        for length in range(1, 4):
            here = at + length
            if here >= self.section.last or not joined[here]:
                return 0
            kind = lexicon.kinds_after.at(words, joined, here)
            if kind:
                return length + kind
            if not self.reading.capital[here]:
                return 0
        return 0

    def _unknown(self, at: int) -> int:
        """A capital after `in`, where only names are written so."""
        lexicon = self.section.lexicon
        if lexicon.tags[0] == "de" or self.reading.opens[at] or not self.reading.capital[at]:
            return 0
        if not self._is_proper(at) or self.reading.words[at] in lexicon.organisations:
            return 0
        if not lexicon.strictly_at.before(self.reading.words, self.reading.joined, at):
            return 0
        if gazetteer.people().known(self.reading.words[at]).bits & GIVEN:
            return 0
        length = self._run(at)
        if any(word in lexicon.organisations for word in self.reading.words[at : at + length]):
            return 0
        return length

    def _landmark(self, at: int) -> int:
        """`near the central mosque`; `Kariakoo` in `soko la Kariakoo`, `mercado de Sucre`."""
        words, joined, lexicon = self.reading.words, self.reading.joined, self.section.lexicon
        near = lexicon.near.at(words, joined, at)
        if near:
            for here in range(at + near, min(at + near + REACH, self.section.last)):
                if not joined[here]:
                    break
                length = lexicon.landmarks.at(words, joined, here)
                if length or (is_arabic(words[here]) and words[here].removeprefix("ال") in lexicon.landmarks):
                    end = here + max(length, 1)
                    return end - at + self._rest_of_landmark(end)
        length = lexicon.landmarks.at(words, joined, at)
        if length:
            rest = self._rest_of_landmark(at + length)
            return length + rest if rest else 0
        return 0

    def _rest_of_landmark(self, at: int) -> int:
        """How many words of its name follow a landmark: `of Sucre`."""
        joined, words = self.reading.joined, self.reading.words
        for small in range(3):
            here = at + small
            if here >= self.section.last or not joined[here]:
                return 0
            if self.reading.capital[here] and self._is_proper(here) and self.section.lexicon.tags[0] != "de":
                return small + self._run(here)
            if small == 0 and is_arabic(words[here]) and self._is_proper(here):
                named = place_frames.is_university(self.reading, at - 1, here)
                return int(
                    named or (not words[here].startswith("ال") and not words[here].endswith(ARABIC_ADJECTIVE))
                )
            if words[here] not in OF:
                return 0
        return 0
