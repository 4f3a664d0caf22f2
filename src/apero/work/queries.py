"""What is waiting. Two small indexed reads a look."""

from datetime import datetime
from typing import Any, TypeAlias

from django.db.models import Q, QuerySet
from django_tasks_db.models import DBTaskResult, get_date_max

from apero.work.models import Job

QueuedTask: TypeAlias = DBTaskResult[Any, Any]
"""A row of the queue, which is django-tasks' table."""


def ready_tasks(*, now: datetime) -> QuerySet[QueuedTask]:
    """Tasks that may run now, the most urgent first."""
    due = Q(run_after=get_date_max()) | Q(run_after__lte=now)
    return QueuedTask.objects.filter(due, status="READY").order_by("-priority", "run_after", "enqueued_at")


def left_running(*, since_before: datetime) -> QuerySet[QueuedTask]:
    """Tasks that began so long ago that their worker must have been killed."""
    return QueuedTask.objects.filter(status="RUNNING", started_at__lt=since_before)


def due_jobs(*, now: datetime) -> QuerySet[Job]:
    """Jobs whose time has come and that nobody is doing."""
    free = Q(claimed_until__isnull=True) | Q(claimed_until__lte=now)
    return Job.objects.filter(free, due_at__lte=now).order_by("due_at")
