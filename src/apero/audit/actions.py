"""Recording what staff did, and putting into the queue what follows."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime
from functools import lru_cache
from secrets import token_bytes
from typing import Any, Protocol, cast

from django.conf import settings
from django.db import transaction
from django.utils.module_loading import import_string

from apero.audit.models import ClosedMonth, Entry, Head, PageTurn, entry_hash
from apero.lib.events import Event

Fact = int | bool | str | None


class Actor(Protocol):
    """Whoever acts: a role and an opaque reference, never a name."""

    @property
    def acting_role(self) -> str: ...

    @property
    def reference(self) -> str: ...


@dataclass(frozen=True, slots=True)
class _Machine:
    acting_role: str = "system"
    reference: str = ""


SYSTEM: Actor = _Machine()
"""Acts when nobody does: background work, and commands at the server's console."""


class ParticipantEvent(Exception):
    """Somebody tried to record a participant's act with its time."""


@lru_cache(maxsize=1)
def _reactions() -> Mapping[type[Event], tuple[Any, ...]]:
    return cast("Mapping[type[Event], tuple[Any, ...]]", import_string(settings.REACTIONS))


@transaction.atomic
def record(event: Event, *, by: Actor, now: datetime) -> Entry:
    """Write one entry and enqueue the reactions to it, in the caller's transaction. Call it last in an action.

    Entries are written one at a time: on PostgreSQL the second waits until the first transaction has ended. Raises
    `ParticipantEvent` for an event marked `participant`.
    """
    if event.participant:
        raise ParticipantEvent(event.kind)
    facts = facts_of(event)
    entry = _append(kind=event.kind, facts=facts, role=by.acting_role, actor=by.reference, now=now)
    for task in _reactions().get(type(event), ()):
        task.enqueue(**facts)
    return entry


def facts_of(event: Event) -> dict[str, Fact]:
    """The event's fields as JSON holds them: numbers and yes/no as they are, ids, codes and days as text."""
    return {
        name: value if isinstance(value, int | None) else str(value) for name, value in asdict(event).items()
    }


def _append(*, kind: str, facts: dict[str, Fact], role: str, actor: str, now: datetime) -> Entry:
    """The next entry. One that was made late stands in the month that has begun, or the chain would fork."""
    head, _is_new = Head.objects.select_for_update().get_or_create(pk=1)
    at = now.astimezone(UTC)
    month = max(f"{at:%Y-%m}", head.month)
    entry = Entry.objects.create(
        month=month,
        position=head.position + 1 if month == head.month else 1,
        at=at,
        kind=kind,
        facts=facts,
        role=role,
        actor=actor,
        previous=head.hash,
        hash=entry_hash(previous=head.hash, at=at, kind=kind, facts=facts, role=role, actor=actor),
    )
    head.month, head.position, head.hash = entry.month, entry.position, entry.hash
    head.save(update_fields=["month", "position", "hash"])
    return entry


@transaction.atomic
def turn_pages() -> None:
    """Let what pages remember be read anew after a participant took something back, which leaves no entry.

    Writes 16 random bytes over the former ones: neither time nor count.
    """
    PageTurn.objects.update_or_create(pk=1, defaults={"value": token_bytes(16)})


@transaction.atomic
def purge_months_before(first_kept: date) -> int:
    """Remove the entries of months before `first_kept`'s, leaving each month's closing hash. Returns how many went."""
    gone = 0
    limit = f"{first_kept:%Y-%m}"
    months = (
        Entry.objects.filter(month__lt=limit).order_by("month").values_list("month", flat=True).distinct()
    )
    for month in list(months):
        entries = Entry.objects.filter(month=month)
        last = entries.order_by("position").last()
        assert last is not None  # noqa: S101 (its month was read in this transaction)
        count, _by_model = entries.delete()
        ClosedMonth.objects.create(month=month, closing_hash=last.hash, entries=count)
        gone += count
    return gone
