"""How many came, by role: exact, at least, or unknown (R55)."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from apero.conversations.models import Session
from apero.conversations.rules import Phase
from apero.people.models import Team
from apero.synthesis.forms import AttendanceForm
from apero.synthesis.models import Attendance
from apero.synthesis.queries import Count, attendance_of
from apero.synthesis.rules import why_not_count_attendance
from tests import make

pytestmark = pytest.mark.django_db


@pytest.fixture
def session(team: Team) -> Session:
    """A session that was held."""
    return make.session(make.programme(team), starts_at=timezone.now() - timedelta(hours=2))


def as_role(*roles: str) -> Client:
    client = Client()
    client.force_login(make.user(*roles))
    return client


EXACT = {"staff_quality": "exact"}


def at(session: Session) -> str:
    return f"/en/desk/sessions/{session.pk}/attendance"


def sent(page: Any) -> dict[str, str]:
    form = page.text.split("<form")[-1]
    return {"seen": make.sent_with(form)["seen"]}


@pytest.mark.parametrize("role", ["note-taker", "facilitator"])
def test_r55_who_was_in_the_room_counts_who_came_by_role(session: Session, role: str) -> None:
    client = as_role(role)
    typed = {
        "volunteer_number": "12",
        "volunteer_quality": "at-least",
        "staff_number": "3",
        "staff_quality": "exact",
        "interpreter_quality": "unknown",
    }
    assert client.post(at(session), sent(client.get(at(session))) | typed).status_code == 302
    assert attendance_of(session) == {
        "volunteer": Count("at-least", 12),
        "staff": Count("exact", 3),
        "interpreter": Count("unknown", None),
    }
    beside = as_role("convenor").get(f"/en/desk/sessions/{session.pk}/summary").text
    assert "at least 12" in beside
    assert "<dt>Interpreters</dt><dd>unknown</dd>" in beside


@pytest.mark.parametrize(
    ("typed", "error"),
    [
        ({"staff_quality": "exact"}, "Please write how many"),
        ({"staff_quality": "unknown", "staff_number": "3"}, "There is a number."),
        ({"staff_quality": "not-stated", "staff_number": "2"}, "There is a number."),
        ({"staff_number": "2"}, "There is a number."),
        ({"staff_number": "-3"}, "greater than or equal to 0"),
        ({"staff_number": "three"}, "a whole number"),
        ({"staff_number": "9" * 30}, "less than or equal to"),
        ({"staff_quality": "Maria"}, "choose one from the list"),
    ],
)
def test_what_cannot_be_counted_is_refused_and_stays_typed(
    session: Session, typed: dict[str, str], error: str
) -> None:
    client = as_role("note-taker")
    answer = client.post(at(session), sent(client.get(at(session))) | {"board_number": "7"} | typed)
    assert answer.status_code == 422
    assert error in answer.text
    assert 'value="7"' in answer.text
    assert not Attendance.objects.exists()


def test_r55_of_two_who_count_at_once_the_second_sees_the_first(session: Session) -> None:
    client = as_role("note-taker")
    first = sent(client.get(at(session)))
    client.post(at(session), first | EXACT | {"staff_number": "3"})
    second = client.post(at(session), first | EXACT | {"staff_number": "4"})
    assert second.status_code == 422
    assert "Somebody changed these numbers" in second.text
    assert "<dt>Staff</dt><dd>3</dd>" in second.text
    assert 'value="4"' in second.text
    assert client.post(at(session), sent(second) | EXACT | {"staff_number": "4"}).status_code == 302
    assert attendance_of(session) == {"staff": Count("exact", 4)}


@pytest.mark.parametrize("role", ["reviewer", "translator", "auditor", "admin"])
def test_others_learn_which_role_it_takes(session: Session, role: str) -> None:
    assert as_role(role).get(at(session)).status_code == 403


def test_another_team_s_count_is_not_found(session: Session) -> None:
    other = make.team(name="Other team")
    client = Client()
    client.force_login(make.user("note-taker", in_team=other))
    assert client.get(at(session)).status_code == 404


def test_no_public_page_shows_how_many_came(client: Client, session: Session) -> None:
    make.statement(session)
    make.summary(session)
    Attendance.objects.create(session=session, role="staff", quality="exact", number=98_765)
    owner = session.programme.address
    for address in (
        "heard",
        f"programmes/{owner}",
        f"programmes/{owner}/sessions/{session.address}/summary/1",
    ):
        assert "98765" not in client.get(f"/en/{address}").text.replace(",", "")


def test_nobody_is_counted_before_the_session_begins(team: Team) -> None:
    coming = make.session(make.programme(team), starts_at=timezone.now() + timedelta(days=2))
    page = as_role("note-taker").get(at(coming))
    assert "once the session has begun" in page.text
    assert "<form" not in page.text.partition("<main")[2]


@pytest.mark.parametrize(
    ("phase", "seen", "expected"),
    [
        (Phase.ANNOUNCED, None, "not-begun"),
        (Phase.DRAFT, None, "not-begun"),
        (Phase.CANCELLED, None, "not-begun"),
        (Phase.LIVE, "now", None),
        (Phase.HELD, "now", None),
        (Phase.HELD, "old", "stale"),
    ],
)
def test_when_who_came_is_counted(phase: Phase, seen: str | None, expected: str | None) -> None:
    found = why_not_count_attendance(phase, seen=seen, mark="now")
    assert (found.code if found else None) == expected


def test_the_database_keeps_no_number_of_the_unknown(session: Session) -> None:
    for quality, number in (("unknown", 3), ("exact", None)):
        with pytest.raises(IntegrityError), transaction.atomic():
            Attendance.objects.create(session=session, role="staff", quality=quality, number=number)


@given(
    typed=st.dictionaries(st.sampled_from(["staff_quality", "staff_number", "seen"]), st.text(max_size=20))
)
def test_whatever_is_typed_the_form_keeps_what_the_table_can_hold(typed: dict[str, str]) -> None:
    form = AttendanceForm(typed, standing={})
    if form.is_valid():
        for count in form.counts.values():
            assert (count.number is None) == (count.quality == "unknown")
