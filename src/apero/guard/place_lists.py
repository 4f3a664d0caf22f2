"""Lists that places are looked up in, made once for a language or a region."""

from functools import cache

from apero.guard import cldr, gazetteer
from apero.guard.gather import FULL, LARGE
from apero.guard.gazetteer import NOTHING, Known
from apero.guard.inflection import forms, of_town
from apero.guard.languages import TAGS, Phrases, lexicon, phrases, together
from apero.guard.memo import for_one_text
from apero.guard.plain import bare, plain


def _spelt(name: str) -> str:
    """A name as texts are read: plain, small, its parts apart."""
    return bare(plain(name).text).replace("'", "").replace("-", " ")


@cache
def listed(names: tuple[str, ...]) -> Phrases:
    """These names, to be looked up."""
    return phrases(map(_spelt, names))


@cache
def countries_in(names: tuple[str, ...]) -> frozenset[str]:
    """The codes of the countries among these names."""
    said = set(map(_spelt, names))
    listed = [cldr.codes_of_countries(tag) for tag in TAGS]
    return frozenset(codes[name] for codes in listed for name in said if name in codes)


@cache
def allowed(names: tuple[str, ...]) -> Phrases:
    """The names of the region; of a country, all that it has in the eleven languages."""
    said = set(map(_spelt, names))
    found = set(said)
    for tag in TAGS:
        codes = cldr.codes_of_countries(tag)
        mine = {codes[name] for name in said if name in codes}
        for other in TAGS if mine else ():
            found |= {name for name, code in cldr.codes_of_countries(other).items() if code in mine}
    return phrases(found)


@cache
def beginnings(tags: tuple[str, ...]) -> Phrases:
    """All that is listed of the world and of what stands in it, to be asked at once."""
    words = lexicon(tags)
    listed = (
        words.regions,
        words.near,
        words.landmarks,
        words.places,
        cldr.regions(tags),
        cldr.countries(tags),
    )
    return together(*listed)


@for_one_text
def known_place(name: str, tag: str) -> Known:
    """What the gazetteer knows of a name, in the form that it has here or in another."""
    places = gazetteer.places()
    alike = (known for form in forms(name) if (known := places.known(form)).bits)
    towns = (places.known(stem) for stem in of_town(name, tag))
    large = (known for known in towns if known.bits & FULL and known.bits & LARGE)
    return next(alike, None) or next(large, NOTHING)
