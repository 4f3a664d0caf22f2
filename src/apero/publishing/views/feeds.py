"""Atom feeds, and the page that says how to follow without giving an address."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from apero.conversations.models import Programme
from apero.lib.languages import page_language
from apero.places.queries import city_or_none
from apero.publishing import feeds, following

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


@require_safe
def follow(request: HttpRequest) -> HttpResponse:
    """How to hear of all series (R12)."""
    return _follow(request, following.follow_all())


@require_safe
def programme_follow(request: HttpRequest, programme: str) -> HttpResponse:
    """How to hear of what comes next in a series, without an address (R12)."""
    try:
        return _follow(request, following.follow_series(programme, page_language.get()))
    except Programme.DoesNotExist as error:
        raise Http404 from error


def _follow(request: HttpRequest, found: following.FollowPage) -> HttpResponse:
    context = {
        "found": found,
        "programme": found.programme,
        "is_sample": found.programme.is_sample if found.programme else False,
        "reader_city": city_or_none(request.GET.get("city")),
    }
    return render(request, "publishing/follow.html", context)
