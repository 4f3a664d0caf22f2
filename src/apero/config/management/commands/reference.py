"""The pages of docs/reference that are made from the code. For a checkout: an installed package has no docs."""

import sys
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from apero.config.reference import PAGES

FOLDER = Path(__file__).resolve().parents[5] / "docs" / "reference"


class Command(BaseCommand):
    help = "Compare the reference pages that are made from the code with the code, or write them."

    def add_arguments(self, parser: CommandParser) -> None:
        what = parser.add_mutually_exclusive_group(required=True)
        what.add_argument("--check", action="store_true", help="Exit 1 when a page is not up to date.")
        what.add_argument("--write", action="store_true", help="Bring the pages up to date.")

    def handle(self, *args: Any, write: bool, **options: Any) -> None:
        if not FOLDER.is_dir():
            raise CommandError("There are no docs here. Run it in a checkout.")
        stale = [name for name, page in PAGES.items() if _standing(name) != page()]
        for name in stale:
            if write:
                (FOLDER / name).write_text(PAGES[name](), encoding="utf-8")
            self.stdout.write(f"docs/reference/{name} {'written' if write else 'is not up to date'}")
        if stale and not write:
            sys.exit(1)


def _standing(name: str) -> str:
    path = FOLDER / name
    return path.read_text(encoding="utf-8") if path.exists() else ""
