"""The forms of a survey's words, its parts, and its questions of every kind."""

from collections.abc import Mapping
from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.utils.functional import Promise
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from apero.lib.fields import long_text, one_line
from apero.lib.words import clean_line
from apero.survey.forms.seen import SeenForm
from apero.survey.rules import keyed
from apero.survey.structure import MONTHS, OPTIONS, ROWS, STEPS, Kind, Question, months

KIND_WORDS: Mapping[Kind, str | Promise] = {
    Kind.SINGLE: _("One of several answers"),
    Kind.MULTIPLE: _("Several of several answers"),
    Kind.SCALE: _("A scale"),
    Kind.RANKING: _("Answers put in order"),
    Kind.MATRIX: _("A table: one answer in each row"),
    Kind.LINE: _("A short answer in own words"),
    Kind.TEXT: _("A long answer in own words"),
    Kind.MONTH: _("A month"),
    Kind.REGION: _("A region of the team"),
    Kind.AREA: _("A risk area of the team"),
}
LINE_ROOM, TEXT_ROOM = 200, 500
"""Characters of an option or a row, and of a question."""
_FIELDS = {
    Kind.SINGLE: "options",
    Kind.MULTIPLE: "options most",
    Kind.SCALE: "steps low high",
    Kind.RANKING: "options most",
    Kind.MATRIX: "options rows",
    Kind.LINE: "is_marked",
    Kind.TEXT: "is_marked",
    Kind.MONTH: "first last",
    Kind.REGION: "offered",
    Kind.AREA: "offered",
}


class WordsForm(SeenForm):
    """What stands before the first question."""

    GROUPS = (("", "title lead privacy"),)
    ASKS: ClassVar = {"title": _("Write a title.")}
    title = one_line(_("Title"), _("Everybody reads it, also on the page of the series."))
    lead = long_text(
        _("Before the first question"), _("What it is about, and how long it takes. In short sentences.")
    )
    privacy = long_text(
        _("What you add about privacy"),
        _(
            "It stands below what this site promises. Add who you are and where people can ask. Do not promise more than "
            "what stands there."
        ),
    )


class SectionForm(SeenForm):
    """A part of a survey: a page of its own."""

    GROUPS = (("", "heading lead"),)
    ASKS: ClassVar = {"heading": _("Write a heading.")}
    heading = one_line(_("Heading"), _("A part is a page. Its heading stands on top."))
    lead = long_text(_("Below the heading"), rows=3)


def section_initial(key: str, words: Mapping[str, str]) -> dict[str, Any]:
    """What its form shows of a part that stands."""
    return {"heading": words.get(key, ""), "lead": words.get(f"{key}-lead", "")}


class QuestionForm(SeenForm):
    """A question. Which fields it has follows from its kind.

    `old` is the question as it stands, `words` the version's words, `prompts` the framing questions of the series by
    number (R45), `offered` the regions or risk areas of the team, `taken` the keys that no new answer gets.
    """

    GROUPS = (
        ("", "text prompt hint"),
        ("", "options rows steps low high first last offered most is_marked"),
    )
    ASKS: ClassVar = {
        "text": _("Write the question."),
        "options": _("Write at least two options, one a line."),
        "rows": _("Write at least one row."),
    }
    text = one_line(_("Question"), _("In plain words. People may leave it out."), room=TEXT_ROOM)
    prompt = forms.ChoiceField(
        label=_("Or a framing question of the series"),
        help_text=_("Its words and their translations are taken. Leave the field above empty then."),
        required=False,
    )
    hint = long_text(_("Hint below it"), rows=2)
    options = long_text(
        _("Options"),
        _(
            "One a line, in this order. A line that you move or reword keeps its translations. “Prefer not to say” is always "
            "there: do not write it."
        ),
        rows=6,
        required=True,
    )
    rows = long_text(
        _("Rows"), _("One a line. In each row one of the options is chosen."), rows=4, required=True
    )
    steps = forms.IntegerField(label=_("Steps"), min_value=STEPS[0], max_value=STEPS[1], initial=5)
    low = one_line(_("What the first step means"), room=LINE_ROOM, required=False)
    high = one_line(_("What the last step means"), room=LINE_ROOM, required=False)
    first = one_line(_("First month"), _("Year and month, like 2026-01."), room=7)
    last = one_line(_("Last month"), room=7)
    offered = forms.MultipleChoiceField(
        label=_("Which can be chosen"),
        help_text=_("They are taken from “Policy and words”, with their translations."),
        widget=forms.CheckboxSelectMultiple,
    )
    most = forms.IntegerField(
        label=_("At most"),
        help_text=_("How many can be chosen, or put in order. Empty: all."),
        min_value=1,
        max_value=OPTIONS,
        required=False,
    )
    is_marked = forms.BooleanField(
        label=_("People can say what it is: a thought, a comment, an idea or a recommendation."),
        required=False,
    )

    def __init__(
        self,
        data: Any = None,
        *,
        old: Question,
        words: Mapping[str, str],
        prompts: Mapping[int, str],
        offered: Mapping[str, str],
        taken: set[str],
        initial: dict[str, Any],
    ) -> None:
        super().__init__(data, initial=initial)
        self.old, self.words, self.taken = old, words, taken
        for name in " ".join(_FIELDS.values()).split():
            if name in self.fields and name not in _FIELDS[old.kind].split():
                del self.fields[name]
        self.fields["text"].required = not (data and data.get("prompt"))
        if prompts or old.prompt:
            choices = [("", _now("No: its own words, above"))]
            numbered = [(str(number), f"{number}. {text[:90]}") for number, text in prompts.items()]
            self.fields["prompt"].choices = [*choices, *numbered]  # type: ignore[attr-defined]
        else:
            del self.fields["prompt"]
        if "offered" in self.fields:
            self.fields["offered"].choices = list(offered.items())  # type: ignore[attr-defined]

    def clean_options(self) -> list[str]:
        return lines_of(self.cleaned_data["options"], OPTIONS)

    def clean_rows(self) -> list[str]:
        return lines_of(self.cleaned_data["rows"], ROWS)

    def clean_first(self) -> str:
        return _month(self.cleaned_data["first"])

    def clean_last(self) -> str:
        return _month(self.cleaned_data["last"])

    def clean(self) -> None:
        typed = self.cleaned_data
        if typed.get("text") and typed.get("prompt"):
            self.add_error("text", _now("Leave this empty, or choose no framing question."))
        if typed.get("first") and typed.get("last"):
            number = len(months(typed["first"], typed["last"]))
            if not 1 < number <= MONTHS:
                text = _now("Say from which month to which, %(most)s at most.") % {"most": MONTHS}
                self.add_error("last", text)

    def question(self) -> tuple[Question, dict[str, str]]:
        """The question as it was typed, and its words by part."""
        typed, key = self.cleaned_data, self.old.key
        options, rows = self._keyed("options", self.old.options, "o"), self._keyed("rows", self.old.rows, "r")
        made = Question(
            key=key,
            kind=self.old.kind,
            options=tuple(typed["offered"])
            if "offered" in typed
            else tuple(name for name, _words in options),
            rows=tuple(name for name, _words in rows),
            steps=typed.get("steps") or 0,
            most=typed.get("most") or 0,
            first=typed.get("first", ""),
            last=typed.get("last", ""),
            is_marked=typed.get("is_marked", False),
            prompt=int(typed.get("prompt") or 0),
            condition=self.old.condition,
        )
        parts = {key: typed["text"], f"{key}-hint": typed["hint"]}
        parts |= dict.fromkeys((f"{key}-{name}" for name in (*self.old.options, *self.old.rows)), "")
        parts |= {f"{key}-{name}": words for name, words in (*options, *rows)}
        ends = ("low", "high") if made.kind is Kind.SCALE else ()
        return made, parts | {f"{key}-{name}": typed[name] for name in ends}

    def _keyed(self, name: str, old: tuple[str, ...], letter: str) -> list[tuple[str, str]]:
        if name not in self.cleaned_data:
            return []
        before = [(key, self.words.get(f"{self.old.key}-{key}", "")) for key in old]
        return keyed(before, self.cleaned_data[name], letter=letter, taken=self.taken)


def question_initial(question: Question, words: Mapping[str, str], own: str) -> dict[str, Any]:
    """What its form shows of a question that stands. `own` are its own words, which a framing question has not."""
    key = question.key
    found: dict[str, Any] = {
        "text": own,
        "prompt": str(question.prompt or ""),
        "hint": words.get(f"{key}-hint", ""),
        "options": "\n".join(words.get(f"{key}-{name}", "") for name in question.options),
        "rows": "\n".join(words.get(f"{key}-{name}", "") for name in question.rows),
        "steps": question.steps or 5,
        "low": words.get(f"{key}-low", ""),
        "high": words.get(f"{key}-high", ""),
        "first": question.first,
        "last": question.last,
        "offered": list(question.options),
        "most": question.most or None,
        "is_marked": question.is_marked,
    }
    shown = {"text", "prompt", "hint", *_FIELDS[question.kind].split()}
    return {name: value for name, value in found.items() if name in shown}


def lines_of(typed: str, most: int) -> list[str]:
    """The lines that say something. Raises ValidationError for too many, and for one that is too long."""
    lines = [line for one in typed.splitlines() if (line := clean_line(one))]
    if len(lines) > most:
        text = _now("There are %(count)s lines, and there is room for %(room)s.")
        raise ValidationError(text % {"count": len(lines), "room": most}, code="too-many")
    for line in lines:
        if len(line) > LINE_ROOM:
            text = _now("This line is longer than %(room)s characters: %(line)s…")
            raise ValidationError(text % {"room": LINE_ROOM, "line": line[:60]}, code="too-long")
    return lines


def _month(typed: str) -> str:
    if not months(typed, typed):
        raise ValidationError(_now("Write the year and the month, like 2026-01."), code="month")
    return typed
