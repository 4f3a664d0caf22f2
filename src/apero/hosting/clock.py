"""Where an hour is: pure arithmetic over its parts, its announced start and the buttons that were pressed (R22)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

BEGINS_AHEAD = timedelta(minutes=15)
"""How long before its start a session can be begun: who tries the buttons on the day before moves nothing."""
LEFT_OPEN = timedelta(hours=3)
"""How long after its planned end an hour counts as running that nobody ended."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the agenda. `text_id` is the source of its title."""

    position: int
    minutes: int
    text_id: UUID

    @property
    def seconds(self) -> int:
        return 60 * self.minutes


@dataclass(frozen=True, slots=True)
class Pressed:
    """What the hosts pressed: the part that runs, since when, and whether the hour was ended."""

    part: int
    began_at: datetime
    part_began_at: datetime
    ended_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class HourClock:
    """Where the hour is. Seconds are whole; below zero it is over time.

    `part` is None before it has begun, when it has ended, and without an agenda; `part_left` then is 0. `hour_left` runs to
    the announced end: who came was promised that. `overrun` says by how much the rest of the agenda is longer than
    what is left. `is_by_plan`: nobody pressed Begin, and the announced times are shown.
    """

    part: Part | None
    following: Part | None
    part_left: int
    hour_left: int
    starts_in: int
    overrun: int
    has_begun: bool
    has_ended: bool
    is_by_plan: bool

    @property
    def position(self) -> int | None:
        return self.part.position if self.part else None

    @property
    def text_id(self) -> UUID | None:
        """The source of the title of the part that runs."""
        return self.part.text_id if self.part else None

    @property
    def part_minutes(self) -> int:
        """Minutes left in the part: 1 while less than one is left, 0 when time is up, -1 when it is one over."""
        return whole_minutes(self.part_left)

    @property
    def hour_minutes(self) -> int:
        """Minutes left in the hour, counted in the same way."""
        return whole_minutes(self.hour_left)

    @property
    def overrun_minutes(self) -> int:
        """Whole minutes only: a few seconds trouble nobody."""
        return self.overrun // 60

    @property
    def is_running(self) -> bool:
        return self.has_begun and not self.has_ended


def whole_minutes(seconds: int) -> int:
    """Seconds as minutes, rounded up: a started minute counts until it is over."""
    return -(-seconds // 60)


def shown(seconds: int) -> str:
    """Seconds without their sign as a timer shows them: "4:05"."""
    minutes, rest = divmod(abs(seconds), 60)
    return f"{minutes}:{rest:02}"


def hour_clock(
    parts: Sequence[Part], *, starts_at: datetime, minutes: int, pressed: Pressed | None, now: datetime
) -> HourClock:
    """The clock of an hour with these parts, in order. `pressed` is None while nobody pressed Begin."""
    ends_at = starts_at + timedelta(minutes=minutes)
    if pressed is not None and pressed.began_at < starts_at - BEGINS_AHEAD:
        pressed = None  # the session was postponed after somebody had begun it
    begins = pressed.began_at if pressed else starts_at
    over = _is_over(pressed, ends_at=ends_at, now=now)
    runs = begins <= now and not over
    place, began = _running(parts, pressed, starts_at=starts_at, now=now) if runs else (-1, now)
    part = parts[place] if place >= 0 else None
    part_left = part.seconds - _seconds(now - began) if part else 0
    hour_left = min(_seconds(ends_at - now), 60 * minutes) if begins > now else _seconds(ends_at - now)
    rest = max(part_left, 0) + sum(later.seconds for later in parts[place + 1 :]) if part else 0
    return HourClock(
        part=part,
        following=parts[place + 1] if part and place + 1 < len(parts) else None,
        part_left=part_left,
        hour_left=hour_left,
        starts_in=_seconds(starts_at - now),
        overrun=max(0, rest - max(hour_left, 0)) if part else 0,
        has_begun=begins <= now,
        has_ended=over,
        is_by_plan=pressed is None,
    )


def _is_over(pressed: Pressed | None, *, ends_at: datetime, now: datetime) -> bool:
    if pressed is None:
        return now >= ends_at
    return pressed.ended_at is not None or now >= ends_at + LEFT_OPEN


def _running(
    parts: Sequence[Part], pressed: Pressed | None, *, starts_at: datetime, now: datetime
) -> tuple[int, datetime]:
    """The place of the part that runs (-1: there is none) and when it began."""
    if pressed is None:
        return place_by_plan(parts, starts_at=starts_at, now=now)
    return place_of(parts, pressed.part), pressed.part_began_at


def place_by_plan(parts: Sequence[Part], *, starts_at: datetime, now: datetime) -> tuple[int, datetime]:
    """The part that should run now, the last one for as long as it takes, and when it should have begun."""
    place, began = -1, starts_at
    for number in range(len(parts)):
        begins = began_by_plan(parts, number, starts_at=starts_at)
        if begins <= now:
            place, began = number, begins
    return place, began


def began_by_plan(parts: Sequence[Part], place: int, *, starts_at: datetime) -> datetime:
    """When a part begins if those before it take their time."""
    return starts_at + timedelta(seconds=sum(part.seconds for part in parts[:place]))


def place_of(parts: Sequence[Part], position: int) -> int:
    """The place of the part at a position; of the one before it if the agenda lost it since; -1 without an agenda."""
    before = [place for place, part in enumerate(parts) if part.position <= position]
    return before[-1] if before else min(0, len(parts) - 1)


def _seconds(span: timedelta) -> int:
    """Whole seconds, rounded down."""
    return span // timedelta(seconds=1)
