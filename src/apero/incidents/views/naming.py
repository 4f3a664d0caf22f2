"""The convenors' page that names two people for reports of conduct. It tells nothing of reports."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from apero.conversations.models import Programme
from apero.incidents import actions, queries
from apero.incidents.forms import NameForm
from apero.incidents.rules import POSITIONS
from apero.lib.languages import page_language
from apero.lib.refusal import Refused
from apero.people.access import StaffRequest, staff_required
from apero.people.queries import members
from apero.people.roles import Permission
from apero.translation.queries import texts_in

WRITE = Permission.PROGRAMME_WRITE


def _programme_or_404(request: StaffRequest, address: str) -> Programme:
    found = Programme.objects.filter(team=request.team, address=address).select_related("team").first()
    if found is None:
        raise Http404
    return found


@staff_required(WRITE)
@require_http_methods(["GET", "HEAD", "POST"])
def contacts(request: StaffRequest, programme: str) -> HttpResponse:
    """Who is asked for the two places, and who agreed."""
    found = _programme_or_404(request, programme)
    if request.method != "POST":
        return _page(request, found)
    position = next((place for place in POSITIONS if request.POST.get("place") == str(place)), 0)
    form = NameForm(request.POST, position=position, members=list(members(request.team)))
    if not form.is_valid():
        return _page(request, found, form, 422)
    try:
        actions.name_contact(
            programme=found, position=position, user=form.chosen, by=request.actor, now=timezone.now()
        )
    except Refused as no:
        form.refuse(no.refusal)
        return _page(request, found, form, 409)
    messages.success(request, _("Asked. Nothing is public before they agree at “Reports of conduct”."))
    return HttpResponseRedirect(reverse("incidents:contacts", args=[found.address]))


def _page(
    request: StaffRequest, programme: Programme, tried: NameForm | None = None, status: int = 200
) -> HttpResponse:
    standing, team = queries.places_of(programme), list(members(request.team))
    agreed = {contact.id for contact in queries.contacts_of(programme.pk)}
    places: list[dict[str, Any]] = [
        {
            "number": place,
            "contact": (contact := standing.get(place)),
            "is_agreed": contact is not None and contact.pk in agreed,
            "has_left": contact is not None and contact.user not in team,
            "form": tried if tried and tried.position == place else NameForm(position=place, members=team),
        }
        for place in POSITIONS
    ]
    context = {
        "programme": programme,
        "series": texts_in(page_language.get(), [programme.text_id])[programme.text_id].first("title"),
        "places": places,
        "is_ready": queries.contacts_ready(programme),
        "tried": tried,
    }
    return render(request, "incidents/desk/contacts.html", context, status=status)


@staff_required(WRITE)
@require_POST
def remove_contact(request: StaffRequest, programme: str, place: int) -> HttpResponse:
    """Take a place from who holds it."""
    found = _programme_or_404(request, programme)
    contact = queries.places_of(found).get(place)
    if contact is not None:
        actions.remove_contact(contact=contact, user=request.user, by=request.actor, now=timezone.now())
    messages.success(request, _("They are no contact any more. They keep what was sent to them."))
    return HttpResponseRedirect(reverse("incidents:contacts", args=[found.address]))
