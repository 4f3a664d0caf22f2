"""Forgetting, when the day has come."""

from datetime import datetime

from django.db import transaction
from django.db.models import QuerySet

from apero.conversations.models import Programme, Session, unlisted
from apero.listening.actions.words import delete_questions
from apero.listening.models import Question, Second
from apero.listening.queries import last_session
from apero.listening.rules import purge_on


@transaction.atomic
def purge_questions(*, now: datetime) -> int:
    """When a programme's day has come, delete what is not public, and the typed words, names and seconds of the rest.

    What was asked in a session by invitation goes by the day of that session. Returns how many questions were deleted
    or lost their typed words.
    """
    programmes = Programme.objects.filter(questions__isnull=False).distinct()
    due = [p.pk for p in programmes if purge_on(p, last_session(p)) <= now.date()]
    hidden = (
        Session.objects.filter(unlisted(), questions__isnull=False).select_related("programme").distinct()
    )
    hidden_due = [s.pk for s in hidden if purge_on(s.programme, s) <= now.date()]
    in_hidden = Question.objects.filter(unlisted("session__"), way=Question.Way.LIVE)
    others = Question.objects.filter(programme__in=due).exclude(pk__in=in_hidden.values("pk"))
    return _forget(in_hidden.filter(session__in=hidden_due)) + _forget(others)


def _forget(due: QuerySet[Question]) -> int:
    unseen = list(due.filter(published_on=None))
    delete_questions(unseen)
    kept = due.filter(published_on__isnull=False)
    Second.objects.filter(question__in=kept.values("pk")).delete()
    return len(unseen) + kept.exclude(typed="", pseudonym="").update(typed="", pseudonym="")
