"""A series is closed when nobody waits for anything any more, or a public word says why (R62)."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from apero.commitments import actions
from apero.commitments.models import OutcomeMark, Recommendation
from apero.conversations.models import Programme
from apero.lib.refusal import Refused
from apero.registration.actions import purge_seats
from apero.registration.queries import voice_by_code
from tests import make

pytestmark = pytest.mark.django_db
NOW = timezone.now()
TODAY = NOW.date()


def series(**more: Any) -> Programme:
    days: dict[str, Any] = {
        "starts_on": TODAY - timedelta(days=90),
        "ends_on": TODAY - timedelta(days=3),
    }
    return make.programme(**days | more)


def close(programme: Programme, because: str = "") -> Programme:
    return actions.close_programme(programme=programme, because=because, by=make.actor(), now=NOW)


def test_r62_what_hinders_the_closing_is_told() -> None:
    programme = series()
    made = Recommendation.objects.create(programme=programme, number=1)
    make.session(programme, starts_at=NOW - timedelta(days=5))
    with pytest.raises(Refused, match="unanswered"):
        close(programme)
    Recommendation.objects.filter(pk=made.pk).update(state="not-accepted")
    with pytest.raises(Refused, match="no-summary"):
        close(programme)
    with pytest.raises(Refused, match="flags"):
        close(programme, "User:Kofi_Mensah_1987 did not want it.")
    close(programme, "Too few came.")
    programme.refresh_from_db()
    assert (programme.state, programme.closed_on) == ("closed", TODAY)
    with pytest.raises(Refused, match="state"):
        close(programme)


@pytest.mark.parametrize("more", [{"ends_on": TODAY}, {"state": "draft"}])
def test_r62_what_runs_or_is_not_public_is_not_closed(more: dict[str, Any]) -> None:
    with pytest.raises(Refused, match=r"running|state"):
        close(series(**more))


def test_r62_a_series_is_not_closed_before_its_last_session(client: Client) -> None:
    """Its last day can be moved; a session that is announced cannot be passed over."""
    programme = series()
    make.session(programme, starts_at=NOW + timedelta(days=20))
    assert programme.ends_on < TODAY
    with pytest.raises(Refused, match="running"):
        close(programme)


@pytest.mark.parametrize(("marks", "state"), [(4, "implemented"), (5, "confirmed")])
def test_r64_what_was_said_so_far_is_counted_and_codes_end(marks: int, state: str) -> None:
    programme = series()
    session = make.session(programme, starts_at=NOW - timedelta(days=60))
    code = make.seat(session, now=NOW - timedelta(days=61)).code
    purge_seats(now=NOW)
    assert voice_by_code(code) is not None
    made = Recommendation.objects.create(
        programme=programme, number=1, state="implemented", asked_until=TODAY + timedelta(days=9)
    )
    for number in range(marks):
        OutcomeMark.objects.create(token=bytes([number]) * 32, recommendation=made, mark="confirmed")
    close(programme, "Nobody came.")
    made.refresh_from_db()
    assert (made.state, made.asked_until) == (state, None)
    assert not OutcomeMark.objects.exists()
    purge_seats(now=NOW)
    assert voice_by_code(code) is None


def test_r64_a_place_that_is_still_held_keeps_its_code_until_its_day(client: Client) -> None:
    programme = series()
    session = make.session(programme, starts_at=NOW - timedelta(days=5))
    code = make.seat(session, now=NOW - timedelta(days=6)).code
    client.force_login(make.user("convenor", in_team=programme.team))
    at = f"/en/desk/programmes/{programme.address}/close"
    page = client.get(at).text
    assert "the night after closing, or on the day that was promised for it" in page
    told = client.post(at, make.sent_with(page) | {"because": "Nobody came."}, follow=True).text
    assert "Each code ends with the values that are kept of its place." in told
    purge_seats(now=NOW)
    assert voice_by_code(code) is not None
    purge_seats(now=NOW + timedelta(days=120))
    assert voice_by_code(code) is None


def test_r62_only_the_own_team_closes_by_its_page(client: Client) -> None:
    programme = series()
    at = f"/en/desk/programmes/{programme.address}/close"
    for role, team, status in (
        ("note-taker", programme.team, 403),
        ("convenor", make.team(name="Other"), 404),
        ("convenor", programme.team, 200),
    ):
        client.force_login(make.user(role, in_team=team))
        assert client.get(at).status_code == status
    assert client.post(at, make.sent_with(client.get(at).text) | {"because": ""}).status_code == 302
    programme.refresh_from_db()
    assert programme.state == "closed"
