"""The desk's list of recommendations."""

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render

from apero.commitments import queries
from apero.lib.languages import page_language
from apero.people.access import StaffRequest, staff_required
from apero.people.roles import Permission
from apero.synthesis.models import Statement
from apero.translation.queries import texts_in

PAGE_OF = 50


@staff_required(Permission.SUMMARY_PUBLISH)
def recommendations(request: StaffRequest) -> HttpResponse:
    """The team's recommendations, the newest series first, each with its words and its state."""
    page = Paginator(queries.recommendations_of_team(request.team.pk), PAGE_OF).get_page(
        request.GET.get("page")
    )
    found = list(page.object_list)
    public = {r.pk: [s for s in r.statements.all() if s.state == Statement.State.PUBLISHED] for r in found}
    keys = [r.programme.text_id for r in found] + [s.text_id for rows in public.values() for s in rows]
    texts = texts_in(page_language.get(), dict.fromkeys(keys))
    rows = [
        {
            "recommendation": r,
            "series": texts[r.programme.text_id].first("title"),
            "words": [texts[s.text_id].first("text") for s in public[r.pk]],
        }
        for r in found
    ]
    return render(request, "commitments/recommendations.html", {"rows": rows, "page": page})
