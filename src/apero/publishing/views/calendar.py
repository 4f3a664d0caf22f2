"""The calendar file of a session. Its title says nothing, unless the reader asks for one that does."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from apero.conversations import queries as conversations
from apero.conversations.calendar import Told, calendar_of
from apero.conversations.models import Programme, Session
from apero.lib.languages import name_of, page_language
from apero.translation.queries import texts_in


@require_safe
def session_calendar(request: HttpRequest, programme: str, session: str) -> HttpResponse:
    """The session as a file for calendars (R20, R21). `?title=full` names the series and the region in it."""
    try:
        owner = conversations.public_programme(programme)
        found = conversations.public_session(owner, session)
    except (Programme.DoesNotExist, Session.DoesNotExist) as error:
        raise Http404 from error
    page = reverse("publishing:session", args=[owner.address, found.address])
    spoken = get_language() or settings.LANGUAGE_CODE
    title = _full_title(owner, found) if request.GET.get("title") == "full" else (_("Conversation"), spoken)
    told = Told(*title, _description(found, spoken), spoken, f"{settings.SITE_URL}{page}")
    answer = HttpResponse(calendar_of(found, told), content_type="text/calendar; charset=utf-8")
    answer["Content-Disposition"] = 'attachment; filename="conversation.ics"'
    return answer


def _full_title(programme: Programme, session: Session) -> tuple[str, str]:
    """Series and region, and the language that they are in."""
    texts = texts_in(page_language.get(), [programme.text_id, session.region.text_id])
    found = [
        texts[programme.text_id].first("title"),
        texts[session.region.text_id].first("name"),
    ]
    words = [passage for passage in found if passage is not None]
    return " · ".join(passage.words for passage in words), words[0].lang if words else page_language.get()


def _description(session: Session, spoken: str) -> str:
    if session.state == Session.State.CANCELLED:
        return _("This session was cancelled. Its page says why.")
    held = _("Held in %(language)s.") % {"language": name_of(session.language, spoken.split("-")[0])}
    way = _("Open the page and enter your code for the meeting link.")
    return f"{held}\n{way}"
