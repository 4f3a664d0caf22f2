"""A site with everything that is public, and beside it sessions that no stranger may learn of (R11, R53)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import product
from secrets import token_bytes
from typing import Any, ClassVar

from django.test import Client

from apero.commitments.actions import record_recommendations
from apero.conversations import actions
from apero.conversations.facts import AgendaLine, HostLine, SessionFacts
from apero.conversations.models import Objective, Prompt, Session
from apero.hosting.models import Cue, RunSheet
from apero.incidents.models import ConductContact, Incident
from apero.interpretation.models import Arrangement, Assignment, OfferedLanguage, Request
from apero.listening.models import Question, Second
from apero.policy.models import Commitment, PolicyVersion, RiskArea, Topic
from apero.registration.models import Invitation, Seat
from apero.synthesis.models import Attendance, Note, Statement
from apero.translation.actions import translate
from tests import make
from tests.architecture import grid

QUERIES = ("", "?city=1642911", "?page=2", "?title=full", "?kind=recommendation", "?objective=2")
LANGUAGES = ("en", "ar", "sw")


@dataclass(frozen=True)
class Answer:
    """A whole answer. What is drawn by chance for each page is left out, and then what is computed of it."""

    status: int
    headers: tuple[tuple[str, str], ...]
    body: str


_BY_CHANCE = re.compile(r'<input[^>]*name="(?:once|pseudonym|name)"[^>]*>')
_OF_BODY = {"ETag", "Content-Length"}


def answer(client: Client, address: str, **how: Any) -> Answer:
    """What a stranger gets."""
    got: Any = client.post(address, how) if how else client.get(address)
    body = got.content.decode()
    fixed = _BY_CHANCE.sub("<input>", body)
    headers = [(k, v) for k, v in got.items() if fixed == body or k not in _OF_BODY]
    return Answer(got.status_code, tuple(sorted(headers)), fixed)


class Site:
    """What is public: series, sessions to come, going on and held, summaries, policy, questions, requests."""

    def __init__(self, now: datetime) -> None:
        self.now = now
        self.team = make.team(address="listeners")
        self.by = make.actor()
        self.lagos = make.city(2332459, "Lagos", "Africa/Lagos", "NG")  # all cities of the earth are public
        self._words()
        self._series()
        self.coming = self.session(now + timedelta(days=3), region=self.asia, address="asia")
        self.live = self.session(now - timedelta(minutes=20), region=self.europe, address="europe")
        self.held = self.session(now - timedelta(days=5), region=self.asia, address="asia-before")
        before = now - timedelta(days=1)
        asked = make.question(self.programme, now=before).code
        self.codes = [*(make.seat(one, now=before).code for one in (self.coming, self.live)), asked]
        facts: dict[str, Any] = {"topic_id": self.topics[0].pk, "objective_id": self.objectives[0].pk}
        make.statement(self.held, kind="recommendation", **facts)
        version = make.summary(self.held)
        record_recommendations(summary_id=version.summary_id, now=now)
        self._question(self.held, "Who answers?", state="answered")
        for language in ("es", "sw"):
            OfferedLanguage.objects.create(team=self.team, language=language)

    def _words(self) -> None:
        self.asia, self.europe = make.region(self.team), make.region(self.team, "Europe")
        self.oceania = make.region(self.team, "Oceania")
        area = RiskArea.objects.create(
            team=self.team,
            address="area",
            position=1,
            text=make.source(self.team, "risk-area", name="Pressure"),
        )
        self.topics = [
            Topic.objects.create(
                team=self.team,
                risk_area=area,
                address=name,
                text=make.source(self.team, "topic", name=name),
            )
            for name in ("threats", "silence")
        ]
        self.policy = PolicyVersion.objects.create(
            team=self.team,
            number=1,
            state="in-force",
            adopted_on=self.now.date(),
            in_force_on=self.now.date(),
            text=make.source(self.team, "policy", title="Policy", body="We listen."),
        )
        Commitment.objects.create(
            policy_version=self.policy,
            address="listen",
            position=1,
            text=make.source(self.team, "commitment", title="Listen", body="We listen."),
        )

    def _series(self) -> None:
        day = self.now.date()
        self.programme = make.programme(
            self.team,
            address="spring",
            starts_on=day - timedelta(days=10),
            ends_on=day + timedelta(days=30),
            policy_version=self.policy,
        )
        make.conduct(self.programme, address="friendly")
        self.objectives = [
            Objective.objects.create(
                programme=self.programme,
                number=n,
                text=make.source(self.team, "objective", text=f"Aim {n}"),
            )
            for n in (1, 2)
        ]
        Prompt.objects.create(
            programme=self.programme, number=1, text=make.source(self.team, "prompt", text="What harms?")
        )
        for position in (1, 2):
            ConductContact.objects.create(
                programme=self.programme,
                user=make.user("facilitator", in_team=self.team),
                position=position,
                shown_name=f"Contact {position}",
                agreed_on=day,
            )

    def session(self, starts_at: datetime, *, region: Any, **facts: Any) -> Session:
        """A listed session, announced by its own action."""
        return self.announced(starts_at, region=region, address=facts.pop("address", ""), **facts)

    def announced(
        self, starts_at: datetime, *, region: Any, address: str = "", is_draft: bool = False, **facts: Any
    ) -> Session:
        told = SessionFacts(
            region_id=region.pk,
            starts=starts_at.replace(tzinfo=None),
            language=facts.pop("language", "en"),
            city_ids=facts.pop("city_ids", [make.city().pk]),
            agenda=[AgendaLine(10, "Welcome"), AgendaLine(50, "Talk")],
            hosts=[HostLine("Facilitator")],
            provider="Example Meet",
            provider_collects="Your name.",
            meeting_link="https://meet.example.org/room",
            **facts,
        )
        made = actions.draft_session(
            programme=self.programme, facts=told, address=address, by=self.by, now=self.now
        )
        if not is_draft:
            actions.announce_session(session=made, may_be_past=True, by=self.by, now=self.now)
        return Session.objects.select_related("programme", "region", "text").get(pk=made.pk)

    def _question(self, session: Session, words: str, **facts: Any) -> Question:
        public = {"published_on": self.now.date() - timedelta(days=3), "region": session.region}
        if facts.get("state") == "answered":
            public |= {"answered_on": self.now.date(), "answered_by_role": "convenor"}
        text = make.source(self.team, "question", question=words, answer="We do.")
        defaults: dict[str, Any] = {
            "programme": self.programme,
            "session": session,
            "token": token_bytes(32),
            "language": "en",
            "public_text": text,
        }
        return Question.objects.create(**defaults | public | facts)


class Hidden:
    """Sessions by invitation in every state, with all that people and the team do in them."""

    KINDS: ClassVar = (
        ("focus-group", "sensitive"),
        ("focus-group", "restricted"),
        ("office-hour", "restricted"),
    )

    def __init__(self, site: Site) -> None:
        self.site = site
        self.sessions: list[Session] = []
        for number, (kind, level) in enumerate(self.KINDS):
            self._in_every_state(number, kind=kind, level=level)
        for session in self.sessions:
            self._life(session)

    def _in_every_state(self, number: int, **facts: Any) -> None:
        now, regions = self.site.now, (self.site.asia, self.site.oceania)
        facts |= {"language": "sw", "city_ids": [self.site.lagos.pk]}
        for region, days in product(regions, (-60, -2, 1, 200)):
            starts_at = now + timedelta(days=days, minutes=number)
            self.sessions.append(self.site.announced(starts_at, region=region, **facts))
        draft, live, cancelled, moved = (
            self.site.announced(now + away, region=regions[1], is_draft=not place, **facts)
            for place, away in enumerate(
                (timedelta(days=2), -timedelta(minutes=5), timedelta(hours=30), timedelta(hours=50))
            )
        )
        act: dict[str, Any] = {"by": self.site.by, "now": now}
        actions.cancel_session(session=cancelled, because="Too dangerous.", **act)
        later = (now + timedelta(hours=20)).replace(tzinfo=None)
        actions.postpone_session(session=moved, starts=later, wall_zone="", because="Not safe yet.", **act)
        self.sessions += [
            Session.objects.select_related("programme", "region", "text").get(pk=one.pk)
            for one in (draft, live, cancelled, moved)
        ]

    def _life(self, session: Session) -> None:
        for _n in range(5):
            Seat.objects.create(
                session=session, token=token_bytes(32), voice=token_bytes(32), pseudonym="Heron"
            )
            for language in ("es", "fr"):
                Request.objects.create(session=session, language=language, token=token_bytes(32))
        Seat.objects.create(
            session=session, token=token_bytes(32), voice=token_bytes(32), pseudonym="Otter", waiting_place=1
        )
        Invitation.objects.create(session=session, token=token_bytes(32))
        arrangement = Arrangement.objects.create(session=session, language="es", state="confirmed")
        interpreter = make.user("interpreter", in_team=self.site.team)
        Assignment.objects.create(arrangement=arrangement, interpreter=interpreter)
        Cue.objects.create(session=session, position=0, typed="x")
        RunSheet.objects.create(session=session, part=0, began_at=self.site.now, part_began_at=self.site.now)
        self._questions(session)
        Incident.objects.create(
            programme=session.programme, session=session, token=token_bytes(32), sealed="x", language="en"
        )
        Attendance.objects.create(session=session, role="volunteers", quality="exact", number=7)
        Note.objects.create(session=session, position=1, typed="x")
        translate(source=session.text, language="sw", words={1: "Maneno"}, by=self.site.by, now=self.site.now)
        if session.state == "announced" and session.starts_at < self.site.now - timedelta(hours=2):
            self._heard(session)

    def _questions(self, session: Session) -> None:
        ask = self.site._question
        states: dict[str, dict[str, Any]] = {
            "queued": {"queue_place": 1, "published_on": None},
            "answered-live": {"queue_place": 2},
            "published": {"published_on": self.site.now.date() - timedelta(days=40)},
            "answered": {},
        }
        for state, facts in states.items():
            question = ask(session, "What is hidden?", way="live", state=state, **facts)
            Second.objects.create(question=question, token=token_bytes(32))

    def _heard(self, session: Session) -> None:
        for topic, objective in zip(self.site.topics, self.site.objectives, strict=True):
            make.statement(
                session,
                "Nobody may know this.",
                kind="recommendation",
                region_id=session.region_id,
                topic_id=topic.pk,
                risk_area_id=topic.risk_area_id,
                objective_id=objective.pk,
            )
        Statement.objects.filter(session=session).update(
            state="published"
        )  # no summary of theirs is published


def public_addresses(site: Site) -> Iterator[str]:
    """Every address that is not the desk's, with all that it can name here."""
    names: dict[str, list[Any]] = {
        "programme": [site.programme.address],
        "session": [site.coming.address, site.live.address, site.held.address],
        "region": ["asia", "europe", "oceania", "not-stated"],
        "topic": [topic.address for topic in site.topics],
        "risk_area": ["area"],
        "commitment": ["listen"],
        "conduct": ["friendly"],
        "team": [site.team.address],
        "number": [1, 2, 3],
        "version": [1, 2],
    }
    for one in grid.addresses():
        if not one.is_for_staff and one.name not in grid.BY_LINK:
            yield from _filled(one, names)


def _filled(address: grid.Address, names: dict[str, list[Any]]) -> Iterator[str]:
    asked = re.findall(r"<(\w+:)?(\w+)>", address.pattern)
    for values in product(*(names.get(name, ["none"]) for _kind, name in asked)):
        path = address.pattern
        for value in values:
            path = re.sub(r"<[^>]*>", str(value), path, count=1)
        yield from _in_languages(path, has_language=":" in address.name)


def _in_languages(path: str, *, has_language: bool) -> Iterator[str]:
    if not has_language:
        yield f"/{path}"
        return
    yield from (f"/{language}/{path}" for language in LANGUAGES)
    yield from (f"/en/{path}{query}" for query in QUERIES[1:])
