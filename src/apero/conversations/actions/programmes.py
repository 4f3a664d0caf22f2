"""Writing series: drafting, changing, announcing; numbered objectives and framing questions; codes of conduct."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID, uuid4

from django.db import transaction

from apero.audit.actions import Actor, record
from apero.conversations.actions.ordered import places_of
from apero.conversations.actions.sessions import announce_session
from apero.conversations.events import (
    ConductPublished,
    ProgrammeAnnounced,
    ProgrammeChanged,
    ProgrammeDrafted,
)
from apero.conversations.facts import ProgrammeFacts, changed_since, mark_of, mark_of_lines
from apero.conversations.models import ConductCode, Objective, Programme, Prompt, Session
from apero.conversations.queries import (
    AS_WRITTEN,
    conduct_of_team,
    draft_sessions,
    numbered_words,
    programme_facts,
    wholeness,
)
from apero.conversations.rules import (
    missing_in_programme,
    why_not_announce,
    why_not_announce_session,
    why_not_contact,
    why_not_publish_conduct,
    why_not_renumber,
    why_not_take_address,
    why_not_threshold,
    why_stale,
)
from apero.lib.addresses import address_from
from apero.lib.refusal import require
from apero.lib.words import paragraphs
from apero.people.models import Team, User
from apero.policy.queries import version_in_force_on
from apero.translation.actions import freeze_source, write_source
from apero.translation.queries import texts_in

RESERVED = frozenset({"new"})
"""Addresses that the desk uses itself."""
NUMBERED: dict[str, type[Objective] | type[Prompt]] = {"objectives": Objective, "prompts": Prompt}


def _policy_for(team: Team, facts: ProgrammeFacts) -> UUID | None:
    """The version chosen, or the one in force on the first day (R8)."""
    if facts.policy_version_id:
        return facts.policy_version_id
    version = version_in_force_on(team.pk, facts.starts_on)
    return version.pk if version else None


def _check_contact(facts: ProgrammeFacts, *, is_role: bool) -> None:
    members = User.objects.filter(email=facts.contact_address.lower()).values_list("email", flat=True)
    require(why_not_contact(facts.contact_address, of_members=set(members), is_role=is_role))


@transaction.atomic
def draft_programme(
    *,
    team: Team,
    facts: ProgrammeFacts,
    by: Actor,
    now: datetime,
    address: str = "",
    is_sample: bool = False,
    contact_is_role: bool = False,
    key: UUID | None = None,
) -> Programme:
    """Begin a series. Its address is `address`, or made from the title, and never changes.

    `key` is the id that it gets; a form that is sent twice finds its series and changes nothing. Raises `Refused`
    ("taken", "members-address", "looks-personal").
    """
    Team.objects.select_for_update().get(pk=team.pk)
    there = Programme.objects.filter(pk=key).first() if key else None
    if there is not None and there.team_id == team.pk:
        return there
    taken = {*Programme.objects.values_list("address", flat=True), *RESERVED}
    require(why_not_take_address(address, taken=taken))
    _check_contact(facts, is_role=contact_is_role)
    require(why_not_threshold(facts.interpretation_threshold))
    programme = Programme.objects.create(
        pk=uuid4() if key is None or there else key,
        team=team,
        address=address or address_from(facts.parts.get("title", ""), fallback="series", taken=taken),
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
    *,
    programme: Programme,
    facts: ProgrammeFacts,
    by: Actor,
    now: datetime,
    seen: str | None = None,
    contact_is_role: bool = False,
) -> None:
    """Change a series' facts and words.

    `seen` is the mark (`facts.mark_of`) of what the convenor had before them. Raises `Refused` ("stale", and those of
    `why_not_contact`).
    """
    locked = (
        Programme.objects.select_for_update(of=("self",)).select_related("team", "text").get(pk=programme.pk)
    )
    standing = programme_facts(locked)
    if seen is not None:
        require(why_stale(changed_since(seen, mark_of(standing, state=locked.state))))
    if facts.contact_address != standing.contact_address:
        _check_contact(facts, is_role=contact_is_role)
    require(why_not_threshold(facts.interpretation_threshold))
    write_source(
        team_id=locked.team_id,
        kind="programme",
        language=locked.text.language,
        parts=facts.parts,
        source=locked.text,
    )
    for name, value in facts.columns().items():
        setattr(locked, name, value)
    locked.policy_version_id = _policy_for(locked.team, facts)
    locked.save()
    locked.conduct_codes.set(ConductCode.objects.filter(team=locked.team_id, pk__in=facts.conduct_ids))
    record(ProgrammeChanged(programme_id=locked.pk), by=by, now=now)


@transaction.atomic
def set_lines(
    *, programme: Programme, lines: Mapping[str, Sequence[str]], seen: str, by: Actor, now: datetime
) -> None:
    """Set what changed of the objectives and the framing questions, as `set_numbered`.

    `seen` is the mark (`facts.mark_of_lines`) of what the convenor had before them. Raises `Refused` ("stale" too).
    """
    Programme.objects.select_for_update().get(pk=programme.pk)
    standing = numbered_words(programme)
    require(why_stale(changed_since(seen, mark_of_lines(standing))))
    for name, model in NUMBERED.items():
        if list(lines[name]) != standing[name]:
            set_numbered(programme=programme, model=model, texts=lines[name], by=by, now=now)


@transaction.atomic
def set_numbered(
    *,
    programme: Programme,
    model: type[Objective] | type[Prompt],
    texts: Sequence[str],
    by: Actor,
    now: datetime,
) -> None:
    """Make these the numbered objectives or framing questions, in this order (R10, R45).

    A line that stays keeps its row and its translations wherever it moves; a reworded one keeps them too, outdated.
    Raises `Refused` ("public-numbers") when a public series would lose a number.
    """
    locked = Programme.objects.select_for_update(of=("self",)).select_related("text").get(pk=programme.pk)
    rows: list[Any] = list(model.objects.filter(programme=locked).select_related("text").order_by("number"))
    lines = [" ".join(words.split()) for words in texts]
    places = places_of([row.text_id for row in rows], lines, part="text")
    is_draft, field = locked.state == Programme.State.DRAFT, f"{model.__name__.lower()}s"
    require(why_not_renumber(places, standing=len(rows), is_draft=is_draft, field=field))
    _take_away([row for place, row in enumerate(rows) if place not in places])
    _keep_lines(
        locked,
        model,
        [(line, None if at is None else rows[at]) for line, at in zip(lines, places, strict=True)],
    )
    record(ProgrammeChanged(programme_id=locked.pk), by=by, now=now)


def _take_away(rows: Sequence[Any]) -> None:
    for row in rows:
        row.delete()
        row.text.delete()


def _keep_lines(
    programme: Programme,
    model: type[Objective] | type[Prompt],
    lines: Sequence[tuple[str, Any]],
) -> None:
    """Write the lines and number them. Numbers are unique at every moment, so moved rows step aside first."""
    moved = [
        (number, row) for number, (_line, row) in enumerate(lines, start=1) if row and row.number != number
    ]
    for number, row in moved:
        model.objects.filter(pk=row.pk).update(number=10_000 + number)
    for number, row in moved:
        model.objects.filter(pk=row.pk).update(number=number)
    for number, (line, row) in enumerate(lines, start=1):
        source = write_source(
            team_id=programme.team_id,
            kind=model.__name__.lower(),
            language=programme.text.language,
            parts={"text": line},
            source=row.text if row else None,
        )
        if row is None:
            model.objects.create(programme=programme, number=number, text=source)


@transaction.atomic
def announce_programme(
    *, programme: Programme, by: Actor, now: datetime, with_sessions: bool = False
) -> list[Session]:
    """Make a series public, and with it those of its sessions that are ready. Returns these.

    Raises `Refused` with everything that is missing.
    """
    locked = Programme.objects.select_for_update().get(pk=programme.pk)
    require(why_not_announce(locked, list(missing_in_programme(**wholeness(locked)).values())))
    locked.state = Programme.State.ANNOUNCED
    locked.save(update_fields=["state"])
    record(ProgrammeAnnounced(programme_id=locked.pk), by=by, now=now)
    drafts = draft_sessions(locked) if with_sessions else []
    ready = [s for s, facts in drafts if why_not_announce_session(s, facts, now=now) is None]
    for session in ready:
        announce_session(session=session, by=by, now=now)
    return ready


@transaction.atomic
def close_programme(*, programme: Programme, closing_note: str = "", on: date) -> None:
    """Close a locked series. `closing_note` stands on its page. Part of `commitments.actions.close_programme`, which
    knows when it may be and writes the record.
    """
    if closing_note:
        write_source(
            team_id=programme.team_id,
            kind="programme",
            language=programme.text.language,
            parts={"closing-note": closing_note},
            source=programme.text,
        )
    programme.state, programme.closed_on = Programme.State.CLOSED, on
    programme.save(update_fields=["state", "closed_on"])


@transaction.atomic
def publish_conduct(
    *, team: Team, title: str, body: str, by: Actor, now: datetime, address: str = ""
) -> ConductCode:
    """Publish a code of conduct, or a new version of the team's one at `address`. Its text is final from now on (R25).

    Raises `Refused` ("same") for the words of a code that stands: a form that is sent twice publishes once.
    """
    Team.objects.select_for_update().get(pk=team.pk)
    newest = conduct_of_team(team.pk)
    texts = texts_in(AS_WRITTEN, [code.text_id for code in newest])
    words = (paragraphs(title), paragraphs(body))
    told = [
        tuple([p.words for p in texts[c.text_id].all(part)] for part in ("title", "body")) for c in newest
    ]
    require(why_not_publish_conduct(is_same=words in told))
    latest = next((code for code in newest if code.address == address), None)
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
