"""When work is due, and when it is tried again."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta

AT_MOST = 5
"""Attempts before something is given up."""
LEASE = timedelta(minutes=10)
"""How long work may run. What is still marked as running after that was left by a worker that was killed."""
FAILED_KEPT = timedelta(days=7)
"""A task that was given up stays as long, so that somebody can see why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DueJob:
    """A line of config/jobs.py: done at fixed times of the day (UTC), or every so often.

    `do` is given the time and returns its receipt: a sentence with counts. It must be safe to repeat.
    """

    name: str
    do: Callable[[datetime], str]
    at: tuple[time, ...] = ()
    every: timedelta | None = None


def pause_after(attempts: int) -> timedelta:
    """How long to wait after so many attempts have failed: 1, 4, 16, 64 minutes."""
    return timedelta(minutes=4 ** (attempts - 1))


def next_due(job: DueJob, *, after: datetime) -> datetime:
    """The first time after `after` at which the job is to be done."""
    if job.every is not None:
        return after + job.every
    day = after.astimezone(UTC).date()
    times = [
        datetime.combine(day + timedelta(days=later), at, tzinfo=UTC) for later in (0, 1) for at in job.at
    ]
    return min(moment for moment in times if moment > after)


def retry_at(job: DueJob, *, attempts: int, now: datetime) -> datetime | None:
    """When a job that has failed is tried again before its next time; None if it is given up until then."""
    again = now + pause_after(attempts)
    return again if attempts < AT_MOST and again < next_due(job, after=now) else None
