"""A survey's definition as a file. What makes a survey of one lies above (desk/), with the guard of translations."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.views.decorators.http import require_safe

from apero.conversations.queries import AS_WRITTEN
from apero.people.access import StaffRequest, staff_required
from apero.survey import queries
from apero.survey.imports import definition_of
from apero.survey.models import SurveyVersion
from apero.survey.views.drafts import WRITE, survey_or_404
from apero.translation.queries import languages_of


@staff_required(WRITE)
@require_safe
def definition(request: StaffRequest, survey: UUID, number: int) -> HttpResponse:
    """What a version asks, with its words in all languages, as JSON. Nothing that anybody answered is in it."""
    found = survey_or_404(request, survey)
    try:
        version = queries.version_of(found, number)
    except SurveyVersion.DoesNotExist as error:
        raise Http404 from error
    sheet = queries.sheet_of(found, version, AS_WRITTEN)
    tags = [tag for tag in languages_of(sheet.sources) if tag != sheet.text.source_language]
    told = [queries.sheet_of(found, version, tag) for tag in tags]
    response = HttpResponse(
        definition_of(version, sheet, queries.written(sheet), told), content_type="application/json"
    )
    response["Content-Disposition"] = f'attachment; filename="{found.address}-{number}.json"'
    return response
