"""A series at the desk: its sessions with their places, and what announcing it would make public."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.urls import reverse
from django.utils.functional import Promise

from apero.conversations import queries as conversations
from apero.conversations.models import Programme, Session
from apero.conversations.rules import (
    KINDS,
    Phase,
    has_moved,
    missing_in_programme,
    phase_of,
    why_not_announce_session,
)
from apero.lib.refusal import Refusal
from apero.lib.timezones import Clock, clock_at
from apero.registration.queries import seats_taken
from apero.translation.queries import Passage, Text, texts_in


@dataclass(frozen=True, slots=True)
class Row:
    """A session of the series. `kind` is "" for a conversation as most are."""

    session: Session
    region: Passage | None
    own: Clock | None
    utc: Clock
    phase: Phase
    kind: str | Promise
    has_moved: bool
    taken: int

    @property
    def is_full(self) -> bool:
        return self.taken >= self.session.capacity


def rows_of(sessions: Sequence[Session], texts: Mapping[UUID, Text], *, now: datetime) -> list[Row]:
    """The rows of a page of sessions: one query for all places."""
    taken = seats_taken([s.pk for s in sessions])
    return [_row(s, texts, taken.get(s.pk, 0), now=now) for s in sessions]


def _row(session: Session, texts: Mapping[UUID, Text], taken: int, *, now: datetime) -> Row:
    return Row(
        session=session,
        region=texts[session.region.text_id].first("name"),
        own=_own_clock(session),
        utc=clock_at(session.starts_at, place="UTC", zone_name="UTC"),
        phase=phase_of(session, now=now),
        kind="" if session.kind == Session.Kind.CONVERSATION else KINDS[session.kind],
        has_moved=has_moved(session) and session.starts_at > now,
        taken=taken,
    )


def _own_clock(session: Session) -> Clock | None:
    first = next(iter(conversations.session_cities(session)), None)
    return clock_at(session.starts_at, place=first.name, zone_name=first.zone) if first else None


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft session: what it is and when, and what keeps it from being announced with its series."""

    session: Session
    region: Passage | None
    kind: str | Promise
    start: Clock
    refusal: Refusal | None


def drafts_of(programme: Programme, *, language: str, now: datetime) -> list[Draft]:
    """The draft sessions of a series, in order of start."""
    drafts = conversations.draft_sessions(programme)
    texts = texts_in(language, [s.region.text_id for s, _facts in drafts])
    return [
        Draft(
            session=s,
            region=texts[s.region.text_id].first("name"),
            kind=KINDS[s.kind],
            start=_own_clock(s) or clock_at(s.starts_at, place="UTC", zone_name="UTC"),
            refusal=why_not_announce_session(s, facts, now=now),
        )
        for s, facts in drafts
    ]


_WHERE = {
    "purpose": ("conversations:edit_programme", "#id_purpose"),
    "open_words": ("conversations:edit_programme", "#id_open"),
    "contact": ("conversations:edit_programme", "#id_contact_address"),
    "sessions": ("conversations:new_session", ""),
    "conduct": ("conversations:edit_programme", "#id_conduct"),
    "prompts": ("conversations:numbered", "#id_prompts"),
}
"""Where each thing that a series may lack is put right."""


@dataclass(frozen=True, slots=True)
class Lack:
    """What is missing before a series can be announced, and where it is put right."""

    words: str
    address: str


def lacks_of(programme: Programme) -> list[Lack]:
    """All that is missing before a series can be announced."""
    missing = missing_in_programme(**conversations.wholeness(programme))
    places = {what: _WHERE[what] for what in missing}
    return [
        Lack(missing[what], reverse(name, args=[programme.address]) + part)
        for what, (name, part) in places.items()
    ]
