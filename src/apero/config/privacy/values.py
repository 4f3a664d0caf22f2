"""Whether a column of people's acts holds what looks like an address, a browser or a time of day."""

import re
from collections.abc import Iterator
from ipaddress import ip_address

from django.db import connection

from apero.config.privacy.finding import Finding
from apero.publishing.holdings import HOLDINGS, Holding

SHAPES = {
    "an address of the network": re.compile(
        r"(?<![\d.])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\d.])"
    ),
    "a browser or device": re.compile(
        r"Mozilla/|AppleWebKit|Windows NT|\b(?:Android|iPhone OS) \d|\b(?:Chrome|Firefox|Safari|curl)/\d"
        r"|\b[a-z][a-z-]{2,20}/\d+\.\d",
        re.IGNORECASE,
    ),
    "a time of day": re.compile(
        r"(?<!\d)\d{8}T\d{4}|(?<![\w:])(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?![\w:])|(?<!\d)1[6-9]\d{8}(?:\d{3})?(?!\d)"
        r"|\d{4}-\d\d-\d\d[T ]\d\d:\d\d|\d{4}:\d\d:\d\d:\d\d"
    ),
}
_GROUPS = re.compile(r"(?<![\w:.])[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,7}(?![\w:])", re.IGNORECASE)
"""What could be an address of the newer kind; a clock is not, nor is what holds no digit."""


def told_by(text: str) -> set[str]:
    """What of who, from where and when stands in a text."""
    found = {what for what, shape in SHAPES.items() if shape.search(text)}
    if any(_is_address(one) for one in _GROUPS.findall(text)):
        found.add("an address of the network")
    return found


def _is_address(typed: str) -> bool:
    try:
        return any(sign.isdigit() for sign in typed) and bool(ip_address(typed))
    except ValueError:
        return False


OWN_WORDS = {
    "listening.Question": {"typed"},
    "registration.Seat": {"needs", "pseudonym", "contact"},
    "survey.Answer": {"line"},
    "survey.OpenAnswer": {"text"},
    "synthesis.MissingPoint": {"typed"},
    "incidents.Incident": None,
}
"""Columns in which people write what they like, that are sealed, or that hold signs without a meaning. None: all of a table."""
AT_ONCE = 2_000


def found() -> Iterator[Finding]:
    """Read every column of text of every table of acts, but those where people write themselves."""
    for holding in HOLDINGS:
        own = OWN_WORDS.get(holding.model, set())
        if holding.is_act and own is not None:
            yield from _of(holding, own)


def _of(holding: Holding, own: set[str]) -> Iterator[Finding]:
    fields = [
        field
        for field in holding.model_class._meta.local_concrete_fields  # noqa: SLF001 (Django documents it)
        if field.get_internal_type() in ("CharField", "TextField", "JSONField") and field.name not in own
    ]
    table = holding.model_class._meta.db_table  # noqa: SLF001
    for field in fields:
        with connection.cursor() as cursor:
            cursor.execute(f'SELECT "{field.column}" FROM "{table}"')  # noqa: S608 (names of our own tables)
            seen: set[str] = set()
            while rows := cursor.fetchmany(AT_ONCE):
                for (value,) in rows:
                    seen |= told_by(str(value or ""))
        yield from (Finding(f"{table}.{field.column}", f"holds {what}") for what in sorted(seen))
