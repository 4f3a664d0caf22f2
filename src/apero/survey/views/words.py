"""Reading what people wrote, when the survey has closed. Two read each answer; nobody sees what else its writer said."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from apero.lib.languages import page_language
from apero.people.access import StaffRequest, staff_required
from apero.people.roles import Permission
from apero.survey import actions, rules
from apero.survey.queries import latest_version, sheet_of, words_page
from apero.survey.views.answering import MARK_WORDS
from apero.survey.views.drafts import survey_or_404


@staff_required(Permission.NOTES_READ)
@require_http_methods(["GET", "HEAD", "POST"])
def words(request: StaffRequest, survey: UUID) -> HttpResponse:
    """Twenty at a time, with what the guard marks; one button says that this page was read."""
    found, now = survey_or_404(request, survey), timezone.now()
    refusal = rules.why_not_read(found, now=now)
    asked = request.GET.get("page", "")
    number = int(asked) if asked.isdecimal() and len(asked) < 6 else 1
    if request.method == "POST" and refusal is None:
        actions.mark_read(survey=found, answer_ids=_ids(request), reader=request.user, now=now)
        following = f"?page={number + 1}" if request.POST.get("go") == "next" else f"?page={number}"
        return HttpResponseRedirect(reverse("survey:words", args=[found.pk]) + following)
    sheet = sheet_of(found, latest_version(found), page_language.get())
    page = words_page(found, request.user, number) if refusal is None else None
    asked_in = {row.answer.version for row in page or ()}
    sheets = {version.pk: sheet_of(found, version, page_language.get()) for version in asked_in}
    context: dict[str, Any] = {
        "survey": found,
        "sheet": sheet,
        "refusal": refusal,
        "page": page,
        "rows": [
            (
                row,
                sheets[row.answer.version_id].asked_by_key(row.answer.question),
                MARK_WORDS.get(row.answer.mark, ""),
            )
            for row in page or ()
        ],
        "deleted_on": rules.deleted_on(found),
    }
    return render(
        request,
        "survey/desk/words.html",
        context,
        status=409 if refusal and request.method == "POST" else 200,
    )


def _ids(request: StaffRequest) -> list[UUID]:
    found = []
    for typed in request.POST.getlist("answer")[:100]:
        try:
            found.append(UUID(typed))
        except ValueError:
            continue
    return found
