"""Surveys that other services run: at the desk, and the page that says all of them before their link (R37)."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from apero.conversations.models import Programme
from apero.conversations.queries import AS_WRITTEN
from apero.lib.languages import page_language
from apero.lib.timezones import end_of_day_everywhere
from apero.people.access import StaffRequest, staff_required
from apero.survey import actions, queries, rules
from apero.survey.forms import OutsideForm
from apero.survey.models import OutsideSurvey
from apero.survey.views.drafts import WRITE, programme_or_404
from apero.translation.queries import completeness, language_rows, text_in, texts_in

POSTED = ["GET", "HEAD", "POST"]


def _outside_or_404(request: StaffRequest, outside: UUID) -> OutsideSurvey:
    try:
        return queries.outside_of_team(request.team, outside)
    except OutsideSurvey.DoesNotExist as error:
        raise Http404 from error


@staff_required(WRITE)
@require_http_methods(POSTED)
def new_outside(request: StaffRequest, programme: str) -> HttpResponse:
    """Name a survey of another service."""
    found = programme_or_404(request.team, programme)
    form = OutsideForm(request.POST or None, initial={})
    if request.method == "POST" and form.is_valid():
        actions.name_outside(programme=found, facts=form.facts(), by=request.actor, now=timezone.now())
        messages.success(request, _("Saved. It is public with the series."))
        return _back(found)
    return _page(request, found, form)


@staff_required(WRITE)
@require_http_methods(POSTED)
def outside(request: StaffRequest, outside: UUID) -> HttpResponse:
    """Change what is said of one."""
    found = _outside_or_404(request, outside)
    text = text_in(AS_WRITTEN, found.text_id)
    shown: dict[str, Any] = {
        name: getattr(found, name) for name in ("processor", "terms_link", "link", "last_day")
    }
    form = OutsideForm(
        request.POST or None, initial=shown | {part: text.plain(part) for part in ("title", "collects")}
    )
    if request.method == "POST" and form.is_valid():
        refusal = rules.why_not_overwrite(form.changed())
        if refusal:
            form.refuse(refusal)
        else:
            actions.change_outside(outside=found, facts=form.facts(), by=request.actor, now=timezone.now())
            messages.success(request, _("Saved. It is public at once."))
            return _back(found.programme)
    return _page(request, found.programme, form, found)


def _page(
    request: StaffRequest, programme: Programme, form: OutsideForm, found: OutsideSurvey | None = None
) -> HttpResponse:
    is_stale = form.has_error("__all__", "stale")
    context = {
        "programme": programme,
        "series": text_in(page_language.get(), programme.text_id).first("title"),
        "form": form,
        "outside": found,
        "standing": form.what_stands(),
        "seen": form.mark if is_stale or not form.seen else form.seen,
    }
    return render(request, "survey/desk/outside.html", context, status=422 if form.errors else 200)


def _back(programme: Programme) -> HttpResponse:
    return HttpResponseRedirect(reverse("survey:surveys", args=[programme.address]))


@staff_required(WRITE)
@require_POST
def remove_outside(request: StaffRequest, outside: UUID) -> HttpResponse:
    """Take one off the pages."""
    found = _outside_or_404(request, outside)
    actions.remove_outside(outside=found, by=request.actor, now=timezone.now())
    messages.success(request, _("Taken off. Nobody is led there from here any more."))
    return _back(found.programme)


@require_safe
def public(request: HttpRequest, programme: str, outside: UUID) -> HttpResponse:
    """Who runs it, its terms and what it collects; then its link."""
    try:
        found = queries.public_outside(programme, outside)
    except OutsideSurvey.DoesNotExist as error:
        raise Http404 from error
    texts = texts_in(page_language.get(), [found.text_id, found.programme.text_id])
    context = {
        "outside": found,
        "programme": found.programme,
        "series": texts[found.programme.text_id],
        "text": texts[found.text_id],
        "is_over": timezone.now() >= end_of_day_everywhere(found.last_day),
        "is_sample": found.programme.is_sample,
        "source_language": texts[found.text_id].source_language,
        "language_rows": language_rows(list(texts), texts[found.text_id].source_language),
    }
    context["done"], context["total"] = completeness(texts.values())
    return render(request, "survey/outside.html", context)
