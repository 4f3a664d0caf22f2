"""Options and rows as their author rewrites them line by line: which of the old ones each new line is."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import count

from apero.survey.structure import Question, Structure
from apero.translation.rules import Piece, matches

Line = tuple[str, str]
"""A key and its words."""


def keyed(old: Sequence[Line], lines: Sequence[str], *, letter: str, taken: Collection[str]) -> list[Line]:
    """The new lines with their keys: a line that stays, moves or is reworded keeps its key, and with it its translations.

    A new line gets a key that nothing has and no condition names, so that no condition comes to mean another answer.
    """
    found = matches([Piece("", words) for _key, words in old], [Piece("", line) for line in lines])
    fresh = _fresh(letter, {*taken, *(key for key, _words in old)})
    return [
        (old[found[place]][0] if place in found else next(fresh), line) for place, line in enumerate(lines)
    ]


def _fresh(letter: str, taken: Collection[str]) -> Iterator[str]:
    return (key for number in count(1) if (key := f"{letter}{number}") not in taken)


def named_answers(structure: Structure, key: str) -> set[str]:
    """The answers of a question that conditions name."""
    conditions = [s.condition for s in structure.sections] + [q.condition for q in structure.questions]
    return {option for c in conditions if c and c.question == key for option in c.options}


def given_keys(before: Iterable[Structure], key: str) -> set[str]:
    """The keys that options and rows of a question ever had, in the versions `before`: they do not come to mean others."""
    asked = [question for structure in before if (question := structure.question(key))]
    return {name for question in asked for name in (*question.options, *question.rows)}


def askable(structure: Structure, key: str) -> list[Question]:
    """The questions on which a question or a part (by its key) can depend: those with options, of earlier parts."""
    here = structure.section_of(key) or structure.section(key)
    found: list[Question] = []
    for section in structure.sections:
        if here is None or section.key == here.key:
            break
        found += [q for q in section.questions if q.can_be_named]
    return found
