"""The desk's home: what is late, what waits, what comes, and where a new team begins."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from apero.commitments.models import Pledge, Recommendation
from apero.conversations.models import Session
from apero.desk import queries
from apero.desk.queries import Risk
from apero.listening import actions
from apero.people.models import Team, User
from apero.people.roles import ROLES
from apero.policy.models import PolicyVersion, RiskArea, Topic
from apero.synthesis.models import Statement, Summary, SummaryVersion
from apero.synthesis.queries import sessions_without_summary
from tests import make

pytestmark = pytest.mark.django_db
NOW = make.NOON


def work_of(team: Team, role: str = "convenor", user: User | None = None) -> queries.Worklist:
    member = user or make.user(role, in_team=team)
    return queries.worklist(team.pk, member, ROLES[role].may, language="en", now=NOW)


def home(team: Team, role: str = "convenor") -> str:
    client = Client()
    client.force_login(make.user(role, in_team=team))
    answer = client.get("/en/desk/")
    assert answer.status_code == 200
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.text.split("<main")[1]))


def summarised(session: Session) -> None:
    words = make.source(session.programme.team, "summary", method="Notes.")
    SummaryVersion.objects.create(
        summary=Summary.objects.create(session=session), number=1, published_on=NOW.date(), about=words
    )


def statement(session: Session, **facts: Any) -> Statement:
    words = make.source(session.programme.team, "statement", text="A volunteer was followed.")
    defaults = {"session": session, "text": words, "kind": "challenge", "said_by": "volunteer"}
    return Statement.objects.create(**defaults | facts)


@pytest.mark.parametrize(
    ("starts", "is_shown"),
    [
        (-timedelta(minutes=60), False),
        (-timedelta(minutes=59), True),
        (timedelta(0), True),
        (timedelta(days=14) - timedelta(seconds=1), True),
        (timedelta(days=14), False),
    ],
)
def test_the_next_14_days_and_what_is_going_on_are_shown(
    team: Team, starts: timedelta, is_shown: bool
) -> None:
    session = make.session(make.programme(team), starts_at=NOW + starts)
    work = work_of(team)
    assert [row.session for row in work.coming] == ([session] if is_shown else [])
    assert [row.session for row in work.due] == ([] if is_shown or starts > timedelta(0) else [session])


def test_what_may_go_wrong_is_said(team: Team) -> None:
    owner = make.programme(team)
    at = NOW + timedelta(days=2)
    make.session(owner, starts_at=at)
    make.session(owner, starts_at=at + timedelta(hours=1), state="draft")
    make.session(owner, starts_at=at + timedelta(hours=2), meeting_link="")
    wall: dict[str, Any] = {"announced_as": "wall-time", "wall_zone": "Asia/Jakarta", "wall_time": at}
    make.session(owner, starts_at=at + timedelta(hours=3), **wall)
    make.session(owner, starts_at=at, state="cancelled")
    assert [row.risks for row in work_of(team).coming] == [[], [Risk.DRAFT], [Risk.NO_LINK], [Risk.CLOCKS]]
    assert [row.risks for row in work_of(team, "reviewer").coming] == [[], [Risk.DRAFT], [], [Risk.CLOCKS]]


def test_r18_clocks_that_changed_are_told_however_far_ahead_the_session_is(team: Team) -> None:
    owner = make.programme(team)
    at = NOW + timedelta(days=90)
    wall: dict[str, Any] = {"announced_as": "wall-time", "wall_zone": "Asia/Jakarta"}
    moved = make.session(owner, starts_at=at, wall_time=at, **wall)
    make.session(owner, starts_at=at, wall_time=at + timedelta(hours=7), **wall)
    make.session(owner, starts_at=at, wall_time=at, state="cancelled", **wall)
    make.session(owner, starts_at=NOW - timedelta(days=90), wall_time=at, **wall)
    work = work_of(team)
    assert [row.session for row in work.moved] == [moved]
    assert not work.is_empty
    Session.objects.update(starts_at=timezone.now() + timedelta(days=90))
    assert "Further ahead: the clocks changed" in home(team)


def test_a_clock_on_another_day_says_its_weekday(team: Team) -> None:
    new_york = make.city(5128581, "New York City", "America/New_York", "US", 8_175_133)
    at = (timezone.now() + timedelta(days=3)).replace(hour=1, minute=30)
    make.session(make.programme(team), starts_at=at, cities=[new_york])
    assert f"{at:%a} 01:30 UTC" in home(team)


def test_places_are_counted(team: Team) -> None:
    session = make.session(make.programme(team), starts_at=NOW + timedelta(days=2), capacity=2)
    make.seat(session)
    assert [row.taken for row in work_of(team).coming] == [1]


@pytest.mark.parametrize(("days", "late"), [(1, None), (14, None), (15, 1), (24, 10)])
def test_r57_a_held_session_without_summary_is_due_and_then_late(
    team: Team, days: int, late: int | None
) -> None:
    owner = make.programme(team)
    session = make.session(owner, starts_at=NOW - timedelta(days=days))
    summarised(make.session(owner, starts_at=NOW - timedelta(days=days)))
    make.session(owner, starts_at=NOW - timedelta(days=days), state="cancelled")
    work = work_of(team)
    if late is None:
        assert [row.session for row in work.due] == [session]
        assert not work.late
    else:
        assert [(row.session, row.days_late) for row in work.late] == [(session, late)]
        assert not work.due


def test_a_summary_of_a_region_hides_no_late_one(team: Team) -> None:
    session = make.session(make.programme(team), starts_at=NOW - timedelta(days=24))
    report = Summary.objects.create(programme=session.programme, region=session.region)
    words = make.source(team, "summary", method="Notes.")
    SummaryVersion.objects.create(summary=report, number=1, published_on=NOW.date(), about=words)
    assert [(row.session, row.days_late) for row in work_of(team).late] == [(session, 10)]
    assert list(sessions_without_summary()) == [session]


def test_r61_r64_answers_and_promises_that_are_late_are_told_to_who_answers(team: Team) -> None:
    today = timezone.now().date()
    owner = make.programme(team, responses_due_on=today - timedelta(days=1))
    others = make.programme(team, responses_due_on=today)
    elsewhere = make.programme(
        team, responses_due_on=today - timedelta(days=9), source_page="https://example.org/"
    )
    for series in (owner, others, elsewhere):
        Recommendation.objects.create(programme=series, number=1)
    Recommendation.objects.create(programme=owner, number=2, state="accepted")
    for number, (state, days) in enumerate(
        [("noted", 9), ("confirmed", 1), ("in-progress", 2), ("confirmed", 0), ("done", 3)], start=1
    ):
        due_on = today - timedelta(days=days)
        Pledge.objects.create(
            programme=owner, number=number, made_in="session", state=state, noted_on=due_on, first_due_on=due_on,
            due_on=due_on, text=make.source(team, "pledge", text="Train people."),
        )  # fmt: skip
    page = home(team)
    assert "1 recommendation has no answer" in page
    assert "2 promises are late" in page
    assert "1 promise waits to be confirmed" in page
    for role in ("note-taker", "reviewer"):
        assert "promise" not in home(team, role)


@pytest.mark.parametrize("role", ["note-taker", "reviewer", "translator"])
def test_who_has_nothing_to_do_reads_that_nothing_waits(team: Team, role: str) -> None:
    make.session(make.programme(team), starts_at=timezone.now() + timedelta(days=3))
    make.programme(team, state="draft")
    assert "Nothing waits for you now." in home(team, role)
    make.session(make.programme(team), starts_at=timezone.now() - timedelta(days=30))
    assert "Nothing waits for you now." in home(team, role)
    assert "Nothing waits for you now." not in home(team)


def test_each_role_sees_what_waits_for_it(team: Team) -> None:
    owner = make.programme(team)
    make.question(owner)
    session = make.session(owner, starts_at=NOW - timedelta(days=1))
    writer = make.user("note-taker", in_team=team)
    statement(session, writer=writer)
    back = statement(session, writer=writer, state="sent-back")
    statement(session, writer=make.user("note-taker", in_team=team), state="sent-back")
    found = {role: work_of(team, role) for role in ("convenor", "facilitator", "reviewer", "translator")}
    assert {role: (w.to_screen, w.to_read, len(w.sent_back)) for role, w in found.items()} == {
        "convenor": (1, 0, 0),
        "facilitator": (1, 0, 0),
        "reviewer": (0, 1, 0),
        "translator": (0, 0, 0),
    }
    assert [row.statement_id for row in work_of(team, "note-taker", writer).sent_back] == [back.pk]


def test_nothing_of_another_team_is_in_it(team: Team) -> None:
    others = make.team(name="Others")
    theirs = make.programme(others)
    make.programme(others, state="draft")
    make.session(theirs, starts_at=NOW + timedelta(days=1))
    session = make.session(theirs, starts_at=NOW - timedelta(days=30))
    make.question(theirs)
    statement(session)
    for role in ROLES:
        assert work_of(team, role).is_empty, role


def test_a_new_team_sees_its_first_steps_in_order(team: Team) -> None:
    page = home(team)
    steps = ["Write the policy", "Name the regions", "Write a code of conduct", "Begin a series"]
    places = [page.index(step) for step in steps]
    assert places == sorted(places)
    assert "done" not in page
    make.region(team)
    PolicyVersion.objects.create(team=team, number=1, state="draft", text=make.source(team, title="V1"))
    programme = make.programme(team, state="draft")
    make.conduct(programme)
    page = home(team)
    assert page.count("done") == 2
    assert "begun" in page
    programme.state = "announced"
    programme.save()
    assert "First steps" not in home(team)


def test_first_steps_lead_only_where_one_may_go(team: Team) -> None:
    assert "A convenor of the team does this." in home(team, "note-taker")
    assert "A convenor of the team does this." not in home(team)


def test_a_quiet_day_says_so(team: Team) -> None:
    make.programme(team)
    assert "Nothing waits. What comes will stand here." in home(team)


def test_the_page_says_it_all_in_words(team: Team) -> None:
    now = timezone.now()
    owner = make.programme(team)
    make.session(owner, starts_at=now + timedelta(days=3), meeting_link="", capacity=1)
    make.session(owner, starts_at=now - timedelta(days=20))
    make.session(owner, starts_at=now - timedelta(days=2))
    make.programme(team, state="draft", title="Next year")
    make.question(owner)
    page = home(team)
    for words in (
        "in 3 days · 0 of 1 places taken",
        "no meeting link",
        "Its summary is 6 days late.",
        "due on",
        "Next year",
        "1 question waits to be read",
    ):
        assert words in page
    assert home(team, "reviewer").count("question") == 0


def test_a_stranger_is_asked_to_sign_in_and_a_member_of_no_team_is_told(client: Client, team: Team) -> None:
    assert client.get("/en/desk/").status_code == 302
    client.force_login(make.user())
    assert client.get("/en/desk/").status_code == 403


@pytest.mark.parametrize("count", [1, 3, 300])
def test_the_page_takes_the_same_queries_for_any_number(team: Team, count: int) -> None:
    owner, region = make.programme(team), make.region(team)
    Session.objects.bulk_create(
        Session(
            programme=owner,
            region=region,
            address=f"s{number}-{sign}",
            starts_at=NOW + timedelta(hours=sign * (number + 2)),
            language="en",
            state="announced",
            text=make.source(team, "session"),
        )
        for number in range(count)
        for sign in (1, -1)
    )
    member = make.user("convenor", in_team=team)
    with CaptureQueriesContext(connection) as taken:
        work = queries.worklist(team.pk, member, ROLES["convenor"].may, language="en", now=NOW)
    assert len(work.coming) == min(count, 50)
    assert len(work.due) + len(work.late) == min(count, 50)
    assert len(taken) <= 18, [q["sql"] for q in taken]


def test_r48_two_points_that_call_one_topic_in_one_region_new_are_told_to_the_team(team: Team) -> None:
    session = make.session(make.programme(team), region=make.region(team, "Asia"))
    area = RiskArea.objects.create(
        team=team, address="harm", position=1, text=make.source(team, "risk-area", name="Harm")
    )
    topic = Topic.objects.create(
        team=team, risk_area=area, address="doxxing", text=make.source(team, "topic", name="Doxxing")
    )
    new: dict[str, Any] = {"is_emerging": True, "topic": topic, "approved_on": NOW.date()}
    first = statement(session, **new, region=session.region, state="approved")
    statement(session, **new, region=make.region(team, "Africa"), state="published")
    statement(session, **new, region=session.region)
    statement(session, **new | {"is_emerging": False}, region=session.region, state="published")
    for role in ("reviewer", "convenor"):
        assert work_of(team, role).new_threats == []
    second = statement(session, **new, region=session.region, state="published")
    for role in ("reviewer", "convenor"):
        (found,) = work_of(team, role).new_threats
        assert set(found.statement_ids) == {first.pk, second.pk}
        assert not work_of(team, role).is_empty
    assert work_of(team, "note-taker").new_threats == []
    member = make.user("reviewer", in_team=team)
    for days, told in ((89, 1), (90, 0)):
        later = queries.worklist(
            team.pk, member, ROLES["reviewer"].may, language="en", now=NOW + timedelta(days=days)
        )
        assert len(later.new_threats) == told
    Statement.objects.filter(pk__in=[first.pk, second.pk]).update(approved_on=timezone.now().date())
    assert "Doxxing, Asia: 2 points say that this is new." in home(team, "reviewer")


@pytest.mark.parametrize(
    ("days", "told"),
    [
        (1, "2 questions wait for an answer, 1 day after the session"),
        (13, "2 questions wait for an answer, 13 days after the session"),
        (14, "Late Asia : 2 questions wait for an answer, 14 days after the session"),
    ],
)
def test_r60_questions_that_a_session_left_open_show_themselves(team: Team, days: int, told: str) -> None:
    now = timezone.now()
    held = make.session(make.programme(team), starts_at=now - timedelta(days=days, hours=1))
    during = held.starts_at + timedelta(minutes=5)
    for asked in (make.live_question(held, now=during), make.live_question(held, now=during)):
        assert asked.question.state == "held"
    make.queued(held, make.live_question(held, now=during).question, now=now)
    answered = make.queued(held, make.live_question(held, now=during).question, now=now)
    actions.answer_question(
        question_id=answered.pk, answer="No.", language="en", by=make.actor("facilitator"), now=now
    )
    assert told.replace("2", "3", 1) in home(team, "facilitator")
    assert "wait for an answer" not in home(team, "reviewer")


def test_a_session_that_runs_has_left_nothing_open(team: Team) -> None:
    going = make.session(make.programme(team), starts_at=timezone.now() - timedelta(minutes=30))
    make.live_question(going, now=timezone.now())
    assert "waits for an answer" not in home(team)


def test_a_note_taker_finds_the_notes_of_the_hour_and_those_still_to_write(team: Team) -> None:
    owner = make.programme(team)
    live = make.session(owner, starts_at=timezone.now() - timedelta(minutes=5))
    held = make.session(owner, starts_at=timezone.now() - timedelta(days=2))
    client = Client()
    client.force_login(make.user("note-taker", in_team=team))
    page = client.get("/en/desk/").text
    for session in (live, held):
        assert f'href="/en/desk/sessions/{session.pk}/notes"' in page
    assert "Notes and statements to write" in page
    assert "Summaries to publish" not in page
