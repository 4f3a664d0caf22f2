"""The database as one file that holds one moment of it, and back. Reads on while the site writes."""

import os
import re
import shutil
import sqlite3
import subprocess
from collections.abc import Iterable
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

from django.db import DatabaseError, connection, connections

from apero.config.backups.archive import BadBackup


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A file, and how many rows each table had at its moment."""

    path: Path
    rows: dict[str, int]


def snapshot(folder: Path) -> Snapshot:
    """Write the database as it is now into the folder."""
    path = folder / "database"
    return _sqlite_snapshot(path) if connection.vendor == "sqlite" else _postgresql_snapshot(path)


def put_back(path: Path) -> None:
    """Make the file the site's database. What stood there before is gone. The site must not be running."""
    if connection.vendor == "sqlite":
        _sqlite_put_back(path)
    else:
        _run(
            "pg_restore",
            "--clean",
            "--if-exists",
            "--no-owner",
            "--single-transaction",
            "-d",
            _name(),
            str(path),
        )


def is_empty() -> bool:
    """Whether no table stands in the site's database."""
    with connection.cursor() as cursor:
        return not connection.introspection.table_names(cursor)


def check(path: Path, rows: dict[str, int]) -> None:
    """Read a snapshot whole, and compare it with what was counted. Raises `BadBackup`."""
    if connection.vendor == "sqlite":
        _sqlite_check(path, rows)
    else:
        _postgresql_check(path, rows)


def _sqlite_check(path: Path, rows: dict[str, int]) -> None:
    try:
        with closing(sqlite3.Connection(f"file:{path}?mode=ro", uri=True)) as found:
            wrong = found.execute("PRAGMA integrity_check(1)").fetchone()[0] != "ok"
            lost = found.execute("PRAGMA foreign_key_check").fetchone()
            counted = _counted(found)
    except sqlite3.DatabaseError as error:
        raise BadBackup("The database in it cannot be read.") from error
    if wrong or lost or counted != rows:
        raise BadBackup("The database in it is damaged: it does not hold what was written into it.")


def _postgresql_check(path: Path, rows: dict[str, int]) -> None:
    """PostgreSQL's own program reads all of it; the rows are counted once they are back."""
    _run("pg_restore", "-f", os.devnull, str(path))
    listed = _run("pg_restore", "--list", str(path))
    tables = set(re.findall(r" TABLE DATA \S+ (\S+) ", listed))
    if tables != rows.keys():
        raise BadBackup(
            "The database in it is damaged: it does not hold the tables that were written into it."
        )


def counted_now(names: Iterable[str]) -> dict[str, int]:
    """How many rows each of these tables of the site's database has."""
    with connection.cursor() as cursor:
        found = {}
        for name in names:
            cursor.execute(f'SELECT count(*) FROM "{name}"')  # noqa: S608 (names of tables)
            found[name] = int(cursor.fetchone()[0])
        return found


def _counted(found: sqlite3.Connection) -> dict[str, int]:
    names = [n for (n,) in found.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    return {name: _count(found, name) for name in names if not name.startswith("sqlite_")}


def _count(found: sqlite3.Connection, name: str) -> int:
    return int(found.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0])  # noqa: S608


def _sqlite_snapshot(path: Path) -> Snapshot:
    """A read transaction sees one moment, and writers go on beside it (sqlite.org/backup.html)."""
    live = str(connection.settings_dict["NAME"])
    path.touch(mode=0o600)
    with (
        closing(sqlite3.Connection(f"file:{live}?mode=ro", uri=True)) as source,
        closing(sqlite3.Connection(path)) as copy,
    ):
        copy.execute("PRAGMA synchronous=OFF")  # seen onto the disk once, sealed
        source.backup(copy)
        rows = _counted(copy)
        copy.execute("PRAGMA journal_mode=DELETE")
    return Snapshot(path, rows)


def _sqlite_put_back(path: Path) -> None:
    """Until the last step the former database stands, whole: its log is written back before that goes."""
    live, part = Path(str(connection.settings_dict["NAME"])), _part()
    shutil.move(path, part)
    part.chmod(0o600)
    with part.open("rb") as file:
        os.fsync(file.fileno())
    with (
        suppress(DatabaseError),
        connection.cursor() as cursor,
    ):  # one that cannot be read is of no use to anybody
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connections.close_all()
    for end in ("-wal", "-shm", "-journal"):
        live.with_name(live.name + end).unlink(missing_ok=True)
    part.replace(live)


def _part() -> Path:
    """What is about to be the database."""
    live = Path(str(connection.settings_dict["NAME"]))
    return live.with_name(f".{live.name}.restored")


def forget_part() -> None:
    """Delete what an interrupted restore left beside the database."""
    if connection.vendor == "sqlite":
        _part().unlink(missing_ok=True)


def _postgresql_snapshot(path: Path) -> Snapshot:
    """pg_dump reads the moment that this transaction holds, and rows are counted in the same."""
    own = connections.create_connection("default")
    try:
        own.set_autocommit(False)
        with own.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
            cursor.execute("SELECT pg_export_snapshot()")
            moment = cursor.fetchone()[0]
            rows = {}
            for name in own.introspection.table_names(cursor):
                cursor.execute(f'SELECT count(*) FROM "{name}"')  # noqa: S608
                rows[name] = int(cursor.fetchone()[0])
            path.touch(mode=0o600)
            _run(
                "pg_dump", "--format=custom", "--compress=0", "--no-owner", f"--snapshot={moment}", "-f", str(path),
                "-d", _name(),
            )  # fmt: skip
    finally:
        own.close()
    return Snapshot(path, rows)


def _name() -> str:
    """How PostgreSQL's own programs find the database: no password among the arguments, which others can read."""
    found = connection.settings_dict
    words = {"host": found["HOST"], "port": found["PORT"], "user": found["USER"], "dbname": found["NAME"]}
    return " ".join(f"{key}='{value}'" for key, value in words.items() if value)


def _run(program: str, *words: str) -> str:
    found = _program(program)
    env = os.environ | {"PGPASSWORD": str(connection.settings_dict["PASSWORD"] or "")}
    done = subprocess.run([found, *words], env=env, capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode:
        raise BadBackup(f"{program} failed: {done.stderr.strip().splitlines()[-1:] or ['without a word']}")
    return done.stdout


def _program(name: str) -> str:
    """PostgreSQL's program, the newest that Debian has if it is not on the path. Raises `BadBackup`."""
    installed = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"), key=lambda p: float(p.parts[4]))
    found = str(installed[-1]) if installed else shutil.which(name)
    if not found:
        raise BadBackup(f"{name} is not installed. It comes with Debian's package postgresql-client.")
    return found
