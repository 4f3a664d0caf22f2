"""What is public, in what order, and at how many queries."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from apero.conversations.models import Objective, Session
from apero.people.models import Team
from apero.policy.models import RiskArea, Topic
from apero.synthesis import actions, queries
from apero.synthesis.models import Statement
from apero.translation.actions import translate
from tests import make

pytestmark = pytest.mark.django_db
LATER = make.NOON + timedelta(days=4)


@pytest.fixture
def session(team: Team) -> Session:
    return make.session(make.programme(team))


def a_topic(team: Team, name: str) -> Topic:
    area, _is_new = RiskArea.objects.get_or_create(
        team=team, address="area", defaults={"position": 1, "text": make.source(team, name="Area")}
    )
    address = name.lower().replace(" ", "-")
    return Topic.objects.create(team=team, risk_area=area, address=address, text=make.source(team, name=name))


def texts(rows: list[queries.StatementRow]) -> list[str]:
    return [row.text.plain("text") for row in rows]


def test_only_what_was_published_is_public_and_stays_while_it_is_reworded(session: Session) -> None:
    make.statement(session, "Published.")
    withdrawn, reopened = make.statement(session, "Withdrawn."), make.statement(session, "Reopened.")
    make.summary(session)
    actions.withdraw_statement(statement=withdrawn, by=make.actor(), now=LATER)
    actions.reopen_statement(statement=reopened, by=make.actor(), now=LATER)
    make.statement(session, "Approved.")
    make.statement(session, "Draft.", is_approved=False)
    assert texts(list(queries.summary_rows(session.programme, "en"))) == ["Published.", "Reopened."]


def test_a_session_that_strangers_do_not_know_of_shows_nothing(session: Session) -> None:
    make.statement(session, "From a small circle.")
    make.summary(session)
    Session.objects.update(level="restricted")
    assert not queries.published_statements(session.programme).exists()
    assert not queries.published_everywhere().exists()
    assert queries.regions_of_programme(session.programme) == []


def test_r58_what_has_no_region_or_topic_comes_last_on_either_database(session: Session) -> None:
    team = session.programme.team
    asia, africa = session.region, make.region(team, "Africa", position=1)
    b, a = a_topic(team, "B"), a_topic(team, "A")
    for name, region, topic in (
        ("none none", None, None), ("none b", None, b), ("africa b", africa, b), ("africa none", africa, None),
        ("asia a", asia, a), ("africa a", africa, a), ("asia none", asia, None), ("asia b", asia, b),
    ):  # fmt: skip
        for _time in range(5):
            make.statement(session, name, region_id=region and region.pk, topic_id=topic and topic.pk)
    make.summary(session)
    actions.release_counts(programme_id=session.programme_id, now=LATER)
    assert texts(list(queries.summary_rows(session.programme, "en")))[::5] == [
        "asia a", "asia b", "asia none", "africa a", "africa b", "africa none", "none b", "none none",
    ]  # fmt: skip


def test_r10_rows_are_filtered_by_objective_and_more(session: Session) -> None:
    owner = session.programme
    first, second = (
        Objective.objects.create(programme=owner, number=n, text=make.source(owner.team, text=f"Goal {n}."))
        for n in (1, 2)
    )
    make.statement(session, "One.", objective_id=first.pk)
    make.statement(session, "Two.", objective_id=second.pk, kind="need", region_id=None)
    make.summary(session)

    def shown(**filters: Any) -> list[str]:
        return texts(list(queries.summary_rows(owner, "en", **filters)))

    assert shown(objective=first) == ["One."]
    assert shown(objective__number=2) == ["Two."]
    assert shown(kind="need") == ["Two."]
    assert shown(region=session.region) == ["One."]
    assert shown(region__isnull=True) == ["Two."]
    assert shown(objective=None, topic=None, region=None) == ["One.", "Two."]


def test_a_row_is_in_the_reader_s_language_part_by_part(session: Session) -> None:
    statement = make.statement(session, "First.\n\nSecond.", kind="question")
    actions.answer_statement(statement=statement, words="Yes.", role="staff", by=make.actor(), now=LATER)
    numbers = [s.number for s in statement.text.segments.order_by("position")]
    translate(source=statement.text, language="ar", words={numbers[0]: "أولا"}, by=make.actor(), now=LATER)
    make.summary(session)
    row = queries.summary_rows(session.programme, "ar").object_list[0]
    assert [(p.words, p.lang) for p in row.text.all("text")] == [("أولا", "ar"), ("Second.", "en")]
    assert (str(row.answered_by), row.text.plain("answer")) == ("a staff member", "Yes.")


def test_a_page_of_rows_takes_three_queries_at_1_3_and_300_rows(session: Session) -> None:
    topic = a_topic(session.programme.team, "Privacy")
    counts = []
    for rows in (1, 3, 300):
        writer = make.user()
        while (held := Statement.objects.count()) < rows:
            made = make.statement(
                session, f"Point {held}.", topic_id=topic.pk, writer=writer, is_approved=False
            )
            Statement.objects.filter(pk=made.pk).update(state="published", approved_on=LATER.date())
        with CaptureQueriesContext(connection) as seen:
            page = queries.summary_rows(session.programme, "en", page=1)
            assert len(page.object_list) == min(rows, 50)
        counts.append(len(seen))
    assert counts == [3, 3, 3]


@pytest.mark.parametrize("page", ["0", "-1", "x", "999", "", "1e9", "٣"])
def test_a_page_that_is_not_there_is_the_nearest_one(session: Session, page: str) -> None:
    make.statement(session)
    make.summary(session)
    assert len(queries.summary_rows(session.programme, "en", page=page).object_list) == 1


@pytest.mark.parametrize(("days", "late"), [(0, 0), (14, 0), (15, 1), (100, 86)])
def test_r57_a_summary_is_due_and_then_so_many_days_late(session: Session, days: int, late: int) -> None:
    today = session.starts_at.date() + timedelta(days=days)
    state = queries.summary_state(session, None, today=today)
    assert (state.due_on, state.days_late) == (session.starts_at.date() + timedelta(days=14), late)
    make.statement(session)
    version = make.summary(session)
    assert queries.summary_state(session, version, today=today).days_late == 0


def test_r57_public_sessions_without_a_summary_are_found(session: Session) -> None:
    make.session(session.programme, level="restricted")
    make.session(session.programme, state="draft")
    make.session(make.programme(session.programme.team, state="draft"))
    assert queries.sessions_without_summary() == [session]
    make.summary(session, nothing_recorded=True, method="Nobody came.")
    assert queries.sessions_without_summary() == []


def test_the_newest_version_of_each_session_takes_one_query(session: Session) -> None:
    make.statement(session)
    make.summary(session)
    newest = make.summary(session, method="Better.", what_changed="Method.")
    other = make.session(session.programme)
    with CaptureQueriesContext(connection) as seen:
        found = queries.latest_versions([session.pk, other.pk])
    assert found == {session.pk: newest}
    assert len(seen) == 1


def test_two_versions_differ_by_what_was_added_removed_and_reworded(session: Session) -> None:
    stays, removed, reworded = (make.statement(session, t) for t in ("Stays.", "Removed.", "Old words."))
    first = make.summary(session)
    actions.withdraw_statement(statement=removed, by=make.actor(), now=LATER)
    actions.reopen_statement(statement=reworded, by=make.actor(), now=LATER)
    facts = actions.StatementFacts(text="New words.", kind="need", said_by="staff")
    actions.change_statement(statement=reworded, facts=facts, writer=make.user())
    actions.approve_statement(statement=reworded, reader=make.user(), by=make.actor(), now=LATER)
    make.statement(session, "Added.")
    second = make.summary(session, what_changed="Much.")
    found = queries.difference(first, second)
    added = Statement.objects.get(text__segments__text="Added.")
    assert (found.added, found.removed, found.reworded) == ([added.pk], [removed.pk], [reworded.pk])
    assert [i.statement for i in queries.version_items(first, statement_ids=[stays.pk])] == [stays]


def test_another_team_s_things_are_not_found(session: Session) -> None:
    other = make.team(name="Other")
    note = actions.write_note(session=session, prompt=None, typed="Fear.")
    statement = make.statement(session, is_approved=False)
    with pytest.raises(Session.DoesNotExist):
        queries.session_of_team(other.pk, session.pk)
    with pytest.raises(type(note).DoesNotExist):
        queries.note_of_team(other.pk, note.pk)
    with pytest.raises(Statement.DoesNotExist):
        queries.statement_of_team(other.pk, statement.pk)
    assert not queries.waiting_statements(other.pk).exists()
    assert queries.waiting_statements(session.programme.team_id).get() == statement


def test_a_reader_gets_what_others_wrote(session: Session) -> None:
    me = make.user("note-taker", "reviewer")
    make.statement(session, "Mine.", writer=me, is_approved=False)
    theirs = make.statement(session, "Theirs.", is_approved=False)
    assert queries.reviewed_statements(session.programme.team_id, me.pk).get() == theirs
    assert queries.waiting_statements(session.programme.team_id).count() == 2


def test_the_mark_of_a_statement_covers_what_a_reader_approves_and_not_the_answer(session: Session) -> None:
    statement = make.statement(session, kind="question")
    before = queries.mark_of(statement)
    actions.answer_statement(statement=statement, words="Yes.", role="staff", by=make.actor(), now=LATER)
    assert queries.mark_of(Statement.objects.get()) == before
    Statement.objects.update(said_by="board")
    assert queries.mark_of(Statement.objects.get()) != before
