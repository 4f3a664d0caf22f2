"""The one door of pages for people without an account."""

from html import unescape
from typing import Any

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory

from apero.participation.crowd import CROWDED
from apero.participation.views import PARTICIPANT_VIEWS, CookieRefused, participant
from tests import make

NO_TURN: Any = {CROWDED: "Many people …"}
NONSENSE = [
    "abandon " * 6 + "zoo",
    "1" * 24,
    "9" * 24,
    "zoo " * 7,
    "no code at all",
    "<b>&",
    "\x00\x00",
    "\u202e1234",
]


def test_a_view_that_sets_a_cookie_is_refused() -> None:
    def view(request: HttpRequest) -> HttpResponse:
        answer = HttpResponse("")
        answer.set_cookie("x", "y")
        return answer

    door = participant("a-test")(view)
    try:
        with pytest.raises(CookieRefused):
            door(RequestFactory().get("/"))
    finally:
        del PARTICIPANT_VIEWS["a-test"]


def test_two_pages_cannot_share_a_purpose() -> None:
    with pytest.raises(ValueError, match="code"):
        participant("code")(lambda _request: HttpResponse(""))


def test_every_participants_page_is_in_the_list() -> None:
    assert set(PARTICIPANT_VIEWS) >= {
        "register",
        "code",
        "rename",
        "withdraw-seat",
        "ask",
        "withdraw-question",
    }


@pytest.mark.django_db
def test_the_entry_page_asks_the_browser_to_keep_nothing(client: Client) -> None:
    page = client.get("/en/code")
    assert page.status_code == 200
    assert page["Cache-Control"] == "no-store"
    assert 'autocomplete="off"' in page.text
    assert not page.cookies
    assert "Cookie" not in page.get("Vary", "")


@pytest.mark.django_db
@pytest.mark.parametrize("typed", NONSENSE)
def test_every_wrong_code_gets_one_answer(client: Client, typed: str) -> None:
    def answer(code: str) -> tuple[int, str]:
        page = client.post("/en/code", {"code": code})
        value = page.text.split('name="code" value="')[1].split('"')[0]
        return page.status_code, page.text.replace(value, "")

    assert answer(typed) == answer("0" * 24)
    assert answer(typed)[0] == 422
    assert "opens nothing here" in answer(typed)[1]


@pytest.mark.django_db
def test_a_code_in_the_address_is_not_looked_at(client: Client) -> None:
    taken = make.seat(make.session())
    by_address = client.get("/en/code", {"code": taken.code.digits()})
    assert by_address.text == client.get("/en/code").text
    assert taken.seat.pseudonym not in by_address.text
    assert taken.code.digits() not in by_address.text
    assert taken.seat.pseudonym in client.post("/en/code", {"code": taken.code.digits()}).text


@pytest.mark.django_db
def test_r18_the_city_in_the_address_stays_there_when_a_code_is_opened(client: Client) -> None:
    kumasi = make.city(2298890, "Kumasi", "Africa/Accra", "GH")
    taken = make.seat(make.session())
    assert f'action="/en/code?city={kumasi.pk}"' in client.get(f"/en/code?city={kumasi.pk}").text
    opened = client.post(f"/en/code?city={kumasi.pk}", {"code": taken.code.digits()}).text
    assert "Kumasi (UTC)" in opened
    assert f'action="/en/code/name?city={kumasi.pk}"' in opened
    assert "city=" not in client.get('/en/code?city="><b>').text


@pytest.mark.django_db
def test_a_megabyte_for_a_code_is_just_wrong(client: Client) -> None:
    assert client.post("/en/code", {"code": "zoo " * 250_000}).status_code == 422


@pytest.mark.django_db
@pytest.mark.parametrize("method", ["put", "delete", "patch"])
def test_other_methods_are_refused(client: Client, method: str) -> None:
    assert getattr(client, method)("/en/code").status_code == 405


@pytest.mark.django_db
def test_a_crowded_form_keeps_what_was_typed_and_does_nothing(client: Client) -> None:
    session = make.session()
    address = f"/en/programmes/{session.programme.address}/sessions/{session.address}/register"
    typed = make.sent_with(client.get(address).text) | {"pseudonym": "Quiet <Heron> 37", "needs": "one\ntwo"}
    answer = client.post(f"{address}?city=1642911", typed, **NO_TURN)
    assert answer.status_code == 503
    assert answer["Retry-After"] == "60"
    assert answer["Cache-Control"] == "no-store"
    assert not answer.cookies
    assert "Many people are sending this form" in answer.text
    assert session.seats.count() == 0
    kept = {name: unescape(value) for name, value in make.sent_with(answer.text).items()}
    assert kept == typed
    assert '<form method="post" autocomplete="off">' in answer.text
    client.post(address, kept)
    assert [seat.pseudonym for seat in session.seats.all()] == ["Quiet <Heron> 37"]


@pytest.mark.django_db
def test_no_view_runs_for_a_form_that_got_no_turn(client: Client) -> None:
    for view in PARTICIPANT_VIEWS.values():
        request = RequestFactory().post("/en/", {"code": "1111"}, **NO_TURN)
        assert view(request).status_code == 503
