"""The process that serves also works, unless it is told not to."""

import sqlite3
import time
from contextlib import closing
from pathlib import Path

import pytest

from apero.config.jobs import JOBS
from tests.config.test_serve import Server, apero, environment


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    for words in (("migrate", "-v0"), ("collectstatic", "-v0", "--no-input")):
        assert apero(*words, **environment(folder)).returncode == 0
    return folder


def asked(data: Path, sql: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(data / "apero.sqlite3", timeout=10, isolation_level=None)) as database:
        return database.execute(sql).fetchall()


def is_so(data: Path, sql: str, wanted: object, within: float) -> bool:
    """Whether the first value that the database answers becomes this one in time."""
    until = time.monotonic() + within
    while time.monotonic() < until:
        if asked(data, sql)[0][0] == wanted:
            return True
        time.sleep(0.05)
    return False


def test_a_server_that_may_not_work_leaves_it(data: Path) -> None:
    asked(data, "DELETE FROM work_job")
    running = Server(data, APERO_WORK_EMBEDDED="no")
    try:
        assert not is_so(data, "SELECT count(*) FROM work_job", len(JOBS), within=3)
    finally:
        running.end()


def test_a_job_that_is_due_is_done_beside_the_visitors(data: Path) -> None:
    running = Server(data)
    try:
        assert is_so(data, "SELECT count(*) FROM work_job", len(JOBS), within=10)
        asked(data, "UPDATE work_job SET due_at = '2020-01-01 00:00:00' WHERE name = 'purge-seats'")
        receipt = "SELECT last_receipt FROM work_job WHERE name = 'purge-seats'"
        assert is_so(data, receipt, "seats deleted: 0", within=10)
    finally:
        running.end()
