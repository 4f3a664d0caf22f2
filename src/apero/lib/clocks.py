"""Times of day as people write them: read only where one time can be meant."""

import re
from datetime import time

from apero.lib.words import clean_line

_CLOCK = re.compile(
    r"(?P<hour>\d{1,2})(?:(?:[:.]|h ?)(?P<minute>\d{2})(?::00)?|h)?(?P<half> ?[ap]\.? ?m\.?)?\Z"
    r"|(?P<hour4>\d{2})(?P<minute4>\d{2})\Z",
    re.IGNORECASE,
)
_UTC = re.compile(r" ?(utc|gmt|z)\Z", re.IGNORECASE)


def read_clock(typed: str, *, is_utc: bool = False) -> time | None:
    """The time that is meant by "23:00", "19.00", "1900", "19h30", "7 pm" or "7:30 p.m.", or None.

    With `is_utc` the word UTC may follow. A bare "7" is refused: morning or evening?
    """
    text = clean_line(typed).replace("\uff1a", ":")
    found = _CLOCK.match(_UTC.sub("", text) if is_utc else text)
    if not found:
        return None
    hour, minute = int(found["hour"] or found["hour4"]), int(found["minute"] or found["minute4"] or 0)
    if found["half"]:
        return _of_twelve(hour, minute, is_evening="p" in found["half"].lower())
    is_bare = found["hour"] and not found["minute"] and "h" not in text.lower()
    return time(hour, minute) if not is_bare and hour < 24 and minute < 60 else None


def _of_twelve(hour: int, minute: int, *, is_evening: bool) -> time | None:
    if not 1 <= hour <= 12 or minute > 59:
        return None
    return time(hour % 12 + 12 * is_evening, minute)
