"""Questions asked in writing, on the page of their series."""

from typing import Any

import pytest
from django.test import Client

from apero.conversations.models import Programme
from apero.listening import actions
from apero.people.models import Team
from apero.translation.actions import translate
from tests import make

pytestmark = pytest.mark.django_db
HOST: dict[str, Any] = {"by": make.actor("facilitator"), "now": make.NOON, "language": "en"}


@pytest.fixture
def programme(team: Team) -> Programme:
    return make.programme(team, address="may")


def public(programme: Programme, wording: str) -> Any:
    asked = make.question(programme, text="As it was typed by Ada").question
    return actions.publish_question(question_id=asked.pk, wording=wording, **HOST)


def page(client: Client, language: str = "en") -> str:
    return client.get(f"/{language}/programmes/may").content.decode()


def test_r50_a_public_question_stands_with_its_region_and_whether_it_was_answered(
    client: Client, programme: Programme
) -> None:
    assert "Questions asked in writing" not in page(client)
    question = public(programme, "Who reads <b>it</b>?")
    html = page(client)
    assert f'id="q-{question.pk}"><p class="meta">Asia · <time datetime="2030-05-14">' in html
    assert "<p>Who reads &lt;b&gt;it&lt;/b&gt;?</p>" in html
    assert "Not answered yet" in html
    assert "Ada" not in html
    actions.answer_question(question_id=question.pk, answer="Nobody.", **HOST)
    html = page(client)
    assert "Not answered yet" not in html
    assert "Tue 14 May 2030</time>, Facilitator</p><p>Nobody.</p>" in html


def test_r50_a_removed_question_leaves_its_day_and_the_reason(client: Client, programme: Programme) -> None:
    question = public(programme, "Who is X?")
    actions.remove_question(question_id=question.pk, reason="It named somebody.", **HOST)
    html = page(client)
    assert "Who is X?" not in html
    assert "Removed" in html
    assert "It named somebody." in html


def test_a_question_is_read_in_the_page_s_language_where_it_was_translated(
    client: Client, programme: Programme
) -> None:
    question = public(programme, "Who reads it?")
    assert '<p lang="en" dir="ltr">Who reads it?</p>' in page(client, "ar")
    act: dict[str, Any] = {"by": make.actor("translator"), "now": make.NOON}
    translate(source=question.public_text, language="ar", words={1: "من يقرأ؟"}, **act)
    assert "<p>من يقرأ؟</p>" in page(client, "ar")


@pytest.mark.parametrize("count", [1, 3, 60])
def test_the_page_asks_the_same_number_of_questions_and_shows_fifty(
    client: Client, programme: Programme, count: int, django_assert_max_num_queries: Any
) -> None:
    for number in range(count):
        public(programme, f"Question {number}?")
    with django_assert_max_num_queries(18):
        html = page(client)
    assert html.count('id="q-') == min(count, 50)
