"""The public pages of series and sessions."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.core.paginator import Page
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from apero.conversations import rules as conversation_rules
from apero.conversations.models import Programme
from apero.lib.languages import page_language
from apero.listening import queries as listening
from apero.listening import rules as listening_rules
from apero.places.queries import city_or_none
from apero.publishing import queries
from apero.publishing.reports import reports_of
from apero.publishing.surveys import surveys_at
from apero.publishing.views.paging import page_number, without
from apero.publishing.views.thread import became


def home(request: HttpRequest) -> HttpResponse:
    """The start page: the next session and all series."""
    language, now = page_language.get(), timezone.now()
    city = city_or_none(request.GET.get("city"))
    shown = queries.home_page(language, page_number(request, "page"))
    coming = queries.next_session(language, now=now)
    context = {
        "page": shown.page,
        "programmes": shown.programmes,
        "next_card": queries.cards_of([coming], city=city, now=now)[0] if coming else None,
        "reader_city": city,
    }
    return render(request, "publishing/home.html", context)


@dataclass(frozen=True, slots=True)
class HeldRow:
    """A held session and where its summary stands (R57)."""

    card: queries.SessionCard
    due_on: date
    days_late: int


def _held(cards: list[queries.SessionCard], today: date) -> list[HeldRow]:
    return [
        HeldRow(
            card,
            conversation_rules.summary_due_on(card.session),
            conversation_rules.summary_days_late(card.session, today=today),
        )
        for card in cards
        if card.phase == conversation_rules.Phase.HELD
    ]


SESSIONS_A_PAGE = 16
"""Cards on a programme's page: what fits into 14 kB and 4 ms with all else."""


def _sessions_page(found: list[queries.Announced], *, order: str, asked: int, now: datetime) -> Page[Any]:
    """A part of a series' sessions. By date, the first that is shown has the next session in it."""
    if order == "region":
        found = sorted(found, key=lambda one: one.region.words if one.region else "")
    over = sum(one.session.ends_at <= now for one in found)
    number = over // SESSIONS_A_PAGE + 1 if not asked and order == "date" and over < len(found) else asked
    return queries.page_of(found, number or 1, SESSIONS_A_PAGE)


def _to_come_first(cards: list[queries.SessionCard], now: datetime) -> list[queries.SessionCard]:
    """What is over comes after what is still to come."""
    return sorted(cards, key=lambda card: card.session.ends_at <= now)


def programme(request: HttpRequest, programme: str) -> HttpResponse:
    """A series on one page (R7–R20, R45, R56–R58)."""
    language, now = page_language.get(), timezone.now()
    try:
        page = queries.programme_page(programme, language)
    except Programme.DoesNotExist as error:
        raise Http404 from error
    city, owner = city_or_none(request.GET.get("city")), page.programme
    order = "region" if request.GET.get("order") == "region" else "date"
    asked = page_number(request, "sessions") if "sessions" in request.GET else 0
    part = _sessions_page(page.sessions, order=order, asked=asked, now=now)
    cards = queries.cards_of(part, city=city, now=now)
    query = without(request, "order", "sessions")
    heard = queries.programme_heard(owner, language, page_number(request, "heard"))
    context = {
        "page": page,
        "part": part,
        "cards": cards,
        "deck": _to_come_first(cards, now) if order == "date" else cards,
        "programme": owner,
        "is_sample": owner.is_sample,
        "has_ended": owner.ends_on < now.date(),
        "influence": conversation_rules.INFLUENCE[owner.influence],
        "ask_refusal": listening_rules.why_not_ask(owner, now=now),
        "held": _held(cards, now.date()),
        "rows": heard.rows,
        "knows": heard.knows,
        "reports": reports_of(owner, language),
        "became": became(owner, today=now.date()),
        "surveys": surveys_at(page.surveys, now=now),
        "questions": listening.question_rows(owner, language, today=now.date()),
        "order": order,
        "query_without_order": f"{query}&" if query else "",
        "query_without_part": without(request, "sessions"),
        "query_without_page": without(request, "heard"),
        "reader_city": city,
        **page.languages,
    }
    return render(request, "publishing/programme.html", context)


def conduct(request: HttpRequest, conduct: str, version: int) -> HttpResponse:
    """A version of a code of conduct, readable before anybody accepts it (R25)."""
    found = queries.conduct_page(conduct, version, page_language.get())
    if found is None:
        raise Http404
    return render(request, "publishing/conduct.html", found)
