"""The form that registers and what it answers, for a session that everybody may find and for an invitation alike."""

from datetime import datetime
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from apero.conversations.models import Session
from apero.conversations.rules import interpretation_deadline, questions_window
from apero.crypto.codes import Code
from apero.interpretation.rules import is_late
from apero.lib.languages import page_language
from apero.lib.refusal import Refused
from apero.notices.queries import mail_is_set_up
from apero.participation.queries import faces_of
from apero.places.queries import city_or_none
from apero.registration import actions, queries, rules
from apero.registration.forms import RegisterForm
from apero.registration.views.facts import interpretation_facts, session_facts


def form_for(offer: queries.Offer, data: Any, *, now: datetime, object_id: object = None) -> RegisterForm:
    """The form of an offer. It asks for an address only where a reminder can be sent."""
    session = offer.session
    no_contact = rules.why_no_contact(session, is_mail_set_up=mail_is_set_up(), now=now)
    return RegisterForm(
        data,
        session=session,
        accepted=offer.accepted,
        languages=offer.languages,
        takes_contact=no_contact is None,
        object_id=object_id,
        today=now.date(),
    )


def sent(
    request: HttpRequest,
    form: RegisterForm,
    offer: queries.Offer,
    *,
    now: datetime,
    invitation: Code | None = None,
) -> HttpResponse:
    """The answer to a form that was sent: the place, or the form again with the reason and all that was typed."""
    if not form.is_valid():
        return form_page(request, form, offer, now=now, invitation=invitation)
    wishes = actions.Wishes(
        needs=form.cleaned_data["needs"],
        contact=form.contact_given,
        language=form.cleaned_data["language"],
        may_wait=form.sent_wait,
    )
    try:
        taken = actions.take_seat(
            session_id=offer.session.pk,
            value=form.value,
            pseudonym=form.cleaned_data["pseudonym"],
            accepted=form.accepted,
            seen=form.sent_seen,
            wishes=wishes,
            invitation=invitation,
            now=now,
        )
    except Refused as no:
        form.refuse(no.refusal)
        return form_page(request, form, offer, now=now, invitation=invitation)
    asked = interpretation_facts(taken.code, offer.session.pk, now=now) if wishes.language else {}
    return taken_page(request, taken, offer, asked)


def form_page(
    request: HttpRequest,
    form: RegisterForm,
    offer: queries.Offer,
    *,
    now: datetime,
    invitation: Code | None = None,
) -> HttpResponse:
    """What a place means, and the form. With `invitation`, a place is held and the code travels with the form."""
    session, is_invited = offer.session, invitation is not None
    refusal = rules.why_not_register(session, now=now, is_invited=is_invited)
    room = None if is_invited or refusal else queries.room_of(session)
    waits = room is not None and (room.free <= 0 or room.waiting > 0)
    texts = queries.words_of(session.pk, page_language.get())
    context = session_facts(session, city_or_none(request.GET.get("city")), offer.clocks) | {
        "form": form,
        "refusal": refusal,
        "waits": waits,
        "is_full": room is not None and room.free <= 0,
        "invitation": invitation.digits() if invitation else "",
        "told": queries.told_of(session.pk, page_language.get()) if is_invited else None,
        "others": _other_sessions(session, now=now) if refusal or waits else [],
        "can_ask": questions_window(session.programme).is_open(now),
        "interpretation_is_late": is_late(session, now=now),
        "deadline": interpretation_deadline(session),
        "text": texts[session.text_id],
        "series": texts[session.programme.text_id],
        "region": texts[session.region.text_id].first("name"),
        "conduct": [(code, texts[code.text_id]) for code in offer.conduct],
    }
    return render(request, "registration/register.html", context, status=form.status if form.errors else 200)


def _other_sessions(session: Session, *, now: datetime) -> list[queries.Beside]:
    """The other sessions of the series that have a place."""
    others = queries.sessions_beside(session.pk, page_language.get())
    taken = queries.seats_taken([other.session.pk for other in others])
    return [
        other
        for other in others
        if not rules.why_not_take_seat(other.session, seats_taken=taken.get(other.session.pk, 0), now=now)
    ]


def taken_page(
    request: HttpRequest, taken: actions.TakenSeat, offer: queries.Offer, asked: dict[str, Any] | None = None
) -> HttpResponse:
    """The code, once. Nothing is read for a seat: this answer is made while others wait for one."""
    city, waits = city_or_none(request.GET.get("city")), taken.seat.waiting_place is not None
    context = session_facts(offer.session, city, offer.clocks) | {
        "seat": taken.seat,
        "rank": queries.waiting_rank(taken.seat) if waits else 0,
        "code": faces_of(taken.code, page_language.get()),
    }
    return render(request, "registration/taken.html", context | (asked or {}))
