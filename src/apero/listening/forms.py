"""What people type to ask, and what the team types about it. There is no field for a name."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from apero.conversations.models import Session
from apero.lib.forms import Words
from apero.lib.languages import own_name, page_language
from apero.listening.models import Question
from apero.listening.queries import ANSWER, QUESTION, WORDING
from apero.listening.rules import ANSWER_ROOM, LIVE_ROOM, QUESTION_ROOM, REASON_ROOM
from apero.participation.forms import ParticipantForm
from apero.policy.models import Region
from apero.registration.pseudonyms import suggested_pseudonym
from apero.registration.rules import NAME_ROOM, why_not_be_called

A_LINE = 50
"""Letters that surely stand in one line of a box on the desk."""


class AskForm(ParticipantForm):
    """A question with its region, which is the only thing that must be said about it (R49)."""

    purpose = QUESTION
    region = forms.ChoiceField(
        label=_("Which region is it about?"),
        help_text=_("Any region, wherever you are."),
        error_messages={
            "required": _("Please say which region your question is about."),
            "invalid_choice": _("Please choose a region from the list."),
        },
    )
    text = Words(
        label=_("Your question"),
        room=QUESTION_ROOM,
        error_messages={"required": _("Please write your question.")},
        widget=forms.Textarea(attrs={"rows": 6, "dir": "auto", "autocomplete": "off"}),
    )
    wish = forms.ChoiceField(
        label=_("Who may read it?"),
        error_messages={"required": _("Please say who may read it.")},
        choices=[
            (
                Question.Visibility.PUBLIC,
                _("Everybody may, on the page of this series, when the hosts have read it."),
            ),
            (Question.Visibility.HOSTS, _("Only the hosts. You read their answer with your code.")),
        ],
        widget=forms.RadioSelect,
    )

    def __init__(self, data: Any = None, *, regions: list[tuple[Region, str]], **options: Any) -> None:
        super().__init__(data, **options)
        self.regions = {region.address: region for region, _name in regions}
        choices = [("", _("Choose a region")), *((region.address, name) for region, name in regions)]
        self.fields["region"].choices = choices  # type: ignore[attr-defined]
        self.fields["region"].widget.attrs["dir"] = "auto"

    def clean_region(self) -> Region:
        return self.regions[self.cleaned_data["region"]]


class LiveForm(ParticipantForm):
    """A question while the session runs, under a name of its own (R54). Its region is that of the session."""

    purpose = "live-question"
    text = Words(
        label=_("Your question"),
        room=LIVE_ROOM,
        error_messages={"required": _("Please write your question.")},
        widget=forms.Textarea(attrs={"rows": 3, "dir": "auto", "autocomplete": "off"}),
    )
    pseudonym = Words(
        label=_("A name for this question"),
        room=NAME_ROOM,
        one_line=True,
        error_messages={"required": _("A name is needed to call you by. Here is one.")},
        widget=forms.TextInput(attrs={"autocomplete": "off", "dir": "auto", "spellcheck": "false"}),
    )
    wish = forms.ChoiceField(
        label=_("Who may read it?"),
        error_messages={"required": _("Please say who may read it.")},
        widget=forms.RadioSelect,
    )

    def __init__(self, data: Any = None, *, session: Session, **options: Any) -> None:
        super().__init__(data, object_id=session.pk, **options)
        self.initial = {"pseudonym": suggested_pseudonym(page_language.get())}
        everybody = (
            _("Everybody in the room, when the hosts have read it.")
            if session.is_unlisted
            else _("Everybody in the room and on the page of this series, when the hosts have read it.")
        )
        self.fields["wish"].choices = [  # type: ignore[attr-defined]
            (Question.Visibility.PUBLIC, everybody),
            (Question.Visibility.HOSTS, _("Only the hosts. It is not shown in the room.")),
        ]

    def clean(self) -> None:
        super().clean()
        if not self.data.get("pseudonym", "").strip():
            self.show("pseudonym", suggested_pseudonym(page_language.get()))
        unnamed = why_not_be_called(self.cleaned_data.get("pseudonym", ""))
        if unnamed is not None and "pseudonym" not in self.errors:
            self.refuse(unnamed)


class _DeskForm(forms.Form):
    """A text and its language, for one of the things that a screener does."""

    use_required_attribute = False
    language = forms.ChoiceField(label=_("Language of these words"))

    def __init__(self, data: Any = None, *, languages: list[str], **options: Any) -> None:
        super().__init__(data, **options)
        if len(languages) > 1:
            self.fields["language"].choices = [(tag, own_name(tag)) for tag in languages]  # type: ignore[attr-defined]
        else:
            del self.fields["language"]
        self.only_language = languages[0]

    @property
    def words(self) -> dict[str, Any]:
        """The clean values, with the language."""
        return {"language": self.only_language, **self.cleaned_data}


class AdmitForm(_DeskForm):
    """The wording in which a question stands in the room, ready to be sent as it was typed."""

    wording = Words(
        label=_("Wording in the room"),
        room=QUESTION_ROOM,
        error_messages={"required": _("Please write something here.")},
        widget=forms.Textarea(attrs={"rows": 2, "dir": "auto"}),
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        """The box shows all words that it holds: they stand nowhere else."""
        super().__init__(*args, **options)
        words = str(self.initial.get("wording", ""))
        lines = sum(1 + len(line) // A_LINE for line in words.splitlines())
        self.fields["wording"].widget.attrs["rows"] = max(2, min(lines, 12))


class AnsweredForm(_DeskForm):
    """A short note of what was answered in the session, or none."""

    answer = Words(
        label=_("Note of the answer, if you like"),
        room=ANSWER_ROOM,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2, "dir": "auto"}),
    )


class MergeForm(forms.Form):
    """Into which question. The choices are those that the page could offer; the act looks again."""

    heir_id = forms.UUIDField(
        error_messages={
            "required": _("Please choose a question."),
            "invalid": _("Please choose a question from the list."),
        }
    )


class MoveForm(forms.Form):
    """To which place, counted from 1."""

    to = forms.IntegerField(
        min_value=1,
        max_value=10_000,
        label=_("Place"),
        error_messages={
            "required": _("Please give a place, such as 2."),
            "invalid": _("Please give a place, such as 2."),
            "min_value": _("The first place is 1."),
            "max_value": _("Please give a place, such as 2."),
        },
    )


class PressForm(forms.Form):
    """A button and nothing to fill in."""


class PrivateForm(forms.Form):
    """That the words of a question are to be deleted. One press alone deletes nothing."""

    use_required_attribute = False
    for_good = forms.BooleanField(
        label=_("Delete these words for good"),
        error_messages={
            "required": _("Please tick this first. The words are gone then, and nobody brings them back.")
        },
    )


def _text(label: Any, help_text: Any, room: int) -> Words:
    return Words(
        label=label,
        help_text=help_text,
        room=room,
        error_messages={"required": _("Please write something here.")},
        widget=forms.Textarea(attrs={"rows": 4, "dir": "auto"}),
    )


class PublishForm(_DeskForm):
    """The public wording."""

    wording = _text(
        _("Public wording"),
        _(
            "Everybody reads this. Take out names, places, dates and whatever only one person could have said."
        ),
        QUESTION_ROOM,
    )


class AnswerForm(_DeskForm):
    """An answer in writing."""

    answer = _text(
        _("Answer"), _("Shown with your role and today's date, never with your name."), ANSWER_ROOM
    )


class DeclineForm(_DeskForm):
    """Why a question is not published."""

    reason = _text(_("Reason for not publishing it"), _("Only its asker reads this, by code."), REASON_ROOM)


class WaitForm(_DeskForm):
    """Words with a flag, kept for a second person."""

    part = forms.ChoiceField(choices=[(WORDING, ""), (ANSWER, "")], widget=forms.HiddenInput)
    words_kept = Words(room=ANSWER_ROOM, widget=forms.HiddenInput)
