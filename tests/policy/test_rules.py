from datetime import date, timedelta
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apero.lib.refusal import Refusal
from apero.policy import rules
from apero.policy.models import PolicyVersion
from apero.policy.queries import last_heir

DAY = date(2030, 5, 14)
STATES = [state.value for state in PolicyVersion.State]
WRITTEN = {"title": "T", "body": "B"}


def code(refusal: Refusal | None) -> str | None:
    return refusal.code if refusal else None


@pytest.mark.parametrize("state", STATES)
def test_r65_only_a_draft_can_be_edited(state: str) -> None:
    assert code(rules.why_not_edit(state)) == (None if state == "draft" else "not-a-draft")


@pytest.mark.parametrize(
    ("state", "parts", "body", "on", "expected"),
    [
        ("draft", WRITTEN, "The Board", DAY, None),
        ("draft", WRITTEN, "The Board", DAY - timedelta(days=5000), None),
        ("draft", WRITTEN, "The Board", DAY + timedelta(days=1), None),  # it has begun somewhere
        ("draft", WRITTEN, "The Board", DAY + timedelta(days=2), "future"),
        ("draft", WRITTEN, "", DAY, "no-body"),
        ("draft", {"title": "T"}, "The Board", DAY, "no-text"),
        ("draft", {"body": "B"}, "The Board", DAY, "no-text"),
        ("adopted", WRITTEN, "The Board", DAY, "not-a-draft"),
        ("in-force", WRITTEN, "The Board", DAY, "not-a-draft"),
        ("superseded", WRITTEN, "The Board", DAY, "not-a-draft"),
        ("withdrawn", WRITTEN, "The Board", DAY, "not-a-draft"),
    ],
)
def test_r65_why_not_adopt(
    state: str, parts: dict[str, str], body: str, on: date, expected: str | None
) -> None:
    assert (
        code(rules.why_not_adopt(state, parts=parts, adopted_by=body, adopted_on=on, today=DAY)) == expected
    )


@pytest.mark.parametrize(
    ("state", "adopted_on", "on", "expected"),
    [
        ("adopted", DAY, DAY, None),
        ("adopted", DAY - timedelta(days=9), DAY, None),
        ("adopted", DAY, DAY - timedelta(days=1), "before-adoption"),
        ("adopted", DAY, DAY + timedelta(days=2), "future"),
        ("adopted", None, DAY, "not-adopted"),
        ("draft", None, DAY, "not-adopted"),
        ("in-force", DAY, DAY, "not-adopted"),
        ("superseded", DAY, DAY, "not-adopted"),
        ("withdrawn", DAY, DAY, "not-adopted"),
    ],
)
def test_r65_why_not_put_in_force(
    state: str, adopted_on: date | None, on: date, expected: str | None
) -> None:
    assert code(rules.why_not_put_in_force(state, adopted_on=adopted_on, on=on, today=DAY)) == expected


@pytest.mark.parametrize("state", STATES)
def test_why_not_withdraw(state: str) -> None:
    over = state in ("superseded", "withdrawn")
    assert code(rules.why_not_withdraw(state)) == ("over" if over else None)


A, B, C = (UUID(int=n) for n in (1, 2, 3))


@pytest.mark.parametrize(
    ("topic", "heir", "topic_heir", "heir_heir", "same_team", "expected"),
    [
        (A, B, None, None, True, None),
        (A, A, None, None, True, "not-another"),
        (A, B, None, None, False, "not-another"),
        (A, B, C, None, True, "merged"),
        (A, B, None, C, True, "heir-merged"),
        (A, B, None, A, True, "heir-merged"),  # a ring would close
    ],
)
def test_r41_why_not_merge(
    topic: UUID,
    heir: UUID,
    topic_heir: UUID | None,
    heir_heir: UUID | None,
    same_team: bool,
    expected: str | None,
) -> None:
    refusal = rules.why_not_merge(
        topic, heir, topic_heir=topic_heir, heir_heir=heir_heir, same_team=same_team
    )
    assert code(refusal) == expected


def test_a_merged_topic_is_history() -> None:
    assert rules.why_not_use_topic(None) is None
    assert code(rules.why_not_use_topic(A)) == "merged"


@given(mergers=st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7))))
def test_r41_no_order_of_mergers_makes_a_ring(mergers: list[tuple[int, int]]) -> None:
    ids = [UUID(int=n) for n in range(8)]
    heirs: dict[UUID, UUID | None] = dict.fromkeys(ids)
    for a, b in mergers:
        topic, heir = ids[a], ids[b]
        if not rules.why_not_merge(
            topic, heir, topic_heir=heirs[topic], heir_heir=heirs[heir], same_team=True
        ):
            heirs[topic] = heir
    assert all(heirs[last_heir(topic, heirs)] is None for topic in ids)


def test_a_chain_is_followed_to_its_end_and_a_ring_does_not_hang() -> None:
    assert last_heir(A, {A: B, B: C}) == C
    assert last_heir(A, {}) == A
    assert last_heir(A, {A: B, B: A}) in (A, B)
    assert last_heir(uuid4(), {A: B}) not in (A, B)
