"""The participants' check: marks by code, a round that closes by itself, and what it keeps."""

import threading
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from django.db import connection

from apero.audit.models import Entry
from apero.conversations.models import Session
from apero.crypto.codes import Code
from apero.lib.refusal import Refused
from apero.registration.actions import purge_seats, withdraw_seat
from apero.registration.models import Seat, Voice
from apero.registration.queries import voice_by_code, voices_of
from apero.synthesis import actions, queries
from apero.synthesis.models import CheckMark, CheckRound, CheckTotal, MissingPoint, Statement
from apero.translation.queries import text_in
from tests import make

pytestmark = pytest.mark.django_db
BEFORE = datetime(2030, 5, 1, 12, tzinfo=make.NOON.tzinfo)
DAY = timedelta(days=1)


@pytest.fixture
def session() -> Session:
    return make.session(capacity=100)


def codes(session: Session, number: int) -> list[Code]:
    return [make.seat(session, f"Grey Otter {n}", now=BEFORE).code for n in range(10, 10 + number)]


def lines(session: Session, number: int = 2) -> list[Statement]:
    return [make.statement(session, f"People are afraid to write {'x' * n}.") for n in range(1, number + 1)]


def opened(session: Session) -> tuple[CheckRound, datetime]:
    now = session.ends_at + DAY
    return actions.open_round(session=session, by=make.actor(), now=now), now


def over(check: CheckRound) -> datetime:
    return datetime.combine(check.closes_on + DAY, datetime.min.time(), tzinfo=BEFORE.tzinfo) + timedelta(
        hours=12, minutes=5
    )


def mark(session: Session, code: Code, now: datetime, /, whole: str = "", **said: Any) -> int:
    marks = {UUID(key.removeprefix("s")): value for key, value in said.pop("marks", {}).items()}
    return actions.mark_lines(session_id=session.pk, code=code, marks=marks, whole=whole, now=now, **said)


def on(line: Statement, value: str) -> dict[str, Any]:
    return {"marks": {f"s{line.pk.hex}": value}}


def states(session: Session) -> list[str]:
    return list(session.statements.order_by("position").values_list("state", flat=True))


def test_an_opened_round_takes_what_is_approved_and_says_until_when(session: Session) -> None:
    codes(session, 1)
    lines(session, 2)
    make.statement(session, "A draft.", is_approved=False)
    check, now = opened(session)
    assert states(session) == ["checking", "checking", "draft"]
    assert (check.opened_on, check.closes_on) == (now.date(), now.date() + 7 * DAY)
    entry = Entry.objects.latest("at")
    assert (entry.kind, entry.facts) == (
        "synthesis.check.opened",
        {"session_id": str(session.pk), "number": 1},
    )


def test_nothing_is_public_or_total_before_the_round_is_over(session: Session) -> None:
    speaking, (line, _other) = codes(session, 6), lines(session)
    check, now = opened(session)
    for code in speaking:
        mark(session, code, now, **on(line, "fair"))
    assert actions.close_rounds(now=over(check) - timedelta(minutes=6)) == 0
    assert CheckTotal.objects.count() == 0
    assert queries.totals_of(check, "en").rows == []
    with pytest.raises(Refused, match="checking"):
        make.summary(session, method="We listened.")


def test_one_unsafe_holds_a_line_whatever_the_number(session: Session) -> None:
    speaking, (line, other) = codes(session, 12), lines(session)
    check, now = opened(session)
    for code in speaking:
        mark(session, code, now, marks={f"s{line.pk.hex}": "fair", f"s{other.pk.hex}": "fair"})
    mark(session, speaking[0], now, **on(line, "unsafe"))
    assert actions.close_rounds(now=over(check)) == 1
    assert states(session) == ["held", "checked"]
    check.refresh_from_db()
    assert (check.checked, check.closed_on) == ("ten", over(check).date())
    assert CheckMark.objects.count() == 0
    version = make.summary(session, now=over(check), method="We listened.", leaves_out=True)
    assert [item.statement_id for item in version.items.all()] == [other.pk]
    assert version.checked == "ten"


def test_an_unsafe_holds_its_line_when_one_person_checked_and_no_number_is_kept(session: Session) -> None:
    (code, *_rest), (line, _other) = codes(session, 4), lines(session)
    check, now = opened(session)
    mark(session, code, now, whole="missing", **on(line, "unsafe"))
    actions.close_rounds(now=over(check))
    check.refresh_from_db()
    assert states(session) == ["held", "checked"]
    assert (check.checked, check.says_missing) == ("few", False)
    assert CheckTotal.objects.count() == 0


@pytest.mark.parametrize(("number", "totals", "says_missing"), [(4, 0, False), (5, 2, True)])
def test_totals_from_five_checkers_on(session: Session, number: int, totals: int, says_missing: bool) -> None:
    speaking, (line, other) = codes(session, 6), lines(session)
    check, now = opened(session)
    for code in speaking[:number]:
        mark(session, code, now, whole="missing", **on(line, "fair"))
    mark(session, speaking[0], now, whole="missing", **on(other, "unsafe"))
    actions.close_rounds(now=over(check))
    assert CheckTotal.objects.count() == totals, "a line that fewer marked has none"
    assert not CheckTotal.objects.filter(statement=other).exists()
    check.refresh_from_db()
    assert check.says_missing is says_missing


def test_a_code_counts_once_and_changes_its_mark_until_the_end(session: Session) -> None:
    (code,), (line, other) = codes(session, 1), lines(session)
    check, now = opened(session)
    assert mark(session, code, now, whole="fair", missing="The trains.", **on(line, "unsafe")) == 1
    mark(session, code, now, whole="missing", missing="The night trains.", **on(line, "fair"))
    assert sorted(CheckMark.objects.values_list("mark", flat=True)) == ["fair", "missing"]
    assert [point.typed for point in MissingPoint.objects.all()] == ["The night trains."]
    sheet = queries.sheet_of(check, code, "en")
    assert ([line.mark for line in sheet.lines], sheet.whole) == (["fair", ""], "missing")
    assert sheet.missing == "The night trains."
    mark(session, code, now, **on(line, ""))
    assert (CheckMark.objects.count(), MissingPoint.objects.count()) == (0, 0)
    with pytest.raises(Refused, match="over"):
        mark(session, code, over(check), **on(other, "unsafe"))


def test_marks_of_one_person_share_nothing_and_nothing_with_the_seat(session: Session) -> None:
    (code,), both = codes(session, 1), lines(session)
    _check, now = opened(session)
    mark(session, code, now, whole="fair", marks={f"s{line.pk.hex}": "fair" for line in both})
    tokens = [bytes(token) for token in CheckMark.objects.values_list("token", flat=True)]
    seat = Seat.objects.get()
    assert len({*tokens, bytes(seat.token), bytes(seat.voice)}) == 5
    pieces = [token[n : n + 8] for token in tokens for n in range(25)]
    assert len(set(pieces)) == len(pieces)


def test_a_mark_on_a_line_of_another_session_is_left_out(session: Session) -> None:
    (code,) = codes(session, 1)
    lines(session)
    elsewhere = make.session(session.programme)
    make.seat(elsewhere, now=BEFORE)
    foreign = make.statement(elsewhere)
    opened(elsewhere)
    _check, now = opened(session)
    assert mark(session, code, now, **on(foreign, "unsafe")) == 0
    assert CheckMark.objects.count() == 0


def test_marking_records_nothing(session: Session) -> None:
    (code,), (line, _other) = codes(session, 1), lines(session)
    _check, now = opened(session)
    before = Entry.objects.count()
    mark(session, code, now, missing="Trains.", **on(line, "unsafe"))
    assert Entry.objects.count() == before


def test_what_is_missing_is_found_by_no_code_when_the_round_is_over(session: Session) -> None:
    (code,) = codes(session, 1)
    lines(session)
    check, now = opened(session)
    mark(session, code, now, missing="The trains.")
    assert MissingPoint.objects.get().pk == queries.missing_id(code, check)
    actions.close_rounds(now=over(check))
    point = MissingPoint.objects.get()
    assert point.typed == "The trains."
    assert point.pk != queries.missing_id(code, check)


def test_what_is_missing_is_purged_with_the_notes_but_not_before_30_days(session: Session) -> None:
    (code,) = codes(session, 1)
    lines(session)
    check, now = opened(session)
    mark(session, code, now, missing="The trains.")
    actions.close_rounds(now=over(check))
    make.summary(session, now=over(check), method="We listened.")
    actions.purge_notes(now=over(check) + 29 * DAY)
    assert MissingPoint.objects.exists()
    assert actions.purge_notes(now=over(check) + 30 * DAY) == 1
    assert not MissingPoint.objects.exists()


def test_what_is_said_late_is_missing_is_read_for_30_days_although_the_notes_are_gone(
    session: Session,
) -> None:
    (code,) = codes(session, 1)
    lines(session)
    now = session.ends_at + 130 * DAY
    check = actions.open_round(session=session, by=make.actor(), now=now)
    mark(session, code, now, missing="The trains.")
    actions.close_rounds(now=over(check))
    actions.purge_notes(now=over(check) + 29 * DAY)
    assert MissingPoint.objects.exists()
    actions.purge_notes(now=over(check) + 30 * DAY)
    assert not MissingPoint.objects.exists()


@pytest.mark.parametrize(("number", "is_said"), [(4, False), (5, True)])
def test_that_a_line_is_held_back_is_said_where_five_checked(
    session: Session, number: int, is_said: bool
) -> None:
    speaking, (line, _other) = codes(session, number), lines(session)
    check, now = opened(session)
    for code in speaking:
        mark(session, code, now, **on(line, "unsafe"))
    assert queries.held_back([session.pk]) == set()
    actions.close_rounds(now=over(check))
    assert (session.pk in queries.held_back([session.pk])) is is_said


def test_a_place_that_is_withdrawn_takes_its_marks_along(session: Session) -> None:
    (code, stays), (line, _other) = codes(session, 2), lines(session)
    check, now = opened(session)
    for one in (code, stays):
        mark(session, one, now, missing="Trains.", whole="fair", **on(line, "unsafe"))
    withdraw_seat(seat_id=Seat.objects.get(pseudonym="Grey Otter 10").pk, code=code)
    assert (CheckMark.objects.count(), MissingPoint.objects.count()) == (2, 1)
    assert queries.sheet_of(check, stays, "en").whole == "fair"


def test_a_code_speaks_before_and_after_the_purge_of_its_seat(session: Session) -> None:
    (code,) = codes(session, 1)
    assert voice_by_code(code) == session
    purge_seats(now=session.ends_at + 90 * DAY)
    assert not Seat.objects.exists()
    assert voice_by_code(code) == session
    assert voices_of([session.pk]) == {session.pk: 1}
    assert voice_by_code(Code(12)) is None


def test_who_waits_for_a_place_has_no_voice_before_or_after(session: Session) -> None:
    Session.objects.filter(pk=session.pk).update(capacity=1)
    codes(session, 1)
    waiting = make.seat(session, "Early Comet 22", now=BEFORE)
    assert waiting.seat.waiting_place is not None
    assert voice_by_code(waiting.code) is None
    assert voices_of([session.pk]) == {session.pk: 1}
    purge_seats(now=session.ends_at + 90 * DAY)
    assert Voice.objects.count() == 1
    assert voice_by_code(waiting.code) is None


def test_a_wrong_code_asks_what_a_purged_one_asked(session: Session, django_assert_num_queries: Any) -> None:
    codes(session, 1)
    for number in (1, 3):
        for _again in range(number - 1):
            make.seat(make.session(session.programme), now=BEFORE)
        with django_assert_num_queries(2):
            assert voice_by_code(Code(number)) is None


def test_a_held_line_is_shown_by_two_people_with_a_public_reason(session: Session) -> None:
    (code,), (line, _other) = codes(session, 1), lines(session)
    check, now = opened(session)
    mark(session, code, now, **on(line, "unsafe"))
    actions.close_rounds(now=over(check))
    first, second = (make.user("convenor", in_team=session.programme.team) for _n in range(2))
    how: dict[str, Any] = {"by": make.actor(), "now": over(check)}
    line.refresh_from_db()
    actions.propose_to_keep(statement=line, because="It points at nobody.", user=first, **how)
    with pytest.raises(Refused, match="own"):
        actions.agree_to_keep(statement=line, user=first, **how)
    assert states(session)[0] == "held"
    actions.agree_to_keep(statement=line, user=second, **how)
    line.refresh_from_db()
    assert (line.state, line.kept_on) == ("checked", over(check).date())
    make.summary(session, now=over(check), method="We listened.")
    assert text_in("en", line.text_id).plain("kept-because") == "It points at nobody."


def test_a_held_line_that_is_reworded_is_checked_again(session: Session) -> None:
    (code,), (line, _other) = codes(session, 1), lines(session)
    check, now = opened(session)
    mark(session, code, now, **on(line, "unsafe"))
    actions.close_rounds(now=over(check))
    line.refresh_from_db()
    writer = make.user("note-taker", in_team=session.programme.team)
    first = make.user("convenor", in_team=session.programme.team)
    actions.propose_to_keep(
        statement=line, because="It points at nobody.", user=first, by=make.actor(), now=over(check)
    )
    facts = actions.StatementFacts(text="Some are afraid.", kind="challenge", said_by="several")
    actions.change_statement(statement=line, facts=facts, writer=writer)
    line.refresh_from_db()
    assert (line.state, line.round_id, line.keeper_id, line.kept_on) == ("draft", None, None, None)
    assert text_in("en", line.text_id).plain("kept-because") == ""
    reader = make.user("reviewer", in_team=session.programme.team)
    actions.approve_statement(statement=line, reader=reader, by=make.actor(), now=over(check))
    again = actions.open_round(session=session, by=make.actor(), now=over(check))
    assert (again.number, states(session)) == (2, ["checking", "checked"])


def test_words_that_were_called_unsafe_are_in_no_older_version_when_they_are_reworded(
    session: Session,
) -> None:
    (code,), (line, _other) = codes(session, 1), lines(session)
    make.summary(session, method="We listened.", without_check="The first were published in the room.")
    line.refresh_from_db()
    actions.reopen_statement(statement=line, by=make.actor(), now=session.ends_at + DAY)
    reader = make.user("reviewer", in_team=session.programme.team)
    line.refresh_from_db()
    actions.approve_statement(statement=line, reader=reader, by=make.actor(), now=session.ends_at + DAY)
    check, now = opened(session)
    mark(session, code, now, **on(line, "unsafe"))
    actions.close_rounds(now=over(check))
    line.refresh_from_db()
    writer = make.user("note-taker", in_team=session.programme.team)
    facts = actions.StatementFacts(text="Some are afraid.", kind="challenge", said_by="several")
    actions.change_statement(statement=line, facts=facts, writer=writer)
    version = queries.versions_of(session)[0]
    assert version.items.get(statement=line).wording == ""


def test_a_line_with_participants_cannot_be_reworded(session: Session) -> None:
    codes(session, 1)
    (line, _other) = lines(session)
    opened(session)
    facts = actions.StatementFacts(text="Other words.", kind="challenge", said_by="several")
    with pytest.raises(Refused, match="checking"):
        actions.change_statement(statement=line, facts=facts, writer=make.user("note-taker"))


@pytest.mark.parametrize("seats", [0, 1])
@pytest.mark.parametrize("check_days", [0, 7])
def test_approved_lines_go_out_unchecked_only_where_nobody_is_asked(
    session: Session, seats: int, check_days: int
) -> None:
    session.programme.check_days = check_days
    session.programme.save()
    codes(session, seats)
    lines(session)
    if seats and check_days:
        with pytest.raises(Refused, match="unchecked"):
            make.summary(session, method="We listened.")
        version = make.summary(
            session, method="We listened.", without_check="They asked not to be written to."
        )
        assert text_in("en", version.about_id).plain("without-check") == "They asked not to be written to."
    else:
        version = make.summary(session, method="We listened.")
    assert version.items.count() == 2
    assert version.checked == ""


def test_a_line_that_is_approved_after_the_check_waits_for_the_next(session: Session) -> None:
    codes(session, 1)
    lines(session)
    check, _now = opened(session)
    actions.close_rounds(now=over(check))
    late = make.statement(session, "Somebody remembered more.")
    version = make.summary(session, now=over(check), method="We listened.", leaves_out=True)
    assert late.pk not in set(version.items.values_list("statement_id", flat=True))
    assert version.checked == "few"


def test_a_version_that_holds_unchecked_lines_goes_on_saying_why(session: Session) -> None:
    codes(session, 1)
    lines(session)
    make.summary(session, method="We listened.", without_check="It was urgent.")
    make.statement(session, "Somebody remembered more.")
    check, _now = opened(session)
    actions.close_rounds(now=over(check))
    version = make.summary(session, now=over(check), method="We listened.", what_changed="One more line.")
    assert text_in("en", version.about_id).plain("without-check") == "It was urgent."
    assert version.checked == "few"


def test_the_job_closes_a_round_once(session: Session) -> None:
    codes(session, 1)
    lines(session)
    check, _now = opened(session)
    assert [actions.close_rounds(now=over(check)) for _n in range(2)] == [1, 0]
    assert Entry.objects.filter(kind="synthesis.check.closed").count() == 1
    assert Entry.objects.get(kind="synthesis.check.closed").facts == {
        "session_id": str(session.pk),
        "number": 1,
    }


def test_nobody_is_asked_where_nobody_holds_a_code(session: Session) -> None:
    lines(session)
    with pytest.raises(Refused, match="nobody"):
        opened(session)


def test_a_round_of_an_unlisted_session_works_the_same() -> None:
    hidden = make.session(kind="focus-group", capacity=5)
    taken = make.invitations(hidden, 1, now=BEFORE)
    assert taken
    make.statement(hidden)
    Seat.objects.create(session=hidden, token=b"t" * 32, voice=b"v" * 32, pseudonym="Grey Otter 1")
    check, _now = opened(hidden)
    actions.close_rounds(now=over(check))
    assert states(hidden) == ["checked"]


@pytest.mark.django_db(transaction=True)
def test_a_code_used_from_two_devices_at_once_counts_once() -> None:
    session = make.session(capacity=10)
    (code,), (line, _other) = codes(session, 1), lines(session)
    _check, now = opened(session)
    start = threading.Barrier(2)
    failed: list[Exception] = []

    def send(words: str) -> None:
        try:
            start.wait()
            mark(session, code, now, whole="missing", missing=words, **on(line, "unsafe"))
        except Exception as error:  # noqa: BLE001 (told below)
            failed.append(error)
        finally:
            connection.close()

    devices = [threading.Thread(target=send, args=[words]) for words in ("One.", "Two.")]
    for device in devices:
        device.start()
    for device in devices:
        device.join()
    assert failed == []
    assert CheckMark.objects.count() == 2
    assert MissingPoint.objects.count() == 1


def test_the_days_of_a_round_are_dates_and_nothing_else_of_it_is_a_time(session: Session) -> None:
    (code,), (line, _other) = codes(session, 1), lines(session)
    check, now = opened(session)
    mark(session, code, now, missing="Trains.", **on(line, "fair"))
    rows = [*CheckMark.objects.values(), *MissingPoint.objects.values(), *CheckRound.objects.values()]
    stored = [value for row in rows for value in row.values()]
    assert not [value for value in stored if isinstance(value, datetime)]
    assert {value for value in stored if isinstance(value, date)} == {check.opened_on, check.closes_on}
