"""Commitments, risk areas, regions, groups: added, reworded, moved, removed alike. Regions and their cities (R27)."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import Max, ProtectedError

from apero.audit.actions import Actor, record
from apero.lib.addresses import address_from
from apero.lib.refusal import Refused, require
from apero.people.models import Team
from apero.places.models import City
from apero.policy import rules
from apero.policy.actions.versions import locked_team
from apero.policy.events import (
    RegionCityAdded,
    RegionCityRemoved,
    WordAdded,
    WordEdited,
    WordMoved,
    WordRemoved,
)
from apero.policy.kinds import COMMITMENT, Kind, Listed, Word, kind_of
from apero.policy.models import Commitment, PolicyVersion, Region, Topic
from apero.translation.actions import write_source
from apero.translation.models import Source


def new_word(
    kind: Kind,
    *,
    team: Team,
    words: Mapping[str, str],
    siblings: Any,
    language: str,
    by: Actor,
    now: datetime,
    **facts: Any,
) -> Any:
    """Make a word whose address is unlike those of its `siblings`. The caller holds the team's lock."""
    text = write_source(
        team_id=team.pk,
        kind=kind.code,
        language=language,
        parts=words,
        is_released=kind is not COMMITMENT,  # adopting the version releases it
    )
    taken = set(siblings.values_list("address", flat=True))
    address = address_from(words[kind.parts[0]], fallback=kind.code, taken=taken)
    word = kind.model.objects.create(text=text, address=address, **facts)
    record(WordAdded(what=kind.code, word_id=word.pk), by=by, now=now)
    return word


def _next_place(siblings: Any) -> int:
    highest = siblings.aggregate(highest=Max("position"))["highest"]
    return 0 if highest is None else int(highest) + 1


@transaction.atomic
def add_word(
    kind: Kind, *, team: Team, words: Mapping[str, str], language: str = "", by: Actor, now: datetime
) -> Any:
    """Add a risk area, a region or a group at the end of the team's list, in the team's language or another."""
    team = locked_team(team.pk)
    siblings = kind.model.objects.filter(team=team)
    return new_word(
        kind,
        team=team,
        words=words,
        siblings=siblings,
        language=language or team.source_language,
        by=by,
        now=now,
        team_id=team.pk,
        position=_next_place(siblings),
    )


@transaction.atomic
def add_commitment(
    *, version: PolicyVersion, words: Mapping[str, str], by: Actor, now: datetime
) -> Commitment:
    """Add a commitment under a draft (R68). Raises `Refused` ("not-a-draft")."""
    team = locked_team(version.team_id)
    version = PolicyVersion.objects.get(pk=version.pk)
    require(rules.why_not_edit(version.state))
    siblings = version.commitments.all()
    commitment: Commitment = new_word(
        COMMITMENT,
        team=team,
        words=words,
        siblings=siblings,
        language=version.text.language,
        by=by,
        now=now,
        policy_version=version,
        position=_next_place(siblings),
    )
    return commitment


def locked(word: Word) -> Any:
    """The word as it is now, until the end of the transaction. Raises `Refused` ("not-a-draft", "merged")."""
    team_id = word.policy_version.team_id if isinstance(word, Commitment) else word.team_id
    locked_team(team_id)
    found = type(word).objects.get(pk=word.pk)
    if isinstance(found, Commitment):
        require(rules.why_not_edit(found.policy_version.state))
    if isinstance(found, Topic):
        require(rules.why_not_use_topic(found.merged_into_id))
    return found


@transaction.atomic
def edit_word(
    *, word: Word, words: Mapping[str, str], seen: str | None = None, by: Actor, now: datetime
) -> Any:
    """Reword or rename. The address stays. Returns the word. Raises `Refused` ("not-a-draft", "merged", "stale")."""
    word, kind = locked(word), kind_of(word)
    source: Source = word.text
    write_source(
        team_id=source.team_id,
        kind=kind.code,
        language=source.language,
        parts=words,
        source=source,
        seen=seen,
    )
    record(WordEdited(what=kind.code, word_id=word.pk), by=by, now=now)
    return word


@transaction.atomic
def move_word(*, word: Commitment | Listed, up: bool, by: Actor, now: datetime) -> None:
    """Change places with the one before or after it. At the end of the list nothing happens."""
    word, kind = locked(word), kind_of(word)
    siblings = list(_siblings(word))
    place = next(i for i, sibling in enumerate(siblings) if sibling.pk == word.pk)
    other = place - 1 if up else place + 1
    if not 0 <= other < len(siblings):
        return
    siblings[place], siblings[other] = siblings[other], siblings[place]
    for position, sibling in enumerate(siblings):
        sibling.position = position
    kind.model.objects.bulk_update(siblings, ["position"])
    record(WordMoved(what=kind.code, word_id=word.pk), by=by, now=now)


def _siblings(word: Commitment | Listed) -> Any:
    if isinstance(word, Commitment):
        return word.policy_version.commitments.order_by("position", "address")
    return type(word).objects.filter(team_id=word.team_id).order_by("position", "address")


@transaction.atomic
def remove_word(*, word: Word, by: Actor, now: datetime) -> None:
    """Remove what nothing refers to, with its text and its translations. Raises `Refused` ("used", "not-a-draft")."""
    word, kind = locked(word), kind_of(word)
    key, source = word.pk, word.text
    try:
        with transaction.atomic():
            word.delete()
    except ProtectedError as error:
        raise Refused(rules.USED) from error
    source.delete()
    record(WordRemoved(what=kind.code, word_id=key), by=by, now=now)


@transaction.atomic
def add_city(*, region: Region, city: City, by: Actor, now: datetime) -> None:
    """Put a city into a region; twice is once. A city may stand in several (R27)."""
    region = locked(region)
    if not region.cities.filter(pk=city.pk).exists():
        region.cities.add(city)
        record(RegionCityAdded(region_id=region.pk, city_id=city.pk), by=by, now=now)


@transaction.atomic
def remove_city(*, region: Region, city: City, by: Actor, now: datetime) -> None:
    """Take a city out of a region. Sessions keep their cities."""
    region = locked(region)
    if region.cities.filter(pk=city.pk).exists():
        region.cities.remove(city)
        record(RegionCityRemoved(region_id=region.pk, city_id=city.pk), by=by, now=now)
