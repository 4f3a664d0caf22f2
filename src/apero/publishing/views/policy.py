"""What we promised: the policy in force and its versions, commitments, risk areas and topics (R40, R41, R65–R68)."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from apero.lib.languages import page_language
from apero.publishing import promises
from apero.publishing.views.paging import page_number
from apero.publishing.views.thread import promised


def policy(request: HttpRequest) -> HttpResponse:
    """The policy of each team of this site; with one team, all of it (R65)."""
    only = promises.only_team()
    if only:
        return team_policy(request, only)
    found = promises.policies(page_language.get(), page_number(request, "page"))
    return render(request, "publishing/policy.html", found | {"promised": promised()})


def team_policy(request: HttpRequest, team: str) -> HttpResponse:
    """A team's policy: what is in force, its commitments, whom it protects, and all versions (R65, R66)."""
    numbers = {name: page_number(request, name) for name in ("versions", "commitments", "groups", "areas")}
    found = promises.of_team(team, page_language.get(), **numbers)
    return render(request, "publishing/team_policy.html", found | {"promised": promised(team)})


def policy_version(request: HttpRequest, team: str, number: int) -> HttpResponse:
    """One version at its own address (R65)."""
    found = promises.version(
        team,
        number,
        page_language.get(),
        part=page_number(request, "page"),
        promised=page_number(request, "commitments"),
    )
    return render(request, "publishing/policy_version.html", found)


def commitment(request: HttpRequest, team: str, number: int, commitment: str) -> HttpResponse:
    """One commitment at its own address (R68)."""
    found = promises.commitment(team, number, commitment, page_language.get())
    return render(request, "publishing/commitment.html", found)


def risk_area(request: HttpRequest, team: str, risk_area: str) -> HttpResponse:
    """One risk area with its topics and what was merged (R40, R41)."""
    found = promises.risk_area(
        team,
        risk_area,
        page_language.get(),
        number=page_number(request, "page"),
        merged=page_number(request, "merged"),
    )
    return render(request, "publishing/risk_area.html", found)


def policy_topic(request: HttpRequest, team: str, topic: str) -> HttpResponse:
    """A topic of the codebook. The address of a merged one leads to its heir (R41, R58)."""
    found = promises.topic(team, topic, page_language.get(), page_number(request, "page"))
    if found["topic"].address != topic:
        return redirect("publishing:policy_topic", team, found["topic"].address)
    return render(request, "publishing/policy_topic.html", found)
