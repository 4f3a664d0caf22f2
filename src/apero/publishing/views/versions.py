"""What stays citable: a version of a summary with what it changed (R56)."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from apero.lib.languages import page_language
from apero.people.roles import ROLES
from apero.places.queries import city_or_none
from apero.publishing import heard as pages
from apero.publishing.views.paging import page_number, without
from apero.synthesis.queries import held_back


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
