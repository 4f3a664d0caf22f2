"""The jobs of the site, on real rows: what is due goes, what is not stays, and each purge leaves its receipt."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.conf import settings as site
from django.contrib.sessions.models import Session as SignIn
from django.utils import timezone

from apero.audit.actions import SYSTEM, record
from apero.audit.models import ClosedMonth, Entry
from apero.audit.queries import checked_chain
from apero.config.jobs import JOBS
from apero.listening.models import Question
from apero.participation.actions import use_form
from apero.participation.models import UsedForm
from apero.registration.models import Seat
from apero.registration.rules import purge_on
from apero.work.events import PurgeDone
from apero.work.queries import QueuedTask
from apero.work.rules import next_due
from tests import make
from tests.work import tasks

NOON = make.NOON
DO = {job.name: job.do for job in JOBS}


def record_something(now: datetime) -> None:
    record(PurgeDone(what="leaves", gone=1), by=SYSTEM, now=now)


def counts() -> list[tuple[str, dict[str, Any], str]]:
    return [(entry.kind, entry.facts, entry.role) for entry in Entry.objects.all()]


def test_each_job_has_a_name_of_its_own_and_a_time() -> None:
    assert len(DO) == len(JOBS)
    assert all(bool(job.at) != bool(job.every) for job in JOBS)
    assert all(NOON < next_due(job, after=NOON) <= NOON + timedelta(days=1) for job in JOBS)


@pytest.mark.django_db
@pytest.mark.parametrize("name", DO)
def test_where_nothing_is_due_a_job_says_so_and_records_nothing(name: str) -> None:
    receipt = DO[name](NOON)
    assert receipt
    assert "deleted: 0" in receipt or not any(sign.isdigit() for sign in receipt)
    assert counts() == []


@pytest.mark.django_db
def test_seats_go_on_their_day_and_the_record_says_how_many() -> None:
    session = make.session()
    make.seat(session)
    make.seat(session, "Grey Otter 12")
    due = datetime.combine(purge_on(session), NOON.timetz())
    assert DO["purge-seats"](due - timedelta(days=1)) == "seats deleted: 0"
    assert Seat.objects.count() == 2
    assert DO["purge-seats"](due) == "seats deleted: 2"
    assert Seat.objects.count() == 0
    assert counts() == [("work.purge.done", {"what": "seats", "gone": 2}, "system")]


@pytest.mark.django_db
def test_questions_that_are_not_public_go_on_their_day() -> None:
    make.question(make.session().programme)
    assert DO["purge-questions"](NOON) == "questions deleted: 0"
    assert DO["purge-questions"](NOON + timedelta(days=400)) == "questions deleted: 1"
    assert not Question.objects.exists()


@pytest.mark.django_db
def test_used_forms_are_forgotten_without_a_count() -> None:
    use_form(b"1" * 16, today=NOON.date() - timedelta(days=2))
    use_form(b"2" * 16, today=NOON.date())
    assert DO["forget-used-forms"](NOON) == "used forms forgotten"
    assert UsedForm.objects.count() == 1
    assert counts() == []


@pytest.mark.django_db
def test_the_record_goes_back_as_many_months_as_the_site_says(settings: Any) -> None:
    settings.AUDIT_MONTHS = 2
    for month in (1, 2, 3, 4):
        record_something(NOON.replace(month=month))
    assert DO["purge-record"](NOON.replace(month=4)) == "entries deleted: 1"
    assert [month.month for month in ClosedMonth.objects.all()] == ["2030-01"]
    assert DO["purge-record"](NOON.replace(month=6)) == "entries deleted: 2"
    assert {entry.month for entry in Entry.objects.all()} == {"2030-04", "2030-06"}
    assert checked_chain().holds


@pytest.mark.django_db
def test_over_a_new_year_months_are_counted_right(settings: Any) -> None:
    settings.AUDIT_MONTHS = 24
    record_something(datetime(2027, 12, 31, 23, tzinfo=UTC))
    record_something(datetime(2028, 1, 1, tzinfo=UTC))
    DO["purge-record"](datetime(2030, 1, 1, tzinfo=UTC))
    assert {entry.month for entry in Entry.objects.all()} == {"2028-01", "2030-01"}


@pytest.mark.django_db
def test_sign_ins_that_have_ended_and_tasks_that_are_done_go() -> None:
    now = timezone.now()
    for key, days in (("over", -1), ("open", 1)):
        SignIn.objects.create(session_key=key, session_data="", expire_date=now + timedelta(days=days))
    DO["forget-sign-ins"](now)
    assert [row.session_key for row in SignIn.objects.all()] == ["open"]
    tasks.note.enqueue("x")
    QueuedTask.objects.update(status="SUCCESSFUL")
    assert DO["forget-tasks"](now) == "finished tasks deleted: 1"


def test_the_site_names_its_jobs() -> None:
    assert site.JOBS == "apero.config.jobs.JOBS"
