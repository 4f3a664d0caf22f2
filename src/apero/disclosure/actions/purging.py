"""What waited too long."""

from datetime import date

from django.db import transaction

from apero.disclosure.actions.flags import forget_rows
from apero.disclosure.actions.translations import forget_translations_that_wait
from apero.disclosure.models import Waiting, WaitingTranslation
from apero.disclosure.rules import WAITS_FOR


@transaction.atomic
def purge_waiting(*, today: date) -> int:
    """Delete words that waited too long, with what was cleared of them. Returns how many."""
    rows = list(Waiting.objects.filter(written_on__lte=today - WAITS_FOR))
    forget_rows(rows)
    told = WaitingTranslation.objects.filter(written_on__lte=today - WAITS_FOR)
    return len(rows) + forget_translations_that_wait(told)
