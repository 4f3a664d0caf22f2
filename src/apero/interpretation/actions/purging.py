"""Forgetting who asked and who interpreted."""

from datetime import datetime

from django.db import transaction
from django.db.models import Q

from apero.conversations.models import Session
from apero.interpretation.models import Assignment, Request
from apero.interpretation.rules import purge_on


@transaction.atomic
def purge_requests(*, now: datetime) -> int:
    """Delete the requests and the assignments of every session whose day has come. Returns how many rows went.

    What became of a language stays with the session.
    """
    held = Q(interpretation_requests__isnull=False) | Q(arrangements__assignments__isnull=False)
    over = Session.objects.filter(held, starts_at__lt=now).select_related("programme").distinct()
    due = [session.pk for session in over if purge_on(session) <= now.date()]
    asked, _by_model = Request.objects.filter(session__in=due).delete()
    served, _by_model = Assignment.objects.filter(arrangement__session__in=due).delete()
    return asked + served
