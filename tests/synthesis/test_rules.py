"""Decisions about notes, statements and summaries, as tables. No database."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest

from apero.conversations.models import Programme, Session
from apero.conversations.rules import Phase
from apero.synthesis import rules
from apero.synthesis.models import Statement
from tests import make

ME, SOMEBODY = UUID(int=1), UUID(int=2)
DAY = timedelta(days=1)
START = make.NOON


def a_session(**facts: Any) -> Session:
    return Session(
        **{"programme": Programme(summary_days=14), "state": "announced", "starts_at": START} | facts
    )


def a_statement(**facts: Any) -> Statement:
    return Statement(**{"state": "draft", "kind": "question", "writer_id": SOMEBODY} | facts)


def code(refusal: Any) -> str | None:
    return refusal.code if refusal else None


@pytest.mark.parametrize(
    ("published_after", "days"),
    [(None, 120), (0, 30), (10, 40), (90, 120), (91, 120), (200, 120)],
)
def test_notes_go_30_days_after_the_summary_and_never_later_than_120_days(
    published_after: int | None, days: int
) -> None:
    held = START.date()
    published_on = None if published_after is None else held + timedelta(days=published_after)
    assert rules.notes_purged_on(a_session(), published_on=published_on) == held + timedelta(days=days)


@pytest.mark.parametrize(
    ("after_start", "expected"),
    [
        (-timedelta(hours=1, microseconds=1), "too-early"),
        (-timedelta(hours=1), None),
        (timedelta(0), None),
        (timedelta(hours=11, minutes=59) + 29 * DAY, None),
        (timedelta(hours=12) + 29 * DAY, "too-late"),
    ],
)
def test_notes_are_taken_from_an_hour_before_the_start_until_they_are_destroyed(
    after_start: timedelta, expected: str | None
) -> None:
    purged_on = START.date() + 30 * DAY
    found = rules.why_not_take_note(a_session(), purged_on=purged_on, now=START + after_start)
    assert code(found) == expected


@pytest.mark.parametrize("state", ["draft", "cancelled"])
def test_a_session_that_is_not_announced_has_no_notes(state: str) -> None:
    found = rules.why_not_take_note(a_session(state=state), purged_on=date(2031, 1, 1), now=START)
    assert code(found) == "not-announced"


@pytest.mark.parametrize(
    ("is_distilled", "seen", "expected"),
    [(False, None, None), (False, 2, None), (False, 1, "stale"), (True, 2, "distilled")],
)
def test_r55_a_raw_note_is_changed_by_who_read_it(
    is_distilled: bool, seen: int | None, expected: str | None
) -> None:
    assert code(rules.why_not_change_note(is_distilled=is_distilled, seen=seen, revision=2)) == expected


@pytest.mark.parametrize(("seen", "expected"), [(None, None), (2, None), (1, "stale")])
def test_r55_a_raw_note_is_deleted_by_who_read_it(seen: int | None, expected: str | None) -> None:
    assert code(rules.why_not_delete_note(seen=seen, revision=2)) == expected


@pytest.mark.parametrize(
    ("state", "reader", "seen", "expected"),
    [
        ("draft", ME, "now", None),
        ("draft", ME, None, None),
        ("draft", ME, "old", "stale"),
        ("draft", SOMEBODY, "now", "own"),
        ("sent-back", ME, "now", "not-draft"),
        ("approved", ME, "now", "not-draft"),
        ("published", ME, "now", "not-draft"),
        ("withdrawn", ME, "now", "not-draft"),
    ],
)
def test_a_draft_is_approved_by_a_second_person_who_read_it(
    state: str, reader: UUID, seen: str | None, expected: str | None
) -> None:
    found = rules.why_not_approve(a_statement(state=state), reader_id=reader, seen=seen, version="now")
    assert code(found) == expected


@pytest.mark.parametrize(
    ("reader", "because", "expected"),
    [(ME, "Too exact.", None), (ME, "  ", "no-reason"), (SOMEBODY, "Too exact.", "own")],
)
def test_it_is_sent_back_by_a_second_person_with_a_reason(
    reader: UUID, because: str, expected: str | None
) -> None:
    assert code(rules.why_not_send_back(a_statement(), reader_id=reader, because=because)) == expected


@pytest.mark.parametrize(
    ("state", "edit", "reopen"),
    [
        ("draft", None, "not-published"),
        ("sent-back", None, "not-published"),
        ("approved", None, "not-published"),
        ("published", "public", None),
        ("withdrawn", "withdrawn", "not-published"),
    ],
)
def test_what_is_public_is_reopened_before_it_is_reworded(
    state: str, edit: str | None, reopen: str | None
) -> None:
    assert code(rules.why_not_edit(a_statement(state=state))) == edit
    assert code(rules.why_not_reopen(a_statement(state=state))) == reopen


def test_nobody_rewords_what_they_have_not_seen() -> None:
    assert code(rules.why_not_edit(a_statement(), seen="old", version="now")) == "stale"
    assert rules.why_not_edit(a_statement(), seen="now", version="now") is None


@pytest.mark.parametrize("state", ["draft", "sent-back", "approved", "published"])
def test_what_was_public_once_is_withdrawn_and_never_discarded(state: str) -> None:
    statement = a_statement(state=state)
    assert rules.why_not_withdraw(statement, was_public=True, because="wrong") is None
    assert code(rules.why_not_withdraw(statement, was_public=False, because="wrong")) == "not-published"
    assert code(rules.why_not_withdraw(statement, was_public=True, because="whim")) == "no-reason"
    assert code(rules.why_not_discard(was_public=True)) == "was-public"
    assert rules.why_not_discard(was_public=False) is None


def test_what_is_withdrawn_stays_so() -> None:
    withdrawn = a_statement(state="withdrawn")
    assert code(rules.why_not_withdraw(withdrawn, was_public=True, because="wrong")) == "withdrawn"
    assert rules.TRANSITIONS[Statement.State.WITHDRAWN] == frozenset()


@pytest.mark.parametrize(
    ("facts", "words", "role", "expected"),
    [
        ({"state": "approved"}, "Yes.", "staff", None),
        ({"state": "published"}, "Yes.", "board", None),
        ({"state": "draft"}, "Yes.", "staff", "not-approved"),
        ({"state": "published", "kind": "need"}, "Yes.", "staff", "not-a-question"),
        ({"state": "published"}, " ", "staff", "empty"),
        ({"state": "published"}, "Yes.", "", "no-role"),
    ],
)
def test_r60_a_question_is_answered_by_a_role(
    facts: dict[str, str], words: str, role: str, expected: str | None
) -> None:
    assert code(rules.why_not_answer(a_statement(**facts), words=words, role=role)) == expected


NEW: dict[str, Any] = {"phase": Phase.HELD, "writers": [SOMEBODY], "publisher_id": ME, "ready": 1}
NONE_SHOWN: dict[str, Any] = {
    "ready": 0,
    "writers": [],
    "recorded": True,
    "nothing_shown": True,
    "method": "They name places.",
}


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({}, None),
        ({"phase": Phase.ANNOUNCED}, "not-held"),
        ({"phase": Phase.LIVE}, "not-held"),
        ({"phase": Phase.CANCELLED}, "not-held"),
        ({"is_unlisted": True}, "unlisted"),
        ({"publisher_id": SOMEBODY}, "own"),
        ({"writers": [None]}, None),
        ({"ready": 0, "writers": []}, "empty"),
        ({"ready": 0, "writers": [], "nothing_recorded": True}, "no-method"),
        ({"ready": 0, "writers": [], "nothing_recorded": True, "method": "Nobody came."}, None),
        ({"nothing_recorded": True, "method": "Nobody came."}, "contradiction"),
        ({"waiting": 2, "leaves_out": False}, "waiting"),
        ({"waiting": 2, "leaves_out": True}, None),
        ({"is_revision": True}, "no-change"),
        ({"is_revision": True, "what_changed": "One more point."}, None),
        ({"is_revision": True, "what_changed": "x", "unchanged": True}, "unchanged"),
        ({"is_revision": True, "what_changed": "All withdrawn.", "ready": 0, "writers": []}, "empty"),
        (NONE_SHOWN, None),
        (NONE_SHOWN | {"waiting": 3, "leaves_out": False}, None),
        (NONE_SHOWN | {"method": " "}, "no-method"),
        (NONE_SHOWN | {"recorded": False}, "contradiction"),
        (NONE_SHOWN | {"nothing_shown": False, "nothing_recorded": True}, "recorded"),
        (NONE_SHOWN | {"checking": 1}, "checking"),
        ({"nothing_shown": True, "recorded": True, "method": "Notes."}, "contradiction"),
    ],
)
def test_r56_a_summary_is_published_by_somebody_who_wrote_none_of_it(
    facts: dict[str, Any], expected: str | None
) -> None:
    assert code(rules.why_not_publish(**NEW | facts)) == expected


def test_each_refusal_of_a_publisher_names_a_remedy() -> None:
    own = rules.why_not_publish(**NEW | {"publisher_id": SOMEBODY})
    assert own is not None
    assert "another convenor" in str(own.message)


def test_every_state_has_its_way_out() -> None:
    assert set(rules.TRANSITIONS) == set(Statement.State)
