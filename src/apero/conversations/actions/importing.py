"""Writing what a table says: draft sessions, and the regions that they lack, all or nothing."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from apero.audit.actions import Actor, record
from apero.conversations.actions.sessions import unlisted_address
from apero.conversations.events import SessionsImported
from apero.conversations.imports.plan import NewSession, Plan, plan_of
from apero.conversations.imports.reading import Reading
from apero.conversations.models import Programme, Session, SessionCity
from apero.conversations.rules import defaults_of, is_unlisted
from apero.lib.addresses import address_from
from apero.lib.refusal import Refusal, require
from apero.lib.words import folded
from apero.policy.models import Region
from apero.translation.actions import empty_sources, write_source

MINUTES = 60
MOST_NEW_REGIONS = 100
AT_ONCE = 1_000


def why_not_import(*, new_regions: int) -> Refusal | None:
    """A region column that holds something else would fill the team's regions."""
    if new_regions > MOST_NEW_REGIONS:
        return Refusal(
            "too-many-regions",
            _(
                "The table names more than 100 regions that the team does not have. Check the column “region”."
            ),
        )
    return None


@transaction.atomic
def import_sessions(*, programme: Programme, readings: Sequence[Reading], by: Actor, now: datetime) -> Plan:
    """Make a draft session of each good reading whose session is not there yet (R16–R18).

    A session is there when the programme has one of the same region at the same instant. What is new is found
    out again under the programme's lock, and marked on the readings. Raises `Refused` ("too-many-regions").
    """
    programme = (
        Programme.objects.select_for_update(of=("self",)).select_related("team", "text").get(pk=programme.pk)
    )
    plan = plan_of(programme, readings)
    require(why_not_import(new_regions=len(plan.regions_made)))
    _make_regions(programme, plan)
    _make_sessions(programme, plan)
    if plan.new:
        event = SessionsImported(
            programme_id=programme.pk, sessions=len(plan.new), regions=len(plan.regions_made)
        )
        record(event, by=by, now=now)
    return plan


def _make_regions(programme: Programme, plan: Plan) -> None:
    team = programme.team
    taken = set(Region.objects.filter(team=team).values_list("address", flat=True))
    for name in plan.regions_made:
        address = address_from(name, fallback="region", taken=taken)
        words = write_source(
            team_id=team.pk, kind="region", language=team.source_language, parts={"name": name}
        )
        region = Region.objects.create(team=team, address=address, text=words, position=len(taken))
        taken.add(address)
        plan.regions[folded(name)] = region.pk


def _make_sessions(programme: Programme, plan: Plan) -> None:
    language = programme.text.language
    texts = empty_sources(team_id=programme.team_id, kind="session", language=language, number=len(plan.new))
    sessions = []
    for new, text in zip(plan.new, texts, strict=True):
        address = _address_for(new, plan)
        plan.addresses.add(address)
        sessions.append(
            Session(
                programme=programme,
                region_id=plan.regions[new.region],
                address=address,
                starts_at=new.starts_at,
                minutes=MINUTES,
                language=new.language,
                kind=new.kind,
                level=new.level,
                capacity=defaults_of(new.kind, new.level)["capacity"],
                text=text,
            )
        )
    Session.objects.bulk_create(sessions, batch_size=AT_ONCE)
    cities = [
        SessionCity(session=made, city=new.city, position=0)
        for made, new in zip(sessions, plan.new, strict=True)
    ]
    SessionCity.objects.bulk_create(cities, batch_size=AT_ONCE)


def _address_for(new: NewSession, plan: Plan) -> str:
    """From the region's name, or by chance for a session that nobody may learn of."""
    if is_unlisted(new.kind, new.level):
        return unlisted_address(plan.addresses)
    return address_from(new.region_name, fallback="session", taken=plan.addresses)
