"""The desk's pages for series. Every member of the team may read them; convenors write."""

from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from apero.conversations import actions, queries, rules
from apero.conversations.facts import changed_since, mark_of, mark_of_lines
from apero.conversations.forms import NumberedForm, ProgrammeForm, numbered_initial, programme_initial
from apero.conversations.models import Programme, Session
from apero.lib.languages import page_language
from apero.lib.refusal import Refusal, Refused
from apero.lib.timezones import clock_at
from apero.people.access import StaffRequest, sessions_required, staff_required
from apero.people.models import Team
from apero.people.roles import Permission
from apero.policy.models import PolicyVersion
from apero.translation.queries import texts_in

PAGE_OF = 50
WRITE = Permission.PROGRAMME_WRITE


def programme_or_404(team: Team, address: str) -> Programme:
    """A series of the team, in any state; another team's is not found."""
    found = Programme.objects.filter(team=team, address=address).select_related("team", "text").first()
    if found is None:
        raise Http404
    return found


def key_of(request: StaffRequest) -> UUID:
    """The id that a new thing gets. It goes with its form, so that a form that is sent twice has one effect."""
    try:
        return UUID(request.POST.get("key", ""))
    except ValueError:
        return uuid4()


@sessions_required
@require_http_methods(["GET", "HEAD"])
def programmes(request: StaffRequest) -> HttpResponse:
    """The team's series."""
    page = Paginator(queries.programmes_of_team(request.team.pk), PAGE_OF).get_page(request.GET.get("page"))
    texts = texts_in(page_language.get(), [p.text_id for p in page.object_list])
    rows = [{"programme": p, "text": texts[p.text_id]} for p in page.object_list]
    context = {"page": page, "rows": rows, "may_write": WRITE in request.permissions}
    return render(request, "conversations/programmes.html", context)


def _form(request: StaffRequest, standing: Programme | None = None, **options: Any) -> ProgrammeForm:
    codes = queries.conduct_to_attach(request.team.pk, standing)
    versions = PolicyVersion.objects.filter(team=request.team).exclude(state="draft").order_by("-number")
    texts = texts_in(page_language.get(), [code.text_id for code in codes])
    version = _("version %(number)d")
    return ProgrammeForm(
        request.POST or None,
        is_new=standing is None,
        versions=[(str(v.pk), _("Version %(number)d") % {"number": v.number}) for v in versions],
        codes=[
            (str(c.pk), f"{texts[c.text_id].plain('title')}, {version % {'number': c.version}}")
            for c in codes
        ],
        **options,
    )


@staff_required(WRITE)
@require_http_methods(["GET", "HEAD", "POST"])
def new_programme(request: StaffRequest) -> HttpResponse:
    """Begin a series."""
    key = key_of(request)
    form = _form(request, initial={"contact_address": request.team.contact_address})
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.draft_programme(
                team=request.team,
                facts=form.facts(),
                address=form.cleaned_data["address"],
                contact_is_role=form.cleaned_data["contact_is_role"],
                key=key,
                by=request.actor,
                now=timezone.now(),
            )
        except Refused as no:
            form.refuse(no.refusal)
        else:
            messages.success(request, _("Saved as a draft. Only the team sees it."))
            return HttpResponseRedirect(reverse("conversations:programme", args=[made.address]))
    context = {"form": form, "programme": None, "key": key}
    return render(request, "conversations/programme_form.html", context, status=422 if form.errors else 200)


@staff_required(WRITE)
@require_http_methods(["GET", "HEAD", "POST"])
def edit_programme(request: StaffRequest, programme: str) -> HttpResponse:
    """Change a series' facts and words."""
    found = programme_or_404(request.team, programme)
    facts = queries.programme_facts(found)
    initial, seen = programme_initial(facts), mark_of(facts, state=found.state)
    form = _form(request, found, initial=initial)
    told = request.POST.get("seen", "")
    if request.method == "POST" and form.is_valid():
        try:
            actions.change_programme(
                programme=found,
                facts=form.facts(),
                contact_is_role=form.cleaned_data["contact_is_role"],
                by=request.actor,
                now=timezone.now(),
                seen=told,
            )
        except Refused as no:
            form.refuse(no.refusal)
        else:
            is_public = found.state != Programme.State.DRAFT
            messages.success(request, _("Saved. It is public at once.") if is_public else _("Saved."))
            return HttpResponseRedirect(reverse("conversations:programme", args=[found.address]))
    is_stale = form.has_error("__all__", "stale")
    standing = form.standing(changed_since(told, seen), initial) if is_stale else []
    context = {
        "form": form,
        "programme": found,
        "series": queries.title_of(found, page_language.get()),
        "seen": seen if is_stale or not told else told,
        "standing": standing,
    }
    return render(request, "conversations/programme_form.html", context, status=422 if form.errors else 200)


@sessions_required
@require_http_methods(["GET", "HEAD"])
def programme(request: StaffRequest, programme: str) -> HttpResponse:
    """One series: what stands, what is missing, its sessions."""
    return _programme_page(request, programme_or_404(request.team, programme))


def _programme_page(
    request: StaffRequest, found: Programme, *, refusal: Refusal | None = None, status: int = 200
) -> HttpResponse:
    now = timezone.now()
    page = Paginator(queries.sessions_of_programme(found), PAGE_OF).get_page(request.GET.get("page"))
    sessions: list[Session] = list(page.object_list)
    texts = texts_in(page_language.get(), [found.text_id, *(s.region.text_id for s in sessions)])
    is_draft = found.state == Programme.State.DRAFT
    context = {
        "programme": found,
        "text": texts[found.text_id],
        "influence": rules.INFLUENCE[found.influence],
        "page": page,
        "rows": [_session_row(s, texts, now) for s in sessions],
        "missing": rules.missing_in_programme(**queries.wholeness(found)) if is_draft else [],
        "drafts": (drafts := _drafts(found, now) if is_draft else []),
        "some_ready": any(one["refusal"] is None for one in drafts),
        "counts": queries.counts_of(found),
        "may_write": WRITE in request.permissions,
        "refusal": refusal,
    }
    return render(request, "conversations/programme.html", context, status=status)


def _session_row(session: Session, texts: dict[Any, Any], now: datetime) -> dict[str, Any]:
    first = next(iter(queries.session_cities(session)), None)
    return {
        "session": session,
        "region": texts[session.region.text_id].first("name"),
        "own": clock_at(session.starts_at, place=first.name, zone_name=first.zone) if first else None,
        "utc": clock_at(session.starts_at, place="UTC", zone_name="UTC"),
        "phase": rules.phase_of(session, now=now),
        "kind": "" if session.kind == Session.Kind.CONVERSATION else rules.KINDS[session.kind],
        "has_moved": rules.has_moved(session) and session.starts_at > now,
    }


def _drafts(programme: Programme, now: datetime) -> list[dict[str, Any]]:
    """The draft sessions, each with what keeps it from being announced with its series."""
    drafts = queries.draft_sessions(programme)
    texts = texts_in(page_language.get(), [s.region.text_id for s, _facts in drafts])
    return [
        {
            "region": texts[s.region.text_id].first("name"),
            "session": s,
            "refusal": rules.why_not_announce_session(s, facts, now=now),
        }
        for s, facts in drafts
    ]


@staff_required(WRITE)
@require_http_methods(["GET", "HEAD", "POST"])
def numbered(request: StaffRequest, programme: str) -> HttpResponse:
    """Objectives and framing questions of a series."""
    found = programme_or_404(request.team, programme)
    lines = queries.numbered_words(found)
    initial, seen = numbered_initial(lines), mark_of_lines(lines)
    form = NumberedForm(request.POST or None, initial=initial)
    told = request.POST.get("seen", "")
    if request.method == "POST" and form.is_valid():
        try:
            actions.set_lines(
                programme=found, lines=form.cleaned_data, seen=told, by=request.actor, now=timezone.now()
            )
        except Refused as no:
            form.refuse(no.refusal)
        else:
            messages.success(request, _("Saved."))
            return HttpResponseRedirect(reverse("conversations:programme", args=[found.address]))
    is_stale = form.has_error("__all__", "stale")
    context = {
        "form": form,
        "programme": found,
        "series": queries.title_of(found, page_language.get()),
        "seen": seen if is_stale or not told else told,
        "standing": form.standing(changed_since(told, seen), initial) if is_stale else [],
    }
    return render(request, "conversations/numbered.html", context, status=422 if form.errors else 200)


@staff_required(WRITE)
@require_POST
def announce_programme(request: StaffRequest, programme: str) -> HttpResponse:
    """Make a series public, and with it its sessions that are ready."""
    found = programme_or_404(request.team, programme)
    try:
        ready = actions.announce_programme(
            programme=found, with_sessions=True, by=request.actor, now=timezone.now()
        )
    except Refused as no:
        return _programme_page(request, found, refusal=no.refusal, status=409)
    told = ngettext(
        "Announced, with %(count)d session. Everyone can see it now.",
        "Announced, with %(count)d sessions. Everyone can see it now.",
        listed := sum(not one.is_unlisted for one in ready),
    )
    messages.success(request, told % {"count": listed})
    return HttpResponseRedirect(reverse("conversations:programme", args=[found.address]))
