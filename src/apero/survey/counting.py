"""What has to be counted for the results of a survey: which places of the lines together, for which table. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import comb

from apero.survey.packing import NO, NOTHING, SIGNS, YES, columns_of
from apero.survey.structure import Condition, Kind, Question, Structure

TWO_FILTERS = 10
"""The smallest count that is shown where answers are told apart by two questions."""
SETS = 20_000
"""Of a multiple choice with a limit: so many sets of options are counted one by one, at most."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What one table needs of the lines: the names of the columns that hold its answers, and of those beside them."""

    name: str
    question: Question
    own: tuple[str, ...]
    beside: tuple[str, ...]
    places: tuple[tuple[int, ...], ...]
    """For each counter: the places of the groups, of `beside`, and one or all of `own`."""


class Plan:
    """What is to be counted for the results of a version."""

    def __init__(self, structure: Structure, breakdown: Sequence[str]) -> None:
        self.structure = structure
        columns = columns_of(structure)
        self.width = len(columns)
        self.place = {column.name: place for place, column in enumerate(columns)}
        self.by = tuple(
            q for key in breakdown if (q := structure.question(key)) and _tells_apart(structure, q)
        )
        if len(self.by) != len(breakdown):
            self.by = ()
        self.has_open = any(question.kind.is_open for question in structure.questions)
        self.asked = tuple(
            self._asked(question, name, own)
            for question in structure.questions
            for name, own in _names(question)
        )

    @property
    def wanted(self) -> list[tuple[int, ...]]:
        """The places that `packing.counted` counts together, for `tables`."""
        groups = tuple(self.place[question.key] for question in self.by)
        return list(dict.fromkeys([groups, *(places for asked in self.asked for places in asked.places)]))

    def conditions(self, question: Question) -> list[Condition]:
        """What has to be answered for a question to be asked: its own condition and its section's."""
        section = self.structure.section_of(question.key)
        return [c for c in (section.condition if section else None, question.condition) if c]

    def _asked(self, question: Question, name: str, own: tuple[str, ...]) -> Asked:
        beside = {
            column for condition in self.conditions(question) for column in self._columns_of(condition)
        } | set(self._witness(question))
        groups = [by.key for by in self.by]
        named = tuple(sorted(beside - set(groups)))
        together = [own] if is_counted_whole(question) else [(one,) for one in own]
        return Asked(
            name,
            question,
            own,
            (*groups, *named),
            tuple(tuple(self.place[one] for one in (*groups, *named, *some)) for some in together),
        )

    def _columns_of(self, condition: Condition) -> list[str]:
        parent = self.structure.question(condition.question)
        if parent is None:
            return []
        if parent.kind is Kind.MULTIPLE:
            return [f"{parent.key}-{option}" for option in condition.options if option in parent.options]
        return [parent.key] if parent.key in self.place else []

    def _witness(self, question: Question) -> list[str]:
        """A question that everybody is asked: who answered it may have left out this one. An answer is never empty."""
        if self.has_open or any(by.key != question.key for by in self.by):
            return []
        others = (q for q in self.structure.questions if q.key != question.key and not self.conditions(q))
        return next(([names[0]] for q in others for _name, names in _names(q)), [])

    def is_asked(self, question: Question, said: Mapping[str, str]) -> bool:
        """Whether somebody who said this was asked a question."""
        return all(self._holds(condition, said) for condition in self.conditions(question))

    def _holds(self, condition: Condition, said: Mapping[str, str]) -> bool:
        parent = self.structure.question(condition.question)
        if parent is None:
            return False
        if parent.kind is Kind.MULTIPLE:
            return any(said[name] == YES for name in self._columns_of(condition))
        signs = {SIGNS[place] for place, key in enumerate(parent.answers) if key in condition.options}
        return all(said[name] in signs for name in self._columns_of(condition))

    def may_have_left_out(self, question: Question, said: Mapping[str, str]) -> bool:
        """Whether somebody who said this surely said something else too, so that this question could be left out."""
        if self.has_open:
            return True
        others = [by.key for by in self.by if by.key != question.key] or self._witness(question)
        return any(said[name] != NOTHING for name in others)


def _tells_apart(structure: Structure, question: Question) -> bool:
    """Everybody is asked a question of the breakdown: otherwise nothing is told apart by it."""
    return question.kind.has_one_answer and len(question.answers) > 1 and structure.is_for_all(question)


def _names(question: Question) -> list[tuple[str, tuple[str, ...]]]:
    """The tables of a question, each with the names of the columns in which its answers stand."""
    key = question.key
    match question.kind:
        case Kind.LINE | Kind.TEXT:
            return []
        case Kind.MULTIPLE if question.most == 1:
            return [(key, tuple(f"{key}-{one}" for one in question.options))]
        case Kind.MULTIPLE if is_counted_whole(question):
            every = tuple(f"{key}-{one}" for one in question.options)
            return [(name, every) for name in every]
        case Kind.MULTIPLE:
            return [(f"{key}-{one}", (f"{key}-{one}",)) for one in question.options]
        case Kind.MATRIX:
            return [(f"{key}-{one}", (f"{key}-{one}",)) for one in question.rows]
        case Kind.RANKING:
            return [(key, tuple(f"{key}-{one}" for one in question.options))]
        case _:
            return [(key, (key,))]


def is_counted_whole(question: Question) -> bool:
    """Whether sets of options are counted: with a limit one has to know who could have chosen one more."""
    return (
        has_limit(question)
        and sum(comb(len(question.options), size) for size in range(question.most + 1)) <= SETS
    )


def has_limit(question: Question) -> bool:
    """Whether several of its options can be chosen, and not all of them."""
    return question.kind is Kind.MULTIPLE and 1 < question.most < len(question.options)


def answers_of(question: Question) -> tuple[str, ...]:
    """The answers of a table of this question, in their order, and last who did not say.

    Of a multiple choice each option has a table, and who did not say is a "no" there: how many chose nothing at all would tell of
    all its tables together. Where only one may be chosen it is one table.
    """
    if question.kind is Kind.MULTIPLE:
        return (*question.options, NOTHING) if question.most == 1 else (YES, NO)
    return (*(question.options if question.kind is Kind.RANKING else question.answers), NOTHING)


def stands_apart(question: Question) -> bool:
    """Whether each answer has a column of its own, of which at most one holds it."""
    return question.kind is Kind.RANKING or (question.kind is Kind.MULTIPLE and question.most == 1)
