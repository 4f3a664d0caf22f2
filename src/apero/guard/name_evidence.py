"""What speaks for a word being somebody's name."""

from dataclasses import dataclass, field

from apero.guard import cldr, gazetteer
from apero.guard.gather import FAMILY, GIVEN, LARGE
from apero.guard.inflection import FAMILY_ENDS, PATRONYMICS, forms, is_arabic, is_cyrillic
from apero.guard.memo import for_one_text
from apero.guard.projects import is_project
from apero.guard.reading import Reading, Section

WITHIN = frozenset(
    ["de", "da", "do", "dos", "das", "del", "di", "du", "la", "le", "van", "von", "der", "den", "ter", "bin",
     "bint", "ibn", "ben", "ould", "wa", "y", "e", "al", "el", "ad", "ar", "as", "at", "an", "ul", "ur", "abu",
     "abd", "bt", "binti", "bte", "ap", "mac", "mc", "san", "st", "o", "d", "l"]
)  # fmt: skip
"""Small words within a name of several words."""
YORUBA = (
    "ade", "olu", "ola", "ayo", "ogun", "akin", "temi", "fola", "oye", "omo", "babat", "ife", "ayo", "dami",
    "bolu",
)  # fmt: skip
ARABIC_SON = frozenset(["بن", "بنت", "ابن"])
ARABIC_MOTHER = frozenset(["ام", "لام", "وام", "عبد"])
ARABIC_PARENT = frozenset(["ابو", "ابي", "ابا"])
IN = frozenset(
    ["in", "at", "near", "inside", "outside", "en", "à", "a", "em", "na", "no", "nas", "nos", "im", "am", "ins",
     "u", "v", "у", "в", "di", "ni", "katika", "huko", "ao", "aux", "au"]
)  # fmt: skip
"""What stands before places rather than people."""
TOGETHER = frozenset(["and", "y", "e", "et", "und", "i", "та", "и", "і", "na", "da", "ati", "dan", "و"])
FROM = frozenset(
    [
        "from",
        "of",
        "de",
        "del",
        "do",
        "da",
        "du",
        "dari",
        "lati",
        "ti",
        "daga",
        "kutoka",
        "wa",
        "aus",
        "vom",
        "von",
        "з",
        "із",
    ]
)
THAT = frozenset(["that", "que", "qu", "bahwa", "dass", "kwamba", "cewa", "pe", "wipe", "що"])
DESCRIPTION = 8
"""Words within which it is said what somebody did, who is described first."""
RELATIVE = frozenset(["who", "quien", "quienes", "que", "qui", "quem", "yang", "wer"])
SHORTEST_ALONE = 4
ONLY_NAMES_HAVE_CAPITALS = frozenset(["id", "pt", "es", "fr", "yo"])
INDONESIAN_OWNERS = frozenset(["saya", "kami", "kita", "mereka", "dia", "nya"])
OWNED_BY = frozenset(["da", "do", "de", "d", "del"])
OF_GROUPS = frozenset(["politica", "politique", "codigo", "code", "relatorio", "rapport", "informe"])
NAME_LIKE = 2
"""The length from which a word can be a name."""


@for_one_text
def _listed(word: str) -> int:
    return gazetteer.people().known(word).bits


@dataclass(slots=True)
class Evidence:
    """The words in one part of a text, and what is known of them."""

    reading: Reading
    section: Section
    bits: dict[str, int] = field(default_factory=dict)
    ordinary: dict[str, bool] = field(default_factory=dict)

    def _known(self, word: str) -> int:
        """Whether a word is a given name, a family name, or formed as one."""
        if word not in self.bits:
            given, found = self.section.lexicon.given, 0
            for form in (
                forms(word) if is_cyrillic(word) or is_arabic(word) or word.endswith("s") else (word,)
            ):
                found = _listed(form) | (GIVEN if form in given else 0)
                if found:
                    break
            if is_cyrillic(word):
                found |= FAMILY if word.endswith(FAMILY_ENDS) and len(word) > 5 else 0
                found |= GIVEN | FAMILY if word.endswith(PATRONYMICS) and len(word) > 6 else 0
            elif len(word) > 5 and word.endswith("s") and self._nouns_are_capitals():
                found |= _listed(word[:-1]) & GIVEN  # Leonhards is a family name too
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
                or is_project(word)
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

    def _is_described(self, at: int) -> bool:
        """Whether a sentence begins so: `Amina, of the club, said`, `Amina from the club said`."""
        words, joined, last = self.reading.words, self.reading.joined, self.section.last
        lexicon, text = self.section.lexicon, self.reading.plain.text
        if len(words[at]) < SHORTEST_ALONE or at + 2 >= last or lexicon.tags[0] in ("yo", "ha"):
            return False
        if all(joined[at + 1 : at + 3]) and words[at + 1] in lexicon.says and words[at + 2] in THAT:
            return True
        comma = text[self.reading.spans[at].end : self.reading.spans[at + 1].start].startswith(",")
        if not comma and not (joined[at + 1] and words[at + 1] in FROM):
            return False
        for here in range(at + 2, min(at + 2 + DESCRIPTION, last)):
            gap = text[self.reading.spans[here - 1].end : self.reading.spans[here].start]
            if any(sign in gap for sign in ".!?;:\n"):
                return False
            if words[here] in lexicon.says and words[here] not in RELATIVE and ("," in gap) == comma:
                return True
        return False

    def _stands_with_a_name(self, at: int) -> bool:
        """Whether a given name is named beside it: `Kehinde and Taiwo`."""
        reading, other = self.reading, at + 2
        if (
            other >= self.section.last
            or not all(reading.joined[at + 1 : other + 1])
            or self._nouns_are_capitals()
        ):
            return False
        word = reading.words[other]
        return (
            reading.words[at + 1] in TOGETHER
            and reading.capital[other]
            and bool(self._known(word) & GIVEN)
            and not self._is_ordinary(word)
            and (word in self.section.lexicon.given or not gazetteer.places().known(word).bits & LARGE)
        )

    def _follows_a_noun(self, at: int) -> bool:
        """Whether a word with a capital stands right after a noun, where only names are written so: `laptop Amina`."""
        reading, lexicon = self.reading, self.section.lexicon
        before = at - 1
        if (
            lexicon.tags[0] not in ONLY_NAMES_HAVE_CAPITALS
            or before < self.section.first
            or not reading.joined[at]
        ):
            return False
        owners = INDONESIAN_OWNERS if lexicon.tags[0] == "id" else OWNED_BY
        if reading.words[before] in owners:
            before -= 1
        word = reading.words[before]
        if (
            before < self.section.first
            or reading.capital[before]
            or word in lexicon.organisations
            or word in lexicon.place_kinds
        ):
            return False
        return before == at - 1 or not (word in lexicon.titled or word in OF_GROUPS)

    def _with(self, at: int) -> bool:
        return bool(self.section.lexicon.with_person.before(self.reading.words, self.reading.joined, at))

    def _nouns_are_capitals(self) -> bool:
        return self.section.lexicon.tags[0] == "de"

    def _is_ukrainian(self) -> bool:
        """Whether the words before people are those before places: з, від, про."""
        return self.section.lexicon.tags[0] == "uk"

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

    def _dot_after(self, at: int) -> bool:
        end = self.reading.spans[at].end
        return self.reading.plain.text[end : end + 1] == "."

    def _mark_after(self, at: int) -> bool:
        end = self.reading.spans[at].end
        return self.reading.plain.text[end : end + 1] == "'"
