"""Whether what was to be deleted is gone, and whether the jobs that delete still run."""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta

from django.conf import settings
from django.db import connection, transaction
from django.utils.module_loading import import_string

from apero.config.privacy.finding import Finding
from apero.publishing.holdings import HOLDINGS
from apero.work.models import Job
from apero.work.rules import DueJob

GRACE = timedelta(hours=26)
"""A job is done once a night; what is older than this should be gone."""
ELSEWHERE = {
    *("send-reminders", "forget-backups", "rewrite-tables", "empty-log", "look-after-database"),
    *("put-answers-away", "close-surveys"),
}
"""Jobs that delete nothing from tables, or act outside the database: what they do there cannot be taken back."""
Counts = dict[str, int]


def jobs() -> tuple[DueJob, ...]:
    """The jobs of this site."""
    found: tuple[DueJob, ...] = import_string(settings.JOBS)
    return found


def overdue(*, now: datetime) -> Iterator[Finding]:
    """Do what was due until `GRACE` ago, see what goes, and take it back: the rules of the purges themselves decide."""
    with transaction.atomic():
        before = _filled()
        for job in jobs():
            if job.name not in ELSEWHERE:
                job.do(now - GRACE)
        after = _filled()
        transaction.set_rollback(True)
    for where, number in before.items():
        gone = number - after[where]
        if gone > 0 and not _goes_with_its_rows(where, before, after):
            yield Finding(where, f"{gone} should have been deleted by {(now - GRACE).date().isoformat()}")


def _goes_with_its_rows(where: str, before: Counts, after: Counts) -> bool:
    """Whether a column is emptier only because rows of its table went: the table is the finding then."""
    table = where.partition(".")[0]
    return table != where and after[table] < before[table]


def unfinished(*, now: datetime) -> Iterator[Finding]:
    """Jobs that have not been done for so long that something may be overdue."""
    known = {job.name for job in jobs()}
    for job in Job.objects.filter(due_at__lt=now - GRACE, name__in=known).order_by("name"):
        yield Finding(
            f"job {job.name}", f"has not been done since it was due on {job.due_at.date().isoformat()}"
        )


def _filled() -> Counts:
    """For each table of the page how many rows it has, and for each of its columns how many of them hold something."""
    found: Counts = {}
    with connection.cursor() as cursor:
        for holding in HOLDINGS:
            described = holding.model_class._meta  # noqa: SLF001 (Django documents it)
            table = described.db_table
            columns = [str(f.column) for f in described.local_concrete_fields if f.empty_strings_allowed]
            cursor.execute(_counting(table, columns))
            rows, *held = cursor.fetchone()
            found[table] = int(rows)
            found |= {f"{table}.{column}": int(number) for column, number in zip(columns, held, strict=True)}
    return found


def _counting(table: str, columns: Iterable[str]) -> str:
    parts = ["count(*)", *(f"count(nullif(\"{column}\", ''))" for column in columns)]
    return f'SELECT {", ".join(parts)} FROM "{table}"'  # noqa: S608 (names of our own tables)
