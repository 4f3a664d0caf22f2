"""When a session is what, and why not. Tables of facts; no database."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from uuid import uuid4

import pytest

from apero.conversations import rules
from apero.conversations.facts import (
    AgendaLine,
    ProgrammeFacts,
    SessionFacts,
    changed_since,
    mark_of,
    mark_of_lines,
)
from apero.conversations.models import Programme, Session
from apero.conversations.rules import Phase
from apero.people.roles import ROLES, Permission

START = datetime(2022, 5, 16, 12, tzinfo=UTC)
END = START + timedelta(minutes=60)
INSTANT = timedelta(microseconds=1)


def programme(**facts: Any) -> Programme:
    dates = {"starts_on": date(2022, 5, 1), "ends_on": date(2022, 6, 30), "summary_days": 14}
    return Programme(**dates | {"state": "announced"} | facts)


def session(**facts: Any) -> Session:
    owner = facts.pop("programme", None) or programme()
    return Session(**{"programme": owner, "state": "announced", "starts_at": START, "minutes": 60} | facts)


FACTS = SessionFacts(
    region_id=uuid4(),
    starts=datetime(2022, 5, 16, 12),
    language="en",
    city_ids=[1642911],
    agenda=[AgendaLine(10, "Welcome"), AgendaLine(50, "Conversation")],
)


@pytest.mark.parametrize(
    ("state", "now", "phase"),
    [
        ("draft", START - INSTANT, Phase.DRAFT),
        ("draft", END + INSTANT, Phase.DRAFT),
        ("announced", START - INSTANT, Phase.ANNOUNCED),
        ("announced", START, Phase.LIVE),
        ("announced", START + timedelta(minutes=30), Phase.LIVE),
        ("announced", END - INSTANT, Phase.LIVE),
        ("announced", END, Phase.HELD),
        ("announced", END + INSTANT, Phase.HELD),
        ("cancelled", START - INSTANT, Phase.CANCELLED),
        ("cancelled", END + INSTANT, Phase.CANCELLED),
    ],
)
def test_a_session_is_live_from_its_start_until_but_not_at_its_end(
    state: str, now: datetime, phase: Phase
) -> None:
    assert rules.phase_of(session(state=state), now=now) == phase


@pytest.mark.parametrize(
    ("now", "is_open"),
    [(START - INSTANT, True), (START, False), (START + INSTANT, False), (END, False), (END + INSTANT, False)],
)
def test_registration_closes_at_the_start(now: datetime, is_open: bool) -> None:
    assert rules.registration_window(session()).is_open(now) == is_open


LAST = datetime(2022, 7, 1, 12, tzinfo=UTC)
"""The end of 30 June at UTC−12."""


@pytest.mark.parametrize(
    ("close_on", "now", "is_open"),
    [
        (None, LAST - timedelta(days=60), True),
        (None, LAST - INSTANT, True),
        (None, LAST, False),
        (None, LAST + INSTANT, False),
        (date(2022, 6, 29), LAST - timedelta(days=1) - INSTANT, True),
        (date(2022, 6, 29), LAST - timedelta(days=1), False),
        (date(2022, 7, 3), LAST, True),
    ],
)
def test_r39_questions_close_when_their_last_day_has_ended_everywhere(
    close_on: date | None, now: datetime, is_open: bool
) -> None:
    assert rules.questions_window(programme(questions_close_on=close_on)).is_open(now) == is_open


@pytest.mark.parametrize(
    ("starts_at", "days", "due"),
    [
        (START, 14, date(2022, 5, 30)),
        (datetime(2022, 5, 16, 23, 59, tzinfo=UTC), 14, date(2022, 5, 30)),
        (START, 1, date(2022, 5, 17)),
    ],
)
def test_r57_a_summary_is_due_days_after_the_session(starts_at: datetime, days: int, due: date) -> None:
    held = session(starts_at=starts_at, programme=programme(summary_days=days))
    assert rules.summary_due_on(held) == due
    late = {due - timedelta(1): 0, due: 0, due + timedelta(1): 1, due + timedelta(40): 40}
    assert {today: rules.summary_days_late(held, today=today) for today in late} == late


@pytest.mark.parametrize(
    ("minutes", "duration", "words"),
    [
        ([10, 50], 60, None),
        ([60], 60, None),
        ([10, 45], 60, "5 minutes are missing"),
        ([10, 49], 60, "1 minute is missing"),
        ([10, 51], 60, "1 minute is too much"),
        ([10, 60], 60, "10 minutes are too much"),
        ([], 60, "60 minutes are missing"),
    ],
)
def test_r22_the_gap_of_an_agenda_is_stated(minutes: list[int], duration: int, words: str | None) -> None:
    no = rules.why_not_sum(minutes, duration=duration)
    assert (words is None) == (no is None)
    if no:
        assert str(words) in str(no.message)
        assert no.field == "agenda"


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({}, None),
        ({"city_ids": []}, "no-city"),
        ({"agenda": []}, "no-agenda"),
        ({"minutes": 90}, "agenda-gap"),
        ({"provider": "Example Meet"}, "no-collects"),
        ({"provider": "Example Meet", "provider_collects": "Your address."}, None),
        ({"meeting_link": "https://meet.example.org"}, "no-collects"),
        ({"meeting_link": "https://meet.example.org", "provider_collects": "Much."}, "no-provider"),
        ({"starts": datetime(2022, 5, 14, 12)}, "past"),
    ],
)
def test_r24_what_is_public_is_whole_and_names_the_service_before_the_link(
    change: dict[str, Any], code: str | None
) -> None:
    no = rules.why_not_public(replace(FACTS, **change), now=datetime(2022, 5, 14, 12, tzinfo=UTC))
    assert (no.code if no else None) == code


def test_history_may_lie_in_the_past() -> None:
    assert rules.why_not_public(FACTS, now=END) is not None
    assert rules.why_not_public(FACTS, now=None) is None


@pytest.mark.parametrize("state", ["announced", "cancelled"])
def test_a_session_is_announced_once(state: str) -> None:
    no = rules.why_not_announce_session(session(state=state), FACTS, now=None)
    assert no is not None
    assert no.code == "not-draft"


def test_a_session_whose_clocks_disagree_is_decided_on_before_it_is_announced() -> None:
    moved = session(
        state="draft",
        announced_as="wall-time",
        wall_zone="Asia/Jakarta",
        wall_time=datetime(2022, 5, 16, 20, tzinfo=UTC),
    )
    no = rules.why_not_announce_session(moved, FACTS, now=None)
    assert no is not None
    assert no.code == "clocks-changed"


@pytest.mark.parametrize(
    ("facts", "moved"),
    [
        ({}, False),
        ({"announced_as": "wall-time", "wall_zone": "Asia/Jakarta", "hour": 19}, False),
        ({"announced_as": "wall-time", "wall_zone": "Asia/Jakarta", "hour": 20}, True),
        ({"announced_as": "wall-time", "wall_zone": "Asia/Makassar", "hour": 20}, False),
    ],
)
def test_a_change_of_zone_rules_is_noticed_for_wall_times_only(facts: dict[str, Any], moved: bool) -> None:
    hour = facts.pop("hour", None)
    wall = {"wall_time": datetime(2022, 5, 16, hour, tzinfo=UTC)} if hour else {}
    told = session(**facts, **wall)
    assert rules.has_moved(told) == moved
    no = rules.why_not_settle(told, keep_instant=True, now=START - INSTANT)
    assert (no is None) == moved


@pytest.mark.parametrize(
    ("state", "now", "code"),
    [
        ("draft", START - INSTANT, None),
        ("draft", END + INSTANT, None),
        ("announced", START - INSTANT, None),
        ("announced", START, "is-live"),
        ("announced", END - INSTANT, "is-live"),
        ("announced", END, "is-held"),
        ("cancelled", START - INSTANT, "is-cancelled"),
        ("cancelled", END, "is-cancelled"),
    ],
)
def test_a_session_changes_until_it_starts(state: str, now: datetime, code: str | None) -> None:
    told = session(state=state)
    no = rules.why_not_change(told, now=now)
    assert (no.code if no else None) == code
    stale = rules.why_not_change(told, now=now, changed=["agenda"])
    assert stale is not None
    assert stale.code == (code or "stale")
    cancel = rules.why_not_cancel(told, because="A host is ill.", now=now)
    assert (cancel.code if cancel else None) == ("draft" if state == "draft" else code)


def test_a_session_is_cancelled_with_a_reason_only() -> None:
    no = rules.why_not_cancel(session(), because=" \n", now=START - INSTANT)
    assert no is not None
    assert (no.code, no.field) == ("no-reason", "because")


@pytest.mark.parametrize(("state", "may"), [("draft", True), ("announced", False), ("cancelled", False)])
def test_only_a_draft_is_deleted(state: str, may: bool) -> None:
    assert (rules.why_not_delete(session(state=state)) is None) == may


WHOLE = {"purpose": 1, "open_words": 1, "contact": 9, "sessions": 4, "conduct": 1, "prompts": 8}


@pytest.mark.parametrize("lacks", WHOLE)
def test_each_thing_that_a_series_lacks_is_said(lacks: str) -> None:
    assert rules.missing_in_programme(**WHOLE) == {}
    [(what, words)] = rules.missing_in_programme(**WHOLE | {lacks: 0}).items()
    assert what == lacks
    no = rules.why_not_announce(programme(state="draft"), [words])
    assert no is not None
    assert words in str(no.message)


@pytest.mark.parametrize(
    ("state", "code"), [("draft", None), ("announced", "not-draft"), ("closed", "not-draft")]
)
def test_a_series_is_announced_once(state: str, code: str | None) -> None:
    no = rules.why_not_announce(programme(state=state), [])
    assert (no.code if no else None) == code


@pytest.mark.parametrize(
    ("address", "is_personal"),
    [
        ("ada.obi@example.org", True),
        ("ada_obi@example.org", True),
        ("a.obi@example.org", True),
        ("ada-ngozi.obi@example.org", True),
        ("ada.obi+lists@example.org", True),
        ("conversations@example.org", False),
        ("human.rights@example.org", False),
        ("listening.team@example.org", False),
        ("rights2@example.org", False),
        ("ada@example.org", False),
        ("", False),
    ],
)
def test_r6_an_address_that_reads_like_two_names_is_asked_about(address: str, is_personal: bool) -> None:
    assert rules.looks_personal(address) == is_personal
    no = rules.why_not_contact(address, of_members=(), is_role=False)
    assert (no.code if no else None) == ("looks-personal" if is_personal else None)
    assert rules.why_not_contact(address, of_members=(), is_role=True) is None


def test_r6_a_members_own_address_is_never_public() -> None:
    no = rules.why_not_contact("Desk@Example.org", of_members={"desk@example.org"}, is_role=True)
    assert no is not None
    assert no.code == "members-address"


@pytest.mark.parametrize(
    ("places", "may"),
    [
        ([0, 1], True),
        ([0, 1, None], True),
        ([1, 0], False),
        ([0], False),
        ([None, 0, 1], False),
        ([0, None, 1], False),
        ([], False),
    ],
)
def test_r10_r45_in_public_lines_are_only_reworded_or_added_at_the_end(
    places: list[int | None], may: bool
) -> None:
    assert (rules.why_not_renumber(places, standing=2, is_draft=False) is None) == may
    assert rules.why_not_renumber(places, standing=2, is_draft=True) is None


@pytest.mark.parametrize(("hour", "skipped"), [(1, False), (2, True), (3, False)])
def test_a_wall_time_that_never_comes_is_refused(hour: int, skipped: bool) -> None:
    no = rules.why_not_at(date(2030, 3, 31), time(hour, 30), "Europe/Berlin")
    assert (no is not None) == skipped


def test_facts_that_changed_are_named_one_by_one() -> None:
    before = mark_of(FACTS, state="draft")
    after = replace(FACTS, minutes=90, agenda=[AgendaLine(90, "Conversation")])
    assert changed_since(before, mark_of(FACTS, state="draft")) == []
    assert changed_since(before, mark_of(after, state="announced")) == ["minutes", "agenda", "state"]
    assert len(changed_since("not ours", before)) == len(before.split())
    no = rules.why_stale(["minutes", "agenda", "state"])
    assert no is not None
    assert "the length, the agenda, whether it is public" in str(no.message)
    assert rules.why_stale([]) is None


def test_words_of_a_series_count_by_part_and_lines_by_list() -> None:
    one = ProgrammeFacts(
        starts_on=date(2022, 5, 3), ends_on=date(2022, 5, 31), parts={"title": "A", "open": "B"}
    )
    two = replace(one, parts={"open": "C", "title": "A"})
    assert changed_since(mark_of(one), mark_of(two)) == ["open"]
    lines = {"prompts": ["One?", "Two?"], "objectives": []}
    assert changed_since(mark_of_lines(lines), mark_of_lines(lines | {"prompts": ["One?"]})) == ["prompts"]


def test_every_fact_of_a_form_has_a_name_for_readers() -> None:
    names = {pair.split("=")[0] for pair in mark_of(FACTS, state="").split()}
    one = ProgrammeFacts(starts_on=date(2022, 5, 3), ends_on=date(2022, 5, 31), parts={})
    names |= {pair.split("=")[0] for pair in mark_of(one).split()} - {"source_page", "source_licence"}
    assert names <= rules.FACTS.keys()


def test_r9_each_promise_is_a_sentence_of_its_own() -> None:
    assert set(rules.INFLUENCE) == set(Programme.Influence.values)
    assert len({str(words) for words in rules.INFLUENCE.values()}) == 5


def test_r24_whoever_writes_a_meeting_link_may_read_it() -> None:
    for role in ROLES.values():
        assert Permission.PROGRAMME_WRITE not in role.may or Permission.MEETING_LINK_READ in role.may
