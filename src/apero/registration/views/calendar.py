"""The calendar file of whoever holds a code: the only one of an unlisted session."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from apero.conversations.calendar import Told, calendar_of
from apero.crypto.codes import Code
from apero.participation.views import opened, participant
from apero.registration import queries
from apero.registration.views.seat import code_of_post, to_code_page


@participant("calendar")
def calendar(request: HttpRequest) -> HttpResponse:
    """A neutral file: a title that says nothing, the time, and where to type the code (R21)."""
    typed = code_of_post(request)
    if typed is None:
        return to_code_page()
    code: Code = typed.cleaned_data["code"]
    seat = queries.seat_by_code(code)
    if seat is None:
        return opened(request, typed, now=timezone.now())
    spoken = get_language() or settings.LANGUAGE_CODE
    address = f"{settings.SITE_URL}{reverse('registration:code')}"
    told = Told(
        _("Conversation"), spoken, _("Open the page that you know and type your code."), spoken, address
    )
    answer = HttpResponse(calendar_of(seat.session, told), content_type="text/calendar; charset=utf-8")
    answer["Content-Disposition"] = 'attachment; filename="conversation.ics"'
    return answer
