"""Opens a backup, reads all of it, and makes it the site's data."""

from pathlib import Path
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from apero.config.backups import Trust, restore_backup
from apero.config.backups.archive import BadBackup, BadKey, identities_from
from apero.config.backups.hidden import hide_again
from apero.config.backups.signing import known_signers

AFTER = (
    "What people withdrew and what was purged since that day is in it again. Start the site: what is due is purged within "
    "the minute."
)
NOT_KNOWN = (
    "There was no former database to be read. So nobody here knows which words were hidden since that day: they are public "
    "again. Somebody has to look through the days since then. A survey that ended since is open again: end it, and publish no "
    "results of it beside those that were published."
)


class Command(BaseCommand):
    help = (
        "Open a backup with its secret key, read it whole, and put it in place. The site must not be running."
    )
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file")
        parser.add_argument(
            "--key",
            required=True,
            help="A file with the secret key (AGE-SECRET-KEY-1…), and the line signed-by … of the site.",
        )
        parser.add_argument(
            "--sha256", default="", help="What `apero backup` printed, where the line signed-by … is lost."
        )
        parser.add_argument(
            "--replace", action="store_true", help="Put it in the place of the data that are there."
        )
        parser.add_argument("--check", action="store_true", help="Read it whole and stop: is it good?")

    def handle(
        self,
        *args: Any,
        file: str,
        key: str,
        sha256: str,
        replace: bool,
        check: bool,
        **options: Any,
    ) -> None:
        try:
            text = Path(key).read_text(encoding="utf-8")
            found = restore_backup(
                Path(file),
                identities_from(text),
                trust=Trust(known_signers(text), sha256),
                replaces=replace,
                only_checks=check,
            )
        except (BadKey, BadBackup, OSError, UnicodeDecodeError) as error:
            raise CommandError(f"Nothing was restored. {error}") from error
        said = f"Made on {found.made_on}: {found.rows} rows, everything read back."
        if not found.was_put_back:
            self.stdout.write(f"{said} The backup is good. Nothing was changed here.")
            return
        call_command("migrate", verbosity=0, interactive=False)
        again = hide_again(now=timezone.now())
        known = f"Hidden again: {again}." if found.knows_hidden else NOT_KNOWN
        self.stdout.write(f"{said} It is this site's data now.\n{known}\n{AFTER}")
