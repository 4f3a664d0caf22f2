"""What happened to series, sessions and codes of conduct: ids and codes only."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from apero.lib.events import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammeDrafted(Event):
    """A series was begun."""

    kind: ClassVar[str] = "conversations.programme.drafted"
    programme_id: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammeChanged(Event):
    """The facts or words of a series were changed."""

    kind: ClassVar[str] = "conversations.programme.changed"
    programme_id: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammeAnnounced(Event):
    """A series became public."""

    kind: ClassVar[str] = "conversations.programme.announced"
    programme_id: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionDrafted(Event):
    """A session was begun."""

    kind: ClassVar[str] = "conversations.session.drafted"
    session_id: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionChanged(Event):
    """A session was changed; `revision` grows with each change after announcing."""

    kind: ClassVar[str] = "conversations.session.changed"
    session_id: UUID
    revision: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionAnnounced(Event):
    """A session became public."""

    kind: ClassVar[str] = "conversations.session.announced"
    session_id: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionPostponed(Event):
    """An announced session takes place at another time."""

    kind: ClassVar[str] = "conversations.session.postponed"
    session_id: UUID
    revision: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionCancelled(Event):
    """An announced session will not take place."""

    kind: ClassVar[str] = "conversations.session.cancelled"
    session_id: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionDeleted(Event):
    """A draft was thrown away."""

    kind: ClassVar[str] = "conversations.session.deleted"
    session_id: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class ConductPublished(Event):
    """A version of a code of conduct can be attached; its text is final."""

    kind: ClassVar[str] = "conversations.conduct.published"
    conduct_id: UUID
    version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionsImported(Event):
    """Draft sessions were made from a table, and the regions that were lacking."""

    kind: ClassVar[str] = "conversations.sessions.imported"
    programme_id: UUID
    sessions: int
    regions: int
