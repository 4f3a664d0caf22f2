"""What a row of the table means."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apero.conversations.imports.reading import Reading, read_row
from apero.conversations.imports.report import row_of
from apero.conversations.imports.table import COLUMNS, TableRow
from apero.places.models import City
from apero.places.queries import Named

JAKARTA = City(id=1642911, name="Jakarta", country="ID", zone="Asia/Jakarta", population=8_540_121)
SANTIAGO = City(id=3871336, name="Santiago", country="CL", zone="America/Santiago", population=4_837_295)
SANTIAGO_PE = City(id=1, name="Santiago", country="PE", zone="America/Lima", population=64_075)
ROW = TableRow(4, "Asia", "Mon 16 May 2022", "12:00", "", "Jakarta", "English")


def _read(*cities: City, **cells: Any) -> Reading:
    return read_row(replace(ROW, **cells), Named(cities or (JAKARTA,)))


def test_r17_the_local_time_is_computed_and_a_typed_one_that_differs_is_a_conflict() -> None:
    found = _read(local="20:00")
    assert row_of(found) == {
        "row": 4,
        "city": "Jakarta",
        "zone": "Asia/Jakarta",
        "starts_at_utc": "2022-05-16T12:00:00Z",
        "local_date": "2022-05-16",
        "local_computed": "19:00",
        "conflict": True,
        "ambiguous": [],
        "errors": [],
        "already_there": False,
    }
    assert not found.is_good


@pytest.mark.parametrize(
    ("cells", "means"),
    [
        ({}, ("conversation", "open")),
        ({"kind": "Focus group"}, ("focus-group", "sensitive")),
        ({"kind": "focus-group", "level": "RESTRICTED"}, ("focus-group", "restricted")),
        ({"kind": "office  hour", "level": "Sensitive session"}, ("office-hour", "sensitive")),
    ],
)
def test_r11_r51_kind_and_level_are_read_by_their_names(
    cells: dict[str, str], means: tuple[str, str]
) -> None:
    found = _read(**cells)
    assert (found.kind, found.level, found.is_good) == (*means, True)


@pytest.mark.parametrize(
    "cells",
    [{"kind": "secret"}, {"level": "secret"}, {"kind": "=A1"}, {"kind": "focus group", "level": "open"}],
)
def test_another_kind_or_level_is_an_error(cells: dict[str, str]) -> None:
    assert len(_read(**cells).errors) == 1


@pytest.mark.parametrize("local", ["", "-", "–", "19:00", "7 pm", "19h", "19.00"])
def test_a_local_time_that_agrees_or_is_not_given_is_good(local: str) -> None:
    assert _read(local=local).is_good


def test_r17_the_date_is_that_of_utc_and_the_local_one_is_computed() -> None:
    row = row_of(_read(SANTIAGO, date="4 May 2022", utc="01:30", local="21:30"))
    assert (row["local_date"], row["local_computed"], row["conflict"]) == ("2022-05-03", "21:30", False)


def test_an_ambiguous_name_is_reported_and_the_largest_city_taken() -> None:
    found = _read(SANTIAGO, SANTIAGO_PE, city="Santiago")
    assert found.is_good
    assert row_of(found)["zone"] == "America/Santiago"
    assert row_of(found)["ambiguous"] == [
        {"city": "Santiago", "country": "CL", "zone": "America/Santiago", "population": 4_837_295},
        {"city": "Santiago", "country": "PE", "zone": "America/Lima", "population": 64_075},
    ]


@pytest.mark.parametrize(
    ("cell", "typed", "reason"),
    [
        ("region", "", "The region is missing"),
        ("region", "\U0001f600", "The region is missing"),
        ("region", "=1+1", "“region” holds a formula"),
        ("region", "x" * 121, "“region” is longer than 120"),
        ("date", "", "The date is missing"),
        ("date", "16 May", "The year is missing"),
        ("date", "3/5/2022", "two ways"),
        ("date", "Tues 16 May 2022", "is a Monday"),
        ("utc", "", "The UTC time"),
        ("utc", "25:00", "The UTC time"),
        ("utc", "7", "The UTC time"),
        ("local", "evening", "The local time cannot be read"),
        ("language", "", "The language is missing"),
        ("language", "Klingonish", "“Klingonish” is no language"),
        ("city", "@SUM(A1)", "“city” holds a formula"),
    ],
)
def test_a_cell_that_cannot_be_read_is_named_in_words(cell: str, typed: str, reason: str) -> None:
    found = _read(**{cell: typed})
    assert len(found.errors) == 1
    assert reason in found.errors[0]
    assert not found.is_good


def test_all_that_is_wrong_is_said_at_once() -> None:
    cells: dict[str, Any] = dict.fromkeys(COLUMNS, "")
    empty = replace(ROW, **cells)
    assert len(read_row(empty, Named()).errors) == 5


def test_an_unknown_city_has_no_zone_and_no_local_time() -> None:
    found = read_row(replace(ROW, city="Nowhereville", local="19:00"), Named())
    row = row_of(found)
    assert (row["city"], row["zone"], row["local_date"], row["local_computed"]) == (
        "Nowhereville",
        None,
        None,
        None,
    )
    assert row["starts_at_utc"] == "2022-05-16T12:00:00Z"
    assert found.errors == ["No city of 15,000 people or more is called “Nowhereville”."]


def test_a_city_in_the_wrong_country_is_told_where_it_is() -> None:
    found = read_row(replace(ROW, city="Jakarta, Chile"), Named((), "Chile", (JAKARTA,)))
    assert found.errors == ["“Jakarta, Chile” is not known. There is: Jakarta, Indonesia."]


def test_an_unquoted_comma_is_explained() -> None:
    found = read_row(replace(ROW, has_surplus=True), Named((JAKARTA,)))
    assert "quotation marks" in found.errors[0]


def test_day_first_is_asked_for() -> None:
    found = read_row(replace(ROW, date="3/5/2022"), Named((JAKARTA,)), day_first=True)
    assert found.starts_at == datetime(2022, 5, 3, 12, tzinfo=UTC)


@given(st.dictionaries(st.sampled_from(COLUMNS), st.text(max_size=130)), st.booleans())
def test_whatever_a_row_holds_it_is_read_or_explained(cells: dict[str, Any], has_city: bool) -> None:
    found = read_row(replace(ROW, **cells), Named((JAKARTA,) if has_city else ()))
    row = row_of(found)
    assert row["row"] == 4
    assert all(sentence.strip() for sentence in found.errors)
    assert found.is_good == (not row["errors"] and not row["conflict"])
    if found.is_good:
        assert row["starts_at_utc"]
        assert row["zone"]
        assert found.language
