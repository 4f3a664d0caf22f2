"""What happened to flags: ids and kinds, never words."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from apero.lib.events import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class FlagCleared(Event):
    """A second person let flagged words stand, with a reason that only the team reads."""

    kind: ClassVar[str] = "disclosure.flag.cleared"
    source_id: UUID
    flag: str
