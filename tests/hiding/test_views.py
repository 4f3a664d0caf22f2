"""The desk's pages for two people, and the page on which a person takes lines back."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from apero.conversations.models import Session
from apero.hiding.models import Hiding
from apero.people.models import Team
from apero.publishing.views.errors import gone
from apero.synthesis.models import Statement
from tests import make

pytestmark = pytest.mark.django_db
TAKE_BACK = "/en/code/take-back"


@pytest.fixture
def session() -> Session:
    return make.session(starts_at=timezone.now() - timedelta(days=3))


@pytest.fixture
def code(session: Session) -> str:
    return make.seat(session, now=timezone.now() - timedelta(days=4)).code.digits()


@pytest.fixture
def said(session: Session, code: str) -> Statement:
    made = make.statement(session, "People are afraid to write.")
    make.summary(session, now=timezone.now(), without_check="Nobody could be asked.")
    return made


def as_role(*roles: str, team: Team) -> Client:
    client = Client()
    client.force_login(make.user(*roles, in_team=team))
    return client


def test_r86_two_people_take_a_statement_off_and_destroy_it(said: Statement) -> None:
    team = said.session.programme.team
    first, second = as_role("convenor", team=team), as_role("reviewer", team=team)
    ask = f"/en/desk/hiding/new/{said.text_id}"
    assert "People are afraid to write." in first.get(ask).text
    done = first.post(ask, {"reason": "protect"})
    assert done.status_code == 302
    page = done.headers["Location"]
    assert first.get(ask).headers["Location"] == page, "what is off already leads to its decision"
    shown = first.get(page).text
    assert "People are afraid to write." in shown
    assert "You proposed:" in shown
    seen = make.sent_with(shown)["seen"]
    own = first.post(page, {"outcome": "hidden", "seen": seen})
    assert (own.status_code, "Somebody else has to agree" in own.text) == (409, True)
    assert "to be decided" in second.get("/en/desk/hiding").text.lower()
    assert "1 text that is off the pages" in second.get("/en/desk/").text
    assert "off the pages waits" not in first.get("/en/desk/").text
    shown = second.get(page).text
    assert "proposed:" in shown
    agreed = second.post(page, {"outcome": "hidden", "seen": make.sent_with(shown)["seen"]}, follow=True)
    assert "Destroyed: the words" in agreed.text
    assert "People are afraid" not in second.get(page).text
    assert "destroyed" in second.get("/en/desk/hiding").text


def test_r15_shown_again_needs_a_reason_beside_its_field(said: Statement) -> None:
    team = said.session.programme.team
    first = as_role("convenor", team=team)
    first.post(f"/en/desk/hiding/new/{said.text_id}", {"reason": "asked"})
    page = f"/en/desk/hiding/{Hiding.objects.get().pk}"
    seen = make.sent_with(first.get(page).text)["seen"]
    refused = first.post(page, {"outcome": "shown", "seen": seen, "because": ""})
    assert refused.status_code == 409
    assert "Say why it is shown again." in refused.text
    assert first.post(page, {"outcome": "", "seen": seen}).status_code == 422
    kept = first.post(page, {"outcome": "shown", "seen": "old", "because": "My careful reason"})
    assert (kept.status_code, "My careful reason" in kept.text) == (409, True)


@pytest.mark.parametrize("role", ["admin", "facilitator", "note-taker", "translator", "auditor"])
def test_other_roles_take_nothing_off(said: Statement, role: str) -> None:
    client = as_role(role, team=said.session.programme.team)
    for page in ("/en/desk/hiding", f"/en/desk/hiding/new/{said.text_id}"):
        assert client.get(page).status_code == 403


def test_another_teams_words_are_not_there(said: Statement) -> None:
    other = as_role("convenor", team=make.team(name="Other"))
    assert other.get(f"/en/desk/hiding/new/{said.text_id}").status_code == 404
    hiding = Hiding.objects.create(
        team=said.session.programme.team,
        source=said.text,
        reason="protect",
        requested_on=make.TODAY,
        decide_until=make.TODAY,
    )
    assert other.get(f"/en/desk/hiding/{hiding.pk}").status_code == 404
    assert "Nothing waits" in other.get("/en/desk/hiding").text


def test_what_is_on_no_page_is_not_offered(said: Statement) -> None:
    draft = make.statement(said.session, "Never public.")
    client = as_role("convenor", team=said.session.programme.team)
    answer = client.get(f"/en/desk/hiding/new/{draft.text_id}")
    assert (answer.status_code, "This is on no page" in answer.text) == (404, True)


def test_a_part_of_a_text_is_taken_off_alone(said: Statement) -> None:
    from apero.translation.actions import write_source

    source = said.text
    write_source(
        team_id=source.team_id, kind="statement", language="en", parts={"answer": "Yes."}, source=source
    )
    client = as_role("convenor", team=source.team)
    ask = f"/en/desk/hiding/new/{source.pk}"
    assert "?part=answer" in client.get(ask).text
    client.post(f"{ask}?part=answer", {"reason": "protect"})
    said.refresh_from_db()
    assert (said.state, Hiding.objects.get().part) == ("published", "answer")


def test_r83_a_person_takes_a_line_back_by_code(client: Client, said: Statement, code: str) -> None:
    page = client.post(TAKE_BACK, {"code": code})
    assert "People are afraid to write." in page.text
    assert page["Cache-Control"] == "no-store"
    nothing = client.post(TAKE_BACK, {"code": code, "take": "yes"})
    assert (nothing.status_code, "Choose at least one line." in nothing.text) == (409, True)
    done = client.post(TAKE_BACK, {"code": code, "take": "yes", "lines": str(said.pk)})
    assert "1 line is off every page" in done.text
    said.refresh_from_db()
    assert said.state == "withheld"
    again = client.post(TAKE_BACK, {"code": code, "take": "yes", "lines": str(said.pk)})
    assert (again.status_code, "Nothing was taken off now" in again.text) == (200, True)
    assert "No line of this session is public now." in client.post(TAKE_BACK, {"code": code}).text


def test_a_line_that_is_none_is_not_taken(client: Client, said: Statement, code: str) -> None:
    other = make.statement(make.session(said.session.programme), "Elsewhere.")
    for lines in (str(other.pk), "no line", ""):
        client.post(TAKE_BACK, {"code": code, "take": "yes", "lines": lines})
    assert not Hiding.objects.exists()


def test_a_code_stands_in_no_address(client: Client, said: Statement, code: str) -> None:
    assert client.get(f"{TAKE_BACK}?code={code}").headers["Location"] == "/en/code"
    wrong = client.post(TAKE_BACK, {"code": "1111 2222 3333 4444 5555 6666"})
    assert (wrong.status_code, "opens nothing here" in wrong.text) == (422, True)
    assert "People are afraid" not in wrong.text
    assert said.state


def test_the_list_costs_as_much_with_many_lines(
    client: Client, session: Session, code: str, said: Statement, django_assert_max_num_queries: object
) -> None:
    for number in range(60):
        make.statement(session, f"Point {number}.")
    make.summary(session, now=timezone.now(), what_changed="More.", without_check="Nobody could be asked.")
    with django_assert_max_num_queries(20):  # type: ignore[operator]
        page = client.post(TAKE_BACK, {"code": code}).text
    assert "Further lines" in page
    assert "Point 55." in client.post(TAKE_BACK, {"code": code, "page": "2"}).text
    assert said.state


def test_r15_the_address_of_a_line_that_was_taken_off_answers_410(client: Client, said: Statement) -> None:
    address = f"/en/programmes/{said.session.programme.address}/statements/{said.pk}"
    assert "People are afraid to write." in client.get(address).text
    convenor = as_role("convenor", team=said.session.programme.team)
    convenor.post(f"/en/desk/hiding/new/{said.text_id}", {"reason": "protect"})
    answer = client.get(address)
    assert (answer.status_code, "Two people of the team decide until" in answer.text) == (410, True)
    assert "afraid" not in answer.text


def test_a_withdrawn_line_answers_410_with_a_plain_sentence(said: Statement, rf: object) -> None:
    from apero.hiding.actions import withhold
    from apero.hiding.queries import mark_of_statement

    assert mark_of_statement(said.__class__.objects.get(pk=said.pk)) is None
    withhold(source=said.text, now=make.NOON)
    mark = mark_of_statement(Statement.objects.get(pk=said.pk))
    assert mark is not None
    assert (mark.state, mark.until) == ("open", make.TODAY + timedelta(days=14))
    answer = gone(rf.get("/"), mark)  # type: ignore[attr-defined]
    assert answer.status_code == 410
    assert "Two people of the team decide until" in answer.content.decode()
