"""Who can be told of an incident, when, and what becomes of a report. Facts and today in, a reason or None out."""

from collections.abc import Collection
from datetime import date, timedelta
from uuid import UUID

from django.utils.translation import gettext as _

from apero.conversations.models import Programme
from apero.incidents.models import ConductContact, Incident
from apero.lib.refusal import Refusal

KEPT_AFTER_CLOSING = timedelta(days=30)
KEPT_AFTER_SERIES = timedelta(days=365)
TO_ANSWER = timedelta(days=30)
"""A report that could not stay for so long is not taken."""
REPORT_ROOM = 4_000
ANSWER_ROOM = 4_000
NAME_ROOM = 80
POSITIONS = (1, 2)
State = Incident.State


def last_day(programme: Programme) -> date:
    """The day on which every report about a series is deleted, whatever its state."""
    return programme.ends_on + KEPT_AFTER_SERIES


def purged_on(programme: Programme, *, closed_on: date | None) -> date:
    """The day on which a report is deleted."""
    return min(closed_on + KEPT_AFTER_CLOSING, last_day(programme)) if closed_on else last_day(programme)


def why_not_report(programme: Programme, *, contacts: int, today: date) -> Refusal | None:
    """A report needs two people, of whom one can be left out, and time to be answered."""
    if contacts < len(POSITIONS):
        return Refusal("no-contacts", _("This series has no two people yet to whom you can report."))
    if today > last_day(programme) - TO_ANSWER:
        return Refusal("too-late", _("This series ended long ago. Reports about it are not taken any more."))
    return None


def why_stale(*, seen: str, standing: str) -> Refusal | None:
    """Who sends a report knows who will read it."""
    if seen != standing:
        return Refusal(
            "other-readers",
            _(
                "The people who read reports changed while you wrote. Look who they are now, then send it again."
            ),
            "leave_out",
        )
    return None


def why_not_name(
    position: int, *, user_id: UUID, named: Collection[UUID], members: Collection[UUID]
) -> Refusal | None:
    """The two contacts are two people of the team. `named` are those who are named for the other place."""
    if position not in POSITIONS:
        return Refusal("no-place", _("There are two places."))
    if user_id not in members:
        return Refusal("no-member", _("Choose somebody of the team."), "member")
    if user_id in named:
        return Refusal("named", _("This colleague is named already. Two people are needed."), "member")
    return None


def why_not_agree(
    contact: ConductContact, *, user_id: UUID, name: str, others: Collection[str]
) -> Refusal | None:
    """Everybody agrees for themself, under a name that can be told from the other's."""
    if contact.user_id != user_id:
        return Refusal("not-yours", _("Only the colleague who was asked can agree."))
    if not name:
        return Refusal("no-name", _("Write the name that everybody may read."), "shown_name")
    if name.casefold() in {other.casefold() for other in others}:
        return Refusal(
            "same-name", _("The other contact uses this name. People could not tell you apart."), "shown_name"
        )
    return None


def why_not_answer(state: str, *, words: str, seen: str, standing: str) -> Refusal | None:
    """An answer is written over the one that was read, until the report is closed."""
    if state == State.CLOSED:
        return Refusal("closed", _("This report is closed. Its answer stays as it is."))
    if state == State.NEW:
        return Refusal("not-read", _("Open the report before you answer it."))
    if not words:
        return Refusal("empty", _("Please write an answer."), "answer")
    if seen != standing:
        return Refusal(
            "stale",
            _(
                "The other contact answered while you wrote. Theirs stands above the box, yours is in it. Make one of both."
            ),
            "answer",
        )
    return None


def why_not_close(state: str) -> Refusal | None:
    """Nobody who reported is left without an answer."""
    if state != State.ANSWERED:
        return Refusal(
            "not-answered", _("Answer first. Whoever reported it reads the answer with their code.")
        )
    return None
