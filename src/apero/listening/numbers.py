"""Numbers as pages tell them: how many ask the same, in bands; for how many days a question has had no answer. Pure."""

from datetime import date
from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy

FIVE = 5


class Band(StrEnum):
    """How many people say that they ask the same. Below five, no number can be told from another."""

    NONE = "none"
    SOME = "some"
    FIVE_OR_MORE = "five-or-more"


IN_ROOM: dict[Band, str | Promise] = {
    Band.NONE: "",
    Band.SOME: "",
    Band.FIVE_OR_MORE: gettext_lazy("Five or more ask this."),
}
"""What a room says. One who asks the same is no more to be seen there than none: the room saw who pressed."""
FOR_HOSTS: dict[Band, str | Promise] = {
    **IN_ROOM,
    Band.SOME: gettext_lazy("At least one more asks this."),
}


def band_of(*, seconds: int, merged: int) -> Band:
    """`seconds`: the most that one of the questions standing here has; `merged`: how many others it stands for.

    They are not added up: one person may have asked, and seconded two of them. So "five or more" is never too much.
    """
    if seconds >= FIVE:
        return Band.FIVE_OR_MORE
    return Band.SOME if seconds or merged else Band.NONE


UNANSWERED_AFTER = 14
"""Days after the session from which a page says for how long a question has had no answer (R60)."""


def days_unanswered(question_day: date, *, today: date) -> int:
    """Days for which a page says that there is no answer: 0 until fourteen days after `question_day` (R60)."""
    days = (today - question_day).days
    return days if days >= UNANSWERED_AFTER else 0
