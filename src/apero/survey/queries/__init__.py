"""Reads of the survey."""

from apero.survey.queries.answering import (
    ANSWER,
    CODE,
    Sheet,
    code_token,
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

__all__ = [
    "ANSWER",
    "CODE",
    "Sheet",
    "code_token",
    "new_value",
    "newest_versions",
    "open_batch",
    "open_version",
    "outside_surveys",
    "public_surveys",
    "sheet_of",
    "survey_at",
    "value_for",
]
