"""What everybody reads of interpretation, and what whoever asked reads by their code."""

from datetime import timedelta
from typing import Any

import pytest
from pytest_django import DjangoAssertNumQueries

from apero.conversations.rules import interpretation_deadline
from apero.crypto.codes import new_code
from apero.interpretation import queries
from apero.interpretation.models import Arrangement
from apero.interpretation.standing import StandingState
from apero.people.models import Team
from tests import make

pytestmark = pytest.mark.django_db
NOON = make.NOON
MINUTE = timedelta(minutes=1)


@pytest.fixture
def session(team: Team) -> Any:
    make.offered(team, "es", "ar", "en")
    return make.session(starts_at=NOON + timedelta(days=21))


def told(session: Any, now: Any = NOON) -> list[tuple[str, str]]:
    return [(band.language, band.words) for band in queries.public_bands(session, now=now)]


def test_r31_three_requests_show_what_none_shows_and_the_fourth_changes_it(session: Any) -> None:
    seen = [queries.public_bands(session, now=NOON)]
    for _one in range(4):
        make.asked(session, "ar", now=NOON)
        seen.append(queries.public_bands(session, now=NOON))
    assert seen[0] == seen[1] == seen[2] == seen[3]
    assert [(b.language, b.words) for b in seen[3]] == [
        ("es", "Fewer than four people have asked so far."),
        ("ar", "Fewer than four people have asked so far."),
    ]
    assert seen[4][1].words == "Enough people have asked."
    assert (seen[4][1].is_met, seen[3][1].is_met) == (True, False)


def by_code_of(session: Any, code: Any) -> str:
    request = queries.request_by_code(code, session.pk)
    assert request is not None
    return queries.standing_for(request, now=NOON).words


def test_r31_a_language_that_is_not_offered_shows_once_the_team_acts_on_it(session: Any) -> None:
    """Decision 20: else a stranger counts the requests of a minority by sending some of their own."""
    before, asked = told(session), make.asked(session, "am", now=NOON)
    read = by_code_of(session, asked)
    for _other in range(4):
        assert told(session) == before
        assert by_code_of(session, make.asked(session, "am", now=NOON)) == read
    Arrangement.objects.create(session=session, language="am", state="sourcing")
    assert told(session) == [*before, ("am", "The hosts are looking for interpreters for Amharic.")]
    assert by_code_of(session, asked) != read


def test_r31_what_the_team_acts_on_below_the_threshold_stays_at_the_desk(session: Any) -> None:
    before = told(session)
    make.asked(session, "am", now=NOON)
    Arrangement.objects.create(session=session, language="am", state="sourcing")
    assert told(session) == before


def test_r31_the_sessions_own_language_is_not_shown(session: Any) -> None:
    assert "en" not in [tag for tag, _words in told(session)]


def test_r32_after_the_deadline_the_words_say_that_requests_closed(session: Any) -> None:
    deadline = interpretation_deadline(session)
    make.asked(session, "ar", now=NOON)
    for _late in range(5):
        make.asked(session, "ar", now=deadline)
    assert told(session, deadline)[1] == (
        "ar",
        "Fewer than four people had asked when requests closed.",
    )


@pytest.mark.parametrize("state", ["confirmed", "not-found"])
def test_r33_an_outcome_is_public_for_offered_languages(session: Any, state: str) -> None:
    reason = make.source(session.programme.team, "arrangement", reason="Nobody was free that day.")
    Arrangement.objects.create(session=session, language="ar", state=state, reason=reason)
    Arrangement.objects.create(session=session, language="am", state=state, reason=_reason(session))
    bands = queries.public_bands(session, now=NOON)
    words = {
        "confirmed": "Interpretation into Arabic will be there.",
        "not-found": "No interpreter for Arabic could be found.",
    }
    assert [band.language for band in bands] == ["es", "ar"]
    assert bands[1].words == words[state]
    given = bands[1].reason
    assert (given.plain("reason") if given else "") == (
        "Nobody was free that day." if state == "not-found" else ""
    )


def _reason(session: Any) -> Any:
    return make.source(session.programme.team, "arrangement", reason="Nobody was found.")


def test_r33_looking_for_interpreters_shows_only_once_enough_people_asked(session: Any) -> None:
    before = queries.public_bands(session, now=NOON)
    Arrangement.objects.create(session=session, language="ar", state="sourcing")
    assert queries.public_bands(session, now=NOON) == before
    for _one in range(4):
        make.asked(session, "ar", now=NOON)
    assert told(session)[1] == ("ar", "The hosts are looking for interpreters for Arabic.")


def test_once_the_session_has_begun_only_outcomes_are_told(session: Any) -> None:
    for _one in range(4):
        make.asked(session, "es", now=NOON)
    Arrangement.objects.create(session=session, language="ar", state="delivered")
    assert told(session, session.starts_at) == [("ar", "There was interpretation into Arabic.")]
    session.state = "cancelled"
    assert told(session) == []


def test_bands_cost_one_query_of_requests_however_many_there_are(
    session: Any, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for number in (1, 3):
        for _one in range(number):
            make.asked(session, "ar", now=NOON)
        with django_assert_num_queries(3):  # requests; languages and arrangements, which a site remembers
            queries.public_bands(session, now=NOON)


def test_r33_whoever_asked_reads_not_yet_then_that_it_is_met_then_the_outcome(session: Any) -> None:
    request = queries.request_by_code(make.asked(session, "ar", now=NOON), session.pk)
    assert request is not None

    def state() -> Any:
        return queries.standing_for(request, now=NOON)

    assert (state().state, state().words[:8]) == (StandingState.OPEN, "Not yet.")
    for _one in range(3):
        make.asked(session, "ar", now=NOON)
    assert state().state is StandingState.THRESHOLD_MET
    row = Arrangement.objects.create(session=session, language="ar", state="sourcing")
    assert state().state is StandingState.SOURCING
    row.state, row.reason = "not-found", _reason(session)
    row.save()
    assert state().state is StandingState.NOT_FOUND
    assert state().reason.plain("reason") == "Nobody was found."


def test_r33_below_the_threshold_whoever_asked_reads_so(session: Any) -> None:
    request = queries.request_by_code(make.asked(session, "ar", now=NOON), session.pk)
    assert request is not None
    found = queries.standing_for(request, now=interpretation_deadline(session) + MINUTE)
    assert found.state is StandingState.BELOW_THRESHOLD
    assert "Nothing is arranged" in found.words


def test_r33_a_request_by_a_wrong_code_is_none(session: Any) -> None:
    code = make.asked(session, "ar", now=NOON)
    other = make.session(starts_at=session.starts_at)
    assert queries.request_by_code(code, other.pk) is None
    assert queries.request_of_any_session(new_code()) is None


def test_r33_a_cancelled_session_says_so_whatever_was_arranged(session: Any) -> None:
    request = queries.request_by_code(make.asked(session, "ar", now=NOON), session.pk)
    assert request is not None
    Arrangement.objects.create(session=session, language="ar", state="confirmed")
    request.session.state = "cancelled"
    words = queries.standing_for(request, now=NOON).words
    assert words == "The session was cancelled, so there is no interpretation into Arabic."
