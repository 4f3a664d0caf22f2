"""What a team decides about a series or a session, as a form sends it and as it stands: one shape for both."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields
from datetime import UTC, date, datetime
from hashlib import blake2b
from typing import Any, NamedTuple
from uuid import UUID

from apero.conversations.models import Session
from apero.lib.timezones import from_wall


def mark_of(facts: Any, **also: object) -> str:
    """What a page remembers of what it showed: a short hash for each fact by its name (BLAKE2b, 5 bytes).

    Facts are compared one by one, so that a stale page can say which of them changed. A mapping counts by its keys.
    """
    shown = {f.name: getattr(facts, f.name) for f in fields(facts)} | also
    return " ".join(f"{name}={_hash(value)}" for name, value in _flat(shown))


def mark_of_lines(lines: Mapping[str, Sequence[str]]) -> str:
    """The same for lists of lines by their names."""
    return " ".join(f"{name}={_hash(value)}" for name, value in sorted(lines.items()))


def _flat(shown: Mapping[str, object]) -> Iterator[tuple[str, object]]:
    for name, value in shown.items():
        if isinstance(value, Mapping):
            yield from _flat(value)
        else:
            yield name, value


def _hash(value: object) -> str:
    if isinstance(value, Sequence) and not isinstance(value, str):
        value = [tuple(one) if isinstance(one, tuple) else str(one) for one in value]
    return blake2b(repr(value).encode(), digest_size=5).hexdigest()


def changed_since(seen: str, standing: str) -> list[str]:
    """The names of the facts whose mark differs from the one seen; all of them for a mark that is not ours."""
    before = dict(pair.split("=", 1) for pair in seen.split() if "=" in pair)
    now = dict(pair.split("=", 1) for pair in standing.split())
    return [name for name, mark in now.items() if before.get(name) != mark]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammeFacts:
    """What a convenor decides about a series. `parts` are its public words by part."""

    starts_on: date
    ends_on: date
    parts: Mapping[str, str]
    influence: str = "consult"
    contact_address: str = ""
    questions_close_on: date | None = None
    summary_days: int = 14
    check_days: int = 7
    responses_due_on: date | None = None
    interpretation_threshold: int = 4
    interpretation_notice_days: int = 5
    policy_version_id: UUID | None = None
    conduct_ids: Sequence[UUID] = field(default_factory=tuple)
    source_page: str = ""
    source_licence: str = ""

    def columns(self) -> dict[str, object]:
        """The facts that are columns."""
        names = "starts_on ends_on influence contact_address questions_close_on summary_days source_page source_licence"
        numbers = "check_days interpretation_threshold interpretation_notice_days responses_due_on"
        return {name: getattr(self, name) for name in f"{names} {numbers}".split()}


class AgendaLine(NamedTuple):
    """A part of the hour: minutes, title, who."""

    minutes: int
    title: str
    host: str = ""


class HostLine(NamedTuple):
    """A host by role; a name only if that person opted in (R23)."""

    role: str
    shown_name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionFacts:
    """What a convenor decides about a session.

    `starts` is naive: UTC when an instant is announced (`wall_zone` empty), else the wall time in `wall_zone`.
    `agenda` may be empty in a draft; otherwise its minutes sum to `minutes`.
    """

    region_id: UUID
    starts: datetime
    language: str
    wall_zone: str = ""
    minutes: int = 60
    capacity: int = 60
    kind: str = "conversation"
    level: str = "open"
    is_recorded: bool = False
    safety: str = ""
    provider: str = ""
    meeting_link: str = ""
    provider_collects: str = ""
    note: str = ""
    city_ids: Sequence[int] = field(default_factory=tuple)
    agenda: Sequence[AgendaLine] = field(default_factory=tuple)
    hosts: Sequence[HostLine] = field(default_factory=tuple)

    @property
    def starts_at(self) -> datetime:
        """The instant at which it starts, in UTC."""
        naive = self.starts.replace(tzinfo=None)
        if not self.wall_zone:
            return naive.replace(tzinfo=UTC)
        return from_wall(naive.date(), naive.time(), self.wall_zone)

    def columns(self) -> dict[str, object]:
        """The facts that are columns, the computed start among them."""
        plain = (
            "region_id",
            "language",
            "minutes",
            "capacity",
            "kind",
            "level",
            "is_recorded",
            "provider",
            "meeting_link",
        )
        return {name: getattr(self, name) for name in plain} | self.time()

    def time(self) -> dict[str, object]:
        """The columns that say when it starts."""
        is_wall = bool(self.wall_zone)
        return {
            "announced_as": Session.AnnouncedAs.WALL_TIME if is_wall else Session.AnnouncedAs.INSTANT,
            "wall_zone": self.wall_zone,
            "starts_at": self.starts_at,
            "wall_time": self.starts.replace(tzinfo=UTC) if is_wall else None,
        }

    def words(self) -> dict[str, str]:
        """The public words by part."""
        return {"provider-collects": self.provider_collects, "note": self.note, "safety": self.safety}
