"""Atom feeds, and the page that says how to follow without giving an address."""

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from apero.conversations.models import Programme
from apero.lib.languages import page_language
from apero.publishing import feeds

ATOM = "application/atom+xml; charset=utf-8"


@require_safe
def programme_feed(request: HttpRequest, programme: str) -> HttpResponse:  # noqa: ARG001
    """What happened in a series (R12)."""
    try:
        return HttpResponse(feeds.programme_feed(programme, page_language.get()), content_type=ATOM)
    except Programme.DoesNotExist as error:
        raise Http404 from error


@require_safe
def feed(request: HttpRequest) -> HttpResponse:  # noqa: ARG001
    """What happened in all series."""
    return HttpResponse(feeds.feed(page_language.get()), content_type=ATOM)
