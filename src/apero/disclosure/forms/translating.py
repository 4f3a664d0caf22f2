"""A translator's page as a form: one field a segment, and no way to add, remove or move one (R4)."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any
from uuid import UUID

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from apero.disclosure.queries import Flagged
from apero.disclosure.rules import why_not_pass
from apero.lib.languages import direction, name_of
from apero.lib.words import clean_text, paragraphs
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


@dataclass(frozen=True, slots=True)
class Waits:
    """The translator's own words that wait for a second person, and whether what stands beside them changed since."""

    words: str = ""
    waiting_id: UUID | None = None
    is_changed: bool = False
    sent_back_because: str = ""


NOTHING = Waits()


class SegmentField(forms.CharField):
    """A segment's translation: as long as its source allows, made harmless when it is kept."""

    def __init__(self, unit: Unit, language: str, words: str) -> None:
        lines = min(12, 2 + max(len(unit.wording), len(words)) // 60)
        attrs = {"lang": language, "dir": direction(language), "rows": lines}
        spoken = name_of(language, (get_language() or "en").split("-")[0])
        label = _("%(part)s in %(language)s") % {"part": part_name(unit.part), "language": spoken}
        super().__init__(label=label, initial=words, widget=forms.Textarea(attrs=attrs))
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
    """Segments in one language. `words`, `seen`, `confirmed`, `wait` and `held` are what `actions.save_translations` takes.

    `waits` are the translator's own words that wait for a second person, by number: they stand in their fields.
    """

    use_required_attribute = False

    def __init__(
        self,
        data: Any = None,
        *,
        units: Sequence[Unit],
        language: str,
        waits: Mapping[int, Waits] = MappingProxyType({}),
    ) -> None:
        super().__init__(data)
        self.units, self.waits = units, waits
        self.marks = {unit.number: unit.mark for unit in units}
        self.flags: dict[int, list[Flagged]] = {}
        self.of_others: Mapping[int, UUID] = {}
        for unit in units:
            number, own = unit.number, waits.get(unit.number, NOTHING)
            self.fields[f"text_{number}"] = SegmentField(unit, language, own.words or unit.told)
            self.fields[f"wait_{number}"] = forms.BooleanField(
                required=False,
                label=_("Keep it for a second person. No page shows it until they have let it stand."),
            )
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

    @property
    def wait(self) -> set[int]:
        """Segments that are kept for a second person if they are flagged."""
        return {n for n in self.marks if self.cleaned_data.get(f"wait_{n}")}

    @property
    def held(self) -> dict[int, str]:
        """The hash of the translator's words that waited when the page was shown, by number."""
        return {n: str(self.data.get(f"held_{n}", "")) for n in self.marks}

    @property
    def refused(self) -> set[int]:
        """Segments of which what was typed is refused."""
        return {n for n in self.marks if f"text_{n}" in self.errors}

    def stop(self, flagged: Mapping[int, list[Flagged]]) -> None:
        """Say what was found in words that were not saved."""
        self.flags = dict(flagged)
        for number, flags in flagged.items():
            refusal = why_not_pass(flags)
            if refusal:
                self.add_error(f"text_{number}", ValidationError(str(refusal.message), code=refusal.code))

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
    sent: TranslationForm,
    unsaved: Mapping[int, Outcome],
    *,
    units: Sequence[Unit],
    language: str,
    waits: Mapping[int, Waits] = MappingProxyType({}),
    flagged: Mapping[int, list[Flagged]] = MappingProxyType({}),
) -> TranslationForm:
    """The page after a save that did not save all: what was refused stays as typed, the rest is as it stands.

    `units` and `waits` are read anew. A part that was refused for its length keeps the mark that its page had.
    """
    kept = {
        f"text_{n}": sent.data.get(f"text_{n}", "") for n in sent.refused | unsaved.keys() | flagged.keys()
    }
    told = {f"text_{u.number}": waits.get(u.number, NOTHING).words or u.told for u in units}
    form = TranslationForm(told | kept, units=units, language=language, waits=waits)
    form.marks |= {n: mark for n, mark in sent.seen.items() if n in sent.refused}
    for number, outcome in unsaved.items():
        form.add_error(f"text_{number}", ValidationError(UNSAVED[outcome], code=outcome))
    form.stop(flagged)
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
    def wait(self) -> forms.BoundField | None:
        """The box that keeps it for a second person: where it was stopped, or what it waits beside has changed."""
        return self.form[f"wait_{self.unit.number}"] if self.flags or self.waits.is_changed else None

    @property
    def flags(self) -> list[Flagged]:
        """What hindered it from being saved."""
        return self.form.flags.get(self.unit.number, [])

    @property
    def flagged_words(self) -> str:
        """What was typed, as the guard read it."""
        return " ".join(paragraphs(self.form.data.get(f"text_{self.unit.number}", "")))

    @property
    def waits(self) -> "Waits":
        """The translator's own words that wait."""
        return self.form.waits.get(self.unit.number, NOTHING)

    @property
    def of_other(self) -> UUID | None:
        """Words of a colleague for this part that wait."""
        return self.form.of_others.get(self.unit.number)

    @property
    def held(self) -> str:
        return hash_of(self.waits.words) if self.waits.words else ""

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
