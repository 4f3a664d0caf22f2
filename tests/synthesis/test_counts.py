"""What is counted of public points, and released only when it tells of no few."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from apero.audit.models import Entry
from apero.conversations.models import Session
from apero.people.models import Team
from apero.policy.models import Region
from apero.releases.models import Release
from apero.synthesis import actions
from apero.synthesis.models import Statement, SummaryVersion
from apero.synthesis.queries import knows_rows, tally
from apero.synthesis.queries.counts import read
from apero.synthesis.tasks import release_counts
from tests import make

pytestmark = pytest.mark.django_db


@pytest.fixture
def session(team: Team) -> Session:
    owner = make.programme(team, address="may", title="May talks")
    return make.session(owner, address="asia", region=make.region(team, "Asia"))


def points(session: Session, number: int, **facts: Any) -> list[Statement]:
    """So many points more, published, and counted."""
    writer, reader = make.user("note-taker"), make.user("reviewer")
    made = [
        make.statement(session, f"Point {n}.", is_approved=False, writer=writer, **facts)
        for n in range(number)
    ]
    for one in made:
        actions.approve_statement(statement=one, reader=reader, by=make.actor(), now=make.NOON)
    publish(session)
    return made


def publish(session: Session) -> None:
    make.summary(session, what_changed="More." if SummaryVersion.objects.exists() else "")
    release_counts.call(programme_id=str(session.programme_id), summary_id="", version=1)


def cells(one: Statement) -> set[str]:
    one.refresh_from_db()
    return read(one.shown_under)


def test_r46_a_choice_finds_points_when_five_share_it_and_five_do_not(session: Session) -> None:
    four = points(session, 4, is_emerging=True)
    points(session, 5)
    assert cells(four[0]) == set()
    points(session, 1, is_emerging=True)
    assert cells(four[0]) == {"says=new-threat"}


def test_r46_new_points_join_a_choice_five_at_a_time(session: Session) -> None:
    points(session, 5, context="election")
    points(session, 5)
    late = points(session, 4, context="election")
    assert cells(late[0]) == set()
    points(session, 1, context="election")
    assert cells(late[0]) == {"context=election"}
    assert tally(Statement.objects.all()).cells["context=election"] == 10
    assert not Release.objects.exists(), "the ledger is for what no list shows"


def test_counting_again_changes_nothing_and_leaves_no_entry(session: Session) -> None:
    points(session, 5, harm_seen="yes")
    before = Release.objects.count(), Entry.objects.count()
    assert actions.release_counts(programme_id=session.programme_id, now=make.NOON) == 0
    assert (Release.objects.count(), Entry.objects.count()) == before


def test_a_reopened_point_is_found_by_no_choice_until_others_come_with_it(session: Session) -> None:
    first = points(session, 6, platform="on")[0]
    assert cells(first) == {"platform=on"}
    actions.reopen_statement(statement=first, by=make.actor(), now=make.NOON)
    assert cells(first) == set()
    actions.approve_statement(statement=first, reader=make.user("reviewer"), by=make.actor(), now=make.NOON)
    publish(session)
    assert cells(first) == set()


def test_a_withdrawn_point_leaves_the_choices_at_once(session: Session) -> None:
    first = points(session, 5, platform="on")[0]
    actions.withdraw_statement(statement=first, by=make.actor(), now=make.NOON)
    assert cells(first) == set()


def test_points_of_an_unlisted_session_are_not_counted(session: Session) -> None:
    points(session, 5, platform="on")
    Statement.objects.update(shown_under="")
    Session.objects.update(level="restricted")
    assert actions.release_counts(programme_id=session.programme_id, now=make.NOON) == 0


def test_r47_who_knows_how_to_raise_a_concern_by_region_and_small_numbers_hidden(session: Session) -> None:
    owner = session.programme
    africa, europe = make.region(owner.team, "Africa"), make.region(owner.team, "Europe")

    def said(number: int, answer: str, region: Region) -> None:
        points(session, number, knows_how_to_report=answer, region_id=region.pk)

    def shown() -> dict[str, tuple[int, int]]:
        rows = knows_rows(owner, "en")
        return {row.region.words if row.region else "all": (row.yes, row.total) for row in rows}

    said(9, "yes", session.region)
    said(4, "no", session.region)
    assert shown() == {}
    said(6, "no", africa)
    assert shown() == {"all": (9, 15)}, "the four of Asia are in no list, and in no number"
    said(7, "yes", africa)
    said(9, "yes", europe)
    said(9, "no", europe)
    assert shown() == {"all": (25, 40), "Africa": (7, 13), "Europe": (9, 18)}


def test_r47_the_indicator_counts_what_the_lists_show(session: Session) -> None:
    knows = points(session, 6, knows_how_to_report="yes")
    points(session, 5, knows_how_to_report="no")
    first = knows_rows(session.programme, "en")[0]
    assert (first.yes, first.total, first.percent) == (6, 11, 55)
    points(session, 2, knows_how_to_report="yes")
    assert knows_rows(session.programme, "en")[0].total == 11
    actions.withdraw_statement(statement=knows[0], by=make.actor(), now=make.NOON)
    assert [row.yes for row in knows_rows(session.programme, "en")] == [5, 5]
    actions.withhold_statement(statement=knows[1], now=make.NOON)
    assert knows_rows(session.programme, "en") == []


def test_the_indicator_takes_one_query_or_three(session: Session, django_assert_num_queries: Any) -> None:
    with django_assert_num_queries(1):
        knows_rows(session.programme, "en")
    points(session, 5, knows_how_to_report="yes")
    points(session, 5, knows_how_to_report="no")
    with django_assert_num_queries(3):
        assert len(knows_rows(session.programme, "en")) == 2


@pytest.mark.parametrize("address", ["/en/programmes/may", "/en/heard", "/en/heard?programme=may"])
def test_r47_the_public_pages_say_it_with_what_it_rests_on(
    client: Client, session: Session, address: str
) -> None:
    Session.objects.update(starts_at=make.NOON - timedelta(days=3))
    session.refresh_from_db()
    assert "raise a concern" not in client.get(address).text
    points(session, 5, knows_how_to_report="yes")
    points(session, 5, knows_how_to_report="no")
    shown = client.get(address).text
    assert "All regions: 5 of 10 say that they do, 50%" in shown
    assert "Self-reported in sessions." in shown
