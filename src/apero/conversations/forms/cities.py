"""The cities that a convenor means by the lines that they typed."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from django.core.exceptions import ValidationError
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from apero.lib.countries import country_name
from apero.places.models import City
from apero.places.queries import LARGE, Named, cities_named

MOST = 12
_ZONE = re.compile(r"(?P<name>.*\S)\s*\((?P<zone>[A-Za-z_]+/[A-Za-z_/+-]+)\)\Z")


def line_of(city: City) -> str:
    """A city as a line: "Jakarta, Indonesia"."""
    return f"{city.name}, {country_name(city.country, get_language() or 'en')}"


def cities_of(lines: Sequence[str], known: Mapping[str, City]) -> list[City]:
    """The city that each line means, without doubles. Raises ValidationError that says which names to write instead.

    `known` are lines whose city stands already. A zone in brackets tells two cities of one country apart.
    """
    if len(lines) > MOST:
        raise ValidationError(
            _("A session is shown on the clocks of at most %(room)d cities.") % {"room": MOST},
            code="too-many",
        )
    asked = {line: _name_and_zone(line) for line in lines if line not in known}
    named = cities_named([name for name, _zone in asked.values()], [get_language() or "en"])
    found = (
        known[line] if line in known else _city(line, named[asked[line][0]], asked[line][1]) for line in lines
    )
    return list({city.pk: city for city in found}.values())


def _name_and_zone(line: str) -> tuple[str, str]:
    typed = _ZONE.match(line)
    return (typed["name"], typed["zone"]) if typed else (line, "")


def _city(line: str, means: Named, zone: str) -> City:
    cities = [city for city in means.cities if not zone or city.zone == zone]
    if not cities:
        raise ValidationError(_not_found(line, means), code="city")
    if means.is_ambiguous and not zone:
        raise ValidationError(_which(line, cities), code="ambiguous")
    return cities[0]


def _not_found(line: str, means: Named) -> str:
    if means.elsewhere:
        return _("We found no “%(name)s”. Did you mean: %(others)s?") % {
            "name": line,
            "others": "; ".join(line_of(city) for city in means.elsewhere[:4]),
        }
    return _("We found no city called “%(name)s”. Try its English name, or a larger city nearby.") % {
        "name": line
    }


def _which(line: str, cities: Sequence[City]) -> str:
    """The largest of each zone, as lines that can be typed."""
    by_zone: dict[str, City] = {}
    for city in cities:
        if city.population > LARGE:
            by_zone.setdefault(city.zone, city)
    shown = list(by_zone.values())[:6]
    countries = Counter(city.country for city in shown)
    names = "; ".join(
        line_of(city) if countries[city.country] == 1 else f"{line_of(city)} ({city.zone})" for city in shown
    )
    return _("“%(name)s” can mean several cities. Write one of these: %(names)s") % {
        "name": line,
        "names": names,
    }
