"""The page of results and its files (R42): what is hidden looks like what is absent, in each of them."""

import csv
import re
import zipfile
from collections.abc import Sequence
from datetime import date
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import duckdb
import pytest
from django.test import Client
from hypothesis import given, settings
from hypothesis import strategies as st

from apero.lib.export_parquet import as_parquet
from apero.lib.export_sheets import as_ods, as_xlsx
from apero.survey.charts import bars
from apero.survey.models import Survey
from apero.survey.packing import Chosen
from tests.survey import build
from tests.survey.test_releasing import HERE, THERE, address, answered, closed, released

FEW: Chosen = {"q1": ("o1",), "q2": ("o3",)}
MORE: Chosen = {"q1": ("o2",), "q2": ("o1",)}
DAY = date(2026, 3, 20)


@pytest.fixture
def survey(settings: Any, tmp_path: Path) -> Survey:
    settings.DATA = tmp_path
    words = build.WORDS | {"q2-o1": "=Draw", "q1-o2": "Else<where"}
    made = build.opened(words=words)
    version = answered(made, (20, HERE), (30, THERE), (2, FEW), (8, MORE))
    closed(made)
    released(version)
    return made


@pytest.mark.django_db
def test_r42_the_page_says_who_was_asked_and_how_and_what_is_hidden(survey: Survey, client: Client) -> None:
    page = client.get(address(survey)).text
    assert "60 answers were sent." in page
    assert "The same person could answer twice." in page
    assert "They chose themselves" in page
    assert "these numbers do not change" in page
    assert page.count('role="img"') == page.count("<title id=")
    assert "style=" not in page
    assert "Else&lt;where" in page


@pytest.mark.django_db
def test_where_codes_were_used_results_say_so(settings: Any, tmp_path: Path, client: Client) -> None:
    settings.DATA = tmp_path
    made = build.opened(uses_codes=True)
    version = answered(made, (20, HERE), (30, THERE))
    closed(made)
    released(version)
    assert "Each one-time code counted once. Who got codes is not known." in client.get(address(made)).text


@pytest.mark.django_db
def test_attack_16_files_hold_aggregates_and_nothing_that_is_hidden(survey: Survey, client: Client) -> None:
    told = list(csv.reader(StringIO(client.get(f"{address(survey)}/results.csv").text.lstrip("\ufeff"))))
    numbers = [int(line[-2]) for line in told[1:]]
    assert told[0][-2:] == ["number", "of"]
    assert min(numbers) >= 5
    assert {line[-1] for line in told[1:]} == {"60"}
    assert any(cell == "'=Draw" for line in told for cell in line)
    kept = survey.versions.get().released.tables
    assert len(numbers) == sum(len(t["totals"]) + sum(map(len, t["cells"].values())) for t in kept)


@pytest.mark.django_db
def test_all_files_hold_the_same_lines(survey: Survey, client: Client) -> None:
    told = list(csv.reader(StringIO(client.get(f"{address(survey)}/results.csv").text.lstrip("\ufeff"))))
    plain = [[cell.removeprefix("'") for cell in line] for line in told]
    assert in_ods(client.get(f"{address(survey)}/results.ods").content)[0] == plain
    assert in_xlsx(client.get(f"{address(survey)}/results.xlsx").content)[0] == grid(plain)
    parquet = client.get(f"{address(survey)}/results.parquet").content
    assert parquet[:4] == parquet[-4:] == b"PAR1"
    for line in plain:
        for cell in line[:-2]:
            assert cell.encode() in parquet
    assert client.get(f"{address(survey)}/results.exe").status_code == 404


@pytest.mark.django_db
def test_the_codebook_says_what_was_asked_and_the_rule(survey: Survey, client: Client) -> None:
    book = client.get(f"{address(survey)}/codebook.csv").text
    for words in (
        "Where do you contribute?",
        "Else<where",
        "No number below 5 is told",
        "could answer twice",
    ):
        assert words in book


@pytest.mark.django_db
def test_the_page_of_a_survey_leads_to_its_results(survey: Survey, client: Client) -> None:
    assert address(survey) in client.get(address(survey).removesuffix("/results/1")).text


def in_ods(file: bytes) -> list[list[list[str]]]:
    with zipfile.ZipFile(BytesIO(file)) as archive:
        assert archive.infolist()[0].filename == "mimetype"
        root = ElementTree.fromstring(archive.read("content.xml"))  # noqa: S314 (our own)
    ns = "{urn:oasis:names:tc:opendocument:xmlns:"
    return [
        [
            ["".join(cell.itertext()) for cell in row.iter(f"{ns}table:1.0}}table-cell")]
            for row in table.iter(f"{ns}table:1.0}}table-row")
        ]
        for table in root.iter(f"{ns}table:1.0}}table")
    ]


Grid = dict[str, str]
"""The cells of a sheet that hold something, by their names ("B3")."""


def in_xlsx(file: bytes) -> list[Grid]:
    ns = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
    with zipfile.ZipFile(BytesIO(file)) as archive:
        names = sorted(name for name in archive.namelist() if name.startswith("xl/worksheets/"))
        roots = [ElementTree.fromstring(archive.read(name)) for name in names]  # noqa: S314 (our own)
        assert b"<f>" not in b"".join(map(archive.read, names)), "no cell is a formula"
        shared = [""]
        if "xl/sharedStrings.xml" in archive.namelist():
            kept = ElementTree.fromstring(archive.read("xl/sharedStrings.xml"))  # noqa: S314 (our own)
            shared = ["".join(one.itertext()) for one in kept]

    def told(cell: ElementTree.Element) -> str:
        value = "".join(cell.itertext())
        return shared[int(value)] if cell.get("t") == "s" else value

    return [{str(c.get("r")): words for c in root.iter(f"{ns}c") if (words := told(c))} for root in roots]


def grid(lines: Sequence[Sequence[object]]) -> Grid:
    cells = (
        (f"{chr(65 + at)}{row}", str(c)) for row, line in enumerate(lines, 1) for at, c in enumerate(line)
    )
    return {name: words for name, words in cells if words}


SHEETS = st.lists(
    st.lists(st.text('a=<&"ẹ+@ ', max_size=8) | st.integers(0, 10**9), min_size=1, max_size=3), max_size=4
)


@given(SHEETS)
def test_any_words_and_numbers_make_sheets_that_can_be_read(lines: list[list[str | int]]) -> None:
    sheets = [("a&b", lines)]
    assert in_ods(as_ods(sheets))[0] == [[str(cell) for cell in line] for line in lines]
    assert in_xlsx(as_xlsx(sheets, on=DAY))[0] == grid(lines)


def test_signs_that_no_sheet_can_hold_do_not_break_it() -> None:
    assert in_ods(as_ods([("a", [["x\x00\x1by"]])]))[0] == [["xy"]]
    assert "x" in in_xlsx(as_xlsx([("a", [["x\x00\x1by"]])], on=DAY))[0]["A1"]


@given(
    st.integers(0, 30).flatmap(
        lambda rows: st.lists(
            st.lists(st.text(max_size=200), min_size=rows, max_size=rows)
            | st.lists(st.integers(-(2**63), 2**63 - 1), min_size=rows, max_size=rows),
            min_size=1,
            max_size=20,
        )
    )
)
@settings(max_examples=50, deadline=None)
def test_another_program_reads_the_same_from_a_parquet_file(
    tmp_path_factory: pytest.TempPathFactory, columns: list[list[str] | list[int]]
) -> None:
    path = tmp_path_factory.mktemp("parquet") / "results.parquet"
    path.write_bytes(
        as_parquet([(f"c{at}", values) for at, values in enumerate(columns)], {"series": "Ìbéèrè"})
    )
    with duckdb.connect() as reader:
        assert reader.read_parquet(str(path)).fetchall() == list(zip(*columns, strict=True))
        about = reader.sql(f"SELECT key, value FROM parquet_kv_metadata('{path}')").fetchall()
    assert about == [(b"series", "Ìbéèrè".encode())]


def test_a_workbook_says_the_day_of_its_release_and_not_when_it_was_asked_for_or_by_whom() -> None:
    made = as_xlsx([("results", [["a", 1]])], on=DAY)
    with zipfile.ZipFile(BytesIO(made)) as archive:
        told = archive.read("docProps/core.xml").decode() + archive.read("docProps/app.xml").decode()
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert set(re.findall(r"\d{4}-\d\d-\d\d[^<]*", told)) == {"2026-03-20T00:00:00Z"}
    assert "<dc:creator></dc:creator><cp:lastModifiedBy></cp:lastModifiedBy>" in told


def test_a_chart_has_a_row_for_each_answer_and_a_name() -> None:
    drawn = bars([("Yes & no", 30, 60), ("x" * 60, None, None)], title="<How?>", key="c", hidden="hidden")
    root = ElementTree.fromstring(drawn)  # noqa: S314 (our own)
    assert [child.tag for child in root] == ["title", "text", "rect", "text"]
    assert root.attrib["role"] == "img"
    assert root[0].text == "<How?>"
    assert root[1].text == "\u2068Yes & no\u2069 – 30 · 60 %"
    assert root[2].attrib["width"] == "60%"
    assert root[3].text is not None
    assert root[3].text.endswith("…\u2069 – hidden")


def test_a_chart_begins_where_reading_begins() -> None:
    drawn = ElementTree.fromstring(bars([("a", 30, 60)], title="t", key="c", hidden="h", is_rtl=True))  # noqa: S314 (our own)
    assert (drawn[1].attrib["x"], drawn[2].attrib["x"]) == ("100%", "40%")


@pytest.mark.django_db
def test_options_of_which_several_could_be_chosen_stand_in_one_table(survey: Survey, client: Client) -> None:
    page = client.get(address(survey)).text
    table = page.split('id="t-q2"')[1].split("</section>")[0]
    totals, _by_group = table.split("</table>")[:2]
    assert re.findall(r'<td class="num[^"]*">([^<]+)</td>', totals) == ["28", "47", "20", "33", "32", "53"]
    assert "Not chosen" not in page
    assert page.count('id="t-q2') == 1
