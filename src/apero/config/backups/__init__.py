"""Backups: one sealed file each, made while the site serves, and restored only when all of it was read back.

The server holds the public key only: who takes the machine cannot open its backups. A backup holds the database and the
keys of the data folder, without which no participant's code opens anything.
"""

import json
import os
import secrets
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import connection

from apero.config.backups import database, shelf
from apero.config.backups.archive import BadBackup, digest, seal, unseal

KEYS = ("secret-key", "code-key")
FORM = 1
"""Grows when a backup is laid out in another way."""


@dataclass(frozen=True, slots=True)
class Made:
    """A backup that was read back from the disk."""

    path: Path
    size: int
    rows: int
    forgotten: int


def clear_up() -> None:
    """Delete what interrupted runs left: unsealed copies. The workroom of a process that lives is left alone."""
    for left in settings.DATA.glob(".backup-*"):
        if not Path("/proc", left.name.split("-")[1]).exists():
            shutil.rmtree(left, ignore_errors=True)


@contextmanager
def _workroom() -> Iterator[Path]:
    """A folder beside the data, which is gone afterwards, and with it what an interrupted run left there."""
    clear_up()
    room = settings.DATA / f".backup-{os.getpid()}-{secrets.token_hex(4)}"
    room.mkdir(mode=0o700)
    try:
        yield room
    finally:
        shutil.rmtree(room, ignore_errors=True)


def make_backup(folder: Path, recipients: Sequence[Any], *, keep: int, today: date) -> Made:
    """Write a backup into the folder, read it back, then delete those older than `keep` days.

    Until the new one is whole under its own name, nothing that stood there is touched. Raises `BadBackup`.
    """
    folder = folder.resolve()
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    shelf.forget_parts(folder)
    name = f"apero-{today.isoformat()}-{secrets.token_hex(4)}.age"
    part, path = folder / f".{name}.part", folder / name
    with _workroom() as room:
        taken = database.snapshot(room)
        files = {"database": taken.path} | _keys()
        manifest = room / "manifest"
        manifest.write_text(json.dumps(_manifest(files, taken.rows, today)), encoding="utf-8")
        written = seal({"manifest": manifest} | files, part, recipients)
    if digest(part) != written:
        part.unlink()
        raise BadBackup("What was written cannot be read back. Is the disk full or failing?")
    part.rename(path)
    _see_onto_disk(folder)
    shelf.remember(folder)
    forgotten = shelf.forget_old(folder, keep=keep, today=today)
    return Made(path, path.stat().st_size, sum(taken.rows.values()), forgotten)


def _keys() -> dict[str, Path]:
    return {f"key-{name}": settings.DATA / name for name in KEYS if (settings.DATA / name).is_file()}


def _manifest(files: dict[str, Path], rows: dict[str, int], today: date) -> dict[str, Any]:
    return {
        "form": FORM,
        "made_on": today.isoformat(),
        "vendor": connection.vendor,
        "rows": rows,
        "files": {name: path.stat().st_size for name, path in files.items()},
    }


def _see_onto_disk(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


@dataclass(frozen=True, slots=True)
class Restored:
    """What was found in a backup, all of it read."""

    made_on: date
    rows: int
    was_put_back: bool


def restore_backup(
    path: Path, identities: Sequence[Any], *, replaces: bool = False, only_checks: bool = False
) -> Restored:
    """Open a backup, read all of it, and make it the site's data. Raises `BadKey`, `BadBackup`.

    Nothing of the site is touched before everything was read and is as it was written. A database that has tables is
    replaced only if `replaces` says so.
    """
    with _workroom() as room:
        unseal(path, identities, room)
        manifest = _read(room)
        if manifest["vendor"] != connection.vendor:
            raise BadBackup(f"It was made of {manifest['vendor']}; this site uses {connection.vendor}.")
        if connection.vendor == "sqlite":
            database.check(room / "database", manifest["rows"])
        found = Restored(
            date.fromisoformat(manifest["made_on"]), sum(manifest["rows"].values()), not only_checks
        )
        if only_checks:
            return found
        if not replaces and not database.is_empty():
            raise BadBackup("This site has a database already. Say --replace to put the backup in its place.")
        database.put_back(room / "database")
        for name in KEYS:
            if (room / f"key-{name}").is_file():
                shutil.copyfile(room / f"key-{name}", settings.DATA / name)
                (settings.DATA / name).chmod(0o600)
    if database.counted_now(manifest["rows"]) != manifest["rows"]:
        raise BadBackup("The database does not hold what the backup does. Restore it again.")
    return found


def _read(room: Path) -> dict[str, Any]:
    """The manifest of an opened backup, once every file is there."""
    try:
        manifest: dict[str, Any] = json.loads((room / "manifest").read_text(encoding="utf-8"))
        as_written = all((room / name).stat().st_size == size for name, size in manifest["files"].items())
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise BadBackup("The file is no backup of Apero.") from error
    if manifest.get("form") != FORM:
        raise BadBackup("It was made by another version of Apero, which can restore it.")
    if not as_written:
        raise BadBackup("A part of it is missing.")
    return manifest
