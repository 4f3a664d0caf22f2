"""What the code of a seat opens, and what its holder does there: come, be called, need, be reminded, withdraw."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from django.forms import Form
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from apero.conversations.queries import postponements_of
from apero.conversations.rules import phase_of, questions_window, summary_due_on
from apero.crypto.codes import Code
from apero.interpretation import actions as interpretation
from apero.interpretation import queries as interpretation_queries
from apero.interpretation.rules import why_not_request
from apero.lib.languages import page_language
from apero.lib.refusal import Refused
from apero.notices.queries import mail_is_set_up
from apero.participation.forms import CodeForm
from apero.participation.queries import is_second_press, once_to_withdraw
from apero.participation.views import opened, participant
from apero.places.queries import city_or_none
from apero.registration import actions, queries, rules
from apero.registration.contact import contact_in
from apero.registration.forms import ContactForm, LanguageForm, NameForm, NeedsForm
from apero.registration.models import Seat
from apero.registration.views.facts import interpretation_facts, on_clock_of_reader, session_facts
from apero.translation.queries import texts_in

Tried = dict[str, Form]


def opened_seat(request: HttpRequest, code: Code, *, now: datetime) -> HttpResponse | None:
    """The page of a seat, or None if this code has none."""
    seat = queries.seat_by_code(code)
    return None if seat is None else seat_page(request, seat, code, now=now)


def seat_page(
    request: HttpRequest,
    seat: Seat,
    code: Code,
    *,
    now: datetime,
    tried: Tried | None = None,
    done: str = "",
) -> HttpResponse:
    """A seat with all that its holder may do. `tried` are forms that were refused, `done` says what was changed."""
    session, city = seat.session, city_or_none(request.GET.get("city"))
    facts = session_facts(session, city, queries.own_clocks(session))
    moved = postponements_of(session)
    keys = [session.programme.text_id, session.text_id, session.region.text_id, *(m.text_id for m in moved)]
    texts = texts_in(page_language.get(), keys)
    lead = facts["times"].lead
    refused = next(iter((tried or {}).values()), None)
    context = facts | {
        "seat": seat,
        "rank": queries.waiting_rank(seat) if seat.waiting_place is not None else 0,
        "moved": [(on_clock_of_reader(m.starts_at, lead), texts[m.text_id]) for m in moved],
        "link_at": on_clock_of_reader(rules.link_shown_from(session), lead),
        "code": code.digits(),
        "once": once_to_withdraw(code, today=now.date()),
        "forms": _forms(seat, now=now) | (tried or {}),
        "refused": refused,
        "done": done,
        "contact": contact_in(seat.contact) if seat.contact else None,
        "phase": str(phase_of(session, now=now)),
        "summary_due_on": summary_due_on(session),
        "no_link": rules.why_no_meeting_link(seat, session, now=now),
        "text": texts[session.text_id],
        "series": texts[session.programme.text_id],
        "region": texts[session.region.text_id].first("name"),
        "can_ask": questions_window(session.programme).is_open(now),
    }
    context |= interpretation_facts(code, seat.session_id, now=now)
    return render(request, "registration/seat.html", context, status=422 if refused else 200)


def _forms(seat: Seat, *, now: datetime) -> Tried:
    """What can be done now, as forms."""
    session = seat.session
    forms: Tried = {"name": NameForm(initial={"pseudonym": seat.pseudonym})}
    if rules.why_not_confirm(seat, now=now) is None:
        forms["needs"] = NeedsForm(initial={"needs": seat.needs})
    if rules.why_no_contact(session, is_mail_set_up=mail_is_set_up(), now=now) is None:
        forms["contact"] = ContactForm()
    if why_not_request(session, now=now) is None:
        offered = interpretation_queries.offered_languages(session.programme.team_id)
        forms["language"] = LanguageForm(session=session, languages=offered)
    return forms


def code_of_post(request: HttpRequest) -> CodeForm | None:
    """The code that a button carries; None leads to the page that asks for it."""
    typed = CodeForm(request.POST)
    return typed if request.method == "POST" and typed.is_valid() else None


def to_code_page() -> HttpResponse:
    return HttpResponseRedirect(reverse("registration:code"))


@participant("rename")
def rename(request: HttpRequest) -> HttpResponse:
    """Change the pseudonym of the seat that the code opens."""
    return _act(request, _rename)


@participant("change-seat")
def change(request: HttpRequest) -> HttpResponse:
    """Do one of the things on the page of a seat."""
    return _act(request, ACTS.get(str(request.POST.get("act", "")), _nothing))


CHANGED = ("pseudonym", "needs", "contact", "is_confirmed", "waiting_place", "was_dropped")
Act = Callable[[HttpRequest, Seat, Code, datetime], tuple[Tried, str]]


def _act(request: HttpRequest, act: Act) -> HttpResponse:
    """Open the seat, do one thing, and show the seat as it is then."""
    typed, now = code_of_post(request), timezone.now()
    if typed is None:
        return to_code_page()
    code: Code = typed.cleaned_data["code"]
    seat = queries.seat_by_code(code)
    if seat is None:
        return opened(request, typed, now=now)
    waited = seat.waiting_place is not None
    tried, done = act(request, seat, code, now)
    try:
        seat.refresh_from_db(fields=CHANGED)
    except Seat.DoesNotExist:  # withdrawn while this button was under way
        return opened(request, typed, now=now)
    if waited and seat.waiting_place is None:
        done = _("You have a place now.")
    return seat_page(request, seat, code, now=now, tried=tried, done=done)


def _save(name: str, form: Form, do: Callable[[dict[str, Any]], None], done: str) -> tuple[Tried, str]:
    """Do it with what was typed; or the form with the reason beside its first field."""
    if not form.is_valid():
        return {name: form}, ""
    try:
        do(form.cleaned_data)
    except Refused as no:
        field = no.refusal.field if no.refusal.field in form.fields else None
        form.add_error(field, str(no.refusal.message))
        return {name: form}, ""
    return {}, done


def _nothing(request: HttpRequest, seat: Seat, code: Code, now: datetime) -> tuple[Tried, str]:  # noqa: ARG001
    return {}, ""


def _rename(request: HttpRequest, seat: Seat, code: Code, now: datetime) -> tuple[Tried, str]:  # noqa: ARG001
    def do(typed: dict[str, Any]) -> None:
        actions.rename_seat(seat_id=seat.pk, pseudonym=typed["pseudonym"])

    return _save("name", NameForm(request.POST), do, _("Your name was changed."))


def _confirm(request: HttpRequest, seat: Seat, code: Code, now: datetime) -> tuple[Tried, str]:
    def do(_typed: dict[str, Any]) -> None:
        actions.confirm_seat(seat=seat, code=code, now=now)

    return _save("confirm", Form(request.POST), do, _("The hosts see now that this place is wanted."))


def _say_needs(request: HttpRequest, seat: Seat, code: Code, now: datetime) -> tuple[Tried, str]:  # noqa: ARG001
    def do(typed: dict[str, Any]) -> None:
        actions.say_needs(seat=seat, needs=typed["needs"], now=now)

    return _save("needs", NeedsForm(request.POST), do, _("What you need was changed."))


def _remind(request: HttpRequest, seat: Seat, code: Code, now: datetime) -> tuple[Tried, str]:  # noqa: ARG001
    def do(typed: dict[str, Any]) -> None:
        actions.remind_at(
            seat=seat,
            address=typed["contact"],
            language=page_language.get(),
            is_mail_set_up=mail_is_set_up(),
            now=now,
        )

    return _save("contact", ContactForm(request.POST), do, _("The address is kept, sealed."))


def _forget(request: HttpRequest, seat: Seat, code: Code, now: datetime) -> tuple[Tried, str]:  # noqa: ARG001
    actions.forget_contact(seat_id=seat.pk)
    return {}, _("The address is deleted. No reminder is sent.")


def _ask(request: HttpRequest, seat: Seat, code: Code, now: datetime) -> tuple[Tried, str]:
    session = seat.session
    offered = interpretation_queries.offered_languages(session.programme.team_id)

    def do(typed: dict[str, Any]) -> None:
        actions.ask_by_code(session_id=session.pk, code=code, language=typed["language"], now=now)

    form = LanguageForm(request.POST, session=session, languages=offered)
    return _save("language", form, do, _("You asked for interpretation."))


def _take_back(request: HttpRequest, seat: Seat, code: Code, now: datetime) -> tuple[Tried, str]:  # noqa: ARG001
    interpretation.take_back(code=code, session_id=seat.session_id)
    return {}, _("You no longer ask for interpretation.")


ACTS: dict[str, Act] = {
    "confirm": _confirm,
    "needs": _say_needs,
    "remind": _remind,
    "forget-contact": _forget,
    "ask": _ask,
    "take-back": _take_back,
}
"""What the buttons of the page say in their field `act`."""


@participant("withdraw-seat")
def withdraw(request: HttpRequest) -> HttpResponse:
    """Give the seat back. A second press of the button gets the same page."""
    typed, now = code_of_post(request), timezone.now()
    if typed is None:
        return to_code_page()
    code: Code = typed.cleaned_data["code"]
    seat = queries.seat_by_code(code)
    if seat is not None:
        actions.withdraw_seat(seat_id=seat.pk, code=code)
    elif not is_second_press(code, sent=request.POST.get("once", ""), today=now.date()):
        return opened(request, typed, now=now)
    return render(request, "registration/withdrawn.html")
