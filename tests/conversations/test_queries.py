"""What is public of series and sessions, and what a team finds."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from apero.conversations import actions, queries
from apero.conversations.models import AgendaItem, Programme, Session
from apero.people.access import StaffActor
from apero.people.models import Team
from tests import make

pytestmark = pytest.mark.django_db
BY = StaffActor("convenor", "someone")


def test_only_announced_series_are_public_the_newest_first(team: Team) -> None:
    old, new, closed = (
        make.programme(team, starts_on=datetime(2030, 5, day).date(), state=state)
        for day, state in ((1, "announced"), (9, "announced"), (5, "closed"))
    )
    draft = make.programme(team, state="draft")
    assert list(queries.public_programmes()) == [new, closed, old]
    assert queries.public_programme(old.address) == old
    with pytest.raises(Programme.DoesNotExist):
        queries.public_programme(draft.address)


def test_r7_a_series_shows_its_announced_and_cancelled_sessions_in_order(team: Team) -> None:
    owner = make.programme(team)
    later = make.session(owner, starts_at=make.NOON + timedelta(days=2))
    first = make.session(owner, starts_at=make.NOON, state="cancelled")
    hidden = [make.session(owner, state="draft"), make.session(owner, level="restricted")]
    make.session(make.programme(team))
    assert queries.public_sessions(owner) == [first, later]
    assert queries.public_session(owner, later.address) == later
    for one in hidden:
        with pytest.raises(Session.DoesNotExist):
            queries.public_session(owner, one.address)


def test_sessions_to_come_are_announced_and_of_a_public_series(team: Team) -> None:
    make.session(make.programme(team, state="draft"), starts_at=make.NOON)
    owner = make.programme(team)
    for state, level in (("cancelled", "open"), ("announced", "restricted"), ("draft", "open")):
        make.session(owner, starts_at=make.NOON, state=state, level=level)
    make.session(owner, starts_at=make.NOON - timedelta(days=1))
    later, coming = (make.session(owner, starts_at=make.NOON + timedelta(hours=h)) for h in (3, 2))
    found = queries.starts_from(make.NOON.date())
    assert found == [(coming.starts_at, coming.pk), (later.starts_at, later.pk)]
    assert queries.session_of_any_series(coming.pk) == coming


def test_r17_cities_stand_in_the_order_of_the_announcement(team: Team) -> None:
    cities = [make.city(), make.city(2332459, "Lagos", "Africa/Lagos", "NG")]
    session = make.session(make.programme(team), cities=cities[::-1])
    assert queries.session_cities(session) == cities[::-1]


def agenda(session: Session, *parts: tuple[int, str]) -> None:
    for position, (minutes, title) in enumerate(parts):
        words = make.source(session.programme.team, "agenda", title=title)
        AgendaItem.objects.create(session=session, position=position, minutes=minutes, text=words)


def test_a_session_reads_back_as_it_was_written(team: Team) -> None:
    from tests.conversations.test_actions import session_facts

    told = session_facts(
        team,
        starts=datetime(2030, 5, 16, 19),
        wall_zone="Asia/Jakarta",
        provider="Meet",
        provider_collects="Little.",
    )
    made = actions.draft_session(programme=make.programme(team), facts=told, by=BY, now=make.NOON)
    found = queries.session_of_team(team.pk, made.pk)
    assert queries.session_facts([found])[found.pk] == told


def test_another_teams_session_is_not_found(team: Team) -> None:
    theirs = make.session(make.programme(make.team(name="Others")))
    with pytest.raises(Session.DoesNotExist):
        queries.session_of_team(team.pk, theirs.pk)


def test_a_session_with_an_agenda_makes_a_series_whole(team: Team) -> None:
    owner = make.programme(team)
    assert queries.wholeness(owner)["sessions"] == 0
    bare, full, cancelled = (make.session(owner, state=state) for state in ("draft", "draft", "cancelled"))
    agenda(full, (10, "Welcome"), (50, "Talk"))
    agenda(cancelled, (60, "Talk"))
    assert queries.wholeness(owner)["sessions"] == 1
    assert bare in [session for session, _facts in queries.draft_sessions(owner)]


def test_the_newest_version_of_each_code_and_those_attached_may_be_attached(team: Team) -> None:
    owner = make.programme(team)
    old = make.conduct(owner, address="space", version=1)
    new = make.conduct(make.programme(team), address="space", version=2)
    other = make.conduct(make.programme(make.team(name="Others")))
    assert queries.conduct_of_team(team.pk) == [new]
    assert queries.conduct_to_attach(team.pk, owner) == [new, old]
    assert other not in queries.conduct_to_attach(team.pk, None)


def test_coming_and_held_sessions_are_those_of_the_team(team: Team) -> None:
    owner = make.programme(team)
    at = {
        hours: make.session(owner, starts_at=make.NOON + timedelta(hours=hours))
        for hours in (-48, -1, 0, 24, 72)
    }
    draft = make.session(owner, starts_at=make.NOON + timedelta(hours=1), state="draft")
    make.session(owner, starts_at=make.NOON + timedelta(hours=1), state="cancelled")
    make.session(make.programme(make.team(name="Others")), starts_at=make.NOON)
    until = make.NOON + timedelta(hours=72)
    assert list(queries.sessions_between(team.pk, since=make.NOON, until=until)) == [at[0], draft, at[24]]
    assert list(queries.held_sessions(team.pk, now=make.NOON)) == [at[-48], at[-1]]


@pytest.mark.parametrize("count", [1, 3, 300])
def test_reading_the_sessions_of_a_series_takes_the_same_queries_for_any_number(
    team: Team, count: int
) -> None:
    owner = make.programme(team)
    region = make.region(team)
    made = Session.objects.bulk_create(
        Session(
            programme=owner,
            region=region,
            address=f"s{number}",
            starts_at=datetime(2030, 5, 1, tzinfo=UTC) + timedelta(hours=number),
            language="en",
            state="announced",
            text=text,
        )
        for number, text in enumerate(make.source(team, "session", note=f"{n}") for n in range(count))
    )
    with CaptureQueriesContext(connection) as taken:
        found = queries.public_sessions(owner)
        [queries.session_cities(s) for s in found]
    assert len(found) == len(made)
    assert len(taken) <= 3
    with CaptureQueriesContext(connection) as taken:
        facts = queries.session_facts(list(queries.sessions_of_programme(owner)))
    assert len(facts) == len(made)
    assert len(taken) <= 5
