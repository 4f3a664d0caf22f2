"""`apero setup` makes a site and brings one up to date."""

import io
import re
from typing import Any

import pytest
from django.core.management import call_command
from django.test import Client

from apero.conversations.models import Programme
from apero.people.models import Invitation
from apero.places.models import City
from tests import make

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def _few_cities(settings: Any) -> None:
    settings.CITIES = "500000"


def setup(*words: str) -> str:
    said = io.StringIO()
    call_command("setup", *words, stdout=said)
    return said.getvalue()


def test_a_new_site_invites_its_first_administrator_by_a_link_that_opens(
    client: Client, settings: Any
) -> None:
    said = setup()
    link = re.search(rf"^  {re.escape(settings.SITE_URL)}(/en/\S+)$", said, re.MULTILINE)
    assert link
    assert client.get(link[1]).status_code == 200
    assert City.objects.exists()


def test_setting_up_again_makes_a_new_link_and_ends_the_old_one() -> None:
    first, second = setup(), setup()
    assert first != second
    assert Invitation.objects.filter(used_at=None).count() == 1


def test_once_somebody_administers_the_site_nobody_is_invited() -> None:
    make.user("admin")
    assert "http" not in setup()
    assert not Invitation.objects.exists()


def test_the_samples_are_loaded_once_and_sign_ins_are_printed_each_time() -> None:
    first = setup("--sample")
    loaded = set(Programme.objects.values_list("pk", flat=True))
    assert loaded
    assert "/en/" in first
    assert "/en/" in setup("--sample")
    assert set(Programme.objects.values_list("pk", flat=True)) == loaded
