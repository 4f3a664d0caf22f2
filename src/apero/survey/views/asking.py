"""The builder's forms: the survey's words, its parts, its questions, when they are shown, and how results are told apart."""

from dataclasses import replace
from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from apero.conversations.queries import AS_WRITTEN
from apero.people.access import StaffRequest, staff_required
from apero.survey import queries, rules
from apero.survey.forms import (
    KIND_WORDS,
    AnswersForm,
    BreakdownForm,
    QuestionForm,
    SectionForm,
    WordsForm,
    question_initial,
    section_initial,
)
from apero.survey.paper import Paper
from apero.survey.structure import Condition, Kind, Question, Section, Structure, free_key
from apero.survey.views.answering import row
from apero.survey.views.drafts import WRITE, Draft, back_to, draft_of, form_page, save

POSTED = ["GET", "HEAD", "POST"]


@staff_required(WRITE)
@require_http_methods(POSTED)
def introduction(request: StaffRequest, survey: UUID) -> HttpResponse:
    """Title, what stands before the first question, and what the team adds about privacy."""
    draft = draft_of(request, survey)
    initial = {part: draft.sheet.text.plain(part) for part in ("title", "lead", "privacy")}
    form = WordsForm(request.POST or None, initial=initial)
    saved = save(request, draft, form, lambda: {"parts": dict(form.cleaned_data)})
    return back_to(saved) if saved else form_page(request, draft, form, heading=_("Title and introduction"))


@staff_required(WRITE)
@require_http_methods(POSTED)
def new_section(request: StaffRequest, survey: UUID) -> HttpResponse:
    """A new part at the end."""
    draft = draft_of(request, survey)
    return _section(request, draft, Section(_new_key(draft, "s")), _("Add a part"))


@staff_required(WRITE)
@require_http_methods(POSTED)
def section(request: StaffRequest, survey: UUID, key: str) -> HttpResponse:
    """A part's heading and what stands below it."""
    draft = draft_of(request, survey)
    found = draft.sheet.structure.section(key)
    if found is None:
        raise Http404
    return _section(request, draft, found, _("Change the part"), key)


def _section(
    request: StaffRequest, draft: Draft, found: Section, heading: str, deletes: str = ""
) -> HttpResponse:
    form = SectionForm(request.POST or None, initial=section_initial(found.key, draft.words))

    def change() -> dict[str, Any]:
        typed = form.cleaned_data
        parts = {found.key: typed["heading"], f"{found.key}-lead": typed["lead"]}
        return {"structure": draft.sheet.structure.with_section(found), "parts": parts}

    if not deletes and form.is_valid() and _stands(request, draft, found, change()["parts"]):
        return back_to(draft.survey, request.POST["key"])
    saved = save(request, draft, form, change)
    if saved:
        return back_to(saved, found.key)
    inside = len(found.questions)
    return form_page(request, draft, form, heading=heading, key=found.key, deletes=deletes, inside=inside)


@staff_required(WRITE)
@require_http_methods(POSTED)
def new_question(request: StaffRequest, survey: UUID, key: str) -> HttpResponse:
    """A new question at the end of a part, of the kind that was chosen before."""
    draft = draft_of(request, survey)
    structure = draft.sheet.structure
    kinds = {str(kind): kind for kind in Kind}
    kind = kinds.get(request.GET.get("kind", ""), Kind.SINGLE)
    if structure.section(key) is None:
        raise Http404
    bare = Question(_new_key(draft, "q"), kind, is_marked=kind.is_open)
    if kind in (Kind.REGION, Kind.AREA):
        bare = replace(bare, options=tuple(queries.offered(request.team, kind, AS_WRITTEN)))
    return _question(request, draft, bare, section=key, heading=_("Add a question"))


@staff_required(WRITE)
@require_http_methods(POSTED)
def question(request: StaffRequest, survey: UUID, key: str) -> HttpResponse:
    """A question's words and what can be answered."""
    draft = draft_of(request, survey)
    found = draft.sheet.structure.question(key)
    if found is None:
        raise Http404
    at = draft.sheet.structure.section_of(key)
    return _question(
        request,
        draft,
        found,
        section=at.key if at else "",
        heading=_("Change the question"),
        deletes=key,
    )


def _question(
    request: StaffRequest, draft: Draft, old: Question, *, section: str, heading: str, deletes: str = ""
) -> HttpResponse:
    offered = (
        queries.offered(request.team, old.kind, AS_WRITTEN) if old.kind in (Kind.REGION, Kind.AREA) else {}
    )
    form = QuestionForm(
        request.POST or None,
        old=old,
        words=draft.words,
        prompts=queries.prompts_of(draft.survey.programme),
        offered={address: name.words if name else address for address, name in offered.items()},
        taken=rules.named_answers(draft.sheet.structure, old.key)
        | rules.given_keys(queries.asked_before(draft.survey), old.key),
        initial=question_initial(old, draft.words, draft.sheet.text.plain(old.key)),
    )

    def change() -> dict[str, Any]:
        made, parts = form.question()
        return {"structure": draft.sheet.structure.with_question(made, section=section), "parts": parts}

    if not deletes and form.is_valid() and _stands(request, draft, *form.question()):
        return back_to(draft.survey, request.POST["key"])
    saved = save(request, draft, form, change)
    if saved:
        return back_to(saved, old.key)
    is_lacking = old.kind in (Kind.REGION, Kind.AREA) and not offered
    named = KIND_WORDS[old.kind]
    return form_page(
        request,
        draft,
        form,
        heading=heading,
        key=old.key,
        deletes=deletes,
        named=named,
        is_lacking=is_lacking,
    )


def _new_key(draft: Draft, letter: str) -> str:
    return free_key(draft.sheet.structure, letter, queries.asked_before(draft.survey))


def _stands(request: StaffRequest, draft: Draft, new: Question | Section, parts: dict[str, str]) -> bool:
    """Whether a new thing stands, word by word, under the key that its form would have had: the form was sent twice.

    Of two who add at once the second has that key too, and other words.
    """
    key, structure, text = request.POST.get("key", ""), draft.sheet.structure, draft.sheet.text
    return (structure.question(key) or structure.section(key)) == replace(new, key=key) and all(
        text.plain(part.replace(new.key, key, 1)) == words for part, words in parts.items()
    )


@staff_required(WRITE)
@require_http_methods(POSTED)
def condition(request: StaffRequest, survey: UUID, key: str) -> HttpResponse:
    """After which answers to an earlier question a part or a question is shown: first which question, then which answers."""
    draft = draft_of(request, survey)
    structure = draft.sheet.structure
    thing = structure.question(key) or structure.section(key)
    if thing is None:
        raise Http404
    askable = {question.key: question for question in rules.askable(structure, key)}
    standing = thing.condition
    chosen = askable.get(request.GET.get("of") or (standing.question if standing else ""))
    form = AnswersForm(
        request.POST or None,
        of=chosen.key if chosen else "",
        choices=_answers(draft, chosen) if chosen else [],
        standing=standing,
        stands=_in_words(draft, standing),
    )

    saved = save(request, draft, form, lambda: {"structure": _depending(structure, thing, form.condition())})
    if saved:
        return back_to(saved, key)
    context = draft.context() | {
        "form": form,
        "standing": form.what_stands(),
        "seen": form.mark if form.has_error("__all__", "stale") or not form.seen else form.seen,
        "thing": draft.words.get(key, ""),
        "key": key,
        "chosen": chosen,
        "asked": draft.sheet.asked(chosen) if chosen else None,
        "askable": [(one, draft.words.get(one, "")) for one in askable],
        "has_condition": standing is not None,
    }
    return render(request, "survey/desk/condition.html", context, status=422 if form.errors else 200)


def _in_words(draft: Draft, standing: Condition | None) -> list[str]:
    """A condition in words: the question, then the answers."""
    asked = draft.sheet.structure.question(standing.question) if standing else None
    if standing is None or asked is None:
        return []
    told = [said for key, said in _answers(draft, asked) if key in standing.options]
    return [draft.words.get(asked.key, ""), *told]


def _answers(draft: Draft, question: Question) -> list[tuple[str, str]]:
    shown = row(draft.sheet, Paper(draft.sheet.structure), question)
    return [(key, str(said)) for key, said, _is_chosen in shown["options"]]


def _depending(structure: Structure, thing: Question | Section, to: Condition | None) -> Structure:
    if isinstance(thing, Section):
        return structure.with_section(replace(thing, condition=to))
    return structure.with_question(replace(thing, condition=to), section="")


@staff_required(WRITE)
@require_http_methods(POSTED)
def breakdown(request: StaffRequest, survey: UUID) -> HttpResponse:
    """By the answers to which questions results are told apart: declared before the survey opens."""
    draft = draft_of(request, survey)
    first, second = (*draft.version.breakdown, "", "")[:2]
    structure = draft.sheet.structure
    able = [q for q in structure.questions if q.kind.has_one_answer and structure.is_for_all(q)]
    form = BreakdownForm(
        request.POST or None,
        choices=[(q.key, draft.words.get(q.key, q.key)) for q in able],
        initial={"first": first, "second": second},
    )
    saved = save(request, draft, form, lambda: {"breakdown": form.breakdown()})
    if saved:
        return back_to(saved)
    return form_page(request, draft, form, heading=_("How results are told apart"), is_breakdown=True)
