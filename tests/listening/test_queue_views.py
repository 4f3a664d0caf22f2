"""The hosts' page for the questions of a session, and the page for the screen in the room: buttons of plain forms (R44)."""

import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from apero.audit.models import Entry
from apero.conversations.models import AgendaItem, Session
from apero.listening import actions, queries
from apero.listening.models import ClosedRoom, Question
from apero.listening.rules import seen_mark
from apero.translation.actions import translate
from tests import make

pytestmark = pytest.mark.django_db


@pytest.fixture
def session() -> Session:
    now = timezone.now()
    team = make.team(source_language="en")
    programme = make.programme(team, starts_on=now.date(), ends_on=now.date() + timedelta(days=30))
    return make.session(programme, starts_at=now - timedelta(minutes=10))


@pytest.fixture
def host(session: Session) -> Client:
    client = Client()
    client.force_login(make.user("facilitator", in_team=session.programme.team))
    return client


def at(session: Session, *parts: Any) -> str:
    return "/".join([f"/en/desk/sessions/{session.pk}/queue", *map(str, parts)])


def asked(session: Session, text: str = "Who sees the traces?", **facts: Any) -> Question:
    return make.live_question(session, now=timezone.now(), text=text, **facts).question


def queued(session: Session, wording: str = "Who can see them?", **facts: Any) -> Question:
    return make.queued(session, asked(session, **facts), wording, now=timezone.now())


def forms(html: str, question: Question, act: str) -> list[dict[str, str]]:
    """What the forms of an act on a question send when nothing is typed: hidden values and what the boxes hold."""
    found = re.findall(rf'<form[^>]*action="[^"]*/{question.pk}/{act}".*?</form>', html, re.DOTALL)
    texts = [
        dict(re.findall(r'<textarea name="(\w+)".*?>\s*(.*?)</textarea>', form, re.DOTALL)) for form in found
    ]
    return [make.sent_with(form) | typed for form, typed in zip(found, texts, strict=True)]


def press(client: Client, session: Session, question: Question, act: str, **typed: str) -> Any:
    """Open the page and press a button of it."""
    sent = forms(client.get(at(session)).text, question, act)[0]
    return client.post(at(session, question.pk, act), sent | typed)


def fresh(question: Question) -> Question:
    return Question.objects.get(pk=question.pk)


def order(session: Session) -> list[Any]:
    return list(
        Question.objects.filter(session=session, state="queued")
        .order_by("queue_place")
        .values_list("pk", flat=True)
    )


def test_r44_one_press_admits_with_the_words_as_they_were_typed(host: Client, session: Session) -> None:
    question = asked(session)
    done = press(host, session, question, "admit")
    assert done["Location"] == at(session)
    assert fresh(question).state == "queued"
    assert "Who sees the traces?" in host.get(at(session)).text
    assert "It is in the queue." not in host.get(at(session)).text, "it was told once"


def test_r44_a_host_words_it_anew(host: Client, session: Session) -> None:
    question = asked(session)
    press(host, session, question, "admit", wording="Who can see traces?")
    text = fresh(question).public_text
    assert text
    assert text.segments.get().text == "Who can see traces?"


def test_words_to_read_stand_once_and_twice_only_if_the_box_holds_others(
    host: Client, session: Session
) -> None:
    question = asked(session, "Who sees\n\nthe traces?")
    unread = host.get(at(session)).text.split("To read")[1]
    assert unread.count("the traces?</textarea>") == 1
    assert "<p>the traces?</p>" not in unread
    refused = press(host, session, question, "admit", wording=" ").text
    assert "<p>the traces?</p>" in refused


def test_a_box_holds_the_words_as_they_were_written_when_the_page_shows_them_translated(
    host: Client, session: Session
) -> None:
    question = queued(session, "Who can see them?")
    assert question.public_text
    by: dict[str, Any] = {"by": make.actor("translator"), "now": timezone.now()}
    translate(source=question.public_text, language="ar", words={1: "من يراها؟"}, **by)
    press(host, session, question, "take-out")
    html = host.get(at(session).replace("/en/", "/ar/")).text
    assert "<p>من يراها؟</p>" in html
    assert forms(html, question, "admit")[0]["wording"] == "Who can see them?"


def test_empty_words_are_refused_beside_their_box(host: Client, session: Session) -> None:
    question = asked(session)
    refused = press(host, session, question, "admit", wording=" ")
    assert refused.status_code == 422
    assert "Please write something here." in refused.text
    assert fresh(question).state == "held"


def test_r44_two_hosts_at_one_question_lose_no_words(host: Client, session: Session) -> None:
    question = asked(session)
    sent = forms(host.get(at(session)).text, question, "admit")[0]
    make.queued(session, question, "The other host's words", now=timezone.now())
    refused = host.post(at(session, question.pk, "admit"), sent | {"wording": "My careful words"})
    assert refused.status_code == 409
    assert "Somebody in your team was faster" in refused.text
    assert "My careful words" in refused.text
    assert "The other host&#x27;s words" in refused.text


def test_r44_near_duplicates_are_offered_and_merged_with_one_press(host: Client, session: Session) -> None:
    heir = queued(session, "Who reads our mail?")
    same, other = asked(session, "who reads our mail in Lagos"), asked(session, "When is lunch?")
    html = host.get(at(session)).text
    assert "This may be the same." in html
    assert len(forms(html, same, "merge")) == 2, "one for the likeness, one with the whole list"
    assert len(forms(html, other, "merge")) == 1
    assert f'name="heir_id" value="{heir.pk}"' in html
    press(host, session, same, "merge", heir_id=str(heir.pk))
    assert fresh(same).merged_into == heir
    assert "At least one more asks this." in host.get(at(session)).text


def test_r44_what_was_answered_in_the_session_stands_for_a_late_one(host: Client, session: Session) -> None:
    heir, late = queued(session, "Who reads our mail?"), asked(session, "who reads our mail then")
    press(host, session, heir, "answered")
    press(host, session, late, "merge", heir_id=str(heir.pk))
    assert fresh(late).merged_into == heir


@pytest.mark.parametrize("heir", ["", "x", "00000000-0000-0000-0000-000000000001"])
def test_merging_into_nothing_is_refused(host: Client, session: Session, heir: str) -> None:
    queued(session)
    question = asked(session, "When is lunch?")
    assert press(host, session, question, "merge", heir_id=heir).status_code in (409, 422)
    assert fresh(question).state == "held"


def test_r44_a_question_moves_by_its_buttons_and_to_a_place(host: Client, session: Session) -> None:
    first, second, third = (queued(session, f"Question {n}?") for n in "123")
    html = host.get(at(session)).text
    buttons = {
        q: re.findall(r'name="to" value="(\d)"', "".join(re.findall(rf'action="[^"]*/{q.pk}/move".*?</form>', html, re.DOTALL)))
        for q in (first, second, third)
    }  # fmt: skip
    assert buttons == {first: ["2"], second: ["1", "1", "3"], third: ["1", "2"]}
    press(host, session, third, "move", to="1")
    assert order(session) == [third.pk, first.pk, second.pk]
    assert press(host, session, third, "move", to="0").status_code == 422
    assert press(host, session, third, "move", to="x").status_code == 422
    assert order(session) == [third.pk, first.pk, second.pk]


def test_r44_r60_taken_up_and_answered_with_a_note(host: Client, session: Session) -> None:
    question = queued(session)
    press(host, session, question, "take-up")
    assert fresh(question).is_current
    press(host, session, question, "put-back")
    assert not fresh(question).is_current
    press(host, session, question, "take-up")
    press(host, session, question, "answered", answer="Nobody can.")
    kept = fresh(question)
    assert (kept.state, kept.answered_by_role) == ("answered-live", "facilitator")
    page = Client().get(f"/en/programmes/{session.programme.address}").text
    assert "Answered in the session" in page
    assert "Nobody can." in page
    assert "Facilitator" in page


def test_r44_answered_with_one_press_and_out_of_the_queue(host: Client, session: Session) -> None:
    answered, out = queued(session), queued(session)
    press(host, session, answered, "answered")
    press(host, session, out, "take-out")
    assert fresh(answered).state == "answered-live"
    assert fresh(out).state == "published"


def test_r44_the_private_route_writes_no_entry(host: Client, session: Session) -> None:
    question = asked(session, "My colleague N. was arrested")
    entries = Entry.objects.count()
    press(host, session, question, "private", for_good="yes")
    assert fresh(question).state == "pointed-private"
    assert Entry.objects.count() == entries
    for page in (at(session), "/en/desk/questions", "/en/desk/questions?show=finished", "/en/desk/record"):
        assert "was arrested" not in host.get(page).text
        assert str(question.pk) not in host.get(page).text
    assert host.get(f"/en/desk/questions/{question.pk}").status_code == 404


def test_r44_no_words_are_deleted_by_one_press(host: Client, session: Session) -> None:
    for question in (asked(session, "Told once"), queued(session, "Waits in the queue")):
        entries, typed = Entry.objects.count(), fresh(question).typed
        refused = press(host, session, question, "private")
        assert refused.status_code == 422
        assert f'href="#id_{question.pk}_for_good"' in refused.text
        assert refused.text.count("<details open>") == 1, "the fold with the box stands open"
        assert fresh(question).typed == typed
        assert Entry.objects.count() == entries


def test_the_private_route_stands_on_the_page_of_a_question_too(host: Client, session: Session) -> None:
    question = asked(session)
    page = host.get(f"/en/desk/questions/{question.pk}").text
    assert f"/en/desk/questions/{question.pk}/private" in page
    refused = host.post(f"/en/desk/questions/{question.pk}/private")
    assert refused.status_code == 422
    assert "Please tick this first." in refused.text
    assert fresh(question).typed
    done = host.post(f"/en/desk/questions/{question.pk}/private", {"for_good": "on"})
    assert done["Location"] == at(session)
    assert fresh(question).typed == ""


def test_r44_hosts_close_the_room_and_open_it(host: Client, session: Session) -> None:
    host.post(at(session, "close"))
    assert ClosedRoom.objects.exists()
    assert "takes no more questions" in host.get(at(session)).text
    host.post(at(session, "close"), {"open": "yes"})
    assert not ClosedRoom.objects.exists()


@pytest.fixture
def in_between(monkeypatch: pytest.MonkeyPatch) -> Callable[[Question], None]:
    """Its asker withdraws a question after the page has looked it up, and before the act."""

    def withdrawn(question: Question) -> None:
        find = queries.question_of_team

        def found(team_id: Any, question_id: Any) -> Question:
            seen = find(team_id, question_id)
            actions.withdraw_question(question_id=question.pk)
            return seen

        monkeypatch.setattr(queries, "question_of_team", found)

    return withdrawn


@pytest.mark.parametrize("act", ["admit", "private", "take-up", "answered", "move"])
def test_a_question_that_goes_under_ones_hands_is_explained(
    host: Client, session: Session, act: str, in_between: Callable[[Question], None]
) -> None:
    question = asked(session)
    in_between(question)
    typed = {"wording": "My careful words", "for_good": "on", "to": "1", "seen": "held"}
    refused = host.post(at(session, question.pk, act), typed)
    assert refused.status_code == 409
    assert "may have withdrawn it" in refused.text


@pytest.mark.parametrize("act", ["publish", "answer", "decline", "private"])
def test_on_its_own_page_too(
    host: Client, session: Session, act: str, in_between: Callable[[Question], None]
) -> None:
    question = asked(session)
    in_between(question)
    typed = dict.fromkeys(("publish-wording", "answer-answer", "decline-reason"), "Words") | {
        "for_good": "on"
    }
    told = host.post(f"/en/desk/questions/{question.pk}/{act}", typed, follow=True)
    assert told.status_code == 200
    assert "may have withdrawn it" in told.text


def test_after_the_hour_the_room_is_not_called_open(host: Client, session: Session) -> None:
    assert "Take no more questions" in host.get(at(session)).text
    Session.objects.update(starts_at=timezone.now() - timedelta(hours=5))
    html = host.get(at(session)).text
    assert "Take no more questions" not in html
    assert "The session is over" in html


def test_a_question_that_its_asker_withdrew_meanwhile_is_explained(host: Client, session: Session) -> None:
    question = asked(session)
    sent = forms(host.get(at(session)).text, question, "admit")[0]
    actions.withdraw_question(question_id=question.pk)
    page = host.post(at(session, question.pk, "admit"), sent, follow=True)
    assert "may have withdrawn it" in page.text


def test_r22_the_page_shows_what_is_left_of_the_part_and_of_the_hour(host: Client, session: Session) -> None:
    for position, (minutes, title) in enumerate([(15, "Welcome"), (45, "Conversation")], start=1):
        words = make.source(session.programme.team, "agenda", title=title)
        AgendaItem.objects.create(session=session, position=position, minutes=minutes, text=words)
    for page in (at(session), f"/en/desk/sessions/{session.pk}/projector"):
        shown = re.sub(r"<[^>]+>", "", host.get(page).text)
        assert re.search(r"Welcome:\s+5 minutes left", shown), page
        assert re.search(r"The hour:\s+50 minutes left", shown), page


def test_advance_questions_of_the_region_come_first_and_others_apart(host: Client, session: Session) -> None:
    far = make.region(session.programme.team, "Oceania")
    make.question(session.programme, now=timezone.now(), text="About this region")
    make.question(session.programme, now=timezone.now(), text="About another", region=far)
    main = host.get(at(session)).text
    assert main.index("About this region") < main.index("other regions") < main.index("About another")


def test_lists_are_bounded_and_say_so(host: Client, session: Session) -> None:
    for number in range(51):
        make.question(session.programme, now=timezone.now(), text=f"Number {number}.")
    main = host.get(at(session)).text
    assert len(set(re.findall(r'id="q-([^"]+)"', main))) == 50
    assert "at most" in main


@pytest.mark.parametrize("role", ["admin", "note-taker", "reviewer", "translator", "auditor", "interpreter"])
def test_other_roles_open_neither_page(session: Session, role: str) -> None:
    client = Client()
    client.force_login(make.user(role, in_team=session.programme.team))
    question = asked(session)
    for page in (at(session), f"/en/desk/sessions/{session.pk}/projector"):
        assert client.get(page).status_code == 403
    assert client.post(at(session, question.pk, "private")).status_code == 403
    assert fresh(question).typed


def test_another_teams_session_and_question_are_not_there(host: Client, session: Session) -> None:
    other = make.session(make.programme(make.team(name="Other")), starts_at=session.starts_at)
    question = asked(other)
    assert host.get(at(other)).status_code == 404
    assert host.get(f"/en/desk/sessions/{other.pk}/projector").status_code == 404
    for room in (session, other):
        host.post(at(room, question.pk, "private"), {"seen": seen_mark(question), "for_good": "on"})
    assert fresh(question).typed


@pytest.mark.parametrize(
    "act", ["admit", "merge", "move", "take-up", "put-back", "take-out", "answered", "private"]
)
def test_a_button_is_no_link(host: Client, session: Session, act: str) -> None:
    question = queued(session)
    assert host.get(at(session, question.pk, act)).status_code == 405
    assert Client(enforce_csrf_checks=True).post(at(session, question.pk, act)).status_code == 403


def test_the_page_takes_the_same_queries_however_many_there_are(host: Client, session: Session) -> None:
    def taken() -> int:
        with CaptureQueriesContext(connection) as caught:
            host.get(at(session))
        return len(caught)

    queued(session)
    asked(session)
    first = taken()
    for number in range(12):
        queued(session, f"Question {number}?")
        asked(session)
    assert taken() == first
    assert first <= 30, first


def projector(client: Client, session: Session) -> Any:
    return client.get(f"/en/desk/sessions/{session.pk}/projector")


def test_r54_the_screen_in_the_room_reloads_itself_by_a_header_and_holds_no_script(
    host: Client, session: Session
) -> None:
    shown = projector(host, session)
    assert shown["Refresh"] == "10"
    assert "http-equiv" not in shown.text
    assert "<script" not in shown.text
    assert f'href="{at(session)}"' in shown.text
    typed = re.findall(r'<p class="clock" dir="ltr">(.*?)</p>', shown.text)[0]
    path = f"/en/programmes/{session.programme.address}/sessions/{session.address}/live"
    assert re.sub(r"</?span>", "", typed).endswith(path)
    assert f"<span>{session.address}/</span>" in typed, "a line breaks after a slash, not after a hyphen"


def test_the_screen_shows_screened_words_only(host: Client, session: Session) -> None:
    now, *coming = (queued(session, f"Question {n}?", text="As it was typed") for n in "12345")
    queued(session, "For hosts", wish="hosts")
    asked(session, "Nobody has read this")
    actions.take_up_question(
        session_id=session.pk, question_id=now.pk, seen=seen_mark(now), by=make.actor("facilitator"), now=timezone.now()
    )  # fmt: skip
    html = projector(host, session).text
    assert re.findall(r"Question \d\?", html) == [f"Question {n}?" for n in "1234"]
    assert len(coming) == 4
    assert re.search(r"<h1>.*Question 1\?", html)
    for hidden in ("For hosts", "Nobody has read this", "As it was typed"):
        assert hidden not in html


def test_the_screen_of_a_session_by_invitation_shows_no_address(host: Client, session: Session) -> None:
    Session.objects.update(level="restricted")
    html = projector(host, session).text
    assert "/live" not in html
    assert "code of your place" in html
