"""Words that could point at somebody, in an answer or around a summary: shown with their flags, kept for a second person."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from apero.disclosure.models import Waiting
from apero.disclosure.queries import Stopped
from apero.people.access import StaffRequest, staff_required
from apero.people.roles import Permission
from apero.synthesis import actions, queries
from apero.synthesis.forms import KeepWordsForm
from apero.synthesis.models import Statement, Summary
from apero.synthesis.views.statements import statement_or_404

PUBLISH = Permission.SUMMARY_PUBLISH


def stopped_answer(statement: Statement, words: str) -> Stopped:
    """An answer that was not kept, with its flags."""
    return Stopped(
        part=queries.REPLY,
        words=words,
        language=statement.text.language,
        flags=queries.flags_of_answer(statement, words),
        wait_at=reverse("synthesis:wait_answer", args=[statement.pk]),
    )


def stopped_about(summary: Summary, about: actions.About) -> Stopped:
    """The words around a summary that were not published, with their flags."""
    words = actions.words_of(about)
    return Stopped(
        part=queries.AROUND,
        words=words,
        language=queries.programme_of(summary).text.language,
        flags=queries.flags_of_about(summary, words),
        wait_at=reverse("synthesis:wait_about", args=[summary.pk]),
    )


@require_POST
@staff_required(PUBLISH)
def wait_answer(request: StaffRequest, statement: UUID) -> HttpResponse:
    """Keep an answer for a second person."""
    found = statement_or_404(request, statement)
    return _kept(
        request, actions.let_reply_wait, reverse("synthesis:statement", args=[found.pk]), statement=found
    )


@require_POST
@staff_required(PUBLISH)
def wait_about(request: StaffRequest, summary: UUID) -> HttpResponse:
    """Keep the words around a summary for a second person."""
    found = Summary.objects.filter(pk=summary).first()
    if found is None or queries.programme_of(found).team_id != request.team.pk:
        raise Http404
    return _kept(request, actions.let_about_wait, reverse("desk:home"), summary=found)


def _kept(request: StaffRequest, keep: Any, or_to: str, **of: Any) -> HttpResponse:
    form = KeepWordsForm(request.POST)
    if not form.is_valid():
        return HttpResponseRedirect(or_to)
    kept: Waiting = keep(
        words=form.cleaned_data["words_kept"], writer=request.user, today=timezone.now().date(), **of
    )
    messages.success(request, _("Kept for a second person. No page shows it."))
    return HttpResponseRedirect(reverse("disclosure:waiting", args=[kept.pk]))
