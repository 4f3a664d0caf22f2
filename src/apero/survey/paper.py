"""What somebody has answered so far, as the form sends it from page to page. Nothing of it is kept on the server.

A field is called by its question: "q1"; "q1-r1" for a row of a matrix, "q1-1" for the first place of a ranking, "q1-mark"
for what an open answer is. What the structure does not know is not looked at.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from apero.lib.words import can_be_seen, clean_line, clean_text
from apero.survey.models import OpenAnswer
from apero.survey.packing import Chosen, ranks
from apero.survey.rules import ALL_ROOM, LINE_ROOM, TEXT_ROOM
from apero.survey.structure import Condition, Kind, Question, Section, Structure

NOT_SAID = "-"
"""Sent for "prefer not to say". It is kept as no answer."""
MARKS = tuple(str(mark) for mark in OpenAnswer.Mark if mark)
Lists = Callable[[str], list[str]]
"""All that was sent under a name, in order."""
Worded = tuple[Structure, Mapping[str, str]]
"""What a version asks, and its words as they were written, by part."""


@dataclass(slots=True)
class Paper:
    """The answers, question by question. `errors` say what is wrong with one, beside it."""

    structure: Structure
    chosen: dict[str, tuple[str, ...]] = field(default_factory=dict)
    typed: dict[str, str] = field(default_factory=dict)
    marks: dict[str, str] = field(default_factory=dict)
    errors: dict[str, str] = field(default_factory=dict)
    sent: dict[str, list[str]] = field(default_factory=dict)
    """Every field as it came, to be carried on."""

    def shown(self) -> list[Section]:
        """The sections whose conditions hold, with the questions whose conditions hold. What is not shown was not answered."""
        answers: dict[str, tuple[str, ...]] = {}
        found = []
        for section in self.structure.sections:
            if not _holds(section.condition, answers):
                continue
            asked = tuple(q for q in section.questions if _holds(q.condition, answers))
            answers |= {q.key: self.chosen.get(q.key, ()) for q in asked}
            if asked:
                found.append(Section(section.key, asked, section.condition))
        return found

    def asked(self) -> list[Question]:
        """All questions that are shown."""
        return [question for section in self.shown() for question in section.questions]

    def wrong(self, section: Section) -> list[tuple[str, str]]:
        """Of the questions on this page: which field is wrong, and why."""
        return [(q.key, self.errors[q.key]) for q in section.questions if q.key in self.errors]

    def first_wrong(self) -> Section | None:
        """The first page on which something is wrong."""
        return next((section for section in self.shown() if self.wrong(section)), None)

    def carried(self, *, but: Section | None = None) -> list[tuple[str, str]]:
        """The fields of all other pages, as they came."""
        here = {name for q in (but.questions if but else ()) for name in fields_of(q)}
        return [(name, value) for name, values in self.sent.items() if name not in here for value in values]

    def closed(self) -> Chosen:
        """What is kept of the closed answers: of questions that are shown."""
        asked = {question.key for question in self.asked()}
        return {name: keys for name, keys in self.chosen.items() if name.partition("-")[0] in asked}

    def open(self) -> list[tuple[str, str, str]]:
        """What is kept of the open answers: the question, what its writer says it is, and the words."""
        return [
            (q.key, self.marks.get(q.key, "") if q.is_marked else "", self.typed[q.key])
            for q in self.asked()
            if self.typed.get(q.key)
        ]

    def says_something(self) -> bool:
        """Whether there is any answer in it."""
        return bool(self.open()) or any(self.closed().values())


def _holds(condition: Condition | None, answers: Chosen) -> bool:
    return condition is None or bool(set(condition.options) & set(answers.get(condition.question, ())))


def fields_of(question: Question) -> Iterator[str]:
    """The names of the fields of a question."""
    match question.kind:
        case Kind.MATRIX:
            yield from (f"{question.key}-{row}" for row in question.rows)
        case Kind.RANKING:
            yield from (f"{question.key}-{place}" for place in range(1, ranks(question) + 1))
        case _:
            yield question.key
    if question.is_marked:
        yield f"{question.key}-mark"


def read(structure: Structure, lists: Lists) -> Paper:
    """What was sent, question by question."""
    paper = Paper(structure)
    for question in structure.questions:
        for name in fields_of(question):
            values = [value for value in lists(name)[: len(question.answers) + 1] if value]
            if values:
                paper.sent[name] = values
        if question.kind.is_open:
            _read_words(paper, question)
        else:
            _read_choice(paper, question)
    lengths = {key: len(text) for key, _mark, text in paper.open()}
    if (total := sum(lengths.values())) > ALL_ROOM:
        longest = max(lengths, key=lambda key: lengths[key])
        numbers = {"count": total, "room": ALL_ROOM}
        paper.errors.setdefault(
            longest,
            _(
                "All you wrote is %(count)s characters long, and there is room for %(room)s. Please shorten it."
            )
            % numbers,
        )
    return paper


def still_meant(sent: Lists, was: Worded, now: Worded) -> Lists:
    """What was sent to a version that `was`, without choices that mean something else `now`. What was typed stays."""
    (old, before), (new, after) = was, now

    def is_other(part: str) -> bool:
        return before.get(part) != after.get(part)

    def left(name: str) -> list[str]:
        key = name.partition("-")[0]
        asked, asks = old.question(key), new.question(key)
        if asks is None or asks.kind.is_open:
            return sent(name)
        if asked is None or (asked.kind, asked.steps) != (asks.kind, asks.steps):
            return []
        if any(map(is_other, (key, name, f"{key}-low", f"{key}-high"))):
            return []
        return [value for value in sent(name) if not is_other(f"{key}-{value}")]

    return left


def _read_words(paper: Paper, question: Question) -> None:
    room = LINE_ROOM if question.kind is Kind.LINE else TEXT_ROOM
    sent = (paper.sent.get(question.key) or [""])[0]
    text = sent
    if len(sent) <= 4 * room:
        text = clean_line(sent) if question.kind is Kind.LINE else clean_text(sent)
        text = text if can_be_seen(text) else ""
    if len(text) > room:
        numbers = {"count": len(text), "room": room}
        paper.errors[question.key] = (
            _("This is %(count)s characters long, and there is room for %(room)s. Please shorten it.")
            % numbers
        )
    if text:
        paper.typed[question.key] = text
    mark = (paper.sent.get(f"{question.key}-mark") or [""])[0]
    if mark in MARKS:
        paper.marks[question.key] = mark


def _read_choice(paper: Paper, question: Question) -> None:
    match question.kind:
        case Kind.RANKING:
            places = [paper.sent.get(name, [""])[0] for name in fields_of(question)]
            filled = [key if key in question.options else "" for key in places]
            ranked = [key for key in filled if key]
            if "" in filled[: len(ranked)]:
                gap = filled.index("") + 1
                text = _(
                    "Place %(place)s is empty. Choose an answer for it, or leave the places below it empty too."
                )
                paper.errors[question.key] = text % {"place": gap}
            if len(set(ranked)) < len(ranked):
                paper.errors[question.key] = _(
                    "The same answer stands at two places. Please choose each once."
                )
            paper.chosen[question.key] = tuple(dict.fromkeys(ranked))
        case Kind.MATRIX:
            for name in fields_of(question):
                paper.chosen[name] = _known(question, paper.sent.get(name, [])[:1])
        case Kind.MULTIPLE:
            given = paper.sent.get(question.key, [])
            known = () if NOT_SAID in given else _known(question, given)
            if question.most and len(known) > question.most:
                text = ngettext(
                    "Please choose at most %(most)s.", "Please choose at most %(most)s.", question.most
                )
                paper.errors[question.key] = text % {"most": question.most}
            paper.chosen[question.key] = known
        case _:
            paper.chosen[question.key] = _known(question, paper.sent.get(question.key, [])[:1])


def _known(question: Question, given: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(key for key in given if key in question.answers))
