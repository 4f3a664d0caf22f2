"""Sends one letter as a reminder would go, so that an operator sees whether the mail server takes it."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from apero.notices.actions import AddressBusy, AddressRefused, MailDown, send_letter
from apero.notices.queries import mail_is_set_up


class Command(BaseCommand):
    help = (
        "Send a letter to an address of yours, the way reminders go, and say what the mail server answered."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("address", help="An address of yours, at another service than the mail server's.")

    def handle(self, *args: Any, address: str, **options: Any) -> None:
        if not mail_is_set_up():
            raise CommandError("No mail server is named. Set APERO_SMTP_HOST and APERO_MAIL_FROM.")
        try:
            send_letter(
                to=address,
                language=settings.LANGUAGE_CODE,
                subject="Reminder",
                lines=["This is a letter to try the way of reminders."],
                now=timezone.now(),
            )
        except AddressRefused as error:
            raise CommandError("The mail server says that there is no such address.") from error
        except AddressBusy as error:
            raise CommandError("The mail server takes nothing for this address now. Try later.") from error
        except MailDown as error:
            raise CommandError(
                "The mail server takes no letters. The line above says at which step."
            ) from error
        self.stdout.write("The mail server took the letter. Look whether it arrives, and where it is sorted.")
