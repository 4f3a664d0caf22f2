"""A survey made of a file, with a report of what could not be taken over."""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from apero.conversations.models import Programme
from apero.conversations.queries import programme_of_team, title_of
from apero.desk.surveys import survey_of_file
from apero.lib.languages import page_language
from apero.lib.refusal import Refused
from apero.people.access import StaffRequest, staff_required
from apero.people.roles import Permission
from apero.survey.forms import ReadForm
from apero.survey.imports import NoSurvey, read_file


@staff_required(Permission.PROGRAMME_WRITE)
@require_http_methods(["GET", "HEAD", "POST"])
def read_survey(request: StaffRequest, programme: str) -> HttpResponse:
    """Make a survey of a file, and say line by line what could not be taken over."""
    try:
        found = programme_of_team(request.team.pk, programme)
    except Programme.DoesNotExist as error:
        raise Http404 from error
    form = ReadForm(request.POST or None, request.FILES or None)
    context = {"programme": found, "series": title_of(found, page_language.get()), "form": form}
    if request.method == "POST" and form.is_valid():
        try:
            made = survey_of_file(
                programme=found,
                facts=form.facts(),
                title=form.cleaned_data["title"],
                found=read_file(form.cleaned_data["file"]),
                writer=request.user,
                by=request.actor,
                now=timezone.now(),
            )
        except NoSurvey as no:
            form.add_error("file", str(no))
        except Refused as no:
            form.refuse(no.refusal)
        else:
            return render(request, "desk/was_read.html", context | {"made": made})
    return render(request, "desk/read_survey.html", context, status=422 if form.errors else 200)
