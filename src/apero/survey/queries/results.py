"""What may be told of a version, from its answers or from its release, and the words beside it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby

from django.utils.translation import gettext as _

from apero.audit.memory import remembered
from apero.survey.counting import Plan, answers_of
from apero.survey.models import Answer, Batch, ResultRelease, Survey, SurveyVersion
from apero.survey.packing import AT_ONCE, NO, NOTHING, YES, counted
from apero.survey.queries.answering import Sheet, month_words, sheet_of, survey_at
from apero.survey.results import BETWEEN, GROUPS, Table, least, tables
from apero.survey.results import from_json as tables_of
from apero.survey.structure import Kind, Question, from_json
from apero.translation.queries import Passage


def told_of(version: SurveyVersion) -> tuple[Table, ...]:
    """The tables that may be told: a million lines are read some thousands at a time, and none is kept."""
    plan = Plan(from_json(version.structure), version.breakdown)
    lines = Answer.objects.filter(version=version).values_list("line", flat=True)
    return tables(
        plan, counted(lines.iterator(chunk_size=AT_ONCE), plan.width, plan.wanted), least_of(version)
    )


def least_of(version: SurveyVersion) -> int:
    """The smallest number that is told of a version."""
    return least(version.survey.minimum, version.breakdown)


def is_waiting(survey: Survey) -> bool:
    """Whether answers of it may still wait to be put away."""
    return Batch.objects.filter(survey=survey).exists()


def version_by_number(survey: Survey, number: int) -> SurveyVersion:
    """A version that opened, by its number. Raises `SurveyVersion.DoesNotExist`."""
    found = survey.versions.select_related("text", "survey").exclude(state=SurveyVersion.State.DRAFT)
    return found.get(number=number)


def released(survey: Survey, number: int) -> ResultRelease:
    """The published results of a version. Raises `ResultRelease.DoesNotExist`."""
    found = ResultRelease.objects.select_related("version__text", "version__survey")
    return found.get(version__survey=survey, version__number=number)


def released_numbers(survey: Survey) -> list[int]:
    """The versions of a survey that have results, by their numbers."""
    found = ResultRelease.objects.filter(version__survey=survey).order_by("version__number")
    return list(found.values_list("version__number", flat=True))


@dataclass(frozen=True, slots=True)
class Words:
    """Words of the survey, or of the interface: one of the two."""

    passage: Passage | None = None
    text: str = ""

    @property
    def plain(self) -> str:
        return self.passage.words if self.passage else self.text


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """An answer with its number; None where it is hidden, or nobody gave it. `percent` of all people, rounded."""

    key: str
    words: Words
    number: int | None
    percent: int | None


@dataclass(frozen=True, slots=True)
class GroupRow:
    """A group of the breakdown, and the number of each answer in it, in the order of the answers."""

    key: str
    words: list[Words]
    numbers: list[int | None]


@dataclass(frozen=True, slots=True)
class Shown:
    """A table with its words. `of`: an option or a row of the question. `groups`: none if no group tells anything.

    `is_several`: its rows are options of which people could choose several.
    """

    name: str
    kind: str
    asked: Words
    of: Words
    rows: list[AnswerRow]
    groups: list[GroupRow]
    is_for_some: bool
    people: int
    is_several: bool = False


@dataclass(frozen=True, slots=True)
class Published:
    """What the page of a version's results says. `others`: the versions that have results too, by their numbers."""

    sheet: Sheet
    released_on: date
    shown: list[Shown]
    others: list[int]


@remembered
def published(programme: str, address: str, number: int, language: str, interface: str) -> Published:  # noqa: ARG001
    """The published results of a version in a language, with words of the interface as it is set now (`interface`).

    Raises `Survey.DoesNotExist`, `ResultRelease.DoesNotExist`.
    """
    survey = survey_at(programme, address)
    found = released(survey, number)
    sheet = sheet_of(survey, found.version, language)
    others = [one for one in released_numbers(survey) if one != number]
    return Published(sheet, found.released_on, shown_tables(sheet, tables_of(found.tables)), others)


def shown_tables(sheet: Sheet, told: Iterable[Table]) -> list[Shown]:
    """Every table of a version with its words, hidden ones too: they look like those that nobody answered."""
    plan = Plan(sheet.structure, sheet.version.breakdown)
    by_name = {table.name: table for table in told}
    people = next((table.people for table in by_name.values()), 0)
    centre = [_centre(sheet, plan, by_name.get(GROUPS, Table(GROUPS, people)))] if plan.by else []
    return centre + [
        _shown(sheet, plan, asked.question, by_name.get(asked.name, Table(asked.name, people)))
        for asked in plan.asked
        if asked.question not in plan.by
    ]


def _centre(sheet: Sheet, plan: Plan, table: Table) -> Shown:
    rows = [
        AnswerRow(key, Words(text=" · ".join(one.plain for one in words)), *_number(table, key))
        if len(words) > 1
        else AnswerRow(key, words[0], *_number(table, key))
        for key, words in _groups(sheet, plan)
    ]
    asked = [Words(sheet.asked(question)) for question in plan.by]
    heading = asked[0] if len(asked) == 1 else Words(text=" · ".join(one.plain for one in asked))
    return Shown(GROUPS, "groups", heading, Words(), rows, [], is_for_some=False, people=table.people)


def _shown(sheet: Sheet, plan: Plan, question: Question, table: Table) -> Shown:
    answers = answers_of(question)
    is_for_some = bool(plan.conditions(question))
    part = table.name.partition("-")[2]
    return Shown(
        name=table.name,
        kind=str(question.kind),
        asked=Words(sheet.asked(question)),
        of=Words(sheet.text.first(table.name)) if part else Words(),
        rows=[
            AnswerRow(key, answer_words(sheet, question, key, is_for_some=is_for_some), *_number(table, key))
            for key in answers
        ],
        groups=[
            GroupRow(key, words, [table.cells.get(key, {}).get(answer) for answer in answers])
            for key, words in _groups(sheet, plan)
        ]
        if table.cells
        else [],
        is_for_some=is_for_some,
        people=table.people,
    )


def as_read(tables: Iterable[Shown]) -> list[Shown]:
    """The tables of a page: options of which several could be chosen stand together, each with how many chose it.

    Who did not choose one is the rest of all people, so nothing else is told by leaving it out.
    """
    read: list[Shown] = []
    for _question, some in groupby(tables, key=lambda one: one.name.partition("-")[0]):
        options = list(some)
        if options[0].kind == Kind.MULTIPLE and options[0].rows[0].key == YES:
            read.append(_together(options))
        else:
            read += options
    return read


def _together(options: Sequence[Shown]) -> Shown:
    first = options[0]
    told = [{group.key: group.numbers[0] for group in one.groups} for one in options]
    groups = next((one.groups for one in options if one.groups), [])
    return replace(
        first,
        name=first.name.partition("-")[0],
        of=Words(),
        rows=[replace(one.rows[0], key=one.name.partition("-")[2], words=one.of) for one in options],
        groups=[GroupRow(g.key, g.words, [numbers.get(g.key) for numbers in told]) for g in groups],
        is_several=True,
    )


def _number(table: Table, key: str) -> tuple[int | None, int | None]:
    number = table.totals.get(key)
    return number, None if number is None else round(100 * number / table.people)


def _groups(sheet: Sheet, plan: Plan) -> list[tuple[str, list[Words]]]:
    found: list[tuple[str, list[Words]]] = [("", [])]
    for place, by in enumerate(plan.by):
        found = [
            (f"{key}{BETWEEN}{answer}" if place else answer, [*words, answer_words(sheet, by, answer)])
            for key, words in found
            for answer in (*by.answers, NOTHING)
        ]
    return found


def answer_words(sheet: Sheet, question: Question, key: str, *, is_for_some: bool = False) -> Words:
    """An answer in words."""
    if key == NOTHING:
        return Words(text=_("Not asked, or not said") if is_for_some else _("Not said"))
    if question.kind is Kind.MULTIPLE and key in (YES, NO):
        return Words(text=_("Chosen") if key == YES else _("Not chosen"))
    if question.kind is Kind.MONTH:
        return Words(text=month_words(key))
    if question.kind is Kind.SCALE and key in (question.answers[0], question.answers[-1]):
        end = sheet.text.first(f"{question.key}-{'low' if key == question.answers[0] else 'high'}")
        return Words(text=f"{key}: {end.words}" if end else key)
    passage = sheet.answer(question, key)
    return Words(passage) if passage else Words(text=key)
