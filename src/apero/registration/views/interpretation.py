"""Asking for interpretation without a place (R30), and what the code of such a request opens."""

from datetime import UTC, datetime
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from apero.conversations.rules import interpretation_deadline
from apero.crypto.codes import Code
from apero.interpretation import actions, queries
from apero.interpretation.models import Request
from apero.interpretation.rules import is_late, why_not_request
from apero.lib.languages import page_language
from apero.lib.refusal import Refused
from apero.participation.queries import faces_of, is_second_press, once_to_withdraw
from apero.participation.views import opened, participant
from apero.places.queries import city_or_none
from apero.registration import queries as registration
from apero.registration.actions import NO_CODE, ask_by_code, ask_once
from apero.registration.forms import AskForm, LanguageForm
from apero.registration.queries import Offer
from apero.registration.views.facts import on_clock_of_reader, session_facts
from apero.registration.views.register import offer_or_404
from apero.registration.views.seat import code_of_post, to_code_page
from apero.translation.queries import texts_in


@participant("interpretation")
def interpretation(request: HttpRequest, programme: str, session: str) -> HttpResponse:
    """One page, one POST, with or without a place. What was typed survives every refusal."""
    offer, now = offer_or_404(programme, session), timezone.now()
    facts: dict[str, Any] = {"session": offer.session, "languages": offer.languages, "today": now.date()}
    if request.method != "POST":
        return _form_page(request, AskForm(**facts), offer, now=now)
    form = AskForm(request.POST, **facts)
    if not form.is_valid():
        return _form_page(request, form, offer, now=now)
    typed: Code | None = form.cleaned_data["code"]
    try:
        made, code = ask_once(
            session=offer.session,
            value=form.value,
            language=form.cleaned_data["language"],
            code=typed,
            now=now,
        )
    except Refused as no:
        form.refuse(no.refusal)
        form.status = 422 if no.refusal.code == NO_CODE else form.status
        return _form_page(request, form, offer, now=now)
    return _asked_page(request, made, offer, code=None if typed else code, now=now)


def _deadline_facts(facts: dict[str, Any], *, now: datetime) -> dict[str, Any]:
    """Until when requests count, in UTC and on the clock that leads the page, and how many days are left."""
    deadline = interpretation_deadline(facts["session"])
    return {
        "deadline": deadline.astimezone(UTC),
        "deadline_there": on_clock_of_reader(deadline, facts["times"].lead),
        "days_left": max(0, (deadline - now).days),
        "is_late": is_late(facts["session"], now=now),
    }


def _form_page(request: HttpRequest, form: AskForm, offer: Offer, *, now: datetime) -> HttpResponse:
    session = offer.session
    texts = registration.words_of(session.pk, page_language.get())
    facts = session_facts(session, city_or_none(request.GET.get("city")), offer.clocks)
    context = (
        facts
        | _deadline_facts(facts, now=now)
        | {
            "form": form,
            "refusal": why_not_request(session, now=now),
            "bands": queries.public_bands(session, now=now),
            "series": texts[session.programme.text_id],
            "region": texts[session.region.text_id].first("name"),
        }
    )
    status = form.status if form.errors else 200
    return render(request, "registration/interpretation.html", context, status=status)


def _asked_page(
    request: HttpRequest, made: Request, offer: Offer, *, code: Code | None, now: datetime
) -> HttpResponse:
    """The standing; and the code, once, if it is a new one."""
    facts = session_facts(offer.session, city_or_none(request.GET.get("city")), offer.clocks)
    context = (
        facts
        | _deadline_facts(facts, now=now)
        | {
            "request_made": made,
            "standing": queries.standing_for(made, now=now),
            "code": faces_of(code, page_language.get()) if code else None,
        }
    )
    return render(request, "registration/asked.html", context)


def opened_request(request: HttpRequest, code: Code, *, now: datetime) -> HttpResponse | None:
    """The page of a request that was made without a place, or None if this code has none."""
    made = queries.request_of_any_session(code)
    return None if made is None else _request_page(request, made, code, now=now)


def _request_page(
    request: HttpRequest, made: Request, code: Code, *, now: datetime, form: LanguageForm | None = None
) -> HttpResponse:
    session = made.session
    offered = queries.offered_languages(session.programme.team_id)
    texts = texts_in(page_language.get(), [session.programme.text_id, session.region.text_id])
    facts = session_facts(session, city_or_none(request.GET.get("city")), registration.own_clocks(session))
    context = (
        facts
        | _deadline_facts(facts, now=now)
        | {
            "request_made": made,
            "standing": queries.standing_for(made, now=now),
            "refusal": why_not_request(session, now=now),
            "form": form or LanguageForm(session=session, languages=offered),
            "code": code.digits(),
            "once": once_to_withdraw(code, today=now.date()),
            "series": texts[session.programme.text_id],
            "region": texts[session.region.text_id].first("name"),
        }
    )
    status = 422 if form and form.errors else 200
    return render(request, "registration/request.html", context, status=status)


@participant("change-request")
def change_request(request: HttpRequest) -> HttpResponse:
    """Ask for another language, or take the request back, by its code. A second press gets the same page."""
    typed, now = code_of_post(request), timezone.now()
    if typed is None:
        return to_code_page()
    code: Code = typed.cleaned_data["code"]
    made = queries.request_of_any_session(code)
    if request.POST.get("act") == "take-back":
        if made is not None:
            actions.take_back(code=code, session_id=made.session_id)
        elif not is_second_press(code, sent=str(request.POST.get("once", "")), today=now.date()):
            return opened(request, typed, now=now)
        return render(request, "registration/taken_back.html")
    if made is None:
        return opened(request, typed, now=now)
    form, made = _ask_anew(request, made, code, now=now)
    return (
        opened(request, typed, now=now)
        if made is None
        else _request_page(request, made, code, now=now, form=form)
    )


def _ask_anew(
    request: HttpRequest, made: Request, code: Code, *, now: datetime
) -> tuple[LanguageForm | None, Request | None]:
    """The form if it was refused, and the request as it is then; None when it was taken back meanwhile."""
    offered = queries.offered_languages(made.session.programme.team_id)
    form = LanguageForm(request.POST, session=made.session, languages=offered)
    if not form.is_valid():
        return form, made
    language = form.cleaned_data["language"]
    try:
        return None, ask_by_code(session_id=made.session_id, code=code, language=language, now=now)
    except Refused as no:
        form.add_error(None, str(no.refusal.message))
    return form, made
