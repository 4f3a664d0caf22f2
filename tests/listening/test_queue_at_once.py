"""Hosts who press at the same moment: nothing is lost, nothing stands twice (R44)."""

from itertools import count
from typing import Any

import pytest

from apero.conversations.models import Session
from apero.lib.refusal import Refused
from apero.listening import actions
from apero.listening.models import Question
from apero.listening.rules import seen_mark
from tests import make
from tests.threads import in_threads


@pytest.fixture
def session(shared_db: None) -> Session:
    return make.session(make.programme())


def do(action: Any, session: Session, question: Question, seen: str, **facts: Any) -> bool:
    """Whether the act was done; False if somebody was faster."""
    by = {"by": make.actor("facilitator"), "now": make.NOON}
    try:
        action(session_id=session.pk, question_id=question.pk, seen=seen, **by, **facts)
    except Refused:
        return False
    return True


def waiting(session: Session) -> list[Question]:
    return list(Question.objects.filter(session=session, state="queued").order_by("queue_place"))


def test_r44_four_hosts_who_reorder_at_once_leave_a_queue(session: Session) -> None:
    questions = [make.queued(session, make.live_question(session).question) for _ in range(6)]
    seen = {question.pk: seen_mark(question) for question in questions}
    number = count()

    def move() -> bool:
        mine = questions[next(number)]
        return do(actions.move_question, session, mine, seen[mine.pk], to=6)

    assert any(in_threads(4, move))
    after = waiting(session)
    assert {q.pk for q in after} == {q.pk for q in questions}
    assert [q.queue_place for q in after] == [1, 2, 3, 4, 5, 6]


def test_r44_four_who_admit_one_question_admit_it_once(session: Session) -> None:
    question = make.live_question(session).question
    words = {"wording": "Who reads mail?", "language": "en"}
    done = in_threads(4, lambda: do(actions.admit_question, session, question, "held", **words))
    assert sorted(done) == [False, False, False, True]
    assert len(waiting(session)) == 1


def test_r44_four_questions_admitted_at_once_have_a_place_each(session: Session) -> None:
    questions = [make.live_question(session).question for _ in range(4)]
    number = count()
    words = {"wording": "Who reads mail?", "language": "en"}
    assert all(
        in_threads(4, lambda: do(actions.admit_question, session, questions[next(number)], "held", **words))
    )
    assert [q.queue_place for q in waiting(session)] == [1, 2, 3, 4]


def test_r44_of_four_that_are_taken_up_at_once_one_is_answered_now(session: Session) -> None:
    questions = [make.queued(session, make.live_question(session).question) for _ in range(4)]
    number = count()

    def take_up() -> bool:
        mine = questions[next(number)]
        return do(actions.take_up_question, session, mine, seen_mark(mine))

    assert all(in_threads(4, take_up))
    assert Question.objects.filter(session=session, is_current=True).count() == 1


def test_r83_a_question_that_is_withdrawn_while_hosts_merge_it_is_gone(session: Session) -> None:
    heir = make.queued(session, make.live_question(session).question)
    other = make.queued(session, make.live_question(session).question)
    seen, number = seen_mark(other), count()

    def act() -> bool:
        if next(number) % 2:
            actions.withdraw_question(question_id=heir.pk)
            return True
        return do(actions.merge_question, session, other, seen, heir_id=heir.pk)

    in_threads(4, act)
    left = Question.objects.get()
    assert left.pk == other.pk
    assert left.state in ("queued", "held")
    assert left.merged_into is None
