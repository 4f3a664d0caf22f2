"""Instants, wall times and the clocks of cities. All zones come from the pinned `tzdata` package."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from importlib import resources
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

_NAME = re.compile(r"(?=.{1,64}\Z)[A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+){0,3}\Z")


@lru_cache(maxsize=1024)
def zone(name: str) -> ZoneInfo:
    """A zone by its IANA name, read from the pinned package and not from the machine.

    Raises ValueError when there is no such zone.
    """
    if not _NAME.match(name):
        raise ValueError(name)
    *folders, last = name.split("/")
    try:
        with resources.files(".".join(["tzdata", "zoneinfo", *folders])).joinpath(last).open("rb") as data:
            return ZoneInfo.from_file(data, key=name)
    except (OSError, ImportError, ZoneInfoNotFoundError) as error:
        raise ValueError(name) from error


def as_utc(moment: datetime) -> datetime:
    """The same instant on the UTC clock."""
    return moment.astimezone(UTC)


def from_wall(day: date, clock: time, zone_name: str) -> datetime:
    """The instant (UTC) at which the clocks of a zone show `day` and `clock`.

    A time that the clocks skip or show twice is read as the earlier offset (fold=0, PEP 495).
    """
    return datetime.combine(day, clock, tzinfo=zone(zone_name)).astimezone(UTC)


def is_skipped(day: date, clock: time, zone_name: str) -> bool:
    """Whether the clocks of the zone jump over this wall time, so that it never comes."""
    local = datetime.combine(day, clock, tzinfo=zone(zone_name))
    shown = local.astimezone(UTC).astimezone(zone(zone_name))
    return shown.replace(tzinfo=None) != local.replace(tzinfo=None)


def is_doubled(day: date, clock: time, zone_name: str) -> bool:
    """Whether the clocks of the zone show this wall time twice, an offset apart."""
    local = datetime.combine(day, clock, tzinfo=zone(zone_name))
    return not is_skipped(day, clock, zone_name) and local.utcoffset() != local.replace(fold=1).utcoffset()


def offset_words(moment: datetime, zone_name: str) -> str:
    """How far a zone's clock is from UTC at an instant: "UTC+1", "UTC−3:30", "UTC"."""
    offset = moment.astimezone(zone(zone_name)).utcoffset() or timedelta()
    minutes = int(offset.total_seconds() // 60)
    if not minutes:
        return "UTC"
    hours, rest = divmod(abs(minutes), 60)
    return f"UTC{'+' if minutes > 0 else '−'}{hours}" + (f":{rest:02}" if rest else "")


@dataclass(frozen=True, slots=True)
class Clock:
    """What the clock of one place shows at an instant."""

    place: str
    zone: str
    local: datetime
    offset: str


def clock_at(moment: datetime, *, place: str, zone_name: str) -> Clock:
    """What the clock of `place` shows at `moment`."""
    return Clock(place, zone_name, moment.astimezone(zone(zone_name)), offset_words(moment, zone_name))


def end_of_day_everywhere(day: date) -> datetime:
    """The instant at which `day` has ended in every zone: midnight at UTC−12 (R39)."""
    return datetime.combine(day + timedelta(days=1), time(12), tzinfo=UTC)
