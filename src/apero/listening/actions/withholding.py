"""Taking a public question off every page until two people have decided, and what they may decide (R15)."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import translation
from django.utils.functional import Promise

from apero.audit.actions import Actor, record
from apero.disclosure.actions import forget_translations
from apero.lib.refusal import require
from apero.listening.actions.words import leave_queue, locked, write_words
from apero.listening.events import QuestionRemoved
from apero.listening.models import Question
from apero.listening.rules import why_not_remove, why_not_withhold
from apero.translation.actions import (
    destroy_parts,
    release_source,
    return_parts,
    withhold_parts,
    withhold_source,
)

State = Question.State


@transaction.atomic
def withhold_question(*, question: Question, now: datetime) -> Question:
    """Take a public question off every page at once, with its answer. Its asker reads by code what goes on.

    Raises `Refused` ("not-public", "gone").
    """
    found = locked(question.pk)
    require(why_not_withhold(found))
    found.state, found.withheld_on = State.WITHHELD, now.date()
    leave_queue(found)
    found.save(update_fields=["state", "withheld_on", "queue_place", "is_current"])
    if found.public_text_id:
        withhold_parts(found.public_text_id)
    return found


@transaction.atomic
def show_question(*, question: Question) -> Question:
    """Two people let it stand: it is public as it was, but for its place in a queue."""
    found = locked(question.pk)
    source_id = found.public_text_id
    if source_id:
        return_parts(source_id)
        release_source(source_id)
    found.state, found.withheld_on = _state_before(found), None
    found.save(update_fields=["state", "withheld_on"])
    return found


def _state_before(question: Question) -> str:
    """Where it stood, as far as its answer tells."""
    if question.answered_on is None:
        return State.PUBLISHED
    source = question.public_text
    is_written = source is not None and source.segments.filter(part="answer").exists()
    return State.ANSWERED if is_written else State.ANSWERED_LIVE


@transaction.atomic
def reword_question(*, question: Question) -> Question:
    """Two people let it be worded anew: it waits to be screened again, and has no place on the page until then."""
    found = locked(question.pk)
    if found.public_text_id:
        return_parts(found.public_text_id)
        forget_translations(found.public_text_id)
        withhold_source(found.public_text_id)
    found.state, found.withheld_on, found.published_on = State.HELD, None, None
    found.answered_on, found.answered_by_role = None, ""
    found.save()
    return found


@transaction.atomic
def remove_question(
    *, question_id: UUID, reason: str | Promise, language: str, by: Actor, now: datetime
) -> Question:
    """Destroy the words of a public question, leaving the reason and the date in its place (R15). Raises `Refused`.

    Its wording goes in every language, with the answer and the words as they were typed.
    """
    found = locked(question_id)
    require(why_not_remove(found))
    if found.public_text_id:
        destroy_parts(found.public_text_id)
    found.state, found.typed, found.pseudonym = State.REMOVED, "", ""
    found.removed_on, found.withheld_on = now.date(), None
    found.answered_on, found.answered_by_role = None, ""
    leave_queue(found)
    with translation.override(found.public_text.language if found.public_text else language):
        words = str(reason)
    found.public_text = write_words(found, language, {"reason": words})
    found.save()
    record(QuestionRemoved(question_id=found.pk), by=by, now=now)
    return found
