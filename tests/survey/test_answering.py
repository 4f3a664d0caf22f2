"""Answering: page by page, sealed, counted once, put away mixed (R35, R36, R39)."""

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from apero.audit.actions import SYSTEM
from apero.survey import actions
from apero.survey.actions.batches import put_away
from apero.survey.models import Answer, OpenAnswer, SealedAnswer, Survey
from apero.survey.paper import read
from apero.survey.rules import TEXT_ROOM
from apero.survey.structure import Condition, Kind, Question, Section, Structure
from apero.translation.models import Segment, Translation
from tests import make
from tests.survey import build

pytestmark = pytest.mark.django_db


@pytest.fixture
def survey(settings: object, tmp_path: Path) -> Survey:
    settings.DATA = tmp_path  # type: ignore[attr-defined]
    return build.opened()


def address(survey: Survey) -> str:
    return f"/en/programmes/{survey.programme.address}/surveys/{survey.address}"


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


RANKED = Structure(
    (
        Section(
            "s1",
            (Question("q1", Kind.RANKING, options=("o1", "o2", "o3")), Question("q2", Kind.TEXT)),
        ),
    )
)


def test_r36_a_ranking_with_an_empty_place_before_a_full_one_is_asked_about_and_kept_as_it_was_typed(
    settings: Any, tmp_path: Path, client: Client
) -> None:
    settings.DATA = tmp_path
    words = build.WORDS | {"q1": "In which order?", "q1-o1": "Walk", "q1-o2": "Read", "q1-o3": "Sing"}
    url = address(build.opened(structure=RANKED, breakdown=(), words=words))
    start = build.hidden(client.get(url).text)
    gap = client.post(url, start | {"at": "s1", "go": "next", "q1-2": "o2"})
    assert gap.status_code == 422
    assert "Place 1 is empty." in gap.text
    assert '<option value="o2" selected>' in gap.text.partition("Place 2")[2].partition("Place 3")[0]
    assert client.post(url, start | {"go": "send", "q1-1": "o1", "q1-3": "o2"}).status_code == 422
    assert not SealedAnswer.objects.exists()
    last = client.post(url, start | {"at": "s1", "go": "next", "q1-1": "o2", "q1-2": "o1"})
    assert last.text.index("Place 1: Read") < last.text.index("Place 2: Walk")


def test_r36_words_of_questions_that_are_not_shown_any_more_take_no_room() -> None:
    some = tuple(Question(f"q{number}", Kind.TEXT) for number in range(2, 13))
    first = Section("s1", (Question("q1", Kind.SINGLE, options=("o1", "o2")),))
    structure = Structure((first, Section("s2", some, Condition("q1", ("o1",)))))
    sent = {question.key: ["x" * TEXT_ROOM] for question in some}
    assert read(structure, lambda name: ({"q1": ["o1"]} | sent).get(name, [])).errors
    assert not read(structure, lambda name: ({"q1": ["o2"]} | sent).get(name, [])).errors


def changed(survey: Survey, structure: Structure, words: dict[str, str]) -> None:
    """A next version opens while people answer."""
    draft = actions.next_version(survey=survey, by=SYSTEM, now=make.NOON)
    actions.change_draft(version=draft, revision=draft.revision, structure=structure, parts=words)
    actions.open_version(version=draft, by=SYSTEM, now=make.NOON)


def test_r39_who_sends_after_a_version_opened_is_told_and_keeps_what_still_fits(
    settings: Any, tmp_path: Path, client: Client
) -> None:
    settings.DATA = tmp_path
    survey = build.opened(uses_codes=True)
    url = address(survey)
    sent = build.hidden(client.get(url).text)
    said = {"q1": "o1", "q2": ["o1", "o2"], "q3": "Shade in the yard", "q3-mark": "idea"}
    first, *_second = build.STRUCTURE.sections
    changed(survey, Structure((first,)), {"q2-o2": "Sing", "q3": "What would help?"})
    late = client.post(url, sent | said | {"go": "send", "code": "one two three"})
    assert late.status_code == 409
    assert "The survey was changed while you answered." in late.text
    assert re.findall(r'value="(o\d)" checked', late.text) == ["o1", "o1"], "Write became Sing"
    assert "Shade in the yard</textarea>" in late.text
    assert build.hidden(late.text)["code"] == ["one two three"]
    last = client.post(url, build.hidden(late.text) | said | {"go": "next"})
    assert 'value="one two three"' in last.text
    assert client.post(url, build.hidden(client.get(url).text) | {"go": "begin"}).status_code == 200
    changed(survey, Structure((replace(first, questions=first.questions[:2]),)), {})
    gone = client.post(url, build.hidden(late.text) | said | {"go": "next"})
    assert "What you wrote, to copy" in gone.text
    assert "Shade in the yard" in gone.text


@pytest.mark.parametrize("typed", [{"homepage": "x", "q3": "Shade"}, {}])
def test_r35_a_code_stays_in_its_field_whatever_is_refused(
    settings: Any, tmp_path: Path, client: Client, typed: dict[str, str]
) -> None:
    settings.DATA = tmp_path
    url = address(build.opened(uses_codes=True))
    sent = build.hidden(client.get(url).text) | {"go": "send", "code": "one two three"}
    answer = client.post(url, sent | typed)
    assert answer.status_code == 422
    assert 'value="one two three"' in answer.text


def test_r36_what_is_wrong_leads_to_its_question_and_is_read_out_with_it(
    settings: Any, tmp_path: Path, client: Client
) -> None:
    settings.DATA = tmp_path
    _one, several, own = build.STRUCTURE.sections[0].questions
    ranked = Question("q5", Kind.RANKING, options=("o1", "o2"))
    structure = Structure((Section("s1", (several, own, ranked, Question("q6", Kind.LINE))),))
    words = build.WORDS | {"q5": "In order?", "q5-o1": "Walk", "q5-o2": "Sit", "q6": "In short?"}
    url = address(build.opened(structure=structure, breakdown=(), words=words))
    typed = {"q2": ["o1", "o2", "o3"], "q3": "x" * (TEXT_ROOM + 1), "q5-2": "o1", "q6": "x" * 201}
    page = client.post(url, build.hidden(client.get(url).text) | typed | {"at": "s1", "go": "next"}).text
    keys = re.findall(r'<a href="#(q\d)">', page)
    assert keys == ["q2", "q3", "q5", "q6"]
    for key in keys:
        [at] = re.findall(rf'<[^>]* id="{key}"[^>]*>', page)
        assert f"{key}-error" in at.partition('aria-describedby="')[2].partition('"')[0].split()
        assert page.count(f'id="{key}-error"') == 1
        assert ('aria-invalid="true"' in at) == (key in ("q3", "q6"))
