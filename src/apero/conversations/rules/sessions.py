"""Why a session cannot be announced, changed, cancelled or deleted."""

from collections.abc import Sequence
from datetime import date, datetime, time

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from apero.conversations.facts import SessionFacts
from apero.conversations.models import Session
from apero.conversations.rules.phases import Phase, has_moved, phase_of
from apero.conversations.rules.stale import why_stale
from apero.lib.refusal import Refusal
from apero.lib.timezones import is_skipped


def why_not_sum(minutes: Sequence[int], *, duration: int) -> Refusal | None:
    """The parts of the hour sum to its length, or the gap is stated (R22)."""
    gap = duration - sum(minutes)
    if gap > 0:
        words = ngettext("%(gap)d minute is missing", "%(gap)d minutes are missing", gap) % {"gap": gap}
    elif gap < 0:
        words = ngettext("%(gap)d minute is too much", "%(gap)d minutes are too much", -gap) % {"gap": -gap}
    else:
        return None
    sums = _("The parts sum to %(sum)d minutes, the session has %(duration)d: %(gap)s.")
    return Refusal("agenda-gap", sums % {"sum": sum(minutes), "duration": duration, "gap": words}, "agenda")


def why_not_at(day: date, clock: time, zone_name: str) -> Refusal | None:
    """A wall time that the clocks jump over never comes."""
    if is_skipped(day, clock, zone_name):
        return Refusal(
            "skipped-time",
            _("The clocks are set forward there that night: this time never comes. Choose another."),
            "clock",
        )
    return None


def why_not_public(facts: SessionFacts, *, now: datetime | None) -> Refusal | None:
    """What everyone may read of a session is whole: a city, an agenda that sums, a start that is still to come.

    Where a meeting service or its link is named, what it learns about people is said too (R24). `now` is None where
    history is loaded.
    """
    minutes = [line.minutes for line in facts.agenda]
    if not facts.city_ids:
        return Refusal("no-city", _("Name at least one city, so that the local time can be shown."), "cities")
    if not minutes:
        return Refusal("no-agenda", _("The agenda is empty. Say what happens in the time."), "agenda")
    if (facts.provider or facts.meeting_link) and not facts.provider_collects:
        return Refusal(
            "no-collects",
            _("Say what the meeting service learns about people. They read it before they see the link."),
            "provider_collects",
        )
    if facts.meeting_link and not facts.provider:
        return Refusal(
            "no-provider", _("Name the meeting service. People read it before they see the link."), "provider"
        )
    if now is not None and facts.starts_at <= now:
        return Refusal("past", _("This start is in the past."), "day")
    return why_not_sum(minutes, duration=facts.minutes)


def why_not_announce_session(
    session: Session, facts: SessionFacts, *, now: datetime | None
) -> Refusal | None:
    """A session is announced once, and whole. `facts` are the session's own; `now` is None where history is loaded."""
    if session.state != Session.State.DRAFT:
        return Refusal("not-draft", _("This session was announced already."))
    if has_moved(session):
        return Refusal(
            "clocks-changed",
            _("The rules of the clocks changed since this was written. Decide first which time stays."),
        )
    return why_not_public(facts, now=now)


def why_not_change(session: Session, *, now: datetime, changed: Sequence[str] = ()) -> Refusal | None:
    """A draft may change; an announced session may until it starts; what was held or cancelled stays as it was."""
    phase = phase_of(session, now=now)
    words_of = {
        Phase.LIVE: _("This session is going on. It can be changed no more."),
        Phase.HELD: _("This session was held. It can be changed no more."),
        Phase.CANCELLED: _("This session was cancelled. It can be changed no more."),
    }
    return Refusal(f"is-{phase}", words_of[phase]) if phase in words_of else why_stale(changed)


def why_not_settle(session: Session, *, keep_instant: bool, now: datetime) -> Refusal | None:
    """Only a session that is still to come, and whose two clocks disagree, asks for a decision.

    An announced one that keeps its wall time begins at another instant: that is a postponement, which says why (R28).
    """
    if not has_moved(session):
        return Refusal("agrees", _("Both clocks of this session agree. There is nothing to decide."))
    refusal = why_not_change(session, now=now)
    if refusal is None and session.state == Session.State.ANNOUNCED and not keep_instant:
        words = _(
            "In other places it would begin at another time than people were told. Postpone it, and say why."
        )
        return Refusal("postpone", words)
    return refusal


def why_not_cancel(session: Session, *, because: str, now: datetime) -> Refusal | None:
    """Only what was announced and has not begun can be cancelled, and people are told why."""
    if session.state == Session.State.DRAFT:
        return Refusal("draft", _("This session is a draft. Delete it instead."))
    if not because.strip():
        return Refusal("no-reason", _("Say why, in a sentence that everyone may read."), "because")
    return why_not_change(session, now=now)


def why_not_delete(session: Session) -> Refusal | None:
    """Only a draft can be thrown away."""
    if session.state != Session.State.DRAFT:
        return Refusal(
            "announced", _("This session was announced. Cancel it instead, so that people are told.")
        )
    return None
