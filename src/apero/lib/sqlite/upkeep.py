"""What databases want done now and then, so that they stay quick and what was deleted does not stay readable."""

from django.conf import settings
from django.db import connections, transaction

from apero.lib.sqlite.base import DatabaseWrapper

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


def rewrite(using: str = "default") -> None:
    """Write anew what purges left holes in, so that deleted rows lie nowhere in the files. After the nightly purges.

    SQLite: the whole file, if it has holes, and then its log is cut. PostgreSQL: the tables of people's acts. Nobody can
    write meanwhile. Does nothing inside a transaction.
    """
    connection = connections[using]
    if connection.in_atomic_block:
        return
    if isinstance(connection, DatabaseWrapper):
        with connection.alone(), connection.cursor() as cursor:
            cursor.execute("PRAGMA freelist_count")
            if cursor.fetchone()[0]:
                cursor.execute("VACUUM")
        empty_log(using)
    else:
        with connection.cursor() as cursor:
            for table in sorted(settings.UNORDERED_TABLES):
                cursor.execute(f'VACUUM FULL "{table}"')
