"""What the team types while a session runs: notes, and how many came. There is no field for a name."""

from collections.abc import Mapping
from typing import Any
from uuid import uuid4

from django import forms
from django.utils.translation import gettext_lazy as _

from apero.conversations.models import Prompt
from apero.lib.forms import DeskForm, Words
from apero.synthesis.forms.fields import CHOOSE, WRITE_SOMETHING, OneOf, text
from apero.synthesis.queries import CAME_AS, QUALITIES, Count, mark_of_attendance
from apero.synthesis.rules import NOTE_ROOM

MOST_PEOPLE, NOT_STATED = 100_000, "not-stated"


class NoteForm(DeskForm):
    """One line under a framing question. Enter keeps it; `once` makes a double Enter one note."""

    once = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)
    prompt = forms.IntegerField(widget=forms.HiddenInput, required=False)
    typed = Words(
        label=_("New note"),
        room=NOTE_ROOM,
        one_line=True,
        error_messages=WRITE_SOMETHING,
        widget=forms.TextInput(attrs={"dir": "auto", "autocomplete": "off"}),
    )

    def __init__(
        self, data: Any = None, *, prompt: Prompt | None, about: str, has_focus: bool = False
    ) -> None:
        self.number = prompt.number if prompt else 0
        super().__init__(data, auto_id=f"id_{self.number}_%s", initial={"prompt": self.number or ""})
        attrs = self.fields["typed"].widget.attrs
        attrs["aria-label"] = about
        if has_focus:
            attrs["autofocus"] = True


class NoteChangeForm(DeskForm):
    """A raw note, reworded. `seen` is the revision that was read, `session` where its words go if it is deleted."""

    typed = text(_("Note"), room=NOTE_ROOM, rows=3)
    seen = forms.IntegerField(widget=forms.HiddenInput, required=False)
    session = forms.UUIDField(widget=forms.HiddenInput, required=False)


class NoteDeleteForm(DeskForm):
    """The revision that was read, and its words, to show beside what stands if somebody changed it."""

    seen = forms.IntegerField(widget=forms.HiddenInput, required=False)
    read = forms.CharField(widget=forms.HiddenInput, required=False)
    was_read = ""
    """The words that were read, once a deletion was refused."""


class AttendanceForm(DeskForm):
    """For each role how many came, and how well that is known. What is left open is not stated."""

    seen = forms.CharField(widget=forms.HiddenInput, required=False)
    GROUPS = tuple((name, f"{role}_quality {role}_number") for role, name in CAME_AS.items())

    def __init__(self, data: Any = None, *, standing: Mapping[str, Count]) -> None:
        initial: dict[str, Any] = {"seen": mark_of_attendance(standing)}
        for role, count in standing.items():
            initial |= {f"{role}_quality": count.quality, f"{role}_number": count.number}
        super().__init__(data, initial=initial)
        for role in CAME_AS:
            self.fields[f"{role}_quality"] = OneOf(
                label=_("How sure"),
                choices=[(NOT_STATED, _("Not stated")), *QUALITIES.items()],
                error_messages=CHOOSE,
            )
            self.fields[f"{role}_number"] = forms.IntegerField(
                label=_("Number"),
                required=False,
                min_value=0,
                max_value=MOST_PEOPLE,
                widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off", "size": 5}),
                error_messages={"invalid": _("Please write a whole number.")},
            )

    def clean(self) -> None:
        self.counts: dict[str, Count] = {}
        for role in CAME_AS:
            quality, number = (self.cleaned_data.get(f"{role}_{part}") for part in ("quality", "number"))
            if number is None and quality in ("exact", "at-least"):
                self.add_error(f"{role}_number", _("Please write how many, or say that it is unknown."))
            elif number is not None and quality in (NOT_STATED, "unknown"):
                self.add_error(
                    f"{role}_quality", _("There is a number. Say whether it is exact or a lower bound.")
                )
            elif quality and quality != NOT_STATED:
                self.counts[role] = Count(str(quality), number)

    def read_again(self) -> None:
        """After a refusal: what is shown now has been read, so that it can be sent again."""
        self.data = {**self.data.dict(), "seen": self.initial["seen"]}  # type: ignore[attr-defined]
