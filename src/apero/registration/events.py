"""What the team did about places: ids and counts only. What participants do is never an event."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from apero.lib.events import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class HandlingAccepted(Event):
    """A colleague accepted how a list of participants is to be handled."""

    kind: ClassVar[str] = "registration.handling.accepted"
    version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class InvitationsMade(Event):
    """Places were held for people whom the team asks in person."""

    kind: ClassVar[str] = "registration.invitations.made"
    session_id: UUID
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class InvitationsTakenBack(Event):
    """Places that were held and not used became free."""

    kind: ClassVar[str] = "registration.invitations.taken-back"
    session_id: UUID
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ParticipantsListViewed(Event):
    """A colleague looked at who comes to a session."""

    kind: ClassVar[str] = "registration.participants.viewed"
    session_id: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class UnconfirmedDropped(Event):
    """Seats that nobody had confirmed went to the end of the waiting list."""

    kind: ClassVar[str] = "registration.unconfirmed.dropped"
    session_id: UUID
    count: int
