"""Background work: the queue and the jobs of config/jobs.py, by one loop (docs/explanation/architecture.md).

The serving process runs it in a daemon thread (`start`), `apero work` in the foreground (`run`). At rest it asks the
database two small questions every other second.
"""

import logging
import secrets
import time
import traceback
from collections.abc import Mapping
from datetime import datetime
from threading import Event, Thread

from django.conf import settings
from django.db import close_old_connections, connections
from django.utils import timezone
from django.utils.module_loading import import_string

from apero.work import actions
from apero.work.models import Job
from apero.work.queries import QueuedTask
from apero.work.rules import AT_MOST, DueJob

logger = logging.getLogger("apero.work")

LOOK_EVERY = 2.0
"""Seconds between two looks when there was nothing to do."""
AFTER_TROUBLE = 30.0
"""Seconds until the next look when the database did not answer."""
REAP_EVERY = 60.0
STOP_WITHIN = 1.0
"""Seconds that the process waits for work under way when it ends. What is cut off is put back by the reaper."""


class Worker:
    """One worker with a random name, which says nothing of the machine."""

    def __init__(self) -> None:
        self.name = secrets.token_hex(4)
        self.jobs: Mapping[str, DueJob] = {job.name: job for job in import_string(settings.JOBS)}
        self._has_listed = False
        self._reap_after = 0.0

    def look(self) -> bool:
        """Do one thing that is due. False if there was nothing."""
        now = timezone.now()
        self._keep_house(now)
        if task := actions.claim_task(worker=self.name, now=now):
            run_task(task)
            return True
        if job := actions.claim_job(now=now):
            run_job(job, self.jobs)
            return True
        return False

    def _keep_house(self, now: datetime) -> None:
        if not self._has_listed:
            actions.list_jobs(self.jobs.values(), now=now)
            self._has_listed = True
        if time.monotonic() >= self._reap_after:
            self._reap_after = time.monotonic() + REAP_EVERY
            if left := actions.put_back_tasks(now=now):
                logger.warning("%d tasks had been left running by a worker that was killed.", left)


def run_task(task: QueuedTask) -> None:
    """Run a claimed task and note how it went."""
    try:
        task.task.call(*task.args_kwargs["args"], **task.args_kwargs["kwargs"])
    except Exception as error:
        logger.exception("Task %s failed, attempt %d of %d.", task.task_path, len(task.worker_ids), AT_MOST)
        where = "".join(traceback.format_tb(error.__traceback__))
        actions.fail_task(task, error=_kind_of(error), where=where, now=timezone.now())
    else:
        actions.finish_task(task, now=timezone.now())


def run_job(job: Job, jobs: Mapping[str, DueJob]) -> None:
    """Do a claimed job and leave its receipt."""
    due = jobs.get(job.name)
    if due is None:  # listed by a newer release that works beside this one
        return
    try:
        if job.attempts > AT_MOST:
            raise KilledTooOften(job.name)
        receipt = due.do(timezone.now())
    except Exception as error:
        logger.exception("Job %s failed, attempt %d of %d.", job.name, job.attempts, AT_MOST)
        actions.fail_job(job, due=due, error=_kind_of(error), now=timezone.now())
    else:
        actions.finish_job(job, due=due, receipt=receipt, now=timezone.now())
        logger.info("Job %s: %s", job.name, receipt)


class KilledTooOften(Exception):
    """The worker died each time it did this job. It is left alone until its next time."""


def _kind_of(error: Exception) -> str:
    return f"{type(error).__module__}.{type(error).__qualname__}"


def run(stop: Event) -> None:
    """Work until `stop` is set."""
    worker = Worker()
    while not stop.is_set():
        try:
            close_old_connections()
            pause = 0.0 if worker.look() else LOOK_EVERY
        except Exception:
            logger.exception("Background work stands still for %d seconds.", AFTER_TROUBLE)
            connections.close_all()
            pause = AFTER_TROUBLE
        stop.wait(pause)
    connections.close_all()


class Beside:
    """The thread beside the serving ones, and the way to end it."""

    def __init__(self) -> None:
        self._stop = Event()
        self._thread = Thread(target=run, args=[self._stop], name="background-work", daemon=True)
        self._thread.start()

    def is_alive(self) -> bool:
        return self._thread.is_alive()

    def stop(self) -> None:
        """End the work. A task that takes longer than `STOP_WITHIN` seconds is left to the process's end."""
        self._stop.set()
        self._thread.join(STOP_WITHIN)


def start() -> Beside:
    """Work in a daemon thread, which never keeps the process from ending."""
    return Beside()
