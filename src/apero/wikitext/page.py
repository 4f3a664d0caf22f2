"""A wiki page with `<translate>` tags: its units, its markers, and what is refused.

Source of the rules: MediaWiki's extension Translate (TranslatablePageParser, TranslationUnit, TranslatablePageMarker), tried
side by side with it. White space is that of its patterns, which read bytes: a no-break space is text. Nothing is normalised.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from apero.wikitext.variables import variables, with_names

NEW = "-1"
"""The name of a unit that has not been marked yet."""
TITLE = "Page display title"
"""The unit of the page's title. It stands beside the page, so no unit within may be called so."""
OPEN, OPEN_BARE, CLOSE = "<translate>", "<translate nowrap>", "</translate>"
_BLANK = " \t\n\r\f\v"
_TRIMMED = " \t\n\r\0\v"
_LONGEST_NAME = 238
"""Bytes: a title holds 255, and one sign of the page's own, two slashes and the longest tag of a language go off."""
_TAGS = re.compile(f"{OPEN}|{OPEN_BARE}|{CLOSE}")
_BLANKS = re.compile(f"[{_BLANK}]+")
_MARKER = re.compile(r"<!--T:(.*?)-->")
_LEADING = re.compile(r"<!--T:.*?-->[ \n]")
_NO_TITLE = re.compile(
    r"[\x00-\x1f\x7f\[\]{}|<>_/�]|%[0-9A-Fa-f]{2}|&(?:[A-Za-z0-9\x80-\U0010ffff]+|#[0-9]+|#x[0-9A-Fa-f]+);|~~~"
)
_NUMBER = re.compile(r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?", re.ASCII)
_MOST = 2**63


class PageRefused(ValueError):
    """The extension would refuse the page. Says why, and in which line."""

    def __init__(self, why: str, line: int) -> None:
        super().__init__(f"Line {line}: {why}")
        self.why, self.line = why, line


@dataclass(frozen=True, slots=True)
class Unit:
    """One translation unit. `text` is without its marker; `is_inline`: its tag holds no line break.

    `may_wrap`: whether a rendition may put its words into an element that says their language. `line` counts from 1.
    """

    name: str
    text: str
    is_inline: bool
    may_wrap: bool
    line: int

    @property
    def source(self) -> str:
        """What a translator sees: each variable by its name."""
        return with_names(self.text, variables(self.text))

    @property
    def marked(self) -> str:
        """The text with its marker where the extension writes it."""
        marker = f"<!--T:{self.name}-->"
        if heading(self.text) is not None:
            return f"{self.text} {marker}"
        return f"{marker}{' ' if self.is_inline else chr(10)}{self.text}"


@dataclass(frozen=True, slots=True)
class Section:
    """What one pair of tags holds: units, and the white space between them."""

    opening: str
    pieces: tuple[str | Unit, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """A parsed page: wikitext outside of tags, and sections."""

    parts: tuple[str | Section, ...]

    @property
    def units(self) -> list[Unit]:
        """All units, in the order of the page."""
        return [
            piece
            for part in self.parts
            if isinstance(part, Section)
            for piece in part.pieces
            if isinstance(piece, Unit)
        ]

    @property
    def marked(self) -> str:
        """The source with each unit's marker."""
        return "".join(_with_markers(self.parts))


def parse(text: str) -> Page:
    """Take a page apart. Raises `PageRefused`."""
    parts: list[str | Section] = []
    opened: re.Match[str] | None = None
    end, line = 0, 1
    for tag in _tags(text):
        if opened is None:
            if tag[0] == CLOSE:
                raise PageRefused(f"{CLOSE} closes nothing.", _line(text, tag.start()))
            opened = tag
        elif tag[0] != CLOSE:
            raise PageRefused(f"{tag[0]} stands inside another one.", _line(text, tag.start()))
        else:
            content = text[opened.end() : tag.start()]
            line += text.count("\n", end, opened.start())
            parts += [text[end : opened.start()], _section(opened[0], content, line)]
            line += content.count("\n")
            opened, end = None, tag.end()
    if opened is not None:
        raise PageRefused(f"{opened[0]} is not closed.", _line(text, opened.start()))
    return Page((*parts, text[end:]))


def number(page: Page, highest: int = 0) -> Page:
    """Give new units the names that marking gives: numbers above `highest` and all that the page has. Raises `PageRefused`.

    `highest` is the highest number that the page ever used: those of units that went are not used again.
    """
    units = page.units
    for unit in units:
        _require_name(unit)
    last = max([highest, 0, *(_as_number(unit.name) for unit in units)])
    used = {TITLE}
    parts: list[str | Section] = []
    for part in page.parts:
        if isinstance(part, str):
            parts.append(part)
            continue
        pieces: list[str | Unit] = []
        for piece in part.pieces:
            if isinstance(piece, str):
                pieces.append(piece)
                continue
            last += piece.name == NEW
            unit = replace(piece, name=str(last)) if piece.name == NEW else piece
            if unit.name in used:
                raise PageRefused(f"there are two units named {unit.name!r}.", unit.line)
            used.add(unit.name)
            pieces.append(unit)
        parts.append(Section(part.opening, tuple(pieces)))
    return Page(tuple(parts))


def heading(text: str) -> str | None:
    """The words of a unit that is a heading and nothing else. A heading with text right under it is none."""
    line = text.rstrip(_BLANK)
    if not line.startswith("=") or not line.endswith("=") or "\n" in line:
        return None
    for level in range(min(6, len(line) - len(line.lstrip("="))), 0, -1):
        sign = "=" * level
        within = line[level:]
        if within.endswith(sign) and len(within) > level:
            words = within[: len(within) - level]
            return words.strip(" \t") or words[-1]
    return None


def percent(translated: int, total: int) -> int:
    """The figure as the extension shows it: two digits of the quotient. 0 of 0 is 0."""
    return round(float(f"{translated / total:.2f}") * 100) if total else 0


def _with_markers(parts: Sequence[str | Section]) -> Iterator[str]:
    for part in parts:
        if isinstance(part, str):
            yield part
        else:
            yield part.opening
            yield from (piece.marked if isinstance(piece, Unit) else piece for piece in part.pieces)
            yield CLOSE


def _tags(text: str) -> Iterator[re.Match[str]]:
    """The tags, without those that `<nowiki>` makes mere text."""
    spans = list(_nowiki(text))
    place = 0
    for tag in _TAGS.finditer(text):
        while place < len(spans) and spans[place][1] <= tag.start():
            place += 1
        if place == len(spans) or tag.start() < spans[place][0]:
            yield tag


def _nowiki(text: str) -> Iterator[tuple[int, int]]:
    opening, closing, end = "<nowiki>", "</nowiki>", 0
    while (start := text.find(opening, end)) >= 0:
        close = text.find(closing, start + len(opening))
        if close < 0:
            return
        end = close + len(closing)
        yield start, end


def _section(opening: str, content: str, line: int) -> Section:
    is_inline, may_wrap = "\n" not in content, opening != OPEN_BARE
    pieces: list[str | Unit] = []
    for piece in _split(content):
        if piece.strip(_TRIMMED):
            pieces.append(_unit(piece, is_inline=is_inline, may_wrap=may_wrap, line=line))
        else:
            pieces.append(piece)
        line += piece.count("\n")
    return Section(opening, tuple(pieces))


def _split(content: str) -> Iterator[str]:
    """White space at the ends and around empty lines, and what stands between. A line that holds a space is not empty."""
    begin, end = len(content) - len(content.lstrip(_BLANK)), len(content.rstrip(_BLANK))
    if begin > end:
        return iter((content,) if content else ())
    cuts = [0, begin]
    while (empty := content.find("\n\n", begin, end)) >= 0:
        cuts.append(begin + len(content[begin:empty].rstrip(_BLANK)))
        begin = _BLANKS.match(content, empty).end()  # type: ignore[union-attr] # it matches two line breaks at least
        cuts.append(begin)
    cuts += [end, len(content)]
    return (content[start:stop] for start, stop in pairwise(cuts) if start < stop)


def _unit(piece: str, *, is_inline: bool, may_wrap: bool, line: int) -> Unit:
    """A unit without its marker. Raises `PageRefused` for a marker that is not where it may stand."""
    names = _names(piece)
    if not names:
        return Unit(NEW, piece, is_inline, may_wrap, line)
    if len(names) > 1:
        raise PageRefused("a unit has two markers.", line)
    name = names[0]
    if not name.strip(_TRIMMED):
        raise PageRefused("a marker has no name.", line)
    if name.strip(_TRIMMED) != name:
        raise PageRefused(f"the marker {name!r} has a space around its name.", line)
    text = _without_marker(piece)
    if _names(text):
        raise PageRefused(f"the marker {name!r} stands in the middle of its unit.", line)
    if not text.strip(_TRIMMED):
        raise PageRefused(f"the unit {name!r} is empty.", line)
    return Unit(name, text, is_inline, may_wrap, line)


def _names(piece: str) -> list[str]:
    """The names of all markers. Lines are cut behind their last marker, so that no search runs on for nothing."""
    if "<!--T:" not in piece:
        return []
    lines = (
        line[: line.rfind("-->") + 3] for line in piece.split("\n") if "<!--T:" in line and "-->" in line
    )
    return [name for line in lines for name in _MARKER.findall(line)]


def _without_marker(piece: str) -> str:
    """Take off a marker at the start, and one at the end of a line with the white space before it."""
    if leading := _LEADING.match(piece):
        piece = piece[leading.end() :]
    lines = piece.split("\n")
    for place, line in enumerate(lines):
        start = line.find("<!--T:")
        if start >= 0 and line.endswith("-->") and len(line) - start >= len("<!--T:-->"):
            before = "\n".join([*lines[:place], line[:start]]).rstrip(_BLANK)
            return "\n".join([before, *lines[place + 1 :]])
    return piece


def _require_name(unit: Unit) -> None:
    path = unit.name.partition("#")[0]
    if len(unit.name.encode()) > _LONGEST_NAME:
        raise PageRefused("the name of a unit is too long for the title of its page.", unit.line)
    if _NO_TITLE.search(path) or set("_/\n<>").intersection(unit.name) or path in (".", ".."):
        raise PageRefused(f"{unit.name!r} cannot name a unit: it is no part of a title.", unit.line)


def _as_number(name: str) -> int:
    """The number that a name begins with, as PHP reads it."""
    found = _NUMBER.match(name)
    if found is None:
        return 0
    if set(".eE").isdisjoint(found[0]):
        return max(-_MOST, min(int(found[0]), _MOST - 1))
    value = float(found[0])
    return int(value) if abs(value) < _MOST else 0


def _line(text: str, place: int) -> int:
    return text.count("\n", 0, place) + 1
