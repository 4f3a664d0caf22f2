"""Calendar files and feeds (RFC 5545, 7986). They hold no meeting link, no name and no clock but the sessions' own.

There is no METHOD: with one, a program asks for an organiser (RFC 5546), and there is nobody to name.
"""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, NamedTuple

from apero.conversations.models import Session

PRODUCT = "-//Apero//Conversations//EN"
ASK_AGAIN_AFTER = timedelta(hours=6)


class Told(NamedTuple):
    """The words of a calendar entry with their languages. `address` is the whole address of the session's page."""

    title: str
    title_language: str
    description: str
    language: str
    address: str


class Feed(NamedTuple):
    """What a feed says of itself: its name, its own address, and that of the page it belongs to."""

    name: str
    name_language: str
    source: str
    address: str


def stamp_of(day: date) -> datetime:
    """The DTSTAMP that the format asks for: midnight of the series' first day, which is public.

    Programs compare SEQUENCE first, which is the session's revision. The true time of a change would tell when the
    team works, and the time of asking would make each copy of the file a different one.
    """
    return datetime.combine(day, time(), tzinfo=UTC)


def calendar_of(session: Session, told: Told) -> bytes:
    """The file of one session: start and end as instants in UTC, the end is the start and the length (R21)."""
    calendar = _empty_calendar()
    calendar.add_component(_event_of(session, told))
    return bytes(calendar.to_ical())


def feed_of(feed: Feed, entries: Iterable[tuple[Session, Told]]) -> bytes:
    """A calendar to subscribe to: each session as in its own file, with the same UID (R12, R28).

    Its name and interval stand twice, as RFC 7986 and as programs older than it read them.
    """
    from icalendar import vDuration, vText, vUri  # noqa: PLC0415 (loaded when first needed)

    calendar = _empty_calendar()
    name = vText(feed.name, params={"LANGUAGE": feed.name_language})
    calendar.add("name", name)
    calendar.add("x-wr-calname", vText(feed.name))
    calendar.add("refresh-interval", vDuration(ASK_AGAIN_AFTER, params={"VALUE": "DURATION"}))
    calendar.add("x-published-ttl", vDuration(ASK_AGAIN_AFTER))
    calendar.add("source", vUri(feed.source, params={"VALUE": "URI"}))
    calendar.add("url", vUri(feed.address))
    for session, told in entries:
        calendar.add_component(_event_of(session, told))
    if not calendar.subcomponents:
        calendar.add_component(_utc())
    return bytes(calendar.to_ical())


def _empty_calendar() -> Any:
    from icalendar import Calendar  # noqa: PLC0415 (loaded when first needed)

    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    return calendar


def _event_of(session: Session, told: Told) -> Any:
    from icalendar import Event, vText, vUri  # noqa: PLC0415 (loaded when first needed)

    event = Event()
    event.add("uid", f"{session.pk}@apero")
    event.add("dtstamp", stamp_of(session.programme.starts_on))
    event.add("dtstart", session.starts_at.astimezone(UTC))
    event.add("dtend", session.ends_at.astimezone(UTC))
    event.add("sequence", session.revision)
    event.add("status", "CANCELLED" if session.state == Session.State.CANCELLED else "CONFIRMED")
    event.add("class", "PRIVATE")
    event.add("summary", vText(told.title, params={"LANGUAGE": told.title_language}))
    event.add("description", vText(told.description, params={"LANGUAGE": told.language}))
    event.add("url", vUri(told.address))
    return event


def _utc() -> Any:
    """The zone of all times here. A calendar must hold something (RFC 5545, 3.6), also before a session is announced."""
    from icalendar import Timezone, TimezoneStandard  # noqa: PLC0415 (loaded when first needed)

    standard = TimezoneStandard()
    standard.add("dtstart", datetime(1970, 1, 1))  # noqa: DTZ001 (a zone's own beginning is a local time)
    standard.add("tzoffsetfrom", timedelta())
    standard.add("tzoffsetto", timedelta())
    zone = Timezone()
    zone.add("tzid", "Etc/UTC")
    zone.add_component(standard)
    return zone
