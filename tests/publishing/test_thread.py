"""The thread in public: from what was said to decision, promise and evidence, and back; late and silent by itself."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from apero.commitments import actions
from apero.commitments.facts import DecisionFacts, PledgeFacts
from apero.commitments.models import Pledge, Recommendation
from apero.conversations.models import Programme
from apero.synthesis.models import Statement
from tests import make

pytestmark = pytest.mark.django_db
NOW = timezone.now()
TODAY = NOW.date()


def said(words: str = "Publish the rules.", *, days: int = 20, **of_session: Any) -> Recommendation:
    """A recommendation that was published in a session of a series whose answers are due in ten days."""
    programme = make.programme(
        starts_on=TODAY - timedelta(days=120), ends_on=TODAY, responses_due_on=TODAY + timedelta(days=10)
    )
    session = make.session(programme, starts_at=NOW - timedelta(days=days), **of_session)
    make.statement(session, words, kind="recommendation")
    make.summary(session, now=NOW, without_check="Nobody was asked.")
    actions.record_recommendations(summary_id=session.summary.pk, now=NOW)
    return Recommendation.objects.get(programme=programme)


def decided(found: Recommendation, state: str = "not-accepted", on: date = TODAY) -> None:
    facts = DecisionFacts(
        state=state, decider_role="board", decided_on=on, reason="It needs a law.", decider="The council"
    )
    actions.decide(recommendation=found, facts=facts, by=make.actor(), now=NOW, on=on)


def promised(found: Recommendation, due_on: date, on: date = TODAY) -> Pledge:
    facts = PledgeFacts(text="A page of rules.", owner="Safety desk", due_on=due_on, made_in="answer")
    pledge = actions.note_pledge(
        programme=found.programme, facts=facts, recommendation=found, by=make.actor(), now=NOW, on=on
    )
    return actions.confirm_pledge(pledge=pledge, by=make.actor(), now=NOW, on=on)


def at(programme: Programme, page: str = "") -> str:
    return f"/en/programmes/{programme.address}{page}"


def test_r61_from_a_statement_to_decision_reason_role_promise_and_back(client: Client) -> None:
    found = said()
    decided(found, "accepted")
    promised(found, TODAY + timedelta(days=30))
    series = client.get(at(found.programme)).text
    assert at(found.programme, "/recommendations/1") in series
    page = client.get(at(found.programme, "/recommendations/1")).text
    for words in ("Accepted", "It needs a law.", "The council", "Board", "A page of rules.", "Safety desk"):
        assert words in page
    own = at(found.programme, f"/statements/{Statement.objects.get().pk}")
    assert own in page
    back = client.get(own).text
    assert at(found.programme, "/recommendations/1") in back
    assert "It needs a law." in back


def test_r62_an_answer_that_is_due_says_so_and_a_late_one_by_how_much(client: Client) -> None:
    found = said()
    assert "Answer due on" in client.get(at(found.programme, "/recommendations/1")).text
    Programme.objects.update(responses_due_on=TODAY - timedelta(days=3))
    for page in ("", "/recommendations", "/recommendations/1"):
        assert "3 days late" in client.get(at(found.programme, page)).text
    decided(found)
    assert "Answer 3 days late" not in client.get(at(found.programme, "/recommendations/1")).text


@pytest.mark.parametrize(("days", "is_late"), [(0, False), (1, True), (40, True)])
def test_r64_a_promise_turns_late_by_itself(client: Client, days: int, is_late: bool) -> None:
    found = said()
    promised(found, TODAY - timedelta(days=days), on=TODAY - timedelta(days=60))
    for page in ("", "/pledges", "/recommendations/1"):
        shown = client.get(at(found.programme, page)).text
        assert (f"{days} day" in shown and "late" in shown) == is_late, page


@pytest.mark.parametrize(("days", "is_silent"), [(89, False), (90, True)])
def test_r63_after_ninety_days_without_news_the_page_says_so(
    client: Client, days: int, is_silent: bool
) -> None:
    found = said(days=100)
    on = TODAY - timedelta(days=days)
    found.steps.update(on=on)
    shown = client.get(at(found.programme, "/recommendations/1")).text
    assert ("No news since" in shown) == is_silent


def test_r64_every_date_of_a_promise_stays_and_the_first_for_ever(client: Client) -> None:
    found = said()
    first = TODAY + timedelta(days=5)
    pledge = promised(found, first)
    for days, because in ((30, "The law is not passed yet."), (60, "It waits for money.")):
        actions.move_pledge(
            pledge=pledge,
            due_on=TODAY + timedelta(days=days),
            because=because,
            by=make.actor(),
            now=NOW,
        )
    pledge.refresh_from_db()
    assert pledge.first_due_on == first
    page = client.get(at(found.programme, "/pledges")).text
    assert "The law is not passed yet." in page
    assert "It waits for money." in page
    file = client.get(at(found.programme, "/pledges.csv")).text
    for day in (first, TODAY + timedelta(days=30), TODAY + timedelta(days=60)):
        assert day.isoformat() in file


def test_r61_a_line_that_was_taken_off_answers_410_and_one_that_never_was_404(client: Client) -> None:
    found = said()
    statement = Statement.objects.get()
    own = at(found.programme, f"/statements/{statement.pk}")
    assert client.get(own).status_code == 200
    Statement.objects.filter(pk=statement.pk).update(state="withheld", withheld_on=TODAY)
    gone = client.get(own)
    assert gone.status_code == 410
    assert "Publish the rules." not in gone.text
    assert client.get(at(found.programme, f"/statements/{found.pk}")).status_code == 404


def test_r11_a_promise_made_in_a_hidden_session_names_no_session(client: Client) -> None:
    found = said()
    hidden = make.session(found.programme, kind="focus-group", starts_at=NOW - timedelta(days=2))
    facts = PledgeFacts(text="Help with visas.", owner="Events", due_on=TODAY, made_in="session")
    pledge = actions.note_pledge(
        programme=found.programme, facts=facts, session=hidden, by=make.actor(), now=NOW
    )
    assert "Help with visas." not in client.get(at(found.programme, "/pledges")).text  # team only
    actions.confirm_pledge(pledge=pledge, by=make.actor(), now=NOW)
    page = client.get(at(found.programme, "/pledges")).text
    assert "Help with visas." in page
    assert hidden.address not in page


def test_what_was_taken_from_elsewhere_says_that_it_is_not_recorded_here(client: Client) -> None:
    found = said()
    Programme.objects.update(source_page="https://example.org/page")
    for page in ("/recommendations", "/recommendations/1"):
        assert "Not recorded here" in client.get(at(found.programme, page)).text


def test_a_list_of_many_asks_as_often_as_a_list_of_one(
    client: Client, django_assert_max_num_queries: Any
) -> None:
    found = said()
    for number in range(2, 31):
        more = Recommendation.objects.create(programme=found.programme, number=number)
        more.statements.set(found.statements.all())
        promised(more, TODAY)
    for page in ("/recommendations", "/pledges"):
        with django_assert_max_num_queries(24):
            assert client.get(at(found.programme, page)).status_code == 200
