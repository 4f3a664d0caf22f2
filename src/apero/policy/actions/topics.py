"""The codebook: topics under risk areas. A merged topic keeps its address, which leads to its heir (R41)."""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction

from apero.audit.actions import Actor, record
from apero.lib.refusal import require
from apero.people.models import Team
from apero.policy import rules
from apero.policy.actions.versions import locked_team
from apero.policy.actions.words import add_word, locked, new_word
from apero.policy.events import TopicMerged, TopicRefiled
from apero.policy.kinds import GROUP, RISK_AREA, TOPIC
from apero.policy.models import RightsHolderGroup, RiskArea, Topic
from apero.policy.starting_set import AREAS, GROUPS, LANGUAGE


@transaction.atomic
def add_topic(
    *, risk_area: RiskArea, words: Mapping[str, str], language: str = "", by: Actor, now: datetime
) -> Topic:
    """Add a topic to the codebook, under a risk area of the same team."""
    team = locked_team(risk_area.team_id)
    topic: Topic = new_word(
        TOPIC,
        team=team,
        words=words,
        siblings=Topic.objects.filter(team=team),
        language=language or team.source_language,
        by=by,
        now=now,
        team_id=team.pk,
        risk_area=risk_area,
    )
    return topic


@transaction.atomic
def merge_topic(*, topic: Topic, heir: Topic, by: Actor, now: datetime) -> Topic:
    """Merge a topic into another one. Its words, its address and the day stay as its history.

    What is filed under it follows by a reaction to `TopicMerged`. Raises `Refused` ("not-another", "merged",
    "heir-merged").
    """
    locked_team(topic.team_id)
    topic, heir = Topic.objects.get(pk=topic.pk), Topic.objects.get(pk=heir.pk)
    require(
        rules.why_not_merge(
            topic.pk,
            heir.pk,
            topic_heir=topic.merged_into_id,
            heir_heir=heir.merged_into_id,
            same_team=topic.team_id == heir.team_id,
        )
    )
    topic.merged_into, topic.merged_on = heir, now.date()
    topic.save(update_fields=["merged_into", "merged_on"])
    record(TopicMerged(topic_id=topic.pk, heir_id=heir.pk), by=by, now=now)
    return topic


@transaction.atomic
def refile_topic(*, topic: Topic, risk_area: RiskArea, by: Actor, now: datetime) -> Topic:
    """Move a topic to another risk area of its team. Raises `Refused` ("merged", "not-another")."""
    found: Topic = locked(topic)
    require(rules.why_not_refile(same_team=risk_area.team_id == found.team_id))
    if found.risk_area_id != risk_area.pk:
        found.risk_area = risk_area
        found.save(update_fields=["risk_area"])
        record(TopicRefiled(topic_id=found.pk, risk_area_id=risk_area.pk), by=by, now=now)
    return found


@transaction.atomic
def add_starting_set(*, team: Team, by: Actor, now: datetime) -> int:
    """Add the risk areas with their topics, and the groups, of the starting set, where the team has none.

    They are the team's from then on: it renames, merges and adds (R40, R41, R66). Returns how many words
    came.
    """
    team = locked_team(team.pk)
    came = 0
    if not RiskArea.objects.filter(team=team).exists():
        for area in AREAS:
            words = {"name": area.name, "description": area.description}
            made = add_word(RISK_AREA, team=team, words=words, language=LANGUAGE, by=by, now=now)
            for name in area.topics:
                add_topic(risk_area=made, words={"name": name}, language=LANGUAGE, by=by, now=now)
            came += 1 + len(area.topics)
    if not RightsHolderGroup.objects.filter(team=team).exists():
        for name, description in GROUPS:
            words = {"name": name, "description": description}
            add_word(GROUP, team=team, words=words, language=LANGUAGE, by=by, now=now)
            came += 1
    return came
