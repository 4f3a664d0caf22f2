"""The desk's pages for sessions. Every member of the team may read them; convenors write."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from apero.conversations import actions, queries, rules
from apero.conversations.facts import SessionFacts, changed_since, mark_of
from apero.conversations.forms import CancelForm, SessionForm, session_defaults, session_initial
from apero.conversations.models import Programme, Session
from apero.conversations.views.clocks import Clocks, clocks_of, disagreement_of, mark_of_time
from apero.conversations.views.programmes import key_of, programme_or_404
from apero.lib.languages import page_language
from apero.lib.refusal import Refusal, Refused
from apero.people.access import StaffRequest, sessions_required, staff_required
from apero.people.models import Team
from apero.people.roles import Permission
from apero.policy.models import Region
from apero.translation.queries import texts_in

WRITE = Permission.PROGRAMME_WRITE
Save = Callable[[SessionFacts, datetime], Session]


def session_or_404(team: Team, key: UUID) -> Session:
    """A session of the team, in any state; another team's is not found."""
    try:
        return queries.session_of_team(team.pk, key)
    except Session.DoesNotExist as error:
        raise Http404 from error


def _regions(team: Team) -> list[tuple[str, str]]:
    found = list(Region.objects.filter(team=team))
    texts = texts_in(page_language.get(), [r.text_id for r in found])
    return [(str(r.pk), texts[r.text_id].plain("name")) for r in found]


def _saved(request: StaffRequest, form: SessionForm, save: Save) -> Session | Clocks | None:
    """The session that was saved; or the clocks to look at first, if the time is a new one; or None, if refused."""
    if not form.is_valid():
        return None
    facts, now = form.facts(), timezone.now()
    if request.POST.get("checked") != mark_of_time(facts):
        return clocks_of(facts, form.cleaned_data["cities"], now=now)
    try:
        return save(facts, now)
    except Refused as no:
        form.refuse(no.refusal)
        return None


def _form_page(
    request: StaffRequest, form: SessionForm, programme: Programme, **context: Any
) -> HttpResponse:
    title = queries.title_of(programme, page_language.get())
    facts = {"form": form, "programme": programme, "series": title, "session": None, **context}
    return render(request, "conversations/session_form.html", facts, status=422 if form.errors else 200)


@staff_required(WRITE)
@require_http_methods(["GET", "HEAD", "POST"])
def new_session(request: StaffRequest, programme: str) -> HttpResponse:
    """Begin a session. What seldom differs is taken over from the one before it."""
    owner, key = programme_or_404(request.team, programme), key_of(request)
    before = queries.latest_facts(owner)
    initial = session_defaults(before) if before else {"day": owner.starts_on}
    form = SessionForm(request.POST or None, regions=_regions(request.team), initial=initial)

    def save(facts: SessionFacts, now: datetime) -> Session:
        return actions.draft_session(programme=owner, facts=facts, key=key, by=request.actor, now=now)

    saved = _saved(request, form, save) if request.method == "POST" else None
    if isinstance(saved, Session):
        messages.success(request, _("Saved as a draft. Only the team sees it."))
        return HttpResponseRedirect(reverse("conversations:session", args=[saved.pk]))
    return _form_page(
        request,
        form,
        owner,
        key=key,
        clocks=saved,
        is_like_before=before is not None,
        checked=request.POST.get("checked", ""),
    )


@staff_required(WRITE)
@require_http_methods(["GET", "HEAD", "POST"])
def edit_session(request: StaffRequest, session: UUID) -> HttpResponse:
    """Change a session until it starts."""
    found = session_or_404(request.team, session)
    cities = queries.session_cities(found)
    facts = queries.session_facts([found])[found.pk]
    initial = session_initial(facts, cities)
    told_facts = facts if found.state == Session.State.ANNOUNCED else None
    form = SessionForm(
        request.POST or None,
        regions=_regions(request.team),
        known=cities,
        told=told_facts,
        initial=initial,
    )
    seen = mark_of(facts, state=found.state)

    def save(told: SessionFacts, now: datetime) -> Session:
        return actions.change_session(
            session=found, facts=told, by=request.actor, now=now, seen=request.POST.get("seen", "")
        )

    saved = _saved(request, form, save) if request.method == "POST" else None
    if isinstance(saved, Session):
        messages.success(request, _saved_words(found, saved))
        return HttpResponseRedirect(reverse("conversations:session", args=[found.pk]))
    is_stale = form.has_error("__all__", "stale")
    changed = changed_since(request.POST.get("seen", ""), seen) if is_stale else []
    return _form_page(
        request,
        form,
        found.programme,
        session=found,
        clocks=saved,
        seen=request.POST.get("seen", seen) if not is_stale else seen,
        checked=request.POST.get("checked", mark_of_time(facts)),
        standing=form.standing(changed, initial),
        no_change=rules.why_not_change(found, now=timezone.now()),
        standing_clocks=clocks_of(facts, cities, now=timezone.now(), at=found.starts_at)
        if told_facts
        else None,
    )


def _saved_words(before: Session, after: Session) -> str:
    """A level that was raised in public is said: people read another sentence from now on."""
    if before.state != Session.State.ANNOUNCED or before.level == after.level:
        return _("Saved.")
    name, means = rules.LEVELS[after.level]
    return _("Saved. People read from now on: %(level)s. %(means)s") % {"level": name, "means": means}


@sessions_required
@require_http_methods(["GET", "HEAD"])
def session(request: StaffRequest, session: UUID) -> HttpResponse:
    """One session: every clock computed, what is missing, what can be done."""
    return _session_page(request, session_or_404(request.team, session), CancelForm())


def _session_page(
    request: StaffRequest,
    found: Session,
    form: CancelForm,
    *,
    refusal: Refusal | None = None,
    status: int = 200,
) -> HttpResponse:
    now = timezone.now()
    agenda, hosts = list(found.agenda.all()), list(found.hosts.all())
    postponed = queries.postponements_of(found)
    keys = [found.text_id, found.region.text_id, found.programme.text_id, *(p.text_id for p in postponed)]
    texts = texts_in(page_language.get(), [*keys, *(row.text_id for row in [*agenda, *hosts])])
    facts = queries.session_facts([found])[found.pk]
    phase = rules.phase_of(found, now=now)
    cities = queries.session_cities(found)
    clocks = clocks_of(facts, cities, now=now, at=found.starts_at)
    is_moved = rules.has_moved(found) and phase in (rules.Phase.DRAFT, rules.Phase.ANNOUNCED) and cities
    context = {
        "session": found,
        "programme": found.programme,
        "text": texts[found.text_id],
        "region": texts[found.region.text_id].first("name"),
        "series": texts[found.programme.text_id].first("title"),
        "clocks": clocks,
        "agenda": [{"item": item, "text": texts[item.text_id]} for item in agenda],
        "hosts": [{"host": host, "text": texts[host.text_id]} for host in hosts],
        "kind": rules.KINDS[found.kind],
        "said": rules.said_before(found),
        "postponed": [
            {"clocks": clocks_of(facts, cities, now=now, at=p.starts_at), "text": texts[p.text_id], "was": p}
            for p in postponed
        ],
        "phase": phase,
        "is_near": phase is rules.Phase.LIVE
        or (phase is rules.Phase.ANNOUNCED and found.starts_at - now <= timedelta(hours=1)),
        "moved": disagreement_of(clocks, clocks_of(facts, cities, now=now)) if is_moved else None,
        "may_write": WRITE in request.permissions,
        "sees_link": Permission.MEETING_LINK_READ in request.permissions,
        "no_announce": rules.why_not_announce_session(found, facts, now=now),
        "no_change": rules.why_not_change(found, now=now),
        "no_cancel": rules.why_not_cancel(found, because="-", now=now),
        "no_postpone": rules.why_stays(found, now=now),
        "no_delete": rules.why_not_delete(found),
        "refusal": refusal,
        "form": form,
    }
    return render(request, "conversations/session.html", context, status=status)


def _done(
    request: StaffRequest, found: Session, act: Callable[..., Any], told: str, **facts: Any
) -> HttpResponse:
    """Do one act and say so on the session's page, or say there why not."""
    try:
        act(session=found, by=request.actor, now=timezone.now(), **facts)
    except Refused as no:
        return _session_page(request, found, CancelForm(), refusal=no.refusal, status=409)
    messages.success(request, told)
    return HttpResponseRedirect(reverse("conversations:session", args=[found.pk]))


@staff_required(WRITE)
@require_POST
def announce_session(request: StaffRequest, session: UUID) -> HttpResponse:
    """Make a session public."""
    found = session_or_404(request.team, session)
    told = (
        _("Announced to those whom you invite. Nobody else learns of it.")
        if found.is_unlisted
        else _("Announced. People can register now.")
    )
    return _done(request, found, actions.announce_session, told)


@staff_required(WRITE)
@require_POST
def settle_clock(request: StaffRequest, session: UUID) -> HttpResponse:
    """Decide which time stays when the rules of a country's clocks changed."""
    found = session_or_404(request.team, session)
    keep = request.POST.get("keep") == "instant"
    return _done(
        request, found, actions.settle_clock, _("Decided. Both clocks agree again."), keep_instant=keep
    )


@staff_required(WRITE)
@require_POST
def cancel_session(request: StaffRequest, session: UUID) -> HttpResponse:
    """Say in public that a session will not take place, and why."""
    found = session_or_404(request.team, session)
    form = CancelForm(request.POST)
    if not form.is_valid():
        return _session_page(request, found, form, status=422)
    because = form.cleaned_data["because"]
    return _done(request, found, actions.cancel_session, _("Cancelled. Its page says so."), because=because)


@staff_required(WRITE)
@require_POST
def delete_draft(request: StaffRequest, session: UUID) -> HttpResponse:
    """Throw a draft away."""
    found = session_or_404(request.team, session)
    try:
        actions.delete_draft(session=found, by=request.actor, now=timezone.now())
    except Refused as no:
        return _session_page(request, found, CancelForm(), refusal=no.refusal, status=409)
    messages.success(request, _("The draft is gone."))
    return HttpResponseRedirect(reverse("desk:series", args=[found.programme.address]))
