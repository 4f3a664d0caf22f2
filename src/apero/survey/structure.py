"""What a survey asks, without its words: sections, questions, options, and when each is shown. Pure.

A structure is kept as JSON in a version of a survey, and its words in the version's source, in the parts that `parts_of` names.
Keys are short, belong to one version, and are what answers are stored by: nobody reads them.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, TypeVar

T = TypeVar("T")
KEY = re.compile(r"[a-z][a-z0-9]{0,7}\Z")
"""What a key may be: eight signs at most, so that the name of a part holds two of them."""
SECTIONS, QUESTIONS, OPTIONS, ROWS = 20, 60, 60, 20
"""How many there may be at most: of sections and questions in a survey, of options and rows in a question."""
STEPS = (2, 11)
"""How many steps a scale has."""
MONTHS = 60
"""How many months a question about a month may offer."""
_MONTH = re.compile(r"(\d{4})-(0[1-9]|1[0-2])\Z")


class Kind(StrEnum):
    """How a question is answered."""

    SINGLE = "single"
    MULTIPLE = "multiple"
    SCALE = "scale"
    RANKING = "ranking"
    MATRIX = "matrix"
    LINE = "line"
    TEXT = "text"
    MONTH = "month"
    REGION = "region"
    AREA = "area"

    @property
    def is_open(self) -> bool:
        """Whether it is answered in one's own words, which are kept apart from everything else."""
        return self in (Kind.LINE, Kind.TEXT)

    @property
    def has_options(self) -> bool:
        """Whether its author writes options."""
        return self in (Kind.SINGLE, Kind.MULTIPLE, Kind.RANKING, Kind.MATRIX)

    @property
    def has_one_answer(self) -> bool:
        """Whether each person gives one of several answers: conditions and breakdowns need that."""
        return self in (Kind.SINGLE, Kind.SCALE, Kind.MONTH, Kind.REGION, Kind.AREA)


class NoStructure(ValueError):
    """What was read is no structure of a survey. The message says where and what, in English, for a file's sender."""


@dataclass(frozen=True, slots=True)
class Condition:
    """Shown only to whoever answered an earlier question with one of these options."""

    question: str
    options: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked. `options` are keys, in their order; those of a region or a risk area are addresses of the policy's words.

    `steps` of a scale, from 1. `most` of a multiple choice (0: all) and of a ranking (how many are ranked). `first` and `last`
    months ("2026-01"). `is_marked`: an open answer can be marked as thought, comment, idea or recommendation (R36). `prompt`:
    the framing question whose words it has (R45), by its number.
    """

    key: str
    kind: Kind
    options: tuple[str, ...] = ()
    rows: tuple[str, ...] = ()
    steps: int = 0
    most: int = 0
    first: str = ""
    last: str = ""
    is_marked: bool = False
    prompt: int = 0
    condition: Condition | None = None

    @property
    def can_be_named(self) -> bool:
        """Whether a condition can ask what was answered to it."""
        return self.kind.has_one_answer or self.kind is Kind.MULTIPLE

    @property
    def answers(self) -> tuple[str, ...]:
        """The keys of the answers from which one is chosen (in each row of a matrix), in their order."""
        match self.kind:
            case Kind.SCALE:
                return tuple(str(step) for step in range(1, self.steps + 1))
            case Kind.MONTH:
                return months(self.first, self.last)
            case _:
                return self.options


@dataclass(frozen=True, slots=True)
class Section:
    """Questions that stand on one page."""

    key: str
    questions: tuple[Question, ...] = ()
    condition: Condition | None = None


@dataclass(frozen=True, slots=True)
class Structure:
    """A survey without its words."""

    sections: tuple[Section, ...] = ()

    @property
    def questions(self) -> tuple[Question, ...]:
        return tuple(question for section in self.sections for question in section.questions)

    def question(self, key: str) -> Question | None:
        """The question with this key, if there is one."""
        return next((question for question in self.questions if question.key == key), None)

    def section(self, key: str) -> Section | None:
        """The section with this key, if there is one."""
        return next((section for section in self.sections if section.key == key), None)

    def section_of(self, key: str) -> Section | None:
        """The section in which the question with this key stands."""
        return next((s for s in self.sections if any(q.key == key for q in s.questions)), None)

    def is_for_all(self, question: Question) -> bool:
        """Whether everybody is asked a question: neither it nor its part depends on an answer."""
        section = self.section_of(question.key)
        return not (question.condition or (section and section.condition))

    def with_section(self, section: Section) -> "Structure":
        """The same with this section in the place of the one with its key, or at the end."""
        if self.section(section.key) is None:
            return Structure((*self.sections, section))
        return Structure(tuple(section if one.key == section.key else one for one in self.sections))

    def with_question(self, question: Question, *, section: str) -> "Structure":
        """The same with this question in the place of the one with its key, or at the end of the section."""
        at = self.section_of(question.key) or self.section(section)
        if at is None:
            raise NoStructure(section)
        kept = tuple(question if one.key == question.key else one for one in at.questions)
        added = kept if question in kept else (*kept, question)
        return self.with_section(replace(at, questions=added))

    def moved(self, key: str, step: int) -> "Structure":
        """The same with a part or a question a place earlier (-1) or later (1); a question goes on into the next part."""
        at = self.section_of(key)
        if at is None:
            return Structure(_swapped(self.sections, [s.key for s in self.sections].index(key), step))
        place = [q.key for q in at.questions].index(key)
        if 0 <= place + step < len(at.questions):
            return self.with_section(replace(at, questions=_swapped(at.questions, place, step)))
        beside = self.sections.index(at) + step
        if not 0 <= beside < len(self.sections):
            return self
        question, to = at.questions[place], self.sections[beside]
        found = (*to.questions, question) if step < 0 else (question, *to.questions)
        left = self.with_section(replace(at, questions=_all_but(at.questions, key)))
        return left.with_section(replace(to, questions=found))

    def without(self, key: str) -> "Structure":
        """The same without the section or the question with this key."""
        left = (s for s in self.sections if s.key != key)
        return Structure(tuple(replace(s, questions=_all_but(s.questions, key)) for s in left))


def _swapped(things: tuple[T, ...], place: int, step: int) -> tuple[T, ...]:
    if not 0 <= place + step < len(things):
        return things
    found = list(things)
    found[place], found[place + step] = found[place + step], found[place]
    return tuple(found)


def _all_but(questions: tuple[Question, ...], key: str) -> tuple[Question, ...]:
    return tuple(question for question in questions if question.key != key)


def free_key(structure: Structure, letter: str, before: Iterable[Structure] = ()) -> str:
    """A key that nothing in the structure has, no condition names, and nothing had in the versions `before`.

    The letter and the next number. A key that came back would bring what somebody answered to another question.
    """
    taken: set[str] = set()
    for one in (structure, *before):
        things: tuple[Section | Question, ...] = (*one.sections, *one.questions)
        taken |= {thing.key for thing in things} | {c.question for thing in things if (c := thing.condition)}
    return next(key for number in range(1, 10_000) if (key := f"{letter}{number}") not in taken)


def months(first: str, last: str) -> tuple[str, ...]:
    """The months from the first to the last, as "2026-01". None of them if the two are no months in order."""
    begin, end = _month(first), _month(last)
    if begin is None or end is None:
        return ()
    return tuple(f"{at // 12:04d}-{at % 12 + 1:02d}" for at in range(begin, end + 1))


def _month(written: str) -> int | None:
    found = _MONTH.match(written)
    return int(found[1]) * 12 + int(found[2]) - 1 if found else None


def parts_of(structure: Structure) -> Iterator[str]:
    """The names of the parts of the source that hold a version's words, in the order of the survey."""
    yield from ("title", "lead", "privacy")
    for section in structure.sections:
        yield from (section.key, f"{section.key}-lead")
        for question in section.questions:
            yield from parts_of_question(question)


def parts_of_question(question: Question) -> Iterator[str]:
    """The same of one question: its words, a hint, its options, its rows, the two ends of a scale."""
    yield from (question.key, f"{question.key}-hint")
    if question.kind.has_options:
        yield from (f"{question.key}-{option}" for option in question.options)
    yield from (f"{question.key}-{row}" for row in question.rows)
    if question.kind is Kind.SCALE:
        yield from (f"{question.key}-low", f"{question.key}-high")


def borrowed(structure: Structure) -> dict[str, str]:
    """What is asked in words of the series or of the policy: the parts that keep them when a version opens, and their names.

    A name is "prompt-" and the number of a framing question, or "region-" or "area-" and an address.
    """
    found: dict[str, str] = {}
    for question in structure.questions:
        if question.prompt:
            found[question.key] = f"prompt-{question.prompt}"
        if question.kind in (Kind.REGION, Kind.AREA):
            found |= {name_part(question, key): f"{question.kind}-{key}" for key in question.options}
    return found


def name_part(question: Question, key: str) -> str:
    """The part that keeps the name of a region or a risk area, once a version opened. Addresses are too long for it."""
    return f"{question.key}-n{question.options.index(key) + 1}" if key in question.options else ""


def as_json(structure: Structure) -> list[dict[str, Any]]:
    """A structure as it is kept and exported. What is empty is left out."""
    return [
        _full({"key": section.key, "if": _condition_json(section.condition)})
        | {"questions": [_question_json(question) for question in section.questions]}
        for section in structure.sections
    ]


def _question_json(question: Question) -> dict[str, Any]:
    return _full(
        {
            "key": question.key,
            "kind": str(question.kind),
            "options": list(question.options),
            "rows": list(question.rows),
            "steps": question.steps,
            "most": question.most,
            "first": question.first,
            "last": question.last,
            "is_marked": question.is_marked,
            "prompt": question.prompt,
            "if": _condition_json(question.condition),
        }
    )


def _condition_json(condition: Condition | None) -> dict[str, Any]:
    return {"question": condition.question, "options": list(condition.options)} if condition else {}


def _full(fields: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if value}


def from_json(data: Any) -> Structure:
    """The structure that was written by `as_json`, or by somebody who knows the format. Raises `NoStructure`.

    What is not known is refused, not dropped: whoever wrote it meant something by it.
    """
    sections = tuple(_section(one, f"section {number}") for number, one in enumerate(_list(data), start=1))
    structure = Structure(sections)
    keys = [section.key for section in sections] + [question.key for question in structure.questions]
    doubled = sorted({key for key in keys if keys.count(key) > 1})
    _must(not doubled, "", f"two things have the key {', '.join(doubled)}")
    _must(len(sections) <= SECTIONS, "", f"more than {SECTIONS} sections")
    _must(len(structure.questions) <= QUESTIONS, "", f"more than {QUESTIONS} questions")
    return structure


def _section(data: Any, where: str) -> Section:
    fields = _fields(data, where, {"key", "if", "questions"})
    questions = enumerate(_list(fields.get("questions", []), where), start=1)
    return Section(
        key=_key(fields.get("key"), where),
        questions=tuple(_question(one, f"{where}, question {number}") for number, one in questions),
        condition=_condition(fields.get("if"), where),
    )


def _question(data: Any, where: str) -> Question:
    fields = _fields(
        data,
        where,
        {"key", "kind", "options", "rows", "steps", "most", "first", "last", "is_marked", "prompt", "if"},
    )
    kinds, kind = {str(kind): kind for kind in Kind}, str(fields.get("kind"))
    _must(kind in kinds, where, f"no kind of question: {kind[:30]!r}")
    question = Question(
        key=_key(fields.get("key"), where),
        kind=kinds[kind],
        options=_names(fields.get("options", []), where),
        rows=_names(fields.get("rows", []), where),
        steps=_number(fields.get("steps", 0), where),
        most=_number(fields.get("most", 0), where),
        first=_text(fields.get("first", ""), where),
        last=_text(fields.get("last", ""), where),
        is_marked=bool(fields.get("is_marked", False)),
        prompt=_number(fields.get("prompt", 0), where),
        condition=_condition(fields.get("if"), where),
    )
    _must(len(question.options) <= OPTIONS, where, f"more than {OPTIONS} options")
    _must(len(question.rows) <= ROWS, where, f"more than {ROWS} rows")
    if question.kind not in (Kind.REGION, Kind.AREA):
        for name in (*question.options, *question.rows):
            _key(name, where)
    taken = (*question.options, *question.rows)
    _must(len(set(taken)) == len(taken), where, "two options or rows have the same key")
    return question


def _condition(data: Any, where: str) -> Condition | None:
    if not data:
        return None
    fields = _fields(data, where, {"question", "options"})
    return Condition(_key(fields.get("question"), where), _names(fields.get("options", []), where))


def _must(holds: object, where: str, what: str) -> None:
    if not holds:
        raise NoStructure(f"{where}: {what}" if where else what)


def _fields(data: Any, where: str, known: set[str]) -> dict[str, Any]:
    _must(isinstance(data, dict), where, "something with names was expected")
    unknown = sorted(str(name)[:30] for name in data.keys() - known)
    _must(not unknown, where, f"nothing here is called {', '.join(unknown)}")
    return dict(data)


def _list(data: Any, where: str = "") -> list[Any]:
    _must(isinstance(data, list), where, "a list was expected")
    return list(data)


def _names(data: Any, where: str) -> tuple[str, ...]:
    return tuple(_text(one, where) for one in _list(data, where))


def _text(data: Any, where: str) -> str:
    _must(isinstance(data, str) and len(data) <= 60, where, "a short text was expected")
    return str(data)


def _number(data: Any, where: str) -> int:
    is_number = isinstance(data, int) and not isinstance(data, bool) and 0 <= data < 10_000
    _must(is_number, where, "a small number was expected")
    return int(data)


def _key(data: Any, where: str) -> str:
    _must(isinstance(data, str) and KEY.match(data), where, f"no key: {str(data)[:30]!r}")
    return str(data)
