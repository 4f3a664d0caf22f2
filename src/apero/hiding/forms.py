"""What is typed to take words off the pages, and to decide about them."""

from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from apero.hiding.queries import OUTCOMES, REASONS
from apero.hiding.rules import REASON_ROOM
from apero.lib.forms import DeskForm, Words

_CHOOSE = {"invalid_choice": _("Please choose one from the list.")}


def _public_reason(help_text: Any) -> Words:
    return Words(
        label=_("Public reason"),
        help_text=help_text,
        room=REASON_ROOM,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3, "dir": "auto"}),
    )


class RequestForm(DeskForm):
    """What is taken off, and a class of reason; for a public question a reason that stays in its place (R15)."""

    reason = forms.ChoiceField(
        label=_("Why?"),
        help_text=_("The page and the record keep the day and this reason, and no word of the text."),
        choices=list(REASONS.items()),
        widget=forms.RadioSelect,
        error_messages=_CHOOSE,
    )
    because = _public_reason(
        _("If it is removed, everybody reads this in place of the question. Do not repeat what it said.")
    )

    def __init__(self, *args: Any, needs_because: bool, **options: Any) -> None:
        super().__init__(*args, **options)
        if not needs_because:
            del self.fields["because"]


class DecideForm(DeskForm):
    """What is to become of words that are off the pages. `seen` is the mark of the proposal that was read."""

    outcome = forms.ChoiceField(
        label=_("What is to become of it?"), widget=forms.RadioSelect, error_messages=_CHOOSE
    )
    because = _public_reason("")
    seen = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, may_reword: bool, needs_because: bool, **options: Any) -> None:
        super().__init__(*args, **options)
        outcomes = {value: words for value, words in OUTCOMES.items() if may_reword or value != "reworded"}
        self.fields["outcome"].choices = list(outcomes.items())  # type: ignore[attr-defined]
        self.fields["because"].help_text = str(
            _("Needed if it is shown again or removed. Everybody reads it, in its place.")
            if needs_because
            else _("Needed if it is shown again. Everybody reads it beside the words.")
        )


class TakeBackForm(forms.Form):
    """The lines that somebody chose. What is no line of theirs is left out."""

    lines = forms.MultipleChoiceField(required=False)

    def __init__(self, data: Any, *, choices: list[UUID]) -> None:
        super().__init__(data)
        self.fields["lines"].choices = [(str(key), "") for key in choices]  # type: ignore[attr-defined]

    def chosen(self) -> list[UUID]:
        """The keys of the chosen lines; of a page that was tampered with, none."""
        return [UUID(key) for key in self.cleaned_data["lines"]] if self.is_valid() else []
