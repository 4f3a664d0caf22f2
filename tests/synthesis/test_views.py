"""The desk's pages for notes, statements and summaries."""

import re
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from django.contrib.staticfiles import finders
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from apero.conversations.models import Prompt, Session
from apero.people.models import Team, User
from apero.policy.models import RiskArea, Topic
from apero.synthesis import actions
from apero.synthesis.models import Note, Statement, SummaryVersion
from apero.synthesis.queries import mark_of
from tests import make

pytestmark = pytest.mark.django_db
BIG = "A very long sentence without an end " * 30_000


@pytest.fixture
def session(team: Team) -> Session:
    """A session that began two hours ago, with two framing questions."""
    made = make.session(make.programme(team), starts_at=timezone.now() - timedelta(hours=2))
    for number in (1, 2):
        text = make.source(team, "prompt", text=f"Question {number}?")
        Prompt.objects.create(programme=made.programme, number=number, text=text)
    return made


def as_user(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def as_role(*roles: str) -> Client:
    return as_user(make.user(*roles))


def notes_at(session: Session) -> str:
    return f"/en/desk/sessions/{session.pk}/notes"


def take(client: Client, session: Session, typed: str, prompt: str = "1", once: str = "") -> Any:
    return client.post(notes_at(session), {"typed": typed, "prompt": prompt, "once": once or str(uuid4())})


def write(**facts: str) -> dict[str, str]:
    return {"text": "In general words.", "kind": "challenge", "said_by": "several", "platform": "off"} | facts


def test_r55_a_note_taker_finds_a_line_under_each_question_and_below_all(session: Session) -> None:
    html = as_role("note-taker").get(notes_at(session)).text
    assert [int(n) for n in re.findall(r'aria-labelledby="q(\d)"', html)] == [1, 2, 0]
    assert "Question 1?" in html
    assert "Anything else" in html
    assert html.count('name="typed"') == 3
    assert "No names, and no exact words" in html
    day = session.starts_at.date() + timedelta(days=120)
    assert f'datetime="{day.isoformat()}"' in html


@pytest.mark.parametrize("role", ["admin", "convenor", "facilitator", "translator", "auditor"])
def test_r55_who_has_no_right_to_notes_does_not_find_them(session: Session, role: str) -> None:
    note = actions.write_note(session=session, prompt=None, typed="Fear.")
    client = as_role(role)
    for address in (notes_at(session), f"/en/desk/notes/{note.pk}"):
        assert client.get(address).status_code == 404
    assert client.post(f"/en/desk/notes/{note.pk}/delete").status_code == 404
    assert take(client, session, "Mine.").status_code == 404
    assert Note.objects.count() == 1


def test_r55_a_stranger_does_not_find_notes(client: Client, session: Session) -> None:
    note = actions.write_note(session=session, prompt=None, typed="Fear.")
    for address in (notes_at(session), f"/en/desk/notes/{note.pk}", f"/en/desk/sessions/{uuid4()}/notes"):
        assert client.get(address).status_code == 404
    assert take(client, session, "Mine.").status_code == 404


def test_a_reviewer_reads_notes_and_writes_none(session: Session) -> None:
    actions.write_note(session=session, prompt=None, typed="Fear.")
    client = as_role("reviewer")
    html = client.get(notes_at(session)).text
    assert "Fear." in html
    assert 'name="typed"' not in html
    assert take(client, session, "Mine.").status_code == 404


def test_r55_enter_keeps_the_note_and_the_focus_returns_to_its_line(session: Session) -> None:
    client = as_role("note-taker")
    answer = take(client, session, "People are afraid.", prompt="2")
    assert (answer.status_code, answer["Location"]) == (302, f"{notes_at(session)}?at=2")
    html = client.get(answer["Location"]).text
    focused = re.findall(r"<input[^>]*autofocus[^>]*>", html)
    assert len(focused) == 1
    assert 'id="id_2_typed"' in focused[0]
    assert "People are afraid." in html


def test_a_double_enter_is_one_note(session: Session) -> None:
    client, once = as_role("note-taker"), str(uuid4())
    for _twice in range(2):
        assert take(client, session, "Fear.", once=once).status_code == 302
    assert Note.objects.count() == 1


def test_r55_one_press_keeps_every_line_that_was_typed(session: Session) -> None:
    client = as_role("note-taker")
    once = [str(uuid4()) for _line in range(3)]
    lines = {"prompt": ["1", "2", ""], "once": once, "typed": ["Fear.", "", "Tea was good."], "at": "2"}
    for _twice in range(2):
        answer = client.post(notes_at(session), lines)
        assert (answer.status_code, answer["Location"]) == (302, f"{notes_at(session)}?at=2"), (
            "where it was pressed"
        )
    assert sorted(Note.objects.values_list("prompt__number", "typed"), key=str) == [
        (1, "Fear."), (None, "Tea was good."),
    ]  # fmt: skip


def test_a_line_that_cannot_be_kept_keeps_no_other_from_it(session: Session) -> None:
    long = "x" * 501
    lines = {"prompt": ["1", "2"], "once": [str(uuid4()), str(uuid4())], "typed": [long, "Hope."]}
    answer = as_role("note-taker").post(notes_at(session), lines)
    assert answer.status_code == 422
    assert Note.objects.get().typed == "Hope."
    assert f'value="{long}"' in answer.text
    assert 'href="#id_1_typed"' in answer.text


def test_a_press_without_words_is_told_so_in_the_line_of_its_button(session: Session) -> None:
    once = [str(uuid4()), str(uuid4())]
    lines = {"prompt": ["1", "2"], "once": once, "typed": ["", " "], "at": "2"}
    answer = as_role("note-taker").post(notes_at(session), lines)
    assert answer.status_code == 422
    assert 'id="id_2_typed_error"' in answer.text
    assert 'id="id_1_typed_error"' not in answer.text


@pytest.mark.parametrize("typed", ["", "   ", BIG, "x" * 501])
def test_a_note_that_cannot_be_kept_says_why_in_its_line(session: Session, typed: str) -> None:
    answer = take(as_role("note-taker"), session, typed, prompt="2")
    assert answer.status_code == 422
    assert 'id="id_2_typed_error"' in answer.text
    assert 'href="#id_2_typed"' in answer.text
    assert not Note.objects.exists()
    if len(typed) == 501:
        assert f'value="{typed}"' in answer.text


@pytest.mark.parametrize("prompt", ["", "0", "99", "-1", "x", "99999999999999999999"])
def test_a_question_that_is_not_there_loses_no_note(session: Session, prompt: str) -> None:
    answer = take(as_role("note-taker"), session, "Kept.", prompt=prompt)
    if answer.status_code == 302:
        assert Note.objects.get().prompt is None
    else:
        assert (answer.status_code, "Kept." in answer.text) == (422, True)


def test_before_its_time_a_session_takes_no_notes(session: Session) -> None:
    Session.objects.update(starts_at=timezone.now() + timedelta(hours=2))
    client = as_role("note-taker")
    assert "from one hour before the start" in client.get(notes_at(session)).text
    assert take(client, session, "Early.").status_code == 422
    assert not Note.objects.exists()


def test_long_after_the_page_says_that_the_notes_are_gone(session: Session) -> None:
    Session.objects.update(starts_at=timezone.now() - timedelta(days=200))
    page = as_role("note-taker").get(notes_at(session)).text
    assert "The notes of this session were deleted on" in page
    assert "All of them are deleted on" not in page
    assert "No notes." not in page
    closed = timezone.now().date() - timedelta(days=80)
    assert f"Notes of this session closed on {closed.day} {closed:%B %Y}." in page


def hidden(page: str, action: str) -> dict[str, str]:
    """The hidden values of one form of a page."""
    return make.sent_with(next(f for f in page.split("<form")[1:] if action in f.partition(">")[0]))


def test_r55_of_two_who_reword_a_note_the_second_sees_both_texts_and_saves_one_of_them(
    session: Session,
) -> None:
    client = as_role("note-taker")
    note = actions.write_note(session=session, prompt=None, typed="Fear.")
    page = f"/en/desk/notes/{note.pk}"
    mine = hidden(client.get(page).text, f'{note.pk}"')
    assert client.post(page, mine | {"typed": "Great fear."}).status_code == 302
    stale = client.post(page, mine | {"typed": "My own words."})
    assert stale.status_code == 422
    assert "Somebody changed this note" in stale.text
    assert "Great fear." in stale.text
    assert "My own words." in stale.text
    again = hidden(stale.text, f'{note.pk}"')
    assert client.post(page, again | {"typed": "Great fear, my own words."}).status_code == 302
    note.refresh_from_db()
    assert (note.typed, note.revision) == ("Great fear, my own words.", 3)


def test_r55_who_deletes_a_note_that_was_changed_sees_both_texts_first(session: Session) -> None:
    client = as_role("note-taker")
    note = actions.write_note(session=session, prompt=None, typed="Fear.")
    page = f"/en/desk/notes/{note.pk}"
    read = hidden(client.get(page).text, "/delete")
    actions.change_note(note=note, typed="Great courage.")
    refused = client.post(f"{page}/delete", read)
    assert refused.status_code == 409
    assert "Read it again before you delete it." in refused.text
    assert "Great courage." in refused.text
    assert "Fear." in refused.text
    assert client.post(f"{page}/delete", hidden(refused.text, "/delete")).status_code == 302
    assert not Note.objects.exists()


def test_r55_the_words_for_a_note_that_was_deleted_meanwhile_are_kept(session: Session) -> None:
    client = as_role("note-taker")
    note = actions.write_note(session=session, prompt=None, typed="Fear.")
    page = f"/en/desk/notes/{note.pk}"
    mine = hidden(client.get(page).text, f'{note.pk}"')
    actions.delete_note(note=note)
    kept = client.post(page, mine | {"typed": "My own words."})
    assert kept.status_code == 422
    assert "Somebody deleted this note." in kept.text
    assert "My own words." in kept.text
    assert take(client, session, "My own words.", prompt="").status_code == 302
    assert Note.objects.get().typed == "My own words."
    assert client.get(page).status_code == 404
    assert client.post(page, mine | {"typed": "x", "session": str(uuid4())}).status_code == 404


def test_words_for_a_note_that_became_a_statement_can_be_copied(session: Session) -> None:
    client = as_role("note-taker")
    note = actions.write_note(session=session, prompt=None, typed="Fear.")
    page = f"/en/desk/notes/{note.pk}"
    mine = hidden(client.get(page).text, f'{note.pk}"')
    Note.objects.update(is_distilled=True)
    refused = client.post(page, mine | {"typed": "My own words."})
    assert refused.status_code == 422
    assert "My own words." in refused.text


def test_another_team_s_pages_are_not_found(session: Session) -> None:
    note = actions.write_note(session=session, prompt=None, typed="Fear.")
    statement = make.statement(session, is_approved=False)
    other = make.team(name="Other team")
    roles = ("note-taker", "reviewer", "convenor")
    client = as_user(make.user(*roles, in_team=other))
    for address in (
        notes_at(session),
        f"/en/desk/notes/{note.pk}",
        f"/en/desk/sessions/{session.pk}/statements",
        f"/en/desk/sessions/{session.pk}/statements/new",
        f"/en/desk/sessions/{session.pk}/summary",
        f"/en/desk/statements/{statement.pk}",
        f"/en/desk/statements/{statement.pk}/edit",
    ):
        assert client.get(address).status_code == 404, address
    for act in ("approve", "send-back", "answer", "reopen", "withdraw", "discard"):
        assert client.post(f"/en/desk/statements/{statement.pk}/{act}", {"seen": "x"}).status_code == 404, act
    assert "In general" not in client.get("/en/desk/review").text


def test_a_statement_is_written_beside_its_note(session: Session) -> None:
    client = as_role("note-taker")
    note = actions.write_note(
        session=session, prompt=session.programme.prompts.get(number=2), typed="Raw fear."
    )
    page = f"/en/desk/sessions/{session.pk}/statements/new?note={note.pk}"
    html = client.get(page).text
    assert "Raw fear." in html
    once = make.sent_with(html.split("<main")[1])["once"]
    for _twice in range(2):
        answer = client.post(page, write(once=once, region=str(session.region_id)))
        assert answer["Location"] == f"{notes_at(session)}?at=2"
    made = Statement.objects.get()
    assert (made.note, made.region, made.kind, made.platform) == (note, session.region, "challenge", "off")
    assert "Statement written" in client.get(notes_at(session)).text


CODED = {
    "threat_from": "state",
    "actor_type": "authority",
    "context": "election",
    "harm_seen": "yes",
    "foreseeable": "no",
    "contacted": "during",
    "help": "partly",
    "knows_how_to_report": "no",
    "is_emerging": "on",
    "is_chilling_effect": "on",
    "is_organisational_exposure": "on",
    "is_local_challenge": "on",
    "says_prevention": "on",
}


def test_r46_r81_r91_a_coder_says_what_was_asked_and_the_second_reader_sees_it(session: Session) -> None:
    page = f"/en/desk/sessions/{session.pk}/statements/new"
    client = as_role("note-taker")
    form = client.get(page).text
    for heading in ("Who and when", "What was asked", "What stands out"):
        assert f"<legend><h2>{heading}</h2></legend>" in form
    assert 'value="unstated" selected' in form
    assert client.post(page, write(**CODED)).status_code == 302
    made = Statement.objects.get()
    assert (made.context, made.help, made.mitigable, made.is_emerging) == (
        "election",
        "partly",
        "unstated",
        True,
    )
    read = as_role("reviewer").get(f"/en/desk/statements/{made.pk}").text
    for words in (
        "an authority",
        "around an election",
        "while it happened",
        "it helped in part",
        "New threat",
    ):
        assert f"<dd>{words}</dd>" in read
    assert "Could it have been made less bad?" not in read, "what is not stated is not shown"
    again = client.get(f"/en/desk/statements/{made.pk}/edit").text
    assert 'value="election" selected' in again
    assert re.search(r'name="is_emerging"[^>]* checked', again)


def test_r59_no_form_offers_to_say_that_one_person_said_it(session: Session) -> None:
    client = as_role("note-taker", "reviewer")
    at = f"/en/desk/sessions/{session.pk}/statements/new"
    page = client.get(at).text
    assert "several of those who came" in page
    assert "one of those who came" not in page
    assert client.post(at, write(spread="one")).status_code == 422
    claim = client.get(f"/en/desk/series/{session.programme.address}/summary/claims/new").text
    assert "one of those who came" not in claim


@pytest.mark.parametrize(("name", "value"), CODED.items())
def test_what_a_reader_approves_has_not_been_coded_anew_since(
    session: Session, name: str, value: str
) -> None:
    statement = make.statement(session, is_approved=False)
    before = mark_of(statement)
    setattr(statement, name, True if value == "on" else value)
    assert mark_of(statement) != before


def test_r55_a_note_taker_s_page_keeps_notes_on_the_device_by_a_module_and_a_reader_s_does_not(
    session: Session,
) -> None:
    module = r'<script type="module" src="/static/synthesis/notes\.[0-9a-f]+\.js"></script>'
    taker, reader = (as_role(role).get(notes_at(session)).text for role in ("note-taker", "reviewer"))
    assert re.search(module, taker)
    assert "<script" not in reader
    source = Path(str(finders.find("synthesis/notes.js"))).read_text(encoding="utf-8")
    assert len(list(filter(str.strip, source.splitlines()))) <= 60


def test_a_topic_brings_its_risk_area_along(session: Session) -> None:
    team = session.programme.team
    area = RiskArea.objects.create(team=team, address="a", position=1, text=make.source(team, name="Harm"))
    topic = Topic.objects.create(
        team=team, risk_area=area, address="t", text=make.source(team, name="Doxxing")
    )
    page = f"/en/desk/sessions/{session.pk}/statements/new"
    assert as_role("note-taker").post(page, write(topic=str(topic.pk))).status_code == 302
    made = Statement.objects.get()
    assert (made.topic, made.risk_area, made.region) == (topic, area, None)


def test_who_writes_the_codebook_may_type_a_new_topic(session: Session) -> None:
    team = session.programme.team
    area = RiskArea.objects.create(team=team, address="a", position=1, text=make.source(team, name="Harm"))
    page = f"/en/desk/sessions/{session.pk}/statements/new"
    assert "new_topic" not in as_role("note-taker").get(page).text
    client = as_role("note-taker", "convenor")
    refused = client.post(page, write(new_topic="Impersonation"))
    assert refused.status_code == 422
    assert "A new topic stands under a risk area" in refused.text
    assert not Topic.objects.exists()
    assert client.post(page, write(new_topic="Impersonation", risk_area=str(area.pk))).status_code == 302
    made = Statement.objects.select_related("topic").get()
    assert made.topic is not None
    assert (made.topic.address, made.risk_area) == ("impersonation", area)


@pytest.mark.parametrize(
    "wrong",
    [
        {"text": ""},
        {"text": BIG},
        {"kind": "rumour"},
        {"said_by": "Maria"},
        {"said_by": ""},
        {"region": "00000000-0000-0000-0000-000000000000"},
        {"topic": "x"},
        {"platform": "moon"},
        {"context": "2030"},
        {"harm_seen": "maybe"},
        {"once": "not-a-key"},
    ],
)
def test_a_statement_that_cannot_be_kept_says_why(session: Session, wrong: dict[str, str]) -> None:
    page = f"/en/desk/sessions/{session.pk}/statements/new"
    answer = as_role("note-taker").post(page, write(**wrong))
    assert answer.status_code == 422
    assert 'id="errors"' in answer.text
    assert not Statement.objects.exists()


def test_nobody_approves_their_own_words_and_the_reason_stands_beside_the_button(session: Session) -> None:
    me = make.user("note-taker", "reviewer")
    statement, client = make.statement(session, writer=me, is_approved=False), as_user(me)
    page = f"/en/desk/statements/{statement.pk}"
    html = client.get(page).text
    assert "You wrote this statement. Somebody else has to read it." in html
    assert f"{page}/approve" not in html
    forced = client.post(f"{page}/approve", {"seen": mark_of(statement)})
    assert (forced.status_code, "You wrote this statement." in forced.text) == (409, True)
    statement.refresh_from_db()
    assert statement.state == "draft"
    assert "Yours: somebody else reads it" in client.get("/en/desk/review").text


def test_a_second_person_reads_the_note_too_and_approves_what_they_read(session: Session) -> None:
    note = actions.write_note(session=session, prompt=None, typed="Raw fear.")
    facts = actions.StatementFacts(text="People are afraid.", kind="challenge", said_by="several")
    statement = actions.write_statement(session=session, facts=facts, writer=make.user(), note=note)
    client, page = as_role("reviewer"), f"/en/desk/statements/{statement.pk}"
    assert "People are afraid." in client.get("/en/desk/review").text
    html = client.get(page).text
    assert "Raw fear." in html
    seen = make.sent_with(html.split("<main")[1])["seen"]
    actions.change_statement(
        statement=statement,
        facts=actions.StatementFacts(text="Other words.", kind="challenge", said_by="several"),
        writer=make.user(),
    )
    stale = client.post(f"{page}/approve", {"seen": seen})
    assert stale.status_code == 409
    assert "changed since you opened it" in stale.text
    assert "Other words." in stale.text
    again = make.sent_with(stale.text.split("<main")[1])["seen"]
    assert client.post(f"{page}/approve", {"seen": again}).status_code == 302
    statement.refresh_from_db()
    assert statement.state == "approved"


def test_a_convenor_never_sees_a_note(session: Session) -> None:
    note = actions.write_note(session=session, prompt=None, typed="Raw fear.")
    facts = actions.StatementFacts(text="People are afraid.", kind="challenge", said_by="several")
    statement = actions.write_statement(session=session, facts=facts, writer=make.user(), note=note)
    client = as_role("convenor")
    for address in (
        f"/en/desk/statements/{statement.pk}",
        f"/en/desk/sessions/{session.pk}/statements",
        f"/en/desk/sessions/{session.pk}/summary",
    ):
        answer = client.get(address)
        assert (answer.status_code, "Raw fear." in answer.text) == (200, False)


def test_sent_back_with_a_reason_mended_and_read_again(session: Session) -> None:
    writer = make.user("note-taker")
    statement = make.statement(session, writer=writer, is_approved=False)
    page, reader = f"/en/desk/statements/{statement.pk}", as_role("reviewer")
    assert reader.post(f"{page}/send-back", {"because": " "}).status_code == 422
    assert reader.post(f"{page}/send-back", {"because": "Too exact."}).status_code == 302
    client = as_user(writer)
    html = client.get(f"{page}/edit").text
    assert "Too exact." in html
    seen = make.sent_with(html.split("<main")[1])["seen"]
    assert client.post(f"{page}/edit", write(text="Wider words.", seen=seen)).status_code == 302
    stale = client.post(f"{page}/edit", write(text="From the other tab.", seen=seen))
    assert stale.status_code == 422
    assert "Wider words." in stale.text
    assert "From the other tab." in stale.text
    statement.refresh_from_db()
    assert statement.state == "draft"
    assert "Too exact." in reader.get(page).text, "who reads it again knows what was asked"


def test_an_approved_statement_that_is_reworded_waits_again(session: Session) -> None:
    statement, client = make.statement(session), as_role("note-taker")
    page = f"/en/desk/statements/{statement.pk}/edit"
    html = client.get(page).text
    assert "waits for a second reader again" in html
    seen = make.sent_with(html.split("<main")[1])["seen"]
    assert client.post(page, write(seen=seen)).status_code == 302
    statement.refresh_from_db()
    assert statement.state == "draft"


def publish(client: Client, session: Session, **facts: str) -> Any:
    page = f"/en/desk/sessions/{session.pk}/summary"
    hidden = make.sent_with(client.get(page).text.split("<main")[1])
    return client.post(page, hidden | {"method": ""} | facts)


@pytest.fixture
def held(session: Session) -> Session:
    """A session that ended yesterday."""
    Session.objects.update(starts_at=timezone.now() - timedelta(days=1))
    session.refresh_from_db()
    return session


def test_r56_a_convenor_publishes_what_is_ready(held: Session) -> None:
    make.statement(held, "Ready words.")
    make.statement(held, "Unready words.", is_approved=False)
    client, page = as_role("convenor"), f"/en/desk/sessions/{held.pk}/summary"
    html = client.get(page).text
    assert "Ready words." in html
    assert "Unready words." not in html
    refused = publish(client, held)
    assert refused.status_code == 422
    assert "not ready" in refused.text
    assert publish(client, held, leaves_out="on", method="By hand.").status_code == 302
    assert SummaryVersion.objects.get().number == 1
    assert "Version 1" in client.get(page).text


def test_a_second_click_on_publish_changes_nothing(held: Session) -> None:
    make.statement(held)
    client, page = as_role("convenor"), f"/en/desk/sessions/{held.pk}/summary"
    sent = make.sent_with(client.get(page).text.split("<main")[1]) | {"method": "By hand."}
    for _twice in range(2):
        assert client.post(page, sent).status_code == 302
    assert SummaryVersion.objects.count() == 1


def test_an_empty_summary_is_refused_unless_it_says_so(held: Session) -> None:
    client = as_role("convenor")
    refused = publish(client, held)
    assert (refused.status_code, "There is no point to show." in refused.text) == (422, True)
    kept = publish(client, held, nothing_recorded="on", method="")
    assert (kept.status_code, 'id="id_method_error"' in kept.text) == (422, True)
    assert publish(client, held, nothing_recorded="on", method="Nobody came.").status_code == 302
    assert SummaryVersion.objects.get().nothing_recorded


def test_r56_who_recorded_points_cannot_say_that_there_were_none(held: Session) -> None:
    make.statement(held, "A draft that waits.", is_approved=False)
    client = as_role("convenor")
    page = client.get(f"/en/desk/sessions/{held.pk}/summary").text
    assert "nothing_recorded" not in page
    for said in ({}, {"nothing_recorded": "on"}):
        refused = publish(client, held, method="They name places.", **said)
        assert (refused.status_code, 'id="id_nothing_shown_error"' in refused.text) == (422, True)
    assert publish(client, held, nothing_shown="on", method="They name places.").status_code == 302
    version = SummaryVersion.objects.get()
    assert (version.nothing_recorded, version.items.count()) == (False, 0)


def test_a_revision_says_what_changed(held: Session) -> None:
    make.statement(held)
    client = as_role("convenor")
    publish(client, held)
    make.statement(held, "One more.")
    refused = publish(client, held)
    assert (refused.status_code, 'id="id_what_changed_error"' in refused.text) == (422, True)
    assert publish(client, held, what_changed="One more point.").status_code == 302
    assert SummaryVersion.objects.count() == 2


def test_who_wrote_a_statement_is_told_who_else_publishes(held: Session) -> None:
    me = make.user("note-taker", "convenor")
    make.statement(held, writer=me)
    client, page = as_user(me), f"/en/desk/sessions/{held.pk}/summary"
    assert "Ask another convenor to publish." in client.get(page).text
    forced = client.post(page, {"number": "1", "seen": "x", "method": ""})
    assert forced.status_code == 422
    assert not SummaryVersion.objects.exists()


def test_before_the_session_is_held_nothing_is_published(session: Session) -> None:
    Session.objects.update(starts_at=timezone.now() + timedelta(days=1))
    client, page = as_role("convenor"), f"/en/desk/sessions/{session.pk}/summary"
    assert "has not been held yet" in client.get(page).text
    assert client.post(page, {"number": "1", "seen": "x"}).status_code == 422


def test_r57_the_desk_says_how_late_a_summary_is(session: Session) -> None:
    Session.objects.update(starts_at=timezone.now() - timedelta(days=20))
    assert "6 days late" in as_role("convenor").get(f"/en/desk/sessions/{session.pk}/summary").text


def test_r60_a_question_is_answered_by_a_role(held: Session) -> None:
    statement = make.statement(held, "Who reads our mail?", kind="question")
    client, page = as_role("convenor"), f"/en/desk/statements/{statement.pk}"
    assert client.post(f"{page}/answer", {"words": "", "role": "staff"}).status_code == 422
    assert client.post(f"{page}/answer", {"words": "Nobody.", "role": "Maria"}).status_code == 422
    assert client.post(f"{page}/answer", {"words": "Nobody.", "role": "board"}).status_code == 302
    assert "a board member" in client.get(page).text


def test_what_is_public_is_reopened_or_taken_off_by_a_convenor(held: Session) -> None:
    statement = make.statement(held, "Canary words.")
    convenor, taker, page = as_role("convenor"), as_role("note-taker"), f"/en/desk/statements/{statement.pk}"
    publish(convenor, held)
    assert "This statement is public." in taker.get(f"{page}/edit").text
    kept = taker.post(f"{page}/edit", write(text="My new words.", seen=mark_of(statement)))
    assert (kept.status_code, "My new words." in kept.text) == (422, True)
    take_off = f"/en/desk/hiding/new/{statement.text_id}"
    assert take_off in convenor.get(page).text
    assert take_off not in taker.get(page).text
    assert taker.get(take_off).status_code == 403
    assert convenor.post(f"{page}/reopen").status_code == 302
    assert convenor.post(take_off, {"reason": ""}).status_code == 422
    assert convenor.post(take_off, {"reason": "protect"}).status_code == 302
    html = convenor.get(page).text
    assert "Canary words." not in html
    assert "Two people decide what becomes of it." in html


def test_a_draft_is_discarded_by_a_note_taker(session: Session) -> None:
    statement, client = make.statement(session, is_approved=False), as_role("note-taker")
    assert client.post(f"/en/desk/statements/{statement.pk}/discard").status_code == 302
    assert not Statement.objects.exists()


@pytest.mark.parametrize("role", ["admin", "facilitator", "translator", "auditor"])
def test_other_roles_learn_which_role_it_takes(session: Session, role: str) -> None:
    statement, client = make.statement(session), as_role(role)
    for address in (
        f"/en/desk/sessions/{session.pk}/statements",
        f"/en/desk/statements/{statement.pk}",
        f"/en/desk/sessions/{session.pk}/summary",
        "/en/desk/review",
    ):
        assert client.get(address).status_code == 403, address


def test_hostile_words_are_shown_as_words(session: Session) -> None:
    client = as_role("note-taker", "reviewer")
    take(client, session, "<script>alert(1)</script> {{ 7|add:7 }}")
    page = f"/en/desk/sessions/{session.pk}/statements/new"
    client.post(page, write(text="<img src=x onerror=alert(1)> {% url %}"))
    statement = Statement.objects.get()
    pages = [notes_at(session), "/en/desk/review", f"/en/desk/statements/{statement.pk}"]
    shown = [client.get(address).text for address in pages]
    assert not any("<script>alert" in html or "<img src=x" in html for html in shown)
    assert "&lt;img src=x onerror=alert(1)&gt; {% url %}" in shown[-1]


@pytest.mark.parametrize(
    "address", ["sessions/{}/notes", "sessions/{}/statements", "sessions/{}/summary", "review"]
)
def test_queries_stay_the_same_at_1_3_and_100_rows(session: Session, address: str) -> None:
    client = as_role("note-taker", "reviewer", "convenor")
    writer, counts = make.user("note-taker"), []
    for rows in (1, 3, 100):
        while (held := Statement.objects.count()) < rows:
            note = actions.write_note(session=session, prompt=None, typed=f"Note {held}.")
            facts = actions.StatementFacts(
                text=f"Point {held}.", kind="need", said_by="several", region_id=session.region_id
            )
            made = actions.write_statement(session=session, facts=facts, writer=writer, note=note)
            if held % 2:
                Statement.objects.filter(pk=made.pk).update(state="approved", approved_on=make.TODAY)
        with CaptureQueriesContext(connection) as seen:
            assert client.get("/en/desk/" + address.format(session.pk)).status_code == 200
        counts.append(len(seen))
    assert counts[1] == counts[2], counts
    assert counts[2] <= 22, counts
