"""When a session is what, and the days and instants that follow from its start."""

from datetime import UTC, date, datetime, timedelta
from enum import StrEnum

from apero.conversations.models import Programme, Session
from apero.lib.timezones import end_of_day_everywhere, from_wall
from apero.lib.window import Window


class Phase(StrEnum):
    """What a session is now. Each word has this one meaning everywhere."""

    DRAFT = "draft"
    ANNOUNCED = "announced"
    LIVE = "live"
    HELD = "held"
    CANCELLED = "cancelled"


def phase_of(session: Session, *, now: datetime) -> Phase:
    """A session is live from its start until, but not at, its end."""
    if session.state != Session.State.ANNOUNCED:
        return Phase(session.state)
    if now < session.starts_at:
        return Phase.ANNOUNCED
    return Phase.LIVE if now < session.ends_at else Phase.HELD


def registration_window(session: Session) -> Window:
    """Registration is open until the session starts."""
    return Window(None, session.starts_at)


def questions_window(programme: Programme) -> Window:
    """Questions in writing are open until their last day has ended everywhere (R39)."""
    return Window(None, end_of_day_everywhere(programme.questions_close_on or programme.ends_on))


def interpretation_deadline(session: Session) -> datetime:
    """The instant from which a request for interpretation comes too late (R32): whole days of 24 hours before the start."""
    return session.starts_at - timedelta(days=session.programme.interpretation_notice_days)


def summary_due_on(session: Session) -> date:
    """The day on which the session's summary is due."""
    return session.starts_at.astimezone(UTC).date() + timedelta(days=session.programme.summary_days)


KEPT_AFTER_SUMMARY = timedelta(days=30)
"""How long what people sent for a session stays after its summary is due: one promise, made on many pages."""


def kept_until(session: Session) -> date:
    """The day on which seats, requests, askers' words and the hosts' cues of a session are deleted."""
    return summary_due_on(session) + KEPT_AFTER_SUMMARY


def summary_days_late(session: Session, *, today: date) -> int:
    """Days since the summary was due; 0 while it is not late (R57)."""
    return max(0, (today - summary_due_on(session)).days)


def announced_instant(session: Session) -> datetime:
    """The instant at which the session starts by what was announced: the instant itself, or the wall time in its zone."""
    if session.announced_as == Session.AnnouncedAs.INSTANT or session.wall_time is None:
        return session.starts_at
    wall = session.wall_time
    return from_wall(wall.date(), wall.time(), session.wall_zone)


def has_moved(session: Session) -> bool:
    """Whether time-zone rules changed since a wall time was announced. Nothing moves by itself; the team decides."""
    return announced_instant(session) != session.starts_at
