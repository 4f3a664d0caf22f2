"""What the team types about a session: notes, statements, the summary."""

from apero.synthesis.forms.checks import AgreeForm, KeepForm
from apero.synthesis.forms.notes import AttendanceForm, NoteChangeForm, NoteDeleteForm, NoteForm
from apero.synthesis.forms.reports import ClaimForm, CorrectionForm, FigureForm, ReportForm
from apero.synthesis.forms.statements import (
    AnswerForm,
    ApproveForm,
    Choices,
    ClearForm,
    KeepWordsForm,
    SendBackForm,
    StatementForm,
)
from apero.synthesis.forms.summary import PublishForm

__all__ = [
    "AgreeForm",
    "AnswerForm",
    "ApproveForm",
    "AttendanceForm",
    "Choices",
    "ClaimForm",
    "ClearForm",
    "CorrectionForm",
    "FigureForm",
    "KeepForm",
    "KeepWordsForm",
    "NoteChangeForm",
    "NoteDeleteForm",
    "NoteForm",
    "PublishForm",
    "ReportForm",
    "SendBackForm",
    "StatementForm",
]
