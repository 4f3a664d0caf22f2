"""Reads the table of sessions that a team has typed (docs/how-to/import-a-table.md)."""

import json
import sys
from pathlib import Path
from typing import Any, NoReturn

from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone

from apero.conversations.actions.importing import import_sessions
from apero.conversations.imports import report
from apero.conversations.imports.plan import plan_of
from apero.conversations.imports.reading import read_rows
from apero.conversations.imports.table import TableRow, Unreadable, read_table
from apero.conversations.models import Programme
from apero.lib.refusal import Refused
from apero.people.access import StaffActor
from apero.places.models import City
from apero.places.queries import Named, cities_named

ACTOR = StaffActor(acting_role="system", reference="command line")


class Command(BaseCommand):
    help = (
        "Read a table of sessions (CSV) into a series. Exit 0: all good; 1: error or conflict; 2: unreadable."
    )
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("programme", help="The last part of the series' address, as in may-2022.")
        parser.add_argument("file", type=Path, help="CSV in UTF-8 with region,date,utc,local,city,language.")
        parser.add_argument("--dry-run", action="store_true", help="Look, and write nothing.")
        parser.add_argument("--json", action="store_true", dest="as_json", help="Answer for a program.")
        parser.add_argument(
            "--accept-good", action="store_true", help="Write the good rows, leave the others."
        )
        parser.add_argument("--day-first", action="store_true", help="3/5/2022 is the third of May.")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            sys.exit(self._import(**options))
        except Programme.DoesNotExist:
            self._give_up(f"There is no series with the address {options['programme']!r}.")
        except OSError as error:
            self._give_up(f"The file cannot be opened: {error.strerror}.")
        except Unreadable as error:
            self._give_up(str(error))
        except Refused as refused:
            self._give_up(str(refused.refusal.message))

    def _import(self, *, programme: str, file: Path, as_json: bool, **options: Any) -> int:
        """Read, write if it may be, tell; returns the exit code."""
        series = Programme.objects.select_related("team").get(address=programme)
        rows = read_table(file.read_bytes())
        readings = read_rows(rows, _named(rows, series), day_first=options["day_first"])
        plan, is_written = plan_of(series, readings), False
        all_good = all(reading.is_good for reading in readings)
        if not options["dry_run"] and (all_good or options["accept_good"]):
            now = timezone.now()
            plan, is_written = import_sessions(programme=series, readings=readings, by=ACTOR, now=now), True
        told = report.Report(readings, plan, is_written=is_written)
        self.stdout.write(json.dumps(told.as_object(), indent=1) if as_json else "\n".join(told.lines()))
        return 0 if all_good else 1

    def _give_up(self, sentence: str) -> NoReturn:
        self.stderr.write(sentence)
        sys.exit(2)


def _named(rows: list[TableRow], series: Programme) -> dict[str, Named]:
    if not City.objects.exists():
        raise Unreadable("The cities have not been loaded yet. Run: apero load-cities")
    return cities_named({row.city for row in rows}, also_in=[series.team.source_language])
