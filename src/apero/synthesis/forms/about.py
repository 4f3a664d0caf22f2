"""The fields of the words around a version of any summary."""

from django import forms
from django.utils.translation import gettext_lazy as _

from apero.lib.forms import Words
from apero.synthesis.forms.fields import text
from apero.synthesis.report_rules import LABEL_ROOM
from apero.synthesis.rules import ABOUT_ROOM


def about_fields() -> dict[str, forms.Field]:
    """The words around a version of any summary, but for its method and what changed."""
    return {
        "compiled_by": Words(
            label=_("Compiled by"),
            help_text=_("Public. Roles or offices, such as: two note-takers of the team. No names."),
            room=LABEL_ROOM,
            one_line=True,
            required=False,
            widget=forms.TextInput(attrs={"dir": "auto", "autocomplete": "off"}),
        ),
        "reviewed_by": Words(
            label=_("Reviewed by"),
            help_text=_("Public. Roles or offices. No names."),
            room=LABEL_ROOM,
            one_line=True,
            required=False,
            widget=forms.TextInput(attrs={"dir": "auto", "autocomplete": "off"}),
        ),
        "caveats": text(
            _("What to keep in mind"),
            _("Public. Who was not in the room, what was not asked, what these points cannot say."),
            room=ABOUT_ROOM,
            rows=3,
            required=False,
        ),
        "led_to": text(
            _("What changed because of it"),
            _("Public. Only what has happened. What was promised stands with the recommendations."),
            room=ABOUT_ROOM,
            rows=3,
            required=False,
        ),
        "process": text(
            _("What people said of how it went"),
            _("Public. What was said of the hour itself: the time, the language, the questions. No names."),
            room=ABOUT_ROOM,
            rows=3,
            required=False,
        ),
    }
