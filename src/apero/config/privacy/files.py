"""The files of the site: the data folder, and the folders with backups."""

import json
import re
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

from django.conf import settings

from apero.config.backups import shelf
from apero.config.privacy.finding import Finding
from apero.config.privacy.values import told_by
from apero.survey.actions.batches import MADE_WITHIN
from apero.survey.batch_keys import FOLDER, has_key, left_over
from apero.survey.models import Batch

KNOWN = re.compile(
    r"apero\.sqlite3(-wal|-shm)?|secret-key|code-key|backup-key|backup-folders|hidden-words|static|survey-keys"
)
"""What Apero writes into its data folder."""
SEALED = b"age-encryption.org/v1"
MADE = "staticfiles.json"
"""The list of the static files, among them."""
HASH, PACKED = re.compile(r"\.[0-9a-f]{12}(?=\.[^./]+$)"), re.compile(r"\.(gz|br)$")
OTHERS = 0o077
LOOKED_AT = 4_000_000
"""So much of a file that is not ours is read."""


def of_data(folder: Path | None = None) -> Iterator[Finding]:
    """Whatever lies in the data folder: only ours, for its owner only."""
    for path in sorted((folder or settings.DATA).glob("*")):
        where = f"data folder: {path.name}"
        if not KNOWN.fullmatch(path.name):
            yield Finding(where, "a file that no part of Apero writes")
            yield from _of_content(where, path)
        elif path.is_file() and path.stat().st_mode & OTHERS:
            yield Finding(where, "others on this machine may read it")


def of_survey_keys(*, now: datetime) -> Iterator[Finding]:
    """The keys of answers that wait: for the owner only, one for each open batch, and none besides."""
    folder: Path = settings.DATA / FOLDER
    kept = list(Batch.objects.values_list("pk", flat=True))
    for path in [folder, *sorted(folder.glob("*"))] if folder.exists() else []:
        if path.stat().st_mode & OTHERS:
            yield Finding(
                f"data folder: {path.relative_to(settings.DATA)}", "others on this machine may read it"
            )
    for path in left_over(kept, older_than=now - MADE_WITHIN):
        where = f"data folder: {FOLDER}/{path.name}"
        yield Finding(where, "no answers wait for this key any more: it should have been destroyed")
    for batch_id in sorted(kept):
        if not has_key(batch_id):
            yield Finding(f"survey_batch {batch_id}", "its key is gone: nobody can read what is sent now")


def of_static() -> Iterator[Finding]:
    """Whatever lies among the static files: only what `apero setup` put there, now or before an upgrade."""
    root: Path = settings.STATIC_ROOT
    try:
        named = json.loads((root / MADE).read_text(encoding="utf-8"))["paths"]
    except (OSError, ValueError, KeyError):
        return  # there are none yet: the site does not start
    known = {MADE, *named, *named.values()}
    for path in sorted(path for path in root.rglob("*") if path.is_file()):
        name = path.relative_to(root).as_posix()
        plain = PACKED.sub("", name)
        if plain not in known and HASH.sub("", plain) not in known:
            yield Finding(f"static files: {name}", "a file that no part of Apero writes")
            yield from _of_content(f"static files: {name}", path)


def _of_content(where: str, path: Path) -> Iterator[Finding]:
    """What the file says, or the files of the folder."""
    told: set[str] = set()
    for one in [path, *path.rglob("*")]:
        if one.is_file():
            with one.open("rb") as file:
                told |= told_by(file.read(LOOKED_AT).decode("utf-8", "replace"))
    yield from (Finding(where, f"holds {what}") for what in sorted(told))


def of_backups(*, today: date) -> Iterator[Finding]:
    """Backups that are kept for longer than the page says, or that somebody else could read."""
    for folder in shelf.known_folders():
        for path in sorted(folder.glob("*")) if folder.is_dir() else []:
            where = f"backup {path.name}"
            if shelf.is_too_old(path, keep=settings.BACKUP_DAYS, today=today):
                yield Finding(where, f"is kept for longer than {settings.BACKUP_DAYS} days")
            if path.is_file() and not _is_sealed(path):
                yield Finding(where, "is not encrypted")
            elif path.is_file() and not shelf.PART.fullmatch(path.name):
                yield from _of_name(where, shelf.day_of(path), today)


def _of_name(where: str, day: date | None, today: date) -> Iterator[Finding]:
    """Backups are deleted by the day in their name."""
    if day is None:
        yield Finding(where, "has no name that `apero backup` gives: nothing deletes it")
    elif shelf.is_to_come(day, today=today):
        yield Finding(where, "has a day in its name that is still to come")


def _is_sealed(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(len(SEALED)) == SEALED
