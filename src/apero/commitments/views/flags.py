"""Words of the thread that could point at somebody: shown with their flags, kept for a second person, and gone on with."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from apero.commitments import actions
from apero.commitments.models import Pledge, Recommendation, Update
from apero.conversations.models import Programme, Session
from apero.disclosure.models import Waiting
from apero.disclosure.queries import (
    FIELDS,
    WAITING_FOR,
    Flagged,
    flags_of_thread,
    may_go_on,
    waiting_for,
    waiting_of_team,
)
from apero.people.access import StaffRequest, sessions_required
from apero.translation.queries import text_in

Part = Waiting.Part
PARTS = {
    "decide": Part.DECISION,
    "implement": Part.EVIDENCE,
    "finish": Part.EVIDENCE,
    "news": Part.NEWS,
    "move": Part.MOVE,
    "drop": Part.DROP,
}
"""As what the words of an act wait."""


@dataclass(frozen=True, slots=True)
class Field:
    """What was typed in a field, with its flags."""

    label: str | Promise
    words: str
    flags: list[Flagged]


@dataclass(frozen=True, slots=True)
class StoppedForm:
    """A form whose words are not told, with their flags. `form` is its id on the page."""

    form: str
    language: str
    fields: list[Field]


def stopped(programme: Programme, of: UUID, part: str, form: Any, *, at: str) -> StoppedForm:
    """What was flagged in which field. `at` is the id of the form on the page."""
    words, key = form.words(), form.cleaned_data["waits"]
    waiting = Waiting.objects.filter(of=of, part=part, form=str(key)).first() if key else None
    found = flags_of_thread(words, programme, source_id=waiting.text_id if waiting else None)
    rows = [Field(FIELDS.get(name, ""), words[name], flags) for name, flags in found.items() if flags]
    return StoppedForm(at, programme.team.source_language, rows)


def is_to_keep(request: StaffRequest, form: Any) -> bool:
    """Whether the form was sent to be kept for a second person."""
    return "keep" in request.POST and bool(form.words()) and bool(form.cleaned_data["waits"])


def keep(request: StaffRequest, programme: Programme, of: UUID, part: str, form: Any) -> HttpResponse:
    """Keep what a form says for a second person."""
    kept = actions.let_words_wait(
        programme=programme,
        of=of,
        part=part,
        form=form.cleaned_data["waits"],
        words=form.words(),
        chosen=form.chosen(),
        writer=request.user,
        today=timezone.now().date(),
    )
    messages.success(request, _("Kept for a second person. No page shows it."))
    return HttpResponseRedirect(reverse("disclosure:waiting", args=[kept.pk]))


def waits_here(of: UUID) -> list[tuple[str | Promise, Waiting]]:
    """What waits for one thing, for its page."""
    return [(WAITING_FOR[one.part], one) for one in waiting_for(of)]


def gone_on_with(request: StaffRequest, of: UUID) -> Waiting | None:
    """The words that the address names (`?waiting=`), if they wait for this thing."""
    key = request.GET.get("waiting", "")
    try:
        return next((one for one in waiting_for(of) if one.pk == UUID(key)), None) if key else None
    except ValueError:
        return None


def initial_of(waiting: Waiting | None, parts: Iterable[str]) -> dict[str, Any]:
    """What a form holds that goes on with words of one of these parts; nothing for other forms."""
    if waiting is None or waiting.part not in parts:
        return {}
    text = text_in("", waiting.text_id)
    words = {part.replace("-", "_"): text.plain(part) for part in text.parts}
    return {**waiting.chosen, **words, "waits": waiting.form}


@sessions_required
def go_on(request: StaffRequest, waiting: UUID) -> HttpResponse:
    """To the form in which words that wait were typed."""
    found = waiting_of_team(request.team.pk, request.permissions).filter(pk=waiting).first()
    if found is None or not may_go_on(found, request.permissions):
        raise Http404
    return HttpResponseRedirect(f"{_form_of(found)}waiting={found.pk}")


def _form_of(waiting: Waiting) -> str:
    """The address of the page of a form, up to its query."""
    if waiting.part == Part.CLOSING:
        return reverse("commitments:close", args=[waiting.programme.address]) + "?"
    if waiting.part == Part.PLEDGE:
        name = "session" if Session.objects.filter(pk=waiting.of).exists() else "series"
        return reverse("commitments:new_pledge") + f"?{name}={waiting.of}&"
    rows = {
        "recommendation": Recommendation.objects.filter(pk=waiting.of),
        "pledge": Pledge.objects.filter(pk=waiting.of),
        "update": Update.objects.filter(pk=waiting.of),
    }
    thing = next((name for name, found in rows.items() if found.exists()), None)
    if thing is None:
        raise Http404
    return reverse(f"commitments:{thing}", args=[waiting.of]) + "?"
