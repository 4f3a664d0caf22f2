"""One language of one session: who asked, who interprets, and what becomes of it."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from apero.conversations.models import Session
from apero.conversations.queries import session_cities, session_of_team
from apero.interpretation import actions, queries, rules
from apero.interpretation.forms import InviteForm, LookForm, ReasonForm
from apero.interpretation.models import Arrangement, Assignment
from apero.interpretation.queries import Row
from apero.interpretation.rules import ArrangementState
from apero.lib.forms import DeskForm
from apero.lib.languages import page_language
from apero.lib.refusal import Refused
from apero.lib.timezones import clock_at
from apero.people.access import StaffRequest, staff_required
from apero.people.roles import Permission
from apero.translation.queries import text_in, texts_in


@staff_required(Permission.INTERPRETATION_ARRANGE)
@require_safe
def arrangement(request: StaffRequest, session: UUID, language: str) -> HttpResponse:
    """How it stands, and what can be done."""
    return _page(request, _session_or_404(request, session, language), language, {})


def _session_or_404(request: StaffRequest, session_id: UUID, language: str) -> Session:
    """A session of the team, for a language that somebody asked for, that is arranged or that is offered."""
    try:
        session = session_of_team(request.team.pk, session_id)
    except Session.DoesNotExist as error:
        raise Http404 from error
    known = {*queries.offered_languages(request.team.pk), *queries.languages_to_arrange(session)}
    if language not in known or rules.why_not_language(session, language):
        raise Http404
    return session


def _page(
    request: StaffRequest, session: Session, language: str, tried: dict[str, DeskForm], status: int = 200
) -> HttpResponse:
    now = timezone.now()
    found = queries.arrangement_or_none(session, language)
    row = queries.row_of(session, language, queries.how_many(session.pk, language), found, now=now)
    texts = texts_in(page_language.get(), [session.region.text_id, session.programme.text_id])
    band = next((b for b in queries.public_bands(session, now=now) if b.language == language), None)
    context = {
        "session": session,
        "language": language,
        "row": row,
        "due": rules.what_is_due(row),
        "forms": _forms(request, row) | tried,
        "tried": next(iter(tried.values()), None),
        "rests": _rests(row),
        "open": {
            state.replace("-", "_"): _is_open(session, found, state, now=now) for state in ArrangementState
        },
        "needed": rules.interpreters_needed(session.minutes),
        "missing": rules.interpreters_missing(session, row.assignments),
        "interpreters": [(one, _is_old(one, session)) for one in row.assignments],
        "band": None if session.is_unlisted else band,
        "reason": text_in(page_language.get(), found.reason_id) if found and found.reason_id else None,
        "region": texts[session.region.text_id].first("name"),
        "series": texts[session.programme.text_id].first("title"),
        "clocks": [
            clock_at(session.starts_at, place=city.name, zone_name=city.zone)
            for city in session_cities(session)
        ],
        "utc": clock_at(session.starts_at, place="UTC", zone_name="UTC"),
        "now": now,
    }
    return render(request, "interpretation/arrangement.html", context, status=status)


def _rests(row: Row) -> bool:
    return rules.rests_on_seatless(
        with_seat=row.count.with_seat, without_seat=row.count.without_seat, threshold=row.threshold
    )


def _is_old(assignment: Assignment, session: Session) -> bool:
    """Whether somebody said yes to a start that does not hold any more."""
    return assignment.state in rules.SAID_YES and not rules.stands(assignment, session)


def _is_open(session: Session, found: Arrangement | None, wanted: str, *, now: Any) -> bool:
    return rules.why_not_become(session, found.state if found else None, wanted, now=now) is None


def _forms(request: StaffRequest, row: Row) -> dict[str, DeskForm]:
    asked = [a.interpreter_id for a in row.assignments if a.state != Assignment.State.DECLINED]
    interpreters = queries.interpreters_of(request.team.pk).exclude(pk__in=asked)
    return {
        "look": LookForm(rests=_rests(row), auto_id="look_%s"),
        "confirm": LookForm(rests=_rests(row), auto_id="confirm_%s"),
        "not_found": ReasonForm(),
        "invite": InviteForm(interpreters=interpreters),
    }


def _act(
    request: StaffRequest,
    session: Session,
    language: str,
    name: str,
    form: DeskForm,
    do: Callable[[DeskForm], object],
    done: str,
) -> HttpResponse:
    if not form.is_valid():
        return _page(request, session, language, {name: form}, status=422)
    try:
        do(form)
    except Refused as no:
        form.refuse(no.refusal)
        return _page(request, session, language, {name: form}, status=409)
    messages.success(request, done)
    return redirect("interpretation:arrangement", session.pk, language)


def _looking(request: StaffRequest, session: Session, language: str, auto_id: str) -> LookForm:
    count = queries.how_many(session.pk, language)
    rests = rules.rests_on_seatless(
        with_seat=count.with_seat,
        without_seat=count.without_seat,
        threshold=session.programme.interpretation_threshold,
    )
    return LookForm(request.POST, rests=rests, auto_id=auto_id)


@staff_required(Permission.INTERPRETATION_ARRANGE)
@require_POST
def look(request: StaffRequest, session: UUID, language: str) -> HttpResponse:
    """Start to look for interpreters."""
    found = _session_or_404(request, session, language)
    form = _looking(request, found, language, "look_%s")

    def do(form: Any) -> None:
        facts = {"has_looked": form.has_looked_at_all, "by": request.actor, "now": timezone.now()}
        actions.start_sourcing(session=found, language=language, **facts)

    return _act(request, found, language, "look", form, do, _("Those who asked can read that you look."))


@staff_required(Permission.INTERPRETATION_ARRANGE)
@require_POST
def confirm(request: StaffRequest, session: UUID, language: str) -> HttpResponse:
    """Promise interpretation."""
    found = _session_or_404(request, session, language)
    form = _looking(request, found, language, "confirm_%s")

    def do(form: Any) -> None:
        facts = {"has_looked": form.has_looked_at_all, "by": request.actor, "now": timezone.now()}
        actions.confirm(session=found, language=language, **facts)

    return _act(request, found, language, "confirm", form, do, _("Confirmed. Those who asked can read it."))


@staff_required(Permission.INTERPRETATION_ARRANGE)
@require_POST
def not_found(request: StaffRequest, session: UUID, language: str) -> HttpResponse:
    """Say that nobody was found, and why."""
    found = _session_or_404(request, session, language)

    def do(form: DeskForm) -> None:
        reason = form.cleaned_data["reason"]
        actions.say_not_found(
            session=found, language=language, reason=reason, by=request.actor, now=timezone.now()
        )

    done = _("The reason is kept for those who asked.")
    return _act(request, found, language, "not_found", ReasonForm(request.POST), do, done)


@staff_required(Permission.INTERPRETATION_ARRANGE)
@require_POST
def delivered(request: StaffRequest, session: UUID, language: str) -> HttpResponse:
    """Say that there was interpretation."""
    found = _session_or_404(request, session, language)

    def do(_form: DeskForm) -> None:
        actions.mark_delivered(session=found, language=language, by=request.actor, now=timezone.now())

    return _act(request, found, language, "delivered", LookForm(request.POST), do, _("It is noted."))


@staff_required(Permission.INTERPRETATION_ARRANGE)
@require_POST
def invite(request: StaffRequest, session: UUID, language: str) -> HttpResponse:
    """Ask one of the team's interpreters."""
    found = _session_or_404(request, session, language)
    form = InviteForm(request.POST, interpreters=queries.interpreters_of(request.team.pk))

    def do(form: DeskForm) -> None:
        chosen = form.cleaned_data["interpreter"]
        actions.invite_interpreter(
            session=found, language=language, interpreter=chosen, by=request.actor, now=timezone.now()
        )

    return _act(request, found, language, "invite", form, do, _("The invitation is at their desk."))


@staff_required(Permission.INTERPRETATION_ARRANGE)
@require_POST
def take_back(request: StaffRequest, assignment: UUID) -> HttpResponse:
    """Let an interpreter go."""
    try:
        found = queries.invitation_of_team(request.team.pk, assignment)
    except Assignment.DoesNotExist as error:
        raise Http404 from error
    actions.take_invitation_back(assignment=found, by=request.actor, now=timezone.now())
    messages.success(request, _("It is off their desk. Please tell them yourself as well."))
    return redirect("interpretation:arrangement", found.arrangement.session_id, found.arrangement.language)
