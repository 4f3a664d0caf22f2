"""Writing sessions: drafting, changing, announcing, cancelling."""

from collections.abc import Container, Mapping, Sequence
from datetime import UTC, datetime
from uuid import UUID, uuid4

from django.db import transaction

from apero.audit.actions import Actor, record
from apero.conversations.actions.ordered import places_of
from apero.conversations.events import (
    SessionAnnounced,
    SessionCancelled,
    SessionChanged,
    SessionDeleted,
    SessionDrafted,
)
from apero.conversations.facts import SessionFacts, changed_since, mark_of
from apero.conversations.models import AgendaItem, Programme, Session, SessionCity, SessionHost
from apero.conversations.queries import AS_WRITTEN, session_facts
from apero.conversations.rules import (
    announced_instant,
    is_unlisted,
    why_not_announce_session,
    why_not_at,
    why_not_cancel,
    why_not_change,
    why_not_delete,
    why_not_level,
    why_not_move,
    why_not_public,
    why_not_record,
    why_not_relevel,
    why_not_settle,
    why_not_sum,
)
from apero.lib.addresses import address_from, random_address
from apero.lib.refusal import require
from apero.lib.timezones import zone
from apero.policy.models import Region
from apero.translation.actions import write_source
from apero.translation.models import Source
from apero.translation.queries import texts_in


def _check(programme: Programme, facts: SessionFacts) -> None:
    """Raises `Refused`, and `Region.DoesNotExist` for a region of another team."""
    if facts.wall_zone:
        require(why_not_at(facts.starts.date(), facts.starts.time(), facts.wall_zone))
    if facts.agenda:
        require(why_not_sum([line.minutes for line in facts.agenda], duration=facts.minutes))
    require(why_not_level(kind=facts.kind, level=facts.level))
    require(why_not_record(kind=facts.kind, level=facts.level, is_recorded=facts.is_recorded))
    Region.objects.get(pk=facts.region_id, team_id=programme.team_id)


@transaction.atomic
def draft_session(
    *,
    programme: Programme,
    facts: SessionFacts,
    by: Actor,
    now: datetime,
    address: str = "",
    key: UUID | None = None,
) -> Session:
    """Begin a session. Its address is made from the region's name (`address_for`). Raises `Refused`.

    `key` is the id that it gets; a form that is sent twice finds its session and changes nothing.
    """
    Programme.objects.select_for_update().get(pk=programme.pk)
    there = Session.objects.filter(pk=key).first() if key else None
    if there is not None and there.programme_id == programme.pk:
        return there
    _check(programme, facts)
    language = programme.text.language
    session = Session.objects.create(
        pk=uuid4() if key is None or there else key,
        programme=programme,
        address=address_for(programme, facts, name=address),
        text=write_source(team_id=programme.team_id, kind="session", language=language, parts=facts.words()),
        **facts.columns(),
    )
    _set_parts(session, facts)
    record(SessionDrafted(session_id=session.pk), by=by, now=now)
    return session


def address_for(programme: Programme, facts: SessionFacts, *, name: str = "") -> str:
    """The last part of a session's address: from the region's name, with a number if it is taken.

    An unlisted one gets one by chance: taken from the region's name, it would show in the number of the next (R11).
    """
    taken = set(programme.sessions.values_list("address", flat=True))
    if is_unlisted(facts.kind, facts.level) and not name:
        return unlisted_address(taken)
    region = Region.objects.get(pk=facts.region_id)
    told = name or texts_in(AS_WRITTEN, [region.text_id])[region.text_id].plain("name")
    return address_from(told, fallback="session", taken=taken)


def unlisted_address(taken: Container[str]) -> str:
    """One by chance, which opens nothing for strangers."""
    while (address := random_address("session")) in taken:
        pass
    return address


def _set_parts(session: Session, facts: SessionFacts) -> None:
    """Cities, agenda and hosts in the given order."""
    session.session_cities.all().delete()
    SessionCity.objects.bulk_create(
        SessionCity(session=session, city_id=city_id, position=position)
        for position, city_id in enumerate(dict.fromkeys(facts.city_ids))
    )
    items = list(session.agenda.select_related("text"))
    words = [{"title": line.title, "host": line.host} for line in facts.agenda]
    sources = _sources_for(session, "agenda", [item.text for item in items], words)
    session.agenda.all().delete()
    AgendaItem.objects.bulk_create(
        AgendaItem(session=session, position=position, minutes=line.minutes, text=source)
        for position, (line, source) in enumerate(zip(facts.agenda, sources, strict=True))
    )
    hosts = list(session.hosts.select_related("text"))
    roles = [{"role": host.role} for host in facts.hosts]
    told = _sources_for(session, "host", [host.text for host in hosts], roles)
    session.hosts.all().delete()
    SessionHost.objects.bulk_create(
        SessionHost(session=session, position=position, shown_name=host.shown_name, text=source)
        for position, (host, source) in enumerate(zip(facts.hosts, told, strict=True))
    )
    kept = {source.pk for source in [*sources, *told]}
    Source.objects.filter(
        pk__in=[row.text_id for row in [*items, *hosts] if row.text_id not in kept]
    ).delete()


def _sources_for(
    session: Session, kind: str, standing: Sequence[Source], lines: Sequence[dict[str, str]]
) -> list[Source]:
    """The source of each line: that of the old line which it is, moved or reworded, or a new one."""
    part = next(iter(lines[0])) if lines else ""
    places = places_of([source.pk for source in standing], [line[part] for line in lines], part=part)
    return [
        write_source(
            team_id=session.programme.team_id,
            kind=kind,
            language=session.text.language,
            parts=line,
            source=None if place is None else standing[place],
        )
        for line, place in zip(lines, places, strict=True)
    ]


def locked_session(session: Session) -> Session:
    """The session, held until the transaction ends, with its series and its words."""
    return (
        Session.objects.select_for_update(of=("self",)).select_related("programme", "text").get(pk=session.pk)
    )


def _facts_of(session: Session) -> SessionFacts:
    return session_facts([session])[session.pk]


@transaction.atomic
def change_session(
    *, session: Session, facts: SessionFacts, by: Actor, now: datetime, seen: str | None = None
) -> Session:
    """Change a session. After announcing, its revision grows (RFC 5545, SEQUENCE), and it stays whole. Raises `Refused`.

    Then its start stays too (`postpone_session`), and what people were told about their safety. A draft that becomes
    hidden, or ceases to be, gets another address: nobody was told the old one.
    `seen` is the mark (`facts.mark_of`) of what the convenor had before them.
    """
    locked = locked_session(session)
    standing = _facts_of(locked)
    changed = [] if seen is None else changed_since(seen, mark_of(standing, state=locked.state))
    require(why_not_change(locked, now=now, changed=changed))
    _check(locked.programme, facts)
    columns = facts.columns()
    if locked.state == Session.State.ANNOUNCED:
        require(why_not_move(standing, facts) or why_not_relevel(locked, facts))
        require(why_not_public(facts, now=now))
        locked.revision += 1
        columns["starts_at"] = locked.starts_at  # rules of clocks may have changed: `settle_clock` decides
    elif locked.is_unlisted != is_unlisted(facts.kind, facts.level):
        locked.address = address_for(locked.programme, facts)
    for name, value in columns.items():
        setattr(locked, name, value)
    locked.save()
    _write_words(locked, facts.words())
    _set_parts(locked, facts)
    record(SessionChanged(session_id=locked.pk, revision=locked.revision), by=by, now=now)
    return locked


def _write_words(session: Session, parts: Mapping[str, str]) -> None:
    write_source(
        team_id=session.programme.team_id,
        kind="session",
        language=session.text.language,
        parts=parts,
        source=session.text,
    )


@transaction.atomic
def settle_clock(*, session: Session, keep_instant: bool, by: Actor, now: datetime) -> None:
    """Decide what stays when the rules of a zone changed: the instant (its wall time moves) or the wall time.

    Raises `Refused` when both agree, when the session has begun, and when an announced one would begin at another
    instant ("postpone").
    """
    locked = locked_session(session)
    require(why_not_settle(locked, keep_instant=keep_instant, now=now))
    if keep_instant:
        shown = locked.starts_at.astimezone(zone(locked.wall_zone))
        locked.wall_time = shown.replace(tzinfo=UTC)
    else:
        locked.starts_at = announced_instant(locked)
    locked.revision += locked.state == Session.State.ANNOUNCED
    locked.save(update_fields=["wall_time", "starts_at", "revision"])
    record(SessionChanged(session_id=locked.pk, revision=locked.revision), by=by, now=now)


@transaction.atomic
def announce_session(*, session: Session, by: Actor, now: datetime, may_be_past: bool = False) -> None:
    """Make a session public. `may_be_past` is for loading history. Raises `Refused`."""
    locked = locked_session(session)
    require(why_not_announce_session(locked, _facts_of(locked), now=None if may_be_past else now))
    locked.state, locked.announced_on = Session.State.ANNOUNCED, now.date()
    locked.save(update_fields=["state", "announced_on"])
    record(SessionAnnounced(session_id=locked.pk), by=by, now=now)


@transaction.atomic
def cancel_session(*, session: Session, because: str, by: Actor, now: datetime) -> None:
    """Say in public that an announced session will not take place, and why. Raises `Refused`."""
    locked = locked_session(session)
    require(why_not_cancel(locked, because=because, now=now))
    locked.state, locked.cancelled_on = Session.State.CANCELLED, now.date()
    locked.revision += 1
    locked.save(update_fields=["state", "revision", "cancelled_on"])
    _write_words(locked, {"cancelled-because": because})
    record(SessionCancelled(session_id=locked.pk), by=by, now=now)


@transaction.atomic
def delete_draft(*, session: Session, by: Actor, now: datetime) -> None:
    """Throw a draft away with its words. Raises `Refused` for what was announced."""
    locked = locked_session(session)
    require(why_not_delete(locked))
    sources = [
        row.text for row in [*locked.agenda.select_related("text"), *locked.hosts.select_related("text")]
    ]
    text, key = locked.text, locked.pk
    locked.delete()
    for source in [*sources, text]:
        source.delete()
    record(SessionDeleted(session_id=key), by=by, now=now)
