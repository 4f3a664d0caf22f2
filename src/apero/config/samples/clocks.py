"""Where and when the clocks change next: the samples have a session that was moved across such a night."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from apero.config.samples.kindred_atlas import MOVED
from apero.lib.timezones import zone


class Moved(NamedTuple):
    """A session's first day and its day after the change, with its city (GeoNames id) and region."""

    first: date
    then: date
    city: int
    zone: str
    region: str


def _offset(zone_name: str, day: date) -> timedelta | None:
    return datetime.combine(day, time(12), tzinfo=zone(zone_name)).utcoffset()


def _changes(zone_name: str, after: date) -> Iterator[date]:
    """The days, of the 400 after `after`, on which the clocks differ from the day before."""
    days = (after + timedelta(days=n) for n in range(400))
    return (day for day in days if _offset(zone_name, day) != _offset(zone_name, day - timedelta(days=1)))


def moved_days(today: date) -> Moved:
    """The first change of the clocks, in one of four cities, that is at least twelve days away."""
    soon = today + timedelta(days=12)
    found = [(next(_changes(name, soon), date.max), city, name, region) for name, city, region in MOVED]
    change, city, name, region = min(found)
    return Moved(change - timedelta(days=4), change + timedelta(days=3), city, name, region)
