"""The desk's list of recommendations, and how they are read."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from apero.commitments.actions import record_recommendations, withdraw_recommendations
from apero.commitments.models import Recommendation
from apero.commitments.queries import (
    numbers_of_statements,
    public_recommendation,
    recommendations_of_statements,
)
from apero.conversations.models import Session
from apero.people.models import Team
from apero.synthesis.actions import withdraw_statement, withhold_statement
from apero.synthesis.models import Statement
from tests import make

pytestmark = pytest.mark.django_db
ADDRESS = "/en/desk/recommendations"


@pytest.fixture
def session(team: Team) -> Session:
    return make.session(make.programme(team, title="May talks"))


def recorded(session: Session, *texts: str) -> list[Statement]:
    made = [make.statement(session, text, kind="recommendation") for text in texts]
    version = make.summary(session, what_changed="More." if Recommendation.objects.exists() else "")
    record_recommendations(summary_id=version.summary_id, now=make.NOON)
    return made


def as_role(role: str, team: Team | None = None) -> Client:
    client = Client()
    client.force_login(make.user(role, in_team=team))
    return client


def test_r61_a_convenor_sees_each_with_number_words_and_state(session: Session) -> None:
    gone, away, _stays = recorded(session, "Canary words.", "Reopened words.", "Train people.")
    withdraw_statement(statement=gone, by=make.actor(), now=make.NOON)
    withdraw_recommendations(statement_id=gone.pk, now=make.NOON)
    withhold_statement(statement=away, now=make.NOON)
    html = as_role("convenor").get(f"{ADDRESS}?show=all").text
    for expected in (
        "Train people.",
        "May talks",
        "Not answered yet",
        "Its words are gone",
        "Its words are being reread",
    ):
        assert expected in html
    assert "Canary" not in html
    assert "Reopened words." not in html
    assert f"{ADDRESS}/{Recommendation.objects.get(number=3).pk}" in html


def test_another_team_s_recommendations_are_not_there(session: Session) -> None:
    recorded(session, "Train people.")
    html = as_role("convenor", make.team(name="Other")).get(f"{ADDRESS}?show=all").text
    assert "Train people." not in html
    assert "No recommendation yet." in html


@pytest.mark.parametrize("role", ["admin", "facilitator", "note-taker", "reviewer", "translator", "auditor"])
def test_other_roles_learn_which_role_it_takes(session: Session, role: str) -> None:
    assert as_role(role).get(ADDRESS).status_code == 403


def test_a_statement_is_found_with_its_recommendation_in_one_query(session: Session) -> None:
    one, two = recorded(session, "Train people.", "Answer in time.")
    other = make.statement(session, "Another matter.")
    wanted = [one.pk, two.pk, other.pk]
    with CaptureQueriesContext(connection) as seen:
        numbers = numbers_of_statements(wanted)
        found = recommendations_of_statements(wanted)
    assert len(seen) == 2
    assert numbers == {one.pk: 1, two.pk: 2}
    assert {key: r.number for key, r in found.items()} == numbers


def test_one_that_is_not_there_is_not_found(session: Session) -> None:
    recorded(session, "Train people.")
    assert public_recommendation(session.programme, 1).number == 1
    elsewhere = make.programme(session.programme.team)
    for programme, number in ((session.programme, 2), (elsewhere, 1)):
        with pytest.raises(Recommendation.DoesNotExist):
            public_recommendation(programme, number)


def test_the_list_takes_as_many_queries_at_1_3_and_60_rows(session: Session) -> None:
    client, counts = as_role("convenor"), []
    for rows in (1, 2, 57):
        recorded(session, *(f"Point {rows} {n}." for n in range(rows)))
        with CaptureQueriesContext(connection) as seen:
            assert client.get(ADDRESS).status_code == 200
        counts.append(len(seen))
    assert counts[0] == counts[1] == counts[2], counts
    assert "Page 1 of 2" in client.get(ADDRESS).text
