"""A series at the desk: places, what is missing and where it is put right, what announcing makes public."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from apero.conversations.models import Session
from apero.desk.series import rows_of
from apero.people.models import Team
from apero.translation.queries import texts_in
from tests import make
from tests.conversations.test_views import draft, signed_in, visible, whole_programme

pytestmark = pytest.mark.django_db


def test_places_are_shown_with_full_and_lead_to_their_page(team: Team) -> None:
    owner = make.programme(team)
    at = make.NOON + timedelta(days=2)
    full = make.session(owner, starts_at=at, capacity=1)
    make.seat(full)
    make.session(owner, starts_at=at + timedelta(days=1), capacity=30)
    page = signed_in("convenor", team).get(f"/en/desk/programmes/{owner.address}")
    assert "1 of 1 taken : Asia Full" in visible(page)
    assert "0 of 30 taken" in visible(page)
    assert visible(page).count("Full") == 1
    assert f"/en/desk/sessions/{full.pk}/places" in page.text
    reader = signed_in("translator", team).get(f"/en/desk/programmes/{owner.address}")
    assert f"/en/desk/sessions/{full.pk}/places" not in reader.text


@pytest.mark.parametrize("count", [1, 3])
def test_places_of_any_number_of_sessions_are_one_query(team: Team, count: int) -> None:
    owner = make.programme(team)
    for _ in range(count):
        make.seat(make.session(owner))
    sessions = list(Session.objects.select_related("region").prefetch_related("session_cities__city"))
    texts = texts_in("en", [s.region.text_id for s in sessions])
    with CaptureQueriesContext(connection) as asked:
        rows = rows_of(sessions, texts, now=make.NOON)
    assert [row.taken for row in rows] == [1] * count
    assert len(asked) == 1


def test_each_thing_that_is_missing_leads_to_where_it_is_put_right(team: Team) -> None:
    bare = make.programme(team, state="draft")
    page = signed_in("convenor", team).get(f"/en/desk/programmes/{bare.address}").text
    for part in ("edit#id_contact_address", "sessions/new", "edit#id_conduct", "questions#id_prompts"):
        assert f'href="/en/desk/programmes/{bare.address}/{part}"' in page
    form = signed_in("convenor", team).get(f"/en/desk/programmes/{bare.address}/edit").text
    for name in ("purpose", "open", "contact_address", "conduct"):
        assert f'id="id_{name}"' in form
    reader = signed_in("translator", team).get(f"/en/desk/programmes/{bare.address}").text
    assert "edit#id_contact_address" not in reader


def test_r11_announcing_says_of_each_session_what_becomes_public_and_what_stays_hidden(team: Team) -> None:
    programme = whole_programme(team)
    draft(team, programme)
    hidden: dict[str, Any] = {"kind": "focus-group", "level": "sensitive"}
    focus = draft(team, programme, language="es", **hidden)
    convenor = signed_in("convenor", team)
    page = visible(convenor.get(f"/en/desk/programmes/{programme.address}"))
    assert "ready It becomes public." in page
    assert "Focus group" in page
    assert f"{focus.starts_at:%B %Y}, " in page
    assert "ready It stays hidden; invitations can be handed out." in page
    assert "with it each listed session that is ready. Hidden sessions show on no page." in page
    assert "Nobody can report conduct yet. Name two people to whom conduct can be reported" in page
    done = convenor.post(f"/en/desk/programmes/{programme.address}/announce", follow=True)
    assert "Announced, with 1 session." in visible(done)
    assert "Ready: invitations can be used" in visible(done)


def test_the_line_on_conduct_is_gone_once_two_people_agreed(team: Team) -> None:
    programme = make.programme(team)
    make.contacts(programme)
    page = visible(signed_in("convenor", team).get(f"/en/desk/programmes/{programme.address}"))
    assert "Nobody can report conduct yet." not in page
