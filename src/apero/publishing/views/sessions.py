"""A session's public page, and the page to prepare with."""

from datetime import datetime
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from apero.conversations import rules as conversation_rules
from apero.conversations.models import Programme, Session
from apero.crypto.codes import Code
from apero.lib.languages import page_language
from apero.listening import rules as listening_rules
from apero.participation.forms import CodeForm
from apero.participation.views import opened, participant
from apero.places.queries import city_or_none
from apero.publishing import queries, sessions
from apero.publishing.surveys import surveys_at
from apero.registration import queries as registration


def session(request: HttpRequest, programme: str, session: str) -> HttpResponse:
    """One session: its times, agenda, hosts, safety, and the ways in (R16–R24, R28–R32, R34, R51–R53)."""
    return render(request, "publishing/session.html", _facts(request, programme, session))


def prepare(request: HttpRequest, programme: str, session: str) -> HttpResponse:
    """All that somebody needs before they come, on one page to print (R26, R45)."""
    return render(request, "publishing/prepare.html", _facts(request, programme, session) | {"is_pack": True})


@participant("prepare")
def prepare_by_code(request: HttpRequest) -> HttpResponse:
    """The same for whoever holds a place or an invitation: the only way to it in a session that nobody finds (R11)."""
    typed, now = CodeForm(request.POST), timezone.now()
    if request.method != "POST" or not typed.is_valid():
        return HttpResponseRedirect(reverse("registration:code"))
    code: Code = typed.cleaned_data["code"]
    held = registration.seat_by_code(code) or registration.invitation_by_code(code)
    if held is None:
        return opened(request, typed, now=now)
    page = sessions.session_page_by_code(held.session_id, page_language.get())
    context = _told(request, page, now=now) | {"is_pack": True, "code": code.digits()}
    return render(request, "publishing/prepare.html", context)


def _facts(request: HttpRequest, programme: str, session: str) -> dict[str, Any]:
    try:
        page = sessions.session_page(programme, session, page_language.get())
    except (Programme.DoesNotExist, Session.DoesNotExist) as error:
        raise Http404 from error
    return _told(request, page, now=timezone.now())


def _told(request: HttpRequest, page: sessions.SessionPage, *, now: datetime) -> dict[str, Any]:
    city, language = city_or_none(request.GET.get("city")), page_language.get()
    coming = sessions.coming_sessions(page.programme.pk, language, now.date())
    others = [one for one in coming if one.session.pk != page.announced.session.pk]
    card, *cards = queries.cards_of([page.announced, *others], city=city, now=now)
    return {
        **{
            name: getattr(page, name)
            for name in ("agenda", "hosts", "prompts", "conduct", "text", "may_report")
        },
        "programme": page.programme,
        "surveys": surveys_at(page.surveys, now=now),
        "is_sample": page.programme.is_sample,
        "card": card,
        "others": sessions.others_of(cards),
        "said": conversation_rules.said_before(card.session),
        "asking": sessions.asking_of(card.session, lead=card.lead, now=now),
        "ask_refusal": listening_rules.why_not_ask(page.programme, now=now),
        "reader_city": city,
        **page.languages,
    }
