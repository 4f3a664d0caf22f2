"""The run sheet: where the hour is, what is said aloud, and the hosts' cues (R22)."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import wraps
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from apero.conversations.models import Session
from apero.conversations.queries import session_cities, session_of_team
from apero.conversations.rules import said_before
from apero.hosting import actions, queries, rules
from apero.hosting.clock import BEGINS_AHEAD, HourClock, Part, began_by_plan
from apero.hosting.forms import CueForm
from apero.hosting.models import Cue
from apero.lib.languages import page_language
from apero.lib.refusal import Refusal, Refused
from apero.lib.timezones import Clock, clock_at
from apero.people.access import StaffRequest, member_required, staff_required
from apero.people.roles import Permission
from apero.translation.queries import Text, texts_in

View = Callable[..., HttpResponse]
_BOX = re.compile(r"cue(\d{1,3})-typed")
HOSTS, READS = Permission.QUESTIONS_SCREEN, Permission.NOTES_WRITE


@dataclass(frozen=True, slots=True)
class Row:
    """A part on the run sheet. `own` and `utc` are its planned beginning, `state` is done, now or coming."""

    number: int
    part: Part
    text: Text
    own: Clock | None
    utc: datetime
    state: str
    cue: Cue | None
    form: CueForm | None


def _in_the_room(view: View) -> View:
    """For hosts, and for note-takers to read; others learn which role it takes."""

    @member_required
    @wraps(view)
    def guarded(request: StaffRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        is_reader = READS in request.permissions and HOSTS not in request.permissions
        needed = READS if is_reader and request.method in ("GET", "HEAD") else HOSTS
        return staff_required(needed)(view)(request, *args, **kwargs)

    return guarded


@_in_the_room
@require_http_methods(["GET", "HEAD", "POST"])
def hour(request: StaffRequest, session: UUID) -> HttpResponse:
    """The agenda with its clock, and a box for the cue of each part. Every button also keeps what was typed."""
    try:
        found = session_of_team(request.team.pk, session)
    except Session.DoesNotExist as error:
        raise Http404 from error
    now = timezone.now()
    return _act(request, found, now) if request.method == "POST" else _page(request, found, now=now)


def _act(request: StaffRequest, session: Session, now: datetime) -> HttpResponse:
    """Keep the cues, then press the button. What was refused comes back as it was typed."""
    forms = _forms(session, request.POST)
    tried = [form for form in forms if form.is_touched and not _is_kept(session, form, now)]
    refusal = _pressed(request, session, now)
    if tried or refusal:
        return _page(request, session, now=now, tried=tried, refusal=refusal)
    if request.POST.get("act") not in actions.ACTS:
        messages.success(request, _("Kept."))
    return HttpResponseRedirect(reverse("hosting:hour", args=[session.pk]))


def _is_kept(session: Session, form: CueForm, now: datetime) -> bool:
    if not form.is_valid():
        return False
    typed = form.cleaned_data["typed"]
    try:
        actions.save_cue(
            session=session, position=form.position, typed=typed, seen=form.seen_revision, now=now
        )
    except Refused as no:
        form.refuse(no.refusal)
        if no.refusal.code == "stale":
            form.show_both(queries.cues_of(session.pk).get(form.position))
        return False
    return True


def _pressed(request: StaffRequest, session: Session, now: datetime) -> Refusal | None:
    act, seen = request.POST.get("act", ""), request.POST.get("mark", "")
    if act not in actions.ACTS:
        return None
    try:
        actions.press(session=session, act=act, seen=seen, by=request.actor, now=now)
    except Refused as no:
        return no.refusal
    return None


def _forms(session: Session, data: Any = None) -> list[CueForm]:
    """A box for each part, and one for each cue whose part the agenda lost."""
    cues, parts = queries.cues_of(session.pk), queries.parts_of(session)
    numbers = {part.position: number for number, part in enumerate(parts, start=1)}
    left_over = [position for position, cue in cues.items() if position not in numbers and cue.typed]
    positions = dict.fromkeys([*numbers, *left_over, *_sent_positions(data or {})])
    return [CueForm(data, position=at, cue=cues.get(at), label=_label(numbers.get(at))) for at in positions]


def _sent_positions(data: Mapping[str, str]) -> list[int]:
    """Of boxes that were sent, also of those whose part a changed agenda has lost meanwhile."""
    return [int(found[1]) for name in data if (found := _BOX.fullmatch(name))]


def _label(number: int | None) -> str:
    return _("Cue for part %(number)d") % {"number": number} if number else _("Left over")


def _page(
    request: StaffRequest,
    session: Session,
    *,
    now: datetime,
    tried: list[CueForm] | None = None,
    refusal: Refusal | None = None,
) -> HttpResponse:
    sheet = queries.run_sheet_of(session.pk)
    clock = queries.clock_with(session, sheet, now=now)
    forms = {form.position: form for form in [*_forms(session), *(tried or [])]}
    prompts, conduct = list(session.programme.prompts.all()), list(session.programme.conduct_codes.all())
    texts = _texts(session, [*prompts, *conduct])
    rows = _rows(session, clock, forms, texts)
    for row in rows:
        del forms[row.part.position]
    context = {
        "session": session,
        "programme": session.programme,
        "series": texts[session.programme.text_id].first("title"),
        "region": texts[session.region.text_id].first("name"),
        "text": texts[session.text_id],
        "rows": rows,
        "left_over": list(forms.values()),
        "clock": clock,
        "mark": queries.mark_of(sheet),
        "now_row": next((row for row in rows if row.state == "now"), None),
        "next_row": _row_of(rows, clock.following),
        "is_soon": clock.starts_in <= 3600,
        "hosts": [(host, texts[host.text_id]) for host in session.hosts.all()],
        "prompts": [(prompt, texts[prompt.text_id]) for prompt in prompts],
        "conduct": [(code, texts[code.text_id]) for code in conduct],
        "said": said_before(session),
        "nothing": rules.why_nothing_runs(session),
        "can_press": rules.hour_window(session).is_open(now),
        "begins_from": _clock_of(session, session.starts_at - BEGINS_AHEAD),
        "writes": HOSTS in request.permissions,
        "purged_on": rules.purged_on(session),
        "tried": tried or [],
        "refusal": refusal,
        "may": {permission.name.lower(): True for permission in request.permissions},
    }
    return render(request, "hosting/hour.html", context, status=409 if tried or refusal else 200)


def _texts(session: Session, of_series: list[Any]) -> dict[UUID, Text]:
    """Every text that the page shows: one query."""
    rows = [*session.agenda.all(), *session.hosts.all(), *of_series]
    own = [session.text_id, session.region.text_id, session.programme.text_id]
    return texts_in(page_language.get(), [*own, *(row.text_id for row in rows)])


def _rows(
    session: Session, clock: HourClock, forms: dict[int, CueForm], texts: dict[UUID, Text]
) -> list[Row]:
    parts, cues = queries.parts_of(session), queries.cues_of(session.pk)
    place = parts.index(clock.part) if clock.part else len(parts) if clock.has_ended else -1
    rows = []
    for at, part in enumerate(parts):
        begins = began_by_plan(parts, at, starts_at=session.starts_at)
        state = "now" if at == place else "done" if at < place else "coming"
        cue, form = cues.get(part.position), forms[part.position]
        rows.append(
            Row(at + 1, part, texts[part.text_id], _clock_of(session, begins), begins, state, cue, form)
        )
    return rows


def _row_of(rows: list[Row], part: Part | None) -> Row | None:
    return next((row for row in rows if row.part == part), None)


def _clock_of(session: Session, moment: datetime) -> Clock | None:
    """What the clock of the session's own city shows at a moment; None for a session without a city."""
    city = next(iter(session_cities(session)), None)
    return clock_at(moment, place=city.name, zone_name=city.zone) if city else None
