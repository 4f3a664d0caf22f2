"""The desk's pages for words that wait for a second person: all of them in a list, and those that are no translations."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from apero.disclosure import actions, queries
from apero.disclosure.forms.flags import ClearForm, SendBackForm
from apero.disclosure.models import Waiting, WaitingTranslation
from apero.disclosure.rules import WAITS_FOR, why_not_judge, why_not_pass
from apero.lib.languages import page_language
from apero.lib.refusal import Refused
from apero.people.access import StaffRequest, sessions_required
from apero.translation.queries import Passage, texts_in

PAGE_OF = 50


@sessions_required
def flags(request: StaffRequest) -> HttpResponse:
    """What waits for a second person, in no telling order."""
    found = queries.waiting_of_team(request.team.pk, request.permissions)
    told = queries.waiting_translations_of_team(request.team.pk, request.permissions)
    keys = sorted([*found.values_list("pk", flat=True), *told.values_list("pk", flat=True)])
    page = Paginator(keys, PAGE_OF).get_page(request.GET.get("page"))
    keys = list(page.object_list)
    listed = [
        *_rows(list(found.filter(pk__in=keys)), request.user.pk),
        *_told(list(told.filter(pk__in=keys)), request.user.pk),
    ]
    return render(request, "disclosure/flags.html", {"rows": listed, "page": page, "days": WAITS_FOR.days})


def _rows(rows: list[Waiting], reader_id: UUID) -> list[dict[str, Any]]:
    texts = texts_in(page_language.get(), {row.programme.text_id for row in rows})
    words = texts_in("", [row.text_id for row in rows])
    return [
        {
            "at": reverse("disclosure:waiting", args=[row.pk]),
            "what": queries.WAITING_FOR[row.part],
            "words": next((said[0] for said in words[row.text_id].parts.values()), None),
            "is_back": bool(row.sent_back_because),
            "series": texts[row.programme.text_id].first("title"),
            "is_own": row.writer_id == reader_id,
        }
        for row in rows
    ]


def _told(rows: list[WaitingTranslation], reader_id: UUID) -> list[dict[str, Any]]:
    return [
        {
            "at": reverse("disclosure:translation", args=[row.pk]),
            "what": _("A translation"),
            "words": Passage(row.segment.number, row.text, row.language),
            "is_back": bool(row.sent_back_because),
            "is_own": row.writer_id == reader_id,
        }
        for row in rows
    ]


@sessions_required
def waiting(request: StaffRequest, waiting: UUID) -> HttpResponse:
    """Words that wait, with their flags marked."""
    found = _found(request, waiting)
    if found is None:
        raise Http404
    return _page(request, found)


def _found(request: StaffRequest, key: UUID) -> Waiting | None:
    return queries.waiting_of_team(request.team.pk, request.permissions).filter(pk=key).first()


def gone(request: StaffRequest) -> HttpResponse:
    """Sent twice, or a colleague was quicker."""
    refusal = why_not_judge(is_there=False, is_as_seen=True)
    if refusal:
        messages.info(request, str(refusal.message))
    return HttpResponseRedirect(reverse("disclosure:flags"))


def _page(
    request: StaffRequest,
    found: Waiting,
    form: ClearForm | None = None,
    status: int = 200,
    back: SendBackForm | None = None,
) -> HttpResponse:
    text = texts_in("", [found.text_id])[found.text_id]
    flags = queries.flags_of_waiting(found, text)
    is_own = found.writer_id == request.user.pk
    series = texts_in(page_language.get(), [found.programme.text_id])[found.programme.text_id]
    context: dict[str, Any] = {
        "waiting": found,
        "what": queries.WAITING_FOR[found.part],
        "series": series.first("title"),
        "fields": [(queries.FIELDS.get(part, ""), text.plain(part), flags[part]) for part in flags],
        "is_open": why_not_pass(one for said in flags.values() for one in said) is not None,
        "may_go_on": queries.may_go_on(found, request.permissions),
        "is_own": is_own,
        "clear_at": "" if is_own else reverse("disclosure:clear", args=[found.pk]),
        "form": form,
        "back": back or SendBackForm(),
        "tried_flag": form.data.get("flag", "") if form else "",
        "tried_because": form.data.get("because", "") if form else "",
    }
    return render(request, "disclosure/waiting.html", context, status=status)


@require_POST
@sessions_required
def clear(request: StaffRequest, waiting: UUID) -> HttpResponse:
    """A second person lets flagged words stand, with a reason."""
    found = _found(request, waiting)
    if found is None:
        return gone(request)
    form = ClearForm(request.POST)
    if not form.is_valid():
        return _page(request, found, form, status=422)
    try:
        actions.clear_waiting(
            waiting=found, reader=request.user, by=request.actor, now=timezone.now(), **form.cleaned_data
        )
    except Refused as no:
        if no.refusal.code == "gone":
            return gone(request)
        form.refuse(no.refusal)
        return _page(request, found, form, status=409)
    messages.success(request, _("Your reason is kept beside the words."))
    return HttpResponseRedirect(reverse("disclosure:waiting", args=[found.pk]))


@require_POST
@sessions_required
def send_back(request: StaffRequest, waiting: UUID) -> HttpResponse:
    """A second person asks the writer to word it otherwise."""
    found = _found(request, waiting)
    if found is None:
        return gone(request)
    back = SendBackForm(request.POST)
    if not back.is_valid():
        return _page(request, found, status=422, back=back)
    try:
        actions.send_back_waiting(waiting=found, reader=request.user, **back.cleaned_data)
    except Refused as no:
        back.refuse(no.refusal)
        return _page(request, found, status=409, back=back)
    messages.success(request, _("Sent back to its writer, with your reason."))
    return HttpResponseRedirect(reverse("disclosure:waiting", args=[found.pk]))


@require_POST
@sessions_required
def drop(request: StaffRequest, waiting: UUID) -> HttpResponse:
    """Words that nobody needs any more."""
    found = _found(request, waiting)
    if found is None:
        return gone(request)
    actions.drop_waiting(waiting=found)
    messages.success(request, _("They are gone."))
    return HttpResponseRedirect(reverse("disclosure:flags"))
