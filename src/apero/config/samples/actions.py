"""Loading and removing the samples. Every step is the action that a team would take; only sample people are made here."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Q

from apero.commitments.models import Recommendation
from apero.config.samples import kindred_atlas, may_2022, words
from apero.config.samples.clocks import moved_days
from apero.conversations import actions as conversations
from apero.conversations.actions import AgendaLine, HostLine, ProgrammeFacts, SessionFacts
from apero.conversations.models import Objective, Programme, Prompt, Session
from apero.hiding.models import Hiding
from apero.lib.addresses import address_from
from apero.listening.models import Question
from apero.people.access import StaffActor
from apero.people.models import Membership, Team, User
from apero.places.models import City
from apero.places.queries import cities_by_number
from apero.policy import actions as policy
from apero.policy.kinds import REGION
from apero.policy.models import PolicyVersion, Region, RiskArea, Topic
from apero.registration.models import Seat
from apero.synthesis import actions as synthesis
from apero.synthesis.actions import StatementFacts
from apero.synthesis.models import Statement, Summary, SummaryVersion
from apero.translation.models import Source
from apero.translation.queries import texts_in

SYSTEM = StaffActor("system", "samples")


@dataclass(frozen=True, slots=True)
class Loaded:
    """A sample that was loaded: its team and its staff by role."""

    team: Team
    staff: Mapping[str, User]

    def by(self, role: str) -> StaffActor:
        """The member who acts in a role, for the record."""
        return StaffActor(role, str(self.staff[role].pk))


def _team_with_staff(facts: Mapping[str, str], *, now: datetime) -> Loaded:
    taken = set(Team.objects.values_list("address", flat=True))
    team = Team.objects.create(
        **facts, is_sample=True, address=address_from(facts["organisation"], fallback="team", taken=taken)
    )
    staff = {}
    for role, name in kindred_atlas.STAFF:
        user = User.objects.create(email=f"{role}@{team.address}.example", name=name, password="!")  # noqa: S106
        Membership.objects.create(team=team, user=user, role=role, granted_on=now.date())
        staff[role] = user
    return Loaded(team, staff)


def _policy(
    loaded: Loaded,
    text: Mapping[str, str],
    promises: Sequence[tuple[str, str, str]],
    *,
    on: date,
    now: datetime,
) -> PolicyVersion:
    by = loaded.by("convenor")
    parts = {part: said for part, said in text.items() if part != "adopted-by"}
    version = policy.draft_policy(team=loaded.team, words=parts, by=by, now=now)
    for _address, title, body in promises:
        policy.add_commitment(version=version, words={"title": title, "body": body}, by=by, now=now)
    policy.adopt_policy(version=version, adopted_by=text["adopted-by"], adopted_on=on, by=by, now=now)
    policy.add_starting_set(team=loaded.team, by=by, now=now)
    return policy.put_in_force(version=version, on=on, by=by, now=now)


def _conduct(loaded: Loaded, *, now: datetime) -> list[UUID]:
    by = loaded.by("convenor")
    return [
        conversations.publish_conduct(
            team=loaded.team,
            title=title,
            body=body,
            address=address,
            by=by,
            now=now,
        ).pk
        for address, title, body in words.CONDUCT
    ]


def _regions(loaded: Loaded, names: Sequence[str], *, now: datetime) -> dict[str, Region]:
    by = loaded.by("convenor")
    return {
        name: policy.add_word(REGION, team=loaded.team, words={"name": name}, by=by, now=now)
        for name in names
    }


def _numbered(loaded: Loaded, programme: Programme, objectives: Sequence[str], *, now: datetime) -> None:
    by = loaded.by("convenor")
    conversations.set_numbered(programme=programme, model=Objective, texts=objectives, by=by, now=now)
    conversations.set_numbered(programme=programme, model=Prompt, texts=words.PROMPTS, by=by, now=now)


def _announce(loaded: Loaded, programme: Programme, sessions: Sequence[Session], *, now: datetime) -> None:
    by = loaded.by("convenor")
    conversations.announce_programme(programme=programme, by=by, now=now)
    for session in sessions:
        conversations.announce_session(session=session, by=by, now=now, may_be_past=True)


def cities_known(ids: Sequence[int]) -> list[int]:
    """The cities that the gazetteer holds (a small one may lack some)."""
    return [city.pk for city in cities_by_number(ids)]


@transaction.atomic
def load_may_2022(*, now: datetime) -> Loaded:
    """Sample B: the facts of May 2022. Everything was held; closed forms say when they closed."""
    loaded = _team_with_staff(may_2022.TEAM, now=now)
    by = loaded.by("convenor")
    _policy(loaded, may_2022.POLICY, may_2022.COMMITMENTS, on=may_2022.ADOPTED_ON, now=now)
    programme = conversations.draft_programme(
        team=loaded.team,
        address=may_2022.ADDRESS,
        is_sample=True,
        by=by,
        now=now,
        facts=ProgrammeFacts(
            starts_on=may_2022.PERIOD[0],
            ends_on=may_2022.PERIOD[1],
            parts=may_2022.PROGRAMME,
            contact_address=may_2022.TEAM["contact_address"],
            conduct_ids=_conduct(loaded, now=now),
            source_page=may_2022.SOURCE_PAGE,
            source_licence=may_2022.LICENCE,
        ),
    )
    _numbered(loaded, programme, may_2022.OBJECTIVES, now=now)
    regions = _regions(loaded, [row[0] for row in may_2022.SESSIONS], now=now)
    sessions = {}
    for region, address, day, clock, city, language in may_2022.SESSIONS:
        facts = SessionFacts(
            region_id=regions[region].pk,
            starts=datetime.fromisoformat(f"{day}T{clock}"),
            language=language,
            city_ids=cities_known([city]),
            agenda=[AgendaLine(*line) for line in may_2022.AGENDA],
            provider=may_2022.PROVIDER,
            provider_collects=may_2022.PROVIDER_COLLECTS,
            note=may_2022.NOTES.get(address, ""),
        )
        sessions[address] = conversations.draft_session(
            programme=programme, facts=facts, address=address, by=by, now=now
        )
    _announce(loaded, programme, list(sessions.values()), now=now)
    _summaries(loaded, programme, sessions, now=now)
    return loaded


def named(rows: Sequence[Any]) -> dict[str, Any]:
    texts = texts_in("en", [row.text_id for row in rows])
    return {texts[row.text_id].plain("name"): row for row in rows}


def _topic(loaded: Loaded, area: RiskArea, name: str, topics: dict[str, Topic], *, now: datetime) -> Topic:
    if name not in topics:
        topics[name] = policy.add_topic(
            risk_area=area, words={"name": name}, by=loaded.by("convenor"), now=now
        )
    return topics[name]


def _summaries(
    loaded: Loaded, programme: Programme, sessions: Mapping[str, Session], *, now: datetime
) -> None:
    areas = named(list(RiskArea.objects.filter(team=loaded.team)))
    topics = named(list(Topic.objects.filter(team=loaded.team)))
    regions = {r.address: r for r in Region.objects.filter(team=loaded.team)}
    objectives = {o.number: o for o in Objective.objects.filter(programme=programme)}
    day = dict(may_2022.SUMMARIES)
    for address, region, kind, said_by, area, topic, platform, objective, text in may_2022.STATEMENTS:
        facts = StatementFacts(
            text=text,
            kind=kind,
            said_by=said_by,
            region_id=regions[region].pk if region else None,
            risk_area_id=areas[area].pk,
            topic_id=_topic(loaded, areas[area], topic, topics, now=now).pk,
            objective_id=objectives[objective].pk,
            platform=platform,
        )
        _statement(loaded, sessions[address], facts, on=day[address], now=now)
    for address, published_on in may_2022.SUMMARIES:
        synthesis.publish_summary(
            session=sessions[address],
            publisher=loaded.staff["convenor"],
            method=may_2022.SUMMARY_METHOD,
            by=loaded.by("convenor"),
            on=published_on,
            now=now,
        )


def _statement(loaded: Loaded, session: Session, facts: StatementFacts, *, on: date, now: datetime) -> None:
    statement = synthesis.write_statement(session=session, facts=facts, writer=loaded.staff["note-taker"])
    synthesis.approve_statement(
        statement=statement,
        reader=loaded.staff["reviewer"],
        by=loaded.by("reviewer"),
        on=on,
        now=now,
        cleared_because=may_2022.CLEARED,
    )
    for beginning, (answer, role) in may_2022.ANSWERS.items():
        if facts.text.startswith(beginning):
            synthesis.answer_statement(
                statement=statement, words=answer, role=role, by=loaded.by("convenor"), on=on, now=now
            )


@transaction.atomic
def load_kindred_atlas(*, now: datetime, first_day: int = 0) -> tuple[Loaded, Programme]:
    """The series of sample A as it was announced. All dates count from today, or from `first_day` days after it.

    What people and the team did since is added by `coming.py`.
    """
    today = (now + timedelta(days=first_day)).date()
    loaded = _team_with_staff(kindred_atlas.TEAM, now=now)
    adopted_on = today - timedelta(days=kindred_atlas.ADOPTED_DAYS_AGO)
    first_on = today - timedelta(days=kindred_atlas.FIRST_ADOPTED_DAYS_AGO)
    _policy(loaded, kindred_atlas.FIRST_POLICY, kindred_atlas.COMMITMENTS[:2], on=first_on, now=now)
    version = _policy(loaded, kindred_atlas.POLICY, kindred_atlas.COMMITMENTS, on=adopted_on, now=now)
    by = loaded.by("convenor")
    programme = conversations.draft_programme(
        team=loaded.team,
        address=kindred_atlas.ADDRESS,
        is_sample=True,
        by=by,
        now=now,
        facts=ProgrammeFacts(
            starts_on=today,
            ends_on=max(today + timedelta(days=30), moved_days(today).then),
            parts=kindred_atlas.PROGRAMME,
            contact_address=kindred_atlas.TEAM["contact_address"],
            policy_version_id=version.pk,
            conduct_ids=_conduct(loaded, now=now),
        ),
    )
    _numbered(loaded, programme, kindred_atlas.OBJECTIVES, now=now)
    regions = _regions(loaded, [row[0] for row in kindred_atlas.SESSIONS], now=now)
    sessions = [
        _session_in_days(programme, row, regions, today, by=by, now=now) for row in kindred_atlas.SESSIONS
    ]
    _announce(loaded, programme, sessions, now=now)
    return loaded, programme


def _session_in_days(
    programme: Programme,
    row: Any,
    regions: Mapping[str, Region],
    today: date,
    *,
    by: StaffActor,
    now: datetime,
) -> Session:
    region, address, days, meaning, clock, cities, language, capacity = row
    known = cities_known(cities)
    facts = SessionFacts(
        region_id=regions[region].pk,
        starts=datetime.combine(today + timedelta(days=days), time.fromisoformat(clock)),
        wall_zone=City.objects.get(pk=known[0]).zone if meaning == "wall" else "",
        language=language,
        capacity=capacity,
        city_ids=known,
        agenda=[AgendaLine(*line) for line in kindred_atlas.AGENDA],
        hosts=[HostLine(role) for role in kindred_atlas.HOSTS],
        provider=kindred_atlas.PROVIDER,
        provider_collects=kindred_atlas.PROVIDER_COLLECTS,
        meeting_link="https://meet.kindred-atlas.example/rooms/sample",
    )
    return conversations.draft_session(programme=programme, facts=facts, address=address, by=by, now=now)


@transaction.atomic
def remove_samples() -> int:
    """Remove every sample team with all that belongs to it. Returns how many teams went."""
    teams = list(Team.objects.filter(is_sample=True))
    for team in teams:
        of_team = {"session__programme__team": team}
        made = Recommendation.objects.filter(programme__team=team)
        made.update(grouped_into=None, state=Recommendation.State.RECORDED)
        made.delete()
        summaries = Summary.objects.filter(Q(session__programme__team=team) | Q(programme__team=team))
        Hiding.objects.filter(team=team).delete()
        abouts = list(SummaryVersion.objects.filter(summary__in=summaries).values_list("about_id", flat=True))
        SummaryVersion.objects.filter(summary__in=summaries).delete()
        summaries.delete()
        Statement.objects.filter(**of_team).delete()
        Source.objects.filter(pk__in=abouts).delete()
        Seat.objects.filter(**of_team).delete()
        Question.objects.filter(programme__team=team).delete()
        Programme.objects.filter(team=team).delete()
        Topic.objects.filter(team=team).update(merged_into=None, merged_on=None)
        for model in (Topic, RiskArea, Region, PolicyVersion):
            model.objects.filter(team=team).delete()
        User.objects.filter(memberships__team=team).delete()
        team.conduct_codes.all().delete()
        team.rights_holder_groups.all().delete()
        team.delete()
    return len(teams)
