"""When work is due, and when it is tried again."""

from datetime import UTC, datetime, time, timedelta

import pytest

from apero.work.rules import AT_MOST, DueJob, next_due, pause_after, retry_at

NOON = datetime(2030, 5, 14, 12, tzinfo=UTC)


def nothing(_now: datetime) -> str:
    return ""


NIGHTLY = DueJob(name="nightly", at=(time(3, 10),), do=nothing)
TWICE = DueJob(name="twice", at=(time(18), time(6)), do=nothing)
HOURLY = DueJob(name="hourly", every=timedelta(hours=1), do=nothing)


@pytest.mark.parametrize(
    ("job", "after", "due"),
    [
        (NIGHTLY, NOON, datetime(2030, 5, 15, 3, 10, tzinfo=UTC)),
        (NIGHTLY, NOON.replace(hour=3, minute=9), datetime(2030, 5, 14, 3, 10, tzinfo=UTC)),
        (NIGHTLY, NOON.replace(hour=3, minute=10), datetime(2030, 5, 15, 3, 10, tzinfo=UTC)),
        (TWICE, NOON, datetime(2030, 5, 14, 18, tzinfo=UTC)),
        (TWICE, NOON.replace(hour=19), datetime(2030, 5, 15, 6, tzinfo=UTC)),
        (HOURLY, NOON, NOON + timedelta(hours=1)),
    ],
)
def test_the_next_time_is_after_now_and_is_utc(job: DueJob, after: datetime, due: datetime) -> None:
    assert next_due(job, after=after) == due
    assert next_due(job, after=after.astimezone()) == due


def test_the_pause_grows() -> None:
    assert [pause_after(n).seconds // 60 for n in range(1, AT_MOST)] == [1, 4, 16, 64]


def test_a_failed_job_is_tried_again_until_it_is_given_up() -> None:
    pauses = [retry_at(NIGHTLY, attempts=n, now=NOON) for n in range(1, AT_MOST + 1)]
    assert pauses == [NOON + timedelta(minutes=m) for m in (1, 4, 16, 64)] + [None]


def test_a_failed_job_is_not_tried_after_its_next_time() -> None:
    assert retry_at(HOURLY, attempts=4, now=NOON) is None
    assert retry_at(HOURLY, attempts=3, now=NOON) == NOON + timedelta(minutes=16)
