"""Reading the file: UTF-8, a header in any order, cells parted by commas, semicolons or tabs."""

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from apero.lib.words import clean_line, folded

COLUMNS = ("region", "date", "utc", "local", "city", "language")
OPTIONAL = ("kind", "level")
"""Columns that a table may lack."""
MOST_BYTES, MOST_ROWS = 20_000_000, 20_000
_DELIMITERS = ",;\t"
_EXCEL_HINT = re.compile(r"sep=.?\s*\Z", re.IGNORECASE)


class Unreadable(Exception):
    """The file cannot be read as such a table. The message is one sentence for people."""


@dataclass(frozen=True, slots=True)
class TableRow:
    """What a row says, cell by cell, cleaned. `number` counts from 1 below the header, empty rows too."""

    number: int
    region: str
    date: str
    utc: str
    local: str
    city: str
    language: str
    kind: str = ""
    level: str = ""
    has_surplus: bool = False


def _empty() -> Unreadable:
    return Unreadable(_("The file is empty. Its first row must be: region,date,utc,local,city,language."))


def read_table(data: bytes) -> list[TableRow]:
    """The rows of the file, without empty ones. Raises `Unreadable`."""
    if len(data) > MOST_BYTES:
        raise Unreadable(_("The file is larger than 20 MB. Split the table."))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Unreadable(_("The file is not UTF-8 text. Save the table as CSV in UTF-8.")) from error
    lines = text.splitlines()
    head = next((line for line in lines if line.strip() and not _EXCEL_HINT.match(line)), "")
    if not head:
        raise _empty()
    return _rows(_records(text, _delimiter(head)))


def _delimiter(head: str) -> str:
    """The sign that parts the header into the most of the columns that are needed."""
    return max(_DELIMITERS, key=lambda sign: len({folded(cell) for cell in head.split(sign)} & {*COLUMNS}))


def _records(text: str, delimiter: str) -> Iterator[list[str]]:
    csv.field_size_limit(MOST_BYTES)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        yield from reader
    except csv.Error as error:
        line = reader.line_num
        raise Unreadable(
            _("Line %(line)d cannot be read: a quotation mark is not closed, or stands wrong.")
            % {"line": line}
        ) from error


def _rows(records: Iterator[list[str]]) -> list[TableRow]:
    header = next((cells for cells in records if any(map(str.strip, cells)) and not _is_hint(cells)), None)
    if header is None:
        raise _empty()
    places = _places([folded(cell) for cell in header])
    rows = []
    for number, cells in enumerate(records, start=1):
        if number > MOST_ROWS:
            raise Unreadable(_("The table has more than 20,000 rows. Split it."))
        if any(map(str.strip, cells)):
            rows.append(_row(number, cells, places, width=len(header)))
    return rows


def _is_hint(cells: list[str]) -> bool:
    return bool(_EXCEL_HINT.match(cells[0])) and not any(cells[1:])


def _places(names: list[str]) -> dict[str, int]:
    missing = [name for name in COLUMNS if name not in names]
    if missing:
        facts = {"missing": ", ".join(missing)}
        raise Unreadable(
            _("The header lacks these columns: %(missing)s. Their order does not matter.") % facts
        )
    known = [*COLUMNS, *(name for name in OPTIONAL if name in names)]
    doubled = [name for name in known if names.count(name) > 1]
    if doubled:
        raise Unreadable(_("The header names a column twice: %(name)s.") % {"name": doubled[0]})
    return {name: names.index(name) for name in known}


def _row(number: int, cells: list[str], places: dict[str, int], *, width: int) -> TableRow:
    facts = {name: clean_line(cells[place]) if place < len(cells) else "" for name, place in places.items()}
    return TableRow(number=number, has_surplus=any(map(str.strip, cells[width:])), **facts)
