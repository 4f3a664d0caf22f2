"""Calendar files and feeds. `?title=full` names the series and the region in them; without it, titles say nothing."""

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from apero.conversations.models import Programme
from apero.lib.languages import page_language
from apero.publishing import calendars


@require_safe
def session_calendar(request: HttpRequest, programme: str, session: str) -> HttpResponse:
    """The session as a file for calendars (R20, R21)."""
    found = calendars.session_file(programme, session, page_language.get(), is_full=_is_full(request))
    if found is None:
        raise Http404
    return _answer(found, "conversation.ics")


@require_safe
def programme_calendar(request: HttpRequest, programme: str) -> HttpResponse:
    """All sessions of a series, to subscribe to (R12, R28)."""
    try:
        found = calendars.programme_calendar(programme, page_language.get(), is_full=_is_full(request))
    except Programme.DoesNotExist as error:
        raise Http404 from error
    return _answer(found, "conversations.ics")


@require_safe
def calendar(request: HttpRequest) -> HttpResponse:
    """The sessions of all series, to subscribe to."""
    return _answer(calendars.calendar(page_language.get(), is_full=_is_full(request)), "conversations.ics")


def _is_full(request: HttpRequest) -> bool:
    return request.GET.get("title") == "full"


def _answer(content: bytes, name: str) -> HttpResponse:
    answer = HttpResponse(content, content_type="text/calendar; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer
