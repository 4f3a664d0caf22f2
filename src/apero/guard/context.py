"""What is known around a text when it is checked."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """Who and what the text must not point at.

    `language`: a BCP-47 tag, "" if unknown (then all languages are tried). `region`: the names of the region that may be said,
    in any language; `region_places`: names of what the region is drawn of (countries, cities), which are finer than it.
    `registrants` and `hosts`: pseudonyms and shown names. `notes`: raw notes. `traits`: coded traits of the speaker
    ("role=board", "region=…"); `published`: the traits, coded and found, of what is public already. `minimum`: the smallest
    group that may be told apart. `may_quote`: consent to a quotation was recorded.
    """

    language: str = ""
    region: tuple[str, ...] = ()
    region_places: tuple[str, ...] = ()
    registrants: tuple[str, ...] = ()
    hosts: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    traits: frozenset[str] = frozenset()
    published: tuple[frozenset[str], ...] = field(default=())
    minimum: int = 5
    may_quote: bool = False
