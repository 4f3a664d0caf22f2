"""Writing series: drafting, changing, announcing; numbered objectives and framing questions; codes of conduct."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from apero.audit.actions import Actor, record
from apero.conversations.events import (
    ConductPublished,
    ProgrammeAnnounced,
    ProgrammeChanged,
    ProgrammeDrafted,
)
from apero.conversations.models import ConductCode, Objective, Programme, Prompt, Session
from apero.conversations.rules import missing_in_programme, why_not_announce
from apero.lib.addresses import address_from
from apero.lib.refusal import require
from apero.people.models import Team
from apero.policy.models import PolicyVersion
from apero.translation.actions import freeze_source, write_source
from apero.translation.queries import text_in


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammeFacts:
    """What a convenor decides about a series. `parts` are its public words by part."""

    starts_on: date
    ends_on: date
    parts: Mapping[str, str]
    influence: str = "consult"
    contact_address: str = ""
    questions_close_on: date | None = None
    summary_days: int = 14
    policy_version_id: UUID | None = None
    conduct_ids: Sequence[UUID] = field(default_factory=tuple)
    source_page: str = ""
    source_licence: str = ""

    def columns(self) -> dict[str, object]:
        """The facts that are columns."""
        names = "starts_on ends_on influence contact_address questions_close_on summary_days source_page source_licence"
        return {name: getattr(self, name) for name in names.split()}


def _policy_for(team: Team, facts: ProgrammeFacts) -> UUID | None:
    """The version chosen, or the one in force on the first day (R8)."""
    if facts.policy_version_id:
        return facts.policy_version_id
    version = (
        PolicyVersion.objects.filter(
            team=team, state__in=["in-force", "superseded"], in_force_on__lte=facts.starts_on
        )
        .order_by("-in_force_on")
        .first()
    )
    return version.pk if version else None


@transaction.atomic
def draft_programme(
    *, team: Team, facts: ProgrammeFacts, by: Actor, now: datetime, address: str = "", is_sample: bool = False
) -> Programme:
    """Begin a series. Its address is made from the title unless one is given, and never changes."""
    taken = set(Programme.objects.values_list("address", flat=True))
    wanted = address or facts.parts.get("title", "")
    programme = Programme.objects.create(
        team=team,
        address=address_from(wanted, fallback="series", taken=taken),
        text=write_source(
            team_id=team.pk, kind="programme", language=team.source_language, parts=facts.parts
        ),
        policy_version_id=_policy_for(team, facts),
        is_sample=is_sample,
        **facts.columns(),
    )
    programme.conduct_codes.set(ConductCode.objects.filter(team=team, pk__in=facts.conduct_ids))
    record(ProgrammeDrafted(programme_id=programme.pk), by=by, now=now)
    return programme


@transaction.atomic
def change_programme(
    *, programme: Programme, facts: ProgrammeFacts, by: Actor, now: datetime, seen: str | None = None
) -> None:
    """Change a series' facts and words. Raises `Refused` ("stale") when its words changed since `seen`."""
    locked = Programme.objects.select_for_update().get(pk=programme.pk)
    write_source(
        team_id=locked.team_id,
        kind="programme",
        language=locked.text.language,
        parts=facts.parts,
        source=locked.text,
        seen=seen,
    )
    for name, value in facts.columns().items():
        setattr(locked, name, value)
    locked.policy_version_id = _policy_for(locked.team, facts)
    locked.save()
    locked.conduct_codes.set(ConductCode.objects.filter(team=locked.team_id, pk__in=facts.conduct_ids))
    record(ProgrammeChanged(programme_id=locked.pk), by=by, now=now)


@transaction.atomic
def set_numbered(
    *,
    programme: Programme,
    model: type[Objective] | type[Prompt],
    texts: Sequence[str],
    by: Actor,
    now: datetime,
) -> None:
    """Make these the numbered objectives or framing questions, in this order.

    Number n keeps its source, so a reworded one keeps its number and its translations become outdated.
    """
    standing = {row.number: row for row in model.objects.filter(programme=programme).select_related("text")}
    for number, words in enumerate(texts, start=1):
        row = standing.pop(number, None)
        source = write_source(
            team_id=programme.team_id,
            kind=model.__name__.lower(),
            language=programme.text.language,
            parts={"text": " ".join(words.split())},
            source=row.text if row else None,
        )
        if row is None:
            model.objects.create(programme=programme, number=number, text=source)
    for row in standing.values():
        row.delete()
        row.text.delete()
    record(ProgrammeChanged(programme_id=programme.pk), by=by, now=now)


def missing_words(programme: Programme) -> list[str]:
    """What is missing before this series can be announced, each in a sentence."""
    text = text_in(programme.text.language, programme.text_id)
    whole = (
        programme.sessions.exclude(state=Session.State.CANCELLED)
        .filter(agenda__isnull=False)
        .distinct()
        .count()
    )
    return missing_in_programme(
        purpose=bool(text.all("purpose")),
        open_words=bool(text.all("open")),
        contact=bool(programme.contact_address),
        sessions=whole,
        conduct=programme.conduct_codes.count(),
        prompts=programme.prompts.count(),
    )


@transaction.atomic
def announce_programme(*, programme: Programme, by: Actor, now: datetime) -> None:
    """Make a series public. Raises `Refused` with everything that is missing."""
    locked = Programme.objects.select_for_update().get(pk=programme.pk)
    require(why_not_announce(locked, missing_words(locked)))
    locked.state = Programme.State.ANNOUNCED
    locked.save(update_fields=["state"])
    record(ProgrammeAnnounced(programme_id=locked.pk), by=by, now=now)


@transaction.atomic
def publish_conduct(
    *, team: Team, title: str, body: str, by: Actor, now: datetime, address: str = ""
) -> ConductCode:
    """Publish a code of conduct, or a new version of the one at `address`. Its text is final from now on."""
    latest = (
        ConductCode.objects.filter(team=team, address=address).order_by("-version").first()
        if address
        else None
    )
    if latest is None:
        taken = set(ConductCode.objects.values_list("address", flat=True))
        address = address_from(address or title, fallback="conduct", taken=taken)
    source = write_source(
        team_id=team.pk, kind="conduct", language=team.source_language, parts={"title": title, "body": body}
    )
    freeze_source(source.pk)
    code = ConductCode.objects.create(
        team=team, address=address, version=latest.version + 1 if latest else 1, text=source
    )
    record(ConductPublished(conduct_id=code.pk, version=code.version), by=by, now=now)
    return code
