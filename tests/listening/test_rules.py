"""When somebody may ask, and what may become of a question: facts in, reasons out, no database."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from apero.conversations.models import Programme, Session
from apero.lib.refusal import Refusal
from apero.listening import rules
from apero.listening.models import Question

LAST_MOMENT = datetime(2030, 6, 1, 12, tzinfo=UTC)
"""31 May has ended everywhere: midnight at UTC−12."""
SECOND = timedelta(seconds=1)


def programme(**facts: Any) -> Programme:
    defaults = {
        "starts_on": date(2030, 5, 1),
        "ends_on": date(2030, 5, 31),
        "summary_days": 14,
        "state": "announced",
    }
    return Programme(**defaults | facts)


@pytest.mark.parametrize(
    ("facts", "now", "code"),
    [
        ({}, datetime(2030, 4, 1, tzinfo=UTC), None),
        ({}, LAST_MOMENT - SECOND, None),
        ({}, LAST_MOMENT, "closed"),
        ({"questions_close_on": date(2030, 5, 10)}, datetime(2030, 5, 11, 11, 59, tzinfo=UTC), None),
        ({"questions_close_on": date(2030, 5, 10)}, datetime(2030, 5, 11, 12, tzinfo=UTC), "closed"),
        ({"state": "draft"}, datetime(2030, 5, 2, tzinfo=UTC), "not-announced"),
        ({"state": "closed"}, datetime(2030, 5, 2, tzinfo=UTC), "closed"),
    ],
)
def test_r49_when_one_may_ask(facts: dict[str, Any], now: datetime, code: str | None) -> None:
    refusal = rules.why_not_ask(programme(**facts), now=now)
    assert (refusal.code if refusal else None) == code


def test_r39_a_closed_form_says_when_it_closed() -> None:
    refusal = rules.why_not_ask(programme(), now=LAST_MOMENT)
    assert refusal
    assert "Fri 31 May 2030 had ended everywhere" in str(refusal.message)


ALLOWED: dict[Callable[[Question], Refusal | None], set[tuple[str, bool, str]]] = {
    rules.why_not_publish: {("held", False, "public")},
    rules.why_not_answer: {
        ("held", False, "public"), ("held", False, "hosts"), ("published", True, "public"), ("answered", True, "public"),
        ("answered", False, "public"), ("answered", False, "hosts"),
    },
    rules.why_not_decline: {("held", False, "public"), ("held", False, "hosts")},
    rules.why_not_remove: {("published", True, "public"), ("answered", True, "public")},
}  # fmt: skip
STATES = [
    (state, is_public, wish)
    for state in ("held", "published", "answered", "declined", "removed", "pointed-private")
    for is_public in (True, False)
    for wish in ("public", "hosts")
    if (is_public and wish == "public" and state in ("published", "answered", "removed"))
    or (not is_public and state not in ("published", "removed"))
]


@pytest.mark.parametrize("rule", ALLOWED, ids=lambda rule: rule.__name__)
@pytest.mark.parametrize("facts", STATES, ids=str)
def test_what_may_be_done_with_a_question(
    rule: Callable[[Question], Refusal | None], facts: tuple[str, bool, str]
) -> None:
    state, is_public, wish = facts
    question = Question(state=state, wish=wish, published_on=date(2030, 5, 2) if is_public else None)
    assert (rule(question) is None) == (facts in ALLOWED[rule])


def test_asked_words_go_thirty_days_after_the_last_summary_is_due() -> None:
    owner = programme()
    last = Session(programme=owner, starts_at=datetime(2030, 5, 16, 12, tzinfo=UTC), minutes=60)
    assert rules.purge_on(owner, last) == date(2030, 5, 16) + timedelta(days=44)
    assert rules.purge_on(owner, None) == date(2030, 5, 31) + timedelta(days=44)
