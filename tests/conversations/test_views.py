"""The desk's pages for series, sessions and codes of conduct, as a convenor uses them."""

import re
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from apero.audit.models import Entry
from apero.conversations import actions
from apero.conversations.models import ConductCode, Objective, Programme, Prompt, Session
from apero.people.access import StaffActor
from apero.people.models import Team
from tests import make
from tests.conversations.test_actions import facts, session_facts

pytestmark = pytest.mark.django_db
BY = StaffActor("convenor", "someone")
SOON = timezone.now().replace(hour=12, minute=0, second=0, microsecond=0) + timedelta(days=20)


@pytest.fixture
def convenor(team: Team) -> Client:
    return signed_in("convenor", team)


def signed_in(role: str, team: Team) -> Client:
    client = Client()
    client.force_login(make.user(role, in_team=team))
    return client


def visible(page: Any) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page.text)).replace(" ,", ",")


def boxes(page: Any) -> dict[str, str]:
    """The hidden values of the page's form, as a browser sends them back."""
    sent = make.sent_with(page.text)
    sent.pop("csrfmiddlewaretoken", None)
    return sent


def whole_programme(team: Team, **changed: Any) -> Programme:
    """A draft that lacks a session only."""
    code = actions.publish_conduct(team=team, title="Rules", body="Be kind.", by=BY, now=make.NOON)
    told = facts(contact_address="role@example.org", conduct_ids=[code.pk], **changed)
    programme = actions.draft_programme(team=team, facts=told, by=BY, now=make.NOON)
    actions.set_numbered(programme=programme, model=Prompt, texts=["What happened?"], by=BY, now=make.NOON)
    return programme


def draft(team: Team, programme: Programme, **changed: Any) -> Session:
    told = session_facts(team, **{"starts": SOON.replace(tzinfo=None)} | changed)
    return actions.draft_session(programme=programme, facts=told, by=BY, now=make.NOON)


TYPED = {
    "day": f"{SOON:%d %B %Y}",
    "clock": "12:00",
    "meaning": "instant",
    "cities": "Jakarta",
    "language": "Spanish",
    "minutes": "60",
    "agenda": "10 | Welcome\n50 | Talk",
    "capacity": "60",
    "kind": "conversation",
    "level": "open",
}


def test_a_team_without_a_series_is_told_what_to_do(convenor: Client) -> None:
    page = convenor.get("/en/desk/programmes")
    assert "The team has no series yet. Begin one" in visible(page)
    assert "/en/desk/recommendations/before?begin=yes" in page.text
    led_on = convenor.get("/en/desk/recommendations/before?begin=yes")
    assert led_on["Location"] == "/en/desk/programmes/new"


def test_a_series_is_begun_with_a_title_and_two_days(convenor: Client, team: Team) -> None:
    page = convenor.get("/en/desk/programmes/new")
    typed = {"title": "May", "starts_on": "3 May 2030", "ends_on": "31 May 2030", "influence": "consult"}
    sent = boxes(page) | typed | {"summary_days": "14", "address": "may-2030"}
    answers = [convenor.post("/en/desk/programmes/new", sent) for _ in range(2)]
    assert [a["Location"] for a in answers] == ["/en/desk/programmes/may-2030"] * 2
    made = Programme.objects.get()
    assert (made.state, made.team, made.summary_days) == ("draft", team, 14)


def test_a_refused_series_keeps_what_was_typed(convenor: Client) -> None:
    typed = {"title": "May", "starts_on": "3 May", "ends_on": "31 May 2030", "purpose": "To <hear>."}
    page = convenor.post("/en/desk/programmes/new", typed)
    assert page.status_code == 422
    assert 'value="31 May 2030"' in page.text
    assert "To &lt;hear&gt;." in page.text
    assert "The year is missing" in visible(page)
    assert 'href="#id_starts_on"' in page.text
    assert not Programme.objects.exists()


def test_r6_a_contact_that_looks_personal_is_asked_about_beside_the_field(convenor: Client) -> None:
    typed = {"title": "May", "starts_on": "3 May 2030", "ends_on": "31 May 2030", "influence": "consult"}
    typed |= {"summary_days": "14", "contact_address": "ada.obi@example.org"}
    page = convenor.post("/en/desk/programmes/new", typed)
    assert page.status_code == 422
    assert "Is it really that of a role?" in visible(page)
    assert 'name="contact_is_role"' in page.text
    assert convenor.post("/en/desk/programmes/new", typed | {"contact_is_role": "on"}).status_code == 302


def test_r9_r13_what_was_typed_stands_in_the_form_again(convenor: Client, team: Team) -> None:
    parts = {
        "title": "May",
        "purpose": "To hear.",
        "scope-out": "Not this.",
        "open": "How.",
        "closed": "Whether.",
    }
    programme = actions.draft_programme(
        team=team, facts=facts(parts=parts, influence="involve"), by=BY, now=make.NOON
    )
    address = f"/en/desk/programmes/{programme.address}/edit"
    page = convenor.get(address)
    for words in parts.values():
        assert words in page.text
    assert re.search(r'value="involve"[^>]*checked', page.text)
    typed = {"title": "May", "starts_on": "1 May 2030", "ends_on": "2 June 2030", "influence": "inform"}
    answer = convenor.post(address, boxes(page) | typed | {"summary_days": "7", "scope_out": "Nor that."})
    assert answer.status_code == 302
    programme.refresh_from_db()
    assert (programme.influence, programme.summary_days, f"{programme.ends_on}") == (
        "inform",
        7,
        "2030-06-02",
    )
    assert "Nor that." in convenor.get(address).text


def test_a_stale_page_of_a_series_says_what_changed_and_keeps_what_was_typed(
    convenor: Client, team: Team
) -> None:
    programme = make.programme(team, state="draft")
    address = f"/en/desk/programmes/{programme.address}/edit"
    seen = boxes(convenor.get(address))
    typed = {"title": "Mine", "starts_on": "1 May 2030", "ends_on": "31 May 2030", "influence": "consult"}
    typed |= {"summary_days": "14"}
    assert convenor.post(address, seen | typed | {"title": "Theirs"}).status_code == 302
    page = convenor.post(address, seen | typed)
    assert page.status_code == 422
    assert "A colleague changed this while you wrote: the words" in visible(page)
    assert "What stands now" in page.text
    assert '<dd dir="auto">Theirs</dd>' in page.text
    assert 'value="Mine"' in page.text
    assert convenor.post(address, boxes(page) | typed).status_code == 302


def test_r10_r45_lines_are_set_on_one_page(convenor: Client, team: Team) -> None:
    programme = make.programme(team, state="draft")
    address = f"/en/desk/programmes/{programme.address}/questions"
    lines = {"objectives": "Learn.\nCollect.", "prompts": "What?\nWhy?"}
    assert convenor.post(address, boxes(convenor.get(address)) | lines).status_code == 302
    assert (Objective.objects.count(), Prompt.objects.count()) == (2, 2)
    Programme.objects.update(state="announced")
    page = convenor.post(address, boxes(convenor.get(address)) | lines | {"objectives": "Learn."})
    assert page.status_code == 422
    assert "its numbers are used" in visible(page)
    assert ">\nLearn.</textarea>" in page.text
    assert Objective.objects.count() == 2
    stale = convenor.post(address, lines | {"seen": "old", "prompts": "Who?"})
    assert stale.status_code == 422
    assert "What? Why?" in visible(stale).replace("&lt;br&gt;", " ")


def test_a_series_says_all_that_it_lacks_and_is_announced_with_its_ready_sessions(
    convenor: Client, team: Team
) -> None:
    bare = make.programme(team, state="draft")
    page = convenor.get(f"/en/desk/programmes/{bare.address}")
    for words in (
        "no contact address",
        "no session with an agenda",
        "No code of conduct",
        "no framing question",
    ):
        assert words in visible(page)
    assert "Announce the series" not in page.text
    refused = convenor.post(f"/en/desk/programmes/{bare.address}/announce")
    assert refused.status_code == 409
    assert "Nothing was changed." in refused.text
    programme = whole_programme(team)
    ready, short = draft(team, programme), draft(team, programme, language="es", agenda=[])
    page = convenor.get(f"/en/desk/programmes/{programme.address}")
    assert "stays a draft The agenda is empty." in visible(page)
    assert "No session is ready." not in visible(page)
    done = convenor.post(f"/en/desk/programmes/{programme.address}/announce", follow=True)
    assert "Announced, with 1 session." in visible(done)
    assert dict(Session.objects.values_list("pk", "state")) == {ready.pk: "announced", short.pk: "draft"}
    assert convenor.post(f"/en/desk/programmes/{programme.address}/announce").status_code == 409


def test_r17_every_clock_is_looked_at_before_a_session_is_saved(convenor: Client, team: Team) -> None:
    programme = make.programme(team)
    region = make.region(team, "Asia")
    make.city()
    address = f"/en/desk/programmes/{programme.address}/sessions/new"
    sent = boxes(convenor.get(address)) | TYPED | {"region": str(region.pk)}
    looked = convenor.post(address, sent)
    assert looked.status_code == 200
    assert f"Jakarta ( UTC+7 ) 19:00, {SOON:%a} {SOON.day} {SOON:%B %Y}" in visible(looked)
    assert not Session.objects.exists()
    assert "60" in looked.text
    answers = [convenor.post(address, sent | boxes(looked)) for _ in range(2)]
    assert [a.status_code for a in answers] == [302, 302]
    made = Session.objects.get()
    assert (made.starts_at, made.announced_as, made.language, made.state) == (SOON, "instant", "es", "draft")


def test_r18_changing_the_date_changes_the_weekday_that_is_shown(convenor: Client, team: Team) -> None:
    session = draft(team, make.programme(team))
    address = f"/en/desk/sessions/{session.pk}"
    assert f"{SOON:%a} {SOON.day} {SOON:%B %Y}" in visible(convenor.get(address))
    next_day = SOON + timedelta(days=1)
    page = convenor.get(f"{address}/edit")
    typed = TYPED | {"region": str(session.region_id), "day": f"{next_day:%d %B %Y}"}
    looked = convenor.post(f"{address}/edit", boxes(page) | typed)
    assert f"{next_day:%a} {next_day.day} {next_day:%B %Y}" in visible(looked)
    assert convenor.post(f"{address}/edit", boxes(looked) | typed).status_code == 302
    assert f"{next_day:%a} {next_day.day} {next_day:%B %Y}" in visible(convenor.get(address))


def test_a_wall_time_is_announced_and_utc_is_the_other_face(convenor: Client, team: Team) -> None:
    programme = make.programme(team)
    region, _city = make.region(team, "Asia"), make.city()
    address = f"/en/desk/programmes/{programme.address}/sessions/new"
    typed = TYPED | {"region": str(region.pk), "clock": "7 pm", "meaning": "wall-time"}
    looked = convenor.post(address, boxes(convenor.get(address)) | typed)
    assert "19:00" in visible(looked)
    assert f"UTC 12:00, {SOON:%a} {SOON.day}" in visible(looked)
    convenor.post(address, typed | boxes(looked))
    made = Session.objects.get()
    assert (made.starts_at, made.announced_as, made.wall_zone) == (SOON, "wall-time", "Asia/Jakarta")


def test_a_time_that_comes_twice_is_said_before_saving(convenor: Client, team: Team) -> None:
    programme = make.programme(team)
    region = make.region(team, "Europe")
    make.city(2950159, "Berlin", "Europe/Berlin", "DE")
    address = f"/en/desk/programmes/{programme.address}/sessions/new"
    typed = TYPED | {"region": str(region.pk), "meaning": "wall-time", "cities": "Berlin"}
    looked = convenor.post(address, typed | {"day": "27 October 2030", "clock": "02:30"})
    assert "show this time twice. The earlier one is meant." in visible(looked)
    assert "00:30" in visible(looked)


def test_r22_a_gap_in_the_agenda_is_stated_and_nothing_is_lost(convenor: Client, team: Team) -> None:
    programme = make.programme(team)
    region, _city = make.region(team, "Asia"), make.city()
    address = f"/en/desk/programmes/{programme.address}/sessions/new"
    page = convenor.post(
        address, TYPED | {"region": str(region.pk), "agenda": "10 | Welcome | Host\n45 | Conversation"}
    )
    assert page.status_code == 422
    assert "5 minutes are missing" in visible(page)
    assert "10 | Welcome | Host\n45 | Conversation</textarea>" in page.text


def test_a_new_session_takes_over_what_seldom_differs_but_not_the_link(convenor: Client, team: Team) -> None:
    programme = make.programme(team)
    draft(
        team,
        programme,
        provider="Meet",
        provider_collects="Little.",
        meeting_link="https://meet.example.org/room",
    )
    page = convenor.get(f"/en/desk/programmes/{programme.address}/sessions/new")
    assert "10 | Welcome | Host" in page.text
    assert 'value="Meet"' in page.text
    assert "meet.example.org" not in page.text


def test_a_stale_page_of_a_session_says_what_changed(convenor: Client, team: Team) -> None:
    session = draft(team, make.programme(team))
    address = f"/en/desk/sessions/{session.pk}/edit"
    seen = boxes(convenor.get(address))
    typed = TYPED | {"region": str(session.region_id), "language": "English"}
    assert convenor.post(address, seen | typed | {"capacity": "30"}).status_code == 302
    page = convenor.post(address, seen | typed | {"capacity": "90"})
    assert page.status_code == 422
    assert "A colleague changed this while you wrote: the number of places, the agenda, the hosts" in visible(
        page
    )
    assert '<dd dir="auto">30</dd>' in page.text
    assert 'value="90"' in page.text
    assert convenor.post(address, boxes(page) | typed | {"capacity": "90"}).status_code == 302
    session.refresh_from_db()
    assert session.capacity == 90


def test_what_was_held_is_not_changed_from_a_page_that_was_open(convenor: Client, team: Team) -> None:
    session = make.session(make.programme(team), starts_at=timezone.now() - timedelta(hours=2))
    address = f"/en/desk/sessions/{session.pk}/edit"
    page = convenor.get(address)
    assert "This session was held." in visible(page)
    start = session.starts_at
    typed = TYPED | {"region": str(session.region_id), "day": f"{start:%d %B %Y}", "clock": f"{start:%H:%M}"}
    looked = convenor.post(address, boxes(page) | typed)
    refused = convenor.post(address, boxes(looked) | typed)
    assert refused.status_code == 422
    assert "This session was held." in visible(refused)


def test_a_session_is_announced_changed_and_cancelled(convenor: Client, team: Team) -> None:
    session = draft(team, make.programme(team))
    address = f"/en/desk/sessions/{session.pk}"
    assert "Announce the session" in convenor.get(address).text
    assert "People can register now." in visible(convenor.post(f"{address}/announce", follow=True))
    page = convenor.get(f"{address}/edit")
    typed = TYPED | {"region": str(session.region_id), "capacity": "30"}
    assert convenor.post(f"{address}/edit", boxes(page) | typed).status_code == 302
    session.refresh_from_db()
    assert (session.state, session.revision) == ("announced", 1)
    unsaid = convenor.post(f"{address}/cancel", {"because": " "})
    assert unsaid.status_code == 422
    assert "<details open>" in unsaid.text
    done = convenor.post(f"{address}/cancel", {"because": "A host is ill."}, follow=True)
    assert "A host is ill." in visible(done)
    assert convenor.post(f"{address}/cancel", {"because": "Again."}).status_code == 409
    assert convenor.post(f"{address}/delete").status_code == 409


def test_a_draft_is_deleted(convenor: Client, team: Team) -> None:
    session = draft(team, make.programme(team))
    done = convenor.post(f"/en/desk/sessions/{session.pk}/delete", follow=True)
    assert "The draft is gone." in visible(done)
    assert not Session.objects.exists()


def test_when_a_zone_changed_the_page_shows_both_times_and_asks(convenor: Client, team: Team) -> None:
    wall = {"starts": SOON.replace(hour=19, tzinfo=None), "wall_zone": "Asia/Jakarta"}
    session = draft(team, make.programme(team), **wall)
    Session.objects.update(starts_at=SOON - timedelta(hours=1))
    address = f"/en/desk/sessions/{session.pk}"
    page = visible(convenor.get(address))
    assert "Keep 19:00 in Jakarta: it becomes 12:00 UTC" in page
    assert "Keep 11:00 UTC: it becomes 18:00 in Jakarta" in page
    series = convenor.get(f"/en/desk/programmes/{session.programme.address}")
    assert "Clocks changed" in series.text
    done = convenor.post(f"{address}/clock", {"keep": "wall"}, follow=True)
    assert "Both clocks agree again." in visible(done)
    session.refresh_from_db()
    assert session.starts_at == SOON


def test_r24_the_link_is_seen_by_those_who_host_only(team: Team) -> None:
    session = make.session(make.programme(team))
    seen = {
        role: "meet.example.org" in signed_in(role, team).get(f"/en/desk/sessions/{session.pk}").text
        for role in ("convenor", "facilitator", "note-taker", "reviewer", "translator", "admin", "auditor")
    }
    assert {role for role, sees in seen.items() if sees} == {"convenor", "facilitator", "note-taker"}


@pytest.mark.parametrize("role", ["facilitator", "note-taker", "admin", "translator"])
def test_members_read_and_convenors_write(team: Team, role: str) -> None:
    programme = make.programme(team)
    session = make.session(programme)
    client = signed_in(role, team)
    for path in ("programmes", f"programmes/{programme.address}", f"sessions/{session.pk}"):
        page = client.get(f"/en/desk/{path}")
        assert page.status_code == 200
        assert "/edit" not in page.text
        assert "/new" not in page.text
        assert "<form" not in page.text.split("<main")[1]
    for path in (
        "programmes/new",
        f"programmes/{programme.address}/edit",
        f"sessions/{session.pk}/edit",
        "conduct",
    ):
        assert client.get(f"/en/desk/{path}").status_code == 403
    for path in (f"programmes/{programme.address}/announce", f"sessions/{session.pk}/cancel"):
        assert client.post(f"/en/desk/{path}", {"because": "x"}).status_code == 403
    session.refresh_from_db()
    assert session.state == "announced"


def test_another_teams_things_are_not_found(convenor: Client) -> None:
    theirs = make.session(make.programme(make.team(name="Others")))
    series = theirs.programme.address
    for path in ("", "/edit", "/questions", "/sessions/new"):
        assert convenor.get(f"/en/desk/programmes/{series}{path}").status_code == 404
    for path in ("", "/edit"):
        assert convenor.get(f"/en/desk/sessions/{theirs.pk}{path}").status_code == 404
    for path in ("announce", "clock", "cancel", "delete"):
        assert convenor.post(f"/en/desk/sessions/{theirs.pk}/{path}").status_code == 404
    code = make.conduct(theirs.programme)
    assert convenor.get(f"/en/desk/conduct/{code.address}/new").status_code == 404
    assert not Entry.objects.exists()


def test_a_stranger_is_asked_to_sign_in(client: Client, team: Team) -> None:
    session = make.session(make.programme(team))
    for path in ("programmes", f"sessions/{session.pk}", f"sessions/{session.pk}/edit", "conduct"):
        answer = client.get(f"/en/desk/{path}")
        assert answer.status_code == 302
        assert "account/sign-in" in answer["Location"] or "login" in answer["Location"]


def test_r25_a_code_of_conduct_is_published_in_versions(convenor: Client, team: Team) -> None:
    assert "There is none yet." in convenor.get("/en/desk/conduct").text
    words = {"title": "Friendly space", "body": "Be kind.\n\nNo photos."}
    assert convenor.post("/en/desk/conduct/new", words).status_code == 302
    twice = convenor.post("/en/desk/conduct/new", words)
    assert twice.status_code == 422
    page = convenor.get("/en/desk/conduct/friendly-space/new")
    assert "Be kind.\n\nNo photos." in page.text
    assert (
        convenor.post("/en/desk/conduct/friendly-space/new", words | {"body": "Be kinder."}).status_code
        == 302
    )
    assert list(ConductCode.objects.values_list("address", "version")) == [
        ("friendly-space", 2),
        ("friendly-space", 1),
    ]
    listed = convenor.get("/en/desk/conduct")
    assert "Version 2" in listed.text
    assert "Version 1" not in listed.text


def test_r25_an_attached_version_stays_attached_when_a_newer_one_stands(convenor: Client, team: Team) -> None:
    programme = make.programme(team, state="draft")
    old = make.conduct(programme, address="space", version=1)
    new = make.conduct(make.programme(team), address="space", version=2)
    page = convenor.get(f"/en/desk/programmes/{programme.address}/edit")
    checked = re.findall(r'name="conduct" value="([^"]+)"[^>]*checked', page.text)
    assert checked == [str(old.pk)]
    assert str(new.pk) in page.text


WILD = "a\x00b\x1b \u202etxet \u0440\u0443\u0441 αβγ 🧑‍🤝‍🧑 <script>"


def test_wild_input_does_no_harm(convenor: Client, team: Team) -> None:
    typed = {"title": WILD, "starts_on": "3 May 2030", "ends_on": "31 May 2030", "influence": "consult"}
    answer = convenor.post("/en/desk/programmes/new", typed | {"summary_days": "14", "key": "x' or 1=1"})
    assert answer.status_code == 302
    page = convenor.get(answer["Location"])
    assert "<script>" not in page.text
    assert "\u202e" not in page.text
    assert "🧑‍🤝‍🧑" in page.text
    for value in ("a" * 1_000_000, "\u200f" * 200_000):
        assert convenor.post("/en/desk/programmes/new", typed | {"title": value}).status_code == 422


def many_sessions(programme: Programme, count: int) -> None:
    region = make.region(programme.team, f"R{count}")
    Session.objects.bulk_create(
        Session(
            programme=programme,
            region=region,
            address=f"s{number}",
            starts_at=datetime(2031, 1, 1, tzinfo=UTC) + timedelta(hours=number),
            language="en",
            text=make.source(programme.team, "session", note=f"{number}"),
        )
        for number in range(count)
    )


def queries_of(client: Client, address: str) -> int:
    client.get(address)
    with CaptureQueriesContext(connection) as taken:
        assert client.get(address).status_code == 200
    return len(taken)


def test_pages_take_the_same_queries_for_any_number(convenor: Client, team: Team) -> None:
    counts, programme = [], make.programme(team)
    for number in (1, 3, 300):
        programme = make.programme(team, state="draft")
        many_sessions(programme, number)
        counts.append(queries_of(convenor, f"/en/desk/programmes/{programme.address}"))
    assert len(set(counts)) == 1, counts
    assert counts[0] <= 24
    page = convenor.get(f"/en/desk/programmes/{programme.address}")
    assert page.text.count('<tr><th scope="row">') == 50
    assert "Page 1 of 6" in page.text


def test_lists_page_at_50(convenor: Client, team: Team) -> None:
    few = queries_of(convenor, "/en/desk/programmes")
    for _ in range(51):
        make.programme(team)
    assert queries_of(convenor, "/en/desk/programmes") <= few + 2  # an empty list asks for no rows and words
    page = convenor.get("/en/desk/programmes")
    assert page.text.count("<article") == 50
    assert convenor.get("/en/desk/programmes?page=2").text.count("<article") == 1


def test_a_session_page_takes_few_queries(convenor: Client, team: Team) -> None:
    session = draft(team, make.programme(team))
    assert queries_of(convenor, f"/en/desk/sessions/{session.pk}") <= 16
    assert queries_of(convenor, f"/en/desk/sessions/{session.pk}/edit") <= 16
