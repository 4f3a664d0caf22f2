"""Forms of people without an account: counted once by a random value with a keyed MAC, instead of a cookie."""

from datetime import date
from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from apero.crypto.codes import Code
from apero.lib.refusal import Refusal
from apero.participation.queries import new_form_value, typed_code, value_of

OPEN_FOR_LONG = _("This page was open for long. Please send it again.")
LEAVE_EMPTY = _(
    "Something was written here, perhaps by your browser. It is empty again. Please send the page once more."
)
OPENS_NOTHING = _(
    "This code opens nothing here. It may be mistyped, or what it belonged to was withdrawn or has been deleted. "
    "An invitation opens nothing once it was used: type the code that you got then."
)


class ParticipantForm(forms.Form):
    """A form that counts once. `value` is the random part of a valid `once`; a page shown again carries a fresh one.

    `homepage` is a trap for programs that fill every field. A person who falls into it is told, and loses nothing.
    """

    purpose: ClassVar[str]
    use_required_attribute = False
    homepage = forms.CharField(required=False, label=_("Leave this empty"))

    def __init__(self, data: Any = None, *, object_id: object, today: date, **options: Any) -> None:
        super().__init__(data, **options)
        self.object_id, self.today = str(object_id), today
        self.value = b""
        self.status = 422

    @property
    def once(self) -> str:
        """A fresh form value for the page that is about to be shown."""
        return new_form_value(purpose=self.purpose, object_id=self.object_id, today=self.today)

    def clean_homepage(self) -> str:
        if self.cleaned_data["homepage"]:
            raise ValidationError(LEAVE_EMPTY, code="trap")
        return ""

    def clean(self) -> None:
        sent = str(self.data.get("once", ""))
        value = value_of(sent, purpose=self.purpose, object_id=self.object_id, today=self.today)
        if value is None:
            raise ValidationError(OPEN_FOR_LONG, code="open-for-long")
        self.value = value

    def show(self, name: str, value: str) -> None:
        """Show something else in a field than what was sent: an empty box to tick anew, a suggestion."""
        self.data = {**dict(self.data.items()), name: value}

    def refuse(self, refusal: Refusal) -> None:
        """Say why the act was refused, beside its field if it has one."""
        self.status = 409
        self.add_error(
            refusal.field if refusal.field in self.fields else None,
            ValidationError(str(refusal.message), code=refusal.code),
        )


class _Typed(forms.CharField):
    """As it was typed; zero bytes, which Django's field would answer in its own words, are blanks."""

    def to_python(self, value: Any) -> str:
        return str(super().to_python(value) or "").replace("\x00", " ")


class CodeForm(forms.Form):
    """A code as somebody typed it. A GET never fills it: a code does not belong in an address."""

    use_required_attribute = False
    code = _Typed(
        label=_("Your code"),
        help_text=_("Seven words or 24 digits. Capitals and accents do not matter."),
        error_messages={"required": _("Please type your code.")},
        widget=forms.TextInput(
            attrs={
                "autocomplete": "off",
                "autocapitalize": "none",
                "autocorrect": "off",
                "spellcheck": "false",
            }
        ),
    )

    def clean_code(self) -> Code:
        return typed_code(str(self.cleaned_data["code"]))

    def refuse(self) -> None:
        """The one answer to a code that is wrong, withdrawn or purged."""
        self.add_error("code", ValidationError(OPENS_NOTHING, code="opens-nothing"))
