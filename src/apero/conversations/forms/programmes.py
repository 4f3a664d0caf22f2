"""Forms of series, their numbered lines and codes of conduct."""

import re
from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from apero.conversations.facts import ProgrammeFacts
from apero.conversations.rules import INFLUENCE, LEAST_REQUESTS
from apero.lib.fields import DayField, long_text, one_line
from apero.lib.forms import DeskForm
from apero.lib.refusal import Refusal
from apero.lib.words import clean_line

PARTS = (
    *("title", "lead", "purpose", "background", "scope-in", "scope-out", "scope-why", "open", "closed"),
    *("convenor", "contact-role", "cannot-come"),
)
"""The parts of a series' text that the form asks for; a hyphen is an underscore in the form."""
COLUMNS: tuple[str, ...] = (
    "starts_on",
    "ends_on",
    "influence",
    "contact_address",
    "questions_close_on",
    "summary_days",
)
COLUMNS = (*COLUMNS, "responses_due_on")
Choices = Sequence[tuple[str, str]]
_ADDRESS = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*\Z")
MOST_LINES = 30
LINE_ROOM = 400


class ProgrammeForm(DeskForm):
    """A series: what a stranger reads first (R6–R14). `versions` and `codes` are what may be chosen, with names."""

    GROUPS = (
        (_("What it is"), "title address starts_on ends_on lead"),
        (_("Why you ask"), "purpose background scope_in scope_out scope_why"),
        (_("What people can change"), "influence open closed"),
        (_("Who asks"), "convenor contact_role contact_address contact_is_role"),
        (_("Other ways, and until when"), "cannot_come questions_close_on summary_days responses_due_on"),
        (_("Interpretation"), "interpretation_threshold interpretation_notice_days"),
        (_("What it stands on"), "policy_version conduct"),
    )
    SHOWN_IN: ClassVar = {"policy_version_id": "policy_version", "conduct_ids": "conduct"}
    ASKS: ClassVar = {
        "title": _("Write a title. It can be changed later."),
        "starts_on": _("Write the first day, with its year."),
        "ends_on": _("Write the last day, with its year."),
        "influence": _("Choose what you promise."),
        "summary_days": _("Write how many days after a session its summary is due."),
    }

    title = one_line(
        _("Title"), _("Everyone reads it, on the start page and on top of the page of the series.")
    )
    address = one_line(
        _("Last part of its address"),
        _("Small letters, digits and hyphens, like may-2027. Empty: made from the title. It never changes."),
        room=50,
        required=False,
    )
    starts_on = DayField(label=_("First day"), help_text=_("With its year, for example 3 May 2027."))
    ends_on = DayField(label=_("Last day"), help_text=_("It counts, everywhere on earth."))
    lead = long_text(_("In two sentences"), _("The first thing that people read below the title."), rows=2)
    purpose = long_text(_("Purpose"), _("Why do you ask, and what do you want to learn?"))
    background = long_text(_("Background"), _("What happened so far. A blank line begins a new paragraph."))
    scope_in = long_text(_("What it is about"), rows=2)
    scope_out = long_text(_("What it is not about"), _("And where that can be said instead."), rows=2)
    scope_why = long_text(
        _("Why this comes first"), _("Say it by severity: what is hardest to put right."), rows=2
    )
    influence = forms.ChoiceField(
        label=_("What you promise"),
        help_text=_("The sentence that you choose stands on the page. Promise less rather than more."),
        choices=list(INFLUENCE.items()),
        initial="consult",
        widget=forms.RadioSelect,
    )
    open = long_text(_("What people can change"), rows=2)
    closed = long_text(
        _("What is not open"), _("Say it, even if it is short. People see through silence."), rows=2
    )
    convenor = one_line(
        _("Team as the public knows it"), _("Empty: the name of the team at this desk."), required=False
    )
    contact_role = one_line(
        _("Who reads the contact address"), _("A role, such as “the convenors”."), required=False
    )
    contact_address = forms.EmailField(
        label=_("Contact address"),
        required=False,
        max_length=254,
        help_text=_("Everyone reads it. The address of a role, never of a person. Needed before announcing."),
    )
    contact_is_role = forms.BooleanField(
        label=_("It is the address of a role, and it may stand on a public page."), required=False
    )
    cannot_come = long_text(
        _("For those who cannot come"), _("Other ways to be heard, and until when."), rows=2
    )
    questions_close_on = DayField(
        label=_("Last day for questions in writing"),
        required=False,
        help_text=_("It counts, everywhere on earth. Empty: the last day of the series."),
    )
    summary_days = forms.IntegerField(
        label=_("Days until a summary is due"),
        min_value=1,
        max_value=180,
        initial=14,
        help_text=_("Counted from each session. After that its page says by itself how late the summary is."),
    )
    responses_due_on = DayField(
        label=_("Answers to recommendations are promised by"),
        required=False,
        help_text=_(
            "Everyone reads it. After that day each page says by itself how late an answer is. Empty: no day is promised."
        ),
    )
    check_days = forms.IntegerField(
        label=_("Days for which participants check what was written"),
        min_value=0,
        max_value=60,
        initial=7,
        required=False,
        help_text=_(
            "Before a summary is public, those who were there can call a line unsafe with their code, and it is held back. "
            "0: nobody is asked. Empty: 7."
        ),
    )
    interpretation_threshold = forms.IntegerField(
        label=_("How many people have to ask for a language"),
        min_value=LEAST_REQUESTS,
        error_messages={"min_value": _("At least 2, so that nobody is found out by asking.")},
        max_value=50,
        initial=4,
        required=False,
        help_text=_(
            "Then you look for interpreters. With fewer, pages never say how many asked: one request looks like none, "
            "so that nobody is found out by asking. At least 2; empty: 4."
        ),
    )
    interpretation_notice_days = forms.IntegerField(
        label=_("Days before a session on which requests end"),
        min_value=1,
        max_value=60,
        initial=5,
        required=False,
        help_text=_(
            "Days of 24 hours before its start. Later requests are kept as a need that was not met, and do not count. "
            "If a session is postponed, this moves with it. Empty: 5."
        ),
    )
    policy_version = forms.ChoiceField(
        label=_("Policy version"),
        required=False,
        help_text=_("The one that the page of the series leads to."),
    )
    conduct = forms.MultipleChoiceField(
        label=_("Codes of conduct"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Everyone accepts them when they register. At least one is needed before announcing."),
    )

    def __init__(
        self, data: Any = None, *, versions: Choices, codes: Choices, is_new: bool, **options: Any
    ) -> None:
        super().__init__(data, **options)
        self.asks_role = bool(data and data.get("contact_is_role"))
        self.fields["policy_version"].choices = [("", _now("In force on the first day")), *versions]  # type: ignore[attr-defined]
        self.fields["conduct"].choices = list(codes)  # type: ignore[attr-defined]
        if not codes:
            self.fields["conduct"].help_text = _now(
                "The team has none yet. Write one under Programmes, Codes of conduct; then attach it here."
            )
        if not is_new:
            del self.fields["address"]

    def is_shown(self, name: str) -> bool:
        return super().is_shown(name) and (name != "contact_is_role" or self.asks_role)

    def refuse(self, refusal: Refusal) -> None:
        self.asks_role = self.asks_role or refusal.code == "looks-personal"
        super().refuse(refusal)

    def clean_address(self) -> str:
        address = str(self.cleaned_data["address"])
        if address and not _ADDRESS.match(address):
            raise ValidationError(
                _now("Use only small letters from a to z, digits, and single hyphens between them."),
                code="address",
            )
        return address

    def clean(self) -> None:
        first, last = self.cleaned_data.get("starts_on"), self.cleaned_data.get("ends_on")
        if first and last and last < first:
            self.add_error("ends_on", _now("The last day is before the first."))

    def facts(self) -> ProgrammeFacts:
        """What was typed, for the action."""
        typed = self.cleaned_data
        return ProgrammeFacts(
            parts={part: typed[part.replace("-", "_")] for part in PARTS},
            policy_version_id=typed["policy_version"] or None,
            conduct_ids=typed["conduct"],
            check_days=7 if typed["check_days"] is None else typed["check_days"],
            interpretation_threshold=typed["interpretation_threshold"] or 4,
            interpretation_notice_days=typed["interpretation_notice_days"] or 5,
            **{name: typed[name] for name in COLUMNS},
        )


def programme_initial(facts: ProgrammeFacts) -> dict[str, Any]:
    """What the form shows of a series that stands."""
    return {
        **{part.replace("-", "_"): facts.parts.get(part, "") for part in PARTS},
        "check_days": facts.check_days,
        "interpretation_threshold": facts.interpretation_threshold,
        "interpretation_notice_days": facts.interpretation_notice_days,
        **{name: getattr(facts, name) for name in COLUMNS},
        "policy_version": str(facts.policy_version_id or ""),
        "conduct": [str(key) for key in facts.conduct_ids],
    }


class NumberedForm(DeskForm):
    """Objectives and framing questions, one a line, in their order (R10, R45)."""

    GROUPS = (("", "objectives prompts"),)
    objectives = long_text(_("Objectives"), _("One a line. They are numbered in this order."), rows=4)
    prompts = long_text(
        _("Framing questions"), _("One a line. Everyone gets the same list, in this order."), rows=10
    )

    def clean_objectives(self) -> list[str]:
        return lines_of(self.cleaned_data["objectives"])

    def clean_prompts(self) -> list[str]:
        return lines_of(self.cleaned_data["prompts"])


def lines_of(typed: str) -> list[str]:
    """The lines that say something. Raises ValidationError for more than 30, and for one that is too long."""
    lines = [clean_line(line) for line in typed.splitlines() if line.strip()]
    if len(lines) > MOST_LINES:
        raise ValidationError(
            _now("There are %(count)d lines, and there is room for %(room)d.")
            % {"count": len(lines), "room": MOST_LINES},
            code="too-many",
        )
    for line in lines:
        if len(line) > LINE_ROOM:
            raise ValidationError(
                _now("This line is longer than %(room)d characters: %(line)s…")
                % {"room": LINE_ROOM, "line": line[:60]},
                code="too-long",
            )
    return lines


def numbered_initial(standing: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """What the form shows of the lines that stand."""
    return {name: "\n".join(lines) for name, lines in standing.items()}


class ConductForm(DeskForm):
    """A code of conduct, or a new version of one."""

    GROUPS = (("", "title body"),)
    ASKS: ClassVar = {"title": _("Write a title."), "body": _("Write the rules.")}
    title = one_line(_("Title"), _("People read it before they register, and accept it by this name."))
    body = long_text(
        _("Rules"),
        _("A blank line begins a new rule. Once published, this text is final; a change is a new version."),
        rows=12,
        required=True,
    )
