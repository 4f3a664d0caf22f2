"""The one door of pages for people without an account."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

View = Callable[..., HttpResponse]
PARTICIPANT_VIEWS: dict[str, View] = {}
"""Every participants' page by its purpose. A test walks them and finds no cookie, no time, no record, no task."""


class CookieRefused(Exception):
    """A participants' page tried to set a cookie."""


def participant(purpose: str) -> Callable[[View], View]:
    """A page for people without an account: no cookie is read or set, and nothing of it is kept by the browser.

    Django's CSRF check is off here and only here. It protects the power of somebody who is signed in, and nobody is:
    a participant's power is the code in the body or the form's own value, which another site cannot know. Its cookie
    would leave a trace on the machine and protect nothing.
    """

    def decorate(view: View) -> View:
        @csrf_exempt
        @sensitive_post_parameters()
        @require_http_methods(["GET", "HEAD", "POST"])
        @wraps(view)
        def answered(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            _forget_cookies(request)
            response = view(request, *args, **kwargs)
            if response.cookies:
                raise CookieRefused(purpose)
            response["Cache-Control"] = "no-store"
            return response

        if purpose in PARTICIPANT_VIEWS:
            raise ValueError(purpose)
        PARTICIPANT_VIEWS[purpose] = answered
        return answered

    return decorate


def _forget_cookies(request: HttpRequest) -> None:
    """Take away what the reader's browser sent of itself: a team member is nobody here."""
    request.COOKIES = {}
    for name in ("session", "_cached_user"):
        request.__dict__.pop(name, None)
