"""While a survey runs and afterwards: codes are shown once, it ends, and people are told what came of it."""

import re
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from apero.crypto.codes import read_code
from apero.survey import queries
from apero.survey.models import Batch, Survey, SurveyCode
from tests import make
from tests.survey import build
from tests.survey.test_attacks import answered

pytestmark = pytest.mark.django_db


@pytest.fixture
def survey(settings: Any, tmp_path: Path, monkeypatch: Any) -> Survey:
    settings.DATA = tmp_path
    monkeypatch.setattr("django.utils.timezone.now", lambda: make.NOON + timedelta(hours=1))
    return build.opened(uses_codes=True)


def at(name: str, survey: Survey, *more: Any) -> str:
    return reverse(f"survey:{name}", args=[survey.pk, *more])


def shown(client: Client, survey: Survey) -> str:
    """The page, without what each showing draws anew."""
    return re.sub(r'name="csrfmiddlewaretoken" value="[^"]*"', "", client.get(at("running", survey)).text)


def convenor(client: Client, survey: Survey) -> None:
    client.force_login(make.user("convenor", in_team=survey.programme.team))


def test_a_sheet_of_codes_is_shown_once_and_each_opens_the_survey(survey: Survey, client: Client) -> None:
    convenor(client, survey)
    page = client.post(at("running", survey), {"number": "3"})
    digits = re.findall(r"(?:\d{4} ){5}\d{4}", page.text)
    assert len(set(digits)) == SurveyCode.objects.count() == 3
    assert page["Cache-Control"].startswith("no-store")
    code = read_code(digits[0])
    assert code is not None
    assert SurveyCode.objects.filter(token=queries.code_token(code, survey.pk)).exists()
    again = client.get(at("running", survey)).text
    assert digits[0] not in again
    assert "Sheet 1" in again


@pytest.mark.parametrize("number", ["0", "201", "x", ""])
def test_a_number_of_codes_that_cannot_be_is_said(survey: Survey, client: Client, number: str) -> None:
    convenor(client, survey)
    assert client.post(at("running", survey), {"number": number}).status_code == 422
    assert not SurveyCode.objects.exists()


def test_a_sheet_that_was_lost_opens_nothing_and_nobody_learns_how_many_were_used(
    survey: Survey, client: Client
) -> None:
    convenor(client, survey)
    client.post(at("running", survey), {"number": "3"})
    before = shown(client, survey)
    SurveyCode.objects.filter(sheet=1)[:1].get().delete()  # one was used
    assert shown(client, survey) == before
    client.post(at("take_codes_back", survey, 1))
    assert not SurveyCode.objects.exists()


def test_it_is_ended_by_hand_once_and_takes_no_more_answers(survey: Survey, client: Client) -> None:
    convenor(client, survey)
    for _press in range(2):
        assert client.post(at("close", survey)).status_code == 302
    survey.refresh_from_db()
    assert (survey.state, survey.closed_on) == ("closed", make.TODAY)
    page = client.get(f"/en/programmes/{survey.programme.address}/surveys/{survey.address}").text
    assert "Answers are not taken any more" in page
    assert "It ended on" in client.get(at("running", survey)).text


def test_it_is_reported_only_after_its_results(survey: Survey, client: Client) -> None:
    convenor(client, survey)
    client.post(at("close", survey))
    client.post(at("report", survey))
    assert not Survey.objects.filter(reported_on__isnull=False).exists()
    Survey.objects.update(state="analysed")
    client.post(at("report", survey))
    assert Survey.objects.filter(state="reported", reported_on=make.TODAY).exists()


def test_no_page_of_the_desk_tells_how_many_have_answered(survey: Survey, client: Client) -> None:
    convenor(client, survey)
    Survey.objects.update(uses_codes=False)
    before = shown(client, survey)
    answered(survey, 17)
    assert shown(client, survey) == before
    assert Batch.objects.count() == 1


@pytest.mark.parametrize("name", ["running", "close", "report"])
def test_another_teams_survey_is_not_found(survey: Survey, client: Client, name: str) -> None:
    client.force_login(make.user("convenor", in_team=make.team(name="Others", organisation="Others")))
    assert client.post(at(name, survey), {"number": "3"}).status_code == 404
    assert not SurveyCode.objects.exists()


def test_r39_a_form_that_is_sent_twice_makes_one_sheet_and_says_so(survey: Survey, client: Client) -> None:
    convenor(client, survey)
    [newest] = re.findall(r'name="newest" value="(\d+)"', shown(client, survey))
    first, page = (client.post(at("running", survey), {"number": "3", "newest": newest}) for _click in "12")
    assert (first.status_code, page.status_code) == (200, 422)
    assert "Sheet 1 was made meanwhile." in page.text
    assert at("take_codes_back", survey, 1) in page.text
    assert SurveyCode.objects.count() == 3
    [newest] = re.findall(r'name="newest" value="(\d+)"', page.text)
    assert client.post(at("running", survey), {"number": "3", "newest": newest}).status_code == 200
