"""Registering in the browser, and what a seat's code opens."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.apps import apps
from django.db import connection, models
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from apero.audit.models import Entry
from apero.conversations.models import Programme, Session
from apero.registration import actions
from apero.registration.models import Seat
from tests import make

pytestmark = pytest.mark.django_db
LIMIT = 10
"""Queries of one registration, with those that begin and end its transaction, and five that a site remembers."""


@pytest.fixture
def session() -> Session:
    """A session in three days, in a series that goes on for a month."""
    now = timezone.now()
    owner = make.programme(starts_on=now.date(), ends_on=now.date() + timedelta(days=30))
    make.conduct(owner, address="friendly-spaces", version=2)
    return make.session(owner, starts_at=now.replace(second=0, microsecond=0) + timedelta(days=3))


def address(session: Session, query: str = "", language: str = "en") -> str:
    return f"/{language}/programmes/{session.programme.address}/sessions/{session.address}/register{query}"


def send(client: Client, session: Session, query: str = "", page: str = "", **facts: str) -> Any:
    """Open the form as a browser does, and send it."""
    page = page or client.get(address(session, query)).text
    return client.post(
        address(session, query),
        make.sent_with(page) | {"pseudonym": "Quiet Heron 37", "accept": "on"} | facts,
    )


def open_code(client: Client, digits: str) -> Any:
    return client.post("/en/code", {"code": digits})


def test_r29_one_page_one_post_and_a_code_shown_once(client: Client, session: Session) -> None:
    done = send(client, session)
    assert done.status_code == 200
    assert "You have a place" in done.text
    digits = make.digits_on(done.text)
    seat = Seat.objects.get()
    assert seat.accepted == ["friendly-spaces 2"]
    opened = open_code(client, digits)
    assert "Quiet Heron 37" in opened.text
    words = done.text.split('class="code"><p lang="en" dir="ltr">')[1].split("<")[0]
    assert len(words.split()) == 7
    assert "Quiet Heron 37" in open_code(client, words.upper()).text


def test_the_code_page_is_never_kept_and_never_compressed(client: Client, session: Session) -> None:
    client = Client(headers={"Accept-Encoding": "gzip, br"})
    done = send(client, session)
    for page in (done, open_code(client, make.digits_on(done.text)), client.get(address(session))):
        assert page["Cache-Control"] == "no-store"
        assert "Content-Encoding" not in page


def test_no_cookie_is_set_or_read_on_any_page(client: Client, session: Session) -> None:
    make.user("convenor")
    client.cookies["apero-desk"] = "stolen"
    done = send(client, session)
    digits = make.digits_on(done.text)
    pages = [
        client.get(address(session)), done, client.get("/en/code"), open_code(client, digits), open_code(client, "x"),
        client.post("/en/code/name", {"code": digits, "pseudonym": "New"}),
        client.post("/en/code/withdraw", {"code": digits}),
    ]  # fmt: skip
    for page in pages:
        assert not page.cookies
        assert "Cookie" not in page.get("Vary", "")
    assert list(client.cookies) == ["apero-desk"]


def moments() -> dict[str, list[Any]]:
    """All rows of all tables that hold a time, and all rows of the record and the queue."""
    found = {}
    for model in apps.get_models():
        times = [f.name for f in model._meta.concrete_fields if isinstance(f, models.DateTimeField)]
        if times or model is Entry or "task" in model._meta.label_lower:
            found[model._meta.label] = sorted(map(repr, model._default_manager.values_list("pk", *times)))
    return found


def test_no_time_no_record_and_no_task_is_written(client: Client, session: Session) -> None:
    before = moments()
    digits = make.digits_on(send(client, session).text)
    open_code(client, digits)
    client.post("/en/code/name", {"code": digits, "pseudonym": "New Name 10"})
    client.post("/en/code/withdraw", {"code": digits})
    assert moments() == before
    assert "audit.Entry" in before


def test_r25_nobody_registers_without_accepting_the_rules(client: Client, session: Session) -> None:
    page = client.get(address(session)).text
    values = make.sent_with(page) | {"pseudonym": "Mine"}
    refused = client.post(address(session), values)
    assert refused.status_code == 422
    assert "Please accept the rules" in refused.text
    assert 'href="#id_accept"' in refused.text
    assert 'value="Mine"' in refused.text
    assert '/en/conduct/friendly-spaces/2"' in page
    assert not Seat.objects.exists()


def test_r25_where_no_rules_are_attached_none_are_asked_for(client: Client, session: Session) -> None:
    session.programme.conduct_codes.clear()
    page = client.get(address(session)).text
    assert 'name="accept"' not in page
    values = make.sent_with(page) | {"pseudonym": "Mine"}
    assert client.post(address(session), values).status_code == 200


def test_r14_r52_only_a_pseudonym_is_asked_for_and_one_is_suggested(client: Client, session: Session) -> None:
    first, second = client.get(address(session)).text, client.get(address(session)).text
    names = {page.split('name="pseudonym" value="')[1].split('"')[0] for page in (first, second)}
    assert len(names) == 2
    shown = {
        tag.split('name="')[1].split('"')[0]
        for tag in first.split("<")
        if 'name="' in tag and "meta" not in tag
    }
    own = {"once", "seen", "homepage", "pseudonym", "accept"}
    assert shown == own | {"needs", "language", "other_language"}


def test_r27_any_session_may_be_chosen_from_anywhere(client: Client, session: Session) -> None:
    lagos = make.city(2332459, "Lagos", "Africa/Lagos", "NG")
    page = client.get(address(session, f"?city={lagos.pk}"))
    assert "Lagos" in page.text
    assert send(client, session, f"?city={lagos.pk}").status_code == 200


def test_the_readers_city_survives_a_refusal_and_is_stored_nowhere(client: Client, session: Session) -> None:
    lagos = make.city(2332459, "Lagos", "Africa/Lagos", "NG")
    refused = send(client, session, f"?city={lagos.pk}", pseudonym="")
    assert refused.status_code == 422
    assert "Here is one." in refused.text
    assert 'name="pseudonym" value=""' not in refused.text
    assert "Lagos" in refused.text
    assert f'href="{address(session, f"?city={lagos.pk}", language="ar")}"' in refused.text
    assert all("2332459" not in repr(row) for row in Seat.objects.values())


def test_r24_the_link_is_on_no_page_but_the_seats_own_and_only_in_its_hour(
    client: Client, session: Session
) -> None:
    link = session.meeting_link
    done = send(client, session)
    digits = make.digits_on(done.text)
    assert link not in client.get(address(session)).text + done.text + open_code(client, digits).text
    Session.objects.update(starts_at=timezone.now() + timedelta(minutes=30))
    opened = open_code(client, digits).text
    assert link in opened
    assert link not in client.get(address(session)).text + open_code(client, "1" * 24).text
    assert opened.index("It learns this about you") < opened.index(link)
    Session.objects.update(starts_at=timezone.now() - timedelta(minutes=61))
    held = open_code(client, digits).text
    assert link not in held
    assert "is over" in held
    assert "summary is due" in held


def test_r51_level_provider_and_what_is_kept_stand_before_the_button(
    client: Client, session: Session
) -> None:
    page = client.get(address(session)).text
    button = page.index(">Register</button>")
    for words in (
        "Open session",
        "Example Meet",
        "Your address on the network",
        "No real name",
        "30 days after",
    ):
        assert page.index(words) < button
    day = session.starts_at.date() + timedelta(days=14 + 30)
    assert f'datetime="{day}"' in page


def test_a_double_click_shows_one_code_twice(client: Client, session: Session) -> None:
    page = client.get(address(session)).text
    first, second = send(client, session, page=page), send(client, session, page=page)
    assert make.digits_on(first.text) == make.digits_on(second.text)
    assert Seat.objects.count() == 1


def test_two_forms_have_two_codes(client: Client, session: Session) -> None:
    assert make.digits_on(send(client, session).text) != make.digits_on(send(client, session).text)
    assert Seat.objects.count() == 2


def test_a_page_reloaded_after_withdrawing_asks_anew(client: Client, session: Session) -> None:
    page = client.get(address(session)).text
    done = send(client, session, page=page)
    client.post("/en/code/withdraw", {"code": make.digits_on(done.text)})
    again = send(client, session, page=page)
    assert again.status_code == 409
    assert "was withdrawn" in again.text
    assert not Seat.objects.exists()
    assert send(client, session, page=again.text).status_code == 200


@pytest.mark.parametrize("forged", ["", "x", "0" * 32 + "." + "0" * 32, "\x00", "other"])
def test_a_forged_form_value_keeps_what_was_typed(client: Client, session: Session, forged: str) -> None:
    if forged == "other":
        other = make.session(session.programme, starts_at=session.starts_at)
        forged = make.sent_with(client.get(address(other)).text)["once"]
    refused = send(client, session, once=forged, pseudonym="Kept Name 1")
    assert refused.status_code == 422
    assert "open for long" in refused.text
    assert 'value="Kept Name 1"' in refused.text
    assert "checked" in refused.text
    assert not Seat.objects.exists()
    assert send(client, session, page=refused.text).status_code == 200


def test_the_trap_tells_a_person_and_takes_no_seat(client: Client, session: Session) -> None:
    refused = send(client, session, homepage="https://example.org")
    assert refused.status_code == 422
    assert "perhaps by your browser" in refused.text
    assert "example.org" not in refused.text.split('id="id_homepage"')[1]
    assert not Seat.objects.exists()
    assert send(client, session, page=refused.text).status_code == 200


def test_a_session_that_filled_up_meanwhile_says_so_and_names_other_ways(
    client: Client, session: Session
) -> None:
    other = make.session(
        session.programme, region=make.region(session.programme.team, "Africa"), starts_at=session.starts_at
    )
    page = client.get(address(session)).text
    Session.objects.filter(pk=session.pk).update(capacity=1)
    send(client, session)
    refused = send(client, session, page=page, pseudonym="Kept Name 1")
    assert refused.status_code == 409
    assert "All places in this session are taken." in refused.text
    assert 'value="Kept Name 1"' in refused.text
    assert address(other) in refused.text
    assert f"/en/programmes/{session.programme.address}/ask" in refused.text
    assert Seat.objects.count() == 1


def test_a_full_session_says_so_shows_other_ways_and_offers_the_waiting_list(
    client: Client, session: Session
) -> None:
    Session.objects.filter(pk=session.pk).update(capacity=1)
    send(client, session)
    page = client.get(address(session))
    assert page.status_code == 200
    assert "All places are taken. You can go on the waiting list." in page.text
    assert "Other ways to be heard" in page.text
    assert ">Go on the waiting list</button>" in page.text
    done = send(client, session)
    assert "You are on the waiting list" in done.text
    assert "Your number on it is 1." in done.text


def test_a_session_that_was_moved_meanwhile_says_to_when(client: Client, session: Session) -> None:
    page = client.get(address(session)).text
    Session.objects.update(starts_at=datetime(2031, 3, 4, 9, 30, tzinfo=UTC))
    refused = send(client, session, page=page, pseudonym="Kept Name 1")
    assert refused.status_code == 409
    assert "It now begins on Tue 4 March 2031 at 09:30 UTC." in refused.text
    assert 'value="Kept Name 1"' in refused.text
    assert not Seat.objects.exists()
    assert send(client, session, page=refused.text).status_code == 200


def test_r25_new_rules_must_be_read_again(client: Client, session: Session) -> None:
    page = client.get(address(session)).text
    make.conduct(session.programme, address="second")
    refused = send(client, session, page=page)
    assert refused.status_code == 409
    assert "The rules changed" in refused.text
    assert "checked" not in refused.text
    assert not Seat.objects.exists()
    send(client, session, page=refused.text)
    assert Seat.objects.get().accepted == ["friendly-spaces 2", "second 1"]


def test_a_closed_form_says_when_it_closed_in_utc_and_in_the_city(client: Client, session: Session) -> None:
    page = client.get(address(session)).text
    start = datetime(2022, 5, 16, 12, tzinfo=UTC)
    Session.objects.update(starts_at=start)
    Programme.objects.update(starts_on=start.date(), ends_on=start.date())
    for answer, status in ((client.get(address(session)), 200), (send(client, session, page=page), 409)):
        assert answer.status_code == status
        assert "Registration closed when the session began, on Mon 16 May 2022 at 12:00 UTC." in answer.text
        assert "19:00" in answer.text
        assert "Read the summary later" in answer.text
        assert "Register</button>" not in answer.text


@pytest.mark.parametrize(("state", "status"), [("draft", 404), ("cancelled", 200)])
def test_what_is_not_announced_is_not_there(
    client: Client, session: Session, state: str, status: int
) -> None:
    Session.objects.update(state=state)
    page = client.get(address(session))
    assert page.status_code == status
    assert ("was cancelled" in page.text) == (status == 200)


def test_unknown_sessions_and_drafts_of_series_are_not_there(client: Client, session: Session) -> None:
    assert client.get(address(session).replace(session.address, "none")).status_code == 404
    assert client.post(address(session).replace(session.address, "none")).status_code == 404
    Programme.objects.update(state="draft")
    assert client.get(address(session)).status_code == 404


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("<script>alert(1)</script>", "&lt;script&gt;"),
        ("'; DROP TABLE registration_seat; --", "DROP TABLE"),
        ("\u202egnp.exe", "gnp.exe"),
        ("a\x00b\x01c", "abc"),
        ("محمد Quiet 👩‍👩‍👧", "محمد Quiet 👩‍👩‍👧"),
    ],
)
def test_hostile_names_do_no_harm(client: Client, session: Session, typed: str, shown: str) -> None:
    done = send(client, session, pseudonym=typed)
    assert done.status_code == 200
    assert shown in done.text
    assert "<script>alert" not in done.text
    assert "\u202e" not in Seat.objects.get().pseudonym


def test_a_megabyte_of_name_is_refused_and_kept(client: Client, session: Session) -> None:
    refused = send(client, session, pseudonym="x" * 1_000_000)
    assert refused.status_code == 422
    assert "1000000 characters" in refused.text
    assert "x" * 1_000_000 in refused.text


def test_a_seat_is_renamed_with_its_code(client: Client, session: Session) -> None:
    digits = make.digits_on(send(client, session).text)
    done = client.post("/en/code/name", {"code": digits, "pseudonym": "New Name 10"})
    assert "Your name was changed." in done.text
    assert "New Name 10" in open_code(client, digits).text
    refused = client.post("/en/code/name", {"code": digits, "pseudonym": "me@example.org"})
    assert refused.status_code == 422
    assert 'value="me@example.org"' in refused.text
    assert Seat.objects.get().pseudonym == "New Name 10"


def test_withdrawing_twice_shows_the_same_page(client: Client, session: Session) -> None:
    digits = make.digits_on(send(client, session).text)
    values = make.sent_with(open_code(client, digits).text.split("Withdraw</h2>")[1])
    first, second = client.post("/en/code/withdraw", values), client.post("/en/code/withdraw", values)
    assert first.text == second.text
    assert "You have withdrawn" in first.text
    assert not Seat.objects.exists()
    assert open_code(client, digits).status_code == 422


@pytest.mark.parametrize("page", ["name", "withdraw"])
def test_other_peoples_codes_open_nothing(client: Client, session: Session, page: str) -> None:
    mine = make.digits_on(send(client, session).text)
    values = make.sent_with(open_code(client, mine).text.split("Withdraw</h2>")[1])
    for code in ("1" * 24, "zoo " * 7, "x"):
        answer = client.post(f"/en/code/{page}", values | {"code": code, "pseudonym": "Taken Over"})
        assert answer.status_code == 422
        assert "opens nothing here" in answer.text
    assert Seat.objects.get().pseudonym == "Quiet Heron 37"


@pytest.mark.parametrize("page", ["name", "withdraw"])
def test_acts_without_a_code_lead_to_the_page_that_asks_for_it(
    client: Client, session: Session, page: str
) -> None:
    digits = make.digits_on(send(client, session).text)
    assert client.get(f"/en/code/{page}", {"code": digits}).headers["Location"] == "/en/code"
    assert client.post(f"/en/code/{page}").headers["Location"] == "/en/code"
    assert Seat.objects.count() == 1


def test_a_withdrawn_a_wrong_and_a_code_of_a_closed_series_get_the_same_page(
    client: Client, session: Session
) -> None:
    withdrawn, purged = make.digits_on(send(client, session).text), make.digits_on(send(client, session).text)
    client.post("/en/code/withdraw", {"code": withdrawn})
    actions.purge_seats(now=timezone.now() + timedelta(days=90))
    Programme.objects.update(state="closed")
    actions.purge_seats(now=timezone.now() + timedelta(days=91))
    pages = {open_code(client, code).text.replace(code, "") for code in (withdrawn, purged, "1" * 24)}
    assert len(pages) == 1


def test_r83_a_code_still_speaks_when_its_place_is_deleted(client: Client, session: Session) -> None:
    digits = make.digits_on(send(client, session).text)
    actions.purge_seats(now=timezone.now() + timedelta(days=90))
    page = open_code(client, digits)
    assert page.status_code == 200
    assert "What your code still does" in page.text
    assert 'action="/en/code/check"' in page.text
    assert page["Cache-Control"] == "no-store"
    assert "Quiet Heron" not in page.text


def test_a_withdrawn_a_purged_and_a_wrong_code_take_one_path(client: Client, session: Session) -> None:
    stays, withdrawn = make.seat(session, now=timezone.now()), make.digits_on(send(client, session).text)
    client.post("/en/code/withdraw", {"code": withdrawn})
    asked = []
    for code in (withdrawn, "1" * 24, "zoo " * 7, "nonsense", "x" * 5000):
        with CaptureQueriesContext(connection) as caught:
            assert open_code(client, code).status_code == 422
        asked.append([query["sql"].partition("WHERE")[0] for query in caught])
    assert asked[0]
    assert all(queries == asked[0] for queries in asked)
    assert stays.seat in session.seats.all()


def test_a_cancelled_session_is_told_to_those_who_hold_a_code(client: Client, session: Session) -> None:
    digits = make.digits_on(send(client, session).text)
    Session.objects.update(state="cancelled")
    assert "This session was cancelled." in open_code(client, digits).text


def queries_of_a_post(client: Client, session: Session) -> int:
    page = client.get(address(session)).text
    with CaptureQueriesContext(connection) as caught:
        assert send(client, session, page=page).status_code == 200
    return len(caught)


def test_a_post_takes_as_many_queries_with_300_seats_as_with_none(client: Client, session: Session) -> None:
    Session.objects.update(capacity=1000)
    first = queries_of_a_post(client, session)
    for _ in range(300):
        make.seat(session, now=timezone.now())
    assert queries_of_a_post(client, session) == first
    assert first <= LIMIT, first


def queries_of(act: Any) -> int:
    with CaptureQueriesContext(connection) as caught:
        assert act().status_code == 200
    return len(caught)


def test_pages_take_as_many_queries_with_300_who_came_as_with_one(client: Client, session: Session) -> None:
    """The form, a place, a place on the waiting list; also with more sessions beside it."""
    Session.objects.update(capacity=1)
    now = timezone.now()
    sits, waits = (make.seat(session, now=now).code.digits() for _ in range(2))

    def asked() -> list[int]:
        pages = [
            lambda: client.get(address(session)),
            lambda: open_code(client, sits),
            lambda: open_code(client, waits),
        ]
        return [queries_of(page) for page in pages]

    make.session(session.programme, starts_at=session.starts_at)
    first = asked()
    for _ in range(300):
        make.seat(session, now=now)
    for _ in range(2):
        make.session(session.programme, starts_at=session.starts_at)
    assert asked() == first
    assert max(first) <= 30, first


def test_the_arabic_page_mirrors_and_suggests_arabic_names(client: Client, session: Session) -> None:
    page = client.get(address(session, language="ar")).text
    assert '<html lang="ar" dir="rtl">' in page
    name = page.split('name="pseudonym" value="')[1].split('"')[0]
    assert "\u0600" <= name[0] <= "\u06ff"
