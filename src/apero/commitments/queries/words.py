"""States, deciders and makers in words."""

from functools import lru_cache

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from apero.commitments.models import Pledge, Recommendation
from apero.people.roles import ROLES

S = Recommendation.State
P = Pledge.State

STATES: dict[str, str | Promise] = {
    S.RECORDED: _("Not answered yet"),
    S.GROUPED: _("Answered with another one"),
    S.UNDER_CONSIDERATION: _("Under consideration"),
    S.ACCEPTED: _("Accepted"),
    S.ACCEPTED_IN_PART: _("Accepted in part"),
    S.ALREADY_IN_PLACE: _("Already in place"),
    S.NOT_ACCEPTED: _("Not accepted"),
    S.OUTSIDE_OUR_POWER: _("Outside our power"),
    S.IN_PROGRESS: _("In progress"),
    S.IMPLEMENTED: _("Called done, not confirmed yet"),
    S.CONFIRMED: _("Done, say people who took part"),
    S.DISPUTED: _("Disputed by people who took part"),
    S.WITHDRAWN: _("Withdrawn"),
}
"""Where a recommendation stands, for everybody."""
STEPS: dict[str, str | Promise] = {**STATES, S.RECORDED: _("Recorded"), S.IMPLEMENTED: _("Called done")}
"""The same as steps of a history."""
PLEDGE_STATES: dict[str, str | Promise] = {
    P.NOTED: _("Noted, not public"),
    P.CONFIRMED: _("Promised"),
    P.IN_PROGRESS: _("In progress"),
    P.DONE: _("Called kept"),
    P.DROPPED: _("Dropped"),
    P.HIDDEN: _("Hidden"),
}
DECIDERS: dict[str, str | Promise] = {
    "staff": _("Staff"),
    "board": _("Board"),
    "affiliate": _("Affiliate"),
}
"""Whose decision it was."""
MADE_IN: dict[str, str | Promise] = {
    Pledge.MadeIn.ANSWER: _("In an answer"),
    Pledge.MadeIn.SESSION: _("Said in a session"),
    Pledge.MadeIn.REPORT: _("Said in this series"),
}
TONES: dict[str, str] = {
    S.RECORDED: "wait",
    S.UNDER_CONSIDERATION: "wait",
    S.IN_PROGRESS: "wait",
    S.IMPLEMENTED: "wait",
    S.CONFIRMED: "ok",
    S.ACCEPTED: "ok",
    S.DISPUTED: "late",
    S.WITHDRAWN: "late",
}


@lru_cache(maxsize=64)
def role_name(role: str) -> str | Promise:
    """A role of a history in words; "" for what follows by itself."""
    if role == "participants":
        return _("People who took part")
    return ROLES[role].name if role in ROLES else ""
