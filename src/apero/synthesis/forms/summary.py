"""The words around a version of a summary."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from apero.lib.forms import DeskForm
from apero.synthesis.forms.about import about_fields
from apero.synthesis.forms.fields import text
from apero.synthesis.rules import ABOUT_ROOM


class PublishForm(DeskForm):
    """The words around a version of the summary."""

    number = forms.IntegerField(widget=forms.HiddenInput)
    seen = forms.CharField(widget=forms.HiddenInput)
    method = text(
        _("How we listened"),
        _("Public. How notes were taken, who read them, what is left out. No names."),
        room=ABOUT_ROOM,
        required=False,
    )
    what_changed = text(
        _("What changed since the version before"),
        _("Public, and it stays. Do not repeat here what was withdrawn."),
        room=ABOUT_ROOM,
        rows=3,
        required=False,
    )
    without_check = text(
        _("Publish what participants have not checked, because"),
        _("Public, and it stays with this version. Leave it empty to wait for their check."),
        room=ABOUT_ROOM,
        rows=3,
        required=False,
    )
    nothing_recorded = forms.BooleanField(
        label=_("The session was held, and no point was recorded"),
        help_text=_("The page then says so. It is no failure: say above why."),
        required=False,
    )
    nothing_shown = forms.BooleanField(
        label=_("Points were recorded, and none of them is shown"),
        help_text=_("The page then says so, and not which or how many. Say above why."),
        required=False,
    )
    leaves_out = forms.BooleanField(
        label=_("Publish without what is not ready"),
        help_text=_("It can come with a later version."),
        required=False,
    )

    def __init__(
        self,
        data: Any = None,
        *,
        is_revision: bool,
        waiting: int,
        ready: int,
        recorded: bool,
        unasked: int = 0,
        initial: dict[str, Any] | None = None,
    ) -> None:
        super().__init__(data, initial=initial)
        later = [name for name in self.fields if name not in ("number", "seen", "method")]
        self.fields.update(about_fields())
        self.order_fields(["number", "seen", "method", *about_fields(), *later])
        unneeded = {
            "what_changed": not is_revision,
            "leaves_out": not waiting or not ready,
            "without_check": not unasked,
            "nothing_recorded": bool(ready) or recorded,
            "nothing_shown": bool(ready) or not recorded,
        }
        for name in [name for name, is_unneeded in unneeded.items() if is_unneeded]:
            del self.fields[name]
