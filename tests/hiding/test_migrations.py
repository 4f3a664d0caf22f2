"""Requests that were defended before that was kept are defended still (R83)."""

from importlib import import_module
from typing import Any

import pytest
from django.apps import apps
from django.db import connection

from apero.audit.models import Entry
from apero.hiding import actions
from apero.hiding.models import Hiding
from apero.hiding.queries import mark_of
from tests import make

NOW = make.NOON
ACT: dict[str, Any] = {"by": make.actor(), "now": NOW}
Outcome = Hiding.Outcome


def proposed(*outcomes: str) -> Hiding:
    """A request about which colleagues proposed these one after the other, as it was kept before 0004."""
    said = make.statement(make.session(), "The river rose.")
    make.summary(said.session)
    said.refresh_from_db()
    team = said.session.programme.team
    users = [make.user("convenor", in_team=team), make.user("reviewer", in_team=team)]
    hiding = actions.request_hiding(source=said.text, part="", user=users[0], reason="protect", **ACT)
    for user, outcome in zip(users, outcomes, strict=False):
        facts: dict[str, Any] = {"user": user, "because": "It names nobody.", "seen": mark_of(hiding)}
        hiding = actions.decide(hiding=hiding, outcome=outcome, **facts, **ACT)
    Hiding.objects.filter(pk=hiding.pk).update(is_defended=False)
    return hiding


def is_defended_after(hiding: Hiding) -> bool:
    migration = import_module("apero.hiding.migrations.0005_defend_what_waited_before")
    with connection.schema_editor() as editor:
        migration.defend(apps, editor)
    hiding.refresh_from_db()
    return hiding.is_defended


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(
    ("outcomes", "expected"),
    [
        ([Outcome.SHOWN], True),
        ([Outcome.SHOWN, Outcome.REWORDED], True),
        ([Outcome.HIDDEN], False),
        ([], False),
        ([Outcome.SHOWN, Outcome.SHOWN], False),  # decided
    ],
)
def test_r83_what_somebody_proposed_to_show_is_defended(outcomes: list[str], expected: bool) -> None:
    other = proposed(Outcome.HIDDEN)
    assert is_defended_after(proposed(*outcomes)) is expected
    other.refresh_from_db()
    assert not other.is_defended


@pytest.mark.django_db(transaction=True)
def test_r83_a_proposal_that_stands_says_so_where_the_record_was_purged() -> None:
    hiding = proposed(Outcome.SHOWN)
    Entry.objects.all().delete()
    assert is_defended_after(hiding)
