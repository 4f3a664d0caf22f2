"""What the forms of every app are made of: words that do no harm, and a form of the team's."""

import math
from collections.abc import Iterable, Mapping
from typing import Any, ClassVar, NamedTuple

from django import forms
from django.core.exceptions import ValidationError
from django.forms import BoundField
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from apero.lib.refusal import Refusal
from apero.lib.words import can_be_seen, clean_line, clean_text

NUMBERS = {
    "invalid": gettext_lazy("Write a whole number."),
    "min_value": gettext_lazy("At least %(limit_value)s."),
    "max_value": gettext_lazy("At most %(limit_value)s."),
}
"""What is said of a number that does not fit."""


class Words(forms.CharField):
    """What somebody typed, made harmless (`lib.words`), in at most `room` characters.

    The room is not told to the browser, which would cut a pasted text without a word. A text of which nothing can be
    seen is none; what is said of a line depends on what it is for.
    """

    def __init__(self, *, room: int, one_line: bool = False, **options: Any) -> None:
        super().__init__(**options)
        self.room, self.one_line = room, one_line

    def to_python(self, value: Any) -> str:
        typed = super().to_python(value) or ""
        if len(typed) > 4 * self.room:  # a megabyte is refused, not cleaned
            raise self._too_long(len(typed))
        text = clean_line(typed) if self.one_line else clean_text(typed)
        if len(text) > self.room:
            raise self._too_long(len(text))
        return text if self.one_line or can_be_seen(text) else ""

    def _too_long(self, count: int) -> ValidationError:
        words = math.ceil((count - self.room) / 6)
        text = ngettext(
            "This is %(count)s characters long, and there is room for %(room)s. Take out about %(words)s word.",
            "This is %(count)s characters long, and there is room for %(room)s. Take out about %(words)s words.",
            words,
        )
        return ValidationError(
            text, code="too-long", params={"count": count, "room": self.room, "words": words}
        )


def _missing(field: forms.Field) -> str:
    """The page says beside it which field is meant."""
    return (
        _("Please choose one.") if isinstance(field, forms.ChoiceField) else _("Please write something here.")
    )


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
    are called otherwise. `ASKS` says of fields that were left empty what to write there.
    """

    use_required_attribute = False
    GROUPS: ClassVar[tuple[tuple[str | Promise, str], ...]] = ()
    SHOWN_IN: ClassVar[Mapping[str, str]] = {}
    ASKS: ClassVar[Mapping[str, str | Promise]] = {}

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        for name, field in self.fields.items():
            field.error_messages["required"] = str(self.ASKS.get(name, _missing(field)))
            if isinstance(field, forms.IntegerField):
                field.error_messages = NUMBERS | field.error_messages | {"invalid": NUMBERS["invalid"]}

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
        if isinstance(value, bool):
            return _("yes") if value else _("no")
        choices = {str(key): str(words) for key, words in getattr(self.fields[name], "choices", ())}
        values = value if isinstance(value, list) else [value]
        shown = (self.fields[name].prepare_value(one) for one in values)
        return "; ".join(choices.get(str(one), str(one if one is not None else "")) for one in shown)
