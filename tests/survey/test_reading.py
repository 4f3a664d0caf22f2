"""What people wrote is read by two, after the survey has closed (R36)."""

import re
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from apero.audit.actions import SYSTEM
from apero.lib.refusal import Refused
from apero.people.models import User
from apero.survey import actions, queries
from apero.survey.actions.batches import put_away
from apero.survey.actions.closing import finish
from apero.survey.models import Answer, OpenAnswer, Reading, Survey, SurveyVersion
from apero.survey.structure import Kind, Question
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


def written(version: SurveyVersion, number: int, text: str) -> None:
    """So many people answered a version, and each wrote this."""
    Answer.objects.bulk_create(Answer(version=version, line="0----") for _one in range(number))
    OpenAnswer.objects.bulk_create(
        OpenAnswer(version=version, question="q3", text=text) for _one in range(number)
    )


def test_attack_8_words_of_a_version_that_only_a_few_answered_are_read_by_nobody(
    survey: Survey, client: Client, monkeypatch: Any
) -> None:
    """A convenor opens a version for an hour, or a survey for one person, and reads who wrote then."""
    monkeypatch.setattr("django.utils.timezone.now", lambda: make.NOON)
    answered(survey, 10)
    put_away(survey)
    following = actions.next_version(survey=survey, by=SYSTEM, now=make.NOON)
    actions.open_version(version=following, by=SYSTEM, now=make.NOON)
    written(following, survey.minimum - 1, "heron")
    closed(survey)
    reader(survey, client)
    pages = [f"{url(survey)}?page={number}" for number in (1, 2)]
    assert not [page for page in pages if "heron" in client.get(page).text]
    few = OpenAnswer.objects.filter(text="heron")
    mine = reader(survey)
    assert actions.mark_read(survey=survey, answer_ids=[a.pk for a in few], reader=mine, now=make.NOON) == 0
    assert queries.unread_by_two(survey) == 33
    written(following, 1, "heron")
    assert queries.unread_by_two(survey) == 33 + survey.minimum, "the control"
    assert [page for page in pages if "heron" in client.get(page).text]


def test_attack_8_words_of_a_survey_that_one_person_answered_look_like_none(
    settings: Any, tmp_path: Path, client: Client, monkeypatch: Any
) -> None:
    settings.DATA = tmp_path
    monkeypatch.setattr("django.utils.timezone.now", lambda: make.NOON)
    lone = build.opened()
    answered(lone, 1)
    reader(closed(lone), client)
    assert "Nobody wrote anything" in client.get(url(lone)).text
    assert OpenAnswer.objects.count() == 1, "the control"


def test_r36_words_stand_under_the_question_that_their_writer_read(
    survey: Survey, client: Client, monkeypatch: Any
) -> None:
    monkeypatch.setattr("django.utils.timezone.now", lambda: make.NOON)
    draft = actions.next_version(survey=survey, by=SYSTEM, now=make.NOON)
    structure = build.STRUCTURE.without("q3")
    actions.change_draft(version=draft, revision=1, structure=structure)
    structure = structure.with_question(Question("q3", Kind.TEXT), section="s1")
    actions.change_draft(version=draft, revision=2, structure=structure, parts={"q3": "And what now?"})
    actions.open_version(version=draft, by=SYSTEM, now=make.NOON)
    closed(survey)
    OpenAnswer.objects.exclude(text="word-001").delete()
    written(draft, survey.minimum, "word-002")
    reader(survey, client)
    found = re.findall(
        r'<article[^>]*><p class="meta">([^<]*?) <.*?<p dir="auto">([^<]*)',
        client.get(url(survey)).text,
        re.DOTALL,
    )
    assert found == [("What would have helped?", "word-001"), *[("And what now?", "word-002")] * 5]


def test_the_tenth_question_stands_behind_the_third(survey: Survey) -> None:
    closed(survey)
    version = survey.versions.get()
    for _one in range(3):
        OpenAnswer.objects.create(version=version, question="q10", text="Late.")
    page = queries.words_page(survey, reader(survey), 2)
    assert [row.answer.question for row in page.object_list][-4:] == ["q3", "q10", "q10", "q10"]
