"""Sample A's series of nine months ago: six sessions, thirty-eight points, their summaries. The thread follows in thread.py."""

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from typing import Any

from apero.config.samples import finished_words as told
from apero.config.samples import kindred_atlas as atlas
from apero.config.samples import thread_words, words
from apero.config.samples.actions import Loaded, cities_known, named
from apero.config.samples.speakers import let_people_check, published_on
from apero.conversations import actions as conversations
from apero.conversations.actions import AgendaLine, ProgrammeFacts, SessionFacts
from apero.conversations.models import ConductCode, Objective, Programme, Prompt, Session
from apero.people.access import StaffActor
from apero.policy import actions as policy
from apero.policy.kinds import REGION
from apero.policy.models import PolicyVersion, Region, Topic
from apero.synthesis import actions as synthesis
from apero.synthesis.actions import StatementFacts
from apero.synthesis.models import Statement
from apero.synthesis.queries import Count

CLEARED = "Invented: nobody can be recognised in a sample."


def add_finished_series(loaded: Loaded, *, now: datetime, today: date) -> Programme:
    """The series as it stands nine months later, with its summaries. Its dates count from `today`."""
    by, first = loaded.by("convenor"), today - timedelta(days=told.DAYS_AGO)
    programme = conversations.draft_programme(
        team=loaded.team, address=told.ADDRESS, is_sample=True, by=by, now=now, facts=_facts(loaded, first)
    )
    for model, texts in ((Objective, told.OBJECTIVES), (Prompt, words.PROMPTS)):
        conversations.set_numbered(programme=programme, model=model, texts=texts, by=by, now=now)
    regions = _regions(loaded, now=now)
    sessions = [_session(programme, row, regions, first, by=by, now=now) for row in told.SESSIONS]
    conversations.announce_programme(programme=programme, by=by, now=now)
    for session in sessions:
        conversations.announce_session(session=session, by=by, now=now, may_be_past=True)
        session.refresh_from_db()
    _attendance(sessions, now=now)
    for number, session in enumerate(sessions):
        points = [point for point in told.POINTS if point.session == number]
        _statements(loaded, programme, session, points, now=now)
        if session.address == told.CHECKED:
            let_people_check(loaded, session, now=now)
        if session.address != told.LATE:
            _publish(loaded, session, now=now)
    return programme


def _facts(loaded: Loaded, first: date) -> ProgrammeFacts:
    in_force = PolicyVersion.objects.get(team=loaded.team, state=PolicyVersion.State.IN_FORCE)
    return ProgrammeFacts(
        starts_on=first,
        ends_on=first + timedelta(days=20),
        parts=told.PROGRAMME,
        contact_address=atlas.TEAM["contact_address"],
        policy_version_id=in_force.pk,
        conduct_ids=list(ConductCode.objects.filter(team=loaded.team).values_list("pk", flat=True)),
        responses_due_on=first + timedelta(days=told.ANSWERS_DUE_DAYS),
    )


def _regions(loaded: Loaded, *, now: datetime) -> dict[str, Region]:
    """The team's regions by name, with those that only this series has."""
    found = named(list(Region.objects.filter(team=loaded.team)))
    for name in dict.fromkeys(row[1] for row in told.SESSIONS):
        if name not in found:
            found[name] = policy.add_word(
                REGION, team=loaded.team, words={"name": name}, by=loaded.by("convenor"), now=now
            )
    return found


def _session(
    programme: Programme,
    row: Any,
    regions: Mapping[str, Region],
    first: date,
    *,
    by: StaffActor,
    now: datetime,
) -> Session:
    address, region, days, language, clock, cities = row
    facts = SessionFacts(
        region_id=regions[region].pk,
        starts=datetime.combine(first + timedelta(days=days), time.fromisoformat(clock)),
        language=language,
        city_ids=cities_known(cities),
        agenda=[AgendaLine(*line) for line in atlas.AGENDA],
        provider=atlas.PROVIDER,
        provider_collects=atlas.PROVIDER_COLLECTS,
    )
    return conversations.draft_session(programme=programme, facts=facts, address=address, by=by, now=now)


def _attendance(sessions: list[Session], *, now: datetime) -> None:
    for number, came in thread_words.ATTENDANCE:
        counts = {role: Count(*count) for role, count in came.items()}
        synthesis.count_attendance(session=sessions[number], counts=counts, now=now)


def _statements(
    loaded: Loaded, programme: Programme, session: Session, points: list[told.Point], *, now: datetime
) -> None:
    topics = named(list(Topic.objects.filter(team=loaded.team)))
    objectives = {o.number: o for o in Objective.objects.filter(programme=programme)}
    for point in points:
        topic: Topic = topics[point.topic]
        facts = StatementFacts(
            text=point.text,
            kind=point.kind,
            said_by=point.said_by,
            region_id=session.region_id,
            risk_area_id=topic.risk_area_id,
            topic_id=topic.pk,
            objective_id=objectives[point.objective].pk,
            **point.codes,
        )
        approved(loaded, session, facts, now=now)
    for text in thread_words.LATE_POINTS if session.address == told.LATE else ():
        facts = StatementFacts(text=text, kind="challenge", said_by="several", region_id=session.region_id)
        approved(loaded, session, facts, now=now)


def approved(loaded: Loaded, session: Session, facts: StatementFacts, *, now: datetime) -> Statement:
    """A point that a second person read, ten days after its session."""
    statement = synthesis.write_statement(session=session, writer=loaded.staff["note-taker"], facts=facts)
    return synthesis.approve_statement(
        statement=statement,
        reader=loaded.staff["reviewer"],
        by=loaded.by("reviewer"),
        on=published_on(session) - timedelta(days=2),
        now=now,
        cleared_because=CLEARED,
    )


def _publish(loaded: Loaded, session: Session, *, now: datetime) -> None:
    synthesis.publish_summary(
        session=session,
        publisher=loaded.staff["convenor"],
        method=told.METHOD,
        caveats=told.CAVEATS,
        compiled_by=told.COMPILED_BY,
        reviewed_by=told.REVIEWED_BY,
        by=loaded.by("convenor"),
        on=published_on(session),
        now=now,
    )
