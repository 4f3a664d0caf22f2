"""Pages of docs/reference that are made from the code: `apero reference --write` writes them, a test compares."""

import inspect
from collections.abc import Iterator
from dataclasses import fields
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from django.apps import apps

from apero.config.reactions import REACTIONS
from apero.lib.events import Event

EVENTS_HEAD = """\
# Events

What staff and the machine did, as the record (`audit_entry`) and the queue hold it. Made from the code by
`apero reference --write`; a test compares. A `kind` reads subject.thing.verb. Facts are ids, numbers, days and codes:
never a name, an address or a sentence. What participants do is no event.

| kind | what happened | facts | what follows |
|---|---|---|---|
"""


def event_classes() -> list[type[Event]]:
    """Every event of every app, by kind."""
    found = {event.kind: event for event in _defined()}
    return [found[kind] for kind in sorted(found)]


def _defined() -> Iterator[type[Event]]:
    for app in apps.get_app_configs():
        name = f"{app.name}.events"
        if app.name.startswith("apero.") and find_spec(name):
            module = import_module(name)
            for thing in vars(module).values():
                if inspect.isclass(thing) and issubclass(thing, Event) and thing.__module__ == name:
                    yield thing


def events_page() -> str:
    """docs/reference/events.md."""
    return EVENTS_HEAD + "".join(f"{_event_row(event)}\n" for event in event_classes())


def _event_row(event: type[Event]) -> str:
    facts = ", ".join(f"`{field.name}` {_type_name(field.type)}" for field in fields(event))
    follows = ", ".join(f"`{task.module_path}`" for task in REACTIONS.get(event, ()))
    what = inspect.cleandoc(event.__doc__ or "").replace("\n", " ")
    return f"| `{event.kind}` | {what} | {facts} | {follows} |"


def _type_name(kind: Any) -> str:
    return {"UUID": "id", "int": "number", "bool": "yes or no", "str": "code", "date": "day"}.get(
        getattr(kind, "__name__", str(kind)), str(kind)
    )


PAGES = {"events.md": events_page}
