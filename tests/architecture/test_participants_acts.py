"""What a person without an account does leaves no time, no record, no task, no cookie and no trace of their device.

The walk goes through every participants' page, as somebody whose browser also holds a colleague's sign-in, with a name
of their own in every header. The tables are compared before and after, whole.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.test import Client
from django.utils import timezone

from apero.commitments.models import Recommendation
from apero.conversations.models import Programme, Session
from apero.listening.models import Question
from apero.participation.views import PARTICIPANT_VIEWS
from apero.publishing.holdings import HOLDINGS
from apero.survey.actions import make_codes
from apero.synthesis.actions import open_round
from apero.synthesis.models import Statement
from tests import make
from tests.survey import build

pytestmark = pytest.mark.django_db
CANARY = "canary-9f31"
HEADERS = {
    "user-agent": CANARY,
    "referer": f"https://{CANARY}.example/",
    "x-forwarded-for": "192.0.2.199",
    "accept-language": f"yo, {CANARY}",
    "origin": "null",
}
ACTS = {holding.model for holding in HOLDINGS if holding.is_act}
TAKEN_OFF = {"synthesis.Statement", "translation.Source", "translation.Segment"}
"""Where words lie that somebody takes back: they are put where no page reads them."""
LATER = {"registration.Voice", "survey.Answer", "survey.OpenAnswer"}
"""What jobs make of it, at hours of their own."""
TOLD_OFF = {"hiding.Hiding", "audit.PageTurn"}
"""That two people are to decide about them, and that pages are to be read anew: a day at most, and nobody."""


def contents() -> dict[str, list[dict[str, Any]]]:
    """Every row of every table."""
    models = apps.get_models(include_auto_created=True)
    return {model._meta.label: list(model._default_manager.values()) for model in models}


@dataclass
class Walk:
    """Somebody's way through the pages."""

    programme: Programme
    session: Session
    client: Client
    going: Session
    place: str
    """The code of a place in the session that is going on."""
    queued: Question
    full: Session
    invitation: str
    """A code that holds a place in a session which strangers do not find."""
    unwanted: str
    """Another, of somebody who says no."""
    heard: str
    """The code of a place in a session whose summary is public."""
    line: Statement
    checked: Statement
    """A line that participants check."""
    done: Recommendation
    """A recommendation that the team calls done."""
    answers_by: str
    """A one-time code of a survey."""
    answers: list[Any] = field(default_factory=list)

    def at(self, page: str) -> str:
        return f"/en/programmes/{self.programme.address}{page}"

    def open(self, address: str) -> str:
        self.answers.append(self.client.get(address, headers=HEADERS))
        return str(self.answers[-1].text)

    def send(self, address: str, page: str = "", **typed: str) -> str:
        self.answers.append(self.client.post(address, make.sent_with(page) | typed, headers=HEADERS))
        return str(self.answers[-1].text)

    def go(self) -> None:
        """Register, ask, look at both by code, change and withdraw both; and do each thing wrongly too."""
        self.seat(self.at(f"/sessions/{self.session.address}/register"))
        self.invited()
        self.interpretation(self.at(f"/sessions/{self.session.address}/interpretation"))
        self.question(self.at("/ask"))
        self.live(self.at(f"/sessions/{self.going.address}/live"))
        self.conduct(self.at("/conduct-report"))
        self.taking_back("/en/code/take-back")
        self.checking("/en/code/check")
        self.saying("/en/code/outcome")
        self.answering(self.at("/surveys/safety"))
        self.open("/en/code")
        for wrong in ("", "no such code", "1111 2222 3333 4444 5555 6666"):
            self.send("/en/code", code=wrong)

    def seat(self, address: str) -> None:
        page = self.open(address)
        self.send(address, page, pseudonym="a@b", accept="on")
        page = self.send(address, "", pseudonym="Quiet Heron 37", accept="on")
        digits = make.digits_on(self.send(address, page, pseudonym="Quiet Heron 37", accept="on"))
        self.send("/en/code/name", self.send("/en/code", code=digits), code=digits, pseudonym="Grey Otter 12")
        self.send("/en/code/withdraw", self.send("/en/code", code=digits), code=digits, sure="on")
        page, typed = (
            self.open(address),
            {"needs": "Captions", "language": "other", "other_language": "Yoruba"},
        )
        digits = make.digits_on(self.send(address, page, pseudonym="Grey Otter 12", accept="on", **typed))
        for act in ("confirm", "needs", "remind", "forget-contact", "take-back", "ask", "remind"):
            typed |= {"contact": "somebody@example.org", "language": "ar"}
            self.send("/en/code/place", code=digits, act=act, **typed)
        self.send("/en/code/calendar", code=digits)

    def invited(self) -> None:
        """Use an invitation, twice, and go on the waiting list of what is full."""
        self.send("/en/code/prepare", code=self.invitation)
        no = self.send("/en/code", code=self.unwanted).split("<form")[-1]
        self.send("/en/code/invitation/give-back", no)
        page = self.send("/en/code", code=self.invitation).split("<form")[-1]
        for name in ("a@b", "Silver Tide 41", "Silver Tide 41"):
            self.send("/en/code/invitation", page, pseudonym=name, accept="on")
        at = self.at(f"/sessions/{self.full.address}/register")
        self.send(at, self.open(at), pseudonym="Early Comet 22", accept="on")

    def interpretation(self, address: str) -> None:
        page, typed = self.open(address), {"language": "other", "other_language": "Hausa"}
        self.send(address, page, language="other", code="no such code")
        digits = make.digits_on(self.send(address, page, **typed))
        self.send("/en/code", code=digits)
        self.send("/en/code/interpretation", code=digits, act="ask", **typed | {"other_language": "Igbo"})
        self.send("/en/code/interpretation", code=digits, act="take-back")
        self.send(address, self.open(address), **typed)

    def question(self, address: str) -> None:
        page = self.open(address)
        self.send(address, page, region="nowhere", text="")
        typed = {"region": "asia", "text": "Who reads our mail?", "wish": "public"}
        digits = make.digits_on(self.send(address, page, **typed))
        self.send("/en/code/question/withdraw", self.send("/en/code", code=digits), code=digits, sure="on")
        self.send(address, self.open(address), **typed)

    def taking_back(self, address: str) -> None:
        """Read the lines of one's session, choose none, take one back, twice."""
        self.open(address)
        for wrong in ("", "no such code", self.place):
            self.send(address, code=wrong)
        self.send(address, code=self.heard)
        self.send(address, code=self.heard, take="yes")
        for _twice in range(2):
            self.send(address, code=self.heard, take="yes", lines=str(self.line.pk))

    def saying(self, address: str) -> None:
        """Say of something that was called done whether it was, and change one's mind."""
        self.open(address)
        self.send(address, code="no such code")
        self.send(address, code=self.heard)
        name = f"recommendation-{self.done.number}"
        for mark in ("nonsense", "confirmed", "", "disputed"):
            self.send(address, code=self.heard, say="yes", **{name: mark})

    def checking(self, address: str) -> None:
        """Say of a line that it is unsafe, what is missing, and something else."""
        self.open(address)
        self.send(address, code="no such code")
        page, name = self.send(address, code=self.heard), f"line-{self.checked.pk}"
        for mark in ("nonsense", "fair", "", "unsafe"):
            self.send(address, page, **{name: mark, "whole": "missing", "missing": "The night trains."})

    def conduct(self, address: str) -> None:
        """Report conduct from a page and by the code of a place, read the report by its own code, withdraw it."""
        typed = {"text": "The host shouted.", "leave_out": "nobody"}
        page = self.open(f"{address}?session={self.session.address}")
        self.send(address, page, text="", session="nowhere")
        digits = make.digits_on(self.send(address, page, session=self.session.address, **typed))
        by_code = "/en/code/conduct-report"
        self.send(f"{by_code}/withdraw", self.send("/en/code", code=digits), code=digits)
        for wrong in ("", "no such code"):
            self.send(by_code, code=wrong)
        page = self.send(by_code, code=self.place)
        self.send(by_code, page, **typed)

    def answering(self, address: str) -> None:
        """Read what is promised, answer a survey, go back and on, send it with a wrong code, send it twice."""
        self.open(f"{address}/privacy")
        page = self.open(address)
        first = {
            "q1": "o2",
            "q2": "o1",
            "q3": "Nobody asked us.",
            "q3-mark": "idea",
            "go": "next",
            "at": "s1",
        }
        for typed in (
            {"go": "begin"},
            {"go": "next", "q3": "x" * 5000},
            first,
            {"go": "back"},
            first,
            {"go": "next", "q4": "3"},
        ):
            page = self.send(address, page, **typed)
        for code in ("no such code", self.answers_by, self.answers_by):
            self.send(address, page, go="send", code=code)

    def live(self, address: str) -> None:
        """Ask while the session runs, by its address and by the code of a place; say that one asks the same, and not."""
        typed = {"text": "Who sees the traces?", "pseudonym": "Silver Tide 41", "wish": "public"}
        self.send(address, self.open(address), text="", pseudonym="a@b")
        self.send(address, self.open(address), **typed)
        by_code = "/en/code/live"
        self.open(by_code)
        self.send(by_code, code="no such code")
        room = self.send(by_code, code=self.place)
        self.send(by_code, room, text="", wish="")
        self.send(by_code, room, **typed)
        for button in ("second", "second", "take-back", "second"):
            self.send(by_code, code=self.place, **{button: str(self.queued.pk)})


@pytest.fixture
def walk(client: Client, settings: Any, tmp_path: Path) -> Walk:
    settings.SMTP_HOST = "127.0.0.1"
    now = timezone.now()
    programme = make.programme(starts_on=now.date(), ends_on=now.date() + timedelta(days=30))
    make.conduct(programme, address="friendly-spaces")
    make.contacts(programme)
    make.region(programme.team)
    session = make.session(programme, starts_at=now + timedelta(days=3))
    going = make.session(programme, starts_at=now - timedelta(minutes=10))
    place = make.seat(going, now=now - timedelta(hours=1)).code.digits()
    queued = make.queued(going, make.question(programme, now=now).question, now=now)
    soon: dict[str, Any] = {"starts_at": now + timedelta(days=3), "capacity": 1}
    full = make.session(programme, **soon)
    hidden = make.session(programme, kind="focus-group", **soon | {"capacity": 2})
    make.seat(full, now=now)
    invited, unwanted = [code.digits() for code in make.invitations(hidden, 2, now=now)]
    client.force_login(make.user("convenor", in_team=programme.team))
    held = make.session(programme, starts_at=now - timedelta(days=3))
    heard = make.seat(held, now=now - timedelta(days=4)).code.digits()
    line = make.statement(held, "Somebody read my mail.")
    make.summary(held, now=now, without_check="The people who came are not reached any more.")
    checked = make.statement(held, "Nobody answers letters.")
    open_round(session=held, by=make.actor(), now=now)
    done = make_done(programme, now=now)
    settings.DATA = tmp_path
    survey = build.opened(programme=programme, uses_codes=True)
    [answers_by] = make_codes(survey=survey, number=1, by=make.actor(), now=now).codes
    return Walk(
        programme,
        session,
        client,
        going,
        place,
        queued,
        full,
        invited,
        unwanted,
        heard,
        line,
        checked,
        done,
        answers_by.digits(),
    )


def make_done(programme: Programme, *, now: datetime) -> Recommendation:
    """A recommendation that the team calls done."""
    return Recommendation.objects.create(
        programme=programme,
        number=1,
        state=Recommendation.State.IMPLEMENTED,
        asked_until=now.date() + timedelta(days=30),
    )


@pytest.fixture
def changed(walk: Walk) -> dict[str, list[dict[str, Any]]]:
    """The rows that the walk changed or made, by table."""
    before = contents()
    walk.go()
    after = contents()
    rows = {name: [row for row in after[name] if row not in before[name]] for name in after}
    gone = {name for name in before if any(row not in after[name] for row in before[name])}
    assert gone - TAKEN_OFF == {"registration.Invitation", "survey.SurveyCode"}, (
        "an invitation and a one-time code go when they are used; nothing else does"
    )
    return {name: found for name, found in rows.items() if found}


def values(rows: dict[str, list[dict[str, Any]]]) -> Iterator[Any]:
    for found in rows.values():
        for row in found:
            yield from row.values()


def test_the_walk_opens_every_participants_page(walk: Walk) -> None:
    walk.go()
    opened = {answer.wsgi_request.resolver_match.func for answer in walk.answers}
    assert {purpose for purpose, view in PARTICIPANT_VIEWS.items() if view in opened} == set(
        PARTICIPANT_VIEWS
    )
    assert {answer.status_code for answer in walk.answers} >= {200, 422}
    assert not [answer for answer in walk.answers if answer.status_code >= 500]


def test_r29_it_changes_tables_of_acts_and_no_other(changed: dict[str, list[dict[str, Any]]]) -> None:
    """So no entry of the record, no task of the queue, no session of a browser."""
    assert changed.keys() - TAKEN_OFF - TOLD_OFF == ACTS - LATER


def test_r29_it_stores_no_time_of_day(changed: dict[str, list[dict[str, Any]]]) -> None:
    stored = list(values(changed))
    assert not [value for value in stored if isinstance(value, datetime | time)]
    today = timezone.now().date()
    acts = list(values({name: rows for name, rows in changed.items() if name in ACTS}))
    assert {value for value in acts if isinstance(value, date)} <= {today, today - timedelta(days=1)}
    assert [(row["requested_on"], row["first_id"]) for row in changed["hiding.Hiding"]] == [(today, None)]
    hour = f"{timezone.now():%H:%M}"
    assert not [value for value in stored if isinstance(value, str) and hour in value]


def test_r29_it_stores_nothing_that_the_browser_says_of_itself(
    changed: dict[str, list[dict[str, Any]]],
) -> None:
    kept = " ".join(str(value) for value in values(changed))
    assert "Who reads our mail?" in kept
    for said in (CANARY, "192.0.2", "127.0.0.1"):
        assert said not in kept


def test_r29_no_page_sets_a_cookie_or_may_be_kept(walk: Walk) -> None:
    walk.go()
    for answer in walk.answers:
        assert not answer.cookies
        assert answer["Cache-Control"] == "no-store"
        assert "Vary" not in answer or "cookie" not in answer["Vary"].lower()


def test_the_comparison_finds_what_it_is_for() -> None:
    before = contents()
    make.seat(make.session())
    after = contents()
    assert [name for name in after if len(after[name]) > len(before[name])]
    assert isinstance(next(row["starts_at"] for row in after["conversations.Session"]), datetime)
