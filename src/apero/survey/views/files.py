"""A survey's definition as a file, and a survey made of a file."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from apero.conversations.queries import AS_WRITTEN
from apero.lib.refusal import Refused
from apero.people.access import StaffRequest, staff_required
from apero.survey import actions, queries
from apero.survey.forms import ReadForm
from apero.survey.imports import NoSurvey, definition_of, read_file
from apero.survey.models import SurveyVersion
from apero.survey.views.desk import making
from apero.survey.views.drafts import WRITE, programme_or_404, survey_or_404
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


@staff_required(WRITE)
@require_http_methods(["GET", "HEAD", "POST"])
def read(request: StaffRequest, programme: str) -> HttpResponse:
    """Make a survey of a file, and say line by line what could not be taken over."""
    found = programme_or_404(request.team, programme)
    form = ReadForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        try:
            version, remarks = actions.read_survey(
                programme=found,
                facts=form.facts(),
                title=form.cleaned_data["title"],
                found=read_file(form.cleaned_data["file"]),
                by=request.actor,
                now=timezone.now(),
            )
        except NoSurvey as no:
            form.add_error("file", str(no))
        except Refused as no:
            form.refuse(no.refusal)
        else:
            context = making(found, form) | {"version": version, "remarks": remarks}
            return render(request, "survey/desk/was_read.html", context)
    return render(request, "survey/desk/read.html", making(found, form), status=422 if form.errors else 200)
