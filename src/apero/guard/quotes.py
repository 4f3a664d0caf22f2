"""Words of somebody, quoted while no consent to it is recorded."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from apero.guard.context import Context
from apero.guard.flags import Flag
from apero.guard.plain import WORDS, Plain
from apero.guard.reading import Reading, Section, read

FEWEST = 4
"""Words from which marked words are a quotation: fewer only set a word apart."""
PAIRS = re.compile(
    "|".join(
        f"{left}(?P<{name}>[^{stop}\n]{{8,1500}}(?:\n[^{stop}\n]+){{0,3}}?){right}"
        for name, left, right, stop in (
            ("round", "[“„‟]", '[”“‟"]', "“”„‟"),
            ("angle", "«", "»", "«»"),
            ("turned", "»", "«", "«»"),
            ("one_angle", "‹", "›", "‹›"),
            ("straight", '(?<!\\w)"', '"', '"'),
            ("corner", "「", "」", "「」"),
            ("single_low", "‚", "[‘’]", "‚‘"),
            ("double_accent", "(?<!\\w)(?:''|``)", "(?:''|´´|``)", "`´"),
        )
    )
)
SINGLE = re.compile(r"(?<![\w'’])['‘’](?=\w)(?P<words>[^\n\"“”«»]{8,600}?)(?<=[\w.,!?…])['’](?!\w)")
BLOCK = re.compile(r"^[ \t]*(?:>|\|)[ \t]*(?P<words>.+)$", re.MULTILINE)
SPEECH = re.compile(r"^[ \t]*[—―][ \t]*(?P<words>[^\n]+)$", re.MULTILINE)
TEMPLATE = re.compile(
    r"\{\{(?:quote|cita|citation|zitat|blockquote|цитата|kutipan|اقتباس)\|(?P<words>[^}]+)", re.IGNORECASE
)
TAG = re.compile(r"<(?:blockquote|q)>(?P<words>[^<]+)", re.IGNORECASE)
TO_END = re.compile(r"[^\n.!?؟]+(?:[.!?؟]|$)")


def find(plain: Plain, context: Context) -> Iterator[Flag]:
    """The quotations in a text, if they may not be there."""
    if context.may_quote:
        return
    reading = read(plain, context.language)
    done: list[tuple[int, int]] = []
    for start, end in sorted({*_marked(plain), *_announced(plain, reading)}):
        if not done or start >= done[-1][1]:
            done.append((start, end))
            if not _is_title(reading, start):
                first, last = plain.original(start, end)
                yield Flag(first, last, "quote", "quote")


def _marked(plain: Plain) -> Iterator[tuple[int, int]]:
    """What stands in marks of quotation."""
    for pattern in (PAIRS, SINGLE, BLOCK, SPEECH, TEMPLATE, TAG):
        for found in pattern.finditer(plain.text):
            words = next(part for part in found.groups() if part is not None)
            if len(WORDS.findall(words)) >= FEWEST:
                yield found.span()


def _section_of(reading: Reading, start: int) -> tuple[Section | None, int]:
    """The part of the text in which a position is, and the number of the last word before it."""
    before = bisect_left(reading.spans, start, key=lambda word: word.start) - 1
    at = bisect_right(reading.sections, max(before, 0), key=lambda section: section.first) - 1
    return (reading.sections[at] if at >= 0 else None), before


def _is_title(reading: Reading, start: int) -> bool:
    """Whether a word just before says that this is the name of a work or of a page."""
    section, last = _section_of(reading, start)
    if section is None or last < 0 or len(reading.plain.text[reading.spans[last].end : start].strip()) > 0:
        return False
    for length in (1, 2, 3):
        first = last + 1 - length
        if first >= 0 and section.lexicon.titled.at(reading.words, reading.joined, first) == length:
            return True
    return False


def _announced(plain: Plain, reading: Reading) -> Iterator[tuple[int, int]]:
    """`She said: …`, `in her own words …`."""
    words, joined, text = reading.words, reading.joined, plain.text
    for section in reading.sections:
        lexicon = section.lexicon
        for at in range(section.first, section.last):
            length = lexicon.own_words.at(words, joined, at)
            if length:
                said = TO_END.match(text, reading.spans[at].start)
                if said and len(WORDS.findall(said.group())) >= FEWEST + length - 1:
                    yield said.span()
                continue
            if at + 1 < section.last and not joined[at + 1] and words[at] in lexicon.says:
                gap = text[reading.spans[at].end : reading.spans[at + 1].start]
                if gap.lstrip().startswith(":"):
                    said = TO_END.match(text, reading.spans[at + 1].start)
                    if said and len(WORDS.findall(said.group())) >= FEWEST:
                        yield said.span()
