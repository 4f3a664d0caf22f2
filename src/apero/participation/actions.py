"""A form value is used once."""

from datetime import date, timedelta

from django.conf import settings
from django.db import transaction

from apero.crypto.codes import used_mark
from apero.participation.models import UsedForm


def use_form(value: bytes, *, today: date) -> bool:
    """Mark a form value as used. False if it was used before.

    Call inside the transaction of the act, with the row locked that the form is about (two clicks come at once).
    """
    mark = used_mark(value, key=settings.CODE_KEY)
    if UsedForm.objects.filter(mark=mark).exists():
        return False
    UsedForm.objects.bulk_create([UsedForm(mark=mark, day=today)])
    return True


@transaction.atomic
def forget_used_forms(*, today: date) -> int:
    """Destroy the marks of days before yesterday; their values are no longer accepted. Returns how many went."""
    gone, _ = UsedForm.objects.filter(day__lt=today - timedelta(days=1)).delete()
    return gone
