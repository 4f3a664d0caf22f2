"""Fills the gazetteer. Safe to repeat: the same edition is loaded once."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from apero.places.actions import load_cities


class Command(BaseCommand):
    help = "Load the cities and their time zones (APERO_CITIES: all, or the smallest population)."
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:
        loaded = load_cities(from_population=_smallest(settings.CITIES))
        self.stdout.write(f"{loaded.cities} cities stand ready" + ("." if loaded.is_new else " already."))
        if loaded.left_out:
            self.stdout.write(
                f"{loaded.left_out} were left out: the package tzdata does not know their zones."
            )


def _smallest(setting: str) -> int:
    if setting == "all":
        return 0
    if not setting.isascii() or not setting.isdigit():
        raise CommandError(f"APERO_CITIES should be all or a whole number of people, but is {setting!r}.")
    return int(setting)
