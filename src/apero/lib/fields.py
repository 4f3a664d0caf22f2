"""The fields that the forms of the team are made of."""

from datetime import date, time
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from apero.lib.clocks import read_clock
from apero.lib.dates import DateProblem, read_date
from apero.lib.forms import Words

LONG = 6_000
"""How many characters a long text may have."""


def long_text(label: Any, help_text: Any = "", *, rows: int = 4, required: bool = False) -> Words:
    """Paragraphs."""
    area = forms.Textarea(attrs={"rows": rows, "dir": "auto"})
    return Words(label=label, help_text=help_text, room=LONG, required=required, widget=area)


def one_line(label: Any, help_text: Any = "", *, room: int = 160, required: bool = True) -> Words:
    """A line of at most `room` characters."""
    box = forms.TextInput(attrs={"dir": "auto", "autocomplete": "off"})
    return Words(label=label, help_text=help_text, room=room, one_line=True, required=required, widget=box)


class DayField(forms.CharField):
    """A date as people write it, with its year (R18)."""

    def to_python(self, value: Any) -> date | None:  # type: ignore[override]
        typed = super().to_python(value)
        if not typed:
            return None
        found = read_date(str(typed))
        if isinstance(found, DateProblem):
            raise ValidationError(str(found.message), code=found.code)
        return found

    def prepare_value(self, value: Any) -> Any:
        """Without the weekday, which would have to be changed with the day."""
        if not isinstance(value, date):
            return value
        is_english = (get_language() or "en").startswith("en")
        return f"{value.day} {value:%B %Y}" if is_english else value.isoformat()


class ClockField(forms.CharField):
    """A time of day as people write it."""

    def to_python(self, value: Any) -> time | None:  # type: ignore[override]
        typed = super().to_python(value)
        if not typed:
            return None
        found = read_clock(str(typed))
        if found is None:
            raise ValidationError(_("Write the time as 19:00 or 7 pm."), code="clock")
        return found

    def prepare_value(self, value: Any) -> Any:
        return f"{value:%H:%M}" if isinstance(value, time) else value
