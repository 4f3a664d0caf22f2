"""The way back in when nobody is left who can make a link: for whoever has the machine."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.urls import reverse, set_script_prefix
from django.utils import timezone

from apero.lib.refusal import Refused
from apero.people.actions import make_console_link
from apero.people.models import User


class Command(BaseCommand):
    help = "Print a link with which a member of a team chooses a new password, within an hour."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("email", help="The address that the member signs in with.")
        parser.add_argument(
            "--remove-second-factor",
            action="store_true",
            help="Take the second factor away too: the device and all recovery codes are lost.",
        )

    def handle(self, *args: Any, email: str, remove_second_factor: bool, **options: Any) -> None:
        user = User.objects.filter(email=email.lower()).first()
        if user is None:
            raise CommandError("Nobody signs in with this address.")
        try:
            token = make_console_link(
                user=user, remove_second_factor=remove_second_factor, now=timezone.now()
            )
        except Refused as refused:
            raise CommandError(str(refused.refusal.message)) from refused
        set_script_prefix(f"/{settings.LANGUAGE_CODE}/")
        self.stdout.write(
            "It works once, within one hour. The record keeps that it was made, and the team sees it:"
        )
        self.stdout.write(f"  {settings.SITE_URL}{reverse('people:welcome', args=[token])}")
