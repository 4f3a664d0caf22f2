"""Reading programmes and sessions. What is public is decided here: a draft is not found by a stranger."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time
from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import Count, QuerySet, prefetch_related_objects

from apero.conversations.facts import AgendaLine, HostLine, ProgrammeFacts, SessionFacts
from apero.conversations.models import (
    AgendaItem,
    ConductCode,
    Objective,
    Programme,
    Prompt,
    Session,
    unlisted,
)
from apero.places.models import City
from apero.translation.queries import Passage, Text, texts_in

AS_WRITTEN = ""
"""Asks for a text in the language that it was written in."""
_PUBLIC_PROGRAMME = (Programme.State.ANNOUNCED, Programme.State.CLOSED)
_PUBLIC_SESSION = (Session.State.ANNOUNCED, Session.State.CANCELLED)


def public_programmes() -> QuerySet[Programme]:
    """All announced series, the newest first."""
    return Programme.objects.filter(state__in=_PUBLIC_PROGRAMME).order_by("-starts_on", "address")


def public_programme(address: str) -> Programme:
    """One announced series with its team and policy version. Raises `Programme.DoesNotExist`."""
    return Programme.objects.select_related("team", "policy_version").get(
        address=address, state__in=_PUBLIC_PROGRAMME
    )


def _listed(sessions: QuerySet[Session]) -> QuerySet[Session]:
    """Those that strangers may know of, without the link that only a code shows (R24)."""
    return (
        sessions.filter(state__in=_PUBLIC_SESSION)
        .exclude(unlisted())
        .select_related("region")
        .prefetch_related("session_cities__city", "postponements")
        .defer("meeting_link")
        .order_by("starts_at", "address")
    )


def public_sessions(programme: Programme) -> list[Session]:
    """The announced and the cancelled sessions of a series, in order of start, with region, cities and postponements."""
    return list(_listed(programme.sessions.all()))


def public_session(programme: Programme, address: str) -> Session:
    """One of them. Raises `Session.DoesNotExist`."""
    return _listed(programme.sessions.all()).get(address=address)


def session_of_any_series(session_id: UUID) -> Session:
    """A public session with its series. Raises `Session.DoesNotExist`."""
    return _listed(Session.objects.select_related("programme")).get(pk=session_id)


def session_of_code(session_id: UUID) -> Session:
    """A session that a code opens, listed or not, as its page shows it, without its meeting link.

    Raises `Session.DoesNotExist`.
    """
    found = Session.objects.select_related("programme__team", "programme__policy_version", "region")
    kept = found.prefetch_related("session_cities__city", "postponements").defer("meeting_link")
    return kept.get(pk=session_id, state__in=_PUBLIC_SESSION)


def sessions_to_follow(*, limit: int, **lookups: Any) -> list[Session]:
    """What calendars and feeds carry of the series that strangers may know of: the last `limit` by start, in order.

    Each with its series, its region and its postponements, and without the link that only a code shows: two queries.
    """
    listed = Session.objects.filter(state__in=_PUBLIC_SESSION, programme__state__in=_PUBLIC_PROGRAMME)
    found = (
        listed.filter(**lookups)
        .exclude(unlisted())
        .select_related("programme", "region")
        .prefetch_related("postponements")
        .defer("meeting_link")
        .order_by("-starts_at", "address")
    )
    return sorted(found[:limit], key=lambda session: (session.starts_at, session.address))


def coming_sessions(programme_id: UUID, day: date, *, limit: int) -> list[Session]:
    """The first `limit` announced sessions of a series from a day (UTC) on, in order of start."""
    listed = _listed(Session.objects.select_related("programme")).filter(programme=programme_id)
    begun = datetime.combine(day, time(), tzinfo=UTC)
    return list(listed.filter(state=Session.State.ANNOUNCED, starts_at__gte=begun)[:limit])


def starts_from(day: date) -> list[tuple[datetime, UUID]]:
    """When the sessions of announced series start that strangers may know of, from a day (UTC) on, in order."""
    announced = _listed(Session.objects.all()).filter(
        programme__state=Programme.State.ANNOUNCED,
        state=Session.State.ANNOUNCED,
        starts_at__gte=datetime.combine(day, time(), tzinfo=UTC),
    )
    return list(announced.values_list("starts_at", "pk"))


def session_cities(session: Session) -> list[City]:
    """The cities of a session, its own first (from the prefetch, where there is one)."""
    rows = sorted(session.session_cities.all(), key=lambda row: row.position)
    return [row.city for row in rows]


def agenda_of(session: Session) -> list[AgendaItem]:
    """The parts of the hour, in order."""
    return list(session.agenda.all())


class Postponed(NamedTuple):
    """A start that people were told and that does not hold any more; `text_id` says why, in its part "because" (R28)."""

    starts_at: datetime
    announced_on: date
    text_id: UUID


def postponements_of(session: Session) -> list[Postponed]:
    """The starts that were announced before, the first of them first (from the prefetch, where there is one).

    One that holds again is not among them.
    """
    return [
        Postponed(row.starts_at, row.announced_on, row.text_id)
        for row in session.postponements.all()
        if row.starts_at != session.starts_at
    ]


def programmes_of_team(team_id: UUID) -> QuerySet[Programme]:
    """A team's series, the newest first, with their number of sessions."""
    return (
        Programme.objects.filter(team_id=team_id)
        .annotate(session_count=Count("sessions"))
        .order_by("-starts_on", "address")
    )


def programme_of_team(team_id: UUID, address: str) -> Programme:
    """A series of a team, in any state, with its team and its words. Raises `Programme.DoesNotExist`."""
    return Programme.objects.select_related("team", "text").get(team_id=team_id, address=address)


def sessions_of_programme(programme: Programme) -> QuerySet[Session]:
    """All its sessions, drafts too, in order of start."""
    return (
        programme.sessions.select_related("region", "programme")
        .prefetch_related("session_cities__city")
        .order_by("starts_at", "address")
    )


def session_of_team(team_id: UUID, session_id: UUID) -> Session:
    """A session of a team, in any state. Raises `Session.DoesNotExist`."""
    return (
        Session.objects.select_related("region", "programme", "text")
        .prefetch_related("session_cities__city", "agenda", "hosts")
        .get(pk=session_id, programme__team_id=team_id)
    )


def programme_facts(programme: Programme) -> ProgrammeFacts:
    """A series as it stands, with all its words as they were written."""
    text = texts_in(AS_WRITTEN, [programme.text_id])[programme.text_id]
    names = "starts_on ends_on influence contact_address questions_close_on summary_days policy_version_id"
    names += " responses_due_on"
    numbers = "check_days interpretation_threshold interpretation_notice_days"
    return ProgrammeFacts(
        parts={part: text.plain(part) for part in text.parts},
        conduct_ids=list(programme.conduct_codes.values_list("pk", flat=True)),
        source_page=programme.source_page,
        source_licence=programme.source_licence,
        **{name: getattr(programme, name) for name in f"{names} {numbers}".split()},
    )


def session_facts(sessions: Sequence[Session]) -> dict[UUID, SessionFacts]:
    """Sessions as they stand, with their agendas and hosts as they were written: five queries for any number."""
    prefetch_related_objects(sessions, "agenda", "hosts", "session_cities__city")
    parts = [row for s in sessions for row in [*s.agenda.all(), *s.hosts.all()]]
    texts = texts_in(AS_WRITTEN, [*(s.text_id for s in sessions), *(row.text_id for row in parts)])
    return {s.pk: _facts_of(s, texts) for s in sessions}


def _facts_of(session: Session, texts: dict[UUID, Text]) -> SessionFacts:
    shown = session.wall_time if session.wall_zone and session.wall_time else session.starts_at
    names = "region_id language wall_zone minutes capacity kind level is_recorded provider meeting_link"
    text = texts[session.text_id]
    agenda = [(row.minutes, texts[row.text_id]) for row in session.agenda.all()]
    return SessionFacts(
        starts=shown.astimezone(UTC).replace(tzinfo=None),
        provider_collects=text.plain("provider-collects"),
        note=text.plain("note"),
        safety=text.plain("safety"),
        city_ids=[city.pk for city in session_cities(session)],
        agenda=[AgendaLine(minutes, told.plain("title"), told.plain("host")) for minutes, told in agenda],
        hosts=[HostLine(texts[row.text_id].plain("role"), row.shown_name) for row in session.hosts.all()],
        **{name: getattr(session, name) for name in names.split()},
    )


def draft_sessions(programme: Programme) -> list[tuple[Session, SessionFacts]]:
    """The drafts of a series as they stand, in order of start."""
    found = list(
        sessions_of_programme(programme).filter(state=Session.State.DRAFT).prefetch_related("agenda", "hosts")
    )
    facts = session_facts(found)
    return [(session, facts[session.pk]) for session in found]


def wholeness(programme: Programme) -> dict[str, int]:
    """How much of what announcing asks for (`rules.missing_in_programme`) a series has."""
    text = texts_in(AS_WRITTEN, [programme.text_id])[programme.text_id]
    whole = programme.sessions.filter(agenda__isnull=False).exclude(state=Session.State.CANCELLED)
    return {
        "purpose": len(text.all("purpose")),
        "open_words": len(text.all("open")) + len(text.all("closed")),
        "contact": len(programme.contact_address),
        "sessions": whole.distinct().count(),
        "conduct": programme.conduct_codes.count(),
        "prompts": programme.prompts.count(),
    }


def numbered_words(programme: Programme) -> dict[str, list[str]]:
    """The objectives and the framing questions of a series as they were written, in their order."""
    rows: dict[str, list[Any]] = {
        "objectives": list(Objective.objects.filter(programme=programme)),
        "prompts": list(Prompt.objects.filter(programme=programme)),
    }
    texts = texts_in(AS_WRITTEN, [row.text_id for found in rows.values() for row in found])
    return {name: [texts[row.text_id].plain("text") for row in found] for name, found in rows.items()}


def conduct_of_team(team_id: UUID) -> list[ConductCode]:
    """The newest version of each of a team's codes of conduct."""
    newest: dict[str, ConductCode] = {}
    for code in ConductCode.objects.filter(team_id=team_id).order_by("address", "-version"):
        newest.setdefault(code.address, code)
    return list(newest.values())


def conduct_to_attach(team_id: UUID, programme: Programme | None) -> list[ConductCode]:
    """What may be attached to a series: the newest versions, and those that are attached already."""
    attached = list(programme.conduct_codes.all()) if programme else []
    newest = conduct_of_team(team_id)
    return sorted({c.pk: c for c in [*newest, *attached]}.values(), key=lambda c: (c.address, -c.version))


def title_of(programme: Programme, language: str) -> Passage | None:
    """The title of a series in a language."""
    return texts_in(language, [programme.text_id])[programme.text_id].first("title")


def latest_facts(programme: Programme) -> SessionFacts | None:
    """The last session of a series as it stands, or None before there is one."""
    found = sessions_of_programme(programme).last()
    return session_facts([found])[found.pk] if found else None


def counts_of(programme: Programme) -> dict[str, int]:
    """How many objectives, framing questions and codes of conduct a series has."""
    return {name: getattr(programme, name).count() for name in ("objectives", "prompts", "conduct_codes")}


def sessions_between(team_id: UUID, *, since: datetime, until: datetime) -> QuerySet[Session]:
    """A team's sessions that start in [since, until), drafts too, cancelled ones not, in order of start."""
    return (
        Session.objects.filter(programme__team_id=team_id, starts_at__gte=since, starts_at__lt=until)
        .exclude(state=Session.State.CANCELLED)
        .select_related("region", "programme")
        .prefetch_related("session_cities__city")
        .order_by("starts_at", "address")
    )


def sessions_by_their_city(team_id: UUID, *, since: datetime) -> QuerySet[Session]:
    """A team's sessions that start from then on by the clock of a city, which may be moved; cancelled ones not."""
    return (
        Session.objects.filter(
            programme__team_id=team_id, starts_at__gte=since, announced_as=Session.AnnouncedAs.WALL_TIME
        )
        .exclude(state=Session.State.CANCELLED)
        .order_by("starts_at", "address")
    )


def held_sessions(team_id: UUID, *, now: datetime) -> QuerySet[Session]:
    """A team's announced sessions that have begun, the oldest first."""
    return (
        Session.objects.filter(programme__team_id=team_id, state=Session.State.ANNOUNCED, starts_at__lt=now)
        .select_related("region", "programme")
        .order_by("starts_at", "address")
    )


def draft_programmes(team_id: UUID) -> QuerySet[Programme]:
    """A team's series that are not announced, the next to begin first."""
    return Programme.objects.filter(team_id=team_id, state=Programme.State.DRAFT).order_by(
        "starts_on", "address"
    )
