"""The calendar file of a session (RFC 5545). It holds no meeting link, no name and no clock but the session's own."""

from datetime import UTC, date, datetime, time
from typing import NamedTuple

from apero.conversations.models import Session

PRODUCT = "-//Apero//Conversations//EN"


class Told(NamedTuple):
    """The words of a calendar entry with their languages. `address` is the whole address of the session's page."""

    title: str
    title_language: str
    description: str
    language: str
    address: str


def stamp_of(day: date) -> datetime:
    """The DTSTAMP that the format asks for: midnight of the series' first day, which is public.

    Programs compare SEQUENCE first, which is the session's revision. The true time of a change would tell when the
    team works, and the time of asking would make each copy of the file a different one.
    """
    return datetime.combine(day, time(), tzinfo=UTC)


def calendar_of(session: Session, told: Told) -> bytes:
    """The file: start and end as instants in UTC, the end is the start and the length (R21)."""
    from icalendar import Calendar, Event, vText, vUri  # noqa: PLC0415 (loaded when first needed)

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
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add_component(event)
    return bytes(calendar.to_ical())
