"""Doing once more, after a backup was put back, what had become of surveys since it was made.

A survey that had ended takes no answers again, and results that were published stay the ones that are: else others could be
published beside them, and one taken from the other.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from apero.audit.actions import SYSTEM
from apero.survey.actions.batches import renew_lost
from apero.survey.actions.closing import close_survey, delete_answers, finish
from apero.survey.actions.releasing import keep_results
from apero.survey.models import ResultRelease, Survey, SurveyVersion
from apero.survey.results import from_json

State = Survey.State
_ORDER = list(State)
"""A survey goes through its states in this order."""


@dataclass(frozen=True, slots=True)
class Published:
    """Results as they stand on a page: `tables` hold what may be told, and nothing else."""

    version_id: UUID
    released_on: date
    tables: list[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Ended:
    """A survey that had ended, and how far it was."""

    survey_id: UUID
    state: str
    last_day: date
    closed_on: date
    reported_on: date | None
    results: list[Published] = field(default_factory=list)


def ended_now() -> list[Ended]:
    """All that the site's database says of surveys that have ended, as it stands before a restore."""
    return [
        Ended(
            one.pk,
            str(one.state),
            one.last_day,
            one.closed_on,
            one.reported_on,
            [
                Published(r.version_id, r.released_on, r.tables)
                for r in ResultRelease.objects.filter(version__survey=one)
            ],
        )
        for one in Survey.objects.exclude(closed_on=None)
        if one.closed_on
    ]


def end_again(ended: Iterable[Ended], *, now: datetime) -> int:
    """End what a restored database holds as open, with what was told of it. Returns how many. Safe to repeat.

    Then no batch without a key takes answers. What the backup knows of itself is left alone. Not inside a transaction.
    """
    number = sum(_again(one, now=now) for one in ended)
    renew_lost(now=now)
    return number


def _again(ended: Ended, *, now: datetime) -> bool:
    survey = Survey.objects.filter(pk=ended.survey_id).exclude(state=State.DRAFT).first()
    if survey is None or _ORDER.index(State(survey.state)) >= _ORDER.index(State(ended.state)):
        return False
    if survey.closed_on is None:
        close_survey(survey=survey, by=SYSTEM, now=now)
    Survey.objects.filter(pk=survey.pk).update(last_day=ended.last_day, closed_on=ended.closed_on)
    survey.refresh_from_db()
    if not survey.searched:
        finish(survey, now=now)
    _tell_again(survey, ended, now=now)
    return True


@transaction.atomic
def _tell_again(survey: Survey, ended: Ended, *, now: datetime) -> None:
    for one in ended.results:
        version = SurveyVersion.objects.filter(pk=one.version_id, survey=survey).first()
        if version is not None and not ResultRelease.objects.filter(version=version).exists():
            keep_results(survey, version, from_json(one.tables), on=one.released_on)
    Survey.objects.filter(pk=survey.pk).update(state=ended.state, reported_on=ended.reported_on)
    if ended.state == State.RAW_DELETED:
        delete_answers(survey, now=now)
