"""The translators' desk. Only released texts of the own team; what others typed raw is never here."""

from collections.abc import Mapping
from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from apero.lib.languages import is_tag, name_of, normal_tag
from apero.lib.refusal import Refused
from apero.people.access import StaffRequest, staff_required
from apero.people.roles import Permission
from apero.translation import actions, queries
from apero.translation.forms import LanguageForm, TranslationForm, shown_again, typed_numbers, without_source
from apero.translation.kinds import kind_name
from apero.translation.models import Source
from apero.translation.queries import UnitState
from apero.translation.rules import Outcome

SOURCES_A_PAGE = 50
SEGMENTS_A_PAGE = 100


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


@staff_required(Permission.TRANSLATE)
@require_http_methods(["GET", "HEAD", "POST"])
def translate(request: StaffRequest, source: UUID, language: str) -> HttpResponse:
    """One text in one language: each part beside its source (R3, R4)."""
    found = get_object_or_404(Source, pk=source, team=request.team, is_released=True)
    if language == found.language or not _is_known(language):
        raise Http404
    if request.method == "POST":
        return _save(request, found, language)
    return _translate_page(request, found, language)


def _is_known(language: str) -> bool:
    return is_tag(language) and language == normal_tag(language) and name_of(language) != language


def _save(request: StaffRequest, source: Source, language: str) -> HttpResponse:
    """Save what can be saved; show the rest again with what was typed and what has changed meanwhile."""
    numbers = typed_numbers(request.POST)
    units = [unit for unit in queries.units_of(source, language) if unit.number in numbers]
    sent = TranslationForm(request.POST, units=units, language=language)
    is_whole = sent.is_valid()
    saved = actions.translate(
        source=source,
        language=language,
        words=sent.words,
        seen=sent.seen,
        confirmed=sent.confirmed,
        by=request.actor,
        now=timezone.now(),
    )
    if saved.changed:
        text = ngettext("%(count)d part saved.", "%(count)d parts saved.", saved.changed)
        messages.success(request, text % {"count": saved.changed})
    if is_whole and not saved.unsaved and not without_source(request.POST, units):
        return redirect(request.get_full_path())
    return _translate_page(request, source, language, sent=sent, unsaved=saved.unsaved)


def _translate_page(
    request: StaffRequest,
    source: Source,
    language: str,
    *,
    sent: TranslationForm | None = None,
    unsaved: Mapping[int, Outcome] | None = None,
) -> HttpResponse:
    units = queries.units_of(source, language)
    page = Paginator(units, SEGMENTS_A_PAGE).get_page(request.GET.get("page"))
    shown, status = list(page.object_list), 200
    form, orphans = TranslationForm(units=shown, language=language), list[str]()
    if sent is not None:
        refused = {n for n in sent.marks if f"text_{n}" in sent.errors} | (unsaved or {}).keys()
        shown = [unit for unit in units if unit in shown or unit.number in refused]
        form = shown_again(sent, unsaved or {}, units=shown, language=language)
        orphans, status = without_source(request.POST, units), 422 if sent.errors else 409
    context = {
        "form": form,
        "rows": form.rows(),
        "page": page,
        "orphans": orphans,
        "source": source,
        "kind": kind_name(source.kind),
        "language": language,
        "label": units[0].wording if units else "",
        "done": sum(unit.state == UnitState.TRANSLATED for unit in units),
        "total": len(units),
    }
    return render(request, "translation/translate.html", context, status=status)
