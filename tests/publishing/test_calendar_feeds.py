"""Calendars to subscribe to, as a program reads them and as RFC 5545 and 7986 say line by line."""

import re
from datetime import UTC, date, datetime, timedelta
from typing import Any

import icalendar
import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from apero.conversations.models import Postponement, Programme, Session
from apero.people.access import StaffActor
from apero.people.models import Team
from apero.translation.actions import translate, write_source
from tests import make

pytestmark = pytest.mark.django_db
FEED, ALL = "/en/programmes/may/calendar.ics", "/en/calendar.ics"
BY = StaffActor("translator", "someone")


@pytest.fixture
def owner(team: Team) -> Programme:
    return make.programme(team, address="may", title="Speak, freely; a series", starts_on=date(2030, 5, 1))


@pytest.fixture
def session(owner: Programme) -> Session:
    return make.session(owner, address="asia", language="es")


def postpone(
    session: Session, *, days: int = 7, because: str = "The room, the one we had, is closed."
) -> None:
    """What postponing leaves behind."""
    old, number = session.starts_at, session.postponements.count()
    text = make.source(session.programme.team, "postponement", because=because)
    Postponement.objects.create(
        session=session, position=number, starts_at=old, announced_on=date(2030, 5, 10), text=text
    )
    session.starts_at, session.revision = old + timedelta(days=days), session.revision + 1
    session.save()


def raw(client: Client, address: str = FEED) -> bytes:
    answer = client.get(address)
    assert answer.status_code == 200, (address, answer.status_code)
    assert answer["Content-Type"] == "text/calendar; charset=utf-8"
    return bytes(answer.content)


def read(client: Client, address: str = FEED) -> Any:
    return icalendar.Calendar.from_ical(raw(client, address))


def events(client: Client, address: str = FEED) -> list[Any]:
    found = read(client, address).walk("VEVENT")
    assert not [error for one in found for error in one.errors]
    return list(found)


TEXTS = ("SUMMARY", "DESCRIPTION", "NAME", "X-WR-CALNAME")
ONCE = ("UID", "DTSTAMP", "DTSTART", "DTEND", "SEQUENCE", "STATUS", "CLASS", "SUMMARY", "DESCRIPTION", "URL")


def check(content: bytes) -> list[str]:
    """The feed line by line, without a library: what RFC 5545 and 7986 ask of it. Returns its unfolded lines."""
    assert content.endswith(b"\r\n")
    assert b"\n" not in content.replace(b"\r\n", b"")
    assert b"\r" not in content.replace(b"\r\n", b"")
    folded = content.split(b"\r\n")[:-1]
    assert max(len(line) for line in folded) <= 75
    assert all(line.decode("utf-8") for line in folded), "a letter is broken, or a line is empty"
    lines = content.decode().replace("\r\n ", "").split("\r\n")[:-1]
    assert not [line for line in lines if re.search(r"[\x00-\x08\x0b-\x1f\x7f]", line)]
    assert lines[0] == "BEGIN:VCALENDAR"
    assert lines[-1] == "END:VCALENDAR"
    assert all(re.match(r'[A-Z0-9-]+(;[A-Z0-9-]+=("[^"]*"|[^;:",]*))*:', line) for line in lines)
    _check_head(lines)
    _check_events(lines)
    return lines


def name_of(line: str) -> str:
    return re.split("[;:]", line)[0]


def _check_head(lines: list[str]) -> None:
    first = next(n for n, line in enumerate(lines) if n and line.startswith("BEGIN:"))
    head = lines[1:first]
    names = [name_of(line) for line in head]
    assert sorted(names) == sorted(set(names))
    assert {"VERSION", "PRODID", "NAME", "X-WR-CALNAME", "SOURCE", "URL", "REFRESH-INTERVAL"} <= set(names)
    assert "VERSION:2.0" in head
    assert "REFRESH-INTERVAL;VALUE=DURATION:PT6H" in head
    assert "X-PUBLISHED-TTL:PT6H" in head
    assert [line for line in head if re.match(r"SOURCE;VALUE=URI:https?://", line)]
    assert "METHOD" not in names, "a METHOD asks for an ORGANIZER (RFC 5546, 3.2.1)"


def _check_events(lines: list[str]) -> None:
    text = "\r\n".join(lines)
    bodies = re.findall(r"BEGIN:VEVENT\r\n(.*?)\r\nEND:VEVENT", text, re.DOTALL)
    ids = []
    for body in bodies:
        rows = body.split("\r\n")
        names = [name_of(row) for row in rows]
        assert sorted(names) == sorted(ONCE), "each of these stands once, and nothing else"
        values = {name_of(row): row.partition(":")[2] for row in rows}
        assert all(re.fullmatch(r"\d{8}T\d{6}Z", values[n]) for n in ("DTSTAMP", "DTSTART", "DTEND"))
        assert values["DTSTART"] < values["DTEND"]
        assert values["SEQUENCE"].isdecimal()
        assert values["STATUS"] in ("CONFIRMED", "CANCELLED")
        assert values["CLASS"] == "PRIVATE"
        assert all(
            re.match(rf"{n};LANGUAGE=[a-zA-Z-]+:", r) for n in TEXTS[:2] for r in rows if name_of(r) == n
        )
        ids.append(values["UID"])
    for line in lines:
        if name_of(line) in TEXTS:
            value = line.partition(":")[2]
            assert not re.search(r"(?<!\\)(\\\\)*[,;]", value), f"not escaped: {line}"
            assert not re.search(r"(?<!\\)(\\\\)*\\[^\\,;nN]", value), f"no such escape: {line}"
    assert len(ids) == len(set(ids)) == text.count("BEGIN:VEVENT")


@pytest.mark.parametrize("address", [FEED, f"{FEED}?title=full", ALL, f"{ALL}?title=full"])
@pytest.mark.parametrize("language", ["en", "ar", "yo"])
def test_r12_feeds_keep_rfc_5545_and_7986(
    client: Client, session: Session, address: str, language: str
) -> None:
    make.session(session.programme, address="off", state="cancelled", revision=2)
    postpone(session, because="Rain; wind, and \\ a back\\slash\n\nA line of its own: " + "ọ̀rọ̀ " * 60)
    lines = check(raw(client, address.replace("/en/", f"/{language}/")))
    assert sum(line == "BEGIN:VEVENT" for line in lines) == 2


def test_r12_a_program_subscribes_and_finds_every_session_of_the_series(
    client: Client, session: Session
) -> None:
    make.session(make.programme(session.programme.team, address="june"), address="other")
    calendar = read(client)
    assert [str(one["uid"]) for one in calendar.walk("VEVENT")] == [f"{session.pk}@apero"]
    assert str(calendar["source"]).endswith(FEED)
    assert str(calendar["url"]).endswith("/en/programmes/may")
    assert calendar["refresh-interval"].dt == timedelta(hours=6)
    assert len(read(client, ALL).walk("VEVENT")) == 2
    assert str(read(client, f"{ALL}?title=full")["source"]).endswith("/en/calendar.ics?title=full")


def test_r12_an_entry_is_the_one_of_the_session_s_own_file(client: Client, session: Session) -> None:
    for query in ("", "?title=full"):
        own = raw(client, f"/en/programmes/may/sessions/asia/calendar.ics{query}")
        entry = re.search(rb"BEGIN:VEVENT.*END:VEVENT\r\n", own, re.DOTALL)
        assert entry
        assert entry[0] in raw(client, FEED + query)


def test_r28_a_postponed_session_keeps_its_id_and_moves(client: Client, session: Session) -> None:
    [before] = events(client)
    postpone(session)
    [after] = events(client)
    assert after["uid"] == before["uid"]
    assert after["sequence"] > before["sequence"]
    assert after["dtstart"].dt == before["dtstart"].dt + timedelta(days=7)
    assert after["status"] == "CONFIRMED"


def test_r28_the_old_time_and_the_reason_stand_only_in_a_calendar_with_full_titles(
    client: Client, session: Session
) -> None:
    postpone(session)
    [neutral], [full] = events(client), events(client, f"{FEED}?title=full")
    assert "was moved" in str(neutral["description"])
    assert "closed" not in str(neutral["description"])
    told = str(full["description"])
    assert "It was to begin on Thu 16 May 2030 at 12:00 UTC." in told
    assert "The room, the one we had, is closed." in told


def test_r28_a_cancelled_session_stays_and_says_so(client: Client, session: Session) -> None:
    write_source(
        team_id=session.programme.team_id,
        kind="session",
        language="en",
        parts={"cancelled-because": "The host is ill."},
        source=session.text,
    )
    Session.objects.update(state="cancelled", revision=3)
    [neutral], [full] = events(client), events(client, f"{FEED}?title=full")
    assert (neutral["status"], neutral["sequence"]) == ("CANCELLED", 3)
    assert "ill" not in str(neutral["description"]).replace("will", "")
    assert "The host is ill." in str(full["description"])


def test_r20_the_working_language_is_said_in_each_entry(client: Client, session: Session) -> None:
    assert ["Held in Spanish." in str(one["description"]) for one in events(client, ALL)] == [True]


def test_titles_names_and_file_names_say_nothing_unless_asked(client: Client, session: Session) -> None:
    [event] = events(client)
    assert event["summary"] == "Conversation"
    assert read(client)["name"] == read(client)["x-wr-calname"] == "Conversations"
    [full] = events(client, f"{FEED}?title=full")
    assert full["summary"] == "Speak, freely; a series · Asia"
    named = raw(client, f"{FEED}?title=full")
    for name in (b"NAME;LANGUAGE=en", b"X-WR-CALNAME"):
        assert b"\r\n" + name + b":Speak\\, freely\\; a series\r\n" in named
    for query in ("", "?title=full"):
        assert "conversations.ics" in client.get(FEED + query)["Content-Disposition"]


def test_words_say_in_which_language_they_are(client: Client, session: Session) -> None:
    number = session.programme.text.segments.get(part="title").number
    translate(source=session.programme.text, language="ar", words={number: "محادثات"}, by=BY, now=make.NOON)
    feed = FEED.replace("/en/", "/ar/")
    calendar = read(client, f"{feed}?title=full")
    assert (calendar["name"], calendar["name"].params["LANGUAGE"]) == ("محادثات", "ar")
    [event] = calendar.walk("VEVENT")
    assert event["summary"].params["LANGUAGE"] == "ar"
    assert str(event["url"]).endswith("/ar/programmes/may/sessions/asia")


def test_r24_no_meeting_link_and_nobody_s_address_is_in_it(client: Client, session: Session) -> None:
    Programme.objects.update(contact_address="listening@example.org")
    for address in (FEED, ALL):
        for query in ("", "?title=full"):
            text = raw(client, address + query).decode().replace("\r\n ", "")
            assert session.meeting_link
            assert "meet.example" not in text
            assert "listening@" not in text
            assert "ORGANIZER" not in text
            assert "ATTENDEE" not in text


@pytest.mark.parametrize("hidden", [{"state": "draft"}, {"level": "restricted"}, {"kind": "focus-group"}])
@pytest.mark.parametrize("address", [FEED, f"{FEED}?title=full", ALL, f"{ALL}?title=full"])
def test_r11_r53_what_strangers_may_not_know_changes_no_byte(
    client: Client, session: Session, address: str, hidden: dict[str, Any]
) -> None:
    before = client.get(address)
    secret = make.session(session.programme, address="secret", **hidden)
    postpone(secret)
    after = client.get(address)
    assert after.content == before.content
    assert dict(after.items()) == dict(before.items())


def test_a_series_that_is_not_public_has_no_feed(client: Client, session: Session) -> None:
    Programme.objects.update(state="draft")
    assert client.get(FEED).status_code == 404
    assert client.get("/en/programmes/none/calendar.ics").status_code == 404
    assert events(client, ALL) == []


@pytest.mark.parametrize("address", [FEED, f"{FEED}?title=full", ALL, f"{ALL}?title=full"])
def test_a_feed_without_a_session_is_still_a_calendar(client: Client, owner: Programme, address: str) -> None:
    check(raw(client, address))
    calendar = read(client, address)
    assert [one.name for one in calendar.subcomponents] == ["VTIMEZONE"]
    assert str(calendar["source"]).endswith(address)


def test_what_some_programs_do_not_read_harms_nothing(client: Client, session: Session) -> None:
    """Google reads no NAME, Apple no REFRESH-INTERVAL, Thunderbird no SOURCE: without them the events are the same."""
    lines = raw(client).decode().replace("\r\n ", "").split("\r\n")
    newer = ("NAME", "SOURCE", "URL", "REFRESH-INTERVAL", "X-PUBLISHED-TTL", "X-WR-CALNAME", "CLASS")
    plain = [re.sub(r";LANGUAGE=[a-z]+", "", line) for line in lines if name_of(line) not in newer]
    [event] = icalendar.Calendar.from_ical("\r\n".join(plain)).walk("VEVENT")
    [whole] = events(client)
    for name in ("uid", "summary", "status", "sequence", "dtstart", "dtend", "description"):
        assert event.decoded(name) == whole.decoded(name)


def test_a_program_that_has_it_already_gets_nothing_twice(client: Client, session: Session) -> None:
    first = client.get(FEED)
    again = client.get(FEED, headers={"If-None-Match": first["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert "Last-Modified" not in first
    assert first["Cache-Control"] == "no-cache"
    assert not first.cookies
    postpone(session)
    assert client.get(FEED, headers={"If-None-Match": first["ETag"]}).status_code == 200


@pytest.mark.parametrize("address", [FEED, f"{FEED}?title=full", ALL, f"{ALL}?title=full"])
def test_a_feed_takes_few_queries_however_many_sessions(
    client: Client, owner: Programme, address: str
) -> None:
    counts = []
    for rows in (1, 3, 30):
        while owner.sessions.count() < rows:
            postpone(make.session(owner))
        with CaptureQueriesContext(connection) as asked:
            check(raw(client, address))
        counts.append(len(asked))
    assert counts[0] == counts[1] == counts[2] <= 5, counts


def test_a_feed_holds_the_last_300_sessions(client: Client, owner: Programme) -> None:
    model = make.session(owner)
    sources = [make.source(owner.team, "session", note="x") for _ in range(300)]
    Session.objects.bulk_create(
        Session(
            programme=owner, region=model.region, address=f"s{n}", state="announced", language="en",
            starts_at=datetime(2031, 1, 1, tzinfo=UTC) + timedelta(hours=n), text=text,
        )
        for n, text in enumerate(sources)
    )  # fmt: skip
    found = events(client)
    assert len(found) == 300
    assert str(model.pk) not in str(found)


def test_it_takes_no_post(client: Client, session: Session) -> None:
    assert [client.post(address).status_code for address in (FEED, ALL)] == [405, 405]
