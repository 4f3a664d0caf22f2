"""The queue of a session, by its hosts (R44). Acts on one queue take turns: each holds the session's row.

An act names the question as its page showed it (`rules.seen_mark`), so that of two hosts who press at once one acts and
the other is told.
"""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Max

from apero.audit.actions import Actor, record
from apero.conversations.models import Session
from apero.lib.refusal import require
from apero.listening import events
from apero.listening.actions.words import (
    free_merged,
    leave_queue,
    locked,
    publish_day,
    require_no_flags,
    shown,
    write_words,
)
from apero.listening.models import ClosedRoom, Question
from apero.listening.queries import ANSWER, WORDING, waiting_questions
from apero.listening.rules import (
    moved,
    why_gone,
    why_not_admit,
    why_not_merge,
    why_not_move,
    why_not_put_back,
    why_not_queued,
)
from apero.translation.actions import withhold_source

State = Question.State


def _held(session_id: UUID) -> Session:
    rows = Session.objects.select_for_update(of=("self",)).select_related("programme").defer("meeting_link")
    return rows.get(pk=session_id)


@transaction.atomic
def admit_question(
    *, session_id: UUID, question_id: UUID, wording: str, language: str, seen: str, by: Actor, now: datetime
) -> Question:
    """Put a question at the end of the queue in the team's wording. Raises `Refused`.

    Everybody in the room reads it, unless it is for hosts only; and everybody else, if the session is listed.
    """
    session = _held(session_id)
    question = locked(question_id, seen=seen)
    require(why_not_admit(question, session))
    require_no_flags(question, wording, part=WORDING, language=language)
    question.session, question.state = session, State.QUEUED
    question.published_on = publish_day(question, today=now.date())
    question.queue_place = _last_place(session) + 1
    question.public_text = write_words(question, language, {"question": wording})
    shown(question, part=WORDING)
    question.save(update_fields=["session", "state", "published_on", "queue_place", "public_text"])
    record(events.QuestionQueued(question_id=question.pk, session_id=session.pk), by=by, now=now)
    return question


def _last_place(session: Session) -> int:
    return waiting_questions(session).aggregate(last=Max("queue_place"))["last"] or 0


def _places(session: Session) -> dict[UUID, int]:
    """The order: what is answered now is not in it."""
    rows = waiting_questions(session).filter(is_current=False).values_list("pk", "queue_place")
    return {key: place for key, place in rows if place is not None}


@transaction.atomic
def merge_question(
    *, session_id: UUID, question_id: UUID, heir_id: UUID, seen: str, by: Actor, now: datetime
) -> None:
    """Let another question stand for this one, and for all that this one stands for. Raises `Refused`."""
    session = _held(session_id)
    both = Question.objects.select_for_update().filter(pk__in=[question_id, heir_id])
    found = {question.pk: question for question in both.order_by("pk")}
    require(None if heir_id in found else why_gone())
    question = locked(question_id, seen=seen)
    require(why_not_merge(question, found[heir_id], session))
    Question.objects.filter(merged_into=question).update(merged_into=found[heir_id])
    question.state, question.merged_into, question.session = State.MERGED, found[heir_id], session
    question.published_on = None
    leave_queue(question)
    question.save(
        update_fields=["state", "merged_into", "session", "published_on", "queue_place", "is_current"]
    )
    if question.public_text_id:
        withhold_source(question.public_text_id)
    record(events.QuestionMerged(question_id=question.pk, heir_id=heir_id), by=by, now=now)


@transaction.atomic
def move_question(
    *, session_id: UUID, question_id: UUID, to: int, seen: str, by: Actor, now: datetime
) -> None:
    """Move a question to the place `to`, counted from 1; the others keep their order. Raises `Refused`.

    The places that the queue has are given out anew. So what stands outside the moved stretch is as it was.
    """
    session = _held(session_id)
    require(why_not_move(locked(question_id, seen=seen), session))
    places = _places(session)
    order = moved(list(places), question_id, to=to)
    for key, place in zip(order, sorted(places.values()), strict=True):
        if places[key] != place:
            Question.objects.filter(pk=key).update(queue_place=place)
    record(events.QuestionsReordered(session_id=session.pk), by=by, now=now)


@transaction.atomic
def take_up_question(*, session_id: UUID, question_id: UUID, seen: str, by: Actor, now: datetime) -> None:
    """Answer this one now. One that was being answered waits again, where it stood. Raises `Refused`."""
    session = _held(session_id)
    question = locked(question_id, seen=seen)
    require(why_not_queued(question, session))
    Question.objects.filter(session=session, is_current=True).update(is_current=False)
    Question.objects.filter(pk=question.pk).update(is_current=True)
    record(events.QuestionTakenUp(question_id=question.pk, session_id=session.pk), by=by, now=now)


@transaction.atomic
def put_back_question(*, session_id: UUID, question_id: UUID, seen: str, by: Actor, now: datetime) -> None:
    """Let the question that is answered now wait again, where it stood. Raises `Refused`."""
    session = _held(session_id)
    question = locked(question_id, seen=seen)
    require(why_not_put_back(question, session))
    Question.objects.filter(pk=question.pk).update(is_current=False)
    record(events.QuestionPutBack(question_id=question.pk, session_id=session.pk), by=by, now=now)


@transaction.atomic
def take_out_question(*, session_id: UUID, question_id: UUID, seen: str, by: Actor, now: datetime) -> None:
    """Out of the queue: it waits to be screened again or, once it is public, on the page of its series. Raises `Refused`."""
    session = _held(session_id)
    question = locked(question_id, seen=seen)
    require(why_not_queued(question, session))
    question.state = State.PUBLISHED if question.published_on else State.HELD
    if question.state == State.HELD:
        free_merged([question.pk])
    leave_queue(question)
    if question.way == Question.Way.ADVANCE:
        question.session = None
    question.save(update_fields=["state", "queue_place", "is_current", "session"])
    record(events.QuestionTakenOut(question_id=question.pk, session_id=session.pk), by=by, now=now)


@transaction.atomic
def answer_live(
    *, session_id: UUID, question_id: UUID, answer: str, language: str, seen: str, by: Actor, now: datetime
) -> None:
    """It was answered in the session, by this role, today (R60); `answer` is a short note of that, or "". Raises `Refused`."""
    session = _held(session_id)
    question = locked(question_id, seen=seen)
    require(why_not_queued(question, session))
    question.published_on = publish_day(question, today=now.date())
    if answer:
        require_no_flags(question, answer, part=ANSWER, language=language)
        question.public_text = write_words(question, language, {"answer": answer})
        shown(question, part=ANSWER)
    question.state = State.ANSWERED_LIVE
    question.answered_on, question.answered_by_role = now.date(), by.acting_role
    leave_queue(question)
    question.save()
    record(events.QuestionAnsweredLive(question_id=question.pk, session_id=session.pk), by=by, now=now)


@transaction.atomic
def close_room(*, session_id: UUID, by: Actor, now: datetime) -> None:
    """Take no more questions while the session runs. Again changes nothing."""
    session = _held(session_id)
    if ClosedRoom.objects.get_or_create(session=session)[1]:
        record(events.RoomClosed(session_id=session.pk), by=by, now=now)


@transaction.atomic
def reopen_room(*, session_id: UUID, by: Actor, now: datetime) -> None:
    """Take questions again. Again changes nothing."""
    session = _held(session_id)
    if ClosedRoom.objects.filter(session=session).delete()[0]:
        record(events.RoomReopened(session_id=session.pk), by=by, now=now)
