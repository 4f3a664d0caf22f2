"""Reporting an incident, and what the code of a report opens. Every page here is for people without an account (R25)."""

from datetime import datetime
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from apero.conversations.models import Programme
from apero.crypto.codes import Code
from apero.incidents import actions, queries, rules
from apero.incidents.forms import ReportForm
from apero.incidents.queries import Reporting
from apero.incidents.sealed import words_in
from apero.lib.languages import page_language
from apero.lib.refusal import Refused
from apero.participation.forms import CodeForm
from apero.participation.queries import faces_of, is_second_press, once_to_withdraw
from apero.participation.views import opened, participant
from apero.places.queries import city_or_none
from apero.registration.models import Seat
from apero.registration.queries import seat_by_code
from apero.translation.queries import texts_in


@participant("report-conduct")
def report(request: HttpRequest, programme: str) -> HttpResponse:
    """One page, one POST, no name. What was typed survives every refusal."""
    about, now = _about_or_404(programme), timezone.now()
    if request.method != "POST":
        chosen = {"session": request.GET.get("session", "")}
        return _form_page(request, ReportForm(about=about, today=now.date(), initial=chosen), now=now)
    return _sent(request, ReportForm(request.POST, about=about, today=now.date()), now=now)


@participant("report-conduct-by-code")
def report_by_code(request: HttpRequest) -> HttpResponse:
    """The same for somebody with a place, also in a session that no address may betray.

    The code of the place only opens this page. The report has a code of its own, and shares no value with the place.
    """
    typed, now = CodeForm(request.POST), timezone.now()
    if request.method != "POST" or not typed.is_valid():
        return HttpResponseRedirect(reverse("registration:code"))
    code: Code = typed.cleaned_data["code"]
    seat = seat_by_code(code)
    if seat is None:
        return opened(request, typed, now=now)
    about = _about_or_404(seat.session.programme.address)
    facts: dict[str, Any] = {"about": about, "is_listed": False, "today": now.date()}
    if "once" not in request.POST:
        return _form_page(request, ReportForm(**facts), now=now, seat=seat, code=code)
    return _sent(request, ReportForm(request.POST, **facts), now=now, seat=seat, code=code)


def _about_or_404(address: str) -> Reporting:
    try:
        return queries.reporting_about(address, page_language.get())
    except Programme.DoesNotExist as error:
        raise Http404 from error


def _sent(
    request: HttpRequest,
    form: ReportForm,
    *,
    now: datetime,
    seat: Seat | None = None,
    code: Code | None = None,
) -> HttpResponse:
    if not form.is_valid():
        return _form_page(request, form, now=now, seat=seat, code=code)
    try:
        reported = actions.report(
            programme_id=form.about.programme.pk,
            session_id=seat.session_id if seat else form.session_id,
            value=form.value,
            words=form.cleaned_data["text"],
            leave_out=form.left_out,
            seen=form.sent_seen,
            language=page_language.get(),
            today=now.date(),
        )
    except Refused as no:
        form.refuse(no.refusal)
        if no.refusal.code == "other-readers":  # whom to leave out is chosen anew
            form.show("leave_out", "")
        return _form_page(request, form, now=now, seat=seat, code=code)
    context = _series_facts(request, form.about)
    context |= {"code": faces_of(reported.code, page_language.get())}
    return render(request, "incidents/reported.html", context)


def _series_facts(request: HttpRequest, about: Reporting) -> dict[str, Any]:
    return {
        "programme": about.programme,
        "series": about.series,
        "is_sample": about.programme.is_sample,
        "reader_city": city_or_none(request.GET.get("city")),
        "last_day": rules.last_day(about.programme),
    }


def _form_page(
    request: HttpRequest,
    form: ReportForm,
    *,
    now: datetime,
    seat: Seat | None = None,
    code: Code | None = None,
) -> HttpResponse:
    about = form.about
    refusal = rules.why_not_report(about.programme, contacts=len(about.contacts), today=now.date())
    context = _series_facts(request, about) | {
        "form": form,
        "refusal": refusal,
        "contacts": about.contacts,
        "conduct": about.conduct,
        "code": code.digits() if code else "",
        "name": seat.pseudonym if seat else "",
    }
    return render(request, "incidents/report.html", context, status=form.status if form.errors else 200)


def opened_report(request: HttpRequest, code: Code, *, now: datetime) -> HttpResponse | None:
    """The page of a report for its sender, or None if this code has none."""
    incident = queries.incident_by_code(code)
    if incident is None:
        return None
    programme, session = incident.programme, incident.session
    wanted = [programme.text_id, *([session.region.text_id] if session else [])]
    texts = texts_in(page_language.get(), wanted)
    context = {
        "incident": incident,
        "programme": programme,
        "series": texts[programme.text_id],
        "session": session,
        "region": texts[session.region.text_id].first("name") if session else None,
        "is_sample": programme.is_sample,
        "reader_city": city_or_none(request.GET.get("city")),
        "readers": queries.readers_of(incident),
        "typed": words_in(incident.sealed),
        "answer": words_in(incident.sealed_answer),
        "purged_on": rules.purged_on(programme, closed_on=incident.closed_on),
        "code": code.digits(),
        "once": once_to_withdraw(code, today=now.date()),
    }
    return render(request, "incidents/opened.html", context)


@participant("withdraw-report")
def withdraw(request: HttpRequest) -> HttpResponse:
    """Take a report back. A second press of the button gets the same page."""
    typed, now = CodeForm(request.POST), timezone.now()
    if request.method != "POST" or not typed.is_valid():
        return HttpResponseRedirect(reverse("registration:code"))
    code: Code = typed.cleaned_data["code"]
    incident = queries.incident_by_code(code)
    if incident is not None:
        actions.withdraw_report(incident_id=incident.pk)
    elif not is_second_press(code, sent=request.POST.get("once", ""), today=now.date()):
        return opened(request, typed, now=now)
    return render(request, "incidents/withdrawn.html")
