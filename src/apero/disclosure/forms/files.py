"""A translator's file as a form: what it says becomes what the translator's page would have sent."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from apero.lib.languages import name_of, normal_tag
from apero.translation.exchange import ROOM, Entry, Unreadable, read
from apero.translation.marks import hash_of
from apero.translation.models import Source
from apero.translation.queries import Unit, UnitState


class FileForm(forms.Form):
    """PO or XLIFF. `typed` is what `TranslationForm` takes; `left`: how many parts the file itself calls unfinished.

    An empty part leaves what stands: tools write empty ones for what they were not given.
    """

    use_required_attribute = False
    file = forms.FileField(
        label=gettext_lazy("A file that you took from here and worked on"),
        help_text=gettext_lazy("PO, XLIFF 1.2 or XLIFF 2.0, up to 2 MB. Empty parts change nothing."),
        error_messages={
            "required": gettext_lazy("Choose a file of up to 2 MB."),
            "empty": gettext_lazy("The file is empty. Nothing was saved."),
        },
    )

    def __init__(self, *args: Any, source: Source, language: str, units: Sequence[Unit]) -> None:
        super().__init__(*args)
        self.source, self.language, self.units = source, language, {unit.number: unit for unit in units}
        self.typed: dict[str, str] = {}
        self.left = 0

    def clean_file(self) -> UploadedFile[Any]:
        """Read it. Nothing of it is kept as a file."""
        sent: UploadedFile[Any] = self.cleaned_data["file"]
        try:
            found = read(sent.read(ROOM + 1))
        except Unreadable as why:
            raise ValidationError(str(why), code="unreadable") from why
        tag = normal_tag(found.language) if found.language else ""
        if tag and tag != self.language:
            raise ValidationError(
                _("The file is in another language (%(found)s). Nothing was saved.")
                % {"found": name_of(tag)},
                code="language",
            )
        is_other = found.text_id not in ("", str(self.source.pk))
        if is_other or all(self._wording(entry) != entry.source for entry in found.entries):
            raise ValidationError(_("The file is of another text. Nothing was saved."), code="other-text")
        for entry in found.entries:
            self._take(entry)
        return sent

    def _wording(self, entry: Entry) -> str | None:
        unit = self.units.get(entry.number)
        return unit.wording if unit else None

    def _take(self, entry: Entry) -> None:
        if entry.is_outdated or not entry.target.strip():
            self.left += bool(entry.is_outdated and entry.target)
            return
        unit = self.units.get(entry.number)
        seen = entry.seen or hash_of("")
        self.typed |= {
            f"text_{entry.number}": entry.target,
            f"seen_{entry.number}": f"{hash_of(entry.source)}-{seen}",
        }
        if unit and unit.state == UnitState.OUTDATED and unit.told == entry.target:
            self.typed[f"fits_{entry.number}"] = "on"
