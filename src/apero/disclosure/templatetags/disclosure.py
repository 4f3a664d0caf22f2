"""A text with its flagged words marked."""

from collections.abc import Iterable, Iterator
from html import escape
from itertools import pairwise

from django import template
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from apero.disclosure.queries import Flagged
from apero.lib.languages import direction
from apero.lib.words import clean_text

register = template.Library()


@register.simple_tag
def marked(words: str, language: str, flags: Iterable[Flagged]) -> SafeString:
    """The text in paragraphs; open flags are marked and numbered as in the list beside it."""
    found = [(number, flag) for number, flag in enumerate(flags, start=1) if flag.is_open]
    attributes = f' lang="{escape(language)}" dir="{direction(language)}"' if language else ' dir="auto"'
    shown = (f"<p{attributes}>{_marked(words, start, end, found)}</p>" for start, end in _paragraphs(words))
    return SafeString("\n".join(shown))


def _paragraphs(words: str) -> Iterator[tuple[int, int]]:
    """Where each paragraph begins and ends."""
    start = 0
    for part in words.split("\n\n"):
        if clean_text(part):
            yield start, start + len(part)
        start += len(part) + 2


def _marked(words: str, start: int, end: int, flags: list[tuple[int, Flagged]]) -> str:
    """A stretch of the text cut wherever a mark begins or ends, since marks may overlap."""
    inside = [(n, f) for n, f in flags if f.flag.start < end and start < f.flag.end]
    cuts = {start, end, *(at for _n, f in inside for at in (f.flag.start, f.flag.end) if start < at < end)}
    edges = sorted(cuts)
    return "".join(_piece(words, a, b, inside) for a, b in pairwise(edges))


def _piece(words: str, start: int, end: int, flags: list[tuple[int, Flagged]]) -> str:
    text = escape(words[start:end])
    on = [(n, f) for n, f in flags if f.flag.start < end and start < f.flag.end]
    if not on:
        return text
    kinds = ", ".join(str(f.kind_words) for _n, f in on)
    last = [n for n, f in on if f.flag.end <= end]
    sign = "".join(f"<sup>{n}</sup>" for n in last)
    hidden = (
        f'<span class="seen-not"> ({escape(_("flagged: %(kinds)s") % {"kinds": kinds})})</span>'
        if last
        else ""
    )
    return f"<mark>{text}{hidden}</mark>{sign}"
