"""The participants' check on the desk: opened on the page of the summary, and what is read when it is over."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from apero.conversations.models import Session
from apero.crypto.codes import Code
from apero.people.models import Team, User
from apero.synthesis import actions
from apero.synthesis.models import CheckRound, Statement
from tests import make

pytestmark = pytest.mark.django_db


@pytest.fixture
def session(team: Team) -> Session:
    """A session that was held nine days ago, with six who came."""
    held = timezone.now() - timedelta(days=9)
    series = make.programme(team, starts_on=held.date(), ends_on=held.date() + timedelta(days=30))
    return make.session(series, starts_at=held, capacity=50)


@pytest.fixture
def codes(session: Session) -> list[Code]:
    return [make.seat(session, now=session.starts_at - timedelta(days=1)).code for _n in range(6)]


def as_user(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def as_role(*roles: str) -> Client:
    return as_user(make.user(*roles))


def summary_at(session: Session) -> str:
    return f"/en/desk/sessions/{session.pk}/summary"


def ask(client: Client, session: Session) -> Any:
    return client.post(f"/en/desk/sessions/{session.pk}/check", follow=True)


def checked(session: Session, codes: list[Code], line: Statement, **said: Any) -> CheckRound:
    """A round that was opened eight days ago, answered, and closed."""
    opened = timezone.now() - timedelta(days=8, hours=12)
    check = actions.open_round(session=session, by=make.actor(), now=opened)
    for code in codes:
        marks = {line.pk: "unsafe"}
        actions.mark_lines(session_id=session.pk, code=code, marks=marks, now=opened, **said)
    CheckRound.objects.update(closes_on=check.opened_on)
    actions.close_rounds(now=timezone.now())
    line.refresh_from_db()
    return check


def test_a_convenor_asks_participants_and_sees_until_when(session: Session, codes: list[Code]) -> None:
    make.statement(session)
    client = as_role("convenor")
    page = client.get(summary_at(session)).text
    assert "Five people or more" in page
    assert "Those who hold a code of this session are asked for 7 days." in page
    assert 'name="without_check"' in page
    page = ask(client, session).text
    assert "Nobody sees an answer before, you neither." in page
    assert "With participants" in page
    assert "Participants are checking already" in ask(client, session).text
    assert len(codes) == 6


@pytest.mark.parametrize("role", ["note-taker", "reviewer", "facilitator", "auditor", "admin"])
def test_others_cannot_open_a_check(session: Session, codes: list[Code], role: str) -> None:
    make.statement(session)
    assert ask(as_role(role), session).status_code in (403, 404)
    assert CheckRound.objects.count() == 0
    assert codes


def test_a_check_of_another_teams_session_is_not_found(session: Session) -> None:
    others = make.team(address="others")
    assert ask(as_user(make.user("convenor", in_team=others)), session).status_code == 404


def shown(client: Client, address: str) -> str:
    """A page without what is drawn by chance for each."""
    return re.sub(r'<input type="hidden" name="csrfmiddlewaretoken"[^>]*>', "", client.get(address).text)


def test_while_it_is_open_no_page_of_the_desk_changes_by_an_answer(
    session: Session, codes: list[Code]
) -> None:
    line = make.statement(session)
    actions.open_round(session=session, by=make.actor(), now=timezone.now())
    client = as_role("convenor", "reviewer", "note-taker", "facilitator")
    pages = [
        summary_at(session),
        f"/en/desk/sessions/{session.pk}/notes",
        f"/en/desk/sessions/{session.pk}/statements",
        f"/en/desk/statements/{line.pk}",
        "/en/desk/",
        "/en/desk/review",
    ]
    before = [re.sub(r'value="[-0-9a-f]{36}"', "", shown(client, page)) for page in pages]
    for code in codes:
        actions.mark_lines(
            session_id=session.pk, code=code, marks={line.pk: "unsafe"}, missing="Trains.", now=timezone.now()
        )
    after = [re.sub(r'value="[-0-9a-f]{36}"', "", shown(client, page)) for page in pages]
    assert after == before


def test_after_it_the_held_line_the_totals_and_what_is_missing_stand_there(
    session: Session, codes: list[Code]
) -> None:
    line = make.statement(session, "People fear the letters that come.")
    checked(session, codes, line, missing="The night trains.")
    page = as_role("convenor").get(summary_at(session)).text
    assert "People fear the letters that come." in page
    assert "Held back" in page
    assert '<td class="num">6</td>' in page
    assert "The night trains." not in page, "a convenor reads no raw words"
    notes = as_role("reviewer").get(f"/en/desk/sessions/{session.pk}/notes").text
    assert "The night trains." in notes
    assert as_role("convenor").get(f"/en/desk/sessions/{session.pk}/notes").status_code == 404


def test_two_convenors_show_a_held_line(session: Session, codes: list[Code]) -> None:
    line = make.statement(session, "People fear the letters that come.")
    checked(session, codes[:1], line)
    first, second = as_role("convenor"), as_role("convenor")
    at = f"/en/desk/statements/{line.pk}"
    assert first.post(f"{at}/keep", {"because": " "}).status_code == 422
    assert "Held back" in first.post(f"{at}/keep", {"because": "It names nobody."}, follow=True).text
    assert "can agree" in first.get(at).text
    assert first.post(f"{at}/keep/agree", {"seen": "x"}).status_code == 409
    page = second.get(at).text
    seen = make.sent_with(page.split("keep/agree")[1].split("</form>")[0])
    assert second.post(f"{at}/keep/agree", {"seen": "old"}).status_code == 409
    assert second.post(f"{at}/keep/agree", seen).status_code == 302
    line.refresh_from_db()
    assert line.state == "checked"
    assert "It names nobody." in second.get(at).text


def test_a_series_without_a_check_says_so(session: Session, codes: list[Code]) -> None:
    session.programme.check_days = 0
    session.programme.save()
    make.statement(session)
    page = as_role("convenor").get(summary_at(session)).text
    assert "This series does not ask participants to check." in page
    assert 'name="without_check"' not in page
    assert codes


def test_publishing_without_the_check_needs_a_public_reason(session: Session, codes: list[Code]) -> None:
    make.statement(session)
    client = as_role("convenor")
    page = client.get(summary_at(session)).text
    sent = make.sent_with(page) | {"method": "We listened.", "leaves_out": "on"}
    refused = client.post(summary_at(session), sent)
    assert refused.status_code == 422
    assert "Participants have not been asked yet." in refused.text
    client.post(summary_at(session), sent | {"without_check": "They asked us not to wait."})
    assert session.summary.versions.count() == 1
    assert codes
