"""The participants' list: who may open it, what it shows, and what it never does."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from apero.audit.models import Entry
from apero.conversations.models import Session
from apero.registration import actions, handling
from apero.registration.contact import Contact
from apero.registration.models import HandlingAcceptance
from tests import make

pytestmark = pytest.mark.django_db


@pytest.fixture
def session() -> Session:
    return make.session(starts_at=timezone.now() + timedelta(days=3))


@pytest.fixture
def host(client: Client, session: Session) -> Client:
    """The browser of a facilitator who accepted how to handle the list."""
    client.force_login(make.user("facilitator", in_team=session.programme.team))
    client.post(f"/en/desk/sessions/{session.pk}/participants/accept")
    return client


def at(session: Session, query: str = "") -> str:
    return f"/en/desk/sessions/{session.pk}/participants{query}"


def sit(session: Session, name: str, **facts: Any) -> None:
    make.seat(session, name, now=timezone.now(), **facts)


def test_the_list_opens_only_after_accepting_how_to_handle_it(client: Client, session: Session) -> None:
    sit(session, "Quiet Heron 37")
    client.force_login(make.user("facilitator", in_team=session.programme.team))
    page = client.get(at(session)).text
    assert "Quiet Heron 37" not in page
    assert "I do not copy it" in page
    assert not Entry.objects.exists()
    assert "Quiet Heron 37" in client.post(f"{at(session)}/accept", follow=True).text
    client.post(f"{at(session)}/accept")
    assert HandlingAcceptance.objects.count() == 1
    kinds = list(Entry.objects.order_by("position").values_list("kind", flat=True))
    assert kinds == ["registration.handling.accepted", "registration.participants.viewed"]


def test_new_words_are_accepted_anew(host: Client, session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "Before you see who comes" not in host.get(at(session)).text
    HandlingAcceptance.objects.update(version=handling.HANDLING_VERSION + 1)
    assert "Before you see who comes" in host.get(at(session)).text


def test_each_look_is_recorded_without_a_name(host: Client, session: Session) -> None:
    for _ in range(3):
        host.get(at(session))
    looks = Entry.objects.filter(kind="registration.participants.viewed")
    assert [entry.facts for entry in looks] == [{"session_id": str(session.pk)}] * 3


def test_names_stand_in_the_order_of_the_alphabet_with_needs_and_no_contact(
    host: Client, session: Session
) -> None:
    Session.objects.update(capacity=2)
    sit(session, "zoe", needs="Captions")
    sit(session, "Ana", contact=Contact("me@example.org", "en"))
    sit(session, "bea", needs="<script>")
    page = host.get(at(session)).text
    assert page.index("Ana") < page.index("bea") < page.index("zoe")
    assert "Captions" in page
    assert "&lt;script&gt;" in page
    assert page.count("Waits") == 1
    assert "example.org" not in page
    assert "It exists until" in page


def test_an_empty_list_says_so(host: Client, session: Session) -> None:
    assert "Nobody has registered yet." in host.get(at(session)).text


def test_fifty_stand_on_a_page(host: Client, session: Session) -> None:
    for number in range(51):
        sit(session, f"Name {number:03}")
    first, second = host.get(at(session)).text, host.get(at(session, "?page=2")).text
    assert first.count("<tr>") == 1 + 50
    assert "Name 050" not in first
    assert "Name 050" in second
    assert host.get(at(session, "?page=x")).status_code == 200


@pytest.mark.parametrize("role", ["admin", "note-taker", "reviewer", "translator", "interpreter", "auditor"])
def test_others_of_the_team_may_not_open_it(client: Client, session: Session, role: str) -> None:
    client.force_login(make.user(role, in_team=session.programme.team))
    assert client.get(at(session)).status_code == 403
    assert client.post(f"{at(session)}/accept").status_code == 403
    assert not HandlingAcceptance.objects.exists()


def test_the_list_of_another_team_is_not_found(client: Client, session: Session) -> None:
    client.force_login(make.user("convenor", in_team=make.team(name="Other")))
    assert client.get(at(session)).status_code == 404
    assert not Entry.objects.exists()


def test_after_the_purge_nothing_is_left_of_it(host: Client, session: Session) -> None:
    sit(session, "Quiet Heron 37", needs="Captions")
    actions.purge_seats(now=timezone.now() + timedelta(days=90))
    page = host.get(at(session)).text
    assert "Heron" not in page
    assert "Captions" not in page


def test_r52_a_list_takes_as_many_queries_with_fifty_names_as_with_one(
    host: Client, session: Session, django_assert_max_num_queries: Any
) -> None:
    for number in range(50):
        sit(session, f"Name {number}")
    with django_assert_max_num_queries(40):
        host.get(at(session))


def test_the_counts_stand_on_both_pages(host: Client, session: Session) -> None:
    Session.objects.update(capacity=3)
    make.invitations(session, 1, now=timezone.now())
    for name in ("a", "b", "c"):
        sit(session, name)
    for page in (at(session), f"/en/desk/sessions/{session.pk}/places"):
        text = host.get(page).text
        for label, number in (
            ("Places", 3),
            ("Taken", 2),
            ("Held for invitations", 1),
            ("On the waiting list", 1),
        ):
            assert f"<dt>{label}</dt><dd>{number}" in text
