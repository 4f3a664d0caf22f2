"""What somebody types to take a seat. There is no field for a real name or an organisation (R14, R52)."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.functional import Promise
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from apero.conversations.models import Session
from apero.crypto.codes import Code
from apero.interpretation.queries import INTERPRETATION, spoken_name
from apero.interpretation.rules import is_own_language, why_not_language
from apero.lib import widgets
from apero.lib.forms import DeskForm, Words
from apero.lib.languages import own_name, page_language, tag_from
from apero.participation.forms import OPEN_FOR_LONG, ParticipantForm
from apero.participation.queries import typed_code
from apero.registration.contact import Contact
from apero.registration.pseudonyms import suggested_pseudonym
from apero.registration.queries import SEAT
from apero.registration.rules import (
    INVITATIONS_AT_ONCE,
    NAME_ROOM,
    NEEDS_ROOM,
    seen_mark,
    why_not_be_called,
    why_stale,
)

OTHER = "other"


def _pseudonym() -> Words:
    return Words(
        label=_("What shall we call you?"),
        room=NAME_ROOM,
        one_line=True,
        error_messages={"required": _("A name is needed to speak to you. Here is one.")},
        widget=widgets.TextInput(attrs={"autocomplete": "off", "dir": "auto", "spellcheck": "false"}),
    )


def _needs() -> Words:
    return Words(
        label=_("What do you need to take part?"),
        room=NEEDS_ROOM,
        required=False,
        widget=widgets.Textarea(attrs={"rows": 3, "autocomplete": "off", "dir": "auto"}),
    )


class Address(forms.EmailField):
    """An address for reminders. What a mail program could read as something else than one address is refused.

    So are addresses by number and those of a machine in our own network.
    """

    default_error_messages = {
        "required": _("Please type an address, or leave it as it is."),
        "invalid": _("This is not an address that mail can be sent to. It looks like name@example.org."),
    }

    def __init__(self, **options: Any) -> None:
        looks = {"autocomplete": "off", "dir": "ltr", "spellcheck": "false"}
        super().__init__(
            label=_("An address for reminders"),
            max_length=254,
            widget=widgets.EmailInput(attrs=looks),
            **options,
        )
        self.widget.attrs.pop("maxlength", None)

    def clean(self, value: Any) -> str:
        typed = str(super().clean(value))
        name, _at, domain = typed.rpartition("@")
        try:
            plain = domain.encode("idna").decode() if typed else ""
        except UnicodeError:
            plain = "\n"
        address = f"{name}@{plain}" if typed else ""
        is_odd = '"' in name or "[" in plain or (typed and "." not in plain)
        if is_odd or not address.isascii() or any(sign.isspace() for sign in address) or len(address) > 254:
            raise ValidationError(self.error_messages["invalid"], code="invalid")
        return address


def _other_language() -> Words:
    return Words(
        label=_("Which other language?"),
        room=60,
        one_line=True,
        required=False,
        widget=widgets.TextInput(attrs={"autocomplete": "off", "dir": "auto"}),
    )


class LanguageFields(forms.Form):
    """A language for interpretation: one that the team offers, or another that is typed."""

    session: Session
    none_words: str | Promise = ""

    def offer(self, session: Session, languages: Iterable[str]) -> None:
        """Make the choices of `languages`, which the session's team offers, without the one that it is held in."""
        tags = [tag for tag in languages if not is_own_language(session, tag)]
        none = [("", self.none_words)] if self.none_words else []
        choices = [*none, *((tag, spoken_name(tag)) for tag in tags), (OTHER, _now("Another language"))]
        self.fields["language"] = forms.ChoiceField(
            label=_("Language"),
            choices=choices,
            required=not none,
            widget=widgets.Select(attrs={"autocomplete": "off"}),
        )
        self.fields["other_language"] = _other_language()

    def clean_language_choice(self) -> None:
        """What was chosen becomes a tag, or the reason why it cannot be stands beside its field."""
        chosen = self.cleaned_data.get("language", "")
        typed = self.cleaned_data.get("other_language", "")
        if chosen == OTHER or (typed and not chosen):
            tag = tag_from(typed) if typed else None
            refusal = why_not_language(self.session, tag)
            if not typed:
                self.add_error("other_language", _now("Please type which language."))
            elif refusal is not None:
                self.add_error("other_language", str(refusal.message))
            self.cleaned_data["language"] = tag or ""


class RegisterForm(LanguageFields, ParticipantForm):
    """A pseudonym and the acceptance of the rules, in the versions that the page showed; and what somebody may ask for."""

    purpose = SEAT
    none_words = _("No interpretation")
    pseudonym = _pseudonym()
    needs = _needs()
    contact = Address(required=False)
    accept = forms.BooleanField(
        label=_("I keep to these rules."),
        widget=widgets.CheckboxInput,
        error_messages={
            "required": _("Please accept the rules. Without them nobody gets a place, hosts included.")
        },
    )

    def __init__(
        self,
        data: Any = None,
        *,
        session: Session,
        accepted: list[str],
        languages: Iterable[str] = (),
        takes_contact: bool = False,
        object_id: object = None,
        **options: Any,
    ) -> None:
        super().__init__(data, object_id=object_id or session.pk, **options)
        self.session, self.accepted = session, accepted
        self.initial = {"pseudonym": suggested_pseudonym(page_language.get())}
        self.offer(session, languages)
        if not accepted:
            del self.fields["accept"]
        if not takes_contact:
            del self.fields["contact"]

    @property
    def seen(self) -> str:
        """What this page shows, sent back with it."""
        return seen_mark(self.session, self.accepted)

    @property
    def sent_seen(self) -> str:
        return str(self.data.get("seen", ""))

    @property
    def sent_wait(self) -> bool:
        """Whether the page said that all places are taken."""
        return self.data.get("wait") == "on"

    @property
    def contact_given(self) -> Contact | None:
        address = self.cleaned_data.get("contact", "")
        return Contact(address, page_language.get()) if address else None

    @property
    def wants_more(self) -> bool:
        """Whether something of the part that is folded away was typed or refused."""
        folded = ("needs", "contact", "language", "other_language")
        return any(self.data.get(name) or self.errors.get(name) for name in folded)

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
        self.clean_language_choice()


class AskForm(LanguageFields, ParticipantForm):
    """Asking for interpretation without registering (R30)."""

    purpose = INTERPRETATION
    code = forms.CharField(
        label=_("Your code, if you have one"),
        required=False,
        widget=widgets.TextInput(
            attrs={
                "autocomplete": "off",
                "autocapitalize": "none",
                "autocorrect": "off",
                "spellcheck": "false",
            }
        ),
    )

    def __init__(
        self, data: Any = None, *, session: Session, languages: Iterable[str], **options: Any
    ) -> None:
        super().__init__(data, object_id=session.pk, **options)
        self.session = session
        self.offer(session, languages)
        self.order_fields(["language", "other_language", "code"])

    def clean_code(self) -> Code | None:
        typed = str(self.cleaned_data["code"]).replace("\x00", " ").strip()
        return typed_code(typed) if typed else None

    def clean(self) -> None:
        super().clean()
        self.clean_language_choice()


class LanguageForm(LanguageFields):
    """Another language, on the page that a code opened."""

    use_required_attribute = False

    def __init__(
        self, data: Any = None, *, session: Session, languages: Iterable[str], **options: Any
    ) -> None:
        super().__init__(data, **options)
        self.session = session
        self.offer(session, languages)

    def clean(self) -> None:
        super().clean()
        self.clean_language_choice()


class NameForm(forms.Form):
    """A new pseudonym. The code beside it is the power to change it."""

    use_required_attribute = False
    pseudonym = _pseudonym()


class NeedsForm(forms.Form):
    """What somebody needs; empty to delete it."""

    use_required_attribute = False
    needs = _needs()


class ContactForm(forms.Form):
    """An address for reminders, later than at registration."""

    use_required_attribute = False
    contact = Address()


class InviteForm(DeskForm):
    """How many places are held for people whom the team asks in person."""

    count = forms.IntegerField(
        label=_("Number of invitations"),
        min_value=1,
        max_value=INVITATIONS_AT_ONCE,
        error_messages={
            "invalid": _("Please write a whole number, such as 5."),
        },
        widget=widgets.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
    )

    language = forms.ChoiceField(label=_("Language of the papers"), required=False)

    def __init__(self, data: Any = None, *, session: Session, **options: Any) -> None:
        super().__init__(data, **options)
        spoken = list(settings.INTERFACE_LANGUAGES)
        own = session.language if session.language in spoken else session.language.split("-")[0]
        self.initial = {"language": own if own in spoken else page_language.get()}
        language = self.fields["language"]
        assert isinstance(language, forms.ChoiceField)  # noqa: S101 (for the type checker)
        language.choices = [(tag, own_name(tag)) for tag in spoken]

    def clean_language(self) -> str:
        return str(self.cleaned_data["language"] or self.initial["language"])

    def refuse_old_page(self) -> None:
        self.add_error(None, ValidationError(OPEN_FOR_LONG, code="open-for-long"))
