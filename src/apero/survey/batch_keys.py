"""The private halves of open batches: a file each, outside the database and the backups, destroyed after release.

Overwriting reaches the bytes where the file lies. Flash disks, snapshots and journals may keep older ones: the survey's own page
says so.
"""

import os
from collections.abc import Collection
from datetime import datetime
from pathlib import Path
from uuid import UUID

from django.conf import settings

FOLDER = "survey-keys"
LENGTH = 32
"""Bytes of a private key (X25519)."""


class KeyGone(Exception):
    """The batch's key is not there: its answers cannot be read by anybody."""


def keep_key(batch_id: UUID, private: bytes) -> None:
    """Write the key of a new batch and see it onto the disk, before anything is sealed to it."""
    folder = _folder()
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    descriptor = os.open(folder / str(batch_id), os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        os.write(descriptor, private)
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
    _see(folder)


def key_of(batch_id: UUID) -> bytes:
    """The private key. Raises `KeyGone`, and `OSError` where it cannot be read now: then nothing is thrown away."""
    try:
        key = (_folder() / str(batch_id)).read_bytes()
    except FileNotFoundError as error:
        raise KeyGone(str(batch_id)) from error
    if len(key) != LENGTH:
        raise OSError(f"the key of a batch in {_folder()} is damaged")
    return key


def has_key(batch_id: UUID) -> bool:
    """Whether its key is there, so that what is sealed to it can be read one day."""
    return (_folder() / str(batch_id)).exists()


def destroy_key(batch_id: UUID) -> None:
    """Overwrite the key, see that onto the disk, and remove the file. Twice is once."""
    _destroy(_folder() / str(batch_id))


def left_over(kept: Collection[UUID], *, older_than: datetime) -> list[Path]:
    """The keys of batches that are no more. A younger one may belong to a batch that is being made."""
    names, limit = {str(batch_id) for batch_id in kept}, older_than.timestamp()
    return [p for p in sorted(_folder().glob("*")) if p.name not in names and p.stat().st_mtime < limit]


def destroy_all_but(kept: Collection[UUID], *, older_than: datetime) -> int:
    """Destroy the keys of batches that are no more: what a crash between two steps left. Returns how many."""
    left = left_over(kept, older_than=older_than)
    for path in left:
        _destroy(path)
    return len(left)


def _destroy(path: Path) -> None:
    try:
        descriptor = os.open(path, os.O_WRONLY)
    except FileNotFoundError:
        return
    try:
        os.write(descriptor, os.urandom(os.fstat(descriptor).st_size))
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
    path.unlink(missing_ok=True)
    _see(path.parent)


def _see(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _folder() -> Path:
    return Path(settings.DATA) / FOLDER
