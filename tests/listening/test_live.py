"""The room of a session, as somebody without an account opens it: no script, no cookie, a code of its own (R54)."""

import gzip
import re
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.contrib.staticfiles import finders
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from apero.audit.models import Entry
from apero.conversations.models import Session
from apero.listening import actions
from apero.listening.models import Question, Second
from apero.listening.rules import seen_mark
from apero.translation.actions import translate
from tests import make

pytestmark = pytest.mark.django_db
TYPED = {"text": "Who sees the traces?", "pseudonym": "Silver Tide 41", "wish": "public"}


@pytest.fixture
def session() -> Session:
    """A listed session that began ten minutes ago."""
    now = timezone.now()
    programme = make.programme(starts_on=now.date(), ends_on=now.date() + timedelta(days=30))
    return make.session(programme, starts_at=now - timedelta(minutes=10))


def by_invitation(session: Session) -> Session:
    Session.objects.filter(pk=session.pk).update(level="restricted")
    return Session.objects.select_related("programme").get(pk=session.pk)


def address(session: Session, language: str = "en") -> str:
    return f"/{language}/programmes/{session.programme.address}/sessions/{session.address}/live"


def page(client: Client, session: Session, language: str = "en") -> str:
    answer = client.get(address(session, language))
    assert answer.status_code == 200
    return str(answer.text)


def send(client: Client, session: Session, **typed: str) -> Any:
    sent = make.sent_with(page(client, session))
    return client.post(address(session), sent | TYPED | typed)


def place_in(session: Session) -> str:
    """The code of a place that was taken before the session."""
    return make.seat(session, now=session.starts_at - timedelta(hours=1)).code.digits()


def room(client: Client, code: str, **pressed: str) -> Any:
    return client.post("/en/code/live", {"code": code, **pressed})


def queued(session: Session, wording: str = "Who can see them?", **facts: Any) -> Question:
    asked = make.live_question(session, now=timezone.now(), **facts).question
    return make.queued(session, asked, wording, now=timezone.now())


def host(session: Session, action: Any, question: Question, **facts: Any) -> None:
    action(
        session_id=session.pk, question_id=question.pk, seen=seen_mark(Question.objects.get(pk=question.pk)),
        by=make.actor("facilitator"), now=timezone.now(), **facts,
    )  # fmt: skip


def test_r54_a_question_is_asked_without_script_or_account_and_leads_back_to_the_room(
    client: Client, session: Session
) -> None:
    done = send(client, session)
    assert done.status_code == 200
    code = make.digits_on(done.text)
    kept = Question.objects.get()
    assert (kept.typed, kept.pseudonym, kept.wish, kept.session) == (*TYPED.values(), session)
    assert f'href="{address(session)}"' in done.text
    own = client.post("/en/code", {"code": code}).text
    assert "Who sees the traces?" in own
    assert "Silver Tide 41" in own
    assert "have not dealt with it yet" in own
    assert f'href="{address(session)}"' in own
    assert "Who sees the traces?" not in page(client, session)
    assert not Entry.objects.exists()


def test_r54_the_page_holds_no_script_and_sets_no_cookie(client: Client, session: Session) -> None:
    answer = client.get(address(session))
    assert "<script" not in answer.text
    assert not answer.cookies
    assert answer["Cache-Control"] == "no-store"
    assert "http-equiv" not in answer.text
    assert "Refresh" not in answer


def test_a_fresh_name_is_suggested_each_time_and_nothing_is_ticked(client: Client, session: Session) -> None:
    names = {re.findall(r'name="pseudonym" value="([^"]+)"', page(client, session))[0] for _ in range(8)}
    assert len(names) > 4
    assert "checked" not in page(client, session)
    refused = client.post(address(session), make.sent_with(page(client, session)) | {**TYPED, "wish": ""})
    assert refused.status_code == 422
    assert "Please say who may read it." in refused.text
    assert "Who sees the traces?" in refused.text


@pytest.mark.parametrize(
    "typed",
    [{"text": " "}, {"text": "\u200b\u2063"}, {"text": "x" * 601}, {"pseudonym": "a@b.example"},
     {"wish": "x"}, {"homepage": "x"}, {"once": ""}]
)  # fmt: skip
def test_a_refusal_keeps_what_was_typed(client: Client, session: Session, typed: dict[str, str]) -> None:
    refused = send(client, session, **typed)
    assert refused.status_code in (409, 422)
    for name, words in (TYPED | typed).items():
        assert name in ("wish", "once", "homepage") or words.strip() in refused.text
    assert not Question.objects.exists()


def test_a_double_click_asks_once(client: Client, session: Session) -> None:
    sent = make.sent_with(page(client, session)) | TYPED
    codes = {make.digits_on(client.post(address(session), sent).text) for _ in range(2)}
    assert len(codes) == 1
    assert Question.objects.count() == 1


def test_r54_before_it_says_when_and_after_it_says_where_else(client: Client, session: Session) -> None:
    now = timezone.now()
    Session.objects.update(starts_at=now + timedelta(minutes=5))
    early = page(client, session)
    assert "Questions open here when the session begins." in early
    assert "<time" in early
    assert "Ask in writing, without a name" in early
    assert 'name="text"' not in early
    Session.objects.update(starts_at=now - timedelta(minutes=60))
    late = page(client, session)
    assert "The session is over." in late
    assert "#heard" in late
    assert "Ask in writing, without a name" in late
    assert 'name="text"' not in late


def test_words_that_come_too_late_can_be_copied(client: Client, session: Session) -> None:
    sent = make.sent_with(page(client, session)) | TYPED
    actions.close_room(session_id=session.pk, by=make.actor("facilitator"), now=timezone.now())
    refused = client.post(address(session), sent)
    assert refused.status_code == 409
    assert "take no more questions" in refused.text
    assert "Who sees the traces?</textarea>" in refused.text


def test_a_cancelled_session_has_no_room(client: Client, session: Session) -> None:
    Session.objects.update(state="cancelled")
    assert "does not take place" in page(client, session)


def test_r44_the_room_shows_what_is_answered_now_and_the_queue_in_its_order(
    client: Client, session: Session
) -> None:
    first, second, third = (queued(session, f"Question <{n}>?") for n in (1, 2, 3))
    queued(session, "For the hosts", wish="hosts")
    host(session, actions.move_question, third, to=1)
    host(session, actions.take_up_question, second)
    shown = page(client, session)
    assert re.findall(r"Question &lt;(\d)&gt;\?", shown) == ["2", "3", "1"]
    assert "Silver Tide 41" in shown
    assert "For the hosts" not in shown
    assert "Who sees the traces?" not in shown
    host(session, actions.answer_live, first, answer="Nobody can.", language="en")
    shown = page(client, session)
    assert "Nobody can." in shown
    assert "Answered in the session" in shown


def test_a_question_that_was_withdrawn_or_pointed_away_is_gone_at_the_next_look(
    client: Client, session: Session
) -> None:
    gone, away = queued(session, "Withdrawn words"), queued(session, "Private words")
    assert "Withdrawn words" in page(client, session)
    actions.withdraw_question(question_id=gone.pk)
    actions.point_to_private_route(question_id=away.pk)
    shown = page(client, session)
    assert "Withdrawn words" not in shown
    assert "Private words" not in shown


def test_the_room_speaks_the_readers_language_where_it_was_translated(
    client: Client, session: Session
) -> None:
    question = queued(session)
    assert '<p lang="en" dir="ltr">Who can see them?</p>' in page(client, session, "ar")
    by: dict[str, Any] = {"by": make.actor("translator"), "now": timezone.now()}
    assert question.public_text
    translate(source=question.public_text, language="ar", words={1: "من يراها؟"}, **by)
    assert "<p>من يراها؟</p>" in page(client, session, "ar")


def test_the_room_of_a_session_by_invitation_is_not_there(client: Client, session: Session) -> None:
    by_invitation(session)
    nowhere = address(session).replace(session.address, "n" * len(session.address))
    for at in (address(session), nowhere):
        assert (client.get(at).status_code, client.post(at, TYPED).status_code) == (404, 404)
    hidden, none = (client.get(at).text.replace(at, "") for at in (address(session), nowhere))
    assert hidden.replace(session.address, "") == none.replace("n" * len(session.address), "")


def test_r53_who_has_a_place_opens_the_room_of_a_session_by_invitation_by_code(
    client: Client, session: Session
) -> None:
    code = place_in(session)
    hidden = by_invitation(session)
    question = queued(hidden, "In the room only")
    shown = room(client, code)
    assert shown.status_code == 200
    assert "In the room only" in shown.text
    assert address(hidden) not in shown.text
    assert hidden.address not in shown.text
    asked = client.post("/en/code/live", make.sent_with(shown.text) | TYPED)
    assert "Your question has arrived" in asked.text
    assert hidden.address not in asked.text
    own = client.post("/en/code", {"code": make.digits_on(asked.text.split('class="code"')[1])}).text
    assert hidden.address not in own
    assert "code of your place opens the room again" in own
    assert Question.objects.exclude(pk=question.pk).get().session == hidden


@pytest.mark.usefixtures("session")
@pytest.mark.parametrize("typed", ["no such code", "1111 2222 3333 4444 5555 6666"])
def test_a_wrong_code_gets_the_one_answer(client: Client, typed: str) -> None:
    answer = room(client, typed)
    assert answer.status_code == 422
    assert "opens nothing here" in answer.text
    assert client.get("/en/code/live").status_code == 302
    assert room(client, "").status_code == 302


def test_a_place_on_the_waiting_list_opens_no_room(client: Client, session: Session) -> None:
    seat = make.seat(session, now=session.starts_at - timedelta(hours=1))
    type(seat.seat).objects.update(waiting_place=1)
    assert "Questions in the room" not in room(client, seat.code.digits()).text


def test_by_code_one_says_that_one_asks_the_same_and_takes_it_back(client: Client, session: Session) -> None:
    question, code = queued(session), place_in(session)
    assert f'name="second" value="{question.pk}"' in room(client, code).text
    assert 'name="second"' not in page(client, session)
    for _twice in range(2):
        shown = room(client, code, second=str(question.pk)).text
        assert "You ask this too." in shown
        assert f'name="take-back" value="{question.pk}"' in shown
    assert Second.objects.count() == 1
    assert "ask this too." not in page(client, session)
    shown = room(client, code, **{"take-back": str(question.pk)}).text
    assert "You ask this too." not in shown
    assert not Second.objects.exists()


def test_a_place_that_is_withdrawn_takes_its_seconds_along(client: Client, session: Session) -> None:
    questions, code, stays = [queued(session), queued(session)], place_in(session), place_in(session)
    for holder in (code, stays):
        for question in questions:
            room(client, holder, second=str(question.pk))
    assert Second.objects.count() == 4
    client.post("/en/code/withdraw", {"code": code})
    assert Second.objects.count() == 2
    assert room(client, stays).text.count("You ask this too.") == 2


@pytest.mark.parametrize("key", ["x", "", "7d1f", "00000000-0000-0000-0000-000000000001"])
def test_a_forged_button_does_nothing(client: Client, session: Session, key: str) -> None:
    shown = room(client, place_in(session), second=key)
    assert shown.status_code == 200
    assert not Second.objects.exists()


def test_pages_with_none_and_with_four_who_ask_the_same_are_alike(client: Client, session: Session) -> None:
    question, other = queued(session), place_in(session)
    codes = [place_in(session) for _ in range(5)]

    def shown() -> tuple[str, ...]:
        both = page(client, session), room(client, other).text
        return tuple(re.sub(r'(value|nonce)="[^"]*"', "", html) for html in both)

    seen = [shown()]
    for code in codes:
        room(client, code, second=str(question.pk))
        seen.append(shown())
    assert len(set(seen[:5])) == 1
    assert all("Five or more ask this." in html for html in seen[5])


def test_ones_own_second_says_that_one_asks_this_and_nothing_of_others(
    client: Client, session: Session
) -> None:
    question, code = queued(session), place_in(session)
    for others in range(4):
        own = room(client, code, second=str(question.pk)).text
        assert re.findall(r"[^>]*ask this[^<]*", own)[:2] == ["Noted: you ask this too.", "You ask this too."]
        assert "more ask" not in own, others
        room(client, code, **{"take-back": str(question.pk)})
        room(client, place_in(session), second=str(question.pk))


def test_the_room_leads_to_its_form_to_the_session_and_to_the_place(client: Client, session: Session) -> None:
    of_session = f'href="{address(session).removesuffix("/live")}"'
    shown = page(client, session)
    for link in ('href="#ask"', of_session, 'href="/en/code"'):
        assert link in shown
    code = place_in(session)
    by_code = room(client, code).text
    assert 'href="#ask"' in by_code
    assert of_session in by_code
    assert by_code.count('action="/en/code"') == 1
    by_invitation(session)
    assert of_session not in room(client, code).text
    actions.close_room(session_id=session.pk, by=make.actor("facilitator"), now=timezone.now())
    assert 'href="#ask"' not in room(client, code).text


def asked_by_code(client: Client, asked: actions.AskedQuestion) -> str:
    return str(client.post("/en/code", {"code": asked.code.digits()}).text)


def test_a_code_tells_what_became_of_a_question_in_the_room(client: Client, session: Session) -> None:
    heir, merged, away = (make.live_question(session, now=timezone.now()) for _ in range(3))
    make.queued(session, heir.question, "In the hosts' words", now=timezone.now())
    assert "waits for an answer in the session" in asked_by_code(client, heir)
    host(session, actions.merge_question, merged.question, heir_id=heir.question.pk)
    host(session, actions.take_up_question, heir.question)
    for one in (heir, merged):
        assert "The hosts are answering it now." in asked_by_code(client, one)
        assert "In the hosts&#x27; words" in asked_by_code(client, one)
    assert "Somebody asked the same." in asked_by_code(client, merged)
    host(session, actions.answer_live, heir.question, answer="Nobody does.", language="en")
    for one in (heir, merged):
        assert "Answered in the session" in asked_by_code(client, one)
        assert "Nobody does." in asked_by_code(client, one)
    actions.point_to_private_route(question_id=away.question.pk)
    told = asked_by_code(client, away)
    assert "emergency help where you are, first" in told
    assert "Who sees the traces?" not in told
    assert "no sealed way yet to report what happened to you outside our sessions" in told
    assert f"/conduct-report?session={session.address}" in told
    by_invitation(session)
    assert "conduct-report" not in asked_by_code(client, away)


def test_r44_the_private_route_names_the_role_to_turn_to(client: Client, session: Session) -> None:
    programme = session.programme
    type(programme).objects.update(contact_address="care@example.org")
    asked = make.live_question(session, now=timezone.now())
    actions.point_to_private_route(question_id=asked.question.pk)
    told = asked_by_code(client, asked)
    assert 'href="mailto:care@example.org"' in told
    assert "A mail shows your address" in told
    assert told.index("emergency help") < told.index("care@example.org")


@pytest.mark.parametrize("count", [1, 3, 60])
def test_the_room_takes_the_same_queries_however_many_wait(
    client: Client, session: Session, count: int
) -> None:
    for number in range(count):
        queued(session, f"Question {number}?")
    page(client, session)
    with CaptureQueriesContext(connection) as caught:
        shown = page(client, session)
    assert len(caught) <= 12, len(caught)  # nothing is remembered inside a test's transaction
    assert shown.count('class="said"') == min(count, 50)


@pytest.mark.parametrize("by_code", [False, True])
def test_the_room_arrives_in_14_kb_with_its_styles(
    client: Client, session: Session, *, by_code: bool
) -> None:
    for number in range(30):
        queued(session, f"Question {number}, and some words on what it is about?")
    shown = room(client, place_in(session)).text if by_code else page(client, session)
    found = finders.find("ui/apero.css")
    assert isinstance(found, str)
    styles = len(gzip.compress(Path(found).read_bytes(), 9))
    size = len(gzip.compress(shown.encode(), 6))
    assert size + styles <= 14_000, (size, styles)
