"""The desk of contacts, and the convenors' page that names them."""

import re
from itertools import cycle
from threading import Lock
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client

from apero.conversations.models import Programme
from apero.incidents import actions, queries
from apero.incidents.models import ConductContact, Incident
from apero.people.models import User
from tests import make
from tests.threads import in_threads

pytestmark = pytest.mark.django_db
WORDS = "The host shouted at me."
DESK = "/en/desk/incidents"
LOCK = Lock()


@pytest.fixture
def programme() -> Programme:
    return make.programme()


@pytest.fixture
def pair(programme: Programme) -> list[ConductContact]:
    return make.contacts(programme)


def as_user(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def page_of(client: Client, incident: Incident) -> Any:
    return client.get(f"{DESK}/{incident.pk}")


def act(client: Client, incident: Incident, what: str, **typed: str) -> Any:
    return client.post(f"{DESK}/{incident.pk}/{what}", typed)


def test_r25_a_contact_opens_answers_and_closes_a_report(
    programme: Programme, pair: list[ConductContact]
) -> None:
    made = make.incident(programme, WORDS).incident
    one, other = (as_user(contact.user) for contact in pair)
    assert "1 report of conduct to read" in one.get("/en/desk/").text
    assert f"{DESK}/{made.pk}" in one.get(DESK).text
    assert WORDS not in page_of(one, made).text
    assert act(one, made, "read").status_code == 302
    html = page_of(one, made).text
    assert WORDS in html
    assert "1 report of conduct is open" in other.get("/en/desk/").text
    assert act(one, made, "answer", answer="Thank you.", **make.sent_with(html)).status_code == 302
    assert "Thank you." in page_of(other, made).text
    assert act(other, made, "close").status_code == 302
    html = page_of(one, made).text
    assert "Closed on" in html
    assert "<textarea" not in html
    home = one.get("/en/desk/").text
    assert "of conduct is open" not in home
    assert "of conduct to read" not in home


def test_r25_whom_a_report_leaves_out_finds_nothing_of_it(
    programme: Programme, pair: list[ConductContact]
) -> None:
    out, reader = (as_user(contact.user) for contact in pair)

    def pages() -> list[str]:
        return [_without_tokens(out.get(address).text) for address in ("/en/desk/", DESK)]

    before = pages()
    made = make.incident(programme, WORDS, leave_out=pair[0]).incident
    assert pages() == before
    assert page_of(out, made).status_code == out.get(f"{DESK}/{uuid4()}").status_code == 404
    for what in ("read", "answer", "close"):
        assert act(out, made, what, answer="x").status_code == 404
    assert page_of(reader, made).status_code == 200
    made.refresh_from_db()
    assert made.state == "new"


@pytest.mark.parametrize("role", ["admin", "convenor", "facilitator", "reviewer", "auditor"])
def test_r25_to_every_other_colleague_a_report_does_not_exist(
    programme: Programme, pair: list[ConductContact], role: str
) -> None:
    made = make.incident(programme, WORDS).incident
    client = as_user(make.user(role, in_team=programme.team))
    html = client.get(DESK).text
    assert "You are no contact for conduct" in html
    assert str(made.pk) not in html
    assert page_of(client, made).status_code == 404
    assert act(client, made, "read").status_code == 404
    assert "of conduct" not in client.get("/en/desk/").text
    assert pair


def test_a_contact_who_answers_after_the_other_sees_both(
    programme: Programme, pair: list[ConductContact]
) -> None:
    made = make.incident(programme, WORDS).incident
    one, other = (as_user(contact.user) for contact in pair)
    act(one, made, "read")
    seen = make.sent_with(page_of(one, made).text)
    act(other, made, "answer", answer="Theirs.", **seen)
    answer = act(one, made, "answer", answer="Mine.", **seen)
    assert answer.status_code == 409
    assert "The other contact answered:" in answer.text
    assert "<p>Theirs.</p>" in answer.text
    assert "Mine.</textarea>" in answer.text
    merged = make.sent_with(answer.text) | {"answer": "Theirs. Mine."}
    assert act(one, made, "answer", **merged).status_code == 302
    assert "Theirs. Mine." in page_of(other, made).text


@pytest.mark.parametrize(
    ("what", "typed", "status", "words"),
    [
        ("answer", {"answer": ""}, 422, "Please write an answer."),
        ("answer", {"answer": "word " * 900}, 422, "Take out about"),
        ("close", {}, 409, "Answer first."),
    ],
)
def test_what_is_refused_says_why_and_is_kept(
    programme: Programme,
    pair: list[ConductContact],
    what: str,
    typed: dict[str, str],
    status: int,
    words: str,
) -> None:
    made = make.incident(programme, WORDS).incident
    client = as_user(pair[0].user)
    act(client, made, "read")
    answer = act(client, made, what, **typed)
    assert answer.status_code == status
    assert words in answer.text


def at(programme: Programme) -> str:
    return f"/en/desk/programmes/{programme.address}/conduct-contacts"


def test_r25_a_convenor_names_two_who_agree_themselves_under_names_of_their_own(programme: Programme) -> None:
    convenor = as_user(make.user("convenor", in_team=programme.team))
    asked = [make.user("facilitator", in_team=programme.team) for _number in range(2)]
    assert "This series has no two contacts" in convenor.get(at(programme)).text
    for place, user in enumerate(asked, start=1):
        assert convenor.post(at(programme), {"place": str(place), "member": str(user.pk)}).status_code == 302
    assert not queries.contacts_ready(programme)
    for name, user in zip(("Noor", "Tomas"), asked, strict=True):
        client = as_user(user)
        assert "You are asked to be a contact for conduct" in client.get("/en/desk/").text
        (own,) = ConductContact.objects.filter(user=user)
        answer = client.post(f"/en/desk/conduct-contacts/{own.pk}/agree", {"shown_name": name})
        assert answer.status_code == 302
        assert name in client.get(DESK).text
    assert queries.contacts_ready(programme)
    assert "Agreed" in convenor.get(at(programme)).text
    answer = convenor.post(f"{at(programme)}/1/remove")
    assert answer.status_code == 302
    assert not queries.contacts_ready(programme)


def test_r25_the_convenors_page_tells_nothing_of_reports(
    programme: Programme, pair: list[ConductContact]
) -> None:
    convenor = as_user(make.user("convenor", in_team=programme.team))
    before = _without_tokens(convenor.get(at(programme)).text)
    make.incident(programme, WORDS)
    make.incident(programme, WORDS, leave_out=pair[0])
    assert _without_tokens(convenor.get(at(programme)).text) == before


def _without_tokens(page: str) -> str:
    return re.sub(r'name="csrfmiddlewaretoken" value="[^"]*"', "", page)


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ({"place": "1", "member": ""}, "Choose somebody of the team."),
        ({"place": "1", "member": str(uuid4())}, "Choose somebody of the team."),
        ({"place": "1", "member": "x"}, "Choose somebody of the team."),
    ],
)
def test_a_place_needs_somebody_of_the_team(programme: Programme, typed: dict[str, str], words: str) -> None:
    convenor = as_user(make.user("convenor", in_team=programme.team))
    answer = convenor.post(at(programme), typed)
    assert answer.status_code == 422
    assert words in answer.text


def test_nobody_has_both_places(programme: Programme, pair: list[ConductContact]) -> None:
    convenor = as_user(make.user("convenor", in_team=programme.team))
    answer = convenor.post(at(programme), {"place": "2", "member": str(pair[0].user_id)})
    assert answer.status_code == 409
    assert "Two people are needed" in answer.text


@pytest.mark.parametrize("role", ["admin", "facilitator", "reviewer", "auditor"])
def test_only_convenors_name_contacts(programme: Programme, pair: list[ConductContact], role: str) -> None:
    client = as_user(make.user(role, in_team=programme.team))
    assert client.get(at(programme)).status_code == 403
    assert client.post(f"{at(programme)}/1/remove").status_code == 403
    assert ConductContact.objects.count() == len(pair)


def test_a_place_is_accepted_and_left_only_by_who_holds_it(
    programme: Programme, pair: list[ConductContact]
) -> None:
    other = as_user(pair[1].user)
    for what in ("agree", "step-back"):
        address = f"/en/desk/conduct-contacts/{pair[0].pk}/{what}"
        assert other.post(address, {"shown_name": "x"}).status_code == 404
        assert other.get(address).status_code == 405
    one = as_user(pair[0].user)
    assert (
        one.post(f"/en/desk/conduct-contacts/{pair[0].pk}/agree", {"shown_name": "Tomas"}).status_code == 422
    )
    assert one.post(f"/en/desk/conduct-contacts/{pair[0].pk}/step-back").status_code == 302
    assert not queries.contacts_ready(programme)


def test_before_stepping_back_a_contact_reads_how_many_reports_nobody_else_can_read(
    programme: Programme, pair: list[ConductContact]
) -> None:
    make.incident(programme, leave_out=pair[1])
    assert "1 open report can be read by nobody but you" in as_user(pair[0].user).get(DESK).text
    assert "can be read by nobody but you" not in as_user(pair[1].user).get(DESK).text


def test_a_series_of_another_team_is_not_found(programme: Programme) -> None:
    convenor = as_user(make.user("convenor", in_team=make.team(name="Other team")))
    assert convenor.get(at(programme)).status_code == 404
    assert convenor.post(f"{at(programme)}/1/remove").status_code == 404


@pytest.mark.usefixtures("shared_db")
def test_a_report_withdrawn_while_it_is_answered_is_not_found() -> None:
    programme = make.programme()
    [contact, _other] = make.contacts(programme)
    client = as_user(contact.user)
    for _round in range(3):
        made = make.incident(programme, WORDS)
        actions.mark_read(incident=made.incident)
        seen = queries.answer_mark(made.incident)
        turns = cycle(["withdraw", "answer", "close"])

        def press(made: actions.Reported = made, seen: str = seen, turns: Any = turns) -> int:
            with LOCK:
                what = next(turns)
            if what == "withdraw":
                at = "/en/code/conduct-report/withdraw"
                return int(Client().post(at, {"code": made.code.digits()}).status_code)
            own = Client()
            own.cookies = client.cookies
            return int(act(own, made.incident, what, answer="Thank you.", seen=seen).status_code)

        assert set(in_threads(3, press)) <= {200, 302, 404, 409}
        assert not Incident.objects.exists()
