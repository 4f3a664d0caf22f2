"""Settings from the environment, by small readers. docs/reference/settings.md explains every name."""

import os
from pathlib import Path

_declared: dict[str, str] = {}


class BadSetting(Exception):
    """A setting that cannot be used; the message says which and what it should be."""


def declared_names() -> set[str]:
    """All settings that were read so far."""
    return set(_declared)


def text(name: str, default: str = "") -> str:
    """A setting as it stands."""
    _declared[name] = "text"
    return os.environ.get(name, default)


def flag(name: str, *, default: bool) -> bool:
    """1/true/yes/on or 0/false/no/off."""
    value = text(name).strip().lower()
    if value in ("", "1", "true", "yes", "on", "0", "false", "no", "off"):
        return default if value == "" else value in ("1", "true", "yes", "on")
    raise BadSetting(f"{name} should be yes or no, but is {value!r}.")


def number(name: str, default: int, *, at_least: int = 0) -> int:
    """A whole number."""
    value = text(name).strip()
    if not value:
        return default
    if not (value.isascii() and value.isdecimal() and int(value) >= at_least):
        least = f" of at least {at_least}" if at_least else ""
        raise BadSetting(f"{name} should be a whole number{least}, but is {value!r}.")
    return int(value)


def one_of(name: str, *words: str) -> str:
    """One of some words; the first if nothing is set."""
    value = text(name).strip().lower() or words[0]
    if value not in words:
        raise BadSetting(f"{name} should be {', '.join(words[:-1])} or {words[-1]}, but is {value!r}.")
    return value


def secret(name: str) -> str:
    """A secret, from NAME or from the file that NAME_FILE points to."""
    path = text(f"{name}_FILE")
    if not path:
        return text(name)
    try:
        return Path(path).read_text(encoding="utf-8").strip()
    except OSError as error:
        raise BadSetting(f"{name}_FILE cannot be read: {error.strerror}.") from error


def listed(name: str, default: str = "") -> list[str]:
    """Words separated by commas."""
    return [part.strip() for part in text(name, default).split(",") if part.strip()]
