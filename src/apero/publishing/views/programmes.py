"""The public pages of series and sessions."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from apero.conversations import queries as conversations
from apero.conversations import rules as conversation_rules
from apero.conversations.models import ConductCode, Programme, Session
from apero.lib.languages import page_language
from apero.listening import queries as listening
from apero.listening import rules as listening_rules
from apero.people.roles import ROLES
from apero.places.queries import city_or_none
from apero.publishing import queries
from apero.synthesis import queries as synthesis
from apero.translation.queries import completeness, language_rows, text_in, texts_in

PAGE_OF = 50


def _without(request: HttpRequest, *names: str) -> str:
    query = request.GET.copy()
    for name in names:
        query.pop(name, None)
    return query.urlencode()


def _programme_or_404(address: str) -> Programme:
    try:
        return conversations.public_programme(address)
    except Programme.DoesNotExist as error:
        raise Http404 from error


def home(request: HttpRequest) -> HttpResponse:
    """The start page: the next session and all series."""
    now = timezone.now()
    city = city_or_none(request.GET.get("city"))
    page = Paginator(conversations.public_programmes(), PAGE_OF).get_page(request.GET.get("page"))
    upcoming = conversations.next_public_session(now=now)
    wanted = [p.text_id for p in page.object_list] + queries.session_texts([upcoming] if upcoming else [])
    texts = texts_in(page_language.get(), wanted)
    cards = queries.cards_of([upcoming], texts, city=city, now=now) if upcoming else []
    return render(
        request,
        "publishing/home.html",
        {
            "page": page,
            "programmes": [{"programme": p, "text": texts[p.text_id]} for p in page.object_list],
            "next_card": cards[0] if cards else None,
            "reader_city": city,
        },
    )


@dataclass(frozen=True, slots=True)
class HeldRow:
    """A held session and where its summary stands (R57)."""

    card: queries.SessionCard
    version: Any
    due_on: date
    days_late: int


def _held(page: queries.ProgrammePage, today: date) -> list[HeldRow]:
    cards = [c for c in page.sessions if c.phase == conversation_rules.Phase.HELD]
    versions = synthesis.latest_versions([c.session.pk for c in cards])
    return [
        HeldRow(
            c,
            versions.get(c.session.pk),
            conversation_rules.summary_due_on(c.session),
            conversation_rules.summary_days_late(c.session, today=today),
        )
        for c in cards
    ]


def _questions(programme: Programme, language: str) -> list[dict[str, Any]]:
    found = list(listening.public_questions(programme).select_related("region")[:PAGE_OF])
    texts = texts_in(language, [key for q in found for key in (q.public_text_id, q.region.text_id) if key])
    return [
        {
            "question": q,
            "text": texts[q.public_text_id],
            "region": texts[q.region.text_id].first("name"),
            "answered_by": ROLES[q.answered_by_role].name
            if q.answered_by_role in ROLES
            else q.answered_by_role,
        }
        for q in found
        if q.public_text_id
    ]


def programme(request: HttpRequest, programme: str) -> HttpResponse:
    """A series on one page (R7–R20, R45, R56–R58)."""
    found = _programme_or_404(programme)
    language, now = page_language.get(), timezone.now()
    city = city_or_none(request.GET.get("city"))
    page = queries.programme_page(found, language, city=city, now=now)
    order = "region" if request.GET.get("order") == "region" else "date"
    if order == "region":
        page.sessions.sort(key=lambda card: card.region.words if card.region else "")
    done, total = completeness(page.texts.values())
    query = _without(request, "order")
    return render(
        request,
        "publishing/programme.html",
        {
            "page": page,
            "programme": found,
            "is_sample": found.is_sample,
            "influence": conversation_rules.INFLUENCE[found.influence],
            "ask_refusal": listening_rules.why_not_ask(found, now=now),
            "held": _held(page, now.date()),
            "rows": queries.heard_rows(found, language, page=request.GET.get("heard", "1")),
            "questions": _questions(found, language),
            "order": order,
            "query_without_order": f"{query}&" if query else "",
            "query_without_page": _without(request, "heard"),
            "reader_city": city,
            "done": done,
            "total": total,
            "source_language": page.text.source_language,
            "language_rows": language_rows(list(page.texts), page.text.source_language),
        },
    )


def session(request: HttpRequest, programme: str, session: str) -> HttpResponse:
    """One session: its times, agenda, hosts, safety, and the ways in (R16–R24, R51–R53)."""
    owner = _programme_or_404(programme)
    try:
        found = conversations.public_session(owner, session)
    except Session.DoesNotExist as error:
        raise Http404 from error
    now, city = timezone.now(), city_or_none(request.GET.get("city"))
    rows: dict[str, list[Any]] = {
        "agenda": list(conversations.agenda_of(found)),
        "hosts": list(found.hosts.all()),
        "prompts": list(owner.prompts.all()),
        "conduct": list(owner.conduct_codes.all()),
    }
    wanted = [
        owner.text_id,
        *queries.session_texts([found]),
        *(r.text_id for rs in rows.values() for r in rs),
    ]
    texts = texts_in(page_language.get(), wanted)
    done, total = completeness(texts.values())
    level_name, level_means = conversation_rules.LEVELS[found.level]
    return render(
        request,
        "publishing/session.html",
        {
            **{name: [queries.Worded(r, texts[r.text_id]) for r in rs] for name, rs in rows.items()},
            "programme": owner,
            "is_sample": owner.is_sample,
            "card": queries.cards_of([found], texts, city=city, now=now)[0],
            "text": texts[owner.text_id],
            "level_name": level_name,
            "level_means": level_means,
            "ask_refusal": listening_rules.why_not_ask(owner, now=now),
            "reader_city": city,
            "done": done,
            "total": total,
            "source_language": texts[owner.text_id].source_language,
            "language_rows": language_rows(list(texts), texts[owner.text_id].source_language),
        },
    )


def conduct(request: HttpRequest, conduct: str, version: int) -> HttpResponse:
    """A version of a code of conduct, readable before anybody accepts it (R25)."""
    versions = list(ConductCode.objects.filter(address=conduct).order_by("-version"))
    found = next((code for code in versions if code.version == version), None)
    if found is None:
        raise Http404
    text = text_in(page_language.get(), found.text_id)
    return render(
        request,
        "publishing/conduct.html",
        {
            "code": found,
            "newest": versions[0],
            "text": text,
            "done": text.done,
            "total": text.total,
            "source_language": text.source_language,
            "language_rows": language_rows([found.text_id], text.source_language),
        },
    )
