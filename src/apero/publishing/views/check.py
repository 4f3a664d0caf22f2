"""Participants check what was written of their session before it is public, by the code of their place."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from apero.conversations.models import Session
from apero.crypto.codes import Code
from apero.lib.languages import page_language
from apero.lib.refusal import Refusal, Refused
from apero.lib.words import clean_text
from apero.participation.forms import CodeForm
from apero.participation.views import opened, participant
from apero.registration.queries import voice_by_code
from apero.synthesis import actions, check_rules, queries
from apero.synthesis.models import CheckRound
from apero.translation.queries import texts_in

LINE = "line-"


@participant("check")
def check(request: HttpRequest) -> HttpResponse:
    """Each line with fair, unsafe or no answer; then the whole. The code is in the body of the POST, as ever."""
    typed, now = CodeForm(request.POST), timezone.now()
    if request.method != "POST" or not typed.is_valid():
        return HttpResponseRedirect(reverse("registration:code"))
    code: Code = typed.cleaned_data["code"]
    session = voice_by_code(code)
    if session is None:
        return opened(request, typed, now=now)
    if "round" not in request.POST:
        return _page(request, session, code, now=now)
    said = _said(request)
    try:
        number = actions.mark_lines(session_id=session.pk, code=code, now=now, **said)
    except Refused as no:
        return _page(request, session, code, now=now, refusal=no.refusal)
    missing = clean_text(said["missing"])
    whole = check_rules.of_the_whole(said["whole"], missing=missing)
    kept = {"number": number, "whole": whole, "missing": missing, "is_any": bool(number or whole or missing)}
    return _done(request, session, code, kept)


def _said(request: HttpRequest) -> dict[str, Any]:
    """What the form says. A round that cannot be read is none that stands."""
    sent = {name: str(value) for name, value in request.POST.items()}
    marks = {_id_in(name.removeprefix(LINE)): mark for name, mark in sent.items() if name.startswith(LINE)}
    return {
        "marks": marks,
        "whole": sent.get("whole", ""),
        "missing": sent.get("missing", ""),
        "seen": _id_in(sent["round"]),
    }


def _id_in(typed: str) -> UUID:
    try:
        return UUID(typed)
    except ValueError:
        return UUID(int=0)


def _facts(session: Session, code: Code) -> dict[str, Any]:
    texts = texts_in(page_language.get(), [session.programme.text_id, session.region.text_id])
    return {
        "session": session,
        "programme": session.programme,
        "series": texts[session.programme.text_id],
        "region": texts[session.region.text_id].first("name"),
        "code": code.digits(),
        "is_sample": session.programme.is_sample,
    }


def _page(
    request: HttpRequest, session: Session, code: Code, *, now: datetime, refusal: Refusal | None = None
) -> HttpResponse:
    """The sheet of an open round; else that nobody is asked yet, or that it is over and what can still be done."""
    newest = queries.newest_round(session)
    is_open = newest is not None and not check_rules.is_over(newest, now=now)
    context = _facts(session, code) | {
        "round": newest,
        "refusal": refusal,
        "kept": str(request.POST.get("missing", "")) if refusal else "",
        "room": check_rules.MISSING_ROOM,
    }
    if newest is not None and is_open:
        context |= _sheet(request, session, newest, code, is_again=refusal is not None)
    return render(request, "publishing/check.html", context, status=409 if refusal else 200)


def _sheet(
    request: HttpRequest, session: Session, newest: CheckRound, code: Code, *, is_again: bool
) -> dict[str, Any]:
    """What stands in the form: what this code said before, or what was just typed and refused."""
    sheet = queries.sheet_of(newest, code, page_language.get())
    marks = {line.row.statement_id: line.mark for line in sheet.lines}
    whole, missing = sheet.whole, sheet.missing
    if is_again:
        said = _said(request)
        marks |= {key: mark for key, mark in said["marks"].items() if key in marks}
        whole, missing = said["whole"], said["missing"]
    return {
        "sheet": sheet,
        "lines": [(line.row, marks[line.row.statement_id]) for line in sheet.lines],
        "whole": whole,
        "missing": missing,
        "gone_on": gone_on(session, newest),
    }


def gone_on(session: Session, check: CheckRound) -> date:
    """The last day of what somebody said is missing."""
    return check_rules.missing_purged_on(session, closed_on=check.closes_on, published_on=None)


def _done(request: HttpRequest, session: Session, code: Code, kept: dict[str, Any]) -> HttpResponse:
    context = _facts(session, code) | kept | {"round": queries.newest_round(session)}
    return render(request, "publishing/checked.html", context)
