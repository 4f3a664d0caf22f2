"""Asking in the browser, and what a question's code opens."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.apps import apps
from django.db import connection, models
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from apero.audit.models import Entry
from apero.conversations.models import Programme
from apero.listening import actions
from apero.listening.models import Question
from apero.people.access import StaffActor
from tests import make

pytestmark = pytest.mark.django_db
HOST = StaffActor("facilitator", "7d1f")


@pytest.fixture
def programme() -> Programme:
    """A series that goes on for a month, with two regions."""
    today = timezone.now().date()
    made = make.programme(starts_on=today, ends_on=today + timedelta(days=30))
    make.region(made.team, "Africa")
    make.region(made.team, "Asia")
    return made


def address(programme: Programme, query: str = "", language: str = "en") -> str:
    return f"/{language}/programmes/{programme.address}/ask{query}"


def send(client: Client, programme: Programme, query: str = "", page: str = "", **facts: str) -> Any:
    """Open the form as a browser does, and send it."""
    page = page or client.get(address(programme, query)).text
    typed = {"region": "asia", "text": "Who reads our mail?", "wish": "public"}
    return client.post(address(programme, query), make.sent_with(page) | typed | facts)


def open_code(client: Client, digits: str) -> Any:
    return client.post("/en/code", {"code": digits})


def test_r49_with_a_region_and_no_name_a_question_is_held(client: Client, programme: Programme) -> None:
    done = send(client, programme)
    assert done.status_code == 200
    kept = Question.objects.select_related("region").get()
    assert (kept.state, kept.region.address, kept.language, kept.wish) == ("held", "asia", "en", "public")
    opened = open_code(client, make.digits_on(done.text)).text
    assert "Who reads our mail?" in opened
    assert "With the hosts" in opened
    assert "Who reads our mail?" not in client.get(address(programme)).text


@pytest.mark.parametrize("region", ["", "nowhere", "\x00"])
def test_r49_without_a_region_it_is_refused_beside_the_field(
    client: Client, programme: Programme, region: str
) -> None:
    refused = send(client, programme, region=region, text="Kept words.")
    assert refused.status_code == 422
    assert 'href="#id_region"' in refused.text
    assert 'id="id_region_error"' in refused.text
    assert "Kept words." in refused.text
    assert not Question.objects.exists()


def test_r50_who_will_see_it_stands_before_the_field(client: Client, programme: Programme) -> None:
    page = client.get(address(programme)).text
    assert page.index("First the hosts alone") < page.index("<textarea")
    assert page.index("are deleted on") < page.index("<textarea")


def test_a_region_can_be_chosen_by_the_address(client: Client, programme: Programme) -> None:
    assert '<option value="africa" selected>' in client.get(address(programme, "?region=africa")).text
    assert "selected" not in client.get(address(programme, "?region=nowhere")).text


def test_only_region_words_and_wish_are_asked_for(client: Client, programme: Programme) -> None:
    page = client.get(address(programme)).text
    shown = {
        tag.split('name="')[1].split('"')[0]
        for tag in page.split("<")
        if 'name="' in tag and "meta" not in tag
    }
    assert shown == {"once", "homepage", "region", "text", "wish"}


def moments() -> dict[str, list[Any]]:
    found = {}
    for model in apps.get_models():
        times = [f.name for f in model._meta.concrete_fields if isinstance(f, models.DateTimeField)]
        if times or model is Entry or "task" in model._meta.label_lower:
            found[model._meta.label] = sorted(map(repr, model._default_manager.values_list("pk", *times)))
    return found


def test_no_cookie_no_time_no_record_and_no_task(client: Client, programme: Programme) -> None:
    before = moments()
    done = send(client, programme)
    digits = make.digits_on(done.text)
    pages = [
        client.get(address(programme)), done, send(client, programme, region=""), open_code(client, digits),
        client.post("/en/code/question/withdraw", {"code": digits}),
    ]  # fmt: skip
    for page in pages:
        assert not page.cookies
        assert "Cookie" not in page.get("Vary", "")
        assert page["Cache-Control"] == "no-store"
    assert moments() == before


def test_nothing_is_ticked_for_anybody(client: Client, programme: Programme) -> None:
    assert "checked" not in client.get(address(programme)).text
    refused = send(client, programme, wish="")
    assert refused.status_code == 422
    assert "Please say who may read it." in refused.text


def test_a_double_click_asks_once_and_shows_one_code(client: Client, programme: Programme) -> None:
    page = client.get(address(programme)).text
    first, second = send(client, programme, page=page), send(client, programme, page=page)
    assert make.digits_on(first.text) == make.digits_on(second.text)
    assert Question.objects.count() == 1


@pytest.mark.parametrize(
    "facts", [{"once": ""}, {"once": "x"}, {"homepage": "spam"}, {"wish": "x"}, {"text": " "}]
)
def test_a_refusal_keeps_everything(client: Client, programme: Programme, facts: dict[str, str]) -> None:
    refused = send(client, programme, **{"text": "Kept words.", "wish": "hosts"} | facts)
    assert refused.status_code == 422
    assert '<option value="asia" selected>' in refused.text
    assert "text" in facts or "Kept words." in refused.text
    assert "wish" in facts or 'value="hosts" id="id_wish_1" checked' in refused.text
    assert not Question.objects.exists()
    assert send(client, programme, page=refused.text).status_code == 200


def test_a_seats_form_value_is_no_good_for_a_question(client: Client, programme: Programme) -> None:
    session = make.session(programme, starts_at=timezone.now() + timedelta(days=1))
    page = client.get(f"/en/programmes/{programme.address}/sessions/{session.address}/register").text
    assert send(client, programme, once=make.sent_with(page)["once"]).status_code == 422


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("<script>alert(1)</script>", "<script>alert(1)</script>"),
        ("'); DROP TABLE listening_question; --", "'); DROP TABLE listening_question; --"),
        ("a\x00b\u202ec\x1b[31m", "abc[31m"),
        ("مرحبا Hello שלום 👩‍👩‍👧", "مرحبا Hello שלום 👩‍👩‍👧"),
        ("One.\r\n\r\nTwo.", "One.\n\nTwo."),
    ],
)
def test_hostile_words_do_no_harm(client: Client, programme: Programme, typed: str, kept: str) -> None:
    done = send(client, programme, text=typed)
    assert done.status_code == 200
    assert Question.objects.get().typed == kept
    assert "<script>alert" not in open_code(client, make.digits_on(done.text)).text


def test_a_megabyte_is_refused_with_its_length_and_kept(client: Client, programme: Programme) -> None:
    refused = send(client, programme, text="x" * 1_000_000)
    assert refused.status_code == 422
    assert "1000000 characters" in refused.text
    assert "x" * 1_000_000 in refused.text
    assert send(client, programme, text="y" * 2000).status_code == 200
    assert send(client, programme, text="y" * 2001).status_code == 422


def test_a_closed_form_says_when_it_closed_and_keeps_what_was_typed(
    client: Client, programme: Programme
) -> None:
    page = client.get(address(programme)).text
    Programme.objects.update(
        starts_on=date(2022, 5, 1), ends_on=date(2022, 5, 16), questions_close_on=date(2022, 6, 30)
    )
    shown = client.get(address(programme))
    assert shown.status_code == 200
    assert "when Thu 30 June 2022 had ended everywhere" in shown.text
    assert "<form" not in shown.text.split("<main")[1]
    refused = send(client, programme, page=page, text="Kept words.")
    assert refused.status_code == 409
    assert "Thu 30 June 2022" in refused.text
    assert "Kept words." in refused.text
    assert "Read the summary later" in refused.text
    assert not Question.objects.exists()


def test_unknown_and_unannounced_series_are_not_there(client: Client, programme: Programme) -> None:
    assert client.get("/en/programmes/none/ask").status_code == 404
    Programme.objects.update(state="draft")
    assert client.get(address(programme)).status_code == 404
    assert client.post(address(programme)).status_code == 404


def state_shown(client: Client, asked: actions.AskedQuestion) -> str:
    return str(open_code(client, asked.code.digits()).text)


def test_a_code_tells_what_became_of_a_question(client: Client, programme: Programme) -> None:
    now = timezone.now()
    ask = [make.question(make.programme(programme.team)) for _ in range(4)]
    held, public, private, declined = ask
    act: dict[str, Any] = {"language": "en", "by": HOST, "now": now}
    actions.publish_question(question_id=public.question.pk, wording="General words.", **act)
    actions.answer_question(question_id=private.question.pk, answer="For you alone.", **act)
    actions.decline_question(question_id=declined.question.pk, reason="It names somebody.", **act)
    assert "have not dealt with it yet" in state_shown(client, held)
    assert "General words." in state_shown(client, public)
    assert "For you alone." in state_shown(client, private)
    assert "Facilitator" in state_shown(client, private)
    assert "It names somebody." in state_shown(client, declined)
    actions.remove_question(question_id=public.question.pk, reason="Off the page.", **act)
    gone = state_shown(client, public)
    assert "Off the page." in gone
    assert "General words." not in gone
    assert "Who reads our mail?" not in gone


def test_r83_withdrawing_twice_shows_the_same_page(client: Client, programme: Programme) -> None:
    digits = make.digits_on(send(client, programme).text)
    values = make.sent_with(open_code(client, digits).text.split("<main")[1])
    first = client.post("/en/code/question/withdraw", values)
    second = client.post("/en/code/question/withdraw", values)
    assert "The question is withdrawn" in first.text
    assert first.text == second.text
    assert not Question.objects.exists()
    assert open_code(client, digits).status_code == 422


def test_another_code_withdraws_nothing(client: Client, programme: Programme) -> None:
    digits = make.digits_on(send(client, programme).text)
    values = make.sent_with(open_code(client, digits).text.split("<main")[1])
    seat = make.seat(make.session(programme))
    assert client.post("/en/code/question/withdraw", values | {"code": "1" * 24}).status_code == 422
    assert "Your place" in client.post("/en/code/question/withdraw", {"code": seat.code.digits()}).text
    assert client.get("/en/code/question/withdraw", {"code": digits}).status_code == 302
    assert Question.objects.count() == 1


def test_a_post_takes_as_many_queries_with_300_questions_as_with_none(
    client: Client, programme: Programme
) -> None:
    def taken() -> int:
        page = client.get(address(programme)).text
        with CaptureQueriesContext(connection) as caught:
            assert send(client, programme, page=page).status_code == 200
        return len(caught)

    first = taken()
    for _ in range(300):
        make.question(programme, now=timezone.now())
    assert taken() == first
    assert first <= 10, first
