"""The desk's pages for codes of conduct."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from apero.conversations import actions, queries
from apero.conversations.forms import ConductForm
from apero.conversations.models import ConductCode
from apero.lib.languages import page_language
from apero.lib.refusal import Refused
from apero.people.access import StaffRequest, staff_required
from apero.people.roles import Permission
from apero.translation.queries import texts_in

PAGE_OF = 50
WRITE = Permission.PROGRAMME_WRITE


@staff_required(WRITE)
@require_http_methods(["GET", "HEAD"])
def conduct(request: StaffRequest) -> HttpResponse:
    """The team's codes of conduct."""
    codes = Paginator(queries.conduct_of_team(request.team.pk), PAGE_OF).get_page(request.GET.get("page"))
    texts = texts_in(page_language.get(), [c.text_id for c in codes.object_list])
    rows = [{"code": c, "text": texts[c.text_id]} for c in codes.object_list]
    return render(request, "conversations/conduct.html", {"rows": rows, "page": codes})


@staff_required(WRITE)
@require_http_methods(["GET", "HEAD", "POST"])
def new_conduct(request: StaffRequest, address: str = "") -> HttpResponse:
    """Publish a code of conduct, or a new version of one (R25)."""
    latest = ConductCode.objects.filter(team=request.team, address=address).order_by("-version").first()
    if address and latest is None:
        raise Http404
    initial = {}
    if latest:
        text = texts_in(queries.AS_WRITTEN, [latest.text_id])[latest.text_id]
        initial = {"title": text.plain("title"), "body": text.plain("body")}
    form = ConductForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.publish_conduct(
                team=request.team,
                title=form.cleaned_data["title"],
                body=form.cleaned_data["body"],
                address=address,
                by=request.actor,
                now=timezone.now(),
            )
        except Refused as no:
            form.refuse(no.refusal)
        else:
            messages.success(request, _("Published as version %(number)d.") % {"number": made.version})
            return HttpResponseRedirect(reverse("conversations:conduct"))
    context = {"form": form, "latest": latest}
    return render(request, "conversations/conduct_form.html", context, status=422 if form.errors else 200)
