"""What the team may still change of a survey that stands: its last day, who translates it, and whether its draft stays."""

from datetime import date, datetime

from django.db import transaction

from apero.audit.actions import Actor, record
from apero.lib.refusal import require
from apero.survey import rules
from apero.survey.events import DraftDropped, SurveyChanged
from apero.survey.models import Survey, SurveyVersion
from apero.translation.actions import release_source


@transaction.atomic
def change_survey(
    *, survey: Survey, last_day: date, expected: int, by: Actor, now: datetime, zone: str | None = None
) -> None:
    """Move the last day, later only while it is open, and say how many answers are expected. Raises `Refused`.

    `zone` changes in a draft only: people were told when the last day ends.
    """
    locked = Survey.objects.select_for_update(of=("self",)).get(pk=survey.pk)
    require(rules.why_not_set(locked, last_day=last_day, now=now))
    locked.last_day, locked.expected = last_day, expected
    if zone is not None and locked.state == Survey.State.DRAFT:
        locked.zone = zone
    locked.save(update_fields=["last_day", "expected", "zone"])
    record(SurveyChanged(survey_id=locked.pk), by=by, now=now)


@transaction.atomic
def show_to_translators(*, version: SurveyVersion) -> None:
    """Let a draft be translated before it opens. What is reworded afterwards becomes outdated, as everywhere."""
    release_source(version.text_id)


@transaction.atomic
def drop_draft(*, version: SurveyVersion, by: Actor, now: datetime) -> None:
    """Delete a draft with its words; with it the survey, if it was never opened. Raises `Refused`."""
    locked = (
        SurveyVersion.objects.select_for_update(of=("self",))
        .select_related("survey", "text")
        .get(pk=version.pk)
    )
    require(rules.why_not_drop(locked.state))
    survey = locked.survey
    event = DraftDropped(survey_id=survey.pk, number=locked.number)
    drop_version(locked)
    if survey.state == Survey.State.DRAFT:
        survey.delete()
    record(event, by=by, now=now)


def drop_version(version: SurveyVersion) -> None:
    """Delete a version with its words, which translators would else go on translating. A part of its callers' acts."""
    text = version.text
    version.delete()
    text.delete()
