"""What the team types about recommendations and promises."""

from typing import Any
from uuid import uuid4

from django import forms
from django.utils.translation import gettext_lazy as _

from apero.commitments.facts import DecisionFacts, PledgeFacts
from apero.commitments.models import Recommendation
from apero.commitments.queries import DECIDERS, STATES
from apero.commitments.rules import ROOM
from apero.lib.forms import DeskForm, Words

CHOOSE = {"invalid_choice": _("Please choose one from the list.")}
DAY = {"invalid": _("Write a day, like 2027-03-31.")}
OFFICE = 120


def _text(label: Any, help_text: Any = "", *, required: bool = True, rows: int = 4) -> Words:
    return Words(
        label=label,
        help_text=help_text,
        room=ROOM,
        required=required,
        widget=forms.Textarea(attrs={"rows": rows, "dir": "auto"}),
    )


def _line(label: Any, help_text: Any = "", *, required: bool = True) -> Words:
    return Words(
        label=label,
        help_text=help_text,
        room=OFFICE,
        one_line=True,
        required=required,
        widget=forms.TextInput(attrs={"dir": "auto", "autocomplete": "off"}),
    )


def _day(label: Any, help_text: Any = "") -> forms.DateField:
    return forms.DateField(
        label=label,
        help_text=help_text,
        error_messages=DAY,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )


def _link() -> forms.URLField:
    return forms.URLField(
        label=_("Link"),
        help_text=_("Where everybody can look. It opens from the public page."),
        required=False,
        assume_scheme="https",
        error_messages={"invalid": _("Write a whole address, like https://example.org/report.")},
        widget=forms.URLInput(attrs={"dir": "ltr", "autocomplete": "off"}),
    )


def _decider() -> forms.ChoiceField:
    return forms.ChoiceField(
        label=_("Whose decision?"),
        choices=list(DECIDERS.items()),
        widget=forms.RadioSelect,
        error_messages=CHOOSE,
    )


class ActForm(DeskForm):
    """An act on one thing. `seen` is how the page showed it, `once` makes a double click one act."""

    seen = forms.CharField(widget=forms.HiddenInput, required=False)


class WordsForm(DeskForm):
    """A form with words that everybody reads. `waits` names it where its words wait for a second person."""

    waits = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4, required=False)

    def words(self) -> dict[str, str]:
        """What is read as text, by part."""
        read = {
            n: v for n, v in self.cleaned_data.items() if isinstance(self.fields[n], Words | forms.URLField)
        }
        return {name.replace("_", "-"): said for name, said in read.items() if said}

    def chosen(self) -> dict[str, str]:
        """Its days and choices."""
        kinds = forms.ChoiceField | forms.DateField
        return {n: str(v) for n, v in self.cleaned_data.items() if isinstance(self.fields[n], kinds)}


class DecideForm(WordsForm, ActForm):
    """An answer: what was decided, why, by whom, on which day."""

    once = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)
    state = forms.ChoiceField(label=_("What was decided?"), widget=forms.RadioSelect, error_messages=CHOOSE)
    reason = _text(_("Reason"), _("Public. Those who recommended it read it. No names of people."))
    decider_role = _decider()
    decider = _line(
        _("Which body or office decided?"), _("Public. Never the name of a person."), required=False
    )
    decided_on = _day(_("Day of the decision"))
    changes = _text(
        _("What changes because of it"), _("Public. Leave it open if nothing does."), required=False
    )
    cannot_say = _text(
        _("What you cannot say, and why"),
        _("Public. Saying that there is something is better than silence."),
        required=False,
    )

    def __init__(self, *args: Any, answers: list[str], **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["state"].choices = [(state, STATES[state]) for state in answers]  # type: ignore[attr-defined]

    def facts(self) -> DecisionFacts:
        """The clean values."""
        names = ("state", "decider_role", "decided_on", "reason", "cannot_say", "changes", "decider")
        return DecisionFacts(**{name: self.cleaned_data[name] for name in names})


class GroupForm(ActForm):
    """Which other recommendation asks for the same."""

    into = forms.ChoiceField(
        label=_("Answered together with"),
        help_text=_("Both keep their addresses. This one leads to the other, which has the answer."),
        error_messages=CHOOSE,
    )

    def __init__(self, *args: Any, others: list[tuple[Recommendation, str]], **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["into"].choices = [  # type: ignore[attr-defined]
            ("", _("Please choose one.")),
            *((str(one.pk), f"{one.number}. {words[:90]}") for one, words in others),
        ]


class EvidenceForm(WordsForm, ActForm):
    """What shows that it was done. One of the two is needed."""

    evidence = _text(_("What shows that it was done"), _("Public. It stays."), required=False, rows=3)
    link = _link()


class NewsForm(WordsForm, ActForm):
    """News that are no evidence yet, or a correction of former news."""

    text = _text(
        _("News"),
        _("Public, with today’s date and your role. It stays; you can correct it later."),
        required=False,
        rows=3,
    )
    link = _link()


class PledgeForm(WordsForm):
    """A promise, as it was given in an answer or said in the room."""

    once = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)
    text = _text(
        _("What was promised"),
        _(
            "Only the team reads it until it is confirmed. Then it is public. In the words of who promised it, without a name."
        ),
        rows=3,
    )
    owner = _line(_("Which office answers for it?"), _("Public. Never the name of a person."))
    due_on = _day(_("Until when?"), _("The first date stays on the page for ever, whatever comes after it."))
    recommendation = forms.ChoiceField(label=_("Recommendation"), required=False, error_messages=CHOOSE)

    def __init__(self, *args: Any, others: list[tuple[Recommendation, str]], **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["recommendation"].choices = [  # type: ignore[attr-defined]
            ("", _("None")),
            *((str(one.pk), f"{one.number}. {words[:90]}") for one, words in others),
        ]

    def facts(self, *, made_in: str) -> PledgeFacts:
        """The clean values."""
        return PledgeFacts(
            **{name: self.cleaned_data[name] for name in ("text", "owner", "due_on")}, made_in=made_in
        )


class MoveForm(WordsForm, ActForm):
    """Another date, with a reason."""

    due_on = _day(_("New date"), _("All former dates stay on the page."))
    because = _text(_("Why does it move?"), _("Public. It stands beside the new date."), rows=3)


class DropForm(WordsForm, ActForm):
    """Giving a promise up, with a reason and whose decision it was."""

    because = _text(_("Why is it dropped?"), _("Public. It stays."), rows=3)
    decider_role = _decider()


class CloseForm(WordsForm):
    """Closing a series."""

    because = _text(
        _("Why has a session no summary?"), _("Public. Needed only if one has none."), required=False, rows=3
    )
