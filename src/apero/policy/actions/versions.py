"""Policy versions: draft, adopted, in force, superseded or withdrawn. Adopted text is final (R65)."""

from collections.abc import Mapping
from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext_lazy as _

from apero.audit.actions import Actor, record
from apero.lib.refusal import Refusal, require
from apero.lib.words import clean_line
from apero.people.models import Team
from apero.policy import queries, rules
from apero.policy.events import PolicyAdopted, PolicyDrafted, PolicyEdited, PolicyPutInForce, PolicyWithdrawn
from apero.policy.models import PolicyVersion
from apero.translation.actions import freeze_source, release_source, write_source

State = PolicyVersion.State


def locked_team(team_id: UUID) -> Team:
    """The team, until the end of the transaction: numbers, addresses and places are given out one at a time."""
    return Team.objects.select_for_update().get(pk=team_id)


def _locked(version: PolicyVersion) -> PolicyVersion:
    locked_team(version.team_id)
    return PolicyVersion.objects.get(pk=version.pk)


@transaction.atomic
def draft_policy(
    *, team: Team, words: Mapping[str, str], source_page: str = "", by: Actor, now: datetime
) -> PolicyVersion:
    """Begin a version. `words` gives the parts title, summary, body and scope. Its number is the team's next."""
    team = locked_team(team.pk)
    highest = team.policy_versions.aggregate(highest=Max("number"))["highest"] or 0
    text = write_source(
        team_id=team.pk, kind="policy", language=team.source_language, parts=words, is_released=False
    )
    version = PolicyVersion.objects.create(team=team, number=highest + 1, text=text, source_page=source_page)
    record(PolicyDrafted(version_id=version.pk), by=by, now=now)
    return version


@transaction.atomic
def edit_policy(
    *,
    version: PolicyVersion,
    words: Mapping[str, str],
    source_page: str = "",
    seen: str | None = None,
    by: Actor,
    now: datetime,
) -> PolicyVersion:
    """Reword a draft. Raises `Refused` ("not-a-draft", "stale")."""
    version = _locked(version)
    require(rules.why_not_edit(version.state))
    write_source(
        team_id=version.team_id,
        kind="policy",
        language=version.text.language,
        parts=words,
        source=version.text,
        seen=seen,
    )
    version.source_page = source_page
    version.save(update_fields=["source_page"])
    record(PolicyEdited(version_id=version.pk), by=by, now=now)
    return version


@transaction.atomic
def adopt_policy(
    *,
    version: PolicyVersion,
    adopted_by: str,
    adopted_on: date,
    seen: str | None = None,
    by: Actor,
    now: datetime,
) -> PolicyVersion:
    """Write down that a body adopted a draft on a day: its text and commitments are public and final.

    `seen` is `queries.wording_of` when the form was shown: nobody adopts a text that they have not read.
    Raises `Refused` ("not-a-draft", "no-text", "no-body", "future", "stale").
    """
    version = _locked(version)
    body = clean_line(adopted_by)
    parts = dict.fromkeys(queries.text_of(version.text_id).parts, "x")
    require(
        rules.why_not_adopt(
            version.state, parts=parts, adopted_by=body, adopted_on=adopted_on, today=now.date()
        )
    )
    require(_why_not_unread(version, seen))
    write_source(
        team_id=version.team_id,
        kind="policy",
        language=version.text.language,
        parts={"adopted-by": body},
        source=version.text,
    )
    for source_id in [version.text_id, *version.commitments.values_list("text_id", flat=True)]:
        freeze_source(source_id)
        release_source(source_id)
    version.state, version.adopted_on = State.ADOPTED, adopted_on
    version.save(update_fields=["state", "adopted_on"])
    record(PolicyAdopted(version_id=version.pk, adopted_on=adopted_on), by=by, now=now)
    return version


def _why_not_unread(version: PolicyVersion, seen: str | None) -> Refusal | None:
    if seen is None or seen == queries.wording_of(version):
        return None
    return Refusal(
        "stale", _("The text was changed since you opened this page. Read it again before you go on.")
    )


@transaction.atomic
def put_in_force(*, version: PolicyVersion, on: date, by: Actor, now: datetime) -> PolicyVersion:
    """Bring an adopted version into force; the one in force until then is superseded.

    Raises `Refused` ("not-adopted", "before-adoption", "future").
    """
    version = _locked(version)
    require(rules.why_not_put_in_force(version.state, adopted_on=version.adopted_on, on=on, today=now.date()))
    PolicyVersion.objects.filter(team_id=version.team_id, state=State.IN_FORCE).update(state=State.SUPERSEDED)
    version.state, version.in_force_on = State.IN_FORCE, on
    version.save(update_fields=["state", "in_force_on"])
    record(PolicyPutInForce(version_id=version.pk, in_force_on=on), by=by, now=now)
    return version


@transaction.atomic
def withdraw_policy(*, version: PolicyVersion, by: Actor, now: datetime) -> PolicyVersion:
    """Take a version back. One that was adopted stays readable and says so; a draft was never public.

    Raises `Refused` ("over").
    """
    version = _locked(version)
    require(rules.why_not_withdraw(version.state))
    freeze_source(version.text_id)
    version.state, version.withdrawn_on = State.WITHDRAWN, now.date()
    version.save(update_fields=["state", "withdrawn_on"])
    record(PolicyWithdrawn(version_id=version.pk), by=by, now=now)
    return version
