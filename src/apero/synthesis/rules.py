"""Who may approve what, and when a summary may be published. Facts in, a reason or None out."""

from collections.abc import Sequence
from datetime import date, timedelta
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from apero.conversations.rules import Phase
from apero.lib.refusal import Refusal
from apero.synthesis.models import Statement

S = Statement.State
TRANSITIONS: dict[S, frozenset[S]] = {
    S.DRAFT: frozenset({S.APPROVED, S.SENT_BACK}),
    S.SENT_BACK: frozenset({S.DRAFT}),
    S.APPROVED: frozenset({S.DRAFT, S.PUBLISHED}),
    S.PUBLISHED: frozenset({S.DRAFT, S.WITHDRAWN}),
    S.WITHDRAWN: frozenset(),
}
"""How a statement moves. The disclosure check and the participants' check will stand between draft and approved."""

KEPT_AFTER_PUBLICATION = timedelta(days=30)
KEPT_AT_MOST = timedelta(days=120)
"""Raw notes go 30 days after the summary, or 120 days after the session if there is none."""


def why_not_approve(
    statement: Statement, *, reader_id: UUID, seen: str | None = None, version: str = ""
) -> Refusal | None:
    """A second person reads: nobody approves their own words, nor words that changed since they read them."""
    if statement.state != S.DRAFT:
        return Refusal("not-draft", _("This statement is not waiting for a reader."))
    if statement.writer_id == reader_id:
        return Refusal("own", _("You wrote this statement. Somebody else has to read it."))
    if seen is not None and seen != version:
        return Refusal("stale", _("The wording changed since you opened it. Please read it again."))
    return None


def why_not_edit(statement: Statement) -> Refusal | None:
    """Everything but what was withdrawn can be reworded; it goes back to being a draft."""
    if statement.state == S.WITHDRAWN:
        return Refusal("withdrawn", _("This statement was withdrawn. It cannot come back."))
    return None


def why_not_answer(statement: Statement, *, words: str) -> Refusal | None:
    """Questions are answered, once they are public or about to be (R60)."""
    if statement.kind != Statement.Kind.QUESTION:
        return Refusal("not-a-question", _("Only a question can be answered here."))
    if statement.state not in (S.APPROVED, S.PUBLISHED):
        return Refusal("not-approved", _("A second person has to approve the question first."))
    if not words.strip():
        return Refusal("empty", _("Write the answer, or leave the question open."), "answer")
    return None


def why_not_withdraw(statement: Statement) -> Refusal | None:
    """Only what is public can be withdrawn."""
    if statement.state != S.PUBLISHED:
        return Refusal("not-published", _("This statement is not public."))
    return None


def why_not_publish(
    *,
    phase: Phase,
    writers: Sequence[UUID | None],
    publisher_id: UUID,
    waiting: int,
    method: str,
    unchanged: bool = False,
) -> Refusal | None:
    """A summary is published after its session, by somebody who wrote none of it, when nothing waits for a reader.

    A summary without statements is a value too: then the method must say that nothing was recorded.
    """
    if phase != Phase.HELD:
        return Refusal(
            "not-held", _("The session has not been held yet. Its summary can be published after it.")
        )
    if waiting:
        words = ngettext(
            "%(number)d statement still waits for a second reader.",
            "%(number)d statements still wait for a second reader.",
            waiting,
        )
        return Refusal("waiting", words % {"number": waiting})
    if publisher_id in writers:
        return Refusal("own", _("You wrote one of these statements. Ask another convenor to publish."))
    if not writers and not method.strip():
        return Refusal(
            "empty",
            _("There is no approved statement. Say in the method why nothing was recorded."),
            "method",
        )
    if unchanged:
        return Refusal("unchanged", _("This is what is public already. There is nothing new to publish."))
    return None


def notes_purged_on(*, held_on: date, published_on: date | None) -> date:
    """The day on which a session's raw notes are destroyed."""
    return published_on + KEPT_AFTER_PUBLICATION if published_on else held_on + KEPT_AT_MOST
