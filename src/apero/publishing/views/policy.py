"""What we promised: the policy in force and its versions, commitments, risk areas and topics (R40, R41, R65–R68)."""

from typing import Any
from uuid import UUID

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from apero.conversations.queries import public_programmes
from apero.lib.languages import page_language
from apero.people.models import Team
from apero.policy import queries
from apero.policy.models import Commitment, PolicyVersion, RiskArea, Topic
from apero.publishing.queries import Worded
from apero.synthesis.models import Statement
from apero.translation.queries import Text, completeness, language_rows, texts_in

PAGE_OF = 50
TEAMS_A_PAGE = 10
PARAGRAPHS_A_PAGE = 25


def _page(
    request: HttpRequest, found: "QuerySet[Any] | list[Any]", name: str, size: int = PAGE_OF
) -> Page[Any]:
    return Paginator(found, size).get_page(request.GET.get(name))


def _worded(things: Any, texts: dict[UUID, Text]) -> list[Worded]:
    return [Worded(thing, texts[thing.text_id]) for thing in things]


def _ids(*groups: Any) -> list[UUID]:
    return [thing.text_id for group in groups for thing in group if thing is not None]


def _about_language(texts: dict[UUID, Text], source_language: str) -> dict[str, Any]:
    """What the banner and the list of languages of a page need (R1, R2)."""
    done, total = completeness(texts.values())
    return {
        "done": done,
        "total": total,
        "source_language": source_language,
        "language_rows": language_rows(texts, source_language),
    }


def policy(request: HttpRequest) -> HttpResponse:
    """The policy of each team of this site; with one team, all of it (R65)."""
    page = _page(request, queries.teams_with_policy(), "page", TEAMS_A_PAGE)
    teams = list(page.object_list)
    if len(teams) == 1 and not page.has_other_pages():
        return _team_page(request, teams[0])
    in_force = queries.versions_in_force([team.pk for team in teams])
    commitments = queries.commitments_of([version.pk for version in in_force.values()])
    texts = texts_in(page_language.get(), _ids(in_force.values(), *commitments.values()))
    rows = []
    for team in teams:
        version = in_force.get(team.pk)
        promises = commitments[version.pk][:PAGE_OF] if version else []
        worded = Worded(version, texts[version.text_id]) if version else None
        rows.append({"team": team, "version": worded, "commitments": _worded(promises, texts)})
    language = teams[0].source_language if teams else ""
    context = {"page": page, "rows": rows, **_about_language(texts, language)}
    return render(request, "publishing/policy.html", context)


def team_policy(request: HttpRequest, team: str) -> HttpResponse:
    """A team's policy: what is in force, its commitments, whom it protects, and all versions (R65, R66)."""
    return _team_page(request, get_object_or_404(Team, address=team))


def _team_page(request: HttpRequest, team: Team) -> HttpResponse:
    version = queries.versions_in_force([team.pk]).get(team.pk)
    promised = Commitment.objects.filter(policy_version=version) if version else Commitment.objects.none()
    lists = {
        "versions": _page(request, queries.public_versions(team.pk), "versions"),
        "commitments": _page(request, promised, "commitments"),
        "groups": _page(request, queries.groups_of(team.pk), "groups"),
        "areas": _page(request, queries.risk_areas_of(team.pk), "areas"),
    }
    texts = texts_in(page_language.get(), _ids([version], *lists.values()))
    context = {
        "team": team,
        "is_sample": team.is_sample,
        "version": Worded(version, texts[version.text_id]) if version else None,
        "pages": lists,
        **{name: _worded(page, texts) for name, page in lists.items()},
        **_about_language(texts, team.source_language),
    }
    return render(request, "publishing/team_policy.html", context)


def _version_or_404(team: str, number: int) -> PolicyVersion:
    found = PolicyVersion.objects.filter(queries.PUBLIC, team__address=team, number=number)
    return get_object_or_404(found.select_related("team"))


def policy_version(request: HttpRequest, team: str, number: int) -> HttpResponse:
    """One version: its text, the body that adopted it and the day. A former one leads to the one in force (R65)."""
    found = _version_or_404(team, number)
    in_force = None if found.state == found.State.IN_FORCE else _in_force(found.team_id)
    promised = _page(request, found.commitments.all(), "commitments")
    texts = texts_in(page_language.get(), _ids([found, in_force], promised))
    text = texts.pop(found.text_id)
    others = {found.text_id: text} | {thing.text_id: texts[thing.text_id] for thing in promised}
    context = {
        "version": found,
        "team": found.team,
        "is_sample": found.team.is_sample,
        "text": text,
        "body": _page(request, text.all("body"), "page", PARAGRAPHS_A_PAGE),
        "in_force": Worded(in_force, texts[in_force.text_id]) if in_force else None,
        "promised": promised,
        "commitments": _worded(promised, texts),
        **_about_language(others, text.source_language),
    }
    return render(request, "publishing/policy_version.html", context)


def _in_force(team_id: UUID) -> PolicyVersion | None:
    return queries.versions_in_force([team_id]).get(team_id)


def commitment(request: HttpRequest, team: str, number: int, commitment: str) -> HttpResponse:
    """One commitment at its own address (R68)."""
    version = _version_or_404(team, number)
    found = get_object_or_404(Commitment, policy_version=version, address=commitment)
    texts = texts_in(page_language.get(), _ids([found, version]))
    text = texts[found.text_id]
    context = {
        "commitment": found,
        "version": version,
        "version_text": texts[version.text_id],
        "team": version.team,
        "is_sample": version.team.is_sample,
        "text": text,
        **_about_language({found.text_id: text}, text.source_language),
    }
    return render(request, "publishing/commitment.html", context)


def risk_area(request: HttpRequest, team: str, risk_area: str) -> HttpResponse:
    """One risk area with its topics and what was merged (R40, R41)."""
    found = get_object_or_404(RiskArea.objects.select_related("team"), team__address=team, address=risk_area)
    topics = _page(request, queries.topics_in_use(found.team_id).filter(risk_area=found), "page")
    merged = _page(request, queries.merged_topics(found), "merged")
    heirs = [topic.merged_into for topic in merged]
    texts = texts_in(page_language.get(), _ids([found], topics, merged, heirs))
    text = texts[found.text_id]
    context = {
        "area": found,
        "team": found.team,
        "is_sample": found.team.is_sample,
        "text": text,
        "page": topics,
        "topics": _worded(topics, texts),
        "merged_page": merged,
        "merged": [
            (texts[topic.text_id], topic, Worded(heir, texts[heir.text_id]))
            for topic, heir in zip(merged, heirs, strict=True)
            if heir is not None
        ],
        **_about_language(texts, text.source_language),
    }
    return render(request, "publishing/risk_area.html", context)


def policy_topic(request: HttpRequest, team: str, topic: str) -> HttpResponse:
    """A topic of the codebook. The address of a merged one leads to its heir (R41, R58)."""
    owner = get_object_or_404(Team, address=team)
    try:
        found = queries.topic_at(owner.pk, topic)
    except Topic.DoesNotExist as error:
        raise Http404 from error
    if found.address != topic:
        return redirect("publishing:policy_topic", team, found.address)
    merged = list(found.merged_from.order_by("-merged_on", "address")[:PAGE_OF])
    programmes = _page(request, _spoken_of(found), "page")
    texts = texts_in(page_language.get(), _ids([found, found.risk_area], merged, programmes))
    text = texts[found.text_id]
    context = {
        "topic": found,
        "team": owner,
        "is_sample": owner.is_sample,
        "text": text,
        "area": Worded(found.risk_area, texts[found.risk_area.text_id]) if found.risk_area else None,
        "merged": _worded(merged, texts),
        "page": programmes,
        "programmes": _worded(programmes, texts),
        **_about_language(texts, text.source_language),
    }
    return render(request, "publishing/policy_topic.html", context)


def _spoken_of(topic: Topic) -> "QuerySet[Any]":
    """The public series in which something published is filed under a topic."""
    published = Statement.objects.filter(topic=topic, state=Statement.State.PUBLISHED)
    found: QuerySet[Any] = public_programmes().filter(pk__in=published.values("session__programme"))
    return found
