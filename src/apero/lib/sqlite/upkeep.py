"""What databases want done now and then, so that they stay quick and what was deleted does not stay readable."""

from pathlib import Path

from django.conf import settings
from django.db import connections, transaction

from apero.lib.sqlite.base import DatabaseWrapper

ROWS_LOOKED_AT = 400
PIECE = 1 << 20
"""Bytes of a file that are looked at together."""


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


def rewrite(using: str = "default", *, always: bool = False) -> None:
    """Write anew what purges left holes in, so that deleted rows lie nowhere in the files. After the nightly purges.

    SQLite: the whole file, if it has holes (or `always`), and then its log is cut. PostgreSQL: the tables of people's acts.
    Nobody can write meanwhile. Does nothing inside a transaction.
    """
    connection = connections[using]
    if connection.in_atomic_block:
        return
    if isinstance(connection, DatabaseWrapper):
        with connection.alone(), connection.cursor() as cursor:
            cursor.execute("PRAGMA freelist_count")
            if cursor.fetchone()[0] or always:
                cursor.execute("VACUUM")
        empty_log(using)
    else:
        with connection.cursor() as cursor:
            for table in sorted(settings.UNORDERED_TABLES):
                cursor.execute(f'VACUUM FULL "{table}"')


def found_in_files(wanted: bytes, using: str = "default") -> int | None:
    """How often these bytes lie in the database's own files: SQLite's file and its log. None where they cannot be read.

    PostgreSQL's files belong to its server; a database in memory has none.
    """
    connection = connections[using]
    main = Path(str(connection.settings_dict["NAME"]))
    if connection.vendor != "sqlite" or not main.is_file():
        return None
    files = [main, *(main.with_name(main.name + end) for end in ("-wal", "-journal"))]
    return sum(_count(path, wanted) for path in files if path.is_file())


def _count(path: Path, wanted: bytes) -> int:
    """Over the file piece by piece; what lies across two pieces is found too."""
    count, rest = 0, b""
    with path.open("rb") as file:
        while piece := file.read(PIECE):
            together = rest + piece
            count += together.count(wanted)
            rest = together[-(len(wanted) - 1) :]
    return count
