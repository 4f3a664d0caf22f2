"""What an interpreter needs to come prepared: joined from the apps below. Every part of it is bounded."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from apero.conversations.models import Session
from apero.conversations.queries import AS_WRITTEN, agenda_of, session_cities
from apero.conversations.rules import LEVELS
from apero.interpretation.models import Assignment
from apero.interpretation.queries import colleagues_of
from apero.lib.timezones import clock_at
from apero.listening.queries import QueueRow, queue_of
from apero.places.models import City
from apero.policy.queries import commitments_of, regions_of, risk_areas_of, topics_in_use
from apero.registration.queries import Times, times_at
from apero.translation.queries import Passage, Text, texts_in

TEST_CALL = timedelta(minutes=20)
"""How long before the start an interpreter tries out sound and channel."""
TERMS = 300
"""Of one kind, at most."""


@dataclass(frozen=True, slots=True)
class Term:
    """A word of the team's and what it is called in the language that is interpreted; None before it is translated."""

    written: Passage | None
    told: Passage | None


@dataclass(frozen=True, slots=True)
class Brief:
    """All that opens once an invitation was accepted. `terms` are under their headings."""

    purpose: list[Passage]
    safety: list[Passage]
    collects: list[Passage]
    agenda: list[tuple[int, Passage | None, Passage | None]]
    hosts: list[Passage | None]
    prompts: list[tuple[int, list[Passage], list[Passage]]]
    terms: list[tuple[str | Promise, list[Term]]]
    queue: list[QueueRow]
    colleagues: list[str]


@dataclass(frozen=True, slots=True)
class Summons:
    """What an interpreter sees before answering: what it is, when, and when to try out the call."""

    title: Passage | None
    region: Passage | None
    times: Times
    test_call: Times
    level: tuple[str | Promise, str | Promise]


def summons_of(assignment: Assignment, *, city: City | None, language: str) -> Summons:
    """Two queries. `language` is that of the page."""
    session = assignment.arrangement.session
    texts = texts_in(language, [session.programme.text_id, session.region.text_id])
    return Summons(
        title=texts[session.programme.text_id].first("title"),
        region=texts[session.region.text_id].first("name"),
        times=_times(session, session.starts_at, city),
        test_call=_times(session, session.starts_at - TEST_CALL, city),
        level=LEVELS[session.level],
    )


def _times(session: Session, moment: datetime, city: City | None) -> Times:
    own = [clock_at(moment, place=c.name, zone_name=c.zone) for c in session_cities(session)]
    return times_at(moment, own, city)


def brief_of(assignment: Assignment, *, language: str) -> Brief:
    """Thirteen queries, however long the hour and the lists are. `language` is that of the page."""
    session, into = assignment.arrangement.session, assignment.arrangement.language
    agenda, hosts = agenda_of(session), list(session.hosts.all())
    prompts = list(session.programme.prompts.all())
    shown = [session, session.programme, *agenda, *hosts, *prompts]
    here = texts_in(language, [thing.text_id for thing in shown])
    there = texts_in(into, [prompt.text_id for prompt in prompts])
    own, series = here[session.text_id], here[session.programme.text_id]
    return Brief(
        purpose=series.all("purpose"),
        safety=own.all("safety"),
        collects=own.all("provider-collects"),
        agenda=[_part(item.minutes, here[item.text_id]) for item in agenda],
        hosts=[here[host.text_id].first("role") for host in hosts],
        prompts=[_prompt(p.number, here[p.text_id], there[p.text_id]) for p in prompts],
        terms=_terms(session, into),
        queue=queue_of(session),
        colleagues=colleagues_of(assignment),
    )


def _part(minutes: int, text: Text) -> tuple[int, Passage | None, Passage | None]:
    return minutes, text.first("title"), text.first("host")


def _prompt(number: int, here: Text, there: Text) -> tuple[int, list[Passage], list[Passage]]:
    told = [passage for passage in there.all("text") if not passage.is_fallback]
    return number, here.all("text"), told


def _terms(session: Session, into: str) -> list[tuple[str | Promise, list[Term]]]:
    """The words that will fall in the session, as the team wrote them, beside their translation."""
    team_id, version_id = session.programme.team_id, session.programme.policy_version_id
    promised = commitments_of([version_id])[version_id] if version_id else []
    lists: list[tuple[str | Promise, str, list[Any]]] = [
        (_("Risk areas"), "name", list(risk_areas_of(team_id)[:TERMS])),
        (_("Topics"), "name", list(topics_in_use(team_id)[:TERMS])),
        (_("Regions"), "name", list(regions_of(team_id)[:TERMS])),
        (_("Commitments"), "title", promised[:TERMS]),
    ]
    ids = [thing.text_id for _heading, _part, things in lists for thing in things]
    written, told = texts_in(AS_WRITTEN, ids), texts_in(into, ids)
    return [
        (heading, [_term(written[thing.text_id], told[thing.text_id], part) for thing in things])
        for heading, part, things in lists
        if things
    ]


def _term(written: Text, told: Text, part: str) -> Term:
    found = told.first(part)
    return Term(written.first(part), found if found and not found.is_fallback else None)
