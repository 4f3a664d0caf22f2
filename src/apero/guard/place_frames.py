"""Places whose names are common words, told by what stands before them where only names have capitals."""

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
