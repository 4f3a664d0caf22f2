"""The desk's surveys: the list of a series, a new one, the builder, opening, and what may change afterwards."""

from collections import defaultdict
from dataclasses import replace
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from apero.lib.languages import page_language
from apero.lib.refusal import Refusal, Refused, require
from apero.people.access import StaffRequest, staff_required
from apero.survey import actions, queries, rules
from apero.survey.forms import KIND_WORDS, MakeForm, SettingsForm
from apero.survey.models import Survey, SurveyVersion
from apero.survey.paper import Paper
from apero.survey.promises import facts_of, promised
from apero.survey.structure import Condition, Kind, Question, Section, free_key
from apero.survey.views.answering import row
from apero.survey.views.drafts import (
    WRITE,
    Draft,
    back_to,
    draft_of,
    form_page,
    newest,
    programme_or_404,
    survey_or_404,
)
from apero.translation.queries import texts_in

POSTED = ["GET", "HEAD", "POST"]


@staff_required(WRITE)
@require_safe
def surveys(request: StaffRequest, programme: str) -> HttpResponse:
    """The surveys of a series, and those of other services that it names."""
    found = programme_or_404(request.team, programme)
    versions, outside = queries.surveys_of(found), queries.outside_surveys(found)
    ids = [found.text_id, *(v.text_id for v in versions), *(o.text_id for o in outside)]
    texts = texts_in(page_language.get(), ids)
    context = {
        "programme": found,
        "series": texts[found.text_id].first("title"),
        "rows": [
            {"version": v, "survey": v.survey, "title": texts[v.text_id].first("title")} for v in versions
        ],
        "outside": [{"outside": o, "title": texts[o.text_id].first("title")} for o in outside],
        "promised": promised(facts_of(uses_codes=False, minimum=5)),
    }
    return render(request, "survey/desk/surveys.html", context)


@staff_required(WRITE)
@require_http_methods(POSTED)
def make(request: StaffRequest, programme: str) -> HttpResponse:
    """A new survey, as a draft. What it promises is fixed with it."""
    found = programme_or_404(request.team, programme)
    form = MakeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            version = actions.make_survey(
                programme=found,
                facts=form.facts(),
                title=form.cleaned_data["title"],
                by=request.actor,
                now=timezone.now(),
            )
        except Refused as no:
            form.refuse(no.refusal)
        else:
            messages.success(request, _("Saved as a draft. Only the team sees it."))
            return back_to(version.survey)
    series = texts_in(page_language.get(), [found.text_id])[found.text_id].first("title")
    context = {"programme": found, "series": series, "form": form}
    return render(request, "survey/desk/make.html", context, status=422 if form.errors else 200)


@staff_required(WRITE)
@require_safe
def build(request: StaffRequest, survey: UUID) -> HttpResponse:
    """The builder: what the survey asks, in its order, with what is to be mended beside it."""
    return _build_page(request, newest(request, survey))


def _build_page(
    request: StaffRequest, draft: Draft, *, refusal: Refusal | None = None, status: int = 200
) -> HttpResponse:
    structure, survey, version = draft.sheet.structure, draft.survey, draft.version
    problems, warnings = remarks_of(draft)
    now = timezone.now()
    context = draft.context() | {
        "refusal": refusal,
        "problems": problems,
        "warnings": warnings,
        "number": sum(map(len, problems.values())),
        "of_all": {"problems": problems.get("", []), "warnings": warnings.get("", [])},
        "parts": [_part(draft, section, problems, warnings) for section in structure.sections],
        "lead": draft.sheet.text.all("lead"),
        "kinds": list(KIND_WORDS.items()),
        "breakdown": [draft.sheet.asked(q) for key in version.breakdown if (q := structure.question(key))],
        "languages": queries.languages_of(request.team, draft.sheet),
        "prompts": _unasked(draft),
        "may_begin": version.state == SurveyVersion.State.OPEN and rules.is_open(survey, now=now),
        "may_set": survey.state in (Survey.State.DRAFT, Survey.State.OPEN),
        "earlier": survey.versions.exclude(pk=version.pk).order_by("-number"),
        "is_public": survey.state != Survey.State.DRAFT,
    }
    return render(request, "survey/desk/build.html", context, status=status)


def remarks_of(draft: Draft) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """What has to be mended and what the author should know, by the key of a question or part ("": the survey)."""
    structure, by = draft.sheet.structure, tuple(draft.version.breakdown)
    problems: defaultdict[str, list[str]] = defaultdict(list)
    warnings: defaultdict[str, list[str]] = defaultdict(list)
    if draft.is_draft:
        for key, text in rules.problems(structure, draft.words, by, known=draft.sheet.names):
            problems[key].append(text)
    for key, text in rules.warnings(
        structure, draft.words, breakdown=by, expected=draft.survey.expected, minimum=draft.survey.minimum
    ):
        warnings[key].append(text)
    return dict(problems), dict(warnings)


def _part(
    draft: Draft, section: Section, problems: dict[str, list[str]], warnings: dict[str, list[str]]
) -> dict[str, Any]:
    sheet = draft.sheet
    return {
        "section": section,
        "heading": sheet.text.first(section.key),
        "lead": sheet.text.all(f"{section.key}-lead"),
        "condition": condition_in_words(draft, section.condition),
        "problems": problems.get(section.key, []),
        "warnings": warnings.get(section.key, []),
        "can_depend": bool(rules.askable(sheet.structure, section.key)),
        "rows": [
            row(sheet, Paper(sheet.structure), question)
            | {
                "question": question,
                "named": KIND_WORDS[question.kind],
                "condition": condition_in_words(draft, question.condition),
                "problems": problems.get(question.key, []),
                "warnings": warnings.get(question.key, []),
                "is_by": question.key in draft.version.breakdown,
            }
            for question in section.questions
        ],
    }


def condition_in_words(draft: Draft, condition: Condition | None) -> dict[str, Any] | None:
    """The question on which something depends, and the answers, as passages or plain words."""
    asked = draft.sheet.structure.question(condition.question) if condition else None
    if condition is None or asked is None:
        return {"words": None, "answers": []} if condition else None
    shown = row(draft.sheet, Paper(draft.sheet.structure), asked)
    answers = [words for key, words, _is_chosen in shown.get("options", []) if key in condition.options]
    return {"words": shown["words"], "answers": answers}


def _unasked(draft: Draft) -> list[int]:
    """The framing questions that the survey does not ask yet."""
    asked = {question.prompt for question in draft.sheet.structure.questions}
    return [number for number in queries.prompts_of(draft.survey.programme) if number not in asked]


@staff_required(WRITE)
@require_POST
def add_prompts(request: StaffRequest, survey: UUID) -> HttpResponse:
    """Ask all framing questions of the series that are not asked yet, in a part of their own (R45)."""
    draft = draft_of(request, survey)
    structure, before = draft.sheet.structure, queries.asked_before(draft.survey)
    section = Section(free_key(structure, "s", before))
    for number in _unasked(draft):
        key = free_key(structure.with_section(section), "q", before)
        question = Question(key, Kind.TEXT, prompt=number, is_marked=True)
        section = replace(section, questions=(*section.questions, question))
    parts = {section.key: _("The questions of this series")}
    return _changed(request, draft, structure=structure.with_section(section), parts=parts, at=section.key)


def _seen(request: StaffRequest) -> int:
    """The revision of the draft that a page showed."""
    sent = request.POST.get("revision", "")
    return int(sent) if sent.isdecimal() and len(sent) < 10 else 0


def _changed(request: StaffRequest, draft: Draft, *, at: str, **change: Any) -> HttpResponse:
    """Change a draft by a button of the builder, over what its page showed."""
    try:
        actions.change_draft(version=draft.version, revision=_seen(request), **change)
    except Refused as no:
        return _build_page(request, draft, refusal=no.refusal, status=409)
    return back_to(draft.survey, at)


@staff_required(WRITE)
@require_POST
def move(request: StaffRequest, survey: UUID, key: str) -> HttpResponse:
    """Move a part or a question a place up or down."""
    draft = draft_of(request, survey)
    structure = draft.sheet.structure
    if structure.question(key) is None and structure.section(key) is None:
        return back_to(draft.survey)
    step = -1 if request.POST.get("step") == "up" else 1
    return _changed(request, draft, structure=structure.moved(key, step), at=key)


@staff_required(WRITE)
@require_POST
def delete(request: StaffRequest, survey: UUID, key: str) -> HttpResponse:
    """Take a part or a question out of a draft, with its words."""
    draft = draft_of(request, survey)
    structure = draft.sheet.structure.without(key)
    left = tuple(one for one in draft.version.breakdown if structure.question(one))
    return _changed(request, draft, structure=structure, breakdown=left, at="")


@staff_required(WRITE)
@require_http_methods(POSTED)
def open_survey(request: StaffRequest, survey: UUID) -> HttpResponse:
    """A last look, and the act that freezes what is asked."""
    draft = draft_of(request, survey)
    refusal = None
    if request.method == "POST":
        try:
            actions.open_version(
                version=draft.version,
                revision=_seen(request),
                by=request.actor,
                now=timezone.now(),
            )
        except Refused as no:
            refusal = no.refusal
        else:
            messages.success(request, _("Open. Everybody can answer it now."))
            return back_to(draft.survey)
    problems, warnings = remarks_of(draft)
    no_open = refusal or rules.why_not_open(
        draft.survey,
        draft.version.state,
        is_announced=draft.survey.programme.state == "announced",
        problems=sum(map(len, problems.values())),
        now=timezone.now(),
    )
    context = draft.context() | {
        "no_open": no_open,
        "is_refused": refusal is not None,
        "problems": problems,
        "warnings": [(draft.words.get(key, ""), texts) for key, texts in warnings.items()],
        "cells": _cells(draft),
        "least": queries.least_of(draft.version),
        "promised": promised(draft.survey.facts),
        "languages": queries.languages_of(request.team, draft.sheet),
    }
    return render(request, "survey/desk/open.html", context, status=409 if refusal else 200)


def _cells(draft: Draft) -> list[dict[str, Any]]:
    """How large a number of each table of the results will be, if as many answer as is expected."""
    structure = draft.sheet.structure
    by = tuple(q for key in draft.version.breakdown if (q := structure.question(key)))
    least = queries.least_of(draft.version)
    found = []
    for question in structure.questions:
        if question.kind.is_open or question in by:
            continue
        cell = rules.expected_cell((*by, question), draft.survey.expected)
        found.append({"words": draft.sheet.asked(question), "cell": cell, "is_small": cell < least})
    return found


@staff_required(WRITE)
@require_POST
def begin_next(request: StaffRequest, survey: UUID) -> HttpResponse:
    """A draft of the next version of an open survey."""
    found = survey_or_404(request, survey)
    actions.next_version(survey=found, by=request.actor, now=timezone.now())
    messages.success(
        request, _("This is a draft of the next version. The one before is answered until you open it.")
    )
    return back_to(found)


@staff_required(WRITE)
@require_POST
def to_translators(request: StaffRequest, survey: UUID) -> HttpResponse:
    """Let translators see a draft."""
    found = newest(request, survey)
    actions.show_to_translators(version=found.version)
    messages.success(request, _("Translators see it now. What you reword afterwards, they look at again."))
    return back_to(found.survey)


@staff_required(WRITE)
@require_POST
def drop(request: StaffRequest, survey: UUID) -> HttpResponse:
    """Delete a draft; with it the survey, if it was never opened."""
    found = draft_of(request, survey)
    actions.drop_draft(version=found.version, by=request.actor, now=timezone.now())
    messages.success(request, _("The draft was deleted."))
    if found.survey.state == Survey.State.DRAFT:
        return HttpResponseRedirect(reverse("survey:surveys", args=[found.survey.programme.address]))
    return back_to(found.survey)


@staff_required(WRITE)
@require_http_methods(POSTED)
def settings(request: StaffRequest, survey: UUID) -> HttpResponse:
    """The last day, and how many answers are expected."""
    found = newest(request, survey)
    form = SettingsForm(request.POST or None, survey=found.survey)
    if request.method == "POST" and form.is_valid():
        typed = form.cleaned_data
        try:
            require(rules.why_not_overwrite(form.changed()))
            actions.change_survey(
                survey=found.survey,
                last_day=typed["last_day"],
                expected=typed["expected"],
                zone=typed.get("zone"),
                by=request.actor,
                now=timezone.now(),
            )
        except Refused as no:
            form.refuse(no.refusal)
        else:
            messages.success(request, _("Saved."))
            return back_to(found.survey)
    return form_page(request, found, form, heading=_("Last day and expected answers"))
