"""The clock of an hour, read from the database."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from apero.conversations.models import AgendaItem, Session
from apero.hosting import queries
from apero.hosting.models import RunSheet
from tests import make

pytestmark = pytest.mark.django_db


@pytest.fixture
def session() -> Session:
    """A session of 60 minutes at NOON in two parts."""
    made = make.session(starts_at=make.NOON)
    for position, (title, minutes) in enumerate([("Welcome", 10), ("Talk", 50)]):
        text = make.source(made.programme.team, "agenda", title=title)
        AgendaItem.objects.create(session=made, position=position, minutes=minutes, text=text)
    return made


def test_r22_the_clock_names_the_part_that_runs_in_two_queries(session: Session) -> None:
    items = list(session.agenda.all())
    with CaptureQueriesContext(connection) as asked:
        found = queries.clock_of(session, now=make.NOON + timedelta(minutes=12))
    assert (found.text_id, found.part_minutes, found.hour_minutes) == (items[1].text_id, 48, 48)
    assert len(asked) == 2


def test_r22_the_clock_follows_the_buttons(session: Session) -> None:
    began = make.NOON + timedelta(minutes=3)
    RunSheet.objects.create(session=session, part=0, began_at=began, part_began_at=began)
    found = queries.clock_of(session, now=make.NOON + timedelta(minutes=12))
    assert (found.position, found.part_minutes, found.is_by_plan) == (0, 1, False)


def test_each_state_of_the_hour_has_its_mark(session: Session) -> None:
    began = make.NOON
    sheet = RunSheet(session=session, part=0, began_at=began, part_began_at=began)
    marks = {queries.mark_of(None), queries.mark_of(sheet)}
    sheet.part = 1
    marks.add(queries.mark_of(sheet))
    sheet.ended_at = began
    marks.add(queries.mark_of(sheet))
    assert len(marks) == 4
    assert queries.mark_of(RunSheet(session=session)) == ""
