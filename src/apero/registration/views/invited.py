"""Registering with an invitation: the only way into an unlisted session, and a held place in any other (R11)."""

from datetime import datetime

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from apero.crypto.codes import Code
from apero.participation.forms import CodeForm
from apero.participation.queries import code_of, value_of
from apero.participation.views import opened, participant
from apero.registration import actions, queries
from apero.registration.views.offers import form_for, form_page, sent, taken_page


def opened_invitation(request: HttpRequest, code: Code, *, now: datetime) -> HttpResponse | None:
    """The page of an unused invitation, or None. It shows what the session is and asks for a name."""
    invitation = queries.invitation_by_code(code)
    if invitation is None:
        return None
    offer = queries.offer_by_code(invitation.session_id)
    form = form_for(offer, None, now=now, object_id=queries.invitation_page(code))
    return form_page(request, form, offer, now=now, invitation=code)


@participant("invited")
def invited(request: HttpRequest) -> HttpResponse:
    """Take the place that an invitation holds. The place gets a code of its own, so that only its holder opens it."""
    typed, now = CodeForm(request.POST), timezone.now()
    if request.method != "POST" or not typed.is_valid():
        return HttpResponseRedirect(reverse("registration:code"))
    code: Code = typed.cleaned_data["code"]
    invitation = queries.invitation_by_code(code)
    if invitation is None:
        return _pressed_again(request, code, now=now) or opened(request, typed, now=now)
    offer = queries.offer_by_code(invitation.session_id)
    form = form_for(offer, request.POST, now=now, object_id=queries.invitation_page(code))
    return sent(request, form, offer, now=now, invitation=code)


@participant("give-back")
def give_back(request: HttpRequest) -> HttpResponse:
    """Say no: the place goes to somebody else, and nothing is kept. A second press gets the same page."""
    typed, now = CodeForm(request.POST), timezone.now()
    if request.method != "POST" or not typed.is_valid():
        return HttpResponseRedirect(reverse("registration:code"))
    code: Code = typed.cleaned_data["code"]
    invitation = queries.invitation_by_code(code)
    if invitation is not None and actions.give_back_invitation(session_id=invitation.session_id, code=code):
        return render(request, "registration/given_back.html")
    taken = _pressed_again(request, code, now=now)
    if taken is None and _value_of_page(request, code, now=now):
        return render(request, "registration/given_back.html")
    return taken or opened(request, typed, now=now)


def _value_of_page(request: HttpRequest, code: Code, *, now: datetime) -> bytes | None:
    """The value of a page that this invitation opened."""
    once, page = str(request.POST.get("once", "")), queries.invitation_page(code)
    return value_of(once, purpose=queries.SEAT, object_id=page, today=now.date())


def _pressed_again(request: HttpRequest, code: Code, *, now: datetime) -> HttpResponse | None:
    """The place that this very page took a moment ago, when its button was pressed twice."""
    value = _value_of_page(request, code, now=now)
    seat = queries.seat_by_code(code_of(value, purpose=queries.SEAT)) if value else None
    if value is None or seat is None:
        return None
    taken = actions.TakenSeat(seat, code_of(value, purpose=queries.SEAT))
    return taken_page(request, taken, queries.offer_by_code(seat.session_id))
