"""Who may move the hour and write its cues, and when. Facts and now in, a reason or None out."""

from datetime import UTC, date, datetime, time

from django.utils.translation import gettext as _

from apero.conversations.models import Session
from apero.conversations.rules import kept_until
from apero.hosting.clock import BEGINS_AHEAD, LEFT_OPEN, HourClock
from apero.lib.refusal import Refusal
from apero.lib.window import Window

CUE_ROOM = 2_000


def hour_window(session: Session) -> Window:
    """When the buttons of the hour work."""
    return Window(session.starts_at - BEGINS_AHEAD, session.ends_at + LEFT_OPEN)


def why_nothing_runs(session: Session) -> Refusal | None:
    """A draft and a cancelled session have no hour."""
    if session.state == Session.State.DRAFT:
        return Refusal(
            "draft",
            _("This session is a draft. Its hour can be run once it is announced. Cues can be written."),
        )
    if session.state == Session.State.CANCELLED:
        return Refusal("cancelled", _("This session was cancelled. There is no hour to run."))
    return None


def why_not_press(
    session: Session, *, act: str, seen: str, standing: str, clock: HourClock, now: datetime
) -> Refusal | None:
    """A button moves the hour only from the state that its page showed: two who press at once move it once.

    `act` is begin, next, back or end; `seen` and `standing` are marks of the state (`queries.mark_of`).
    """
    refusal = why_nothing_runs(session)
    window = hour_window(session)
    if refusal:
        return refusal
    if seen != standing:
        return Refusal(
            "moved",
            _("A colleague pressed a button before you. This is where the hour is now. Look, then go on."),
        )
    if window.is_before(now):
        return Refusal("too-early", _("The hour can be begun from 15 minutes before its start."))
    if window.is_closed(now):
        return Refusal("too-late", _("This hour is over. Its buttons do nothing any more."))
    return _why_not_from(clock, act)


def _why_not_from(clock: HourClock, act: str) -> Refusal | None:
    has_pressed = not clock.is_by_plan
    if act == "begin":
        return Refusal("begun", _("The hour has begun already.")) if has_pressed else None
    if not has_pressed:
        return Refusal("not-begun", _("Nobody has pressed Begin yet."))
    if act == "back":
        return None
    if clock.has_ended:
        return Refusal("ended", _("The hour was ended already."))
    if act == "next" and clock.following is None:
        return Refusal("last-part", _("This is the last part. End the hour when it is done."))
    return None


def purged_on(session: Session) -> date:
    """The day on which the cues and the run sheet are deleted."""
    return kept_until(session)


def why_not_write_cue(
    session: Session, *, seen: int, revision: int, is_same: bool, now: datetime
) -> Refusal | None:
    """A cue is changed by somebody who has read it as it stands. Saving what stands already is never refused."""
    if session.state == Session.State.CANCELLED:
        return Refusal("cancelled", _("This session was cancelled. Its cues stay as they are."))
    if now >= datetime.combine(purged_on(session), time(), tzinfo=UTC):
        return Refusal("too-late", _("The cues of this session have been deleted. It is too long ago."))
    if seen != revision and not is_same:
        return Refusal(
            "stale",
            _(
                "A colleague saved this cue while you wrote. Theirs stands above the box, yours is in it. Make one of both."
            ),
            "typed",
        )
    return None
