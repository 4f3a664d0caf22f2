"""When participants are asked, until when their marks count, and how a line that was found unsafe is shown after all."""

from collections.abc import Collection
from datetime import date, datetime, timedelta
from uuid import UUID

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from apero.conversations.models import Session
from apero.conversations.rules import Phase
from apero.lib.refusal import Refusal
from apero.lib.timezones import end_of_day_everywhere
from apero.synthesis.models import CheckMark, CheckRound, Statement
from apero.synthesis.rules import notes_purged_on

MISSING_ROOM = 1_000
"""How many characters somebody has to say what is missing."""
KEPT_AFTER_ROUND = timedelta(days=30)
"""The team has so long to read what is missing."""
Mark = CheckMark.Mark
OF_A_LINE = frozenset({"", Mark.FAIR.value, Mark.UNSAFE.value})
OF_THE_WHOLE = frozenset({"", Mark.FAIR.value, Mark.MISSING.value})


def last_day(opened_on: date, *, check_days: int) -> date:
    """The last day of a round. It ends when that day has ended everywhere."""
    return opened_on + timedelta(days=check_days)


def missing_purged_on(session: Session, *, closed_on: date, published_on: date | None) -> date:
    """The day on which what checkers said is missing is destroyed: with the raw notes, but 30 days after the round at least."""
    return max(notes_purged_on(session, published_on=published_on), closed_on + KEPT_AFTER_ROUND)


def is_over(check: CheckRound, *, now: datetime) -> bool:
    """Whether a round takes no more marks: by the clock, whether the job has closed it or not."""
    return check.closed_on is not None or now >= end_of_day_everywhere(check.closes_on)


def why_not_open_round(
    *, phase: Phase, check_days: int, asked: int, approved: int, is_open: bool, is_closed: bool = False
) -> Refusal | None:
    """Participants check what is approved, once the session was held. `asked`: how many hold a code that speaks."""
    if phase != Phase.HELD:
        return Refusal("not-held", _("The session has not been held yet. Participants check after it."))
    if is_closed:
        return Refusal("closed", _("This series is closed. Nobody is asked any more."))
    if check_days == 0:
        return Refusal(
            "not-asked", _("This series does not ask participants to check. You can change that there.")
        )
    if is_open:
        return Refusal("open", _("Participants are checking already."))
    if asked == 0:
        return Refusal("nobody", _("Nobody holds a code of this session, so there is nobody to ask."))
    if approved == 0:
        return Refusal("nothing", _("There is nothing to check. A second person approves statements first."))
    return None


def why_not_mark(check: CheckRound | None, *, now: datetime) -> Refusal | None:
    """Marks are given, changed and taken back until the last day has ended everywhere."""
    if check is None:
        return Refusal("none", _("There is nothing to check now."))
    if is_over(check, now=now):
        day = date_format(check.closes_on, "j F Y")
        return Refusal(
            "over",
            _("The check ended with the %(day)s, everywhere. Nothing was kept of this.") % {"day": day},
        )
    return None


def why_not_read(
    marks: Collection[str],
    *,
    whole: str,
    missing: str,
    seen: UUID | None = None,
    check_id: UUID | None = None,
) -> Refusal | None:
    """What a form may say. `seen` is the round that the page showed."""
    if seen is not None and seen != check_id:
        return Refusal("stale", _("The lines changed since this page was made. Please look at them again."))
    if not OF_A_LINE.issuperset(marks) or whole not in OF_THE_WHOLE:
        return Refusal("unknown", _("One of the answers cannot be read. Please choose again."))
    if len(missing) > MISSING_ROOM:
        words = _("Please say it in %(room)d characters or fewer.")
        return Refusal("too-long", words % {"room": MISSING_ROOM}, "missing")
    return None


def of_the_whole(whole: str, *, missing: str) -> str:
    """What somebody says of the whole: who only writes what is missing has said that something is."""
    return whole or (Mark.MISSING.value if missing else "")


def why_not_propose_to_keep(statement: Statement, *, because: str) -> Refusal | None:
    """A held line can be shown after all, with a reason that everybody reads."""
    if statement.state != Statement.State.HELD:
        return Refusal("not-held", _("This statement is not held back."))
    if not because.strip():
        return Refusal("no-reason", _("Say why it can be shown. The reason is public."), "because")
    return None


def why_not_agree_to_keep(
    statement: Statement, *, user_id: UUID, because: str, seen: str | None = None, version: str = ""
) -> Refusal | None:
    """A second person agrees, who neither proposed it nor wrote the line, and has read line and reason as they stand."""
    refusal = why_not_propose_to_keep(statement, because=because)
    if refusal is not None:
        return refusal
    if statement.keeper_id is None:
        return Refusal("not-proposed", _("Nobody has proposed to show it yet."))
    if statement.keeper_id == user_id:
        return Refusal("own", _("You proposed it. Somebody else has to agree."))
    if statement.writer_id == user_id:
        return Refusal("own", _("You wrote this statement. Somebody else has to agree."))
    if seen is not None and seen != version:
        return Refusal("stale", _("Somebody changed this since you opened it. Please read it again."))
    return None
