"""What the team did about interpretation: ids, languages and states, never a name and never a number of requests."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from apero.lib.events import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferChanged(Event):
    """The languages that a team offers for interpretation were changed."""

    kind: ClassVar[str] = "interpretation.offer.changed"
    team_id: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class ArrangementChanged(Event):
    """Where the team stands with a language of a session: sourcing, confirmed, delivered, not-found."""

    kind: ClassVar[str] = "interpretation.arrangement.changed"
    session_id: UUID
    language: str
    what: str


@dataclass(frozen=True, slots=True, kw_only=True)
class InterpreterInvited(Event):
    """A colleague was asked to interpret in a session."""

    kind: ClassVar[str] = "interpretation.interpreter.invited"
    session_id: UUID
    assignment_id: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class InvitationTakenBack(Event):
    """A colleague need not interpret in a session after all."""

    kind: ClassVar[str] = "interpretation.interpreter.released"
    session_id: UUID
    assignment_id: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class AssignmentAnswered(Event):
    """An interpreter accepted, declined, or is prepared."""

    kind: ClassVar[str] = "interpretation.assignment.answered"
    assignment_id: UUID
    what: str
