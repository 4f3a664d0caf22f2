"""Clearing flags, and forgetting what was cleared with the words that it was about."""

from collections.abc import Collection, Iterable
from datetime import datetime
from uuid import UUID

from django.db import transaction

from apero.audit.actions import Actor, record
from apero.disclosure.events import FlagCleared
from apero.disclosure.models import Clearance
from apero.disclosure.queries import Flagged
from apero.disclosure.rules import why_not_clear
from apero.lib.refusal import require
from apero.lib.words import clean_text
from apero.people.models import User
from apero.translation.models import Source


@transaction.atomic
def clear_flag(
    *,
    flags: Collection[Flagged],
    key: str,
    source: Source,
    writer_id: UUID | None,
    reader: User,
    because: str,
    by: Actor,
    now: datetime,
) -> None:
    """A second person lets flagged words stand, with a reason. Raises `Refused`.

    `flags` are those that the text has now, and `key` names the one that is meant.
    """
    Source.objects.select_for_update().get(pk=source.pk)
    flag = next((one for one in flags if one.key == key), None)
    require(why_not_clear(flag, writer_id=writer_id, reader_id=reader.pk, because=because))
    if flag is not None:
        _clear(flag, source, reader, clean_text(because), by=by, now=now)


@transaction.atomic
def clear_all(
    *, flags: Iterable[Flagged], source: Source, reader: User, because: str, by: Actor, now: datetime
) -> None:
    """Clear every open flag for one reason, where history is entered that was public elsewhere before."""
    for flag in flags:
        if flag.is_open:
            _clear(flag, source, reader, clean_text(because), by=by, now=now)


def _clear(flag: Flagged, source: Source, reader: User, because: str, *, by: Actor, now: datetime) -> None:
    _row, is_new = Clearance.objects.get_or_create(
        source=source,
        kind=flag.flag.kind,
        words_mark=flag.mark,
        defaults={"because": because, "cleared_by": reader, "cleared_on": now.date()},
    )
    if is_new:
        record(FlagCleared(source_id=source.pk, flag=flag.flag.kind), by=by, now=now)


@transaction.atomic
def forget_clearances(source_ids: Iterable[UUID], *, but: Iterable[bytes] = ()) -> None:
    """The words are gone, or others: so are the reasons, which may say what the words said. `but`: marks that stand."""
    Clearance.objects.filter(source__in=list(source_ids)).exclude(words_mark__in=list(but)).delete()
