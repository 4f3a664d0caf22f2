"""The desk's pages for series. Every member of the team may read them; convenors write."""

from typing import Any
from uuid import UUID, uuid4

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from apero.conversations import actions, queries
from apero.conversations.facts import changed_since, mark_of, mark_of_lines
from apero.conversations.forms import NumberedForm, ProgrammeForm, numbered_initial, programme_initial
from apero.conversations.models import Programme
from apero.lib.languages import page_language
from apero.lib.refusal import Refused
from apero.people.access import StaffRequest, sessions_required, staff_required
from apero.people.models import Team
from apero.people.roles import Permission
from apero.policy.models import PolicyVersion
from apero.translation.queries import texts_in

PAGE_OF = 50
WRITE = Permission.PROGRAMME_WRITE


def programme_or_404(team: Team, address: str) -> Programme:
    """A series of the team, in any state; another team's is not found."""
    try:
        return queries.programme_of_team(team.pk, address)
    except Programme.DoesNotExist as error:
        raise Http404 from error


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
            return HttpResponseRedirect(reverse("desk:series", args=[made.address]))
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
            return HttpResponseRedirect(reverse("desk:series", args=[found.address]))
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
            return HttpResponseRedirect(reverse("desk:series", args=[found.address]))
    is_stale = form.has_error("__all__", "stale")
    context = {
        "form": form,
        "programme": found,
        "series": queries.title_of(found, page_language.get()),
        "seen": seen if is_stale or not told else told,
        "standing": form.standing(changed_since(told, seen), initial) if is_stale else [],
    }
    return render(request, "conversations/numbered.html", context, status=422 if form.errors else 200)
