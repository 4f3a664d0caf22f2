"""How fast translation units are found, marked and rendered, beside splitting the same text at empty lines and joining it again.

Limit: 5 MB a second for a page of 2,000 units. Then pages of 10 MB that are made to be slow: each is to take seconds, not hours.

    python bench/wikitext.py
"""

import sys
import time
from collections.abc import Callable
from statistics import median

from apero.wikitext.page import PageRefused, number, parse
from apero.wikitext.render import render

UNITS, LIMIT, HOSTILE = 2_000, 5.0, 10_000_000
WORDS = "Whoever was there said what would help, and which of it the team can do at <tvar name=url>https://example.org</tvar>. "


def page() -> str:
    """Sections of ten units each, every fifth unit a heading."""
    units = [f"== Part {n} ==" if n % 5 == 0 else f"{n} {WORDS * 2}" for n in range(UNITS)]
    sections = ("\n\n".join(units[at : at + 10]) for at in range(0, UNITS, 10))
    return "<languages/>\n" + "\n".join(f"<translate>\n{one}\n</translate>" for one in sections)


def seconds(act: Callable[[], object]) -> float:
    """The median of seven runs."""
    taken = []
    for _run in range(7):
        begin = time.perf_counter()
        act()
        taken.append(time.perf_counter() - begin)
    return median(taken)


def hostile() -> dict[str, str]:
    """Texts in which a careless search looks for the same thing again and again."""
    within = {
        "opened, never closed": "<translate>",
        "markers": "<!--T:",
        "variables": "<tvar name=x>",
        "older variables": "<tvar|x>",
        "white space": " \t",
        "signs of headings": "= ",
        "nowiki": "<nowiki>",
        "dollars": "$",
    }
    pages = {
        name: f"<translate>= {words * (HOSTILE // len(words))} =</translate>"
        for name, words in within.items()
    }
    pages["closed, never opened"] = "</translate>" * (HOSTILE // 12)
    pages["empty tags"] = "<translate></translate>" * (HOSTILE // 23)
    pages["units"] = "<translate>" + "a\n\n" * (HOSTILE // 3) + "</translate>"
    return pages


def main() -> int:
    """Print each figure beside its limit. Returns 1 if one is missed."""
    text = page()
    megabytes = len(text.encode()) / 1e6
    marked = number(parse(text)).marked
    translations = {str(n): f"Ẹni tí ó wà níbẹ̀ sọ ohun tí yóò ṣèrànwọ́ {n} $url" for n in range(1, UNITS, 2)}
    bare = seconds(lambda: "\n\n".join(text.split("\n\n")))
    missed = 0
    for name, act in {
        "units": lambda: [unit.source for unit in number(parse(text)).units],
        "mark": lambda: number(parse(text)).marked,
        "render": lambda: render(number(parse(marked)), "yo", translations),
    }.items():
        took = seconds(act)
        rate = megabytes / took
        missed += rate < LIMIT
        say = "" if rate >= LIMIT else f"  MISSED, the limit is {LIMIT} MB/s"
        sys.stdout.write(f"{name:8} {rate:6.1f} MB/s, {took / bare:6.0f} times splitting and joining{say}\n")
    for name, words in hostile().items():
        said = ""
        begin = time.perf_counter()
        try:
            render(number(parse(words)), "yo", {})
        except PageRefused as refused:
            said = f", refused: {refused.why}"
        sys.stdout.write(f"10 MB of {name}: {time.perf_counter() - begin:.2f} s{said}\n")
    return int(bool(missed))


if __name__ == "__main__":
    sys.exit(main())
