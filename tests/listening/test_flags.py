"""A question is checked before anybody but its asker and the hosts reads it."""

from typing import Any

import pytest
from django.test import Client

from apero.conversations.models import Programme
from apero.disclosure.actions import purge_waiting
from apero.disclosure.models import Clearance, Waiting
from apero.disclosure.rules import WAITS_FOR
from apero.lib.refusal import Refused
from apero.listening import actions, queries
from apero.listening.actions.words import delete_questions
from apero.listening.models import Question
from apero.listening.rules import seen_mark
from apero.people.models import User
from apero.translation.models import Source
from tests import make

pytestmark = pytest.mark.django_db
FLAGGED = "Why was ade_suyi99 from Ibadan not answered?"
GENERAL = "Why was a volunteer not answered?"
ACT: dict[str, Any] = {"by": make.actor("facilitator"), "now": make.NOON}


@pytest.fixture
def programme() -> Programme:
    return make.programme(make.team(source_language="en"))


@pytest.fixture
def hosts(programme: Programme) -> list[User]:
    return [make.user("facilitator", in_team=programme.team) for _number in range(2)]


def as_user(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def publish(client: Client, question: Question, wording: str) -> Any:
    return client.post(f"/en/desk/questions/{question.pk}/publish", {"publish-wording": wording})


def state(question: Question) -> str:
    return Question.objects.get(pk=question.pk).state


def keep(client: Client, question: Question, words: str = FLAGGED, part: str = "question") -> Waiting:
    client.post(
        f"/en/desk/questions/{question.pk}/wait", {"part": part, "words_kept": words, "language": "en"}
    )
    return Waiting.objects.get(of=question.pk, part=part)


def test_a_flagged_question_is_not_published(programme: Programme, hosts: list[User]) -> None:
    question = make.question(programme).question
    client = as_user(hosts[0])
    page = publish(client, question, FLAGGED)
    assert page.status_code == 409
    assert page.text.count("<mark>") == 2
    assert FLAGGED in page.text
    assert "Keep it for a second person" in page.text
    assert state(question) == "held"
    publish(client, question, GENERAL)
    assert state(question) == "published"


def test_a_flagged_question_does_not_come_into_the_room(programme: Programme, hosts: list[User]) -> None:
    session = make.session(programme)
    question = make.live_question(session).question
    sent = {"wording": FLAGGED, "language": "en", "seen": seen_mark(question)}
    page = as_user(hosts[0]).post(f"/en/desk/sessions/{session.pk}/queue/{question.pk}/admit", sent)
    assert page.status_code == 409
    assert page.text.count("<mark>") == 2
    assert state(question) == "held"


def test_what_only_hosts_read_is_not_checked(programme: Programme) -> None:
    session = make.session(programme)
    question = make.live_question(session, wish="hosts").question
    assert make.queued(session, question, FLAGGED).state == "queued"


def test_an_answer_that_others_read_is_checked_and_one_for_the_asker_alone_is_not(
    programme: Programme,
) -> None:
    alone, public = make.question(programme).question, make.question(programme).question
    answer = "Write to ade_suyi99."
    actions.answer_question(question_id=alone.pk, answer=answer, language="en", **ACT)
    assert state(alone) == "answered"
    actions.publish_question(question_id=public.pk, wording=GENERAL, language="en", **ACT)
    with pytest.raises(Refused) as no:
        actions.answer_question(question_id=public.pk, answer=answer, language="en", **ACT)
    assert (no.value.refusal.code, no.value.refusal.field) == ("flags", "answer")


def test_an_answer_in_the_room_is_checked(programme: Programme) -> None:
    session = make.session(programme)
    question = make.queued(session, make.live_question(session).question)
    act: dict[str, Any] = {
        "session_id": session.pk,
        "question_id": question.pk,
        "seen": seen_mark(question),
        "language": "en",
    }
    with pytest.raises(Refused):
        actions.answer_live(answer="ade_suyi99 answered it.", **act, **ACT)
    actions.answer_live(answer="", **act, **ACT)
    assert state(question) == "answered-live"


def test_a_second_person_lets_the_words_stand_and_then_they_can_be_sent(
    programme: Programme, hosts: list[User]
) -> None:
    question = make.question(programme).question
    first, second = as_user(hosts[0]), as_user(hosts[1])
    waiting = keep(first, question)
    at = f"/en/desk/flags/{waiting.pk}"
    assert "Keep this reason" not in first.get(at).text
    flags = queries.flags_of_wording(question, FLAGGED, part="question", language="en")
    own = first.post(f"{at}/clear", {"flag": flags[0].key, "because": "I say so."})
    assert own.status_code == 409
    for flag in flags:
        assert second.post(f"{at}/clear", {"flag": flag.key, "because": "Invented."}).status_code == 302
    assert "They can be shown now" in second.get(at).text
    assert FLAGGED in first.get(f"/en/desk/questions/{question.pk}").text
    publish(first, question, FLAGGED)
    assert state(question) == "published"
    assert not Waiting.objects.exists()
    published = Question.objects.get(pk=question.pk).public_text
    assert {row.source for row in Clearance.objects.all()} == {published}
    assert not Source.objects.filter(kind="waiting").exists()


def test_words_that_wait_are_on_no_page_of_others(programme: Programme, hosts: list[User]) -> None:
    question = make.question(programme).question
    waiting = keep(as_user(hosts[0]), question)
    at = f"/en/desk/flags/{waiting.pk}"
    assert as_user(make.user("note-taker", in_team=programme.team)).get(at).status_code == 404
    assert as_user(make.user("facilitator", in_team=make.team())).get(at).status_code == 404
    assert Client().get(at).status_code == 302
    assert "ade_suyi99" not in Client().get(f"/en/programmes/{programme.address}").text
    listed = as_user(hosts[1]).get("/en/desk/flags").text
    assert "ade_suyi99" in listed
    assert "Yours" not in listed


def test_words_that_wait_go_with_their_question(programme: Programme, hosts: list[User]) -> None:
    for end in (
        lambda q: actions.point_to_private_route(question_id=q.pk),
        lambda q: delete_questions([q]),
    ):
        question = make.question(programme).question
        keep(as_user(hosts[0]), question)
        end(question)  # type: ignore[no-untyped-call]
        assert not Waiting.objects.exists()
        assert not Source.objects.filter(kind="waiting").exists()


def test_words_wait_for_thirty_days_and_can_be_dropped(programme: Programme, hosts: list[User]) -> None:
    question = make.question(programme).question
    client = as_user(hosts[0])
    waiting = keep(client, question)
    assert purge_waiting(today=waiting.written_on + WAITS_FOR - (WAITS_FOR / 30)) == 0
    assert purge_waiting(today=waiting.written_on + WAITS_FOR) == 1
    waiting = keep(client, question)
    client.post(f"/en/desk/flags/{waiting.pk}/drop")
    assert not Waiting.objects.exists()


def test_words_that_are_kept_anew_replace_those_that_waited(programme: Programme, hosts: list[User]) -> None:
    question = make.question(programme).question
    keep(as_user(hosts[0]), question)
    keep(as_user(hosts[1]), question, "Why was bola_ok77 not answered?")
    row = Waiting.objects.get()
    assert row.writer == hosts[1]
    assert [s.text for s in row.text.segments.all()] == ["Why was bola_ok77 not answered?"]
