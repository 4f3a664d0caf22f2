"""When a session is what, and why something cannot be announced, changed or cancelled. Facts and now in, a reason out."""

import re
from collections.abc import Collection, Container, Sequence
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from apero.conversations.facts import SessionFacts
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


def why_not_contact(address: str, *, of_members: Collection[str], is_role: bool) -> Refusal | None:
    """The public contact is the address of a role, never a person's (R6).

    `of_members` are the addresses that people sign in with, in lower case; `is_role` says that the convenor looked.
    """
    if address.lower() in of_members:
        return Refusal(
            "members-address",
            _(
                "Somebody of the team signs in with this address, and everyone would read it. Give that of a role."
            ),
            "contact_address",
        )
    if looks_personal(address) and not is_role:
        return Refusal(
            "looks-personal",
            _(
                "This looks like the address of a person, and everyone would read it. Is it really that of a role?"
            ),
            "contact_address",
        )
    return None


_OF_ROLES = re.compile(
    r"admin|care|communit|contact|conversation|convenor|desk|event|feedback|hello|help|human|info|listen|mail|office"
    r"|people|policy|press|privacy|programme|project|question|rights|safety|support|team|trust"
)


def looks_personal(address: str) -> bool:
    """Whether the part before the @ reads like a first and a last name ("ada.obi"), and no word of a role is in it."""
    local = address.partition("@")[0].partition("+")[0].lower()
    words = re.split(r"[._-]", local)
    are_names = len(words) in (2, 3) and all(word.isalpha() for word in words)
    return are_names and any(len(word) > 1 for word in words) and not _OF_ROLES.search(local)


def why_not_take_address(address: str, *, taken: Container[str]) -> Refusal | None:
    """An address leads to one series, whichever team's it is."""
    if address and address in taken:
        return Refusal("taken", _("Another series has this address already. Choose another."), "address")
    return None


def why_not_renumber(
    places: Sequence[int | None], *, standing: int, is_draft: bool, field: str = ""
) -> Refusal | None:
    """In public, an objective and a framing question keep their numbers: people and addresses refer to them (R10, R45).

    `places` holds for each new line the place that it had, or None for a new one; `standing` is how many there were.
    """
    if is_draft or list(places[:standing]) == list(range(standing)):
        return None
    return Refusal(
        "public-numbers",
        _(
            "This series is public, and its numbers are used. Reword a line where it stands, or add one at the end."
        ),
        field,
    )


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
    *, purpose: int, open_words: int, contact: int, sessions: int, conduct: int, prompts: int
) -> list[str]:
    """What is missing before a programme can be announced, each in a sentence. Counts in (`queries.wholeness`)."""
    checks = (
        (purpose, _("The purpose is empty. Say why you ask.")),
        (open_words, _("Say what people can change, and what not.")),
        (contact, _("There is no contact address. Give the address of a role.")),
        (sessions, _("There is no session with an agenda yet.")),
        (conduct, _("No code of conduct is attached. Nobody could register.")),
        (prompts, _("There is no framing question yet.")),
    )
    return [words for count, words in checks if not count]


def why_not_announce(programme: Programme, missing: Sequence[str]) -> Refusal | None:
    """A programme is announced once, and whole. `missing` says what lacks, each in a sentence."""
    if programme.state != Programme.State.DRAFT:
        return Refusal("not-draft", _("This series was announced already."))
    if missing:
        return Refusal("incomplete", " ".join(missing))
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


FACTS: dict[str, str | Promise] = {
    "region_id": gettext_lazy("the region"),
    "starts": gettext_lazy("the date or the time"),
    "wall_zone": gettext_lazy("whose clock the time is on"),
    "language": gettext_lazy("the working language"),
    "minutes": gettext_lazy("the length"),
    "capacity": gettext_lazy("the number of places"),
    "level": gettext_lazy("how sensitive it is"),
    "provider": gettext_lazy("the meeting service"),
    "meeting_link": gettext_lazy("the meeting link"),
    "provider_collects": gettext_lazy("what the service learns"),
    "note": gettext_lazy("the note"),
    "city_ids": gettext_lazy("the cities"),
    "agenda": gettext_lazy("the agenda"),
    "hosts": gettext_lazy("the hosts"),
    "state": gettext_lazy("whether it is public"),
    "starts_on": gettext_lazy("the first day"),
    "ends_on": gettext_lazy("the last day"),
    "influence": gettext_lazy("what is promised"),
    "contact_address": gettext_lazy("the contact address"),
    "questions_close_on": gettext_lazy("the last day for questions"),
    "summary_days": gettext_lazy("the days until a summary is due"),
    "policy_version_id": gettext_lazy("the policy version"),
    "conduct_ids": gettext_lazy("the codes of conduct"),
    "objectives": gettext_lazy("the objectives"),
    "prompts": gettext_lazy("the framing questions"),
}
"""What the facts of a form are called when a colleague changed them; all others are words of the page."""


def why_stale(changed: Sequence[str]) -> Refusal | None:
    """A colleague's change since the page was opened is said, not overwritten. `changed` names facts (`facts.changed_since`)."""
    if not changed:
        return None
    words = _(
        "A colleague changed this while you wrote: %(what)s. What you typed is kept. Compare, then save again."
    )
    names = dict.fromkeys(str(FACTS.get(name, _("the words"))) for name in changed)
    return Refusal("stale", words % {"what": ", ".join(names)})


def why_not_change(session: Session, *, now: datetime, changed: Sequence[str] = ()) -> Refusal | None:
    """A draft may change; an announced session may until it starts; what was held or cancelled stays as it was."""
    phase = phase_of(session, now=now)
    words_of = {
        Phase.LIVE: _("This session is going on. It can be changed no more."),
        Phase.HELD: _("This session was held. It can be changed no more."),
        Phase.CANCELLED: _("This session was cancelled. It can be changed no more."),
    }
    return Refusal(f"is-{phase}", words_of[phase]) if phase in words_of else why_stale(changed)


def why_not_settle(session: Session, *, now: datetime) -> Refusal | None:
    """Only a session that is still to come, and whose two clocks disagree, asks for a decision."""
    if not has_moved(session):
        return Refusal("agrees", _("Both clocks of this session agree. There is nothing to decide."))
    return why_not_change(session, now=now)


def why_not_publish_conduct(*, is_same: bool) -> Refusal | None:
    """A new version says something new."""
    if is_same:
        return Refusal("same", _("This is word for word what stands already. Nothing was published."), "body")
    return None


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
