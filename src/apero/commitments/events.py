"""What happened to recommendations."""

from dataclasses import dataclass
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
