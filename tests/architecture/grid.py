"""docs/reference/who-may-open-what.md, made by opening every address as everybody."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

from apero.interpretation.models import Arrangement, Assignment
from apero.people.roles import ROLES
from apero.policy.models import Commitment, PolicyVersion, RiskArea, Topic
from apero.synthesis.models import Note
from tests import make
from tests.survey import build

PAGE = "who-may-open-what.md"
HEAD = """\
# Who may open what

Made by opening every address as everybody; a test does so again and compares.
**yes**: the page opens, as far as it has something to show. **no**: the page says which role it takes. **hidden**: the
page is not found, as if it did not exist. **sign in**: the sign-in page. The last column is somebody who holds every role,
but in another team. What a role may do is in [roles](roles.md).

"""
NOTHING, PASSWORD = UUID(int=0), "a pass phrase of a test"
OTHER = "another team"
BY_LINK = ("people:welcome", "people:sample_sign_in")
"""Pages that open for whoever holds a link which works once."""


@dataclass(frozen=True)
class Address:
    """A page by its name, and its address as the reader of the docs sees it."""

    name: str
    pattern: str

    @property
    def as_read(self) -> str:
        """As the reader of the docs sees it."""
        return f"/{self.pattern}" if ":" not in self.name and not self.is_for_staff else f"/en/{self.pattern}"

    @property
    def is_for_staff(self) -> bool:
        return self.pattern.startswith(("desk/", "account/")) and self.name not in BY_LINK


def addresses() -> list[Address]:
    return list(_walk(get_resolver().url_patterns))


def _walk(patterns: list[Any], before: str = "", namespace: str = "") -> Iterator[Address]:
    for pattern in patterns:
        here = before + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from _walk(
                pattern.url_patterns, here, f"{pattern.namespace}:" if pattern.namespace else namespace
            )
        elif isinstance(pattern, URLPattern):
            yield Address(f"{namespace}{pattern.name}", here)


class World:
    """A team with one of everything, and a colleague for each role."""

    def __init__(self) -> None:
        self.team = make.team()
        programme = make.programme(self.team)
        session = make.session(programme)
        statement = make.statement(session)
        area = RiskArea.objects.create(
            team=self.team, address="area", position=1, text=make.source(self.team, "risk-area", name="x")
        )
        topic = Topic.objects.create(
            team=self.team, risk_area=area, address="topic", text=make.source(self.team, "topic", name="x")
        )
        draft = PolicyVersion.objects.create(
            team=self.team, number=1, text=make.source(self.team, "policy", title="x")
        )
        promise = Commitment.objects.create(
            policy_version=draft,
            address="x",
            position=1,
            text=make.source(self.team, "commitment", title="x"),
        )
        note = Note.objects.create(session=session, position=1, typed="x")
        question = make.question(programme).question
        self.colleagues = {role: make.user(role, in_team=self.team, password=PASSWORD) for role in ROLES}
        make.offered(self.team, "ar")
        arrangement = Arrangement.objects.create(session=session, language="ar")
        assignment = Assignment.objects.create(
            arrangement=arrangement, interpreter=self.colleagues["interpreter"]
        )
        other = make.team(name="Other team")
        self.colleagues[OTHER] = make.user(*ROLES, in_team=other, password=PASSWORD)
        contacts = make.contacts(
            programme, users=[self.colleagues[role] for role in ("facilitator", "reviewer")]
        )
        incident = make.incident(programme).incident
        survey = build.draft(programme).survey
        outside = make.outside_survey(programme)
        self.sign_ins: dict[str, str] = {}
        self.typed = {"team": str(self.team.pk)}
        self.slugs = {
            "programme": programme.address,
            "session": session.address,
            "kind": "regions",
            "address": "none",
            "language": "ar",
            "key": "q1",
        }
        self.ids = {
            "session": session.pk,
            "statement": statement.pk,
            "note": note.pk,
            "assignment": assignment.pk,
            "question": question.pk,
            "incident": incident.pk,
            "contact": contacts[0].pk,
            "version": draft.pk,
            "commitment": promise.pk,
            "topic": topic.pk,
            "risk_area": area.pk,
            "region": session.region_id,
            "word": session.region_id,
            "source": programme.text_id,
            "survey": survey.pk,
            "outside": outside.pk,
            "user_id": self.colleagues["auditor"].pk,
        }

    def fill(self, pattern: str, *, is_there: bool = True) -> str:
        """An address of this world; or one of something that is not there."""
        parts = []
        for part in pattern.split("/"):
            kind, _, name = part.strip("<>").partition(":") if part.startswith("<") else ("", "", part)
            known: dict[str, Any] = (
                self.slugs if kind == "slug" else self.ids if kind == "uuid" and is_there else {}
            )
            fallback = {"uuid": NOTHING, "slug": "none", "int": 1, "str": "ar"}.get(kind, name)
            parts.append(str(known.get(name, fallback)))
        return "/en/" + "/".join(parts)

    def statuses(self, address: Address) -> dict[str, str]:
        """What each visitor gets at an address."""
        at = self.fill(address.pattern)
        found = {"stranger": _status(Client(), at, self.typed)}
        return found | {who: _status(self.browser(who), at, self.typed) for who in self.colleagues}

    def browser(self, who: str) -> Client:
        """The browser of a colleague who has confirmed a moment ago who they are."""
        if who not in self.sign_ins:
            client = Client()
            client.force_login(self.colleagues[who])
            client.post("/en/account/confirm", {"password": PASSWORD})
            self.sign_ins[who] = client.cookies[settings.SESSION_COOKIE_NAME].value
        again = Client()
        again.cookies[settings.SESSION_COOKIE_NAME] = self.sign_ins[who]
        return again

    def is_same_as_nothing(self, address: Address) -> bool:
        """Whether somebody of another team gets what they would get if the thing did not exist."""
        there, not_there = (self.fill(address.pattern, is_there=is_there) for is_there in (True, False))
        answers = [_answer(self.browser(OTHER), at, self.typed) for at in (there, not_there)]
        return len({(answer.status_code, answer.get("Location")) for answer in answers}) == 1


def _answer(client: Client, at: str, typed: dict[str, str]) -> Any:
    """Opens a page, or presses its button if there is nothing to open, and takes back what that did."""
    with transaction.atomic():
        answer: Any = client.get(at)
        if answer.status_code in (302, 405):  # another page is shown in its place
            answer = client.post(at, typed)
        transaction.set_rollback(True)
    return answer


def _status(client: Client, at: str, typed: dict[str, str]) -> str:
    answer = _answer(client, at, typed)
    if answer.status_code == 302 and "/account/sign-in" in answer["Location"]:
        return "sign in"
    return {403: "no", 404: "not found"}.get(answer.status_code, "yes")


class SaysNothing(Exception):
    """Nobody found this page: the world lacks what it shows. Or a public page is not the same for all."""


def row_of(world: World, address: Address) -> list[str]:
    """The row of a page of the desk. A page either refuses in words or hides; where it refuses, "not found" was let in."""
    statuses = world.statuses(address)
    elsewhere = statuses.pop(OTHER).replace("not found", "hidden")
    if "<uuid:" in address.pattern and world.is_same_as_nothing(address):
        elsewhere = "hidden"
    found = list(statuses.values())
    own = address.pattern.startswith(
        "account/"
    )  # everybody's own account, which may lack what the page is about
    if not own and "yes" not in found and "no" not in found:
        raise SaysNothing(address, found)
    means = "yes" if own or "no" in found else "hidden"
    return [*(means if what == "not found" else what for what in found), elsewhere]


def public_line(world: World, address: Address) -> str:
    """The line of a public page, which gives a colleague what it gives to everybody."""
    if len(set(world.statuses(address).values())) > 1:
        raise SaysNothing(address)
    return f"- `{address.as_read}`" + (" (with a link that works once)" if address.name in BY_LINK else "")


def page() -> str:
    """The whole page. Needs a database to play in."""
    world = World()
    names = ["Stranger", *(str(role.name) for role in ROLES.values()), OTHER]
    everybody = [public_line(world, address) for address in addresses() if not address.is_for_staff]
    rows = [(address, row_of(world, address)) for address in addresses() if address.is_for_staff]
    table = [f"| page | {' | '.join(names)} |", "|---" * (len(names) + 1) + "|"]
    table += [f"| `{address.as_read}` | {' | '.join(row)} |" for address, row in rows]
    return HEAD + "\n".join(["## Everybody", "", *everybody, "", "## The team", "", *table]) + "\n"
