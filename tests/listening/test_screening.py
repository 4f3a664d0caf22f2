"""The desk's pages for questions."""

import re
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from apero.audit.models import Entry
from apero.conversations.models import Programme
from apero.listening import actions, queries
from apero.listening.models import Question
from tests import make

pytestmark = pytest.mark.django_db


@pytest.fixture
def programme() -> Programme:
    return make.programme(make.team(source_language="en"))


@pytest.fixture
def host(programme: Programme) -> Client:
    """A facilitator at the desk."""
    client = Client()
    client.force_login(make.user("facilitator", in_team=programme.team))
    return client


def act(client: Client, question: Question, verb: str, **typed: str) -> Any:
    return client.post(
        f"/en/desk/questions/{question.pk}/{verb}", {f"{verb}-{k}": v for k, v in typed.items()}
    )


def fresh(question: Question) -> Question:
    return Question.objects.get(pk=question.pk)


def test_what_is_held_is_listed_without_a_time(host: Client, programme: Programme) -> None:
    asked = make.question(programme, text="Who reads <b>our</b> mail?")
    page = host.get("/en/desk/questions").text
    assert "Who reads &lt;b&gt;our&lt;/b&gt; mail?" in page
    assert f"/en/desk/questions/{asked.question.pk}" in page
    assert "<time" not in page


def test_an_empty_list_says_what_will_be_there(host: Client) -> None:
    assert "Nothing to read." in host.get("/en/desk/questions").text
    assert "Nothing here yet." in host.get("/en/desk/questions?show=finished").text


def test_lists_page_at_fifty(host: Client, programme: Programme) -> None:
    for _ in range(51):
        make.question(programme)
    assert host.get("/en/desk/questions").text.count("Who reads our mail?") == 50
    assert host.get("/en/desk/questions?page=2").text.count("Who reads our mail?") == 1
    assert host.get("/en/desk/questions?page=x&show=x").status_code == 200


def test_a_list_of_many_takes_as_many_queries_as_a_list_of_one(host: Client, programme: Programme) -> None:
    def taken() -> int:
        with CaptureQueriesContext(connection) as caught:
            host.get("/en/desk/questions")
        return len(caught)

    make.question(programme)
    first = taken()
    for _ in range(30):
        make.question(programme)
    assert taken() == first


def test_a_question_is_published_and_answered_at_the_desk_and_taken_off_by_others(
    host: Client, programme: Programme
) -> None:
    question = make.question(programme).question
    page = host.get(f"/en/desk/questions/{question.pk}").text
    assert "agrees that it may be public" in page
    assert "Who reads our mail?</textarea>" not in page, "one press must not publish somebody's own words"
    done = act(host, question, "publish", wording="Who reads mail?")
    assert done.headers["Location"] == "/en/desk/questions"
    assert "The question is public now." in host.get("/en/desk/questions").text
    act(host, question, "answer", answer="Nobody does.")
    assert fresh(question).answered_by_role == "facilitator"
    page = f"/en/desk/questions/{question.pk}"
    assert "A convenor or a reviewer of your team can take it off" in host.get(page).text
    host.force_login(make.user("convenor", in_team=programme.team))
    assert f"/en/desk/hiding/new/{fresh(question).public_text_id}" in host.get(page).text
    assert [e.kind for e in Entry.objects.order_by("position")] == [
        "listening.question.published", "listening.question.answered",
    ]  # fmt: skip


def test_a_question_for_hosts_has_no_button_to_publish(host: Client, programme: Programme) -> None:
    question = make.question(programme, wish="hosts").question
    page = host.get(f"/en/desk/questions/{question.pk}").text
    assert "wants only hosts to read it" in page
    assert "/publish" not in page
    refused = act(host, question, "publish", wording="Public!")
    assert refused.status_code == 409
    assert "Public!" in refused.text
    assert not queries.public_questions(programme).exists()


@pytest.mark.parametrize("verb", ["publish", "answer", "decline"])
def test_empty_words_are_refused(host: Client, programme: Programme, verb: str) -> None:
    question = make.question(programme).question
    refused = act(host, question, verb, wording=" ", answer=" ", reason=" ")
    assert refused.status_code == 422
    assert "Please write something here." in refused.text
    assert fresh(question).state == "held"


def test_two_at_one_question_lose_no_words(host: Client, programme: Programme) -> None:
    question = make.question(programme).question
    act(host, question, "decline", reason="It names somebody.")
    refused = act(host, question, "publish", wording="My careful wording")
    assert refused.status_code == 409
    assert "has dealt with this question already" in refused.text
    assert "My careful wording" in refused.text
    assert fresh(question).state == "declined"


def test_a_withdrawn_question_is_explained(host: Client, programme: Programme) -> None:
    question = make.question(programme).question
    actions.withdraw_question(question_id=question.pk)
    page = host.post(f"/en/desk/questions/{question.pk}/publish", {"publish-wording": "x"}, follow=True)
    assert "may have withdrawn it" in page.text
    assert host.get(f"/en/desk/questions/{question.pk}").status_code == 404


def test_another_teams_question_is_not_there(host: Client) -> None:
    question = make.question(make.programme(make.team(name="Other"))).question
    assert host.get(f"/en/desk/questions/{question.pk}").status_code == 404
    act(host, question, "publish", wording="Taken over")
    assert fresh(question).state == "held"


@pytest.mark.parametrize("role", ["admin", "note-taker", "reviewer", "translator", "auditor"])
def test_other_roles_read_no_question(programme: Programme, role: str) -> None:
    client = Client()
    client.force_login(make.user(role, in_team=programme.team))
    question = make.question(programme).question
    for page in ("/en/desk/questions", f"/en/desk/questions/{question.pk}"):
        answer = client.get(page)
        assert answer.status_code in (403, 404)
        assert "Who reads" not in answer.text
    assert act(client, question, "publish", wording="x").status_code in (403, 404)
    assert fresh(question).state == "held"


def test_strangers_are_asked_to_sign_in(programme: Programme) -> None:
    question = make.question(programme).question
    assert "/account/" in Client().get("/en/desk/questions").headers["Location"]
    assert (
        Client(enforce_csrf_checks=True).post(f"/en/desk/questions/{question.pk}/publish").status_code == 403
    )


def test_the_language_of_the_words_is_asked_for_when_it_is_in_doubt(
    host: Client, programme: Programme
) -> None:
    question = make.question(programme, language="es").question
    page = host.get(f"/en/desk/questions/{question.pk}").text
    assert re.search(r'<option value="es"[^>]*>Español</option>', page)
    act(host, question, "publish", wording="¿Quién lee?", language="es")
    source = fresh(question).public_text
    assert source
    assert source.language == "es"
    page = host.get(f"/en/desk/questions/{question.pk}").text
    assert "Please write in this language: Español" in page
    assert act(host, question, "answer", answer="Nadie.").status_code == 302


def test_the_purged_words_of_a_public_question_are_not_missed(host: Client, programme: Programme) -> None:
    question = make.question(programme).question
    act(host, question, "publish", wording="Who reads mail?")
    Question.objects.update(typed="")
    assert "Its words are deleted" in host.get("/en/desk/questions?show=unanswered").text
    assert "Who reads mail?" in host.get(f"/en/desk/questions/{question.pk}").text
