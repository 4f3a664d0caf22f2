"""Tables of words and whole numbers as spreadsheets: OpenDocument (ISO/IEC 26300) and Office Open XML (ECMA-376). Pure.

Words stay words: a cell that begins like a formula is none, because its kind stands beside it. The same tables give the same
bytes. docs/decisions/0029 says why the first is written here and the second by a library.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time
from io import BytesIO
from xml.sax.saxutils import escape, quoteattr
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

Cell = str | int
Sheet = tuple[str, Sequence[Sequence[Cell]]]
"""A name and lines of cells."""
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ODF = "urn:oasis:names:tc:opendocument:xmlns"
_ODS_TYPE = "application/vnd.oasis.opendocument.spreadsheet"


def as_ods(sheets: Sequence[Sheet]) -> bytes:
    """An OpenDocument spreadsheet."""
    tables = "".join(
        f"<table:table table:name={quoteattr(name)}>{''.join(map(_ods_line, lines))}</table:table>"
        for name, lines in sheets
    )
    content = (
        f'{_HEAD}<office:document-content xmlns:office="{_ODF}:office:1.0" xmlns:table="{_ODF}:table:1.0" '
        f'xmlns:text="{_ODF}:text:1.0" office:version="1.3"><office:body><office:spreadsheet>{tables}'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    manifest = (
        f'{_HEAD}<manifest:manifest xmlns:manifest="{_ODF}:manifest:1.0" manifest:version="1.3">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{_ODS_TYPE}"/>'
        '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
        "</manifest:manifest>"
    )
    return _zipped({"mimetype": _ODS_TYPE, "content.xml": content, "META-INF/manifest.xml": manifest})


def _ods_line(cells: Sequence[Cell]) -> str:
    return f"<table:table-row>{''.join(map(_ods_cell, cells))}</table:table-row>"


def _ods_cell(cell: Cell) -> str:
    if isinstance(cell, int):
        return (
            f'<table:table-cell office:value-type="float" office:value="{cell}"><text:p>{cell}</text:p>'
            "</table:table-cell>"
        )
    words = _words(cell)
    return f'<table:table-cell office:value-type="string"><text:p>{words}</text:p></table:table-cell>'


def as_xlsx(sheets: Sequence[Sheet], *, on: date) -> bytes:
    """An Office Open XML workbook that says it was made on this day: XlsxWriter would else write the second."""
    from xlsxwriter import Workbook  # noqa: PLC0415 (loaded when a file is asked for)

    out = BytesIO()
    with Workbook(out, {"in_memory": True}) as book:
        book.set_properties({"created": datetime.combine(on, time(), UTC)})
        for name, lines in sheets:
            sheet = book.add_worksheet(name)
            for row, cells in enumerate(lines):
                for column, cell in enumerate(cells):
                    # words are written as words: `write` would make formulas and links of some
                    write = sheet.write_number if isinstance(cell, int) else sheet.write_string
                    write(row, column, cell)
    return out.getvalue()


def _words(cell: str) -> str:
    return escape(_NOT_XML.sub("", cell))


def _zipped(files: dict[str, str]) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w") as archive:
        for name, text in _in_order(files):
            entry = ZipInfo(name)  # without the time: 1 January 1980
            entry.compress_type = ZIP_STORED if name == "mimetype" else ZIP_DEFLATED
            archive.writestr(entry, text)
    return out.getvalue()


def _in_order(files: dict[str, str]) -> Iterator[tuple[str, str]]:
    """ODF wants its kind first, and not compressed."""
    yield from sorted(files.items(), key=lambda one: one[0] != "mimetype")
