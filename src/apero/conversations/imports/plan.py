"""What of a table is new to the programme: regions and sessions. Four queries, however long the table."""

from collections.abc import Container, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext as _

from apero.conversations.imports.reading import Reading
from apero.conversations.models import Programme, Session
from apero.conversations.rules import is_unlisted
from apero.lib.words import folded
from apero.places.models import City
from apero.policy.models import Region
from apero.translation.models import Segment, Translation

Place = UUID | str
"""A region that is there, or the folded name of one that is not."""


@dataclass(frozen=True, slots=True)
class NewSession:
    """A session that the programme does not have. `region` is the folded name."""

    region: str
    region_name: str
    starts_at: datetime
    city: City
    language: str
    kind: str
    level: str


@dataclass(slots=True)
class Plan:
    """What writing would do, and what stands already: regions by folded name, the sessions' addresses."""

    new: list[NewSession] = field(default_factory=list)
    regions_made: list[str] = field(default_factory=list)
    regions: dict[str, UUID] = field(default_factory=dict)
    addresses: set[str] = field(default_factory=set)


def plan_of(programme: Programme, readings: Iterable[Reading]) -> Plan:
    """What is new in the good readings. Marks each reading whose session is `already_there`, and some as not good.

    It may be there in the programme, or in an earlier row: a region has one session at an instant.
    """
    plan, known = _standing(programme)
    readings = list(readings)
    _refuse_new_regions_of_hidden(readings, plan.regions)
    made: dict[str, str] = {}
    for reading in readings:
        row, name, at = reading.row, folded(reading.row.region), reading.starts_at
        if not name or at is None:
            continue
        key = (plan.regions.get(name, name), at)
        reading.already_there = key in known
        if reading.is_good and reading.city and not reading.already_there:
            known.add(key)
            meant = (reading.language, reading.kind, reading.level)
            plan.new.append(NewSession(name, row.region, at, reading.city, *meant))
            if name not in plan.regions:
                made.setdefault(name, row.region)
    plan.regions_made = list(made.values())
    return plan


def _refuse_new_regions_of_hidden(readings: list[Reading], known: Container[str]) -> None:
    """A region is public. One that is made for a hidden session alone would tell of it (R11)."""
    good = [(reading, folded(reading.row.region)) for reading in readings if reading.is_good]
    made = {name for reading, name in good if not is_unlisted(reading.kind, reading.level)}
    for reading, name in good:
        if name not in made and name not in known:
            words = _("This region is new, and everyone would see it. Add it on the desk, or choose another.")
            reading.errors.append(words)


def _standing(programme: Programme) -> tuple[Plan, set[tuple[Place, datetime]]]:
    sessions = list(
        Session.objects.filter(programme=programme).values_list("region_id", "starts_at", "address")
    )
    known: set[tuple[Place, datetime]] = {(region, starts_at) for region, starts_at, _address in sessions}
    addresses = {address for _region, _starts_at, address in sessions}
    return Plan(regions=regions_by_name(programme.team_id), addresses=addresses), known


def regions_by_name(team_id: UUID) -> dict[str, UUID]:
    """A team's regions by address and by their folded names, in every language that they are told in."""
    rows = list(Region.objects.filter(team_id=team_id).values_list("pk", "address", "text_id"))
    by_text = {text_id: pk for pk, _address, text_id in rows}
    named = Segment.objects.filter(source_id__in=list(by_text), part="name")
    told = Translation.objects.filter(segment__in=named)
    found = {folded(text): by_text[s] for s, text in told.values_list("segment__source_id", "text")}
    found |= {folded(address): pk for pk, address, _text in rows}
    found |= {folded(text): by_text[s] for s, text in named.values_list("source_id", "text")}
    return found
