"""Reading open answers: two of the team read each before anything is made of it."""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from django.db import transaction

from apero.lib.refusal import require
from apero.people.models import User
from apero.survey import rules
from apero.survey.models import Reading, Survey
from apero.survey.queries.words import to_be_read


@transaction.atomic
def mark_read(*, survey: Survey, answer_ids: Collection[UUID], reader: User, now: datetime) -> int:
    """Note that somebody has read these answers. Twice is once; those of other surveys are not looked at. Raises `Refused`."""
    require(rules.why_not_read(survey, now=now))
    found = to_be_read(survey).filter(pk__in=list(answer_ids))
    made = [Reading(answer=answer, reader=reader) for answer in found]
    Reading.objects.bulk_create(made, ignore_conflicts=True)
    return len(made)
