"""When a session is what, and why something cannot be announced, changed or cancelled. Facts and now in, a reason out."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from apero.conversations.models import Programme, Session
from apero.lib.refusal import Refusal
from apero.lib.timezones import end_of_day_everywhere, from_wall, is_skipped
from apero.lib.window import Window


class Phase(StrEnum):
    """What a session is now. Each word has this one meaning everywhere."""

    DRAFT = "draft"
    ANNOUNCED = "announced"
    LIVE = "live"
    HELD = "held"
    CANCELLED = "cancelled"


LEVELS: dict[str, tuple[str | Promise, str | Promise]] = {
    "open": (
        gettext_lazy("Open session"),
        gettext_lazy("Anyone who registered can be in the room. Say nothing that must not be repeated."),
    ),
    "sensitive": (
        gettext_lazy("Sensitive session"),
        gettext_lazy("Not recorded. What is said may be used, who said it may not (Chatham House Rule)."),
    ),
    "restricted": (
        gettext_lazy("Restricted session"),
        gettext_lazy("Not recorded. Only people with an invitation can register."),
    ),
}
"""What each level of risk is called and means (R51)."""

INFLUENCE: dict[str, str | Promise] = {
    "inform": gettext_lazy("We inform: we tell you what was decided and why. Nothing here is open."),
    "consult": gettext_lazy(
        "We consult: we listen, publish what we heard, and say how it influenced the decision."
    ),
    "involve": gettext_lazy(
        "We involve: your concerns are worked into the options before anything is decided."
    ),
    "collaborate": gettext_lazy(
        "We collaborate: the options and the preferred one are worked out together with you."
    ),
    "empower": gettext_lazy("We empower: what you decide is carried out."),
}
"""The five promises of the IAP2 spectrum, each in a sentence (R9)."""


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


def summary_due_on(session: Session) -> date:
    """The day on which the session's summary is due."""
    return session.starts_at.astimezone(UTC).date() + timedelta(days=session.programme.summary_days)


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


def missing_in_programme(
    *, purpose: bool, open_words: bool, contact: bool, sessions: int, conduct: int, prompts: int
) -> list[str]:
    """What is missing before a programme can be announced, each in a sentence."""
    checks = (
        (purpose, _("The purpose is empty. Say why you ask.")),
        (open_words, _("Say what is open to influence.")),
        (contact, _("There is no contact address. Give the address of a role.")),
        (sessions > 0, _("There is no session with an agenda yet.")),
        (conduct > 0, _("No code of conduct is attached. Nobody could register.")),
        (prompts > 0, _("There is no framing question yet.")),
    )
    return [words for is_there, words in checks if not is_there]


def why_not_announce(programme: Programme, missing: Sequence[str]) -> Refusal | None:
    """A programme is announced once, and whole."""
    if programme.state != Programme.State.DRAFT:
        return Refusal("not-draft", _("This series was announced already."))
    if missing:
        return Refusal("incomplete", " ".join(missing))
    return None


def why_not_announce_session(
    session: Session, *, agenda_minutes: Sequence[int], cities: int, now: datetime | None
) -> Refusal | None:
    """A session is announced with its agenda whole, at least one city, and a start that is still to come.

    `now` is None where history is loaded.
    """
    if session.state != Session.State.DRAFT:
        return Refusal("not-draft", _("This session was announced already."))
    if not cities:
        return Refusal("no-city", _("Name at least one city, so that the local time can be shown."))
    if not agenda_minutes:
        return Refusal("no-agenda", _("The agenda is empty. Say what happens in the time."))
    if now is not None and session.starts_at <= now:
        return Refusal("past", _("This start is in the past."))
    return why_not_sum(agenda_minutes, duration=session.minutes)


def mark_of(session: Session) -> str:
    """What a form remembers of the session that it showed: revision, start, length and capacity."""
    return f"{session.revision} {session.starts_at:%Y-%m-%dT%H:%MZ} {session.minutes} {session.capacity} {session.region_id}"


def why_not_change(session: Session, *, now: datetime, seen: str | None = None) -> Refusal | None:
    """A draft may change; an announced session may until it starts; what was held or cancelled stays as it was.

    `seen` is the mark of what the writer had before them; a colleague's change since then is said, not overwritten.
    """
    if seen is not None and seen != mark_of(session):
        words = _(
            "A colleague changed this session meanwhile. It now starts on %(start)s UTC and lasts %(minutes)d minutes."
        )
        start = f"{session.starts_at:%Y-%m-%d %H:%M}"
        return Refusal("stale", words % {"start": start, "minutes": session.minutes})
    phase = phase_of(session, now=now)
    if phase in (Phase.DRAFT, Phase.ANNOUNCED):
        return None
    words_of = {
        Phase.LIVE: _("This session is going on. It can be changed no more."),
        Phase.HELD: _("This session was held. It can be changed no more."),
        Phase.CANCELLED: _("This session was cancelled. It can be changed no more."),
    }
    return Refusal(f"is-{phase}", words_of[phase])


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
