"""A text made plain, so that what looks the same reads the same.

One letter is one code point: marks that do not compose are dropped (`ọ̀` reads `ọ`), compatible forms are resolved (`ｅ`, `①`,
Arabic presentation forms), characters that nobody sees are dropped, letters of another script that only look like those
around them are folded, all digits are those of ASCII. Every position leads back to the text as it was given.
"""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from apero.guard import lookalikes

SEE_NOTHING = frozenset("\u115f\u1160\u3164\uffa0\u2800\u0640")
"""Fillers, a blank of braille, and the Arabic stroke that only makes a word longer."""
MARKS = ("Mn", "Me")
APOSTROPHES = "'’ʼʻ‘`´ʹ′"
SIGNS = str.maketrans(
    dict.fromkeys("‐‑‒–−﹣－⁃", "-")
    | dict.fromkeys("∶ː꞉", ":")
    | dict.fromkeys("∕⁄⧸", "/")
    | dict.fromkeys("。｡٫", ".")
    | dict.fromkeys("،٬", ",")
)
KEPT = frozenset("ªº™²³¨´¸¯˜¼½¾")
"""Compatible forms that read better as they are."""

WORDS = re.compile(r"[^\W_]+(?:(?<=[\u0400-\u04ff])'(?=[\u0400-\u04ff])[^\W_]+|(?<=[Nn]g)'[^\W_]+)*")
APOSTROPHE_WITHIN = re.compile(rf"(?<=[^\W\d_])[{APOSTROPHES}](?=[^\W\d_])")
OVERRIDE = re.compile("[\u202d\u202e]([^\u202c\u202d\u202e\u2069\n]+)")
RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
SPACED = re.compile(r"(?<!\S)(?:\S ){4,}\S(?!\S)|(?<!\S)(?:\S\t){4,}\S(?!\S)")
DOTTED = re.compile(r"(?<![^\W_])[^\W\d_](?:([.*_|~+•·-])[^\W\d_])(?:\1[^\W_]){2,}(?![^\W_])")
BROKEN = re.compile(r"(?<=[^\W\d_])-[ \t]*\r?\n[ \t]*(?=[^\W\d_])")
NUMBERISH = re.compile(
    r"(?<!\w)(?:\+?[\dOoIl|ОоІі]+(?:[ .:()/-]{1,3}[\dOoIl|ОоІі]+)*|[\dOoIlSBZ|ОоІіЗ]{5,})(?!\w)"
)
NUMBERISH_PART = re.compile(r"[\dOoIlSBZ|ОоІіЗ]+")
AROUND = 200
"""Letters around a part that reads otherwise, which are looked at with it."""
AS_DIGIT = str.maketrans("OoIl|ОоІіSBZЗ", "0011100115823")


class Word(NamedTuple):
    """A word of a plain text: letters and digits in a row."""

    start: int
    end: int
    word: str


@dataclass(slots=False)
class Plain:
    """`text` is plain with its capitals and accents; `bare`, of the same length, is in small letters without accents.

    `changed`: in a view that is read in another way than it is written, the parts of the source where that is so.
    `mixed`: the words of this text (start, end) which were written in more than one script.
    """

    source: str
    text: str
    starts: list[int] | range
    ends: list[int] | range
    changed: tuple[tuple[int, int], ...] = ()
    mixed: list[tuple[int, int]] = field(default_factory=list)

    @cached_property
    def bare(self) -> str:
        """The text in small letters, without accents, in one form of each Arabic letter; as long as `text`."""
        return bare(self.text)

    @cached_property
    def words(self) -> list[Word]:
        """Letters and digits in a row; an apostrophe is within a word in Cyrillic and after "ng" alone."""
        return [Word(found.start(), found.end(), found.group()) for found in WORDS.finditer(self.text)]

    @cached_property
    def spelt(self) -> list[str]:
        """The words, bare."""
        return [self.bare[word.start : word.end] for word in self.words]

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """The different words, bare."""
        return frozenset(self.spelt)

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Where the letters from `start` to `end` stand in the source."""
        if end <= start:
            return (
                (self.starts[start], self.starts[start])
                if start < len(self.text)
                else (len(self.source),) * 2
            )
        if self.changed:
            return min(self.starts[start:end]), max(self.ends[start:end])
        return self.starts[start], self.ends[end - 1]


class _Bare(dict[int, int]):
    """From each letter to its plainest form; filled as letters are met."""

    def __missing__(self, code: int) -> int:
        letter = chr(code).lower()[0]
        first = unicodedata.normalize("NFD", letter)[0]
        self[code] = ord(lookalikes.BARE.get(first, first))
        return self[code]


class _Readings(dict[str, str]):
    """From each character to what it reads as: "" if nobody sees it."""

    def __missing__(self, character: str) -> str:
        reading = self[character] = _reading(character)
        return reading


def _reading(character: str) -> str:
    category = unicodedata.category(character)
    if category == "Cf" or character in SEE_NOTHING:
        return ""
    if category == "Cc":
        return character if character in "\n\t\r" else ""
    if category in ("Zs", "Zl", "Zp"):
        return " " if category == "Zs" else "\n"
    if character in KEPT or character in APOSTROPHES:
        return character
    whole = unicodedata.normalize("NFKC", character)
    if whole.startswith(" "):
        return character
    seen = "".join(c for c in unicodedata.normalize("NFC", whole) if unicodedata.category(c) not in MARKS)
    digit = unicodedata.decimal(character, None)
    if digit is not None:
        return str(digit)
    return (lookalikes.of_name(seen) if len(seen) == 1 else seen).translate(SIGNS)


_BARE = _Bare()
_READINGS = _Readings()


def bare(text: str) -> str:
    """Small letters without accents; as long as the text. Word lists go through it before they are compared with `bare`."""
    return text.translate(_BARE)


def plain(source: str) -> Plain:
    """The text as it is written, made plain."""
    if source.isascii() and source.isprintable():
        whole: list[int] | range = range(len(source))
        view = Plain(source, source, whole, range(1, len(source) + 1))
    else:
        view = _read(source)
        view.text = APOSTROPHE_WITHIN.sub("'", view.text)
        _fold_scripts(view)
    view.text = NUMBERISH.sub(_digits, view.text)
    return view


def views(source: str) -> Iterator[Plain]:
    """The text as it is written; then, where letters are turned round or set apart, what it reads there."""
    first = plain(source)
    yield first
    turned, places = _turned(first) if OVERRIDE.search(source) else (first, [])
    yield from _around(turned, places)
    joined, places = _joined(turned)
    yield from _around(joined, places)


def _around(view: Plain, places: list[tuple[int, int]]) -> Iterator[Plain]:
    """The parts of a view around these places, one below the other."""
    parts: list[tuple[int, int]] = []
    for start, end in places:
        first, last = max(0, start - AROUND), min(len(view.text), end + AROUND)
        if parts and first <= parts[-1][1]:
            parts[-1] = (parts[-1][0], last)
        else:
            parts.append((first, last))
    text: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for first, last in parts:
        if text:
            text.append("\n")
            starts.append(starts[-1])
            ends.append(ends[-1])
        text.append(view.text[first:last])
        starts += view.starts[first:last]
        ends += view.ends[first:last]
    if parts:
        yield Plain(view.source, "".join(text), starts, ends, view.changed)


def _read(source: str) -> Plain:
    letters: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    readings = _READINGS
    for at, character in enumerate(source):
        reading = readings[character]
        if not reading:
            if letters and unicodedata.combining(character):
                letters[-1] = unicodedata.normalize("NFC", letters[-1] + character)[0]
                ends[-1] = at + 1
            continue
        if len(reading) == 1:
            letters.append(reading)
            starts.append(at)
            ends.append(at + 1)
        else:
            letters.extend(reading)
            starts.extend([at] * len(reading))
            ends.extend([at + 1] * len(reading))
    return Plain(source, "".join(letters), starts, ends)


def _digits(found: re.Match[str]) -> str:
    """Letters that stand for digits in a number, such as `O8O-l234`."""
    run = found.group()
    if not any(map(str.isdigit, run)) or run.replace(" ", "").isdigit():
        return run
    return NUMBERISH_PART.sub(_digits_of_part, run)


def _digits_of_part(found: re.Match[str]) -> str:
    part = found.group()
    digits = sum(map(str.isdigit, part))
    close = found.string[: found.start()].endswith((".", "-", "/", "(", "+", ":")) and found.end() < len(
        found.string
    )
    close = close or (len(part) > 1 and sum(map(str.isdigit, found.string)) > 3)
    sure = digits * 2 >= len(part) if set(part) & set("SBZЗ") else digits or close
    return part.translate(AS_DIGIT) if sure else part


def _fold_scripts(view: Plain) -> None:
    """Write a word in the script that it is read in, where some of its letters only look as if."""
    text = view.text
    if not lookalikes.FOREIGN.search(text):
        return
    sure = [found.start() for found in lookalikes.SURELY_FOREIGN.finditer(text)]
    pieces: list[str] = []
    done = 0
    for found in lookalikes.MAYBE_FOLDED.finditer(text):
        word = found.group()
        start, end = found.span()
        near = bisect_left(sure, start - 60)
        foreign_around = near < len(sure) and sure[near] < end + 60
        folded = lookalikes.fold(word, foreign_around=foreign_around)
        if folded != word:
            pieces += [text[done:start], folded]
            done = end
        if lookalikes.is_mixed(word):
            view.mixed.append((start, end))
    if pieces:
        view.text = "".join([*pieces, text[done:]])


def _turned(view: Plain) -> tuple[Plain, list[tuple[int, int]]]:
    """What stands behind a sign that turns the direction is read from its end. Also where, in the new text."""
    text, starts, ends = list(view.text), list(view.starts), list(view.ends)
    places = []
    for found in OVERRIDE.finditer(view.source):
        first, last = bisect_left(starts, found.start(1)), bisect_left(starts, found.end(1))
        turns = found.group()[0] == "\u202e" or RIGHT_TO_LEFT.search(found.group(1))
        if first < last and turns:
            text[first:last] = text[first:last][::-1]
            places.append((first, last))
    changed = tuple((starts[first], ends[last - 1]) for first, last in places)
    for first, last in places:
        starts[first:last] = starts[first:last][::-1]
        ends[first:last] = ends[first:last][::-1]
    return Plain(view.source, "".join(text), starts, ends, changed), places


def _joined(view: Plain) -> tuple[Plain, list[tuple[int, int]]]:
    """Letters that are set apart (`a d e s u y i`, `a.d.e.s.u.y.i`), and words broken at the end of a line, are one word."""
    dropped: list[tuple[int, int]] = []
    joined: list[tuple[int, int]] = []
    for found in SPACED.finditer(view.text):
        letters = found.group()[::2]
        if sum(map(str.isalpha, letters)) < 3 and sum(map(str.isdigit, letters)) < 6:
            continue
        # a capital letter after a small one begins another word
        dropped += [
            (at, at + 1)
            for at in range(found.start() + 1, found.end(), 2)
            if not (view.text[at - 1].islower() and view.text[at + 1].isupper())
        ]
        joined.append(found.span())
    for found in DOTTED.finditer(view.text):
        dropped += [(at, at + 1) for at in range(found.start() + 1, found.end(), 2)]
        joined.append(found.span())
    for found in BROKEN.finditer(view.text):
        dropped.append(found.span())
        joined.append((found.start() - 1, found.end() + 1))
    return _without(view, sorted(dropped), sorted(joined))


def _without(
    view: Plain, dropped: list[tuple[int, int]], joined: list[tuple[int, int]]
) -> tuple[Plain, list[tuple[int, int]]]:
    """The view without some of its letters; where the joined parts are then."""
    text: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    done = 0
    for start, end in [*dropped, (len(view.text), len(view.text))]:
        text.append(view.text[done:start])
        starts.extend(view.starts[done:start])
        ends.extend(view.ends[done:start])
        done = max(done, end)
    changed = tuple(view.original(*span) for span in joined)
    firsts = [start for start, _ in dropped]
    places = [(start - bisect_left(firsts, start), end - bisect_left(firsts, end)) for start, end in joined]
    return Plain(view.source, "".join(text), starts, ends, (*view.changed, *changed)), places
