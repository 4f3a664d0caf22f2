"""Surveys for tests, and the hidden fields of a page, to send on as a browser does."""

import re
from datetime import timedelta
from html import unescape

from apero.audit.actions import SYSTEM
from apero.conversations.models import Programme
from apero.survey.actions import SurveyFacts, change_draft, make_survey, open_version
from apero.survey.models import Survey, SurveyVersion
from apero.survey.structure import Condition, Kind, Question, Section, Structure
from tests import make

_HIDDEN = re.compile(r'<input type="hidden" name="([^"]+)" value="([^"]*)"')
STRUCTURE = Structure(
    (
        Section(
            "s1",
            (
                Question("q1", Kind.SINGLE, options=("o1", "o2")),
                Question("q2", Kind.MULTIPLE, options=("o1", "o2", "o3"), most=2),
                Question("q3", Kind.TEXT, is_marked=True),
            ),
        ),
        Section("s2", (Question("q4", Kind.SCALE, steps=5),), Condition("q1", ("o2",))),
    )
)
WORDS = {
    "lead": "Four questions.",
    "s1": "Where you are",
    "s2": "How it is there",
    "q1": "Where do you contribute?",
    "q1-o1": "At home",
    "q1-o2": "Elsewhere",
    "q2": "What do you do?",
    "q2-o1": "Draw",
    "q2-o2": "Write",
    "q2-o3": "Teach",
    "q3": "What would have helped?",
    "q4": "How safe do you feel?",
    "q4-low": "Not at all",
    "q4-high": "Very",
}


def draft(
    programme: Programme | None = None,
    structure: Structure = STRUCTURE,
    breakdown: tuple[str, ...] = ("q1",),
    words: dict[str, str] | None = None,
    **facts: object,
) -> SurveyVersion:
    """A survey with a draft that could be opened."""
    said = {"address": "safety", "last_day": (make.NOON + timedelta(days=3650)).date()} | facts
    version = make_survey(
        programme=programme or make.programme(),
        facts=SurveyFacts(**said),  # type: ignore[arg-type]
        title="How safe do you feel?",
        by=SYSTEM,
        now=make.NOON,
    )
    return change_draft(
        version=version, revision=1, structure=structure, parts=words or WORDS, breakdown=breakdown
    )


def opened(**facts: object) -> Survey:
    """An open survey. Point `settings.DATA` at a folder of the test first: its key lies there."""
    version = draft(**facts)  # type: ignore[arg-type]
    open_version(version=version, by=SYSTEM, now=make.NOON)
    return Survey.objects.select_related("programme").get(pk=version.survey_id)


def hidden(html: str) -> dict[str, list[str]]:
    """The hidden fields of a page."""
    found: dict[str, list[str]] = {}
    for name, value in _HIDDEN.findall(html):
        found.setdefault(name, []).append(unescape(value))
    return found
