"""People of sample A's finished series, who still speak by their codes: they check a draft, and say what was done."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta

from django.conf import settings

from apero.config.samples import finished_words as told
from apero.config.samples.actions import Loaded
from apero.conversations.models import Session
from apero.crypto.codes import Code, derived_code
from apero.participation.queries import token_of
from apero.registration.models import Voice
from apero.registration.queries import VOICE
from apero.synthesis import actions as synthesis

CHECKERS = 8
SPEAKERS: Mapping[str, str] = {
    "south-america-borders": "took part in Borders on the map: take a line back, or say whether something was done",
    told.LATE: "took part in Borders on the map, where a draft waits to be checked",
}
"""Sessions of which a visitor may try a code, and what for."""


def code_of(session: Session, number: int = 0) -> Code:
    """A code of the samples: made from the key of this site, so that no other site knows it."""
    material = f"{session.programme.address} {session.address} {number}".encode()
    return derived_code(key=settings.CODE_KEY, purpose="sample", material=material)


def published_on(session: Session) -> date:
    """The day of its summary: twelve days after the session."""
    return session.starts_at.date() + timedelta(days=12)


def let_people_check(loaded: Loaded, session: Session, *, now: datetime) -> None:
    """Those who came check the draft of a session. One line is found unsafe by one of them, and kept by two people."""
    voices_for(session)
    opened = published_on(session) - timedelta(days=10)
    synthesis.open_round(session=session, by=loaded.by("convenor"), now=noon(opened), on=opened)
    found = list(session.statements.order_by("position").select_related("text"))
    for number in range(CHECKERS):
        marks = {s.pk: "fair" for s in found}
        if number == 0:
            marks[found[0].pk] = "unsafe"
        synthesis.mark_lines(
            session_id=session.pk,
            code=code_of(session, number),
            marks=marks,
            whole="missing" if number == 1 else "fair",
            now=noon(opened + timedelta(days=1)),
        )
    synthesis.close_rounds(now=noon(published_on(session) - timedelta(days=1)))
    held = found[0]
    held.refresh_from_db()
    synthesis.propose_to_keep(
        statement=held,
        because=told.KEPT_BECAUSE,
        user=loaded.staff["convenor"],
        by=loaded.by("convenor"),
        now=now,
    )
    held.refresh_from_db()
    synthesis.agree_to_keep(
        statement=held,
        user=loaded.staff["reviewer"],
        by=loaded.by("reviewer"),
        now=now,
        on=published_on(session) - timedelta(days=1),
    )


def voices_for(session: Session) -> None:
    """What the purge left of the places of those who came."""
    Voice.objects.bulk_create(
        Voice(token=token_of(code_of(session, number), purpose=VOICE, object_id=session.pk), session=session)
        for number in range(CHECKERS)
    )


def noon(day: date) -> datetime:
    return datetime.combine(day, time(12), tzinfo=UTC)
