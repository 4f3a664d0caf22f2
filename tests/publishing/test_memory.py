"""Pages remember what the team wrote, and each act that changes a page is seen by its next reader.

Every act here goes through another connection, as that of another process would.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from apero.audit.actions import SYSTEM, record
from apero.commitments import tasks as commitments
from apero.conversations import actions as conversations
from apero.conversations.facts import AgendaLine
from apero.conversations.models import Objective, Programme, Prompt, Session
from apero.conversations.queries import programme_facts, session_facts
from apero.incidents import actions as incidents
from apero.interpretation import actions as interpretation
from apero.listening import actions as listening
from apero.people.models import Team
from apero.policy import actions as policy
from apero.policy.kinds import REGION, RISK_AREA
from apero.policy.models import RiskArea, Topic
from apero.publishing import queries, sessions
from apero.registration.actions import withdraw_seat
from apero.synthesis import actions as synthesis
from apero.synthesis import tasks
from apero.synthesis.models import Statement
from apero.translation.actions import translate
from apero.work.events import PurgeDone
from tests import make
from tests.threads import in_threads

NOW = timezone.now()
ACT: dict[str, Any] = {"by": make.actor(), "now": NOW}
SERIES, COMING, CODE = "/en/programmes/may", "/en/programmes/may/sessions/coming", "/en/conduct/kind/1"


@dataclass(frozen=True)
class Site:
    """A series with a session to come and one that was held and has a summary."""

    client: Client
    team: Team
    programme: Programme
    coming: Session
    held: Session
    topic: Topic
    said: Statement

    def page(self, address: str) -> str:
        answer = self.client.get(address)
        assert answer.status_code == 200, (address, answer.status_code)
        return answer.content.decode()


@pytest.fixture
def site(shared_db: None, client: Client) -> Site:
    team = make.team(address="team")
    owner = make.programme(team, address="may", title="May talks", ends_on=date(2099, 1, 1))
    area = policy.add_word(RISK_AREA, team=team, words={"name": "Harm"}, **ACT)
    topic = policy.add_topic(risk_area=area, words={"name": "Privacy"}, **ACT)
    region = policy.add_word(REGION, team=team, words={"name": "Asia"}, **ACT)
    coming = make.session(
        owner, address="coming", region=region, starts_at=NOW + timedelta(days=9), capacity=1
    )
    held = make.session(owner, address="held", region=region, starts_at=NOW - timedelta(days=9))
    said = make.statement(held, "Mail is read.", topic_id=topic.pk, kind="question")
    make.statement(held, "Keep less.", topic_id=topic.pk, kind="recommendation")
    for words in ("Mail is lost.", "Mail is late.", "Mail is copied."):
        make.statement(held, words, topic_id=topic.pk)
    make.summary(held, now=NOW)
    synthesis.release_counts(programme_id=owner.pk, now=NOW)
    make.conduct(owner, title="Be kind", address="kind")
    for model in (Objective, Prompt):
        conversations.set_numbered(programme=owner, model=model, texts=["First"], **ACT)
    return Site(client, team, owner, coming, held, topic, said)


HOUR = [AgendaLine(60, "Talk", "All")]


def move(site: Site) -> None:
    later: Any = {"starts": datetime(2099, 2, 3, 4, 5), "wall_zone": "", "because": "The host is ill."}
    conversations.postpone_session(session=site.coming, **later, **ACT)


def agreements(site: Site) -> None:
    for position in (1, 2):
        user = make.user("facilitator", in_team=site.team)
        named = incidents.name_contact(programme=site.programme, position=position, user=user, **ACT)
        incidents.agree(contact=named, user=user, shown_name=f"Reader {position}", **ACT)


def offer(site: Site) -> None:
    interpretation.offer_language(team=site.team, typed="sw", **ACT)


def programme_change(site: Site) -> None:
    facts = programme_facts(site.programme)
    changed = replace(facts, parts={**facts.parts, "title": "June talks"})
    conversations.change_programme(programme=site.programme, facts=changed, **ACT)


def an_announcement(site: Site) -> None:
    facts = session_facts([site.coming])[site.coming.pk]
    region = make.region(site.team, "Oceania")
    new = replace(facts, region_id=region.pk, agenda=HOUR, provider="", meeting_link="")
    draft = conversations.draft_session(programme=site.programme, facts=new, **ACT)
    conversations.announce_session(session=draft, **ACT)


def adopt(site: Site) -> Any:
    words = {"title": "The promise", "summary": "S", "body": "B", "scope": "All"}
    draft = policy.draft_policy(team=site.team, words=words, **ACT)
    policy.add_commitment(version=draft, words={"title": "Remedy"}, **ACT)
    return policy.adopt_policy(version=draft, adopted_by="The Board", adopted_on=NOW.date(), **ACT)


def merge(site: Site) -> None:
    """A merger, and the reaction that moves what was filed."""
    heir = policy.add_topic(risk_area=RiskArea.objects.get(), words={"name": "Surveillance"}, **ACT)
    policy.merge_topic(topic=site.topic, heir=heir, **ACT)
    _follow(tasks.move_statements)


def _follow(task: Any) -> None:
    for queued in DBTaskResult.objects.filter(task_path=task.module_path):
        task.call(**queued.args_kwargs["kwargs"])


def another_summary(site: Site) -> None:
    make.statement(site.held, "A second thought.")
    make.summary(site.held, now=NOW, what_changed="More.")


ACTS: dict[str, tuple[str, Callable[[Site], Any], str]] = {
    "a series is changed": (SERIES, programme_change, "June talks"),
    "a series is changed, on the start page": ("/en/", programme_change, "June talks"),
    "an objective is added": (
        SERIES,
        lambda s: conversations.set_numbered(
            programme=s.programme, model=Objective, texts=["First", "Second aim"], **ACT
        ),
        "Second aim",
    ),
    "a framing question is added": (
        COMING,
        lambda s: conversations.set_numbered(
            programme=s.programme, model=Prompt, texts=["First", "What harms you?"], **ACT
        ),
        "What harms you?",
    ),
    "a session is moved": (COMING, move, "04:05"),
    "a session is moved, on the page to register": (f"{COMING}/register", move, "04:05"),
    "a session is cancelled": (
        SERIES,
        lambda s: conversations.cancel_session(session=s.coming, because="Ill.", **ACT),
        "Cancelled",
    ),
    "a session is moved, in the calendar": (f"{SERIES}/calendar.ics", move, "20990203T040500Z"),
    "a session is moved, in all calendars": ("/en/calendar.ics?title=full", move, "This session was moved."),
    "a session is moved, in its own file": (f"{COMING}/calendar.ics", move, "SEQUENCE:1"),
    "a session is moved, in the feed": (f"{SERIES}/feed.atom", move, "Moved: May talks"),
    "a session is moved, on the page to prepare with": (f"{COMING}/prepare", move, "04:05"),
    "a session is moved, on the page of another": (f"{SERIES}/sessions/held", move, "11:05"),
    "a summary is published, in the feed": ("/en/feed.atom", another_summary, "Summary, version 2"),
    "two people agree to read of incidents": (COMING, agreements, "/conduct-report?session=coming"),
    "a language is offered": (COMING, offer, "Swahili"),
    "a session is announced": (SERIES, an_announcement, "Oceania"),
    "a code gets a new version": (
        CODE,
        lambda s: conversations.publish_conduct(
            team=s.team, title="Be kinder", body="B", address="kind", **ACT
        ),
        "A newer version",
    ),
    "a policy is adopted": ("/en/policy/team", adopt, "The promise"),
    "a policy comes into force": (
        "/en/policy/team",
        lambda s: policy.put_in_force(version=adopt(s), on=NOW.date(), **ACT),
        "Remedy",
    ),
    "a policy is withdrawn": (
        "/en/policy/team",
        lambda s: policy.withdraw_policy(version=adopt(s), **ACT),
        "Withdrawn on",
    ),
    "a region is renamed": (
        SERIES,
        lambda s: policy.edit_word(word=s.coming.region, words={"name": "East Asia"}, **ACT),
        "East Asia",
    ),
    "a region is added, on the page to ask": (
        f"{SERIES}/ask",
        lambda s: policy.add_word(REGION, team=s.team, words={"name": "Elsewhere"}, **ACT),
        "Elsewhere",
    ),
    "a topic is added": (
        "/en/risk-areas/team/harm",
        lambda _s: policy.add_topic(risk_area=RiskArea.objects.get(), words={"name": "Doxing"}, **ACT),
        "Doxing",
    ),
    "a topic is merged, and statements follow": (SERIES, merge, "Surveillance"),
    "translations are saved": (
        "/yo/programmes/may",
        lambda s: translate(source=s.programme.text, language="yo", words={1: "Ẹ sọ̀rọ̀"}, **ACT),
        "Ẹ sọ̀rọ̀",
    ),
    "a summary is published": (SERIES, another_summary, "A second thought."),
    "a summary is published, on the page of all": ("/en/heard", another_summary, "A second thought."),
    "a question in a summary is answered": (
        SERIES,
        lambda s: synthesis.answer_statement(statement=s.said, words="By nobody.", role="convenor", **ACT),
        "By nobody.",
    ),
    "recommendations are numbered": (
        SERIES,
        lambda _s: _follow(commitments.record_recommendations),
        "Recommendation 1",
    ),
    "a statement is reopened": (
        SERIES,
        lambda s: synthesis.reopen_statement(statement=s.said, **ACT),
        "Being reworded since",
    ),
}
GONE: dict[str, tuple[str, Callable[[Site], Any], str]] = {
    "a statement is withdrawn": (
        SERIES,
        lambda s: synthesis.withdraw_statement(statement=s.said, **ACT),
        "Mail is read.",
    ),
    "a statement is withdrawn, on the page of all": (
        "/en/heard",
        lambda s: synthesis.withdraw_statement(statement=s.said, **ACT),
        "Mail is read.",
    ),
}


@pytest.mark.parametrize("name", [*ACTS, *GONE])
def test_an_act_of_the_team_is_seen_by_the_next_reader(site: Site, name: str) -> None:
    address, act, words = (ACTS | GONE)[name]
    site.page(address)
    with CaptureQueriesContext(connection) as asked:
        before = site.page(address)
    assert len(asked) <= 6, "nothing was remembered"
    in_threads(1, lambda: act(site))
    after = site.page(address)
    assert (words in before, words in after) == ((False, True) if name in ACTS else (True, False))


def test_a_question_that_is_withdrawn_by_its_asker_is_gone_at_once(site: Site) -> None:
    asked = make.question(site.programme, text="Who is it?", now=NOW).question
    assert "Who asks?" not in site.page(SERIES)
    listening.publish_question(question_id=asked.pk, wording="Who asks?", language="en", **ACT)
    assert "Who asks?" in site.page(SERIES)
    in_threads(1, lambda: listening.withdraw_question(question_id=asked.pk))
    assert "Who asks?" not in site.page(SERIES)


def test_the_last_seat_and_its_return_are_seen_at_once(site: Site) -> None:
    def is_full() -> list[bool]:
        return ["All places in this session are taken." in site.page(at) for at in (SERIES, COMING)]

    assert is_full() == [False, False]
    [taken] = in_threads(1, lambda: make.seat(site.coming, now=NOW))
    assert is_full() == [True, True]
    in_threads(1, lambda: withdraw_seat(seat_id=taken.seat.pk))
    assert is_full() == [False, False]


def test_the_next_session_is_the_next_whenever_it_is_asked(site: Site) -> None:
    later = make.session(
        site.programme, address="later", starts_at=site.coming.starts_at + timedelta(hours=1)
    )
    record(PurgeDone(what="nothing", gone=0), by=SYSTEM, now=NOW)
    hour = timedelta(hours=1)
    found = [
        queries.next_session("en", now=site.coming.starts_at + wait)
        for wait in (-2 * hour, -hour / 2, 0 * hour, hour)
    ]
    assert [one and one.session for one in found] == [site.coming, site.coming, later, None]


def test_what_is_remembered_holds_no_meeting_link(site: Site) -> None:
    for address in ("/en/", SERIES, COMING, f"{COMING}/register", f"{SERIES}/ask"):
        site.page(address)
    shown = sessions.session_page("may", "coming", "en").announced.session
    assert shown.get_deferred_fields() == {"meeting_link"}


def test_a_city_chosen_by_a_reader_is_no_other_reader_s(site: Site) -> None:
    lagos = make.city(2332459, "Lagos", "Africa/Lagos", "NG")
    assert "Lagos" in site.page(f"{SERIES}?city={lagos.pk}")
    assert "Lagos" not in site.page(SERIES)
