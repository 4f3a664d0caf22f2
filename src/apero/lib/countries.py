"""Countries by their ISO code: their name in a language, and which of them a typed name means."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache

from apero.lib.languages import locale_in_passing
from apero.lib.words import folded

_ALSO_CALLED = {
    "AE": "uae|emirates", "BA": "bosnia", "CD": "drc|dr congo|democratic republic of the congo|congo",
    "CG": "republic of the congo|congo|congo brazzaville", "CI": "ivory coast", "CV": "cabo verde|cape verde",
    "CZ": "czech republic", "GB": "uk|great britain|britain|england|scotland|wales|northern ireland",
    "HK": "hong kong", "KP": "north korea", "KR": "south korea|korea|republic of korea", "LA": "laos|lao pdr",
    "MK": "macedonia", "MM": "burma|myanmar", "MO": "macau|macao", "NL": "holland", "PS": "palestine",
    "RU": "russian federation", "SY": "syria", "SZ": "swaziland|eswatini", "TL": "east timor|timor leste",
    "TR": "turkey|turkiye", "US": "usa|united states of america|america", "VA": "vatican", "VN": "viet nam",
}  # fmt: skip
"""Common names that CLDR does not list, folded."""


@lru_cache(maxsize=32)
def _names_in(tag: str) -> Mapping[str, str]:
    with locale_in_passing(tag) as locale:
        return (
            {code: str(name) for code, name in locale.territories.items() if len(code) == 2} if locale else {}
        )


def country_name(code: str, in_language: str = "en") -> str:
    """A country's name in a language ("Indonesia"), in English if CLDR has none there, or the code."""
    return _names_in(in_language).get(code) or _names_in("en").get(code, code)


def countries_called(typed: str, also_in: Iterable[str] = ()) -> frozenset[str]:
    """The codes of the countries that are called so in English, in `also_in` or in their own languages.

    Most names mean one country or none; "Congo" means two. A code means its country.
    """
    key = folded(typed).removeprefix("the ")
    short = key.replace(" ", "") if len(key) <= 5 else key  # "U.S.A."
    tables = (_codes_by_name(tag) for tag in ("en", *also_in))
    found = frozenset().union(*(table.get(key, ()) or table.get(short, ()) for table in tables))
    return found or _codes_by_own_name().get(key, frozenset())


def _gathered(pairs: Iterable[tuple[str, str]]) -> Mapping[str, frozenset[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for name, code in pairs:
        found[folded(name)].add(code)
    return {name: frozenset(codes) for name, codes in found.items() if name}


@lru_cache(maxsize=16)
def _codes_by_name(tag: str) -> Mapping[str, frozenset[str]]:
    pairs = [(country_name(code, tag), code) for code in _names_in("en")]
    if tag == "en":
        pairs += [(code, code) for code in _names_in("en")]
        pairs += [(name, code) for code, names in _ALSO_CALLED.items() for name in names.split("|")]
    return _gathered(pairs)


@lru_cache(maxsize=1)
def _codes_by_own_name() -> Mapping[str, frozenset[str]]:
    from babel.languages import get_official_languages  # noqa: PLC0415 (loaded when first needed)

    spoken: defaultdict[str, list[str]] = defaultdict(list)
    for code in _names_in("en"):
        for tag in get_official_languages(code, regional=True, de_facto=True):
            spoken[tag.replace("_", "-")].append(code)
    names = _names_in.__wrapped__  # of some 200 languages: read, not kept
    return _gathered((names(tag).get(c, ""), c) for tag, codes in spoken.items() for c in codes)
