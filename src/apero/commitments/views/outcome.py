"""Somebody who took part says by code whether what is called done was done. The owner has no say in it."""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from apero.commitments import actions, queries, rules
from apero.commitments.models import Pledge
from apero.commitments.queries.outcomes import Thing
from apero.conversations.models import Session
from apero.conversations.rules import Phase, phase_of
from apero.crypto.codes import Code
from apero.lib.languages import page_language
from apero.lib.refusal import Refusal, Refused
from apero.lib.timezones import end_of_day_everywhere
from apero.participation.forms import CodeForm
from apero.participation.views import opened, participant
from apero.registration.queries import voice_by_code
from apero.synthesis.queries import with_former_words
from apero.translation.queries import texts_in


@participant("outcome")
def outcome(request: HttpRequest) -> HttpResponse:
    """What the series of one's session calls done, and saying of each whether it was. In no address stands a code."""
    typed, now = CodeForm(request.POST), timezone.now()
    if request.method != "POST" or not typed.is_valid():
        return HttpResponseRedirect(reverse("registration:code"))
    code: Code = typed.cleaned_data["code"]
    session = voice_by_code(code)
    if session is None:
        return opened(request, typed, now=now)
    if phase_of(session, now=now) is not Phase.HELD:
        return _page(request, session, code, [], refused=rules.not_held())
    things = [
        thing
        for thing in queries.asked_things(programme=session.programme_id)
        if thing.asked_until and now < end_of_day_everywhere(thing.asked_until)
    ]
    if "say" not in request.POST:
        return _page(request, session, code, things)
    return _said(request, session, code, things, now=now)


def _name(thing: Thing) -> str:
    """The name of its field."""
    return f"{'pledge' if isinstance(thing, Pledge) else 'recommendation'}-{thing.number}"


def _said(
    request: HttpRequest, session: Session, code: Code, things: list[Thing], *, now: datetime
) -> HttpResponse:
    """All answers are kept, or none."""
    said = {thing: str(request.POST.get(_name(thing), "")) for thing in things}
    try:
        with transaction.atomic():
            for thing, mark in said.items():
                actions.mark_outcome(thing=thing, session_id=session.pk, code=code, mark=mark, now=now)
    except Refused as no:
        return _page(request, session, code, things, refused=no.refusal)
    return _page(request, session, code, things, number=sum(bool(mark) for mark in said.values()))


def _page(
    request: HttpRequest,
    session: Session,
    code: Code,
    things: list[Thing],
    *,
    refused: Refusal | None = None,
    number: int | None = None,
) -> HttpResponse:
    marks = queries.marks_by(code, things)
    words = queries.words_of_things(things)
    keys = [session.programme.text_id, *(key for several in words.values() for key in several)]
    texts = with_former_words(texts_in(page_language.get(), dict.fromkeys(keys)))
    context: dict[str, Any] = {
        "programme": session.programme,
        "series": texts[session.programme.text_id].first("title"),
        "rows": [
            {
                "thing": thing,
                "name": _name(thing),
                "is_pledge": isinstance(thing, Pledge),
                "words": [texts[key].first("text") for key in words[thing.pk]],
                "said": marks.get(thing.pk, ""),
            }
            for thing in things
        ],
        "code": code.digits(),
        "refused": refused,
        "number": number,
    }
    return render(request, "commitments/outcome.html", context, status=409 if refused else 200)
