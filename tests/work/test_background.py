"""The loop: it runs what is due, outlives what fails, and stops when it is told to."""

import logging
import os
import signal
import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from django.db import OperationalError

from apero.config import background
from apero.work.models import Job
from apero.work.queries import QueuedTask
from apero.work.rules import DueJob
from tests.work import tasks

LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)
RECEIPTS: list[str] = []


def do_well(_now: datetime) -> str:
    RECEIPTS.append("well")
    return "did well"


def do_badly(_now: datetime) -> str:
    raise ValueError("the word was secret")


HOUR = timedelta(hours=1)
JOBS = (DueJob(name="well", every=HOUR, do=do_well), DueJob(name="badly", every=HOUR, do=do_badly))


@pytest.fixture(autouse=True)
def _jobs(settings: Any) -> None:
    settings.JOBS = "tests.work.test_background.JOBS"
    tasks.RAN.clear()
    RECEIPTS.clear()


def looks() -> list[bool]:
    worker = background.Worker()
    return list(iter(worker.look, False))


@pytest.mark.django_db
def test_at_rest_it_asks_two_small_questions(django_assert_num_queries: Any) -> None:
    worker = background.Worker()
    assert worker.look() is False
    with django_assert_num_queries(2):
        assert worker.look() is False


@pytest.mark.django_db
def test_it_runs_what_is_in_the_queue() -> None:
    tasks.note.enqueue("one")
    tasks.note.enqueue(word="two")
    assert looks() == [True, True]
    assert tasks.RAN == ["one", "two"]
    assert set(QueuedTask.objects.values_list("status", flat=True)) == {"SUCCESSFUL"}


@pytest.mark.django_db
def test_a_task_that_fails_waits_and_its_words_are_kept_nowhere(caplog: pytest.LogCaptureFixture) -> None:
    tasks.break_down.enqueue("secret")
    with caplog.at_level(logging.INFO):
        assert looks() == [True]
    task = QueuedTask.objects.get()
    assert (task.status, task.exception_class_path) == ("READY", "builtins.ValueError")
    assert "break_down" in task.traceback
    assert "was secret" not in task.traceback
    assert "attempt 1 of 5" in caplog.text


@pytest.mark.django_db
def test_a_task_that_is_no_more_fails_and_the_next_one_runs() -> None:
    gone = tasks.note.enqueue("gone")
    QueuedTask.objects.filter(pk=gone.id).update(task_path="tests.work.tasks.no_such_task")
    tasks.note.enqueue("next")
    assert looks() == [True, True]
    assert tasks.RAN == ["next"]


@pytest.mark.django_db
def test_it_does_what_is_due_and_keeps_the_receipt() -> None:
    background.Worker().look()
    Job.objects.update(due_at=LONG_AGO)
    assert looks() == [True, True]
    assert RECEIPTS == ["well"]
    assert {job.name: job.last_receipt for job in Job.objects.all()} == {
        "well": "did well",
        "badly": "failed: builtins.ValueError",
    }
    assert looks() == []


@pytest.mark.django_db
def test_a_job_that_killed_its_worker_five_times_is_left_alone_until_its_next_time() -> None:
    background.Worker().look()
    Job.objects.filter(name="well").update(due_at=LONG_AGO, attempts=5)
    assert looks() == [True]
    assert RECEIPTS == []
    job = Job.objects.get(name="well")
    assert (job.attempts, job.last_receipt) == (0, "failed: apero.config.background.KilledTooOften")


@pytest.mark.django_db
def test_what_another_worker_left_running_is_put_back_at_the_first_look() -> None:
    tasks.note.enqueue("left")
    QueuedTask.objects.update(status="RUNNING", started_at=LONG_AGO, worker_ids=["dead"])
    assert looks() == [True]
    assert tasks.RAN == ["left"]


@pytest.mark.django_db
def test_a_database_that_does_not_answer_is_waited_for(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    stop, tried = Event(), list[int]()

    def look(_self: background.Worker) -> bool:
        tried.append(1)
        if len(tried) == 3:
            stop.set()
        raise OperationalError("gone")

    monkeypatch.setattr(background.Worker, "look", look)
    monkeypatch.setattr(background, "AFTER_TROUBLE", 0.01)
    background.run(stop)
    assert len(tried) == 3
    assert "stands still" in caplog.text


@pytest.mark.usefixtures("shared_db")
def test_the_thread_beside_does_the_work_and_stops_within_a_second() -> None:
    tasks.note.enqueue("beside")
    beside = background.start()
    until = time.monotonic() + 5
    while not QueuedTask.objects.filter(status="SUCCESSFUL") and time.monotonic() < until:
        time.sleep(0.02)
    began = time.monotonic()
    beside.stop()
    assert time.monotonic() - began < 1
    assert not beside.is_alive()
    assert tasks.RAN == ["beside"]


@pytest.mark.usefixtures("shared_db")
def test_work_that_takes_long_does_not_keep_the_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(background, "STOP_WITHIN", 0.1)
    go_on, at_work = Event(), Event()

    def look(_self: background.Worker) -> bool:
        at_work.set()
        return go_on.wait(10)

    monkeypatch.setattr(background.Worker, "look", look)
    beside = background.start()
    at_work.wait(5)
    began = time.monotonic()
    beside.stop()
    assert time.monotonic() - began < 0.5
    assert beside.is_alive()
    go_on.set()
    beside.stop()


def test_as_a_process_of_its_own_it_stops_when_told_to(tmp_path: Path) -> None:
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("APERO_", "DJANGO_", "DATABASE_"))}
    settings = kept | {"APERO_DATA": str(tmp_path), "PYTHONPATH": str(Path(background.__file__).parents[2])}
    apero = [sys.executable, "-m", "apero"]
    subprocess.run([*apero, "migrate", "-v0"], env=settings, check=True, timeout=60)
    subprocess.run([*apero, "work", "--once"], env=settings, check=True, timeout=60)
    with subprocess.Popen([*apero, "work"], env=settings, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        assert "Ctrl+C stops it" in process.stdout.readline()
        began = time.monotonic()
        process.send_signal(signal.SIGTERM)
        assert process.wait(timeout=10) == 0
        assert time.monotonic() - began < 1
