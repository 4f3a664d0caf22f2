"""The choice of a city: a page of links. What is chosen stays in the address and is stored nowhere (R19)."""

import re
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import get_script_prefix, reverse
from django.utils import timezone
from django.utils.encoding import iri_to_uri
from django.utils.translation import get_language

from apero.lib.countries import country_name
from apero.lib.languages import is_tag, page_language
from apero.lib.timezones import Clock, clock_at
from apero.lib.words import clean_line
from apero.places.models import City
from apero.places.queries import cities_by_number, find_cities

LONGEST_WAY = 2_000
SUGGESTED = (5368361, 3530597, 3688689, 5128581, 3871336, 3448439, 2332459, 2643743, 2950159, 360630, 184745,
             745044, 292223, 1273294, 1642911, 1701668, 1850147, 2147714)  # fmt: skip
"""GeoNames numbers of large cities, from west to east."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A city to choose, what its clock shows now, and the way back with it."""

    city: City
    country: str
    clock: Clock
    address: str


def times(request: HttpRequest) -> HttpResponse:
    """Search for a city; each result leads back to `next` with that city."""
    back = local_address(request.GET.get("next", ""))
    typed = clean_line(request.GET.get("q", ""))[:120]
    cities = find_cities(typed, also_in=[page_language.get()]) if typed else cities_by_number(SUGGESTED)
    now = timezone.now()
    facts = {
        "typed": typed,
        "back": back,
        "choices": [_choice(city, back, now) for city in cities],
        "without": with_city(back, None),
        "has_choice": with_city(back, None) != back,
    }
    return render(request, "publishing/times.html", facts)


def _choice(city: City, back: str, now: datetime) -> Choice:
    return Choice(
        city=city,
        country=country_name(city.country, get_language() or "en"),
        clock=clock_at(now, place=city.name, zone_name=city.zone),
        address=with_city(back, city),
    )


def local_address(typed: str) -> str:
    """The address of a page of this site in the language of this page, or of the start page.

    Right: "/en/programmes/x?region=asia". Wrong: "//evil.example", "https:evil", "/\\evil", "programmes".
    """
    language, _, rest = typed[1:].partition("/")
    is_local = typed.startswith("/") and is_tag(language) and not rest.startswith("/")
    if not is_local or len(typed) > LONGEST_WAY or re.search(r"[\\\s\x00-\x1f\x7f]", typed):
        return reverse("publishing:home")
    return str(iri_to_uri(get_script_prefix() + rest))


def with_city(address: str, city: City | None) -> str:
    """The address with `city` in its query, in the place of any other, or with none. Other keys stay."""
    parts = urlsplit(address)
    query = [(key, value) for key, value in parse_qsl(parts.query, keep_blank_values=True) if key != "city"]
    chosen = [("city", str(city.pk))] if city else []
    return urlunsplit(("", "", parts.path, urlencode(query + chosen), parts.fragment))
