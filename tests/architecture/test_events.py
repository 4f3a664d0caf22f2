"""Events write down what happened, not the person; each has its place in the docs and its sentence on the record's page."""

import inspect
import re
from dataclasses import fields
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from django_tasks.base import Task

from apero.config.management.commands.reference import FOLDER
from apero.config.reactions import REACTIONS
from apero.config.reference import PAGES, event_classes
from apero.desk.kinds import IN_WORDS
from apero.lib.events import Event

CODES = {"flag", "language", "outcome", "reason", "role", "state", "what"}
"""Fields that hold one word of a fixed list. A sentence has no place in an event."""


@pytest.mark.parametrize("event", event_classes(), ids=lambda event: event.kind)
def test_an_event_is_named_by_the_grammar_and_holds_ids_numbers_days_and_codes(event: type[Event]) -> None:
    app = event.__module__.split(".")[1]
    assert re.fullmatch(rf"{app}(\.[a-z]+(-[a-z]+)*){{2}}", event.kind)
    assert event.__doc__
    for field in fields(event):
        assert field.type in (UUID, int, bool, date) or (field.type is str and field.name in CODES)


def test_no_two_events_have_the_same_kind() -> None:
    defined = [
        kind
        for path in Path(inspect.getfile(Event)).parents[1].glob("*/events.py")
        for kind in re.findall(r'kind: ClassVar\[str\] = "([^"]+)"', path.read_text(encoding="utf-8"))
    ]
    assert len(defined) == len(set(defined))
    assert set(defined) == {event.kind for event in event_classes()}


def test_each_kind_has_its_sentence_on_the_records_page() -> None:
    assert list(IN_WORDS) == [event.kind for event in event_classes()]


def test_the_reference_pages_are_up_to_date() -> None:
    stale = [name for name, page in PAGES.items() if (FOLDER / name).read_text(encoding="utf-8") != page()]
    assert stale == [], "run `apero reference --write`"


def test_what_follows_from_an_event_is_a_task_that_takes_its_facts() -> None:
    for event, tasks in REACTIONS.items():
        for task in tasks:
            assert isinstance(task, Task)
            assert not task.takes_context
            inspect.signature(task.func).bind(**{field.name: Any for field in fields(event)})


def test_a_participants_act_is_no_event() -> None:
    assert not [event for event in event_classes() if event.participant]
