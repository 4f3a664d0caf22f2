"""What happened to recommendations and promises. What participants said of them is no event; that a job counted it is one."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar
from uuid import UUID

from apero.lib.events import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class RecommendationRecorded(Event):
    """A published statement became a recommendation with an address of its own."""

    kind: ClassVar[str] = "commitments.recommendation.recorded"
    recommendation_id: UUID
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RecommendationWithdrawn(Event):
    """All statements of a recommendation were withdrawn, and it with them. Its address stays."""

    kind: ClassVar[str] = "commitments.recommendation.withdrawn"
    recommendation_id: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class RecommendationMoved(Event):
    """A recommendation came to another state by an act of the team."""

    kind: ClassVar[str] = "commitments.recommendation.moved"
    recommendation_id: UUID
    state: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RecommendationAnswered(Event):
    """A recommendation was answered in public. `number` counts its answers."""

    kind: ClassVar[str] = "commitments.recommendation.answered"
    recommendation_id: UUID
    state: str
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PledgeNoted(Event):
    """A promise was noted. It is not public yet."""

    kind: ClassVar[str] = "commitments.pledge.noted"
    pledge_id: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class PledgeMoved(Event):
    """A promise came to another state, or its date moved."""

    kind: ClassVar[str] = "commitments.pledge.moved"
    pledge_id: UUID
    state: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NewsAdded(Event):
    """News of a recommendation or a promise were written, or corrected by later ones."""

    kind: ClassVar[str] = "commitments.news.added"
    update_id: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeCounted(Event):
    """The marks of participants about something that was called done were counted and deleted. How many is kept nowhere.

    `outcome` is "" if they were fewer than five, and nobody is asked any more.
    """

    kind: ClassVar[str] = "commitments.outcome.counted"
    thing_id: UUID
    outcome: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeAskedOn(Event):
    """Fewer than five marks came until the last day: participants are asked for longer. The marks stay."""

    kind: ClassVar[str] = "commitments.outcome.asked-on"
    thing_id: UUID
    until: date


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammeClosed(Event):
    """A series was closed: every recommendation has its answer."""

    kind: ClassVar[str] = "commitments.programme.closed"
    programme_id: UUID
