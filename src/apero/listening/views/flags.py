"""Words about a question that could identify somebody: shown with their flags, and kept for a second person."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from apero.disclosure.queries import Stopped
from apero.lib.refusal import Refused
from apero.listening import actions, queries
from apero.listening.forms import WaitForm
from apero.listening.models import Question
from apero.people.access import StaffRequest, staff_required
from apero.people.roles import Permission


def stopped(question: Question, said: dict[str, Any]) -> Stopped:
    """What a form held that was refused for its flags."""
    part = queries.WORDING if "wording" in said else queries.ANSWER
    words, language = str(said.get("wording") or said.get("answer", "")), str(said["language"])
    flags = queries.flags_of_wording(question, words, part=part, language=language)
    return Stopped(part, words, language, flags, reverse("listening:wait", args=[question.pk]))


def languages_of(request: StaffRequest, question: Question) -> list[str]:
    """What the words may be in: one language once there are some, since a text has one source language."""
    if question.public_text is not None:
        return [question.public_text.language]
    return list(dict.fromkeys([question.language, request.team.source_language]))


@require_POST
@staff_required(Permission.QUESTIONS_SCREEN)
def wait(request: StaffRequest, question: UUID) -> HttpResponse:
    """Keep words for a second person, where no page shows them."""
    try:
        found = queries.question_of_team(request.team.pk, question)
    except Question.DoesNotExist as error:
        raise Http404 from error
    form = WaitForm(request.POST, languages=languages_of(request, found))
    page = reverse("listening:question", args=[found.pk])
    if not form.is_valid():
        return HttpResponseRedirect(page)
    try:
        kept = actions.let_question_wait(
            question_id=found.pk,
            words=form.cleaned_data["words_kept"],
            part=form.cleaned_data["part"],
            language=form.words["language"],
            writer=request.user,
            today=timezone.now().date(),
        )
    except Refused as no:
        messages.info(request, str(no.refusal.message))
        return HttpResponseRedirect(reverse("listening:screen"))
    messages.success(request, _("Kept for a second person. No page shows it."))
    return HttpResponseRedirect(reverse("disclosure:waiting", args=[kept.pk]))
