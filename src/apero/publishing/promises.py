"""What we promised, as pages show it: the facts of each page by the names in its template, remembered (R40, R41, R65–R68)."""

from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.http import Http404
from django.shortcuts import get_object_or_404

from apero.audit.memory import remembered
from apero.conversations.models import unlisted
from apero.conversations.queries import public_programmes
from apero.people.models import Team
from apero.policy import queries
from apero.policy.models import Commitment, PolicyVersion, RiskArea, Topic
from apero.publishing.queries import PAGE_OF, Worded, about_language, page_of, worded
from apero.synthesis.models import Statement
from apero.synthesis.queries import tells
from apero.translation.queries import texts_in

TEAMS_A_PAGE = 10
PARAGRAPHS_A_PAGE = 25
Facts = dict[str, Any]


def _ids(*groups: Any) -> list[UUID]:
    return [thing.text_id for group in groups for thing in group if thing is not None]


@remembered
def only_team() -> str:
    """The address of the team with a policy, if there is one and no other."""
    found = list(queries.teams_with_policy()[:2])
    return found[0].address if len(found) == 1 else ""


@remembered
def policies(language: str, number: int) -> Facts:
    """The policy in force of each team (R65)."""
    page = page_of(queries.teams_with_policy(), number, TEAMS_A_PAGE)
    teams: list[Team] = list(page.object_list)
    in_force = queries.versions_in_force([team.pk for team in teams])
    commitments = queries.commitments_of([version.pk for version in in_force.values()])
    texts = texts_in(language, _ids(in_force.values(), *commitments.values()))
    rows = []
    for team in teams:
        version = in_force.get(team.pk)
        promises = commitments[version.pk][:PAGE_OF] if version else []
        shown = Worded(version, texts[version.text_id]) if version else None
        rows.append({"team": team, "version": shown, "commitments": worded(promises, texts)})
    source_language = teams[0].source_language if teams else ""
    return {"page": page, "rows": rows, **about_language(texts, source_language)}


@remembered
def of_team(address: str, language: str, **numbers: int) -> Facts:
    """What is in force, its commitments, whom it protects, and all versions, each list at its page (R65, R66)."""
    team = get_object_or_404(Team, address=address)
    version = queries.versions_in_force([team.pk]).get(team.pk)
    promised = Commitment.objects.filter(policy_version=version) if version else Commitment.objects.none()
    lists = {
        "versions": queries.public_versions(team.pk),
        "commitments": promised,
        "groups": queries.groups_of(team.pk),
        "areas": queries.risk_areas_of(team.pk),
    }
    pages = {name: page_of(found, numbers.get(name, 1)) for name, found in lists.items()}
    texts = texts_in(language, _ids([version], *pages.values()))
    return {
        "team": team,
        "is_sample": team.is_sample,
        "version": Worded(version, texts[version.text_id]) if version else None,
        "pages": pages,
        **{name: worded(page, texts) for name, page in pages.items()},
        **about_language(texts, team.source_language),
    }


def _version(team: str, number: int) -> PolicyVersion:
    found = PolicyVersion.objects.filter(queries.PUBLIC, team__address=team, number=number)
    return get_object_or_404(found.select_related("team"))


@remembered
def version(team: str, number: int, language: str, *, part: int, promised: int) -> Facts:
    """A version: its text, the body that adopted it and the day. A former one leads to the one in force (R65)."""
    found = _version(team, number)
    is_former = found.state != found.State.IN_FORCE
    in_force = queries.versions_in_force([found.team_id]).get(found.team_id) if is_former else None
    commitments = page_of(found.commitments.all(), promised)
    texts = texts_in(language, _ids([found, in_force], commitments))
    text = texts[found.text_id]
    own = {found.text_id: text} | {thing.text_id: texts[thing.text_id] for thing in commitments}
    return {
        "version": found,
        "team": found.team,
        "is_sample": found.team.is_sample,
        "text": text,
        "body": page_of(text.all("body"), part, PARAGRAPHS_A_PAGE),
        "in_force": Worded(in_force, texts[in_force.text_id]) if in_force else None,
        "promised": commitments,
        "commitments": worded(commitments, texts),
        **about_language(own, text.source_language),
    }


@remembered
def commitment(team: str, number: int, address: str, language: str) -> Facts:
    """A commitment (R68)."""
    of = _version(team, number)
    found = get_object_or_404(Commitment, policy_version=of, address=address)
    texts = texts_in(language, _ids([found, of]))
    text = texts[found.text_id]
    return {
        "commitment": found,
        "version": of,
        "version_text": texts[of.text_id],
        "team": of.team,
        "is_sample": of.team.is_sample,
        "text": text,
        **about_language({found.text_id: text}, text.source_language),
    }


@remembered
def risk_area(team: str, address: str, language: str, *, number: int, merged: int) -> Facts:
    """A risk area with its topics and what was merged (R40, R41)."""
    found = get_object_or_404(RiskArea.objects.select_related("team"), team__address=team, address=address)
    topics = page_of(queries.topics_in_use(found.team_id).filter(risk_area=found), number)
    gone = page_of(queries.merged_topics(found), merged)
    heirs = [topic.merged_into for topic in gone]
    texts = texts_in(language, _ids([found], topics, gone, heirs))
    text = texts[found.text_id]
    return {
        "area": found,
        "team": found.team,
        "is_sample": found.team.is_sample,
        "text": text,
        "page": topics,
        "topics": worded(topics, texts),
        "merged_page": gone,
        "merged": [
            (texts[topic.text_id], topic, Worded(heir, texts[heir.text_id]))
            for topic, heir in zip(gone, heirs, strict=True)
            if heir is not None
        ],
        **about_language(texts, text.source_language),
    }


@remembered
def topic(team: str, address: str, language: str, number: int) -> Facts:
    """A topic of the codebook; for a merged one its heir, whose address is another (R41, R58)."""
    owner = get_object_or_404(Team, address=team)
    try:
        found = queries.topic_at(owner.pk, address)
    except Topic.DoesNotExist as error:
        raise Http404 from error
    merged = list(found.merged_from.order_by("-merged_on", "address")[:PAGE_OF])
    programmes = page_of(_spoken_of(found), number)
    area = found.risk_area
    texts = texts_in(language, _ids([found, area], merged, programmes))
    text = texts[found.text_id]
    return {
        "topic": found,
        "team": owner,
        "is_sample": owner.is_sample,
        "text": text,
        "area": Worded(area, texts[area.text_id]) if area else None,
        "merged": worded(merged, texts),
        "page": programmes,
        "programmes": worded(programmes, texts),
        **about_language(texts, text.source_language),
    }


def _spoken_of(topic: Topic) -> "QuerySet[Any]":
    """The public series in which points show that they are filed under a topic."""
    published = Statement.objects.filter(
        topic=topic, state=Statement.State.PUBLISHED, shown_under__contains=tells("topic")
    ).exclude(unlisted("session__"))
    found: QuerySet[Any] = public_programmes().filter(pk__in=published.values("session__programme"))
    return found
