"""Each place of safety.md's list "Hiding and withdrawing": a canary is planted, and looked for everywhere (R15, R83, R86).

Everywhere: every public page that links lead to, in two languages, with feeds, calendars, tables and old versions; and
every text column of the database.
"""

import re
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from html import unescape
from typing import Any

import pytest
from django.apps import apps
from django.test import Client

from apero.commitments.actions import record_recommendations
from apero.conversations.models import Programme
from apero.crypto.codes import new_code
from apero.disclosure.models import WaitingTranslation
from apero.hiding import actions, queries
from apero.hiding.models import Hiding
from apero.listening.actions import answer_question, publish_question
from apero.listening.models import Question
from apero.people.models import Team
from apero.policy.models import RiskArea, Topic
from apero.synthesis import actions as synthesis
from apero.synthesis.models import Claim, Note, Statement, SummaryVersion
from apero.translation.actions import translate
from apero.translation.models import Source
from tests import make

pytestmark = pytest.mark.django_db
CANARY, CHANT = "marzipan", "nougat"
"""A word of the source, and one of its translation."""
NOW = make.NOON + timedelta(days=20)
ACT: dict[str, Any] = {"by": make.actor(), "now": NOW}
LINK = re.compile(r'(?:href|src)="(/[^"#]*)')


@dataclass
class World:
    """Everything public that can be taken off, each with the canary in it."""

    client: Client
    statement: Statement
    question_said: Statement
    claim: Claim
    question: Question
    version: SummaryVersion
    seen: dict[str, str] = field(default_factory=dict)

    @property
    def sources(self) -> dict[str, Source]:
        """The texts by what they are of."""
        assert self.question.public_text is not None
        return {
            "statement": self.statement.text,
            "answer": self.question_said.text,
            "claim": self.claim.text,
            "question": self.question.public_text,
            "summary": self.version.about,
        }

    def everywhere(self) -> str:
        """All that a stranger can read, from the first page on, in both languages; and whatever was found before."""
        waiting, found = ["/en/", "/fr/", "/en/heard", "/fr/heard", *self.seen], dict[str, str]()
        while waiting:
            address = waiting.pop()
            if address in found or len(found) > 900:
                continue
            answer = self.client.get(address)
            assert answer.status_code < 500, address
            found[address] = body = answer.content.decode("utf-8", "replace")
            links = {unescape(link) for link in LINK.findall(body)}
            mine = {a for a in links if a.startswith(("/en", "/fr")) and "/static/" not in a}
            waiting += [a for a in mine if a not in found and not re.search(r"/times|city=|/desk|account", a)]
        self.seen = found
        return "\n".join(found.values())

    def pages_with(self, *words: str) -> list[str]:
        self.everywhere()
        return [at for at, body in self.seen.items() if any(word in body for word in words)]


def columns_with(*words: str) -> list[str]:
    """Every column that holds one of the words, by table and name."""
    return [
        f"{model._meta.label}.{name}"
        for model in apps.get_models(include_auto_created=True)
        for row in model._default_manager.values()
        for name, value in row.items()
        if any(word in str(value) for word in words)
    ]


def told(source: Source) -> None:
    """Every paragraph in French, with the canary's translation where the canary is planted."""
    found = source.segments.values_list("number", "text")
    words = {n: f"Du {CHANT if CANARY in text else 'sucre'} {n}." for n, text in found}
    translate(source=source, language="fr", words=words, **ACT)
    # And one that waits for a second person: it goes with its source too.
    for segment in source.segments.all():
        WaitingTranslation.objects.create(
            segment=segment, language="es", text=words[segment.number], seen="", written_on=make.TODAY
        )


NAMES = ("statement", "answer", "claim", "question", "summary")


def built(client: Client, planted: str) -> World:
    """A series with all of it, and the canary in one of the texts."""
    word = {name: CANARY if name == planted else "sugar" for name in NAMES}
    programme = make.programme(starts_on=date(2030, 5, 1), ends_on=date(2030, 5, 31))
    filed = _filed(programme.team)
    session = make.session(programme, starts_at=datetime(2030, 5, 16, 12, tzinfo=UTC))
    for number in range(6):
        make.statement(session, f"Plain point {number}.", **filed)
    said = make.statement(session, f"Stop the {word['statement']}.", kind="recommendation", **filed)
    note = Note.objects.create(session=session, position=1, typed=f"They said {word['statement']}.")
    Statement.objects.filter(pk=said.pk).update(note=note)
    asked = make.statement(session, "Who reads mail?", kind="question", **filed)
    synthesis.answer_statement(statement=asked, words=f"The {word['answer']} does.", role="staff", **ACT)
    method = f"We wrote with {word['summary']}."
    first = make.summary(session, method=method, now=NOW)
    second = make.summary(session, method=method, process="Calm.", what_changed="More.", now=NOW)
    record_recommendations(summary_id=first.summary_id, now=NOW)
    synthesis.release_counts(programme_id=programme.pk, now=NOW)
    claim = _claim(programme, f"Many want {word['claim']}.", asked)
    question = _question(programme, word["question"])
    made = World(client, said, asked, claim, question, second)
    for source in made.sources.values():
        told(source)
    return made


def _filed(team: Team) -> dict[str, Any]:
    area_text, topic_text = (
        make.source(team, "risk-area", name="Privacy"),
        make.source(team, "topic", name="Mail"),
    )
    area = RiskArea.objects.create(team=team, address="privacy", text=area_text, position=1)
    topic = Topic.objects.create(team=team, risk_area=area, address="mail", text=topic_text)
    return {"topic_id": topic.pk, "risk_area_id": area.pk, "platform": "on"}


def _claim(programme: Programme, words: str, behind: Statement) -> Claim:
    team, whole = programme.team, synthesis.summary_of(programme=programme)
    writer, reader, publisher = (
        make.user(role, in_team=team) for role in ("note-taker", "reviewer", "convenor")
    )
    facts = synthesis.ClaimFacts(text=words, kind="challenge", statement_ids=[behind.pk])
    claim = synthesis.write_claim(summary=whole, facts=facts, writer=writer)
    synthesis.approve_claim(claim=claim, reader=reader, by=make.actor("reviewer"), now=NOW)
    about = synthesis.About(method="Compiled.")
    synthesis.publish_report(summary=whole, publisher=publisher, about=about, **ACT)
    claim.refresh_from_db()
    return claim


def _question(programme: Programme, word: str) -> Question:
    written = make.question(programme, text=f"Is the {word} safe?").question
    words: dict[str, Any] = {"language": "en", "by": make.actor("facilitator"), "now": NOW}
    publish_question(question_id=written.pk, wording=f"How safe is {word}?", **words)
    answer_question(question_id=written.pk, answer=f"The {word} is safe.", **words)
    written.refresh_from_db()
    return written


def two(world: World) -> list[Any]:
    team = world.statement.session.programme.team
    return [make.user(role, in_team=team) for role in ("convenor", "reviewer")]


def taken_off(world: World, name: str) -> Hiding:
    """A request about one of the texts, by the first of two people."""
    part = {"answer": "answer", "summary": "method"}.get(name, "")
    because = "It named somebody." if name == "question" else ""
    first = two(world)[0]
    return actions.request_hiding(
        source=world.sources[name], part=part, reason="protect", user=first, because=because, **ACT
    )


def agreed(hiding: Hiding, world: World, outcome: str = "hidden") -> None:
    second = two(world)[1]
    actions.decide(hiding=hiding, outcome=outcome, user=second, seen=queries.mark_of(hiding), **ACT)


@pytest.mark.parametrize("name", NAMES)
def test_r86_what_is_taken_off_is_on_no_page_feed_or_table_at_once(client: Client, name: str) -> None:
    world = built(client, name)
    before = world.pages_with(CANARY, CHANT)
    assert before, "the canary was nowhere: this test would find nothing"
    assert any(at.startswith("/fr/") for at in before)
    taken_off(world, name)
    assert world.pages_with(CANARY, CHANT) == []
    assert "Two people of the team decide until" in world.everywhere() or name in ("answer", "claim")


@pytest.mark.parametrize("name", NAMES)
def test_r86_what_two_people_destroy_is_in_no_column_of_the_database(client: Client, name: str) -> None:
    world = built(client, name)
    assert columns_with(CANARY, CHANT)
    agreed(taken_off(world, name), world)
    assert columns_with(CANARY, CHANT) == []
    assert world.pages_with(CANARY, CHANT) == []


def test_r86_old_versions_feeds_tables_and_the_recommendation_held_it(client: Client) -> None:
    """Where the crawl found it, so that the tests above mean what they say."""
    world = built(client, "statement")
    found = " ".join(world.pages_with(CANARY, CHANT))
    for place in ("/summary/1", "/summary/2", "/topics/", "/regions/", "/recommendations/1", ".csv"):
        assert place in found, place


def test_r83_what_a_code_takes_back_is_on_no_page_at_once(client: Client) -> None:
    world = built(client, "statement")
    said = world.statement
    assert world.pages_with(CANARY)
    actions.take_back(session=said.session, statement_ids=[said.pk], code=new_code(), now=NOW)
    assert world.pages_with(CANARY, CHANT) == []
    assert "Two people of the team decide until" in world.everywhere()


def test_r15_what_is_shown_again_is_where_it_was(client: Client) -> None:
    world = built(client, "statement")
    before = set(world.pages_with(CANARY, CHANT))
    hiding = taken_off(world, "statement")
    first, second = two(world)
    because = "It names nobody."
    for user in (first, second):
        hiding.refresh_from_db()
        actions.decide(
            hiding=hiding,
            outcome="shown",
            user=user,
            because=because,
            seen=queries.mark_of(hiding),
            **ACT,
        )
    after = set(world.pages_with(CANARY, CHANT))
    assert {at for at in before if "/summary/" in at or "/recommendations/" in at} <= after


def test_a_claim_that_stood_on_one_statement_alone_leaves_with_it(client: Client) -> None:
    world = built(client, "claim")
    first, _second = two(world)
    actions.request_hiding(source=world.question_said.text, reason="protect", user=first, **ACT)
    world.claim.refresh_from_db()
    assert world.claim.state == "withheld"
    assert Hiding.objects.filter(outcome="open").count() == 2
