"""What the team does about a language: along the allowed ways, with enough interpreters, and never unseen."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from apero.audit.models import Entry
from apero.conversations.models import Session
from apero.conversations.rules import interpretation_deadline
from apero.interpretation import actions, queries, rules
from apero.interpretation.models import Arrangement, Assignment, Request
from apero.interpretation.standing import ArrangementState
from apero.lib.refusal import Refused
from apero.people.models import Team, User
from apero.translation.models import Source
from tests import make

pytestmark = pytest.mark.django_db
NOON = make.NOON
BY: Any = {"by": make.actor(), "now": NOON}


@pytest.fixture
def session(team: Team) -> Session:
    return make.session(starts_at=NOON + timedelta(days=21))


def source(session: Session, **changed: Any) -> Arrangement:
    return actions.start_sourcing(
        **{"session": session, "language": "ar", "has_looked": False} | BY | changed
    )


def invited(session: Session, interpreter: User | None = None) -> Assignment:
    somebody = interpreter or make.user("interpreter", in_team=session.programme.team)
    return actions.invite_interpreter(session=session, language="ar", interpreter=somebody, **BY)


def accept(assignment: Assignment, session: Session, **changed: Any) -> None:
    said: dict[str, Any] = {
        "is_confidential": True,
        "has_no_conflict": True,
        "seen": rules.seen_mark(session),
    }
    actions.accept(assignment=assignment, **said | BY | changed)


def confirmed(session: Session) -> Arrangement:
    source(session)
    for _one in range(2):
        accept(invited(session), session)
    return actions.confirm(session=session, language="ar", has_looked=False, **BY)


def code(act: Any, *args: Any, **facts: Any) -> str:
    with pytest.raises(Refused) as no:
        act(*args, **facts)
    return no.value.refusal.code


def state(session: Session) -> str:
    return Arrangement.objects.get(session=session).state


def kinds() -> list[str]:
    return [entry.kind.removeprefix("interpretation.") for entry in Entry.objects.order_by("position")]


@pytest.mark.parametrize("before", [None, *ArrangementState])
@pytest.mark.parametrize("wanted", list(ArrangementState))
def test_r33_only_the_allowed_ways_are_open(
    session: Session, before: ArrangementState | None, wanted: ArrangementState
) -> None:
    allowed = {
        (None, "sourcing"),
        ("sourcing", "confirmed"),
        ("sourcing", "not-found"),
        ("confirmed", "sourcing"),
        ("confirmed", "delivered"),
        ("confirmed", "not-found"),
        ("not-found", "sourcing"),
    }
    now = session.ends_at if wanted == "delivered" else NOON
    is_open = rules.why_not_become(session, before, wanted, now=now) is None
    assert is_open is ((before, wanted) in allowed)


@pytest.mark.parametrize("wanted", ["sourcing", "confirmed", "not-found"])
def test_nothing_is_arranged_for_a_session_that_is_no_more_to_come(session: Session, wanted: str) -> None:
    before = "confirmed" if wanted != "confirmed" else "sourcing"
    for now in (session.starts_at, session.ends_at):
        refusal = rules.why_not_become(session, before, wanted, now=now)
        assert refusal is not None
        assert refusal.code == "not-to-come"


def test_r33_it_is_delivered_only_after_the_session(session: Session) -> None:
    confirmed(session)
    deliver: dict[str, Any] = {"session": session, "language": "ar", "by": make.actor()}
    assert code(actions.mark_delivered, **deliver, now=session.starts_at) == "not-over"
    actions.mark_delivered(**deliver, now=session.ends_at)
    assert state(session) == "delivered"
    assert set(Assignment.objects.values_list("state", flat=True)) == {"done"}


def test_looking_may_begin_below_the_threshold(session: Session) -> None:
    source(session)
    source_again = code(source, session)
    assert (state(session), source_again) == ("sourcing", "not-next")
    assert kinds() == ["arrangement.changed"]


def test_a_language_that_is_none_is_not_arranged(session: Session) -> None:
    assert code(source, session, language="en") == "own-language"


def test_ten_thousand_requests_without_a_place_are_looked_at_first(session: Session) -> None:
    for _one in range(12):
        make.asked(session, "ar", now=NOON, has_seat=False)
    make.asked(session, "ar", now=NOON)
    assert code(source, session) == "look-first"
    assert not Arrangement.objects.exists()
    source(session, has_looked=True)
    assert state(session) == "sourcing"


def test_four_requests_with_a_place_need_no_second_look(session: Session) -> None:
    for number in range(8):
        make.asked(session, "ar", now=NOON, has_seat=number < 4)
    source(session)


@pytest.mark.parametrize(("minutes", "needed"), [(40, 1), (41, 2), (60, 2)])
def test_r33_above_forty_minutes_it_takes_two(session: Session, minutes: int, needed: int) -> None:
    session.minutes = minutes
    session.save()
    source(session)
    for accepted in range(needed):
        refused = code(actions.confirm, session=session, language="ar", has_looked=False, **BY)
        assert refused == "too-few", accepted
        accept(invited(session), session)
    actions.confirm(session=session, language="ar", has_looked=False, **BY)
    assert state(session) == "confirmed"


def test_who_was_only_invited_does_not_count(session: Session) -> None:
    source(session)
    accept(invited(session), session)
    invited(session)
    assert code(actions.confirm, session=session, language="ar", has_looked=False, **BY) == "too-few"


def test_r33_nobody_found_is_said_with_a_reason_that_translators_get(session: Session) -> None:
    source(session)
    actions.say_not_found(session=session, language="ar", reason="Nobody was free.", **BY)
    text = Source.objects.get(kind="arrangement")
    assert text.is_released
    assert text.segments.get().text == "Nobody was free."


def test_looking_again_takes_the_reason_away(session: Session) -> None:
    source(session)
    actions.say_not_found(session=session, language="ar", reason="Nobody was free.", **BY)
    source(session)
    assert state(session) == "sourcing"
    assert not Source.objects.filter(kind="arrangement").exists()


def test_a_refused_reason_leaves_no_text(session: Session) -> None:
    assert code(actions.say_not_found, session=session, language="ar", reason="No.", **BY) == "not-next"
    assert not Source.objects.filter(kind="arrangement").exists()


def test_an_interpreter_is_invited_once_and_again_after_declining(session: Session) -> None:
    source(session)
    first = invited(session)
    assert invited(session, first.interpreter) == first
    actions.decline(assignment=first, **BY)
    assert invited(session, first.interpreter).state == "invited"
    assert kinds().count("interpreter.invited") == 2


def test_nobody_is_invited_before_looking_begins(session: Session) -> None:
    assert code(invited, session) == "not-sourcing"


def test_an_interpreter_promises_before_anything_opens(session: Session) -> None:
    source(session)
    one = invited(session)
    assert code(accept, one, session, is_confidential=False) == "no-promise"
    assert code(accept, one, session, has_no_conflict=False) == "conflict"
    assert code(accept, one, session, seen="") == "changed"
    accept(one, session)
    one.refresh_from_db()
    assert (one.state, one.confidentiality_version, one.has_no_conflict) == ("accepted", 1, True)
    assert one.accepted_start == session.starts_at
    assert code(accept, one, session) == "accepted"


def test_an_interpreter_is_prepared_after_accepting(session: Session) -> None:
    source(session)
    one = invited(session)
    assert code(actions.be_prepared, assignment=one, **BY) == "not-accepted"
    accept(one, session)
    actions.be_prepared(assignment=one, **BY)
    one.refresh_from_db()
    assert one.state == "briefed"


def test_who_falls_away_takes_the_promise_back(session: Session) -> None:
    confirmed(session)
    one = Assignment.objects.first()
    assert one is not None
    actions.decline(assignment=one, **BY)
    assert state(session) == "sourcing"
    assert code(actions.decline, assignment=one, **BY) == "declined"
    assert kinds()[-2:] == ["assignment.answered", "arrangement.changed"]


def test_letting_an_interpreter_go_takes_the_promise_back(session: Session) -> None:
    confirmed(session)
    one = Assignment.objects.select_related("arrangement").first()
    assert one is not None
    actions.take_invitation_back(assignment=one, **BY)
    assert state(session) == "sourcing"
    assert Assignment.objects.count() == 1


def test_who_declines_when_the_session_has_begun_tells_the_hosts(session: Session) -> None:
    source(session)
    one = invited(session)
    now: datetime = session.starts_at
    assert code(actions.decline, assignment=one, by=make.actor(), now=now) == "over"


def test_r32_a_postponed_session_takes_late_requests_in_again(session: Session) -> None:
    deadline = interpretation_deadline(session)
    make.asked(session, "ar", now=deadline + timedelta(minutes=1))
    actions.reopen(session_id=session.pk, now=deadline + timedelta(minutes=1))
    assert Request.objects.get().is_late
    Session.objects.update(starts_at=session.starts_at + timedelta(days=3))
    for _twice in range(2):
        actions.reopen(session_id=session.pk, now=deadline + timedelta(minutes=1))
        assert not Request.objects.get().is_late


def test_a_moved_session_asks_its_interpreters_anew_and_keeps_who_answered(session: Session) -> None:
    confirmed(session)
    session.starts_at += timedelta(days=1)
    session.save()
    actions.reopen(session_id=session.pk, now=NOON)
    assert state(session) == "sourcing"
    for one in Assignment.objects.all():
        accept(one, session)
    actions.confirm(session=session, language="ar", has_looked=False, **BY)
    actions.reopen(session_id=session.pk, now=NOON)
    assert state(session) == "confirmed"


def test_r33_requests_and_interpreters_go_thirty_days_after_the_summary_and_the_outcome_stays(
    session: Session,
) -> None:
    confirmed(session)
    make.asked(session, "ar", now=NOON)
    kept = make.asked(make.session(starts_at=session.starts_at + timedelta(days=1)), "ar", now=NOON)
    due = datetime.combine(rules.purge_on(session), NOON.time(), tzinfo=NOON.tzinfo)
    assert actions.purge_requests(now=due - timedelta(days=1)) == 0
    assert actions.purge_requests(now=due) == 3
    assert queries.request_of_any_session(kept) == Request.objects.get()
    assert state(session) == "confirmed"
    assert not Assignment.objects.exists()


def test_languages_are_offered_in_the_order_of_the_team(team: Team) -> None:
    for typed in ("Arabic", "fr", "pt-br", "ar"):
        actions.offer_language(team=team, typed=typed, **BY)
    assert queries.offered_languages(team.pk) == ["ar", "fr", "pt-BR"]
    actions.move_offer(team=team, tag="pt-BR", is_up=True, **BY)
    actions.move_offer(team=team, tag="ar", is_up=True, **BY)
    actions.move_offer(team=team, tag="none", is_up=False, **BY)
    assert queries.offered_languages(team.pk) == ["ar", "pt-BR", "fr"]
    actions.stop_offering(team=team, tag="ar", **BY)
    assert queries.offered_languages(team.pk) == ["pt-BR", "fr"]
    assert code(actions.offer_language, team=team, typed="qqq", **BY) == "no-language"
    assert kinds() == ["offer.changed"] * 5


def test_nobody_accepts_two_sessions_at_one_time(session: Session, team: Team) -> None:
    somebody = make.user("interpreter", in_team=team)
    source(session)
    accept(invited(session, somebody), session)
    half_over = make.session(session.programme, starts_at=session.starts_at + timedelta(minutes=30))
    after = make.session(session.programme, starts_at=session.ends_at)
    for other in (half_over, after):
        source(other)
    assert code(accept, invited(half_over, somebody), half_over) == "double"
    accept(invited(after, somebody), after)


def test_hosts_see_who_interprets_and_numbers_at_restricted_level(session: Session, team: Team) -> None:
    source(session)
    accept(invited(session, make.user("interpreter", in_team=team, name="Noor")), session)
    invited(session)
    (served,) = queries.served_languages(session)
    assert (served.language, served.state, served.names) == ("ar", "sourcing", ["Noor"])
    session.level = "restricted"
    (served,) = queries.served_languages(session)
    assert served.names == ["Interpreter 1"]
