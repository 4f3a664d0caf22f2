"""One-time codes for people who hand them out: a sheet at a time, shown once, kept as tokens only."""

from datetime import datetime
from typing import NamedTuple

from django.db import transaction

from apero.audit.actions import Actor, record
from apero.crypto.codes import Code, new_code
from apero.lib.refusal import require
from apero.survey import rules
from apero.survey.events import CodesMade, CodesTakenBack
from apero.survey.models import Survey, SurveyCode
from apero.survey.queries import code_token


class MadeSheet(NamedTuple):
    """A sheet and its codes, which are known now and never again: show them, do not keep them."""

    number: int
    codes: list[Code]


@transaction.atomic
def make_codes(
    *, survey: Survey, number: int, by: Actor, now: datetime, newest: int | None = None
) -> MadeSheet:
    """A sheet of so many codes. Raises `Refused`.

    `newest` is the sheet that whoever makes it knew as the newest: a form that is sent twice makes one.
    """
    locked = Survey.objects.select_for_update(of=("self",)).get(pk=survey.pk)
    require(rules.why_not_hand_out(locked, number=number, now=now))
    require(rules.why_not_another(locked, newest=newest))
    locked.last_sheet += 1
    locked.save(update_fields=["last_sheet"])
    codes = [new_code() for _index in range(number)]
    rows = [
        SurveyCode(token=code_token(code, locked.pk), survey=locked, sheet=locked.last_sheet)
        for code in codes
    ]
    SurveyCode.objects.bulk_create(rows, batch_size=200)
    record(CodesMade(survey_id=locked.pk, sheet=locked.last_sheet), by=by, now=now)
    return MadeSheet(locked.last_sheet, codes)


@transaction.atomic
def take_codes_back(*, survey: Survey, sheet: int, by: Actor, now: datetime) -> None:
    """Let the codes of a sheet that were not used open nothing any more. How many were is told to nobody."""
    SurveyCode.objects.filter(survey=survey, sheet=sheet).delete()
    record(CodesTakenBack(survey_id=survey.pk, sheet=sheet), by=by, now=now)
