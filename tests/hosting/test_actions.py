"""Moving through the hour, and cues that several hosts write."""

from datetime import datetime, timedelta
from itertools import count
from typing import Any

import pytest

from apero.audit.models import Entry
from apero.conversations.models import AgendaItem, Session
from apero.hosting import actions, queries
from apero.hosting.models import Cue, RunSheet
from apero.lib.refusal import Refused
from tests import make
from tests.threads import in_threads

MINUTE = timedelta(minutes=1)


def a_session(*minutes: int, **facts: Any) -> Session:
    """A session at NOON with parts of these lengths."""
    made = make.session(starts_at=make.NOON, minutes=sum(minutes), **facts)
    for position, length in enumerate(minutes):
        text = make.source(made.programme.team, "agenda", title=f"Part {position + 1}")
        AgendaItem.objects.create(session=made, position=position, minutes=length, text=text)
    return made


@pytest.fixture
def session(db: None) -> Session:
    return a_session(10, 50)


def mark(session: Session) -> str:
    return queries.mark_of(queries.run_sheet_of(session.pk))


def press(session: Session, act: str, after: int, seen: str | None = None) -> RunSheet:
    seen = mark(session) if seen is None else seen
    now = make.NOON + after * MINUTE
    return actions.press(session=session, act=act, seen=seen, by=make.actor("facilitator"), now=now)


def state(session: Session) -> tuple[int | None, datetime | None, datetime | None]:
    sheet = RunSheet.objects.get(pk=session.pk)
    return sheet.part, sheet.part_began_at, sheet.ended_at


def test_r22_an_hour_goes_from_begin_to_end_and_each_button_is_recorded_without_words(
    session: Session,
) -> None:
    for act, after in [("begin", -2), ("next", 11), ("end", 59)]:
        press(session, act, after)
    assert state(session) == (1, make.NOON + 11 * MINUTE, make.NOON + 59 * MINUTE)
    told = list(Entry.objects.values_list("kind", "facts", "role"))
    key = {"session_id": str(session.pk)}
    assert told == [
        ("hosting.session.begun", key, "facilitator"),
        ("hosting.part.begun", key | {"part": 1}, "facilitator"),
        ("hosting.session.ended", key, "facilitator"),
    ]


@pytest.mark.django_db
def test_r22_two_who_press_next_on_the_same_page_move_the_hour_once() -> None:
    session = a_session(10, 20, 30)
    press(session, "begin", 0)
    seen = mark(session)
    press(session, "next", 9, seen)
    with pytest.raises(Refused) as no:
        press(session, "next", 9, seen)
    assert no.value.refusal.code == "moved"
    assert state(session)[0] == 1


@pytest.mark.usefixtures("shared_db")
def test_r22_two_who_press_at_the_same_moment_move_the_hour_once() -> None:
    session = a_session(10, 20, 30)
    press(session, "begin", 0)
    seen = mark(session)

    def try_it() -> str:
        try:
            press(session, "next", 9, seen)
        except Refused as no:
            return no.refusal.code
        return "moved on"

    assert sorted(in_threads(2, try_it)) == ["moved", "moved on"]
    assert state(session)[0] == 1


def test_back_takes_back_the_end_then_a_part_then_begin(session: Session) -> None:
    press(session, "begin", 2)
    press(session, "next", 4)
    press(session, "end", 5)
    press(session, "back", 6)
    assert state(session) == (1, make.NOON + 4 * MINUTE, None)
    press(session, "back", 7)
    assert state(session) == (0, make.NOON + 2 * MINUTE, None)
    press(session, "back", 8)
    assert state(session) == (None, None, None)
    kinds = Entry.objects.values_list("kind", flat=True)
    assert list(kinds)[-3:] == ["hosting.part.begun", "hosting.part.begun", "hosting.begin.taken-back"]
    press(session, "begin", 9)
    assert state(session) == (0, make.NOON + 9 * MINUTE, None)


@pytest.mark.django_db
def test_back_to_a_part_in_the_middle_takes_its_beginning_from_the_plan() -> None:
    session = a_session(10, 20, 30)
    press(session, "begin", 0)
    press(session, "next", 5)
    press(session, "next", 20)
    press(session, "back", 21)
    assert state(session)[:2] == (1, make.NOON + 10 * MINUTE)
    press(session, "next", 22)
    assert state(session)[:2] == (2, make.NOON + 22 * MINUTE)


def test_an_hour_that_was_postponed_after_somebody_began_it_is_begun_anew(session: Session) -> None:
    press(session, "begin", -10)
    Session.objects.filter(pk=session.pk).update(starts_at=make.NOON + timedelta(days=1))
    session.refresh_from_db()
    press(session, "begin", 24 * 60)
    assert state(session)[:2] == (0, make.NOON + timedelta(days=1))


@pytest.mark.parametrize("facts", [{"state": "draft"}, {"state": "cancelled"}])
@pytest.mark.django_db
def test_what_is_not_announced_cannot_be_begun_and_leaves_nothing(facts: dict[str, str]) -> None:
    session = a_session(60, **facts)
    with pytest.raises(Refused):
        press(session, "begin", 0)
    assert not RunSheet.objects.exists()
    assert not Entry.objects.exists()


def cue(session: Session, typed: str, seen: int, position: int = 0) -> Cue:
    return actions.save_cue(session=session, position=position, typed=typed, seen=seen, now=make.NOON)


def test_a_stale_cue_does_not_overwrite_and_the_same_words_twice_are_one(session: Session) -> None:
    assert cue(session, "Greet everyone.", 0).revision == 1
    assert cue(session, "Greet everyone. ", 0).revision == 1
    with pytest.raises(Refused) as no:
        cue(session, "Say hello.", 0)
    assert (no.value.refusal.code, no.value.refusal.field) == ("stale", "typed")
    assert Cue.objects.get().typed == "Greet everyone."
    assert cue(session, "Greet everyone. Say hello.", 1).revision == 2
    assert not Entry.objects.exists()


@pytest.mark.usefixtures("shared_db")
def test_of_five_who_save_one_cue_at_the_same_moment_one_is_kept_and_four_hear_of_it() -> None:
    session = a_session(10, 50)
    cue(session, "Greet.", 0)
    numbers = count(1)

    def try_it() -> str:
        try:
            cue(session, f"Host {next(numbers)} greets.", 1)
        except Refused as no:
            return no.refusal.code
        return "kept"

    assert sorted(in_threads(5, try_it)) == ["kept", "stale", "stale", "stale", "stale"]
    assert Cue.objects.get().revision == 2


def test_cues_and_the_run_sheet_go_30_days_after_the_summary_is_due(session: Session) -> None:
    other = a_session(60)
    Session.objects.filter(pk=other.pk).update(starts_at=make.NOON + timedelta(days=1))
    press(session, "begin", 0)
    cue(session, "Greet.", 0)
    cue(other, "Greet.", 0)
    assert actions.purge_hours(now=make.NOON + timedelta(days=43, hours=11)) == 0
    assert actions.purge_hours(now=make.NOON + timedelta(days=43, hours=12)) == 2
    assert not RunSheet.objects.exists()
    assert Cue.objects.get().session == other
