"""What an operator, or somebody who is handed the database, can check for themselves."""

import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import connection
from django.utils import timezone

from apero.config.privacy import Report, Table, audit
from apero.config.privacy.proxies import Unreadable

KNOWN = "Known, and said on the page: PostgreSQL keeps the order of rows, and in its log for some days what was deleted."


class Command(BaseCommand):
    help = "Look into the database, its files, backups and the proxy for what must not be there. Exit 1 when something is found."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--json", action="store_true", dest="as_json", help="For programs.")
        parser.add_argument(
            "--proxy",
            action="append",
            default=[],
            help="The proxy's configuration (nginx, or a Caddyfile). May be repeated.",
        )

    def handle(self, *args: Any, as_json: bool, proxy: list[str], **options: Any) -> None:
        try:
            report = audit(now=timezone.now(), proxies=[Path(one) for one in proxy or settings.PROXY_CONFIG])
        except Unreadable as error:
            raise CommandError(str(error)) from error
        self.stdout.write(json.dumps(asdict(report), indent=1) if as_json else in_words(report))
        if report.findings:
            sys.exit(1)


def in_words(report: Report) -> str:
    """The report as lines."""
    people = [table for table in report.tables if table.of_people]
    others = [table for table in report.tables if not table.of_people]
    found = [f"  {finding.where}: {finding.what}" for finding in report.findings]
    return "\n".join(
        [
            "Tables that hold what people who take part have given:",
            *(line for table in people for line in _lines(table)),
            "All other tables:",
            *(line for table in others for line in _lines(table)),
            "Found:" if found else "Nothing found that must not be there.",
            *found,
            *(f"Not looked at. {one}" for one in report.not_looked_at),
            *([KNOWN] if connection.vendor == "postgresql" else []),
        ]
    )


def _lines(table: Table) -> list[str]:
    head = f"  {table.name}: {table.rows} rows"
    if not table.of_people:
        return [f"{head}. Deleted: {table.until}" if table.until else head]
    columns = ", ".join(f"{name} ({kind.removesuffix('Field')})" for name, kind in table.columns.items())
    return [head, f"    columns: {columns}", f"    deleted: {table.until}"]
