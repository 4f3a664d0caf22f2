"""When a survey can be answered, opened, closed, and what its author should know."""

from apero.survey.promises import LONGEST_KEPT, RAW_KEPT
from apero.survey.rules.answering import (
    ALL_ROOM,
    LINE_ROOM,
    TEXT_ROOM,
    ends_at,
    is_open,
    why_not_answer,
)
from apero.survey.rules.building import Remark, expected_cell, never_shown, problems, warnings
from apero.survey.rules.standing import (
    ON_A_SHEET,
    deleted_on,
    why_not_change,
    why_not_close,
    why_not_drop,
    why_not_edit,
    why_not_grow,
    why_not_hand_out,
    why_not_make,
    why_not_open,
    why_not_read,
    why_not_release,
    why_not_report,
    why_not_set,
)
from apero.survey.rules.wording import askable, given_keys, keyed, named_answers

__all__ = [
    "ALL_ROOM",
    "LINE_ROOM",
    "LONGEST_KEPT",
    "ON_A_SHEET",
    "RAW_KEPT",
    "TEXT_ROOM",
    "Remark",
    "askable",
    "deleted_on",
    "ends_at",
    "expected_cell",
    "given_keys",
    "is_open",
    "keyed",
    "named_answers",
    "never_shown",
    "problems",
    "warnings",
    "why_not_answer",
    "why_not_change",
    "why_not_close",
    "why_not_drop",
    "why_not_edit",
    "why_not_grow",
    "why_not_hand_out",
    "why_not_make",
    "why_not_open",
    "why_not_read",
    "why_not_release",
    "why_not_report",
    "why_not_set",
]
