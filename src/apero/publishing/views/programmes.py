"""The public pages of series and sessions."""

from dataclasses import dataclass
from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from apero.conversations import rules as conversation_rules
from apero.conversations.models import Programme, Session
from apero.lib.languages import page_language
from apero.listening import queries as listening
from apero.listening import rules as listening_rules
from apero.places.queries import city_or_none
from apero.publishing import queries
from apero.publishing.views.paging import page_number, without


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


def programme(request: HttpRequest, programme: str) -> HttpResponse:
    """A series on one page (R7–R20, R45, R56–R58)."""
    language, now = page_language.get(), timezone.now()
    try:
        page = queries.programme_page(programme, language)
    except Programme.DoesNotExist as error:
        raise Http404 from error
    city, owner = city_or_none(request.GET.get("city")), page.programme
    cards = queries.cards_of(page.sessions, city=city, now=now)
    order = "region" if request.GET.get("order") == "region" else "date"
    if order == "region":
        cards.sort(key=lambda card: card.region.words if card.region else "")
    query = without(request, "order")
    context = {
        "page": page,
        "cards": cards,
        "programme": owner,
        "is_sample": owner.is_sample,
        "influence": conversation_rules.INFLUENCE[owner.influence],
        "ask_refusal": listening_rules.why_not_ask(owner, now=now),
        "held": _held(cards, now.date()),
        "rows": queries.programme_rows(owner, language, page_number(request, "heard")),
        "questions": listening.question_rows(owner, language, today=now.date()),
        "order": order,
        "query_without_order": f"{query}&" if query else "",
        "query_without_page": without(request, "heard"),
        "reader_city": city,
        **page.languages,
    }
    return render(request, "publishing/programme.html", context)


def session(request: HttpRequest, programme: str, session: str) -> HttpResponse:
    """One session: its times, agenda, hosts, safety, and the ways in (R16–R24, R51–R53)."""
    now, city = timezone.now(), city_or_none(request.GET.get("city"))
    try:
        page = queries.session_page(programme, session, page_language.get())
    except (Programme.DoesNotExist, Session.DoesNotExist) as error:
        raise Http404 from error
    level_name, level_means = conversation_rules.LEVELS[page.announced.session.level]
    context = {
        **{name: getattr(page, name) for name in ("agenda", "hosts", "prompts", "conduct", "text")},
        "programme": page.programme,
        "is_sample": page.programme.is_sample,
        "card": queries.cards_of([page.announced], city=city, now=now)[0],
        "level_name": level_name,
        "level_means": level_means,
        "ask_refusal": listening_rules.why_not_ask(page.programme, now=now),
        "reader_city": city,
        **page.languages,
    }
    return render(request, "publishing/session.html", context)


def conduct(request: HttpRequest, conduct: str, version: int) -> HttpResponse:
    """A version of a code of conduct, readable before anybody accepts it (R25)."""
    found = queries.conduct_page(conduct, version, page_language.get())
    if found is None:
        raise Http404
    return render(request, "publishing/conduct.html", found)
