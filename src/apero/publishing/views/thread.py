"""The thread from what was said to what was done: recommendations, pledges, and a statement at its own address."""

from collections.abc import Iterator
from datetime import date
from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from apero.commitments import rules
from apero.commitments.queries import PLEDGE_STATES, STATES, STEPS, TONES, role_name
from apero.conversations.models import Programme
from apero.lib.languages import page_language
from apero.lib.spreadsheets import as_csv
from apero.places.queries import city_or_none
from apero.publishing import statements, thread
from apero.publishing.queries import page_of
from apero.publishing.views.errors import gone
from apero.publishing.views.paging import page_number, without


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


def _standing(programme: Programme, state: str, days: list[date], *, today: date) -> dict[str, Any]:
    """What the day makes of a recommendation: how late its answer is, since when there were no news (R63)."""
    if programme.source_page:
        return {"words": "", "tone": "", "days_late": 0, "silent_since": None}
    is_moving = state in rules.MOVING and programme.state != Programme.State.CLOSED
    return {
        "words": STATES[state],
        "tone": TONES.get(state, ""),
        "days_late": rules.answer_days_late(state, due_on=programme.responses_due_on, today=today),
        "silent_since": rules.silent_since(days, is_moving=is_moving, today=today),
    }


def pledge_standing(row: thread.PledgeRow, *, today: date) -> dict[str, Any]:
    """What the day makes of a pledge: it turns late by itself."""
    pledge = row.pledge
    is_moving = pledge.state in rules.PLEDGED
    late = rules.pledge_days_late(pledge.state, due_on=pledge.due_on, today=today)
    return {
        "row": row,
        "words": PLEDGE_STATES[pledge.state],
        "tone": {"done": "ok", "dropped": ""}.get(pledge.state, "wait"),
        "days_late": late,
        "silent_since": rules.silent_since(row.days, is_moving=is_moving, today=today),
    }


def promised(team: str = "") -> list[dict[str, Any]]:
    """The series in which something was promised, with how many promises are late today."""
    today = timezone.now().date()
    return [
        {
            "programme": row.programme,
            "title": row.title,
            "number": len(row.pledges),
            "late": sum(
                rules.pledge_days_late(state, due_on=due_on, today=today) > 0 for state, due_on in row.pledges
            ),
        }
        for row in thread.promised_in_series(team, page_language.get())
    ]


MOST_TOLD = 5
"""Of what is late, a series' page names so many; the lists name all."""


def became(programme: Programme, *, today: date) -> dict[str, Any] | None:
    """What a series' page says of its recommendations and promises; None where there are none."""
    found = thread.thread_lists(programme.address, page_language.get())
    if not found.recommendations and not found.pledges:
        return None
    standing = [
        (r.recommendation.number, _standing(programme, r.state, r.days, today=today)["days_late"])
        for r in found.recommendations
    ]
    pledges = [
        (
            row.pledge.number,
            rules.pledge_days_late(row.pledge.state, due_on=row.pledge.due_on, today=today),
            row.text.first("text"),
        )
        for row in found.pledges
    ]
    unanswered = sum(row.state in rules.UNANSWERED for row in found.recommendations)
    return {
        "number": len(found.recommendations),
        "unanswered": unanswered,
        "answered": found.answered,
        "pledges": len(found.pledges),
        "overdue": [one for one in standing if one[1]][:MOST_TOLD],
        "late": [one for one in pledges if one[1]][:MOST_TOLD],
    }


@require_safe
def recommendation(request: HttpRequest, programme: str, number: int) -> HttpResponse:
    """A recommendation at its permanent address: said, decided, promised, done, and what participants say (R61–R63)."""
    today = timezone.now().date()
    found = thread.recommendation_page(programme, number, page_language.get())
    standing = _standing(found.programme, found.recommendation.state, found.days, today=today)
    pledges = [pledge_standing(row, today=today) for row in found.pledges]
    context = _context(request, found) | {
        "recommendation": found.recommendation,
        "standing": standing,
        "pledges": pledges,
        "tells_silence": standing["silent_since"] and not any(one["silent_since"] for one in pledges),
        "steps": [(STEPS[s.state], s.on, role_name(s.role), s.role == "participants") for s in found.steps],
        "decisions": [(row, STATES[row.decision.state]) for row in found.decisions],
    }
    return render(request, "publishing/recommendation.html", context)


@require_safe
def recommendations(request: HttpRequest, programme: str) -> HttpResponse:
    """All recommendations of a series with where each stands; overdue answers first, for everybody to see."""
    today = timezone.now().date()
    found = thread.thread_lists(programme, page_language.get())
    rows = [
        {"row": row} | _standing(found.programme, row.state, row.days, today=today)
        for row in found.recommendations
    ]
    chosen = request.GET.get("state", "")
    shown = [one for one in rows if one["row"].state == chosen] if chosen in STATES else rows
    shown.sort(key=lambda one: -one["days_late"])
    context = _context(request, found) | {
        "rows": page_of(shown, page_number(request, "page")),
        "chosen": chosen if chosen in STATES else "",
        "states": [(state, STATES[state]) for state in STATES if any(o["row"].state == state for o in rows)],
        "overdue": sum(bool(one["days_late"]) for one in rows),
        "answered": found.answered,
        "number": len(rows),
    }
    return render(request, "publishing/recommendations.html", context)


@require_safe
def pledges(request: HttpRequest, programme: str) -> HttpResponse:
    """All promises of a series, each with every date that it ever had (R64); late ones first."""
    today = timezone.now().date()
    found = thread.thread_lists(programme, page_language.get())
    rows = [pledge_standing(row, today=today) for row in found.pledges]
    rows.sort(key=lambda one: -one["days_late"])
    context = _context(request, found) | {
        "rows": page_of(rows, page_number(request, "page")),
        "late": sum(bool(one["days_late"]) for one in rows),
    }
    return render(request, "publishing/pledges.html", context)


@require_safe
def statement(request: HttpRequest, programme: str, statement: UUID) -> HttpResponse:
    """A statement at its own address, and what became of it. 410 for one that was public and is taken off."""
    found = statements.statement_page(programme, statement, page_language.get())
    if found is None:
        mark = statements.gone_mark(programme, statement)
        if mark is None:
            raise Http404
        return gone(request, mark)
    standing = None
    if found.recommendation is not None:
        state = found.recommendation.state
        standing = _standing(found.programme, state, [], today=timezone.now().date())
    return render(request, "publishing/statement.html", _context(request, found) | {"standing": standing})


@require_safe
def recommendations_file(request: HttpRequest, programme: str) -> HttpResponse:  # noqa: ARG001
    """The list of recommendations as a file (CSV)."""
    found = thread.thread_lists(programme, page_language.get())
    return _file(f"{programme}-recommendations.csv", _recommendation_lines(found, timezone.now().date()))


@require_safe
def pledges_file(request: HttpRequest, programme: str) -> HttpResponse:  # noqa: ARG001
    """The list of promises as a file (CSV), with the first date and every later one."""
    found = thread.thread_lists(programme, page_language.get())
    return _file(f"{programme}-pledges.csv", _pledge_lines(found, timezone.now().date()))


def _recommendation_lines(found: thread.ThreadLists, today: date) -> Iterator[list[str]]:
    yield ["number", "region", "words", "state", "days_late", "answer_due_on", "no_news_since"]
    due = found.programme.responses_due_on
    for row in found.recommendations:
        standing = _standing(found.programme, row.state, row.days, today=today)
        yield [
            str(row.recommendation.number),
            row.region.words if row.region else "",
            "\n".join(one.words for one in row.words),
            row.state if not found.programme.source_page else "",
            str(standing["days_late"]),
            due.isoformat() if due else "",
            standing["silent_since"].isoformat() if standing["silent_since"] else "",
        ]


def _pledge_lines(found: thread.ThreadLists, today: date) -> Iterator[list[str]]:
    yield [
        "number",
        "words",
        "owner",
        "state",
        "first_due_on",
        "due_on",
        "all_dates",
        "days_late",
        "recommendation",
    ]
    for row in found.pledges:
        pledge = row.pledge
        yield [
            str(pledge.number),
            row.text.plain("text"),
            row.text.plain("owner"),
            pledge.state,
            pledge.first_due_on.isoformat(),
            pledge.due_on.isoformat(),
            " ".join(due.due_on.isoformat() for due in row.dates),
            str(pledge_standing(row, today=today)["days_late"]),
            str(row.recommendation or ""),
        ]


def _file(name: str, lines: Iterator[list[str]]) -> HttpResponse:
    answer = HttpResponse(as_csv(lines), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer
