"""Reads of the survey."""

from apero.survey.queries.answering import (
    ANSWER,
    CODE,
    Sheet,
    code_token,
    latest_version,
    new_value,
    newest_versions,
    open_batch,
    open_version,
    outside_surveys,
    public_surveys,
    sheet_of,
    survey_at,
    value_for,
)
from apero.survey.queries.words import survey_of_team, unread_by_two, words_page, written_in

__all__ = [
    "ANSWER",
    "CODE",
    "Sheet",
    "code_token",
    "latest_version",
    "new_value",
    "newest_versions",
    "open_batch",
    "open_version",
    "outside_surveys",
    "public_surveys",
    "sheet_of",
    "survey_at",
    "survey_of_team",
    "unread_by_two",
    "value_for",
    "words_page",
    "written_in",
]
