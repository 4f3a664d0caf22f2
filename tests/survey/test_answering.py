"""Answering: page by page, sealed, counted once, put away mixed (R35, R36, R39)."""

from pathlib import Path

import pytest
from django.test import Client

from apero.survey.actions.batches import put_away
from apero.survey.models import Answer, OpenAnswer, SealedAnswer, Survey
from apero.translation.models import Segment, Translation
from tests.survey import build

pytestmark = pytest.mark.django_db


@pytest.fixture
def survey(settings: object, tmp_path: Path) -> Survey:
    settings.DATA = tmp_path  # type: ignore[attr-defined]
    return build.opened()


def test_r35_r36_a_survey_is_answered_page_by_page_and_kept_once(survey: Survey, client: Client) -> None:
    url = f"/en/programmes/{survey.programme.address}/surveys/safety"
    page = client.get(url)
    page = client.post(url, build.hidden(page.content.decode()) | {"go": "begin"})
    first = {"go": "next", "q1": "o2", "q2": ["o1", "o3"], "q3": "Kofi Mensah helped", "q3-mark": "idea"}
    page = client.post(url, build.hidden(page.content.decode()) | first)
    assert b"How safe do you feel?" in page.content
    page = client.post(url, build.hidden(page.content.decode()) | {"go": "next", "q4": "3"})
    last = page.content.decode()
    assert '<li dir="auto">Kofi Mensah</li>' in last
    for _click in range(2):
        page = client.post(url, build.hidden(last) | {"go": "send"})
        assert b"Your answers are kept" in page.content
        assert not page.cookies
    assert SealedAnswer.objects.count() == 1
    put_away(survey)
    assert not Answer.objects.exists()
    put_away(survey, is_last=True)
    assert [answer.line for answer in Answer.objects.all()] == ["11012"]
    assert list(OpenAnswer.objects.values_list("question", "mark", "text")) == [
        ("q3", "idea", "Kofi Mensah helped")
    ]


def test_r38_the_promise_names_the_languages_in_which_it_can_be_read(survey: Survey, client: Client) -> None:
    segment = Segment.objects.get(source__kind="survey", part="title")
    Translation.objects.create(segment=segment, language="es", text="¿Segura?", made_from=segment.text)
    url = f"/en/programmes/{survey.programme.address}/surveys/safety"
    for path in (url, f"{url}/privacy"):
        html = client.get(path).text
        assert f'href="{path.replace("/en/", "/es/")}" lang="es"' in html
        assert "¿Segura?" in client.get(path.replace("/en/", "/es/")).text
    form = client.post(url, build.hidden(client.get(url).text) | {"go": "begin"}).text
    assert "/es/" not in form, "a link would lose what was typed"
