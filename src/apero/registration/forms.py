"""What somebody types to take a seat. There is no field for a real name, an address or an organisation (R14, R52)."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from apero.conversations.models import Session
from apero.lib.forms import Words
from apero.lib.languages import page_language
from apero.participation.forms import ParticipantForm
from apero.registration.pseudonyms import suggested_pseudonym
from apero.registration.queries import SEAT
from apero.registration.rules import NAME_ROOM, seen_mark, why_not_be_called, why_stale


def _pseudonym() -> Words:
    return Words(
        label=_("What shall we call you?"),
        room=NAME_ROOM,
        one_line=True,
        error_messages={"required": _("A name is needed to speak to you. Here is one.")},
        widget=forms.TextInput(attrs={"autocomplete": "off", "dir": "auto", "spellcheck": "false"}),
    )


class RegisterForm(ParticipantForm):
    """A pseudonym and the acceptance of the rules, in the versions that the page showed."""

    purpose = SEAT
    pseudonym = _pseudonym()
    accept = forms.BooleanField(
        label=_("I keep to these rules."),
        error_messages={
            "required": _("Please accept the rules. Without them nobody gets a place, hosts included.")
        },
    )

    def __init__(self, data: Any = None, *, session: Session, accepted: list[str], **options: Any) -> None:
        super().__init__(data, object_id=session.pk, **options)
        self.session, self.accepted = session, accepted
        self.initial = {"pseudonym": suggested_pseudonym(page_language.get())}
        if not accepted:
            del self.fields["accept"]

    @property
    def seen(self) -> str:
        """What this page shows, sent back with it."""
        return seen_mark(self.session, self.accepted)

    @property
    def sent_seen(self) -> str:
        return str(self.data.get("seen", ""))

    def clean(self) -> None:
        super().clean()
        if not self.data.get("pseudonym", "").strip():
            self.show("pseudonym", suggested_pseudonym(page_language.get()))
        stale = why_stale(self.session, self.accepted, seen=self.sent_seen)
        if stale is not None:
            self.refuse(stale)
            self.show("accept", "")
        unnamed = why_not_be_called(self.cleaned_data.get("pseudonym", ""))
        if unnamed is not None and "pseudonym" not in self.errors:
            self.refuse(unnamed)


class NameForm(forms.Form):
    """A new pseudonym. The code beside it is the power to change it."""

    use_required_attribute = False
    pseudonym = _pseudonym()
