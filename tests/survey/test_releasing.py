"""Publishing the results of a survey: what the desk sees is what is published, once, and no release can be taken from another."""

from datetime import timedelta
from pathlib import Path
from random import Random
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client

from apero.audit.actions import SYSTEM
from apero.audit.models import Entry
from apero.lib.refusal import Refused
from apero.releases.models import Release
from apero.survey import actions, queries
from apero.survey.actions.closing import finish
from apero.survey.models import Answer, ResultRelease, Survey, SurveyVersion
from apero.survey.packing import Chosen, line_of
from apero.survey.structure import from_json
from tests import make
from tests.survey import build

pytestmark = pytest.mark.django_db
NOW = make.NOON + timedelta(days=1)
HERE: Chosen = {"q1": ("o1",), "q2": ("o1", "o2")}
THERE: Chosen = {"q1": ("o2",), "q2": ("o3",), "q4": ("5",)}


@pytest.fixture
def survey(settings: Any, tmp_path: Path) -> Survey:
    settings.DATA = tmp_path
    return build.opened()


def answered(survey: Survey, *groups: tuple[int, Chosen]) -> SurveyVersion:
    """So many answers each, as if they had been put away."""
    version = survey.versions.get(state="open")
    asked = from_json(version.structure)
    lines = [line_of(asked, chosen) for number, chosen in groups for _one in range(number)]
    Random(1).shuffle(lines)
    Answer.objects.bulk_create(Answer(pk=uuid4(), version=version, line=line) for line in lines)
    return version


def closed(survey: Survey) -> None:
    actions.close_survey(survey=survey, by=SYSTEM, now=NOW)
    finish(survey, now=NOW)


def released(version: SurveyVersion) -> ResultRelease:
    return actions.release_results(version=version, by=SYSTEM, now=NOW)


def test_results_are_published_once_and_a_second_press_changes_nothing(survey: Survey) -> None:
    version = answered(survey, (20, HERE), (30, THERE))
    closed(survey)
    made = released(version)
    entries, counts = Entry.objects.count(), Release.objects.count()
    Answer.objects.all().delete()
    assert released(version) == made
    assert (Entry.objects.count(), Release.objects.count()) == (entries, counts)
    survey.refresh_from_db()
    assert survey.state == Survey.State.ANALYSED
    totals = {table["name"]: table["totals"] for table in made.tables}
    assert totals[""] == {"o1": 20, "o2": 30}
    assert totals["q2-o1"] == {"1": 20, "0": 30}


def test_attack_9_nothing_is_published_while_a_survey_is_open_or_answers_wait(survey: Survey) -> None:
    version = answered(survey, (20, HERE))
    with pytest.raises(Refused, match="not-closed"):
        released(version)
    actions.close_survey(survey=survey, by=SYSTEM, now=NOW)
    with pytest.raises(Refused, match="put-away"):
        released(version)
    finish(survey, now=NOW)
    assert released(version).tables


def test_attack_9_a_release_that_another_could_be_taken_from_is_refused(survey: Survey) -> None:
    """A version that was released, with one answer more: as after a database was put together from two."""
    version = answered(survey, (20, HERE), (30, THERE))
    closed(survey)
    released(version)
    ResultRelease.objects.all().delete()
    before = list(Release.objects.values_list("cell", "number"))
    answered(survey, (1, HERE))
    with pytest.raises(Refused, match="released"):
        released(version)
    assert list(Release.objects.values_list("cell", "number")) == before
    assert not ResultRelease.objects.exists()


def test_attack_9_an_unchanged_version_released_again_is_the_same_edition(survey: Survey) -> None:
    version = answered(survey, (20, HERE), (30, THERE))
    closed(survey)
    tables = released(version).tables
    ResultRelease.objects.all().delete()
    assert released(version).tables == tables
    assert set(Release.objects.values_list("edition", flat=True)) == {1}


def test_attack_9_each_version_has_results_of_its_own(survey: Survey) -> None:
    first = answered(survey, (20, HERE), (30, THERE))
    second = actions.next_version(survey=survey, by=SYSTEM, now=make.NOON)
    actions.open_version(version=second, by=SYSTEM, now=make.NOON)
    answered(survey, (9, HERE))
    closed(survey)
    assert released(first).tables[0]["people"] == 50
    assert released(second).tables[0]["people"] == 9
    assert Release.objects.values("series").distinct().count() == 2


def test_attack_8_of_four_answers_the_same_is_published_as_of_none(survey: Survey, client: Client) -> None:
    version = answered(survey)
    closed(survey)
    pages = []
    for number in (0, 4):
        answered(survey, (number, HERE))
        ResultRelease.objects.all().delete()
        assert released(version).tables == []
        pages.append(client.get(address(survey)).text)
    assert pages[0] == pages[1]
    assert "Fewer than 5 answers were sent, or none." in pages[0]
    assert Release.objects.count() == 0


def test_results_are_counted_in_few_queries_whatever_their_number(
    survey: Survey, django_assert_num_queries: Any
) -> None:
    version = answered(survey, (200, HERE), (300, THERE))
    with django_assert_num_queries(2):
        queries.told_of(queries.version_by_number(survey, version.number))


def test_no_results_after_the_answers_were_deleted(survey: Survey) -> None:
    version = answered(survey, (20, HERE))
    closed(survey)
    actions.delete_due(now=NOW + timedelta(days=400))
    with pytest.raises(Refused, match="deleted"):
        released(version)


def address(survey: Survey) -> str:
    return f"/en/programmes/{survey.programme.address}/surveys/{survey.address}/results/1"


def test_the_desk_sees_what_will_be_public_and_publishes_it(survey: Survey, client: Client) -> None:
    answered(survey, (20, HERE), (30, THERE), (3, {"q1": ("o1",)}))
    desk = f"/en/desk/surveys/{survey.pk}/results/1"
    client.force_login(make.user("convenor", in_team=survey.programme.team))
    open_page = client.get(desk)
    assert open_page.status_code == 200
    assert "after the survey has closed" in open_page.text
    assert "answers were sent" not in open_page.text
    assert client.post(desk).status_code == 409
    closed(survey)
    before = client.get(desk).text
    assert client.get(address(survey)).status_code == 404
    assert client.post(desk).headers["Location"] == address(survey)
    assert client.post(desk).headers["Location"] == address(survey)
    assert ResultRelease.objects.count() == 1
    assert "These results are published" in client.get(desk).text
    assert rows(before) == rows(Client().get(address(survey)).text)


def rows(page: str) -> list[str]:
    return [line for line in page.splitlines() if "<tbody>" in line or "<svg" in line]


def test_results_of_another_team_are_not_found_and_a_facilitator_publishes_none(
    survey: Survey, client: Client
) -> None:
    desk = f"/en/desk/surveys/{survey.pk}/results/1"
    client.force_login(make.user("convenor", in_team=make.team(address="other")))
    assert client.get(desk).status_code == 404
    client.force_login(make.user("facilitator", in_team=survey.programme.team))
    assert client.post(desk).status_code == 403
