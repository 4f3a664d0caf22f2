"""What keeps a survey from opening, and what its author should know before. Facts in, reasons out."""

from collections.abc import Collection, Iterator, Mapping
from math import prod
from typing import NamedTuple

from django.utils.translation import gettext as _

from apero.lib.words import folded
from apero.survey.counting import TWO_FILTERS
from apero.survey.identity import asked_for
from apero.survey.structure import (
    MONTHS,
    STEPS,
    Condition,
    Kind,
    Question,
    Section,
    Structure,
    parts_of_question,
)

Words = Mapping[str, str]
"""The source's words by the names of its parts. A framing question has its own words here, under the question's key."""


class Remark(NamedTuple):
    """What is said about a question or a section (by its key; "" for the survey)."""

    key: str
    text: str


def problems(
    structure: Structure,
    words: Words,
    breakdown: tuple[str, ...] = (),
    *,
    known: Collection[str] | None = None,
) -> list[Remark]:
    """What has to be mended before the survey can open. Empty when nothing has.

    `known`: what there is of what the structure borrows (`structure.borrowed`); None if that was not looked up.
    """
    return [
        *(_of_what_is_gone(structure, known) if known is not None else ()),
        *_of_the_whole(structure, words),
        *(remark for section in structure.sections for remark in _of_section(section, words)),
        *(remark for question in structure.questions for remark in _of_question(question, words)),
        *_of_conditions(structure),
        *_of_breakdown(structure, breakdown),
    ]


def _of_what_is_gone(structure: Structure, known: Collection[str]) -> Iterator[Remark]:
    for question in structure.questions:
        names = {f"{question.kind}-{key}" for key in question.options}
        if question.kind in (Kind.REGION, Kind.AREA) and not names.issubset(known):
            yield Remark(
                question.key,
                _(
                    "One of its options was removed from “Policy and words”. Save the question again without it."
                ),
            )


def _of_the_whole(structure: Structure, words: Words) -> Iterator[Remark]:
    if not words.get("title"):
        yield Remark("", _("Give the survey a title."))
    if not structure.questions:
        yield Remark("", _("There is no question yet."))


def _of_section(section: Section, words: Words) -> Iterator[Remark]:
    if not section.questions:
        yield Remark(section.key, _("There is no question in this part. Add one, or take the part out."))
    if not words.get(section.key):
        yield Remark(section.key, _("Give this part a heading."))


def _of_question(question: Question, words: Words) -> Iterator[Remark]:
    if not words.get(question.key):
        yield Remark(question.key, _("Write the question."))
    if question.kind is Kind.SCALE and not STEPS[0] <= question.steps <= STEPS[1]:
        numbers = {"least": STEPS[0], "most": STEPS[1]}
        yield Remark(question.key, _("A scale has %(least)s to %(most)s steps.") % numbers)
    if question.kind is Kind.MONTH and not 1 < len(question.answers) <= MONTHS:
        words_of_months = _("Say from which month to which, %(most)s at most.") % {"most": MONTHS}
        yield Remark(question.key, words_of_months)
    if question.kind is Kind.MATRIX and not question.rows:
        yield Remark(question.key, _("A table needs at least one row."))
    if question.kind in (Kind.REGION, Kind.AREA) and len(question.options) < 2:
        yield Remark(
            question.key,
            _("The team has fewer than two of these. Add some under Words, or take the question out."),
        )
    if question.kind.has_options and len(question.options) < 2:
        yield Remark(question.key, _("Give at least two options."))
    yield from _of_texts(question, words)


def _of_texts(question: Question, words: Words) -> Iterator[Remark]:
    for keys in (question.options if question.kind.has_options else (), question.rows):
        texts = [words.get(f"{question.key}-{key}", "") for key in keys]
        if not all(texts):
            yield Remark(question.key, _("One of the options or rows has no words."))
        doubled = sorted({text for text in texts if text and [*map(folded, texts)].count(folded(text)) > 1})
        if doubled:
            said = {"option": "; ".join(doubled)}
            yield Remark(
                question.key,
                _("Two options have the same words: %(option)s. Nobody can tell them apart.") % said,
            )


def _of_conditions(structure: Structure) -> Iterator[Remark]:
    before: set[str] = set()
    for section in structure.sections:
        for key, condition in (
            (section.key, section.condition),
            *((q.key, q.condition) for q in section.questions),
        ):
            if condition and (why := _why_not_condition(structure, condition, before)):
                yield Remark(key, why)
        before |= {question.key for question in section.questions}
    for key in never_shown(structure):
        yield Remark(
            key,
            _(
                "Nobody would ever see this: what has to be answered for it excludes itself. Change a "
                "condition."
            ),
        )


def _why_not_condition(structure: Structure, condition: Condition, before: set[str]) -> str:
    asked = structure.question(condition.question)
    if asked is None:
        return _("It is shown only after an answer to a question that is not there any more.")
    if condition.question not in before:
        return _(
            "It can only depend on a question of an earlier part: a page cannot know what is answered on "
            "itself."
        )
    if not asked.can_be_named:
        return _("It can only depend on a question with options.")
    if not set(condition.options) & set(asked.answers):
        return _("Choose after which answers it is shown.")
    return ""


def never_shown(structure: Structure) -> list[str]:
    """The keys of sections and questions whose conditions can never hold together."""
    found = []
    for section in structure.sections:
        if _excludes_itself(structure, [section.condition]):
            found.append(section.key)
            continue
        found += [
            q.key for q in section.questions if _excludes_itself(structure, [section.condition, q.condition])
        ]
    return found


def _excludes_itself(structure: Structure, conditions: list[Condition | None]) -> bool:
    """Whether the conditions, and those of the questions they name, leave some question no answer."""
    left: dict[str, set[str]] = {}
    waiting, seen = [c for c in conditions if c], 0
    while waiting and seen < 1000:
        condition, seen = waiting.pop(), seen + 1
        asked = structure.question(condition.question)
        if asked is None:
            continue
        wanted = set(condition.options) & set(asked.answers)
        is_one = asked.kind.has_one_answer
        left[asked.key] = left.get(asked.key, wanted) & wanted if is_one else wanted
        if not left[asked.key]:
            return True
        section = structure.section_of(asked.key)
        waiting += [c for c in (asked.condition, section.condition if section else None) if c]
    return False


def _of_breakdown(structure: Structure, breakdown: tuple[str, ...]) -> Iterator[Remark]:
    for key in breakdown:
        question = structure.question(key)
        if question is None or not question.kind.has_one_answer:
            yield Remark(
                "", _("Results can be told apart only by a question that has one answer of several.")
            )
        elif not structure.is_for_all(question):
            yield Remark(
                key,
                _(
                    "Results are to be told apart by this question, but only some are asked it. Show it to everybody, or "
                    "choose another."
                ),
            )
    if len(set(breakdown)) != len(breakdown) or len(breakdown) > 2:
        yield Remark("", _("Results can be told apart by one question, or by two different ones together."))


def warnings(
    structure: Structure, words: Words, *, breakdown: tuple[str, ...], expected: int, minimum: int
) -> list[Remark]:
    """What the author should know: small cells that are likely, and questions that ask who somebody is. "
    "Nothing is forbidden."""
    return [
        *_small_cells(structure, breakdown, expected=expected, minimum=minimum),
        *_together(structure, expected=expected),
        *_identity(structure, words),
    ]


def expected_cell(questions: tuple[Question, ...], expected: int) -> float:
    """Expected answers ÷ product of the numbers of answers of the questions."""
    return expected / prod(max(1, len(question.answers)) for question in questions)


def _small_cells(
    structure: Structure, breakdown: tuple[str, ...], *, expected: int, minimum: int
) -> Iterator[Remark]:
    by = tuple(q for key in breakdown if (q := structure.question(key)))
    least = max(minimum, TWO_FILTERS) if len(by) > 1 else minimum
    for question in structure.questions:
        if not by or question in by or question.kind.is_open or question.kind is Kind.RANKING:
            continue
        cell = expected_cell((*by, question), expected)
        if cell < least:
            numbers = {"cell": f"{cell:.1f}", "least": least}
            yield Remark(
                question.key,
                _(
                    "If answers spread evenly, each number in the table of this question will be about %(cell)s. "
                    "Numbers below %(least)s are hidden. Offer fewer options, or tell results apart less finely."
                )
                % numbers,
            )


def _together(structure: Structure, *, expected: int) -> Iterator[Remark]:
    who = tuple(q for q in structure.questions if q.kind.has_one_answer and q.kind is not Kind.SCALE)
    cell = expected_cell(who, expected)
    if len(who) > 1 and cell < 1:
        yield Remark(
            "",
            _(
                "Questions with one answer are %(number)s. Taken together they tell nearly everybody "
                "apart: of %(expected)s answers fewer "
                "than one falls on each combination. Whoever seizes the database after it closed could "
                "look for one person. Ask fewer."
            )
            % {"number": len(who), "expected": expected},
        )


def _identity(structure: Structure, words: Words) -> Iterator[Remark]:
    for question in structure.questions:
        if any(asked_for(words.get(part, "")) for part in parts_of_question(question)):
            yield Remark(
                question.key,
                _(
                    "This seems to ask who somebody is, or how to reach them. An answer would undo the "
                    "anonymity of the rest. Ask in general words, or leave it out."
                ),
            )
