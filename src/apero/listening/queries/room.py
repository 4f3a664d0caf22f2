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
from apero.lib.sql import stored
from apero.lib.timezones import Clock
from apero.listening.models import Question, Second
from apero.listening.queries.asking import last_session, role_name
from apero.listening.rules import Band, band_of
from apero.participation.queries import token_of, tokens_of
from apero.registration.queries import own_clocks, session_to_register
from apero.translation.queries import Passage, Text, texts_in

SECOND = "second"
SHOWN = 50
"""Questions of each kind that a room shows at most."""
State = Question.State
_DONE = (State.ANSWERED_LIVE, State.ANSWERED)


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
    asked = Question.objects.filter(
        session_id=session_id, wish=Question.Visibility.PUBLIC, state__in=[State.QUEUED, *_DONE]
    )
    fields = ("pk", "state", "is_current", "public_text_id", "pseudonym", "answered_on", "answered_by_role")
    found = list(asked.order_by("-is_current", "queue_place", "pk").values_list(*fields)[: 4 * SHOWN])
    bands = bands_of(session_id) if found else {}
    shown = [row for row in found if row[3] in texts and texts[row[3]].all("question")]
    waiting = [row for row in shown if row[1] == State.QUEUED][:SHOWN]
    done = [row for row in shown if row[1] != State.QUEUED][:SHOWN]
    places = {row[0]: place for place, row in enumerate((r for r in waiting if not r[2]), start=1)}
    return [_row(row, texts, bands, places.get(row[0], 0)) for row in [*waiting, *done]]


def _row(row: tuple[Any, ...], texts: dict[UUID, Text], bands: dict[UUID, Band], place: int) -> QueueRow:
    key, state, is_current, text_id, pseudonym, answered_on, role = row
    return QueueRow(
        question_id=key,
        state=state,
        is_current=is_current,
        place=place,
        wording=texts[text_id].all("question"),
        answer=texts[text_id].all("answer"),
        pseudonym=pseudonym,
        band=bands.get(key, Band.NONE),
        answered_on=answered_on,
        answered_by=role_name(role),
    )


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
    return {
        key if isinstance(key, UUID) else UUID(key): band_of(seconds=most[key], merged=merged[key])
        for key in most
    }


def queue_of(session: Session) -> list[QueueRow]:
    """The queue as the room reads it, for whoever interprets it, in the language of the page."""
    return room_rows(session.pk, wordings_of(session.pk, page_language.get()))


def doors_of(session_id: UUID) -> tuple[Any, bool]:
    """When the hosts ended the hour, if they did, and whether they take no more questions. One query."""
    found = Session.objects.filter(pk=session_id).values_list(
        "run_sheet__ended_at", "closed_room__session_id"
    )
    ended_at, closed = found.get()
    return ended_at, closed is not None


def second_token(code: Code, question_id: UUID) -> bytes:
    """What is stored in place of a seat's code for one question: two of them cannot be told to be one person's."""
    return token_of(code, purpose=SECOND, object_id=question_id)


def seconded(code: Code, question_ids: list[UUID]) -> set[UUID]:
    """Which of these questions the holder of a code said to ask too. One query, or none."""
    if not question_ids:
        return set()
    tokens = tokens_of(code, purpose=SECOND, object_ids=question_ids)
    return set(Second.objects.filter(token__in=tokens).values_list("question_id", flat=True))


def question_in_room(session_id: UUID, question_id: UUID) -> Question | None:
    """A question of a session, or None."""
    return Question.objects.filter(pk=question_id, session_id=session_id).first()
