"""What happened, written down without the person: ids and codes only, never a name, an address or a sentence."""

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Base of all events. `kind` reads subject.thing.verb, past tense."""

    kind: ClassVar[str]
    participant: ClassVar[bool] = False
    """A participant's act. `audit.actions.record` refuses such an event: no exact time may stand beside it."""
