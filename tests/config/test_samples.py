"""The samples, loaded by the actions that a team would use: what a visitor finds, and that they go without a trace."""

import csv
from collections import Counter
from datetime import UTC, date, datetime, time, timedelta
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from django.test import Client
from django.utils import timezone

from apero.config.samples.clocks import moved_days
from apero.config.samples.kindred_atlas import MOVED, SESSIONS
from apero.conversations.models import Programme, Session
from apero.interpretation.models import Request
from apero.lib.timezones import zone
from apero.participation.queries import typed_code
from apero.people.models import Team
from apero.places.models import City
from apero.registration.models import Invitation, Seat
from apero.registration.queries import voice_by_code
from apero.translation.models import Source
from tests import make

pytestmark = pytest.mark.django_db
SERIES = "/en/programmes/mapping-without-fear"
ZONES = {
    2332459: "Africa/Lagos", 2306104: "Africa/Accra", 3688689: "America/Bogota", 3871336: "America/Santiago",
    1642911: "Asia/Jakarta", 1622786: "Asia/Makassar", 360630: "Africa/Cairo", 250441: "Asia/Amman",
    2950159: "Europe/Berlin", 2352778: "Africa/Lagos",
    2553604: "Africa/Casablanca", 5128581: "America/New_York", 756135: "Europe/Warsaw",
    184745: "Africa/Nairobi", 2193733: "Pacific/Auckland",
}  # fmt: skip


@pytest.fixture(autouse=True)
def _cities() -> None:
    City.objects.bulk_create(
        City(pk=key, name=name.rpartition("/")[2], zone=name, country="XX", population=1_000_000)
        for key, name in ZONES.items()
    )


def load() -> None:
    call_command("demo", verbosity=0)


def test_sample_a_has_what_a_visitor_is_to_find(client: Client) -> None:
    load()
    page = client.get(SERIES).text
    assert "There is a waiting list" in page or "Go on the waiting list" in page
    assert "Moved" in page
    full = Session.objects.get(address="south-east-asia", programme__address="mapping-without-fear")
    assert Seat.objects.filter(session=full, waiting_place__isnull=True).count() == full.capacity
    assert Seat.objects.filter(session=full, waiting_place__isnull=False).count() == 3
    asked = Request.objects.filter(session__address="south-america")
    assert asked.count() == 3  # one short of the threshold
    assert Request.objects.filter(session=full, is_late=False).count() >= 4
    assert Request.objects.filter(session__address="west-africa", is_late=True).count() == 1


def test_r11_the_focus_group_of_sample_a_is_the_team_s_alone(client: Client) -> None:
    load()
    hidden = Session.objects.get(kind="focus-group")
    assert Invitation.objects.filter(session=hidden).count() == 6
    assert client.get(f"{SERIES}/sessions/{hidden.address}").status_code == 404
    listed = {row[1] for row in SESSIONS}
    assert listed <= set(
        Session.objects.filter(programme__address="mapping-without-fear").values_list("address", flat=True)
    )


def test_r28_the_moved_session_keeps_its_hour_across_a_change_of_the_clocks() -> None:
    load()
    moved = Session.objects.get(postponements__isnull=False)
    before = moved.postponements.get().starts_at
    there = zone(moved.wall_zone)
    assert (moved.starts_at.astimezone(there).time(), before.astimezone(there).time()) == (time(18), time(18))
    assert moved.starts_at.time() != before.time()


@pytest.mark.parametrize("today", [date(2026, 1, 1) + timedelta(days=45 * n) for n in range(20)])
def test_there_is_always_a_change_of_the_clocks_to_come(today: date) -> None:
    moved = moved_days(today)
    there = zone(moved.zone)
    offsets = {datetime.combine(day, time(18), tzinfo=there).utcoffset() for day in (moved.first, moved.then)}
    assert len(offsets) == 2
    assert today < moved.first
    assert moved.zone in {name for name, _city, _region in MOVED}


def test_samples_go_without_a_trace() -> None:
    before = Source.objects.count()
    load()
    call_command("demo", "--reset", verbosity=0)
    assert Team.objects.filter(is_sample=True).count() == 2
    from apero.config.samples.actions import remove_samples

    remove_samples()
    assert not Team.objects.filter(is_sample=True).exists()
    assert not Session.objects.exists()
    assert Source.objects.count() == before


def test_an_hour_of_the_samples_can_begin_and_end_now() -> None:
    load()
    call_command("demo", "--begin", "west-africa", verbosity=0)
    session = Session.objects.get(address="west-africa")
    assert timedelta(0) <= timezone.now() - session.starts_at < timedelta(minutes=2)
    call_command("demo", "--end", "west-africa", verbosity=0)
    session.refresh_from_db()
    assert session.ends_at <= timezone.now().astimezone(UTC)
    with pytest.raises(CommandError, match="nowhere"):
        call_command("demo", "--begin", "nowhere", verbosity=0)


def test_r61_r64_the_finished_series_of_sample_a_shows_every_state_of_the_thread() -> None:
    load()
    found = Programme.objects.get(address="borders-on-the-map")
    states = Counter(found.recommendations.values_list("state", flat=True))
    assert sum(states.values()) == 21
    assert states["not-accepted"] == 3
    assert states["confirmed"] == states["disputed"] == 1
    assert not {"recorded", "grouped", "under-consideration", "accepted", "accepted-in-part"} - states.keys()
    assert not {"already-in-place", "outside-our-power", "in-progress", "implemented"} - states.keys()
    pledges = list(found.pledges.all())
    late = [p for p in pledges if p.due_on < timezone.now().date() and p.state not in ("done", "dropped")]
    dates = [p.steps.values("due_on").distinct().count() for p in pledges]
    assert (len(pledges), len(late), sum(p.state == "dropped" for p in pledges)) == (9, 2, 1)
    assert max(dates) == 3, "one moved twice"
    assert all(p.first_due_on == p.steps.order_by("position")[0].due_on for p in pledges)


def test_r63_a_code_of_the_samples_opens_a_check_and_another_what_was_done() -> None:
    load()
    said = StringIO()
    call_command("demo", "--sign-ins", stdout=said)
    codes = [line.partition("  at ")[0] for line in said.getvalue().splitlines() if "/en/code" in line]
    opened = [voice_by_code(typed_code(code)) for code in codes]
    assert {s.address for s in opened if s} == {"south-america-borders", "central-and-eastern-europe-borders"}


def test_r34_a_stranger_sees_the_results_of_sample_a_s_survey_with_a_region_that_is_hidden(
    client: Client, settings: Any, tmp_path: Path
) -> None:
    """Three of sixty answered for one region: it is hidden, and another with it, so that nobody can subtract."""
    settings.DATA = tmp_path  # the keys of its batches
    load()
    survey = "/en/programmes/borders-on-the-map/surveys/how-safe"
    assert f"{survey}/results/1" in client.get(survey).text
    page = client.get(f"{survey}/results/1").text
    assert "60 answers were sent." in page
    told = list(csv.reader(StringIO(client.get(f"{survey}/results/1/results.csv").text.lstrip("\ufeff"))))
    assert [line[7] for line in told if line[0] == "groups"] == ["21", "16", "12"]
    assert client.get(f"{SERIES}/surveys/how-safe/results/1").status_code == 404


def test_days_can_pass_on_a_site_of_samples_only() -> None:
    load()
    session = Session.objects.get(address="west-africa")
    call_command("demo", "--later", "3", verbosity=0)
    assert Session.objects.get(pk=session.pk).starts_at == session.starts_at - timedelta(days=3)
    make.team()
    with pytest.raises(CommandError, match="no sample"):
        call_command("demo", "--later", "3", verbosity=0)
