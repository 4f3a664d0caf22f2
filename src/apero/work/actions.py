"""Claiming work so that two workers never do the same, and writing down how it went.

Each claim is one UPDATE that only one worker can win. A claim counts as an attempt, so that work which kills its
worker is given up as well as work that fails. Tasks keep their attempts as the list of workers that tried.
"""

from collections.abc import Iterable
from datetime import datetime
from typing import TypeVar

from django.db import transaction
from django.db.models import F, Model, QuerySet

from apero.work.models import Job
from apero.work.queries import QueuedTask, due_jobs, left_running, ready_tasks
from apero.work.rules import AT_MOST, FAILED_KEPT, LEASE, DueJob, next_due, pause_after, retry_at

LOOK_AT = 8
"""Rows that a worker tries to claim in one look, others may be faster at the first."""
_Row = TypeVar("_Row", bound=Model)


@transaction.atomic
def _won(rows: QuerySet[_Row], **changes: object) -> bool:
    """Whether this worker's UPDATE was the one that changed the row."""
    return rows.update(**changes) == 1


def claim_task(*, worker: str, now: datetime) -> QueuedTask | None:
    """A task that is now this worker's to run, or None."""
    for row in ready_tasks(now=now)[:LOOK_AT]:
        as_seen = QueuedTask.objects.filter(pk=row.pk, status="READY", run_after=row.run_after)
        tried_by = [*row.worker_ids, worker]
        if _won(as_seen, status="RUNNING", started_at=now, worker_ids=tried_by):
            row.status, row.started_at, row.worker_ids = "RUNNING", now, tried_by
            return row
    return None


def _still_claimed(task: QueuedTask) -> QuerySet[QueuedTask]:
    return QueuedTask.objects.filter(pk=task.pk, status="RUNNING", started_at=task.started_at)


@transaction.atomic
def finish_task(task: QueuedTask, *, now: datetime) -> None:
    """Note that a claimed task is done. What it returned is not kept."""
    _still_claimed(task).update(status="SUCCESSFUL", finished_at=now, exception_class_path="", traceback="")


@transaction.atomic
def fail_task(task: QueuedTask, *, error: str, where: str, now: datetime) -> None:
    """Note that a claimed task failed: it is tried again after a pause, or given up after `AT_MOST` attempts.

    `error` is the kind of the exception and `where` its place in the code; its message may quote a row and is not kept.
    """
    claimed, attempts = _still_claimed(task), len(task.worker_ids)
    if attempts < AT_MOST:
        claimed.update(
            status="READY", run_after=now + pause_after(attempts), exception_class_path=error, traceback=where
        )
    else:
        claimed.update(status="FAILED", finished_at=now, exception_class_path=error, traceback=where)


@transaction.atomic
def put_back_tasks(*, now: datetime) -> int:
    """Put tasks that a killed worker left running back into the queue. Returns how many.

    One that was left so `AT_MOST` times is given up.
    """
    left = list(left_running(since_before=now - LEASE))
    for task in left:
        if len(task.worker_ids) < AT_MOST:
            _still_claimed(task).update(status="READY", run_after=now)
        else:
            _still_claimed(task).update(status="FAILED", finished_at=now, exception_class_path="left running")
    return len(left)


@transaction.atomic
def purge_finished_tasks(*, now: datetime) -> int:
    """Delete what is done, and what was given up a week ago. Returns how many went."""
    done, _by_model = QueuedTask.objects.filter(status="SUCCESSFUL").delete()
    failed, _by_model = QueuedTask.objects.filter(status="FAILED", finished_at__lt=now - FAILED_KEPT).delete()
    return done + failed


@transaction.atomic
def list_jobs(jobs: Iterable[DueJob], *, now: datetime) -> None:
    """Give each job its row, due at its next time; remove the rows of jobs that are no more."""
    rows = [Job(name=job.name, due_at=next_due(job, after=now)) for job in jobs]
    Job.objects.bulk_create(rows, ignore_conflicts=True)
    Job.objects.exclude(name__in=[row.name for row in rows]).delete()


def claim_job(*, now: datetime) -> Job | None:
    """A due job that is now this worker's to do, or None."""
    for job in due_jobs(now=now)[:LOOK_AT]:
        as_seen = Job.objects.filter(pk=job.pk, due_at=job.due_at, claimed_until=job.claimed_until)
        if _won(as_seen, claimed_until=now + LEASE, attempts=F("attempts") + 1):
            job.claimed_until, job.attempts = now + LEASE, job.attempts + 1
            return job
    return None


@transaction.atomic
def finish_job(job: Job, *, due: DueJob, receipt: str, now: datetime) -> None:
    """Leave the receipt of a claimed job, with the day, and set its next time."""
    Job.objects.filter(pk=job.pk, claimed_until=job.claimed_until).update(
        due_at=next_due(due, after=now),
        claimed_until=None,
        attempts=0,
        last_receipt=receipt[:200],
        last_done_on=now.date(),
    )


@transaction.atomic
def fail_job(job: Job, *, due: DueJob, error: str, now: datetime) -> None:
    """Leave word of what failed; it is tried again after a pause, or at its next time after `AT_MOST` attempts."""
    again = retry_at(due, attempts=job.attempts, now=now)
    Job.objects.filter(pk=job.pk, claimed_until=job.claimed_until).update(
        due_at=again or next_due(due, after=now),
        claimed_until=None,
        attempts=job.attempts if again else 0,
        last_receipt=f"failed: {error}"[:200],
    )
