"""What the machine did by itself."""

from dataclasses import dataclass
from typing import ClassVar

from apero.lib.events import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class PurgeDone(Event):
    """What was due to be forgotten was deleted: how much of what. Nothing is written when nothing was due."""

    kind: ClassVar[str] = "work.purge.done"
    what: str
    gone: int
