"""Work is done once, put back when its worker was killed, tried again with a growing pause, and forgotten."""

from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta

import pytest

from apero.work import actions
from apero.work.models import Job
from apero.work.queries import QueuedTask, due_jobs
from apero.work.rules import AT_MOST, DueJob
from tests.threads import in_threads
from tests.work import tasks

NOON = datetime(2030, 5, 14, 12, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


@pytest.fixture(autouse=True)
def _nothing_ran() -> Iterator[None]:
    tasks.RAN.clear()
    yield
    tasks.RAN.clear()


def enqueued(word: str = "hello") -> QueuedTask:
    return QueuedTask.objects.get(pk=tasks.note.enqueue(word).id)


def claimed(now: datetime = NOON) -> QueuedTask:
    task = actions.claim_task(worker="w", now=now)
    assert task is not None
    return task


@pytest.mark.usefixtures("shared_db")
def test_a_task_is_claimed_by_one_worker_only() -> None:
    for _ in range(5):
        enqueued()

    def all_that_it_gets() -> list[str]:
        return [str(task.pk) for task in iter(lambda: actions.claim_task(worker="w", now=NOON), None)]

    got = [pk for one in in_threads(4, all_that_it_gets) for pk in one]
    assert len(got) == len(set(got)) == 5
    assert set(QueuedTask.objects.values_list("status", flat=True)) == {"RUNNING"}


@pytest.mark.usefixtures("shared_db")
def test_a_job_is_claimed_by_one_worker_only() -> None:
    Job.objects.create(name="nightly", due_at=NOON)
    got = in_threads(4, lambda: actions.claim_job(now=NOON))
    assert len([job for job in got if job]) == 1
    assert Job.objects.get().attempts == 1


@pytest.mark.django_db
def test_tasks_run_in_order_and_not_before_their_time() -> None:
    late, first, second = enqueued(), enqueued(), enqueued()
    QueuedTask.objects.filter(pk=late.pk).update(run_after=NOON + MINUTE)
    assert [claimed().pk for _ in range(2)] == [first.pk, second.pk]
    assert actions.claim_task(worker="w", now=NOON) is None
    assert claimed(NOON + MINUTE).pk == late.pk


@pytest.mark.django_db
def test_a_task_that_fails_is_tried_again_with_a_growing_pause_and_then_given_up() -> None:
    enqueued()
    now, pauses = NOON, []
    for _ in range(AT_MOST - 1):
        actions.fail_task(claimed(now), error="builtins.ValueError", where="line 1", now=now)
        task = QueuedTask.objects.get()
        assert (task.status, task.exception_class_path, task.finished_at) == (
            "READY",
            "builtins.ValueError",
            None,
        )
        pauses.append((task.run_after - now) // MINUTE)
        assert actions.claim_task(worker="w", now=task.run_after - timedelta(seconds=1)) is None
        now = task.run_after
    assert pauses == [1, 4, 16, 64]
    actions.fail_task(claimed(now), error="builtins.ValueError", where="line 1", now=now)
    task = QueuedTask.objects.get()
    assert (task.status, task.finished_at, len(task.worker_ids)) == ("FAILED", now, AT_MOST)


@pytest.mark.django_db
def test_the_reaper_puts_back_what_a_killed_worker_left_and_nothing_else() -> None:
    enqueued()
    task = claimed()
    assert actions.put_back_tasks(now=NOON + 10 * MINUTE) == 0
    later = NOON + 10 * MINUTE + timedelta(seconds=1)
    assert actions.put_back_tasks(now=later) == 1
    again = claimed(later)
    assert (again.pk, len(again.worker_ids)) == (task.pk, 2)


@pytest.mark.django_db
def test_a_task_that_kills_its_worker_each_time_is_given_up() -> None:
    enqueued()
    now = NOON
    for _ in range(AT_MOST):
        claimed(now)
        now += 11 * MINUTE
        actions.put_back_tasks(now=now)
    assert actions.claim_task(worker="w", now=now) is None
    assert QueuedTask.objects.get().status == "FAILED"


@pytest.mark.django_db
def test_a_worker_that_was_thought_dead_does_not_overrule_the_one_that_came_after() -> None:
    enqueued()
    slow = claimed()
    actions.put_back_tasks(now=NOON + 11 * MINUTE)
    claimed(NOON + 11 * MINUTE)
    actions.finish_task(slow, now=NOON + 12 * MINUTE)
    assert QueuedTask.objects.get().status == "RUNNING"


@pytest.mark.django_db
def test_what_a_task_returned_and_what_its_error_said_is_not_kept() -> None:
    tasks.break_down.enqueue("secret word")
    actions.fail_task(claimed(), error="builtins.ValueError", where="tasks.py, line 16", now=NOON)
    assert QueuedTask.objects.get().traceback == "tasks.py, line 16"
    actions.finish_task(claimed(NOON + MINUTE), now=NOON + MINUTE)
    task = QueuedTask.objects.get()
    assert (task.status, task.traceback, task.return_value) == ("SUCCESSFUL", "", None)


@pytest.mark.django_db
def test_finished_tasks_are_purged_and_given_up_ones_after_a_week() -> None:
    for status, days in (("SUCCESSFUL", 0), ("FAILED", 8), ("FAILED", 6), ("READY", 30), ("RUNNING", 30)):
        QueuedTask.objects.filter(pk=enqueued().pk).update(
            status=status, finished_at=NOON - timedelta(days=days)
        )
    assert actions.purge_finished_tasks(now=NOON) == 2
    assert sorted(QueuedTask.objects.values_list("status", flat=True)) == ["FAILED", "READY", "RUNNING"]


NIGHTLY = DueJob(name="nightly", at=(time(3),), do=lambda _now: "done")
HOURLY = DueJob(name="hourly", every=timedelta(hours=1), do=lambda _now: "done")


@pytest.mark.django_db
def test_jobs_are_listed_once_and_those_that_are_no_more_lose_their_row() -> None:
    actions.list_jobs([NIGHTLY, HOURLY], now=NOON)
    due = datetime(2030, 5, 15, 3, tzinfo=UTC)
    assert Job.objects.get(name="nightly").due_at == due
    actions.list_jobs([NIGHTLY], now=NOON + timedelta(days=3))
    assert [(job.name, job.due_at) for job in Job.objects.all()] == [("nightly", due)]


@pytest.mark.django_db
def test_a_job_that_was_missed_while_the_site_stood_still_is_done_late() -> None:
    actions.list_jobs([NIGHTLY], now=NOON)
    assert [job.name for job in due_jobs(now=NOON + timedelta(days=9))] == ["nightly"]


@pytest.mark.django_db
def test_a_job_leaves_its_receipt_with_the_day_only_and_its_next_time() -> None:
    actions.list_jobs([NIGHTLY], now=NOON - timedelta(days=1))
    job = actions.claim_job(now=NOON)
    assert job is not None
    actions.finish_job(job, due=NIGHTLY, receipt="7 seats deleted", now=NOON)
    job = Job.objects.get()
    assert (job.last_receipt, job.last_done_on) == ("7 seats deleted", NOON.date())
    assert (job.due_at, job.claimed_until, job.attempts) == (datetime(2030, 5, 15, 3, tzinfo=UTC), None, 0)


@pytest.mark.django_db
def test_a_job_that_fails_is_tried_again_and_then_waits_for_its_next_time() -> None:
    actions.list_jobs([NIGHTLY], now=NOON - timedelta(days=1))
    now, pauses = NOON, []
    for _ in range(AT_MOST):
        job = actions.claim_job(now=now)
        assert job is not None
        actions.fail_job(job, due=NIGHTLY, error="builtins.ValueError", now=now)
        again = Job.objects.get().due_at
        pauses.append((again - now) // MINUTE)
        now = again
    assert pauses[:-1] == [1, 4, 16, 64]
    job = Job.objects.get()
    assert (job.due_at, job.attempts) == (datetime(2030, 5, 15, 3, tzinfo=UTC), 0)
    assert job.last_receipt == "failed: builtins.ValueError"
    assert job.last_done_on is None


@pytest.mark.django_db
def test_a_job_whose_worker_was_killed_is_free_again_after_ten_minutes() -> None:
    actions.list_jobs([HOURLY], now=NOON - timedelta(hours=1))
    dead = actions.claim_job(now=NOON)
    assert dead is not None
    assert actions.claim_job(now=NOON + 9 * MINUTE) is None
    job = actions.claim_job(now=NOON + 10 * MINUTE)
    assert job is not None
    assert job.attempts == 2
    actions.finish_job(dead, due=HOURLY, receipt="from the dead", now=NOON + 11 * MINUTE)
    assert Job.objects.get().last_receipt == ""
