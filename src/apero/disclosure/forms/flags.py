"""Which flag may stand, and why."""

from django import forms
from django.utils.translation import gettext_lazy as _

from apero.disclosure.rules import REASON_ROOM
from apero.lib.forms import DeskForm, Words


class ClearForm(DeskForm):
    """The key of a flag and a reason."""

    flag = forms.CharField(widget=forms.HiddenInput)
    because = Words(label=_("Why can these words not identify anybody?"), room=REASON_ROOM, required=False)


class SendBackForm(DeskForm):
    """What the writer should word otherwise."""

    because = Words(
        label=_("What should be worded otherwise?"),
        help_text=_("Whoever wrote the words reads it beside them. Do not write more about the person."),
        room=REASON_ROOM,
        required=False,
    )
