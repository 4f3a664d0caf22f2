"""Languages that few people speak: listed, told by their shape, or by what is said to be done in them."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from apero.guard import cldr, gazetteer, tongues
from apero.guard.flags import Flag
from apero.guard.gather import GIVEN
from apero.guard.inflection import forms, is_arabic, is_cyrillic
from apero.guard.languages import Phrases
from apero.guard.memo import for_one_text
from apero.guard.projects import is_project
from apero.guard.rare_language_frames import ARABIC_LANGUAGE_OF, EJECTIVES, Frames
from apero.guard.rare_language_subjects import Subjects
from apero.guard.rare_language_words import (
    ARTICLES,
    GERMAN_BEFORE,
    GERMAN_ENDS,
    HAUSA_END,
    HOW,
    LONG_NAME,
    LOWER_CASE,
    NO_LANGUAGE,
    SHORTEST,
    SPEAKS,
    TALK,
    TALK_WITHIN,
    TALK_WORDS,
    TOGETHER,
    UKRAINIAN_NOT_BEFORE,
    UKRAINIAN_OF,
    UKRAINIAN_TALK,
    UKRAINIAN_WITH,
    WAYS,
    WRITES,
)
from apero.guard.reading import Reading, Section

NEAR_ANOTHER = 4
"""Words after a language within which another may be named without more."""


def found(reading: Reading, section: Section) -> Iterator[Flag]:
    """The rare languages in a part of a text."""
    return _Finder(reading, section).languages()


Named = list[tuple[Phrases, str]]


@for_one_text
def _forms(word: str) -> tuple[str, ...]:
    """What the word may be a form of, the German endings of adjectives too."""
    german = (word.removesuffix(end) for end in ("en", "es", "em", "er", "e") if word.endswith("sch" + end))
    return tuple(dict.fromkeys((*forms(word), *german)))


@dataclass(slots=True)
class _Finder:
    reading: Reading
    section: Section
    open: dict[str, bool] = field(default_factory=dict)
    alike: dict[str, tuple[str, ...]] = field(default_factory=dict)
    dull: dict[str, bool] = field(default_factory=dict)
    named: dict[str, tuple[Named, Named]] = field(default_factory=dict)
    """Of a word, which names of languages may begin with it: of those that many speak, and of the others."""
    frames: Frames = field(init=False)
    subjects: Subjects = field(init=False)
    last: int = -NEAR_ANOTHER

    def __post_init__(self) -> None:
        self.frames = Frames(self.reading, self.section)
        self.subjects = Subjects(self.reading, self.section, self._is_open)

    def _is_dull(self, word: str) -> bool:
        """Whether this word is no language, whatever stands around it."""
        if word not in self.dull:
            self.dull[word] = (
                (len(word) < SHORTEST and word not in EJECTIVES)
                or word.isdigit()
                or not (
                    self._is_open(word)
                    or any(
                        cldr.rare_languages(self.section.lexicon.tags).begin_with(form)
                        for form in self._alike(word)
                    )
                )
            )
        return self.dull[word]

    def _alike(self, word: str) -> tuple[str, ...]:
        """What the word may be a form of, where words change."""
        if word not in self.alike:
            changes = is_cyrillic(word) or is_arabic(word) or "de" in self.section.lexicon.tags
            self.alike[word] = _forms(word) if changes else (word,)
        return self.alike[word]

    def languages(self) -> Iterator[Flag]:
        """Languages that few people speak."""
        at = self.section.first
        while at < self.section.last:
            words, joined = self.reading.words, self.reading.joined
            if self._is_dull(words[at]):
                at += 1
                continue
            after_another = (
                at - self.last == 2 and words[at - 1] in TOGETHER and joined[at] and joined[at - 1]
            )
            length = self._language(at, cued=after_another or self._is_cued(at))
            if length:
                start, end = self.reading.flagged(at, at + length - 1)
                yield Flag(start, end, "rare-language", "rare-language", self.section.tongue.wider_language)
                self.last = at + length - 1
            at += length or 1

    def _language(self, at: int, *, cued: bool) -> int:
        """How many words from here on name a language that few speak."""
        words, joined, lexicon = self.reading.words, self.reading.joined, self.section.lexicon
        word = words[at]
        if self.reading.in_region(at, lexicon):
            return 0
        if word not in self.named:
            wide, listed = cldr.wide_languages(lexicon.tags), cldr.rare_languages(lexicon.tags)
            alike = self._alike(word)
            self.named[word] = (
                [(wide, form) for form in alike if wide.begin_with(form)],
                [(listed, form) for form in alike if listed.begin_with(form)],
            )
        of_many, of_few = self.named[word]
        for names, form in of_many:
            if names.at([form, *words[at + 1 : at + 4]], [False, *joined[at + 1 : at + 4]], 0):
                return 0
        for names, form in of_few:
            length = names.at([form, *words[at + 1 : at + 4]], [False, *joined[at + 1 : at + 4]], 0)
            if length and self._is_meant(at, length, cued=cued):
                return length
        told = self.frames.told(
            at, is_open=self._is_open(word), after_a_language=at - self.last < NEAR_ANOTHER
        )
        told = told or self._by_its_shape(at) or self._by_its_name(at) or self._by_its_code(at, cued=cued)
        return told or self.subjects.told(at)

    def _is_cued(self, at: int) -> bool:
        words, joined, lexicon = self.reading.words, self.reading.joined, self.section.lexicon
        if lexicon.speaks.before(words, joined, at) or lexicon.language_before.before(words, joined, at):
            return True
        after = at + 1
        return (
            after < self.section.last
            and joined[after]
            and bool(lexicon.language_after.at(words, joined, after) or words[after] in lexicon.dialect)
        )

    def _is_meant(self, at: int, length: int, *, cued: bool) -> bool:
        """Whether the name of a language means it here."""
        word, lexicon = self.reading.words[at], self.section.lexicon
        if length > 1:
            return cued or self.reading.capital[at] or lexicon.tags[0] in LOWER_CASE
        if word in lexicon.common or (word in lexicon.people and not is_cyrillic(word)) or len(word) < 3:
            return False
        if cued:
            return self.reading.capital[at] or (len(word) > 3 and self._is_talked_of(at))
        if gazetteer.people().known(word).bits & GIVEN:
            return False
        if lexicon.tags[0] in LOWER_CASE:
            return len(word) > 4 and self._is_talked_of(at)
        return self.reading.capital[at] and not self.reading.opens[at] and len(word) > 2

    def _is_talked_of(self, at: int) -> bool:
        """Whether a word of writing or speaking stands before, in the same sentence; in other scripts the cue must do."""
        if not self.reading.words[at].isascii():
            return True
        return self._talk(at)

    def _talk(self, at: int) -> bool:
        reading = self.reading
        for here in range(at - 1, max(at - 1 - TALK_WITHIN, self.section.first - 1), -1):
            if not reading.joined[here + 1]:
                return False
            if reading.words[here].startswith(TALK) or reading.words[here] in TALK_WORDS:
                return True
        return False

    def _is_open(self, word: str) -> bool:
        """Whether the word may be anything: no common word, no person, no month."""
        if word not in self.open:
            self.open[word] = self._may_be_anything(word)
        return self.open[word]

    def _may_be_anything(self, word: str) -> bool:
        lexicon = self.section.lexicon
        if (
            word in lexicon.common
            or word in lexicon.speaks
            or word in lexicon.says
            or word in lexicon.language_after
            or is_project(word)
            or word in ARABIC_LANGUAGE_OF
        ):
            return False
        return word not in lexicon.organisations and word not in cldr.months(lexicon.tags)

    def _by_its_shape(self, at: int) -> int:
        """A language that is told by how the word is made: `auf Livisch`, `мокшанською`, `بالسيوية`, `Kihadza`, `Nufanci`."""
        words, joined, lexicon = self.reading.words, self.reading.joined, self.section.lexicon
        word, tags = words[at], lexicon.tags
        before = words[at - 1] if at > self.section.first and joined[at] else ""
        after = words[at + 1] if at + 1 < self.section.last and joined[at + 1] else ""
        if is_arabic(word) or not self._is_open(word):
            return 0
        if "sw" in tags and word.startswith("ki") and self.reading.capital[at] and len(word) > 5:
            return 0 if self.reading.opens[at] else 1
        if "ha" in tags and word.endswith(HAUSA_END) and self.reading.capital[at] and len(word) > 5:
            return 0 if self.reading.opens[at] else 1
        if "de" in tags and word.endswith(GERMAN_ENDS) and len(word) > 6:
            named = after in (
                "wikipedia",
                "wiki",
                "sprache",
                "sprecher",
                "inkubator",
                "dialekt",
            ) or after.startswith("sprech")
            said = (
                (before in GERMAN_BEFORE or self._talk(at))
                and self.reading.capital[at]
                and not self.reading.capital_after(at)
            )
            return 1 if named or (said and (self._talk(at) or before in ("auf", "ins", "des", "gut"))) else 0
        if is_cyrillic(word) and len(word) > 7:
            named = bool(after) and bool(lexicon.language_after.at(words, joined, at + 1))
            ends = not after or after in lexicon.common or named
            if word.endswith(UKRAINIAN_OF) and named:
                return 1
            if word.endswith(UKRAINIAN_WITH) and ends and before not in UKRAINIAN_NOT_BEFORE:
                return 1
            if (
                word.endswith(UKRAINIAN_WITH)
                and self._within(at, UKRAINIAN_TALK)
                and before not in UKRAINIAN_NOT_BEFORE
            ):
                return 1
            ends = ends or before.startswith("носі")
            cued = bool(lexicon.speaks.before(words, joined, at)) or before.startswith("носі")
            return 1 if cued and ends and word.endswith(UKRAINIAN_OF) else 0
        return 0

    def _within(self, at: int, begins: tuple[str, ...]) -> bool:
        """Whether one of the three words before begins so."""
        return any(
            self.reading.words[here].startswith(begins) for here in range(max(at - 3, self.section.first), at)
        )

    def _by_its_name(self, at: int) -> int:
        """A language that no list has, named as one: `bahasa Enggano`, `the Margi language`."""
        words, joined, lexicon = self.reading.words, self.reading.joined, self.section.lexicon
        word = words[at]
        if not self._is_open(word) or word in lexicon.people or is_cyrillic(word):
            return 0
        capital = self.reading.capital[at]
        if lexicon.language_before.before(words, joined, at):
            return 1 if capital or lexicon.tags[0] in LOWER_CASE or not self.section.has_capitals else 0
        after = at + 1
        opens = self.reading.opens[at] and not tongues.is_one(word, ends=False)
        if after < self.section.last and joined[after] and capital and not opens:
            return 1 if lexicon.language_after.at(words, joined, after) else 0
        return 0

    def _by_its_code(self, at: int, *, cued: bool) -> int:
        """A language that has a code, where writing or speaking is told of."""
        word, lexicon, reading = self.reading.words[at], self.section.lexicon, self.reading
        if is_arabic(word) or is_cyrillic(word):  # the codes have names in Latin letters alone
            return 0
        low = lexicon.tags[0] in LOWER_CASE or (
            not reading.capital[at] and not LOWER_CASE.isdisjoint(lexicon.tags)
        )
        if not self._is_open(word) or word in lexicon.people:
            return 0
        if low and self._is_spoken(at):
            return 1
        if low and self._is_named_after_in(at):
            return 1
        if not (cued or self._talk(at)):
            return 0
        if (
            reading.capital[at]
            and not reading.opens[at]
            and lexicon.tags[0] in ("yo", "ha")
            and self._is_led_in(at)
        ):
            return 1
        bare_word = word[2:] if "sw" in lexicon.tags and word.startswith("ki") else word
        if not tongues.is_one(bare_word, ends=low):
            another = cued and reading.words[at - 1] in ("e", "y", "et") and len(word) > LONG_NAME
            return 1 if low and (another or self._is_written_in(at)) else 0
        if low:
            before = reading.words[at - 1] if at > self.section.first and reading.joined[at] else ""
            return 1 if self._talk(at) and (before in ARTICLES or before.startswith(TALK)) else 0
        if not reading.capital[at]:
            return 1 if self._talk(at) and (cued or not self.section.has_capitals) else 0
        return 0 if reading.opens[at] else 1

    def _is_named_after_in(self, at: int) -> bool:
        """Whether `en` and the name of a language stand together: `terminaron en tzotzil`."""
        reading, word = self.reading, self.reading.words[at]
        if (
            at <= self.section.first
            or not reading.joined[at]
            or len(word) < LONG_NAME
            or word in WAYS
            or reading.capital[at]
        ):
            return False
        return reading.words[at - 1] in ("en", "em") and tongues.is_one(word, ends=False)

    def _is_led_in(self, at: int) -> bool:
        """Whether words that stand before languages in Yoruba and Hausa stand here: ní, sí, zuwa, na, da."""
        before = self.reading.words[at - 1]
        return self.reading.joined[at] and (
            before in ("ni", "si", "so", "zuwa", "na", "da", "yi", "koma") or before.startswith(TALK)
        )

    def _is_spoken(self, at: int) -> bool:
        """Whether `speaks` stands right before, with no word between them but `well` and the like."""
        reading, word = self.reading, self.reading.words[at]
        before = at - 1
        if before > self.section.first and reading.words[before] in HOW and reading.joined[at]:
            before -= 1
        if before < self.section.first or not all(reading.joined[before + 1 : at + 1]) or reading.capital[at]:
            return False
        ends = word.endswith(("mente", "ment", "r", "ndo", "ant", "s"))
        return (
            reading.words[before].startswith(SPEAKS)
            and len(word) > SHORTEST
            and not ends
            and word not in NO_LANGUAGE
        )

    def _is_written_in(self, at: int) -> bool:
        """Whether somebody translates or writes `en` this word, which is no way of writing: `traduit en alsacien`."""
        reading = self.reading
        word, first = reading.words[at], self.section.first
        if len(word) < 5 or word in WAYS or reading.capital[at] or at - 2 < first:
            return False
        if reading.words[at - 1] not in ("en", "em", "para", "al") or not reading.joined[at]:
            return False
        near = range(max(at - TALK_WITHIN, first), at - 1)
        return any(
            reading.words[here].startswith(WRITES) and all(reading.joined[here + 1 : at]) for here in near
        )
