"""SQLite as Apero uses it, on a file, with threads: one write lock, and every acknowledged write kept."""

import sqlite3
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.db import OperationalError, connections, transaction

from apero.lib.sqlite import base, upkeep

NAME = "file"


class Meant(Exception):
    """Raised inside a transaction on purpose."""


@pytest.fixture
def file(tmp_path: Path, django_db_blocker: Any) -> Iterator[str]:
    """A database file of its own with the settings of a site, and a table with one number."""
    path = str(tmp_path / "test.sqlite3")
    given: dict[str, Any] = dict(connections.databases["default"]) | settings.SQLITE
    connections.databases[NAME] = given | {"NAME": path, "OPTIONS": dict(settings.SQLITE["OPTIONS"])}
    with django_db_blocker.unblock():
        ask("CREATE TABLE counter (n INTEGER NOT NULL)")
        ask("INSERT INTO counter VALUES (0)")
        yield path
        connections[NAME].close()
    del connections[NAME], connections.databases[NAME]


def ask(sql: str) -> list[Any]:
    with connections[NAME].cursor() as cursor:
        cursor.execute(sql)
        return list(cursor.fetchall())


def number() -> int:
    return int(ask("SELECT n FROM counter")[0][0])


def is_held(path: str) -> bool:
    return base._write_locks[path].locked()


@transaction.atomic(using=NAME)
def write_and_fail() -> None:
    ask("UPDATE counter SET n = 9")
    raise Meant


@transaction.atomic(using=NAME)
def write_too_much() -> None:
    ask("UPDATE counter SET n = 9")
    for _ in range(100):
        ask("INSERT INTO paper VALUES (hex(randomblob(500)))")


def in_thread(work: Callable[[], Any]) -> Any:
    def run() -> Any:
        try:
            return work()
        finally:
            connections[NAME].close()

    with ThreadPoolExecutor(1) as pool:
        return pool.submit(run).result(timeout=30)


def test_the_file_is_opened_as_promised(file: str) -> None:
    asked = ("journal_mode", "synchronous", "foreign_keys", "secure_delete", "temp_store")
    assert [ask(f"PRAGMA {name}")[0][0] for name in asked] == ["wal", 2, 1, 1, 2]


def test_64_threads_write_without_an_error_or_a_lost_write(file: str) -> None:
    start = threading.Barrier(64)

    def write(_: int) -> None:
        start.wait()
        for _turn in range(5):
            with transaction.atomic(using=NAME):
                before = number()
                ask(f"UPDATE counter SET n = {before + 1}")
        connections[NAME].close()

    with ThreadPoolExecutor(64) as pool:
        list(pool.map(write, range(64)))
    assert number() == 320
    assert not is_held(file)


def test_a_transaction_holds_the_lock_from_its_first_moment(file: str) -> None:
    with transaction.atomic(using=NAME):
        assert is_held(file)
        with transaction.atomic(using=NAME):
            assert is_held(file)
        assert is_held(file)
    assert not is_held(file)


def test_an_error_gives_the_lock_back_and_keeps_nothing(file: str) -> None:
    with pytest.raises(Meant):
        write_and_fail()
    assert not is_held(file)
    assert number() == 0


def test_an_error_of_the_database_gives_the_lock_back(file: str) -> None:
    with pytest.raises(OperationalError), transaction.atomic(using=NAME):
        ask("UPDATE counter SET no_such_column = 1")
    assert not is_held(file)
    assert in_thread(number) == 0


def test_a_rollback_gives_the_lock_back(file: str) -> None:
    with transaction.atomic(using=NAME):
        ask("UPDATE counter SET n = 9")
        transaction.set_rollback(True, using=NAME)
    assert not is_held(file)
    assert number() == 0


def test_an_inner_rollback_keeps_the_lock_for_the_outer_transaction(file: str) -> None:
    with transaction.atomic(using=NAME):
        with pytest.raises(Meant):
            write_and_fail()
        assert is_held(file)
        ask("UPDATE counter SET n = n + 1")
    assert number() == 1


def test_closing_the_connection_gives_the_lock_back(file: str) -> None:
    with transaction.atomic(using=NAME):
        ask("UPDATE counter SET n = 9")
        connections[NAME].close()
        assert not is_held(file)
    assert in_thread(number) == 0


def test_a_reader_never_waits_for_a_writer(file: str) -> None:
    with transaction.atomic(using=NAME):
        ask("UPDATE counter SET n = 9")
        assert in_thread(number) == 0
    assert in_thread(number) == 9


def test_a_writer_that_waits_too_long_is_told_so(file: str) -> None:
    connections.databases[NAME]["OPTIONS"]["timeout"] = 0.1

    def write() -> None:
        with transaction.atomic(using=NAME):
            ask("UPDATE counter SET n = 1")

    with transaction.atomic(using=NAME), pytest.raises(OperationalError, match="locked"):
        in_thread(write)
    in_thread(write)
    assert number() == 1


def test_another_process_that_writes_is_waited_for_and_then_reported(file: str) -> None:
    connections.databases[NAME]["OPTIONS"]["timeout"] = 0.1
    connections[NAME].close()
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(OperationalError, match="locked"), transaction.atomic(using=NAME):
        ask("UPDATE counter SET n = 1")
    assert not is_held(file)
    other.execute("COMMIT")
    other.close()
    with transaction.atomic(using=NAME):
        ask("UPDATE counter SET n = 2")
    assert number() == 2


def test_a_full_disk_keeps_no_half_written_row(file: str) -> None:
    ask("CREATE TABLE paper (words TEXT)")
    ask(f"PRAGMA max_page_count = {ask('PRAGMA page_count')[0][0] + 2}")
    with pytest.raises(OperationalError, match="full"):
        write_too_much()
    assert not is_held(file)
    assert (number(), ask("SELECT count(*) FROM paper")) == (0, [(0,)])


def test_two_files_have_two_locks(file: str, tmp_path: Path) -> None:
    with transaction.atomic(using=NAME):
        assert is_held(file)
        assert not is_held(str(tmp_path / "another.sqlite3"))


def test_optimize_writes_the_statistics(file: str) -> None:
    ask("CREATE INDEX counter_n ON counter (n)")
    upkeep.optimize(using=NAME)
    assert ask("SELECT tbl, idx FROM sqlite_stat1") == [("counter", "counter_n")]


def test_emptying_the_log_leaves_nothing_to_read_in_it(file: str) -> None:
    ask("CREATE TABLE paper (words TEXT)")
    ask("INSERT INTO paper VALUES ('a canary sings')")
    ask("DELETE FROM paper")
    assert b"canary" in Path(f"{file}-wal").read_bytes()
    upkeep.empty_log(using=NAME)
    assert b"canary" not in Path(f"{file}-wal").read_bytes() + Path(file).read_bytes()


def test_the_log_is_left_alone_inside_a_transaction(file: str) -> None:
    with transaction.atomic(using=NAME):
        ask("UPDATE counter SET n = 1")
        upkeep.empty_log(using=NAME)
    assert number() == 1


@pytest.mark.django_db(transaction=True)
def test_upkeep_may_be_asked_of_any_database() -> None:
    upkeep.optimize()
    upkeep.empty_log()
