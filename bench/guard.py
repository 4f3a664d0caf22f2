"""What the disclosure guard finds, on notes that we wrote and labelled in eleven languages, and how long it takes.

Limits: for each kind and language nine of ten labelled texts are found (one may be missed where there are fewer than ten);
for each language at most one harmless text of ten is flagged; 200 kB take a second, 1 kB takes 5 ms, the first use a second
and 25 MB. A label is found when a flag of its kind touches its words. The texts in bench/labelled/held-out
were written after the others, those in bench/labelled/fresh later still; bench/labelled/fourth holds the kinds that were weak in
a language, and harmless texts. The guard was mended for these four, then those in bench/labelled/fifth were
written, and what they showed was mended by rules of grammar that know none of their words. Those in
bench/labelled/sixth are half of what somebody else wrote, who had not seen the rules, and were learned from;
nothing was changed for the other half, bench/labelled/sixth-held.
Each part is read twice: with its language said, and without. Of a single language no times are taken.

    python bench/guard.py [--misses] [--only TAG] [--part first|held-out|fresh|fourth|fifth|sixth|sixth-held]
"""

import argparse
import re
import signal
import sys
import time
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

from babel import Locale

from apero.guard.check import check
from apero.guard.context import Context
from apero.guard.flags import KINDS, Flag

FOLDER = Path(__file__).parent / "labelled"
PARTS = {"first": FOLDER} | {
    name: FOLDER / name for name in ("held-out", "fresh", "fourth", "fifth", "sixth", "sixth-held")
}
LANGUAGES = ("en", "es", "fr", "ar", "pt", "yo", "ha", "sw", "id", "de", "uk")
HARMLESS = "harmless"
LABEL = re.compile(r"\{([^{}]*)\}")
LONG, SHORT = 200_000, 1_000
SECONDS_LONG, SECONDS_SHORT, SECONDS_FIRST, MEGABYTES, PATIENCE = 1.0, 0.005, 1.0, 25.0, 15.0


@dataclass(frozen=True)
class Note:
    """A text, the positions of its labelled words, and what is known around it."""

    language: str
    kind: str
    text: str
    labels: tuple[tuple[int, int], ...]
    known: dict[str, Any]

    def flags(self, *, told: bool) -> list[Flag]:
        """What the guard says, its language told or not."""
        return check(self.text, Context(language=self.language if told else "", **self.known))

    def missed(self, flags: list[Flag]) -> list[str]:
        """The labelled words that no flag of the kind touches."""
        return [
            self.text[start:end]
            for start, end in self.labels
            if not any(f.kind == self.kind and f.start < end and start < f.end for f in flags)
        ]


def note(language: str, kind: str, entry: str | dict[str, Any]) -> Note:
    """Read one entry: braces hold the labelled words; lists become what `Context` takes."""
    known = {"text": entry} if isinstance(entry, str) else dict(entry)
    marked = str(known.pop("text"))
    text, labels, read = "", [], 0
    for match in LABEL.finditer(marked):
        text += marked[read : match.start()]
        labels.append((len(text), len(text) + len(match[1])))
        text, read = text + match[1], match.end()
    text += marked[read:]
    assert bool(labels) == (kind != HARMLESS), marked
    taken = {name: frozenset(v) if name == "traits" else tuple(v) for name, v in known.items()}
    return Note(language, kind, text, tuple(labels), taken)


def notes(folder: Path, language: str) -> list[Note]:
    """All notes of a language in a part."""
    with (folder / f"{language}.toml").open("rb") as file:
        kinds = tomllib.load(file)
    assert set(kinds) <= {*KINDS, HARMLESS}, set(kinds) - {*KINDS}
    return [note(language, kind, entry) for kind, entries in kinds.items() for entry in entries]


def allowed(kind: str, texts: int) -> int:
    """How many texts may go wrong: missed, or flagged for nothing."""
    return texts // 10 if kind == HARMLESS else max(1, texts // 10)


def wrong(each: Note, *, told: bool) -> str:
    """What went wrong with a note, in words; "" if nothing."""
    flags = each.flags(told=told)
    if each.kind == HARMLESS:
        return "; ".join(f"{f.kind} “{each.text[f.start : f.end]}” ({f.why})" for f in flags)
    others = ", ".join(f"{f.kind} “{each.text[f.start : f.end]}”" for f in flags)
    missed = each.missed(flags)
    return f"“{'”, “'.join(missed)}” (flags: {others or 'none'})" if missed else ""


def table(folder: Path, languages: list[str], *, told: bool, misses: bool) -> Iterator[str]:
    """Print found texts of all, for each kind and language; yield each limit that is missed."""
    columns = [*KINDS, HARMLESS]
    print("      " + " ".join(f"{kind[:8]:>8}" for kind in columns))
    said: list[str] = []
    sums = {kind: [0, 0] for kind in columns}
    for language in languages:
        cells = []
        every = notes(folder, language)
        for kind in columns:
            those = [each for each in every if each.kind == kind]
            problems = [(each, what) for each in those if (what := wrong(each, told=told))]
            count = len(problems) if kind == HARMLESS else len(those) - len(problems)
            sums[kind][0] += count
            sums[kind][1] += len(those)
            over = len(problems) > allowed(kind, len(those))
            cells.append(f"{count}/{len(those)}{'!' if over else ' '}")
            if over:
                yield f"{language} {kind}: {count} of {len(those)}"
            said += [f"  {language} {kind}: {each.text!r}: {what}" for each, what in problems]
        print(f"{language:5} " + " ".join(f"{cell:>8}" for cell in cells))
    print("all   " + " ".join(f"{found / max(1, of):>7.0%} " for found, of in sums.values()))
    if misses:
        print("\n".join(said))


def resident() -> float:
    """Megabytes that this process holds."""
    status = Path("/proc/self/status").read_text()
    return int(re.findall(r"VmRSS:\s+(\d+) kB", status)[0]) / 1024


def spent_shortly(text: str, context: Context) -> float:
    """CPU seconds of one check of a short text. A timer that could stop it would make the clock count ticks of 4 ms."""
    before = time.process_time()
    check(text, context)
    return time.process_time() - before


def spent(text: str, context: Context) -> float:
    """CPU seconds of one check; it is stopped when it takes `PATIENCE` and more."""
    before = time.process_time()
    signal.setitimer(signal.ITIMER_VIRTUAL, PATIENCE)
    try:
        check(text, context)
    except TimeoutError:
        pass
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    return time.process_time() - before


def give_up(*_: object) -> None:
    """What the timer calls."""
    raise TimeoutError


def long_texts() -> Iterator[tuple[str, str]]:
    """Texts of 200 kB: the notes of each language over and over, and what could make a pattern stumble."""
    for language in LANGUAGES:
        yield language, " ".join(each.text for each in notes(FOLDER, language))
    yield from {
        "one letter": "a",
        "numbers": "1 ",
        "dots": "a.",
        "at signs": "@a ",
        "quotes": '"a b c d ',
        "brackets": "[(",
        "spread letters": "a d e ",
        "capitals": "Ab Cd ",
        "digits": "12",
        "zero-width": "a\u200b",
        "overrides": "\u202ea ",
        "hyphens": "a-b-",
        "slashes": "a/b:",
        "new lines": "> a\n\n",
        "both scripts": "aа",
        "underlines": "a_1",
    }.items()


def times() -> Iterator[str]:
    """Print what checking costs; yield each limit that is missed."""
    context = Context(
        registrants=tuple(f"Bluebarrow{n}" for n in range(300)),
        hosts=("Marisol Vey",),
        notes=("I closed the account after three calls at night from an unknown man. " * 20,),
    )
    _ = Locale("en").languages  # a site has it at hand
    held, wall = resident(), time.perf_counter()
    check("Adesuwa met in Kaduna on 3 March.", context)
    first, more = time.perf_counter() - wall, resident() - held
    short = {}
    for language in LANGUAGES:
        text = " ".join(each.text for each in notes(FOLDER, language))[:SHORT]
        told = Context(language=language)
        check(text, told)
        short[language] = median(spent_shortly(text, told) for _ in range(9))
    more = max(more, resident() - held)
    slowest = max(short, key=lambda language: short[language])
    print(f"first use: {first:.2f} s (limit {SECONDS_FIRST}), {more:.0f} MB (limit {MEGABYTES:.0f})")
    print(
        f"1,000 code points: {short[slowest] * 1000:.1f} ms at worst, {slowest} (limit {SECONDS_SHORT * 1000:.0f})"
    )
    long = {}
    for name, piece in long_texts():
        text = (piece * (LONG // len(piece.encode()) + 1)).encode()[:LONG].decode(errors="ignore")
        long[name] = spent(text, context)
    for name, seconds in sorted(long.items(), key=lambda item: -item[1])[:4]:
        print(f"200 kB: {seconds:.2f} s, {name} (limit {SECONDS_LONG})")
    if first > SECONDS_FIRST or more > MEGABYTES:
        yield f"first use {first:.2f} s, {more:.0f} MB"
    if short[slowest] > SECONDS_SHORT:
        yield f"1 kB {short[slowest] * 1000:.1f} ms"
    yield from (f"200 kB {seconds:.2f} s, {name}" for name, seconds in long.items() if seconds > SECONDS_LONG)


def main() -> None:
    asked = argparse.ArgumentParser()
    asked.add_argument("--misses", action="store_true")
    asked.add_argument("--only", choices=LANGUAGES)
    asked.add_argument("--part", choices=PARTS)
    options = asked.parse_args()
    signal.signal(signal.SIGVTALRM, give_up)
    broken = [] if options.only else list(times())
    for part in [options.part] if options.part else PARTS:
        for told in (True, False):
            print(f"\n{part}, language {'said' if told else 'not said'}: texts found (! under the limit)")
            languages = [options.only] if options.only else list(LANGUAGES)
            missed = table(PARTS[part], languages, told=told, misses=options.misses)
            broken += [f"{part}, language {'said' if told else 'not said'}: {each}" for each in missed]
    print("\n" + ("\n".join(["Missed limits:", *broken]) if broken else "All limits are kept."))
    sys.exit(1 if broken else 0)


if __name__ == "__main__":
    main()
