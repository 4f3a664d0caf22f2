"""The folders in which backups lie, and how old they may grow: what was purged here is gone from them by then."""

import json
import re
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from django.conf import settings

NAME = re.compile(r"apero-(\d{4}-\d{2}-\d{2})-[0-9a-f]{8}\.age")
PART = re.compile(r"\.apero-.*\.part")
KNOWN = "backup-folders"
"""A file in the data folder that names the folders which were used, for the nightly job and the audit."""


def day_of(path: Path) -> date | None:
    """The day of a backup, from its name; None for what is none."""
    found = NAME.fullmatch(path.name)
    try:
        return date.fromisoformat(found[1]) if found else None
    except ValueError:
        return None


def backups_in(folder: Path) -> list[Path]:
    """The backups of a folder, the oldest first."""
    found = [(day, path) for path in folder.iterdir() if (day := day_of(path))] if folder.is_dir() else []
    return [path for _day, path in sorted(found)]


def known_folders() -> list[Path]:
    """The folders in which this site has put backups."""
    try:
        return [Path(one) for one in json.loads((settings.DATA / KNOWN).read_text(encoding="utf-8"))]
    except (OSError, ValueError):
        return []


def remember(folder: Path) -> None:
    """Note a folder, so that what grows too old in it is deleted."""
    folders = {str(one) for one in known_folders()} | {str(folder)}
    path = settings.DATA / KNOWN
    part = path.with_name(f".{KNOWN}.part")
    part.write_text(json.dumps(sorted(folders)), encoding="utf-8")
    part.replace(path)


def is_too_old(path: Path, *, keep: int, today: date) -> bool:
    """Whether a backup has been kept for longer than `keep` days. A day that is still to come says nothing: its file does."""
    day = day_of(path)
    if day is not None and is_to_come(day, today=today):
        day = datetime.fromtimestamp(path.stat().st_mtime, UTC).date()
    return day is not None and day + timedelta(days=keep) < today


def is_to_come(day: date, *, today: date) -> bool:
    """Whether no clock can have had this day yet."""
    return day > today + timedelta(days=1)


def forget_old(folder: Path, *, keep: int, today: date) -> int:
    """Delete the backups that are older than `keep` days. Returns how many."""
    old = [path for path in backups_in(folder) if is_too_old(path, keep=keep, today=today)]
    for path in old:
        path.unlink(missing_ok=True)
    return len(old)


def forget_parts(folder: Path) -> None:
    """Delete what an interrupted backup left."""
    for path in folder.iterdir() if folder.is_dir() else []:
        if PART.fullmatch(path.name):
            path.unlink(missing_ok=True)
