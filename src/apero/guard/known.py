"""What must not be said again: pseudonyms of registrants, names of hosts, words of raw notes."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from apero.guard.context import Context
from apero.guard.flags import Flag
from apero.guard.patterns import flat
from apero.guard.plain import Plain, Word, bare, plain

SHORTEST = 4
"""Letters of a pseudonym; a shorter one is too often a word."""
SHORTEST_PART = 3
"""Letters of a part of a host's name that is written with a capital letter."""
ACROSS_WORDS = 6
"""Letters of a name that is found over the spaces between words too."""
KEY = 3
AS_LETTER = str.maketrans("0134578", "oieastb")
BEFORE = "وبلفك"
"""Letters which stand for a word of its own before an Arabic one."""
ENDINGS = frozenset(
    "s nya у а ю ом ем єм ові еві єві і ї и ою ею єю ам ами ах ів".replace("ї", "і").replace("й", "и").split()
)
VOWELS = "аяоеєиіїюьй"
A_FEW = 5
"""Words in a row that a text may share with a note, unless they are a whole sentence."""
SENTENCE = 4
"""Words of a sentence that may not be taken as a whole."""
STEP = 3
PLACES = 20
"""Of words that a note repeats, so many places are compared."""
APART = 2
"""Words that may stand between shared ones, or be left out."""
SENTENCES = re.compile(r"[.!?؟;\n…]")


ROLES = flat(
    "the|our|host|hosts|organisation|organization|organiser|organizer|convenor|convener|facilitator|moderator|interpreter|"
    "team|committee|board|foundation|chapter|community|trust|safety|human|rights|group|staff|speaker|chair|notetaker|note|taker|"
    "anfitrion|anfitriona|organizacion|moderadora|moderador|equipo|comite|facilitadora|facilitador|fundacion|interprete|"
    "animatrice|animateur|equipe|comite|fondation|moderatrice|moderateur|organisatrice|organisateur|"
    "المنظمه|المضيف|المضيفه|الفريق|اللجنه|المترجم|المترجمه|الميسر|الميسره|المجتمع|"
    "organizacao|equipe|anfitriao|fundacao|comunidade|ajo|egbe|olutoju|alejo|igbimo|kungiya|mai masaukin|kwamiti|tawaga|"
    "shirika|mwenyeji|timu|kamati|msimamizi|mkalimani|jumuiya|organisasi|tuan|rumah|panitia|moderator|penerjemah|komunitas|tim|"
    "organisation|gastgeber|gastgeberin|moderatorin|dolmetscherin|dolmetscher|gruppe|verein|vorstand|"
    "організація|ведуча|ведучии|команда|комітет|модератор|модераторка|перекладачка|перекладач|спільнота"
)
"""What somebody may be shown as instead of a name, and words that are in names of groups."""
LONG_PART = 6
"""Letters of a part of a host's name which is found in small letters too."""


class Name(NamedTuple):
    """A name to look for. `part`: it is one word of a longer name."""

    letters: str
    kind: str
    part: bool


def find(plain: Plain, context: Context) -> Iterator[Flag]:
    """The names of people of a session, and words that were taken from a note."""
    names = _names(context)
    if names:
        for kind, start, end in _named(plain, names):
            yield Flag(*plain.original(start, end), kind, kind)
    if context.notes:
        for start, end in _taken(plain, context.notes):
            yield Flag(*plain.original(start, end), "verbatim", "verbatim")


# Names


@cache
def _roles() -> frozenset[str]:
    return frozenset(ROLES.split("|"))


def _letters(name: str) -> str:
    return "".join(filter(str.isalnum, bare(plain(name).text))).translate(AS_LETTER)


def _names(context: Context) -> dict[str, list[Name]]:
    """The names by their first letters."""
    names = {Name(_letters(name), "registrant", part=False) for name in context.registrants}
    for pseudonym in context.registrants:  # "Quiet Heron 37" is known without its number too
        stem = _letters(pseudonym.rstrip("0123456789 _-"))
        if len(stem) >= ACROSS_WORDS:
            names.add(Name(stem, "registrant", part=False))
    for host in context.hosts:
        parts = [part for part in (_letters(part) for part in host.split()) if part]
        own = [part for part in parts if part not in _roles()]
        names |= {Name(part, "host", part=True) for part in own if len(part) >= SHORTEST_PART}
        if len(own) > 1 or (own and len(own) == len(parts)):
            names.add(Name("".join(parts), "host", part=False))
    for name in list(names):
        if len(name.letters) > SHORTEST and name.letters[-1] in VOWELS:
            names.add(name._replace(letters=name.letters[:-1]))  # the stem that Ukrainian endings follow
    found: dict[str, list[Name]] = {}
    for name in sorted(names, key=lambda name: -len(name.letters)):
        if len(name.letters) >= (SHORTEST_PART if name.kind == "host" else SHORTEST):
            found.setdefault(name.letters[:KEY], []).append(name)
    return found


def _named(plain: Plain, names: dict[str, list[Name]]) -> Iterator[tuple[str, int, int]]:
    words = plain.words
    bare_text = plain.bare.translate(AS_LETTER)
    letters = [bare_text[word.start : word.end].replace("'", "") for word in words]
    text = "".join(letters)
    ends = []
    at = 0
    for spelt in letters:
        at += len(spelt)
        ends.append(at)
    at = 0
    for number, spelt in enumerate(letters):
        for skipped in (0, 1) if spelt[:1] in BEFORE else (0,):
            key = text[at + skipped : at + skipped + KEY]
            for name in names.get(key, ()):
                if text.startswith(name.letters, at + skipped):
                    span = _span(words, ends, number, at + skipped + len(name.letters), name, text)
                    if span:
                        yield name.kind, words[number].start, span
                        break
        at = ends[number]


def _span(words: list[Word], ends: list[int], first: int, stop: int, name: Name, text: str) -> int | None:
    """Where the name ends in the plain text; None if it ends within a word that only begins like it."""
    last = bisect_right(ends, stop - 1)
    rest = text[stop : ends[last]]
    if last > first and len(name.letters) < ACROSS_WORDS:
        return None
    if name.part and len(name.letters) < LONG_PART and words[first].word[0].islower():
        return None
    written = words[last].word[len(words[last].word) - len(rest) :]
    if rest and rest not in ENDINGS and not written.isdigit():
        return None
    return words[last].end


# Words of notes


class Chain(NamedTuple):
    """A run of words that stands in a note as well: the first word, the last, the last in the note, how many."""

    first: int
    last: int
    in_note: int
    shared: int


def _taken(view: Plain, notes: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    """The parts of a text which a note has in nearly the same words, as (start, end)."""
    mine = view.spelt
    is_short = len(view.text) < sum(map(len, notes))
    wanted = set(zip(*(mine[first:] for first in range(STEP)), strict=False)) if is_short else None
    where: dict[tuple[str, ...], list[int]] = {}
    count = 0
    for note in notes:
        theirs = plain(note).spelt
        for at, run in enumerate(zip(*(theirs[first:] for first in range(STEP)), strict=False)):
            if wanted is None or run in wanted:
                where.setdefault(run, []).append(count + at)
        count += len(theirs) + 2 * STEP
    sentences = _sentences(view)
    for chain in _chains(mine, where):
        whole = (chain.first, chain.last) in sentences and chain.shared >= SENTENCE
        if chain.shared > A_FEW or whole:
            yield view.words[chain.first].start, view.words[chain.last].end


def _sentences(view: Plain) -> set[tuple[int, int]]:
    """The first and the last word of each sentence."""
    starts = [word.start for word in view.words]
    bounds = [
        0,
        *(bisect_right(starts, found.start()) for found in SENTENCES.finditer(view.text)),
        len(starts),
    ]
    return {(first, last - 1) for first, last in pairwise(bounds) if last > first}


def _chains(mine: list[str], where: dict[tuple[str, ...], list[int]]) -> list[Chain]:
    """Runs of words in the order of a note; a word or two may be other ones."""
    done: list[Chain] = []
    open_chains: list[Chain] = []
    for at, run in enumerate(zip(*(mine[first:] for first in range(STEP)), strict=False)):
        places = where.get(run)
        if not places and not open_chains:
            continue
        now: list[Chain] = []
        for place in (places or ())[:PLACES]:
            last, in_note = at + STEP - 1, place + STEP - 1
            before = next((chain for chain in open_chains if _goes_on(chain, at, place)), None)
            if before:
                now.append(Chain(before.first, last, in_note, before.shared + min(last - before.last, STEP)))
                open_chains.remove(before)
            else:
                now.append(Chain(at, last, in_note, STEP))
        done += [chain for chain in open_chains if chain.last < at - APART]
        open_chains = [chain for chain in open_chains if chain.last >= at - APART] + now
    return done + open_chains


def _goes_on(chain: Chain, at: int, place: int) -> bool:
    return (
        0 <= at - chain.last + STEP - 1 <= STEP + APART
        and 0 <= place - chain.in_note + STEP - 1 <= STEP + APART
    )
