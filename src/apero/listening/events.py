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


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionQueued(Event):
    """A host put a question into the queue of a session, in the team's words."""

    kind: ClassVar[str] = "listening.question.queued"
    question_id: UUID
    session_id: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionMerged(Event):
    """A host let one question stand for another that asks the same."""

    kind: ClassVar[str] = "listening.question.merged"
    question_id: UUID
    heir_id: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionsReordered(Event):
    """A host moved a question in the queue of a session."""

    kind: ClassVar[str] = "listening.questions.reordered"
    session_id: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionTakenUp(Event):
    """The hosts answer this question now."""

    kind: ClassVar[str] = "listening.question.taken-up"
    question_id: UUID
    session_id: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionPutBack(Event):
    """A question that the hosts had taken up waits in the queue again."""

    kind: ClassVar[str] = "listening.question.put-back"
    question_id: UUID
    session_id: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionTakenOut(Event):
    """A host took a question out of the queue again; it waits to be screened, or on the page of its series."""

    kind: ClassVar[str] = "listening.question.taken-out"
    question_id: UUID
    session_id: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionAnsweredLive(Event):
    """A question was answered while the session ran."""

    kind: ClassVar[str] = "listening.question.answered-live"
    question_id: UUID
    session_id: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomClosed(Event):
    """The hosts take no more questions while the session runs."""

    kind: ClassVar[str] = "listening.room.closed"
    session_id: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomReopened(Event):
    """The hosts take questions in the session again."""

    kind: ClassVar[str] = "listening.room.reopened"
    session_id: UUID
