"""The desk of a contact: what was reported to them, and nothing that was not."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST

from apero.incidents import actions, queries, rules
from apero.incidents.forms import AgreeForm, AnswerForm
from apero.incidents.models import ConductContact, Incident
from apero.incidents.sealed import words_in
from apero.lib.languages import page_language
from apero.lib.refusal import Refused
from apero.people.access import StaffRequest, member_required
from apero.translation.queries import texts_in

STATES = {
    Incident.State.NEW: gettext_lazy("New"),
    Incident.State.READ: gettext_lazy("Read"),
    Incident.State.ANSWERED: gettext_lazy("Answered"),
    Incident.State.CLOSED: gettext_lazy("Closed"),
}


@member_required
@require_http_methods(["GET", "HEAD"])
def desk(request: StaffRequest) -> HttpResponse:
    """The series for which somebody was asked or is a contact, and the reports that were sent to them."""
    return _desk_page(request)


def _desk_page(request: StaffRequest, tried: AgreeForm | None = None, at: UUID | None = None) -> HttpResponse:
    own = queries.asked_of(request.team.pk, request.user.pk)
    page = Paginator(queries.incidents_for(request.team.pk, request.user.pk), queries.PAGE_OF).get_page(
        request.GET.get("page")
    )
    shown: list[Incident] = list(page.object_list)
    named = [*(row.programme for row in own), *(i.programme for i in shown)]
    regions = [i.session.region for i in shown if i.session]
    texts = texts_in(page_language.get(), {thing.text_id for thing in [*named, *regions]})
    context = {
        "page": page,
        "rows": [_row(incident, texts) for incident in shown],
        "places": [
            {
                "contact": row,
                "series": texts[row.programme.text_id].first("title"),
                "form": tried if tried and row.pk == at else _agree_form(row),
                "alone": queries.alone_count(row) if row.agreed_on else 0,
            }
            for row in own
        ],
        "tried": tried,
    }
    return render(request, "incidents/desk/incidents.html", context, status=422 if tried else 200)


def _agree_form(contact: ConductContact, data: Any = None) -> AgreeForm:
    return AgreeForm(data, auto_id=f"id_{contact.pk}_%s", initial={"shown_name": contact.shown_name})


def _row(incident: Incident, texts: dict[UUID, Any]) -> dict[str, Any]:
    session = incident.session
    return {
        "incident": incident,
        "state": STATES[Incident.State(incident.state)],
        "series": texts[incident.programme.text_id].first("title"),
        "session": session,
        "region": texts[session.region.text_id].first("name") if session else None,
    }


def _incident_or_404(request: StaffRequest, key: UUID) -> Incident:
    """A report that was sent to this colleague. To everybody else it does not exist."""
    found = queries.incidents_for(request.team.pk, request.user.pk).filter(pk=key).first()
    if found is None:
        raise Http404
    return found


@member_required
@require_http_methods(["GET", "HEAD"])
def incident(request: StaffRequest, incident: UUID) -> HttpResponse:
    """One report. Its words appear once a contact has said that they read it now."""
    return _page(request, _incident_or_404(request, incident))


def _page(
    request: StaffRequest, found: Incident, form: AnswerForm | None = None, status: int = 200
) -> HttpResponse:
    wanted = [found.programme.text_id, *([found.session.region.text_id] if found.session else [])]
    standing = words_in(found.sealed_answer)
    fresh = AnswerForm(initial={"answer": standing, "seen": queries.answer_mark(found)})
    is_new = found.state == Incident.State.NEW
    context = _row(found, texts_in(page_language.get(), wanted)) | {
        "typed": None if is_new else words_in(found.sealed),
        "standing": standing,
        "form": form or fresh,
        "is_stale": form is not None and form.has_error("answer", "stale"),
        "readers": queries.readers_of(found),
        "purged_on": rules.purged_on(found.programme, closed_on=found.closed_on),
        "last_day": rules.last_day(found.programme),
    }
    return render(request, "incidents/desk/incident.html", context, status=status)


def _back(found: Incident) -> HttpResponse:
    return HttpResponseRedirect(reverse("incidents:incident", args=[found.pk]))


@require_POST
@member_required
def read(request: StaffRequest, incident: UUID) -> HttpResponse:
    """Open a report: from now on its sender sees that it was read."""
    found = _incident_or_404(request, incident)
    actions.mark_read(incident=found)
    return _back(found)


@require_POST
@member_required
def answer(request: StaffRequest, incident: UUID) -> HttpResponse:
    """Answer a report, for its sender to read with the code."""
    found, form = _incident_or_404(request, incident), AnswerForm(request.POST)
    if not form.is_valid():
        return _page(request, found, form, 422)
    try:
        actions.answer(incident=found, words=form.cleaned_data["answer"], seen=form.cleaned_data["seen"])
    except Incident.DoesNotExist as error:
        raise Http404 from error
    except Refused as no:
        form.refuse(no.refusal)
        form.data = {**form.data.dict(), "seen": queries.answer_mark(found)}  # type: ignore[attr-defined]
        return _page(request, found, form, 409)
    messages.success(request, _("Your answer can be read with the code of the report."))
    return _back(found)


@require_POST
@member_required
def close(request: StaffRequest, incident: UUID) -> HttpResponse:
    """Close a report that was answered."""
    found, form = _incident_or_404(request, incident), AnswerForm(request.POST)
    try:
        actions.close(incident=found, today=timezone.now().date())
    except Incident.DoesNotExist as error:
        raise Http404 from error
    except Refused as no:
        form.is_valid()
        form.errors.clear()
        form.refuse(no.refusal)
        return _page(request, found, form, 409)
    messages.success(request, _("Closed. The page says when it is deleted."))
    return _back(found)


def _own_or_404(request: StaffRequest, key: UUID) -> ConductContact:
    rows = ConductContact.objects.filter(user=request.user, programme__team=request.team)
    found = rows.filter(pk=key).first()
    if found is None:
        raise Http404
    return found


@require_POST
@member_required
def agree(request: StaffRequest, contact: UUID) -> HttpResponse:
    """Agree to be a contact, under a name that everybody reads."""
    found = _own_or_404(request, contact)
    form = _agree_form(found, request.POST)
    if not form.is_valid():
        return _desk_page(request, form, found.pk)
    try:
        actions.agree(
            contact=found, user=request.user, **form.cleaned_data, by=request.actor, now=timezone.now()
        )
    except Refused as no:
        form.refuse(no.refusal)
        return _desk_page(request, form, found.pk)
    messages.success(
        request, _("Thank you. Your name stands on the public page once two people have agreed.")
    )
    return HttpResponseRedirect(reverse("incidents:desk"))


@require_POST
@member_required
def step_back(request: StaffRequest, contact: UUID) -> HttpResponse:
    """Decline to be a contact, or be one no more."""
    found = _own_or_404(request, contact)
    actions.remove_contact(contact=found, user=request.user, by=request.actor, now=timezone.now())
    messages.success(request, _("You are no contact of this series. Your name is off the page."))
    return HttpResponseRedirect(reverse("incidents:desk"))
