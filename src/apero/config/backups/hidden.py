"""What two people hid since a backup was made is in it again: it is taken off again when the backup is restored."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import NamedTuple
from uuid import UUID

from django.db import DatabaseError, connection

from apero.hiding.actions import destroy_undecided, withhold
from apero.hiding.models import Hiding
from apero.lib.refusal import Refused
from apero.translation.models import Source

Outcome = Hiding.Outcome


class HiddenText(NamedTuple):
    """A text that was taken off: for good, or until the day on which two people have to have decided."""

    source_id: UUID
    part: str
    reason: str
    by_code: bool
    is_destroyed: bool
    decide_until: date


def hidden_texts() -> list[HiddenText]:
    """All that the site's database, as it stands before a restore, says of hidden words; nothing if it cannot be read."""
    rows = Hiding.objects.filter(outcome__in=[Outcome.HIDDEN, Outcome.OPEN], source__isnull=False)
    try:
        found = list(rows.values_list("source_id", "part", "reason", "by_code", "outcome", "decide_until"))
    except DatabaseError:
        return []
    finally:
        connection.close()
    return [HiddenText(*row[:4], row[4] == Outcome.HIDDEN, row[5]) for row in found]


def hide_again(texts: Iterable[HiddenText], *, now: datetime) -> int:
    """Take off what a restored database shows of them, and destroy what was destroyed. Returns how many texts."""
    number = 0
    for text in texts:
        source = Source.objects.filter(pk=text.source_id).first()
        if source is None:
            continue
        try:
            hiding = withhold(
                source=source, part=text.part, reason=text.reason, by_code=text.by_code, now=now
            )
        except Refused:  # it is off in the backup too, or was not public yet
            continue
        until = now.date() - timedelta(days=1) if text.is_destroyed else text.decide_until
        Hiding.objects.filter(pk=hiding.pk).update(decide_until=until)
        number += 1
    destroy_undecided(now=now)
    return number
