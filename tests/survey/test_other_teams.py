"""Every page of the desk that names a survey, asked for by a team that it does not belong to, whatever their roles."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.core import serializers
from django.test import Client
from django.urls import URLPattern, reverse

from apero.audit.models import Entry
from apero.people.roles import ROLES
from apero.survey import urls
from apero.survey.models import Batch, OutsideSurvey, Survey, SurveyCode, SurveyVersion
from apero.translation.models import Segment
from tests import make
from tests.survey import build

pytestmark = pytest.mark.django_db
FACTS: dict[str, Any] = {
    "number": 1,
    "go": "open",
    "title": "x",
    "last_day": "2030-01-01",
    "kind": "single",
    "options": "a\nb",
    "text": "x",
    "revision": 1,
    "seen": "x",
    "link": "https://example.org/",
}


@pytest.fixture
def survey(settings: Any, tmp_path: Path) -> Survey:
    settings.DATA = tmp_path
    return build.opened(uses_codes=True)


def desk(survey: Survey, outside: OutsideSurvey) -> Iterator[str]:
    """The addresses of the desk, with the names of what is there."""
    values = {
        "survey": survey.pk,
        "outside": outside.pk,
        "programme": survey.programme.address,
        "key": "q1",
        "sheet": 1,
        "number": 1,
    }
    for pattern in urls.urlpatterns:
        assert isinstance(pattern, URLPattern)
        names = pattern.pattern.converters
        if str(pattern.pattern).startswith("desk/"):
            for key in ("q1", "s1") if "key" in names else ("",):
                used = {name: key if name == "key" else values[name] for name in names}
                yield reverse(f"survey:{pattern.name}", kwargs=used)


def standing() -> list[str]:
    models = (Survey, SurveyVersion, Batch, SurveyCode, OutsideSurvey, Segment, Entry)
    return [serializers.serialize("json", model.objects.order_by("pk")) for model in models]


def test_r35_another_team_finds_no_page_of_a_survey_and_changes_nothing(
    survey: Survey, client: Client
) -> None:
    outside = make.outside_survey(survey.programme)
    stranger = make.user(*ROLES, in_team=make.team(name="Others", organisation="Others"))
    mine = make.user(*ROLES, in_team=survey.programme.team)
    before, addresses = standing(), list(desk(survey, outside))
    client.force_login(stranger)
    for address in addresses:
        assert client.get(address).status_code in (404, 405), address
        assert client.post(address, FACTS).status_code in (404, 405), address
    assert standing() == before
    client.force_login(mine)
    found = [client.get(address).status_code for address in addresses]
    assert len(addresses) > 25
    assert len([status for status in found if status != 404]) > 20, "the control"
