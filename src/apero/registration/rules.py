"""Who may sit where, until when, and who sees the meeting link. Facts and now in, a reason or None out."""

import unicodedata
from collections.abc import Collection
from datetime import UTC, date, datetime, timedelta

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from apero.conversations.models import Session
from apero.conversations.rules import Phase, phase_of, registration_window, summary_due_on
from apero.lib.refusal import Refusal
from apero.registration.models import Seat

NAME_ROOM = 60
KEPT_AFTER_SUMMARY = timedelta(days=30)
BLANK_SIGNS = frozenset("\u115f\u1160\u2800\u3164\uffa0")
"""Letters and symbols that are drawn as nothing: fillers of Hangul, the Braille cell without a dot."""
LINK_SHOWN_BEFORE = timedelta(hours=1)
"""How long before the start the meeting link appears. Early enough to test a phone, late enough not to travel."""


def purge_on(session: Session) -> date:
    """The day on which all seats of a session are deleted: thirty days after its summary is due."""
    return summary_due_on(session) + KEPT_AFTER_SUMMARY


def why_not_take_seat(session: Session, *, seats_taken: int, now: datetime) -> Refusal | None:
    """Region, language and residence are no reason: everybody may choose any session (R27)."""
    if session.state == Session.State.CANCELLED:
        return Refusal("cancelled", _("This session was cancelled. No more places are given."))
    if session.state != Session.State.ANNOUNCED:
        return Refusal("not-announced", _("This session has not been announced yet."))
    if session.is_unlisted:
        return Refusal("by-invitation", _("Places in this session are given by invitation only."))
    if registration_window(session).is_closed(now):
        return Refusal("closed", _closed_words(session))
    if seats_taken >= session.capacity:
        return Refusal("full", _("All places in this session are taken."))
    return None


def _closed_words(session: Session) -> str:
    closed_at = registration_window(session).closes_at or session.starts_at
    return _("Registration closed when the session began, on %(day)s at %(time)s UTC.") % _moment(closed_at)


def _moment(moment: datetime) -> dict[str, str]:
    utc = moment.astimezone(UTC)
    return {"day": date_format(utc, "D j F Y"), "time": f"{utc:%H:%M}"}


def why_not_be_called(pseudonym: str) -> Refusal | None:
    """Any name will do that can be seen and is not an address."""
    if not any(unicodedata.category(sign)[0] in "LNSP" for sign in pseudonym if sign not in BLANK_SIGNS):
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


def why_no_meeting_link(seat: Seat | None, session: Session, *, now: datetime) -> Refusal | None:
    """The one decision about the meeting link (R24): for a seat, from an hour before until the end, no other time."""
    if seat is None or seat.session_id != session.pk:
        return Refusal("no-seat", _("The link is shown only to people who registered, by their code."))
    phase = phase_of(session, now=now)
    if phase in (Phase.CANCELLED, Phase.DRAFT):
        return Refusal("cancelled", _("This session was cancelled. There is no meeting."))
    if phase == Phase.HELD:
        return Refusal("over", _("This session is over. Its link is not shown any more."))
    if now < session.starts_at - LINK_SHOWN_BEFORE:
        words = _("The link appears here one hour before the start, on %(day)s at %(time)s UTC.")
        return Refusal("too-early", words % _moment(session.starts_at - LINK_SHOWN_BEFORE))
    if not session.meeting_link:
        return Refusal(
            "no-link", _("The hosts have not put the link here yet. Please look again in a few minutes.")
        )
    return None
