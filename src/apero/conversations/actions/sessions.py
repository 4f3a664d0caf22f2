"""Writing sessions: drafting, changing, announcing, cancelling."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import NamedTuple
from uuid import UUID

from django.db import transaction

from apero.audit.actions import Actor, record
from apero.conversations.events import (
    SessionAnnounced,
    SessionCancelled,
    SessionChanged,
    SessionDeleted,
    SessionDrafted,
)
from apero.conversations.models import AgendaItem, Programme, Session, SessionCity, SessionHost
from apero.conversations.rules import (
    why_not_announce_session,
    why_not_at,
    why_not_cancel,
    why_not_change,
    why_not_delete,
    why_not_sum,
)
from apero.lib.addresses import address_from
from apero.lib.refusal import require
from apero.lib.timezones import from_wall
from apero.policy.models import Region
from apero.translation.actions import write_source
from apero.translation.queries import text_in


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
    level: str = "open"
    provider: str = ""
    meeting_link: str = ""
    provider_collects: str = ""
    note: str = ""
    city_ids: Sequence[int] = field(default_factory=tuple)
    agenda: Sequence[AgendaLine] = field(default_factory=tuple)
    hosts: Sequence[HostLine] = field(default_factory=tuple)

    def columns(self) -> dict[str, object]:
        """The facts that are columns, the computed start among them."""
        naive = self.starts.replace(tzinfo=None)
        is_wall = bool(self.wall_zone)
        return {
            "region_id": self.region_id,
            "announced_as": Session.AnnouncedAs.WALL_TIME if is_wall else Session.AnnouncedAs.INSTANT,
            "starts_at": from_wall(naive.date(), naive.time(), self.wall_zone)
            if is_wall
            else naive.replace(tzinfo=UTC),
            "wall_time": naive.replace(tzinfo=UTC) if is_wall else None,
            "wall_zone": self.wall_zone,
            **{
                n: getattr(self, n)
                for n in ("language", "minutes", "capacity", "level", "provider", "meeting_link")
            },
        }

    def words(self) -> dict[str, str]:
        """The public words by part."""
        return {"provider-collects": self.provider_collects, "note": self.note}


def _check(facts: SessionFacts) -> None:
    if facts.wall_zone:
        require(why_not_at(facts.starts.date(), facts.starts.time(), facts.wall_zone))
    if facts.agenda:
        require(why_not_sum([line.minutes for line in facts.agenda], duration=facts.minutes))


@transaction.atomic
def draft_session(
    *, programme: Programme, facts: SessionFacts, by: Actor, now: datetime, address: str = ""
) -> Session:
    """Begin a session. Its address is made from the region's name and never changes. Raises `Refused`."""
    _check(facts)
    taken = set(programme.sessions.values_list("address", flat=True))
    region = Region.objects.get(pk=facts.region_id, team_id=programme.team_id)
    name = address or text_in(region.text.language, region.text_id).plain("name")
    language = programme.text.language
    session = Session.objects.create(
        programme=programme,
        address=address_from(name, fallback="session", taken=taken),
        text=write_source(team_id=programme.team_id, kind="session", language=language, parts=facts.words()),
        **facts.columns(),
    )
    _set_parts(session, facts)
    record(SessionDrafted(session_id=session.pk), by=by, now=now)
    return session


def _set_parts(session: Session, facts: SessionFacts) -> None:
    """Cities, agenda and hosts in the given order; rows at a place keep their source."""
    team_id, language = session.programme.team_id, session.text.language
    session.session_cities.all().delete()
    SessionCity.objects.bulk_create(
        SessionCity(session=session, city_id=city_id, position=position)
        for position, city_id in enumerate(dict.fromkeys(facts.city_ids))
    )
    items = {item.position: item for item in session.agenda.select_related("text")}
    for position, line in enumerate(facts.agenda):
        item = items.pop(position, None)
        source = write_source(
            team_id=team_id,
            kind="agenda",
            language=language,
            parts={"title": line.title, "host": line.host},
            source=item.text if item else None,
        )
        AgendaItem.objects.update_or_create(
            session=session, position=position, defaults={"minutes": line.minutes, "text": source}
        )
    hosts = {host.position: host for host in session.hosts.select_related("text")}
    for position, told in enumerate(facts.hosts):
        host = hosts.pop(position, None)
        source = write_source(
            team_id=team_id,
            kind="host",
            language=language,
            parts={"role": told.role},
            source=host.text if host else None,
        )
        SessionHost.objects.update_or_create(
            session=session, position=position, defaults={"shown_name": told.shown_name, "text": source}
        )
    for row in [*items.values(), *hosts.values()]:
        row.delete()
        row.text.delete()


def _locked(session: Session) -> Session:
    return (
        Session.objects.select_for_update(of=("self",)).select_related("programme", "text").get(pk=session.pk)
    )


@transaction.atomic
def change_session(
    *, session: Session, facts: SessionFacts, by: Actor, now: datetime, seen: str | None = None
) -> Session:
    """Change a session. After announcing, its revision grows (RFC 5545, SEQUENCE). Raises `Refused`.

    `seen` is the mark (`rules.mark_of`) of what the convenor had before them.
    """
    locked = _locked(session)
    require(why_not_change(locked, now=now, seen=seen))
    _check(facts)
    for name, value in facts.columns().items():
        setattr(locked, name, value)
    locked.revision += locked.state == Session.State.ANNOUNCED
    locked.save()
    parts = facts.words()
    write_source(
        team_id=locked.programme.team_id,
        kind="session",
        language=locked.text.language,
        parts=parts,
        source=locked.text,
    )
    _set_parts(locked, facts)
    record(SessionChanged(session_id=locked.pk, revision=locked.revision), by=by, now=now)
    return locked


@transaction.atomic
def announce_session(*, session: Session, by: Actor, now: datetime, may_be_past: bool = False) -> None:
    """Make a session public. `may_be_past` is for loading history. Raises `Refused`."""
    locked = _locked(session)
    minutes = list(locked.agenda.values_list("minutes", flat=True))
    cities = locked.session_cities.count()
    at = None if may_be_past else now
    require(why_not_announce_session(locked, agenda_minutes=minutes, cities=cities, now=at))
    locked.state = Session.State.ANNOUNCED
    locked.save(update_fields=["state"])
    record(SessionAnnounced(session_id=locked.pk), by=by, now=now)


@transaction.atomic
def cancel_session(*, session: Session, because: str, by: Actor, now: datetime) -> None:
    """Say in public that an announced session will not take place, and why. Raises `Refused`."""
    locked = _locked(session)
    require(why_not_cancel(locked, because=because, now=now))
    locked.state = Session.State.CANCELLED
    locked.revision += 1
    locked.save(update_fields=["state", "revision"])
    write_source(
        team_id=locked.programme.team_id,
        kind="session",
        language=locked.text.language,
        parts={"cancelled-because": because},
        source=locked.text,
    )
    record(SessionCancelled(session_id=locked.pk), by=by, now=now)


@transaction.atomic
def delete_draft(*, session: Session, by: Actor, now: datetime) -> None:
    """Throw a draft away with its words. Raises `Refused` for what was announced."""
    locked = _locked(session)
    require(why_not_delete(locked))
    sources = [
        row.text for row in [*locked.agenda.select_related("text"), *locked.hosts.select_related("text")]
    ]
    text, key = locked.text, locked.pk
    locked.delete()
    for source in [*sources, text]:
        source.delete()
    record(SessionDeleted(session_id=key), by=by, now=now)
