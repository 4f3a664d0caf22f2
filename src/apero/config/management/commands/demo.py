"""`apero demo`: loads the sample data, or says how to sign in to it."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import DatabaseError, transaction
from django.urls import reverse, set_script_prefix
from django.utils import timezone

from apero.config.samples import kindred_atlas
from apero.config.samples.actions import Loaded, load_kindred_atlas, load_may_2022, remove_samples
from apero.config.samples.coming import add_what_happened
from apero.config.samples.finished import add_finished_series
from apero.config.samples.speakers import SPEAKERS, code_of
from apero.config.samples.surveys import add_surveys, end_surveys
from apero.config.samples.thread import add_thread
from apero.config.samples.trying import NotOnlySamples, begin_now, end_now, let_pass
from apero.conversations.models import Programme, Session
from apero.people.actions import make_sample_link
from apero.people.models import Membership, Team
from apero.people.roles import ROLES
from apero.places.models import City


def _has_cities() -> bool:
    try:
        return City.objects.exists()
    except DatabaseError:  # there are no tables
        return False


class Command(BaseCommand):
    """Samples: the facts of May 2022, and a fictional series dated from today."""

    help = "Load the sample data (the first time), load it anew (--reset), or print sample sign-ins (--sign-ins)."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--reset", action="store_true", help="Remove the samples and load them anew.")
        parser.add_argument(
            "--sign-ins", action="store_true", help="Print one-time links, one for each role."
        )
        parser.add_argument(
            "--first-day", type=int, default=0, help="Days from today at which the fictional series begins."
        )
        parser.add_argument(
            "--begin",
            metavar="ADDRESS",
            help="Let a session of the fictional series begin now, to try the hour.",
        )
        parser.add_argument("--end", metavar="ADDRESS", help="Let it be over now.")
        parser.add_argument(
            "--later", type=int, metavar="DAYS", help="Let so many days pass, on a site with samples only."
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if settings.PRODUCTION:
            raise CommandError("This is a production site. Sample data is for development sites.")
        if not _has_cities():
            raise CommandError("No tables or no cities yet. Run `apero setup` first.")
        now = timezone.now()
        over: tuple[Loaded, Programme] | None = None
        with transaction.atomic():  # one act: pages show the old samples until the new ones stand
            if options["reset"]:
                remove_samples()
            if not Team.objects.filter(is_sample=True).exists():
                load_may_2022(now=now)
                loaded, programme = load_kindred_atlas(now=now, first_day=options["first_day"])
                finished = add_finished_series(loaded, now=now, today=programme.starts_on)
                add_thread(loaded, finished, now=now)
                add_what_happened(loaded, programme, now=now)
                add_surveys(loaded, programme, finished, now=now)
                over = loaded, finished
        if over:
            end_surveys(*over, now=now)
            self.stdout.write("Sample data loaded: three series.")
        for name, move in (("begin", begin_now), ("end", end_now)):
            if options[name]:
                self._move(options[name], move, now)
        if options["later"]:
            self._later(options["later"])
        if options["sign_ins"]:
            self._print_sign_ins(now)

    def _move(self, address: str, move: Any, now: Any) -> None:
        try:
            session = move(address, now=now)
        except Session.DoesNotExist as error:
            raise CommandError(f"No session of the samples has the address {address!r}.") from error
        self.stdout.write(f"{address} now starts at {session.starts_at:%Y-%m-%d %H:%M} UTC.")

    def _later(self, days: int) -> None:
        try:
            let_pass(days)
        except NotOnlySamples as error:
            raise CommandError("There is a team here that is no sample. Its days pass as they do.") from error
        self.stdout.write(
            f"{days} days have passed. What is due is done within the minute, if the site is served."
        )

    def _print_sign_ins(self, now: Any) -> None:
        team = Team.objects.filter(is_sample=True, organisation=kindred_atlas.TEAM["organisation"]).first()
        if team is None:
            return
        set_script_prefix(f"/{settings.LANGUAGE_CODE}/")
        for member in (
            Membership.objects.filter(team=team, granted_by=None)
            .select_related("user")
            .order_by("granted_on", "role")
        ):
            token = make_sample_link(member.user, now=now)
            address = settings.SITE_URL + reverse("people:sample_sign_in", args=[token])
            self.stdout.write(f"  {ROLES[member.role].name!s:<14} {address}")
        self._print_codes(team)

    def _print_codes(self, team: Team) -> None:
        found = Session.objects.filter(programme__team=team, address__in=SPEAKERS).select_related("programme")
        for session in found.order_by("address"):
            self.stdout.write(
                f"  {code_of(session).digits()}  at {settings.SITE_URL}/en/code: {SPEAKERS[session.address]}"
            )
