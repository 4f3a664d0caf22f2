"""Why a session cannot be moved to another time (R28)."""

from collections.abc import Sequence
from datetime import datetime

from django.utils.translation import gettext as _

from apero.conversations.facts import SessionFacts
from apero.conversations.models import Session
from apero.conversations.rules.sessions import why_not_at, why_not_change
from apero.lib.refusal import Refusal


def mark_of_start(session: Session) -> str:
    """What a page that moves a session remembers of the start that it showed."""
    return f"starts={session.starts_at:%Y-%m-%dT%H:%MZ} wall_zone={session.wall_zone or '-'} state={session.state}"


def why_not_move(standing: SessionFacts, facts: SessionFacts) -> Refusal | None:
    """People were told a time: an announced session gets another one only by postponing, which says why."""
    if (facts.starts, facts.wall_zone) == (standing.starts, standing.wall_zone):
        return None
    words = _("People were told this time. Postpone the session instead, and say why.")
    return Refusal("postpone", words, "day")


def why_stays(session: Session, *, now: datetime, changed: Sequence[str] = ()) -> Refusal | None:
    """Why a session keeps its start, whatever the new one would be. `changed` names what differs from the page seen."""
    if session.state == Session.State.DRAFT:
        return Refusal("draft", _("This session is a draft. Change it instead: nobody was told a time."))
    return why_not_change(session, now=now, changed=changed)


def why_not_postpone(
    session: Session, facts: SessionFacts, *, because: str, now: datetime, changed: Sequence[str] = ()
) -> Refusal | None:
    """Only an announced session that has not begun moves, to a time that comes, and people are told why.

    `facts` are the session's with the new start.
    """
    refusal = why_stays(session, now=now, changed=changed)
    if refusal is None and facts.wall_zone:
        refusal = why_not_at(facts.starts.date(), facts.starts.time(), facts.wall_zone)
    return refusal or _why_not_then(session, facts, now) or _why_not_because(because)


def _why_not_then(session: Session, facts: SessionFacts, now: datetime) -> Refusal | None:
    if facts.starts_at <= now:
        return Refusal("past", _("This start is in the past."), "day")
    if facts.starts_at == session.starts_at:
        return Refusal("same-time", _("The session begins at this time already."), "day")
    return None


def _why_not_because(because: str) -> Refusal | None:
    if not because.strip():
        return Refusal("no-reason", _("Say why, in a sentence that everyone may read."), "because")
    return None
