"""What the hosts of a session may do with a question in its queue. Facts in, a reason or None out (R44)."""

from collections.abc import Sequence
from typing import TypeVar

from django.utils.translation import gettext as _

from apero.conversations.models import Session
from apero.lib.refusal import Refusal
from apero.listening.models import Question

State = Question.State
Key = TypeVar("Key")
STANDS_FOR_OTHERS = (State.QUEUED, State.ANSWERED_LIVE)
"""What another question can be merged into. An answer in writing may have been for its asker alone."""


def why_gone() -> Refusal:
    """Its asker may withdraw it between the look at it and the act."""
    return Refusal("gone", _("That question is not here any more. Its asker may have withdrawn it."))


def why_not_as_seen(question: Question, *, seen: str) -> Refusal | None:
    """An act holds for the question as its page showed it: two hosts may press at once."""
    if seen != seen_mark(question):
        return Refusal(
            "stale",
            _("Somebody in your team was faster, and nothing was changed now. Here is the queue as it is."),
        )
    return None


def seen_mark(question: Question) -> str:
    """What a page tells of a question when it is sent back: what it is, and where it stands."""
    place = "" if question.queue_place is None else str(question.queue_place)
    return f"{question.state} {place} {'now' if question.is_current else ''}".strip()


def why_not_admit(question: Question, session: Session) -> Refusal | None:
    """A question of this session, or one in writing of its series, that nobody has dealt with or answered."""
    if session.state != Session.State.ANNOUNCED:
        return Refusal("no-session", _("This session is not announced, or was cancelled."))
    if question.programme_id != session.programme_id:
        return Refusal("elsewhere", _("This question is about another series."))
    if question.session_id not in (None, session.pk):
        return Refusal("elsewhere", _("This question belongs to another session."))
    if question.state not in (State.HELD, State.PUBLISHED):
        return _dealt_with()
    if session.is_unlisted and question.published_on is not None:
        return Refusal(
            "public", _("It is on the public page. In a session by invitation it would tell of that session.")
        )
    return None


def _dealt_with() -> Refusal:
    return Refusal("dealt-with", _("Somebody in your team has dealt with this question already."))


def why_not_merge(question: Question, heir: Question, session: Session) -> Refusal | None:
    """Into one that everybody in the same room may read: who asked the merged one will read it too."""
    if question.state not in (State.HELD, State.PUBLISHED, State.QUEUED):
        return _dealt_with()
    own = question.session_id in (None, session.pk) and question.programme_id == session.programme_id
    if not own or heir.session_id != session.pk or heir.pk == question.pk:
        return Refusal("elsewhere", _("Choose another question of this session."), "heir")
    if heir.state not in STANDS_FOR_OTHERS:
        return Refusal("heir-gone", _("That question does not wait in the queue any more."), "heir")
    if heir.wish != Question.Visibility.PUBLIC:
        return Refusal(
            "hosts-only",
            _("Who asked that one wants only hosts to read it. Merge it the other way round."),
            "heir",
        )
    return None


def why_not_queued(question: Question, session: Session) -> Refusal | None:
    """Moving it, taking it up, taking it out: only what waits in this queue."""
    if question.session_id != session.pk or question.state != State.QUEUED:
        return _dealt_with()
    return None


def why_not_move(question: Question, session: Session) -> Refusal | None:
    """What is answered now has no place in the order; it comes back to where it stood."""
    if question.is_current and question.session_id == session.pk:
        return Refusal("current", _("It is being answered. Let it wait again first."))
    return why_not_queued(question, session)


def why_not_put_back(question: Question, session: Session) -> Refusal | None:
    """Only what is answered now."""
    return why_not_queued(question, session) if question.is_current else _dealt_with()


def why_not_point(question: Question) -> Refusal | None:
    """Whatever stands in writing can be pointed to the private route, as long as no answer was given (R44)."""
    if question.state not in (State.HELD, State.PUBLISHED, State.QUEUED, State.MERGED, State.DECLINED):
        return _dealt_with()
    return None


def moved(order: Sequence[Key], key: Key, *, to: int) -> list[Key]:
    """The order with `key` at the place `to`, counted from 1; a place before or behind the queue is its end there.

    Right: nothing lost, nothing doubled, the others in their order.
    """
    rest = [other for other in order if other != key]
    index = max(0, min(to - 1, len(rest)))
    return [*rest[:index], key, *rest[index:]]
