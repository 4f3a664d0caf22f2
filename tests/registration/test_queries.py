"""Finding a seat by its code, counting seats."""

from datetime import timedelta
from typing import Any

import pytest

from apero.crypto.codes import Code, new_code
from apero.registration import queries
from tests import make

pytestmark = pytest.mark.django_db


def test_a_code_finds_its_seat_and_no_other() -> None:
    first, second = make.session(), make.session()
    mine, other = make.seat(first, "Mine"), make.seat(second, "Other")
    assert queries.seat_by_code(mine.code) == mine.seat
    assert queries.seat_by_code(other.code) == other.seat
    assert queries.seat_by_code(new_code()) is None
    assert queries.seat_by_code(Code(mine.code.secret ^ 1)) is None


@pytest.mark.parametrize("seats", [1, 3, 300])
def test_finding_a_seat_takes_the_same_queries_however_many_there_are(
    seats: int, django_assert_num_queries: Any
) -> None:
    session = make.session(capacity=300)
    taken = [make.seat(session) for _ in range(seats)]
    with django_assert_num_queries(4):  # its session is remembered, but not within a test
        found = queries.seat_by_code(taken[0].code)
        assert found
        assert queries.times_of(found.session, None).lead.place == "Jakarta"
    with django_assert_num_queries(2):
        assert queries.seat_by_code(new_code()) is None


def test_a_code_is_looked_up_in_as_many_sessions_as_there_are(
    monkeypatch: pytest.MonkeyPatch, django_assert_num_queries: Any
) -> None:
    programme = make.programme()
    taken = [
        make.seat(make.session(programme, starts_at=make.NOON + timedelta(days=n + 1))) for n in range(5)
    ]
    monkeypatch.setattr(queries, "AT_ONCE", 2)
    assert {queries.seat_by_code(t.code) for t in taken} == {t.seat for t in taken}
    with django_assert_num_queries(4):
        assert queries.seat_by_code(new_code()) is None


def test_seats_are_counted_by_session_in_one_query(django_assert_num_queries: Any) -> None:
    first, second, empty = make.session(), make.session(), make.session()
    for session in (first, first, second):
        make.seat(session)
    with django_assert_num_queries(1):
        counted = queries.seats_taken([first.pk, second.pk, empty.pk])
    assert counted == {first.pk: 2, second.pk: 1}


def test_r52_two_seats_of_one_code_would_share_no_stored_value() -> None:
    """What staff could compare: the tokens of one code in two sessions, for a seat and for a voice."""
    code, first, second = new_code(), make.session(), make.session()
    made = {f(code, s.pk) for f in (queries.seat_token, queries.voice_token) for s in (first, second)}
    assert len(made) == 4


def test_times_come_in_one_order_reader_utc_session() -> None:
    lagos = make.city(2332459, "Lagos", "Africa/Lagos", "NG")
    session = make.session(cities=[make.city(), make.city(1622786, "Makassar", "Asia/Makassar")])
    theirs = queries.times_of(session, lagos)
    assert [theirs.lead.place, *(c.place for c in theirs.others)] == ["Lagos", "Jakarta", "Makassar"]
    same = queries.times_of(session, make.city())
    assert [same.lead.place, *(c.place for c in same.others)] == ["Jakarta", "Makassar"]
    own = queries.times_of(session, None)
    assert [own.lead.place, *(c.place for c in own.others)] == ["Jakarta", "Makassar"]
    assert f"{theirs.lead.local:%H:%M} {own.lead.local:%H:%M} {own.utc:%H:%M}" == "13:00 19:00 12:00"
    assert queries.times_of(make.session(cities=[]), None).lead.place == "UTC"
