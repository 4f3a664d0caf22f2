"""The fields and the form that the desk's pages of this app are made of."""

from collections.abc import Iterable, Mapping
from datetime import date, time
from typing import Any, ClassVar, NamedTuple

from django import forms
from django.core.exceptions import ValidationError
from django.forms import BoundField
from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from apero.lib.clocks import read_clock
from apero.lib.dates import DateProblem, read_date
from apero.lib.refusal import Refusal
from apero.participation.forms import Words

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


class Group(NamedTuple):
    """Fields that belong together, under a heading."""

    heading: str
    fields: list[BoundField]


class Standing(NamedTuple):
    """What a field holds now, after a colleague's change."""

    label: str
    value: str


class DeskForm(forms.Form):
    """A form of the team's: the browser does not judge, we say what is missing in words.

    `GROUPS` gives headings and the names of their fields. `SHOWN_IN` names the fields that show a fact, where they
    are called otherwise.
    """

    use_required_attribute = False
    GROUPS: ClassVar[tuple[tuple[str | Promise, str], ...]] = ()
    SHOWN_IN: ClassVar[Mapping[str, str]] = {}

    def refuse(self, refusal: Refusal) -> None:
        """Say why the act was refused, beside its field if it has one."""
        name = refusal.field if refusal.field in self.fields else None
        self.add_error(name, ValidationError(str(refusal.message), code=refusal.code))

    def is_shown(self, name: str) -> bool:
        """Whether the page has this field now."""
        return name in self.fields

    def groups(self) -> list[Group]:
        """The fields in their order, by heading."""
        return [
            Group(str(heading), [self[name] for name in names.split() if self.is_shown(name)])
            for heading, names in self.GROUPS
        ]

    def standing(self, changed: Iterable[str], initial: Mapping[str, Any]) -> list[Standing]:
        """What the changed facts are now, as this form shows them."""
        names = dict.fromkeys(
            n for fact in changed for n in self.SHOWN_IN.get(fact, fact.replace("-", "_")).split()
        )
        return [
            Standing(str(self.fields[name].label), self._in_words(name, initial.get(name, "")))
            for name in names
            if name in self.fields
        ]

    def _in_words(self, name: str, value: Any) -> str:
        choices = {str(key): str(words) for key, words in getattr(self.fields[name], "choices", ())}
        values = value if isinstance(value, list) else [value]
        shown = (self.fields[name].prepare_value(one) for one in values)
        return "; ".join(choices.get(str(one), str(one if one is not None else "")) for one in shown)
