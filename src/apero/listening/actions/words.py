"""What the acts on questions share: the team's words, the day of publication, and setting free what was merged."""

from datetime import date
from uuid import UUID

from django.db import transaction

from apero.disclosure.actions import forget_waiting, let_wait, settle
from apero.disclosure.models import Waiting
from apero.disclosure.rules import why_not_pass
from apero.lib.refusal import Refused, require
from apero.listening.models import Question
from apero.listening.queries import WORDING, flags_of_wording, is_read_by_others
from apero.listening.rules import is_public, why_gone, why_not_as_seen
from apero.people.models import User
from apero.translation.actions import release_source, withhold_source, write_source
from apero.translation.models import Source

State = Question.State


def locked(question_id: UUID, *, seen: str | None = None) -> Question:
    """A question, held until the transaction ends. Raises `Refused` if it is gone, or not as its page showed it."""
    rows = Question.objects.select_for_update(of=("self",)).select_related("programme", "session")
    question = rows.filter(pk=question_id).first()
    if question is None:
        raise Refused(why_gone())
    if seen is not None:
        require(why_not_as_seen(question, seen=seen))
    return question


def publish_day(question: Question, *, today: date) -> date | None:
    """The day from which it is on the series' page: never for hosts' questions and in a session by invitation."""
    hidden = question.session is not None and question.session.is_unlisted
    if question.wish != Question.Visibility.PUBLIC or hidden:
        return None
    return question.published_on or today


def write_words(question: Question, language: str, parts: dict[str, str]) -> Source:
    """The team's words. Translators see them while the question is public, and not else."""
    standing, shown = question.public_text, is_public(question)
    source = write_source(
        team_id=question.programme.team_id,
        kind="question",
        language=standing.language if standing else language,
        parts=parts,
        source=standing,
        is_released=shown,
    )
    if standing is not None:
        (release_source if shown else withhold_source)(source.pk)
    return source


def require_no_flags(question: Question, words: str, *, part: str, language: str) -> None:
    """Nobody but its asker and the hosts reads words that could identify somebody. Raises `Refused` ("flags")."""
    if is_read_by_others(question):
        flags = flags_of_wording(question, words, part=part, language=language)
        require(why_not_pass(flags, field="wording" if part == WORDING else "answer"))


def shown(question: Question, *, part: str) -> None:
    """What was cleared of these words stays with them, and none of them waits any more."""
    if question.public_text is not None:
        settle(of=question.pk, part=part, source=question.public_text)


@transaction.atomic
def let_question_wait(
    *, question_id: UUID, words: str, part: str, language: str, writer: User, today: date
) -> Waiting:
    """Keep words with a flag for a second person, as long as the question stands. Raises `Refused` ("gone")."""
    question = locked(question_id)
    return let_wait(
        words=words,
        language=language,
        of=question.pk,
        part=part,
        programme=question.programme,
        region=question.region,
        writer=writer,
        today=today,
    )


def leave_queue(question: Question) -> None:
    """Out of the queue and not answered now. Save afterwards."""
    question.queue_place, question.is_current = None, False


def free_merged(heir_ids: list[UUID]) -> None:
    """What was merged into these waits to be screened again: nobody but a host puts it before others."""
    merged = Question.objects.filter(merged_into__in=heir_ids)
    sources = list(merged.filter(public_text__isnull=False).values_list("public_text_id", flat=True))
    merged.filter(way=Question.Way.ADVANCE).update(session=None)
    merged.update(state=State.HELD, merged_into=None)
    for key in sources:
        withhold_source(key)


def delete_questions(questions: list[Question]) -> None:
    """The words, the public wording with its translations, the answer, the tokens, the seconds."""
    sources = [q.public_text_id for q in questions if q.public_text_id]
    forget_waiting([q.pk for q in questions])
    free_merged([q.pk for q in questions])
    Question.objects.filter(pk__in=[q.pk for q in questions]).delete()
    Source.objects.filter(pk__in=sources).delete()
