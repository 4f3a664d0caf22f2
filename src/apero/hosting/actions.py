"""Moving through the hour, and writing its cues. The moves are recorded, the cues are not: they are notes of hosts."""

from collections.abc import Callable
from datetime import datetime

from django.db import transaction

from apero.audit.actions import Actor, record
from apero.conversations.models import Session
from apero.hosting.clock import began_by_plan, place_of
from apero.hosting.events import BeginTakenBack, PartBegun, SessionBegun, SessionEnded
from apero.hosting.models import Cue, RunSheet
from apero.hosting.queries import clock_with, mark_of, parts_of
from apero.hosting.rules import purged_on, why_not_press, why_not_write_cue
from apero.lib.events import Event
from apero.lib.refusal import require
from apero.lib.words import clean_text


@transaction.atomic
def press(*, session: Session, act: str, seen: str, by: Actor, now: datetime) -> RunSheet:
    """Begin, next, back or end. `seen` is the mark of the state that the page showed. Raises `Refused` ("moved", …)."""
    locked = _locked(session)
    sheet = RunSheet.objects.filter(pk=locked.pk).first() or RunSheet(session=locked)
    clock = clock_with(locked, sheet, now=now)
    standing = mark_of(sheet)
    require(why_not_press(locked, act=act, seen=seen, standing=standing, clock=clock, now=now))
    event = _ACTS[act](locked, sheet, now)
    sheet.save()
    record(event, by=by, now=now)
    return sheet


def _locked(session: Session) -> Session:
    """The session, held until the transaction ends: of two who press at once the second sees what the first did."""
    return (
        Session.objects.select_for_update(of=("self",))
        .select_related("programme")
        .prefetch_related("agenda")
        .get(pk=session.pk)
    )


def _begin(session: Session, sheet: RunSheet, now: datetime) -> Event:
    parts = parts_of(session)
    sheet.part = parts[0].position if parts else 0
    sheet.began_at = sheet.part_began_at = now
    sheet.ended_at = None
    return SessionBegun(session_id=session.pk)


def _next(session: Session, sheet: RunSheet, now: datetime) -> Event:
    parts = parts_of(session)
    sheet.part = parts[place_of(parts, sheet.part or 0) + 1].position
    sheet.part_began_at = now
    return PartBegun(session_id=session.pk, part=sheet.part)


def _back(session: Session, sheet: RunSheet, now: datetime) -> Event:
    """Take back the last button: the end, a part, or Begin itself.

    When an earlier part began is not kept. It is taken from the plan, counted from when the hour began.
    """
    parts = parts_of(session)
    place = place_of(parts, sheet.part or 0)
    if sheet.ended_at is not None:
        sheet.ended_at = None
    elif place < 1:
        sheet.part = sheet.began_at = sheet.part_began_at = None
        return BeginTakenBack(session_id=session.pk)
    else:
        began = began_by_plan(parts, place - 1, starts_at=sheet.began_at or now)
        sheet.part, sheet.part_began_at = parts[place - 1].position, min(began, now)
    return PartBegun(session_id=session.pk, part=sheet.part or 0)


def _end(session: Session, sheet: RunSheet, now: datetime) -> Event:
    sheet.ended_at = now
    return SessionEnded(session_id=session.pk)


_ACTS: dict[str, Callable[[Session, RunSheet, datetime], Event]] = {
    "begin": _begin,
    "next": _next,
    "back": _back,
    "end": _end,
}
ACTS = tuple(_ACTS)


@transaction.atomic
def save_cue(*, session: Session, position: int, typed: str, seen: int, now: datetime) -> Cue:
    """Write the cue of a part over the revision that was `seen` (0: there was none). Raises `Refused` ("stale", …).

    Saving what stands already changes nothing, whatever was seen.
    """
    locked = _locked(session)
    words = clean_text(typed)
    cue = Cue.objects.filter(session=locked, position=position).first()
    standing = cue or Cue(session=locked, position=position, revision=0)
    is_same = standing.typed == words
    require(why_not_write_cue(locked, seen=seen, revision=standing.revision, is_same=is_same, now=now))
    if not is_same:
        standing.typed, standing.revision = words, standing.revision + 1
        standing.save()
    return standing


@transaction.atomic
def purge_hours(*, now: datetime) -> int:
    """Delete the cues and the run sheet of every session whose day has come. Returns how many rows went."""
    over = Session.objects.filter(starts_at__lt=now).select_related("programme")
    rows = [over.filter(cues__isnull=False), over.filter(run_sheet__isnull=False)]
    due = {s.pk for sessions in rows for s in sessions.distinct() if purged_on(s) <= now.date()}
    cues, _by_model = Cue.objects.filter(session__in=due).delete()
    sheets, _by_model = RunSheet.objects.filter(session__in=due).delete()
    return cues + sheets
