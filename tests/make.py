"""Plain typed builders for tests. Each makes one thing that holds together, with the given facts changed."""

import re
from datetime import UTC, date, datetime, timedelta
from itertools import count
from secrets import token_bytes
from typing import Any

from apero.conversations.models import ConductCode, Programme, Session, SessionCity
from apero.crypto.codes import Code, new_code
from apero.incidents.actions import Reported, report
from apero.incidents.models import ConductContact
from apero.incidents.queries import contacts_of
from apero.incidents.queries import mark_of as mark_of_contacts
from apero.interpretation.actions import ask_for
from apero.interpretation.models import OfferedLanguage
from apero.lib.words import folded
from apero.listening.actions import AskedQuestion, admit_question, ask, ask_live
from apero.listening.models import Question
from apero.listening.rules import seen_mark
from apero.people.access import StaffActor
from apero.people.models import Membership, Team, User
from apero.places.models import City, CityName
from apero.policy.models import Region
from apero.registration.actions import TakenSeat, Wishes, invite, take_seat
from apero.survey.actions import OutsideFacts, name_outside
from apero.survey.models import OutsideSurvey
from apero.synthesis.actions import StatementFacts, approve_statement, publish_summary, write_statement
from apero.synthesis.models import Statement, SummaryVersion
from apero.translation.actions import write_source
from apero.translation.models import Source

_next = count(1)
NOON = datetime(2030, 5, 14, 12, tzinfo=UTC)
TODAY = NOON.date()


def team(**facts: Any) -> Team:
    """A team called "Listening team"."""
    return Team.objects.create(
        **{
            "name": "Listening team",
            "organisation": "Kindred Atlas",
            "contact_address": "listening@example.org",
        }
        | facts
    )


def user(*roles: str, in_team: Team | None = None, **facts: Any) -> User:
    """A user who holds these roles in a team."""
    number = next(_next)
    made = User.objects.create_user(
        **{"email": f"user{number}@example.org", "password": None, "name": f"Colleague {number}"} | facts
    )
    for role in roles:
        Membership.objects.create(
            team=in_team or Team.objects.first() or team(), user=made, role=role, granted_on=TODAY
        )
    return made


def source(
    in_team: Team, kind: str = "thing", language: str = "en", is_released: bool = True, **parts: str
) -> Source:
    """A source with the given parts."""
    return write_source(
        team_id=in_team.pk,
        kind=kind,
        language=language,
        is_released=is_released,
        parts={name.replace("_", "-"): words for name, words in parts.items()},
    )


def city(
    id: int = 1642911,
    name: str = "Jakarta",
    zone: str = "Asia/Jakarta",
    country: str = "ID",
    population: int = 8_540_121,
) -> City:
    """A city of the gazetteer with one name."""
    made, _ = City.objects.get_or_create(
        id=id, defaults={"name": name, "zone": zone, "country": country, "population": population}
    )
    CityName.objects.get_or_create(city=made, folded=folded(name), defaults={"is_main": True})
    return made


def region(in_team: Team, name: str = "Asia", **facts: Any) -> Region:
    """A region of the team."""
    return Region.objects.create(
        **{
            "team": in_team,
            "address": name.lower().replace(" ", "-"),
            "text": source(in_team, "region", name=name),
        }
        | facts
    )


def programme(in_team: Team | None = None, *, title: str = "Conversations", **facts: Any) -> Programme:
    """An announced programme around TODAY."""
    owner = in_team or Team.objects.first() or team()
    words = source(
        owner, "programme", title=title, lead="Four conversations.", purpose="To hear what harms you."
    )
    defaults: dict[str, Any] = {
        "team": owner,
        "address": f"series-{next(_next)}",
        "state": "announced",
        "text": words,
        "starts_on": date(2030, 5, 1),
        "ends_on": date(2030, 5, 31),
    }
    return Programme.objects.create(**defaults | facts)


def session(of: Programme | None = None, *, cities: list[City] | None = None, **facts: Any) -> Session:
    """An announced session two days after NOON."""
    owner = of or programme()
    defaults: dict[str, Any] = {
        "programme": owner,
        "address": f"session-{next(_next)}",
        "state": "announced",
        "starts_at": datetime(2030, 5, 16, 12, tzinfo=UTC),
        "language": "en",
        "provider": "Example Meet",
        "meeting_link": "https://meet.example.org/room",
    }
    if "region" not in facts:
        defaults["region"] = Region.objects.filter(team=owner.team).first() or region(owner.team)
    if "text" not in facts:
        defaults["text"] = source(
            owner.team, "session", provider_collects="Your address on the network and the name you type."
        )
    made = Session.objects.create(**defaults | facts)
    for position, one in enumerate(cities if cities is not None else [city()]):
        SessionCity.objects.create(session=made, city=one, position=position)
    return made


def actor(role: str = "convenor") -> StaffActor:
    """Somebody who acts, for the record."""
    return StaffActor(role, "00000000-0000-0000-0000-000000000001")


def conduct(of: Programme, *, title: str = "Friendly space rules", **facts: Any) -> ConductCode:
    """A code of conduct that binds everyone in a programme."""
    made = ConductCode.objects.create(
        **{
            "team": of.team,
            "address": f"rules-{next(_next)}",
            "text": source(of.team, "conduct", title=title, body="Be kind."),
        }
        | facts
    )
    of.conduct_codes.add(made)
    return made


def seat(
    in_session: Session, pseudonym: str = "Quiet Heron 37", *, now: datetime = NOON, **facts: Any
) -> TakenSeat:
    """A seat with its code, taken without a page; a place on the waiting list where there is none. Wishes: needs, …"""
    return take_seat(
        session_id=in_session.pk,
        value=token_bytes(16),
        pseudonym=pseudonym,
        accepted=[],
        seen=None,
        wishes=Wishes(may_wait=True, **facts),
        now=now,
    )


def invitations(to: Session, count: int = 1, *, now: datetime = NOON) -> list[Code]:
    """Codes that hold a place each."""
    return invite(session_id=to.pk, value=token_bytes(16), count=count, by=actor(), now=now)


def question(of: Programme, *, now: datetime = NOON, **facts: Any) -> AskedQuestion:
    """A held question with its code, about the team's first region."""
    where = Region.objects.filter(team=of.team).first() or region(of.team)
    defaults: dict[str, Any] = {
        "region": where,
        "text": "Who reads our mail?",
        "wish": "public",
        "language": "en",
    }
    return ask(programme_id=of.pk, value=token_bytes(16), now=now, **defaults | facts)


def live_question(in_session: Session, *, now: datetime | None = None, **facts: Any) -> AskedQuestion:
    """A held question with its code, asked in the room five minutes after the start."""
    defaults: dict[str, Any] = {
        "text": "Who sees the traces?",
        "pseudonym": "Silver Tide 41",
        "wish": "public",
        "language": "en",
    }
    moment = now or in_session.starts_at + timedelta(minutes=5)
    return ask_live(session_id=in_session.pk, value=token_bytes(16), now=moment, **defaults | facts)


def queued(
    in_session: Session, asked: Question, wording: str = "Who reads mail?", *, now: datetime = NOON
) -> Question:
    """A question that a facilitator put into the queue of a session."""
    return admit_question(
        session_id=in_session.pk, question_id=asked.pk, wording=wording, language="en", seen=seen_mark(asked),
        by=actor("facilitator"), now=now,
    )  # fmt: skip


def sent_with(page: str) -> dict[str, str]:
    """The hidden values of a page, as a browser sends them back."""
    tags = (tag for tag in re.findall(r"<input[^>]*>", page) if 'type="hidden"' in tag)
    return {re.findall(r'name="([^"]*)"', tag)[0]: re.findall(r'value="([^"]*)"', tag)[0] for tag in tags}


def digits_on(page: str) -> str:
    """The code that a page shows."""
    return str(re.findall(r"(?:\d{4} ){5}\d{4}", page)[0])


def statement(
    in_session: Session, text: str = "People are afraid to write.", *, is_approved: bool = True, **facts: Any
) -> Statement:
    """A statement, approved by somebody who is not its writer. Files: kind, said_by, region_id, topic_id …; writer."""
    writer = facts.pop("writer", None) or user("note-taker", in_team=in_session.programme.team)
    named: dict[str, Any] = {
        "kind": "challenge",
        "said_by": "volunteer",
        "region_id": in_session.region_id,
    } | facts
    made = write_statement(session=in_session, facts=StatementFacts(text=text, **named), writer=writer)
    if not is_approved:
        return made
    reader = user("reviewer", in_team=in_session.programme.team)
    return approve_statement(statement=made, reader=reader, by=actor("reviewer"), now=NOON)


def summary(of: Session, *, now: datetime | None = None, **facts: Any) -> SummaryVersion:
    """A published version of a session's summary, the day after it."""
    publisher = facts.pop("publisher", None) or user("convenor", in_team=of.programme.team)
    moment = now or of.ends_at + timedelta(days=1)
    return publish_summary(session=of, publisher=publisher, by=actor(), now=moment, **facts)


def offered(in_team: Team, *languages: str) -> None:
    """Languages that the team offers for interpretation, in this order."""
    OfferedLanguage.objects.bulk_create(
        OfferedLanguage(team=in_team, language=tag, position=place) for place, tag in enumerate(languages)
    )


def asked(in_session: Session, language: str = "ar", *, now: datetime, **facts: Any) -> Code:
    """The code of somebody who asked for interpretation."""
    code = new_code()
    ask_for(session=in_session, code=code, language=language, now=now, **{"has_seat": True} | facts)
    return code


def contacts(of: Programme, *names: str, users: list[User] | None = None) -> list[ConductContact]:
    """Two colleagues who agreed to read reports of conduct, under these names."""
    people = users or [user("facilitator", in_team=of.team) for _place in range(2)]
    return [
        ConductContact.objects.create(
            programme=of, position=position, user=one, shown_name=name, agreed_on=TODAY
        )
        for position, (one, name) in enumerate(zip(people, names or ("Noor", "Tomas"), strict=True), start=1)
    ]


def incident(
    of: Programme, words: str = "Somebody shouted.", *, leave_out: ConductContact | None = None, **facts: Any
) -> Reported:
    """A report of conduct with its code, sent to the contacts of a series."""
    defaults: dict[str, Any] = {"session_id": None, "language": "en", "today": TODAY}
    return report(
        programme_id=of.pk,
        value=token_bytes(16),
        words=words,
        leave_out=leave_out.pk if leave_out else None,
        seen=mark_of_contacts(contacts_of(of.pk)),
        **defaults | facts,
    )


def outside_survey(of: Programme | None = None, **facts: Any) -> OutsideSurvey:
    """A survey of another service."""
    said: dict[str, Any] = {
        "title": "A long form",
        "processor": "Formulary Ltd",
        "terms_link": "https://formulary.example/terms",
        "collects": "Your address on the network, and cookies.",
        "link": "https://formulary.example/s/1",
        "last_day": date(2035, 6, 30),
    }
    return name_outside(programme=of or programme(), facts=OutsideFacts(**said | facts), by=actor(), now=NOON)
