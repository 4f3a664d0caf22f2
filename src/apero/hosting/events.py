"""What happened to an hour: ids and places only, no cue."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from apero.lib.events import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionBegun(Event):
    """A host began the hour."""

    kind: ClassVar[str] = "hosting.session.begun"
    session_id: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class BeginTakenBack(Event):
    """A host took back that the hour has begun."""

    kind: ClassVar[str] = "hosting.begin.taken-back"
    session_id: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class PartBegun(Event):
    """A host went to a part of the hour, forward or back. `part` is its position in the agenda."""

    kind: ClassVar[str] = "hosting.part.begun"
    session_id: UUID
    part: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionEnded(Event):
    """A host ended the hour."""

    kind: ClassVar[str] = "hosting.session.ended"
    session_id: UUID
