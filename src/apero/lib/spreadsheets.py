"""Lines of cells as a file that spreadsheets open, without formulas."""

import csv
from collections.abc import Iterable, Sequence
from io import StringIO

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
"""What a spreadsheet takes for the beginning of a formula."""


def as_csv(lines: Iterable[Sequence[str]]) -> str:
    """A file that spreadsheets open (RFC 4180), with a mark of UTF-8 in front. No cell is a formula."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerows([harmless(cell) for cell in line] for line in lines)
    return "\ufeff" + out.getvalue()


def harmless(cell: str) -> str:
    """A cell that begins like a formula, also after blanks, is marked as words."""
    is_formula = cell.startswith(FORMULA) or cell.lstrip().startswith(FORMULA)
    return f"'{cell}" if is_formula else cell
