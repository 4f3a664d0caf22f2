"""The desk's pages for questions that people asked in writing."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from apero.conversations.models import Session
from apero.disclosure.queries import Stopped, kept_for
from apero.lib.languages import page_language
from apero.lib.refusal import Refusal, Refused
from apero.listening import actions, queries, rules
from apero.listening.forms import AnswerForm, DeclineForm, PrivateForm, PublishForm
from apero.listening.models import Question
from apero.listening.views.flags import languages_of, stopped
from apero.people.access import StaffRequest, staff_required
from apero.people.roles import Permission
from apero.translation.queries import text_in, texts_in

PAGE_OF = 50
LISTS: dict[str, tuple[str | Promise, Callable[[UUID], Any]]] = {
    "held": (gettext_lazy("To read"), queries.held_questions),
    "unanswered": (gettext_lazy("Public, without an answer"), queries.unanswered_questions),
    "finished": (gettext_lazy("Dealt with"), queries.finished_questions),
}
FORMS: dict[str, tuple[type[Any], Callable[[Question], Refusal | None]]] = {
    "publish": (PublishForm, rules.why_not_publish),
    "answer": (AnswerForm, rules.why_not_answer),
    "decline": (DeclineForm, rules.why_not_decline),
}
"""What can be done with a question, in the order of the page: the form, and why not."""


@staff_required(Permission.QUESTIONS_SCREEN)
def screen(request: StaffRequest) -> HttpResponse:
    """The team's questions. No times, and no order of arrival."""
    shown = request.GET.get("show", "")
    shown = shown if shown in LISTS else "held"
    page = Paginator(LISTS[shown][1](request.team.pk), PAGE_OF).get_page(request.GET.get("page"))
    found = list(page.object_list)
    texts = texts_in(
        page_language.get(), {key for q in found for key in (q.region.text_id, q.programme.text_id)}
    )
    rows = [
        {
            "question": q,
            "region": texts[q.region.text_id].first("name"),
            "series": texts[q.programme.text_id].first("title"),
        }
        for q in found
    ]
    context = {
        "rows": rows,
        "page": page,
        "shown": shown,
        "query": f"show={shown}",
        "lists": [(key, name) for key, (name, _q) in LISTS.items()],
    }
    return render(request, "listening/desk/screen.html", context)


@staff_required(Permission.QUESTIONS_SCREEN)
def question(request: StaffRequest, question: UUID) -> HttpResponse:
    """One question, and what can be done with it."""
    return _page(request, _question_or_404(request, question), {})


def _question_or_404(request: StaffRequest, question_id: UUID) -> Question:
    try:
        return queries.question_of_team(request.team.pk, question_id)
    except Question.DoesNotExist as error:
        raise Http404 from error


def _page(
    request: StaffRequest,
    question: Question,
    tried: dict[str, Any],
    status: int = 200,
    held: Stopped | None = None,
) -> HttpResponse:
    languages = languages_of(request, question)
    kept = kept_for([question.pk], user_id=request.user.pk)
    initial = {part: one.words for (_of, part), one in kept.items()}
    forms = {
        act: tried.get(act) or form(languages=languages, prefix=act, initial=_initial(initial))
        for act, (form, why_not) in FORMS.items()
        if why_not(question) is None or act in tried
    }
    texts = texts_in(page_language.get(), [question.region.text_id, question.programme.text_id])
    context = {
        "question": question,
        "forms": forms,
        "tried": next(iter(tried.values()), None),
        "is_public": rules.is_public(question),
        "may_take_off": rules.why_not_withhold(question) is None,
        "decides": Permission.HIDING_DECIDE in request.permissions,
        "stopped": held,
        "kept": list(kept.values()),
        "private": tried.get("private") or PrivateForm(),
        "no_private": rules.why_not_point(question),
        "text": text_in(page_language.get(), question.public_text_id) if question.public_text_id else None,
        "region": texts[question.region.text_id].first("name"),
        "series": texts[question.programme.text_id].first("title"),
        "only_language": languages[0] if len(languages) == 1 else "",
    }
    return render(request, "listening/desk/question.html", context, status=status)


def _initial(kept: dict[str, str]) -> dict[str, str]:
    """What waited for a second person stands in the boxes, ready to be sent."""
    return {"wording": kept.get(queries.WORDING, ""), "answer": kept.get(queries.ANSWER, "")}


def _act(
    request: StaffRequest, question_id: UUID, act: str, do: Callable[..., Question], done: str
) -> HttpResponse:
    try:
        question = queries.question_of_team(request.team.pk, question_id)
    except Question.DoesNotExist:
        return _gone(request, rules.why_gone())
    form = FORMS[act][0](request.POST, languages=languages_of(request, question), prefix=act)
    if not form.is_valid():
        return _page(request, question, {act: form}, status=422)
    try:
        do(question_id=question.pk, by=request.actor, now=timezone.now(), **form.words)
    except Refused as no:
        if no.refusal.code == "gone":
            return _gone(request, no.refusal)
        form.add_error(None, str(no.refusal.message))
        held = stopped(question, form.words) if no.refusal.code == "flags" else None
        return _page(request, question, {act: form}, status=409, held=held)
    messages.success(request, done)
    return HttpResponseRedirect(_back_to(question.session))


def _gone(request: StaffRequest, refusal: Refusal) -> HttpResponse:
    messages.info(request, str(refusal.message))
    return HttpResponseRedirect(reverse("listening:screen"))


def _back_to(session: Session | None) -> str:
    """The queue of the session that a question stands in, or the list of all."""
    if session is not None:
        return reverse("listening:queue", args=[session.pk])
    return reverse("listening:screen")


@require_POST
@staff_required(Permission.QUESTIONS_SCREEN)
def publish(request: StaffRequest, question: UUID) -> HttpResponse:
    """Put it on the programme's page in the screener's wording."""
    return _act(request, question, "publish", actions.publish_question, _("The question is public now."))


@require_POST
@staff_required(Permission.QUESTIONS_SCREEN)
def answer(request: StaffRequest, question: UUID) -> HttpResponse:
    """Answer in writing."""
    return _act(request, question, "answer", actions.answer_question, _("The answer is kept."))


@require_POST
@staff_required(Permission.QUESTIONS_SCREEN)
def decline(request: StaffRequest, question: UUID) -> HttpResponse:
    """Do not publish it."""
    return _act(
        request, question, "decline", actions.decline_question, _("The reason is kept for its asker.")
    )


@require_POST
@staff_required(Permission.QUESTIONS_SCREEN)
def private(request: StaffRequest, question: UUID) -> HttpResponse:
    """Delete its words everywhere and tell its asker where to turn (R44)."""
    found = _question_or_404(request, question)
    session, form = found.session, PrivateForm(request.POST)
    if not form.is_valid():
        return _page(request, found, {"private": form}, status=422)
    try:
        actions.point_to_private_route(question_id=found.pk)
    except Refused as no:
        return _gone(request, no.refusal)
    messages.success(request, _("Its words are deleted. Who asked reads by code where to turn."))
    return HttpResponseRedirect(_back_to(session))
