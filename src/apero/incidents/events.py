"""What happened to the people who can be told of an incident: ids and places only.

Nothing of a report is an event. Who reads the record would learn that one exists, and so would a contact who was left out.
"""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from apero.lib.events import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactNamed(Event):
    """A colleague was asked to be a contact for conduct. Nothing is public yet."""

    kind: ClassVar[str] = "incidents.contact.named"
    programme_id: UUID
    position: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactAgreed(Event):
    """A colleague agreed to be a contact for conduct, under a name of their choice, or changed that name."""

    kind: ClassVar[str] = "incidents.contact.agreed"
    programme_id: UUID
    position: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactRemoved(Event):
    """A colleague is no contact for conduct any more. `by_themself` says whether they stepped back."""

    kind: ClassVar[str] = "incidents.contact.removed"
    programme_id: UUID
    position: int
    by_themself: bool
