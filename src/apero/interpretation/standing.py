"""Where a language stands in a session, and the words for it (R31–R33). Pure; read by rules and queries alike.

Words for the public never tell one number below the threshold from another.
"""

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from apero.conversations.models import Session
from apero.conversations.rules import interpretation_deadline
from apero.interpretation.models import Arrangement, Assignment
from apero.lib.window import Window

ArrangementState = Arrangement.State
AssignmentState = Assignment.State
SAID_YES = (AssignmentState.ACCEPTED, AssignmentState.BRIEFED, AssignmentState.DONE)
LOOKED_FOR = (ArrangementState.SOURCING, ArrangementState.CONFIRMED)
"""While these last, interpreters may be invited, may accept, and see the brief."""
SHOWN_TO_ALL = (ArrangementState.CONFIRMED, ArrangementState.DELIVERED, ArrangementState.NOT_FOUND)
"""Outcomes that the session's page tells, for languages that it names."""


class StandingState(StrEnum):
    """Where a language stands in a session. The first two and the last but one are computed, the others are the team's."""

    OPEN = "open"
    THRESHOLD_MET = "threshold-met"
    SOURCING = "sourcing"
    CONFIRMED = "confirmed"
    DELIVERED = "delivered"
    BELOW_THRESHOLD = "below-threshold"
    NOT_FOUND = "not-found"


def standing_of(
    *, count: int, threshold: int, deadline: datetime, now: datetime, arrangement_state: str | None
) -> StandingState:
    """`count` is how many people asked in time; `arrangement_state` is None before the team does anything."""
    if arrangement_state is not None:
        return StandingState(arrangement_state)
    if count >= threshold:
        return StandingState.THRESHOLD_MET
    return StandingState.OPEN if now < deadline else StandingState.BELOW_THRESHOLD


def request_window(session: Session) -> Window:
    """Requests count until the deadline, not at it (R32)."""
    return Window(None, interpretation_deadline(session))


def is_late(session: Session, *, now: datetime) -> bool:
    """Whether a request made now is kept as unmet need and counts for nothing."""
    return request_window(session).is_closed(now)


def is_own_language(session: Session, tag: str) -> bool:
    """Whether a session is held in this language, whatever the region or the script."""
    return tag.split("-")[0] == session.language.split("-")[0]


_NUMBERS: Mapping[int, str | Promise] = {
    2: gettext_lazy("two"),
    3: gettext_lazy("three"),
    4: gettext_lazy("four"),
    5: gettext_lazy("five"),
    6: gettext_lazy("six"),
    7: gettext_lazy("seven"),
    8: gettext_lazy("eight"),
    9: gettext_lazy("nine"),
    10: gettext_lazy("ten"),
}


def number_words(number: int) -> str:
    """A small number in words, a greater one in digits."""
    return str(_NUMBERS.get(number, number))


def band_words(count: int, threshold: int) -> str:
    """What everybody may read of a number of requests while they can be made (R31)."""
    if count >= threshold:
        return _("Enough people have asked.")
    if threshold <= 1:
        return _("Nobody has asked so far.")
    return _("Fewer than %(threshold)s people have asked so far.") % {"threshold": number_words(threshold)}


def closed_band_words(threshold: int) -> str:
    """What everybody may read after the deadline of a language for which too few asked."""
    words = _("Fewer than %(threshold)s people had asked when requests closed.")
    return words % {"threshold": number_words(max(2, threshold))}


def outcome_words(state: str, language: str) -> str:
    """What the team arranged, in a sentence. `language` is the name of the language; "" where nothing is arranged."""
    words_of = {
        ArrangementState.SOURCING: _("The hosts are looking for interpreters for %(language)s."),
        ArrangementState.CONFIRMED: _("Interpretation into %(language)s will be there."),
        ArrangementState.DELIVERED: _("There was interpretation into %(language)s."),
        ArrangementState.NOT_FOUND: _("No interpreter for %(language)s could be found."),
    }
    return words_of[ArrangementState(state)] % {"language": language} if state in words_of else ""


def public_words(
    *, count: int, threshold: int, is_closed: bool, arrangement_state: str | None, language: str
) -> str:
    """The words of a band: the outcome once there is one, else whether enough people asked.

    While interpreters are looked for below the threshold nothing of it shows: it would say that somebody asked.
    """
    if arrangement_state is not None and (arrangement_state in SHOWN_TO_ALL or count >= threshold):
        return outcome_words(arrangement_state, language)
    if is_closed and count < threshold:
        return closed_band_words(threshold)
    return band_words(count, threshold)


def counted_words(language: str) -> str:
    """What whoever asked for a language that is not offered reads before the team acts: nothing to count others by."""
    words = _(
        "Your request for %(language)s is counted. The team does not offer this language by itself; it looks at it."
    )
    return words % {"language": language}


def standing_words(
    state: StandingState, *, threshold: int, language: str, is_late: bool = False, is_cancelled: bool = False
) -> str:
    """What whoever asked reads by their code (R33). No number of others is in it."""
    if is_cancelled:
        words = _("The session was cancelled, so there is no interpretation into %(language)s.")
        return words % {"language": language}
    said = outcome_words(state, language)
    if said:
        return said
    if is_late:
        return _(
            "You asked for %(language)s after requests had closed. It is kept as an unmet need, so that the hosts see it."
        ) % {"language": language}
    facts = {"language": language, "threshold": number_words(threshold)}
    words_of = {
        StandingState.OPEN: _(
            "Not yet. Fewer than %(threshold)s people have asked for %(language)s so far. Your request is counted."
        ),
        StandingState.THRESHOLD_MET: _(
            "Enough people have asked for %(language)s. The hosts will look for interpreters."
        ),
        StandingState.BELOW_THRESHOLD: _(
            "Fewer than %(threshold)s people had asked for %(language)s when requests closed. Nothing is arranged; "
            "the hosts see it as an unmet need."
        ),
    }
    return words_of[state] % facts
