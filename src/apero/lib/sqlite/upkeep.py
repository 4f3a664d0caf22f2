"""What SQLite wants done now and then. PostgreSQL does the like by itself, so nothing happens there."""

from django.db import connections, transaction

ROWS_LOOKED_AT = 400


def optimize(using: str = "default") -> None:
    """Bring the statistics up to date by which SQLite chooses its indexes. Daily, and after loading much.

    `PRAGMA optimize` alone looks only at tables that this connection has used, which a daily job has not.
    """
    if connections[using].vendor == "sqlite":
        with transaction.atomic(using=using), connections[using].cursor() as cursor:
            cursor.execute(f"PRAGMA analysis_limit = {ROWS_LOOKED_AT}")
            cursor.execute("ANALYZE")
            cursor.execute("PRAGMA optimize")


def empty_log(using: str = "default") -> None:
    """Write the log back and cut it to nothing: what was deleted must not stay readable in it. After a purge.

    Does nothing inside a transaction, where SQLite cannot.
    """
    connection = connections[using]
    if connection.vendor == "sqlite" and not connection.in_atomic_block:
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
