"""A translator's page as a form: one field a segment, and no way to add, remove or move one (R4)."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from apero.lib.languages import direction, name_of
from apero.lib.words import clean_text
from apero.translation.kinds import part_name
from apero.translation.marks import hash_of
from apero.translation.queries import Unit, UnitState
from apero.translation.rules import Change, Outcome, word_changes

_FIELD = re.compile(r"text_(\d{1,9})\Z", re.ASCII)
UNSAVED = {
    Outcome.REWORDED: gettext_lazy(
        "The source was changed while you wrote. Your words are kept here and not saved yet. "
        "Compare them with the new wording, then save again."
    ),
    Outcome.OVERTAKEN: gettext_lazy(
        "Somebody else saved this part while you wrote. Your words are kept here and not saved yet. "
        "Theirs stand above: save again if yours should replace them."
    ),
}


class SegmentField(forms.CharField):
    """A segment's translation: as long as its source allows, made harmless when it is kept."""

    def __init__(self, unit: Unit, language: str) -> None:
        lines = min(12, 2 + max(len(unit.wording), len(unit.told)) // 60)
        attrs = {"lang": language, "dir": direction(language), "rows": lines}
        spoken = name_of(language, (get_language() or "en").split("-")[0])
        label = _("%(part)s in %(language)s") % {"part": part_name(unit.part), "language": spoken}
        super().__init__(label=label, initial=unit.told, widget=forms.Textarea(attrs=attrs))
        self.room = max(1000, 5 * len(unit.wording))

    def to_python(self, value: Any) -> str:
        typed = super().to_python(value) or ""
        if len(typed) > self.room:
            raise ValidationError(
                _("This is %(count)d characters long, and there is room for %(room)d. It was not saved.")
                % {"count": len(typed), "room": self.room},
                code="too-long",
            )
        return clean_text(typed)

    def validate(self, value: Any) -> None:
        """Empty is fine: it shows the source."""


class TranslationForm(forms.Form):
    """Segments in one language. `words`, `seen` and `confirmed` are what `actions.translate` takes."""

    use_required_attribute = False

    def __init__(self, data: Any = None, *, units: Sequence[Unit], language: str) -> None:
        super().__init__(data)
        self.units = units
        self.marks = {unit.number: unit.mark for unit in units}
        for unit in units:
            self.fields[f"text_{unit.number}"] = SegmentField(unit, language)
            if unit.state == UnitState.OUTDATED:
                self.fields[f"fits_{unit.number}"] = forms.BooleanField(
                    required=False, label=_("I compared the two: the translation still fits.")
                )

    @property
    def words(self) -> dict[int, str]:
        """What was typed, by number, without what was refused."""
        names = {n: f"text_{n}" for n in self.marks}
        return {n: self.cleaned_data[name] for n, name in names.items() if name in self.cleaned_data}

    @property
    def seen(self) -> dict[int, str]:
        """The mark of each segment as the page showed it."""
        return {n: str(self.data.get(f"seen_{n}", "")) for n in self.marks}

    @property
    def confirmed(self) -> set[int]:
        """Outdated segments that were found to fit still."""
        return {n for n in self.marks if self.cleaned_data.get(f"fits_{n}")}

    def rows(self) -> list["Row"]:
        """The segments as the page shows them."""
        return [Row(unit, self) for unit in self.units]


def typed_numbers(data: Mapping[str, Any]) -> set[int]:
    """The numbers of the segments that a page sent."""
    return {int(m[1]) for name in data if (m := _FIELD.match(name))}


def without_source(data: Mapping[str, Any], units: Sequence[Unit]) -> list[str]:
    """What somebody wrote for segments that the source no longer has."""
    gone = typed_numbers(data) - {unit.number for unit in units}
    typed = {n: clean_text(str(data[f"text_{n}"])) for n in sorted(gone)}
    return [t for n, t in typed.items() if t and not str(data.get(f"seen_{n}")).endswith(f"-{hash_of(t)}")]


def shown_again(
    sent: TranslationForm, unsaved: Mapping[int, Outcome], *, units: Sequence[Unit], language: str
) -> TranslationForm:
    """The page after a save that did not save all: what was refused stays as typed, the rest is as it stands.

    `units` are read anew. A part that was refused for its length keeps the mark that its page had.
    """
    refused = {n for n in sent.marks if f"text_{n}" in sent.errors}
    kept = {f"text_{n}": sent.data.get(f"text_{n}", "") for n in refused | unsaved.keys()}
    form = TranslationForm({f"text_{u.number}": u.told for u in units} | kept, units=units, language=language)
    form.marks |= {n: mark for n, mark in sent.seen.items() if n in refused}
    for number, outcome in unsaved.items():
        form.add_error(f"text_{number}", ValidationError(UNSAVED[outcome], code=outcome))
    return form


@dataclass(frozen=True, slots=True)
class Row:
    """One segment on the page."""

    unit: Unit
    form: TranslationForm

    @property
    def text(self) -> forms.BoundField:
        return self.form[f"text_{self.unit.number}"]

    @property
    def fits(self) -> forms.BoundField | None:
        name = f"fits_{self.unit.number}"
        return self.form[name] if name in self.form.fields else None

    @property
    def mark(self) -> str:
        return self.form.marks[self.unit.number]

    @property
    def part(self) -> str:
        return str(part_name(self.unit.part))

    @property
    def changes(self) -> list[Change]:
        """What changed in the source since it was translated, word by word."""
        if self.unit.state != UnitState.OUTDATED:
            return []
        return word_changes(self.unit.made_from, self.unit.wording)

    @property
    def is_overtaken(self) -> bool:
        """Whether somebody else's translation has to be shown beside what was typed."""
        errors = self.form.errors.as_data().get(f"text_{self.unit.number}", [])
        return any(error.code == Outcome.OVERTAKEN for error in errors)


class LanguageForm(forms.Form):
    """A language by its code or one of its names."""

    use_required_attribute = False
    language = forms.CharField(
        max_length=80,
        label=gettext_lazy("Language"),
        help_text=gettext_lazy("Its code or its name: sw, Swahili, Kiswahili."),
        error_messages={"required": gettext_lazy("Write a language: its code or its name.")},
        widget=forms.TextInput(attrs={"autocomplete": "off", "dir": "auto"}),
    )
