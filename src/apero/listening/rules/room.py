"""When the room of a session takes questions and seconds."""

from datetime import datetime

from django.utils.translation import gettext as _

from apero.conversations.models import Session
from apero.conversations.rules import Phase, phase_of
from apero.lib.refusal import Refusal
from apero.listening.models import Question

LIVE_ROOM = 600
"""Characters of a question that is asked while a session runs."""


def why_room_closed(session: Session, *, has_ended: bool, is_closed: bool, now: datetime) -> Refusal | None:
    """Questions are taken from the start of a session until its end, unless the hosts ended or closed it before (R54)."""
    phase = phase_of(session, now=now)
    if phase in (Phase.DRAFT, Phase.CANCELLED):
        return Refusal("cancelled", _("This session does not take place."))
    if phase is Phase.ANNOUNCED:
        return Refusal("too-early", _("Questions open here when the session begins."))
    if phase is Phase.HELD or has_ended:
        return Refusal("over", _("The session is over. No more questions are taken here."))
    if is_closed:
        return Refusal("closed", _("The hosts take no more questions in this session."))
    return None


def why_not_second(question: Question | None, session: Session, *, now: datetime) -> Refusal | None:
    """What waits in the room of one's own session, for everybody to read, while the session runs."""
    waits = (
        question is not None
        and question.session_id == session.pk
        and question.state == Question.State.QUEUED
        and question.wish == Question.Visibility.PUBLIC
    )
    if not waits or phase_of(session, now=now) is not Phase.LIVE:
        return Refusal("not-waiting", _("This question does not wait in the room any more."))
    return None
