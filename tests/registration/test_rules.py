"""Who may sit where, until when, and who sees the meeting link: facts in, reasons out, no database."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from apero.conversations.models import Programme, Session
from apero.registration.models import Seat
from apero.registration.rules import (
    contacts_go_on,
    link_time_words,
    purge_on,
    seen_mark,
    why_no_contact,
    why_no_meeting_link,
    why_not_be_called,
    why_not_confirm,
    why_not_drop,
    why_not_invite,
    why_not_register,
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


@pytest.mark.parametrize(
    ("facts", "is_invited", "code"),
    [
        ({}, False, None),
        ({}, True, None),
        ({"capacity": 1}, False, None),
        ({"level": "restricted"}, False, "by-invitation"),
        ({"level": "restricted"}, True, None),
        ({"kind": "focus-group"}, False, "by-invitation"),
        ({"kind": "focus-group"}, True, None),
        ({"kind": "office-hour"}, False, None),
        ({"state": "cancelled"}, True, "cancelled"),
        ({"state": "draft"}, True, "not-announced"),
        ({"starts_at": START - DAY}, True, "closed"),
    ],
)
def test_r11_an_invitation_opens_what_is_unlisted_and_nothing_else(
    facts: dict[str, Any], is_invited: bool, code: str | None
) -> None:
    refusal = why_not_register(session(**facts), now=START - DAY, is_invited=is_invited)
    assert (refusal.code if refusal else None) == code


@pytest.mark.parametrize(
    ("count", "free", "now", "code"),
    [
        (1, 1, START - DAY, None),
        (50, 50, START - DAY, None),
        (0, 5, START - DAY, "too-many"),
        (51, 99, START - DAY, "too-many"),
        (2, 1, START - DAY, "full"),
        (1, 0, START - DAY, "full"),
        (1, -3, START - DAY, "full"),
        (1, 1, START, "not-to-come"),
        (1, 1, START + DAY, "not-to-come"),
    ],
)
def test_r11_no_more_is_held_than_is_free(count: int, free: int, now: datetime, code: str | None) -> None:
    refusal = why_not_invite(session(), count=count, free=free, now=now)
    assert (refusal.code if refusal else None) == code


@pytest.mark.parametrize(
    ("unconfirmed", "now", "code"),
    [
        (1, START - MINUTE, None),
        (10_000, START - DAY, None),
        (0, START - DAY, "none"),
        (1, START, "not-to-come"),
        (1, START + DAY, "not-to-come"),
    ],
)
def test_places_go_on_before_the_start(unconfirmed: int, now: datetime, code: str | None) -> None:
    refusal = why_not_drop(session(), unconfirmed=unconfirmed, now=now)
    assert (refusal.code if refusal else None) == code


@pytest.mark.parametrize(
    ("facts", "is_mail_set_up", "now", "code"),
    [
        ({}, True, START - DAY, None),
        ({"level": "sensitive"}, True, START - DAY, None),
        ({"kind": "focus-group"}, True, START - DAY, None),
        ({}, False, START - DAY, "no-mail"),
        ({"level": "restricted"}, True, START - DAY, "restricted"),
        ({}, True, START, "begun"),
        ({"state": "cancelled"}, True, START - DAY, "begun"),
    ],
)
def test_an_address_is_taken_only_for_reminders_that_can_come(
    facts: dict[str, Any], is_mail_set_up: bool, now: datetime, code: str | None
) -> None:
    refusal = why_no_contact(session(**facts), is_mail_set_up=is_mail_set_up, now=now)
    assert (refusal.code if refusal else None) == code


@pytest.mark.parametrize(
    ("facts", "now", "code"),
    [
        ({}, START - DAY, None),
        ({}, START + 59 * MINUTE, None),
        ({}, START + HOUR, "over"),
        ({"state": "cancelled"}, START - DAY, "over"),
    ],
)
def test_who_comes_can_say_so_until_the_end(facts: dict[str, Any], now: datetime, code: str | None) -> None:
    found = session(**facts)
    refusal = why_not_confirm(Seat(session=found), now=now)
    assert (refusal.code if refusal else None) == code


def test_r24_whoever_waits_sees_no_link_at_any_time() -> None:
    found = session()
    for now in (START - HOUR, START, START + 59 * MINUTE):
        refusal = why_no_meeting_link(Seat(session=found, waiting_place=1), found, now=now)
        assert refusal
        assert refusal.code == "waiting"


@pytest.mark.parametrize(("minutes", "words"), [(60, "one hour"), (1, "1 minute"), (90, "90 minutes")])
def test_r24_the_time_of_the_link_is_a_setting(settings: Any, minutes: int, words: str) -> None:
    settings.LINK_MINUTES = minutes
    found = session()
    assert link_time_words() == words
    at = START - minutes * MINUTE
    assert why_no_meeting_link(Seat(session=found), found, now=at) is None
    refusal = why_no_meeting_link(Seat(session=found), found, now=at - timedelta(seconds=1))
    assert refusal
    assert words in str(refusal.message)


def test_addresses_go_the_day_after_the_session_has_ended() -> None:
    assert contacts_go_on(session()) == date(2030, 5, 17)
    assert contacts_go_on(session(starts_at=START + 11 * HOUR, minutes=90)) == date(2030, 5, 18)


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
