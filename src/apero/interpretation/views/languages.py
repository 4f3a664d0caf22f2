"""The languages that the team offers for interpretation."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from apero.interpretation import actions, queries
from apero.interpretation.forms import LanguageForm
from apero.lib.refusal import Refused
from apero.people.access import StaffRequest, staff_required
from apero.people.roles import Permission


@staff_required(Permission.INTERPRETATION_ARRANGE)
@require_http_methods(["GET", "HEAD", "POST"])
def languages(request: StaffRequest) -> HttpResponse:
    """The list in its order, and another language for it."""
    form = LanguageForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid() and _is_offered(request, form):
        messages.success(request, _("The language can be asked for now."))
        return redirect("interpretation:languages")
    context = {"form": form, "languages": queries.offered_languages(request.team.pk)}
    return render(request, "interpretation/languages.html", context, status=422 if form.is_bound else 200)


def _is_offered(request: StaffRequest, form: LanguageForm) -> bool:
    try:
        typed = form.cleaned_data["language"]
        actions.offer_language(team=request.team, typed=typed, by=request.actor, now=timezone.now())
    except Refused as no:
        form.refuse(no.refusal)
        return False
    return True


@staff_required(Permission.INTERPRETATION_ARRANGE)
@require_POST
def move(request: StaffRequest) -> HttpResponse:
    """One place up or down."""
    tag, is_up = request.POST.get("language", ""), request.POST.get("way") == "up"
    actions.move_offer(team=request.team, tag=tag, is_up=is_up, by=request.actor, now=timezone.now())
    return redirect("interpretation:languages")


@staff_required(Permission.INTERPRETATION_ARRANGE)
@require_POST
def remove(request: StaffRequest) -> HttpResponse:
    """Offer it no more."""
    tag = request.POST.get("language", "")
    actions.stop_offering(team=request.team, tag=tag, by=request.actor, now=timezone.now())
    messages.success(request, _("The list was changed. Who asked for the language is still counted."))
    return redirect("interpretation:languages")
