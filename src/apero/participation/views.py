"""The one door of pages for people without an account, and the page where they type a code."""

from collections.abc import Callable
from datetime import datetime
from functools import lru_cache, wraps
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.module_loading import import_string
from django.utils.translation import gettext_lazy as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from apero.participation.crowd import CROWDED
from apero.participation.forms import CodeForm

View = Callable[..., HttpResponse]
Opener = Callable[..., HttpResponse | None]
PARTICIPANT_VIEWS: dict[str, View] = {}
"""Every participants' page by its purpose. A test walks them and finds no cookie, no time, no record, no task."""

WAIT_A_MINUTE = _("Many people are sending this form right now. Please wait a minute and send it again.")


class CookieRefused(Exception):
    """A participants' page tried to set a cookie."""


def participant(purpose: str) -> Callable[[View], View]:
    """A page for people without an account: no cookie is read or set, and nothing of it is kept by the browser.

    Django's CSRF check is off here and only here. It protects the power of somebody who is signed in, and nobody is:
    a participant's power is the code in the body, which another site does not know. Its cookie would leave a trace
    on the machine and protect nothing.
    """

    def decorate(view: View) -> View:
        @csrf_exempt
        @sensitive_post_parameters()
        @require_http_methods(["GET", "HEAD", "POST"])
        @wraps(view)
        def answered(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            _forget_cookies(request)
            response = crowded(request) if CROWDED in request.META else view(request, *args, **kwargs)
            if response.cookies:
                raise CookieRefused(purpose)
            response["Cache-Control"] = "no-store"
            return response

        if purpose in PARTICIPANT_VIEWS:
            raise ValueError(purpose)
        PARTICIPANT_VIEWS[purpose] = answered
        return answered

    return decorate


def crowded(request: HttpRequest) -> HttpResponse:
    """Without an act: what was sent stays in the page, to be sent again."""
    return send_again(request, WAIT_A_MINUTE)


def send_again(request: HttpRequest, why: str | Promise) -> HttpResponse:
    """503, with all that was typed in the page and nowhere else. For any form that holds no password."""
    sent = [(name, value) for name, values in request.POST.lists() for value in values]
    answer = render(request, "participation/send_again.html", {"why": why, "sent": sent}, status=503)
    answer["Retry-After"], answer["Cache-Control"] = "60", "no-store"
    answer._has_been_logged = True  # type: ignore[attr-defined] # noqa: SLF001 (else each is a line in the log)
    return answer


def _forget_cookies(request: HttpRequest) -> None:
    """Take away what the reader's browser sent of itself: a team member is nobody here."""
    request.COOKIES = {}
    for name in ("session", "_cached_user"):
        request.__dict__.pop(name, None)


@participant("code")
def code(request: HttpRequest) -> HttpResponse:
    """Type a code, see what it opens. A code in the address is not looked at."""
    if request.method != "POST":
        return _code_page(request, CodeForm())
    form = CodeForm(request.POST)
    return opened(request, form, now=timezone.now()) if form.is_valid() else _code_page(request, form)


def opened(request: HttpRequest, form: CodeForm, *, now: datetime) -> HttpResponse:
    """The page of what the code of a valid form opens, or the one answer that all codes get which open nothing."""
    for opener in _openers():
        answer = opener(request, form.cleaned_data["code"], now=now)
        if answer is not None:
            return answer
    form.refuse()
    return _code_page(request, form)


@lru_cache(maxsize=1)
def _openers() -> tuple[Opener, ...]:
    return tuple(import_string(name) for name in settings.CODE_OPENS)


def _code_page(request: HttpRequest, form: CodeForm) -> HttpResponse:
    # The city that the reader chose stays in the address (R18). Its name is not looked up here.
    city = request.GET.get("city", "")
    context = {"form": form, "city": city if city.isdecimal() else ""}
    return render(request, "participation/code.html", context, status=422 if form.errors else 200)
