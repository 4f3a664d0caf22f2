"""What a backup says of itself, in its last pages: what it holds, and of which day. The signature is about this."""

import json
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from apero.config.backups.archive import BadBackup, Digests

FORM = 2
"""Grows when a backup is laid out in another way."""
NEEDED = {"django_migrations", "audit_entry", "people_team"}
"""Tables that every site has had."""
NO_BACKUP = "The file is no backup of Apero."
LONGEST = 1_000_000


@dataclass(frozen=True, slots=True)
class Manifest:
    """`rows`: how many each table had. `files`: the SHA-256 of each."""

    form: int
    made_on: str
    vendor: str
    rows: dict[str, int]
    files: Digests

    def written(self) -> bytes:
        """As it stands in a backup."""
        return json.dumps(asdict(self)).encode()


def read_manifest(words: bytes) -> Manifest:
    """What was written, if it is one. Raises `BadBackup`, whatever the words are."""
    try:
        found: Any = json.loads(words[:LONGEST])
    except (ValueError, RecursionError) as error:
        raise BadBackup(NO_BACKUP) from error
    if not isinstance(found, dict):
        raise BadBackup(NO_BACKUP)
    if found.get("form") != FORM:
        raise BadBackup("It was made by another version of Apero, which can restore it.")
    if not _is_one(found):
        raise BadBackup(NO_BACKUP)
    return Manifest(**found)


def _is_one(found: dict[str, Any]) -> bool:
    """Whether every part is there and of its kind, and it tells of a site."""
    rows, files = found.get("rows"), found.get("files")
    return (
        found.keys() == Manifest.__dataclass_fields__.keys()
        and isinstance(rows, dict)
        and isinstance(files, dict)
        and all(name.replace("_", "").isalnum() and type(number) is int for name, number in rows.items())
        and all(isinstance(digest, str) for digest in files.values())
        and rows.keys() >= NEEDED
        and "database" in files
        and found["vendor"] in ("sqlite", "postgresql")
        and _is_day(found["made_on"])
    )


def _is_day(typed: Any) -> bool:
    try:
        return isinstance(typed, str) and bool(date.fromisoformat(typed))
    except ValueError:
        return False
