"""Atom feeds, as a feed reader gets them and as RFC 4287 says."""

import re
from collections import Counter
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID
from xml.etree import ElementTree

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from apero.commitments.actions import record_recommendations, withdraw_recommendations
from apero.conversations.models import Programme, Session
from apero.people.models import Team
from apero.publishing.atom import About, Entry, atom_of
from apero.synthesis.actions import withdraw_statement
from apero.synthesis.models import Statement
from apero.translation.actions import write_source
from tests import make
from tests.publishing.test_calendar_feeds import postpone

pytestmark = pytest.mark.django_db
FEED, ALL = "/en/programmes/may/feed.atom", "/en/feed.atom"
NAMESPACE = "{http://www.w3.org/2005/Atom}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
MEANT = {
    "feed": {
        "id": (1, 1),
        "title": (1, 1),
        "updated": (1, 1),
        "author": (0, 1),
        "link": (0, 9),
        "entry": (0, 50),
    },
    "entry": {
        "id": (1, 1),
        "title": (1, 1),
        "updated": (1, 1),
        "link": (1, 9),
        "category": (0, 9),
        "summary": (0, 1),
    },
}


@pytest.fixture
def owner(team: Team) -> Programme:
    return make.programme(team, address="may", title="May <talks> & more", starts_on=date(2030, 5, 1))


@pytest.fixture
def session(owner: Programme) -> Session:
    return make.session(owner, address="asia", language="es", announced_on=date(2030, 5, 3))


def raw(client: Client, address: str = FEED) -> bytes:
    answer = client.get(address)
    assert answer.status_code == 200, address
    assert answer["Content-Type"] == "application/atom+xml; charset=utf-8"
    return bytes(answer.content)


def read(client: Client, address: str = FEED) -> ElementTree.Element:
    feed = ElementTree.fromstring(raw(client, address))  # noqa: S314 (our own words)
    check(feed)
    return feed


def check(feed: ElementTree.Element) -> None:
    """What RFC 4287 asks of a feed."""
    assert feed.tag == f"{NAMESPACE}feed"
    assert re.fullmatch(r"[a-z]{2,3}(-[A-Za-z0-9]+)*", feed.get(LANG, ""))
    _check_children(feed, "feed")
    assert text(feed.find(f"{NAMESPACE}author/{NAMESPACE}name"))
    assert [link.get("rel") for link in feed.findall(f"{NAMESPACE}link")] == ["self", "alternate"]
    entries = feed.findall(f"{NAMESPACE}entry")
    for entry in entries:
        _check_children(entry, "entry")
        assert "alternate" in [link.get("rel") for link in entry.findall(f"{NAMESPACE}link")]
    ids = [text(one.find(f"{NAMESPACE}id")) for one in [feed, *entries]]
    assert len(ids) == len(set(ids))
    days = [text(one.find(f"{NAMESPACE}updated")) for one in entries]
    assert days == sorted(days, reverse=True)
    assert not days or text(feed.find(f"{NAMESPACE}updated")) == days[0]


def _check_children(parent: ElementTree.Element, name: str) -> None:
    found = Counter(child.tag.removeprefix(NAMESPACE) for child in parent)
    assert set(found) <= set(MEANT[name])
    for child, (least, most) in MEANT[name].items():
        assert least <= found[child] <= most, (name, child, found[child])
    assert re.fullmatch(r"urn:uuid:[0-9a-f-]{36}", text(parent.find(f"{NAMESPACE}id")))
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT00:00:00Z", text(parent.find(f"{NAMESPACE}updated"))), (
        "a day, no hour"
    )
    for link in parent.findall(f"{NAMESPACE}link"):
        assert re.match(r"https?://[^/]+/[a-z]+/", link.get("href", ""))
        assert "/" in link.get("type", "")


def text(found: ElementTree.Element | None) -> str:
    return (found.text or "") if found is not None else ""


def entries(client: Client, address: str = FEED) -> list[dict[str, str]]:
    rows = []
    for entry in read(client, address).findall(f"{NAMESPACE}entry"):
        row = {name: text(entry.find(NAMESPACE + name)) for name in ("id", "title", "updated", "summary")}
        row["kind"] = entry.find(f"{NAMESPACE}category").get("term", "")  # type: ignore[union-attr]
        row["href"] = entry.find(f"{NAMESPACE}link").get("href", "")  # type: ignore[union-attr]
        rows.append(row)
    return rows


def test_r12_a_session_that_was_announced_is_told_with_its_time(client: Client, session: Session) -> None:
    [told] = entries(client)
    assert told["kind"] == "session-announced"
    assert told["title"] == "Announced: May <talks> & more · Asia"
    assert told["summary"] == "It begins on Thu 16 May 2030 at 12:00 UTC. Held in Spanish."
    assert told["updated"].startswith("2030-05-03")
    assert told["href"].endswith("/en/programmes/may/sessions/asia")


def test_r28_moves_and_a_cancellation_are_told_each_with_its_reason(client: Client, session: Session) -> None:
    postpone(session, because="The room is closed.")
    announced, moved = sorted(entries(client), key=lambda row: row["kind"])
    assert moved["updated"].startswith("2030-05-10")
    assert "It was to begin on Thu 16 May 2030 at 12:00 UTC." in moved["summary"]
    assert "The room is closed." in moved["summary"]
    assert "It now begins on Thu 23 May 2030" in announced["summary"]
    write_source(
        team_id=session.programme.team_id,
        kind="session",
        language="en",
        parts={"cancelled-because": "The host is ill."},
        source=session.text,
    )
    Session.objects.update(state="cancelled", cancelled_on=date(2030, 5, 12))
    newest = entries(client)[0]
    assert newest["kind"] == "session-cancelled"
    assert newest["updated"].startswith("2030-05-12")
    assert "The host is ill." in newest["summary"]
    assert len({row["id"] for row in entries(client)}) == 3


def test_an_id_stays_when_words_and_times_change(client: Client, session: Session) -> None:
    [before] = entries(client)
    Session.objects.update(starts_at=session.starts_at + timedelta(hours=1), announced_on=date(2030, 5, 4))
    [after] = entries(client)
    assert before["id"] == after["id"]
    assert before["summary"] != after["summary"]


def test_each_language_has_entries_of_its_own(client: Client, session: Session) -> None:
    [english], [arabic] = entries(client), entries(client, FEED.replace("/en/", "/ar/"))
    assert english["id"] != arabic["id"]
    assert arabic["href"].endswith("/ar/programmes/may/sessions/asia")
    assert read(client, FEED.replace("/en/", "/ar/")).get(LANG) == "ar"
    assert read(client, FEED.replace("/en/", "/yo/")).get(LANG) == "en"


def test_a_session_without_a_day_counts_as_announced_with_its_series_and_never_after_it_began(
    client: Client, owner: Programme
) -> None:
    make.session(owner, address="old")
    assert entries(client)[0]["updated"].startswith("2030-05-01")
    Session.objects.update(announced_on=date(2031, 1, 1))
    assert entries(client)[0]["updated"].startswith("2030-05-16")


def test_summaries_are_told_version_by_version(client: Client, session: Session) -> None:
    make.statement(session)
    make.summary(session)
    make.statement(session, "A second thought.")
    make.summary(session, what_changed="One point more.", now=session.ends_at + timedelta(days=3))
    second, first = [row for row in entries(client) if row["kind"] == "summary-published"]
    assert first["title"] == "Summary, version 1: May <talks> & more · Asia"
    assert (first["updated"][:10], second["updated"][:10]) == ("2030-05-17", "2030-05-19")
    assert second["summary"] == "One point more."
    assert second["href"].endswith("/en/programmes/may/sessions/asia/summary/2")


def recommended(session: Session) -> Statement:
    said = make.statement(session, "Keep less.", kind="recommendation")
    version = make.summary(session)
    record_recommendations(summary_id=version.summary_id, now=make.NOON)
    return said


def test_r61_recommendations_are_told_without_their_words(client: Client, session: Session) -> None:
    said = recommended(session)
    [row] = [one for one in entries(client) if one["kind"].startswith("recommendation")]
    assert row["title"] == "Recommendation 1: May <talks> & more"
    assert row["updated"].startswith("2030-05-17")
    assert b"Keep less" not in raw(client)
    by = make.actor()
    withdraw_statement(statement=said, by=by, now=datetime(2030, 6, 1, 13, 14, tzinfo=UTC))
    withdraw_recommendations(statement_id=said.pk, now=datetime(2030, 6, 1, 13, 14, tzinfo=UTC))
    kinds = [one["kind"] for one in entries(client)]
    assert kinds[0] == "recommendation-withdrawn"
    assert b"Keep less" not in raw(client)


def test_all_series_are_in_one_feed(client: Client, session: Session) -> None:
    make.session(make.programme(session.programme.team, address="june", title="June"), address="x")
    assert sorted(row["href"].split("/")[5] for row in entries(client, ALL)) == ["june", "may"]
    assert len(entries(client)) == 1


@pytest.mark.parametrize("hidden", [{"state": "draft"}, {"level": "restricted"}, {"kind": "focus-group"}])
@pytest.mark.parametrize("address", [FEED, ALL])
def test_r11_r53_what_strangers_may_not_know_changes_no_byte(
    client: Client, session: Session, address: str, hidden: dict[str, Any]
) -> None:
    before = raw(client, address)
    secret = make.session(session.programme, address="secret", starts_at=session.starts_at)
    recommended(secret)
    postpone(secret)
    Session.objects.filter(pk=secret.pk).update(**hidden)
    if "state" in hidden:
        Statement.objects.all()[0].recommendations.all().delete()
    assert raw(client, address) == before


def test_a_series_that_is_not_public_has_no_feed(client: Client, session: Session) -> None:
    Programme.objects.update(state="draft")
    assert client.get(FEED).status_code == 404
    assert entries(client, ALL) == []


def test_an_empty_feed_has_a_day_too(client: Client, team: Team) -> None:
    assert text(read(client, ALL).find(f"{NAMESPACE}updated")) == "2022-01-01T00:00:00Z"
    make.programme(team, address="may")
    assert text(read(client).find(f"{NAMESPACE}updated")) == "2030-05-01T00:00:00Z"


def test_a_reader_that_has_it_already_gets_nothing_twice(client: Client, session: Session) -> None:
    first = client.get(FEED)
    assert client.get(FEED, headers={"If-None-Match": first["ETag"]}).status_code == 304
    assert "Last-Modified" not in first
    assert not first.cookies
    assert client.post(FEED).status_code == client.post(ALL).status_code == 405


def test_r24_no_link_and_no_hour_of_the_team_is_in_it(client: Client, session: Session) -> None:
    recommended(session)
    for address in (FEED, ALL):
        content = raw(client, address).decode()
        assert "meet.example" not in content
        assert set(re.findall(r"T(\d\d:\d\d:\d\d)", content)) == {"00:00:00"}


def test_the_newest_50_are_told(client: Client, owner: Programme) -> None:
    for number in range(52):
        make.session(
            owner, announced_on=date(2030, 1, 1) + timedelta(days=number), language="en", address=f"s{number}"
        )
    found = entries(client)
    assert len(found) == 50
    assert found[0]["href"].endswith("/s51")


@pytest.mark.parametrize("address", [FEED, ALL])
def test_a_feed_takes_few_queries_however_much_happened(
    client: Client, owner: Programme, address: str
) -> None:
    counts = []
    for rows in (1, 3, 12):
        while owner.sessions.count() < rows:
            one = make.session(owner)
            recommended(one)
            postpone(one)
        with CaptureQueriesContext(connection) as asked:
            raw(client, address)
        counts.append(len(asked))
    assert counts[0] == counts[1] == counts[2] <= 9, counts


def test_what_xml_cannot_hold_is_left_out() -> None:
    key, day = UUID(int=0), date(2030, 5, 1)
    about = About(key, "a\x00b\ufffe]]>&", "c", "en", day, "http://x/en/f", "http://x/en/")
    made = atom_of(about, [Entry(UUID(int=1), day, "k", "<b>\x1b", "d\ud800", "http://x/en/")])
    feed = ElementTree.fromstring(made)  # noqa: S314 (made here)
    check(feed)
    assert text(feed.find(f"{NAMESPACE}title")) == "ab]]>&"
    assert text(feed.find(f"{NAMESPACE}entry/{NAMESPACE}title")) == "<b>"
