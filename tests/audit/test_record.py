"""The record's page: for auditors and administrators, newest first, 50 a page, and whether the chain holds."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from apero.audit.actions import SYSTEM, record
from apero.audit.models import Entry
from apero.conversations.events import SessionAnnounced
from apero.people.roles import ROLES, Permission
from apero.work.events import PurgeDone
from tests import make

pytestmark = pytest.mark.django_db
ADDRESS = "/en/desk/record"


def announced(number: int = 1) -> None:
    for second in range(number):
        when = make.NOON + timedelta(seconds=second)
        record(SessionAnnounced(session_id=uuid4()), by=make.actor(), now=when)


@pytest.fixture
def auditor(client: Client, team: Any) -> Client:
    client.force_login(make.user("auditor", in_team=team))
    return client


@pytest.mark.parametrize("role", ROLES)
def test_it_opens_for_roles_that_may_read_the_record(client: Client, team: Any, role: str) -> None:
    announced()
    client.force_login(make.user(role, in_team=team))
    page = client.get(ADDRESS)
    may = Permission.AUDIT_READ in ROLES[role].may
    assert page.status_code == (200 if may else 403)
    assert ("A session was announced." in page.content.decode()) == may


def test_a_stranger_is_asked_to_sign_in(client: Client) -> None:
    assert client.get(ADDRESS).status_code == 302


def test_an_empty_record_says_what_will_appear(auditor: Client) -> None:
    assert "Nothing has been recorded yet" in auditor.get(ADDRESS).content.decode()


def test_each_act_is_a_sentence_with_role_and_day_and_its_facts(auditor: Client) -> None:
    announced()
    record(PurgeDone(what="seats", gone=7), by=SYSTEM, now=make.NOON)
    page = auditor.get(ADDRESS).content.decode()
    assert page.index("What had reached its date was deleted.") < page.index("A session was announced.")
    for words in ("Tue 14 May 2030", "12:00", "Convenor", "00000000", "The machine", "<code>7</code>"):
        assert words in page
    assert "The chain holds: 2 entries were checked" in page


def test_fifty_a_page_and_as_many_questions_to_the_database_at_3_as_at_60(auditor: Client) -> None:
    announced(3)
    with CaptureQueriesContext(connection) as few:
        auditor.get(ADDRESS)
    announced(57)
    with CaptureQueriesContext(connection) as many:
        page = auditor.get(ADDRESS)
    assert len(few) == len(many)
    assert page.content.decode().count('<th scope="row">') == 50
    assert auditor.get(f"{ADDRESS}?page=2").content.decode().count('<th scope="row">') == 10


def test_an_entry_that_was_changed_in_the_database_is_pointed_at(auditor: Client) -> None:
    announced(3)
    Entry.objects.filter(position=2).update(role="admin")
    page = auditor.get(ADDRESS).content.decode()
    assert "The chain is broken at entry 2 of 2030-05." in page
    assert page.count("Here the chain breaks.") == 1
    assert "The chain holds" not in page


def test_entries_that_were_cut_off_the_end_are_missed(auditor: Client) -> None:
    announced(3)
    Entry.objects.filter(position=3).delete()
    assert "the newest entries are missing" in auditor.get(ADDRESS).content.decode()
