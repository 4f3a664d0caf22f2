"""The page that everybody in a room loads again and again: what the team wrote is remembered, what people did is not."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from apero.conversations.models import Session
from apero.listening import actions
from apero.listening.models import Question
from apero.listening.rules import seen_mark
from tests import make


@pytest.fixture
def session(shared_db: None) -> Session:
    now = timezone.now()
    programme = make.programme(starts_on=now.date(), ends_on=now.date() + timedelta(days=30))
    return make.session(programme, starts_at=now - timedelta(minutes=10))


def look(client: Client, session: Session) -> tuple[str, int]:
    at = f"/en/programmes/{session.programme.address}/sessions/{session.address}/live"
    with CaptureQueriesContext(connection) as caught:
        shown = client.get(at).text
    return str(shown), len(caught)


def test_the_room_asks_the_database_five_times_and_sees_each_act_at_once(
    client: Client, session: Session
) -> None:
    asked = make.live_question(session, now=timezone.now())
    question = make.queued(session, asked.question, "Who can see them?", now=timezone.now())
    look(client, session)
    shown, queries = look(client, session)
    assert queries <= 5, queries
    assert "Who can see them?" in shown
    act: dict[str, Any] = {"session_id": session.pk, "by": make.actor("facilitator"), "now": timezone.now()}
    for _person in range(5):
        seat = make.seat(session, now=session.starts_at - timedelta(hours=1))
        actions.second(question_id=question.pk, session=session, code=seat.code, now=timezone.now())
    assert "Five or more ask this." in look(client, session)[0]
    actions.take_up_question(question_id=question.pk, seen=seen_mark(question), **act)
    assert "No question at this moment." not in look(client, session)[0]
    seen = seen_mark(Question.objects.get())
    actions.answer_live(question_id=question.pk, answer="Nobody.", language="en", seen=seen, **act)
    assert "Nobody." in look(client, session)[0]
    actions.withdraw_question(question_id=question.pk)
    assert "Who can see them?" not in look(client, session)[0]


def test_the_private_route_is_seen_at_once_though_no_act_is_recorded(
    client: Client, session: Session
) -> None:
    asked = make.live_question(session, now=timezone.now())
    question = make.queued(session, asked.question, "Names somebody", now=timezone.now())
    for _twice in range(2):
        assert "Names somebody" in look(client, session)[0]
    actions.point_to_private_route(question_id=question.pk)
    assert "Names somebody" not in look(client, session)[0]
    assert "Names somebody" not in client.get(f"/en/programmes/{session.programme.address}").text
