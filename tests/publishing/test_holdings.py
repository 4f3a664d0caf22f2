"""The page "What we hold" names every stored field of people's data, in words, and keeps to what the schema keeps."""

from typing import Any

import pytest
from django.apps import apps
from django.test import Client

from apero.publishing.holdings import HOLDINGS, fields_without_a_sentence, stored_fields

NOT_OF_PEOPLE = {
    "audit": {"Entry", "Head", "ClosedMonth", "PageTurn"},
    "work": {"Job"},
    "places": {"City", "CityName", "Gazetteer"},
    "people": {"User", "Team", "Membership", "Invitation"},
    "translation": {"Source", "Segment", "Translation", "TeamLanguage"},
    "policy": {"PolicyVersion", "Commitment", "RiskArea", "Topic", "Region", "RightsHolderGroup"},
    "conversations": {
        *("ConductCode", "Programme", "Objective", "Prompt"),
        *("Session", "SessionCity", "AgendaItem", "SessionHost", "Postponement"),
    },
    "synthesis": {
        *("Summary", "SummaryVersion", "SummaryItem"),
        *("Figure", "Claim", "ClaimItem", "Correction"),
    },
    "registration": {"HandlingAcceptance"},
    "listening": {"ClosedRoom"},
    "releases": {"Release"},
    "survey": {"Survey", "SurveyVersion", "Batch", "Reading", "ResultRelease", "OutsideSurvey"},
    "interpretation": {"OfferedLanguage", "Arrangement", "Assignment"},
    "hosting": {"RunSheet", "Cue"},
    "incidents": {"ConductContact"},
    "commitments": {
        *("Recommendation", "RecommendationStep", "Decision"),
        *("Pledge", "PledgeStep", "Update"),
    },
    "disclosure": {"Clearance"},
}
"""Tables about the team's own work, and about places. A new one needs a place here or on the page."""


def test_each_table_is_named_on_the_page_or_is_not_about_people() -> None:
    ours = {m._meta.label for m in apps.get_models() if m.__module__.startswith("apero.")}
    named = {holding.model for holding in HOLDINGS}
    others = {f"{app}.{name}" for app, names in NOT_OF_PEOPLE.items() for name in names}
    assert named & others == set()
    assert ours == named | others


def test_each_stored_field_has_a_sentence_and_no_sentence_is_left_over() -> None:
    assert fields_without_a_sentence() == []
    for holding in HOLDINGS:
        assert set(holding.fields) == {field.name for field in stored_fields(holding.model_class)}


def test_no_table_of_people_has_a_field_for_a_time_of_day() -> None:
    kinds = {f.get_internal_type() for holding in HOLDINGS for f in stored_fields(holding.model_class)}
    assert not {kind for kind in kinds if "Time" in kind or "IPAddress" in kind}


@pytest.mark.django_db
def test_the_page_lists_all_of_it_for_everybody() -> None:
    page = Client().get("/en/what-we-hold")
    assert page.status_code == 200
    assert not page.cookies
    text = page.content.decode()
    for holding in HOLDINGS:
        assert str(holding.title) in text
        assert holding.until_when in text
        for name in holding.fields:
            assert f">{name}</code>" in text
    assert "%(" not in text


@pytest.mark.django_db
def test_the_page_asks_the_database_nothing_and_is_small(django_assert_num_queries: Any) -> None:
    with django_assert_num_queries(0):
        page = Client().get("/en/what-we-hold", headers={"accept-encoding": "gzip"})
    assert len(page.content) < 14_000


@pytest.mark.django_db
def test_the_accessibility_statement_says_where_to_report(settings: Any, client: Client) -> None:
    settings.SECURITY_CONTACT = "mailto:security@example.org"
    assert "mailto:security@example.org" in client.get("/en/accessibility").content.decode()
    settings.SECURITY_CONTACT = ""
    assert "has not named an address" in client.get("/en/accessibility").content.decode()


@pytest.mark.django_db
def test_the_accessibility_statement_names_the_teams_role_address(team: Any, client: Client) -> None:
    page = client.get("/en/accessibility").content.decode()
    assert 'href="mailto:listening@example.org"' in page
