"""Dates as people write them, read strictly: what can be meant in two ways is refused in words."""

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from django.utils.dates import WEEKDAYS
from django.utils.translation import gettext_lazy as _

from apero.lib.languages import locale_in_passing
from apero.lib.words import clean_line, folded

LANGUAGES = ("en", "es", "fr", "pt", "de")
"""The languages whose names of months and weekdays are known."""
YEARS = range(1900, 2200)
_JOINING = {"of", "the", "on", "de", "del", "el", "le", "d", "do", "da", "der", "den", "am", "feira"}
_NUMBERS = re.compile(r"(?<!\d)(\d{1,4}) ?([./-]) ?(\d{1,2}) ?\2 ?(\d{1,4})(?!\d)")
_PIECE = re.compile(r"(?P<year>\d{4})|(?P<day>\d{1,2})(?:st|nd|rd|th|er|[oa])?|(?P<word>[^\W\d_]+)")
_PROBLEMS = {
    "empty": _("The date is missing. Write it like 2022-05-03 or 3 May 2022."),
    "unreadable": _("This is not a date that can be read. Write it like 2022-05-03 or 3 May 2022."),
    "ambiguous": _("This date can be read in two ways: day or month first? Write the month as a word."),
    "no-year": _("The year is missing. Add it, with four digits."),
    "short-year": _("Write the year with four digits."),
    "year": _("The year %(year)d cannot be meant. Check it."),
    "impossible": _("There is no such day in the calendar. Check day, month and year."),
    "weekday": _("The weekday does not fit: %(day)s is a %(weekday)s. Correct one of the two."),
}


@dataclass(frozen=True, slots=True)
class DateProblem:
    """Why a typed date cannot be read, and what to do. `code` is for tests and programs."""

    code: str
    message: str


def read_date(typed: str, *, day_first: bool = False) -> date | DateProblem:
    """The one date that is meant: ISO, or day, month in words and year, with the weekday or without.

    "Tues 3 May 2022", "May 3, 2022" and "2022-05-03" give 3 May 2022. Numbers ("3/5/2022") are read
    only if one reading is possible or `day_first` says which. A weekday must fit; a year must be there (R18).
    """
    text = clean_line(typed)
    if not text or len(text) > 100:
        return _problem("unreadable" if text else "empty")
    numbers = _NUMBERS.search(text)
    if not numbers:
        return _from_words(_words(text))
    words = _words(text.replace(numbers[0], " ", 1))
    weekdays = _meant(" ".join(words), "days")
    if words and not weekdays:
        return _problem("unreadable")
    return _fitting(weekdays, _from_numbers(numbers[1], numbers[3], numbers[4], day_first=day_first))


def _problem(code: str, **facts: object) -> DateProblem:
    return DateProblem(code, _PROBLEMS[code] % facts)


def _made(year: int, month: int, day: int) -> date | DateProblem:
    if year not in YEARS:
        return _problem("year", year=year)
    try:
        return date(year, month, day)
    except ValueError:
        return _problem("impossible")


def _from_numbers(first: str, second: str, third: str, *, day_first: bool) -> date | DateProblem:
    if len(first) == 4 and len(third) <= 2:
        return _made(int(first), int(second), int(third))
    if len(third) != 4 or len(first) > 2:
        return _problem("short-year")
    one, two, year = int(first), int(second), int(third)
    if not day_first and one <= 12 < two:
        return _made(year, one, two)
    if day_first or one == two or not (0 < one < 13 and 0 < two < 13):
        return _made(year, two, one)
    return _problem("ambiguous")


def _words(text: str) -> list[str]:
    return [w for w in folded(text).split() if w not in _JOINING]


def _from_words(found: list[str]) -> date | DateProblem:
    pieces = [_PIECE.fullmatch(w) for w in found]
    days, years, words = ([p[kind] for p in pieces if p and p[kind]] for kind in ("day", "year", "word"))
    weekdays, months = _weekdays_and_months(words)
    if not all(pieces) or len(months) != 1 or (len(days), len(years)) not in ((1, 0), (2, 0), (1, 1)):
        return _problem("unreadable")
    if not years:
        return _problem("no-year" if len(days) == 1 else "short-year")
    return _fitting(weekdays, _made(int(years[0]), min(months), int(days[0])))


def _weekdays_and_months(words: list[str]) -> tuple[set[int], set[int]]:
    """Which weekdays (0 is Monday) and months are meant. The weekday may stand before or after the month."""
    orders = [["", *words]] if len(words) == 1 else [words, words[::-1]] if len(words) == 2 else []
    for weekday, month in orders:
        if _meant(month, "months") and (_meant(weekday, "days") or not weekday):
            return _meant(weekday, "days"), _meant(month, "months")
    return set(), set()


def _meant(word: str, kind: str) -> set[int]:
    return {
        number for name, number in _names(kind) if name == word or (len(word) > 2 and name.startswith(word))
    }


@lru_cache(maxsize=2)
def _names(kind: str) -> tuple[tuple[str, int], ...]:
    found: list[tuple[str, int]] = []
    for tag in LANGUAGES:
        with locale_in_passing(tag) as locale:
            found += [(folded(n).split()[0], k) for k, n in getattr(locale, kind)["format"]["wide"].items()]
    return tuple(found)


def _fitting(weekdays: set[int], found: date | DateProblem) -> date | DateProblem:
    if isinstance(found, DateProblem) or not weekdays or found.weekday() in weekdays:
        return found
    return _problem("weekday", day=found.isoformat(), weekday=WEEKDAYS[found.weekday()])
