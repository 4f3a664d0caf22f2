"""Reading programmes and sessions. What is public is decided here: a draft is not found by a stranger."""

from datetime import datetime
from uuid import UUID

from django.db.models import Count, Q, QuerySet

from apero.conversations.models import AgendaItem, ConductCode, Programme, Session
from apero.places.models import City

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


def _listed() -> QuerySet[Session]:
    return (
        Session.objects.filter(state__in=_PUBLIC_SESSION)
        .select_related("region", "programme")
        .prefetch_related("session_cities__city")
        .order_by("starts_at", "address")
    )


def public_sessions(programme: Programme) -> list[Session]:
    """The announced and the cancelled sessions of a series, in order of start, with region and cities."""
    return list(_listed().filter(programme=programme).exclude(level=Session.Level.RESTRICTED))


def public_session(programme: Programme, address: str) -> Session:
    """One of them. Raises `Session.DoesNotExist`."""
    return _listed().exclude(level=Session.Level.RESTRICTED).get(programme=programme, address=address)


def next_public_session(*, now: datetime) -> Session | None:
    """The next session of any series that has not begun."""
    coming = _listed().filter(
        programme__state=Programme.State.ANNOUNCED, state=Session.State.ANNOUNCED, starts_at__gt=now
    )
    return coming.exclude(level=Session.Level.RESTRICTED).first()


def session_cities(session: Session) -> list[City]:
    """The cities of a session, its own first (from the prefetch, where there is one)."""
    rows = sorted(session.session_cities.all(), key=lambda row: row.position)
    return [row.city for row in rows]


def agenda_of(session: Session) -> list[AgendaItem]:
    """The parts of the hour, in order."""
    return list(session.agenda.all())


def programmes_of_team(team_id: UUID) -> QuerySet[Programme]:
    """A team's series, the newest first, with their number of sessions."""
    return (
        Programme.objects.filter(team_id=team_id)
        .annotate(session_count=Count("sessions"))
        .order_by("-starts_on", "address")
    )


def sessions_of_programme(programme: Programme) -> list[Session]:
    """All its sessions, drafts too, in order of start."""
    return list(
        programme.sessions.select_related("region", "programme")
        .prefetch_related("session_cities__city")
        .order_by("starts_at")
    )


def session_of_team(team_id: UUID, session_id: UUID) -> Session:
    """A session of a team, in any state. Raises `Session.DoesNotExist`."""
    return (
        Session.objects.select_related("region", "programme__team")
        .prefetch_related("session_cities__city", "agenda", "hosts")
        .get(pk=session_id, programme__team_id=team_id)
    )


def conduct_of_team(team_id: UUID) -> list[ConductCode]:
    """The newest version of each of a team's codes of conduct."""
    newest: dict[str, ConductCode] = {}
    for code in ConductCode.objects.filter(team_id=team_id).order_by("address", "-version"):
        newest.setdefault(code.address, code)
    return list(newest.values())


def sessions_between(team_id: UUID, *, since: datetime, until: datetime) -> QuerySet[Session]:
    """A team's announced sessions that start in [since, until), in order."""
    return (
        Session.objects.filter(
            Q(starts_at__gte=since, starts_at__lt=until),
            programme__team_id=team_id,
            state=Session.State.ANNOUNCED,
        )
        .select_related("region", "programme")
        .order_by("starts_at")
    )


def held_sessions(team_id: UUID, *, now: datetime) -> QuerySet[Session]:
    """A team's announced sessions whose start has passed, the oldest first."""
    return (
        Session.objects.filter(programme__team_id=team_id, state=Session.State.ANNOUNCED, starts_at__lt=now)
        .select_related("region", "programme")
        .order_by("starts_at")
    )
