"""The lists of the thread: the file says what the page says, and what is not answered is not counted as answered."""

import csv
import io
import re
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from apero.audit.memory import memory
from apero.commitments import actions
from apero.commitments.facts import DecisionFacts, PledgeFacts
from apero.commitments.models import Pledge, Recommendation
from apero.conversations.models import Programme
from apero.synthesis.models import Statement
from tests import make

pytestmark = pytest.mark.django_db
NOW = timezone.now()
TODAY = NOW.date()


@pytest.fixture
def programme() -> Programme:
    made = make.programme(
        starts_on=TODAY - timedelta(days=120), ends_on=TODAY, responses_due_on=TODAY - timedelta(days=3)
    )
    session = make.session(made, starts_at=NOW - timedelta(days=20))
    for words in ("Publish the rules.", "Train people.", "Answer in time."):
        make.statement(session, words, kind="recommendation")
    make.summary(session, now=NOW, without_check="Nobody was asked.")
    actions.record_recommendations(summary_id=session.summary.pk, now=NOW)
    return made


def at(programme: Programme, page: str) -> str:
    return f"/en/programmes/{programme.address}/{page}"


def rows(client: Client, programme: Programme, page: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(client.get(at(programme, page)).content.decode("utf-8-sig"))))


def answered(number: int, programme: Programme, state: str = "accepted") -> None:
    facts = DecisionFacts(state=state, decider_role="board", decided_on=TODAY, reason="It costs little.")
    found = Recommendation.objects.get(programme=programme, number=number)
    actions.decide(recommendation=found, facts=facts, by=make.actor(), now=NOW)


def promised(programme: Programme, **more: Any) -> Pledge:
    facts = PledgeFacts(text="A page of rules.", owner="Safety desk", due_on=TODAY)
    pledge = actions.note_pledge(programme=programme, facts=facts, by=make.actor(), now=NOW, **more)
    return actions.confirm_pledge(pledge=pledge, by=make.actor(), now=NOW)


def test_r61_the_file_of_recommendations_says_what_the_page_says(
    client: Client, programme: Programme
) -> None:
    answered(2, programme)
    file = rows(client, programme, "recommendations.csv")
    page = str(client.get(at(programme, "recommendations")).text)
    body = page.split("<tbody>")[1].split("</tbody>")[0].split("</tr>")[:-1]
    shown = {re.findall(r"Recommendation (\d+)", row)[0]: row for row in body}
    assert sorted(shown) == [row["number"] for row in file] == ["1", "2", "3"]
    names = {"recorded": "Not answered yet", "accepted": "Accepted"}
    for row in file:
        html = shown[row["number"]]
        assert row["words"] in html
        assert names[row["state"]] in html
        assert (f"{row['days_late']} days late" in html) == (row["days_late"] != "0")


def test_r64_the_file_of_promises_says_what_the_page_says(client: Client, programme: Programme) -> None:
    promised(programme)
    noted = PledgeFacts(text="Only the team reads this.", owner="Desk", due_on=TODAY)
    actions.note_pledge(programme=programme, facts=noted, by=make.actor(), now=NOW)
    file = rows(client, programme, "pledges.csv")
    page = str(client.get(at(programme, "pledges")).text)
    assert [(r["number"], r["words"], r["owner"]) for r in file] == [("1", "A page of rules.", "Safety desk")]
    assert page.count('<article class="said"') == 1
    assert "Only the team reads this." not in page


def test_r61_a_filter_shows_one_state(client: Client, programme: Programme) -> None:
    answered(2, programme)
    page = str(client.get(at(programme, "recommendations?state=accepted")).text)
    assert "Train people." in page
    assert "Publish the rules." not in page
    assert client.get(at(programme, "recommendations?state=nonsense")).status_code == 200


def test_r62_what_is_withdrawn_or_waits_with_another_one_is_not_called_answered(
    client: Client, programme: Programme
) -> None:
    one, two, three = Recommendation.objects.filter(programme=programme).order_by("number")
    actions.group(recommendation=one, into=two, by=make.actor(), now=NOW)
    Statement.objects.filter(recommendations=three).update(
        state="withdrawn", withdrawn_on=TODAY, withdrawn_because="mistake"
    )
    actions.withdraw_recommendations(statement_id=three.statements.get().pk, now=NOW)
    page = str(client.get(at(programme, "recommendations")).text)
    assert "0 have an answer." in page
    series = str(client.get(f"/en/programmes/{programme.address}").text)
    assert "0 with an answer" in series
    answered(2, programme)
    assert "2 have an answer." in client.get(at(programme, "recommendations")).text


@pytest.mark.parametrize(
    "page", ["recommendations", "pledges", "recommendations.csv", "pledges.csv", "recommendations/1"]
)
def test_the_lists_ask_as_often_at_1_and_30_rows(client: Client, programme: Programme, page: str) -> None:
    first = Recommendation.objects.get(programme=programme, number=1)
    counts = []
    for more in (1, 29):
        for _ in range(more):
            number = Recommendation.objects.filter(programme=programme).count() + 1
            made = Recommendation.objects.create(programme=programme, number=number)
            made.statements.set(first.statements.all())
            pledge = promised(programme, recommendation=first)
            actions.add_update(of=pledge, text="News.", by=make.actor(), now=NOW)
        memory.begin("")
        with CaptureQueriesContext(connection) as seen:
            assert client.get(at(programme, page)).status_code == 200
        counts.append(len(seen))
    assert counts[0] == counts[1], counts


def test_r62_nothing_is_decided_of_facts_from_elsewhere(client: Client, programme: Programme) -> None:
    Programme.objects.update(source_page="https://example.org/page")
    own = at(programme, f"statements/{Statement.objects.first().pk}")  # type: ignore[union-attr]
    for page in (own, at(programme, "recommendations/1"), at(programme, "recommendations")):
        text = str(client.get(page).text)
        assert "Not recorded here" in text
        assert "late" not in text.split("<main")[1].split("</main>")[0]
    assert {r["state"] for r in rows(client, programme, "recommendations.csv")} == {""}


def test_r11_a_promise_noted_in_a_hidden_session_reads_as_one_that_was_noted_in_the_series(
    programme: Programme, client: Client
) -> None:
    hidden = make.session(programme, kind="focus-group", starts_at=NOW - timedelta(days=2))
    for session, made_in in ((hidden, "session"), (None, "report")):
        facts = PledgeFacts(text="A page of rules.", owner="Desk", due_on=TODAY, made_in=made_in)
        pledge = actions.note_pledge(
            programme=programme, facts=facts, session=session, by=make.actor(), now=NOW
        )
        actions.confirm_pledge(pledge=pledge, by=make.actor(), now=NOW)
    page = client.get(at(programme, "pledges")).text
    assert page.count("Said in this series") == 2
    assert "Said in a session" not in page
