"""A survey that another service runs: who, which terms, and what it collects, before its link (R37)."""

import re

import pytest
from django.test import Client

from apero.conversations.models import Programme
from apero.survey.models import OutsideSurvey
from apero.translation.models import Segment, Source, Translation
from tests import make

pytestmark = pytest.mark.django_db
TYPED = {
    "title": "A long form",
    "processor": "Formulary Ltd",
    "collects": "Your address on the network.\n\nCookies.",
    "terms_link": "https://formulary.example/terms",
    "link": "https://formulary.example/s/1",
    "last_day": "30 June 2035",
}


@pytest.fixture
def programme() -> Programme:
    return make.programme()


@pytest.fixture
def desk(programme: Programme) -> Client:
    client = Client()
    client.force_login(make.user("convenor", in_team=programme.team))
    return client


def public(outside: OutsideSurvey) -> str:
    return f"/en/programmes/{outside.programme.address}/outside-surveys/{outside.pk}"


def test_r37_processor_terms_and_what_it_collects_come_before_the_link(
    desk: Client, programme: Programme, client: Client
) -> None:
    desk.post(f"/en/desk/programmes/{programme.address}/outside-surveys/new", TYPED)
    outside = OutsideSurvey.objects.get()
    answer = client.get(public(outside))
    html = answer.text
    order = [
        html.index(words) for words in ("Formulary Ltd", "Your address on the network.", "/terms", "/s/1")
    ]
    assert order == sorted(order)
    links = re.findall(r'<a href="https://formulary\.example/[^>]*>', html)
    assert len(links) == 2
    assert all('rel="noreferrer"' in link for link in links)
    assert not answer.cookies
    series = client.get(f"/en/programmes/{programme.address}").text
    assert public(outside) in series
    assert "formulary.example" not in series


def test_r37_it_is_said_in_the_readers_language(programme: Programme, client: Client) -> None:
    outside = make.outside_survey(programme)
    for segment in Segment.objects.filter(source=outside.text):
        Translation.objects.create(
            segment=segment, language="es", text=f"es: {segment.part}", made_from=segment.text
        )
    html = client.get(public(outside).replace("/en/", "/es/", 1)).text
    assert "es: collects" in html
    assert "es: title" in html


@pytest.mark.parametrize(
    ("typed", "error"),
    [
        ({"collects": ""}, "do not lead people there"),
        ({"processor": ""}, "Write who runs the service."),
        ({"terms_link": ""}, "Paste the link to the terms"),
        ({"link": "http://formulary.example/s/1"}, "begins with https://"),
        ({"link": "javascript:alert(1)"}, "Enter a valid URL"),
        ({"last_day": "soon"}, "This is not a date"),
    ],
)
def test_r37_nobody_is_led_to_a_service_of_which_nothing_is_said(
    desk: Client, programme: Programme, typed: dict[str, str], error: str
) -> None:
    address = f"/en/desk/programmes/{programme.address}/outside-surveys/new"
    answer = desk.post(address, TYPED | typed)
    assert answer.status_code == 422
    assert error in answer.text
    assert "A long form" in answer.text
    assert not OutsideSurvey.objects.exists()


def test_r37_it_is_changed_over_what_was_seen_and_taken_off(
    desk: Client, programme: Programme, client: Client
) -> None:
    outside = make.outside_survey(programme)
    address = f"/en/desk/outside-surveys/{outside.pk}"
    [mark] = re.findall(r'name="seen" value="([^"]*)"', desk.get(address).text)
    desk.post(address, TYPED | {"processor": "Other Ltd", "seen": mark})
    assert "Other Ltd" in client.get(public(outside)).text
    late = desk.post(address, TYPED | {"processor": "Third Ltd", "seen": mark})
    assert late.status_code == 422
    assert "Third Ltd" in late.text
    assert "Other Ltd" in late.text
    desk.post(f"{address}/remove")
    assert client.get(public(outside)).status_code == 404
    assert not Source.objects.filter(kind="outside-survey").exists()


def test_r37_when_it_has_ended_the_link_is_gone_and_other_ways_stand_there(
    programme: Programme, client: Client
) -> None:
    outside = make.outside_survey(programme, last_day=make.TODAY.replace(year=2020))
    html = client.get(public(outside)).text
    assert "This survey has ended." in html
    assert "Other ways to be heard" in html
    assert "/s/1" not in html


def test_r37_a_draft_series_and_another_team_show_nothing(client: Client) -> None:
    hidden = make.outside_survey(make.programme(state="draft"))
    assert client.get(public(hidden)).status_code == 404
    client.force_login(make.user("convenor", in_team=make.team(name="Other")))
    assert client.get(f"/en/desk/outside-surveys/{hidden.pk}").status_code == 404
    assert client.post(f"/en/desk/outside-surveys/{hidden.pk}/remove").status_code == 404


def test_r37_a_form_that_is_sent_twice_names_one(desk: Client, programme: Programme) -> None:
    for title in ("A long form", "A long form", "Another form"):
        sent = desk.post(
            f"/en/desk/programmes/{programme.address}/outside-surveys/new", TYPED | {"title": title}
        )
        assert sent.status_code == 302
    assert OutsideSurvey.objects.count() == 2
