"""Registering, and what a code opens. Every page here is for people without an account."""

from datetime import datetime
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from apero.conversations.models import Session
from apero.conversations.queries import public_sessions
from apero.conversations.rules import LEVELS, Phase, phase_of, questions_window, summary_due_on
from apero.crypto.codes import Code
from apero.lib.languages import page_language
from apero.lib.refusal import Refused
from apero.lib.timezones import Clock, clock_at
from apero.participation.forms import CodeForm
from apero.participation.queries import faces_of, is_second_press, once_to_withdraw
from apero.participation.views import opened, participant
from apero.places.models import City
from apero.places.queries import city_or_none
from apero.registration import actions, queries, rules
from apero.registration.forms import NameForm, RegisterForm
from apero.registration.models import Seat
from apero.translation.queries import texts_in


@participant("register")
def register(request: HttpRequest, programme: str, session: str) -> HttpResponse:
    """One page, one POST, no account (R29). What was typed survives every refusal."""
    offer, now = _offer_or_404(programme, session), timezone.now()
    facts: dict[str, Any] = {"session": offer.session, "accepted": offer.accepted, "today": now.date()}
    if request.method != "POST":
        return _form_page(request, RegisterForm(**facts), offer, now=now)
    form = RegisterForm(request.POST, **facts)
    if not form.is_valid():
        return _form_page(request, form, offer, now=now)
    try:
        taken = actions.take_seat(
            session_id=offer.session.pk,
            value=form.value,
            pseudonym=form.cleaned_data["pseudonym"],
            accepted=form.accepted,
            seen=form.sent_seen,
            now=now,
        )
    except Refused as no:
        form.refuse(no.refusal)
        return _form_page(request, form, offer, now=now)
    return _taken_page(request, taken, offer)


def _offer_or_404(programme: str, session: str) -> queries.Offer:
    try:
        return queries.offer_of(programme, session)
    except Session.DoesNotExist as error:
        raise Http404 from error


def _form_page(
    request: HttpRequest, form: RegisterForm, offer: queries.Offer, *, now: datetime
) -> HttpResponse:
    session = offer.session
    taken = queries.seats_taken([session.pk]).get(session.pk, 0)
    refusal = rules.why_not_take_seat(session, seats_taken=taken, now=now)
    texts = queries.words_of(session.programme.address, session.address, page_language.get())
    context = _session_facts(session, city_or_none(request.GET.get("city")), offer.clocks) | {
        "form": form,
        "refusal": refusal,
        "others": _other_sessions(session, now=now) if refusal else [],
        "can_ask": questions_window(session.programme).is_open(now),
        "may_send": refusal is None or (form.is_bound and refusal.code == "full"),
        "text": texts[session.text_id],
        "series": texts[session.programme.text_id],
        "region": texts[session.region.text_id].first("name"),
        "conduct": [(code, texts[code.text_id]) for code in offer.conduct],
        "level": LEVELS[session.level],
    }
    return render(request, "registration/register.html", context, status=form.status if form.errors else 200)


def _session_facts(session: Session, city: City | None, clocks: list[Clock]) -> dict[str, Any]:
    return {
        "session": session,
        "programme": session.programme,
        "times": queries.times_at(session.starts_at, clocks, city),
        "purge_on": rules.purge_on(session),
        "reader_city": city,
        "is_sample": session.programme.is_sample,
    }


def _other_sessions(session: Session, *, now: datetime) -> list[dict[str, Any]]:
    """The other sessions of the series that have a place."""
    others = [s for s in public_sessions(session.programme) if s.pk != session.pk]
    taken = queries.seats_taken([s.pk for s in others])
    free = [s for s in others if not rules.why_not_take_seat(s, seats_taken=taken.get(s.pk, 0), now=now)]
    texts = texts_in(page_language.get(), [s.region.text_id for s in free])
    return [{"session": s, "region": texts[s.region.text_id].first("name")} for s in free]


def _taken_page(request: HttpRequest, taken: actions.TakenSeat, offer: queries.Offer) -> HttpResponse:
    """The code, once. Nothing is read for it: this answer is made while others wait for a seat."""
    city = city_or_none(request.GET.get("city"))
    context = _session_facts(offer.session, city, offer.clocks)
    context |= {"seat": taken.seat, "code": faces_of(taken.code, page_language.get())}
    return render(request, "registration/taken.html", context)


def opened_seat(
    request: HttpRequest, code: Code, *, now: datetime, form: NameForm | None = None, renamed: bool = False
) -> HttpResponse | None:
    """The page of a seat, or None if this code has none."""
    seat = queries.seat_by_code(code)
    return None if seat is None else _seat_page(request, seat, code, now=now, form=form, renamed=renamed)


def _seat_page(
    request: HttpRequest, seat: Seat, code: Code, *, now: datetime, form: NameForm | None, renamed: bool
) -> HttpResponse:
    session = seat.session
    texts = texts_in(
        page_language.get(), [session.programme.text_id, session.text_id, session.region.text_id]
    )
    city = city_or_none(request.GET.get("city"))
    facts = _session_facts(session, city, queries.own_clocks(session))
    context = facts | {
        "seat": seat,
        "link_at": _link_clock(session, facts["times"].lead),
        "code": code.digits(),
        "once": once_to_withdraw(code, today=now.date()),
        "form": form or NameForm(initial={"pseudonym": seat.pseudonym}),
        "renamed": renamed,
        "phase": str(phase_of(session, now=now)),
        "is_held": phase_of(session, now=now) == Phase.HELD,
        "summary_due_on": summary_due_on(session),
        "no_link": rules.why_no_meeting_link(seat, session, now=now),
        "text": texts[session.text_id],
        "series": texts[session.programme.text_id],
        "region": texts[session.region.text_id].first("name"),
        "can_ask": questions_window(session.programme).is_open(now),
    }
    return render(request, "registration/seat.html", context, status=422 if form and form.errors else 200)


def _link_clock(session: Session, lead: Clock) -> Clock:
    """When the meeting link appears (R24), on the clock that leads the page."""
    shown_from = session.starts_at - rules.LINK_SHOWN_BEFORE
    return clock_at(shown_from, place=lead.place, zone_name=lead.zone)


@participant("rename")
def rename(request: HttpRequest) -> HttpResponse:
    """Change the pseudonym of the seat that the code opens."""
    typed, now = CodeForm(request.POST), timezone.now()
    if request.method != "POST" or not typed.is_valid():
        return HttpResponseRedirect(reverse("registration:code"))
    code: Code = typed.cleaned_data["code"]
    seat, form = queries.seat_by_code(code), NameForm(request.POST)
    if seat is None:
        return opened(request, typed, now=now)
    if not form.is_valid():
        return _seat_page(request, seat, code, now=now, form=form, renamed=False)
    try:
        actions.rename_seat(seat_id=seat.pk, pseudonym=form.cleaned_data["pseudonym"])
    except Refused as no:
        form.add_error("pseudonym", str(no.refusal.message))
        return _seat_page(request, seat, code, now=now, form=form, renamed=False)
    seat.pseudonym = form.cleaned_data["pseudonym"]
    return _seat_page(request, seat, code, now=now, form=None, renamed=True)


@participant("withdraw-seat")
def withdraw(request: HttpRequest) -> HttpResponse:
    """Give the seat back. A second press of the button gets the same page."""
    typed, now = CodeForm(request.POST), timezone.now()
    if request.method != "POST" or not typed.is_valid():
        return HttpResponseRedirect(reverse("registration:code"))
    code: Code = typed.cleaned_data["code"]
    seat = queries.seat_by_code(code)
    if seat is not None:
        actions.withdraw_seat(seat_id=seat.pk)
    elif not is_second_press(code, sent=request.POST.get("once", ""), today=now.date()):
        return opened(request, typed, now=now)
    return render(request, "registration/withdrawn.html")
