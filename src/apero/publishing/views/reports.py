"""Summaries of regions and of series, what claims stand on, the tables of risk areas, and files of what was heard."""

from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from apero.lib.languages import page_language
from apero.lib.spreadsheets import as_csv
from apero.people.roles import ROLES
from apero.places.queries import city_or_none
from apero.publishing import reports, risks
from apero.publishing.views.paging import page_number, without


@require_safe
def series_summary(request: HttpRequest, programme: str, number: int) -> HttpResponse:
    """A version of the summary of a whole series, at its own address."""
    return _report(request, programme, "", number)


@require_safe
def region_summary(request: HttpRequest, programme: str, region: str, number: int) -> HttpResponse:
    """A version of the summary of a region in a series, at its own address."""
    return _report(request, programme, region, number)


def _report(request: HttpRequest, programme: str, region: str, number: int) -> HttpResponse:
    found = reports.report_page(programme, region, number, page_language.get(), page_number(request, "page"))
    role = ROLES.get(found.version.published_by_role)
    context = _context(request, found) | {
        "version": found.version,
        "role": role.name if role else "",
        "versions": [(v, found.address_of(v.number)) for v in found.versions],
        "here": found.address_of(number),
    }
    return render(request, "publishing/report_version.html", context)


def _context(request: HttpRequest, found: Any) -> dict[str, Any]:
    return {
        "found": found,
        "programme": found.programme,
        "series": found.series,
        "is_sample": found.programme.is_sample,
        "query_without_page": without(request, "page"),
        "reader_city": city_or_none(request.GET.get("city")),
        **found.languages,
    }


@require_safe
def claim(request: HttpRequest, programme: str, claim: UUID) -> HttpResponse:
    """The public points that a claim stands on, if they are enough."""
    found = reports.claim_page(programme, claim, page_language.get(), page_number(request, "page"))
    return render(request, "publishing/claim.html", _context(request, found) | {"rows": found.rows})


@require_safe
def risk_tables(request: HttpRequest, programme: str) -> HttpResponse:
    """Risk areas by region and by where it happens (R42)."""
    found = risks.risks_page(programme, page_language.get())
    return render(request, "publishing/risks.html", _context(request, found))


@require_safe
def risk_tables_file(request: HttpRequest, programme: str) -> HttpResponse:  # noqa: ARG001
    """The same tables as a file (CSV). What is hidden is left out like what is absent."""
    return _file(f"{programme}-risks.csv", risks.risk_lines(programme, page_language.get()))


@require_safe
def heard_file(request: HttpRequest, programme: str) -> HttpResponse:  # noqa: ARG001
    """What was heard in a series as a file (CSV): what its pages show of each point, and no more."""
    return _file(f"{programme}-heard.csv", risks.heard_lines(programme, page_language.get()))


def _file(name: str, lines: Iterable[Sequence[str]]) -> HttpResponse:
    answer = HttpResponse(as_csv(lines), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer
