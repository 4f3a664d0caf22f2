"""What the detectors must know of a language: words that are its grammar, and the words around what they look for.

Names, places, months and languages themselves come from packages. All words are compared without case and accents.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, fields
from functools import cache
from importlib import import_module

from apero.guard.patterns import flat
from apero.guard.plain import WORDS

TAGS = ("en", "es", "fr", "ar", "pt", "yo", "ha", "sw", "id", "de", "uk")
BESIDE = {"yo": ("en",), "ha": ("en",), "sw": ("en",)}
"""Languages that are mixed into notes of a language."""


@dataclass(frozen=True, slots=True)
class Phrases:
    """Words and phrases, found by their first word; an entry `word*` stands for all words that begin so, `*word` end so."""

    by_first: dict[str, dict[str, tuple[tuple[str, ...], ...]] | None] = field(default_factory=dict)
    """What may follow a first word, by the second; None where nothing does."""
    alone: frozenset[str] = frozenset()
    """The first words that are a phrase by themselves."""
    begins: tuple[str, ...] = ()
    ends: tuple[str, ...] = ()
    lasts: frozenset[str] = frozenset()
    """The last words of all phrases."""
    has_ends: bool = False
    """Whether there are any of `begins` and `ends`: most lists have none, and are asked for every word."""

    def __contains__(self, word: str) -> bool:
        """Whether this word alone is one of them."""
        return word in self.alone or (self.has_ends and self.is_like(word))

    def begin_with(self, word: str, after: str = "") -> bool:
        """Whether one of them begins with this word; where it is no phrase by itself, with both."""
        if word not in self.by_first:
            return self.has_ends and self.is_like(word)
        longer = self.by_first[word]
        return word in self.alone or (longer is not None and (not after or after in longer))

    def ends_with(self, word: str) -> bool:
        """Whether one of them may end with this word."""
        return word in self.lasts or (self.has_ends and self.is_like(word))

    def is_like(self, word: str) -> bool:
        """Whether it begins or ends as one of them does."""
        return (bool(self.begins) and word.startswith(self.begins)) or (
            bool(self.ends) and word.endswith(self.ends)
        )

    def at(self, words: list[str], joined: list[bool], at: int) -> int:
        """How many words from `at` on are the longest of these phrases; 0 if none."""
        word = words[at]
        if word not in self.by_first:
            return 1 if self.has_ends and self.is_like(word) else 0
        longer = self.by_first[word]
        if longer is not None and at + 1 < len(words) and joined[at + 1]:
            for rest in longer.get(words[at + 1], ()):
                end = at + 1 + len(rest)
                if end <= len(words) and tuple(words[at + 1 : end]) == rest and all(joined[at + 1 : end]):
                    return end - at
        return 1 if word in self.alone else 0

    def before(self, words: list[str], joined: list[bool], at: int, *, apart: bool = False) -> int:
        """How many words just before `at` are one of these phrases; 0 if none. `apart`: a sign may stand between."""
        if at == 0 or not (apart or (at < len(joined) and joined[at])):
            return 0
        if not self.ends_with(words[at - 1]):
            return 0
        for length in (4, 3, 2, 1):
            first = at - length
            if first >= 0 and self.at(words, joined, first) == length:
                return length
        return 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """The words of a language, each field a list in one string: parted by spaces, or by commas where there are phrases."""

    tag: str = ""
    common: str = ""
    """Words that are neither names nor places, though some could be; also what tells that a text is in this language."""
    signs: str = ""
    """Words that this language is known by."""
    organisations: str = ""
    """Words of names that are no person's: council, foundation."""
    at: str = ""
    """Before a place."""
    strictly_at: str = ""
    """Before a place alone, so that a capital after them is one."""
    place_kinds: str = ""
    """Before the name of a place: village of."""
    kinds_after: str = ""
    """After the name of a place: district."""
    near: str = ""
    landmarks: str = ""
    regions: str = ""
    """Parts of the world that may be said, beside those that CLDR has."""
    places: str = ""
    """Lands and quarters that every speaker knows, and no package has."""
    titles: str = ""
    called: str = ""
    """After these comes a name."""
    given: str = ""
    """Given names that are common where the language is spoken, and in no package."""
    says: str = ""
    with_person: str = ""
    """Before a person: with, told, by."""
    only: str = ""
    only_after: str = ""
    first: str = ""
    first_after: str = ""
    alone: str = ""
    """What says by itself that there is one of a kind."""
    people: str = ""
    offices: str = ""
    """Roles that one or two have in a group."""
    sure_offices: str = ""
    """Offices that need nothing before them."""
    determiners: str = ""
    """Before an office, if it is somebody's."""
    speaks: str = ""
    """Before the name of a language."""
    language_before: str = ""
    """Just before the name of any language: bahasa, lugha ya."""
    language_after: str = ""
    """After the name of a language."""
    dialect: str = ""
    own_words: str = ""
    titled: str = ""
    """Before the title of a work, which is no quotation."""
    months: str = ""
    month_parts: str = ""
    """Between a day and its month."""
    before_day: str = ""
    """Before the number of a day."""
    after_day: str = ""
    """After the number of a day that has no month: the 14th, 14 ga wata."""
    sure_before_day: str = ""
    """Before a day whose number is written in words."""
    numbers: str = ""
    """1 to 31 in words, cardinal and ordinal."""
    number_parts: str = ""
    """Within a number in words: and."""
    weekdays: str = ""
    weekday_before: str = ""
    weekday_after: str = ""
    day_parts: str = ""
    days: str = ""
    """Days that are told from today: yesterday."""
    ago: str = ""
    day_units: str = ""
    clock: str = ""
    """Before or after the hours of a clock."""
    wider_name: str = ""
    wider_role: str = ""
    wider_language: str = ""
    wider_place: str = ""


@dataclass(frozen=True)
class Lexicon:
    """One or more packs together, ready to be looked up: each field of a pack is an attribute."""

    tags: tuple[str, ...]
    words: dict[str, Phrases]

    def __post_init__(self) -> None:
        vars(self).update(self.words)

    def __getattr__(self, name: str) -> Phrases:
        return self.words[name]


def phrases(listed: Iterable[str]) -> Phrases:
    """Phrases that are found fast."""
    by_first: dict[str, set[tuple[str, ...]]] = {}
    begins, ends = [], []
    for one in listed:
        if one.endswith("*"):
            begins.append(one[:-1])
        elif one.startswith("*"):
            ends.append(one[1:])
        elif one:
            first, *rest = [word.replace("'", "") for word in WORDS.findall(one)]
            by_first.setdefault(first, set()).add(tuple(rest))
    alone = frozenset(first for first, rests in by_first.items() if () in rests)
    lasts = frozenset((first, *rest)[-1] for first, rests in by_first.items() for rest in rests)
    tree = {first: _by_second(rests - {()}) for first, rests in by_first.items()}
    return Phrases(tree, alone, tuple(begins), tuple(ends), lasts, bool(begins or ends))


def _by_second(rests: set[tuple[str, ...]]) -> dict[str, tuple[tuple[str, ...], ...]] | None:
    """What follows a first word by its own first, the longest before the others."""
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for rest in sorted(rests, key=len, reverse=True):
        found[rest[0]] = (*found.get(rest[0], ()), rest)
    return found or None


def together(*listed: Phrases) -> Phrases:
    """Several lists as one."""
    by_first: dict[str, dict[str, tuple[tuple[str, ...], ...]] | None] = {}
    for one in listed:
        for first, longer in one.by_first.items():
            before = by_first.get(first)
            by_first[first] = longer if before is None else {**(longer or {}), **before}
    return Phrases(
        by_first,
        frozenset().union(*(one.alone for one in listed)),
        tuple(begin for one in listed for begin in one.begins),
        tuple(end for one in listed for end in one.ends),
        has_ends=any(one.has_ends for one in listed),
    )


def split(listed: str) -> list[str]:
    """The entries of a list in a string, made plain."""
    entries = flat(listed).split("," if "," in listed else None)
    return [" ".join(entry.split()) for entry in entries]


@cache
def pack(tag: str) -> Pack:
    """The words of one language."""
    found: Pack = import_module(f"{__name__}.{tag}").PACK
    return found


@cache
def lexicon(tags: tuple[str, ...]) -> Lexicon:
    """The words of these languages together."""
    packs = [pack(tag) for tag in tags]
    names = [f.name for f in fields(Pack) if f.name != "tag" and not f.name.startswith("wider")]
    words = {
        name: phrases(dict.fromkeys(entry for one in packs for entry in split(getattr(one, name))))
        for name in names
    }
    return Lexicon(tags, words)


def with_beside(tags: Iterable[str]) -> tuple[str, ...]:
    """These languages and those that are mixed into them."""
    return tuple(
        dict.fromkeys([*(tags := tuple(tags)), *(one for tag in tags for one in BESIDE.get(tag, ()))])
    )


@cache
def _signs() -> dict[str, tuple[tuple[str, float], ...]]:
    found: dict[str, list[str]] = {}
    for tag in TAGS:
        for word in split(pack(tag).signs):
            found.setdefault(word, []).append(tag)
    return {word: tuple((tag, 1 / len(tags) ** 1.5) for tag in tags) for word, tags in found.items()}


@cache
def _all_words() -> dict[str, tuple[tuple[str, float], ...]]:
    """What words of people, of speaking and of grammar say of a language, the fewer languages have them the more."""
    found: dict[str, list[str]] = {}
    for tag in TAGS:
        one = pack(tag)
        listed = {word for field in (one.common, one.people, one.says, one.titles) for word in split(field)}
        for word in listed:
            found.setdefault(word, []).append(tag)
    return {word: tuple((tag, 1 / len(tags) ** 1.5) for tag in tags) for word, tags in found.items()}


def guess(words: Iterable[str], *, widely: bool = False) -> dict[str, float]:
    """How much speaks for each language in which a text may be written; `widely`: by all words that it is known to have."""
    signs = _all_words() if widely else _signs()
    scores: dict[str, float] = {}
    for word in words:
        for tag, weight in signs.get(word, ()):
            scores[tag] = scores.get(tag, 0) + weight
    return scores
