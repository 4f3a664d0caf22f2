"""What hosts type on the run sheet."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from apero.hosting.models import Cue
from apero.hosting.rules import CUE_ROOM
from apero.lib.forms import DeskForm, Words
from apero.lib.words import clean_text
from apero.translation.marks import hash_of


class CueForm(DeskForm):
    """The cue of one part. `seen` is the revision that the page showed, and a mark of its words."""

    typed = Words(
        label=_("Cue"),
        room=CUE_ROOM,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3, "dir": "auto"}),
    )
    seen = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, data: Any = None, *, position: int, cue: Cue | None, label: str) -> None:
        self.position = position
        standing = cue.typed if cue else ""
        initial = {"typed": standing, "seen": seen_of(cue)}
        super().__init__(data, prefix=f"cue{position}", initial=initial)
        self.fields["typed"].label = label
        self.theirs = ""

    @property
    def seen_revision(self) -> int:
        revision = str(self.data.get(self.add_prefix("seen"), "")).partition(":")[0]
        return int(revision) if revision.isdecimal() and len(revision) < 9 else -1

    @property
    def is_touched(self) -> bool:
        """Whether its words differ from those that the page showed; a part that was not sent is not touched."""
        typed = self.data.get(self.add_prefix("typed"))
        mark = str(self.data.get(self.add_prefix("seen"), "")).partition(":")[2]
        return typed is not None and hash_of(clean_text(typed)) != mark

    def show_both(self, cue: Cue | None) -> None:
        """Keep what was typed in the box, beside what a colleague saved; the next press saves over theirs."""
        self.theirs = cue.typed if cue else ""
        self.data = {**dict(self.data.items()), self.add_prefix("seen"): seen_of(cue)}


def seen_of(cue: Cue | None) -> str:
    """What a page keeps of the cue that it shows."""
    return f"{cue.revision if cue else 0}:{hash_of(cue.typed if cue else '')}"
