"""When interpretation may be asked for, where a language stands, and what everybody may read of it."""

from datetime import UTC, datetime, timedelta

import pytest

from apero.conversations.models import Programme, Session
from apero.interpretation import rules
from apero.interpretation.rules import StandingState, band_words, standing_of
from apero.interpretation.standing import number_words, public_words, standing_words
from apero.registration.rules import purge_on as seats_purge_on

START = datetime(2030, 5, 16, 12, tzinfo=UTC)
DEADLINE = START - timedelta(days=5)
MINUTE = timedelta(minutes=1)


def session(**facts: object) -> Session:
    programme = Programme(address="series", state=str(facts.pop("programme_state", "announced")))
    defaults = {"state": "announced", "starts_at": START, "language": "en", "programme": programme}
    return Session(**defaults | facts)


@pytest.mark.parametrize(
    ("count", "now", "arranged", "state"),
    [
        (0, DEADLINE - MINUTE, None, "open"),
        (3, DEADLINE - MINUTE, None, "open"),
        (4, DEADLINE - MINUTE, None, "threshold-met"),
        (4, DEADLINE + MINUTE, None, "threshold-met"),
        (3, DEADLINE, None, "below-threshold"),
        (3, DEADLINE + MINUTE, None, "below-threshold"),
        (0, DEADLINE + MINUTE, "sourcing", "sourcing"),
        (9, DEADLINE + MINUTE, "confirmed", "confirmed"),
        (9, DEADLINE + MINUTE, "delivered", "delivered"),
        (9, DEADLINE - MINUTE, "not-found", "not-found"),
    ],
)
def test_r31_where_a_language_stands(count: int, now: datetime, arranged: str | None, state: str) -> None:
    found = standing_of(count=count, threshold=4, deadline=DEADLINE, now=now, arrangement_state=arranged)
    assert found is StandingState(state)


@pytest.mark.parametrize(
    ("now", "late"),
    [
        (DEADLINE - MINUTE, False),
        (DEADLINE - timedelta(microseconds=1), False),
        (DEADLINE, True),
        (DEADLINE + MINUTE, True),
        (START - MINUTE, True),
    ],
)
def test_r32_a_minute_before_five_days_is_in_time_and_the_moment_itself_is_late(
    now: datetime, late: bool
) -> None:
    assert rules.is_late(session(), now=now) is late
    assert rules.why_not_request(session(), now=now) is None  # late is unmet need, not a refusal


def test_r32_the_notice_is_the_programmes() -> None:
    one = session()
    one.programme.interpretation_notice_days = 2
    assert not rules.is_late(one, now=DEADLINE + MINUTE)
    assert rules.is_late(one, now=START - timedelta(days=2))


@pytest.mark.parametrize(
    ("facts", "now", "code"),
    [
        ({"state": "draft"}, DEADLINE, "is-draft"),
        ({"programme_state": "draft"}, DEADLINE, "is-draft"),
        ({"state": "cancelled"}, DEADLINE, "is-cancelled"),
        ({}, START, "is-live"),
        ({}, START + timedelta(hours=2), "is-held"),
    ],
)
def test_r30_what_is_no_session_to_come_cannot_be_asked_for(
    facts: dict[str, object], now: datetime, code: str
) -> None:
    refusal = rules.why_not_request(session(**facts), now=now)
    assert refusal is not None
    assert refusal.code == code


@pytest.mark.parametrize(
    ("spoken", "asked", "code"),
    [
        ("en", "ar", None),
        ("en", "en", "own-language"),
        ("pt-BR", "pt", "own-language"),
        ("en", "en-GB", "own-language"),
        ("en", None, "no-language"),
        ("en", "", "no-language"),
    ],
)
def test_r30_the_sessions_own_language_needs_no_interpreter(
    spoken: str, asked: str | None, code: str | None
) -> None:
    refusal = rules.why_not_language(session(language=spoken), asked)
    assert (refusal.code if refusal else None) == code


def test_r31_zero_one_two_and_three_look_alike_and_the_fourth_changes_the_words() -> None:
    words = [band_words(count, 4) for count in range(6)]
    assert words[:4] == ["Fewer than four people have asked so far."] * 4
    assert words[4:] == ["Enough people have asked."] * 2


@pytest.mark.parametrize(
    ("threshold", "words"),
    [
        (1, "Nobody has asked so far."),
        (2, "Fewer than two people have asked so far."),
        (10, "Fewer than ten people have asked so far."),
        (12, "Fewer than 12 people have asked so far."),
    ],
)
def test_r31_the_number_is_the_threshold_in_words(threshold: int, words: str) -> None:
    assert band_words(0, threshold) == words


@pytest.mark.parametrize("arranged", [None, "sourcing", "confirmed", "delivered", "not-found"])
@pytest.mark.parametrize("is_closed", [True, False])
def test_r31_no_words_for_everybody_tell_one_number_below_the_threshold_from_another(
    arranged: str | None, is_closed: bool
) -> None:
    told = {
        public_words(
            count=count, threshold=4, is_closed=is_closed, arrangement_state=arranged, language="Arabic"
        )
        for count in range(4)
    }
    assert len(told) == 1


def test_r31_looking_below_the_threshold_does_not_show() -> None:
    facts = {"threshold": 4, "is_closed": False, "language": "Arabic"}
    told = public_words(count=2, arrangement_state="sourcing", **facts)  # type: ignore[arg-type]
    assert told == public_words(count=0, arrangement_state=None, **facts)  # type: ignore[arg-type]
    met = public_words(count=4, arrangement_state="sourcing", **facts)  # type: ignore[arg-type]
    assert met == "The hosts are looking for interpreters for Arabic."


@pytest.mark.parametrize("state", list(StandingState))
@pytest.mark.parametrize("late", [True, False])
def test_r33_every_standing_has_words_that_name_the_language(state: StandingState, late: bool) -> None:
    assert "Arabic" in standing_words(state, threshold=4, language="Arabic", is_late=late)


def test_r33_a_late_request_hears_the_outcome_too() -> None:
    late = standing_words(StandingState.CONFIRMED, threshold=4, language="Arabic", is_late=True)
    assert late == "Interpretation into Arabic will be there."
    waiting = standing_words(StandingState.THRESHOLD_MET, threshold=4, language="Arabic", is_late=True)
    assert "after requests had closed" in waiting


def test_numbers_beyond_ten_are_digits() -> None:
    assert [number_words(2), number_words(10), number_words(11)] == ["two", "ten", "11"]


def test_requests_go_on_the_day_on_which_the_seats_go() -> None:
    assert rules.purge_on(session()) == seats_purge_on(session())
