"""Places whose names are common words, told by what stands before them where only names have capitals."""

from collections.abc import Callable

from apero.guard.gather import FULL
from apero.guard.gazetteer import Known
from apero.guard.plain import bare
from apero.guard.reading import Reading, Section

LINKS = frozenset(["de", "do", "da", "dos", "das", "del", "du", "d"])
ARTICLES = frozenset(["la", "las", "los", "el", "l"])
OF_PEOPLE = frozenset(["comunidade", "comunidad", "communaute", "interior", "region", "regiao"])
"""Kinds of places that are also groups of people, or larger."""
TO_THE = (["para", "o"], ["para", "a"], ["rumo", "ao"], ["rumo", "a"], ["ate", "o"])


def is_gone_to(reading: Reading, section: Section, at: int) -> bool:
    """Whether somebody goes there: `para o Porto`."""
    first = at - 2
    return (
        first >= section.first
        and reading.words[first:at] in TO_THE
        and all(reading.joined[first + 1 : at + 1])
    )


def is_called_after_a_kind(reading: Reading, section: Section, at: int) -> bool:
    """Whether a word with a capital, common or not, is named a village or a quarter: `bairro da Boa Esperança`."""
    words, joined, lexicon = reading.words, reading.joined, section.lexicon
    if lexicon.tags[0] not in ("pt", "es", "fr") or not reading.capital[at] or reading.opens[at]:
        return False
    kind = at - 2 - (words[at - 1] in ARTICLES)
    if kind < section.first or words[kind + 1] not in LINKS or not all(joined[kind + 1 : at + 1]):
        return False
    word = words[at]
    if (
        word in lexicon.people
        or word in lexicon.organisations
        or reading.spans[at].word.isupper()
        or len(word) < 3
    ):
        return False
    return words[kind] not in OF_PEOPLE and lexicon.place_kinds.at([words[kind], "de"], [False, True], 0) == 2


def is_named_here(reading: Reading, section: Section, at: int, *, large: bool) -> bool:
    """Whether a common word is a place here: `a Dutse`, with a capital after what stands before places alone."""
    words, lexicon = reading.words, section.lexicon
    if not reading.capital[at]:
        return False
    if _has_a_group(reading, section, at):
        return True
    if reading.opens[at]:
        return False
    if lexicon.tags[0] == "pt":
        return is_gone_to(reading, section, at) and large and not reading.capital_after(at)
    if lexicon.tags[0] not in ("ha", "yo", "sw", "id", "uk"):
        return False
    if words[at] in lexicon.people or words[at] in lexicon.organisations or reading.capital_after(at):
        return False
    return bool(lexicon.strictly_at.before(words, reading.joined, at))


HAS = frozenset(bare("has had tiene a hat tem punya memiliki mempunyai ina kina має ní tana yana").split())
GROUPS = (
    "group", "workshop", "hub", "club", "meetup", "grupo", "taller", "atelier", "groupe", "gruppe", "stammtisch", "werkstatt",
    "oficina", "nucleo", "kelompok", "komunitas", "bengkel", "kikundi", "klabu", "груп", "гурт", "осеред", "спільнот", "egbe",
    "kungiya", "coletivo", "colectivo", "antenne", "redaktion",
)  # fmt: skip
HAS_REACH = 4
LEFT = frozenset(
    bare(
        """fue fueron fui marchó mudó huyó salió saiu saí saíram mudou fugiu partiu pindah keluar kabur lari moved fled
        gone away
        partie parti partis déménagé fui wegezogen"""
    ).split()
)
FROM = frozenset(["de", "do", "da", "dari", "from", "d"])
GONE = ("weggezogen", "fortgezogen", "geflohen", "geflüchtet", "gefluchtet", "weggegangen", "ausgezogen")
HAUSA_LEFT = frozenset(["bar", "baro", "gudu", "daga"])
HAUSA_QUARTERS = frozenset(bare("tudun unguwar ungwan rijiyar sabon").split())
INDONESIAN_QUARTERS = frozenset(
    ["tanah", "pasar", "kampung", "kebon", "pulo", "tanjung", "ujung", "muara", "rawa", "pondok"]
)
GERMAN_QUARTERS = ("viertel", "kiez", "vorstadt")
NO_QUARTERS = (
    "stadtviertel", "wohnviertel", "nachbarviertel", "studentenviertel", "villenviertel", "szeneviertel", "arbeiterviertel",
    "judenviertel", "bankenviertel", "dreiviertel", "stadtkiez", "heimatkiez", "geschaftsviertel", "altstadtviertel",
)  # fmt: skip
SHORTEST, LONG = 4, 9
UNIVERSITY = ("جامعه", "بجامعه", "لجامعه")
NO_UNIVERSITY = frozenset(["الدول", "الشعب", "المدينه", "البلد", "القريه", "العام", "الناس"])


def told(reading: Reading, section: Section, at: int, known: Callable[[str], Known]) -> int:
    """How many words from here on are a town that somebody left or where there is a group, or a quarter; 0 if none."""
    word, lexicon = reading.words[at], section.lexicon
    if reading.capital[at]:
        if lexicon.tags[0] == "de" and word.endswith(GERMAN_QUARTERS) and len(word) > LONG:
            return int(not word.endswith(NO_QUARTERS))
        if lexicon.tags[0] == "id" and word in INDONESIAN_QUARTERS and reading.capital_after(at):
            return 2
        return int(_has_a_group(reading, section, at) and bool(known(word).bits & FULL))
    if not is_left(reading, section, at):
        return 0
    if (
        lexicon.tags[0] == "ha"
        and word in HAUSA_QUARTERS
        and at + 1 < section.last
        and reading.joined[at + 1]
    ):
        return 2
    return int(bool(known(word).bits & FULL) and word not in lexicon.common)


def _has_a_group(reading: Reading, section: Section, at: int) -> bool:
    """Whether a sentence begins with it and says that it has a group or a workshop: `Rosario tiene un grupo`."""
    if not reading.opens[at] or at + 2 >= section.last or not reading.joined[at + 1]:
        return False
    if reading.words[at + 1] not in HAS:
        return False
    for here in range(at + 2, min(at + 2 + HAS_REACH, section.last)):
        if not reading.joined[here]:
            return False
        if reading.words[here].startswith(GROUPS):
            return True
    return False


def is_left(reading: Reading, section: Section, at: int) -> bool:
    """Whether somebody left what a word in small letters names: `se fue de lavapiés`, `aus rottweil weggezogen`."""
    if section.has_capitals or at <= section.first or not reading.joined[at]:
        return False
    word, before = reading.words[at], reading.words[at - 1]
    if len(word) < SHORTEST:
        return False
    if before == "aus":
        return reading.next_to(at).startswith(GONE)
    if before in HAUSA_LEFT and section.lexicon.tags[0] == "ha":
        return True
    if before == "left" and section.lexicon.tags[0] == "en":
        return True
    second = at - 2
    return (
        before in FROM
        and second >= section.first
        and reading.joined[at - 1]
        and reading.words[second] in LEFT
    )


def is_university(reading: Reading, kind: int, at: int) -> bool:
    """Whether a university is called by a name with an article: `جامعة اليرموك`. An adjective ends otherwise."""
    word = reading.words[at]
    return (
        kind >= 0
        and reading.words[kind] in UNIVERSITY
        and word.startswith("ال")
        and not word.endswith(("يه", "ي", "ات", "ين"))
        and word not in NO_UNIVERSITY
    )
