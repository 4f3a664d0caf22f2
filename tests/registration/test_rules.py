"""Who may sit where, until when, and who sees the meeting link: facts in, reasons out, no database."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from apero.conversations.models import Programme, Session
from apero.registration.models import Seat
from apero.registration.rules import (
    purge_on,
    seen_mark,
    why_no_meeting_link,
    why_not_be_called,
    why_not_take_seat,
    why_stale,
)

START = datetime(2030, 5, 16, 12, tzinfo=UTC)
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


def session(**facts: Any) -> Session:
    programme = Programme(
        starts_on=date(2030, 5, 1), ends_on=date(2030, 5, 31), summary_days=14, state="announced"
    )
    defaults: dict[str, Any] = {
        "programme": programme, "starts_at": START, "minutes": 60, "capacity": 3, "state": "announced",
        "meeting_link": "https://meet.example.org/room",
    }  # fmt: skip
    return Session(**defaults | facts)


@pytest.mark.parametrize(
    ("facts", "taken", "now", "code"),
    [
        ({}, 0, START - DAY, None),
        ({}, 2, START - MINUTE, None),
        ({}, 3, START - DAY, "full"),
        ({}, 4, START - DAY, "full"),
        ({}, 0, START, "closed"),
        ({}, 0, START + 30 * MINUTE, "closed"),
        ({}, 3, START + 2 * HOUR, "closed"),
        ({"state": "cancelled"}, 0, START - DAY, "cancelled"),
        ({"state": "cancelled"}, 3, START + DAY, "cancelled"),
        ({"state": "draft"}, 0, START - DAY, "not-announced"),
        ({"level": "sensitive"}, 0, START - DAY, None),
        ({"level": "restricted"}, 0, START - DAY, "by-invitation"),
        ({"language": "es"}, 0, START - DAY, None),
    ],
)
def test_r29_why_not_take_a_seat(facts: dict[str, Any], taken: int, now: datetime, code: str | None) -> None:
    refusal = why_not_take_seat(session(**facts), seats_taken=taken, now=now)
    assert (refusal.code if refusal else None) == code


def test_a_closed_form_says_when_it_closed() -> None:
    refusal = why_not_take_seat(session(), seats_taken=0, now=START + DAY)
    assert refusal
    assert "Thu 16 May 2030 at 12:00 UTC" in str(refusal.message)


@pytest.mark.parametrize(
    ("facts", "now", "code"),
    [
        ({}, START - HOUR - MINUTE, "too-early"),
        ({}, START - HOUR, None),
        ({}, START, None),
        ({}, START + 59 * MINUTE, None),
        ({}, START + HOUR, "over"),
        ({"minutes": 90}, START + HOUR, None),
        ({"state": "cancelled"}, START, "cancelled"),
        ({"state": "draft"}, START, "cancelled"),
        ({"meeting_link": ""}, START, "no-link"),
        ({"meeting_link": ""}, START - DAY, "too-early"),
    ],
)
def test_r24_when_the_meeting_link_shows(facts: dict[str, Any], now: datetime, code: str | None) -> None:
    found = session(**facts)
    refusal = why_no_meeting_link(Seat(session=found), found, now=now)
    assert (refusal.code if refusal else None) == code


def test_r24_without_a_seat_in_this_session_there_is_no_link() -> None:
    found, other = session(), session()
    for seat in (None, Seat(session=other)):
        refusal = why_no_meeting_link(seat, found, now=START)
        assert refusal
        assert refusal.code == "no-seat"


def test_r24_before_its_time_the_page_says_when_the_link_appears() -> None:
    found = session()
    refusal = why_no_meeting_link(Seat(session=found), found, now=START - DAY)
    assert refusal
    assert "Thu 16 May 2030 at 11:00 UTC" in str(refusal.message)


def test_seats_go_thirty_days_after_the_summary_is_due() -> None:
    assert purge_on(session()) == date(2030, 5, 16) + timedelta(days=14 + 30)


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Quiet Heron 37", None), ("نهر هادئ 42", None), ("Ọlá", None), ("🦜", None), ("37", None), ("?", None),
        ("", "no-name"), ("\u200b\u200d", "no-name"), ("\u0301", "no-name"), ("\u2066\u2069", "no-name"),
        ("\u3164", "no-name"), ("\u2800 \uffa0", "no-name"), ("⠓⠊", None), ("한결", None),
        ("me@example.org", "address"), ("@handle", "address"),
    ],
)  # fmt: skip
def test_r52_any_name_that_can_be_seen_and_is_no_address(name: str, code: str | None) -> None:
    refusal = why_not_be_called(name)
    assert (refusal.code if refusal else None) == code


@pytest.mark.parametrize(
    ("now", "rules", "code"),
    [
        (START, ["kind 1", "safe 2"], None),
        (START + HOUR, ["kind 1", "safe 2"], "moved"),
        (START, ["kind 1", "safe 3"], "new-rules"),
        (START, ["kind 1"], "new-rules"),
        (START + HOUR, [], "moved"),
    ],
)
def test_a_stale_page_is_told_what_changed(now: datetime, rules: list[str], code: str | None) -> None:
    seen = seen_mark(session(), ["safe 2", "kind 1"])
    refusal = why_stale(session(starts_at=now), rules, seen=seen)
    assert (refusal.code if refusal else None) == code


@pytest.mark.parametrize("seen", ["", "x", " ", "2030-05-16T12:00Z kind/1 safe/2 more", "\x00"])
def test_a_page_that_forges_what_it_showed_is_stale(seen: str) -> None:
    assert why_stale(session(), ["kind 1", "safe 2"], seen=seen)
