"""All detectors over one text."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import cache
from importlib import import_module

from apero.guard import gazetteer
from apero.guard.context import Context
from apero.guard.flags import Flag
from apero.guard.memo import forget
from apero.guard.plain import Plain, views

Detector = Callable[[Plain, Context], Iterator[Flag]]
DETECTORS = ("contacts", "handles", "known", "dates", "quotes", "combination", "rare", "names", "places")
"""Those that ask for names and places come last: at the first use their lists are still being read."""
STRENGTH = {
    kind: strength
    for strength, kind in enumerate(
        ("email", "link", "address", "date", "phone", "registrant", "host", "handle", "place", "name")
    )
}
"""Of these kinds, the first keeps words that the later would flag as well."""
GUESSED = ("handle",)
"""Reasons that go by the look of a word alone: where it reads as something else, that is said."""
BOTH_STAND = (("name", "place"), ("name", "link"))
"""Words that can be either are both; a link may say a name."""
OF_ITS_OWN = ("handle-page",)
"""A link to somebody's page is a link, and says who they are."""


def check(text: str, context: Context) -> list[Flag]:
    """The flags of a text in its order; none means that nothing is known, not that it is safe."""
    gazetteer.begin()
    try:
        found = sorted(_without_echoes(_found(text, context)))
        gazetteer.settle()
        return found
    finally:
        forget()


def _found(text: str, context: Context) -> set[Flag]:
    found: set[Flag] = set()
    for view in views(text):
        flags = {flag for find in _detectors() for flag in find(view, context)}
        if view.changed:
            flags = {flag for flag in flags if _touches(flag, view.changed)}
            told = [(flag.start, flag.end) for flag in flags]
            found = {flag for flag in found if flag.why not in GUESSED or not _touches(flag, told)}
        found |= flags
    return found


@cache
def _detectors() -> list[Detector]:
    """Each detector is a module with `find`; they are loaded when a text is first checked, with their lists of words."""
    return [import_module(f"apero.guard.{name}").find for name in DETECTORS]


def _touches(flag: Flag, parts: Iterable[tuple[int, int]]) -> bool:
    return any(flag.start < end and start < flag.end for start, end in parts)


def _without_echoes(found: set[Flag]) -> Iterator[Flag]:
    """One flag for the same words: of a kind the longest, of two kinds the stronger one."""
    by_kind: dict[str, list[Flag]] = {}
    for flag in sorted(found, key=lambda flag: (flag.start, -flag.end, flag.why)):
        of_kind = by_kind.setdefault(flag.kind, [])
        if of_kind and flag.start < of_kind[-1].end:
            if flag.end > of_kind[-1].end:
                of_kind[-1] = replace(of_kind[-1], end=flag.end)
        else:
            of_kind.append(flag)
    for kind, flags in by_kind.items():
        rank = STRENGTH.get(kind, -1)
        stronger = [
            flags
            for other, flags in by_kind.items()
            if STRENGTH.get(other, rank) < rank and (kind, other) not in BOTH_STAND
        ]
        yield from (
            flag
            for flag in flags
            if flag.why in OF_ITS_OWN or not any(_within(flag, those) for those in stronger)
        )


def _within(flag: Flag, others: list[Flag]) -> bool:
    """Whether one of the others, which are in order and apart, covers the words of the flag."""
    at = bisect_right(others, flag.start, key=lambda other: other.start) - 1
    return at >= 0 and others[at].end >= flag.end
