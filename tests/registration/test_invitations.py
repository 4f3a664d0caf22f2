"""Invitations: places that are held, codes that are handed out, and the only way into an unlisted session (R11)."""

import re
from datetime import timedelta
from secrets import token_bytes
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from apero.audit.models import Entry
from apero.conversations.models import Prompt, Session
from apero.crypto.codes import Code
from apero.lib.refusal import Refused
from apero.registration import actions, queries
from apero.registration.models import Invitation, Seat
from tests import make

pytestmark = pytest.mark.django_db
NOON = make.NOON


@pytest.fixture
def session() -> Session:
    """A focus group in three days."""
    now = timezone.now()
    owner = make.programme(starts_on=now.date(), ends_on=now.date() + timedelta(days=30))
    make.conduct(owner, address="friendly-spaces")
    return make.session(
        owner,
        kind="focus-group",
        level="sensitive",
        capacity=3,
        starts_at=now.replace(second=0, microsecond=0) + timedelta(days=3),
    )


@pytest.fixture
def code(session: Session) -> Code:
    return make.invitations(session, now=timezone.now())[0]


def opened(client: Client, code: Code | str) -> Any:
    return client.post("/en/code", {"code": code if isinstance(code, str) else code.digits()})


def send(client: Client, page: str, **facts: str) -> Any:
    typed = {"pseudonym": "Quiet Heron 37", "accept": "on"}
    return client.post("/en/code/invitation", make.sent_with(page.split("<form")[-1]) | typed | facts)


def test_r11_an_invitation_opens_a_page_that_says_what_it_is_for(client: Client, code: Code) -> None:
    page = opened(client, code)
    assert page.status_code == 200
    button = page.text.index(">Register</button>")
    for words in ("You are invited", "Sensitive session", "Not recorded.", "Example Meet",
                  "Your address on the network", "sign out of your accounts", "friendly-spaces"):  # fmt: skip
        assert page.text.index(words) < button
    assert page["Cache-Control"] == "no-store"
    assert not page.cookies


def test_r11_it_tells_what_a_public_page_would(client: Client, session: Session) -> None:
    team, note = session.programme.team, "Come early to test your phone."
    words = make.source(team, "session", note=note, safety="Sit alone.")
    Session.objects.update(text=words)
    session.hosts.create(text=make.source(team, "host", role="Host"), shown_name="Idris", position=1)
    Prompt.objects.create(
        programme=session.programme, number=1, text=make.source(team, text="What happened?")
    )
    session.agenda.create(position=1, minutes=60, text=make.source(team, title="Talk", host="All"))
    code = make.invitations(session, now=timezone.now())[0]
    page = opened(client, code).text
    for told in (note, "Sit alone.", "Idris", "What happened?", "Talk", "Prepare: one page to print"):
        assert page.index(told) < page.index(">Register</button>")
    assert page.count("Not recorded") == 1


def test_r11_it_asks_as_often_for_many_questions_as_for_one(client: Client, session: Session) -> None:
    asked = []
    for number in (1, 3):
        for one in range(number):
            text = make.source(session.programme.team, text="What happened?")
            Prompt.objects.create(programme=session.programme, number=10 * number + one, text=text)
        code = make.invitations(session, now=timezone.now())[0]
        with CaptureQueriesContext(connection) as caught:
            assert "What happened?" in opened(client, code).text
        asked.append(len(caught))
    assert asked[0] == asked[1]


def give_back(client: Client, page: str) -> Any:
    return client.post("/en/code/invitation/give-back", make.sent_with(page.split("<form")[-1]))


def test_who_says_no_gives_the_place_to_who_waits_and_leaves_nothing(client: Client) -> None:
    now = timezone.now()
    session = make.session(capacity=1, starts_at=now + timedelta(days=3))
    code = make.invitations(session, now=now)[0]
    waits = make.seat(session, now=now)
    entries, page = Entry.objects.count(), opened(client, code).text
    for _press in range(2):
        done = give_back(client, page)
        assert "opens nothing any more" in done.text
        assert done.status_code == 200
    assert not Invitation.objects.exists()
    assert Seat.objects.get(pk=waits.seat.pk).waiting_place is None
    assert Entry.objects.count() == entries
    assert opened(client, code).status_code == 422


def test_giving_back_what_was_taken_from_the_same_page_shows_the_place(client: Client, code: Code) -> None:
    page = opened(client, code).text
    digits = make.digits_on(send(client, page).text)
    assert digits in give_back(client, page).text
    assert Seat.objects.count() == 1


def test_only_an_invitation_is_given_back(client: Client, code: Code) -> None:
    page = opened(client, code).text
    wrong = client.post("/en/code/invitation/give-back", make.sent_with(page) | {"code": "1" * 24})
    assert wrong.status_code == 422
    assert client.get("/en/code/invitation/give-back").status_code == 302
    assert Invitation.objects.count() == 1


def test_r11_it_links_to_no_page_of_an_unlisted_session(client: Client, session: Session, code: Code) -> None:
    page = opened(client, code)
    done = send(client, page.text)
    seat = opened(client, make.digits_on(done.text))
    for shown in (page.text, done.text, seat.text):
        assert f"/sessions/{session.address}" not in shown


def test_r11_registering_uses_it_up_and_shows_a_code_of_its_own(
    client: Client, session: Session, code: Code
) -> None:
    done = send(client, opened(client, code).text)
    assert done.status_code == 200
    digits = make.digits_on(done.text)
    assert digits != code.digits()
    assert not Invitation.objects.exists()
    seat = Seat.objects.get()
    assert (seat.session, seat.waiting_place, seat.is_confirmed) == (session, None, True)
    assert "Your place" in opened(client, digits).text
    assert "An invitation opens nothing once it was used" in opened(client, code).text


def test_a_double_press_takes_one_place_and_shows_one_code(client: Client, code: Code) -> None:
    page = opened(client, code).text
    first, second = send(client, page), send(client, page)
    assert make.digits_on(first.text) == make.digits_on(second.text)
    assert Seat.objects.count() == 1


def test_a_page_reloaded_after_withdrawing_opens_nothing(client: Client, code: Code) -> None:
    page = opened(client, code).text
    digits = make.digits_on(send(client, page).text)
    client.post("/en/code/withdraw", {"code": digits})
    again = send(client, page)
    assert again.status_code == 422
    assert "opens nothing here" in again.text
    assert not Seat.objects.exists()


def test_of_two_who_use_one_invitation_the_second_gets_no_place(client: Client, code: Code) -> None:
    first, second = opened(client, code).text, opened(client, code).text
    assert send(client, first).status_code == 200
    late = send(client, second)
    assert late.status_code == 422
    assert "opens nothing here" in late.text
    assert Seat.objects.count() == 1


def test_what_was_typed_survives_a_refusal(client: Client, code: Code) -> None:
    page = opened(client, code).text
    refused = send(client, page, pseudonym="me@example.org", needs="Captions, please")
    assert refused.status_code == 409
    assert "Captions, please" in refused.text
    assert Invitation.objects.count() == 1
    assert send(client, refused.text).status_code == 200


def test_r29_a_wrong_a_used_and_a_taken_back_invitation_get_one_answer_on_one_path(
    client: Client, session: Session
) -> None:
    used, back, _stays = make.invitations(session, 3, now=timezone.now())
    send(client, opened(client, used).text)
    Invitation.objects.filter(token=queries.invitation_token(back, session.pk)).delete()
    pages, asked = set(), []
    for typed in (used.digits(), back.digits(), "1" * 24):
        with CaptureQueriesContext(connection) as caught:
            page = opened(client, typed)
        assert page.status_code == 422
        pages.add(page.text.replace(typed, ""))
        asked.append([query["sql"].partition("WHERE")[0] for query in caught])
    assert len(pages) == 1
    assert asked[0] == asked[1] == asked[2]


def test_an_invitation_is_no_code_of_a_place(client: Client, code: Code) -> None:
    for page in ("name", "place", "withdraw", "calendar", "interpretation"):
        client.post(f"/en/code/{page}", {"code": code.digits(), "act": "confirm", "pseudonym": "x"})
    assert Invitation.objects.count() == 1
    assert not Seat.objects.exists()


def test_a_page_without_a_code_leads_to_where_it_is_typed(client: Client) -> None:
    assert client.get("/en/code/invitation").headers["Location"] == "/en/code"
    assert client.post("/en/code/invitation").headers["Location"] == "/en/code"


def test_r11_a_held_place_is_there_when_all_others_are_taken() -> None:
    session = make.session(capacity=2)
    [code] = make.invitations(session)
    make.seat(session)
    assert make.seat(session).seat.waiting_place == 1
    assert queries.seats_taken([session.pk]) == {session.pk: 2}
    taken = _take(session, code)
    assert taken.seat.waiting_place is None
    assert queries.room_of(session).free == 0


def _take(session: Session, code: Code) -> actions.TakenSeat:
    return actions.take_seat(
        session_id=session.pk,
        value=token_bytes(16),
        pseudonym="x",
        accepted=[],
        seen=None,
        invitation=code,
        now=NOON,
    )


@pytest.mark.parametrize("facts", [{"level": "restricted"}, {"kind": "focus-group"}])
def test_r11_without_an_invitation_there_is_no_way_in(client: Client, facts: dict[str, Any]) -> None:
    session = make.session(starts_at=timezone.now() + timedelta(days=3), **facts)
    at = f"/en/programmes/{session.programme.address}/sessions"
    for page in ("register", "interpretation"):
        hidden = client.get(f"{at}/{session.address}/{page}")
        nothing = client.get(f"{at}/none/{page}")
        assert hidden.status_code == nothing.status_code == 404
        assert hidden.content.replace(session.address.encode(), b"none") == nothing.content
        assert client.post(f"{at}/{session.address}/{page}").status_code == 404
    with pytest.raises(Refused):
        make.seat(session, now=timezone.now())


def test_no_more_invitations_than_free_places() -> None:
    session = make.session(capacity=4)
    make.seat(session)
    make.invitations(session, 2)
    with pytest.raises(Refused) as no:
        make.invitations(session, 2)
    assert no.value.refusal.code == "full"
    assert "Only 1 place is free." in str(no.value.refusal.message)
    assert Invitation.objects.count() == 2


@pytest.mark.parametrize("facts", [{"state": "draft"}, {"state": "cancelled"}, {"starts_at": NOON}])
def test_nobody_is_invited_to_what_is_not_to_come(facts: dict[str, Any]) -> None:
    with pytest.raises(Refused) as no:
        make.invitations(make.session(**facts))
    assert no.value.refusal.code == "not-to-come"


def test_taking_back_gives_the_places_to_who_waits_and_tells_counts_only() -> None:
    session = make.session(capacity=3)
    codes = make.invitations(session, 3)
    _take(session, codes[0])
    make.seat(session, "Waits")
    assert actions.take_back_invitations(session_id=session.pk, by=make.actor(), now=NOON) == 2
    assert actions.take_back_invitations(session_id=session.pk, by=make.actor(), now=NOON) == 0
    assert not Seat.objects.exclude(waiting_place=None).exists()
    told = [(entry.kind, entry.facts) for entry in Entry.objects.order_by("position")]
    key = str(session.pk)
    assert told == [
        ("registration.invitations.made", {"session_id": key, "count": 3}),
        ("registration.invitations.taken-back", {"session_id": key, "count": 2}),
    ]
    with pytest.raises(Refused):
        _take(session, codes[1])


def test_a_code_of_an_invitation_is_stored_nowhere() -> None:
    session = make.session()
    [code] = make.invitations(session)
    stored = bytes(Invitation.objects.get().token)
    assert len(stored) == 32
    assert code.secret.to_bytes(10, "big") not in stored
    assert stored not in {queries.seat_token(code, session.pk), queries.voice_token(code, session.pk)}


def test_invitations_go_on_the_day_after_the_session() -> None:
    session = make.session()
    make.invitations(session, 2)
    actions.purge_seats(now=session.starts_at)
    assert Invitation.objects.count() == 2
    actions.purge_seats(now=session.starts_at + timedelta(days=1))
    assert not Invitation.objects.exists()


# The desk


def desk(client: Client, session: Session, *roles: str) -> str:
    client.force_login(make.user(*(roles or ("convenor",)), in_team=session.programme.team))
    return f"/en/desk/sessions/{session.pk}"


def test_a_convenor_makes_codes_on_a_page_to_print_this_once(client: Client, session: Session) -> None:
    at = desk(client, session)
    page = client.get(f"{at}/places").text
    made = client.post(f"{at}/invitations", make.sent_with(page) | {"count": "2"})
    assert made.status_code == 200
    assert made.text.count('class="code"') == 2
    assert "no-store" in made["Cache-Control"]
    for words in ("Sensitive session", "/en/code", "Destroy the paper"):
        assert words in made.text
    assert session.address not in made.text
    digits = make.digits_on(made.text)
    assert "You are invited" in opened(Client(), digits).text
    again = client.get(f"{at}/places").text
    assert "2 invitations are not used." in again
    assert digits not in again


def test_papers_speak_the_language_of_the_session_unless_another_is_chosen(
    client: Client, session: Session
) -> None:
    Session.objects.update(language="ar")
    at = desk(client, session)
    page = client.get(f"{at}/places").text
    assert re.search(r'<option value="ar"\s+selected', page)
    values = make.sent_with(page) | {"count": "2"}
    papers = client.post(f"{at}/invitations", values | {"language": "ar"}).text
    assert 'lang="ar" dir="rtl"' in papers
    assert papers.count("/ar/code") == 2
    assert "Sensitive session" not in papers
    assert "How to hand them out" in papers
    again = client.post(f"{at}/invitations", values | {"language": "en"}).text
    assert make.digits_on(again) == make.digits_on(papers)
    assert "Sensitive session" in again
    assert client.post(f"{at}/invitations", values | {"language": "xx"}).status_code == 422


def test_the_page_says_how_many_can_be_made_and_where_places_are_given(
    client: Client, session: Session
) -> None:
    at = desk(client, session)
    assert "You can make 3 more." in client.get(f"{at}/places").text
    [code] = make.invitations(session, now=timezone.now())
    send(Client(), opened(Client(), code).text)
    Seat.objects.update(is_confirmed=False)
    assert "none of them has confirmed yet" in client.get(f"{at}/places").text
    make.invitations(session, 2, now=timezone.now())
    full = client.get(f"{at}/places").text
    assert "No place is free for an invitation." in full
    assert f'href="{at}/edit"' in full


def test_a_second_press_makes_no_more_and_shows_the_same(client: Client, session: Session) -> None:
    at = desk(client, session)
    values = make.sent_with(client.get(f"{at}/places").text) | {"count": "2"}
    first, second = client.post(f"{at}/invitations", values), client.post(f"{at}/invitations", values)
    assert make.digits_on(first.text) == make.digits_on(second.text)
    assert Invitation.objects.count() == 2
    client.post(f"{at}/invitations/take-back")
    third = client.post(f"{at}/invitations", values)
    assert "used or taken back" in third.text
    assert not Invitation.objects.exists()


@pytest.mark.parametrize(
    ("typed", "words"),
    [("", "Number of invitations"), ("0", "1"), ("51", "50"), ("x", "whole number"), ("4", "Only 3 places")],
)
def test_a_wrong_number_is_said_and_makes_none(
    client: Client, session: Session, typed: str, words: str
) -> None:
    at = desk(client, session)
    values = make.sent_with(client.get(f"{at}/places").text) | {"count": typed}
    refused = client.post(f"{at}/invitations", values)
    assert refused.status_code == 422
    assert words in refused.text
    assert not Invitation.objects.exists()


def test_a_page_that_this_site_did_not_make_makes_none(client: Client, session: Session) -> None:
    at = desk(client, session)
    refused = client.post(f"{at}/invitations", {"count": "1", "once": "forged"})
    assert refused.status_code == 422
    assert "open for long" in refused.text


def test_a_facilitator_sees_the_places_and_makes_no_invitation(client: Client, session: Session) -> None:
    at = desk(client, session, "facilitator")
    page = client.get(f"{at}/places")
    assert page.status_code == 200
    assert "A convenor makes invitations" in page.text
    assert client.post(f"{at}/invitations", {"count": "1"}).status_code == 403
    assert client.post(f"{at}/invitations/take-back").status_code == 403


def test_the_places_of_another_team_are_not_found(client: Client, session: Session) -> None:
    client.force_login(make.user("convenor", in_team=make.team(name="Other")))
    at = f"/en/desk/sessions/{session.pk}"
    assert client.get(f"{at}/places").status_code == 404
    for page in ("invitations", "invitations/take-back", "unconfirmed/drop", "participants/accept"):
        assert client.post(f"{at}/{page}").status_code == 404


def test_a_host_drops_what_nobody_confirmed_from_the_page_that_explains_it(
    client: Client, session: Session
) -> None:
    [code] = make.invitations(session, now=timezone.now())
    send(Client(), opened(Client(), code).text)
    Seat.objects.update(is_confirmed=False)
    at = desk(client, session, "facilitator")
    assert "1 place goes to the end of the waiting list." in client.get(f"{at}/places").text
    done = client.post(f"{at}/unconfirmed/drop", follow=True)
    assert "1 place went on." in done.text
    assert Seat.objects.get().waiting_place == 1
    again = client.post(f"{at}/unconfirmed/drop", follow=True)
    assert "Everybody who has a place said that they come." in again.text
