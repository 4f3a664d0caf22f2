"""What the team did with a question: its random id, never a word of it."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from apero.lib.events import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionPublished(Event):
    """A screener put a question on the programme's page, in general words."""

    kind: ClassVar[str] = "listening.question.published"
    question_id: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionAnswered(Event):
    """A host answered in writing: on the page if the question is public, else for its asker's code only."""

    kind: ClassVar[str] = "listening.question.answered"
    question_id: UUID
    is_public: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionDeclined(Event):
    """A screener did not publish a question; its asker reads why by code."""

    kind: ClassVar[str] = "listening.question.declined"
    question_id: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionRemoved(Event):
    """A public question was taken off the page; the reason and the date stand in its place (R15)."""

    kind: ClassVar[str] = "listening.question.removed"
    question_id: UUID
