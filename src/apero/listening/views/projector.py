"""The page for the screen in the room. Nobody touches it: it loads itself again every ten seconds, without script."""

from urllib.parse import urlsplit
from uuid import UUID

from django.conf import settings
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from apero.conversations.models import Session
from apero.conversations.queries import session_of_team
from apero.hosting.queries import clock_of
from apero.lib.languages import page_language
from apero.listening import queries
from apero.people.access import StaffRequest, staff_required
from apero.people.roles import Permission
from apero.translation.queries import texts_in

EVERY = 10
"""Seconds. By a header, since a `meta` of the page would be an element that moves under those who read it aloud."""
NEXT = 3


@staff_required(Permission.QUESTIONS_SCREEN)
def projector(request: StaffRequest, session: UUID) -> HttpResponse:
    """What is being answered, what comes next, how much time is left, and where one asks. Screened words only."""
    try:
        found = session_of_team(request.team.pk, session)
    except Session.DoesNotExist as error:
        raise Http404 from error
    rows = [row for row in queries.queue_of(found) if row.state == "queued"]
    clock = clock_of(found, now=timezone.now())
    texts = texts_in(page_language.get(), [found.region.text_id, *filter(None, [clock.text_id])])
    context = {
        "session": found,
        "region": texts[found.region.text_id].first("name"),
        "clock": clock,
        "part": texts[clock.text_id].first("title") if clock.text_id else None,
        "current": next((row for row in rows if row.is_current), None),
        "coming": [row for row in rows if not row.is_current][:NEXT],
        "address": [] if found.is_unlisted else _address(found),
    }
    response = render(request, "listening/desk/projector.html", context)
    response["Refresh"] = str(EVERY)
    return response


def _address(session: Session) -> list[str]:
    """As people type it, without the scheme, in the pieces between which a line may break: not after a hyphen."""
    path = reverse("listening:live", args=[session.programme.address, session.address])
    *pieces, last = (urlsplit(settings.SITE_URL).netloc + path).split("/")
    return [*(f"{piece}/" for piece in pieces), last]
