"""While a survey runs and afterwards: one-time codes to hand out, the end, and saying that people were told what came of it."""

from typing import Any
from uuid import UUID

from django import forms
from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import get_script_prefix, reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST

from apero.lib.forms import DeskForm
from apero.lib.languages import direction, page_language
from apero.lib.refusal import Refused
from apero.participation.queries import faces_of
from apero.people.access import StaffRequest, staff_required
from apero.survey import actions, rules
from apero.survey.models import Survey
from apero.survey.queries import latest_version
from apero.survey.views.drafts import WRITE, survey_or_404
from apero.translation.queries import texts_in


class NumberForm(DeskForm):
    """How many codes a sheet has."""

    number = forms.IntegerField(
        label=gettext_lazy("How many codes?"),
        help_text=gettext_lazy(
            "They are shown once, to be handed out one by one. Nobody can see later which were used."
        ),
        min_value=1,
        max_value=rules.ON_A_SHEET,
        initial=20,
    )
    newest = forms.IntegerField(required=False)
    """The newest sheet that the page knew."""


@staff_required(WRITE)
@require_http_methods(["GET", "HEAD", "POST"])
def running(request: StaffRequest, survey: UUID) -> HttpResponse:
    """What can be done with a survey that was opened. A sheet of codes is the answer to its form, and is kept nowhere."""
    found, now = survey_or_404(request, survey), timezone.now()
    form = NumberForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.make_codes(
                survey=found,
                number=form.cleaned_data["number"],
                newest=form.cleaned_data["newest"],
                by=request.actor,
                now=now,
            )
        except Refused as no:
            form.refuse(no.refusal)
            found.refresh_from_db(fields=["last_sheet"])
        else:
            return _sheet(request, found, made)
    return _page(request, found, form, status=422 if form.errors else 200)


def _names(survey: Survey) -> dict[str, Any]:
    version, programme = latest_version(survey), survey.programme
    texts = texts_in(page_language.get(), [version.text_id, programme.text_id])
    return {
        "survey": survey,
        "programme": programme,
        "series": texts[programme.text_id].first("title"),
        "title": texts[version.text_id].first("title"),
        "number": version.number,
        "is_inside": True,
    }


def _page(request: StaffRequest, survey: Survey, form: NumberForm, *, status: int = 200) -> HttpResponse:
    now = timezone.now()
    context = _names(survey) | {
        "form": form,
        "no_codes": rules.why_not_hand_out(survey, number=1, now=now) if survey.uses_codes else None,
        "may_close": rules.why_not_close(survey) is None,
        "no_report": rules.why_not_report(survey),
        "sheets": range(1, survey.last_sheet + 1) if not survey.closed_on else (),
        "ends_at": rules.ends_at(survey),
        "deleted_on": rules.deleted_on(survey) if survey.closed_on else None,
    }
    return render(request, "survey/desk/running.html", context, status=status)


def _sheet(request: StaffRequest, survey: Survey, made: actions.MadeSheet) -> HttpResponse:
    language = survey.programme.text.language
    faces = [faces_of(code, language) for code in made.codes]
    page = reverse("survey:answer", args=[survey.programme.address, survey.address])
    context = _names(survey) | {
        "number": made.number,
        "faces": faces,
        "address": f"{settings.SITE_URL}/{language}/{page.removeprefix(get_script_prefix())}",
        "direction": direction(faces[0]["code_language"]) if faces else "ltr",
    }
    answer = render(request, "survey/desk/sheet.html", context)
    answer["Cache-Control"] = "no-store"
    return answer


@staff_required(WRITE)
@require_POST
def take_back(request: StaffRequest, survey: UUID, sheet: int) -> HttpResponse:
    """A sheet that was lost opens nothing any more."""
    found = survey_or_404(request, survey)
    actions.take_codes_back(survey=found, sheet=sheet, by=request.actor, now=timezone.now())
    messages.success(request, _("What was left of this sheet opens nothing any more."))
    return HttpResponseRedirect(reverse("survey:running", args=[found.pk]))


@staff_required(WRITE)
@require_POST
def close(request: StaffRequest, survey: UUID) -> HttpResponse:
    """The survey ends now. What waits is put away within the hour."""
    return _act(
        request, survey, actions.close_survey, _("It is over. The last answers are put away within the hour.")
    )


@staff_required(WRITE)
@require_POST
def report(request: StaffRequest, survey: UUID) -> HttpResponse:
    """People were told what came of it: the days until the answers are deleted are counted from now."""
    return _act(request, survey, actions.report_survey, _("Noted. The answers are deleted in 90 days."))


def _act(request: StaffRequest, survey: UUID, act: Any, done: str) -> HttpResponse:
    found = survey_or_404(request, survey)
    try:
        act(survey=found, by=request.actor, now=timezone.now())
    except Refused as no:
        messages.error(request, str(no.refusal.message))
    else:
        messages.success(request, done)
    return HttpResponseRedirect(reverse("survey:running", args=[found.pk]))
