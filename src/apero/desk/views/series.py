"""A series: what stands, what is missing, its sessions and their places. Every member may read it; convenors announce."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from apero.conversations import actions, queries
from apero.conversations.models import Programme
from apero.conversations.rules import INFLUENCE
from apero.desk.series import drafts_of, lacks_of, rows_of
from apero.incidents.queries import contacts_ready
from apero.lib.languages import page_language
from apero.lib.refusal import Refusal, Refused
from apero.people.access import StaffRequest, sessions_required, staff_required
from apero.people.models import Team
from apero.people.roles import Permission
from apero.translation.queries import texts_in

PAGE_OF = 50
WRITE = Permission.PROGRAMME_WRITE


def _series_or_404(team: Team, address: str) -> Programme:
    try:
        return queries.programme_of_team(team.pk, address)
    except Programme.DoesNotExist as error:
        raise Http404 from error


@sessions_required
@require_safe
def series(request: StaffRequest, programme: str) -> HttpResponse:
    """One series of the team, in any state."""
    return _page(request, _series_or_404(request.team, programme))


def _page(
    request: StaffRequest, found: Programme, *, refusal: Refusal | None = None, status: int = 200
) -> HttpResponse:
    now, language = timezone.now(), page_language.get()
    page = Paginator(queries.sessions_of_programme(found), PAGE_OF).get_page(request.GET.get("page"))
    sessions = list(page.object_list)
    texts = texts_in(language, [found.text_id, *(s.region.text_id for s in sessions)])
    is_draft = found.state == Programme.State.DRAFT
    drafts = drafts_of(found, language=language, now=now) if is_draft else []
    ready = [one for one in drafts if one.refusal is None]
    context = {
        "programme": found,
        "text": texts[found.text_id],
        "influence": INFLUENCE[found.influence],
        "page": page,
        "rows": rows_of(sessions, texts, now=now),
        "missing": lacks_of(found) if is_draft else [],
        "drafts": drafts,
        "some_ready": bool(ready),
        "some_hidden": any(one.session.is_unlisted for one in ready),
        "may_report": contacts_ready(found),
        "counts": queries.counts_of(found),
        "may_write": WRITE in request.permissions,
        "sees_places": Permission.PARTICIPANTS_READ in request.permissions,
        "refusal": refusal,
    }
    return render(request, "desk/series.html", context, status=status)


@staff_required(WRITE)
@require_POST
def announce(request: StaffRequest, programme: str) -> HttpResponse:
    """Make a series public, and with it its sessions that are ready."""
    found = _series_or_404(request.team, programme)
    try:
        ready = actions.announce_programme(
            programme=found, with_sessions=True, by=request.actor, now=timezone.now()
        )
    except Refused as no:
        return _page(request, found, refusal=no.refusal, status=409)
    told = ngettext(
        "Announced, with %(count)d session. Everyone can see it now.",
        "Announced, with %(count)d sessions. Everyone can see it now.",
        listed := sum(not one.is_unlisted for one in ready),
    )
    messages.success(request, told % {"count": listed})
    return HttpResponseRedirect(reverse("desk:series", args=[found.address]))
