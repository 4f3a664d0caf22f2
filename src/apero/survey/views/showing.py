"""The preview: a survey as everybody will see it, in each language, with nothing that could be sent."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from apero.lib.languages import page_language
from apero.people.access import StaffRequest, staff_required
from apero.survey import queries
from apero.survey.paper import Paper
from apero.survey.promises import is_kept, promised, written
from apero.survey.views.answering import row
from apero.survey.views.desk import condition_in_words
from apero.survey.views.drafts import WRITE, newest


@staff_required(WRITE)
@require_safe
def preview(request: StaffRequest, survey: UUID) -> HttpResponse:
    """All pages of the survey on one, in the language of the address; what is not translated stands in its own."""
    draft = newest(request, survey)
    sheet = queries.sheet_of(draft.survey, draft.version, page_language.get())
    paper = Paper(sheet.structure)
    context = draft.context() | {
        "sheet": sheet,
        "promised": promised(draft.survey.facts),
        "facts": written(draft.survey.facts),
        "is_kept": is_kept(draft.survey),
        "parts": [
            {
                "key": section.key,
                "heading": sheet.text.first(section.key),
                "lead": sheet.text.all(f"{section.key}-lead"),
                "condition": condition_in_words(draft, section.condition),
                "rows": [
                    (row(sheet, paper, question), condition_in_words(draft, question.condition))
                    for question in section.questions
                ],
            }
            for section in sheet.structure.sections
        ],
        "languages": queries.languages_of(request.team, draft.sheet),
        "shown_in": page_language.get(),
        "path": request.path_info.lstrip("/"),
    }
    return render(request, "survey/desk/preview.html", context)
