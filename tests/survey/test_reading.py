"""What people wrote is read by two, after the survey has closed (R36)."""

from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from apero.audit.actions import SYSTEM
from apero.lib.refusal import Refused
from apero.people.models import User
from apero.survey import actions, queries
from apero.survey.actions.closing import finish
from apero.survey.models import OpenAnswer, Reading, Survey
from tests import make
from tests.survey import build
from tests.survey.test_attacks import answered

pytestmark = pytest.mark.django_db


@pytest.fixture
def survey(settings: Any, tmp_path: Path) -> Survey:
    settings.DATA = tmp_path
    made = build.opened()
    answered(made, 23)
    return made


def closed(survey: Survey) -> Survey:
    actions.close_survey(survey=survey, by=SYSTEM, now=make.NOON)
    finish(survey, now=make.NOON)
    survey.refresh_from_db()
    return survey


def reader(survey: Survey, client: Client | None = None) -> User:
    made = make.user("note-taker", in_team=survey.programme.team)
    if client is not None:
        client.force_login(made)
    return made


def url(survey: Survey) -> str:
    return f"/en/desk/surveys/{survey.pk}/words"


def test_r36_nobody_reads_what_people_write_while_the_survey_is_open(survey: Survey, client: Client) -> None:
    reader(survey, client)
    page = client.get(url(survey))
    assert "when the survey is over" in page.text
    assert "word-" not in page.text
    with pytest.raises(Refused, match="open"):
        actions.mark_read(survey=survey, answer_ids=[], reader=reader(survey), now=make.NOON)


def test_r36_two_read_each_answer_and_one_who_reads_twice_is_one(
    survey: Survey, client: Client, monkeypatch: Any
) -> None:
    monkeypatch.setattr("django.utils.timezone.now", lambda: make.NOON)
    closed(survey)
    reader(survey, client)
    page = client.get(url(survey))
    assert page.text.count("Not read yet") == 20
    sent = build.hidden(page.text)
    for _press in range(2):
        assert client.post(url(survey), sent | {"go": "next"})["Location"].endswith("?page=2")
    assert Reading.objects.count() == 20
    assert "Read by one" in client.get(url(survey)).text
    other = reader(survey)
    actions.mark_read(
        survey=survey, answer_ids=OpenAnswer.objects.values_list("pk", flat=True), reader=other, now=make.NOON
    )
    assert client.get(url(survey)).text.count("Read by two") == 20
    assert queries.unread_by_two(survey) == 3


def test_r36_the_guard_marks_what_could_tell_who_somebody_is(
    survey: Survey, client: Client, monkeypatch: Any
) -> None:
    monkeypatch.setattr("django.utils.timezone.now", lambda: make.NOON)
    closed(survey)
    OpenAnswer.objects.filter(text="word-001").update(text="Kofi Mensah of Kumasi wrote to kofi@example.org.")
    reader(survey, client)
    shown = [client.get(f"{url(survey)}?page={number}").text for number in (1, 2)]
    assert "<bdi>kofi@example.org</bdi>" in "".join(shown)


def test_another_teams_words_are_not_found_and_not_marked(survey: Survey, client: Client) -> None:
    closed(survey)
    other = build.opened(
        programme=make.programme(make.team(name="Others", organisation="Others")), address="theirs"
    )
    client.force_login(make.user("note-taker", in_team=other.programme.team))
    assert client.get(url(survey)).status_code == 404
    answer = OpenAnswer.objects.all()[0]
    assert (
        actions.mark_read(survey=closed(other), answer_ids=[answer.pk], reader=reader(other), now=make.NOON)
        == 0
    )


def test_nothing_was_written(settings: Any, tmp_path: Path, client: Client, monkeypatch: Any) -> None:
    settings.DATA = tmp_path
    monkeypatch.setattr("django.utils.timezone.now", lambda: make.NOON)
    survey = closed(build.opened())
    reader(survey, client)
    assert "Nobody wrote anything" in client.get(url(survey)).text
