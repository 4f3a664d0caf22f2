"""Closing a survey, seeing to it that nothing of its answers' order stays in a file, and deleting them by the promised day.

Each step can be done again: what a crash interrupts, the next run of the job ends.
"""

from datetime import datetime
from secrets import token_hex
from typing import Any
from uuid import uuid4

from django.db import connection, transaction

from apero.audit.actions import SYSTEM, Actor, record
from apero.lib.refusal import require
from apero.lib.sql import places, stored
from apero.lib.sqlite import upkeep
from apero.survey import rules
from apero.survey.actions.batches import put_away
from apero.survey.actions.changing import drop_version
from apero.survey.events import AnswersDeleted, SurveyClosed, SurveyReported
from apero.survey.models import Answer, OpenAnswer, Survey, SurveyCode, SurveyVersion

State = Survey.State
PLANTED = "planted"
"""In place of a question: words that are planted to see whether deleting reaches the files."""


@transaction.atomic
def close_survey(*, survey: Survey, by: Actor, now: datetime) -> None:
    """Take no more answers. Codes that were not used are deleted. Twice is once. Raises `Refused`."""
    locked = Survey.objects.select_for_update(of=("self",)).get(pk=survey.pk)
    if locked.closed_on:
        return
    require(rules.why_not_close(locked))
    locked.state, locked.closed_on = State.CLOSED, now.date()
    locked.last_day = min(locked.last_day, now.date())
    locked.save(update_fields=["state", "closed_on", "last_day"])
    for draft in locked.versions.filter(state=SurveyVersion.State.DRAFT).select_related("text"):
        drop_version(draft)
    SurveyCode.objects.filter(survey=locked).delete()
    record(SurveyClosed(survey_id=locked.pk), by=by, now=now)


def close_due(*, now: datetime) -> None:
    """Close every survey whose last day has ended, and finish what is still to be done with those that are closed."""
    for survey in Survey.objects.filter(state=State.OPEN):
        if now >= rules.ends_at(survey):
            close_survey(survey=survey, by=SYSTEM, now=now)
    for survey in Survey.objects.exclude(closed_on=None).exclude(state=State.RAW_DELETED).filter(searched={}):
        finish(survey, now=now)


def finish(survey: Survey, *, now: datetime) -> None:
    """Put the last answers away, mix all of them anew, and search the files for words that were planted and deleted.

    Nobody can write while the files are written anew. Not inside a transaction.
    """
    put_away(survey, is_last=True)
    planted = f"{PLANTED} {token_hex(16)}"
    _plant(survey, planted)
    before = upkeep.found_in_files(planted.encode())
    _dig_up(survey)
    _mix(survey)
    upkeep.rewrite(always=True)
    found = {"before": before, "after": upkeep.found_in_files(planted.encode())}
    _keep_receipt(survey, {"on": now.date().isoformat()} | found)


@transaction.atomic
def _plant(survey: Survey, words: str) -> None:
    version = survey.versions.order_by("number").first()
    if version is not None:
        OpenAnswer.objects.create(pk=uuid4(), version=version, question=PLANTED, text=words)


@transaction.atomic
def _dig_up(survey: Survey) -> None:
    OpenAnswer.objects.filter(version__survey=survey, question=PLANTED).delete()


@transaction.atomic
def _keep_receipt(survey: Survey, found: dict[str, Any]) -> None:
    Survey.objects.filter(pk=survey.pk).update(searched=found)


_MIXED = {
    "survey_answer": "version_id, line",
    "survey_openanswer": "version_id, question, mark, text",
}
"""The tables that are mixed, each with all its columns but the key."""
_MIX = {"sqlite": "UPDATE {table} SET id = lower(hex(randomblob(16))) WHERE version_id IN ({places})"}
"""There rows lie in the order of their keys."""
_MIX_BY_MOVING = """
WITH gone AS (DELETE FROM {table} WHERE version_id IN ({places}) RETURNING {columns})
INSERT INTO {table} (id, {columns}) SELECT gen_random_uuid(), {columns} FROM gone ORDER BY gen_random_uuid()
"""


@transaction.atomic
def _mix(survey: Survey) -> None:
    """Give every row a new key and another place. On PostgreSQL they are one transaction's afterwards, whatever their batches."""
    keys = [stored(key) for key in survey.versions.values_list("pk", flat=True)]
    with connection.cursor() as cursor:
        for table, columns in _MIXED.items():
            mix = _MIX.get(connection.vendor, _MIX_BY_MOVING)
            cursor.execute(mix.format(table=table, columns=columns, places=places(keys)), keys)


@transaction.atomic
def report_survey(*, survey: Survey, by: Actor, now: datetime) -> None:
    """Say that what came of the answers was reported: they are deleted 90 days later. Twice is once. Raises `Refused`."""
    locked = Survey.objects.select_for_update(of=("self",)).get(pk=survey.pk)
    if locked.reported_on:
        return
    require(rules.why_not_report(locked))
    locked.state, locked.reported_on = State.REPORTED, now.date()
    locked.save(update_fields=["state", "reported_on"])
    record(SurveyReported(survey_id=locked.pk), by=by, now=now)


def delete_due(*, now: datetime) -> None:
    """Delete the answers of every survey whose day has come, and the surveys' codes and batches if any are left."""
    for survey in Survey.objects.exclude(closed_on=None).exclude(state=State.RAW_DELETED):
        if rules.deleted_on(survey) <= now.date():
            delete_answers(survey, now=now)


@transaction.atomic
def delete_answers(survey: Survey, *, now: datetime) -> None:
    """Delete the answers of a survey, and its codes and batches if any are left. What was published of it stays."""
    Answer.objects.filter(version__survey=survey).delete()
    OpenAnswer.objects.filter(version__survey=survey).delete()
    survey.batches.all().delete()
    SurveyCode.objects.filter(survey=survey).delete()
    Survey.objects.filter(pk=survey.pk).update(state=State.RAW_DELETED)
    record(AnswersDeleted(survey_id=survey.pk), by=SYSTEM, now=now)
