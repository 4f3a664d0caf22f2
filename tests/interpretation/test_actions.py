"""Asking and taking back: one person counts once, whatever they press and when."""

from collections import Counter
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from apero.audit.models import Entry
from apero.conversations.rules import interpretation_deadline
from apero.crypto.codes import new_code
from apero.interpretation import actions, queries
from apero.interpretation.models import Request
from apero.lib.refusal import Refused
from tests import make
from tests.threads import in_threads

NOON = make.NOON
MINUTE = timedelta(minutes=1)


def soon(**facts: Any) -> Any:
    """A session three weeks ahead, so that its deadline is still to come."""
    return make.session(starts_at=NOON + timedelta(days=21), **facts)


def refused(**facts: Any) -> str:
    with pytest.raises(Refused) as no:
        make.asked(**facts)
    return no.value.refusal.code


@pytest.mark.django_db
def test_r30_asking_needs_no_seat_and_keeps_no_time() -> None:
    session = soon()
    code = make.asked(session, "ar", now=NOON, has_seat=False)
    kept = Request.objects.get()
    assert (kept.language, kept.is_late, kept.has_seat) == ("ar", False, False)
    assert kept == queries.request_by_code(code, session.pk) == queries.request_of_any_session(code)
    assert not Entry.objects.exists()


@pytest.mark.django_db
def test_the_code_itself_is_not_stored() -> None:
    code = make.asked(soon(), now=NOON)
    assert code.secret.to_bytes(10, "big") not in bytes(Request.objects.get().token)


@pytest.mark.django_db
def test_r31_the_same_code_twice_counts_once_and_another_language_replaces_the_first() -> None:
    session, code = soon(), new_code()
    for language in ("ar", "ar", "fr"):
        actions.ask_for(session=session, code=code, language=language, has_seat=True, now=NOON)
    assert Request.objects.get().language == "fr"


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("typed", "tag"), [("Arabic", "ar"), ("AR", "ar"), ("pt-br", "pt-BR"), ("Yorùbá", "yo")]
)
def test_r30_a_language_is_kept_in_its_usual_spelling(typed: str, tag: str) -> None:
    make.asked(soon(), typed, now=NOON)
    assert Request.objects.get().language == tag


@pytest.mark.django_db
@pytest.mark.parametrize("typed", ["", "qqq", "zz-ZZ", "no such tongue", "x" * 500])
def test_r30_a_language_that_nobody_knows_is_refused(typed: str) -> None:
    assert refused(in_session=soon(), language=typed, now=NOON) == "no-language"
    assert not Request.objects.exists()


@pytest.mark.django_db
def test_r32_a_late_request_is_kept_and_counts_for_nothing() -> None:
    session = soon()
    session.programme.interpretation_threshold = 1
    deadline = interpretation_deadline(session)
    make.asked(session, "ar", now=deadline)
    assert Request.objects.get().is_late
    assert queries.met_languages(session) == []
    make.asked(session, "ar", now=deadline - MINUTE)
    assert queries.met_languages(session) == ["ar"]


@pytest.mark.django_db
def test_r32_asking_again_after_the_deadline_takes_nothing_away() -> None:
    session, code = soon(), new_code()
    deadline = interpretation_deadline(session)
    for now in (deadline - MINUTE, deadline + MINUTE):
        actions.ask_for(session=session, code=code, language="ar", has_seat=True, now=now)
    assert not Request.objects.get().is_late
    actions.ask_for(session=session, code=code, language="fr", has_seat=True, now=deadline + MINUTE)
    assert Request.objects.get().is_late


@pytest.mark.django_db
def test_r30_the_start_that_counts_is_the_one_that_stands_now() -> None:
    session = soon()
    session.starts_at = NOON - timedelta(days=1)  # what a page loaded before it was moved
    make.asked(session, now=NOON)
    type(session).objects.update(state="cancelled")
    assert refused(in_session=session, now=NOON) == "is-cancelled"


@pytest.mark.django_db
def test_taking_back_leaves_nothing() -> None:
    session = soon()
    code = make.asked(session, now=NOON)
    assert not actions.take_back(code=new_code(), session_id=session.pk)
    assert actions.take_back(code=code, session_id=session.pk)
    assert not actions.take_back(code=code, session_id=session.pk)
    assert not Request.objects.exists()


@pytest.mark.django_db
def test_somebody_in_two_sessions_leaves_two_values_that_do_not_match() -> None:
    code = new_code()
    for session in (soon(), soon()):
        actions.ask_for(session=session, code=code, language="ar", has_seat=True, now=NOON)
    tokens = [bytes(request.token) for request in Request.objects.all()]
    assert len(set(tokens)) == 2


def test_r31_two_presses_at_once_are_one_request(shared_db: None) -> None:
    session, code = soon(), new_code()
    in_threads(
        4,
        lambda: actions.ask_for(session=session, code=code, language="ar", has_seat=True, now=NOON),
    )
    assert Request.objects.count() == 1


PEOPLE = range(6)
ACT = st.tuples(
    st.sampled_from(PEOPLE),
    st.sampled_from(["ar", "fr", "take back"]),
    st.integers(min_value=-3, max_value=3),
)


class TestOnePersonCountsOnce(TestCase):
    """Over random orders and times of asking, asking again, taking back and changing the language."""

    @settings(max_examples=60)
    @given(acts=st.lists(ACT, max_size=25))
    def test_r31_the_count_is_of_people_whose_standing_request_is_in_time(
        self, acts: list[tuple[int, str, int]]
    ) -> None:
        session = soon()
        deadline = interpretation_deadline(session)
        codes = [new_code() for _person in PEOPLE]
        standing: dict[int, tuple[str, bool]] = {}
        for person, what, minutes in sorted(acts, key=lambda act: act[2]):
            now = deadline + minutes * MINUTE
            if what == "take back":
                actions.take_back(code=codes[person], session_id=session.pk)
                standing.pop(person, None)
            else:
                actions.ask_for(session=session, code=codes[person], language=what, has_seat=True, now=now)
                kept = standing.get(person) == (what, False)
                standing[person] = (what, False if kept else now >= deadline)
        counted = Counter(language for language, late in standing.values() if not late)
        in_time = Request.objects.filter(session=session, is_late=False)
        assert Counter(in_time.values_list("language", flat=True)) == counted
        assert queries.met_languages(session) == sorted(tag for tag, count in counted.items() if count >= 4)
        assert Request.objects.filter(session=session).count() == len(standing)
