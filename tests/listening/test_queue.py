"""The queue of a session: admitting, merging, moving, taking up, answering, pointing away, withdrawing (R44)."""

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from apero.audit.models import Entry
from apero.conversations.models import Session
from apero.hosting.models import RunSheet
from apero.lib.refusal import Refused
from apero.listening import actions, queries
from apero.listening.models import Question, Second
from apero.listening.rules import Band, seen_mark
from apero.translation.models import Source
from tests import make

pytestmark = pytest.mark.django_db
NOON = make.NOON
ACT: dict[str, Any] = {"by": make.actor("facilitator"), "now": NOON}


@pytest.fixture
def session() -> Session:
    return make.session(make.programme())


def hidden() -> Session:
    return make.session(make.programme(), level="restricted")


def fresh(question: Question) -> Question:
    return Question.objects.get(pk=question.pk)


def queued(session: Session, words: str = "Who reads mail?", **facts: Any) -> Question:
    return make.queued(session, make.live_question(session, **facts).question, words)


def order(session: Session) -> list[UUID]:
    return [question.pk for question in queries.waiting_questions(session)]


def do(action: Any, question: Question, session: Session, *, seen: str | None = None, **facts: Any) -> Any:
    mark = seen_mark(fresh(question)) if seen is None else seen
    return action(session_id=session.pk, question_id=question.pk, seen=mark, **ACT | facts)


def answer_live(question: Question, session: Session, answer: str = "") -> None:
    do(actions.answer_live, question, session, answer=answer, language="en")


def rows(session: Session) -> list[queries.QueueRow]:
    return queries.queue_of(session)


def kinds() -> list[str]:
    return list(Entry.objects.order_by("position").values_list("kind", flat=True))


def test_r54_a_live_question_is_held_with_the_region_of_its_session(session: Session) -> None:
    asked = make.live_question(session)
    kept = Question.objects.get()
    assert kept == asked.question == queries.question_by_code(asked.code)
    assert (kept.state, kept.way, kept.session, kept.region) == ("held", "live", session, session.region)
    assert kept.pseudonym == "Silver Tide 41"
    assert rows(session) == []
    assert not Entry.objects.exists()


@pytest.mark.parametrize("minutes", [-1, 60])
def test_r54_outside_the_hour_no_live_question_is_kept(session: Session, minutes: int) -> None:
    with pytest.raises(Refused):
        make.live_question(session, now=session.starts_at + timedelta(minutes=minutes))
    assert not Question.objects.exists()


def test_r44_hosts_close_the_room_and_open_it_again(session: Session) -> None:
    for _twice in range(2):
        actions.close_room(session_id=session.pk, **ACT)
    with pytest.raises(Refused) as no:
        make.live_question(session)
    assert no.value.refusal.code == "closed"
    for _twice in range(2):
        actions.reopen_room(session_id=session.pk, **ACT)
    assert make.live_question(session)
    assert kinds() == ["listening.room.closed", "listening.room.reopened"]


def test_an_hour_that_was_ended_takes_no_more(session: Session) -> None:
    RunSheet.objects.create(session=session, ended_at=session.starts_at + timedelta(minutes=4))
    with pytest.raises(Refused) as no:
        make.live_question(session)
    assert no.value.refusal.code == "over"
    RunSheet.objects.update(ended_at=session.starts_at - timedelta(days=1))  # and then it was postponed
    assert make.live_question(session)


def test_r44_an_admitted_question_stands_in_the_room_and_on_the_series_page(session: Session) -> None:
    question = queued(session, "Who can read it?")
    assert (question.state, question.queue_place, question.published_on) == ("queued", 1, NOON.date())
    assert question.public_text
    assert question.public_text.is_released
    assert [p.words for p in rows(session)[0].wording] == ["Who can read it?"]
    assert list(queries.public_questions(session.programme)) == [question]
    assert kinds() == ["listening.question.queued"]


def test_what_is_for_hosts_only_is_in_their_queue_and_nowhere_else(session: Session) -> None:
    question = queued(session, wish="hosts")
    do(actions.take_up_question, question, session)
    assert order(session) == [question.pk]
    assert rows(session) == []
    assert not queries.public_questions(session.programme).exists()


def test_in_a_session_by_invitation_nothing_becomes_public() -> None:
    session = hidden()
    question = queued(session)
    answer_live(question, session, "Nobody.")
    kept = fresh(question)
    assert kept.published_on is None
    assert kept.public_text
    assert not kept.public_text.is_released
    assert [row.state for row in rows(session)] == ["answered-live"]
    taken = queued(session)
    do(actions.take_out_question, taken, session)
    with pytest.raises(Refused) as no:
        actions.publish_question(question_id=taken.pk, wording="x", language="en", **ACT)
    assert no.value.refusal.code == "unlisted"


def test_an_advance_question_of_another_region_can_be_pulled_in(session: Session) -> None:
    far = make.region(session.programme.team, "Oceania")
    own, other = (
        make.question(session.programme).question,
        make.question(session.programme, region=far).question,
    )
    assert list(queries.questions_to_admit(session)) == [own]
    assert list(queries.questions_of_other_regions(session)) == [other]
    make.queued(session, other)
    assert order(session) == [other.pk]
    assert not queries.questions_of_other_regions(session).exists()


def test_a_published_question_is_taken_into_a_session_and_leaves_the_page_of_none_by_invitation(
    session: Session,
) -> None:
    question = make.question(session.programme).question
    actions.publish_question(question_id=question.pk, wording="Public.", language="en", **ACT)
    by_invitation = make.session(session.programme, kind="focus-group")
    assert not queries.questions_to_admit(by_invitation).exists()
    with pytest.raises(Refused) as no:
        make.queued(by_invitation, fresh(question))
    assert no.value.refusal.code == "public"
    make.queued(session, fresh(question), "Public.")
    do(actions.take_out_question, question, session)
    assert (fresh(question).state, fresh(question).session) == ("published", None)


def test_r44_moving_gives_each_a_place_of_its_own_and_loses_none(session: Session) -> None:
    first, second, third = (queued(session) for _ in range(3))
    do(actions.move_question, third, session, to=1)
    assert order(session) == [third.pk, first.pk, second.pk]
    do(actions.move_question, third, session, to=99)
    do(actions.move_question, second, session, to=1)
    assert order(session) == [second.pk, first.pk, third.pk]
    places = list(queries.waiting_questions(session).values_list("queue_place", flat=True))
    assert places == [1, 2, 3]


def test_r44_of_two_hosts_who_press_at_once_one_is_told(session: Session) -> None:
    first, second, third = (queued(session) for _ in range(3))
    shown = {question.pk: seen_mark(question) for question in (first, second, third)}
    do(actions.move_question, second, session, to=1, seen=shown[second.pk])
    for question in (first, second):
        with pytest.raises(Refused) as no:
            do(actions.move_question, question, session, to=3, seen=shown[question.pk])
        assert no.value.refusal.code == "stale"
    do(actions.move_question, third, session, to=1, seen=shown[third.pk])  # nobody touched that one
    assert order(session) == [third.pk, second.pk, first.pk]


def test_what_is_answered_now_is_out_of_the_order_and_comes_back_to_its_place(session: Session) -> None:
    first, second, third = (queued(session) for _ in range(3))
    do(actions.take_up_question, second, session)
    with pytest.raises(Refused) as no:
        do(actions.move_question, second, session, to=1)
    assert no.value.refusal.code == "current"
    do(actions.move_question, third, session, to=1)
    assert order(session) == [third.pk, second.pk, first.pk]
    do(actions.put_back_question, second, session)
    assert not fresh(second).is_current
    assert order(session) == [third.pk, second.pk, first.pk]
    with pytest.raises(Refused):
        do(actions.put_back_question, second, session)


@pytest.mark.parametrize(
    "action", [actions.take_up_question, actions.take_out_question, actions.move_question]
)
def test_a_stale_button_changes_nothing(session: Session, action: Any) -> None:
    question = queued(session)
    shown = seen_mark(question)
    answer_live(question, session)
    facts = {"to": 1} if action is actions.move_question else {}
    with pytest.raises(Refused) as no:
        do(action, question, session, seen=shown, **facts)
    assert no.value.refusal.code == "stale"
    assert fresh(question).state == "answered-live"


def test_two_who_admit_one_question_admit_it_once(session: Session) -> None:
    question = make.live_question(session).question
    make.queued(session, question, "First words")
    with pytest.raises(Refused):
        make.queued(session, question, "Second words")
    assert [p.words for p in rows(session)[0].wording] == ["First words"]


def test_r44_the_one_that_was_answered_before_waits_again(session: Session) -> None:
    first, second = queued(session), queued(session)
    do(actions.take_up_question, first, session)
    do(actions.take_up_question, second, session)
    assert [(row.question_id, row.is_current) for row in rows(session)] == [
        (second.pk, True), (first.pk, False),
    ]  # fmt: skip
    assert order(session) == [first.pk, second.pk]


def test_r60_answered_live_has_role_and_day_and_perhaps_a_note(session: Session) -> None:
    question = queued(session)
    do(actions.take_up_question, question, session)
    answer_live(question, session, "Nobody does.")
    kept = fresh(question)
    assert (kept.state, kept.answered_by_role, kept.answered_on) == (
        "answered-live",
        "facilitator",
        NOON.date(),
    )
    assert (kept.is_current, kept.queue_place) == (False, None)
    assert [p.words for p in rows(session)[0].answer] == ["Nobody does."]
    actions.answer_question(question_id=question.pk, answer="And nobody may.", language="en", **ACT)
    assert fresh(question).state == "answered-live"
    assert [p.words for p in rows(session)[0].answer] == ["And nobody may."]


def test_what_was_answered_for_its_asker_alone_is_not_in_the_room() -> None:
    session = hidden()
    question = make.live_question(session).question
    actions.answer_question(question_id=question.pk, answer="For you.", language="en", **ACT)
    assert rows(session) == []


def test_r44_one_question_stands_for_those_that_were_merged_into_it(session: Session) -> None:
    heir, merged, late = queued(session), queued(session), make.live_question(session).question
    do(actions.merge_question, late, session, heir_id=merged.pk)
    do(actions.merge_question, merged, session, heir_id=heir.pk)
    assert {fresh(q).merged_into for q in (merged, late)} == {heir}
    assert fresh(merged).published_on is None
    assert [(row.question_id, row.band) for row in rows(session)] == [(heir.pk, Band.SOME)]
    assert list(queries.public_questions(session.programme)) == [heir]


def test_merging_into_one_that_went_is_refused(session: Session) -> None:
    heir, other = queued(session), queued(session)
    actions.withdraw_question(question_id=heir.pk)
    with pytest.raises(Refused) as no:
        do(actions.merge_question, other, session, heir_id=heir.pk)
    assert no.value.refusal.code == "gone"


def test_r83_withdrawing_frees_what_was_merged_and_takes_the_seconds_along(session: Session) -> None:
    heir, merged, unread = queued(session), queued(session), make.live_question(session).question
    for question in (merged, unread):
        do(actions.merge_question, question, session, heir_id=heir.pk)
    seat = make.seat(session)
    actions.second(question_id=heir.pk, session=session, code=seat.code, now=session.starts_at)
    before = Entry.objects.count()
    actions.withdraw_question(question_id=heir.pk)
    assert {(q.state, q.merged_into) for q in (fresh(merged), fresh(unread))} == {("held", None)}
    assert set(queries.questions_to_admit(session)) == {merged, unread}
    assert not Second.objects.exists()
    assert rows(session) == []
    assert Entry.objects.count() == before


@pytest.mark.parametrize("state", ["held", "queued", "merged", "published", "declined"])
def test_r44_the_private_route_leaves_no_word_no_record_and_no_place(session: Session, state: str) -> None:
    asked = make.live_question(session) if state != "published" else make.question(session.programme)
    question = asked.question
    if state in ("queued", "merged"):
        question = make.queued(session, question)
    if state == "queued":
        do(actions.take_up_question, question, session)
    if state == "merged":
        do(actions.merge_question, question, session, heir_id=queued(session).pk)
    if state == "published":
        actions.publish_question(question_id=question.pk, wording="Public.", language="en", **ACT)
    if state == "declined":
        actions.decline_question(question_id=question.pk, reason="No.", language="en", **ACT)
    entries, sources = list(Entry.objects.values()), fresh(question).public_text_id
    actions.point_to_private_route(question_id=question.pk, seen=seen_mark(fresh(question)))
    kept = fresh(question)
    assert (kept.state, kept.typed, kept.pseudonym, kept.public_text) == ("pointed-private", "", "", None)
    assert (kept.published_on, kept.queue_place, kept.is_current, kept.merged_into) == (
        None,
        None,
        False,
        None,
    )
    assert list(Entry.objects.values()) == entries, "no act is recorded"
    assert not Source.objects.filter(pk=sources).exists() if sources else True
    assert question.pk not in {row.question_id for row in rows(session)}
    assert not queries.public_questions(session.programme).filter(pk=question.pk).exists()
    team = session.programme.team_id
    for listed in (
        queries.held_questions(team), queries.unanswered_questions(team), queries.finished_questions(team),
        queries.questions_to_admit(session), queries.questions_dealt_with(session), queries.waiting_questions(session),
    ):  # fmt: skip
        assert not listed.filter(pk=question.pk).exists()
    with pytest.raises(Question.DoesNotExist):
        queries.question_of_team(team, question.pk)
    found = queries.question_by_code(asked.code)
    assert found
    assert found.state == "pointed-private"


def test_the_private_route_frees_what_was_merged_into_it(session: Session) -> None:
    heir, merged = queued(session), queued(session)
    do(actions.merge_question, merged, session, heir_id=heir.pk)
    actions.point_to_private_route(question_id=heir.pk)
    assert (fresh(merged).state, fresh(merged).merged_into) == ("held", None)


def test_the_private_route_takes_the_seconds_along(session: Session) -> None:
    question, seat = queued(session), make.seat(session)
    actions.second(question_id=question.pk, session=session, code=seat.code, now=session.starts_at)
    actions.point_to_private_route(question_id=question.pk)
    assert not Second.objects.exists()


def test_what_was_answered_cannot_be_made_unsaid(session: Session) -> None:
    question = queued(session)
    answer_live(question, session)
    with pytest.raises(Refused):
        actions.point_to_private_route(question_id=question.pk)


def test_a_queued_question_is_declined_by_code_or_removed_with_a_trace(session: Session) -> None:
    for_hosts, public = queued(session, wish="hosts"), queued(session)
    words: dict[str, Any] = {"reason": "It names somebody.", "language": "en", **ACT}
    actions.decline_question(question_id=for_hosts.pk, **words)
    assert (fresh(for_hosts).state, fresh(for_hosts).queue_place) == ("declined", None)
    with pytest.raises(Refused):
        actions.decline_question(question_id=public.pk, **words)
    actions.remove_question(question_id=public.pk, **words)
    assert list(queries.public_questions(session.programme)) == [public]
    assert rows(session) == []


def test_taking_an_unread_one_out_frees_what_it_stood_for() -> None:
    session = hidden()
    heir, merged = queued(session), queued(session)
    do(actions.merge_question, merged, session, heir_id=heir.pk)
    do(actions.take_out_question, heir, session)
    assert (fresh(heir).state, fresh(merged).state) == ("held", "held")


def test_the_same_person_asks_the_same_once_and_takes_it_back(session: Session) -> None:
    question, seat = queued(session), make.seat(session)
    for _twice in range(2):
        actions.second(question_id=question.pk, session=session, code=seat.code, now=session.starts_at)
    assert Second.objects.count() == 1
    assert queries.seconded(seat.code, [question.pk]) == {question.pk}
    assert rows(session)[0].band == Band.SOME
    for _twice in range(2):
        actions.take_second_back(question_id=question.pk, code=seat.code)
    assert rows(session)[0].band == Band.NONE


def test_seconds_of_one_person_share_no_stored_value(session: Session) -> None:
    seat = make.seat(session)
    for question in (queued(session), queued(session)):
        actions.second(question_id=question.pk, session=session, code=seat.code, now=session.starts_at)
    tokens = {bytes(second.token) for second in Second.objects.all()}
    assert len(tokens) == 2
    assert bytes(seat.seat.token) not in tokens
    assert bytes(seat.seat.voice) not in tokens


@pytest.mark.parametrize(("people", "band"), [(0, ""), (1, "some"), (4, "some"), (5, "five")])
def test_pages_tell_no_small_number(session: Session, people: int, band: str) -> None:
    question = queued(session)
    for _ in range(people):
        code = make.seat(session).code
        actions.second(question_id=question.pk, session=session, code=code, now=session.starts_at)
    assert rows(session)[0].band.startswith(band or "none")


def test_nobody_seconds_in_another_room_or_what_does_not_wait(session: Session) -> None:
    seat = make.seat(session)
    elsewhere = queued(make.session(session.programme))
    for_hosts = queued(session, wish="hosts")
    for question in (elsewhere, for_hosts, make.live_question(session).question):
        with pytest.raises(Refused) as no:
            actions.second(question_id=question.pk, session=session, code=seat.code, now=session.starts_at)
        assert no.value.refusal.code == "not-waiting"
    with pytest.raises(Refused):
        actions.second(question_id=queued(session).pk, session=session, code=seat.code, now=session.ends_at)


def test_acts_are_recorded_by_ids_without_a_word(session: Session) -> None:
    first, second = queued(session), queued(session)
    do(actions.move_question, second, session, to=1)
    do(actions.take_up_question, second, session)
    answer_live(second, session)
    do(actions.take_out_question, first, session)
    assert kinds() == [
        "listening.question.queued", "listening.question.queued", "listening.questions.reordered",
        "listening.question.taken-up", "listening.question.answered-live", "listening.question.taken-out",
    ]  # fmt: skip
    facts = {key for entry in Entry.objects.all() for key in entry.facts}
    assert facts == {"question_id", "session_id"}


def test_the_purge_takes_names_and_seconds_and_what_a_hidden_session_heard(session: Session) -> None:
    public, seat = queued(session), make.seat(session)
    actions.second(question_id=public.pk, session=session, code=seat.code, now=session.starts_at)
    by_invitation = make.session(
        session.programme, kind="focus-group", starts_at=session.starts_at + timedelta(days=5)
    )
    heard = queued(by_invitation)
    day = session.starts_at + timedelta(days=14 + 30)
    actions.purge_questions(now=day - timedelta(days=1))
    assert fresh(public).pseudonym
    actions.purge_questions(now=day)
    assert (fresh(public).typed, fresh(public).pseudonym) == ("", "")
    assert not Second.objects.exists()
    assert fresh(heard).typed, "its own session's day has not come"
    actions.purge_questions(now=day + timedelta(days=5))
    assert not Question.objects.filter(pk=heard.pk).exists()


def test_a_hidden_session_moves_no_public_date(session: Session) -> None:
    before = queries.last_session(session.programme)
    make.session(session.programme, kind="focus-group", starts_at=session.starts_at + timedelta(days=9))
    assert queries.last_session(session.programme) == before == session
