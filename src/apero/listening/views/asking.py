"""Asking in writing, and what a question's code opens. Every page here is for people without an account."""

from datetime import datetime
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from apero.conversations.models import Programme, Session
from apero.conversations.rules import Phase, phase_of
from apero.crypto.codes import Code
from apero.lib.languages import page_language
from apero.lib.refusal import Refused
from apero.listening import actions, queries, rules
from apero.listening.forms import AskForm
from apero.listening.models import Question
from apero.participation.forms import CodeForm
from apero.participation.queries import faces_of, is_second_press, once_to_withdraw
from apero.participation.views import opened, participant
from apero.places.queries import city_or_none
from apero.translation.queries import Text, texts_in


@participant("ask")
def ask(request: HttpRequest, programme: str) -> HttpResponse:
    """One page, one POST, no name (R49, R50). What was typed survives every refusal."""
    about, now = _asking_or_404(programme), timezone.now()
    facts: dict[str, Any] = {"object_id": about.programme.pk, "today": now.date(), "regions": about.regions}
    if request.method != "POST":
        form = AskForm(initial={"region": request.GET.get("region", "")}, **facts)
        return _form_page(request, form, about, now=now)
    form = AskForm(request.POST, **facts)
    if not form.is_valid():
        return _form_page(request, form, about, now=now)
    try:
        asked = actions.ask(
            programme_id=about.programme.pk,
            value=form.value,
            region=form.cleaned_data["region"],
            text=form.cleaned_data["text"],
            wish=form.cleaned_data["wish"],
            language=page_language.get(),
            now=now,
        )
    except Refused as no:
        form.refuse(no.refusal)
        return _form_page(request, form, about, now=now)
    return _asked_page(request, asked, about)


def _asking_or_404(address: str) -> queries.Asking:
    try:
        return queries.asking_about(address, page_language.get())
    except Programme.DoesNotExist as error:
        raise Http404 from error


def _series_facts(
    request: HttpRequest, programme: Programme, series: Text, last: Session | None
) -> dict[str, Any]:
    return {
        "programme": programme,
        "series": series,
        "is_sample": programme.is_sample,
        "reader_city": city_or_none(request.GET.get("city")),
        "purge_on": rules.purge_on(programme, last),
    }


def _form_page(request: HttpRequest, form: AskForm, about: queries.Asking, *, now: datetime) -> HttpResponse:
    refusal = rules.why_not_ask(about.programme, now=now)
    context = _series_facts(request, about.programme, about.series, about.last)
    context |= {"form": form, "refusal": refusal}
    return render(request, "listening/ask.html", context, status=form.status if form.errors else 200)


def _asked_page(request: HttpRequest, asked: actions.AskedQuestion, about: queries.Asking) -> HttpResponse:
    context = _series_facts(request, about.programme, about.series, about.last)
    context |= {"code": faces_of(asked.code, page_language.get())}
    return render(request, "listening/asked.html", context)


def opened_question(request: HttpRequest, code: Code, *, now: datetime) -> HttpResponse | None:
    """The page of a question, or None if this code has none."""
    question = queries.question_by_code(code)
    if question is None:
        return None
    standing = question.merged_into or question
    owner = question.programme
    wanted = [owner.text_id, question.region.text_id, *filter(None, [standing.public_text_id])]
    texts = texts_in(page_language.get(), wanted)
    context = _series_facts(request, owner, texts[owner.text_id], queries.last_for(question)) | {
        "question": question,
        "standing": standing,
        "is_public": rules.is_public(standing),
        "room": _room_to_return_to(question, now=now),
        "region": texts[question.region.text_id].first("name"),
        "contact_role": texts[owner.text_id].first("contact-role"),
        "text": texts[standing.public_text_id] if standing.public_text_id else None,
        "answered_by": queries.role_name(standing.answered_by_role),
        "code": code.digits(),
        "once": once_to_withdraw(code, today=now.date()),
    }
    return render(request, "listening/question.html", context)


def _room_to_return_to(question: Question, *, now: datetime) -> Session | None:
    """The session that a question stands in, while it runs."""
    session = question.session
    return session if session is not None and phase_of(session, now=now) is Phase.LIVE else None


@participant("withdraw-question")
def withdraw(request: HttpRequest) -> HttpResponse:
    """Take a question back. A second press of the button gets the same page."""
    typed, now = CodeForm(request.POST), timezone.now()
    if request.method != "POST" or not typed.is_valid():
        return HttpResponseRedirect(reverse("registration:code"))
    code: Code = typed.cleaned_data["code"]
    question = queries.question_by_code(code)
    if question is not None:
        actions.withdraw_question(question_id=question.pk)
    elif not is_second_press(code, sent=request.POST.get("once", ""), today=now.date()):
        return opened(request, typed, now=now)
    return render(request, "listening/withdrawn.html")
