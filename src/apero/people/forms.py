"""What staff type: who they are, which role, and allauth's forms in our words."""

from collections.abc import Iterable
from typing import Any
from unicodedata import category

from allauth.account.forms import ChangePasswordForm, LoginForm, ReauthenticateForm
from allauth.account.internal.flows.login import perform_login
from allauth.mfa.base.forms import AuthenticateForm as SecondFactorForm
from allauth.mfa.base.forms import ReauthenticateForm as SecondFactorAgainForm
from allauth.mfa.totp.forms import ActivateTOTPForm
from django import forms
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from apero.lib.languages import tag_from
from apero.lib.refusal import Refusal
from apero.lib.words import clean_line
from apero.people.actions import Person, TeamFacts
from apero.people.models import User
from apero.people.roles import ROLES, Role

LONGEST_PASSWORD = 1000
_TURNING = dict.fromkeys([0x2066, 0x2067, 0x2068, 0x2069])
"""Isolates, harmless in a text and of no use in a name: one that is never closed would turn what follows."""


class Line(forms.CharField):
    """One line, made harmless (`lib.words`). It is measured here, not by the browser, which would cut a pasted text."""

    def __init__(self, *, room: int, **options: Any) -> None:
        attrs = {"dir": "auto"} | options.pop("attrs", {})
        super().__init__(widget=forms.TextInput(attrs=attrs), **options)
        self.room = room

    def to_python(self, value: Any) -> str:
        typed = super().to_python(value) or ""
        text = clean_line(typed[: 20 * self.room].translate(_TURNING))
        if len(text) > self.room:
            params = {"count": len(typed), "room": self.room}
            raise ValidationError(
                _("This is %(count)s characters long, and there is room for %(room)s.") % params,
                code="too-long",
            )
        return (
            text if any(category(c)[0] in "LNPS" for c in text) else ""
        )  # signs that nobody sees are no name


class Password(forms.CharField):
    """A password as typed, blanks and all. It is never shown again."""

    def __init__(self, *, autocomplete: str = "new-password", **options: Any) -> None:
        widget = forms.PasswordInput(attrs={"autocomplete": autocomplete})
        super().__init__(strip=False, max_length=LONGEST_PASSWORD, widget=widget, **options)
        widget.attrs.pop("maxlength", None)


class StaffForm(forms.Form):
    """The browser does not stop an empty field: the page says what is missing, in the reader's language."""

    use_required_attribute = False

    def refuse(self, refusal: Refusal) -> None:
        """Say why the act was refused, beside its field if it has one."""
        field = refusal.field if refusal.field in self.fields else None
        self.add_error(field, ValidationError(str(refusal.message), code=refusal.code))


def _name() -> Line:
    return Line(
        room=80,
        label=gettext_lazy("Your name"),
        help_text=gettext_lazy(
            "Colleagues in your team read it. Nothing public shows it. It need not be your legal name."
        ),
        error_messages={"required": gettext_lazy("Write the name that your colleagues should see.")},
        attrs={"autocomplete": "name"},
    )


class NewPasswordForm(StaffForm):
    """A password, twice."""

    password = Password(
        label=gettext_lazy("Password"),
        help_text=gettext_lazy(
            "At least 12 characters. A few words that only you would put together are easy to keep."
        ),
        error_messages={"required": gettext_lazy("Choose a password.")},
    )
    again = Password(
        label=gettext_lazy("The same password again"),
        help_text=gettext_lazy("We keep only a fingerprint of it. Nobody can look it up for you."),
        error_messages={"required": gettext_lazy("Type the password a second time.")},
    )

    def clean(self) -> None:
        typed = self.cleaned_data
        if typed.get("password") and typed.get("again") and typed["password"] != typed["again"]:
            self.add_error("again", ValidationError(_("The two passwords differ."), code="differ"))
        elif typed.get("password"):
            self._check_strength(typed["password"])

    def _check_strength(self, password: str) -> None:
        user = User(email=self.cleaned_data.get("email", ""), name=self.cleaned_data.get("name", ""))
        try:
            validate_password(password, user)
        except ValidationError as error:
            self.add_error("password", error)


class PersonForm(NewPasswordForm):
    """Somebody who accepts a link and has no account."""

    name = _name()
    email = forms.EmailField(
        label=gettext_lazy("E-mail address"),
        help_text=gettext_lazy(
            "You sign in with it. We send no mail to it. Administrators of your team can read it."
        ),
        error_messages={"required": gettext_lazy("Write the address that you will sign in with.")},
        widget=forms.EmailInput(attrs={"autocomplete": "username"}),
    )
    field_order = ["name", "email", "password", "again"]

    def clean_email(self) -> str:
        return str(self.cleaned_data["email"]).lower()

    @property
    def person(self) -> Person:
        typed = self.cleaned_data
        return Person(name=typed["name"], email=typed["email"], password=typed["password"])


class FirstAdminForm(PersonForm):
    """The first administrator, who also names the team."""

    team_name = Line(
        room=120,
        label=gettext_lazy("Name of the team"),
        help_text=gettext_lazy("Public: it stands beside what the team publishes."),
        error_messages={"required": gettext_lazy("Give the team a name.")},
    )
    organisation = Line(
        room=120,
        label=gettext_lazy("Organisation"),
        help_text=gettext_lazy("Public: whose policy the conversations are about."),
        error_messages={"required": gettext_lazy("Name the organisation.")},
        attrs={"autocomplete": "organization"},
    )
    contact_address = forms.EmailField(
        label=gettext_lazy("Address for questions about the conversations"),
        help_text=gettext_lazy("Public. Use an address of the team, never a person’s own."),
        error_messages={"required": gettext_lazy("Give an address at which the team can be reached.")},
    )
    language = Line(
        room=80,
        label=gettext_lazy("Language that the team writes in"),
        help_text=gettext_lazy(
            "Its code or its name: en, English, Français. Other languages are translations of it."
        ),
        error_messages={"required": gettext_lazy("Name the language that the team writes in.")},
    )
    field_order = [
        "team_name",
        "organisation",
        "contact_address",
        "language",
        "name",
        "email",
        "password",
        "again",
    ]

    def clean_language(self) -> str:
        tag = tag_from(self.cleaned_data["language"])
        if tag is None:
            raise ValidationError(
                _("We do not know this language. Try its code, such as “sw”."), code="unknown"
            )
        return tag

    @property
    def team(self) -> TeamFacts:
        typed = self.cleaned_data
        return TeamFacts(
            name=typed["team_name"],
            organisation=typed["organisation"],
            contact_address=typed["contact_address"],
            source_language=typed["language"],
        )


class NameForm(StaffForm):
    """The name that colleagues see."""

    name = _name()


class RoleForm(StaffForm):
    """One role, each told with what it means."""

    role = forms.ChoiceField(
        label=gettext_lazy("Role"),
        widget=forms.RadioSelect,
        error_messages={
            "required": gettext_lazy("Choose a role."),
            "invalid_choice": gettext_lazy("Choose one of the roles."),
        },
    )

    def __init__(self, data: Any = None, *, roles: Iterable[Role] = tuple(ROLES.values())) -> None:
        super().__init__(data)
        self.fields["role"].choices = [(role.code, _told(role)) for role in roles]  # type: ignore[attr-defined]


def _told(role: Role) -> str:
    return format_html("<span><b>{}</b><br>{}</span>", role.name, role.means)


# --- allauth's forms, in our words ---------------------------------------------------------------------------------


def _reword(form: forms.Form, **words: tuple[Any, Any]) -> None:
    """Give fields our label and hint; allauth's placeholders go, for a placeholder vanishes when one types."""
    form.use_required_attribute = False
    for name, (label, hint) in words.items():
        field = form.fields[name]
        field.label, field.help_text = label, hint
        field.widget.attrs.pop("placeholder", None)
        field.error_messages["required"] = _("Please fill this in.")
        field.max_length = LONGEST_PASSWORD  # type: ignore[attr-defined]


CODE_HINT = gettext_lazy("Six digits from your authenticator, or one of your recovery codes.")


class SignIn(LoginForm):  # type: ignore[misc]
    """Sign-in by e-mail address and password. The session keeps no address."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _reword(self, login=(_("E-mail address"), ""), password=(_("Password"), ""))
        self.fields["login"].widget.attrs["autocomplete"] = "username"

    def login(self, request: HttpRequest, redirect_url: str | None = None) -> HttpResponse:
        self._login.redirect_url, self._login.email = redirect_url, None
        return perform_login(request, self._login)  # type: ignore[no-any-return]


class SignInAgain(ReauthenticateForm):  # type: ignore[misc]
    """The password, before a dangerous act."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _reword(self, password=(_("Password"), ""))


class ChangePassword(ChangePasswordForm):  # type: ignore[misc]
    """A new password by the old one."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _reword(
            self,
            oldpassword=(_("Your password until now"), ""),
            password1=(
                _("New password"),
                _("At least 12 characters. Your other devices will be signed out."),
            ),
            password2=(_("The new password again"), ""),
        )


class SecondFactor(SecondFactorForm):  # type: ignore[misc]
    """The code after the password."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _reword(self, code=(_("Code"), CODE_HINT))


class SecondFactorAgain(SecondFactorAgainForm):  # type: ignore[misc]
    """The code, before a dangerous act."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _reword(self, code=(_("Code"), CODE_HINT))


class SetUpAuthenticator(ActivateTOTPForm):  # type: ignore[misc]
    """The first code of a new authenticator."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _reword(self, code=(_("Code"), _("The six digits that your authenticator shows now.")))

    @property
    def secret_in_groups(self) -> str:
        """The secret as one reads it aloud: four letters at a time."""
        return " ".join(self.secret[i : i + 4] for i in range(0, len(self.secret), 4))
