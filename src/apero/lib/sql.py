"""What the few queries in plain SQL need, on either database."""

from collections.abc import Collection
from typing import Any
from uuid import UUID

from django.db import connection


def stored(key: UUID) -> Any:
    """An id as this database holds it: PostgreSQL has a type for it, SQLite 32 digits."""
    return key if connection.features.has_native_uuid_field else key.hex


def places(values: Collection[object]) -> str:
    """As many places for parameters as there are values, which must not be none: "%s, %s"."""
    return ", ".join(["%s"] * len(values))
