"""What the desk's pages of a survey share: finding it, a draft with its words, and saving a form over it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from apero.conversations.models import Programme
from apero.conversations.queries import AS_WRITTEN, programme_of_team
from apero.lib.languages import page_language
from apero.lib.refusal import Refused, require
from apero.people.access import StaffRequest
from apero.people.models import Team
from apero.people.roles import Permission
from apero.survey import actions, queries, rules
from apero.survey.forms import SeenForm
from apero.survey.models import Survey, SurveyVersion
from apero.survey.queries import Sheet
from apero.translation.queries import texts_in

WRITE = Permission.PROGRAMME_WRITE


def programme_or_404(team: Team, address: str) -> Programme:
    """A series of the team, in any state."""
    try:
        return programme_of_team(team.pk, address)
    except Programme.DoesNotExist as error:
        raise Http404 from error


def survey_or_404(request: StaffRequest, survey: UUID) -> Survey:
    """A survey of the team; another team's is not found."""
    try:
        return queries.survey_of_team(survey, request.team)
    except Survey.DoesNotExist as error:
        raise Http404 from error


@dataclass(frozen=True, slots=True)
class Draft:
    """The newest version of a survey with its words as they were written."""

    survey: Survey
    version: SurveyVersion
    sheet: Sheet
    words: dict[str, str]

    @property
    def is_draft(self) -> bool:
        return self.version.state == SurveyVersion.State.DRAFT

    def context(self) -> dict[str, Any]:
        """What every page of it says on top."""
        programme = self.survey.programme
        series = texts_in(page_language.get(), [programme.text_id])[programme.text_id]
        return {
            "survey": self.survey,
            "version": self.version,
            "programme": programme,
            "series": series.first("title"),
            "title": self.sheet.text.first("title"),
            "is_draft": self.is_draft,
        }


def newest(request: StaffRequest, survey: UUID) -> Draft:
    """The newest version of a survey of the team."""
    found = survey_or_404(request, survey)
    version = queries.newest_version(found)
    sheet = queries.sheet_of(found, version, AS_WRITTEN)
    return Draft(found, version, sheet, queries.written(sheet))


def draft_of(request: StaffRequest, survey: UUID) -> Draft:
    """The same, where it can be changed. Raises `Refused` ("frozen") for a version that was opened."""
    found = newest(request, survey)
    standing = found.version.revision
    require(rules.why_not_edit(found.version.state, seen=standing, standing=standing))
    return found


def back_to(survey: Survey, key: str = "") -> HttpResponse:
    """The builder, at a question or a part."""
    address = reverse("survey:build", args=[survey.pk])
    return HttpResponseRedirect(f"{address}#{key}" if key else address)


def save(
    request: StaffRequest, draft: Draft, form: SeenForm, change: Callable[[], dict[str, Any]]
) -> Survey | None:
    """Save a form over a draft; None if its page has to be shown: it is new, incomplete, or a colleague was faster."""
    if request.method != "POST" or not form.is_valid():
        return None
    standing = draft.version.revision
    try:
        if form.changed():
            require(rules.why_not_edit(draft.version.state, seen=-1, standing=standing))
        actions.change_draft(version=draft.version, revision=standing, **change())
    except Refused as no:
        form.refuse(no.refusal)
        return None
    messages.success(request, _("Saved."))
    return draft.survey


def form_page(request: StaffRequest, draft: Draft, form: SeenForm, **context: Any) -> HttpResponse:
    """The page of a form of a draft."""
    facts = draft.context() | {"form": form, "standing": form.what_stands()} | context
    facts["seen"] = form.mark if form.has_error("__all__", "stale") or not form.seen else form.seen
    return render(request, "survey/desk/form.html", facts, status=422 if form.errors else 200)
