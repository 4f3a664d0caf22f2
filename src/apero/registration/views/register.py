"""Registering for a session that everybody may find."""

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone

from apero.conversations.models import Session
from apero.participation.views import participant
from apero.registration import queries
from apero.registration.views.offers import form_for, form_page, sent


@participant("register")
def register(request: HttpRequest, programme: str, session: str) -> HttpResponse:
    """One page, one POST, no account (R29). What was typed survives every refusal."""
    offer, now = offer_or_404(programme, session), timezone.now()
    if request.method != "POST":
        return form_page(request, form_for(offer, None, now=now), offer, now=now)
    return sent(request, form_for(offer, request.POST, now=now), offer, now=now)


def offer_or_404(programme: str, session: str) -> queries.Offer:
    """What a stranger may find under an address; a draft, an unlisted session and nothing are the same."""
    try:
        return queries.offer_of(programme, session)
    except Session.DoesNotExist as error:
        raise Http404 from error
