"""The translators' list of texts: released ones of the own team. Each has its page in `disclosure`, where the guard reads."""

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from apero.lib.languages import normal_tag
from apero.lib.refusal import Refused
from apero.people.access import StaffRequest, staff_required
from apero.people.roles import Permission
from apero.translation import actions, queries
from apero.translation.forms import LanguageForm
from apero.translation.kinds import kind_name

SOURCES_A_PAGE = 50


@staff_required(Permission.TRANSLATE)
@require_http_methods(["GET", "HEAD"])
def sources(request: StaffRequest) -> HttpResponse:
    """Choose a language and a text (R1, R2)."""
    return _sources_page(request, LanguageForm())


@staff_required(Permission.TRANSLATE)
@require_POST
def add_language(request: StaffRequest) -> HttpResponse:
    """Put one more language on the team's list and open it."""
    form = LanguageForm(request.POST)
    if form.is_valid():
        try:
            tag = actions.add_language(
                team=request.team, typed=form.cleaned_data["language"], by=request.actor, now=timezone.now()
            )
            return redirect(f"{reverse('translation:sources')}?language={tag}")
        except Refused as refused:
            form.add_error(refused.refusal.field, str(refused.refusal.message))
    return _sources_page(request, form, status=422)


def _sources_page(request: StaffRequest, form: LanguageForm, status: int = 200) -> HttpResponse:
    own = queries.sources_of_team(request.team.pk).order_by().values("pk")
    percents = queries.percent_by_language(own)
    languages = sorted({*queries.team_languages(request.team.pk), *percents} - {request.team.source_language})
    chosen = normal_tag(request.GET.get("language") or (languages[0] if languages else ""))
    only_unfinished = request.GET.get("show") == "unfinished"
    context = {
        "form": form,
        "languages": [(tag, percents.get(tag, 0)) for tag in languages],
        "chosen": chosen if chosen in languages else "",
        "only_unfinished": only_unfinished,
    }
    if chosen in languages:
        found = queries.sources_to_translate(request.team.pk, chosen, only_unfinished=only_unfinished)
        page = Paginator(found, SOURCES_A_PAGE).get_page(request.GET.get("page"))
        rows = [(kind_name(source.kind), source) for source in page.object_list]
        context |= {"page": page, "rows": rows}
    return render(request, "translation/sources.html", context, status=status)
