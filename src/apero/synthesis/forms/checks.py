"""What the team types about the participants' check."""

from django import forms
from django.utils.translation import gettext_lazy as _

from apero.lib.forms import DeskForm
from apero.synthesis.forms.fields import text
from apero.synthesis.rules import REASON_ROOM


class KeepForm(DeskForm):
    """Why a line that somebody found unsafe can be shown."""

    because = text(
        _("Why can it be shown?"),
        _(
            "Public, beside the line, once a second person agrees. Do not say who could have found it unsafe, or why."
        ),
        room=REASON_ROOM,
        rows=3,
    )


class AgreeForm(DeskForm):
    """The mark of the line and the reason that were read."""

    seen = forms.CharField(widget=forms.HiddenInput)
