"""What the team did with surveys: ids and codes only. Nothing that a participant does is an event."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from apero.lib.events import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class SurveyMade(Event):
    """A survey was made. Its promise is fixed."""

    kind: ClassVar[str] = "survey.survey.made"
    survey_id: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class SurveyOpened(Event):
    """A version of a survey opened. What it asks is frozen; a version before it is answered no more."""

    kind: ClassVar[str] = "survey.survey.opened"
    survey_id: UUID
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionBegun(Event):
    """A draft of the next version of an open survey was begun."""

    kind: ClassVar[str] = "survey.version.begun"
    survey_id: UUID
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftDropped(Event):
    """A draft of a survey, or of its next version, was deleted. Nobody had answered it."""

    kind: ClassVar[str] = "survey.draft.dropped"
    survey_id: UUID
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SurveyChanged(Event):
    """The last day of a survey, or how many answers are expected, was changed."""

    kind: ClassVar[str] = "survey.survey.changed"
    survey_id: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class OutsideNamed(Event):
    """A survey that another service runs was named."""

    kind: ClassVar[str] = "survey.outside.named"
    outside_id: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class OutsideChanged(Event):
    """What is said of a survey of another service was changed."""

    kind: ClassVar[str] = "survey.outside.changed"
    outside_id: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class OutsideRemoved(Event):
    """A survey of another service was taken off the pages."""

    kind: ClassVar[str] = "survey.outside.removed"
    outside_id: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class SurveyClosed(Event):
    """A survey took its last answer."""

    kind: ClassVar[str] = "survey.survey.closed"
    survey_id: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class CodesMade(Event):
    """A sheet of one-time codes was made for somebody who hands them out."""

    kind: ClassVar[str] = "survey.codes.made"
    survey_id: UUID
    sheet: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CodesTakenBack(Event):
    """The codes of a sheet that were not used open nothing any more."""

    kind: ClassVar[str] = "survey.codes.taken-back"
    survey_id: UUID
    sheet: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultsReleased(Event):
    """The counts of a version were published."""

    kind: ClassVar[str] = "survey.results.released"
    survey_id: UUID
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SurveyReported(Event):
    """What became of a survey was reported. Its answers are deleted 90 days later."""

    kind: ClassVar[str] = "survey.survey.reported"
    survey_id: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswersDeleted(Event):
    """All answers of a survey were deleted, by the day that was promised."""

    kind: ClassVar[str] = "survey.answers.deleted"
    survey_id: UUID
