"""Who may sit where, until when, and who sees the meeting link. Facts and now in, a reason or None out."""

from collections.abc import Collection
from datetime import UTC, date, datetime, timedelta

from django.conf import settings
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from apero.conversations.models import Session
from apero.conversations.rules import Phase, kept_until, phase_of, registration_window
from apero.lib.refusal import Refusal
from apero.lib.words import can_be_seen
from apero.registration.models import Seat

NAME_ROOM = 60
NEEDS_ROOM = 500
INVITATIONS_AT_ONCE = 50


def purge_on(session: Session) -> date:
    """The day on which all seats of a session are deleted: thirty days after its summary is due."""
    return kept_until(session)


def why_not_register(session: Session, *, now: datetime, is_invited: bool = False) -> Refusal | None:
    """Why nobody can register, taken places aside: whoever finds all of them taken can wait.

    Region, language and residence are no reason: everybody may choose any session (R27).
    """
    if session.state == Session.State.CANCELLED:
        return Refusal("cancelled", _("This session was cancelled. No more places are given."))
    if session.state != Session.State.ANNOUNCED:
        return Refusal("not-announced", _("This session has not been announced yet."))
    if session.is_unlisted and not is_invited:
        return Refusal("by-invitation", _("Places in this session are given by invitation only."))
    if registration_window(session).is_closed(now):
        return Refusal("closed", _closed_words(session))
    return None


def why_not_take_seat(session: Session, *, seats_taken: int, now: datetime) -> Refusal | None:
    """Why there is no seat for the next who comes. `seats_taken`: seats, and places held for invitations."""
    refusal = why_not_register(session, now=now)
    if refusal is None and seats_taken >= session.capacity:
        return Refusal("full", _("All places in this session are taken."))
    return refusal


def _closed_words(session: Session) -> str:
    closed_at = registration_window(session).closes_at or session.starts_at
    return _("Registration closed when the session began, on %(day)s at %(time)s UTC.") % _moment(closed_at)


def _moment(moment: datetime) -> dict[str, str]:
    utc = moment.astimezone(UTC)
    return {"day": date_format(utc, "D j F Y"), "time": f"{utc:%H:%M}"}


def why_not_be_called(pseudonym: str) -> Refusal | None:
    """Any name will do that can be seen and is not an address."""
    if not can_be_seen(pseudonym):
        return Refusal("no-name", _("This name cannot be seen. Please choose another."), "pseudonym")
    if "@" in pseudonym:
        return Refusal(
            "address", _("This looks like an address. Choose a name that leads nowhere."), "pseudonym"
        )
    return None


def seen_mark(session: Session, accepted: Collection[str]) -> str:
    """What a page tells of itself when it is sent: the start and the rules that it showed."""
    return " ".join(
        [f"{session.starts_at:%Y-%m-%dT%H:%MZ}", *(a.replace(" ", "/") for a in sorted(accepted))]
    )


def why_stale(session: Session, accepted: Collection[str], *, seen: str) -> Refusal | None:
    """What changed since the page was made, if anything did that a person should know before they agree."""
    start, _blank, rules = seen.partition(" ")
    now_start, _blank, now_rules = seen_mark(session, accepted).partition(" ")
    if start != now_start:
        words = _("This session was moved while the page was open. It now begins on %(day)s at %(time)s UTC.")
        return Refusal("moved", words % _moment(session.starts_at))
    if rules != now_rules:
        return Refusal(
            "new-rules", _("The rules changed while the page was open. Please read them again."), "accept"
        )
    return None


def link_shown_from(session: Session) -> datetime:
    """When the meeting link appears (R24): early enough to test a phone, late enough that it does not travel."""
    return session.starts_at - timedelta(minutes=settings.LINK_MINUTES)


def why_no_meeting_link(seat: Seat | None, session: Session, *, now: datetime) -> Refusal | None:
    """The one decision about the meeting link (R24): for a seat, from shortly before until the end, no other time."""
    if seat is None or seat.session_id != session.pk:
        return Refusal("no-seat", _("The link is shown only to people who registered, by their code."))
    phase = phase_of(session, now=now)
    if phase in (Phase.CANCELLED, Phase.DRAFT):
        return Refusal("cancelled", _("This session was cancelled. There is no meeting."))
    if phase == Phase.HELD:
        return Refusal("over", _("This session is over. Its link is not shown any more."))
    if seat.waiting_place is not None:
        return Refusal(
            "waiting", _("The link is shown to people who have a place. You are on the waiting list.")
        )
    if now < link_shown_from(session):
        words = _("The link appears here %(long)s before the start, on %(day)s at %(time)s UTC.")
        return Refusal("too-early", words % ({"long": link_time_words()} | _moment(link_shown_from(session))))
    if not session.meeting_link:
        return Refusal(
            "no-link", _("The hosts have not put the link here yet. Please look again in a few minutes.")
        )
    return None


def link_time_words() -> str:
    """How long before the start the link appears, in words."""
    minutes = settings.LINK_MINUTES
    if minutes == 60:
        return _("one hour")
    return ngettext("%(minutes)d minute", "%(minutes)d minutes", minutes) % {"minutes": minutes}


def why_not_confirm(seat: Seat, *, now: datetime) -> Refusal | None:
    """Whoever has registered can say that they come until the session is over."""
    phase = phase_of(seat.session, now=now)
    if phase in (Phase.HELD, Phase.CANCELLED):
        return Refusal("over", _("This session is over or was cancelled."))
    return None


def why_no_contact(session: Session, *, is_mail_set_up: bool, now: datetime) -> Refusal | None:
    """An address is taken only where a reminder can be sent, and never at the highest level of risk."""
    if not is_mail_set_up:
        return Refusal("no-mail", _("This site sends no mail."), "contact")
    if session.level == Session.Level.RESTRICTED:
        return Refusal("restricted", _("No address is taken for this session."), "contact")
    if phase_of(session, now=now) != Phase.ANNOUNCED:
        return Refusal("begun", _("No reminder is sent any more."), "contact")
    return None


def contacts_go_on(session: Session) -> date:
    """The day on which the addresses of a session are deleted: the day after it."""
    return session.ends_at.astimezone(UTC).date() + timedelta(days=1)


def why_not_invite(session: Session, *, count: int, free: int, now: datetime) -> Refusal | None:
    """Places can be held while the session is to come, and only as many as are free. `free` may be below nothing."""
    if phase_of(session, now=now) != Phase.ANNOUNCED:
        return Refusal(
            "not-to-come", _("Invitations are made for sessions that are announced and still to come.")
        )
    if not 1 <= count <= INVITATIONS_AT_ONCE:
        words = _("Make between 1 and %(most)d invitations at a time.") % {"most": INVITATIONS_AT_ONCE}
        return Refusal("too-many", words, "count")
    if free <= 0:
        return Refusal("full", _("No place is free for an invitation."), "count")
    if count > free:
        words = ngettext(
            "Only %(left)d place is free. Give the session more places first.",
            "Only %(left)d places are free. Give the session more places first.",
            free,
        )
        return Refusal("full", words % {"left": free}, "count")
    return None


def why_not_drop(session: Session, *, unconfirmed: int, now: datetime) -> Refusal | None:
    """Places are given to others only before the start, and only those that nobody confirmed."""
    if phase_of(session, now=now) != Phase.ANNOUNCED:
        return Refusal("not-to-come", _("This is done before the session begins."))
    if not unconfirmed:
        return Refusal("none", _("Everybody who has a place said that they come."))
    return None
