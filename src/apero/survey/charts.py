"""Bars as SVG, made here: read without script, printed, and drawn in the colours of the page. Pure.

A chart repeats the table beneath it, so its words are short and its numbers are those of the table.
"""

from collections.abc import Sequence
from html import escape

HEIGHT, BAR = 38, 12
"""Of a row and of its bar, in CSS pixels."""
ROOM = 28
"""Signs of an answer's words in a chart: what a screen of 320 pixels has room for. The table has all of them."""
Bar = tuple[str, int | None, int | None]
"""The words of an answer, its number and its share in percent; None where it is not told."""


def bars(rows: Sequence[Bar], *, title: str, key: str, hidden: str, is_rtl: bool = False) -> str:
    """A row for each answer: its words, in whichever direction they are read, above a bar.

    `hidden` stands where there is no number. `key` is the chart's own.
    """
    drawn = "".join(_row(row, place, hidden=hidden, is_rtl=is_rtl) for place, row in enumerate(rows))
    return (
        f'<svg class="chart" role="img" aria-labelledby="{key}" width="100%" height="{HEIGHT * len(rows)}">'
        f'<title id="{key}">{escape(title)}</title>{drawn}</svg>'
    )


def _row(row: Bar, place: int, *, hidden: str, is_rtl: bool) -> str:
    words, number, percent = row
    top = place * HEIGHT
    told = hidden if number is None else f"{number} · {percent} %"
    short = words if len(words) <= ROOM else f"{words[: ROOM - 1]}…"
    label = f'<text x="{100 if is_rtl else 0}%" y="{top + 15}">\u2068{escape(short)}\u2069 – {escape(told)}</text>'
    if percent is None:
        return label
    at = 100 - percent if is_rtl else 0
    return f'{label}<rect x="{at}%" y="{top + 20}" width="{percent}%" height="{BAR}" rx="2"/>'
