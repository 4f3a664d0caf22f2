"""When somebody may ask, and what may become of a question. Facts and now in, a reason or None out."""

from datetime import date, datetime, timedelta

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from apero.conversations.models import Programme, Session
from apero.conversations.rules import KEPT_AFTER_SUMMARY, kept_until, questions_window
from apero.lib.refusal import Refusal
from apero.listening.models import Question

QUESTION_ROOM = 2000
ANSWER_ROOM = 4000
REASON_ROOM = 500


ANSWERABLE = (
    Question.State.HELD,
    Question.State.PUBLISHED,
    Question.State.QUEUED,
    Question.State.ANSWERED_LIVE,
    Question.State.ANSWERED,
)


def why_not_ask(programme: Programme, *, now: datetime) -> Refusal | None:
    """Asking in writing is open while the programme is announced, until its last day has ended everywhere (R49)."""
    if programme.state == Programme.State.DRAFT:
        return Refusal("not-announced", _("This series has not been announced yet."))
    last_day = {"day": date_format(programme.questions_close_on or programme.ends_on, "D j F Y")}
    if questions_window(programme).is_closed(now):
        words = _("Questions in writing closed when %(day)s had ended everywhere on earth.")
        return Refusal("closed", words % last_day)
    if programme.state == Programme.State.CLOSED:
        return Refusal("closed", _("This series is closed. No more questions are taken."))
    return None


def purge_on(programme: Programme, last_session: Session | None) -> date:
    """The day on which askers' own words are deleted: thirty days after the summary of the last session is due."""
    if last_session is None:
        return programme.ends_on + timedelta(days=programme.summary_days) + KEPT_AFTER_SUMMARY
    return kept_until(last_session)


def is_public(question: Question) -> bool:
    """Whether the programme's page shows the question, or that it was removed."""
    return question.published_on is not None


def why_not_publish(question: Question) -> Refusal | None:
    """Only what is held, and only if its asker wished it and no session by invitation would be told of."""
    if question.wish != Question.Visibility.PUBLIC:
        return Refusal(
            "hosts-only", _("Its asker wants only hosts to read it. Answer it: they read that by code.")
        )
    if question.session is not None and question.session.is_unlisted:
        return Refusal("unlisted", _("It was asked in a session by invitation. Nothing of that is public."))
    return _why_not_held(question)


def why_not_decline(question: Question) -> Refusal | None:
    """What is held, or queued and not public; what is public can be removed, which leaves a trace."""
    if question.state == Question.State.QUEUED and not is_public(question):
        return None
    return _why_not_held(question)


def _why_not_held(question: Question) -> Refusal | None:
    if question.state != Question.State.HELD:
        return Refusal("not-held", _("Somebody in your team has dealt with this question already."))
    return None


def why_not_answer(question: Question) -> Refusal | None:
    """A held question is answered for its asker's code alone, a public one on the page. An answer may be mended."""
    if question.state not in ANSWERABLE:
        return Refusal("dealt-with", _("Somebody in your team has dealt with this question already."))
    return None


def why_not_remove(question: Question) -> Refusal | None:
    """Only what is public and still there."""
    if not is_public(question) or question.state == Question.State.REMOVED:
        return Refusal("not-public", _("This question is not on the page."))
    return None


def why_not_withhold(question: Question) -> Refusal | None:
    """Only what is public and stands there: what is off the page already waits for two people."""
    if question.state == Question.State.WITHHELD:
        return Refusal("off-already", _("It is off every page already."))
    return why_not_remove(question)
