"""A form value is used once."""

from datetime import date, timedelta
from uuid import UUID

from django.conf import settings
from django.db import connection, transaction
from django.utils.module_loading import import_string

from apero.crypto.codes import Code, used_mark
from apero.participation.models import UsedForm

_INSERT = "INSERT INTO participation_usedform (mark, day) VALUES (%s, %s) ON CONFLICT DO NOTHING"


def use_form(value: bytes, *, today: date) -> bool:
    """Mark a form value as used. False if it was used before. Call inside the transaction of the act.

    One statement decides, so that of two clicks at once the second waits for the first, and no database writes a
    refused row into its log.
    """
    mark = used_mark(value, key=settings.CODE_KEY)
    with connection.cursor() as cursor:
        cursor.execute(_INSERT, [mark, today])
        return bool(cursor.rowcount == 1)


@transaction.atomic
def leave_session(*, code: Code, session_id: UUID) -> None:
    """Take back what the code of a place was used for in a session, when the place is withdrawn (CODE_LEAVES)."""
    for name in settings.CODE_LEAVES:
        import_string(name)(code=code, session_id=session_id)


@transaction.atomic
def forget_used_forms(*, today: date) -> int:
    """Destroy the marks of days before yesterday; their values are no longer accepted. Returns how many went."""
    gone, _ = UsedForm.objects.filter(day__lt=today - timedelta(days=1)).delete()
    return gone
