"""The run sheet in a browser."""

import re
from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from apero.conversations.models import AgendaItem, Prompt, Session, SessionHost
from apero.hosting.models import Cue, RunSheet
from apero.people.models import Team
from tests import make

pytestmark = pytest.mark.django_db
MINUTE = timedelta(minutes=1)


def a_session(team: Team, *, starts: timedelta = -5 * MINUTE, **facts: Any) -> Session:
    """A session of two parts, 10 and 50 minutes, that began five minutes ago."""
    made = make.session(make.programme(team), starts_at=timezone.now() + starts, **facts)
    for position, (title, minutes) in enumerate([("Welcome words", 10), ("Open floor", 50)]):
        text = make.source(team, "agenda", title=title)
        AgendaItem.objects.create(session=made, position=position, minutes=minutes, text=text)
    return made


@pytest.fixture
def session(team: Team) -> Session:
    return a_session(team)


def as_role(*roles: str) -> Client:
    client = Client()
    client.force_login(make.user(*roles))
    return client


def at(session: Session) -> str:
    return f"/en/desk/sessions/{session.pk}/hour"


def send(client: Client, session: Session, page: str = "", **typed: str) -> Any:
    """The form of a page as a browser sends it, with other words in some boxes."""
    boxes = re.findall(r'<textarea[^>]*name="([^"]*)"[^>]*>\n?([^<]*)</textarea>', page)
    return client.post(at(session), make.sent_with(page) | dict(boxes) | typed)


def test_r22_the_run_sheet_has_both_parts_with_their_minutes_and_clocks(session: Session) -> None:
    session.starts_at = datetime(2030, 5, 16, 12, tzinfo=timezone.get_current_timezone())
    session.save()
    html = as_role("facilitator").get(at(session)).text
    assert html.index("Welcome words") < html.index("Open floor")
    assert "10 minutes" in html
    assert "50 minutes" in html
    for shown in ("19:00", "12:00", "19:10", "12:10", "Jakarta", "UTC"):
        assert shown in html


def test_r22_the_page_shows_level_rules_hosts_and_framing_questions(team: Team, session: Session) -> None:
    make.conduct(session.programme, title="Friendly spaces")
    text = make.source(team, "prompt", text="What harms you?")
    Prompt.objects.create(programme=session.programme, number=1, text=text)
    text = make.source(team, "host", role="Moderator")
    SessionHost.objects.create(session=session, position=0, shown_name="Amina", text=text)
    html = as_role("facilitator").get(at(session)).text
    for shown in (
        "Open session",
        "does not record",
        "Friendly spaces",
        "What harms you?",
        "Moderator",
        "Amina",
    ):
        assert shown in html


def test_r22_the_timer_shows_what_is_left_of_the_part_and_of_the_hour(session: Session) -> None:
    html = as_role("facilitator").get(at(session)).text
    part, hour = re.findall(r'role="timer" data-seconds="(-?\d+)"[^>]*>([^<]*)</b>', html)
    assert 290 < int(part[0]) <= 300
    assert 3290 < int(hour[0]) <= 3300
    assert re.fullmatch(r"(5:00|4:5\d) left", part[1])
    assert "Nobody has pressed Begin" in html


def test_r22_over_time_is_said_in_a_word(session: Session) -> None:
    began = timezone.now() - 14 * MINUTE
    RunSheet.objects.create(session=session, part=0, began_at=began, part_began_at=began)
    html = as_role("facilitator").get(at(session)).text
    assert re.search(r">4:0\d over</b>", html)
    assert 'data-over="{} over"' in html


def test_r22_a_host_begins_goes_on_goes_back_and_ends(session: Session) -> None:
    client = as_role("facilitator")
    for act, heading in [
        ("begin", "Welcome words"),
        ("next", "Open floor"),
        ("back", "Welcome words"),
        ("next", "Open floor"),
        ("end", "The hour has ended"),
        ("back", "Open floor"),
    ]:
        answer = send(client, session, client.get(at(session)).text, act=act)
        assert answer.status_code == 302
        html = client.get(at(session)).text
        assert re.search(rf'id="clock-title" tabindex="-1">{heading}</h2>', html)


def test_r22_a_button_of_an_old_page_moves_nothing_and_says_so(session: Session) -> None:
    one, other = as_role("facilitator"), as_role("convenor")
    page = one.get(at(session)).text
    assert send(one, session, page, act="begin").status_code == 302
    page = one.get(at(session)).text
    assert send(other, session, page, act="next").status_code == 302
    answer = send(one, session, page, act="next")
    assert answer.status_code == 409
    assert "A colleague pressed a button before you" in answer.text
    assert RunSheet.objects.get().part == 1


@pytest.mark.parametrize(
    ("facts", "words"),
    [({"state": "draft"}, "This session is a draft"), ({"state": "cancelled"}, "This session was cancelled")],
)
def test_what_has_no_hour_says_why_and_has_no_button(team: Team, facts: dict[str, str], words: str) -> None:
    session = a_session(team)
    Session.objects.filter(pk=session.pk).update(**facts)
    html = as_role("facilitator").get(at(session)).text
    assert words in html
    assert 'name="act"' not in html


def test_r11_a_session_that_is_not_listed_is_run_like_any_other(team: Team) -> None:
    session, client = a_session(team, kind="focus-group"), as_role("facilitator")
    assert send(client, session, client.get(at(session)).text, act="begin").status_code == 302
    assert RunSheet.objects.get().part == 0


def test_long_before_its_start_it_says_from_when_it_can_be_begun(team: Team) -> None:
    html = as_role("facilitator").get(at(a_session(team, starts=timedelta(days=2)))).text
    assert "from 15 minutes before its start" in html
    assert 'name="act"' not in html
    assert 'role="timer"' not in html


def test_a_host_writes_cues_of_both_parts_with_one_press(session: Session) -> None:
    client = as_role("facilitator")
    typed = {"cue0-typed": "Greet everyone.", "cue1-typed": "Ask who is new.\nWait."}
    assert send(client, session, client.get(at(session)).text, **typed).status_code == 302
    html = client.get(at(session)).text
    assert "Greet everyone.</textarea>" in html
    assert "Ask who is new.\nWait.</textarea>" in html


def test_the_buttons_of_the_hour_keep_what_was_typed_too(session: Session) -> None:
    client = as_role("facilitator")
    page = client.get(at(session)).text
    assert send(client, session, page, act="begin", **{"cue0-typed": "Greet."}).status_code == 302
    assert send(client, session, page, act="next", **{"cue1-typed": "Floor."}).status_code == 409
    assert sorted(Cue.objects.values_list("typed", flat=True)) == ["Floor.", "Greet."]


def test_a_stale_cue_shows_both_and_loses_neither(session: Session) -> None:
    one, other = as_role("facilitator"), as_role("convenor")
    page = one.get(at(session)).text
    send(other, session, page, **{"cue0-typed": "Theirs.", "cue1-typed": "Second."})
    answer = send(one, session, page, **{"cue0-typed": "Mine."})
    assert answer.status_code == 409
    assert re.search(r"A colleague saved:.*?<p>Theirs\.</p>.*?Mine\.</textarea>", answer.text, re.DOTALL)
    assert 'aria-invalid="true"' in answer.text
    assert Cue.objects.get(position=0).typed == "Theirs."
    assert Cue.objects.get(position=1).typed == "Second."
    assert "Second.</textarea>" in answer.text
    again = send(one, session, answer.text, **{"cue0-typed": "Theirs. Mine."})
    assert again.status_code == 302
    assert Cue.objects.get(position=0).typed == "Theirs. Mine."


def test_a_box_that_nobody_touched_is_never_stale(session: Session) -> None:
    one, other = as_role("facilitator"), as_role("convenor")
    page = one.get(at(session)).text
    send(other, session, page, **{"cue0-typed": "Theirs."})
    assert send(one, session, page, **{"cue1-typed": "Mine."}).status_code == 302
    assert list(Cue.objects.values_list("typed", flat=True)) == ["Theirs.", "Mine."]


def test_a_cue_that_is_too_long_comes_back_whole(session: Session) -> None:
    client = as_role("facilitator")
    answer = send(client, session, client.get(at(session)).text, **{"cue0-typed": "word " * 500})
    assert answer.status_code == 409
    assert "Take out about" in answer.text
    assert "word " * 499 in answer.text
    assert not Cue.objects.exists()


def test_cues_whose_part_is_gone_are_left_over_and_not_lost(session: Session) -> None:
    client = as_role("facilitator")
    page = client.get(at(session)).text
    send(client, session, page, **{"cue1-typed": "Old words."})
    AgendaItem.objects.filter(position=1).delete()
    html = client.get(at(session)).text
    assert "Left over" in html
    assert "Old words.</textarea>" in html
    assert send(client, session, html, **{"cue1-typed": "", "cue0-typed": "Old words."}).status_code == 302
    assert "Left over" not in client.get(at(session)).text


def test_what_was_typed_for_a_part_that_went_meanwhile_is_kept_as_left_over(session: Session) -> None:
    client = as_role("facilitator")
    page = client.get(at(session)).text
    AgendaItem.objects.filter(position=1).delete()
    assert send(client, session, page, **{"cue1-typed": "For the floor."}).status_code == 302
    assert "For the floor.</textarea>" in client.get(at(session)).text


def test_what_was_typed_is_shown_as_text(session: Session) -> None:
    client = as_role("facilitator")
    send(client, session, client.get(at(session)).text, **{"cue0-typed": "<script>alert(1)</script>"})
    html = as_role("note-taker").get(at(session)).text
    assert "<script>alert" not in html
    assert "&lt;script&gt;" in html


def test_a_note_taker_reads_the_run_sheet_and_moves_nothing(session: Session) -> None:
    client = as_role("note-taker")
    html = client.get(at(session)).text
    assert "Welcome words" in html
    assert 'name="act"' not in html
    assert "<textarea" not in html
    assert client.post(at(session), {"act": "begin", "mark": "", "cue0-typed": "x"}).status_code == 403
    assert not RunSheet.objects.exists()
    assert not Cue.objects.exists()


@pytest.mark.parametrize(
    ("role", "status"),
    [("convenor", 200), ("facilitator", 200), ("note-taker", 200)]
    + [(role, 403) for role in ("admin", "reviewer", "translator", "interpreter", "auditor")],
)
def test_who_opens_the_run_sheet(session: Session, role: str, status: int) -> None:
    assert as_role(role).get(at(session)).status_code == status


def test_an_hour_of_another_team_is_not_found(session: Session) -> None:
    client = Client()
    client.force_login(make.user("facilitator", in_team=make.team(name="Other team")))
    for address in (at(session), f"/en/desk/sessions/{uuid4()}/hour"):
        assert client.get(address).status_code == 404
        assert client.post(address, {"act": "begin"}).status_code == 404


@pytest.mark.parametrize("mark", ["", "x", "\x00", "9" * 400])
def test_a_mark_that_is_not_ours_moves_nothing(session: Session, mark: str) -> None:
    client = as_role("facilitator")
    send(client, session, client.get(at(session)).text, act="begin")
    sent = {"act": "next", "mark": mark, "cue0-typed": "x", "cue0-seen": mark, "cue99999-typed": "x"}
    assert client.post(at(session), sent).status_code == 409
    assert RunSheet.objects.get().part == 0


def test_the_page_asks_as_often_with_one_part_as_with_eight(team: Team, session: Session) -> None:
    client = as_role("facilitator")

    def asked() -> int:
        with CaptureQueriesContext(connection) as found:
            assert client.get(at(session)).status_code == 200
        return len(found)

    before = asked()
    for position in range(2, 9):
        text = make.source(team, "agenda", title=f"Part {position}")
        AgendaItem.objects.create(session=session, position=position, minutes=5, text=text)
        Cue.objects.create(session=session, position=position, typed="x")
    assert asked() == before <= 18


def test_the_script_is_a_file_of_ours(session: Session) -> None:
    html = as_role("facilitator").get(at(session)).text
    (source,) = re.findall(r'<script type="module" src="(/static/hosting/timer[^"]*\.js)"></script>', html)
    assert html.count("<script") == 1
    answer = Client().get(source)
    assert answer.status_code == 200
    assert b"setInterval" in b"".join(answer)
    answer.close()


def test_a_host_finds_the_link_who_comes_and_the_series_in_the_hour(session: Session) -> None:
    Session.objects.update(meeting_link="https://meet.example/hour")
    html = as_role("facilitator").get(at(session)).text
    assert 'href="https://meet.example/hour"' in html
    assert f"/en/desk/sessions/{session.pk}/participants" in html
    assert f"/en/desk/programmes/{session.programme.address}" in html
    seen = as_role("note-taker").get(at(session)).text
    assert f"/en/desk/sessions/{session.pk}/notes" in seen
    assert "/participants" not in seen
    assert "/en/desk/interpretation" in as_role("convenor").get(at(session)).text
