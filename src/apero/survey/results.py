"""The tables of a survey that may be published, from its counters. Pure.

Tables form a star: each tells the answers to one question, over all people and within the groups of the breakdown, and nothing
tells answers to two other questions together. So whoever looks for somebody in one table learns nothing from the others, with
one exception: a question that is asked only after an answer to another tells something of that other. `_Telling` sees to it.

What is hidden is left out, like what nobody answered. docs/decisions/0027-survey-results.md says why it is enough, and
tests/survey/test_results.py looks for a hole.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import product
from typing import Any

from apero.small.suppression import is_small
from apero.small.tables import Linked, may_show_totals, shown_cells, shown_totals
from apero.survey.counting import (
    TWO_FILTERS,
    Asked,
    Plan,
    answers_of,
    has_limit,
    is_counted_whole,
    stands_apart,
)
from apero.survey.packing import NOTHING, SIGNS, YES
from apero.survey.structure import Condition, Kind, Question

GROUPS = ""
"""The name of the table of groups: the centre of the star."""
BETWEEN = "|"
"""Between the two answers by which a group of two questions is called."""
Counters = Sequence[Counter[tuple[str, ...]]]


@dataclass(frozen=True, slots=True)
class Table:
    """What is told of the answers to a question: numbers of people by answer, and by group and answer.

    `name` is the question's key, with an option of a multiple choice or a row of a matrix behind it; `GROUPS` for the groups
    themselves. `people`: how many there are in all, the same in every table.
    """

    name: str
    people: int
    totals: Mapping[str, int] = field(default_factory=dict)
    cells: Mapping[str, Mapping[str, int]] = field(default_factory=dict)

    def as_json(self) -> dict[str, Any]:
        """As a release keeps it."""
        return {
            "name": self.name,
            "people": self.people,
            "totals": dict(self.totals),
            "cells": {group: dict(numbers) for group, numbers in self.cells.items()},
        }


def from_json(data: Iterable[Mapping[str, Any]]) -> tuple[Table, ...]:
    """The tables that `Table.as_json` wrote."""
    return tuple(Table(one["name"], one["people"], one["totals"], one["cells"]) for one in data)


def least(minimum: int, breakdown: Sequence[str]) -> int:
    """The smallest number that is told: two questions together ask for more."""
    return max(minimum, TWO_FILTERS) if len(breakdown) > 1 else minimum


def tables(plan: Plan, counters: Counters, minimum: int) -> tuple[Table, ...]:
    """What may be told: the groups, then the questions in their order. Nothing at all of fewer than `minimum` people.

    `counters` are those of `packing.counted` for `plan.wanted`.
    """
    found = dict(zip(plan.wanted, counters, strict=True))
    people = found[plan.wanted[0]].total()
    return _Telling(plan, found, people, minimum).tables() if people >= minimum else ()


class _Telling:
    """Which totals and cells of all tables may stand beside each other.

    Whoever reads them can think people elsewhere: in another hidden group, or at another answer to one question, as long as
    everything that is told stays as it is. It is enough that for each small number there is one such way (`small.tables`). A
    person is not free to go if that would undo an answer which is told elsewhere. So questions are taken from the last to the
    first: a question knows by then what is told of those that are asked after it.
    """

    def __init__(
        self,
        plan: Plan,
        counters: Mapping[tuple[int, ...], Counter[tuple[str, ...]]],
        people: int,
        minimum: int,
    ) -> None:
        self.plan, self.counters, self.people, self.least = plan, counters, people, minimum
        signs = [[*SIGNS[: len(by.answers)], NOTHING] for by in plan.by]
        keys = [[*by.answers, NOTHING] for by in plan.by]
        self.row = {group: place for place, group in enumerate(product(*signs))}
        self.groups = [BETWEEN.join(names) for names in product(*keys)]
        sizes = counters[plan.wanted[0]]
        self.sizes = [sizes[group] for group in self.row]
        self.rows = self._shown_groups()
        self.closed = self._closed_by_groups()

    def tables(self) -> tuple[Table, ...]:
        told: dict[str, Table] = {}
        for question in reversed(self.plan.structure.questions):
            if question.kind.is_open or question in self.plan.by:
                continue
            mine = self._told(question)
            if any(number for table in mine for number in table.totals.values()):
                told |= {table.name: table for table in mine}
            else:
                self.closed.add(question.key)
        for asked in self.plan.asked:
            if asked.question.key in self.closed:
                told[asked.name] = Table(asked.name, self.people)
        names = [asked.name for asked in self.plan.asked if asked.question not in self.plan.by]
        return (self._centre(), *(told[name] for name in names))

    def _centre(self) -> Table:
        return Table(GROUPS, self.people, {self.groups[row]: self.sizes[row] for row in sorted(self.rows)})

    def _shown_groups(self) -> set[int]:
        """All hidden groups together hide who is in which of them.

        Where nothing can be written no answer is empty, so two groups that say something must be among the hidden ones.
        """
        rows = shown_totals(self.sizes, self.least) if self.plan.by else set()
        hidden = [place for place in range(len(self.sizes)) if place not in rows]
        nothing = self.row.get((NOTHING,) * len(self.plan.by))
        is_hiding = any(self.sizes[place] for place in hidden)
        if is_hiding and not self.plan.has_open and len([p for p in hidden if p != nothing]) < 2:
            return set()
        return rows

    def _closed_by_groups(self) -> set[str]:
        """The questions that are asked after an answer to the breakdown which people in hidden groups gave."""
        closed: set[str] = set()
        for number, by in enumerate(self.plan.by):
            given = {
                by.answers[SIGNS.index(group[number])]
                for group, place in self.row.items()
                if place not in self.rows and self.sizes[place] and group[number] != NOTHING
            }
            for question, condition in self._asked_after(by):
                if given & set(condition.options):
                    closed |= self._with_followers(question)
        return closed

    def _asked_after(self, question: Question) -> list[tuple[Question, Condition]]:
        return [
            (later, condition)
            for later in self.plan.structure.questions
            for condition in self.plan.conditions(later)
            if condition.question == question.key
        ]

    def _with_followers(self, question: Question) -> set[str]:
        """The keys of a question and of all that are asked after it, directly or not."""
        found, waiting = {question.key}, [question]
        while waiting:
            later = [q for q, _condition in self._asked_after(waiting.pop()) if q.key not in found]
            found |= {q.key for q in later}
            waiting += later
        return found

    def _bound(self, question: Question) -> set[str]:
        """The answers that cannot be thought away: something is told of a question that is asked after them."""
        return {
            option
            for later, condition in self._asked_after(question)
            for option in condition.options
            if any(self._is_told(key) for key in self._with_followers(later))
        }

    def _is_told(self, key: str) -> bool:
        question = self.plan.structure.question(key)
        return key not in self.closed and question is not None and not question.kind.is_open

    def _told(self, question: Question) -> list[Table]:
        """The tables of a question. What is asked after it gives way to it."""
        asked = [one for one in self.plan.asked if one.question == question]
        bound = self._bound(question)
        linked = [self._linked(one, bound) for one in asked]
        columns = [self._shown_columns(question, one) for one in linked]
        if bound and not all(self._may_show(*both) for both in zip(linked, columns, strict=True)):
            self.closed |= self._with_followers(question) - {question.key}
            return self._told(question)
        if question.key in self.closed:
            return []
        made = [self._table(*each) for each in zip(asked, linked, columns, strict=True)]
        if has_limit(question):
            while tight := self._tight(question, linked, made):
                made = [tight.get(table.name, table) for table in made]
        return made

    def _tight(self, question: Question, linked: Sequence[Linked], made: Sequence[Table]) -> dict[str, Table]:
        """What to hide because the options together tell how few could have chosen one more: the rarest of them, by its name.

        Each of so many people chose `most` options at most. What the options leave of that is nothing, or not small.
        """
        told = {table.name: one for table, one in zip(made, linked, strict=True) if table.totals}
        every = range(len(self.groups))
        if self._is_tight(question, told.values(), every):
            rarest = self._rarest(told, every)
            return {rarest: Table(rarest, self.people)}
        for rows in [*([row] for row in sorted(self.rows)), [row for row in every if row not in self.rows]]:
            groups = {self.groups[row] for row in (rows if set(rows) <= self.rows else self.rows)}
            known = {table.name: table for table in made if groups and groups <= table.cells.keys()}
            if self._is_tight(question, [told[name] for name in known], rows):
                rarest = self._rarest({name: told[name] for name in known}, rows)
                return {rarest: replace(known[rarest], cells={})}
        return {}

    def _is_tight(self, question: Question, known: Collection[Linked], rows: Iterable[int]) -> bool:
        """Whether some of these people, but few, have not chosen as many of the known options as they could."""
        some = list(rows)
        chosen = sum(one.counts[row][0] for one in known for row in some)
        first = next(iter(known), None)
        if first is None:
            return False
        asked = sum(sum(first.counts[row]) for row in some)
        apart = sum(first.apart[row] for row in some)
        return any(is_small(question.most * number - chosen, self.least) for number in (asked, asked + apart))

    def _rarest(self, known: Mapping[str, Linked], rows: Sequence[int]) -> str:
        def chosen(name: str) -> tuple[bool, int]:
            number = sum(known[name].counts[row][0] for row in rows)
            return number == 0, number  # hiding what nobody chose would hide nothing

        return min(known, key=chosen)

    def _shown_columns(self, question: Question, linked: Linked) -> set[int]:
        totals = [sum(column) for column in zip(*linked.counts, strict=True)]
        return shown_totals(totals, self.least) if question.key not in self.closed else set()

    def _may_show(self, linked: Linked, columns: set[int]) -> bool:
        return may_show_totals(linked, rows=self.rows, columns=columns, minimum=self.least)

    def _table(self, asked: Asked, linked: Linked, columns: set[int]) -> Table:
        totals = [sum(column) for column in zip(*linked.counts, strict=True)]
        while columns and not self._may_show(linked, columns):
            smallest = min(totals[column] for column in columns)
            columns = {column for column in columns if totals[column] > smallest}
        answers = answers_of(asked.question)
        cells: dict[str, dict[str, int]] = {}
        if columns:
            shown = shown_cells(linked, rows=self.rows, columns=columns, minimum=self.least)
            for row, column in sorted(shown):
                number = linked.counts[row][column] + _silent(answers, column, linked.apart[row])
                cells.setdefault(self.groups[row], {})[answers[column]] = number
        everybody = sum(linked.apart)
        shown_as = {answers[c]: totals[c] + _silent(answers, c, everybody) for c in sorted(columns)}
        return Table(asked.name, self.people, shown_as, cells)

    def _linked(self, asked: Asked, bound: set[str]) -> Linked:
        found = _Found(len(self.groups), len(answers_of(asked.question)))
        reader = _Reader(self.plan, asked, bound)
        if stands_apart(asked.question):
            self._count_places(found, reader)
            return Linked(found.counts, found.free, found.apart)
        for key, people in self.counters[asked.places[0]].items():
            row, said = self.row[key[: len(self.plan.by)]], reader.said(key, asked.places[0])
            if not self.plan.is_asked(asked.question, said):
                found.apart[row] += people
                continue
            column, is_free = reader.answer(said)
            found.counts[row][column] += people
            found.free[row][column] += people * is_free
        return Linked(found.counts, found.free, found.apart)

    def _count_places(self, found: "_Found", reader: "_Reader") -> None:
        """First places of a ranking, and the one that was chosen."""
        asked = reader.asked
        chosen = SIGNS[0] if asked.question.kind is Kind.RANKING else YES
        for column, places in enumerate(asked.places):
            is_bound = asked.question.options[column] in reader.bound
            for key, people in self.counters[places].items():
                row, said = self.row[key[: len(self.plan.by)]], reader.said(key, places)
                is_asked = self.plan.is_asked(asked.question, said)
                free = people * (is_asked and self.plan.may_have_left_out(asked.question, said))
                if column == 0:
                    found.apart[row] += people * (not is_asked)
                    found.counts[row][-1] += people * is_asked
                    found.free[row][-1] += free
                if key[-1] == chosen:
                    found.counts[row][column] += people
                    found.counts[row][-1] -= people
                    found.free[row][column] += free * (not is_bound)
                    found.free[row][-1] -= free


class _Found:
    """`Linked`, while it is counted."""

    def __init__(self, height: int, width: int) -> None:
        self.counts = [[0] * width for _row in range(height)]
        self.free = [[0] * width for _row in range(height)]
        self.apart = [0] * height


def _silent(answers: Sequence[str], column: int, apart: int) -> int:
    """Who was not asked is told together with who did not say."""
    return apart if column == len(answers) - 1 else 0


class _Reader:
    """What a combination of signs says, for one table."""

    def __init__(self, plan: Plan, asked: Asked, bound: set[str]) -> None:
        self.plan, self.asked, self.bound = plan, asked, bound
        self.names = {place: name for name, place in plan.place.items()}

    def said(self, key: tuple[str, ...], places: tuple[int, ...]) -> dict[str, str]:
        """The signs by the names of their columns."""
        return {self.names[place]: sign for place, sign in zip(places, key, strict=True)}

    def answer(self, said: Mapping[str, str]) -> tuple[int, bool]:
        """The column of an answer, and whether it could have been another."""
        question = self.asked.question
        may_leave = self.plan.may_have_left_out(question, said)
        if question.kind is Kind.MULTIPLE:
            return self._choice(said, may_leave=may_leave)
        sign = said[self.asked.own[0]]
        if sign == NOTHING:
            return len(question.answers), may_leave
        column = SIGNS.index(sign)
        return column, may_leave and question.answers[column] not in self.bound

    def _choice(self, said: Mapping[str, str], *, may_leave: bool) -> tuple[int, bool]:
        question = self.asked.question
        if said[self.asked.name] == YES:
            return 0, may_leave and self.asked.name.partition("-")[2] not in self.bound
        chosen = sum(said[name] == YES for name in self.asked.own)
        return 1, not has_limit(question) or (is_counted_whole(question) and chosen < question.most)
