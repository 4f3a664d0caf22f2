"""Interpreters' own pages: only what they interpret, and the brief only once they have promised."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from apero.conversations.models import AgendaItem, Prompt, Session, SessionHost
from apero.interpretation import actions, rules
from apero.interpretation.models import Arrangement, Assignment
from apero.people.models import Team, User
from apero.translation.actions import translate
from tests import make

pytestmark = pytest.mark.django_db


@pytest.fixture
def session(team: Team) -> Session:
    return make.session(starts_at=timezone.now() + timedelta(days=21))


@pytest.fixture
def interpreter(team: Team) -> User:
    return make.user("interpreter", in_team=team)


@pytest.fixture
def visitor(interpreter: User) -> Client:
    client = Client()
    client.force_login(interpreter)
    return client


def assigned(session: Session, interpreter: User, language: str = "ar") -> Assignment:
    arrangement, _new = Arrangement.objects.get_or_create(session=session, language=language)
    return Assignment.objects.create(arrangement=arrangement, interpreter=interpreter)


def at(one: Assignment, act: str = "") -> str:
    return f"/en/desk/interpreting/{one.pk}{act and '/' + act}"


def promise(session: Session) -> dict[str, str]:
    return {"seen": rules.seen_mark(session), "is_confidential": "on", "has_no_conflict": "on"}


def accepted(session: Session, interpreter: User) -> Assignment:
    one = assigned(session, interpreter)
    actions.accept(
        assignment=one,
        seen=rules.seen_mark(session),
        is_confidential=True,
        has_no_conflict=True,
        by=make.actor("interpreter"),
        now=timezone.now(),
    )
    return one


def words(page: Any) -> str:
    assert page.status_code == 200
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page.text.split("<main")[1]))


def test_an_interpreter_sees_their_own_sessions_and_no_others(
    visitor: Client, interpreter: User, session: Session, team: Team
) -> None:
    assert "No session waits for you." in words(visitor.get("/en/desk/interpreting"))
    mine = assigned(session, interpreter)
    theirs = assigned(make.session(session.programme), make.user("interpreter", in_team=team))
    page = visitor.get("/en/desk/interpreting").text
    assert at(mine) in page
    assert str(theirs.pk) not in page
    for act in ("", "accept", "decline", "prepared"):
        assert visitor.post(at(theirs, act)).status_code in (404, 405)
    assert visitor.get(at(theirs)).status_code == 404


@pytest.mark.parametrize("page", ["programmes", "programmes/{series}", "sessions/{session}"])
def test_who_only_interprets_opens_no_list_of_sessions(visitor: Client, session: Session, page: str) -> None:
    address = page.format(series=session.programme.address, session=session.pk)
    assert visitor.get(f"/en/desk/{address}").status_code == 403
    home = visitor.get("/en/desk/")
    assert home.status_code == 302
    assert home["Location"] == "/en/desk/interpreting"


def test_the_brief_and_the_link_open_only_after_the_promise(
    visitor: Client, interpreter: User, session: Session
) -> None:
    one = assigned(session, interpreter)
    before = visitor.get(at(one)).text
    assert "What I hear and read here stays here." in before
    assert "To hear what harms you." not in before
    assert session.meeting_link not in before
    refused = visitor.post(at(one, "accept"), {"seen": rules.seen_mark(session), "is_confidential": "on"})
    assert refused.status_code == 409
    assert "Please say that nothing ties you to what is talked about" in refused.text
    assert visitor.post(at(one, "accept"), promise(session)).status_code == 302
    after = visitor.get(at(one)).text
    assert "To hear what harms you." in after
    assert session.meeting_link in after


def test_a_session_that_moved_while_the_page_was_open_is_not_accepted(
    visitor: Client, interpreter: User, session: Session
) -> None:
    one, sent = assigned(session, interpreter), promise(session)
    Session.objects.update(starts_at=session.starts_at + timedelta(days=1))
    refused = visitor.post(at(one, "accept"), sent)
    assert refused.status_code == 409
    assert "The time or the promise changed while this page was open." in refused.text
    assert "checked" not in refused.text


def test_the_brief_holds_what_an_interpreter_needs(
    visitor: Client, interpreter: User, session: Session, team: Team
) -> None:
    AgendaItem.objects.create(
        session=session,
        position=1,
        minutes=60,
        text=make.source(team, "agenda", title="Listening", host="Host"),
    )
    SessionHost.objects.create(
        session=session, position=1, text=make.source(team, "host", role="Facilitator")
    )
    question = make.source(team, "prompt", text="What harms you?")
    Prompt.objects.create(programme=session.programme, number=1, text=question)
    for source, told in ((question, "ما الذي يؤذيك؟"), (session.region.text, "آسيا")):
        translate(source=source, language="ar", words={1: told}, by=make.actor("translator"), now=make.NOON)
    make.region(team, "Europe")
    one = accepted(session, interpreter)
    page = words(visitor.get(at(one)))
    for said in ("Listening", "Facilitator", "What harms you?", "ما الذي يؤذيك؟", "Asia", "آسيا", "Europe"):
        assert said in page, said
    assert page.count("Not translated yet") == 1
    assert "Come twenty minutes early." in page
    assert "So far you are the only interpreter who has accepted." in page


def test_a_colleague_is_named_but_not_in_a_restricted_session(
    visitor: Client, interpreter: User, session: Session, team: Team
) -> None:
    one = accepted(session, interpreter)
    other = make.user("interpreter", in_team=team, name="Noor")
    accepted(session, other)
    assert "You share this with Noor." in words(visitor.get(at(one)))
    Session.objects.update(level="restricted")
    page = visitor.get(at(one)).text
    assert "You share this with one more interpreter." in page
    assert "Noor" not in page


def test_the_times_are_of_the_chosen_city(visitor: Client, interpreter: User, session: Session) -> None:
    lagos = make.city(2332459, "Lagos", "Africa/Lagos", "NG")
    one = assigned(session, interpreter)
    page = words(visitor.get(at(one), {"city": lagos.pk}))
    for place in ("Lagos", "UTC", "Jakarta"):
        assert place in page


def test_prepared_and_then_not_able_to_come(visitor: Client, interpreter: User, session: Session) -> None:
    one = accepted(session, interpreter)
    visitor.post(at(one, "prepared"))
    one.refresh_from_db()
    assert one.state == "briefed"
    visitor.post(at(one, "decline"))
    one.refresh_from_db()
    assert one.state == "declined"
    assert session.meeting_link not in visitor.get(at(one)).text


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        ({"state": "cancelled"}, "This session was cancelled. You need not come."),
        ({"starts_at": timezone.now() - timedelta(hours=3)}, "This session is over."),
        ({"starts_at": timezone.now() + timedelta(days=9)}, "The session was moved since you accepted."),
    ],
)
def test_the_link_goes_when_it_is_not_needed(
    visitor: Client, interpreter: User, session: Session, facts: dict[str, Any], said: str
) -> None:
    one = accepted(session, interpreter)
    Session.objects.update(**facts)
    page = visitor.get(at(one)).text
    assert said in page
    assert session.meeting_link not in page


def test_nobody_found_frees_who_had_accepted(visitor: Client, interpreter: User, session: Session) -> None:
    one = accepted(session, interpreter)
    actions.say_not_found(
        session=session, language="ar", reason="Only one.", by=make.actor(), now=timezone.now()
    )
    page = words(visitor.get(at(one)))
    assert "There will be no interpretation in this session." in page
    assert "Not needed" in page


def test_the_pages_ask_as_often_for_one_as_for_many(
    visitor: Client, interpreter: User, session: Session, team: Team
) -> None:
    one, counts = accepted(session, interpreter), []
    for number in (1, 3):
        for _again in range(number):
            assigned(make.session(session.programme, starts_at=session.starts_at), interpreter)
            make.region(team, f"Region {Assignment.objects.count()}")
            Prompt.objects.create(
                programme=session.programme,
                number=Assignment.objects.count(),
                text=make.source(team, "prompt", text="Why?"),
            )
        with CaptureQueriesContext(connection) as taken:
            visitor.get("/en/desk/interpreting")
            visitor.get(at(one))
        counts.append(len(taken))
    assert counts[0] == counts[1]


def test_the_desk_counts_what_waits(team: Team, session: Session) -> None:
    both = make.user("interpreter", "convenor", in_team=team)
    assigned(session, both)
    for _one in range(4):
        make.asked(session, "fr", now=timezone.now())
    client = Client()
    client.force_login(both)
    page = words(client.get("/en/desk/"))
    assert "1 invitation to interpret waits for your answer" in page
    assert "Interpretation into 2 languages of sessions waits for you" in page
