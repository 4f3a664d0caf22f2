"""A session's own page and its preparation pack: what the team wrote, remembered, and what changes with the clock."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

from apero.audit.memory import remembered
from apero.conversations import queries as conversations
from apero.conversations import rules as conversation_rules
from apero.conversations.models import Programme, Session
from apero.incidents.queries import contacts_ready
from apero.interpretation import queries as interpretation
from apero.interpretation import rules as interpretation_rules
from apero.lib.timezones import Clock, clock_at
from apero.publishing.queries import (
    Announced,
    SessionCard,
    Worded,
    about_language,
    announced_of,
    session_texts,
    worded,
)
from apero.publishing.surveys import Named, named_surveys
from apero.synthesis.queries import latest_versions
from apero.translation.queries import Text, texts_in

OFFERED, LOOKED_AT = 3, 8
"""Other sessions that are offered, out of so many that come next: some of these have begun or are full."""


@dataclass(frozen=True, slots=True)
class SessionPage:
    """Everything on a session's page."""

    programme: Programme
    text: Text
    announced: Announced
    agenda: list[Worded]
    hosts: list[Worded]
    prompts: list[Worded]
    conduct: list[Worded]
    may_report: bool
    surveys: Named
    languages: dict[str, Any]


@remembered
def session_page(programme: str, session: str, language: str) -> SessionPage:
    """A session's page (R16–R24). Raises `Programme.DoesNotExist` or `Session.DoesNotExist`."""
    owner = conversations.public_programme(programme)
    return _page_of(owner, conversations.public_session(owner, session), language)


@remembered
def session_page_by_code(session_id: UUID, language: str) -> SessionPage:
    """The same for whoever holds a code of the session, listed or not (R11)."""
    found = conversations.session_of_code(session_id)
    return _page_of(found.programme, found, language)


def _page_of(owner: Programme, found: Session, language: str) -> SessionPage:
    rows: dict[str, list[Any]] = {
        "agenda": conversations.agenda_of(found),
        "hosts": list(found.hosts.all()),
        "prompts": list(owner.prompts.all()),
        "conduct": list(owner.conduct_codes.all()),
    }
    keys = [owner.text_id, *session_texts([found]), *(r.text_id for rs in rows.values() for r in rs)]
    texts = texts_in(language, keys)
    return SessionPage(
        programme=owner,
        text=texts[owner.text_id],
        announced=announced_of([found], texts, latest_versions([found.pk]))[0],
        may_report=contacts_ready(owner),
        surveys=named_surveys(owner, language),
        languages=about_language(texts, texts[owner.text_id].source_language),
        **{name: worded(things, texts) for name, things in rows.items()},
    )


@remembered
def coming_sessions(programme_id: UUID, language: str, day: date) -> list[Announced]:
    """The next sessions of a series from a day on: a few, however many there are."""
    found = conversations.coming_sessions(programme_id, day, limit=LOOKED_AT)
    return announced_of(found, texts_in(language, session_texts(found)), {})


def others_of(cards: list[SessionCard]) -> list[SessionCard]:
    """Those that somebody who cannot come to this one can still register for (R34)."""
    return [card for card in cards if card.phase == conversation_rules.Phase.ANNOUNCED and not card.refusal][
        :OFFERED
    ]


@dataclass(slots=True)
class BandGroup:
    """Languages of which the same is said, and why no interpreter was found, where that was so."""

    languages: list[str]
    words: str
    reason: Text | None


def grouped(bands: Iterable[interpretation.Band]) -> list[BandGroup]:
    """Bands by what they say, in their order: mostly one sentence holds for all languages."""
    groups: dict[str, BandGroup] = {}
    for band in bands:
        groups.setdefault(band.words, BandGroup([], band.words, band.reason)).languages.append(band.language)
    return list(groups.values())


@dataclass(frozen=True, slots=True)
class Asking:
    """What a session's page says of interpretation (R30–R32). `deadline` is on the reader's clock, and in UTC."""

    groups: list[BandGroup]
    deadline: Clock
    utc: datetime
    days_left: int
    is_late: bool
    may_ask: bool


def asking_of(session: Session, *, lead: Clock, now: datetime) -> Asking:
    """One query besides remembered facts. `lead` is the clock that the page shows first."""
    deadline = conversation_rules.interpretation_deadline(session)
    return Asking(
        groups=grouped(interpretation.public_bands(session, now=now)),
        deadline=clock_at(deadline, place=lead.place, zone_name=lead.zone),
        utc=deadline.astimezone(UTC),
        days_left=max(0, (deadline - now) // timedelta(days=1)),
        is_late=interpretation_rules.is_late(session, now=now),
        may_ask=interpretation_rules.why_not_request(session, now=now) is None,
    )
