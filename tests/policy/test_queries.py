from datetime import date, timedelta
from typing import Any

import pytest

from apero.people.models import Team
from apero.policy import actions, queries
from apero.policy.models import PolicyVersion
from tests import make

pytestmark = pytest.mark.django_db
ACT: dict[str, Any] = {"by": make.actor(), "now": make.NOON}
DAY = date(2021, 12, 8)


def version(team: Team, number: int, state: str, **facts: Any) -> PolicyVersion:
    text = make.source(team, "policy", title=f"Version {number}")
    return PolicyVersion.objects.create(team=team, number=number, state=state, text=text, **facts)


def test_r65_what_was_ever_adopted_is_public_and_no_draft_is(team: Team) -> None:
    version(team, 1, "superseded", adopted_on=DAY)
    version(team, 2, "in-force", adopted_on=DAY)
    version(team, 3, "adopted", adopted_on=DAY)
    version(team, 4, "draft")
    version(team, 5, "withdrawn", withdrawn_on=DAY)
    version(team, 6, "withdrawn", adopted_on=DAY, withdrawn_on=DAY)
    assert [v.number for v in queries.public_versions(team.pk)] == [6, 3, 2, 1]


def test_teams_without_an_adopted_policy_are_not_listed(team: Team) -> None:
    other = make.team(organisation="Zebra")
    version(team, 1, "draft")
    assert list(queries.teams_with_policy()) == []
    version(other, 1, "adopted", adopted_on=DAY)
    assert list(queries.teams_with_policy()) == [other]


def test_r8_the_version_in_force_on_a_day(team: Team) -> None:
    first = version(team, 1, "superseded", adopted_on=DAY, in_force_on=DAY + timedelta(days=10))
    second = version(team, 2, "superseded", adopted_on=DAY + timedelta(days=100))
    third = version(
        team, 3, "withdrawn", adopted_on=DAY + timedelta(days=200), withdrawn_on=DAY + timedelta(days=300)
    )
    version(team, 4, "adopted", adopted_on=DAY + timedelta(days=50))
    version(team, 5, "draft")
    found = {
        days: queries.version_in_force_on(team.pk, DAY + timedelta(days=days))
        for days in (9, 10, 99, 100, 200, 299, 300)
    }
    assert found == {9: None, 10: first, 99: first, 100: second, 200: third, 299: third, 300: second}
    assert queries.version_in_force_on(make.team().pk, DAY) is None


@pytest.mark.parametrize("count", [1, 3, 300])
def test_the_commitments_of_many_versions_are_one_query(
    team: Team, count: int, django_assert_num_queries: Any
) -> None:
    one = actions.draft_policy(team=team, words={"title": "T"}, **ACT)
    two = actions.draft_policy(team=team, words={"title": "T"}, **ACT)
    for n in range(count):
        text = make.source(team, "commitment", title=f"C{n}")
        one.commitments.create(text=text, address=f"c{n}", position=count - n)
    with django_assert_num_queries(1):
        found = queries.commitments_of([one.pk, two.pk])
    assert [c.address for c in found[one.pk]] == [f"c{n}" for n in reversed(range(count))]
    assert found[two.pk] == []
