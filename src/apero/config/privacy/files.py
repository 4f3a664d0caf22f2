"""The files of the site: the data folder, and the folders with backups."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from django.conf import settings

from apero.config.backups import shelf
from apero.config.privacy.finding import Finding
from apero.config.privacy.values import SHAPES

KNOWN = re.compile(
    r"apero\.sqlite3(-wal|-shm)?|secret-key|code-key|backup-key|backup-folders|hidden-words|static"
)
"""What Apero writes into its data folder."""
SEALED = b"age-encryption.org/v1"
OTHERS = 0o077
LOOKED_AT = 4_000_000
"""So much of a file that is not ours is read."""


def of_data(folder: Path | None = None) -> Iterator[Finding]:
    """Whatever lies in the data folder: only ours, for its owner only."""
    for path in sorted((folder or settings.DATA).glob("*")):
        where = f"data folder: {path.name}"
        if not KNOWN.fullmatch(path.name):
            yield Finding(where, "a file that no part of Apero writes")
            yield from (Finding(where, f"holds {what}") for what in _told_by(path))
        elif path.is_file() and path.stat().st_mode & OTHERS:
            yield Finding(where, "others on this machine may read it")


def _told_by(path: Path) -> list[str]:
    if not path.is_file():
        return []
    with path.open("rb") as file:
        text = file.read(LOOKED_AT).decode("utf-8", "replace")
    return [what for what, shape in SHAPES.items() if shape.search(text)]


def of_backups(*, today: date) -> Iterator[Finding]:
    """Backups that are kept for longer than the page says, or that somebody else could read."""
    for folder in shelf.known_folders():
        for path in sorted(folder.glob("*")) if folder.is_dir() else []:
            where = f"backup {path.name}"
            if shelf.is_too_old(path, keep=settings.BACKUP_DAYS, today=today):
                yield Finding(where, f"is kept for longer than {settings.BACKUP_DAYS} days")
            if path.is_file() and not _is_sealed(path):
                yield Finding(where, "is not encrypted")


def _is_sealed(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(len(SEALED)) == SEALED
