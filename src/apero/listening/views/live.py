"""The room of a session while it runs, for people without an account: by its address, or by the code of a seat (R54)."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from apero.conversations.models import Session
from apero.conversations.rules import Phase, phase_of
from apero.crypto.codes import Code
from apero.lib.languages import page_language
from apero.lib.refusal import Refused
from apero.listening import actions, queries, rules
from apero.listening.forms import LiveForm
from apero.listening.queries import Room
from apero.participation.forms import CodeForm
from apero.participation.queries import faces_of
from apero.participation.views import opened, participant
from apero.places.queries import city_or_none
from apero.registration.queries import seat_by_code, times_at


@participant("live")
def live(request: HttpRequest, programme: str, session: str) -> HttpResponse:
    """The room of a listed session. Whoever comes may read and ask, without a code and without the meeting."""
    try:
        room = queries.room_at(programme, session, page_language.get())
    except Session.DoesNotExist as error:
        raise Http404 from error
    now = timezone.now()
    return _ask(request, room, now=now) if request.method == "POST" else _room_page(request, room, now=now)


@participant("live-by-code")
def live_by_code(request: HttpRequest) -> HttpResponse:
    """The same room for who has a seat in it, listed or not. Here one may also say that one asks the same."""
    typed, now = CodeForm(request.POST), timezone.now()
    if request.method != "POST" or not typed.is_valid():
        return HttpResponseRedirect(reverse("registration:code"))
    code: Code = typed.cleaned_data["code"]
    seat = seat_by_code(code)
    if seat is None or seat.waiting_place is not None:
        return opened(request, typed, now=now)
    room = queries.room_of(seat.session_id, page_language.get())
    if "once" in request.POST:
        return _ask(request, room, code=code, now=now)
    if "second" in request.POST or "take-back" in request.POST:
        return _second(request, room, code, now=now)
    return _room_page(request, room, code=code, now=now)


def _ask(request: HttpRequest, room: Room, *, now: datetime, code: Code | None = None) -> HttpResponse:
    form = LiveForm(request.POST, session=room.session, today=now.date())
    if not form.is_valid():
        return _room_page(request, room, form=form, code=code, now=now)
    try:
        asked = actions.ask_live(
            session_id=room.session.pk,
            value=form.value,
            text=form.cleaned_data["text"],
            pseudonym=form.cleaned_data["pseudonym"],
            wish=form.cleaned_data["wish"],
            language=page_language.get(),
            now=now,
        )
    except Refused as no:
        form.refuse(no.refusal)
        return _room_page(request, room, form=form, code=code, now=now)
    context = _facts(request, room, code) | {"asked": faces_of(asked.code, page_language.get())}
    return render(request, "listening/asked_live.html", context)


def _second(request: HttpRequest, room: Room, code: Code, *, now: datetime) -> HttpResponse:
    """Say that one asks the same, or take it back. Pressed twice it is the same as once."""
    try:
        if key := request.POST.get("second"):
            actions.second(question_id=UUID(key), session=room.session, code=code, now=now)
        else:
            actions.take_second_back(question_id=UUID(request.POST.get("take-back", "")), code=code)
    except ValueError:
        return _room_page(request, room, code=code, now=now)
    except Refused as no:
        return _room_page(request, room, code=code, now=now, notice=str(no.refusal.message))
    told = _("Noted: you ask this too.") if key else _("Taken back.")
    return _room_page(request, room, code=code, now=now, notice=told)


def _facts(request: HttpRequest, room: Room, code: Code | None) -> dict[str, Any]:
    return {
        "room": room,
        "session": room.session,
        "programme": room.programme,
        "series": room.texts[room.programme.text_id],
        "is_sample": room.programme.is_sample,
        "reader_city": city_or_none(request.GET.get("city")),
        "code": code.digits() if code else "",
        "purge_on": rules.purge_on(room.programme, room.last),
    }


def _room_page(
    request: HttpRequest,
    room: Room,
    *,
    now: datetime,
    form: LiveForm | None = None,
    code: Code | None = None,
    notice: str = "",
) -> HttpResponse:
    session = room.session
    phase = phase_of(session, now=now)
    context = _facts(request, room, code) | {"phase": phase, "notice": notice}
    context["form"] = form or LiveForm(session=session, today=now.date())
    if phase is Phase.LIVE:
        context |= _what_stands(room, code)
    else:
        context["times"] = times_at(session.starts_at, room.clocks, context["reader_city"])
    context["refusal"] = rules.why_room_closed(
        session,
        has_ended=context.get("has_ended", False),
        is_closed=context.get("is_closed", False),
        now=now,
    )
    context["ask_refusal"] = rules.why_not_ask(room.programme, now=now)
    status = form.status if form is not None and form.errors else 200
    return render(request, "listening/live.html", context, status=status)


def _what_stands(room: Room, code: Code | None) -> dict[str, Any]:
    rows = queries.room_rows(room.session.pk, room.texts)
    waiting = [row for row in rows if row.state == "queued" and not row.is_current]
    has_ended, is_closed = queries.doors_of(room.session.pk)
    may_second = [row.question_id for row in rows if row.state == "queued"]
    return {
        "current": next((row for row in rows if row.is_current), None),
        "waiting": waiting,
        "done": [row for row in rows if row.state != "queued"],
        "seconded": queries.seconded(code, may_second) if code else frozenset(),
        "has_ended": has_ended,
        "is_closed": is_closed,
    }
