"""Dates as people write them: one reading, or a sentence that says what to do."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apero.lib.dates import YEARS, DateProblem, read_date

MAY_3, MAY_12 = date(2022, 5, 3), date(2022, 5, 12)
ALL_DAYS = st.dates(min_value=date(YEARS.start, 1, 1), max_value=date(YEARS.stop - 1, 12, 31))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("2022-05-03", MAY_3),
        (" 2022-05-03\u00a0", MAY_3),
        ("2022/5/3", MAY_3),
        ("3 May 2022", MAY_3),
        ("3-May-2022", MAY_3),
        ("Tues 3 May 2022", MAY_3),
        ("Thurs 12 May 2022", MAY_12),
        ("thu 12 may 2022", MAY_12),
        ("May 3, 2022", MAY_3),
        ("May 3, 2022 (Tuesday)", MAY_3),
        ("Tuesday, 3rd of May 2022", MAY_3),
        ("Tue 2022-05-03", MAY_3),
        ("12 Sept. 2022", date(2022, 9, 12)),
        ("29 Feb 2024", date(2024, 2, 29)),
        ("martes 3 de mayo de 2022", MAY_3),
        ("mardi 3 mai 2022", MAY_3),
        ("1er févr. 2022", date(2022, 2, 1)),
        ("terça-feira, 3 de maio de 2022", MAY_3),
        ("1º de março de 2022", date(2022, 3, 1)),
        ("Dienstag, 3. Mai 2022", MAY_3),
        ("3. März 2022", date(2022, 3, 3)),
        ("16/5/2022", date(2022, 5, 16)),
        ("5/16/2022", date(2022, 5, 16)),
        ("5/5/2022", date(2022, 5, 5)),
    ],
)
def test_r18_a_date_is_read_as_people_write_it(typed: str, meant: date) -> None:
    assert read_date(typed) == meant


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("", "empty"),
        ("\u202e \x00", "empty"),
        ("3/5/2022", "ambiguous"),
        ("3.5.2022", "ambiguous"),
        ("Tue, 3/5/2022", "ambiguous"),
        ("3/5/22", "short-year"),
        ("22-05-03", "short-year"),
        ("3 May 22", "short-year"),
        ("3 May", "no-year"),
        ("Tues 3 May", "no-year"),
        ("Wed 3 May 2022", "weekday"),
        ("Monday 2022-05-03", "weekday"),
        ("31 April 2022", "impossible"),
        ("29 Feb 2023", "impossible"),
        ("2022-13-01", "impossible"),
        ("0/5/2022", "impossible"),
        ("13/13/2022", "impossible"),
        ("0022-05-03", "year"),
        ("3 May 9999", "year"),
        ("tomorrow", "unreadable"),
        ("Tuesday", "unreadable"),
        ("May 2022", "unreadable"),
        ("12 ma 2022", "unreadable"),
        ("12 jui 2022", "unreadable"),
        ("1-3 May 2022", "unreadable"),
        ("3 May 2022 23:00", "unreadable"),
        ("2022-05-03T23:00", "unreadable"),
        ("Mon Tue 3 May 2022", "unreadable"),
        ("3 May 2022 " * 50, "unreadable"),
    ],
)
def test_r18_what_is_not_one_date_is_refused_and_says_why(typed: str, code: str) -> None:
    found = read_date(typed)
    assert isinstance(found, DateProblem)
    assert (found.code, found.message.endswith(".")) == (code, True)


def test_a_weekday_that_does_not_fit_names_the_right_one() -> None:
    found = read_date("Wed 3 May 2022")
    assert isinstance(found, DateProblem)
    assert "2022-05-03 is a Tuesday" in found.message


def test_day_first_settles_numbers_and_refuses_what_contradicts_it() -> None:
    assert read_date("3/5/2022", day_first=True) == MAY_3
    contradiction = read_date("5/16/2022", day_first=True)
    assert isinstance(contradiction, DateProblem)
    assert contradiction.code == "impossible"


@given(ALL_DAYS)
def test_every_day_comes_back_from_the_ways_it_is_written(day: date) -> None:
    ways = [
        day.isoformat(),
        f"{day:%A} {day.day} {day:%B} {day.year}",
        f"{day:%a}, {day:%b} {day.day}, {day.year}",
        f"{day:%d.%m.%Y}",
    ]
    assert {read_date(way, day_first=True) for way in ways} == {day}


@given(ALL_DAYS)
def test_numbers_alone_are_read_only_in_one_way(day: date) -> None:
    found = read_date(f"{day.day}/{day.month}/{day.year}")
    other = isinstance(found, DateProblem) and found.code == "ambiguous"
    assert found == day or (other and day.day <= 12)


@given(st.text(max_size=120) | st.text(alphabet="0123456789/.- May", max_size=20))
def test_nothing_that_can_be_typed_breaks_it(typed: str) -> None:
    assert isinstance(read_date(typed), date | DateProblem)
