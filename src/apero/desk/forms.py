"""What an interpreter agrees to."""

from django import forms
from django.utils.translation import gettext_lazy as _

from apero.lib.forms import DeskForm


class AcceptForm(DeskForm):
    """The promise of confidentiality and no conflict of interest. `seen` is what the page showed."""

    seen = forms.CharField(widget=forms.HiddenInput, required=False)
    is_confidential = forms.BooleanField(label=_("I accept this promise."), required=False)
    has_no_conflict = forms.BooleanField(
        label=_("I have no conflict of interest."),
        help_text=_(
            "You know none of the people whom the talk may be about, and neither you nor anybody close to you works for whoever "
            "may have harmed them."
        ),
        required=False,
    )

    def show_anew(self, seen: str) -> None:
        """Keep what was ticked, but for a page whose facts have changed since it was opened."""
        kept = {name: self.data[name] for name in self.fields if name in self.data}
        was_seen = kept.get("seen") == seen
        self.data = {**(kept if was_seen else {}), "seen": seen}
