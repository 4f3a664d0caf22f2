"""One code, or one form, sent at the same moment from many threads; and a survey of more places than anybody should ask."""

from pathlib import Path
from typing import Any

import pytest

from apero.audit.actions import SYSTEM
from apero.crypto.codes import Code
from apero.lib.refusal import Refused
from apero.survey import actions, queries
from apero.survey.actions.batches import put_away
from apero.survey.models import Answer, Batch, SealedAnswer, Survey, SurveyCode, UsedValue
from apero.survey.packing import line_of
from apero.survey.promises import LEAST_BATCH
from apero.survey.structure import OPTIONS, QUESTIONS, Kind, Question, Section, Structure
from tests import make
from tests.survey import build
from tests.threads import in_threads

THREADS = 32


@pytest.fixture
def _data(settings: Any, tmp_path: Path) -> None:
    settings.DATA = tmp_path


def sent(survey: Survey, batch: Batch, value: bytes | None, code: Code) -> str:
    """Send an answer: "kept", or why not."""
    content = actions.Content(survey.versions.get().pk, "0----", [])
    fresh = queries.value_for(queries.new_value(batch), batch)
    try:
        actions.take_answer(
            survey_id=survey.pk, batch_id=batch.pk, value=value or fresh or b"", content=content, code=code
        )
    except Refused as no:
        return no.refusal.code
    return "kept"


@pytest.mark.usefixtures("_data", "shared_db")
def test_r35_one_code_that_is_sent_at_once_from_32_pages_counts_once() -> None:
    survey = build.opened(uses_codes=True)
    [code] = actions.make_codes(survey=survey, number=1, by=SYSTEM, now=make.NOON).codes
    batch = Batch.objects.get()
    said = in_threads(THREADS, lambda: sent(survey, batch, None, code))
    assert sorted(said) == ["kept", *["no-code"] * (THREADS - 1)]
    assert (SealedAnswer.objects.count(), UsedValue.objects.count(), SurveyCode.objects.count()) == (1, 1, 0)


@pytest.mark.usefixtures("_data", "shared_db")
def test_r35_one_page_that_is_sent_32_times_at_once_is_one_answer_and_all_are_thanked() -> None:
    survey = build.opened(uses_codes=True)
    [code, _other] = actions.make_codes(survey=survey, number=2, by=SYSTEM, now=make.NOON).codes
    batch = Batch.objects.get()
    value = queries.value_for(queries.new_value(batch), batch)
    assert in_threads(THREADS, lambda: sent(survey, batch, value, code)) == ["kept"] * THREADS
    assert (SealedAnswer.objects.count(), SurveyCode.objects.count()) == (1, 1)


@pytest.mark.django_db
@pytest.mark.usefixtures("_data")
def test_r36_answers_to_the_longest_survey_that_can_be_made_are_put_away() -> None:
    """A line that a column cannot hold would keep all others of its batch from being put away, for ever."""
    options = tuple(f"o{number}" for number in range(OPTIONS))
    asked = Structure(
        (Section("s1", tuple(Question(f"q{n}", Kind.MULTIPLE, options=options) for n in range(QUESTIONS))),)
    )
    survey = build.opened()
    version = survey.versions.get()
    line = line_of(asked, {f"q{n}": options for n in range(QUESTIONS)})
    assert len(line) == OPTIONS * QUESTIONS
    batch = Batch.objects.get()
    for _one in range(LEAST_BATCH):
        value = queries.value_for(queries.new_value(batch), batch)
        assert value is not None
        content = actions.Content(version.pk, line, [])
        actions.take_answer(survey_id=survey.pk, batch_id=batch.pk, value=value, content=content)
    put_away(survey)
    assert set(Answer.objects.values_list("line", flat=True)) == {line}
    longest = Answer._meta.get_field("line").max_length
    assert longest is None or longest >= len(line), "SQLite takes what PostgreSQL refuses"
