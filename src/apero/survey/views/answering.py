"""Answering a survey, page by page, and reading what was promised. No cookie, no script; nothing is kept before it is sent."""

from collections.abc import Iterator, Sequence
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from apero.crypto.codes import Code
from apero.guard.check import check
from apero.guard.context import Context
from apero.lib.languages import page_language
from apero.lib.refusal import Refusal, Refused
from apero.participation.forms import LEAVE_EMPTY, CodeForm
from apero.participation.views import participant
from apero.survey import actions, queries, rules
from apero.survey.models import Batch, Survey
from apero.survey.packing import line_of, ranks
from apero.survey.paper import MARKS, NOT_SAID, Paper, Worded, read, still_meant
from apero.survey.promises import is_kept, promised, written
from apero.survey.queries import Sheet
from apero.survey.structure import Kind, Question, Section, Structure, from_json

MARK_WORDS = {
    "thought": gettext_lazy("A thought"),
    "comment": gettext_lazy("A comment"),
    "idea": gettext_lazy("An idea"),
    "recommendation": gettext_lazy("A recommendation"),
}
LISTED_FROM = 13
"""So many answers stand in a list that opens, fewer below each other."""


def _sheet_or_404(programme: str, address: str) -> Sheet:
    try:
        return queries.public_sheet(programme, address, page_language.get())
    except Survey.DoesNotExist as error:
        raise Http404 from error


@participant("answer-survey")
def answer(request: HttpRequest, programme: str, survey: str) -> HttpResponse:
    """The promise, the pages of questions, a last look, and the act (R35–R39)."""
    sheet = _sheet_or_404(programme, survey)
    paper = read(sheet.structure, request.POST.getlist)
    refusal = rules.why_not_answer(sheet.survey, now=timezone.now())
    batch = queries.open_batch(sheet.survey.pk) if refusal is None else None
    if request.method != "POST" or refusal is not None or batch is None:
        return _first_page(request, sheet, paper, batch, refusal)
    return _step(request, sheet, paper, batch)


def _step(request: HttpRequest, sheet: Sheet, paper: Paper, batch: Batch) -> HttpResponse:
    """The next page of a form, the one before, the last look, or the act: by the button that was pressed."""
    shown = paper.shown()
    keys = [section.key for section in shown]
    if not shown:
        return _first_page(request, sheet, paper, batch, None)
    if request.POST.get("version") != str(sheet.version.pk):
        return _changed_page(request, sheet, paper, batch)
    at, go = request.POST.get("at", ""), request.POST.get("go", "")
    if go.startswith("edit-") and go.removeprefix("edit-") in keys:
        return _section_page(request, sheet, paper, batch, shown[keys.index(go.removeprefix("edit-"))])
    if go == "send":
        return _send(request, sheet, paper, batch)
    here = keys.index(at) if at in keys else -1
    if go == "back":
        return _back(request, sheet, paper, batch, here if at in keys else len(keys))
    if here >= 0 and paper.wrong(shown[here]):
        return _section_page(request, sheet, paper, batch, shown[here], status=422)
    if here + 1 < len(shown):
        return _section_page(request, sheet, paper, batch, shown[here + 1])
    return _last_page(request, sheet, paper, batch)


def _back(request: HttpRequest, sheet: Sheet, paper: Paper, batch: Batch, here: int) -> HttpResponse:
    if here <= 0:
        return _first_page(request, sheet, paper, batch, None)
    return _section_page(request, sheet, paper, batch, paper.shown()[here - 1])


def _changed_page(request: HttpRequest, sheet: Sheet, sent: Paper, batch: Batch) -> HttpResponse:
    """The first page of a version that opened while somebody answered the one before, with what still fits."""
    former = queries.former_version(sheet.survey, request.POST.get("version", ""))
    was: Worded = (Structure(), {})
    if former:
        was = from_json(former.structure), queries.words_of(sheet.survey, former)
    now = sheet.structure, queries.words_of(sheet.survey, sheet.version)
    lists = request.POST.getlist
    paper, typed = read(sheet.structure, still_meant(lists, was, now)), read(was[0], lists).typed
    shown = paper.shown()[0]
    if not sent.sent and not typed and request.POST.get("go") == "begin":
        return _section_page(request, sheet, paper, batch, shown)
    note = _(
        "The survey was changed while you answered. What still fits is kept. Please look through it once more."
    )
    kept = [text for key, text in typed.items() if key not in paper.typed]
    return _section_page(request, sheet, paper, batch, shown, note=note, kept=kept, status=409)


def _send(request: HttpRequest, sheet: Sheet, paper: Paper, batch: Batch) -> HttpResponse:
    wrong = paper.first_wrong()
    if wrong is not None:
        return _section_page(request, sheet, paper, batch, wrong, status=422)
    code_form = CodeForm(request.POST) if sheet.survey.uses_codes else None
    value = queries.value_for(request.POST.get("once", ""), batch)
    if request.POST.get("homepage"):
        return _last_page(request, sheet, paper, batch, refusal=Refusal("trap", LEAVE_EMPTY), status=422)
    if not paper.says_something():
        empty = Refusal("empty", _("There is no answer yet. Answer at least one question."))
        return _last_page(request, sheet, paper, batch, refusal=empty, status=422)
    if code_form is not None and not code_form.is_valid():
        return _last_page(request, sheet, paper, batch, code_form=code_form, status=422)
    if value is None:
        return _last_page(
            request, sheet, paper, batch, refusal=actions.put_away(), code_form=code_form, status=409
        )
    code: Code | None = code_form.cleaned_data["code"] if code_form else None
    content = actions.Content(sheet.version.pk, line_of(sheet.structure, paper.closed()), paper.open())
    try:
        actions.take_answer(
            survey_id=sheet.survey.pk, batch_id=batch.pk, value=value, content=content, code=code
        )
    except Refused as no:
        if code_form is not None and no.refusal.field == "code":
            code_form.add_error("code", str(no.refusal.message))
            return _last_page(request, sheet, paper, batch, code_form=code_form, status=409)
        return _last_page(request, sheet, paper, batch, refusal=no.refusal, code_form=code_form, status=409)
    return render(request, "survey/thanks.html", _facts(sheet))


def _facts(sheet: Sheet) -> dict[str, Any]:
    survey = sheet.survey
    return {
        "survey": survey,
        "sheet": sheet,
        "programme": survey.programme,
        "is_sample": survey.programme.is_sample,
        "promised": promised(survey.facts),
        "facts": written(survey.facts),
        "is_kept": is_kept(survey),
    }


def _in_languages(sheet: Sheet) -> dict[str, Any]:
    """In which languages it can be read, and how much of it: for pages on which nothing was typed yet (R1, R2)."""
    return {
        "language_rows": queries.languages_to_read(tuple(sheet.sources), sheet.text.source_language),
        "source_language": sheet.text.source_language,
        "done": sheet.text.done,
        "total": sheet.text.total,
    }


def _carried(request: HttpRequest, sheet: Sheet, paper: Paper, batch: Batch | None) -> dict[str, Any]:
    """What every page of the form sends on."""
    sent = request.POST.get("once", "")
    fits = batch is not None and queries.value_for(sent, batch) is not None
    return _facts(sheet) | {
        "once": sent if fits else queries.new_value(batch) if batch else "",
        "number": len(paper.shown()),
    }


def _code(request: HttpRequest, sheet: Sheet) -> list[tuple[str, str]]:
    """A code that was typed already: it stays while somebody goes back to a page of questions."""
    typed = request.POST.get("code", "") if sheet.survey.uses_codes else ""
    return [("code", typed)] if typed else []


def _first_page(
    request: HttpRequest, sheet: Sheet, paper: Paper, batch: Batch | None, refusal: Refusal | None
) -> HttpResponse:
    context = _carried(request, sheet, paper, batch)
    context |= {
        "carried": paper.carried() + _code(request, sheet),
        "refusal": refusal,
        "kept": list(paper.typed.values()),
    }
    context["released"] = queries.released_numbers(sheet.survey) if refusal else []
    if request.method != "POST":
        context |= _in_languages(sheet)
    return render(request, "survey/first.html", context, status=409 if refusal and paper.sent else 200)


def _section_page(
    request: HttpRequest,
    sheet: Sheet,
    paper: Paper,
    batch: Batch,
    section: Section,
    *,
    note: str = "",
    kept: Sequence[str] = (),
    status: int = 200,
) -> HttpResponse:
    shown = [one.key for one in paper.shown()]
    context = _carried(request, sheet, paper, batch) | {
        "section": section,
        "heading": sheet.text.first(section.key),
        "lead": sheet.text.all(f"{section.key}-lead"),
        "rows": [row(sheet, paper, question) for question in section.questions],
        "place": shown.index(section.key) + 1 if section.key in shown else 1,
        "carried": paper.carried(but=section) + _code(request, sheet),
        "note": note,
        "kept": kept,
        "is_wrong": status == 422,
    }
    return render(request, "survey/section.html", context, status=status)


def _last_page(
    request: HttpRequest,
    sheet: Sheet,
    paper: Paper,
    batch: Batch,
    *,
    refusal: Refusal | None = None,
    code_form: CodeForm | None = None,
    status: int = 200,
) -> HttpResponse:
    if code_form is None and sheet.survey.uses_codes:
        code_form = CodeForm(initial=dict(_code(request, sheet)))
    context = _carried(request, sheet, paper, batch) | {
        "sections": [
            (sheet.text.first(section.key), section, [row(sheet, paper, q) for q in section.questions])
            for section in paper.shown()
        ],
        "carried": paper.carried(),
        "found": list(_found(paper)),
        "refusal": refusal,
        "code_form": code_form,
    }
    return render(request, "survey/last.html", context, status=status)


def _found(paper: Paper) -> Iterator[str]:
    """Words in open answers that could tell who somebody is, as the guard finds them. Only their writer sees this."""
    language = page_language.get()
    for _key, _mark, text in paper.open():
        for flag in check(text, Context(language=language)):
            yield text[flag.start : flag.end]


def row(sheet: Sheet, paper: Paper, question: Question) -> dict[str, Any]:
    """A question as a page shows it, with what was answered."""
    key = question.key
    chosen = paper.sent.get(key, [])
    context: dict[str, Any] = {
        "key": key,
        "kind": str(question.kind),
        "words": sheet.asked(question),
        "hint": sheet.text.all(f"{key}-hint"),
        "error": paper.errors.get(key, ""),
        "most": question.most,
        "is_list": len(question.answers) >= LISTED_FROM,
        "is_not_said": NOT_SAID in chosen,
        "low": sheet.text.first(f"{key}-low"),
        "high": sheet.text.first(f"{key}-high"),
    }
    match question.kind:
        case Kind.LINE | Kind.TEXT:
            context["typed"] = chosen[0] if chosen else ""
            mark = (paper.sent.get(f"{key}-mark") or [""])[0]
            if question.is_marked:
                context["marks"] = [(name, MARK_WORDS[name], name == mark) for name in MARKS]
        case Kind.MATRIX:
            context["lines"] = [
                (
                    f"{key}-{one}",
                    sheet.text.first(f"{key}-{one}"),
                    _options(sheet, paper, question, f"{key}-{one}"),
                )
                for one in question.rows
            ]
        case Kind.RANKING:
            context["lines"] = [
                (f"{key}-{place}", place, _options(sheet, paper, question, f"{key}-{place}"))
                for place in range(1, ranks(question) + 1)
            ]
        case _:
            context["options"] = _options(sheet, paper, question, key)
    context["said"] = _said(sheet, paper, question)
    return context


def _options(sheet: Sheet, paper: Paper, question: Question, name: str) -> list[tuple[str, Any, bool]]:
    """The answers that can be chosen: key, words, and whether it is chosen."""
    chosen = paper.sent.get(name, [])
    return [(key, _words(sheet, question, key), key in chosen) for key in question.answers]


def _words(sheet: Sheet, question: Question, key: str) -> Any:
    if question.kind is Kind.MONTH:
        return queries.month_words(key)
    return sheet.answer(question, key) or key


def _said(sheet: Sheet, paper: Paper, question: Question) -> list[Any]:
    """What was answered, for the last look: of a matrix with its row, of a ranking with its place."""
    key = question.key
    if question.kind.is_open:
        return [paper.typed[key]] if key in paper.typed else []
    if question.kind is Kind.MATRIX:
        return [
            (sheet.text.first(f"{key}-{one}"), _words(sheet, question, answer))
            for one in question.rows
            for answer in paper.chosen.get(f"{key}-{one}", ())
        ]
    said = [_words(sheet, question, answer) for answer in paper.chosen.get(key, ())]
    return list(enumerate(said, start=1)) if question.kind is Kind.RANKING else said


@participant("survey-privacy")
def privacy(request: HttpRequest, programme: str, survey: str) -> HttpResponse:
    """What is promised, to read or print (R38)."""
    sheet = _sheet_or_404(programme, survey)
    return render(request, "survey/privacy.html", _facts(sheet) | _in_languages(sheet))
