"""Remembering what only the team's acts change, while the newest entry of the record stands (docs/decisions/0009).

Every such act writes an entry in its own transaction. So what was read after an entry was seen to be the newest is right
for as long as it is the newest, whichever process acts, and nobody has to be told that something changed.
"""

import copyreg
import pickle
from collections import OrderedDict
from collections.abc import Callable
from functools import wraps
from io import BytesIO
from threading import Lock
from typing import Any, ParamSpec, TypeVar
from zoneinfo import ZoneInfo

from django.db import connection

from apero.audit.queries import newest_hash

P = ParamSpec("P")
T = TypeVar("T")
ENTRIES, BYTES = 400, 4_000_000
"""At most so many facts, and so many bytes of them as they are weighed: in memory they take about four times as much."""


class _Scale(pickle.Pickler):
    """Weighs facts by writing them out. A time zone that was read from a file cannot be written; its name can."""

    dispatch_table = copyreg.dispatch_table | {ZoneInfo: lambda zone: (str, (zone.key,))}


class Memory:
    """Facts by what they are of, all read under one entry of the record. The least used go first."""

    def __init__(self) -> None:
        self.newest, self.weight = "", 0
        self.facts: OrderedDict[Any, tuple[Any, int]] = OrderedDict()
        self.lock = Lock()

    def begin(self, newest: str) -> None:
        """Forget all; what comes is read under another entry."""
        self.facts.clear()
        self.newest, self.weight = newest, 0

    def found(self, key: Any, newest: str) -> tuple[Any, int] | None:
        with self.lock:
            if newest != self.newest:
                self.begin(newest)
            if key in self.facts:
                self.facts.move_to_end(key)
            return self.facts.get(key)

    def keep(self, key: Any, facts: Any, newest: str) -> None:
        written = BytesIO()
        _Scale(written, pickle.HIGHEST_PROTOCOL).dump(facts)
        weight = written.tell()
        with self.lock:
            if newest != self.newest or key in self.facts or weight > BYTES:
                return
            self.facts[key] = facts, weight
            self.weight += weight
            while len(self.facts) > ENTRIES or self.weight > BYTES:
                self.weight -= self.facts.popitem(last=False)[1][1]


memory = Memory()


def remembered(load: Callable[P, T]) -> Callable[P, T]:
    """What `load` returned for the same arguments (which can be hashed), if nobody of the team has acted since.

    It must depend on nothing else: no clock, no act of a participant, no reader. Callers share the result and change
    nothing in it. Nothing is remembered within a transaction, whose reading may be taken back, nor of an exception.
    """

    @wraps(load)
    def recall(*args: P.args, **kwargs: P.kwargs) -> T:
        newest = "" if connection.in_atomic_block else newest_hash()
        if not newest:
            return load(*args, **kwargs)
        key = (load.__module__, load.__qualname__, args, *kwargs.items())
        found: tuple[T, int] | None = memory.found(key, newest)
        if found is not None:
            return found[0]
        facts = load(*args, **kwargs)
        memory.keep(key, facts, newest)
        return facts

    return recall
