"""The writers of the survey."""

from apero.survey.actions.answering import Content, no_code, put_away, take_answer
from apero.survey.actions.batches import put_away_due, sweep_keys
from apero.survey.actions.building import SurveyFacts, change_draft, make_survey, next_version, open_version
from apero.survey.actions.closing import close_due, close_survey, delete_due, report_survey
from apero.survey.actions.handing_out import MadeSheet, make_codes, take_codes_back
from apero.survey.actions.reading import mark_read

__all__ = [
    "Content",
    "MadeSheet",
    "SurveyFacts",
    "change_draft",
    "close_due",
    "close_survey",
    "delete_due",
    "make_codes",
    "make_survey",
    "mark_read",
    "next_version",
    "no_code",
    "open_version",
    "put_away",
    "put_away_due",
    "report_survey",
    "sweep_keys",
    "take_answer",
    "take_codes_back",
]
