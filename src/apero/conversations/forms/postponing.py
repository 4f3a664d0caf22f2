"""Moving a session to another time: the new one, and the reason that everyone may read (R28)."""

from dataclasses import replace
from datetime import datetime
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from apero.conversations.facts import SessionFacts
from apero.conversations.forms.sessions import CLOCK, DAY, FROM_UTC, WHY
from apero.conversations.rules import why_not_at
from apero.lib.fields import ClockField, DayField, long_text
from apero.lib.forms import DeskForm


class PostponeForm(DeskForm):
    """`told` is the session as people know it; `zone` the one whose wall time may be meant ("" for none)."""

    GROUPS = (("", "day clock meaning because"),)
    ASKS: ClassVar = {
        "day": _("Write the new date, with its year."),
        "clock": _("Write the new start, for example 19:00 or 7 pm."),
        "meaning": _("Say whose clock the time is on."),
        "because": WHY,
    }

    day = DayField(label=_("New date"), help_text=DAY)
    clock = ClockField(label=_("New start"), help_text=CLOCK)
    meaning = forms.ChoiceField(
        label=_("Whose clock is that?"),
        widget=forms.RadioSelect,
        choices=[
            ("instant", FROM_UTC),
            (
                "wall-time",
                _("The clock of the session’s own city. It stays at this time whatever the clocks do."),
            ),
        ],
    )
    because = long_text(
        _("Why"),
        _(
            "Everyone who can see the session reads it beside the old time, which stays, struck through. Name nobody. "
            "Translators get it."
        ),
        rows=2,
        required=True,
    )

    def __init__(self, data: Any = None, *, told: SessionFacts, zone: str, **options: Any) -> None:
        initial = {
            "day": told.starts.date(),
            "clock": told.starts.time(),
            "meaning": "wall-time" if told.wall_zone else "instant",
        }
        super().__init__(data, initial=initial, **options)
        self.told, self.zone = told, told.wall_zone or zone

    def clean(self) -> None:
        typed = self.cleaned_data
        if typed.get("meaning") == "wall-time" and self.zone and {"day", "clock"} <= typed.keys():
            skipped = why_not_at(typed["day"], typed["clock"], self.zone)
            if skipped:
                self.refuse(skipped)

    def facts(self) -> SessionFacts:
        """The session as people know it, with the new start."""
        typed = self.cleaned_data
        return replace(
            self.told,
            starts=datetime.combine(typed["day"], typed["clock"]),
            wall_zone=self.zone if typed["meaning"] == "wall-time" else "",
        )
