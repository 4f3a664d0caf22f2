"""The room of a session while it runs: what everybody in it reads. Words of the team only, and bands for numbers."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db import connection

from apero.audit.memory import remembered
from apero.conversations.models import Programme, Session
from apero.crypto.codes import Code
from apero.lib.languages import page_language
from apero.lib.sql import places, stored
from apero.lib.timezones import Clock
from apero.listening.models import Question
from apero.listening.numbers import Band, band_of
from apero.listening.queries.asking import last_session, role_name
from apero.participation.queries import token_of, tokens_of
from apero.registration.queries import own_clocks, session_to_register
from apero.translation.queries import Passage, Text, texts_in

SECOND = "second"
SHOWN = 50
"""Questions of each kind that a room shows at most."""
State = Question.State


@dataclass(frozen=True, slots=True)
class Room:
    """What the team's acts change of a room: the session and its words, by source. `last`: after whose summary words go."""

    session: Session
    programme: Programme
    region: Passage | None
    texts: dict[UUID, Text]
    clocks: list[Clock]
    last: Session | None


@dataclass(frozen=True, slots=True)
class QueueRow:
    """A screened question of a session, in the team's wording. `place` counts from 1; 0 is none any more."""

    question_id: UUID
    state: str
    is_current: bool
    place: int
    wording: list[Passage]
    answer: list[Passage]
    pseudonym: str
    band: Band
    answered_on: date | None
    answered_by: str


@remembered
def room_at(programme: str, session: str, language: str) -> Room:
    """The room of a listed session. Raises `Session.DoesNotExist`, as `registration.queries.session_to_register`."""
    return _room(session_to_register(programme, session), language)


@remembered
def room_of(session_id: UUID, language: str) -> Room:
    """The room of any session, for whoever has a seat in it."""
    sessions = Session.objects.select_related("programme", "region").defer("meeting_link")
    return _room(sessions.get(pk=session_id), language)


def _room(session: Session, language: str) -> Room:
    programme = session.programme
    texts = texts_in(language, [programme.text_id, session.text_id, session.region.text_id])
    return Room(
        session=session,
        programme=programme,
        region=texts[session.region.text_id].first("name"),
        texts=texts | wordings_of(session.pk, language),
        clocks=own_clocks(session),
        last=session if session.is_unlisted else last_session(programme),
    )


@remembered
def wordings_of(session_id: UUID, language: str) -> dict[UUID, Text]:
    """The team's words on the questions of a session, by source."""
    sources = Question.objects.filter(session_id=session_id, public_text__isnull=False)
    return texts_in(language, sources.values_list("public_text_id", flat=True))


def room_rows(session_id: UUID, texts: dict[UUID, Text]) -> list[QueueRow]:
    """What everybody in the room reads: first what is answered now, then what waits, in its order, then what was answered.

    It is read each time, two queries: a question that its asker withdrew is not here any more. Those for hosts only
    never are.
    """
    with connection.cursor() as cursor:
        cursor.execute(_ROWS, [stored(session_id)])
        found = cursor.fetchall()
    bands = bands_of(session_id) if found else {}
    by_source = {stored(key): text for key, text in texts.items()}
    shown = [row for row in found if row[3] in by_source and by_source[row[3]].all("question")]
    waiting = [row for row in shown if row[1] == State.QUEUED][:SHOWN]
    done = [row for row in shown if row[1] != State.QUEUED][:SHOWN]
    numbers = {row[0]: place for place, row in enumerate((r for r in waiting if not r[2]), start=1)}
    return [
        _row(row, by_source[row[3]], bands=bands, place=numbers.get(row[0], 0)) for row in [*waiting, *done]
    ]


_ROWS = """
SELECT id, state, is_current, public_text_id, pseudonym, answered_on, answered_by_role
FROM listening_question
WHERE session_id = %s AND wish = 'public' AND state IN ('queued', 'answered-live', 'answered')
ORDER BY is_current DESC, queue_place, id
LIMIT 200
"""
"""In plain SQL, as the others here: everybody in a room loads it again and again."""


def _row(row: tuple[Any, ...], text: Text, *, bands: dict[UUID, Band], place: int) -> QueueRow:
    key, state, is_current, _text_id, pseudonym, answered_on, role = row
    question_id = _id(key)
    return QueueRow(
        question_id=question_id,
        state=state,
        is_current=bool(is_current),
        place=place,
        wording=text.all("question"),
        answer=text.all("answer"),
        pseudonym=pseudonym,
        band=bands.get(question_id, Band.NONE),
        answered_on=date.fromisoformat(answered_on) if isinstance(answered_on, str) else answered_on,
        answered_by=role_name(role),
    )


def _id(key: Any) -> UUID:
    """As either database gives it."""
    return key if isinstance(key, UUID) else UUID(key)


_NUMBERS = """
SELECT q.id, q.merged_into_id, (SELECT count(*) FROM listening_second AS s WHERE s.question_id = q.id)
FROM listening_question AS q
WHERE q.session_id = %s AND (q.merged_into_id IS NOT NULL
    OR EXISTS (SELECT 1 FROM listening_second AS s WHERE s.question_id = q.id))
"""


def bands_of(session_id: UUID) -> dict[UUID, Band]:
    """How many ask the same, by question, in words that tell no small number; those without are left out. One query."""
    with connection.cursor() as cursor:
        cursor.execute(_NUMBERS, [stored(session_id)])
        rows = cursor.fetchall()
    most: dict[Any, int] = {}
    merged: dict[Any, int] = {}
    for key, heir, seconds in rows:
        stands = heir or key
        most[stands] = max(most.get(stands, 0), seconds)
        merged[stands] = merged.get(stands, 0) + (heir is not None)
    return {_id(key): band_of(seconds=most[key], merged=merged[key]) for key in most}


def queue_of(session: Session) -> list[QueueRow]:
    """The queue as the room reads it, for whoever interprets it, in the language of the page."""
    return room_rows(session.pk, wordings_of(session.pk, page_language.get()))


_DOORS = """
SELECT EXISTS (SELECT 1 FROM hosting_runsheet AS sheet JOIN conversations_session AS session
    ON session.id = sheet.session_id WHERE session.id = %s AND sheet.ended_at >= session.starts_at),
EXISTS (SELECT 1 FROM listening_closedroom WHERE session_id = %s)
"""


def doors_of(session_id: UUID) -> tuple[bool, bool]:
    """Whether the hosts ended the hour (since its start: it may have been postponed), and whether they closed the room."""
    with connection.cursor() as cursor:
        cursor.execute(_DOORS, [stored(session_id)] * 2)
        has_ended, is_closed = cursor.fetchone()
    return bool(has_ended), bool(is_closed)


def second_token(code: Code, question_id: UUID) -> bytes:
    """What is stored in place of a seat's code for one question: two of them cannot be told to be one person's."""
    return token_of(code, purpose=SECOND, object_id=question_id)


def seconded(code: Code, question_ids: list[UUID]) -> set[UUID]:
    """Which of these questions the holder of a code said to ask too. One query, or none."""
    if not question_ids:
        return set()
    tokens = tokens_of(code, purpose=SECOND, object_ids=question_ids)
    asked = f"SELECT question_id FROM listening_second WHERE token IN ({places(tokens)})"  # noqa: S608
    with connection.cursor() as cursor:
        cursor.execute(asked, tokens)
        return {_id(key) for (key,) in cursor.fetchall()}


def question_in_room(session_id: UUID, question_id: UUID) -> Question | None:
    """A question of a session, or None."""
    return Question.objects.filter(pk=question_id, session_id=session_id).first()
