"""Who may ask for interpretation, and what may come next (R30–R33). Facts and now in, a reason or None out."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Protocol

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from apero.conversations.models import Programme, Session
from apero.conversations.rules import Phase, kept_until, phase_of
from apero.interpretation.models import Assignment
from apero.interpretation.standing import (
    LOOKED_FOR,
    SAID_YES,
    ArrangementState,
    AssignmentState,
    StandingState,
    band_words,
    is_late,
    is_own_language,
    request_window,
    standing_of,
)
from apero.lib.refusal import Refusal

__all__ = [
    "LOOKED_FOR",
    "SAID_YES",
    "ArrangementState",
    "AssignmentState",
    "StandingState",
    "band_words",
    "is_late",
    "is_own_language",
    "request_window",
    "standing_of",
]
ALONE_AT_MOST = 40
"""Minutes that one interpreter can carry alone; above it two take turns."""
REASON_ROOM = 500


def why_not_request(session: Session, *, now: datetime) -> Refusal | None:
    """A session that is still to come may be asked for, before the deadline and, as unmet need, after it."""
    phase = phase_of(session, now=now)
    words_of = {
        Phase.DRAFT: _("This session has not been announced yet."),
        Phase.CANCELLED: _("This session was cancelled. There is nothing to interpret."),
        Phase.LIVE: _("This session has begun. Interpretation cannot be asked for any more."),
        Phase.HELD: _("This session is over. Interpretation cannot be asked for any more."),
    }
    if phase in words_of:
        return Refusal(f"is-{phase}", words_of[phase])
    if session.programme.state == Programme.State.DRAFT:
        return Refusal("is-draft", words_of[Phase.DRAFT])
    return None


def why_not_language(session: Session, tag: str | None) -> Refusal | None:
    """Any language that has a name may be asked for, but the one that the session is held in. `tag` is in normal form."""
    if not tag:
        return Refusal(
            "no-language",
            _("No language is known by this name or code. Try its name in English, or its code, like sw."),
            "language",
        )
    if is_own_language(session, tag):
        return Refusal(
            "own-language", _("The session is held in this language. Please choose another."), "language"
        )
    return None


def purge_on(session: Session) -> date:
    """The day on which requests go, and who interpreted: thirty days after the summary is due."""
    return kept_until(session)


NEXT: Mapping[str | None, frozenset[str]] = {
    None: frozenset({ArrangementState.SOURCING}),
    ArrangementState.SOURCING: frozenset({ArrangementState.CONFIRMED, ArrangementState.NOT_FOUND}),
    ArrangementState.CONFIRMED: frozenset(
        {ArrangementState.SOURCING, ArrangementState.DELIVERED, ArrangementState.NOT_FOUND}
    ),
    ArrangementState.NOT_FOUND: frozenset({ArrangementState.SOURCING}),
    ArrangementState.DELIVERED: frozenset(),
}
"""What may follow on what. None is a language for which nothing was done yet; interpreters may be found late, or fall ill."""


def why_not_become(session: Session, state: str | None, wanted: str, *, now: datetime) -> Refusal | None:
    """Along the table above: before the session begins, and "delivered" once it has ended."""
    if wanted not in NEXT[state]:
        return Refusal("not-next", _("A colleague has changed this since. Look at how it stands now."))
    phase = phase_of(session, now=now)
    if wanted == ArrangementState.DELIVERED:
        return None if phase is Phase.HELD else Refusal("not-over", _("This session is not over yet."))
    if phase is not Phase.ANNOUNCED:
        return Refusal("not-to-come", _("Only for a session that is announced and still to come."))
    return None


def rests_on_seatless(*, with_seat: int, without_seat: int, threshold: int) -> bool:
    """Whether the threshold is met only by requests that were made without a place: one program can make thousands."""
    return with_seat < threshold <= with_seat + without_seat


def why_not_unlooked(*, rests: bool, has_looked: bool) -> Refusal | None:
    """Before money is spent on requests without a place, somebody has looked at them."""
    if rests and not has_looked:
        return Refusal(
            "look-first",
            _("Requests without a place make the threshold here. Say that you have looked at them."),
            "has_looked",
        )
    return None


def interpreters_needed(minutes: int) -> int:
    """Two take turns in a session of more than forty minutes."""
    return 2 if minutes > ALONE_AT_MOST else 1


def why_not_confirm(session: Session, *, accepted: int) -> Refusal | None:
    """Interpretation is promised when enough interpreters have said yes to this start."""
    missing = interpreters_needed(session.minutes) - accepted
    if missing <= 0:
        return None
    words = ngettext(
        "%(missing)d interpreter has still to accept. A session of more than %(alone)d minutes needs two.",
        "%(missing)d interpreters have still to accept. A session of more than %(alone)d minutes needs two.",
        missing,
    )
    if session.minutes <= ALONE_AT_MOST:
        words = _("An interpreter has still to accept.")
    return Refusal("too-few", words % {"missing": missing, "alone": ALONE_AT_MOST})


def stands(assignment: Assignment, session: Session) -> bool:
    """Whether an interpreter has said yes to the start that holds now."""
    return assignment.state in SAID_YES and assignment.accepted_start == session.starts_at


def why_not_invite(session: Session, state: str | None, *, now: datetime) -> Refusal | None:
    """Interpreters are invited while they are looked for, or to take another's place."""
    if state not in LOOKED_FOR:
        return Refusal("not-sourcing", _("Start looking for interpreters first."))
    if phase_of(session, now=now) is not Phase.ANNOUNCED:
        return Refusal("not-to-come", _("Only for a session that is announced and still to come."))
    return None


PROMISE_VERSION = 1
PROMISES: Mapping[int, tuple[str | Promise, ...]] = {
    1: (
        gettext_lazy(
            "What I hear and read here stays here. I tell nobody who took part, and nobody who said what: not the other "
            "participants, not an agency, not an authority, not a friend."
        ),
        gettext_lazy("I interpret everything that is said, as it is said, and add nothing of my own."),
        gettext_lazy("I record nothing, and I destroy my notes when the session ends."),
        gettext_lazy(
            "If somebody presses me to tell what I heard, or I made a mistake, I tell the hosts at once."
        ),
    )
}
"""The promise of confidentiality by its version. A version that somebody accepted is never reworded: add a new one."""


def why_not_accept(
    assignment: Assignment, session: Session, state: str | None, *, seen_version: str, now: datetime
) -> Refusal | None:
    """Who was invited accepts, and accepts anew once the session was moved. `seen_version` is `seen_mark` of the page."""
    if why_not_invite(session, state, now=now) is not None:
        return Refusal("closed", _("This session needs no interpreter any more."))
    if stands(assignment, session):
        return Refusal("accepted", _("You have accepted this already."))
    if seen_version != seen_mark(session):
        return Refusal(
            "changed", _("The time or the promise changed while this page was open. Please read them again.")
        )
    return None


def seen_mark(session: Session) -> str:
    """What a page remembers of what is accepted on it: the start, and the version of the promise."""
    return f"{session.starts_at:%Y-%m-%dT%H:%MZ} {PROMISE_VERSION}"


def why_not_promise(*, is_confidential: bool, has_no_conflict: bool) -> Refusal | None:
    """Nobody interprets here without both."""
    if not is_confidential:
        return Refusal(
            "no-promise", _("Please accept the promise, or decline the invitation."), "is_confidential"
        )
    if not has_no_conflict:
        return Refusal(
            "conflict",
            _("Please say that nothing ties you to what is talked about, or decline the invitation."),
            "has_no_conflict",
        )
    return None


def why_not_both(session: Session, others: Iterable[Session]) -> Refusal | None:
    """Nobody interprets in two places at once. `others` are sessions that the interpreter has said yes to."""
    if any(other.starts_at < session.ends_at and session.starts_at < other.ends_at for other in others):
        return Refusal("double", _("You have accepted another session at this time. Decline one of the two."))
    return None


def why_not_decline(assignment: Assignment, session: Session, *, now: datetime) -> Refusal | None:
    """Until the session begins, also after having accepted: better late than not at all."""
    if assignment.state == AssignmentState.DECLINED:
        return Refusal("declined", _("You have declined this already."))
    if assignment.state == AssignmentState.DONE or phase_of(session, now=now) in (Phase.LIVE, Phase.HELD):
        return Refusal("over", _("This session has begun. Please tell the hosts yourself."))
    return None


def why_not_prepared(assignment: Assignment, session: Session) -> Refusal | None:
    """Only who has accepted the start that holds can be prepared for it."""
    if assignment.state != AssignmentState.ACCEPTED or not stands(assignment, session):
        return Refusal("not-accepted", _("Please accept the invitation first."))
    return None


def why_no_brief(
    assignment: Assignment, session: Session, state: str | None, *, now: datetime
) -> Refusal | None:
    """The one decision about the brief and the meeting link: for who has accepted, until the session ends."""
    phase = phase_of(session, now=now)
    if phase in (Phase.CANCELLED, Phase.DRAFT):
        return Refusal("cancelled", _("This session was cancelled. You need not come."))
    if phase is Phase.HELD:
        return Refusal("over", _("This session is over. Thank you. Please destroy your notes."))
    if state not in LOOKED_FOR:
        return Refusal("not-found", _("There will be no interpretation in this session. You need not come."))
    if assignment.state not in SAID_YES:
        return Refusal("not-accepted", _("The brief and the meeting link open once you have accepted."))
    if not stands(assignment, session):
        return Refusal("moved", _("The session was moved since you accepted. Please accept the new time."))
    return None


class Facts(Protocol):
    """What a row of the desk knows of a language (`queries.Row`)."""

    @property
    def session(self) -> Session: ...

    @property
    def state(self) -> StandingState: ...

    @property
    def phase(self) -> Phase: ...

    @property
    def assignments(self) -> list[Assignment]: ...


def what_is_due(row: Facts) -> str:
    """What whoever arranges interpreters has to do next, in a sentence; "" where nothing waits."""
    is_held, missing = row.phase is Phase.HELD, interpreters_missing(row.session, row.assignments)
    if row.state is StandingState.THRESHOLD_MET and not is_held:
        return _("Start looking for interpreters.")
    if row.state is StandingState.SOURCING and not is_held:
        words = ngettext(
            "%(missing)d interpreter has still to accept.",
            "%(missing)d interpreters have still to accept.",
            missing,
        )
        return words % {"missing": missing} if missing > 0 else _("Enough have accepted. Confirm it.")
    if row.state is StandingState.CONFIRMED and is_held:
        return _("Say that it took place.")
    return ""


def is_due(row: Facts) -> bool:
    """Whether something waits for whoever arranges interpreters."""
    return bool(what_is_due(row))


def interpreters_missing(session: Session, assignments: Iterable[Assignment]) -> int:
    """How many interpreters have still to say yes to the start that holds."""
    return max(0, interpreters_needed(session.minutes) - sum(stands(row, session) for row in assignments))
