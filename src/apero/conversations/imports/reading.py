"""What each row means. Pure: the rows and the cities of their names in, readings out."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime

from django.utils.functional import Promise
from django.utils.translation import gettext as _

from apero.conversations.imports.table import COLUMNS, OPTIONAL, TableRow
from apero.conversations.rules import KINDS, LEVELS, level_unless_said, why_not_level
from apero.lib.clocks import read_clock
from apero.lib.countries import country_name
from apero.lib.dates import DateProblem, read_date
from apero.lib.languages import tag_from
from apero.lib.timezones import zone
from apero.lib.words import folded
from apero.places.models import City
from apero.places.queries import Named

LONGEST = 120
_EMPTY = {"", "-", "–", "—"}
_FORMULA = ("=", "+", "@")


@dataclass(slots=True)
class Reading:
    """A row and what it means. A part that could not be read is None or empty, and `errors` says why."""

    row: TableRow
    city: City | None = None
    ambiguous: tuple[City, ...] = ()
    starts_at: datetime | None = None
    language: str = ""
    kind: str = "conversation"
    level: str = "open"
    conflict: bool = False
    already_there: bool = False
    errors: list[str] = field(default_factory=list)

    @property
    def local(self) -> datetime | None:
        """What the city's clock shows when the session starts."""
        return self.starts_at.astimezone(zone(self.city.zone)) if self.starts_at and self.city else None

    @property
    def is_good(self) -> bool:
        return not self.errors and not self.conflict


def read_row(row: TableRow, named: Named, *, day_first: bool = False) -> Reading:
    """What one row means. `date` and `utc` make the instant; a local time that differs is a conflict."""
    found = Reading(row, errors=_unusable_cells(row))
    if found.errors:
        return found
    if not folded(row.region):
        found.errors.append(_("The region is missing."))
    _read_start(found, day_first=day_first)
    _read_city(found, named)
    _read_language(found)
    _read_kind(found)
    return found


def _unusable_cells(row: TableRow) -> list[str]:
    cells = {name: getattr(row, name) for name in (*COLUMNS, *OPTIONAL)}
    errors = []
    if row.has_surplus:
        errors.append(
            _("This row has more cells than the header. Put a cell with a comma in quotation marks.")
        )
    for name, cell in cells.items():
        if len(cell) > LONGEST:
            errors.append(_("The cell “%(name)s” is longer than 120 characters.") % {"name": name})
        elif cell.startswith(_FORMULA):
            errors.append(_("The cell “%(name)s” holds a formula. Write what it gives.") % {"name": name})
    return errors


def _read_start(found: Reading, *, day_first: bool) -> None:
    row = found.row
    day, clock = read_date(row.date, day_first=day_first), read_clock(row.utc, is_utc=True)
    if isinstance(day, DateProblem):
        found.errors.append(day.message)
    if clock is None:
        found.errors.append(_("The UTC time is missing or cannot be read. Write it like 23:00."))
    if isinstance(day, date) and clock is not None:
        found.starts_at = datetime.combine(day, clock, tzinfo=UTC)


def _read_city(found: Reading, named: Named) -> None:
    if not named.cities:
        found.errors.append(_unknown_city(found.row.city, named))
        return
    found.city = named.cities[0]
    found.ambiguous = named.cities if named.is_ambiguous else ()
    typed = found.row.local
    if typed in _EMPTY:
        return
    clock = read_clock(typed)
    if clock is None:
        found.errors.append(
            _("The local time cannot be read. Write it like 19:00 or 7 pm, or leave it empty.")
        )
    elif found.local:
        found.conflict = clock != found.local.time()


def _unknown_city(typed: str, named: Named) -> str:
    if not folded(typed):
        return _("The city is missing.")
    if not named.elsewhere:
        return _("No city of 15,000 people or more is called “%(city)s”.") % {"city": typed}
    places = "; ".join(f"{city.name}, {country_name(city.country)}" for city in named.elsewhere[:5])
    return _("“%(city)s” is not known. There is: %(places)s.") % {"city": typed, "places": places}


def _read_language(found: Reading) -> None:
    tag = tag_from(found.row.language)
    if tag:
        found.language = tag
    elif folded(found.row.language):
        facts = {"language": found.row.language}
        found.errors.append(_("“%(language)s” is no language that is known. Write Spanish or es.") % facts)
    else:
        found.errors.append(_("The language is missing."))


def _read_kind(found: Reading) -> None:
    """An empty cell leaves a conversation, and an open session or a sensitive focus group."""
    kind, level = _named(found.row.kind, KINDS), _named(found.row.level, _LEVEL_NAMES)
    if kind is None:
        words = _("“%(kind)s” is no kind of session. Write conversation, focus group or office hour.")
        found.errors.append(words % {"kind": found.row.kind})
    if level is None:
        words = _("“%(level)s” is no level. Write open, sensitive or restricted.")
        found.errors.append(words % {"level": found.row.level})
    found.kind = kind or found.kind
    found.level = level or level_unless_said(found.kind)
    refusal = why_not_level(kind=found.kind, level=found.level)
    if refusal:
        found.errors.append(str(refusal.message))


_LEVEL_NAMES = {key: name for key, (name, _means) in LEVELS.items()}


def _named(typed: str, names: Mapping[str, str | Promise]) -> str | None:
    """The key that a cell means: itself, or its name in words; "" for an empty cell, None for anything else."""
    told = folded(typed.replace("-", " "))
    meant = {
        folded(str(words).replace("-", " ")): key for key, name in names.items() for words in (key, name)
    }
    return meant.get(told) if told else ""


def read_rows(rows: list[TableRow], named: Mapping[str, Named], *, day_first: bool = False) -> list[Reading]:
    """What all rows mean, in their order."""
    return [read_row(row, named.get(row.city, Named()), day_first=day_first) for row in rows]
