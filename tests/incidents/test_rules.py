"""Who can be told of an incident and what becomes of it, as tables. No database."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest

from apero.conversations.models import Programme
from apero.incidents import rules
from apero.incidents.models import ConductContact

ENDS, ME, SOMEBODY = date(2030, 5, 31), UUID(int=1), UUID(int=2)
DAY = timedelta(days=1)
SERIES = Programme(starts_on=date(2030, 5, 1), ends_on=ENDS)


def code(refusal: Any) -> str | None:
    return refusal.code if refusal else None


@pytest.mark.parametrize(
    ("closed_after", "days"), [(None, 365), (0, 30), (100, 130), (335, 365), (336, 365), (365, 365)]
)
def test_r25_a_report_goes_30_days_after_it_is_closed_and_a_year_after_the_series_at_the_latest(
    closed_after: int | None, days: int
) -> None:
    closed_on = None if closed_after is None else ENDS + closed_after * DAY
    assert rules.purged_on(SERIES, closed_on=closed_on) == ENDS + days * DAY


@pytest.mark.parametrize(
    ("contacts", "after", "expected"),
    [
        (2, -60, None),
        (2, 335, None),
        (2, 336, "too-late"),
        (1, 0, "no-contacts"),
        (0, 400, "no-contacts"),
    ],
)
def test_r25_a_report_needs_two_people_and_time_to_be_answered(
    contacts: int, after: int, expected: str | None
) -> None:
    assert code(rules.why_not_report(SERIES, contacts=contacts, today=ENDS + after * DAY)) == expected


def test_r25_who_sends_a_report_knows_who_reads_it() -> None:
    assert rules.why_stale(seen="x", standing="x") is None
    assert code(rules.why_stale(seen="x", standing="y")) == "other-readers"


@pytest.mark.parametrize(
    ("position", "named", "members", "expected"),
    [
        (1, [], [ME], None),
        (2, [SOMEBODY], [ME, SOMEBODY], None),
        (2, [ME], [ME, SOMEBODY], "named"),
        (1, [], [SOMEBODY], "no-member"),
        (3, [], [ME], "no-place"),
        (0, [], [ME], "no-place"),
    ],
)
def test_r25_two_contacts_are_two_people_of_the_team(
    position: int, named: list[UUID], members: list[UUID], expected: str | None
) -> None:
    assert code(rules.why_not_name(position, user_id=ME, named=named, members=members)) == expected


@pytest.mark.parametrize(
    ("user", "name", "others", "expected"),
    [
        (ME, "Noor", ["Tomas"], None),
        (ME, "Noor", [""], None),
        (SOMEBODY, "Noor", [], "not-yours"),
        (ME, "", [], "no-name"),
        (ME, "noor", ["Noor"], "same-name"),
    ],
)
def test_r25_everybody_agrees_for_themself_under_a_name_of_their_own(
    user: UUID, name: str, others: list[str], expected: str | None
) -> None:
    contact = ConductContact(user_id=ME)
    assert code(rules.why_not_agree(contact, user_id=user, name=name, others=others)) == expected


@pytest.mark.parametrize(
    ("state", "words", "seen", "expected"),
    [
        ("read", "Thank you.", "x", None),
        ("answered", "Thank you.", "x", None),
        ("answered", "Thank you.", "y", "stale"),
        ("new", "Thank you.", "x", "not-read"),
        ("closed", "Thank you.", "x", "closed"),
        ("read", "", "x", "empty"),
    ],
)
def test_an_answer_is_written_over_the_one_that_was_read(
    state: str, words: str, seen: str, expected: str | None
) -> None:
    assert code(rules.why_not_answer(state, words=words, seen=seen, standing="x")) == expected


@pytest.mark.parametrize(
    ("state", "expected"), [("new", "not-answered"), ("read", "not-answered"), ("answered", None)]
)
def test_nobody_who_reported_is_left_without_an_answer(state: str, expected: str | None) -> None:
    assert code(rules.why_not_close(state)) == expected
