"""Sample A's surveys, sixty answers each: one that is open, and one of nine months ago whose results hide a region."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from apero.config.samples import survey_words as told
from apero.config.samples.actions import Loaded
from apero.conversations.models import Programme, Session
from apero.survey import actions
from apero.survey.actions import SurveyFacts
from apero.survey.models import Survey, SurveyVersion
from apero.survey.packing import line_of
from apero.survey.queries import new_value, open_batch, value_for
from apero.survey.structure import Condition, Kind, Question, Section, Structure

BREAKDOWN = ("q1",)


def add_surveys(loaded: Loaded, running: Programme, finished: Programme, *, now: datetime) -> None:
    """A survey for each of the two series; the second is over."""
    _with_answers(loaded, running, told.OPEN_TITLE, now=now)
    _with_answers(loaded, finished, told.OVER_TITLE, now=now)


def end_surveys(loaded: Loaded, finished: Programme, *, now: datetime) -> None:
    """Close the survey that is over, as if it had been on the last day of its series, and publish its results.

    Not inside a transaction.
    """
    for survey in Survey.objects.filter(programme=finished):
        actions.close_survey(survey=survey, by=loaded.by("convenor"), now=now)
        Survey.objects.filter(pk=survey.pk).update(last_day=finished.ends_on, closed_on=finished.ends_on)
    actions.put_away_due()
    actions.close_due(now=now)
    for version in SurveyVersion.objects.filter(survey__programme=finished):
        actions.release_results(version=version, by=loaded.by("convenor"), now=now)


def _with_answers(loaded: Loaded, programme: Programme, title: str, *, now: datetime) -> None:
    by, regions = loaded.by("convenor"), _regions(programme)
    last_day = max(programme.ends_on, now.date() + timedelta(days=1))
    facts = SurveyFacts(address=told.ADDRESS, last_day=last_day, expected=told.EXPECTED)
    draft = actions.make_survey(programme=programme, facts=facts, title=title, by=by, now=now)
    draft = actions.change_draft(
        version=draft,
        revision=draft.revision,
        structure=structure(regions),
        parts=told.WORDS,
        breakdown=BREAKDOWN,
    )
    actions.open_version(version=draft, by=by, now=now)
    for content in _answers(draft, regions):
        _send(draft, content)


def _regions(programme: Programme) -> tuple[str, ...]:
    """The regions of the series by their addresses, in the order of its listed sessions."""
    found = Session.objects.filter(programme=programme).order_by("starts_at", "address")
    listed = [session.region.address for session in found.select_related("region") if not session.is_unlisted]
    return tuple(dict.fromkeys(listed))[: len(told.REGIONS_SHARE)]


def structure(regions: tuple[str, ...]) -> Structure:
    """What is asked: of the last section only those see the page who said that officials asked questions."""
    return Structure(
        (
            Section(
                "s1",
                (
                    Question("q1", Kind.REGION, options=regions),
                    Question("q2", Kind.SINGLE, options=("o1", "o2", "o3")),
                ),
            ),
            Section(
                "s2",
                (
                    Question("q3", Kind.SCALE, steps=5),
                    Question("q4", Kind.MULTIPLE, options=("o1", "o2", "o3", "o4", "o5")),
                    Question("q5", Kind.SINGLE, options=("o1", "o2")),
                ),
            ),
            Section(
                "s4", (Question("q7", Kind.SINGLE, options=("o1", "o2", "o3")),), Condition("q4", ("o3",))
            ),
            Section("s3", (Question("q6", Kind.TEXT, is_marked=True),)),
        )
    )


def _answers(version: SurveyVersion, regions: tuple[str, ...]) -> Iterator[actions.Content]:
    """Sixty people: numbers that look like chance and are the same on every machine."""
    asked, one = structure(regions), 0
    for region, share in zip(regions, told.REGIONS_SHARE, strict=False):
        for _person in range(share):
            one += 1
            happened = tuple(f"o{n}" for n in range(1, 5) if (one * (n + 2)) % 7 < 2) or ("o5",)
            chosen = {
                "q1": (region,),
                "q2": (f"o{one * 5 % 3 + 1}",) if one % 9 else (),
                "q3": (str(one * 7 % 5 + 1),) if one % 11 else (),
                "q4": happened,
                "q5": (f"o{1 + (one * 3 % 5 > 1)}",) if one % 8 else (),
                "q7": (f"o{one * 5 % 3 + 1}",) if "o3" in happened else (),
            }
            wrote = told.OPEN_WORDS[one // 7 - 1] if one % 7 == 0 else None
            yield actions.Content(
                version.pk, line_of(asked, chosen), [("q6", *wrote)] if wrote is not None else []
            )


def _send(version: SurveyVersion, content: actions.Content) -> None:
    batch = open_batch(version.survey_id)
    value = value_for(new_value(batch), batch) if batch else None
    if batch is not None and value is not None:
        actions.take_answer(survey_id=version.survey_id, batch_id=batch.pk, value=value, content=content)
