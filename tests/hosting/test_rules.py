"""Who may move the hour and write its cues, as tables. No database."""

from datetime import timedelta

import pytest

from apero.conversations.models import Programme, Session
from apero.hosting import rules
from apero.hosting.clock import Pressed
from tests.hosting.test_clock import MINUTE, START, clock, pressed


def a_session(**facts: object) -> Session:
    defaults = {
        "programme": Programme(summary_days=14),
        "state": "announced",
        "starts_at": START,
        "minutes": 60,
    }
    return Session(**defaults | facts)


def press(act: str, after: timedelta, buttons: Pressed | None = None, **facts: object) -> str | None:
    found = rules.why_not_press(
        a_session(**facts), act=act, seen="x", standing="x", clock=clock(after, buttons), now=START + after
    )
    return found.code if found else None


@pytest.mark.parametrize(
    ("act", "after", "buttons", "expected"),
    [
        ("begin", -16 * MINUTE, None, "too-early"),
        ("begin", -15 * MINUTE, None, None),
        ("begin", 30 * MINUTE, None, None),
        ("begin", 5 * MINUTE, pressed(0, 0, 0), "begun"),
        ("next", 5 * MINUTE, None, "not-begun"),
        ("next", 5 * MINUTE, pressed(0, 0, 0), None),
        ("next", 30 * MINUTE, pressed(1, 0, 10), "last-part"),
        ("next", 30 * MINUTE, pressed(0, 0, 0, ended=20), "ended"),
        ("back", 30 * MINUTE, pressed(1, 0, 10), None),
        ("back", 30 * MINUTE, pressed(1, 0, 10, ended=20), None),
        ("end", 30 * MINUTE, pressed(1, 0, 10), None),
        ("end", 30 * MINUTE, pressed(1, 0, 10, ended=20), "ended"),
        ("end", 239 * MINUTE, pressed(1, 0, 10), None),
        ("end", 240 * MINUTE, pressed(1, 0, 10), "too-late"),
    ],
)
def test_r22_a_button_works_in_its_time_and_state(
    act: str, after: timedelta, buttons: Pressed | None, expected: str | None
) -> None:
    assert press(act, after, buttons) == expected


@pytest.mark.parametrize("state", ["draft", "cancelled"])
def test_what_was_not_announced_or_was_cancelled_has_nothing_to_run(state: str) -> None:
    assert press("begin", timedelta(0), state=state) == state


def test_a_button_of_a_page_that_shows_another_state_moves_nothing() -> None:
    found = rules.why_not_press(
        a_session(), act="next", seen="x", standing="y", clock=clock(MINUTE, pressed(0, 0, 0)), now=START
    )
    assert found is not None
    assert found.code == "moved"


def test_cues_go_30_days_after_the_summary_is_due() -> None:
    assert rules.purged_on(a_session()) == START.date() + timedelta(days=44)


@pytest.mark.parametrize(
    ("seen", "revision", "is_same", "expected"),
    [
        (0, 0, False, None),
        (3, 3, False, None),
        (2, 3, False, "stale"),
        (2, 3, True, None),
        (4, 3, False, "stale"),
    ],
)
def test_a_cue_is_changed_by_somebody_who_has_read_it_as_it_stands(
    seen: int, revision: int, is_same: bool, expected: str | None
) -> None:
    found = rules.why_not_write_cue(a_session(), seen=seen, revision=revision, is_same=is_same, now=START)
    assert (found.code if found else None) == expected


@pytest.mark.parametrize(
    ("facts", "after", "expected"),
    [
        ({"state": "draft"}, timedelta(0), None),
        ({"state": "cancelled"}, timedelta(0), "cancelled"),
        ({}, timedelta(days=43, hours=11), None),
        ({}, timedelta(days=43, hours=12), "too-late"),
    ],
)
def test_cues_are_written_for_drafts_too_and_until_they_are_deleted(
    facts: dict[str, str], after: timedelta, expected: str | None
) -> None:
    session = a_session(**facts)
    found = rules.why_not_write_cue(session, seen=0, revision=0, is_same=False, now=START + after)
    assert (found.code if found else None) == expected
