"""Asking for interpretation with and without a place, and what the code of a request opens (R30–R33)."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from apero.audit.models import Entry
from apero.conversations.models import Session
from apero.interpretation.models import Request
from apero.registration.models import Seat
from tests import make

pytestmark = pytest.mark.django_db


@pytest.fixture
def session() -> Session:
    """A session in ten days, in a team that offers Arabic and Swahili: requests close in five days."""
    now = timezone.now()
    owner = make.programme(starts_on=now.date(), ends_on=now.date() + timedelta(days=30))
    make.offered(owner.team, "ar", "sw")
    return make.session(owner, starts_at=now.replace(second=0, microsecond=0) + timedelta(days=10, minutes=5))


def address(session: Session, query: str = "") -> str:
    return f"/en/programmes/{session.programme.address}/sessions/{session.address}/interpretation{query}"


def ask(client: Client, session: Session, page: str = "", **facts: str) -> Any:
    page = page or client.get(address(session)).text
    return client.post(address(session), make.sent_with(page) | {"language": "ar"} | facts)


def opened(client: Client, digits: str) -> Any:
    return client.post("/en/code", {"code": digits})


def test_r30_asking_needs_no_place_and_no_name(client: Client, session: Session) -> None:
    page = client.get(address(session)).text
    assert 'name="pseudonym"' not in page
    done = ask(client, session, page)
    assert done.status_code == 200
    made = Request.objects.get()
    assert (made.language, made.has_seat, made.is_late) == ("ar", False, False)
    again = opened(client, make.digits_on(done.text))
    assert "Your request for interpretation" in again.text
    assert "Not yet." in again.text
    assert not Seat.objects.exists()
    assert not Entry.objects.exists()


def test_r30_a_double_press_asks_once_and_shows_one_code(client: Client, session: Session) -> None:
    page = client.get(address(session)).text
    first, second = ask(client, session, page), ask(client, session, page)
    assert make.digits_on(first.text) == make.digits_on(second.text)
    assert Request.objects.count() == 1


def test_r31_with_the_code_of_a_place_or_of_a_request_one_person_counts_once(
    client: Client, session: Session
) -> None:
    seat = make.seat(session, now=timezone.now(), language="ar").code.digits()
    done = ask(client, session, code=seat, language="sw")
    assert "Your code is the one that you typed." in done.text
    made = Request.objects.get()
    assert (made.language, made.has_seat) == ("sw", True)
    without = make.digits_on(ask(client, session).text)
    ask(client, session, code=without, language="sw")
    assert sorted(Request.objects.values_list("language", "has_seat")) == [("sw", False), ("sw", True)]


@pytest.mark.parametrize("typed", ["1" * 24, "zoo " * 7, "nonsense", "x" * 5000])
def test_r30_a_wrong_code_is_refused_in_words_and_nothing_is_lost(
    client: Client, session: Session, typed: str
) -> None:
    refused = ask(client, session, code=typed, language="sw")
    assert refused.status_code == 422
    assert "This code opens no place and no request in this session." in refused.text
    assert 'value="sw" selected' in refused.text
    assert not Request.objects.exists()


def test_a_code_of_another_session_is_no_code_here(client: Client, session: Session) -> None:
    other = make.session(session.programme, starts_at=session.starts_at)
    digits = make.seat(other, now=timezone.now()).code.digits()
    assert ask(client, session, code=digits).status_code == 422
    assert not Request.objects.exists()


def test_r31_three_requests_show_the_same_words_as_none_and_the_fourth_changes_them(
    client: Client, session: Session
) -> None:
    def bands() -> str:
        return str(client.get(address(session)).text.split("How it stands")[1].split("</dl>")[0])

    before = bands()
    for _ in range(3):
        ask(client, session)
    assert bands() == before
    ask(client, session)
    assert bands() != before
    assert "Enough people have asked." in bands()


def test_r32_the_deadline_stands_in_utc_and_on_the_readers_clock_with_the_days_left(
    client: Client, session: Session
) -> None:
    lagos = make.city(2332459, "Lagos", "Africa/Lagos", "NG")
    page = client.get(address(session, f"?city={lagos.pk}")).text
    deadline = session.starts_at - timedelta(days=5)
    assert "Requests count until" in page
    assert f"{deadline:%H:%M}" in page
    assert "In Lagos that is" in page
    assert f"{deadline + timedelta(hours=1):%H:%M}" in page
    assert "5 days left." in page


def test_r32_a_late_request_is_said_to_be_late_and_written_down(client: Client, session: Session) -> None:
    Session.objects.update(starts_at=timezone.now() + timedelta(days=4))
    page = client.get(address(session)).text
    assert "Requests closed on" in page
    assert "written down as an unmet need" in page
    done = ask(client, session, page)
    assert Request.objects.get().is_late
    assert "unmet need" in done.text


def test_r33_a_request_changes_its_language_and_is_taken_back(client: Client, session: Session) -> None:
    digits = make.digits_on(ask(client, session).text)
    page = opened(client, digits).text
    values = {"code": digits, "act": "ask", "language": "other", "other_language": "Yoruba"}
    assert "Yoruba" in client.post("/en/code/interpretation", values).text
    assert Request.objects.get().language == "yo"
    bad = client.post("/en/code/interpretation", values | {"other_language": "Klingonese"})
    assert bad.status_code == 422
    assert "Klingonese" in bad.text
    back = make.sent_with(page) | {"code": digits, "act": "take-back"}
    first, second = client.post("/en/code/interpretation", back), client.post("/en/code/interpretation", back)
    assert first.text == second.text
    assert "The request is taken back" in first.text
    assert not Request.objects.exists()
    assert opened(client, digits).status_code == 422


def test_a_page_reloaded_after_taking_back_asks_anew(client: Client, session: Session) -> None:
    page = client.get(address(session)).text
    digits = make.digits_on(ask(client, session, page).text)
    client.post("/en/code/interpretation", {"code": digits, "act": "take-back"})
    again = ask(client, session, page)
    assert again.status_code == 409
    assert "was taken back" in again.text
    assert not Request.objects.exists()
    assert ask(client, session, again.text).status_code == 200


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        ({"state": "cancelled"}, "was cancelled"),
        ({"starts_at": timezone.now() - timedelta(hours=3)}, "is over"),
    ],
)
def test_what_is_cancelled_or_over_says_so_and_has_no_form(
    client: Client, session: Session, facts: dict[str, Any], words: str
) -> None:
    open_page = client.get(address(session)).text
    digits = make.digits_on(ask(client, session, open_page).text)
    Session.objects.update(**facts)
    page = client.get(address(session)).text
    assert words in page
    assert 'name="language"' not in page
    assert 'name="language"' not in opened(client, digits).text


def test_no_language_and_the_sessions_own_are_refused(client: Client, session: Session) -> None:
    for facts in (
        {"language": ""},
        {"language": "other"},
        {"language": "other", "other_language": "English"},
    ):
        assert ask(client, session, **facts).status_code == 422
    assert not Request.objects.exists()


def test_a_team_that_offers_nothing_can_still_be_asked(client: Client) -> None:
    session = make.session(starts_at=timezone.now() + timedelta(days=9))
    page = client.get(address(session)).text
    assert "How it stands" not in page
    assert ask(client, session, page, language="other", other_language="Hausa").status_code == 200


def test_drafts_and_unknown_sessions_are_not_there(client: Client, session: Session) -> None:
    Session.objects.update(state="draft")
    assert client.get(address(session)).status_code == 404
    assert client.get(address(session).replace(session.address, "none")).status_code == 404


def test_acts_on_a_request_without_its_code_open_nothing(client: Client, session: Session) -> None:
    make.asked(session, now=timezone.now())
    assert client.get("/en/code/interpretation").headers["Location"] == "/en/code"
    for name in ("take-back", "ask"):
        answer = client.post("/en/code/interpretation", {"code": "1" * 24, "act": name, "language": "sw"})
        assert answer.status_code == 422
    assert Request.objects.get().language == "ar"
