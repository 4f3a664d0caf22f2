"""Interpreters' own pages: what they were asked for, the brief once they have accepted, and their answers."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from apero.conversations.rules import phase_of
from apero.desk.briefs import brief_of, summons_of
from apero.desk.forms import AcceptForm
from apero.interpretation import actions, queries, rules
from apero.interpretation.models import Assignment
from apero.lib.languages import page_language
from apero.lib.refusal import Refused
from apero.people.access import StaffRequest, staff_required
from apero.people.roles import Permission
from apero.places.queries import city_or_none
from apero.translation.queries import texts_in

PAGE_OF = 50


@staff_required(Permission.INTERPRET)
@require_safe
def assignments(request: StaffRequest) -> HttpResponse:
    """Their own assignments, the next session first."""
    now = timezone.now()
    found = queries.coming_assignments(request.user.pk, request.team.pk, now=now)
    page = Paginator(found, PAGE_OF).get_page(request.GET.get("page"))
    sessions = {one: one.arrangement.session for one in page}
    texts = texts_in(
        page_language.get(),
        {key for s in sessions.values() for key in (s.region.text_id, s.programme.text_id)},
    )
    rows = [
        {
            "one": one,
            "session": session,
            "region": texts[session.region.text_id].first("name"),
            "series": texts[session.programme.text_id].first("title"),
            "standing": _standing(one),
            "phase": phase_of(session, now=now),
        }
        for one, session in sessions.items()
    ]
    return render(request, "desk/interpreting.html", {"page": page, "rows": rows})


def _standing(one: Assignment) -> str:
    """What the list says of an assignment."""
    session, state = one.arrangement.session, one.arrangement.state
    if one.state in (Assignment.State.DECLINED, Assignment.State.DONE):
        return one.state
    if state not in rules.LOOKED_FOR:
        return "not-needed"
    is_old = one.state != Assignment.State.INVITED and not rules.stands(one, session)
    return "moved" if is_old else one.state


@staff_required(Permission.INTERPRET)
@require_safe
def assignment(request: StaffRequest, assignment: UUID) -> HttpResponse:
    """One assignment: what it is, the promise to accept, and then the brief."""
    return _page(request, _own_or_404(request, assignment), None)


def _own_or_404(request: StaffRequest, assignment_id: UUID) -> Assignment:
    try:
        return queries.assignment_of(request.user.pk, request.team.pk, assignment_id)
    except Assignment.DoesNotExist as error:
        raise Http404 from error


def _page(request: StaffRequest, one: Assignment, form: AcceptForm | None, status: int = 200) -> HttpResponse:
    now, session, language = timezone.now(), one.arrangement.session, page_language.get()
    city = city_or_none(request.GET.get("city"))
    seen, state = rules.seen_mark(session), one.arrangement.state
    no_brief = rules.why_no_brief(one, session, state, now=now)
    context = {
        "one": one,
        "session": session,
        "language": one.arrangement.language,
        "reader_city": city,
        "phase": phase_of(session, now=now),
        "standing": _standing(one),
        "summons": summons_of(one, city=city, language=language),
        "no_brief": no_brief,
        "brief": brief_of(one, language=language) if no_brief is None else None,
        "may_accept": rules.why_not_accept(one, session, state, seen_version=seen, now=now) is None,
        "may_decline": rules.why_not_decline(one, session, now=now) is None,
        "may_be_prepared": rules.why_not_prepared(one, session) is None and no_brief is None,
        "promise": rules.PROMISES[rules.PROMISE_VERSION],
        "form": form or AcceptForm(initial={"seen": seen}),
    }
    return render(request, "desk/assignment.html", context, status=status)


@staff_required(Permission.INTERPRET)
@require_POST
def accept(request: StaffRequest, assignment: UUID) -> HttpResponse:
    """Say yes, with the promise."""
    one = _own_or_404(request, assignment)
    form = AcceptForm(request.POST)
    if not form.is_valid():
        return _page(request, one, form, status=422)
    try:
        actions.accept(assignment=one, by=request.actor, now=timezone.now(), **form.cleaned_data)
    except Assignment.DoesNotExist as error:  # taken back meanwhile
        raise Http404 from error
    except Refused as no:
        form.refuse(no.refusal)
        form.show_anew(rules.seen_mark(one.arrangement.session))
        return _page(request, one, form, status=409)
    messages.success(request, _("Thank you. Everything that you need is on this page now."))
    return redirect("desk:assignment", one.pk)


@staff_required(Permission.INTERPRET)
@require_POST
def decline(request: StaffRequest, assignment: UUID) -> HttpResponse:
    """Say no."""
    return _answer(request, assignment, actions.decline, _("Whoever arranges interpreters sees it."))


@staff_required(Permission.INTERPRET)
@require_POST
def prepared(request: StaffRequest, assignment: UUID) -> HttpResponse:
    """Say that all was read."""
    return _answer(request, assignment, actions.be_prepared, _("Noted. See you at the session."))


def _answer(request: StaffRequest, assignment_id: UUID, act: Callable[..., Any], done: str) -> HttpResponse:
    one = _own_or_404(request, assignment_id)
    try:
        act(assignment=one, by=request.actor, now=timezone.now())
    except Assignment.DoesNotExist as error:
        raise Http404 from error
    except Refused as no:
        messages.warning(request, str(no.refusal.message))
    else:
        messages.success(request, done)
    return redirect("desk:assignment", one.pk)
