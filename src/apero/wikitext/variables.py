"""Variables of a unit: `<tvar name=x>value</tvar>`, and the older `<tvar|x>value</>`. Translators see `$x`.

A value stands once, in the source: mending an address there mends it in each language. Spelling and order are those of
MediaWiki's extension Translate (TranslationUnit): `strtr` takes the longest first and reads nothing twice.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

_SPACE = r"[^\S\x1c-\x1f]"
_OPENING = re.compile(
    rf"""<tvar{_SPACE}++name{_SPACE}*+={_SPACE}*+(?:'([^']*)'|"([^"]*)"|((?:[^"'\s>]|[\x1c-\x1f])*)){_SPACE}*+>""",
    re.IGNORECASE,
)
_SOME = re.compile("<tvar", re.IGNORECASE)
_CLOSING = re.compile(rf"</tvar{_SPACE}*+>", re.IGNORECASE)
_INSERTABLE = re.compile(r"\$(?:[^\W_]|[_$-])+")


@dataclass(frozen=True, slots=True)
class Variable:
    """`definition` is how it is written in the source; `name` begins with `$`."""

    definition: str
    name: str
    value: str


def variables(text: str) -> list[Variable]:
    """The variables of a unit: first those of the older spelling, as the extension lists them."""
    return [*_older(text), *_newer(text)] if _SOME.search(text) else []


def with_names(text: str, known: Sequence[Variable]) -> str:
    """What a translator sees of a unit whose variables are known."""
    return swapped(text, {one.definition: one.name for one in known})


def with_values(text: str, known: Sequence[Variable]) -> str:
    """Names become the values of the source."""
    return swapped(text, {one.name: one.value for one in known})


def reused(text: str) -> set[str]:
    """The names that stand for two values in one unit: an error, since only one can be right in a translation."""
    values: dict[str, set[str]] = {}
    for one in variables(text):
        values.setdefault(one.name, set()).add(one.value)
    return {name for name, found in values.items() if len(found) > 1}


def swapped(text: str, by: Mapping[str, str]) -> str:
    """Swap each key for its value: at each place the longest key, and nothing that was put in is read again.

    All keys begin with the same sign.
    """
    if not by:
        return text
    lengths = sorted({len(key) for key in by}, reverse=True)
    sign = next(iter(by))[0]
    out: list[str] = []
    end = at = 0
    while (at := text.find(sign, at)) >= 0:
        for size in lengths:
            if (key := text[at : at + size]) in by:
                out += (text[end:at], by[key])
                end = at = at + len(key)
                break
        else:
            at += 1
    return "".join([*out, text[end:]]) if out else text


def _older(text: str) -> Iterator[Variable]:
    opening, closing, end = "<tvar|", "</>", 0
    while (start := text.find(opening, end)) >= 0:
        named = text.find(">", start + len(opening))
        close = text.find(closing, named + 1)
        if named < 0 or close < 0:
            return
        end = start + len(opening)
        if named > end:
            definition = text[start : close + len(closing)]
            yield Variable(definition, "$" + text[end:named], text[named + 1 : close])
            end = close + len(closing)


def _newer(text: str) -> Iterator[Variable]:
    end = 0
    while (opening := _OPENING.search(text, end)) and (closing := _CLOSING.search(text, opening.end())):
        name = "".join(part for part in opening.groups() if part)
        yield Variable(
            text[opening.start() : closing.end()], "$" + name, text[opening.end() : closing.start()]
        )
        end = closing.end()
