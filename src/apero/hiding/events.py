"""What happened to words that were taken off every page: of what kind they were, and a class of reason. No word, no text's id."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from apero.lib.events import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class HidingRequested(Event):
    """A colleague took words off every page. `what` is a kind of text, `reason` a class."""

    kind: ClassVar[str] = "hiding.words.withheld"
    hiding_id: UUID
    what: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HidingProposed(Event):
    """The first of two people said what is to become of them."""

    kind: ClassVar[str] = "hiding.decision.proposed"
    hiding_id: UUID
    outcome: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HidingDecided(Event):
    """The second agreed: destroyed ("hidden"), shown again or to be reworded."""

    kind: ClassVar[str] = "hiding.decision.made"
    hiding_id: UUID
    what: str
    reason: str
    outcome: str


@dataclass(frozen=True, slots=True, kw_only=True)
class UndecidedDestroyed(Event):
    """Nobody decided in time: the words are destroyed."""

    kind: ClassVar[str] = "hiding.undecided.destroyed"
    hiding_id: UUID
    what: str
    reason: str
