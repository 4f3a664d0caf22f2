"""What happened to the policy and its words: ids, codes and days."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar
from uuid import UUID

from apero.lib.events import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyDrafted(Event):
    """A new version was begun."""

    kind: ClassVar[str] = "policy.version.drafted"
    version_id: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyEdited(Event):
    """A draft was reworded."""

    kind: ClassVar[str] = "policy.version.edited"
    version_id: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyAdopted(Event):
    """A version was adopted by a body; its text and its commitments are final."""

    kind: ClassVar[str] = "policy.version.adopted"
    version_id: UUID
    adopted_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyPutInForce(Event):
    """A version is in force; the former one, if there was one, is superseded."""

    kind: ClassVar[str] = "policy.version.put-in-force"
    version_id: UUID
    in_force_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyWithdrawn(Event):
    """A version was withdrawn."""

    kind: ClassVar[str] = "policy.version.withdrawn"
    version_id: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class WordAdded(Event):
    """A commitment, risk area, topic, region or group was added; `what` says which."""

    kind: ClassVar[str] = "policy.word.added"
    what: str
    word_id: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class WordEdited(Event):
    """Its words were changed. Its address was not."""

    kind: ClassVar[str] = "policy.word.edited"
    what: str
    word_id: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class WordMoved(Event):
    """It changed its place among its siblings."""

    kind: ClassVar[str] = "policy.word.moved"
    what: str
    word_id: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class WordRemoved(Event):
    """It was removed, unused."""

    kind: ClassVar[str] = "policy.word.removed"
    what: str
    word_id: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicMerged(Event):
    """A topic was merged into its heir: what was filed under it is to follow."""

    kind: ClassVar[str] = "policy.topic.merged"
    topic_id: UUID
    heir_id: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicRefiled(Event):
    """A topic went to another risk area."""

    kind: ClassVar[str] = "policy.topic.refiled"
    topic_id: UUID
    risk_area_id: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class RegionCityAdded(Event):
    """A city was added to a region."""

    kind: ClassVar[str] = "policy.region.city-added"
    region_id: UUID
    city_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RegionCityRemoved(Event):
    """A city was taken out of a region."""

    kind: ClassVar[str] = "policy.region.city-removed"
    region_id: UUID
    city_id: int
