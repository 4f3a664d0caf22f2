"""A plain text as words in their sentences, and the languages that its parts are written in."""

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from apero.guard import cldr, languages
from apero.guard.inflection import is_arabic, is_cyrillic
from apero.guard.languages import Lexicon, Pack
from apero.guard.plain import Plain, Word

JOINING = re.compile(r"(?:[ \u00a0\t'’]+|['’]?-[ '’]?| -(?! )|[ \t]*\r?\n[ \t]*(?=\w)|)\Z")
OPENING = re.compile(r"[.!?؟:;…«“„\"(\[—•*#>\n|]|\s[-–]\s")
SHORTENED = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "dr",
        "prof",
        "st",
        "sr",
        "sra",
        "srta",
        "dra",
        "hr",
        "fr",
        "mme",
        "mlle",
        "me",
        "pr",
        "eng",
        "engr",
        "capt",
        "col",
        "gen",
        "sgt",
        "lt",
        "ust",
        "kh",
        "drs",
        "ir",
        "hj",
        "h",
        "p",
        "sen",
        "hon",
        "rev",
        "m",
        "n",
        "p",
        "г",
        "гр",
        "св",
        "ст",
        "пан",
        "dna",
        "dn",
        "don",
        "d",
        "bi",
        "bw",
        "dk",
        "nd",
        "mh",
        "mhe",
        "prof",
        "sta",
        "sto",
        "jr",
        "bpk",
        "ny",
        "sdr",
        "alh",
        "barr",
        "mal",
        "gov",
    ]
)
"""Titles that are written with a full stop, within the sentence."""
LETTERS = {
    letter: tag
    for tag, letters in {
        "ha": "ɓɗƙƴ",
        "yo": "ẹọṣ",
        "de": "ß",
        "uk": "їєґ",
        "es": "ñ",
        "pt": "ãõ",
        "fr": "œ",
    }.items()
    for letter in letters
}
"""Letters that a language alone has, of the eleven."""
ENOUGH_WORDS = 12
"""A part of a text in which its language can be told."""


class Section(NamedTuple):
    """Words from `first` to `last` (not included), in the languages of `lexicon`; most of them in that of `tongue`."""

    first: int
    last: int
    lexicon: Lexicon
    has_capitals: bool
    tongue: Pack


@dataclass(slots=True)
class Reading:
    """The words of a text, bare, and how they hang together.

    `joined`: nothing but a blank, a hyphen or an apostrophe is between a word and the one before. `opens`: it begins a
    sentence, or stands after a sign that one may begin after. `capital`: its first letter is a capital.
    """

    plain: Plain
    spans: list[Word]
    words: list[str]
    joined: list[bool]
    opens: list[bool]
    capital: list[bool]
    sections: list[Section]
    within_regions: dict[tuple[str, ...], set[int]] = field(default_factory=dict)

    def in_region(self, at: int, lexicon: Lexicon) -> bool:
        """Whether the word is within the name of a part of the world that has several words."""
        if lexicon.tags not in self.within_regions:
            both = (lexicon.regions, cldr.regions(lexicon.tags))
            begin = {word for word in set(self.words) if any(named.begin_with(word) for named in both)}
            found = self.within_regions[lexicon.tags] = set()
            for first in (first for first, word in enumerate(self.words) if word in begin):
                length = max(named.at(self.words, self.joined, first) for named in both)
                found.update(range(first, first + length) if length > 1 else ())
        return at in self.within_regions[lexicon.tags]

    def next_to(self, at: int) -> str:
        """The word after this one if it is joined to it; else a blank, with which nothing goes on."""
        return self.words[at + 1] if at + 1 < len(self.words) and self.joined[at + 1] else " "

    def capital_after(self, at: int) -> bool:
        """Whether the next word, joined to this one, has a capital."""
        return at + 1 < len(self.words) and self.joined[at + 1] and self.capital[at + 1]

    def flagged(self, first: int, last: int) -> tuple[int, int]:
        """Where the words from `first` to `last` (included) stand in the source."""
        return self.plain.original(self.spans[first].start, self.spans[last].end)

    def text(self, first: int, last: int) -> str:
        """The words from `first` to `last` (included) as they stand in the plain text."""
        return self.plain.text[self.spans[first].start : self.spans[last].end]


def read(plain: Plain, language: str) -> Reading:
    """The reading of a text, made once for each."""
    kept: dict[str, Reading] = vars(plain).setdefault("readings", {})
    if language not in kept:
        kept[language] = _read(plain, language)
    return kept[language]


def _read(plain: Plain, language: str) -> Reading:
    text, spans = plain.text, plain.words
    words = [word.replace("'", "") for word in plain.spelt]
    joined, opens, capital, lines = [], [], [], []
    end = 0
    for at, (start, word_end, word) in enumerate(spans):
        gap = text[end:start]
        if gap == " ":
            joined.append(at > 0)
            opens.append(at == 0)
        else:
            shortened = at > 0 and gap.startswith(".") and _is_shortened(spans[at - 1].word, words[at - 1])
            joined.append(at > 0 and (bool(JOINING.match(gap)) or (shortened and gap in (". ", ".", ".-"))))
            opens.append(at == 0 or (bool(OPENING.search(gap)) and not shortened))
        if "\n" in gap and at:
            lines.append(at)
        capital.append(word[0].isupper())
        end = word_end
    reading = Reading(plain, spans, words, joined, opens, capital, [])
    reading.sections.extend(_sections(reading, [*lines, len(words)], language))
    return reading


def _is_shortened(written: str, word: str) -> bool:
    return (len(word) == 1 and written.isupper()) or word in SHORTENED


def _sections(reading: Reading, ends: list[int], language: str) -> list[Section]:
    """Parts at the ends of lines, each with its languages; what is too short to tell goes with the whole text."""
    opening = reading.words[:2000]
    whole = _likely(_scores(reading, 0, len(opening)), opening, language, languages.TAGS)
    found: list[Section] = []
    first = 0
    begin = 0
    said: tuple[str, ...] = ()
    scores: dict[str, float] = {}
    for end in ends:
        if end == first or (end - first < ENOUGH_WORDS and end < len(reading.words)):
            continue
        here = _scores(reading, first, end)
        tags = _likely(here, reading.words[first:end], language, whole)
        if tags == said:
            for tag, weight in here.items():
                scores[tag] = scores.get(tag, 0.0) + weight
        else:
            if said:
                found.append(_section(reading, begin, first, said, scores))
            begin, said, scores = first, tags, here
        first = end
    if said:
        found.append(_section(reading, begin, first, said, scores))
    return found


def _scores(reading: Reading, first: int, last: int) -> dict[str, float]:
    """What speaks for each language: its words, and letters that no other has."""
    scores = languages.guess(reading.words[first:last])
    for _, _, word in reading.spans[first:last]:
        if not word.isascii():
            for tag in {LETTERS[letter] for letter in word.lower() if letter in LETTERS}:
                scores[tag] = scores.get(tag, 0.0) + 1.0
    return scores


def _section(
    reading: Reading, first: int, last: int, tags: tuple[str, ...], scores: dict[str, float]
) -> Section:
    tongue = max(
        tags, key=lambda tag: scores.get(tag, 0.0)
    )  # of equals the first: the language that was told
    has_capitals = any(reading.capital[first:last])
    return Section(first, last, languages.lexicon(tags), has_capitals, languages.pack(tongue))


def _likely(
    scores: dict[str, float], words: list[str], language: str, otherwise: tuple[str, ...]
) -> tuple[str, ...]:
    """The language that was told, with one that is clearly written instead; else those that are likely, best first."""
    tag = language.replace("_", "-").partition("-")[0].lower()
    best = max(scores.values(), default=0.0)
    if tag in languages.TAGS:
        mine = scores.get(tag, 0.0)
        others = sorted(one for one in scores if scores[one] == best and best > 2 * mine + 2)
        return languages.with_beside([tag, *others, *_by_script(words, tag)])
    if best < 1 and otherwise == languages.TAGS:
        scores = languages.guess(words, widely=True)
        best = max(scores.values(), default=0.0)
    if best < 1:
        return otherwise
    likely = sorted((one for one in scores if scores[one] >= best * 0.5), key=lambda one: -scores[one])
    return languages.with_beside(likely)


def _by_script(words: list[str], tag: str) -> list[str]:
    """The language of a script that the language which was told does not have."""
    scripts = (("uk", is_cyrillic), ("ar", is_arabic))
    return [one for one, is_written in scripts if one != tag and any(map(is_written, words))]
