"""Figures beside summaries, and corrections of what is public: of a session, a region or a series."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from apero.lib.forms import DeskForm
from apero.lib.refusal import Refused
from apero.people.access import StaffRequest, staff_required
from apero.people.roles import Permission
from apero.synthesis import actions, queries
from apero.synthesis.forms import CorrectionForm, FigureForm
from apero.synthesis.models import Figure, Summary
from apero.synthesis.views.doors import head_of, session_or_404
from apero.synthesis.views.reports import address_of, head, programme_or_404, region_or_404
from apero.translation.queries import text_in, texts_in

PUBLISH = Permission.SUMMARY_PUBLISH


@dataclass(slots=True)
class Place:
    """The summary that a page is about: what its head shows, where it is read, and how it is made when first needed."""

    context: dict[str, Any]
    summary: Summary | None
    make: Callable[[], Summary]
    report_at: str
    figures_at: str
    correct_at: str


def _of_session(request: StaffRequest, session_id: UUID) -> Place:
    session = session_or_404(request, session_id)
    at = {name: reverse(f"synthesis:{name}", args=[session.pk]) for name in ("summary", "figures", "correct")}
    return Place(
        head_of(request, session),
        Summary.objects.filter(session=session).first(),
        lambda: actions.summary_of_session(session=session),
        at["summary"],
        at["figures"],
        at["correct"],
    )


def _of_report(request: StaffRequest, programme: str, region: str) -> Place:
    owner, about = programme_or_404(request, programme), region_or_404(request, region)
    return Place(
        head(request, owner, about),
        queries.summary_of_team(request.team.pk, programme, region),
        lambda: actions.summary_of(programme=owner, region=about),
        *(address_of(name, programme, region) for name in ("report", "figures", "correct")),
    )


@staff_required(PUBLISH)
def figures(request: StaffRequest, session: UUID) -> HttpResponse:
    """The figures of a session's summary."""
    return _figures(request, _of_session(request, session))


@staff_required(PUBLISH)
def report_figures(request: StaffRequest, programme: str, region: str = "") -> HttpResponse:
    """The figures of a region's or a series' summary."""
    return _figures(request, _of_report(request, programme, region))


def _figures(request: StaffRequest, place: Place) -> HttpResponse:
    form = FigureForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.write_figure(
                summary=place.make(), facts=form.facts(), now=timezone.now(), key=form.cleaned_data["once"]
            )
        except Refused as no:
            form.refuse(no.refusal)
        else:
            messages.success(request, _("Kept. It shows with the next version."))
            return HttpResponseRedirect(place.figures_at)
    found = queries.figures_of(place.summary) if place.summary else []
    texts = texts_in("", [f.text_id for f in found])
    rows = [
        {"figure": f, "text": texts[f.text_id], "value": queries.FIGURES[f.qualifier] % {"number": f.value}}
        for f in found
    ]
    context = place.context | {"form": form, "rows": rows, "report_at": place.report_at}
    return render(request, "synthesis/figures.html", context, status=422 if form.errors else 200)


def _figure_or_404(request: StaffRequest, figure_id: UUID) -> tuple[Figure, Place]:
    found = (
        Figure.objects.select_related("summary__programme", "summary__region").filter(pk=figure_id).first()
    )
    if found is None:
        raise Http404
    summary = found.summary
    if summary.session_id:
        return found, _of_session(request, summary.session_id)
    region = summary.region.address if summary.region else ""
    return found, _of_report(request, queries.programme_of(summary).address, region)


@staff_required(PUBLISH)
def figure(request: StaffRequest, figure: UUID) -> HttpResponse:
    """Change one figure. Versions that are public keep what they said."""
    found, place = _figure_or_404(request, figure)
    text = text_in("", found.text_id)
    initial = {
        "label": text.plain("label"),
        "note": text.plain("note"),
        "compared_with": text.plain("compared-with"),
        "value": found.value,
        "qualifier": found.qualifier,
        "as_of": found.as_of,
        "compared_value": found.compared_value,
    }
    form = FigureForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            actions.change_figure(figure=found, facts=form.facts(), now=timezone.now())
        except Refused as no:
            form.refuse(no.refusal)
        else:
            messages.success(request, _("Kept. It shows with the next version."))
            return HttpResponseRedirect(place.figures_at)
    context = place.context | {"form": form, "figure": found, "report_at": place.report_at, "rows": []}
    return render(request, "synthesis/figures.html", context, status=422 if form.errors else 200)


@require_POST
@staff_required(PUBLISH)
def drop_figure(request: StaffRequest, figure: UUID) -> HttpResponse:
    """Leave a figure out of the next version."""
    found, place = _figure_or_404(request, figure)
    actions.drop_figure(figure=found)
    messages.success(request, _("The next version does not show it."))
    return HttpResponseRedirect(place.figures_at)


@staff_required(PUBLISH)
def correct(request: StaffRequest, session: UUID) -> HttpResponse:
    """Correct a session's summary in public."""
    return _correct(request, _of_session(request, session))


@staff_required(PUBLISH)
def correct_report(request: StaffRequest, programme: str, region: str = "") -> HttpResponse:
    """Correct a region's or a series' summary in public."""
    return _correct(request, _of_report(request, programme, region))


def _correct(request: StaffRequest, place: Place) -> HttpResponse:
    form: DeskForm = CorrectionForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            words, now = form.cleaned_data["words"], timezone.now()
            actions.correct_summary(summary=place.make(), words=words, by=request.actor, now=now)
        except Refused as no:
            form.refuse(no.refusal)
        else:
            messages.success(request, _("The correction is public, with today’s date."))
            return HttpResponseRedirect(place.report_at)
    standing = list(place.summary.corrections.select_related("text")) if place.summary else []
    texts = texts_in("", [c.text_id for c in standing])
    context = place.context | {
        "form": form,
        "report_at": place.report_at,
        "corrections": [(c, texts[c.text_id]) for c in standing],
        "is_public": bool(place.summary and place.summary.versions.exists()),
    }
    return render(request, "synthesis/correct.html", context, status=422 if form.errors else 200)
