"""The forms by which a survey is made, read from a file, or named where another service runs it."""

import re
from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from apero.lib.fields import DayField, long_text, one_line
from apero.lib.forms import DeskForm
from apero.lib.timezones import zone
from apero.survey.actions import OutsideFacts, SurveyFacts
from apero.survey.forms.seen import SeenForm
from apero.survey.imports import LARGEST
from apero.survey.models import Survey
from apero.survey.promises import checksum, facts_of, promised

_ADDRESS = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*\Z")
_LAST_DAY = _("It counts, with its year, for example 30 June 2027.")
_EXPECTED = _("An estimate. From it the builder says where numbers would be too small to show.")
_ZONE = _("A zone like Africa/Lagos. Empty: the day has to end everywhere on earth first.")


def _expected() -> forms.IntegerField:
    return forms.IntegerField(
        label=_("How many answers you expect"),
        help_text=_EXPECTED,
        min_value=1,
        max_value=1_000_000,
        initial=100,
    )


class ZoneForm(DeskForm):
    """A form with a zone."""

    def clean_zone(self) -> str:
        typed = str(self.cleaned_data["zone"])
        try:
            return zone(typed).key if typed else ""
        except ValueError:
            raise ValidationError(
                _now("No such zone is known. Write it like Africa/Lagos."), code="zone"
            ) from None


class MakeForm(ZoneForm):
    """A new survey: what it is, and what never changes afterwards."""

    GROUPS: ClassVar[Any] = (
        (_("What it is"), "title address last_day zone expected"),
        (_("What never changes afterwards"), "uses_codes minimum"),
    )
    ASKS: ClassVar = {
        "title": _("Write a title. It can be changed until the survey opens."),
        "address": _("Write the last part of its address."),
        "last_day": _("Write the last day, with its year."),
        "expected": _("Write a number. An estimate is enough."),
    }
    title = one_line(_("Title"), _("Everybody reads it."))
    address = one_line(
        _("Last part of the survey’s address"),
        _("Small letters, digits and hyphens, like safety-2027. It never changes."),
        room=50,
    )
    last_day = DayField(label=_("Last day"), help_text=_LAST_DAY)
    zone = one_line(_("In which zone the day ends"), _ZONE, room=64, required=False)
    expected = _expected()
    uses_codes = forms.ChoiceField(
        label=_("Who can answer"),
        choices=[
            ("all", _("Everybody who finds it. The same person could answer twice, and results say so.")),
            ("codes", _("Whoever has a one-time code, which contacts hand out. A code leads to nobody.")),
        ],
        initial="all",
        widget=forms.RadioSelect,
    )
    minimum = forms.TypedChoiceField(
        label=_("Smallest number that results show"),
        choices=[("5", _("5")), ("10", _("10: safer where few people are asked"))],
        coerce=int,
        initial="5",
        widget=forms.RadioSelect,
    )

    def clean_address(self) -> str:
        address = str(self.cleaned_data["address"])
        if not _ADDRESS.match(address):
            raise ValidationError(
                _now("Use only small letters from a to z, digits, and single hyphens between them."),
                code="address",
            )
        return address

    def promised(self) -> list[str]:
        """What is promised to whoever answers, as it is chosen so far."""
        chosen = self.data if self.is_bound else {}
        is_ten = chosen.get("minimum") == "10"
        uses_codes = chosen.get("uses_codes") == "codes"
        return promised(facts_of(uses_codes=uses_codes, minimum=10 if is_ten else 5))

    def sums(self) -> list[tuple[bool, int, str]]:
        """The checksum of each promise that can be chosen: with codes or without, the smallest number, the sum."""
        return [
            (codes, least, checksum(facts_of(uses_codes=codes, minimum=least)))
            for codes in (False, True)
            for least in (5, 10)
        ]

    def facts(self) -> SurveyFacts:
        """What was typed, for the action."""
        typed = self.cleaned_data
        return SurveyFacts(
            address=typed["address"],
            last_day=typed["last_day"],
            zone=typed["zone"],
            uses_codes=typed["uses_codes"] == "codes",
            minimum=typed["minimum"],
            expected=typed["expected"],
        )


class ReadForm(MakeForm):
    """A new survey whose questions come from a file."""

    GROUPS: ClassVar[Any] = (
        (_("The file"), "file"),
        (_("What it is"), "title address last_day zone expected"),
        MakeForm.GROUPS[1],
    )
    file = forms.FileField(
        label=_("File"),
        help_text=_(
            "What this site wrote (.json), or a survey of LimeSurvey (.lss). It is read and not kept."
        ),
        error_messages={"required": _("Choose a file."), "empty": _("This file is empty.")},
        allow_empty_file=False,
    )
    title = one_line(_("Title"), _("Empty: the one in the file."), required=False)

    def clean_file(self) -> bytes:
        sent = self.cleaned_data["file"]
        if sent.size > LARGEST:
            text = _now("This file is larger than %(most)s kB. A survey is never that large.")
            raise ValidationError(text % {"most": LARGEST // 1000}, code="too-large")
        return bytes(sent.read())


class SettingsForm(SeenForm, ZoneForm):
    """What may change after a survey was made."""

    GROUPS = (("", "last_day zone expected"),)
    ASKS: ClassVar = MakeForm.ASKS
    last_day = DayField(label=_("Last day"), help_text=_LAST_DAY)
    zone = one_line(_("In which zone the day ends"), _ZONE, room=64, required=False)
    expected = _expected()

    def __init__(self, data: Any = None, *, survey: Survey) -> None:
        shown = {name: getattr(survey, name) for name in ("last_day", "zone", "expected")}
        if survey.state != Survey.State.DRAFT:
            del shown["zone"]
        super().__init__(data, initial=shown)
        if "zone" not in shown:
            del self.fields["zone"]
            self.fields["last_day"].help_text = _now(
                "It can move to a later day. Never to an earlier one: people were told that there is time until then."
            )


class OutsideForm(SeenForm):
    """A survey that another service runs (R37)."""

    GROUPS = (("", "title processor collects terms_link link last_day"),)
    ASKS: ClassVar = {
        "title": _("Write a title."),
        "processor": _("Write who runs the service."),
        "collects": _("Write what the service collects. If you do not know it, do not lead people there."),
        "terms_link": _("Paste the link to the terms of the service."),
        "link": _("Paste the link to the survey."),
        "last_day": _("Write the last day, with its year."),
    }
    title = one_line(_("Title"), _("Everybody reads it."))
    processor = one_line(_("Who runs the service"), _("The company or body, by its full name."), room=120)
    collects = long_text(
        _("What it collects"),
        _(
            "Addresses on the network, cookies, accounts, times, and where it keeps them. People read it before the link. "
            "A blank line begins a new paragraph."
        ),
        required=True,
    )
    terms_link = forms.URLField(
        label=_("Link to its terms"),
        max_length=500,
        assume_scheme="https",
        help_text=_("It begins with https."),
    )
    link = forms.URLField(
        label=_("Link to the survey"),
        max_length=500,
        assume_scheme="https",
        help_text=_("It stands on a page of its own, below all that you say here, and nowhere else."),
    )
    last_day = DayField(label=_("Last day"), help_text=_LAST_DAY)

    def clean_link(self) -> str:
        return _over_https(self.cleaned_data["link"])

    def clean_terms_link(self) -> str:
        return _over_https(self.cleaned_data["terms_link"])

    def facts(self) -> OutsideFacts:
        """What was typed, for the action."""
        return OutsideFacts(**{name: self.cleaned_data[name] for name in self.GROUPS[0][1].split()})


def _over_https(address: str) -> str:
    if not address.startswith("https://"):
        raise ValidationError(
            _now("Only a link that begins with https:// keeps what people send closed."), code="https"
        )
    return address
