"""Results of a survey: to look at before they are published, then for everybody, with the same numbers."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.safestring import SafeString
from django.utils.translation import get_language, get_language_bidi
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from apero.lib.languages import page_language
from apero.lib.refusal import Refusal, Refused
from apero.people.access import StaffRequest, staff_required
from apero.people.roles import Permission
from apero.survey import actions, queries, rules
from apero.survey.charts import bars
from apero.survey.export_files import KINDS, file_of
from apero.survey.models import ResultRelease, Survey, SurveyVersion
from apero.survey.queries import Sheet, Shown


@require_safe
def results(request: HttpRequest, programme: str, survey: str, number: int) -> HttpResponse:
    """The published results of a version, at their own address for good."""
    found = _published_or_404(programme, survey, number)
    context = _context(found.sheet, found.shown)
    context |= {"released_on": found.released_on, "files": list(KINDS), "others": found.others}
    return render(request, "survey/results.html", context)


@require_safe
def results_file(request: HttpRequest, programme: str, survey: str, number: int, kind: str) -> HttpResponse:  # noqa: ARG001
    """The same numbers as a file. What is hidden is left out like what is absent."""
    if kind not in KINDS:
        raise Http404
    found = _published_or_404(programme, survey, number)
    made = file_of(kind, found.sheet, found.shown, found.released_on)
    answer = HttpResponse(made, content_type=KINDS[kind])
    answer["Content-Disposition"] = f'attachment; filename="{programme}-{survey}-{number}-{kind}"'
    return answer


def _published_or_404(programme: str, address: str, number: int) -> queries.Published:
    try:
        return queries.published(programme, address, number, page_language.get(), get_language() or "")
    except (Survey.DoesNotExist, ResultRelease.DoesNotExist) as error:
        raise Http404 from error


def _context(sheet: Sheet, shown: list[Shown]) -> dict[str, Any]:
    return {
        "survey": sheet.survey,
        "programme": sheet.survey.programme,
        "sheet": sheet,
        "is_sample": sheet.survey.programme.is_sample,
        "least": queries.least_of(sheet.version),
        "people": next((one.people for one in shown), 0),
        "tables": [(one, _chart(one)) for one in queries.as_read(shown)],
    }


def _chart(shown: Shown) -> SafeString:
    rows = [(row.words.plain, row.number, row.percent) for row in shown.rows]
    named = " · ".join(filter(None, [shown.asked.plain, shown.of.plain]))
    return SafeString(
        bars(
            rows,
            title=_("Bars of the table below: %(question)s") % {"question": named},
            key=f"chart-{shown.name or 'groups'}",
            hidden=_("hidden"),
            is_rtl=get_language_bidi() if get_language() else False,
        )
    )


@staff_required(Permission.SUMMARY_PUBLISH)
@require_http_methods(["GET", "HEAD", "POST"])
def look(request: StaffRequest, survey: UUID, number: int) -> HttpResponse:
    """Exactly what would be public, and the button that publishes it. No other number of answers stands here."""
    try:
        found = queries.survey_of_team(survey, request.team)
        version = queries.version_by_number(found, number)
    except (Survey.DoesNotExist, SurveyVersion.DoesNotExist) as error:
        raise Http404 from error
    refusal = rules.why_not_release(found, is_waiting=queries.is_waiting(found))
    if request.method == "POST":
        refusal = _refusal_of(
            lambda: actions.release_results(version=version, by=request.actor, now=timezone.now())
        )
        if refusal is None:
            return HttpResponseRedirect(
                reverse("survey:results", args=[found.programme.address, found.address, number])
            )
    done = number in queries.released_numbers(found)
    sheet = queries.sheet_of(found, version, page_language.get())
    told = queries.told_of(version) if refusal is None and not done else ()
    context = _context(sheet, queries.shown_tables(sheet, told)) | {
        "refusal": refusal,
        "is_released": done,
        "series": sheet.series.first("title"),
        "title": sheet.text.first("title"),
        "is_inside": True,
        "versions": [
            one for one in found.versions.exclude(state=SurveyVersion.State.DRAFT) if one.number != number
        ],
    }
    return render(
        request,
        "survey/desk/results.html",
        context,
        status=409 if refusal and request.method == "POST" else 200,
    )


def _refusal_of(act: Callable[[], object]) -> Refusal | None:
    try:
        act()
    except Refused as no:
        return no.refusal
    return None
