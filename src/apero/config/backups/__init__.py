"""Backups: one sealed file each, made while the site serves, and restored only when all of it was read back.

The server holds the public key only: who takes the machine cannot open its backups. A backup holds the database and the
keys of the data folder, without which no participant's code opens anything.
"""

import fcntl
import os
import secrets
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import connection

from apero.config.backups import database, hidden, shelf, signing
from apero.config.backups.archive import BadBackup, Digests, digest, seal, unseal
from apero.config.backups.manifest import FORM, LONGEST, NO_BACKUP, Manifest, read_manifest

KEYS = ("secret-key", "code-key", signing.KEY)
MANIFEST, SIGNATURE = "manifest", "signature"
NOT_OURS = (
    "Whoever has the public key can make such a file, and this one is not signed by a site that is known here. Put the line "
    "signed-by … that `apero backup` printed into the key file, or give --sha256 with the number that it printed."
)


class Busy(BadBackup):
    """Another backup or restore of this site is running."""


@dataclass(frozen=True, slots=True)
class Made:
    """A backup that was read back from the disk."""

    path: Path
    size: int
    rows: int
    forgotten: int
    sha256: str
    signed_by: str


@contextmanager
def _alone() -> Iterator[None]:
    """One backup or restore at a time. The kernel ends the lock with the process, however that ends. Raises `Busy`."""
    settings.DATA.mkdir(mode=0o700, parents=True, exist_ok=True)
    folder = os.open(settings.DATA, os.O_RDONLY)
    try:
        fcntl.flock(folder, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield
    except BlockingIOError as error:
        raise Busy("Another backup or restore is running.") from error
    finally:
        os.close(folder)


def clear_up() -> None:
    """Delete what interrupted runs left: unsealed copies, and parts of backups. Nothing while one is running."""
    with suppress(Busy), _alone():
        _forget_left()


def _forget_left() -> None:
    for left in settings.DATA.glob(".backup-*"):
        shutil.rmtree(left, ignore_errors=True)
    database.forget_part()
    for folder in shelf.known_folders():
        shelf.forget_parts(folder)


@contextmanager
def _workroom() -> Iterator[Path]:
    """A folder beside the data, which is gone afterwards, and with it what an interrupted run left there. Raises `Busy`."""
    with _alone():
        _forget_left()
        room = settings.DATA / f".backup-{secrets.token_hex(4)}"
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
    name = f"apero-{today.isoformat()}-{secrets.token_hex(4)}.age"
    part, path = folder / f".{name}.part", folder / name
    with _workroom() as room:
        shelf.remember(folder)
        signed_by = signing.own_line()
        taken = database.snapshot(room)
        files = {"database": taken.path} | _keys()

        def told(digests: Digests) -> dict[str, bytes]:
            words = Manifest(FORM, today.isoformat(), connection.vendor, taken.rows, digests).written()
            return {MANIFEST: words, SIGNATURE: signing.sign(words)}

        written = seal(files, part, recipients, told)
        if digest(part) != written:
            part.unlink()
            raise BadBackup("What was written cannot be read back. Is the disk full or failing?")
        part.rename(path)
        hidden.see_onto_disk(folder)
    forgotten = shelf.forget_old(folder, keep=keep, today=today)
    return Made(path, path.stat().st_size, sum(taken.rows.values()), forgotten, written, signed_by)


def _keys() -> dict[str, Path]:
    return {f"key-{name}": settings.DATA / name for name in KEYS if (settings.DATA / name).is_file()}


@dataclass(frozen=True, slots=True)
class Trust:
    """Why a backup is believed to be the site's: who may have signed it, or the digest that was printed when it was made."""

    signers: list[bytes]
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class Restored:
    """What was found in a backup, all of it read; and whether it is known what was hidden since."""

    made_on: date
    rows: int
    was_put_back: bool
    knows_hidden: bool = False


def restore_backup(
    path: Path,
    identities: Sequence[Any],
    *,
    trust: Trust,
    replaces: bool = False,
    only_checks: bool = False,
) -> Restored:
    """Open a backup, read all of it, and make it the site's data. Raises `BadKey`, `BadBackup`.

    Nothing of the site is touched before everything was read and is as it was written. A database that has tables is
    replaced only if `replaces` says so. Afterwards tables are to be brought up to date and `hidden.hide_again` done.
    """
    is_named = bool(trust.sha256) and trust.sha256.strip().lower() == digest(path)
    if trust.sha256 and not is_named:
        raise BadBackup("It is not the file of that SHA-256.")
    with _workroom() as room:
        digests = unseal(path, identities, room)
        manifest = _read(room, digests, trust, is_named=is_named)
        if manifest.vendor != connection.vendor:
            raise BadBackup(f"It was made of {manifest.vendor}; this site uses {connection.vendor}.")
        database.check(room / "database", manifest.rows)
        made_on, rows = date.fromisoformat(manifest.made_on), sum(manifest.rows.values())
        if only_checks:
            return Restored(made_on, rows, was_put_back=False)
        if not replaces and not database.is_empty():
            raise BadBackup("This site has a database already. Say --replace to put the backup in its place.")
        knows = _put_back(room, manifest)
    if database.counted_now(manifest.rows) != manifest.rows:
        raise BadBackup("The database does not hold what the backup does. Restore it again.")
    return Restored(made_on, rows, was_put_back=True, knows_hidden=knows)


def _put_back(room: Path, manifest: Manifest) -> bool:
    """Replace the database and the keys. Returns whether it is known what was hidden here."""
    known = hidden.hidden_now()
    knows = known is not None or hidden.is_unfinished()
    connection.close()
    with hidden.kept(known or hidden.Hidden()):
        database.put_back(room / "database")
    for name in KEYS:
        if f"key-{name}" in manifest.files:
            shutil.copyfile(room / f"key-{name}", settings.DATA / name)
            (settings.DATA / name).chmod(0o600)
    return knows


def _read(room: Path, digests: Digests, trust: Trust, *, is_named: bool) -> Manifest:
    """The manifest of an opened backup, once it is known who made it and every file is there. Raises `BadBackup`."""
    own = digests.keys() & {MANIFEST, SIGNATURE}
    if MANIFEST not in own or (room / MANIFEST).stat().st_size > LONGEST:
        raise BadBackup(NO_BACKUP)
    words = (room / MANIFEST).read_bytes()
    signature = (room / SIGNATURE).read_bytes() if SIGNATURE in own else b""
    if not is_named and not signing.is_signed(words, signature, trust.signers):
        raise BadBackup(NOT_OURS)
    manifest = read_manifest(words)
    if {name: one for name, one in digests.items() if name not in own} != manifest.files:
        raise BadBackup(
            "A part of it is missing, or there is something in it that does not belong into a backup."
        )
    return manifest
