"""The overview of the policy and its words, and the languages of the team."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from apero.lib.languages import own_name
from apero.people.access import StaffRequest, staff_required
from apero.people.roles import Permission
from apero.policy import actions, queries
from apero.policy.forms import LanguageForm
from apero.policy.kinds import GROUP, REGION, RISK_AREA
from apero.policy.models import PolicyVersion
from apero.policy.views.answers import done, named, status_of, tell
from apero.translation import actions as translation
from apero.translation.queries import team_languages

SHOWN = 10


@staff_required(Permission.POLICY_WRITE)
@require_http_methods(["GET", "HEAD"])
def desk(request: StaffRequest) -> HttpResponse:
    """What stands and what is missing, on one page."""
    team = request.team
    versions = PolicyVersion.objects.filter(team=team)
    return render(
        request,
        "policy/desk.html",
        {
            "versions": named(list(versions[:SHOWN])),
            "version_count": versions.count(),
            "kinds": [
                (RISK_AREA, queries.risk_areas_of(team.pk).count()),
                (REGION, queries.regions_of(team.pk).count()),
                (GROUP, queries.groups_of(team.pk).count()),
            ],
            "topic_count": queries.topics_in_use(team.pk).count(),
            "languages": [(tag, own_name(tag)) for tag in team_languages(team.pk)],
        },
    )


@staff_required(Permission.POLICY_WRITE)
@require_POST
def starting_set(request: StaffRequest) -> HttpResponse:
    """Take the starting set of risk areas, topics and groups (R40, R41, R66)."""
    came = actions.add_starting_set(team=request.team, by=request.actor, now=timezone.now())
    if came:
        tell(request, _("The starting set is yours now. Rename, merge and add as you need."))
    else:
        tell(request, _("You have words of your own already, so nothing was added."))
    return redirect("policy:desk")


@staff_required(Permission.POLICY_WRITE)
@require_http_methods(["GET", "HEAD", "POST"])
def languages(request: StaffRequest) -> HttpResponse:
    """The languages that the team publishes in."""
    form = LanguageForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        typed = form.cleaned_data["language"]
        add = translation.add_language
        if done(form, add, team=request.team, typed=typed, by=request.actor, now=timezone.now()):
            tell(request, _("The language is on the list."))
            return redirect("policy:languages")
    found = [(tag, own_name(tag)) for tag in team_languages(request.team.pk)]
    context = {"form": form, "languages": found}
    return render(request, "policy/languages.html", context, status=status_of(form))


@staff_required(Permission.POLICY_WRITE)
@require_POST
def remove_language(request: StaffRequest) -> HttpResponse:
    """Take a language off the list."""
    tag = request.POST.get("language", "")
    translation.remove_language(team=request.team, tag=tag, by=request.actor, now=timezone.now())
    tell(request, _("The list was changed. What was translated stays public."))
    return redirect("policy:languages")
