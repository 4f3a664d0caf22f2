"""Forms in which questions of the survey are chosen: when something is shown, and how results are told apart."""

from collections.abc import Sequence
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from apero.survey.forms.seen import SeenForm
from apero.survey.structure import Condition

Choices = Sequence[tuple[str, str]]


class AnswersForm(SeenForm):
    """After which answers to the question `of` something is shown; to everybody, if that button was pressed."""

    GROUPS = (("", "answers"),)
    ASKS: ClassVar = {"answers": _("Choose at least one answer.")}
    everybody = forms.CharField(required=False)
    answers = forms.MultipleChoiceField(
        label=_("Shown after one of these answers"),
        help_text=_("Whoever answered otherwise, or left it out, does not see it."),
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(
        self, data: Any = None, *, of: str, choices: Choices, standing: Condition | None, stands: list[str]
    ) -> None:
        """`stands` is the condition as it stands, in words: a colleague may have chosen another question."""
        is_this = standing is not None and standing.question == of
        chosen = list(standing.options) if standing and is_this else []
        super().__init__(data, initial={"answers": chosen})
        self.of, self.shown = of, {"answers": stands}
        self.fields["answers"].choices = list(choices)  # type: ignore[attr-defined]
        self.fields["answers"].required = not (data and data.get("everybody"))

    def condition(self) -> Condition | None:
        """As it was chosen; None for everybody."""
        if self.cleaned_data["everybody"]:
            return None
        return Condition(self.of, tuple(self.cleaned_data["answers"]))


class BreakdownForm(SeenForm):
    """By the answers to which questions results are told apart."""

    GROUPS = (("", "first second"),)
    first = forms.ChoiceField(
        label=_("Told apart by"),
        required=False,
        help_text=_(
            "Results of every other question are then published for each of its answers too. Here stand the questions that "
            "have one answer of several and are asked of everybody."
        ),
    )
    second = forms.ChoiceField(
        label=_("And together with"),
        required=False,
        help_text=_("Then nothing below 10 is shown, and much of it will be hidden."),
    )

    def __init__(self, data: Any = None, *, choices: Choices, initial: dict[str, Any]) -> None:
        super().__init__(data, initial=initial)
        for name in ("first", "second"):
            self.fields[name].choices = [("", _now("Nothing")), *choices]  # type: ignore[attr-defined]

    def clean(self) -> None:
        first, second = self.cleaned_data.get("first"), self.cleaned_data.get("second")
        if second and (not first or first == second):
            self.add_error("second", _now("Choose two different questions, or only the first."))

    def breakdown(self) -> tuple[str, ...]:
        """The keys of the questions that were chosen."""
        return tuple(key for key in (self.cleaned_data["first"], self.cleaned_data["second"]) if key)
