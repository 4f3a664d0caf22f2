"""What every answer passes through. None of it reads the reader's address, agent or Accept-Language."""

import errno
import logging
from collections.abc import Callable

from django.conf import settings
from django.db import OperationalError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.middleware.gzip import GZipMiddleware
from django.shortcuts import render
from django.urls import get_script_prefix, set_script_prefix
from django.utils import translation
from django.utils.translation import gettext_lazy

from apero.lib.languages import is_tag, normal_tag, page_language
from apero.lib.refusal import Refused
from apero.participation.views import send_again
from apero.publishing.views.errors import busy, no_room

logger = logging.getLogger("apero")

Answer = Callable[[HttpRequest], HttpResponse]
WITH_CSRF = ("/desk/", "/account/")
"""Under "no-referrer", as all other pages are, browsers send `Origin: null`, which Django refuses."""
PASSWORDS = "/account/"
"""Pages whose forms are never shown again."""
LOCKED = ("is locked", "lock timeout", "deadlock detected")
TOO_LONG = gettext_lazy(
    "Something else is writing to our database and did not finish in time. Please wait a minute and send it again."
)
WITHOUT_LANGUAGE = ("/static/", "/health", "/robots.txt", "/.well-known/")


class CompressReading(GZipMiddleware):
    """Compresses pages that are read. Answers to a POST may show a code and are never compressed (BREACH)."""

    def process_response(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:  # type: ignore[override]
        if request.method != "GET" or "no-store" in response.get("Cache-Control", ""):
            return response
        return super().process_response(request, response)  # type: ignore[return-value]


class CareHeaders:
    """Headers that no view may forget."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if request.method == "POST" and "Cache-Control" not in response:
            response["Cache-Control"] = "no-store"
        response["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), interest-cohort=()"
        response["X-Robots-Tag"] = "noarchive"
        if request.path_info.startswith(WITH_CSRF):
            response["Referrer-Policy"] = "same-origin"
            response.headers.setdefault("Cache-Control", "private, no-cache")
        response.headers.setdefault("Cache-Control", "no-cache")  # what was withdrawn leaves caches too
        return response


class LanguageFromAddress:
    """Takes the language off the front of the address and puts it before every address that is made.

    "/yo/programmes/may-2022" is the path "/programmes/may-2022" with the script prefix "/yo/"; `reverse`
    follows. Where the page's language has no interface yet, the interface speaks the source (R1, R3).
    """

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.path_info.startswith(WITHOUT_LANGUAGE):
            return self.get_response(request)
        tag, _, rest = request.path_info[1:].partition("/")
        if not tag:
            return HttpResponseRedirect(f"/{settings.LANGUAGE_CODE}/")
        known = is_tag(tag) and (
            tag in settings.INTERFACE_LANGUAGES or tag in settings.PSEUDO_LANGUAGES or _has_name(tag)
        )
        if not known:
            tag, rest = settings.LANGUAGE_CODE, request.path_info[1:]
            request.path_info = "/no-such-page"
        elif tag != normal_tag(tag) or "/" not in request.path_info[1:]:
            return HttpResponseRedirect(
                "?".join(filter(None, [f"/{normal_tag(tag)}/{rest}", request.META["QUERY_STRING"]]))
            )
        else:
            request.path_info = f"/{rest}"
        before = get_script_prefix()
        set_script_prefix(f"/{tag}/")
        token = page_language.set(tag)
        spoken = (
            tag
            if tag in settings.INTERFACE_LANGUAGES or tag in settings.PSEUDO_LANGUAGES
            else settings.LANGUAGE_CODE
        )
        try:
            with translation.override(spoken.lower()):
                return self.get_response(request)
        finally:
            page_language.reset(token)
            set_script_prefix(before)


def _has_name(tag: str) -> bool:
    from apero.lib.languages import name_of  # noqa: PLC0415

    return name_of(normal_tag(tag)) != normal_tag(tag)


class PagesForRefusals:
    """Turns what no view has turned into words into a page: a refusal, a disk that is full, a database that is locked."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        if isinstance(exception, Refused):
            return render(request, "ui/refused.html", {"refusal": exception.refusal}, status=409)
        if _says_full(exception):
            logger.error("The disk is full: nothing can be kept.")
            return no_room(request)
        if _says_locked(exception):
            logger.error("The database was locked for too long.")
            may_keep = request.POST and not request.FILES and not request.path_info.startswith(PASSWORDS)
            return send_again(request, TOO_LONG) if may_keep else busy(request)
        return None


def _says_full(exception: Exception) -> bool:
    """Whether a database (SQLite's and PostgreSQL's words) or the system says that there is no room."""
    if isinstance(exception, OSError):
        return exception.errno in (errno.ENOSPC, errno.EDQUOT)
    words = str(exception).lower()
    return isinstance(exception, OperationalError) and ("is full" in words or "no space left" in words)


def _says_locked(exception: Exception) -> bool:
    """Whether the database (SQLite, PostgreSQL) was held by somebody else for longer than we wait."""
    words = str(exception).lower()
    return isinstance(exception, OperationalError) and any(said in words for said in LOCKED)
