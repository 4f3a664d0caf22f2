"""Who may ask for interpretation, and what may come next (R30–R33). Facts and now in, a reason or None out."""

from datetime import date, datetime, timedelta

from django.utils.translation import gettext as _

from apero.conversations.models import Programme, Session
from apero.conversations.rules import Phase, phase_of, summary_due_on
from apero.interpretation.standing import (
    StandingState,
    band_words,
    is_late,
    is_own_language,
    request_window,
    standing_of,
)
from apero.lib.refusal import Refusal

__all__ = ["StandingState", "band_words", "is_late", "request_window", "standing_of"]
KEPT_AFTER_SUMMARY = timedelta(days=30)
"""As long as the seats of the session are kept."""
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
    return summary_due_on(session) + KEPT_AFTER_SUMMARY
