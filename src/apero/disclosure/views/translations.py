"""A translation that waits: a second person reads it beside its source."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from apero.disclosure import actions, queries
from apero.disclosure.forms.flags import ClearForm, SendBackForm
from apero.disclosure.models import WaitingTranslation
from apero.disclosure.rules import why_not_judge, why_not_pass
from apero.disclosure.views.flags import gone
from apero.lib.refusal import Refused
from apero.people.access import StaffRequest, sessions_required
from apero.translation.kinds import kind_name, part_name


def _found(request: StaffRequest, key: UUID) -> WaitingTranslation | None:
    return queries.waiting_translations_of_team(request.team.pk, request.permissions).filter(pk=key).first()


@sessions_required
def waiting(request: StaffRequest, waiting: UUID) -> HttpResponse:
    """A translation that waits, with its flags marked, its source, and what readers have now."""
    found = _found(request, waiting)
    if found is None:
        raise Http404
    return _page(request, found)


def _page(
    request: StaffRequest,
    found: WaitingTranslation,
    form: ClearForm | None = None,
    back: SendBackForm | None = None,
    status: int = 200,
) -> HttpResponse:
    flags = queries.flags_of_waiting_translation(found)
    shown = queries.shown_now(found)
    changed = why_not_judge(is_there=True, is_as_seen=queries.is_as_seen(found, shown))
    is_own = found.writer_id == request.user.pk
    at = reverse("disclosure:clear_translation", args=[found.pk])
    context: dict[str, Any] = {
        "waiting": found,
        "source": found.segment.source,
        "segment": found.segment,
        "kind": kind_name(found.segment.source.kind),
        "part": part_name(found.segment.part),
        "shown": shown,
        "flags": flags,
        "is_open": why_not_pass(flags) is not None,
        "is_own": is_own,
        "changed": changed,
        "clear_at": "" if is_own or changed else at,
        "form": form,
        "back": back or SendBackForm(),
        "tried_flag": form.data.get("flag", "") if form else "",
        "tried_because": form.data.get("because", "") if form else "",
    }
    return render(request, "disclosure/translation.html", context, status=status)


@require_POST
@sessions_required
def clear(request: StaffRequest, waiting: UUID) -> HttpResponse:
    """A second person lets flagged words stand, with a reason. With the last one the translation is shown."""
    found = _found(request, waiting)
    if found is None:
        return gone(request)
    form = ClearForm(request.POST)
    if not form.is_valid():
        return _page(request, found, form, status=422)
    try:
        is_shown = actions.clear_translation(
            waiting_id=found.pk,
            reader=request.user,
            by=request.actor,
            now=timezone.now(),
            **form.cleaned_data,
        )
    except Refused as no:
        form.refuse(no.refusal)
        return _page(request, found, form, status=409)
    if is_shown:
        messages.success(request, _("Your reason is kept beside the words. The translation is shown now."))
        return HttpResponseRedirect(reverse("disclosure:flags"))
    messages.success(request, _("Your reason is kept beside the words."))
    return HttpResponseRedirect(reverse("disclosure:translation", args=[found.pk]))


@require_POST
@sessions_required
def send_back(request: StaffRequest, waiting: UUID) -> HttpResponse:
    """A second person asks for other words, and says why."""
    found = _found(request, waiting)
    if found is None:
        return gone(request)
    form = SendBackForm(request.POST)
    if not form.is_valid():
        return _page(request, found, back=form, status=422)
    try:
        actions.send_back_translation(waiting=found, reader=request.user, **form.cleaned_data)
    except Refused as no:
        form.refuse(no.refusal)
        return _page(request, found, back=form, status=409)
    messages.success(request, _("Sent back. The translator reads why."))
    return HttpResponseRedirect(reverse("disclosure:flags"))


@require_POST
@sessions_required
def drop(request: StaffRequest, waiting: UUID) -> HttpResponse:
    """Words that nobody needs any more."""
    found = _found(request, waiting)
    if found is None:
        return gone(request)
    actions.drop_translation(waiting=found)
    messages.success(request, _("They are gone."))
    return HttpResponseRedirect(reverse("disclosure:flags"))
