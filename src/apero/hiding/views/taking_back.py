"""Somebody who took part takes lines of the summary back, by the code of their place (R83)."""

from datetime import datetime
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from apero.conversations.models import Session
from apero.crypto.codes import Code
from apero.hiding import actions, queries
from apero.hiding.forms import TakeBackForm
from apero.hiding.rules import LINES_A_CODE
from apero.lib.languages import page_language
from apero.lib.refusal import Refusal, Refused
from apero.participation.forms import CodeForm
from apero.participation.views import opened, participant
from apero.registration.queries import voice_by_code
from apero.translation.queries import texts_in


@participant("take-back")
def take_back(request: HttpRequest) -> HttpResponse:
    """The lines of one's session, and taking some of them back. What is opened by a code stands in no address."""
    typed, now = CodeForm(request.POST), timezone.now()
    if request.method != "POST" or not typed.is_valid():
        return HttpResponseRedirect(reverse("registration:code"))
    code: Code = typed.cleaned_data["code"]
    session = voice_by_code(code)
    if session is None:
        return opened(request, typed, now=now)
    if "take" not in request.POST:
        return _page(request, session, code)
    return _taken(request, session, code, now=now)


def _taken(request: HttpRequest, session: Session, code: Code, *, now: datetime) -> HttpResponse:
    lines = [*queries.lines_of(session).values_list("pk", flat=True), *queries.taken_back(code, session.pk)]
    form = TakeBackForm(request.POST, choices=lines)
    chosen = form.chosen()
    try:
        number = actions.take_back(session=session, statement_ids=chosen, code=code, now=now)
    except Refused as no:
        return _page(request, session, code, refused=no.refusal, chosen={str(key) for key in chosen})
    context = _facts(session) | {"number": number, "code": code.digits()}
    return render(request, "hiding/taken_back.html", context)


def _facts(session: Session) -> dict[str, Any]:
    texts = texts_in(page_language.get(), [session.programme.text_id, session.region.text_id])
    return {
        "session": session,
        "series": texts[session.programme.text_id].first("title"),
        "region": texts[session.region.text_id].first("name"),
    }


def _page(
    request: HttpRequest,
    session: Session,
    code: Code,
    *,
    refused: Refusal | None = None,
    chosen: set[str] | None = None,
) -> HttpResponse:
    taken = queries.taken_back(code, session.pk)
    found = queries.lines_of(session).exclude(pk__in=taken)
    page = Paginator(found, queries.PAGE_OF).get_page(request.POST.get("page"))
    context = _facts(session) | {
        "lines": queries.lines_in(page.object_list, page_language.get()),
        "page": page,
        "code": code.digits(),
        "chosen": chosen or set(),
        "refused": refused,
        "taken": len(taken),
        "left": max(0, LINES_A_CODE - len(taken)),
    }
    return render(request, "hiding/take_back.html", context, status=409 if refused else 200)
