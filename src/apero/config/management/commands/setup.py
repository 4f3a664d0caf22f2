"""Makes a new site, or brings one up to date. Safe to repeat."""

from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandParser
from django.urls import reverse, set_script_prefix
from django.utils import timezone

from apero.conversations.models import Programme
from apero.lib.sqlite import upkeep
from apero.people import actions
from apero.people.queries import all_administrators


class Command(BaseCommand):
    help = "Make a site or bring it up to date: keys, tables, cities, files; invite the first administrator."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--sample", action="store_true", help="Load the sample data, once, and print its sign-ins."
        )

    def handle(self, *args: Any, sample: bool, **options: Any) -> None:
        call_command("migrate", verbosity=0, interactive=False)
        call_command("load_cities", stdout=self.stdout)
        call_command("collectstatic", verbosity=0, interactive=False)
        if sample and not Programme.objects.filter(is_sample=True).exists():
            call_command("demo", stdout=self.stdout)
        upkeep.optimize()
        self.stdout.write(f"The site is ready. Its data: {settings.DATA}")
        if sample:
            self.stdout.write("Sign in to the sample team, in any of its roles. Each link works once:")
            call_command("demo", "--sign-ins", stdout=self.stdout)
        elif not all_administrators():
            self._invite()

    def _invite(self) -> None:
        set_script_prefix(f"/{settings.LANGUAGE_CODE}/")
        token = actions.invite_first_admin(now=timezone.now())
        self.stdout.write("The first administrator opens this link within one hour. It works once:")
        self.stdout.write(f"  {settings.SITE_URL}{reverse('people:welcome', args=[token])}")
