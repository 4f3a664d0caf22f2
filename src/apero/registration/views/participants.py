"""The desk's list of who comes: opened after accepting how to handle it, and every look at it is recorded."""

from uuid import UUID

from django.core.paginator import Paginator
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from apero.people.access import StaffRequest, staff_required
from apero.people.roles import Permission
from apero.registration import actions, queries
from apero.registration.handling import HANDLING
from apero.registration.views.places import head_of, session_or_404

PAGE_OF = 50


@never_cache
@staff_required(Permission.PARTICIPANTS_READ)
@require_http_methods(["GET", "HEAD"])
def participants(request: StaffRequest, session: UUID) -> HttpResponse:
    """Names in the order of the alphabet, with what each needs. Never a contact, a code or a time."""
    found = session_or_404(request, session)
    if not queries.has_accepted_handling(request.user.pk):
        context = head_of(found) | {"handling": HANDLING}
        return render(request, "registration/desk/handling.html", context)
    actions.note_viewed(session=found, by=request.actor, now=timezone.now())
    page = Paginator(queries.participants_of(found), PAGE_OF).get_page(request.GET.get("page"))
    context = head_of(found) | {"page": page, "rows": page.object_list, "handling": HANDLING}
    return render(request, "registration/desk/participants.html", context)


@staff_required(Permission.PARTICIPANTS_READ)
@require_POST
def accept_handling(request: StaffRequest, session: UUID) -> HttpResponse:
    """Accept how such lists are handled, for all sessions of the team."""
    found = session_or_404(request, session)
    actions.accept_handling(user=request.user, by=request.actor, now=timezone.now())
    return HttpResponseRedirect(reverse("registration:participants", args=[found.pk]))
