"""Published results as files: what the page shows, a line for each number that is told."""

from collections.abc import Iterable, Iterator
from datetime import date

from django.utils.translation import gettext as _

from apero.lib.export_parquet import Column, as_parquet
from apero.lib.export_sheets import Sheet as Table
from apero.lib.export_sheets import as_ods, as_xlsx
from apero.lib.spreadsheets import as_csv
from apero.survey.queries import Sheet, Shown, least_of

KINDS = {
    "results.csv": "text/csv; charset=utf-8",
    "results.ods": "application/vnd.oasis.opendocument.spreadsheet",
    "results.xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "results.parquet": "application/vnd.apache.parquet",
    "codebook.csv": "text/csv; charset=utf-8",
}
"""The files by their names, with their media types."""
COLUMNS = ("table", "question", "part", "group", "group_words", "answer", "answer_words", "number", "of")
Line = tuple[str, str, str, str, str, str, str, int, int]


def file_of(kind: str, sheet: Sheet, tables: Iterable[Shown], released_on: date) -> bytes:
    """One of the files. The names of columns are not translated, so that a program finds them in each language."""
    shown = list(tables)
    lines, book = list(_lines(shown)), list(_codebook(sheet, shown, released_on))
    sheets: list[Table] = [("results", [COLUMNS, *lines]), ("codebook", book)]
    match kind:
        case "results.csv":
            return as_csv([COLUMNS, *([*map(str, line)] for line in lines)]).encode()
        case "results.ods":
            return as_ods(sheets)
        case "results.xlsx":
            return as_xlsx(sheets, on=released_on)
        case "results.parquet":
            return as_parquet(_columns(lines), {line[0]: line[4] for line in book if line[0] in _ABOUT})
        case _:
            return as_csv(book).encode()


def _columns(lines: list[Line]) -> list[Column]:
    words: list[Column] = [(name, [str(line[at]) for line in lines]) for at, name in enumerate(COLUMNS[:-2])]
    return [*words, ("number", [line[-2] for line in lines]), ("of", [line[-1] for line in lines])]


def _lines(shown: Iterable[Shown]) -> Iterator[Line]:
    for one in shown:
        name, asked, part = one.name or "groups", one.asked.plain, one.of.plain
        for row in one.rows:
            if row.number is not None:
                yield name, asked, part, "", "", row.key, row.words.plain, row.number, one.people
        for group in one.groups:
            words = " · ".join(each.plain for each in group.words)
            for row, number in zip(one.rows, group.numbers, strict=True):
                if number is not None:
                    yield name, asked, part, group.key, words, row.key, row.words.plain, number, one.people


_ABOUT = ("survey", "series", "version", "published", "rule", "codes")


def _codebook(sheet: Sheet, shown: Iterable[Shown], released_on: date) -> Iterator[tuple[str, ...]]:
    """What each table asked, and what the numbers are: name, kind, part, answer, words."""
    least = least_of(sheet.version)
    yield "table", "kind", "part", "answer", "words"
    yield "survey", "", "", "", _plain(sheet.text.first("title"))
    yield "series", "", "", "", _plain(sheet.series.first("title"))
    yield "version", "", "", "", str(sheet.version.number)
    yield "published", "", "", "", released_on.isoformat()
    rule = _(
        "No number below %(least)s is told, and none from which one could be worked out. What is hidden has no "
        "line, like what nobody answered."
    )
    yield "rule", "", "", "", rule % {"least": least}
    codes = (
        _("Each one-time code counted once. Who got codes is not known.")
        if sheet.survey.uses_codes
        else _("The same person could answer twice.")
    )
    yield "codes", "", "", "", codes
    for one in shown:
        name = one.name or "groups"
        yield name, one.kind, one.of.plain, "", one.asked.plain
        for row in one.rows:
            yield name, one.kind, one.of.plain, row.key, row.words.plain


def _plain(passage: object) -> str:
    return str(getattr(passage, "words", ""))
