"""Asking and withdrawing by people, which leave no record; screening and answering by the team, which do."""

from datetime import date, datetime
from typing import NamedTuple
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from apero.audit.actions import Actor, record
from apero.conversations.models import Programme
from apero.crypto.codes import Code
from apero.lib.refusal import Refusal, require
from apero.listening.events import QuestionAnswered, QuestionDeclined, QuestionPublished, QuestionRemoved
from apero.listening.models import Question
from apero.listening.queries import QUESTION, last_session, question_token
from apero.listening.rules import (
    is_public,
    purge_on,
    why_not_answer,
    why_not_ask,
    why_not_decline,
    why_not_publish,
    why_not_remove,
)
from apero.participation.actions import use_form
from apero.participation.queries import code_of
from apero.policy.models import Region
from apero.translation.actions import write_source
from apero.translation.models import Source


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
def withdraw_question(*, question_id: UUID) -> None:
    """Delete a question for its asker: the words, the public wording with its translations, the answer, the tokens."""
    question = Question.objects.select_for_update().filter(pk=question_id).first()
    if question is not None:
        _delete([question])


def _delete(questions: list[Question]) -> None:
    sources = [q.public_text_id for q in questions if q.public_text_id]
    Question.objects.filter(pk__in=[q.pk for q in questions]).delete()
    Source.objects.filter(pk__in=sources).delete()


def _locked(question_id: UUID) -> Question:
    return Question.objects.select_for_update(of=("self",)).select_related("programme").get(pk=question_id)


@transaction.atomic
def publish_question(*, question_id: UUID, wording: str, language: str, by: Actor, now: datetime) -> Question:
    """Put a held question on the programme's page in the screener's wording. Raises `Refused`."""
    question = _locked(question_id)
    require(why_not_publish(question))
    question.public_text = _written(question, language, {"question": wording}, is_released=True)
    question.state, question.published_on = Question.State.PUBLISHED, now.date()
    question.save(update_fields=["public_text", "state", "published_on"])
    record(QuestionPublished(question_id=question.pk), by=by, now=now)
    return question


def _written(question: Question, language: str, parts: dict[str, str], *, is_released: bool) -> Source:
    standing = question.public_text
    return write_source(
        team_id=question.programme.team_id,
        kind="question",
        language=standing.language if standing else language,
        parts=parts,
        source=standing,
        is_released=is_released,
    )


@transaction.atomic
def answer_question(*, question_id: UUID, answer: str, language: str, by: Actor, now: datetime) -> Question:
    """Answer in writing, with the role and the day (R60). Raises `Refused`.

    A question that is not public gets its answer by code only, and no translator sees it.
    """
    question = _locked(question_id)
    require(why_not_answer(question))
    question.public_text = _written(question, language, {"answer": answer}, is_released=is_public(question))
    question.state = Question.State.ANSWERED
    question.answered_on, question.answered_by_role = now.date(), by.acting_role
    question.save(update_fields=["public_text", "state", "answered_on", "answered_by_role"])
    record(QuestionAnswered(question_id=question.pk, is_public=is_public(question)), by=by, now=now)
    return question


@transaction.atomic
def decline_question(*, question_id: UUID, reason: str, language: str, by: Actor, now: datetime) -> Question:
    """Do not publish it; its asker reads the reason by code. Raises `Refused`."""
    question = _locked(question_id)
    require(why_not_decline(question))
    question.public_text = _written(question, language, {"reason": reason}, is_released=False)
    question.state = Question.State.DECLINED
    question.save(update_fields=["public_text", "state"])
    record(QuestionDeclined(question_id=question.pk), by=by, now=now)
    return question


@transaction.atomic
def remove_question(*, question_id: UUID, reason: str, language: str, by: Actor, now: datetime) -> Question:
    """Take a public question off the page, leaving the reason and the date in its place (R15). Raises `Refused`.

    Its wording goes in every language, with the answer and the words as they were typed.
    """
    question = _locked(question_id)
    require(why_not_remove(question))
    parts = {"question": "", "answer": "", "reason": reason}
    question.public_text = _written(question, language, parts, is_released=True)
    question.state, question.typed, question.removed_on = Question.State.REMOVED, "", now.date()
    question.answered_on, question.answered_by_role = None, ""
    question.save(
        update_fields=["public_text", "state", "typed", "removed_on", "answered_on", "answered_by_role"]
    )
    record(QuestionRemoved(question_id=question.pk), by=by, now=now)
    return question


@transaction.atomic
def purge_questions(*, now: datetime) -> int:
    """When a programme's day has come, delete what is not public and the typed words of the rest.

    Returns how many questions were deleted or lost their typed words.
    """
    programmes = Programme.objects.filter(questions__isnull=False).distinct()
    due = [p.pk for p in programmes if _purge_day(p) <= now.date()]
    rest = Question.objects.filter(programme__in=due)
    unseen = list(rest.filter(published_on__isnull=True))
    _delete(unseen)
    return len(unseen) + rest.exclude(typed="").update(typed="")


def _purge_day(programme: Programme) -> date:
    return purge_on(programme, last_session(programme))
