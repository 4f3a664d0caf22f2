"""The calendar file of a session, as a program reads it."""

from datetime import UTC, date, datetime
from typing import Any

import icalendar
import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from apero.conversations.models import Session
from apero.people.access import StaffActor
from apero.people.models import Team
from apero.translation.actions import translate
from tests import make

pytestmark = pytest.mark.django_db
ADDRESS = "/en/programmes/may/sessions/asia/calendar.ics"


@pytest.fixture
def session(team: Team) -> Session:
    owner = make.programme(team, address="may", title="Speak, freely; a series", starts_on=date(2030, 5, 1))
    return make.session(owner, address="asia", language="es")


def file(client: Client, address: str = ADDRESS) -> bytes:
    answer = client.get(address)
    assert answer.status_code == 200
    assert answer["Content-Type"] == "text/calendar; charset=utf-8"
    return bytes(answer.content)


def event(client: Client, address: str = ADDRESS) -> Any:
    calendar = icalendar.Calendar.from_ical(file(client, address))
    assert calendar["version"] == "2.0"
    assert calendar["prodid"]
    [found] = calendar.walk("VEVENT")
    assert not found.errors
    return found


@pytest.mark.parametrize("minutes", [60, 90])
def test_r21_the_end_is_the_start_and_the_length_in_utc(
    client: Client, session: Session, minutes: int
) -> None:
    Session.objects.update(minutes=minutes)
    found = event(client)
    assert found["dtstart"].dt == datetime(2030, 5, 16, 12, tzinfo=UTC)
    assert (found["dtend"].dt - found["dtstart"].dt).total_seconds() == minutes * 60
    assert b"DTSTART:20300516T120000Z\r\n" in file(client)


def test_r20_the_working_language_is_said(client: Client, session: Session) -> None:
    assert "Held in Spanish." in str(event(client)["description"])
    assert "Spanish" not in str(event(client)["summary"])


def test_the_title_says_nothing_unless_asked(client: Client, session: Session) -> None:
    assert event(client)["summary"] == "Conversation"
    assert event(client, f"{ADDRESS}?title=full")["summary"] == "Speak, freely; a series · Asia"
    assert event(client, f"{ADDRESS}?title=1")["summary"] == "Conversation"
    assert client.get(ADDRESS)["Content-Disposition"] == 'attachment; filename="conversation.ics"'


def test_r24_no_meeting_link_and_no_service_is_in_it(client: Client, session: Session) -> None:
    for query in ("", "?title=full"):
        text = b"".join(file(client, ADDRESS + query).split(b"\r\n ")).decode()
        assert session.meeting_link
        assert "meet" not in text.replace("meeting link", "").lower()
        assert session.programme.contact_address not in text or not session.programme.contact_address
        assert "ORGANIZER" not in text
        assert "ATTENDEE" not in text


def test_its_id_stays_and_its_sequence_grows(client: Client, session: Session) -> None:
    first = event(client)
    assert first["uid"] == f"{session.pk}@apero"
    assert (first["sequence"], first["status"], first["class"]) == (0, "CONFIRMED", "PRIVATE")
    Session.objects.update(revision=3, state="cancelled")
    later = event(client)
    assert later["uid"] == first["uid"]
    assert (later["sequence"], later["status"]) == (3, "CANCELLED")
    assert "cancelled" in str(later["description"])


def test_it_tells_no_clock_but_the_sessions_own(client: Client, session: Session) -> None:
    assert event(client)["dtstamp"].dt == datetime(2030, 5, 1, tzinfo=UTC)
    assert file(client) == file(client)
    assert "last-modified" not in event(client)
    assert "created" not in event(client)


def test_it_leads_to_the_page_in_the_readers_language(client: Client, session: Session) -> None:
    found = event(client, ADDRESS.replace("/en/", "/yo/"))
    assert str(found["url"]).endswith("/yo/programmes/may/sessions/asia")
    assert str(found["url"]).startswith("http")
    arabic = event(client, ADDRESS.replace("/en/", "/ar/"))
    assert arabic["summary"].params["LANGUAGE"] == "ar"


def test_long_words_are_folded_at_75_octets_without_breaking_a_letter(
    client: Client, session: Session
) -> None:
    title = "Ọ̀rọ̀ ẹ̀tọ́ ọmọnìyàn, ìpàdé; àpérò fún gbogbo ènìyàn tí ó ń ṣiṣẹ́ lórí àwòrán ilẹ̀ ayé"
    by = StaffActor("translator", "someone")
    number = session.programme.text.segments.get(part="title").number
    translate(source=session.programme.text, language="yo", words={number: title}, by=by, now=make.NOON)
    address = ADDRESS.replace("/en/", "/yo/") + "?title=full"
    raw = file(client, address)
    lines = raw.split(b"\r\n")
    assert lines[-1] == b""
    assert b"\n" not in raw.replace(b"\r\n", b"")
    assert max(len(line) for line in lines) <= 75
    assert all(line.decode() or True for line in lines)
    unfolded = raw.decode().replace("\r\n ", "")
    escaped = title.replace(",", "\\,").replace(";", "\\;")
    assert f"SUMMARY;LANGUAGE=yo:{escaped} · Asia\r\n" in unfolded
    assert event(client, address)["summary"] == f"{title} · Asia"


@pytest.mark.parametrize("hidden", [{"state": "draft"}, {"level": "restricted"}])
def test_what_is_not_public_has_no_file(client: Client, session: Session, hidden: dict[str, str]) -> None:
    Session.objects.update(**hidden)
    assert client.get(ADDRESS).status_code == 404


def test_a_session_of_a_draft_series_has_no_file(client: Client, session: Session) -> None:
    type(session.programme).objects.update(state="draft")
    assert client.get(ADDRESS).status_code == 404


def test_it_takes_few_queries_and_no_post(client: Client, session: Session) -> None:
    with CaptureQueriesContext(connection) as queries:
        client.get(ADDRESS)
    assert len(queries) <= 4, [q["sql"] for q in queries]
    assert client.post(ADDRESS).status_code == 405
