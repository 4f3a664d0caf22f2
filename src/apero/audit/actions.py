"""Recording what staff did, and putting into the queue what follows."""

from dataclasses import asdict
from datetime import date, datetime
from functools import lru_cache
from typing import Any, Protocol

from django.conf import settings
from django.db import transaction
from django.utils.module_loading import import_string

from apero.audit.models import ClosedMonth, Entry, entry_hash
from apero.lib.events import Event


class Actor(Protocol):
    """Whoever acts: a role and an opaque reference, never a name."""

    @property
    def acting_role(self) -> str: ...

    @property
    def reference(self) -> str: ...


class ParticipantEvent(Exception):
    """Somebody tried to record a participant's act with its time."""


@lru_cache(maxsize=1)
def _reactions() -> Any:
    return import_string(settings.REACTIONS)


@transaction.atomic
def record(event: Event, *, by: Actor, now: datetime) -> Entry:
    """Write one entry and enqueue the reactions to it, in the caller's transaction.

    Raises `ParticipantEvent` for an event marked `participant`.
    """
    if event.participant:
        raise ParticipantEvent(event.kind)
    facts = {name: value if isinstance(value, int | bool) else str(value) for name, value in asdict(event).items()}
    month = f"{now:%Y-%m}"
    last = Entry.objects.select_for_update().filter(month=month).order_by("-position").first()
    previous = last.hash if last else _closing_hash_before(month)
    entry = Entry.objects.create(
        month=month,
        position=last.position + 1 if last else 1,
        at=now,
        kind=event.kind,
        facts=facts,
        role=by.acting_role,
        actor=by.reference,
        previous=previous,
        hash=entry_hash(
            previous=previous, at=now, kind=event.kind, facts=facts, role=by.acting_role, actor=by.reference
        ),
    )
    for task in _reactions().get(type(event), ()):
        task.enqueue(**facts)
    return entry


def _closing_hash_before(month: str) -> str:
    last = Entry.objects.filter(month__lt=month).order_by("-month", "-position").first()
    if last:
        return last.hash
    closed = ClosedMonth.objects.filter(month__lt=month).order_by("-month").first()
    return closed.closing_hash if closed else ""


@transaction.atomic
def purge_months_before(first_kept: date) -> int:
    """Remove the entries of months before `first_kept`'s, leaving each month's closing hash. Returns how many went."""
    gone = 0
    limit = f"{first_kept:%Y-%m}"
    for month in list(Entry.objects.filter(month__lt=limit).values_list("month", flat=True).distinct().order_by("month")):
        entries = Entry.objects.filter(month=month).order_by("position")
        last = entries.last()
        if last is None:
            continue
        count = entries.count()
        ClosedMonth.objects.update_or_create(month=month, defaults={"closing_hash": last.hash, "entries": count})
        gone += count
        entries.delete()
    return gone
