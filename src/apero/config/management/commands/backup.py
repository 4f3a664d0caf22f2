"""Writes a sealed backup while the site serves."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from apero.config.backups import make_backup
from apero.config.backups.archive import BadBackup, BadKey, new_key, recipients_from

NO_KEY = (
    "To which key? Give --to age1… or set APERO_BACKUP_KEY. `apero backup --new-key` makes one: keep its secret half away "
    "from this machine."
)


class Command(BaseCommand):
    help = "Write a backup into DIR, encrypted to a public key, read it back, and delete those older than --keep days."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("dir", nargs="?", help="The folder for backups. It may be on another disk.")
        parser.add_argument(
            "--to", action="append", default=[], help="A public key (age1…). Several are possible."
        )
        parser.add_argument(
            "--keep",
            type=int,
            default=settings.BACKUP_DAYS,
            help="Days until a backup is deleted; the page says at most %(default)s.",
        )
        parser.add_argument(
            "--new-key", action="store_true", dest="makes_key", help="Print a new pair of keys, and stop."
        )

    def handle(
        self, *args: Any, dir: str | None, to: list[str], keep: int, makes_key: bool, **options: Any
    ) -> None:
        if makes_key:
            self._new_key()
            return
        if not dir:
            raise CommandError("Into which folder? `apero backup DIR`")
        if not 1 <= keep <= settings.BACKUP_DAYS:
            raise CommandError(
                f"--keep should be 1 to {settings.BACKUP_DAYS} days: the page What we hold says that nothing stays in backups "
                "for longer (APERO_BACKUP_DAYS)."
            )
        try:
            made = make_backup(Path(dir), self._recipients(to), keep=keep, today=timezone.now().date())
        except (BadKey, BadBackup, OSError) as error:
            raise CommandError(f"No backup was made; the former ones stand. {error}") from error
        self.stdout.write(
            f"{made.path}\n{made.size} bytes, {made.rows} rows, read back. Older than {keep} days, deleted: {made.forgotten}.\n"
            f"SHA-256: {made.sha256}\n"
            f"Restoring asks who made it. Keep this line beside the secret key:\n  {made.signed_by}"
        )

    def _recipients(self, to: list[str]) -> list[Any]:
        typed = to or settings.BACKUP_KEYS
        if not typed:
            raise BadKey(NO_KEY)
        return recipients_from(typed)

    def _new_key(self) -> None:
        secret, public = new_key()
        self.stdout.write(
            f"Public key, for this machine (APERO_BACKUP_KEY or --to):\n  {public}\n"
            "Secret key. Whoever has it can read all backups; without it nobody can. It is not stored here. "
            f"Keep it elsewhere:\n  {secret}"
        )
