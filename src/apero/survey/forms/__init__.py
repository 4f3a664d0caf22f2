"""What the team types about surveys."""

from apero.survey.forms.asking import (
    KIND_WORDS,
    QuestionForm,
    SectionForm,
    WordsForm,
    question_initial,
    section_initial,
)
from apero.survey.forms.choosing import AnswersForm, BreakdownForm
from apero.survey.forms.making import MakeForm, OutsideForm, ReadForm, SettingsForm
from apero.survey.forms.seen import SeenForm

__all__ = [
    "KIND_WORDS",
    "AnswersForm",
    "BreakdownForm",
    "MakeForm",
    "OutsideForm",
    "QuestionForm",
    "ReadForm",
    "SectionForm",
    "SeenForm",
    "SettingsForm",
    "WordsForm",
    "question_initial",
    "section_initial",
]
