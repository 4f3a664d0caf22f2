"""What was heard: across series, by region, by topic (R56–R60)."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from apero.conversations.queries import postponements_of
from apero.conversations.rules import Phase, phase_of
from apero.lib.languages import page_language
from apero.places.queries import city_or_none
from apero.publishing import heard as pages
from apero.publishing.choices import chosen_in
from apero.publishing.reports import region_report
from apero.publishing.views.paging import page_number, without
from apero.synthesis.queries import summary_state


def _context(request: HttpRequest, page: pages.RowsPage) -> dict[str, Any]:
    """What every page of statements shows besides its own."""
    return {
        "programme": page.programme,
        "series": page.series,
        "is_sample": page.programme.is_sample if page.programme else False,
        "filters": page.choices,
        "rows": page.rows,
        "query_without_page": without(request, "page"),
        "reader_city": city_or_none(request.GET.get("city")),
        **page.languages,
    }


def _held(sessions: list[pages.HeldSession]) -> list[dict[str, Any]]:
    """The sessions that were held, each with where its summary stands today (R57)."""
    now = timezone.now()
    return [
        {"held": one, "state": summary_state(one.session, one.version, today=now.date())}
        for one in sessions
        if phase_of(one.session, now=now) == Phase.HELD
    ]


def _not_held(sessions: list[pages.HeldSession]) -> list[dict[str, Any]]:
    """Those that are still to come or were cancelled, each with what it is now (R28)."""
    now = timezone.now()
    phases = [(one, phase_of(one.session, now=now)) for one in sessions]
    return [
        {"session": one.session, "phase": phase, "has_moved": bool(postponements_of(one.session))}
        for one, phase in phases
        if phase != Phase.HELD
    ]


def region(request: HttpRequest, programme: str, region: str) -> HttpResponse:
    """What was heard about one region, by topic. "Not stated" is a region too (R56, R58)."""
    chosen, number = chosen_in(request.GET), page_number(request, "page")
    found = pages.region_page(programme, region, page_language.get(), chosen, number)
    report, claims = region_report(programme, region, page_language.get())
    context = _context(request, found.page) | {
        "report": report,
        "claims": claims,
        "region": found.region,
        "here": region,
        "regions": found.regions,
        "held": _held(found.sessions),
        "not_held": _not_held(found.sessions),
    }
    return render(request, "publishing/region.html", context)


def topic(request: HttpRequest, programme: str, topic: str) -> HttpResponse:
    """The same topic across regions on one page (R58). A merged topic leads to its heir."""
    chosen, number = chosen_in(request.GET), page_number(request, "page")
    found = pages.topic_page(programme, topic, page_language.get(), chosen, number)
    if found.topic.address != topic:
        query = request.GET.urlencode()
        heir = reverse("publishing:topic", args=[programme, found.topic.address])
        return HttpResponseRedirect(f"{heir}?{query}" if query else heir)
    context = _context(request, found.page) | {
        "topic": found.topic,
        "text": found.text,
    }
    return render(request, "publishing/topic.html", context)


def heard(request: HttpRequest) -> HttpResponse:
    """What was heard in all series or in one, and the summaries that are late."""
    chosen, number = chosen_in(request.GET), page_number(request, "page")
    asked = request.GET.get("programme", "")[:60]
    found = pages.heard_page(asked, page_language.get(), chosen, number)
    context = _context(request, found.page) | {
        "groups": found.groups,
        "series_options": found.series,
        "knows": found.knows,
        "late": [row for row in _held(found.unsummarised) if row["state"].days_late],
        "is_sample": found.is_sample,
    }
    return render(request, "publishing/heard.html", context)
