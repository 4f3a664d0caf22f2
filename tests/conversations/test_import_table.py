"""Reading the file of a table of sessions."""

import csv
import io
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apero.conversations.imports.table import COLUMNS, MOST_BYTES, TableRow, Unreadable, read_table

HEAD = "region,date,utc,local,city,language\n"
ROW = "Asia,16 May 2022,12:00,20:00,Jakarta,en\n"
READ = TableRow(1, "Asia", "16 May 2022", "12:00", "20:00", "Jakarta", "en")


@pytest.mark.parametrize(
    "text",
    [
        HEAD + ROW,
        "\ufeff" + HEAD + ROW,
        HEAD.replace("\n", "\r\n") + ROW.replace("\n", "\r\n"),
        HEAD.replace("\n", "\r") + ROW.replace("\n", "\r"),
        HEAD + ROW.rstrip("\n"),
        "\n\n" + HEAD + ROW + "\n,,,,,\n \t \n",
        "sep=,\n" + HEAD + ROW,
        HEAD.replace(",", ";") + ROW.replace(",", ";"),
        HEAD.replace(",", "\t") + ROW.replace(",", "\t"),
        "City, LOCAL ,Language,Region,UTC,Date\nJakarta,20:00,en,Asia,12:00,16 May 2022\n",
        "notes," + HEAD + "ask Ana," + ROW,
        HEAD + 'Asia,"16 May 2022",12:00,"20:00","Jakarta\x00",en\n',
        HEAD + "Asia\u202e, 16  May\u00a02022,12:00,20:00,Jakarta,en\n",
    ],
)
def test_r16_a_table_is_read_as_programs_write_it(text: str) -> None:
    assert read_table(text.encode()) == [READ]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "is empty"),
        (b"\xef\xbb\xbf\n \n", "is empty"),
        (HEAD.encode("utf-16"), "not UTF-8"),
        ("région,date\n".encode("latin-1"), "not UTF-8"),
        (b"\x00\x01\x02\xff", "not UTF-8"),
        (HEAD.encode("utf-16-le"), "lacks these columns"),
        (b"region,date,utc,city\n", "lacks these columns: local, language"),
        (b"hello", "lacks these columns: region, date, utc, local, city, language"),
        (b"region|date|utc|local|city|language\n", "lacks these columns"),
        (b"region,date,utc,local,city,language,Date\n", "twice: date"),
        (HEAD.encode() + b'Asia,"16 May 2022,12:00,,Jakarta,en\n', "Line 2 cannot be read"),
        (HEAD.encode() + b'Asia,"16" May 2022,12:00,,Jakarta,en\n', "Line 2 cannot be read"),
        (b"x" * (MOST_BYTES + 1), "larger than 20 MB"),
        (HEAD.encode() + ROW.encode() * 20_001, "more than 20,000 rows"),
    ],
)
def test_what_is_no_such_table_is_refused_in_one_sentence(data: bytes, reason: str) -> None:
    with pytest.raises(Unreadable, match=reason):
        read_table(data)


def test_a_table_without_rows_has_none() -> None:
    assert read_table(HEAD.encode()) == []


def test_rows_are_numbered_as_a_spreadsheet_shows_them_below_its_header() -> None:
    text = HEAD + ROW + ",,,,,\n" + 'Asia,"16\nMay 2022",12:00,,Jakarta,en\n' + ROW
    assert [row.number for row in read_table(text.encode())] == [1, 3, 4]


def test_missing_cells_are_empty_and_surplus_ones_are_noticed() -> None:
    short, long, blank = read_table(f"{HEAD}Asia\nAsia,,,,Jakarta, Indonesia,en\nAsia,,,,,,,\n".encode())
    assert (short.region, short.language, short.has_surplus) == ("Asia", "", False)
    assert (long.has_surplus, blank.has_surplus) == (True, False)


def test_a_huge_cell_is_read() -> None:
    assert len(read_table(f"{HEAD}{'x' * 1_000_000},,,,,\n".encode())[0].region) == 1_000_000


@given(st.lists(st.tuples(*[st.text(max_size=30)] * 6), max_size=8), st.sampled_from([",", ";", "\t"]))
def test_whatever_is_written_in_cells_comes_back_clean(rows: list[tuple[str, ...]], sign: str) -> None:
    file = io.StringIO(newline="")
    writer = csv.writer(file, delimiter=sign, quoting=csv.QUOTE_ALL)
    writer.writerow(COLUMNS)
    writer.writerows(rows)
    read = read_table(file.getvalue().encode("utf-8", "replace"))
    assert len(read) == sum(any(cell.strip() for cell in row) for row in rows)


@given(
    st.binary(max_size=300) | st.text(max_size=300).map(lambda text: (HEAD + text).encode("utf-8", "replace"))
)
def test_whatever_the_file_holds_it_is_read_or_refused(data: bytes) -> None:
    with suppress(Unreadable):
        assert isinstance(read_table(data), list)


@pytest.mark.parametrize("data", [b",", b"\n,,\n"])
def test_a_file_of_signs_without_words_is_empty(data: bytes) -> None:
    with pytest.raises(Unreadable, match="empty"):
        read_table(data)
