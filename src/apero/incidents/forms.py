"""What people type to report an incident, and what a contact types about it. There is no field for who did what."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any, ClassVar
from uuid import UUID

from django import forms
from django.utils.formats import date_format
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from apero.incidents.queries import INCIDENT, Reporting, mark_of
from apero.incidents.rules import ANSWER_ROOM, NAME_ROOM, REPORT_ROOM
from apero.lib.forms import DeskForm, Words
from apero.participation.forms import ParticipantForm
from apero.people.models import User

NOBODY = "nobody"
SHOWN = 50
"""Sessions in the list at most."""


class ReportForm(ParticipantForm):
    """What happened, in which session, and who must not read it. Nothing is chosen beforehand but the session."""

    purpose = INCIDENT
    session = forms.ChoiceField(
        label=_("In which session?"),
        required=False,
        error_messages={"invalid_choice": _("Please choose a session from the list.")},
    )
    text = Words(
        label=_("What happened?"),
        room=REPORT_ROOM,
        error_messages={"required": _("Please write what happened.")},
        widget=forms.Textarea(attrs={"rows": 8, "dir": "auto", "autocomplete": "off"}),
    )
    leave_out = forms.ChoiceField(
        label=_("Should one of the two not read it?"),
        help_text=_(
            "Leave somebody out if it is about them, or about somebody close to them. They get no sign of it."
        ),
        widget=forms.RadioSelect,
        error_messages={
            "required": _("Please choose. If both may read it, say so."),
            "invalid_choice": _("The people who read reports changed. Please choose again."),
        },
    )

    def __init__(self, data: Any = None, *, about: Reporting, is_listed: bool = True, **options: Any) -> None:
        super().__init__(data, object_id=about.programme.pk, **options)
        self.about = about
        self.sessions = {session.address: session for session, _name, _day in about.sessions}
        if is_listed and self.sessions:
            shown = [("", _("In none of them, or I do not say")), *self._offered()]
            self.fields["session"].choices = shown  # type: ignore[attr-defined]
        else:
            del self.fields["session"]
        self.fields["leave_out"].choices = [  # type: ignore[attr-defined]
            (NOBODY, _("No, both may read it")),
            *((str(c.id), _now("Leave out %(name)s") % {"name": c.name}) for c in about.contacts),
        ]

    def _offered(self) -> list[tuple[str, str]]:
        """The sessions that have begun, the newest first, and the one from whose page somebody comes."""
        asked = str(self.data.get("session", "") or self.initial.get("session", ""))
        latest = self.today + timedelta(days=1)  # a day further on some clocks
        begun = [row for row in self.about.sessions if row[2] <= latest or row[0].address == asked]
        return [
            (session.address, f"{name}, {date_format(day, 'j F Y')}")
            for place, (session, name, day) in enumerate(reversed(begun))
            if place < SHOWN or session.address == asked
        ]

    @property
    def seen(self) -> str:
        """The mark of the people whom this page names."""
        return mark_of(self.about.contacts)

    @property
    def sent_seen(self) -> str:
        return str(self.data.get("seen", ""))

    @property
    def left_out(self) -> UUID | None:
        chosen = self.cleaned_data["leave_out"]
        return None if chosen == NOBODY else UUID(chosen)

    @property
    def session_id(self) -> UUID | None:
        found = self.sessions.get(self.cleaned_data.get("session", ""))
        return found.pk if found else None


class AnswerForm(DeskForm):
    """What a contact answers. `seen` is the mark of the answer that the page showed."""

    ASKS: ClassVar[Mapping[str, Any]] = {"answer": _("Please write an answer.")}
    answer = Words(
        label=_("Your answer"),
        help_text=_(
            "Whoever reported it reads this with their code, and the other contact if they may read the report. "
            "It shows no name."
        ),
        room=ANSWER_ROOM,
        widget=forms.Textarea(attrs={"rows": 6, "dir": "auto"}),
    )
    seen = forms.CharField(widget=forms.HiddenInput, required=False)


class AgreeForm(DeskForm):
    """The name under which a contact stands on the public page."""

    ASKS: ClassVar[Mapping[str, Any]] = {"shown_name": _("Write the name that everybody may read.")}
    shown_name = Words(
        label=_("Your name as everybody reads it"),
        help_text=_(
            "It stands on the public page for reports of this series, until you step back. It need not be your full name."
        ),
        room=NAME_ROOM,
        one_line=True,
        widget=forms.TextInput(attrs={"dir": "auto", "autocomplete": "off"}),
    )


class NameForm(DeskForm):
    """A colleague for one of the two places."""

    ASKS: ClassVar[Mapping[str, Any]] = {"member": _("Choose somebody of the team.")}
    member = forms.ChoiceField(
        label=_("Colleague"),
        error_messages={"invalid_choice": _("Choose somebody of the team.")},
    )

    def __init__(self, data: Any = None, *, position: int, members: list[User]) -> None:
        super().__init__(data, auto_id=f"id_{position}_%s")
        self.position, self.members = position, {str(user.pk): user for user in members}
        self.fields["member"].choices = [  # type: ignore[attr-defined]
            ("", _("Choose a colleague")),
            *((key, str(user)) for key, user in self.members.items()),
        ]

    @property
    def chosen(self) -> User:
        return self.members[self.cleaned_data["member"]]
