"""Recommendations follow from what synthesis publishes and withdraws."""

from datetime import timedelta

import pytest
from django_tasks_db.models import DBTaskResult

from apero.audit.models import Entry
from apero.commitments import actions, tasks
from apero.commitments.models import Recommendation
from apero.commitments.queries import recommendations_of_statements
from apero.conversations.models import Session
from apero.people.models import Team
from apero.synthesis import actions as synthesis
from apero.synthesis.models import Statement
from apero.synthesis.tasks import release_counts
from tests import make

pytestmark = pytest.mark.django_db
LATER = make.NOON + timedelta(days=4)


@pytest.fixture
def session(team: Team) -> Session:
    return make.session(make.programme(team))


def run_queue() -> None:
    """What a worker does with what was enqueued, in order; twice, since a killed worker leaves it to the next."""
    known = {
        t.func.__name__: t
        for t in (tasks.record_recommendations, tasks.withdraw_recommendations, release_counts)
    }
    for queued in DBTaskResult.objects.order_by("enqueued_at"):
        task = known[queued.task_path.rpartition(".")[2]]
        for _twice in range(2):
            task.call(**queued.args_kwargs["kwargs"])


def numbers() -> list[tuple[int, str]]:
    return list(Recommendation.objects.order_by("number").values_list("number", "state"))


def test_r61_each_published_recommendation_gets_the_next_number_once(session: Session) -> None:
    one = make.statement(session, "Train people.", kind="recommendation")
    make.statement(session, "People are afraid.")
    two = make.statement(session, "Answer in time.", kind="recommendation")
    version = make.summary(session)
    run_queue()
    assert numbers() == [(1, "recorded"), (2, "recorded")]
    found = recommendations_of_statements([one.pk, two.pk])
    assert (found[one.pk].number, found[two.pk].number) == (1, 2)
    assert [(s.state, s.on) for s in found[one.pk].steps.all()] == [("recorded", version.published_on)]
    kinds = Entry.objects.filter(kind__startswith="commitments.").values_list("kind", "role", "actor")
    assert set(kinds) == {("commitments.recommendation.recorded", "system", "")}


def test_r61_numbers_count_on_through_the_series_and_keep_their_statements(session: Session) -> None:
    first = make.statement(session, "Train people.", kind="recommendation")
    make.summary(session)
    run_queue()
    make.statement(session, "One more.", kind="recommendation")
    make.summary(session, what_changed="More.")
    other = make.session(session.programme)
    make.statement(other, "From elsewhere.", kind="recommendation")
    make.summary(other)
    run_queue()
    assert numbers() == [(1, "recorded"), (2, "recorded"), (3, "recorded")]
    assert recommendations_of_statements([first.pk])[first.pk].number == 1


def test_each_series_counts_for_itself(session: Session) -> None:
    elsewhere = make.session(make.programme(session.programme.team))
    for place in (session, elsewhere):
        make.statement(place, kind="recommendation")
        make.summary(place)
    run_queue()
    assert [n for n, _state in numbers()] == [1, 1]


def test_an_unpublished_recommendation_has_no_number(session: Session) -> None:
    make.statement(session, kind="recommendation", is_approved=False)
    make.statement(session, "Public.")
    version = make.summary(session)
    actions.record_recommendations(summary_id=version.summary_id, now=LATER)
    assert numbers() == []


def test_a_withdrawn_statement_takes_its_recommendation_along_and_the_number_is_not_used_again(
    session: Session,
) -> None:
    statement = make.statement(session, "Canary.", kind="recommendation")
    make.summary(session)
    run_queue()
    synthesis.withdraw_statement(statement=statement, by=make.actor(), now=LATER)
    run_queue()
    assert numbers() == [(1, "withdrawn")]
    steps = Recommendation.objects.get().steps.values_list("state", "on")
    assert list(steps)[-1] == ("withdrawn", LATER.date())
    make.statement(session, "Another.", kind="recommendation")
    make.summary(session, what_changed="Another.")
    run_queue()
    assert numbers() == [(1, "withdrawn"), (2, "recorded")]


def test_a_recommendation_stands_while_one_of_its_statements_does(session: Session) -> None:
    gone = make.statement(session, "Canary.", kind="recommendation")
    stays = make.statement(session, "The same again.")
    make.summary(session)
    run_queue()
    Recommendation.objects.get().statements.add(stays)
    synthesis.withdraw_statement(statement=gone, by=make.actor(), now=LATER)
    run_queue()
    assert numbers() == [(1, "recorded")]


def test_a_reopened_recommendation_keeps_its_number(session: Session) -> None:
    statement = make.statement(session, "Train.", kind="recommendation")
    make.summary(session)
    run_queue()
    synthesis.reopen_statement(statement=statement, by=make.actor(), now=LATER)
    reader = make.user("reviewer")
    synthesis.approve_statement(statement=statement, reader=reader, by=make.actor("reviewer"), now=LATER)
    make.summary(session, what_changed="Read again.")
    run_queue()
    assert numbers() == [(1, "recorded")]
    assert Statement.objects.get().state == "published"
