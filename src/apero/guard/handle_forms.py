"""User names in the forms of one service, in addresses that are said aloud, and in small letters before what somebody did."""

import re
from collections.abc import Iterator
from functools import cache
from urllib.parse import unquote

from apero.guard import contact_words, handle_words
from apero.guard.languages import Lexicon
from apero.guard.names_unmarked import ARTICLES
from apero.guard.patterns import any_of
from apero.guard.plain import Plain, bare
from apero.guard.reading import Reading, read

Span = tuple[int, int]
DISCORD = re.compile(r"(?<![\w#])[\w.]{2,32}#\d{4}(?!\w)")
AT_A_SERVER = re.compile(r"(?<![\w@.+-])[^\W_][\w.+-]{1,40}@[^\W_][\w-]{1,30}(?![\w@-]|\.\w)")
"""`name@osm`: no mailbox, for the place after the sign has no point in it."""
ENCODED = re.compile(r"[^\s<>\"“”«»]{0,300}%[0-9A-Fa-f]{2}[^\s<>\"“”«»]{0,300}")
SHORTEST = 4
USERS, BEHIND = frozenset(handle_words.USERS.split()), frozenset(handle_words.BEHIND.split())
OF_USERS = frozenset(handle_words.OF_USERS.split())
PEOPLE = USERS | {"editor", "person", "people", "redakteur"}
NO_NAMES = re.compile(
    r".*(?:tion|tions|sion|ment|ments|ness|ity|ing|ings|ship|ance|ence|ack|ung|keit|heit|cion|cao|dad|dade|ite)$"
)
"""Words that are made of other words: what an account or a user has."""


def named(plain: Plain) -> Iterator[Span]:
    """User names in a form that says what they are."""
    for found in DISCORD.finditer(plain.text) if "#" in plain.text else ():
        if re.search(r"[^\W\d_]", found.group()):
            yield found.span()
    for found in AT_A_SERVER.finditer(plain.text) if "@" in plain.text else ():
        yield found.span()
    for found in _pattern("signal").finditer(plain.bare):
        yield found.span("name")


def decoded(plain: Plain, page: re.Pattern[str]) -> Iterator[Span]:
    """Somebody's page whose address is said (`t me slash ada`), or whose letters are written as percents (`U%73er:`)."""
    for found in _pattern("spelt").finditer(plain.bare):
        yield found.span("name")
    for found in ENCODED.finditer(plain.text) if "%" in plain.text else ():
        if page.search(bare(unquote(found.group()))):
            yield found.span()


@cache
def _pattern(name: str) -> re.Pattern[str]:
    dot = any_of(contact_words.DOT)
    if name == "signal":
        signal = any_of("signal|سيغنال|سيجنال|сигнал|сигналі")
        return re.compile(
            rf"(?<!\w){signal}\W{{1,3}}(?:\w{{1,8}}\W{{1,2}}){{0,2}}?(?P<name>[a-z_]\w{{2,31}}\.\d{{2,4}})(?!\w)"
        )
    sites = any_of(
        "telegram|instagram|twitter|facebook|github|gitlab|linkedin|tiktok|mastodon|linktree|reddit|youtube"
    )
    host = rf"(?:(?:t|wa)(?:\s{dot}\s|\s?\.\s?|\s)me|{sites}(?:(?:\s{dot}\s|\s?\.\s?|\s)(?:com|org|net|social))?)"
    slash = rf"(?:\s?/\s?|\s{any_of(contact_words.SLASH)}\s(?:at\s)?)"
    return re.compile(rf"(?<![\w.@/-])(?P<name>{host}{slash}[^\W_][\w.-]{{1,60}})")


def acting(plain: Plain, language: str) -> Iterator[Span]:
    """`user palewren was banned`, `the account behind palewren wrote`: a word that is no common one, between the two."""
    reading = read(plain, language)
    words, joined = reading.words, reading.joined
    for section in reading.sections:
        for at in range(section.first, section.last - 1):
            after = at + 1
            if words[at] not in USERS and not (at and words[at] in BEHIND and words[at - 1] in PEOPLE):
                continue
            if (
                joined[after]
                and _may_be_one(reading, after, section.lexicon)
                and _acts(reading, after, section.last, section.lexicon)
            ):
                yield reading.spans[after].start, reading.spans[after].end


def _may_be_one(reading: Reading, at: int, lexicon: Lexicon) -> bool:
    word = reading.words[at]
    lists = (
        lexicon.common,
        lexicon.people,
        lexicon.organisations,
        lexicon.says,
        lexicon.at,
        lexicon.with_person,
        lexicon.speaks,
    )
    return (
        len(word) >= SHORTEST
        and not word.isdigit()
        and not NO_NAMES.match(word)
        and word not in ARTICLES
        and word not in OF_USERS
        and not any(word in one for one in lists)
    )


def _acts(reading: Reading, at: int, last: int, lexicon: Lexicon) -> bool:
    """Whether a verb of what people do follows."""
    return at + 1 < last and reading.joined[at + 1] and reading.words[at + 1] in lexicon.says
