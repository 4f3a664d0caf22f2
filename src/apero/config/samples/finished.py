"""Sample A's series of nine months ago: two sessions, sixteen points with what coders set. All of it is invented."""

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from typing import Any, NamedTuple

from apero.config.samples import kindred_atlas as atlas
from apero.config.samples import words
from apero.config.samples.actions import Loaded, cities_known, named
from apero.conversations import actions as conversations
from apero.conversations.actions import AgendaLine, ProgrammeFacts, SessionFacts
from apero.conversations.models import ConductCode, Objective, Programme, Prompt, Session
from apero.people.access import StaffActor
from apero.policy.models import PolicyVersion, Region, Topic
from apero.synthesis import actions as synthesis
from apero.synthesis.actions import StatementFacts

ADDRESS = "borders-on-the-map"
DAYS_AGO = 270
PROGRAMME = {
    "title": "Borders on the map",
    "lead": "Two conversations about what happens to people who draw disputed borders. Both are over.",
    "purpose": "We wanted to know who is threatened for drawing a line, and what would have helped.",
    "background": "Three border regions were closed for editing last year. Nobody had asked those who draw there.",
    "scope-in": "Threats and pressure because of borders, names and crossings.",
    "scope-out": "Where a border runs.",
    "scope-why": "We can change how mappers are protected. We cannot settle a border.",
    "open": "What we warn of, whom we train, and how fast we answer.",
    "closed": "Which borders are shown.",
    "convenor": "Listening team",
    "contact-role": "The convenors of this series",
    "cannot-come": "What was heard is on this page.",
}
OBJECTIVES = ("Learn who is threatened and by whom.", "Collect what would have helped.")
METHOD = "Notes of two note-takers, made into statements; each was read by a second person before it was published."
# address, region, days after the first day, language, time (UTC), city
SESSIONS: tuple[tuple[str, str, int, str, str, int], ...] = (
    ("south-america-borders", "South America", 2, "es", "23:00", 3688689),
    ("west-africa-borders", "West Africa", 6, "en", "17:00", 2332459),
)


class Point(NamedTuple):
    """A point: session, kind, who said it, topic, number of the objective, words; then what coders set."""

    session: int
    kind: str
    said_by: str
    topic: str
    objective: int
    text: str
    codes: Mapping[str, Any]


_CHILL = {"is_chilling_effect": True}
_KNOWS, _KNOWS_NOT = {"knows_how_to_report": "yes"}, {"knows_how_to_report": "no"}
_ELECTION = {"context": "election", "actor_type": "party"}
POINTS: tuple[Point, ...] = (
    Point(
        0,
        "experience",
        "volunteer",
        "Doxxing",
        1,
        "After an edit war about a border, names and workplaces of mappers were posted elsewhere.",
        _KNOWS_NOT | _ELECTION | {"platform": "off", "harm_seen": "yes"},
    ),
    Point(
        0,
        "challenge",
        "several",
        "Doxxing",
        1,
        "People stop drawing near the border, because their edits can be traced to them.",
        _CHILL | _KNOWS_NOT | {"harm_seen": "yes"},
    ),
    Point(
        0,
        "challenge",
        "several",
        "Monitoring",
        1,
        "Some believe that their accounts are watched, and only correct roads now.",
        _CHILL | _KNOWS_NOT | {"threat_from": "state", "actor_type": "authority"},
    ),
    Point(
        0,
        "need",
        "affiliate",
        "Monitoring",
        2,
        "Groups want to know before an event which data about participants is kept.",
        _KNOWS | {"says_prevention": True, "is_organisational_exposure": True},
    ),
    Point(
        0,
        "recommendation",
        "several",
        "Doxxing",
        2,
        "Let mappers hide who drew a sensitive object, at least for a year.",
        _KNOWS | {"says_prevention": True},
    ),
    Point(
        0,
        "experience",
        "volunteer",
        "Disinformation",
        1,
        "During a campaign, a party asked supporters to rename villages on the map.",
        _ELECTION | _KNOWS_NOT | {"platform": "on", "contacted": "during", "help": "failed"},
    ),
    Point(
        0,
        "question",
        "volunteer",
        "Disinformation",
        2,
        "Who decides when a region is closed for editing?",
        _KNOWS | _ELECTION,
    ),
    Point(
        0,
        "praise",
        "several",
        "Hate speech",
        2,
        "A quick answer from the safety desk kept a quarrel from growing.",
        _KNOWS | {"contacted": "during", "help": "helped"},
    ),
    Point(
        1,
        "experience",
        "affiliate",
        "Monitoring",
        1,
        "An office of a local group was visited and asked for its list of volunteers.",
        _CHILL
        | _KNOWS_NOT
        | {"threat_from": "state", "actor_type": "authority", "is_organisational_exposure": True},
    ),
    Point(
        1,
        "challenge",
        "several",
        "Attacks on characteristics",
        1,
        "Women who map are attacked for who they are, not for what they draw.",
        _CHILL | _KNOWS_NOT | {"harm_seen": "yes", "platform": "both"},
    ),
    Point(
        1,
        "challenge",
        "several",
        "Blocking",
        1,
        "When the site is blocked, people use tools that show more of them than before.",
        _KNOWS_NOT | {"threat_from": "state", "is_local_challenge": True},
    ),
    Point(
        1,
        "experience",
        "volunteer",
        "Doxxing",
        1,
        "A list of mappers was passed round in a chat group before a vote.",
        _CHILL | _ELECTION | _KNOWS_NOT | {"platform": "off", "is_emerging": True},
    ),
    Point(
        1,
        "need",
        "several",
        "Doxxing",
        2,
        "A page that says in ten lines what to do in the first hour.",
        _KNOWS | {"says_prevention": True},
    ),
    Point(
        1,
        "recommendation",
        "several",
        "Monitoring",
        2,
        "Train two people in each region who can be called.",
        _KNOWS | {"says_prevention": True},
    ),
    Point(
        1,
        "recommendation",
        "affiliate",
        "Demands for user data",
        2,
        "Say in public how many lists of names were asked for, and how many were given.",
        {"says_prevention": True},
    ),
    Point(
        1,
        "challenge",
        "volunteer",
        "Disinformation",
        1,
        "Before the vote, false borders were drawn faster than they could be checked.",
        _CHILL | _ELECTION | {"is_emerging": True},
    ),
)


def add_finished_series(loaded: Loaded, *, now: datetime, today: date) -> Programme:
    """The series as it stands nine months later, with its summaries. Its dates count from `today`."""
    by, first = loaded.by("convenor"), today - timedelta(days=DAYS_AGO)
    programme = conversations.draft_programme(
        team=loaded.team, address=ADDRESS, is_sample=True, by=by, now=now, facts=_facts(loaded, first)
    )
    for model, texts in ((Objective, OBJECTIVES), (Prompt, words.PROMPTS)):
        conversations.set_numbered(programme=programme, model=model, texts=texts, by=by, now=now)
    regions = named(list(Region.objects.filter(team=loaded.team)))
    sessions = [_session(programme, row, regions, first, by=by, now=now) for row in SESSIONS]
    conversations.announce_programme(programme=programme, by=by, now=now)
    for session in sessions:
        conversations.announce_session(session=session, by=by, now=now, may_be_past=True)
    for number, session in enumerate(sessions):
        _publish(loaded, programme, session, [p for p in POINTS if p.session == number], now=now)
    return programme


def _facts(loaded: Loaded, first: date) -> ProgrammeFacts:
    in_force = PolicyVersion.objects.get(team=loaded.team, state=PolicyVersion.State.IN_FORCE)
    return ProgrammeFacts(
        starts_on=first,
        ends_on=first + timedelta(days=20),
        parts=PROGRAMME,
        contact_address=atlas.TEAM["contact_address"],
        policy_version_id=in_force.pk,
        conduct_ids=list(ConductCode.objects.filter(team=loaded.team).values_list("pk", flat=True)),
    )


def _session(
    programme: Programme,
    row: Any,
    regions: Mapping[str, Region],
    first: date,
    *,
    by: StaffActor,
    now: datetime,
) -> Session:
    address, region, days, language, clock, city = row
    facts = SessionFacts(
        region_id=regions[region].pk,
        starts=datetime.combine(first + timedelta(days=days), time.fromisoformat(clock)),
        language=language,
        city_ids=cities_known([city]),
        agenda=[AgendaLine(*line) for line in atlas.AGENDA],
        provider=atlas.PROVIDER,
        provider_collects=atlas.PROVIDER_COLLECTS,
    )
    return conversations.draft_session(programme=programme, facts=facts, address=address, by=by, now=now)


def _publish(
    loaded: Loaded, programme: Programme, session: Session, points: list[Point], *, now: datetime
) -> None:
    topics = named(list(Topic.objects.filter(team=loaded.team)))
    objectives = {o.number: o for o in Objective.objects.filter(programme=programme)}
    on = session.starts_at.date() + timedelta(days=12)
    for point in points:
        topic: Topic = topics[point.topic]
        statement = synthesis.write_statement(
            session=session,
            writer=loaded.staff["note-taker"],
            facts=StatementFacts(
                text=point.text,
                kind=point.kind,
                said_by=point.said_by,
                region_id=session.region_id,
                risk_area_id=topic.risk_area_id,
                topic_id=topic.pk,
                objective_id=objectives[point.objective].pk,
                **point.codes,
            ),
        )
        synthesis.approve_statement(
            statement=statement, reader=loaded.staff["reviewer"], by=loaded.by("reviewer"), on=on, now=now
        )
    synthesis.publish_summary(
        session=session,
        publisher=loaded.staff["convenor"],
        method=METHOD,
        by=loaded.by("convenor"),
        on=on,
        now=now,
    )
