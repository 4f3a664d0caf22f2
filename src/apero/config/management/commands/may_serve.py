"""Whether the site may be served; `apero serve` asks before it starts."""

from typing import Any

from django.conf import settings
from django.contrib.staticfiles.storage import staticfiles_storage
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from apero.config.backups import clear_up, hidden
from apero.people.models import Invitation, Team


class Command(BaseCommand):
    help = "Refuse, with the reason, when the site cannot be served as it is."
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:
        clear_up()
        if hidden.is_unfinished():
            raise CommandError(hidden.UNFINISHED)
        executor = MigrationExecutor(connection)
        if executor.migration_plan(executor.loader.graph.leaf_nodes()):
            raise CommandError("The tables are not up to date. Run `apero setup` first.")
        if not staticfiles_storage.exists("staticfiles.json"):
            raise CommandError(
                f"There are no static files in {settings.STATIC_ROOT}. Run `apero setup` first."
            )
        if settings.PRODUCTION:
            call_command("check", deploy=True, fail_level="ERROR")
            if (
                Team.objects.filter(is_sample=True).exists()
                or Invitation.objects.filter(kind=Invitation.Kind.SAMPLE).exists()
            ):
                raise CommandError(
                    "This database holds sample data or sample sign-ins. Production needs one without."
                )
