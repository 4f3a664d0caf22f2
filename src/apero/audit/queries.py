"""Reading the record."""

from collections.abc import Iterable

from django.db.models import QuerySet

from apero.audit.models import ClosedMonth, Entry, entry_hash


def latest_entries(limit: int = 50) -> QuerySet[Entry]:
    """The newest entries first."""
    return Entry.objects.order_by("-month", "-position")[:limit]


def first_broken_entry() -> Entry | None:
    """The first entry whose hash does not follow from its content and its predecessor, or None if the chain holds."""
    last_closed = ClosedMonth.objects.order_by("-month").first()
    previous = last_closed.closing_hash if last_closed else ""
    entries: Iterable[Entry] = Entry.objects.order_by("month", "position").iterator()
    for entry in entries:
        computed = entry_hash(
            previous=previous, at=entry.at, kind=entry.kind, facts=entry.facts, role=entry.role, actor=entry.actor
        )
        if entry.previous != previous or entry.hash != computed:
            return entry
        previous = entry.hash
    return None
