"""The desk's pages for sessions."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from apero.conversations import actions, queries, rules
from apero.conversations.forms import CancelForm, SessionForm, session_initial
from apero.conversations.models import Session
from apero.conversations.views.programmes import programme_or_404
from apero.lib.languages import page_language
from apero.lib.refusal import Refusal, Refused
from apero.lib.timezones import clock_at
from apero.people.access import StaffRequest, staff_required
from apero.people.models import Team
from apero.people.roles import Permission
from apero.policy.models import Region
from apero.translation.queries import texts_in

WRITE = Permission.PROGRAMME_WRITE


def session_or_404(team: Team, key: UUID) -> Session:
    """A session of the team, in any state; another team's is not found."""
    try:
        return queries.session_of_team(team.pk, key)
    except Session.DoesNotExist as error:
        raise Http404 from error


def _regions(team: Team) -> list[tuple[Region, str]]:
    found = list(Region.objects.filter(team=team))
    texts = texts_in(page_language.get(), [r.text_id for r in found])
    return [(r, texts[r.text_id].plain("name")) for r in found]


@staff_required(WRITE)
def new_session(request: StaffRequest, programme: str) -> HttpResponse:
    """Begin a session."""
    owner = programme_or_404(request.team, programme)
    form = SessionForm(request.POST or None, regions=_regions(request.team))
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.draft_session(
                programme=owner, facts=form.facts(), by=request.actor, now=timezone.now()
            )
            return HttpResponseRedirect(reverse("conversations:session", args=[made.pk]))
        except Refused as no:
            form.refuse(no.refusal)
    context = {"form": form, "programme": owner, "session": None}
    return render(request, "conversations/session_form.html", context, status=422 if form.errors else 200)


@staff_required(WRITE)
def session(request: StaffRequest, session: UUID) -> HttpResponse:
    """One session: every clock computed, what is missing, what can be done."""
    return _session_page(request, session_or_404(request.team, session), CancelForm())


def _why_not_announce(found: Session, now: Any) -> Refusal | None:
    minutes = [item.minutes for item in found.agenda.all()]
    cities = len(queries.session_cities(found))
    return rules.why_not_announce_session(found, agenda_minutes=minutes, cities=cities, now=now)


def _session_page(request: StaffRequest, found: Session, form: CancelForm, status: int = 200) -> HttpResponse:
    now = timezone.now()
    agenda, hosts = list(found.agenda.all()), list(found.hosts.all())
    keys = [found.text_id, found.region.text_id, found.programme.text_id]
    texts = texts_in(page_language.get(), [*keys, *(row.text_id for row in [*agenda, *hosts])])
    clocks = [
        clock_at(found.starts_at, place=c.name, zone_name=c.zone) for c in queries.session_cities(found)
    ]
    context = {
        "session": found,
        "programme": found.programme,
        "text": texts[found.text_id],
        "region": texts[found.region.text_id].first("name"),
        "series": texts[found.programme.text_id].first("title"),
        "utc": clock_at(found.starts_at, place="UTC", zone_name="UTC"),
        "clocks": clocks,
        "agenda": [{"item": item, "text": texts[item.text_id]} for item in agenda],
        "hosts": [{"host": host, "text": texts[host.text_id]} for host in hosts],
        "phase": rules.phase_of(found, now=now),
        "moved_to": rules.announced_instant(found) if rules.has_moved(found) else None,
        "no_announce": _why_not_announce(found, now),
        "no_change": rules.why_not_change(found, now=now),
        "no_cancel": rules.why_not_cancel(found, because="-", now=now),
        "no_delete": rules.why_not_delete(found),
        "form": form,
    }
    return render(request, "conversations/session.html", context, status=status)


@staff_required(WRITE)
def edit_session(request: StaffRequest, session: UUID) -> HttpResponse:
    """Change a session until it starts."""
    found = session_or_404(request.team, session)
    rows = [*found.agenda.all(), *found.hosts.all()]
    texts = texts_in(found.text.language, [found.text_id, *(row.text_id for row in rows)])
    initial = session_initial(found, cities=queries.session_cities(found), texts=texts)
    form = SessionForm(request.POST or None, regions=_regions(request.team), initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            actions.change_session(
                session=found,
                facts=form.facts(),
                by=request.actor,
                now=timezone.now(),
                seen=request.POST.get("seen", ""),
            )
        except Refused as no:
            form.refuse(no.refusal)
        else:
            return HttpResponseRedirect(reverse("conversations:session", args=[found.pk]))
    context = {"form": form, "programme": found.programme, "session": found, "seen": rules.mark_of(found)}
    return render(request, "conversations/session_form.html", context, status=422 if form.errors else 200)


@staff_required(WRITE)
@require_POST
def announce_session(request: StaffRequest, session: UUID) -> HttpResponse:
    """Make a session public."""
    found = session_or_404(request.team, session)
    try:
        actions.announce_session(session=found, by=request.actor, now=timezone.now())
    except Refused as no:
        messages.error(request, str(no.refusal.message))
    else:
        messages.success(request, _("Announced. People can register now."))
    return HttpResponseRedirect(reverse("conversations:session", args=[found.pk]))


@staff_required(WRITE)
@require_POST
def cancel_session(request: StaffRequest, session: UUID) -> HttpResponse:
    """Say in public that a session will not take place, and why."""
    found = session_or_404(request.team, session)
    form = CancelForm(request.POST)
    if form.is_valid():
        try:
            actions.cancel_session(
                session=found, because=form.cleaned_data["because"], by=request.actor, now=timezone.now()
            )
            return HttpResponseRedirect(reverse("conversations:session", args=[found.pk]))
        except Refused as no:
            form.refuse(no.refusal)
    return _session_page(request, found, form, status=422)


@staff_required(WRITE)
@require_POST
def delete_draft(request: StaffRequest, session: UUID) -> HttpResponse:
    """Throw a draft away."""
    found = session_or_404(request.team, session)
    try:
        actions.delete_draft(session=found, by=request.actor, now=timezone.now())
    except Refused as no:
        messages.error(request, str(no.refusal.message))
        return HttpResponseRedirect(reverse("conversations:session", args=[found.pk]))
    return HttpResponseRedirect(reverse("conversations:programme", args=[found.programme.address]))
