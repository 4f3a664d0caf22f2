"""What a recommendation and a promise may become, and what follows from the days. Facts in, a reason or None out."""

from collections.abc import Collection, Iterable
from datetime import date, timedelta

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from apero.commitments.models import OutcomeMark, Pledge, Recommendation
from apero.commitments.states import (
    ANSWERS,
    BY_PARTICIPANTS,
    MOVING,
    PLEDGED,
    PUBLIC_PLEDGES,
    UNANSWERED,
)
from apero.conversations.models import Programme
from apero.lib.refusal import Refusal
from apero.synthesis.models import Statement

__all__ = [
    "ANSWERS",
    "BY_PARTICIPANTS",
    "MOVING",
    "PLEDGED",
    "PUBLIC_PLEDGES",
    "UNANSWERED",
]

S = Recommendation.State
P = Pledge.State

_AGAIN = ANSWERS | {S.WITHDRAWN}
TRANSITIONS: dict[S, frozenset[S]] = {
    S.RECORDED: _AGAIN | {S.GROUPED, S.UNDER_CONSIDERATION},
    S.GROUPED: frozenset({S.RECORDED, S.UNDER_CONSIDERATION, S.WITHDRAWN}),
    S.UNDER_CONSIDERATION: _AGAIN | {S.GROUPED},
    S.ACCEPTED: _AGAIN | {S.IN_PROGRESS},
    S.ACCEPTED_IN_PART: _AGAIN | {S.IN_PROGRESS},
    S.ALREADY_IN_PLACE: _AGAIN | {S.IN_PROGRESS, S.IMPLEMENTED},
    S.NOT_ACCEPTED: _AGAIN,
    S.OUTSIDE_OUR_POWER: _AGAIN,
    S.IN_PROGRESS: _AGAIN | {S.IMPLEMENTED},
    S.IMPLEMENTED: frozenset({S.CONFIRMED, S.DISPUTED, S.WITHDRAWN}),
    S.CONFIRMED: frozenset({S.WITHDRAWN}),
    S.DISPUTED: _AGAIN | {S.IN_PROGRESS, S.IMPLEMENTED},
    S.WITHDRAWN: frozenset(),
}
"""How a recommendation moves. Confirmed and disputed are what participants say; nobody of the team can set them."""
PLEDGE_TRANSITIONS: dict[P, frozenset[P]] = {
    P.NOTED: frozenset({P.CONFIRMED, P.HIDDEN}),
    P.CONFIRMED: frozenset({P.IN_PROGRESS, P.DONE, P.DROPPED, P.HIDDEN}),
    P.IN_PROGRESS: frozenset({P.DONE, P.DROPPED, P.HIDDEN}),
    P.DONE: frozenset({P.IN_PROGRESS, P.HIDDEN}),
    P.DROPPED: frozenset({P.CONFIRMED, P.HIDDEN}),
    P.HIDDEN: frozenset(),
}
"""How a promise moves. Done and dropped ones can be taken up again."""
NO_NEWS_AFTER = 90
"""Days without news after which a page says so by itself (R63)."""
ASKED_FOR = timedelta(days=30)
"""So long participants say whether something was done; as long again while too few have."""
FARTHEST = timedelta(days=3653)
"""No promise is made for longer, or put off for longer at a time."""
LEAST_MARKS = 5
ROOM = 2_000
"""How many characters an answer, a reason or an update may have."""


def is_taken_back(states: Collection[str]) -> bool:
    """Whether a recommendation falls with what it stands on: there is some, and all of it was withdrawn."""
    return bool(states) and set(states) == {str(Statement.State.WITHDRAWN)}


def why_not_move(state: str, to: str) -> Refusal | None:
    """Whether a recommendation may go from one state to another by an act of the team."""
    if to in BY_PARTICIPANTS:
        return Refusal("participants", _("Only people who took part can say whether this was done."))
    if S(to) in TRANSITIONS[S(state)]:
        return None
    if state == S.WITHDRAWN:
        return Refusal("withdrawn", _("This recommendation was withdrawn with its statements."))
    if state == S.GROUPED:
        return Refusal("grouped", _("This recommendation is answered with another one. Answer that one."))
    return Refusal("state", _("This is not the next step from where the recommendation stands."))


def why_stale(seen: str | None, standing: str) -> Refusal | None:
    """`seen` is the mark of what the page showed; None asks nothing."""
    if seen is None or seen == standing:
        return None
    return Refusal("stale", _("Somebody changed this since you opened the page. Please look again."))


def why_not_group(
    *, state: str, into_state: str, is_same: bool, is_same_series: bool, has_decisions: bool
) -> Refusal | None:
    """One recommendation is answered with another of its series that stands by itself."""
    if is_same or not is_same_series:
        return Refusal("heir", _("Choose another recommendation of this series."), "into")
    if into_state in (S.GROUPED, S.WITHDRAWN):
        return Refusal("heir", _("That one does not stand by itself. Choose another one."), "into")
    if has_decisions:
        return Refusal("answered", _("This one has an answer of its own already. It keeps it."))
    return why_not_move(state, S.GROUPED)


def why_not_decide(
    *,
    state: str,
    to: str,
    reason: str,
    decider_role: str,
    decided_on: date,
    on: date,
    roles: Collection[str],
) -> Refusal | None:
    """Every answer has a reason, the role of who decided, and a day that is not to come."""
    if to not in ANSWERS:
        return Refusal("no-answer", _("Choose one of the answers."), "state")
    if not reason.strip():
        return Refusal("no-reason", _("Write the reason. Those who recommended it read it."), "reason")
    if decider_role not in roles:
        return Refusal("no-decider", _("Say whose decision it was."), "decider_role")
    if decided_on > on:
        return Refusal("future", _("This day is still to come. Write the day of the decision."), "decided_on")
    return why_not_move(state, to)


def why_not_show_evidence(*, evidence: str, link: str) -> Refusal | None:
    """Nothing is called done without something that others can look at."""
    if evidence.strip() or link.strip():
        return None
    return Refusal("no-evidence", _("Say where others can see that it was done."), "evidence")


def why_not_note(
    *, words: str, owner: str, due_on: date, noted_on: date, is_closed: bool = False
) -> Refusal | None:
    """A promise has words, an office that answers for it, and a date."""
    if is_closed:
        return Refusal("closed", _("This series is closed. Note the promise in the series that is running."))
    if not words.strip():
        return Refusal("no-words", _("Write what was promised."), "text")
    if not owner.strip():
        return Refusal(
            "no-owner", _("Write which office answers for it. Never the name of a person."), "owner"
        )
    if due_on < noted_on:
        return Refusal("past", _("The date lies before the day on which it was promised."), "due_on")
    if due_on > noted_on + FARTHEST:
        return Refusal("range", _("The date has to lie within ten years of the promise."), "due_on")
    return None


def why_not_move_pledge(state: str, to: str, *, is_asked: bool = False) -> Refusal | None:
    """Whether a promise may go from one state to another. What participants are being asked is not broken off."""
    if is_asked and to == P.IN_PROGRESS:
        return Refusal(
            "asked", _("People who took part are being asked whether it was kept. Wait for what they say.")
        )
    if P(to) in PLEDGE_TRANSITIONS[P(state)]:
        return None
    return Refusal("state", _("This is not the next step from where the promise stands."))


def why_not_confirm(*, state: str, is_withheld: bool) -> Refusal | None:
    """What becomes public has its words: not while they are off the pages and two people decide."""
    if is_withheld:
        return Refusal(
            "withheld", _("Its words were taken off every page. Two people decide about them first.")
        )
    return why_not_move_pledge(state, P.CONFIRMED)


def why_not_postpone(
    *, state: str, due_on: date, new: date, because: str, on: date | None = None
) -> Refusal | None:
    """A date moves with a reason that everybody can read. Every date stays on the page."""
    if P(state) not in PLEDGED:
        return Refusal("state", _("The date of this promise cannot move where it stands now."))
    if on is not None and not on <= new <= on + FARTHEST:
        return Refusal("range", _("The new date has to lie within the next ten years."), "due_on")
    if new == due_on:
        return Refusal("same", _("This is the date already."), "due_on")
    if not because.strip():
        return Refusal("no-reason", _("Write why the date moves. Everybody can read it."), "because")
    return None


def why_not_drop(*, state: str, because: str, decider_role: str, roles: Collection[str]) -> Refusal | None:
    """A promise is dropped with a reason and the role of who decided it."""
    if not because.strip():
        return Refusal("no-reason", _("Write why it is dropped. Everybody can read it."), "because")
    if decider_role not in roles:
        return Refusal("no-decider", _("Say whose decision it was."), "decider_role")
    return why_not_move_pledge(state, P.DROPPED)


def why_not_update(*, words: str, link: str, is_public: bool, corrected: bool = False) -> Refusal | None:
    """News are words or a link, of something public; what was corrected once is corrected at its correction."""
    if not is_public:
        return Refusal("not-public", _("This is not public. There is nothing to tell of it yet."))
    if corrected:
        return Refusal("corrected", _("This was corrected already. Correct the later words."))
    if not (words.strip() or link.strip()):
        return Refusal("no-words", _("Write what is new, or give a link."), "text")
    return None


def why_not_mark(
    *,
    is_asked: bool,
    asked_until: date | None,
    is_over: bool,
    is_of_series: bool,
    is_held: bool,
    mark: str,
) -> Refusal | None:
    """Who took part in a session of the series says whether it was done, while it is asked.

    `is_held`: the session of the code is over. A place in one that is still to come says nothing of what was promised.
    """
    if not is_of_series:
        return Refusal("elsewhere", _("This code is of another series."))
    if not is_held:
        return not_held()
    if not is_asked or asked_until is None or is_over:
        return Refusal("not-asked", _("Nobody is asked about this now."))
    if mark not in OutcomeMark.Mark.values:
        return Refusal("no-mark", _("Choose one of the two answers."), "mark")
    return None


def not_held() -> Refusal:
    """The answer to a code whose session is still to come, or was cancelled."""
    words = _("This is asked of those who took part. The session of this code was not held yet.")
    return Refusal("not-held", words)


def outcome_of(*, confirmed: int, disputed: int) -> str:
    """What participants say: "" below five; done only if more than half say so, so that a draw stays disputed."""
    if confirmed + disputed < LEAST_MARKS:
        return ""
    return OutcomeMark.Mark.CONFIRMED if confirmed > disputed else OutcomeMark.Mark.DISPUTED


def why_not_close(*, state: str, has_ended: bool, unanswered: int, late: int, because: str) -> Refusal | None:
    """A series closes when every recommendation has its answer and every session its summary, or a public word on it."""
    if state != Programme.State.ANNOUNCED:
        return Refusal("state", _("Only a series that is public and not closed yet can be closed."))
    if not has_ended:
        return Refusal("running", _("This series has not ended yet."))
    if unanswered:
        words = ngettext(
            "%(count)s recommendation has no answer yet.",
            "%(count)s recommendations have no answer yet.",
            unanswered,
        )
        return Refusal("unanswered", words % {"count": unanswered})
    if late and not because.strip():
        words = ngettext(
            "%(count)s session has no summary. Say publicly why.",
            "%(count)s sessions have no summary. Say publicly why.",
            late,
        )
        return Refusal("no-summary", words % {"count": late}, "because")
    return None


def answer_days_late(state: str, *, due_on: date | None, today: date) -> int:
    """How many days an answer is late: 0 where there is one, or none was promised by a day."""
    if due_on is None or S(state) not in UNANSWERED:
        return 0
    return max(0, (today - due_on).days)


def pledge_days_late(state: str, *, due_on: date, today: date) -> int:
    """How many days a promise is late, by itself."""
    return max(0, (today - due_on).days) if P(state) in PLEDGED else 0


def silent_since(days: Iterable[date], *, is_moving: bool, today: date) -> date | None:
    """The day of the last news where there were none for 90 days and somebody waits for some (R63)."""
    last = max(days, default=None)
    if last is None or not is_moving or (today - last).days < NO_NEWS_AFTER:
        return None
    return last
