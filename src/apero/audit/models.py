"""The append-only record of what staff did: who by role and an opaque reference, what, when. No participant data."""

import json
import uuid
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any

from django.db import models


def entry_hash(
    *, previous: str, at: datetime, kind: str, facts: dict[str, Any], role: str, actor: str
) -> str:
    """SHA-256 over the entry's content and the hash before it."""
    body = json.dumps([previous, at.astimezone(UTC).isoformat(), kind, facts, role, actor], sort_keys=True)
    return sha256(body.encode()).hexdigest()


class Entry(models.Model):
    """One act. Each entry holds the hash of the one before it; a purged month leaves its closing hash."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    month = models.CharField(max_length=7)
    position = models.PositiveIntegerField()
    at = models.DateTimeField()
    kind = models.CharField(max_length=80)
    facts = models.JSONField(default=dict)
    role = models.CharField(max_length=40)
    actor = models.CharField(max_length=40)
    previous = models.CharField(max_length=64)
    hash = models.CharField(max_length=64)

    class Meta:
        ordering = ["month", "position"]
        constraints = [
            models.UniqueConstraint(fields=["month", "position"], name="audit_one_entry_a_position")
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.at:%Y-%m-%d}"


class Head(models.Model):
    """The end of the chain: one row, locked by whoever writes the next entry, so that entries come one after the other.

    It is also how entries that were cut off the end are missed.
    """

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    month = models.CharField(max_length=7, default="")
    position = models.PositiveIntegerField(default=0)
    hash = models.CharField(max_length=64, default="")

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(id=1), name="audit_one_head")]

    def __str__(self) -> str:
        return f"{self.month} {self.position}"


class PageTurn(models.Model):
    """Says that pages which are remembered must be read anew: a participant took something back, which is no entry.

    One row, and a random value in it: no time, no count, no person.
    """

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    value = models.BinaryField(max_length=16)

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(id=1), name="audit_one_page_turn")]

    def __str__(self) -> str:
        return "a turn of the page"


class ClosedMonth(models.Model):
    """What stays of a month whose entries were purged."""

    month = models.CharField(max_length=7, primary_key=True)
    closing_hash = models.CharField(max_length=64)
    entries = models.PositiveIntegerField()

    def __str__(self) -> str:
        return self.month
