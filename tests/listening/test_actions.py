"""Asking, screening, answering, removing, withdrawing, purging."""

from datetime import datetime, timedelta
from secrets import token_bytes
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from apero.audit.models import Entry
from apero.conversations.models import Programme
from apero.lib.refusal import Refused
from apero.listening import actions, queries
from apero.listening.models import Question
from apero.people.access import StaffActor
from apero.policy.models import Region
from apero.translation.models import Source, Translation
from apero.translation.queries import text_in
from tests import make

pytestmark = pytest.mark.django_db
NOON = make.NOON
HOST = StaffActor("facilitator", "7d1f")


@pytest.fixture
def programme() -> Programme:
    return make.programme()


def ask(programme: Programme, value: bytes = b"v" * 16, **facts: Any) -> actions.AskedQuestion:
    region = Region.objects.filter(team=programme.team).first() or make.region(programme.team)
    defaults: dict[str, Any] = {
        "region": region,
        "text": "Who reads our mail?",
        "wish": "public",
        "language": "en",
        "now": NOON,
    }
    return actions.ask(programme_id=programme.pk, value=value, **defaults | facts)


def publish(question: Question, wording: str = "Who reads mail?") -> Question:
    return actions.publish_question(
        question_id=question.pk, wording=wording, language="en", by=HOST, now=NOON
    )


def answer(question: Question, words: str = "Nobody does.") -> Question:
    return actions.answer_question(question_id=question.pk, answer=words, language="en", by=HOST, now=NOON)


def translated(question: Question) -> None:
    assert question.public_text
    for segment in question.public_text.segments.all():
        Translation.objects.create(segment=segment, language="yo", text="Ta ni?")


def words_of(question: Question) -> dict[str, list[str]]:
    assert question.public_text_id
    return {part: [p.words for p in ps] for part, ps in text_in("en", question.public_text_id).parts.items()}


def test_r49_a_question_is_held_and_found_by_its_code(programme: Programme) -> None:
    asked = ask(programme)
    kept = Question.objects.get()
    assert kept == asked.question == queries.question_by_code(asked.code)
    assert (kept.state, kept.typed, kept.public_text) == ("held", "Who reads our mail?", None)
    assert not queries.public_questions(programme).exists()


def test_a_double_click_asks_once(programme: Programme) -> None:
    first, second = ask(programme), ask(programme, text="Other words")
    assert first.code == second.code
    assert Question.objects.get().typed == "Who reads our mail?"


def test_a_withdrawn_question_is_not_asked_again_by_a_reload(programme: Programme) -> None:
    actions.withdraw_question(question_id=ask(programme).question.pk)
    with pytest.raises(Refused) as no:
        ask(programme)
    assert no.value.refusal.code == "withdrawn"


def test_the_window_is_asked_again_inside(programme: Programme) -> None:
    with pytest.raises(Refused) as no:
        ask(programme, now=NOON + timedelta(days=60))
    assert no.value.refusal.code == "closed"
    assert not Question.objects.exists()


def test_asking_leaves_no_record(programme: Programme) -> None:
    actions.withdraw_question(question_id=ask(programme).question.pk)
    assert not Entry.objects.exists()


def test_a_question_is_published_in_the_screeners_words(programme: Programme) -> None:
    question = publish(ask(programme).question)
    assert words_of(question) == {"question": ["Who reads mail?"]}
    assert list(queries.public_questions(programme)) == [question]
    assert question.typed == "Who reads our mail?"
    assert question.public_text
    assert question.public_text.is_released


def test_r60_an_answer_has_a_role_and_a_day_and_can_be_mended(programme: Programme) -> None:
    question = answer(publish(ask(programme).question))
    assert (question.state, question.answered_by_role, question.answered_on) == (
        "answered",
        "facilitator",
        NOON.date(),
    )
    assert words_of(question)["answer"] == ["Nobody does."]
    assert words_of(answer(question, "Nobody may."))["answer"] == ["Nobody may."]


def test_an_answer_to_a_question_that_is_not_public_is_for_its_code_and_for_no_translator(
    programme: Programme,
) -> None:
    question = answer(ask(programme, wish="hosts").question)
    assert question.public_text
    assert not question.public_text.is_released
    assert not queries.public_questions(programme).exists()


def test_a_question_for_hosts_cannot_become_public(programme: Programme) -> None:
    question = ask(programme, wish="hosts").question
    with pytest.raises(Refused) as no:
        publish(question)
    assert no.value.refusal.code == "hosts-only"
    with pytest.raises(IntegrityError), transaction.atomic():
        Question.objects.update(
            published_on=NOON.date(), state="published", public_text=make.source(programme.team)
        )


def test_a_declined_question_keeps_its_reason_for_its_asker(programme: Programme) -> None:
    question = decline(ask(programme).question)
    assert words_of(question) == {"reason": ["It names somebody."]}
    assert not queries.public_questions(programme).exists()


def decline(question: Question) -> Question:
    return actions.decline_question(
        question_id=question.pk, reason="It names somebody.", language="en", by=HOST, now=NOON
    )


@pytest.mark.parametrize("second", [publish, decline])
def test_two_screeners_cannot_both_deal_with_one(programme: Programme, second: Any) -> None:
    question = publish(ask(programme).question)
    with pytest.raises(Refused) as no:
        second(question)
    assert no.value.refusal.code == "not-held"


def test_r15_a_removed_question_leaves_reason_and_date_and_nothing_else(programme: Programme) -> None:
    question = answer(publish(ask(programme).question))
    assert question.public_text
    translated(question)
    removed = actions.remove_question(
        question_id=question.pk, reason="It named somebody.", language="en", by=HOST, now=NOON
    )
    assert words_of(removed) == {"reason": ["It named somebody."]}
    assert (removed.state, removed.removed_on, removed.typed) == ("removed", NOON.date(), "")
    assert not Translation.objects.exists()
    assert list(queries.public_questions(programme)) == [removed]


def test_r83_withdrawing_takes_wording_answer_and_translations_along(programme: Programme) -> None:
    before = Source.objects.count()
    asked = ask(programme)
    question = answer(publish(asked.question))
    assert question.public_text
    translated(question)
    actions.withdraw_question(question_id=question.pk)
    actions.withdraw_question(question_id=question.pk)
    assert not Question.objects.exists()
    assert not Translation.objects.exists()
    assert Source.objects.count() == before + 1  # the region's
    assert queries.question_by_code(asked.code) is None


def test_staff_acts_are_recorded_by_id_without_a_word(programme: Programme) -> None:
    question = answer(publish(ask(programme).question))
    actions.remove_question(
        question_id=question.pk, reason="It named somebody.", language="en", by=HOST, now=NOON
    )
    decline(ask(programme, b"w" * 16).question)
    kept = list(Entry.objects.order_by("position"))
    assert [entry.kind for entry in kept] == [
        "listening.question.published", "listening.question.answered", "listening.question.removed",
        "listening.question.declined",
    ]  # fmt: skip
    assert {key for entry in kept for key in entry.facts} == {"question_id", "is_public"}


def test_the_purge_deletes_what_is_not_public_and_the_typed_words_of_the_rest(programme: Programme) -> None:
    make.session(programme)
    held, answered, declined, public, removed = (ask(programme, token_bytes(16)) for _ in range(5))
    answer(answered.question)
    decline(declined.question)
    publish(public.question)
    publish(removed.question)
    actions.remove_question(question_id=removed.question.pk, reason="No.", language="en", by=HOST, now=NOON)
    day = timezone.make_aware(datetime(2030, 6, 29))  # 16 May, 14 days, 30 days
    assert actions.purge_questions(now=day - timedelta(seconds=1)) == 0
    assert actions.purge_questions(now=day) == 4
    assert set(queries.public_questions(programme)) == {public.question, removed.question}
    assert not Question.objects.exclude(typed="").exists()
    for gone in (held, answered, declined):
        assert queries.question_by_code(gone.code) is None
    assert queries.question_by_code(public.code) == public.question
    assert Source.objects.filter(kind="question").count() == 2


def test_a_question_has_no_name_and_no_time() -> None:
    kinds = {f.name: f.get_internal_type() for f in Question._meta.concrete_fields}
    assert "DateTimeField" not in kinds.values()
    assert {name for name, kind in kinds.items() if kind == "DateField"} == {
        "published_on",
        "answered_on",
        "removed_on",
        "withheld_on",
    }
    assert not [name for name in kinds if "name" in name or "mail" in name]
