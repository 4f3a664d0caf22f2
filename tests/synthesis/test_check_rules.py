"""When participants are asked, until when, and who shows what was called unsafe: as tables. No database."""

from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest

from apero.conversations.models import Programme, Session
from apero.conversations.rules import Phase
from apero.synthesis import check_rules as rules
from apero.synthesis.models import CheckRound, Statement
from tests import make

ME, SOMEBODY, A_THIRD = UUID(int=1), UUID(int=2), UUID(int=3)
LAST = date(2030, 5, 24)


def code(refusal: Any) -> str | None:
    return refusal.code if refusal else None


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, None),
        ({"phase": Phase.LIVE}, "not-held"),
        ({"phase": Phase.ANNOUNCED}, "not-held"),
        ({"phase": Phase.CANCELLED}, "not-held"),
        ({"is_closed": True}, "closed"),
        ({"check_days": 0}, "not-asked"),
        ({"is_open": True}, "open"),
        ({"asked": 0}, "nobody"),
        ({"approved": 0}, "nothing"),
    ],
)
def test_participants_are_asked_after_the_session_about_what_is_approved(
    changed: dict[str, Any], expected: str | None
) -> None:
    facts: dict[str, Any] = {
        "phase": Phase.HELD, "check_days": 7, "asked": 1, "approved": 1, "is_open": False,
    }  # fmt: skip
    assert code(rules.why_not_open_round(**facts | changed)) == expected


@pytest.mark.parametrize(
    ("moment", "closed_on", "expected"),
    [
        (datetime(2030, 5, 25, 11, 59, 59, tzinfo=UTC), None, None),
        (datetime(2030, 5, 25, 12, 0, tzinfo=UTC), None, "over"),
        (datetime(2030, 5, 20, 12, 0, tzinfo=UTC), LAST, "over"),
    ],
)
def test_a_check_ends_when_its_last_day_has_ended_everywhere(
    moment: datetime, closed_on: date | None, expected: str | None
) -> None:
    check = CheckRound(closes_on=LAST, closed_on=closed_on)
    assert code(rules.why_not_mark(check, now=moment)) == expected
    assert code(rules.why_not_mark(None, now=moment)) == "none"


def test_the_last_day_is_counted_from_the_day_after_the_opening() -> None:
    assert rules.last_day(date(2030, 5, 17), check_days=7) == LAST


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ({}, None),
        ({"marks": ["fair", "unsafe", ""]}, None),
        ({"marks": ["missing"]}, "unknown"),
        ({"marks": ["dangerous"]}, "unknown"),
        ({"whole": "missing"}, None),
        ({"whole": "unsafe"}, "unknown"),
        ({"missing": "x" * 1000}, None),
        ({"missing": "x" * 1001}, "too-long"),
        ({"seen": ME}, None),
        ({"seen": SOMEBODY}, "stale"),
    ],
)
def test_what_a_form_may_say(said: dict[str, Any], expected: str | None) -> None:
    facts: dict[str, Any] = {"marks": [], "whole": "", "missing": "", "check_id": ME}
    assert code(rules.why_not_read(**facts | said)) == expected


@pytest.mark.parametrize(
    ("state", "because", "expected"),
    [
        ("held", "It names nobody.", None),
        ("held", " ", "no-reason"),
        ("checked", "It names nobody.", "not-held"),
        ("published", "It names nobody.", "not-held"),
    ],
)
def test_only_a_held_line_can_be_shown_after_all_with_a_reason(
    state: str, because: str, expected: str | None
) -> None:
    assert code(rules.why_not_propose_to_keep(Statement(state=state), because=because)) == expected


@pytest.mark.parametrize(
    ("keeper", "writer", "seen", "expected"),
    [
        (SOMEBODY, A_THIRD, None, None),
        (SOMEBODY, A_THIRD, "now", None),
        (SOMEBODY, SOMEBODY, "now", None),
        (SOMEBODY, A_THIRD, "old", "stale"),
        (ME, A_THIRD, "now", "own"),
        (SOMEBODY, ME, "now", "own"),
        (None, A_THIRD, "now", "not-proposed"),
    ],
)
def test_two_people_show_a_line_that_was_called_unsafe(
    keeper: UUID | None, writer: UUID, seen: str | None, expected: str | None
) -> None:
    line = Statement(state="held", keeper_id=keeper, writer_id=writer)
    found = rules.why_not_agree_to_keep(line, user_id=ME, because="So.", seen=seen, version="now")
    assert code(found) == expected


@pytest.mark.parametrize(
    ("closed_after", "published_after", "days"),
    [(10, 12, 42), (10, None, 120), (30, 15, 60), (200, 15, 230)],
)
def test_what_is_missing_goes_with_the_notes_and_is_read_for_30_days_at_least(
    closed_after: int, published_after: int | None, days: int
) -> None:
    session = Session(programme=Programme(), state="announced", starts_at=make.NOON)
    held = make.NOON.date()
    published = None if published_after is None else held + timedelta(days=published_after)
    found = rules.missing_purged_on(
        session, closed_on=held + timedelta(days=closed_after), published_on=published
    )
    assert found == held + timedelta(days=days)
