"""The pages of somebody who reports: no account, no cookie, one POST, and a code."""

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

from apero.conversations.models import Programme, Session
from apero.incidents import actions, queries
from apero.incidents.models import ConductContact, Incident
from apero.incidents.sealed import words_in
from tests import make

pytestmark = pytest.mark.django_db
WORDS = "The host shouted at me."


@pytest.fixture
def programme() -> Programme:
    """A series that runs, with a code of conduct."""
    today = timezone.now().date()
    made = make.programme(
        starts_on=today, ends_on=today + timedelta(days=30), contact_address="care@example.org"
    )
    make.conduct(made, title="Friendly space rules")
    return made


@pytest.fixture
def pair(programme: Programme) -> list[ConductContact]:
    return make.contacts(programme)


@pytest.fixture
def session(programme: Programme) -> Session:
    return make.session(programme, starts_at=timezone.now() - timedelta(minutes=10))


def at(programme: Programme) -> str:
    return f"/en/programmes/{programme.address}/conduct-report"


def choices(page: str) -> dict[str, str]:
    """The radios of the page, by their words."""
    found = re.findall(r'value="([^"]*)"[^>]*>\s*([^<]*)</label>', page)
    return {words.strip(): value for value, words in found}


def send(client: Client, address: str, page: str, **typed: str) -> Any:
    return client.post(address, make.sent_with(page) | {"text": WORDS, "leave_out": "nobody"} | typed)


def report(client: Client, programme: Programme, **typed: str) -> str:
    """The code of a report."""
    return make.digits_on(send(client, at(programme), client.get(at(programme)).text, **typed).text)


def test_r25_the_page_says_who_reads_what_happens_until_when_and_what_it_is_not_for(
    client: Client, programme: Programme, pair: list[ConductContact]
) -> None:
    html = client.get(at(programme)).text
    for shown in (
        "call your local emergency services first",
        '<li><b dir="auto">Noor</b></li><li><b dir="auto">Tomas</b></li>',
        "You can leave out one of the two",
        "deleted 30 days after they close the report",
        "no place for reports of threats or harm elsewhere",
        "your words are sealed",
        "Friendly space rules",
    ):
        assert shown in html
    last = programme.ends_on + timedelta(days=365)
    assert f'datetime="{last.isoformat()}"' in html
    assert pair[0].user.name not in html
    assert " checked" not in html
    assert not client.cookies


def test_r25_a_report_from_a_sessions_page_names_it_and_gives_a_code(
    client: Client, programme: Programme, session: Session, pair: list[ConductContact]
) -> None:
    page = client.get(f"{at(programme)}?session={session.address}").text
    assert re.search(rf'<option value="{session.address}" selected>Asia, ', page)
    answer = send(client, at(programme), page, session=session.address)
    assert answer.status_code == 200
    assert answer["Cache-Control"] == "no-store"
    made = Incident.objects.get()
    assert (made.session, words_in(made.sealed), made.state) == (session, WORDS, "new")
    opened = client.post("/en/code", {"code": make.digits_on(answer.text)}).text
    assert WORDS in opened
    assert "Nobody has read it yet" in opened
    assert "Noor" in opened
    assert pair


def test_r25_who_is_left_out_is_chosen_by_name(
    client: Client, programme: Programme, pair: list[ConductContact]
) -> None:
    page = client.get(at(programme)).text
    answer = send(client, at(programme), page, leave_out=choices(page)["Leave out Noor"])
    made = Incident.objects.get()
    assert {made.first_reader, made.second_reader} == {pair[1].user}
    opened = client.post("/en/code", {"code": make.digits_on(answer.text)}).text
    assert "Tomas" in opened
    assert "Noor" not in opened


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ({"text": ""}, "Please write what happened."),
        ({"leave_out": ""}, "Please choose. If both may read it, say so."),
        ({"leave_out": "00000000-0000-0000-0000-000000000009"}, "The people who read reports changed."),
        ({"text": "word " * 900}, "Take out about"),
        ({"homepage": "x"}, "Something was written here"),
        ({"once": "x"}, "This page was open for long."),
        ({"session": "no-such"}, "Please choose a session from the list."),
    ],
)
def test_what_was_typed_survives_every_refusal(
    client: Client,
    programme: Programme,
    session: Session,
    pair: list[ConductContact],
    typed: dict[str, str],
    words: str,
) -> None:
    answer = send(client, at(programme), client.get(at(programme)).text, **typed)
    assert answer.status_code == 422
    assert words in answer.text
    assert typed.get("text", WORDS).strip()[:500] in answer.text
    assert not Incident.objects.exists()
    assert len(pair) == Session.objects.filter(pk=session.pk).count() + 1


def test_r25_when_the_readers_change_while_somebody_writes_the_choice_is_made_anew(
    client: Client, programme: Programme, pair: list[ConductContact]
) -> None:
    page = client.get(at(programme)).text
    ConductContact.objects.filter(pk=pair[0].pk).update(shown_name="Nour")
    answer = send(client, at(programme), page)
    assert answer.status_code == 409
    assert "The people who read reports changed while you wrote" in answer.text
    assert WORDS in answer.text
    assert " checked" not in answer.text
    assert send(client, at(programme), answer.text).status_code == 200


def test_r25_without_two_contacts_the_page_says_so_and_keeps_what_was_typed(
    client: Client, programme: Programme, pair: list[ConductContact]
) -> None:
    page = client.get(at(programme)).text
    pair[0].delete()
    html = client.get(at(programme)).text
    assert "no two people yet" in html
    assert "mailto:care@example.org" in html
    assert "<form" not in html
    answer = send(client, at(programme), page)
    assert answer.status_code in (409, 422)
    assert WORDS in answer.text
    assert "<form" not in answer.text


@pytest.mark.parametrize("state", ["draft", ""])
def test_a_series_that_is_not_public_has_no_page(client: Client, programme: Programme, state: str) -> None:
    Programme.objects.update(state=state or "announced")
    address = at(programme) if state else "/en/programmes/no-such/conduct-report"
    assert client.get(address).status_code == 404


def test_r11_a_session_that_is_not_listed_cannot_be_told_from_one_that_does_not_exist(
    client: Client, programme: Programme, pair: list[ConductContact]
) -> None:
    before = client.get(f"{at(programme)}?session=hidden").text
    make.session(programme, address="hidden", kind="focus-group")
    make.session(programme, address="secret", level="restricted")
    after = client.get(f"{at(programme)}?session=hidden").text
    hidden = re.compile(r'name="once" value="[^"]*"')
    assert hidden.sub("", before) == hidden.sub("", after)
    sent = [send(client, at(programme), after, session=address) for address in ("hidden", "no-such")]
    told = [hidden.sub("", answer.text).replace("no-such", "hidden") for answer in sent]
    assert told[0] == told[1]
    assert pair


def seat_of(programme: Programme, **facts: Any) -> str:
    """The code of a place in a session, which runs now."""
    session = make.session(programme, starts_at=timezone.now() + timedelta(hours=1), **facts)
    code = make.seat(session, now=timezone.now()).code.digits()
    Session.objects.filter(pk=session.pk).update(starts_at=timezone.now())
    return code


BY_CODE = "/en/code/conduct-report"


def test_r25_somebody_in_a_session_that_is_not_listed_reports_by_the_code_of_the_place(
    client: Client, programme: Programme, pair: list[ConductContact]
) -> None:
    code = seat_of(programme)
    Session.objects.update(kind="focus-group")
    page = client.post(BY_CODE, {"code": code}).text
    assert "It is about the session of your place" in page
    assert 'name="session"' not in page
    assert f'action="{BY_CODE}"' in page
    refused = send(client, BY_CODE, page, leave_out="")
    assert refused.status_code == 422
    answer = send(client, BY_CODE, refused.text)
    own = make.digits_on(answer.text)
    assert own != code
    made = Incident.objects.get()
    assert made.session == Session.objects.get()
    assert WORDS in client.post("/en/code", {"code": own}).text
    assert WORDS not in client.post("/en/code", {"code": code}).text
    assert pair


def test_a_code_that_opens_no_place_gets_the_one_answer_of_all_codes(
    client: Client, programme: Programme, pair: list[ConductContact]
) -> None:
    own = report(client, programme)
    wrong = client.post(BY_CODE, {"code": "1111 2222 3333 4444 5555 6666"})
    assert wrong.status_code == 422
    assert "This code opens nothing here" in wrong.text
    assert WORDS in client.post(BY_CODE, {"code": own}).text
    for sent in (client.get(BY_CODE), client.post(BY_CODE, {}), client.get(f"{BY_CODE}/withdraw")):
        assert sent.status_code == 302
        assert sent["Location"] == "/en/code"
    assert pair


def test_r25_the_code_shows_the_state_and_the_answer_and_withdraws(
    client: Client, programme: Programme, pair: list[ConductContact]
) -> None:
    code = report(client, programme)
    made = Incident.objects.get()

    def opened() -> str:
        return str(client.post("/en/code", {"code": code}).text)

    actions.mark_read(incident=made)
    assert "has read it. There is no answer yet" in opened()
    actions.answer(incident=made, words="We spoke\nto <them>.", seen=queries.answer_mark(made))
    assert "We spoke<br>to &lt;them&gt;." in opened()
    actions.close(incident=made, today=timezone.now().date())
    html = opened()
    day = timezone.now().date() + timedelta(days=30)
    assert f'datetime="{day.isoformat()}"' in html
    sent = make.sent_with(html)
    for _press in range(2):
        gone = client.post(f"{BY_CODE}/withdraw", sent | {"code": code})
        assert "The report is withdrawn" in gone.text
    assert not Incident.objects.exists()
    assert client.post("/en/code", {"code": code}).status_code == 422
    assert client.post(f"{BY_CODE}/withdraw", {"code": code}).status_code == 422
    assert pair


def test_r25_when_nobody_can_read_it_any_more_its_sender_learns_it_by_code(
    client: Client, programme: Programme, pair: list[ConductContact]
) -> None:
    code = report(client, programme)
    for contact in pair:
        actions.remove_contact(contact=contact, user=contact.user, by=make.actor(), now=make.NOON)
    html = client.post("/en/code", {"code": code}).text
    assert "Nobody to whom you sent it can read it any more" in html
    assert WORDS in html


def test_the_page_is_right_to_left_in_arabic(
    client: Client, programme: Programme, pair: list[ConductContact]
) -> None:
    html = client.get(at(programme).replace("/en/", "/ar/")).text
    assert 'dir="rtl"' in html
    assert pair


@pytest.mark.parametrize("number", [1, 3, 40])
def test_the_page_takes_the_same_queries_for_any_number_of_sessions(
    client: Client, programme: Programme, pair: list[ConductContact], number: int
) -> None:
    for day in range(number):
        make.session(programme, starts_at=timezone.now() - timedelta(days=day))
    with CaptureQueriesContext(connection) as asked:
        assert client.get(at(programme)).status_code == 200
    assert len(asked) <= 9
    with CaptureQueriesContext(connection) as asked:
        make.incident(programme, today=timezone.now().date())
        send(client, at(programme), client.get(at(programme)).text)
    assert len(asked) <= 45
    assert pair


def test_of_a_long_series_the_last_sessions_are_offered_and_the_one_that_somebody_comes_from(
    client: Client, programme: Programme, pair: list[ConductContact]
) -> None:
    now = timezone.now()
    for day in range(60):
        make.session(programme, address=f"day-{day}", starts_at=now - timedelta(days=day))
    make.session(programme, address="coming", starts_at=now + timedelta(days=9))
    html = client.get(at(programme)).text
    offered = re.findall(r'<option value="([^"]*)"', html)
    assert offered == ["", *(f"day-{day}" for day in range(50))]
    for address in ("day-59", "coming"):
        page = client.get(f"{at(programme)}?session={address}").text
        assert f'<option value="{address}" selected>' in page
        assert send(client, at(programme), page, session=address).status_code == 200
    assert {made.session.address for made in Incident.objects.all() if made.session} == {"day-59", "coming"}
    styles = finders.find("ui/apero.css")
    assert isinstance(styles, str)
    weight = [len(gzip.compress(data, 6)) for data in (html.encode(), Path(styles).read_bytes())]
    assert sum(weight) <= 14_000, weight
    assert pair
