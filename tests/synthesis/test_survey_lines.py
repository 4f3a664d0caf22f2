"""What people wrote in a survey becomes a line of a summary: read by two, in other words, approved by a second person (R36)."""

from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from apero.hiding.actions import withhold
from apero.survey.actions import mark_read
from apero.survey.models import OpenAnswer, Survey
from apero.synthesis import actions
from apero.synthesis.actions import ClaimFacts
from apero.synthesis.models import Claim, Summary
from tests import make
from tests.survey import build
from tests.survey.test_attacks import answered
from tests.survey.test_reading import closed
from tests.synthesis.test_reports import LATER, publish, refused

pytestmark = pytest.mark.django_db
WORDS = "They want to know who stands behind an arrest before anybody draws a checkpoint again."


@pytest.fixture
def survey(settings: Any, tmp_path: Path) -> Survey:
    settings.DATA = tmp_path
    made = build.opened()
    answered(made, 12)
    return made


@pytest.fixture
def summary(survey: Survey) -> Summary:
    return actions.summary_of(programme=survey.programme)


def read_by(survey: Survey, number: int) -> None:
    for _reader in range(number):
        keys = list(OpenAnswer.objects.values_list("pk", flat=True))
        mark_read(survey=survey, answer_ids=keys, reader=make.user("note-taker"), now=make.NOON)


def line(
    summary: Summary, survey: Survey | None, text: str = "Some want training before elections."
) -> Claim:
    facts = ClaimFacts(text=text, kind="need", survey_id=survey.pk if survey else None)
    return actions.write_claim(summary=summary, facts=facts, writer=make.user("note-taker"))


def approved(made: Claim) -> Claim:
    return actions.approve_claim(
        claim=made, reader=make.user("reviewer"), by=make.actor("reviewer"), now=LATER
    )


def test_r36_no_line_is_made_of_answers_that_two_have_not_read(survey: Survey, summary: Summary) -> None:
    with refused("nothing-behind"):
        line(summary, survey)  # it is open
    closed(survey)
    with refused("unread"):
        line(summary, survey)
    read_by(survey, 1)
    with refused("unread"):
        line(summary, survey)
    read_by(survey, 1)
    assert line(summary, survey).survey == survey


def test_r36_a_line_that_repeats_what_somebody_wrote_is_flagged(survey: Survey, summary: Summary) -> None:
    closed(survey)
    OpenAnswer.objects.filter(text="word-001").update(text=WORDS)
    read_by(survey, 2)
    with refused("flags"):
        approved(line(summary, survey, WORDS))
    assert approved(line(summary, survey)).state == "approved"


def test_r36_the_public_line_says_that_it_was_written_in_a_survey(
    survey: Survey, summary: Summary, client: Client
) -> None:
    closed(survey)
    read_by(survey, 2)
    approved(line(summary, survey))
    version = publish(summary)
    page = client.get(f"/en/programmes/{survey.programme.address}/summary/{version.number}").text
    assert "written in an anonymous survey" in page
    assert f"/surveys/{survey.address}" in page


def test_r86_a_line_that_stands_on_a_survey_too_stays_when_its_statement_goes(
    survey: Survey, summary: Summary
) -> None:
    closed(survey)
    read_by(survey, 2)
    session = make.session(survey.programme)
    said = make.statement(session, "People ask for help.")
    make.summary(session)
    both, one = (
        actions.write_claim(
            summary=summary,
            facts=ClaimFacts(text=text, kind="need", statement_ids=[said.pk], survey_id=key),
            writer=make.user("note-taker"),
        )
        for text, key in (("Some want training.", survey.pk), ("Some want help.", None))
    )
    for made in (both, one):
        approved(made)
    publish(summary)
    withhold(source=said.text, now=LATER)
    states = {c.pk: c.state for c in Claim.objects.all()}
    assert (states[both.pk], states[one.pk]) == ("published", "withheld")


def test_another_series_survey_stands_behind_nothing(survey: Survey, summary: Summary) -> None:
    closed(survey)
    read_by(survey, 2)
    elsewhere = actions.summary_of(programme=make.programme())
    with refused("nothing-behind"):
        line(elsewhere, survey)


def test_the_form_offers_the_surveys_that_have_closed(
    survey: Survey, summary: Summary, client: Client
) -> None:
    client.force_login(make.user("note-taker", in_team=survey.programme.team))
    url = reverse("synthesis:series_new_claim", args=[survey.programme.address])
    assert "No statement can stand behind" in client.get(url).text
    closed(survey)
    read_by(survey, 2)
    page = client.get(url)
    assert "How safe do you feel?" in page.text
    typed = {
        "text": "Some want training.",
        "kind": "need",
        "stance": "unstated",
        "spread": "several",
        "survey": str(survey.pk),
    }
    sent = client.post(url, build.hidden(page.text) | typed)
    assert sent.status_code == 302
    assert Claim.objects.get().survey == survey
