"""The desk of promises: caught from the room or an answer, confirmed, moved with a reason, kept or dropped."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from apero.commitments import actions, queries, rules
from apero.commitments.forms import ActForm, CloseForm, DropForm, EvidenceForm, MoveForm, NewsForm, PledgeForm
from apero.commitments.models import Pledge, Recommendation
from apero.commitments.queries import MADE_IN, PLEDGE_STATES, role_name
from apero.commitments.queries import desk as found_on_desk
from apero.commitments.views.desk import apart, stopped_act
from apero.commitments.views.flags import (
    PARTS,
    Part,
    StoppedForm,
    gone_on_with,
    initial_of,
    is_to_keep,
    keep,
    stopped,
    waits_here,
)
from apero.conversations.models import Programme, Session
from apero.disclosure.models import Waiting
from apero.lib.languages import page_language
from apero.lib.refusal import Refused
from apero.people.access import StaffRequest, staff_required
from apero.people.roles import Permission
from apero.translation.queries import texts_in

PAGE_OF = 50
ANSWER = Permission.ANSWERS_WRITE
P = Pledge.State


@staff_required(ANSWER)
def pledges(request: StaffRequest) -> HttpResponse:
    """The team's promises: those to confirm, then those that are due, by their date."""
    page = Paginator(found_on_desk.due_pledges(request.team.pk), PAGE_OF).get_page(request.GET.get("page"))
    found, today = list(page.object_list), timezone.now().date()
    keys = [key for one in found for key in (one.text_id, one.programme.text_id)]
    texts = texts_in(page_language.get(), dict.fromkeys(keys))
    rows = [
        {
            "pledge": one,
            "text": texts[one.text_id],
            "series": texts[one.programme.text_id].first("title"),
            "state": PLEDGE_STATES[one.state],
            "days_late": rules.pledge_days_late(one.state, due_on=one.due_on, today=today),
        }
        for one in found
    ]
    return render(request, "commitments/pledges.html", {"rows": rows, "page": page})


def _one(rows: Any, key: str) -> Any:
    """A row by a key from an address; None for what is none."""
    try:
        return rows.filter(pk=key).first() if key else None
    except ValidationError:
        return None


@staff_required(ANSWER)
def new(request: StaffRequest) -> HttpResponse:
    """Note a promise: from an answer (`?recommendation=`), or a remark in the room (`?session=`)."""
    sessions = Session.objects.filter(programme__team=request.team).select_related("programme__text")
    made = Recommendation.objects.filter(programme__team=request.team).select_related("programme")
    session = _one(sessions, request.GET.get("session", ""))
    chosen = _one(made, request.GET.get("recommendation", ""))
    programmes = Programme.objects.filter(team=request.team).select_related("team")
    programme = (
        (session or chosen).programme
        if session or chosen
        else _one(programmes, request.GET.get("series", ""))
    )
    if programme is None:
        return _choose(request)
    others = found_on_desk.others_of(programme, without=None, language=page_language.get())
    of = (session or programme).pk
    initial = {"recommendation": str(chosen.pk) if chosen else ""}
    initial |= initial_of(gone_on_with(request, of), [Part.PLEDGE])
    form, held = PledgeForm(request.POST or None, others=others, initial=initial), None
    if request.method == "POST" and form.is_valid():
        if is_to_keep(request, form):
            return keep(request, programme, of, Part.PLEDGE, form)
        try:
            pledge = _note(request, programme, session, form)
        except Refused as no:
            if no.refusal.code == "flags":
                held = stopped(programme, of, Part.PLEDGE, form, at="form")
            form.refuse(no.refusal)
        else:
            messages.success(request, _("Noted. Only the team sees it until it is confirmed."))
            return HttpResponseRedirect(reverse("commitments:pledge", args=[pledge.pk]))
    context = {
        "form": form,
        "stopped": held,
        "waits": waits_here(of),
        "session": session,
        "series": texts_in(page_language.get(), [programme.text_id])[programme.text_id].first("title"),
    }
    return render(request, "commitments/pledge_form.html", context, status=422 if form.errors else 200)


def _choose(request: StaffRequest) -> HttpResponse:
    """Of which series?"""
    found = list(Programme.objects.filter(team=request.team).exclude(state=Programme.State.DRAFT)[:PAGE_OF])
    texts = texts_in(page_language.get(), [one.text_id for one in found])
    rows = [(one, texts[one.text_id].first("title")) for one in found]
    return render(request, "commitments/pledge_series.html", {"rows": rows})


def _note(request: StaffRequest, programme: Programme, session: Session | None, form: PledgeForm) -> Pledge:
    key = form.cleaned_data["recommendation"]
    made = Recommendation.objects.filter(pk=key, programme=programme).first() if key else None
    decision = made.decisions.order_by("-number").first() if made else None
    made_in = Pledge.MadeIn.SESSION if session else Pledge.MadeIn.ANSWER if made else Pledge.MadeIn.REPORT
    return actions.note_pledge(
        programme=programme,
        facts=form.facts(made_in=made_in),
        recommendation=made,
        decision=decision,
        session=session,
        key=form.cleaned_data["once"],
        waits=form.cleaned_data["waits"],
        by=request.actor,
        now=timezone.now(),
    )


def _pledge_or_404(request: StaffRequest, key: UUID) -> Pledge:
    try:
        return found_on_desk.pledge_of_team(request.team.pk, key)
    except Pledge.DoesNotExist as error:
        raise Http404 from error


@staff_required(ANSWER)
def pledge(request: StaffRequest, pledge: UUID) -> HttpResponse:
    """One promise with all its dates, and what can be done next."""
    found = _pledge_or_404(request, pledge)
    if request.method != "POST":
        return _page(request, found, {}, waiting=gone_on_with(request, found.pk))
    name = str(request.POST.get("act", ""))
    if name not in ACTS:
        return _page(request, found, {}, status=422)
    form = _forms(found, data=request.POST, only=name)[name]
    if not form.is_valid():
        return _page(request, found, {name: form}, status=422)
    if name in PARTS and is_to_keep(request, form):
        return keep(request, found.programme, found.pk, PARTS[name], form)
    try:
        said = ACTS[name](request, found, form)
    except Refused as no:
        held = stopped_act(found, name, form) if no.refusal.code == "flags" else None
        form.refuse(no.refusal)
        return _page(request, _pledge_or_404(request, pledge), {name: form}, status=409, held=held)
    messages.success(request, said)
    return HttpResponseRedirect(reverse("commitments:pledge", args=[found.pk]))


def _forms(
    found: Pledge, *, data: Any = None, only: str = "", waiting: Waiting | None = None
) -> dict[str, Any]:
    """The forms of what can be done where it stands; with `data`, the one that was sent."""
    may = rules.PLEDGE_TRANSITIONS[P(found.state)]
    seen = {"seen": actions.mark_of_pledge(found)}
    told = {name: seen | initial_of(waiting, [part]) for name, part in PARTS.items()}
    made: dict[str, tuple[bool, Callable[[], Any]]] = {
        "confirm": (P.CONFIRMED in may, lambda: ActForm(data, initial=seen)),
        "start": (P.IN_PROGRESS in may and not queries.is_asked(found), lambda: ActForm(data, initial=seen)),
        "move": (found.state in rules.PLEDGED, lambda: MoveForm(data, initial=told["move"])),
        "finish": (P.DONE in may, lambda: EvidenceForm(data, initial=told["finish"])),
        "drop": (P.DROPPED in may, lambda: DropForm(data, initial=told["drop"])),
        "news": (
            found.state in rules.PUBLIC_PLEDGES,
            lambda: NewsForm(data, initial=initial_of(waiting, [Part.NEWS])),
        ),
    }
    return apart(
        {name: make() for name, (is_open, make) in made.items() if (name == only if only else is_open)}
    )


def _page(
    request: StaffRequest,
    found: Pledge,
    tried: dict[str, Any],
    *,
    status: int = 200,
    held: StoppedForm | None = None,
    waiting: Waiting | None = None,
) -> HttpResponse:
    updates, steps = list(found.updates.order_by("-on")), list(found.steps.order_by("position"))
    keys = [found.text_id, found.programme.text_id, *(u.text_id for u in updates)]
    keys += [s.because_id for s in steps if s.because_id]
    texts = texts_in(page_language.get(), keys)
    context = {
        "pledge": found,
        "text": texts[found.text_id],
        "series": texts[found.programme.text_id].first("title"),
        "state": PLEDGE_STATES[found.state],
        "made_in": MADE_IN[found.made_in],
        "days_late": rules.pledge_days_late(found.state, due_on=found.due_on, today=timezone.now().date()),
        "steps": [
            (
                PLEDGE_STATES[s.state],
                s,
                role_name(s.role),
                texts[s.because_id].first("because") if s.because_id else None,
            )
            for s in steps
        ],
        "updates": [(u, texts[u.text_id]) for u in updates],
        "forms": _forms(found, waiting=waiting) | tried,
        "stopped": held,
        "waits": waits_here(found.pk),
        "tried": next(iter(tried.values()), None),
    }
    return render(request, "commitments/pledge.html", context, status=status)


def _confirm(request: StaffRequest, found: Pledge, form: Any) -> str:
    actions.confirm_pledge(pledge=found, by=request.actor, now=timezone.now(), **form.cleaned_data)
    return _("It is public, with its date.")


def _start(request: StaffRequest, found: Pledge, form: Any) -> str:
    actions.start_pledge(pledge=found, by=request.actor, now=timezone.now(), **form.cleaned_data)
    return _("Everybody sees that work on it has begun.")


def _move(request: StaffRequest, found: Pledge, form: Any) -> str:
    actions.move_pledge(pledge=found, by=request.actor, now=timezone.now(), **form.cleaned_data)
    return _("The new date is public, and the former ones stay beside it.")


def _finish(request: StaffRequest, found: Pledge, form: Any) -> str:
    actions.finish_pledge(pledge=found, by=request.actor, now=timezone.now(), **form.cleaned_data)
    return _("It is called kept. People who took part are asked whether it is.")


def _drop(request: StaffRequest, found: Pledge, form: Any) -> str:
    actions.drop_pledge(pledge=found, by=request.actor, now=timezone.now(), **form.cleaned_data)
    return _("It is dropped, and everybody can read why.")


def _news(request: StaffRequest, found: Pledge, form: Any) -> str:
    said = {name: form.cleaned_data[name] for name in ("text", "link", "waits")}
    actions.add_update(of=found, by=request.actor, now=timezone.now(), **said)
    return _("The news are public.")


ACTS: dict[str, Callable[[StaffRequest, Pledge, Any], str]] = {
    "confirm": _confirm,
    "start": _start,
    "move": _move,
    "finish": _finish,
    "drop": _drop,
    "news": _news,
}


@staff_required(Permission.PROGRAMME_WRITE)
def close(request: StaffRequest, programme: str) -> HttpResponse:
    """Close a series: every recommendation has its answer, every session its summary, or a public word on it."""
    found = Programme.objects.filter(team=request.team, address=programme).select_related("team").first()
    if found is None:
        raise Http404
    initial = initial_of(gone_on_with(request, found.pk), [Part.CLOSING])
    form, held = CloseForm(request.POST or None, initial=initial), None
    if request.method == "POST" and form.is_valid():
        if is_to_keep(request, form):
            return keep(request, found, found.pk, Part.CLOSING, form)
        try:
            actions.close_programme(
                programme=found, by=request.actor, now=timezone.now(), **form.cleaned_data
            )
        except Refused as no:
            if no.refusal.code == "flags":
                held = stopped(found, found.pk, Part.CLOSING, form, at="form")
            form.refuse(no.refusal)
        else:
            messages.success(
                request, _("The series is closed. Each code ends with the values that are kept of its place.")
            )
            return HttpResponseRedirect(reverse("desk:series", args=[programme]))
    late = queries.sessions_without_summary(found, now=timezone.now())
    keys = [found.text_id, *(s.region.text_id for s in late)]
    texts = texts_in(page_language.get(), dict.fromkeys(keys))
    context = {
        "programme": found,
        "series": texts[found.text_id].first("title"),
        "unanswered": queries.unanswered(found),
        "late": [(s, texts[s.region.text_id].first("name")) for s in late],
        "form": form,
        "stopped": held,
        "waits": waits_here(found.pk),
    }
    return render(request, "commitments/close.html", context, status=422 if form.errors else 200)
