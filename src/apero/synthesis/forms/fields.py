"""The fields that the forms of this app are made of."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from apero.lib.forms import Words

WRITE_SOMETHING = {"required": _("Please write something here.")}
CHOOSE = {"required": _("Please choose one."), "invalid_choice": _("Please choose one from the list.")}


def text(label: Any, help_text: Any = "", *, room: int, rows: int = 4, required: bool = True) -> Words:
    """A text of some lines."""
    return Words(
        label=label,
        help_text=help_text,
        room=room,
        required=required,
        error_messages=WRITE_SOMETHING,
        widget=forms.Textarea(attrs={"rows": rows, "dir": "auto"}),
    )


class OneOf(forms.ChoiceField):
    """A choice whose first option says that it stays open: what was not sent is that."""

    def clean(self, value: Any) -> Any:
        options: Any = self.choices
        return super().clean(value or next(iter(options))[0])
