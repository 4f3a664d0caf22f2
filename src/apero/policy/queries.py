"""Reading the policy and its words. Lists are bounded where they are shown; texts come from translation."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Count, Q, QuerySet

from apero.people.models import Team
from apero.policy.models import Commitment, PolicyVersion, Region, RightsHolderGroup, RiskArea, Topic
from apero.translation.marks import hash_of
from apero.translation.queries import Text, texts_in

State = PolicyVersion.State
PUBLIC = Q(state__in=[State.ADOPTED, State.IN_FORCE, State.SUPERSEDED]) | Q(
    state=State.WITHDRAWN, adopted_on__isnull=False
)
"""Versions that anybody may read: all that were ever adopted (R65)."""


def public_versions(team_id: UUID) -> QuerySet[PolicyVersion]:
    """What a team ever adopted, newest first."""
    return PolicyVersion.objects.filter(PUBLIC, team_id=team_id).order_by("-number")


def teams_with_policy() -> QuerySet[Team]:
    """Teams that have adopted a policy, by name."""
    adopted = PolicyVersion.objects.filter(PUBLIC).values("team_id")
    return Team.objects.filter(pk__in=adopted).order_by("is_sample", "organisation", "name", "pk")


def versions_in_force(team_ids: Iterable[UUID]) -> dict[UUID, PolicyVersion]:
    """The version in force of each of these teams that has one."""
    found = PolicyVersion.objects.filter(team_id__in=list(team_ids), state=State.IN_FORCE)
    return {version.team_id: version for version in found}


def version_in_force_on(team_id: UUID, day: date) -> PolicyVersion | None:
    """The version that was in force on a day: the last one that came into force by then (R8).

    A version without a recorded day counts from its adoption. One that was withdrawn by then does not count.
    """
    found = PolicyVersion.objects.filter(PUBLIC, team_id=team_id).exclude(state=State.ADOPTED)
    begun = [v for v in found if _begins(v) <= day and (v.withdrawn_on is None or day < v.withdrawn_on)]
    return max(begun, key=lambda v: (_begins(v), v.number), default=None)


def _begins(version: PolicyVersion) -> date:
    return version.in_force_on or version.adopted_on or date.max


def commitments_of(version_ids: Iterable[UUID]) -> dict[UUID, list[Commitment]]:
    """The commitments under each version, in order."""
    found: dict[UUID, list[Commitment]] = {key: [] for key in version_ids}
    for commitment in Commitment.objects.filter(policy_version_id__in=list(found)).order_by("position"):
        found[commitment.policy_version_id].append(commitment)
    return found


def wording_of(version: PolicyVersion) -> str:
    """The mark of all that is adopted with a version: its own text and its commitments, as they were written."""
    commitments = version.commitments.order_by("position")
    ids = [version.text_id, *commitments.values_list("text_id", flat=True)]
    texts = texts_in("", ids)
    return hash_of("|".join(texts[key].version for key in ids))


def risk_areas_of(team_id: UUID) -> "QuerySet[Any]":
    """A team's risk areas in its order, each with `topic_count`, its topics in use."""
    in_use = Count("topics", filter=Q(topics__merged_into__isnull=True))
    found: QuerySet[Any] = RiskArea.objects.filter(team_id=team_id).annotate(topic_count=in_use)
    return found.order_by("position", "address")


def regions_of(team_id: UUID) -> "QuerySet[Any]":
    """A team's regions in its order, each with `city_count`."""
    found: QuerySet[Any] = Region.objects.filter(team_id=team_id).annotate(city_count=Count("cities"))
    return found.order_by("position", "address")


def groups_of(team_id: UUID) -> QuerySet[RightsHolderGroup]:
    """Whom the team's policy protects, in its order (R66)."""
    return RightsHolderGroup.objects.filter(team_id=team_id).order_by("position", "address")


def topics_in_use(team_id: UUID) -> QuerySet[Topic]:
    """A team's codebook without what was merged, by risk area."""
    return Topic.objects.filter(team_id=team_id, merged_into=None).order_by("risk_area__position", "address")


def merged_topics(risk_area: RiskArea) -> QuerySet[Topic]:
    """Topics of an area that were merged, newest first, each with its next heir."""
    merged = Topic.objects.filter(risk_area=risk_area, merged_into__isnull=False)
    return merged.select_related("merged_into").order_by("-merged_on", "address")


def last_heir(topic_id: UUID, heirs: Mapping[UUID, UUID | None]) -> UUID:
    """Where the chain of mergers ends. A topic that was not merged is its own end."""
    seen: set[UUID] = set()
    while (heir := heirs.get(topic_id)) is not None and topic_id not in seen:
        seen.add(topic_id)
        topic_id = heir
    return topic_id


def topic_at(team_id: UUID, address: str) -> Topic:
    """The topic at an address, or the last heir of the one that was merged. Raises Topic.DoesNotExist."""
    topic = Topic.objects.get(team_id=team_id, address=address)
    if topic.merged_into_id is None:
        return topic
    merged = Topic.objects.filter(team_id=team_id, merged_into__isnull=False)
    return Topic.objects.get(pk=last_heir(topic.pk, dict(merged.values_list("pk", "merged_into_id"))))


def text_of(source_id: UUID) -> Text:
    """A text as it was written, whatever its language: for those who edit it."""
    return texts_in("", [source_id])[source_id]
