"""What SQLite wants done now and then. PostgreSQL does the like by itself, so both do nothing there."""

from django.db import connection


def optimize() -> None:
    """Bring the statistics up to date by which SQLite chooses its indexes. Daily, and after loading much."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute(
                "PRAGMA optimize=0x10002"
            )  # also tables that no query of this connection has touched


def empty_log() -> None:
    """Write the log back and cut it to nothing: what was deleted must not stay readable in it. After a purge.

    Does nothing inside a transaction, where SQLite cannot.
    """
    if connection.vendor == "sqlite" and not connection.in_atomic_block:
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
