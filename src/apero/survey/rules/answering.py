"""When a survey can be answered, and why it cannot. Facts and now in, a reason or None out."""

from datetime import datetime, time, timedelta

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from apero.lib.refusal import Refusal
from apero.lib.timezones import end_of_day_everywhere, from_wall
from apero.survey.models import Survey

State = Survey.State
LINE_ROOM, TEXT_ROOM = 200, 4000
"""Characters of a short and of a long open answer."""
ALL_ROOM = 40_000
"""Characters of all open answers of one person together."""


def ends_at(survey: Survey) -> datetime:
    """The instant (UTC) at which the last day has ended: in the survey's zone, or everywhere on earth (R39)."""
    if not survey.zone:
        return end_of_day_everywhere(survey.last_day)
    return from_wall(survey.last_day + timedelta(days=1), time(0), survey.zone)


def is_open(survey: Survey, *, now: datetime) -> bool:
    """Whether answers are taken now."""
    return survey.state == State.OPEN and now < ends_at(survey)


def why_not_answer(survey: Survey, *, now: datetime) -> Refusal | None:
    """Answers are taken from opening until the last day has ended."""
    if survey.state == State.DRAFT:
        return Refusal("not-open", _("This survey is not open yet."))
    if not is_open(survey, now=now):
        day = date_format(survey.last_day, "D j F Y")
        return Refusal(
            "closed", _("This survey ended with %(day)s. Answers are not taken any more.") % {"day": day}
        )
    return None
