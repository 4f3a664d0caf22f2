"""The desk's pages for words that leave the pages: take them off, and decide as one of two people."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from apero.hiding import actions, queries
from apero.hiding.forms import DecideForm, RequestForm
from apero.hiding.models import Hiding
from apero.hiding.queries import KINDS, OUTCOMES, REASONS, Target
from apero.lib.languages import page_language
from apero.lib.refusal import Refused
from apero.people.access import StaffRequest, staff_required
from apero.people.roles import Permission
from apero.translation.kinds import part_name
from apero.translation.models import Source
from apero.translation.queries import text_in

DECIDE = Permission.HIDING_DECIDE


@staff_required(DECIDE)
@require_safe
def desk(request: StaffRequest) -> HttpResponse:
    """What waits for two people, the nearest last day first; and of what was decided, class and day."""
    page = Paginator(queries.open_hidings(request.team.pk), queries.PAGE_OF).get_page(request.GET.get("page"))
    decided = queries.decided_hidings(request.team.pk)[: queries.PAGE_OF]
    context = {
        "page": page,
        "rows": [_row(hiding, request) for hiding in page],
        "decided": [_row(hiding, request) for hiding in decided],
    }
    return render(request, "hiding/desk.html", context)


def _row(hiding: Hiding, request: StaffRequest) -> dict[str, Any]:
    return {
        "hiding": hiding,
        "what": KINDS.get(hiding.kind, hiding.kind),
        "part": part_name(hiding.part) if hiding.part else "",
        "reason": REASONS[hiding.reason],
        "proposed": OUTCOMES.get(hiding.proposes, "") if hiding.first_id else "",
        "is_own": hiding.first_id == request.user.pk,
    }


def _source_or_404(request: StaffRequest, source_id: UUID) -> Source:
    try:
        return queries.source_of_team(request.team.pk, source_id)
    except Source.DoesNotExist as error:
        raise Http404 from error


@staff_required(DECIDE)
@require_http_methods(["GET", "HEAD", "POST"])
def request_hiding(request: StaffRequest, source: UUID) -> HttpResponse:
    """Read what would leave the pages, say why, and take it off."""
    found, part = _source_or_404(request, source), str(request.GET.get("part", ""))
    target = queries.target_of(found, part)
    standing = queries.open_hiding(found, part)
    if standing is not None:
        return HttpResponseRedirect(reverse("hiding:hiding", args=[standing.pk]))
    if target is None or not queries.is_public(target):
        return render(request, "hiding/nothing.html", {"target": target}, status=404)
    form = RequestForm(request.POST or None, needs_because=target.needs_because)
    if request.method != "POST" or not form.is_valid():
        return _request_page(request, target, form, 422 if form.is_bound else 200)
    try:
        hiding = actions.request_hiding(
            source=found,
            part=part,
            user=request.user,
            by=request.actor,
            now=timezone.now(),
            **form.cleaned_data,
        )
    except Refused as no:
        form.refuse(no.refusal)
        return _request_page(request, target, form, 409)
    messages.success(request, _("It is off every page now. A second person has to decide with you."))
    return HttpResponseRedirect(reverse("hiding:hiding", args=[hiding.pk]))


def _request_page(request: StaffRequest, target: Target, form: RequestForm, status: int) -> HttpResponse:
    text = text_in("", target.source.pk)
    names = [name for name in text.parts if not target.part or name == target.part]
    context = {
        "target": target,
        "what": KINDS[target.kind],
        "series": text_in(page_language.get(), target.programme.text_id).first("title"),
        "parts": [(part_name(name), text.all(name), name) for name in names],
        "link": _link(target),
        "may_choose": not target.part and len(names) > 1,
        "form": form,
        "tried": form if form.errors else None,
    }
    return render(request, "hiding/request.html", context, status=status)


def _hiding_or_404(request: StaffRequest, hiding_id: UUID) -> Hiding:
    try:
        return queries.hiding_of_team(request.team.pk, hiding_id)
    except Hiding.DoesNotExist as error:
        raise Http404 from error


@staff_required(DECIDE)
@require_http_methods(["GET", "HEAD", "POST"])
def hiding(request: StaffRequest, hiding: UUID) -> HttpResponse:
    """The words that are off the pages, and what the two propose and agree on."""
    found = _hiding_or_404(request, hiding)
    target = queries.target_of(found.source, found.part) if found.source else None
    if request.method != "POST":
        return _hiding_page(request, found, target, None)
    form = _decide_form(request.POST, target, seen="")
    if not form.is_valid():
        return _hiding_page(request, found, target, form, 422)
    try:
        done = actions.decide(
            hiding=found, user=request.user, by=request.actor, now=timezone.now(), **form.cleaned_data
        )
    except Refused as no:
        form.data = {**form.data, "seen": queries.mark_of(_hiding_or_404(request, hiding))}
        form.refuse(no.refusal)
        return _hiding_page(request, _hiding_or_404(request, hiding), target, form, 409)
    messages.success(request, _done(done))
    is_done = done.decided_on is not None
    return HttpResponseRedirect(
        reverse("hiding:desk") if is_done else reverse("hiding:hiding", args=[done.pk])
    )


def _done(hiding: Hiding) -> str:
    """What is said after the act."""
    if hiding.decided_on is None:
        return _("Your proposal is kept. A second person has to agree.")
    return {
        "hidden": _("Destroyed: the words, their translations, and what older versions held of them."),
        "shown": _("It is on the page again, with the reason."),
        "reworded": _("It can be worded anew. Its former wording is on no page."),
    }[str(hiding.outcome)]


def _decide_form(data: Any, target: Target | None, *, seen: str) -> DecideForm:
    """Nothing is chosen beforehand: who agrees says so."""
    return DecideForm(
        data,
        may_reword=target is not None and target.is_whole,
        needs_because=target is not None and target.needs_because,
        initial={"seen": seen},
    )


def _hiding_page(
    request: StaffRequest, found: Hiding, target: Target | None, tried: DecideForm | None, status: int = 200
) -> HttpResponse:
    words = queries.withheld_words(found.source, found.part) if found.source else []
    context = _row(found, request) | {
        "target": target,
        "series": text_in(page_language.get(), target.programme.text_id).first("title") if target else None,
        "parts": [(part_name(name), passages) for name, passages in words],
        "link": _link(target),
        "said": text_in("", found.because_id).all("because") if found.because_id else [],
        "first_name": found.first.name if found.first else "",
        "outcome": OUTCOMES.get(found.outcome, ""),
        "form": tried or _decide_form(None, target, seen=queries.mark_of(found)),
        "tried": tried,
        "claims": _claims(target),
    }
    return render(request, "hiding/hiding.html", context, status=status)


def _link(target: Target | None) -> str:
    """What news show beside their words, or instead of them."""
    return target.thing.link if target is not None and target.kind == "update" else ""


def _claims(target: Target | None) -> int:
    """How many lines of other summaries were compiled from a statement: the two may want to look at them too."""
    return target.thing.claims.count() if target is not None and target.kind == "statement" else 0
