"""From notes to statements to the published summary."""

from apero.synthesis.models.checks import CheckMark, CheckRound, CheckTotal, MissingPoint
from apero.synthesis.models.statements import Note, Statement
from apero.synthesis.models.summaries import (
    Attendance,
    Claim,
    ClaimItem,
    Correction,
    Figure,
    Summary,
    SummaryItem,
    SummaryVersion,
)

__all__ = [
    "Attendance",
    "CheckMark",
    "CheckRound",
    "CheckTotal",
    "Claim",
    "ClaimItem",
    "Correction",
    "Figure",
    "MissingPoint",
    "Note",
    "Statement",
    "Summary",
    "SummaryItem",
    "SummaryVersion",
]
