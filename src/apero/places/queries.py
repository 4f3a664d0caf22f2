"""Finding cities by any of their names. All look-ups use the folded index and are bounded."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from django.db import connection

from apero.lib.countries import countries_called
from apero.lib.sql import places
from apero.lib.words import clean_line, folded
from apero.places.models import City, CityName

LARGE = 15_000
"""A city of more people counts when a name is looked at for being ambiguous."""
AT_ONCE = 500
LONGEST = 120
_PARTS = re.compile(r"[,()\u060c\u3001\uff0c\uff08\uff09]")
"""Commas and brackets, those of Arabic and Chinese too."""


@dataclass(frozen=True, slots=True)
class Named:
    """What a typed name means: the cities it can mean, the largest first, and the country typed with it.

    `elsewhere` holds the cities of that name in other countries, when none lies in the typed one.
    """

    cities: tuple[City, ...] = ()
    country: str = ""
    elsewhere: tuple[City, ...] = ()

    @property
    def is_ambiguous(self) -> bool:
        """Whether large cities of that name lie in several zones."""
        return len({city.zone for city in self.cities if city.population > LARGE}) > 1


def city_or_none(typed_id: str | None) -> City | None:
    """The city with a GeoNames number as it stands in an address, or None. Never raises.

    In plain SQL: pages ask each time, since nobody keeps which cities readers choose.
    """
    if not typed_id or not re.fullmatch(r"[0-9]{1,9}", typed_id):
        return None
    asked = f"SELECT {', '.join(_COLUMNS)} FROM places_city WHERE id = %s"  # noqa: S608
    return next(iter(_read(asked, [int(typed_id)])), None)


def cities_by_number(numbers: Collection[int]) -> list[City]:
    """The cities with these GeoNames numbers that stand in the gazetteer, in the order asked for."""
    found = City.objects.in_bulk(list(numbers))
    return [found[number] for number in numbers if number in found]


def candidates(name: str, also_in: Iterable[str] = ()) -> list[City]:
    """The cities that a typed name can mean ("Djakarta", "Jakarta, Indonesia"), the largest first."""
    return list(cities_named([name], also_in)[name].cities)


def cities_named(typed: Collection[str], also_in: Iterable[str] = ()) -> dict[str, Named]:
    """What each of many typed names means: one query for each 500 of them.

    A country may follow after a comma or in brackets: its code, or its name in English, its own languages or
    one of `also_in`.
    """
    keys = {name: (folded(clean_line(name)[:LONGEST]), *_parts(name)) for name in typed}
    known = _by_name({key for whole, head, _country in keys.values() for key in (whole, head)} - {""})
    found: dict[str, Named] = {}
    for name, (whole, head, country) in keys.items():
        if whole in known or not country:
            found[name] = Named(_ranked(whole, known.get(whole, [])))
        else:
            found[name] = _in_country(head, known.get(head, []), country, also_in)
    return found


def _parts(typed: str) -> tuple[str, str]:
    """The city, folded, and the country, as typed: of "Portland, Oregon, USA" the first and the last part."""
    parts = [part for part in map(str.strip, _PARTS.split(clean_line(typed)[: 2 * LONGEST])) if folded(part)]
    return (folded(parts[0]), parts[-1] if len(parts) > 1 else "") if parts else ("", "")


def _in_country(head: str, rows: list[CityName], country: str, also_in: Iterable[str]) -> Named:
    codes = countries_called(country, also_in)
    inside = _ranked(head, [row for row in rows if row.city.country in codes])
    return Named(inside, country, () if inside else _ranked(head, rows))


def _by_name(keys: set[str]) -> dict[str, list[CityName]]:
    found: dict[str, list[CityName]] = {}
    for some in _chunks(sorted(keys)):
        for row in CityName.objects.filter(folded__in=some).select_related("city"):
            found.setdefault(row.folded, []).append(row)
    return found


def _chunks(keys: list[str]) -> Iterator[list[str]]:
    return (keys[start : start + AT_ONCE] for start in range(0, len(keys), AT_ONCE))


def _ranked(key: str, rows: list[CityName]) -> tuple[City, ...]:
    """The cities of a name by population, without those far smaller (a tenth) that had it once.

    Right: "Santiago" means Santiago de los Caballeros too. Wrong: "Berlin" means North Canton.
    """
    largest = max((row.city.population for row in rows if row.is_main), default=0)
    kept = [
        row.city
        for row in rows
        if row.is_main or row.city.population * 10 >= largest or _has_word(row.city.name, key)
    ]
    return tuple(sorted(kept, key=lambda city: (-city.population, city.pk)))


def _has_word(name: str, key: str) -> bool:
    return f" {key} " in f" {folded(name)} "


def find_cities(text: str, limit: int = 20, also_in: Iterable[str] = ()) -> list[City]:
    """The cities with a name that begins so. A country may follow; one that does not help is passed over.

    Exact names come first, then names in use, then names in other languages and of old, each by population.
    """
    head, country = _parts(text)
    found = _beginning_with(folded(clean_line(text)[:LONGEST]), limit)
    if found or not country:
        return found
    codes = sorted(countries_called(country, also_in))
    return (_beginning_with(head, limit, codes) if codes else []) or _beginning_with(head, limit)


_COLUMNS = ("id", "name", "country", "zone", "population")
_BEGINNING_WITH = """
SELECT city.id, city.name, city.country, city.zone, city.population
FROM places_cityname AS called JOIN places_city AS city ON city.id = called.city_id
WHERE called.folded {at_least} %s AND called.folded {below} %s {inside}
GROUP BY city.id
ORDER BY
    max(CASE WHEN called.folded = %s THEN 1 ELSE 0 END) DESC,
    max(CASE WHEN called.folded = %s OR called.is_main THEN 1 ELSE 0 END) DESC,
    city.population DESC, city.id
LIMIT %s
"""
"""The operators are those that the index of either database serves."""
_OPERATORS = {
    "sqlite": {"at_least": ">=", "below": "<"},
    "postgresql": {"at_least": "~>=~", "below": "~<~"},
}


def _beginning_with(key: str, limit: int, countries: Collection[str] = ()) -> list[City]:
    """Cities, in these countries if any are named, with a name that begins with a folded key."""
    if not key:
        return []
    inside = f"AND city.country IN ({places(countries)})" if countries else ""
    asked = _BEGINNING_WITH.format(**_OPERATORS[connection.vendor], inside=inside)
    return _read(asked, [key, key + "\U0010ffff", *countries, key, key, limit])


def _read(asked: str, parameters: Sequence[int | str]) -> list[City]:
    with connection.cursor() as cursor:
        cursor.execute(asked, parameters)
        return [City.from_db("default", _COLUMNS, row) for row in cursor.fetchall()]
