"""What stays citable: a version of a summary with what it changed, and a recommendation with its history (R56, R61)."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from apero.lib.languages import page_language
from apero.people.roles import ROLES
from apero.places.queries import city_or_none
from apero.publishing import heard as pages
from apero.publishing.views.paging import page_number, without
from apero.synthesis.queries import held_back

STEPS: dict[str, str | Promise] = {"recorded": _("Recorded"), "withdrawn": _("Withdrawn")}


def summary_version(request: HttpRequest, programme: str, session: str, number: int) -> HttpResponse:
    """A version of a summary at its own address, with what changed since the one before."""
    part = page_number(request, "page")
    found = pages.version_page(programme, session, number, page_language.get(), part)
    role = ROLES.get(found.version.published_by_role)
    context = {
        "found": found,
        "programme": found.programme,
        "series": found.series,
        "version": found.version,
        "held_back": found.version.number == found.versions[0].number
        and found.session.pk in held_back([found.session.pk]),
        "role": role.name if role else "",
        "is_sample": found.programme.is_sample,
        "query_without_page": without(request, "page"),
        "reader_city": city_or_none(request.GET.get("city")),
        **found.languages,
    }
    return render(request, "publishing/summary_version.html", context)


def recommendation(request: HttpRequest, programme: str, number: int) -> HttpResponse:
    """A recommendation at its permanent address: its words, its status, its history, and where it was said (R61)."""
    found = pages.recommendation_page(programme, number, page_language.get())
    context = {
        "found": found,
        "programme": found.programme,
        "series": found.series,
        "recommendation": found.recommendation,
        "steps": [(STEPS.get(step.state, step.state), step.on) for step in found.steps],
        "is_sample": found.programme.is_sample,
        "reader_city": city_or_none(request.GET.get("city")),
        **found.languages,
    }
    return render(request, "publishing/recommendation.html", context)
