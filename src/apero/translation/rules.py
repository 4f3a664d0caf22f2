"""Decisions about texts, without a database: how a new wording meets the old one, what a save may do."""

import re
import unicodedata
from collections import Counter, defaultdict, deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from enum import StrEnum
from typing import NamedTuple

from django.utils.translation import gettext_lazy as _

from apero.lib.languages import is_tag
from apero.lib.refusal import Refusal
from apero.translation.marks import hash_of

ALIKE = 0.5
"""From this share of common words on, a paragraph counts as an old one reworded."""
COMPARED_AT_MOST = 10_000
"""Pairs of paragraphs; above it only their places are compared."""
DIFFED_AT_MOST = 4_000_000
"""Pairs of words; above it a wording is shown as changed whole."""
LONG_RUN = 15
"""A longer run without a blank is a script that writes none (Thai, Chinese): compared letter by letter."""


class Piece(NamedTuple):
    """A paragraph and the part of the text that it stands in."""

    part: str
    text: str


def why_not_reword(
    *, is_frozen: bool, seen: str | None, version: str, is_withheld: bool = False
) -> Refusal | None:
    """`seen` is the version of the wording that the writer had before them; None if nobody had any (R65).

    `is_withheld`: words of the same part lie off the pages. Others in their place would be in the way if two people show them.
    """
    if is_frozen:
        return Refusal(
            "frozen", _("This text was adopted and can no longer be changed. Write a new version.")
        )
    if seen is not None and seen != version:
        return Refusal(
            "stale",
            _("Somebody else changed this text while you wrote. Yours is kept: compare, then save again."),
        )
    if is_withheld:
        return Refusal(
            "withheld",
            _("What stood here was taken off every page. Two people decide about it first."),
        )
    return None


def why_not_translate(*, is_released: bool, source_language: str, language: str) -> Refusal | None:
    """Only what is or will be public goes to translators, and never into its own language."""
    if not is_released:
        return Refusal("not-released", _("This text has not been approved yet, so it cannot be translated."))
    if not is_tag(language):
        return Refusal("no-language", _("This is not the code of a language."))
    if language == source_language:
        return Refusal("own-language", _("The text was written in this language."))
    return None


class Outcome(StrEnum):
    """What saving one segment of a translator's page comes to."""

    KEEP = "keep"
    WRITE = "write"
    TAKE_AWAY = "take-away"
    REWORDED = "reworded"
    """Not saved: the source changed while they typed."""
    OVERTAKEN = "overtaken"
    """Not saved: somebody else translated it while they typed."""


def outcome_of(
    *,
    wording: str,
    standing: str,
    made_from: str,
    typed: str,
    seen: str | None = None,
    is_confirmed: bool = False,
) -> Outcome:
    """What becomes of `typed` (clean; empty takes the translation away).

    `standing` is the translation that stands ("" for none), made from `made_from`. `seen` is the segment's
    mark (`marks.mark_of`) as the translator saw it, or None when nobody looked at a page. `is_confirmed` says
    that an outdated translation still fits. Nothing is overwritten that the translator did not see.
    """
    if typed == standing and (made_from == wording or not standing):
        return Outcome.KEEP
    if seen is not None:
        saw_wording, _dash, saw_told = seen.partition("-")
        if hash_of(typed) == saw_told and not is_confirmed:
            return Outcome.KEEP
        if saw_wording != hash_of(wording):
            return Outcome.REWORDED
        if saw_told != hash_of(standing):
            return Outcome.OVERTAKEN
    return Outcome.WRITE if typed else Outcome.TAKE_AWAY


def matches(old: Sequence[Piece], new: Sequence[Piece]) -> dict[int, int]:
    """Which old paragraph each new one is: index in `new` to index in `old`. What is missing is new.

    A paragraph that stands word for word is itself, wherever it moved. Then a reworded one is the most
    similar of its part. Then, between the same neighbours, as many changed ones as there were are taken in
    order. Whatever else is new stays without a translation: better none than that of another paragraph.
    """
    blocks = SequenceMatcher(a=old, b=new, autojunk=False).get_matching_blocks()
    found = {b + k: a + k for a, b, size in blocks for k in range(size)}
    anchors = sorted(found.items())
    for key in (_whole, _wording):
        _take_equal(old, new, found, key)
    for part in dict.fromkeys(piece.part for piece in new):
        _take_similar(old, new, found, part)
        _take_in_place(old, new, found, part, anchors)
    return found


def _whole(piece: Piece) -> object:
    return piece


def _wording(piece: Piece) -> object:
    return piece.text


def _free(pieces: Sequence[Piece], taken: Iterable[int], part: str | None = None) -> list[int]:
    used = set(taken)
    return [k for k, piece in enumerate(pieces) if k not in used and part in (None, piece.part)]


def _take_equal(
    old: Sequence[Piece], new: Sequence[Piece], found: dict[int, int], key: Callable[[Piece], object]
) -> None:
    waiting: dict[object, deque[int]] = defaultdict(deque)
    for a in _free(old, found.values()):
        waiting[key(old[a])].append(a)
    for b in _free(new, found):
        queue = waiting.get(key(new[b]))
        if queue:
            found[b] = queue.popleft()


def _take_similar(old: Sequence[Piece], new: Sequence[Piece], found: dict[int, int], part: str) -> None:
    was, now = _free(old, found.values(), part), _free(new, found, part)
    if len(was) * len(now) > COMPARED_AT_MOST:
        return
    bags = [{k: Counter(tokens(side[k].text)) for k in free} for side, free in ((old, was), (new, now))]
    pairs = [(-_likeness(bags[0][a], bags[1][b]), abs(a - b), b, a) for a in was for b in now]
    used: set[int] = set()
    for likeness, _distance, b, a in sorted(pairs):
        if -likeness >= ALIKE and b not in found and a not in used:
            found[b] = a
            used.add(a)


def _likeness(one: Counter[str], two: Counter[str]) -> float:
    return 2 * (one & two).total() / (one.total() + two.total() or 1)


def _take_in_place(
    old: Sequence[Piece],
    new: Sequence[Piece],
    found: dict[int, int],
    part: str,
    anchors: list[tuple[int, int]],
) -> None:
    gaps: dict[int, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for a in _free(old, found.values(), part):
        gaps[sum(anchor < a for _b, anchor in anchors)][0].append(a)
    for b in _free(new, found, part):
        gaps[sum(anchor < b for anchor, _a in anchors)][1].append(b)
    for was, now in gaps.values():
        if len(was) == len(now):
            found.update(zip(now, was, strict=True))


def tokens(text: str) -> list[str]:
    """Words and the blanks between them; letters, where a script writes no blanks. Joined: the text."""
    found: list[str] = []
    for run in re.findall(r"\s+|\S+", text):
        found += _letters(run) if len(run) > LONG_RUN else [run]
    return found


def _letters(run: str) -> Iterator[str]:
    letter = ""
    for sign in run:
        if letter and not unicodedata.category(sign).startswith("M"):
            yield letter
            letter = ""
        letter += sign
    yield letter


class Change(NamedTuple):
    """A run of words that stayed, went or came: `kind` is "same", "gone" or "new"."""

    kind: str
    words: str


def word_changes(was: str, now: str) -> list[Change]:
    """What changed between two wordings, word by word, in reading order."""
    a, b = tokens(was), tokens(now)
    if len(a) * len(b) > DIFFED_AT_MOST:
        return [Change("gone", was), Change("new", now)]
    changes: list[Change] = []
    for kind, a1, a2, b1, b2 in SequenceMatcher(a=a, b=b, autojunk=False).get_opcodes():
        if kind == "equal":
            changes.append(Change("same", "".join(a[a1:a2])))
            continue
        changes += [Change(k, w) for k, w in (("gone", "".join(a[a1:a2])), ("new", "".join(b[b1:b2]))) if w]
    return changes
