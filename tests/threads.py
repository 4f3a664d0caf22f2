"""Several threads at once, on a database that they can share."""

import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from django.db import connections

T = TypeVar("T")


def in_threads(number: int, act: Callable[[], T]) -> list[T]:
    """What `act` gave in so many threads that began together, each with its own connection."""
    begin, got, failed = threading.Barrier(number), list[T](), list[Exception]()

    def one() -> None:
        begin.wait()
        try:
            got.append(act())
        except Exception as error:  # noqa: BLE001 (raised again below)
            failed.append(error)
        finally:
            close_all()

    threads = [threading.Thread(target=one) for _ in range(number)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if failed:
        raise failed[0]
    return got


def close_all() -> None:
    """This thread's connections, also those to a database in memory, which Django would leave open."""
    connections.close_all()
    for one in connections.all(initialized_only=True):
        if one.connection is not None:
            one.connection.close()
            one.connection = None


@contextmanager
def on_a_file(path: Path) -> Iterator[None]:
    """The test's SQLite in a file, as on a site: in memory, threads would lock each other out. PostgreSQL stays."""
    memory = connections["default"]
    if memory.vendor != "sqlite":
        yield
        return
    memory.ensure_connection()
    copy = sqlite3.connect(path)
    memory.connection.backup(copy)
    copy.close()
    name = memory.settings_dict["NAME"]
    del connections["default"]
    connections.databases["default"]["NAME"] = str(path)
    try:
        yield
        connections["default"].close()
    finally:
        connections.databases["default"]["NAME"] = name
        connections["default"] = memory
