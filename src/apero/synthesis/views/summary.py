"""Publishing the summary of a session: what is ready, what is missing, when it is due."""

from collections.abc import Sequence
from dataclasses import fields
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from apero.conversations.models import Session
from apero.conversations.rules import phase_of
from apero.disclosure.queries import Stopped
from apero.lib.languages import page_language
from apero.lib.refusal import Refused
from apero.people.access import StaffRequest, staff_required
from apero.people.roles import Permission
from apero.synthesis import actions, queries, rules
from apero.synthesis.forms import PublishForm
from apero.synthesis.models import Statement, SummaryVersion
from apero.synthesis.views.checks import check_facts
from apero.synthesis.views.doors import head_of, session_or_404
from apero.synthesis.views.flags import stopped_about
from apero.translation.queries import text_in

State = Statement.State


@staff_required(Permission.SUMMARY_PUBLISH)
def summary(request: StaffRequest, session: UUID) -> HttpResponse:
    """What the next version would hold, and the words around it."""
    found = session_or_404(request, session)
    versions = queries.versions_of(found)
    ready = list(queries.ready_statements(found))
    form = _form(request, found, ready, versions)
    stopped: Stopped | None = None
    flagged: list[Statement] = []
    if request.method == "POST" and form.is_valid():
        try:
            version = actions.publish_summary(
                session=found, publisher=request.user, by=request.actor, now=timezone.now(), **_said(form)
            )
        except Refused as no:
            form.refuse(no.refusal)
            stopped = _stopped(found, form) if no.refusal.code == "flags" else None
            if no.refusal.code == "flagged":
                new = [s for s in ready if s.state != State.PUBLISHED]
                flagged = queries.flagged_points(new, today=timezone.now().date())
        else:
            messages.success(request, _("Version %(number)d is public.") % {"number": version.number})
            return HttpResponseRedirect(reverse("synthesis:summary", args=[found.pk]))
    return _page(request, found, ready, versions, form, stopped, flagged)


def _stopped(session: Session, form: PublishForm) -> Stopped:
    """The words around it that could point at somebody."""
    names = {one.name for one in fields(actions.About)}
    about = actions.About(**{name: said for name, said in form.cleaned_data.items() if name in names})
    return stopped_about(actions.summary_of_session(session=session), about)


def _said(form: PublishForm) -> dict[str, Any]:
    """What the form says; a tick that was not asked for counts as given."""
    return {"leaves_out": True, "nothing_recorded": False, "nothing_shown": False} | form.cleaned_data


def _form(
    request: StaffRequest, session: Session, ready: list[Statement], versions: list[SummaryVersion]
) -> PublishForm:
    newest = versions[0] if versions else None
    reworded = session.statements.filter(queries.being_reworded()).exclude(pk__in=[s.pk for s in ready])
    holds = len(ready) or reworded.count()
    initial: dict[str, Any] = {
        "number": newest.number + 1 if newest else 1,
        "seen": queries.mark_of_list(ready),
        **_words_kept(newest),
    }
    return PublishForm(
        request.POST or None,
        is_revision=newest is not None,
        waiting=_left_out(session, ready),
        ready=holds,
        recorded=bool(holds) or session.statements.exists(),
        unasked=_unasked(session, ready),
        initial=initial,
    )


KEPT = ("method", "caveats", "compiled_by", "reviewed_by", "led_to", "process")
"""The words around a version that its form takes over from the one before."""


def _words_kept(newest: SummaryVersion | None) -> dict[str, str]:
    text = text_in("", newest.about_id) if newest else None
    return {name: text.plain(name.replace("_", "-")) if text else "" for name in KEPT}


def _waiting(session: Session) -> dict[str, int]:
    return queries.counts_of_sessions([session.pk]).get(session.pk, dict.fromkeys(queries.COUNTED, 0))


def _unasked(session: Session, ready: list[Statement]) -> int:
    """How many of these participants have still to be asked about."""
    approved = sum(s.state == State.APPROVED for s in ready)
    return approved if approved and queries.is_asked(session) else 0


def _left_out(session: Session, ready: list[Statement]) -> int:
    """How many a version of now would not hold, if it does not say why participants were not asked."""
    counts = _waiting(session)
    return counts["drafts"] + counts["checking"] + counts["held"] + _unasked(session, ready)


def _page(
    request: StaffRequest,
    session: Session,
    ready: list[Statement],
    versions: list[SummaryVersion],
    form: PublishForm,
    stopped: Stopped | None = None,
    flagged: Sequence[Statement] = (),
) -> HttpResponse:
    now = timezone.now()
    if form.is_bound:  # a refused page shows what stands now, and can be sent again
        fresh = {"number": str(form.initial["number"]), "seen": form.initial["seen"]}
        form.data = {**form.data.dict(), **fresh}  # type: ignore[attr-defined]
    shown = Paginator(ready, queries.PAGE_OF).get_page(request.GET.get("page"))
    version = versions[0] if versions else None
    context = head_of(request, session) | {
        "form": form,
        "stopped": stopped,
        "flagged": queries.rows_of(flagged, "") if flagged else [],
        "rows": queries.rows_of(shown.object_list, page_language.get()),
        "page": shown,
        "versions": versions,
        "attendance": queries.attendance_in_words(session),
        "counts": (counts := _waiting(session)),
        "raw_notes": session.notes.filter(is_distilled=False).count(),
        "own": [s for s in ready if s.state != State.PUBLISHED and s.writer_id == request.user.pk],
        "state": queries.summary_state(session, version, today=now.date()),
        "refusal": rules.why_not_begin_summary(
            phase=phase_of(session, now=now), is_unlisted=session.is_unlisted
        ),
        "here": "summary",
    }
    context |= check_facts(session, counts)
    return render(request, "synthesis/summary.html", context, status=422 if form.errors else 200)
