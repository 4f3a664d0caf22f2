"""Telling what was found and done: for programs as an object, for people as lines."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from apero.conversations.imports.plan import Plan
from apero.conversations.imports.reading import Reading
from apero.places.models import City


def row_of(reading: Reading) -> dict[str, Any]:
    """One row. `row` counts from 1 below the header; what could not be read is null."""
    local = reading.local
    return {
        "row": reading.row.number,
        "city": reading.city.name if reading.city else reading.row.city or None,
        "zone": reading.city.zone if reading.city else None,
        "starts_at_utc": f"{reading.starts_at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
        if reading.starts_at
        else None,
        "local_date": f"{local:%Y-%m-%d}" if local else None,
        "local_computed": f"{local:%H:%M}" if local else None,
        "conflict": reading.conflict,
        "ambiguous": [_candidate(city) for city in reading.ambiguous],
        "errors": list(reading.errors),
        "already_there": reading.already_there,
    }


def _candidate(city: City) -> dict[str, Any]:
    return {"city": city.name, "country": city.country, "zone": city.zone, "population": city.population}


@dataclass(frozen=True, slots=True)
class Report:
    """What a table held and what became of it."""

    readings: list[Reading]
    plan: Plan
    is_written: bool

    def as_object(self) -> dict[str, Any]:
        """For programs. `regions_made` names those that writing would make, when nothing was written."""
        return {
            "rows": [row_of(reading) for reading in self.readings],
            "regions_made": self.plan.regions_made,
            "sessions_made": len(self.plan.new) if self.is_written else 0,
            "written": self.is_written,
        }

    def lines(self) -> Iterator[str]:
        """For people: a line for each row, below it what is to be looked at, and what was done."""
        for reading in self.readings:
            yield f"{reading.row.number:>4}  {_what(reading)}"
            yield from (f"      {remark}" for remark in _remarks(reading))
        yield from self._outcome()

    def _outcome(self) -> Iterator[str]:
        bad, new = sum(not reading.is_good for reading in self.readings), len(self.plan.new)
        if not self.readings:
            yield _("The table has no rows.")
        if bad:
            yield ngettext("%(n)d row needs another look.", "%(n)d rows need another look.", bad) % {"n": bad}
        if self.plan.regions_made:
            sentence = (
                _("Regions made: %(names)s.") if self.is_written else _("Regions that are new: %(names)s.")
            )
            yield sentence % {"names": ", ".join(self.plan.regions_made)}
        if self.is_written:
            yield ngettext("%(n)d draft session was made.", "%(n)d draft sessions were made.", new) % {
                "n": new
            }
        elif bad:
            yield _(
                "Nothing was written. Correct the table, or write the good rows alone with --accept-good."
            )
        else:
            yield _("Nothing was written.")


def _what(reading: Reading) -> str:
    place = reading.city.name if reading.city else reading.row.city or "?"
    start = f"{reading.starts_at:%a %-d %b %Y %H:%M} UTC" if reading.starts_at else "?"
    local = f"{reading.local:%H:%M} ({reading.local:%a %-d %b})" if reading.local else "?"
    what = f"{reading.row.region or '?'} · {start} · {place} {local} · {reading.language or '?'}"
    told = [reading.kind] * (reading.kind != "conversation") + [reading.level] * (reading.level != "open")
    return " · ".join([what, *told])


def _remarks(reading: Reading) -> Iterator[str]:
    if reading.conflict and reading.local:
        facts = {"typed": reading.row.local, "computed": f"{reading.local:%H:%M}"}
        yield _("CONFLICT: the table says %(typed)s there, but it is %(computed)s.") % facts
    yield from (_("ERROR: %(error)s") % {"error": error} for error in reading.errors)
    if reading.ambiguous and reading.city:
        others = "; ".join(f"{c.name} ({c.country}, {c.zone})" for c in reading.ambiguous[1:6])
        facts = {"zone": reading.city.zone, "others": others}
        yield (
            _("Taken for the largest of its name, in %(zone)s. Others: %(others)s. Add the country.") % facts
        )
    if reading.already_there:
        yield _("Already there: not made again.")
