"""Parts of public addresses, made once from a name. They stay when the name changes."""

import secrets
from collections.abc import Container

from apero.lib.words import folded

_WITHOUT_A_BASE = str.maketrans(
    {"æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ħ": "h", "ı": "i", "ŋ": "ng"}
)


def address_from(name: str, *, fallback: str, taken: Container[str] = (), room: int = 60) -> str:
    """A slug of ASCII letters, digits and hyphens for `name`, unlike all that are `taken`.

    "Ìbàdàn & Łódź" gives "ibadan-lodz"; a name that has no such letters ("日本") gives `fallback` with the
    first free number ("topic-1"); a taken one gets a number ("privacy-2").
    """
    letters = folded(name).translate(_WITHOUT_A_BASE)
    words = "".join(c if c.isascii() and c.isalnum() else " " for c in letters).split()
    slug = "-".join(words)
    if len(slug) > room - 5:
        slug = slug[: room - 5].rpartition("-")[0] or slug[: room - 5]
    base, number = slug or fallback, 1 if slug else 0
    while not slug or slug in taken:
        number += 1
        slug = f"{base}-{number}"
    return slug


def random_address(kind: str) -> str:
    """An address that nobody chose yet ("team-3f9a1c"), for rows that are made before they have a name."""
    return f"{kind}-{secrets.token_hex(3)}"
