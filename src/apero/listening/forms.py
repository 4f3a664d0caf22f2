"""What people type to ask, and what the team types about it. There is no field for a name."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from apero.lib.forms import Words
from apero.lib.languages import own_name
from apero.listening.models import Question
from apero.listening.queries import QUESTION
from apero.listening.rules import ANSWER_ROOM, QUESTION_ROOM, REASON_ROOM
from apero.participation.forms import ParticipantForm
from apero.policy.models import Region


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
        initial=Question.Visibility.PUBLIC,
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


class RemoveForm(_DeskForm):
    """Why a public question is removed."""

    reason = _text(
        _("Reason for removing it"), _("Everybody reads this in place of the question."), REASON_ROOM
    )
