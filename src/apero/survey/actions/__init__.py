"""The writers of the survey."""

from apero.survey.actions.answering import Content, no_code, put_away, take_answer
from apero.survey.actions.batches import put_away_due, sweep_keys
from apero.survey.actions.building import SurveyFacts, change_draft, make_survey, next_version, open_version
from apero.survey.actions.changing import change_survey, drop_draft, show_to_translators
from apero.survey.actions.closing import close_due, close_survey, delete_due, report_survey
from apero.survey.actions.from_files import ReadSurvey, read_survey
from apero.survey.actions.handing_out import MadeSheet, make_codes, take_codes_back
from apero.survey.actions.outside import OutsideFacts, change_outside, name_outside, remove_outside
from apero.survey.actions.reading import mark_read
from apero.survey.actions.releasing import release_results
from apero.survey.actions.restoring import Ended, Published, end_again, ended_now

__all__ = [
    "Content",
    "Ended",
    "MadeSheet",
    "OutsideFacts",
    "Published",
    "ReadSurvey",
    "SurveyFacts",
    "change_draft",
    "change_outside",
    "change_survey",
    "close_due",
    "close_survey",
    "delete_due",
    "drop_draft",
    "end_again",
    "ended_now",
    "make_codes",
    "make_survey",
    "mark_read",
    "name_outside",
    "next_version",
    "no_code",
    "open_version",
    "put_away",
    "put_away_due",
    "read_survey",
    "release_results",
    "remove_outside",
    "report_survey",
    "show_to_translators",
    "sweep_keys",
    "take_answer",
    "take_codes_back",
]
