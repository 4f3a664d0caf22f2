"""What every page about a place shows: the session, its times, what its level means, and until when things are kept."""

from datetime import datetime
from typing import Any
from uuid import UUID

from apero.conversations.models import Session
from apero.conversations.rules import said_before
from apero.crypto.codes import Code
from apero.interpretation.queries import request_by_code, standing_for
from apero.lib.timezones import Clock, clock_at
from apero.places.models import City
from apero.registration import queries, rules


def session_facts(session: Session, city: City | None, clocks: list[Clock]) -> dict[str, Any]:
    """For templates. An unlisted session has no page that could be linked to."""
    return {
        "session": session,
        "programme": session.programme,
        "times": queries.times_at(session.starts_at, clocks, city),
        "said": said_before(session),
        "link_time": rules.link_time_words(),
        "purge_on": rules.purge_on(session),
        "contacts_go_on": rules.contacts_go_on(session),
        "reader_city": city,
        "is_sample": session.programme.is_sample,
    }


def interpretation_facts(code: Code, session_id: UUID, *, now: datetime) -> dict[str, Any]:
    """What somebody asked for with this code, if anything, and how it stands."""
    request = request_by_code(code, session_id)
    standing = standing_for(request, now=now) if request else None
    return {"request_made": request, "standing": standing}


def on_clock_of_reader(moment: datetime, lead: Clock) -> Clock:
    """A moment on the clock that leads the page."""
    return clock_at(moment, place=lead.place, zone_name=lead.zone)
