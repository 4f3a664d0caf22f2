"""What the team types about summaries of regions and series: lines, figures, corrections, the words around them."""

from typing import Any
from uuid import UUID, uuid4

from django import forms
from django.utils.translation import gettext_lazy as _

from apero.lib.forms import DeskForm, Words
from apero.lib.languages import own_name
from apero.policy.models import Topic
from apero.synthesis.actions import About, ClaimFacts, FigureFacts
from apero.synthesis.forms.about import about_fields
from apero.synthesis.forms.fields import CHOOSE, OneOf, text
from apero.synthesis.models import Figure
from apero.synthesis.queries import HOW_FAR, KINDS, UNSTATED
from apero.synthesis.report_rules import CLAIM_ROOM, LABEL_ROOM, NOTE_ROOM
from apero.synthesis.rules import ABOUT_ROOM


class ReportForm(DeskForm):
    """The words around a version of a region's or a series' summary."""

    number = forms.IntegerField(widget=forms.HiddenInput)
    seen = forms.CharField(widget=forms.HiddenInput)
    method = text(
        _("How we listened"),
        _("Public. Which conversations it was made from, and how lines were put together. No names."),
        room=ABOUT_ROOM,
        required=False,
    )
    what_changed = text(
        _("What changed since the version before"),
        _("Public, and it stays. Do not repeat here what was withdrawn."),
        room=ABOUT_ROOM,
        rows=3,
        required=False,
    )
    nothing_recorded = forms.BooleanField(
        label=_("We asked, and no point was recorded"),
        help_text=_("The page then says so. It is no failure: say above how you asked."),
        required=False,
    )
    nothing_shown = forms.BooleanField(
        label=_("Points were recorded, and none of them is shown"),
        help_text=_("The page then says so, and not which or how many. Say above why."),
        required=False,
    )
    leaves_out = forms.BooleanField(
        label=_("Publish without the lines that are not ready"),
        help_text=_("They can come with a later version."),
        required=False,
    )

    def __init__(
        self,
        data: Any = None,
        *,
        is_revision: bool,
        waiting: int,
        ready: int,
        recorded: bool,
        initial: dict[str, Any] | None = None,
    ) -> None:
        super().__init__(data, initial=initial)
        names = ("what_changed", "nothing_recorded", "nothing_shown", "leaves_out")
        last = {name: self.fields.pop(name) for name in names}
        unneeded = {
            "what_changed": not is_revision,
            "leaves_out": not waiting or not ready,
            "nothing_recorded": bool(ready) or recorded,
            "nothing_shown": bool(ready) or not recorded,
        }
        self.fields.update(about_fields())
        self.fields.update({name: field for name, field in last.items() if not unneeded[name]})

    def about(self) -> About:
        """The words around the version."""
        named = (*about_fields(), "method", "what_changed")
        return About(**{name: self.cleaned_data.get(name, "") for name in named})


class ClaimForm(DeskForm):
    """A line in general words, and the statements that it stands on."""

    once = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4, required=False)
    seen = forms.CharField(widget=forms.HiddenInput, required=False)
    text = text(
        _("The line, in general words"),
        _(
            "Everybody will read this, once a second person has approved it and the summary is published. It brings several "
            "points together. No names, no single session, no exact words."
        ),
        room=CLAIM_ROOM,
    )
    language = forms.ChoiceField(label=_("Language of these words"), error_messages=CHOOSE)
    kind = forms.ChoiceField(
        label=_("What kind of point is it?"),
        help_text=_("A recommendation gets a number and an address of its own when it is published."),
        choices=list(KINDS.items()),
        widget=forms.RadioSelect,
        error_messages=CHOOSE,
    )
    topic = forms.ChoiceField(label=_("Topic"), required=False, error_messages=CHOOSE)
    statements = forms.MultipleChoiceField(
        label=_("Which points does it stand on?"),
        help_text=_("Readers are led to them if at least five are public. Else only the team is."),
        widget=forms.CheckboxSelectMultiple,
        required=False,
        error_messages=CHOOSE,
    )
    survey = forms.ChoiceField(
        label=_("Does it stand on what people wrote in a survey?"),
        help_text=_(
            "Two people have to have read every answer of it. Readers are told that it was a survey."
        ),
        required=False,
        error_messages=CHOOSE,
    )

    def __init__(
        self,
        data: Any = None,
        *,
        topics: list[tuple[Topic, str]],
        statements: list[tuple[str, str]],
        surveys: list[tuple[str, str]],
        languages: list[str],
        initial: dict[str, Any] | None = None,
    ) -> None:
        super().__init__(data, initial=initial)
        last, written = self.fields.pop("statements"), self.fields.pop("survey")
        for name, code in HOW_FAR.items():
            choices = [(value, shown or _("Not stated")) for value, shown in code.offered.items()]
            self.fields[name] = OneOf(
                label=code.label, choices=choices, initial=UNSTATED, error_messages=CHOOSE
            )
        if statements:
            self.fields["statements"] = last
        if surveys:
            self.fields["survey"] = written
        options: dict[str, list[Any]] = {
            "topic": [("", _("None")), *((str(topic.pk), name) for topic, name in topics)],
            "statements": statements,
            "survey": [("", _("No")), *surveys],
            "language": [(tag, own_name(tag)) for tag in languages],
        }
        for name, rows in options.items():
            if name in self.fields:
                self.fields[name].choices = rows  # type: ignore[attr-defined]
        del self.fields["once" if "seen" in (initial or {}) else "seen"]
        if len(languages) < 2:
            del self.fields["language"]

    def facts(self) -> ClaimFacts:
        """The clean values."""
        found = self.cleaned_data
        return ClaimFacts(
            text=found["text"],
            kind=found["kind"],
            topic_id=found["topic"] or None,
            stance=found["stance"],
            spread=found["spread"],
            statement_ids=found.get("statements") or (),
            survey_id=UUID(found["survey"]) if found.get("survey") else None,
        )


def _line(label: Any, help_text: Any, *, room: int, required: bool = True) -> Words:
    return Words(
        label=label,
        help_text=help_text,
        room=room,
        one_line=True,
        required=required,
        widget=forms.TextInput(attrs={"dir": "auto", "autocomplete": "off"}),
    )


class FigureForm(DeskForm):
    """A number, and what makes it honest."""

    once = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4, required=False)
    label = _line(
        _("What is counted"), _("Public, such as: sessions, or languages that were spoken."), room=LABEL_ROOM
    )
    value = forms.IntegerField(
        label=_("How many"),
        help_text=_("Public. No count of few people: what is below five points at somebody."),
        min_value=0,
        max_value=10_000_000,
    )
    qualifier = forms.ChoiceField(
        label=_("How exact is it?"),
        choices=[
            (Figure.Qualifier.EXACT, _("exact")),
            (Figure.Qualifier.AT_LEAST, _("at least")),
            (Figure.Qualifier.ABOUT, _("about")),
            (Figure.Qualifier.REPORTED, _("of those who said so")),
        ],
        error_messages=CHOOSE,
    )
    as_of = forms.DateField(
        label=_("As of which day?"),
        widget=forms.DateInput(attrs={"type": "date"}),
        error_messages={"invalid": _("Write a day, such as 2026-05-31.")},
    )
    note = _line(_("Note"), _("Public. Who was counted, and who was not."), room=NOTE_ROOM, required=False)
    compared_value = forms.IntegerField(
        label=_("The same figure of another time"), min_value=0, max_value=10_000_000, required=False
    )
    compared_with = _line(
        _("Which other time?"), _("Such as: in the round of 2025."), room=LABEL_ROOM, required=False
    )

    def facts(self) -> FigureFacts:
        """The clean values."""
        found = {name: value for name, value in self.cleaned_data.items() if name != "once"}
        return FigureFacts(**found)


class CorrectionForm(DeskForm):
    """What was wrong in what is public."""

    words = text(
        _("What was wrong, and what is right?"),
        _("Public at once, with today’s date and your role, beside every version. It stays. No names."),
        room=NOTE_ROOM,
        rows=3,
    )
