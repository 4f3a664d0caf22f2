"""The desk's page of a session's places: how they stand, invitations, and who did not say that they come."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.template.loader import render_to_string
from django.urls import get_script_prefix, reverse
from django.utils import timezone
from django.utils.translation import ngettext, override
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from apero.conversations.models import Session
from apero.conversations.queries import session_of_team
from apero.conversations.rules import said_before
from apero.crypto.codes import Code
from apero.lib.languages import direction, page_language
from apero.lib.refusal import Refused
from apero.participation.queries import faces_of, new_form_value, value_of
from apero.people.access import StaffRequest, staff_required
from apero.people.roles import Permission
from apero.registration import actions, queries, rules
from apero.registration.forms import InviteForm
from apero.registration.queries import INVITATION
from apero.translation.queries import texts_in

READ, WRITE = Permission.PARTICIPANTS_READ, Permission.PROGRAMME_WRITE


def session_or_404(request: StaffRequest, key: UUID) -> Session:
    """A session of the team; another team's is not found."""
    try:
        return session_of_team(request.team.pk, key)
    except Session.DoesNotExist as error:
        raise Http404 from error


def head_of(found: Session) -> dict[str, Any]:
    """What each page about a session's places begins with."""
    texts = texts_in(page_language.get(), [found.region.text_id, found.programme.text_id])
    return {
        "session": found,
        "programme": found.programme,
        "region": texts[found.region.text_id].first("name"),
        "series": texts[found.programme.text_id].first("title"),
        "places": queries.places_of(found),
        "purge_on": rules.purge_on(found),
    }


@staff_required(READ)
@require_http_methods(["GET", "HEAD"])
def places(request: StaffRequest, session: UUID) -> HttpResponse:
    """How the places of a session stand."""
    found = session_or_404(request, session)
    return _page(request, found, InviteForm(session=found))


def _page(request: StaffRequest, found: Session, form: InviteForm, status: int = 200) -> HttpResponse:
    now, head = timezone.now(), head_of(found)
    standing: queries.Places = head["places"]
    context = head | {
        "form": form,
        "once": new_form_value(purpose=INVITATION, object_id=str(found.pk), today=now.date()),
        "may_write": WRITE in request.permissions,
        "most": min(standing.free, rules.INVITATIONS_AT_ONCE),
        "no_invite": rules.why_not_invite(found, count=1, free=standing.free, now=now),
        "no_drop": rules.why_not_drop(found, unconfirmed=standing.unconfirmed, now=now),
    }
    return render(request, "registration/desk/places.html", context, status=422 if form.errors else status)


@never_cache
@staff_required(WRITE)
@require_POST
def invite(request: StaffRequest, session: UUID) -> HttpResponse:
    """Hold places and show their codes, this once, on a page to print."""
    found, now = session_or_404(request, session), timezone.now()
    form = InviteForm(request.POST, session=found)
    value = _value(request, found, now)
    if value is None:
        form.refuse_old_page()
    if value is None or not form.is_valid():
        return _page(request, found, form)
    try:
        codes = actions.invite(
            session_id=found.pk, value=value, count=form.cleaned_data["count"], by=request.actor, now=now
        )
    except Refused as no:
        form.refuse(no.refusal)
        return _page(request, found, form)
    return _codes_page(request, found, codes, form.cleaned_data["language"])


def _value(request: StaffRequest, found: Session, now: datetime) -> bytes | None:
    sent = str(request.POST.get("once", ""))
    return value_of(sent, purpose=INVITATION, object_id=str(found.pk), today=now.date())


def _codes_page(request: StaffRequest, found: Session, codes: list[Code], language: str) -> HttpResponse:
    """Codes with plain words for who hands them out. It names neither series nor region: it may lie about."""
    with override(language.lower()):
        papers = [_paper(found, code, language) for code in codes]
    facts = {"session": found, "papers": papers, "tag": language, "direction": direction(language)}
    return render(request, "registration/desk/invitations.html", facts)


def _paper(found: Session, code: Code, language: str) -> str:
    """One invitation in a language of the interface; its address opens the page in it."""
    page = reverse("registration:code").removeprefix(get_script_prefix())
    facts = {
        "code": faces_of(code, language),
        "said": said_before(found),
        "address": f"{settings.SITE_URL}/{language}/{page}",
    }
    return render_to_string("registration/desk/_paper.html", facts)


@staff_required(WRITE)
@require_POST
def take_back(request: StaffRequest, session: UUID) -> HttpResponse:
    """End all invitations that nobody used."""
    found = session_or_404(request, session)
    gone = actions.take_back_invitations(session_id=found.pk, by=request.actor, now=timezone.now())
    told = ngettext(
        "%(count)d invitation was taken back.", "%(count)d invitations were taken back.", gone
    ) % {"count": gone}
    messages.success(request, told)
    return HttpResponseRedirect(reverse("registration:places", args=[found.pk]))


@staff_required(READ)
@require_POST
def drop(request: StaffRequest, session: UUID) -> HttpResponse:
    """Give the places that nobody confirmed to who waits and said that they come."""
    found = session_or_404(request, session)
    try:
        gone = actions.drop_unconfirmed(session_id=found.pk, by=request.actor, now=timezone.now())
    except Refused as no:
        messages.info(request, str(no.refusal.message))
    else:
        told = ngettext(
            "%(count)d place went on. Its holder keeps the code and can say that they come.",
            "%(count)d places went on. Their holders keep their codes and can say that they come.",
            gone,
        )
        messages.success(request, told % {"count": gone})
    return HttpResponseRedirect(reverse("registration:places", args=[found.pk]))
