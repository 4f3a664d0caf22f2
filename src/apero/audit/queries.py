"""Reading the record."""

from dataclasses import dataclass
from uuid import UUID

from django.db import connection
from django.db.models import QuerySet

from apero.audit.models import ClosedMonth, Entry, Head, entry_hash


def entries() -> QuerySet[Entry]:
    """All entries, the newest first."""
    return Entry.objects.order_by("-month", "-position")


_NEWEST = """
SELECT (SELECT hash FROM audit_head WHERE id = 1), (SELECT value FROM audit_pageturn WHERE id = 1)
"""


def newest_hash() -> str:
    """What stands for all that was done so far: the hash of the newest entry, and the last turn of the pages.

    In plain SQL: every public page asks.
    """
    with connection.cursor() as cursor:
        cursor.execute(_NEWEST)
        hash_, turn = cursor.fetchone()
    return f"{hash_ or ''}{bytes(turn).hex() if turn else ''}"


@dataclass(frozen=True, slots=True)
class Chain:
    """What a check of the whole record found. `broken` is the first entry that does not follow from the one before."""

    checked: int
    broken: Entry | None = None
    is_cut: bool = False
    """Whether entries are missing at the end."""

    @property
    def holds(self) -> bool:
        return self.broken is None and not self.is_cut


def checked_chain() -> Chain:
    """Compute every hash anew, from the oldest entry that is kept to the newest."""
    last_closed = ClosedMonth.objects.order_by("-month").first()
    previous = last_closed.closing_hash if last_closed else ""
    checked = 0
    fields = ("pk", "previous", "hash", "at", "kind", "facts", "role", "actor")
    for pk, before, hash_, at, kind, facts, role, actor in _in_order().values_list(*fields).iterator():
        computed = entry_hash(previous=previous, at=at, kind=kind, facts=facts, role=role, actor=actor)
        if before != previous or hash_ != computed:
            return Chain(checked, broken=_entry(pk))
        previous, checked = hash_, checked + 1
    head = Head.objects.first()
    return Chain(checked, is_cut=(head.hash if head else "") != previous)


def _in_order() -> QuerySet[Entry]:
    return Entry.objects.order_by("month", "position")


def _entry(pk: UUID) -> Entry:
    return Entry.objects.get(pk=pk)
