"""What the team types about a statement. There is no field for a name."""

from dataclasses import dataclass, field
from typing import Any
from uuid import uuid4

from django import forms
from django.utils.translation import gettext_lazy as _

from apero.conversations.models import Objective
from apero.disclosure.rules import REASON_ROOM as FLAG_ROOM
from apero.lib.forms import DeskForm, Words
from apero.lib.languages import own_name
from apero.policy.models import Region, RiskArea, Topic
from apero.synthesis.actions import StatementFacts
from apero.synthesis.forms.fields import CHOOSE, OneOf
from apero.synthesis.forms.fields import text as words
from apero.synthesis.models import Statement
from apero.synthesis.queries import (
    ASKED,
    CODES,
    CONSENTS,
    HOW_FAR,
    KINDS,
    MARKS,
    SAID_BY,
    UNSTATED,
    WHO_AND_WHEN,
)
from apero.synthesis.rules import ABOUT_ROOM, ANSWER_ROOM, REASON_ROOM, STATEMENT_ROOM

ANSWER_ROLES = ("staff", "board", "affiliate")
"""Who may have answered, in the words of the attributions."""


@dataclass(frozen=True, slots=True)
class Choices:
    """What a statement can be filed under, each with its name; topics stand under their risk area."""

    regions: list[tuple[Region, str]] = field(default_factory=list)
    risk_areas: list[tuple[RiskArea, str]] = field(default_factory=list)
    topics: list[tuple[Topic, str]] = field(default_factory=list)
    objectives: list[tuple[Objective, str]] = field(default_factory=list)

    def topics_by_area(self) -> list[tuple[str, Any]]:
        """Options in groups, as a select shows them."""
        names = {area.pk: name for area, name in self.risk_areas}
        groups: dict[str, list[tuple[str, str]]] = {}
        for topic, name in self.topics:
            area = names.get(topic.risk_area_id, "") if topic.risk_area_id else ""
            groups.setdefault(area, []).append((str(topic.pk), name))
        return list(groups.items())


def _keys(rows: list[Any]) -> list[tuple[str, str]]:
    return [(str(thing.pk), name) for thing, name in rows]


def _coded_fields() -> dict[str, forms.Field]:
    """What a coder sets of what was said (R46, R48, R81, R91). All of it can stay open."""
    chosen: dict[str, forms.Field] = {
        name: OneOf(
            label=code.label,
            choices=[(value, shown or _("Not stated")) for value, shown in code.offered.items()],
            initial=UNSTATED,
            error_messages=CHOOSE,
        )
        for name, code in CODES.items()
    }
    return chosen | {name: forms.BooleanField(label=shown, required=False) for name, shown in MARKS.items()}


class StatementForm(DeskForm):
    """One point in general words, and what it is filed under (R56–R59)."""

    once = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4, required=False)
    seen = forms.CharField(widget=forms.HiddenInput, required=False)
    text = words(
        _("The point, in general words"),
        _(
            "Everybody will read this, once a second person has approved it and it is published. One point. No names, no "
            "places smaller than the region, no dates, no exact words unless the person agreed to that."
        ),
        room=STATEMENT_ROOM,
    )
    language = forms.ChoiceField(label=_("Language of these words"), error_messages=CHOOSE)
    kind = forms.ChoiceField(
        label=_("What kind of point is it?"),
        choices=list(KINDS.items()),
        widget=forms.RadioSelect,
        error_messages=CHOOSE,
    )
    said_by = forms.ChoiceField(
        label=_("Who said it?"),
        help_text=_("A role only. If the role alone points at one person, choose a wider one."),
        choices=[("", CHOOSE["required"]), *SAID_BY.items()],
        error_messages=CHOOSE,
    )
    region = forms.ChoiceField(label=_("Region"), required=False, error_messages=CHOOSE)
    topic = forms.ChoiceField(label=_("Topic"), required=False, error_messages=CHOOSE)
    new_topic = Words(
        label=_("Or a new topic"),
        help_text=_("It joins the codebook, under the risk area that you choose below."),
        room=80,
        one_line=True,
        required=False,
        widget=forms.TextInput(attrs={"dir": "auto", "autocomplete": "off"}),
    )
    risk_area = forms.ChoiceField(
        label=_("Risk area"),
        help_text=_("Left open, it is the topic’s."),
        required=False,
        error_messages=CHOOSE,
    )
    objective = forms.ChoiceField(label=_("Objective of the series"), required=False, error_messages=CHOOSE)
    quote_consent = OneOf(
        label=_("Are these somebody’s own words?"),
        help_text=_(
            "Own words can be recognised. They are shown only if the person agreed to that. The team reads here how they "
            "agreed; who it was is kept nowhere."
        ),
        choices=list(CONSENTS.items()),
        initial=Statement.Consent.NONE,
        error_messages=CHOOSE,
    )
    quote_until = forms.DateField(
        label=_("Until which day may they be shown?"),
        help_text=_(
            "As the person said. After this day the point is taken off every page by itself. Left open, they set no day."
        ),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}),
        error_messages={"invalid": _("Write a day, such as 2030-05-31.")},
    )
    GROUPS = (
        (_("The point"), "text language kind said_by"),
        (_("Own words"), "quote_consent quote_until"),
        (_("What it is filed under"), "region topic new_topic risk_area objective"),
        (_("How far it goes"), " ".join(HOW_FAR)),
        (_("Who and when"), " ".join(WHO_AND_WHEN)),
        (_("What was asked"), " ".join(ASKED)),
        (_("What stands out"), " ".join(MARKS)),
    )

    def __init__(
        self,
        data: Any = None,
        *,
        choices: Choices,
        languages: list[str],
        may_add_topic: bool = False,
        initial: dict[str, Any] | None = None,
    ) -> None:
        super().__init__(data, initial=initial)
        self.choices = choices
        self.fields.update(_coded_fields())
        options: dict[str, list[Any]] = {
            "region": [("", _("Not stated")), *_keys(choices.regions)],
            "risk_area": [("", _("None")), *_keys(choices.risk_areas)],
            "topic": [("", _("None")), *choices.topics_by_area()],
            "objective": [("", _("None")), *_keys(choices.objectives)],
            "language": [(tag, own_name(tag)) for tag in languages],
        }
        for name, rows in options.items():
            self.fields[name].choices = rows  # type: ignore[attr-defined]
            self.fields[name].widget.attrs["dir"] = "auto"
        del self.fields["once" if "seen" in (initial or {}) else "seen"]
        if len(languages) < 2:
            del self.fields["language"]
        if not may_add_topic:
            del self.fields["new_topic"]

    def clean(self) -> None:
        if self.cleaned_data.get("new_topic") and not self.cleaned_data.get("risk_area"):
            self.add_error("risk_area", _("A new topic stands under a risk area. Please choose one."))
        if self.cleaned_data.get("quote_consent") == Statement.Consent.NONE:
            self.cleaned_data["quote_until"] = None

    def new_topic_area(self) -> RiskArea | None:
        """The risk area of a newly typed topic, or None if none was typed."""
        if not self.cleaned_data.get("new_topic"):
            return None
        return next(a for a, _name in self.choices.risk_areas if str(a.pk) == self.cleaned_data["risk_area"])

    def facts(self, *, new_topic: Topic | None = None) -> StatementFacts:
        """The clean values. A topic brings its risk area along."""
        found = self.cleaned_data
        topics = {str(topic.pk): topic for topic, _name in self.choices.topics}
        topic = new_topic or topics.get(found["topic"])
        coded: dict[str, Any] = {name: found[name] for name in CODES}
        coded |= {name: found[name] for name in MARKS}
        return StatementFacts(
            text=found["text"],
            kind=found["kind"],
            said_by=found["said_by"],
            region_id=found["region"] or None,
            risk_area_id=found["risk_area"] or (topic.risk_area_id if topic else None),
            topic_id=topic.pk if topic else None,
            objective_id=found["objective"] or None,
            quote_consent=found["quote_consent"],
            quote_until=found["quote_until"],
            **coded,
        )


class ApproveForm(DeskForm):
    """The mark of what the reader has read."""

    seen = forms.CharField(widget=forms.HiddenInput)


class SendBackForm(DeskForm):
    """Why a statement goes back to its writer."""

    because = words(
        _("What should change?"),
        _("Its writer and the team read this. It is never public."),
        room=REASON_ROOM,
        rows=3,
    )


class ClearForm(DeskForm):
    """Which flag may stand, and why."""

    flag = forms.CharField(widget=forms.HiddenInput)
    because = Words(label=_("Why can these words not identify anybody?"), room=FLAG_ROOM, required=False)


class KeepWordsForm(DeskForm):
    """Words with a flag, kept for a second person."""

    words_kept = Words(room=10 * ABOUT_ROOM, widget=forms.HiddenInput)


class AnswerForm(DeskForm):
    """What was answered to a question, and in which role (R60)."""

    words = words(
        _("Answer"),
        _("Shown under the question with the role and today’s date, never with a name."),
        room=ANSWER_ROOM,
    )
    role = forms.ChoiceField(
        label=_("Who answered?"),
        choices=[(role, SAID_BY[role]) for role in ANSWER_ROLES],
        error_messages=CHOOSE,
    )
    body = Words(
        label=_("Which body or office answers?"),
        help_text=_("Public, beside the role. An office, such as: the safety team. Never a person’s name."),
        room=120,
        one_line=True,
        required=False,
        widget=forms.TextInput(attrs={"dir": "auto", "autocomplete": "off"}),
    )
