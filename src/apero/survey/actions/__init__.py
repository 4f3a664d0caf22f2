"""The writers of the survey."""

from apero.survey.actions.answering import Content, no_code, put_away, take_answer
from apero.survey.actions.batches import put_away_due, sweep_keys
from apero.survey.actions.building import SurveyFacts, change_draft, make_survey, next_version, open_version

__all__ = [
    "Content",
    "SurveyFacts",
    "change_draft",
    "make_survey",
    "next_version",
    "no_code",
    "open_version",
    "put_away",
    "put_away_due",
    "sweep_keys",
    "take_answer",
]
