"""Reading questions."""

from datetime import timedelta
from typing import Any

import pytest

from apero.crypto.codes import new_code
from apero.listening import actions, queries
from apero.listening.models import Question
from apero.people.access import StaffActor
from tests import make

pytestmark = pytest.mark.django_db


def test_a_code_finds_its_question_whatever_the_series(django_assert_num_queries: Any) -> None:
    asked = [make.question(make.programme()) for _ in range(3)]
    for one in asked:
        assert queries.question_by_code(one.code) == one.question
    with django_assert_num_queries(2):
        assert queries.question_by_code(new_code()) is None


@pytest.mark.parametrize("questions", [1, 3, 300])
def test_finding_a_question_takes_two_queries_however_many_there_are(
    questions: int, django_assert_num_queries: Any
) -> None:
    programme = make.programme()
    asked = [make.question(programme) for _ in range(questions)]
    with django_assert_num_queries(2):
        assert queries.question_by_code(asked[0].code) == asked[0].question


def test_a_team_sees_its_own_questions_in_no_order_of_arrival() -> None:
    mine, other = make.team(), make.team(name="Other")
    programme = make.programme(mine)
    asked = [make.question(programme).question.pk for _ in range(8)]
    make.question(make.programme(other))
    listed = list(queries.held_questions(mine.pk).values_list("pk", flat=True))
    assert listed == sorted(asked, key=lambda key: key.hex)
    with pytest.raises(Question.DoesNotExist):
        queries.question_of_team(other.pk, asked[0])


def test_public_questions_are_the_public_ones_newest_first_by_region() -> None:
    programme = make.programme()
    held, first, second = (make.question(programme).question for _ in range(3))
    for days, question in ((0, first), (1, second)):
        actions.publish_question(
            question_id=question.pk, wording="Public.", language="en", by=StaffActor("facilitator", "x"),
            now=make.NOON + timedelta(days=days),
        )  # fmt: skip
    assert list(queries.public_questions(programme)) == [second, first]
    assert list(queries.public_questions(programme, region=held.region)) == [second, first]
    assert not queries.public_questions(programme, region=make.region(programme.team, "Elsewhere")).exists()


def test_the_last_session_is_not_a_draft() -> None:
    programme = make.programme()
    assert queries.last_session(programme) is None
    shown = make.session(programme)
    make.session(programme, state="draft", starts_at=make.NOON + timedelta(days=9))
    assert queries.last_session(programme) == shown
