"""Reading the hour: its clock, its parts and its cues."""

from datetime import datetime
from uuid import UUID

from apero.conversations.models import Session
from apero.conversations.queries import agenda_of
from apero.hosting.clock import HourClock, Part, Pressed, hour_clock
from apero.hosting.models import Cue, RunSheet
from apero.translation.marks import hash_of


def parts_of(session: Session) -> list[Part]:
    """The parts of the hour, in order: one query, or none when the agenda is at hand."""
    return [Part(row.position, row.minutes, row.text_id) for row in agenda_of(session)]


def run_sheet_of(session_id: UUID) -> RunSheet | None:
    """What the hosts pressed, as it stands."""
    return RunSheet.objects.filter(pk=session_id).first()


def pressed_of(sheet: RunSheet | None) -> Pressed | None:
    """What was pressed; None while nobody pressed Begin."""
    if sheet is None or sheet.part is None or sheet.began_at is None or sheet.part_began_at is None:
        return None
    return Pressed(sheet.part, sheet.began_at, sheet.part_began_at, sheet.ended_at)


def clock_of(session: Session, *, now: datetime) -> HourClock:
    """Which part of the agenda runs, and what is left of it and of the hour: two queries.

    By the buttons if somebody pressed Begin, else by the announced times.
    """
    return clock_with(session, run_sheet_of(session.pk), now=now)


def clock_with(session: Session, sheet: RunSheet | None, *, now: datetime) -> HourClock:
    """The same when the run sheet is known."""
    return hour_clock(
        parts_of(session),
        starts_at=session.starts_at,
        minutes=session.minutes,
        pressed=pressed_of(sheet),
        now=now,
    )


def mark_of(sheet: RunSheet | None) -> str:
    """The mark of a state of the hour: it changes with every button."""
    pressed = pressed_of(sheet)
    return hash_of(repr(pressed)) if pressed else ""


def cues_of(session_id: UUID) -> dict[int, Cue]:
    """The cues of a session by the position of their part."""
    return {cue.position: cue for cue in Cue.objects.filter(session_id=session_id)}
