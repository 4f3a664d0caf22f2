"""Questions asked in writing, on the page of their series."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from apero.conversations.models import Programme
from apero.listening import actions
from apero.listening.rules import seen_mark
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
    with django_assert_max_num_queries(22):
        html = page(client)
    assert html.count('id="q-') == min(count, 50)


@pytest.mark.parametrize(
    ("days", "told"),
    [
        (-1, "Not answered yet"),
        (13, "Not answered yet"),
        (14, "Not answered for 14 days"),
        (40, "for 40 days"),
    ],
)
def test_r60_fourteen_days_after_its_session_the_page_says_for_how_long(
    client: Client, team: Team, days: int, told: str
) -> None:
    now = timezone.now()
    programme = make.programme(
        team, address="may", starts_on=now.date() - timedelta(days=90), ends_on=now.date() + timedelta(days=9)
    )
    session = make.session(programme, starts_at=now - timedelta(days=days))
    make.queued(session, make.question(programme, now=now).question, now=now)
    assert told in page(client)


def test_r60_without_a_session_it_counts_from_the_end_of_the_series(client: Client, team: Team) -> None:
    now = timezone.now()
    ended = now.date() - timedelta(days=15)
    programme = make.programme(team, address="may", starts_on=ended, ends_on=ended)
    asked = make.question(programme, now=now - timedelta(days=20)).question
    actions.publish_question(question_id=asked.pk, wording="Who reads it?", **HOST)
    assert "Not answered for 15 days" in page(client)


def test_r60_answered_in_the_session_says_so_with_role_and_day(client: Client, programme: Programme) -> None:
    session = make.session(programme)
    question = make.queued(session, make.question(programme).question)
    actions.answer_live(
        session_id=session.pk, question_id=question.pk, answer="", seen=seen_mark(question), **HOST
    )
    html = page(client)
    assert "Answered in the session" in html
    assert "Tue 14 May 2030</time>, Facilitator" in html
    assert "Not answered" not in html


def test_r60_the_day_of_a_session_by_invitation_is_not_told(client: Client, team: Team) -> None:
    now = timezone.now()
    programme = make.programme(team, address="may", starts_on=now.date(), ends_on=now.date())
    session = make.session(programme, starts_at=now - timedelta(days=30))
    make.queued(session, make.question(programme, now=now).question, now=now)
    type(session).objects.update(level="restricted")  # it became one afterwards
    assert "Not answered yet" in page(client)
