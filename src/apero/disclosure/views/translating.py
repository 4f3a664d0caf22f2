"""One text in one language, where translators write. Only released texts of the own team; what others typed raw is never here."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from apero.disclosure import actions, queries
from apero.disclosure.forms.files import FileForm
from apero.disclosure.forms.translating import (
    TranslationForm,
    Waits,
    shown_again,
    typed_numbers,
    without_source,
)
from apero.lib.languages import is_tag, name_of, normal_tag
from apero.people.access import StaffRequest, staff_required
from apero.people.roles import Permission
from apero.translation.exchange import FORMATS, Entry, written
from apero.translation.kinds import kind_name
from apero.translation.marks import hash_of
from apero.translation.models import Source
from apero.translation.queries import UnitState, units_of

SEGMENTS_A_PAGE = 100


@staff_required(Permission.TRANSLATE)
@require_http_methods(["GET", "HEAD", "POST"])
def translate(request: StaffRequest, source: UUID, language: str) -> HttpResponse:
    """One text in one language: each part beside its source (R3, R4)."""
    found = _source_or_404(request, source, language)
    if request.method == "POST":
        return _save(request, found, language, request.POST)
    return _translate_page(request, found, language)


@staff_required(Permission.TRANSLATE)
@require_safe
def written_file(request: StaffRequest, source: UUID, language: str, kind: str) -> HttpResponse:
    """The text and its translation as a file for the tools of translators."""
    found = _source_or_404(request, source, language)
    if kind not in FORMATS:
        raise Http404
    entries = [
        Entry(u.number, u.wording, u.told, is_outdated=u.state == UnitState.OUTDATED, seen=hash_of(u.told))
        for u in units_of(found, language)
    ]
    made = written(kind, found.pk, found.language, language, entries)
    answer = HttpResponse(made, content_type=FORMATS[kind][1])
    answer["Content-Disposition"] = f'attachment; filename="{found.kind}-{language}.{kind.rstrip("2")}"'
    return answer


@staff_required(Permission.TRANSLATE)
@require_POST
def take_file(request: StaffRequest, source: UUID, language: str) -> HttpResponse:
    """Save what a file says, as if it had been typed. What cannot be saved stands on the page, with its words."""
    found = _source_or_404(request, source, language)
    form = FileForm(
        request.POST, request.FILES, source=found, language=language, units=units_of(found, language)
    )
    if not form.is_valid():
        return _translate_page(request, found, language, file=form)
    if form.left:
        text = ngettext(
            "%(count)d part of the file is marked as unfinished and was left as it is.",
            "%(count)d parts of the file are marked as unfinished and were left as they are.",
            form.left,
        )
        messages.info(request, text % {"count": form.left})
    return _save(request, found, language, form.typed)


def _source_or_404(request: StaffRequest, source: UUID, language: str) -> Source:
    found = get_object_or_404(Source, pk=source, team=request.team, is_released=True)
    if language == found.language or not _is_known(language):
        raise Http404
    return found


def _is_known(language: str) -> bool:
    return is_tag(language) and language == normal_tag(language) and name_of(language) != language


def _save(request: StaffRequest, source: Source, language: str, data: Mapping[str, Any]) -> HttpResponse:
    """Save what can be saved; show the rest again with what was typed, what was flagged and what has changed meanwhile."""
    numbers = typed_numbers(data)
    units = [unit for unit in units_of(source, language) if unit.number in numbers]
    sent = TranslationForm(data, units=units, language=language)
    is_whole = sent.is_valid()
    kept = actions.save_translations(
        source=source,
        language=language,
        words=sent.words,
        seen=sent.seen,
        confirmed=sent.confirmed,
        wait=sent.wait,
        held=sent.held,
        writer=request.user,
        by=request.actor,
        now=timezone.now(),
    )
    if kept.saved.changed:
        text = ngettext("%(count)d part saved.", "%(count)d parts saved.", kept.saved.changed)
        messages.success(request, text % {"count": kept.saved.changed})
    if kept.waiting:
        messages.success(request, _("Kept for a second person. No page shows it."))
    if is_whole and not kept.saved.unsaved and not kept.flagged and not without_source(data, units):
        return redirect(_back(request, source, language))
    return _translate_page(request, source, language, sent=sent, kept=kept, data=data)


def _back(request: StaffRequest, source: Source, language: str) -> str:
    """The same page of the text."""
    here = reverse("disclosure:translate", args=[source.pk, language])
    return request.get_full_path() if request.path == here else here


def _translate_page(
    request: StaffRequest,
    source: Source,
    language: str,
    *,
    sent: TranslationForm | None = None,
    kept: actions.Kept | None = None,
    data: Mapping[str, Any] = MappingProxyType({}),
    file: FileForm | None = None,
) -> HttpResponse:
    units = units_of(source, language)
    waiting = queries.translations_that_wait(source, language)
    marks = {unit.number: unit.mark for unit in units}
    own = {
        row.segment.number: Waits(
            row.text, row.pk, row.seen != marks.get(row.segment.number), row.sent_back_because
        )
        for row in waiting
        if row.writer_id == request.user.pk
    }
    page = Paginator(units, SEGMENTS_A_PAGE).get_page(request.GET.get("page"))
    shown, status = list(page.object_list), 422 if file else 200
    form, orphans = TranslationForm(units=shown, language=language, waits=own), list[str]()
    if sent is not None and kept is not None:
        again = sent.refused | kept.saved.unsaved.keys() | kept.flagged.keys()
        shown = [u for u in units if u in shown or u.number in again]
        form = shown_again(
            sent, kept.saved.unsaved, units=shown, language=language, waits=own, flagged=kept.flagged
        )
        orphans, status = without_source(data, units), 422 if sent.errors else 409
    form.of_others = {r.segment.number: r.pk for r in waiting if r.writer_id != request.user.pk}
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
        "file": file or FileForm(source=source, language=language, units=units),
        "formats": [(kind, name) for kind, (name, _type) in FORMATS.items()],
    }
    return render(request, "disclosure/translate.html", context, status=status)
