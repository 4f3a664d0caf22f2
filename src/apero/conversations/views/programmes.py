"""The desk's pages for series and codes of conduct."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from apero.conversations import actions, queries, rules
from apero.conversations.forms import ConductForm, NumberedForm, ProgrammeForm, programme_initial
from apero.conversations.models import ConductCode, Objective, Programme, Prompt
from apero.lib.languages import page_language
from apero.lib.refusal import Refused
from apero.people.access import StaffRequest, staff_required
from apero.people.models import Team
from apero.people.roles import Permission
from apero.policy.models import PolicyVersion
from apero.translation.queries import text_in, texts_in

PAGE_OF = 50
WRITE = Permission.PROGRAMME_WRITE


def programme_or_404(team: Team, address: str) -> Programme:
    """A series of the team, in any state; another team's is not found."""
    found = Programme.objects.filter(team=team, address=address).select_related("team", "text").first()
    if found is None:
        raise Http404
    return found


@staff_required(WRITE)
def programmes(request: StaffRequest) -> HttpResponse:
    """The team's series."""
    page = Paginator(queries.programmes_of_team(request.team.pk), PAGE_OF).get_page(request.GET.get("page"))
    texts = texts_in(page_language.get(), [p.text_id for p in page.object_list])
    rows = [{"programme": p, "text": texts[p.text_id]} for p in page.object_list]
    return render(request, "conversations/programmes.html", {"page": page, "rows": rows})


def _form(request: StaffRequest, data: Any = None, **options: Any) -> ProgrammeForm:
    versions = PolicyVersion.objects.filter(team=request.team).exclude(state="draft").order_by("-number")
    return ProgrammeForm(
        data, versions=list(versions), codes=queries.conduct_of_team(request.team.pk), **options
    )


@staff_required(WRITE)
def new_programme(request: StaffRequest) -> HttpResponse:
    """Begin a series."""
    form = _form(request, request.POST or None, initial={"contact_address": request.team.contact_address})
    if request.method == "POST" and form.is_valid():
        made = actions.draft_programme(
            team=request.team, facts=form.facts(), by=request.actor, now=timezone.now()
        )
        return HttpResponseRedirect(reverse("conversations:programme", args=[made.address]))
    context = {"form": form, "programme": None}
    return render(request, "conversations/programme_form.html", context, status=422 if form.errors else 200)


@staff_required(WRITE)
def programme(request: StaffRequest, programme: str) -> HttpResponse:
    """One series: what stands, what is missing, its sessions."""
    found = programme_or_404(request.team, programme)
    sessions = queries.sessions_of_programme(found)
    keys = [found.text_id, *(s.region.text_id for s in sessions)]
    texts = texts_in(page_language.get(), keys)
    now = timezone.now()
    rows = [
        {
            "session": s,
            "region": texts[s.region.text_id].first("name"),
            "phase": rules.phase_of(s, now=now),
            "has_moved": rules.has_moved(s),
        }
        for s in sessions
    ]
    missing = actions.missing_words(found) if found.state == Programme.State.DRAFT else []
    context = {"programme": found, "text": texts[found.text_id], "rows": rows, "missing": missing}
    return render(request, "conversations/programme.html", context)


@staff_required(WRITE)
def edit_programme(request: StaffRequest, programme: str) -> HttpResponse:
    """Change a series' facts and words."""
    found = programme_or_404(request.team, programme)
    text = text_in(found.text.language, found.text_id)
    form = _form(request, request.POST or None, initial=programme_initial(found, text))
    if request.method == "POST" and form.is_valid():
        try:
            actions.change_programme(
                programme=found,
                facts=form.facts(),
                by=request.actor,
                now=timezone.now(),
                seen=request.POST.get("seen", ""),
            )
        except Refused as no:
            form.refuse(no.refusal)
        else:
            messages.success(request, _("Saved. What is public shows it at once."))
            return HttpResponseRedirect(reverse("conversations:programme", args=[found.address]))
    context = {"form": form, "programme": found, "seen": text.version}
    return render(request, "conversations/programme_form.html", context, status=422 if form.errors else 200)


@staff_required(WRITE)
def numbered(request: StaffRequest, programme: str) -> HttpResponse:
    """Objectives and framing questions of a series."""
    found = programme_or_404(request.team, programme)
    kinds: dict[str, type[Objective] | type[Prompt]] = {"objectives": Objective, "prompts": Prompt}
    standing = {
        name: list(model.objects.filter(programme=found).order_by("number")) for name, model in kinds.items()
    }
    texts = texts_in(found.text.language, [row.text_id for rows in standing.values() for row in rows])
    initial = {n: "\n".join(texts[row.text_id].plain("text") for row in rows) for n, rows in standing.items()}
    form = NumberedForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        now = timezone.now()
        for name, model in kinds.items():
            lines = [line for line in form.cleaned_data[name].splitlines() if line.strip()]
            actions.set_numbered(programme=found, model=model, texts=lines, by=request.actor, now=now)
        return HttpResponseRedirect(reverse("conversations:programme", args=[found.address]))
    context = {"form": form, "programme": found}
    return render(request, "conversations/numbered.html", context, status=422 if form.errors else 200)


@staff_required(WRITE)
@require_POST
def announce_programme(request: StaffRequest, programme: str) -> HttpResponse:
    """Make a series public."""
    found = programme_or_404(request.team, programme)
    try:
        actions.announce_programme(programme=found, by=request.actor, now=timezone.now())
    except Refused as no:
        messages.error(request, str(no.refusal.message))
    else:
        messages.success(
            request, _("Announced. Everyone can see it now. Its sessions are announced one by one.")
        )
    return HttpResponseRedirect(reverse("conversations:programme", args=[found.address]))


@staff_required(WRITE)
def conduct(request: StaffRequest) -> HttpResponse:
    """The team's codes of conduct."""
    codes = queries.conduct_of_team(request.team.pk)
    texts = texts_in(page_language.get(), [c.text_id for c in codes])
    rows = [{"code": c, "text": texts[c.text_id]} for c in codes]
    return render(request, "conversations/conduct.html", {"rows": rows})


@staff_required(WRITE)
def new_conduct(request: StaffRequest, address: str = "") -> HttpResponse:
    """Publish a code of conduct, or a new version of one."""
    latest = ConductCode.objects.filter(team=request.team, address=address).order_by("-version").first()
    if address and latest is None:
        raise Http404
    initial = {}
    if latest:
        text = text_in(latest.text.language, latest.text_id)
        initial = {"title": text.plain("title"), "body": text.plain("body")}
    form = ConductForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        typed = form.cleaned_data
        actions.publish_conduct(
            team=request.team,
            title=typed["title"],
            body=typed["body"],
            address=address,
            by=request.actor,
            now=timezone.now(),
        )
        return HttpResponseRedirect(reverse("conversations:conduct"))
    context = {"form": form, "latest": latest}
    return render(request, "conversations/conduct_form.html", context, status=422 if form.errors else 200)
