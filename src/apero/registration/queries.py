"""Reading seats. A seat is found by its code or counted; nobody can list who came."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID

from django.db import connection
from django.db.models import Exists, OuterRef, Prefetch, prefetch_related_objects

from apero.audit.memory import remembered
from apero.conversations.models import ConductCode, Programme, Session, SessionCity
from apero.conversations.queries import session_cities
from apero.crypto.codes import Code
from apero.lib.sql import places, stored
from apero.lib.timezones import Clock, clock_at
from apero.participation.queries import token_of, tokens_of
from apero.places.models import City
from apero.registration.models import Seat
from apero.translation.queries import Text, texts_in

SEAT = "seat"
VOICE = "voice"
AT_ONCE = 500
"""Tokens asked for in one query."""


def seats_taken(session_ids: Iterable[UUID]) -> dict[UUID, int]:
    """How many seats of each session are taken; a session without any is not in it. One query, in plain SQL."""
    by_key = {stored(key): key for key in session_ids}
    if not by_key:
        return {}
    counted = (
        f"SELECT session_id, count(*) FROM registration_seat WHERE session_id IN ({places(by_key)})"  # noqa: S608
        " AND waiting_place IS NULL GROUP BY session_id"
    )
    with connection.cursor() as cursor:
        cursor.execute(counted, list(by_key))
        return {by_key[key]: taken for key, taken in cursor.fetchall()}


def seat_by_code(code: Code) -> Seat | None:
    """The seat that a code opens, or None: wrong, withdrawn and purged are the same here.

    The code's token is derived for every session that still has seats, and one query (of 500 tokens) looks for them.
    """
    with_seats = Session.objects.filter(Exists(Seat.objects.filter(session=OuterRef("pk")))).order_by()
    session_ids = list(with_seats.values_list("pk", flat=True))
    for start in range(0, len(session_ids), AT_ONCE):
        tokens = tokens_of(code, purpose=SEAT, object_ids=session_ids[start : start + AT_ONCE])
        found = (
            Seat.objects.filter(token__in=tokens)
            .select_related("session__programme", "session__region")
            .first()
        )
        if found is not None:
            return found
    return None


def seat_token(code: Code, session_id: UUID) -> bytes:
    """What is stored in place of a code with a seat of this session."""
    return token_of(code, purpose=SEAT, object_id=session_id)


def voice_token(code: Code, session_id: UUID) -> bytes:
    """What is stored of a code for speaking later about this session."""
    return token_of(code, purpose=VOICE, object_id=session_id)


def session_to_register(programme: str, session: str) -> Session:
    """A session that a stranger may find, by its address, with its programme and region: one query.

    It is what `conversations.queries.public_session` finds in four. Raises `Session.DoesNotExist`, also for drafts
    and for sessions by invitation.
    """
    sessions = Session.objects.select_related("programme", "region").defer("meeting_link")
    found = sessions.get(programme__address=programme, address=session)
    is_hidden = found.state == Session.State.DRAFT or found.is_unlisted
    if is_hidden or found.programme.state == Programme.State.DRAFT:
        raise Session.DoesNotExist
    return found


def conduct_of(programme: Programme) -> list[ConductCode]:
    """The codes of conduct that bind everyone in a programme's sessions."""
    return list(programme.conduct_codes.all())


@dataclass(frozen=True, slots=True)
class Offer:
    """A session that somebody may register for, and the rules that bind there; how many seats are left is not in it."""

    session: Session
    clocks: list[Clock]
    conduct: list[ConductCode]
    accepted: list[str]


@remembered
def offer_of(programme: str, session: str) -> Offer:
    """By its address. Raises `Session.DoesNotExist`, as `session_to_register`."""
    found = session_to_register(programme, session)
    conduct = conduct_of(found.programme)
    return Offer(found, own_clocks(found), conduct, accepted_names(conduct))


@remembered
def words_of(programme: str, session: str, language: str) -> dict[UUID, Text]:
    """The texts that the page of an offer shows, by source."""
    offer = offer_of(programme, session)
    found = offer.session
    own = [found.programme.text_id, found.text_id, found.region.text_id]
    return texts_in(language, [*own, *(code.text_id for code in offer.conduct)])


def accepted_names(conduct: Iterable[ConductCode]) -> list[str]:
    """Codes of conduct as a seat keeps them: "friendly-spaces 2"."""
    return sorted(f"{code.address} {code.version}" for code in conduct)


@dataclass(frozen=True, slots=True)
class Times:
    """When a session is, on the clocks that matter, in the order that every page has: reader's, UTC, the session's."""

    lead: Clock
    utc: datetime
    others: list[Clock]


def own_clocks(session: Session) -> list[Clock]:
    """What the clocks of the session's own cities show at its start: one query, or none when they are at hand."""
    prefetch_related_objects(
        [session], Prefetch("session_cities", SessionCity.objects.select_related("city"))
    )
    return [clock_at(session.starts_at, place=c.name, zone_name=c.zone) for c in session_cities(session)]


def times_of(session: Session, city: City | None) -> Times:
    """The clocks of a session: one query. Without a city of the reader, its own first city leads."""
    return times_at(session.starts_at, own_clocks(session), city)


def times_at(starts_at: datetime, own: list[Clock], city: City | None) -> Times:
    """The same when the session's own clocks are known."""
    utc = starts_at.astimezone(UTC)
    if city is not None:
        others = [clock for clock in own if (clock.place, clock.zone) != (city.name, city.zone)]
        return Times(clock_at(utc, place=city.name, zone_name=city.zone), utc, others)
    lead, *others = own or [clock_at(utc, place="UTC", zone_name="UTC")]
    return Times(lead, utc, others)
