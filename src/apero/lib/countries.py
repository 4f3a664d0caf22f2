"""Countries by their ISO code: their name in a language, and whether a typed name means them."""

from collections.abc import Iterable
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


@lru_cache(maxsize=2048)
def country_name(code: str, in_language: str = "en") -> str:
    """A country's name in a language ("Indonesia"), in English if CLDR has none there, or the code."""
    with locale_in_passing(in_language) as locale:
        name = locale.territories.get(code) if locale else None
    if name:
        return str(name)
    return code if in_language == "en" else country_name(code)


@lru_cache(maxsize=512)
def _own_names(code: str) -> frozenset[str]:
    from babel.languages import get_official_languages  # noqa: PLC0415 (loaded when first needed)

    spoken = get_official_languages(code, regional=True, de_facto=True)
    names = {code, country_name(code), *(country_name(code, tag.replace("_", "-")) for tag in spoken)}
    return frozenset(map(folded, names)).union(_ALSO_CALLED.get(code, code.lower()).split("|"))


def is_country(code: str, typed: str, also_in: Iterable[str] = ()) -> bool:
    """Whether `typed` names the country: its code, or its name in English, its own languages or `also_in`."""
    key = folded(typed).removeprefix("the ")
    if not key:
        return False
    names = _own_names(code).union(folded(country_name(code, tag)) for tag in also_in)
    return key in names or key.replace(" ", "") in names
