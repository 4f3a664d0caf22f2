"""What people do without an account: asking, saying that they ask the same, withdrawing. None of it leaves a record."""

from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from apero.conversations.models import Programme, Session
from apero.crypto.codes import Code
from apero.lib.refusal import Refusal, require
from apero.listening.actions.words import delete_questions
from apero.listening.models import Question, Second
from apero.listening.queries import AT_ONCE, QUESTION, SECOND, doors_of, question_token, second_token
from apero.listening.rules import why_not_ask, why_not_second, why_room_closed
from apero.participation.actions import use_form
from apero.participation.queries import code_of, tokens_of
from apero.policy.models import Region
from apero.registration.rules import why_not_be_called


class AskedQuestion(NamedTuple):
    """A question and its code. The code is known now and never again: show it, do not keep it."""

    question: Question
    code: Code


@transaction.atomic
def ask(
    *, programme_id: UUID, value: bytes, region: Region, text: str, wish: str, language: str, now: datetime
) -> AskedQuestion:
    """Hold a question for screening, once for each form `value`. Raises `Refused`."""
    programme = Programme.objects.select_for_update().get(pk=programme_id)
    code = code_of(value, purpose=QUESTION)
    token = question_token(code, programme.pk)
    if not use_form(value, today=now.date()):
        return AskedQuestion(_question_again(token), code)
    require(why_not_ask(programme, now=now))
    question = Question(
        programme=programme, region=region, token=token, typed=text, language=language, wish=wish
    )
    question.save(force_insert=True)
    return AskedQuestion(question, code)


def _question_again(token: bytes) -> Question:
    question = Question.objects.filter(token=token).first()
    if question is None:
        require(
            Refusal("withdrawn", _("The question of this page was withdrawn. Send it again to ask it anew."))
        )
    assert question is not None  # noqa: S101 (said above, for the type checker)
    return question


@transaction.atomic
def ask_live(
    *, session_id: UUID, value: bytes, text: str, pseudonym: str, wish: str, language: str, now: datetime
) -> AskedQuestion:
    """Hold a question that was asked while the session runs, about its region, once for each form (R54). Raises `Refused`."""
    session = Session.objects.select_related("programme", "region").get(pk=session_id)
    code = code_of(value, purpose=QUESTION)
    token = question_token(code, session.programme_id)
    if not use_form(value, today=now.date()):
        return AskedQuestion(_question_again(token), code)
    has_ended, is_closed = doors_of(session.pk)
    require(why_room_closed(session, has_ended=has_ended, is_closed=is_closed, now=now))
    require(why_not_be_called(pseudonym))
    question = Question(
        programme=session.programme, session=session, region=session.region, way=Question.Way.LIVE, token=token,
        typed=text, pseudonym=pseudonym, wish=wish, language=language,
    )  # fmt: skip
    question.save(force_insert=True)
    return AskedQuestion(question, code)


@transaction.atomic
def second(*, question_id: UUID, session: Session, code: Code, now: datetime) -> None:
    """Say that the holder of a seat's code asks the same. Again changes nothing. Raises `Refused`."""
    question = Question.objects.select_for_update().filter(pk=question_id).first()
    require(why_not_second(question, session, now=now))
    Second.objects.bulk_create(
        [Second(token=second_token(code, question_id), question_id=question_id)], ignore_conflicts=True
    )


@transaction.atomic
def take_second_back(*, question_id: UUID, code: Code) -> None:
    """Not to ask it any more. Again changes nothing."""
    Second.objects.filter(token=second_token(code, question_id)).delete()


@transaction.atomic
def take_seconds_back(*, code: Code, session_id: UUID) -> None:
    """When a place is withdrawn: its code asks nothing any more in the series of its session."""
    asked = Second.objects.filter(question__programme__sessions=session_id).order_by("question_id")
    keys = list(asked.values_list("question_id", flat=True).distinct())
    tokens = tokens_of(code, purpose=SECOND, object_ids=keys)
    for start in range(0, len(tokens), AT_ONCE):
        Second.objects.filter(token__in=tokens[start : start + AT_ONCE]).delete()


@transaction.atomic
def withdraw_question(*, question_id: UUID) -> None:
    """Delete a question for its asker. What was merged into it waits to be screened again.

    Its session is held first, as by hosts who merge: two who hold a question each would wait for the other's.
    """
    sessions = Session.objects.filter(questions=question_id)
    list(sessions.select_for_update(of=("self",)).values_list("pk"))
    rows = Question.objects.select_for_update().filter(Q(pk=question_id) | Q(merged_into=question_id))
    delete_questions([question for question in rows.order_by("pk") if question.pk == question_id])
