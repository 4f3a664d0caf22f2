"""Screening and answering by the team, each with an entry in the record; and the one act that leaves none."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from apero.audit.actions import Actor, record
from apero.disclosure.actions import forget_waiting
from apero.lib.refusal import require
from apero.listening.actions.words import (
    free_merged,
    leave_queue,
    locked,
    require_no_flags,
    shown,
    write_words,
)
from apero.listening.events import QuestionAnswered, QuestionDeclined, QuestionPublished
from apero.listening.models import Question, Second
from apero.listening.queries import ANSWER, WORDING
from apero.listening.rules import (
    is_public,
    why_not_answer,
    why_not_decline,
    why_not_point,
    why_not_publish,
)
from apero.translation.models import Source

State = Question.State
_QUEUE = ["queue_place", "is_current"]


@transaction.atomic
def publish_question(*, question_id: UUID, wording: str, language: str, by: Actor, now: datetime) -> Question:
    """Put a held question on the programme's page in the screener's wording. Raises `Refused`."""
    question = locked(question_id)
    require(why_not_publish(question))
    require_no_flags(question, wording, part=WORDING, language=language)
    question.published_on, question.state = now.date(), State.PUBLISHED
    question.public_text = write_words(question, language, {"question": wording})
    shown(question, part=WORDING)
    question.save(update_fields=["public_text", "state", "published_on"])
    record(QuestionPublished(question_id=question.pk), by=by, now=now)
    return question


@transaction.atomic
def answer_question(*, question_id: UUID, answer: str, language: str, by: Actor, now: datetime) -> Question:
    """Answer in writing, with the role and the day (R60). Raises `Refused`.

    A question that is not public gets its answer by code only, and no translator sees it. One that was answered in
    the session gets these words beside that.
    """
    question = locked(question_id)
    require(why_not_answer(question))
    unread = {"question": ""} if question.state == State.HELD else {}
    if not unread:
        require_no_flags(question, answer, part=ANSWER, language=language)
    question.public_text = write_words(question, language, {**unread, "answer": answer})
    shown(question, part=ANSWER)
    if question.state != State.ANSWERED_LIVE:
        question.state = State.ANSWERED
        question.answered_on, question.answered_by_role = now.date(), by.acting_role
    leave_queue(question)
    question.save(update_fields=["public_text", "state", "answered_on", "answered_by_role", *_QUEUE])
    record(QuestionAnswered(question_id=question.pk, is_public=is_public(question)), by=by, now=now)
    return question


@transaction.atomic
def decline_question(*, question_id: UUID, reason: str, language: str, by: Actor, now: datetime) -> Question:
    """Do not publish it; its asker reads the reason by code. Raises `Refused`.

    What was merged into it is free again: the reason is for one asker alone.
    """
    question = locked(question_id)
    require(why_not_decline(question))
    free_merged([question.pk])
    question.public_text = write_words(question, language, {"question": "", "reason": reason})
    question.state = State.DECLINED
    leave_queue(question)
    question.save(update_fields=["public_text", "state", *_QUEUE])
    record(QuestionDeclined(question_id=question.pk), by=by, now=now)
    return question


@transaction.atomic
def point_to_private_route(*, question_id: UUID, seen: str | None = None) -> None:
    """Delete the words of a question that must not stand here, at once and everywhere (R44). Raises `Refused`.

    Its asker reads by code where to turn. Nothing is copied and no event is recorded: nothing but this state says that
    there was such a question, and no page of the desk shows it.
    """
    question = locked(question_id, seen=seen)
    require(why_not_point(question))
    words = [question.public_text_id] if question.public_text_id else []
    forget_waiting([question.pk])
    free_merged([question.pk])
    Second.objects.filter(question=question).delete()
    leave_queue(question)
    question.state, question.typed, question.pseudonym = State.POINTED_PRIVATE, "", ""
    question.public_text = question.published_on = question.merged_into = None
    if question.way == Question.Way.ADVANCE:
        question.session = None
    question.save()
    Source.objects.filter(pk__in=words).delete()
