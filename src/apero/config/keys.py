"""The keys in the data folder: made at first use on a development site, required to exist in production."""

import os
import secrets
from pathlib import Path

from apero.config import env


class KeyMissing(Exception):
    """Production was asked for and there is no key; the message says how to make one."""


def key_from(folder: Path, name: str, *, may_make: bool) -> str:
    """The key `name` of the data folder.

    `may_make` creates it (mode 0600); of two processes that start at once, one makes it and both read it.
    """
    path = folder / name
    if not path.exists():
        if not may_make:
            raise KeyMissing(
                f"No {name} in {folder}. Run `apero setup` once, with the settings of this site."
            )
        folder.mkdir(parents=True, exist_ok=True)
        part = folder / f".{name}.{os.getpid()}.{secrets.token_hex(4)}"
        descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w") as file:
            file.write(secrets.token_urlsafe(48))
            file.flush()
            os.fsync(file.fileno())
        try:
            os.link(part, path)
        except FileExistsError:
            pass  # another process was first: its key is the key
        finally:
            part.unlink()
    return path.read_text(encoding="utf-8").strip()


def is_site() -> bool:
    """Whether there is a site here: its database is named, or its file was made."""
    if env.text("DATABASE_URL") or env.text("DATABASE_URL_FILE"):
        return True
    return (Path(env.text("APERO_DATA", ".apero")) / "apero.sqlite3").exists()
