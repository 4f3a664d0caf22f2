"""What the team types about interpretation."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from apero.interpretation.rules import REASON_ROOM
from apero.lib.forms import DeskForm, Words
from apero.people.models import User

LOOK = _(
    "I have looked at these requests: they are not hundreds at once, and somebody in this series speaks the language."
)


class LookForm(DeskForm):
    """A button; with a box to tick where requests without a place make the threshold."""

    has_looked = forms.BooleanField(label=LOOK, required=False)

    def __init__(self, data: Any = None, *, rests: bool = False, **options: Any) -> None:
        super().__init__(data, **options)
        if not rests:
            del self.fields["has_looked"]

    @property
    def has_looked_at_all(self) -> bool:
        return bool(self.cleaned_data.get("has_looked"))


class ReasonForm(DeskForm):
    """Why no interpreter was found."""

    ASKS = {"reason": _("Please say why, in a sentence.")}
    reason = Words(
        label=_("Why none was found"),
        help_text=_(
            "Whoever asked reads this by their code, and everybody on the page of the session where it names the language. "
            "Translators bring it to other languages. Name no person."
        ),
        room=REASON_ROOM,
        widget=forms.Textarea(attrs={"rows": 3, "dir": "auto"}),
    )


class InviteForm(DeskForm):
    """One of the team's interpreters."""

    ASKS = {"interpreter": _("Please choose somebody.")}
    interpreter = forms.ChoiceField(
        label=_("Interpreter"),
        help_text=_("They see this session at their desk, and its brief once they have accepted."),
        error_messages={"invalid_choice": _("Please choose somebody from the list.")},
    )

    def __init__(self, data: Any = None, *, interpreters: Iterable[User], **options: Any) -> None:
        super().__init__(data, **options)
        self.people = {str(user.pk): user for user in interpreters}
        choices = [("", _("Choose an interpreter")), *((key, str(user)) for key, user in self.people.items())]
        self.fields["interpreter"].choices = choices  # type: ignore[attr-defined]
        self.fields["interpreter"].widget.attrs["dir"] = "auto"

    def clean_interpreter(self) -> User:
        return self.people[self.cleaned_data["interpreter"]]


class LanguageForm(DeskForm):
    """A language by its name or code."""

    ASKS = {"language": _("Please name a language.")}
    language = Words(
        label=_("Language"),
        help_text=_("Its name in English, or its code, like ar."),
        room=60,
        one_line=True,
        widget=forms.TextInput(attrs={"dir": "auto", "autocomplete": "off"}),
    )
