"""What a convenor looks at before a time is saved: every clock, and what is odd about it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from apero.conversations.facts import SessionFacts
from apero.lib.timezones import Clock, clock_at, is_doubled
from apero.places.models import City


@dataclass(frozen=True, slots=True)
class Clocks:
    """The clocks of a session: UTC, and each city's. `wall_zone` is whose clock was announced, "" for UTC.

    `mark` goes back with the form when they were looked at.
    """

    utc: Clock
    cities: list[Clock]
    wall_zone: str
    is_doubled: bool
    is_past: bool
    mark: str


def mark_of_time(facts: SessionFacts) -> str:
    """What the clocks depend on: the instant, whose clock was announced, the cities."""
    cities = ",".join(str(key) for key in facts.city_ids)
    return f"{facts.starts_at:%Y%m%dT%H%MZ} {facts.wall_zone or 'UTC'} {cities}"


def clocks_of(
    facts: SessionFacts, cities: Sequence[City], *, now: datetime, at: datetime | None = None
) -> Clocks:
    """Every clock at the announced start, or at the instant `at`."""
    moment = (at or facts.starts_at).astimezone(UTC)
    return Clocks(
        utc=clock_at(moment, place="UTC", zone_name="UTC"),
        cities=[clock_at(moment, place=city.name, zone_name=city.zone) for city in cities],
        wall_zone=facts.wall_zone,
        is_doubled=bool(facts.wall_zone)
        and is_doubled(facts.starts.date(), facts.starts.time(), facts.wall_zone),
        is_past=moment <= now,
        mark=mark_of_time(facts),
    )


@dataclass(frozen=True, slots=True)
class Disagreement:
    """The two ways out when the rules of a zone changed, as times of day: keep the wall time, or the instant."""

    place: str
    kept_wall: str
    its_utc: str
    kept_utc: str
    its_wall: str


def disagreement_of(standing: Clocks, announced: Clocks) -> Disagreement:
    """`standing` shows the clocks at the stored instant, `announced` at the announced wall time."""
    return Disagreement(
        place=announced.cities[0].place,
        kept_wall=f"{announced.cities[0].local:%H:%M}",
        its_utc=f"{announced.utc.local:%H:%M}",
        kept_utc=f"{standing.utc.local:%H:%M}",
        its_wall=f"{standing.cities[0].local:%H:%M}",
    )
