"""All languages that were asked for, with what is due."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from apero.conversations.rules import Phase
from apero.interpretation import queries
from apero.interpretation.queries import Row
from apero.interpretation.rules import StandingState, what_is_due
from apero.lib.languages import page_language
from apero.people.access import StaffRequest, staff_required
from apero.people.roles import Permission
from apero.translation.queries import Text, texts_in

PAGE_OF = 50


@staff_required(Permission.INTERPRETATION_ARRANGE)
@require_safe
def desk(request: StaffRequest) -> HttpResponse:
    """Coming sessions by language, with exact numbers; and where somebody asked and gets nothing."""
    now = timezone.now()
    rows = queries.rows_of(request.team.pk, now=now)
    page = Paginator([row for row in rows if _is_coming(row)], PAGE_OF).get_page(request.GET.get("page"))
    unmet = Paginator([row for row in rows if queries.is_unmet(row)], PAGE_OF).get_page(
        request.GET.get("unmet")
    )
    named = [thing for row in (*page, *unmet) for thing in (row.session.region, row.session.programme)]
    texts = texts_in(page_language.get(), {thing.text_id for thing in named})
    context = {
        "page": page,
        "rows": _shown(page, texts),
        "unmet": unmet,
        "unmet_rows": _shown(unmet, texts),
        "offered": queries.offered_languages(request.team.pk),
        "now": now,
    }
    return render(request, "interpretation/desk.html", context)


def _is_coming(row: Row) -> bool:
    """What is still to come, and what was held and waits to be marked. What is unmet for good stands below only."""
    is_owed = row.phase is Phase.HELD and row.state is StandingState.CONFIRMED
    if row.is_closed and row.state is StandingState.BELOW_THRESHOLD:
        return False
    return is_owed or row.phase in (Phase.ANNOUNCED, Phase.LIVE)


def _shown(rows: Iterable[Row], texts: dict[UUID, Text]) -> list[dict[str, Any]]:
    return [
        {
            "row": row,
            "region": texts[row.session.region.text_id].first("name"),
            "series": texts[row.session.programme.text_id].first("title"),
            "due": what_is_due(row),
        }
        for row in rows
    ]
