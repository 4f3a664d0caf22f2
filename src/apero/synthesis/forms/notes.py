"""What the team types while a session runs: notes, and how many came. There is no field for a name."""

from typing import Any
from uuid import uuid4

from django import forms
from django.utils.translation import gettext_lazy as _

from apero.conversations.models import Prompt
from apero.lib.forms import DeskForm, Words
from apero.synthesis.forms.fields import WRITE_SOMETHING, text
from apero.synthesis.rules import NOTE_ROOM


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
