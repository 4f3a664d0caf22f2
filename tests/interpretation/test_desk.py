"""The desk of whoever arranges interpreters."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from apero.conversations.models import Session
from apero.interpretation import actions, rules
from apero.interpretation.models import Arrangement, Assignment, OfferedLanguage
from apero.people.models import Team
from tests import make

pytestmark = pytest.mark.django_db


@pytest.fixture
def session(team: Team) -> Session:
    return make.session(starts_at=timezone.now() + timedelta(days=21))


@pytest.fixture
def arranger(team: Team) -> Client:
    client = Client()
    client.force_login(make.user("convenor", in_team=team))
    return client


def ask(session: Session, times: int = 1, language: str = "ar", **facts: Any) -> None:
    for _one in range(times):
        make.asked(session, language, **{"now": timezone.now()} | facts)


def at(session: Session, act: str = "", language: str = "ar") -> str:
    return f"/en/desk/interpretation/{session.pk}/{language}{act and '/' + act}"


def test_r33_the_desk_says_who_asked_with_and_without_a_place(arranger: Client, session: Session) -> None:
    ask(session, 2)
    ask(session, 3, has_seat=False)
    page = arranger.get("/en/desk/interpretation").text
    assert "2 with a place, 3 without" in page
    assert "Enough asked" in page
    assert "Start looking for interpreters." in page
    assert at(session) in page


def test_an_empty_desk_says_what_to_do(arranger: Client, team: Team) -> None:
    page = arranger.get("/en/desk/interpretation").text
    assert "Offer the languages for which you could find interpreters" in page
    make.offered(team, "ar")
    assert "What people ask for appears here." in arranger.get("/en/desk/interpretation").text


def test_r32_what_came_too_late_is_an_unmet_need(arranger: Client, session: Session) -> None:
    ask(session, now=session.starts_at - timedelta(days=1))
    page = arranger.get("/en/desk/interpretation").text
    assert page.count("1 too late") == 2
    assert "None so far." not in page


def test_r32_once_requests_have_closed_what_too_few_asked_for_stands_in_one_place(
    arranger: Client, session: Session
) -> None:
    ask(session)
    page = arranger.get("/en/desk/interpretation").text
    assert page.index(at(session)) < page.index("<h2>Unmet need")
    Session.objects.update(starts_at=timezone.now() + timedelta(days=2))
    page = arranger.get("/en/desk/interpretation").text
    assert page.count(at(session)) == 1
    assert page.index("<h2>Unmet need") < page.index(at(session))


def test_the_desk_asks_as_often_for_one_row_as_for_many(arranger: Client, session: Session) -> None:
    counts = []
    for languages in (["ar"], ["fr", "es", "am", "sw"]):
        for tag in languages:
            ask(session, 1, tag)
            ask(make.session(session.programme, starts_at=session.starts_at), 1, tag)
            Arrangement.objects.create(session=session, language=tag)
        with CaptureQueriesContext(
            connection,
        ) as queries:
            assert arranger.get("/en/desk/interpretation").status_code == 200
        counts.append(len(queries))
    assert counts[0] == counts[1]


def test_requests_without_a_place_are_looked_at_before_anything_begins(
    arranger: Client, session: Session
) -> None:
    ask(session, 40, has_seat=False)
    assert "Requests without a place are what makes the threshold here." in arranger.get(at(session)).text
    refused = arranger.post(at(session, "look"))
    assert refused.status_code == 409
    assert "Say that you have looked at them." in refused.text
    assert not Arrangement.objects.exists()
    assert arranger.post(at(session, "look"), {"has_looked": "on"}).status_code == 302
    assert Arrangement.objects.get().state == "sourcing"


def test_r33_from_looking_to_confirmed(arranger: Client, session: Session, team: Team) -> None:
    ask(session, 4)
    people = [make.user("interpreter", in_team=team) for _one in range(2)]
    arranger.post(at(session, "look"))
    for somebody in people:
        assert arranger.post(at(session, "invite"), {"interpreter": str(somebody.pk)}).status_code == 302
    refused = arranger.post(at(session, "confirm"))
    assert refused.status_code == 409
    assert "2 interpreters have still to accept. A session of more than 40 minutes needs two." in refused.text
    for one in Assignment.objects.all():
        actions.accept(
            assignment=one,
            seen=rules.seen_mark(session),
            is_confidential=True,
            has_no_conflict=True,
            by=make.actor("interpreter"),
            now=timezone.now(),
        )
    assert arranger.post(at(session, "confirm")).status_code == 302
    page = arranger.get(at(session)).text
    assert "Confirmed" in page
    assert people[0].name in page


def test_nobody_found_needs_a_reason(arranger: Client, session: Session) -> None:
    ask(session, 4)
    arranger.post(at(session, "look"))
    empty = arranger.post(at(session, "not-found"), {"reason": " "})
    assert empty.status_code == 422
    assert "Please say why, in a sentence." in empty.text
    assert arranger.post(at(session, "not-found"), {"reason": "Nobody was free."}).status_code == 302
    assert "Nobody was free." in arranger.get(at(session)).text


def test_only_interpreters_of_the_team_can_be_invited(arranger: Client, session: Session, team: Team) -> None:
    ask(session, 4)
    arranger.post(at(session, "look"))
    others = [make.user("facilitator", in_team=team), make.user("interpreter", in_team=make.team(name="B"))]
    for somebody in others:
        answer = arranger.post(at(session, "invite"), {"interpreter": str(somebody.pk)})
        assert answer.status_code == 422
    assert not Assignment.objects.exists()


def test_an_interpreter_is_let_go(arranger: Client, session: Session, team: Team) -> None:
    ask(session)
    arranger.post(at(session, "look"))
    arranger.post(at(session, "invite"), {"interpreter": str(make.user("interpreter", in_team=team).pk)})
    one = Assignment.objects.get()
    arranger.post(f"/en/desk/interpretation/invitations/{one.pk}/take-back")
    assert not Assignment.objects.exists()


@pytest.mark.parametrize("language", ["xx", "en", "AR", "fr"])
def test_a_language_that_nobody_asked_for_has_no_page(
    arranger: Client, session: Session, language: str
) -> None:
    ask(session)
    assert arranger.get(at(session, language=language)).status_code == 404
    assert arranger.post(at(session, "look", language=language)).status_code == 404


def test_another_teams_session_is_not_found(session: Session) -> None:
    ask(session)
    other = Client()
    other.force_login(make.user("convenor", in_team=make.team(name="B")))
    assert other.get(at(session)).status_code == 404
    for act in ("look", "invite", "confirm", "not-found", "delivered"):
        assert other.post(at(session, act)).status_code == 404
    assert str(session.pk) not in other.get("/en/desk/interpretation").text


def test_a_session_that_is_unlisted_says_that_nobody_reads_of_it(arranger: Client, session: Session) -> None:
    Session.objects.update(kind="focus-group")
    ask(session)
    assert "This session stands on no public page." in arranger.get(at(session)).text


def test_languages_are_added_moved_and_removed(arranger: Client) -> None:
    page = "/en/desk/interpretation/languages"
    for typed in ("Arabic", "French"):
        assert arranger.post(page, {"language": typed}).status_code == 302
    for typed in ("", "qqq"):
        assert arranger.post(page, {"language": typed}).status_code == 422
    arranger.post(f"{page}/move", {"language": "fr", "way": "up"})
    assert list(OfferedLanguage.objects.values_list("language", flat=True)) == ["fr", "ar"]
    arranger.post(f"{page}/remove", {"language": "fr"})
    assert list(OfferedLanguage.objects.values_list("language", flat=True)) == ["ar"]
    assert "العربية" in arranger.get(page).text
