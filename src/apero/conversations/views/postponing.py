"""The desk's page that moves an announced session: every clock before and after, and the reason (R28)."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from apero.conversations import actions, queries, rules
from apero.conversations.facts import SessionFacts
from apero.conversations.forms import PostponeForm
from apero.conversations.models import Session
from apero.conversations.views.clocks import Clocks, clocks_of, mark_of_time
from apero.conversations.views.programmes import key_of
from apero.conversations.views.sessions import WRITE, session_or_404
from apero.lib.languages import page_language
from apero.lib.refusal import Refused
from apero.lib.timezones import Clock
from apero.people.access import StaffRequest, staff_required
from apero.translation.queries import texts_in


@dataclass(frozen=True, slots=True)
class Moved:
    """A clock before and after; `is_shifted` when it was moved in between, so that its offset differs."""

    before: Clock
    after: Clock

    @property
    def is_shifted(self) -> bool:
        return self.before.offset != self.after.offset


def moved_clocks(before: Clocks, after: Clocks) -> list[Moved]:
    """UTC and each city, before and after."""
    pairs = zip([before.utc, *before.cities], [after.utc, *after.cities], strict=True)
    return [Moved(one, other) for one, other in pairs]


@staff_required(WRITE)
@require_http_methods(["GET", "HEAD", "POST"])
def postpone_session(request: StaffRequest, session: UUID) -> HttpResponse:
    """Look at every clock, before and after; then move it, and say why."""
    found = session_or_404(request.team, session)
    cities = queries.session_cities(found)
    told = queries.session_facts([found])[found.pk]
    form = PostponeForm(request.POST or None, told=told, zone=cities[0].zone if cities else "")
    facts = form.facts() if request.method == "POST" and form.is_valid() else None
    if facts and request.POST.get("checked") == mark_of_time(facts) and _moved(request, found, form, facts):
        messages.success(request, _("Moved. The old time stays readable, struck through, with your reason."))
        return HttpResponseRedirect(reverse("conversations:session", args=[found.pk]))
    now = timezone.now()
    before = clocks_of(told, cities, now=now, at=found.starts_at)
    after = clocks_of(facts, cities, now=now) if facts and not form.errors else None
    return _page(request, found, form, before=before, after=after)


def _moved(request: StaffRequest, found: Session, form: PostponeForm, facts: SessionFacts) -> bool:
    try:
        actions.postpone_session(
            session=found,
            starts=facts.starts,
            wall_zone=facts.wall_zone,
            because=form.cleaned_data["because"],
            seen=request.POST.get("seen", ""),
            key=key_of(request),
            by=request.actor,
            now=timezone.now(),
        )
    except Refused as no:
        form.refuse(no.refusal)
        return False
    return True


def _page(
    request: StaffRequest, found: Session, form: PostponeForm, *, before: Clocks, after: Clocks | None
) -> HttpResponse:
    texts = texts_in(page_language.get(), [found.region.text_id, found.programme.text_id])
    seen, is_stale = rules.mark_of_start(found), form.has_error("__all__", "stale")
    context: dict[str, Any] = {
        "session": found,
        "programme": found.programme,
        "region": texts[found.region.text_id].first("name"),
        "series": texts[found.programme.text_id].first("title"),
        "form": form,
        "before": before,
        "after": after,
        "moved": moved_clocks(before, after) if after else [],
        "key": key_of(request),
        "seen": seen if is_stale else request.POST.get("seen", seen),
        "checked": after.mark if after else "",
        "no_postpone": rules.why_stays(found, now=timezone.now()),
    }
    return render(request, "conversations/postpone.html", context, status=422 if form.errors else 200)
