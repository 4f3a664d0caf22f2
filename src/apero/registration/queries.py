"""Reading seats. A seat is found by its code or counted; one page of the desk lists names, and no time."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import NamedTuple
from uuid import UUID

from django.db import connection
from django.db.models import Count, Exists, OuterRef, Prefetch, Q, prefetch_related_objects

from apero.audit.memory import remembered
from apero.conversations.models import (
    AgendaItem,
    ConductCode,
    Programme,
    Prompt,
    Session,
    SessionCity,
    SessionHost,
)
from apero.conversations.queries import agenda_of, public_sessions, session_cities
from apero.crypto.codes import Code
from apero.interpretation.queries import offered_languages
from apero.lib.sql import places, stored
from apero.lib.timezones import Clock, clock_at
from apero.participation.queries import token_of, tokens_of
from apero.places.models import City
from apero.registration.handling import HANDLING_VERSION
from apero.registration.models import HandlingAcceptance, Invitation, Seat, Voice
from apero.translation.queries import Passage, Text, texts_in

SEAT = "seat"
VOICE = "voice"
INVITATION = "invitation"
AT_ONCE = 500
"""Tokens asked for in one query."""


def seats_taken(session_ids: Iterable[UUID]) -> dict[UUID, int]:
    """How many places of each session are taken, or held for an invitation; a session without any is not in it.

    Who waits is not counted. One query, in plain SQL.
    """
    by_key = {stored(key): key for key in session_ids}
    if not by_key:
        return {}
    inside = places(by_key)
    counted = (
        "SELECT session_id, sum(given) FROM ("  # noqa: S608
        f"SELECT session_id, count(*) AS given FROM registration_seat WHERE session_id IN ({inside})"
        " AND waiting_place IS NULL GROUP BY session_id UNION ALL "
        f"SELECT session_id, count(*) AS given FROM registration_invitation WHERE session_id IN ({inside})"
        " GROUP BY session_id) AS taken GROUP BY session_id"
    )
    with connection.cursor() as cursor:
        cursor.execute(counted, [*by_key, *by_key])
        return {by_key[key]: int(taken) for key, taken in cursor.fetchall()}


class Room(NamedTuple):
    """What is left of a session's places, and its waiting list: the next place, how many wait, how many were dropped."""

    free: int
    next_place: int
    waiting: int
    dropped: int


_ROOM = """
SELECT (SELECT count(*) FROM registration_seat WHERE session_id = %s AND waiting_place IS NULL)
    + (SELECT count(*) FROM registration_invitation WHERE session_id = %s),
    (SELECT max(waiting_place) FROM registration_seat WHERE session_id = %s),
    (SELECT count(*) FROM registration_seat WHERE session_id = %s AND waiting_place IS NOT NULL),
    (SELECT count(*) FROM registration_seat WHERE session_id = %s AND waiting_place IS NOT NULL AND was_dropped)
"""


def room_of(session: Session) -> Room:
    """One query. `free` is below nothing where a session was given fewer places than were taken."""
    with connection.cursor() as cursor:
        cursor.execute(_ROOM, [stored(session.pk)] * 5)
        taken, last, waiting, dropped = cursor.fetchone()
    return Room(session.capacity - int(taken), int(last or 0) + 1, int(waiting), int(dropped))


def waiting_rank(seat: Seat) -> int:
    """How many wait until it is this seat's turn, itself included: confirmed ones first, then by their places.

    A seat whose place was given to others comes after all that can be given one, until it is confirmed.
    """
    waiting = Seat.objects.filter(session=seat.session_id, waiting_place__isnull=False)
    sooner = Q(is_confirmed=seat.is_confirmed, waiting_place__lt=seat.waiting_place)
    if not seat.is_confirmed:
        sooner &= Q(was_dropped=seat.was_dropped)
        sooner |= Q(is_confirmed=True)
        if seat.was_dropped:
            sooner |= Q(was_dropped=False)
    return waiting.filter(sooner).count() + 1


_WITH_SEATS = """
SELECT id FROM conversations_session AS s WHERE EXISTS (SELECT 1 FROM registration_seat WHERE session_id = s.id)
"""


def seat_by_code(code: Code) -> Seat | None:
    """The seat that a code opens with its session, or None: wrong, withdrawn and purged are the same here.

    The code's token is derived for every session that still has seats, and one query (of 500 tokens) looks for them.
    The queries are in plain SQL: each page by code begins with them.
    """
    with connection.cursor() as cursor:
        cursor.execute(_WITH_SEATS)
        session_ids = [key if isinstance(key, UUID) else UUID(key) for (key,) in cursor.fetchall()]
    for start in range(0, len(session_ids), AT_ONCE):
        tokens = tokens_of(code, purpose=SEAT, object_ids=session_ids[start : start + AT_ONCE])
        looked_for = f"SELECT * FROM registration_seat WHERE token IN ({places(tokens)})"  # noqa: S608
        for seat in Seat.objects.raw(looked_for, tokens):
            seat.session = session_of_seat(seat.session_id)
            return seat
    return None


_WITH_VOICES = f"{_WITH_SEATS} OR EXISTS (SELECT 1 FROM registration_voice WHERE session_id = s.id)"  # noqa: S608


def voice_by_code(code: Code) -> Session | None:
    """The session about which a code still speaks, or None. It does before and after the purge of its seat.

    Who waits for a place has no voice. All codes that open nothing take the same way: each batch is asked for to the end.
    """
    with connection.cursor() as cursor:
        cursor.execute(_WITH_VOICES)
        session_ids = [key if isinstance(key, UUID) else UUID(key) for (key,) in cursor.fetchall()]
        found: list[UUID] = []
        for start in range(0, len(session_ids), AT_ONCE):
            batch = session_ids[start : start + AT_ONCE]
            seats = tokens_of(code, purpose=SEAT, object_ids=batch)
            voices = tokens_of(code, purpose=VOICE, object_ids=batch)
            speaking = (
                "SELECT session_id FROM registration_seat WHERE waiting_place IS NULL"  # noqa: S608
                f" AND token IN ({places(seats)}) UNION"
                f" SELECT session_id FROM registration_voice WHERE token IN ({places(voices)})"
            )
            cursor.execute(speaking, [*seats, *voices])
            found += [key if isinstance(key, UUID) else UUID(key) for (key,) in cursor.fetchall()]
    return session_of_seat(found[0]) if found else None


def voices_of(session_ids: Iterable[UUID]) -> dict[UUID, int]:
    """How many can still speak about each session: they hold a place, or did until the purge. Two queries."""
    keys = list(session_ids)
    counted: dict[UUID, int] = {}
    for rows in (Seat.objects.filter(waiting_place__isnull=True), Voice.objects.all()):
        by_session = rows.filter(session__in=keys).order_by().values_list("session_id").annotate(Count("pk"))
        for key, number in by_session:
            counted[key] = counted.get(key, 0) + number
    return counted


def session_of_seat(session_id: UUID) -> Session:
    """A session with its series and region, as who has a place in it reads it: with the meeting link.

    It is read each time: the link is never remembered (decision 9).
    """
    return Session.objects.select_related("programme", "region").get(pk=session_id)


def seat_by_code_in(code: Code, session_id: UUID) -> Seat | None:
    """The seat that a code opens in one session, or None."""
    return Seat.objects.filter(token=seat_token(code, session_id)).first()


def invitation_by_code(code: Code) -> Invitation | None:
    """The unused invitation that a code is, or None: wrong, used and taken back are the same here."""
    holding = Session.objects.filter(Exists(Invitation.objects.filter(session=OuterRef("pk")))).order_by()
    session_ids = list(holding.values_list("pk", flat=True))
    for start in range(0, len(session_ids), AT_ONCE):
        tokens = tokens_of(code, purpose=INVITATION, object_ids=session_ids[start : start + AT_ONCE])
        found = Invitation.objects.filter(token__in=tokens).first()
        if found is not None:
            return found
    return None


def invitation_token(code: Code, session_id: UUID) -> bytes:
    """What is stored in place of an invitation to this session."""
    return token_of(code, purpose=INVITATION, object_id=session_id)


def invitation_page(code: Code) -> str:
    """What stands for the page that an invitation opened, in the value that its form carries."""
    return token_of(code, purpose=INVITATION, object_id="page").hex()


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
    languages: list[str]
    """Those that the team offers for interpretation."""


@remembered
def offer_of(programme: str, session: str) -> Offer:
    """By its address. Raises `Session.DoesNotExist`, as `session_to_register`."""
    return _offer(session_to_register(programme, session))


@remembered
def offer_by_code(session_id: UUID) -> Offer:
    """For whoever holds a code: also of a session that has no address. Raises `Session.DoesNotExist`."""
    return _offer(
        Session.objects.select_related("programme", "region").defer("meeting_link").get(pk=session_id)
    )


def _offer(found: Session) -> Offer:
    conduct = conduct_of(found.programme)
    languages = offered_languages(found.programme.team_id)
    return Offer(found, own_clocks(found), conduct, accepted_names(conduct), languages)


@remembered
def words_of(session_id: UUID, language: str) -> dict[UUID, Text]:
    """The texts that the page of an offer shows, by source."""
    offer = offer_by_code(session_id)
    found = offer.session
    own = [found.programme.text_id, found.text_id, found.region.text_id]
    return texts_in(language, [*own, *(code.text_id for code in offer.conduct)])


@dataclass(frozen=True, slots=True)
class Told:
    """What a session's page tells, for those who are invited to one that has no page: things with their words."""

    hosts: list[tuple[SessionHost, Text]]
    prompts: list[tuple[Prompt, Text]]
    agenda: list[tuple[AgendaItem, Text]]


@remembered
def told_of(session_id: UUID, language: str) -> Told:
    """Who hosts, what the team would like to hear, and the parts of the hour."""
    session = offer_by_code(session_id).session
    hosts, prompts = list(session.hosts.all()), list(session.programme.prompts.all())
    agenda = agenda_of(session)
    texts = texts_in(language, [row.text_id for row in (*hosts, *prompts, *agenda)])
    return Told(
        [(row, texts[row.text_id]) for row in hosts],
        [(row, texts[row.text_id]) for row in prompts],
        [(row, texts[row.text_id]) for row in agenda],
    )


@dataclass(frozen=True, slots=True)
class Beside:
    """Another session of the same series, with the name of its region."""

    session: Session
    region: Passage | None


@remembered
def sessions_beside(session_id: UUID, language: str) -> list[Beside]:
    """The other sessions of its series that strangers may find, in order of start."""
    programme = offer_by_code(session_id).session.programme
    others = [other for other in public_sessions(programme) if other.pk != session_id]
    texts = texts_in(language, [other.region.text_id for other in others])
    return [Beside(other, texts[other.region.text_id].first("name")) for other in others]


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


@dataclass(frozen=True, slots=True)
class Places:
    """How the places of a session stand."""

    capacity: int
    taken: int
    held: int
    waiting: int
    unconfirmed: int

    @property
    def free(self) -> int:
        return self.capacity - self.taken - self.held


def places_of(session: Session) -> Places:
    """Two queries. `unconfirmed` counts those who have a place and did not say that they come."""
    seated = Q(waiting_place__isnull=True)
    counted = Seat.objects.filter(session=session).aggregate(
        taken=Count("pk", filter=seated),
        waiting=Count("pk", filter=~seated),
        unconfirmed=Count("pk", filter=seated & Q(is_confirmed=False)),
    )
    return Places(session.capacity, held=Invitation.objects.filter(session=session).count(), **counted)


@dataclass(frozen=True, slots=True)
class Participant:
    """A line of the participants' list. There is no contact in it, no code and no time."""

    pseudonym: str
    needs: str
    is_waiting: bool
    is_confirmed: bool


def participants_of(session: Session) -> list[Participant]:
    """Who comes, by pseudonym: an order that says nothing of who came when."""
    columns = ("pseudonym", "needs", "waiting_place", "is_confirmed")
    rows = Seat.objects.filter(session=session).order_by("pk").values_list(*columns)
    found = [Participant(name, needs, place is not None, coming) for name, needs, place, coming in rows]
    return sorted(found, key=lambda one: (one.pseudonym.casefold(), one.pseudonym))


def has_accepted_handling(user_id: UUID) -> bool:
    """Whether a colleague accepted how such a list is handled, in the words that hold now."""
    return HandlingAcceptance.objects.filter(user_id=user_id, version=HANDLING_VERSION).exists()
