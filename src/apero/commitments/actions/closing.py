"""Closing a series: every recommendation has its answer, every session its summary or a public word on why not."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from apero.audit.actions import Actor, record
from apero.commitments import rules
from apero.commitments.actions.outcomes import count_now
from apero.commitments.actions.steps import Place, check_words, settle_words
from apero.commitments.events import ProgrammeClosed
from apero.commitments.queries.closing import sessions_without_summary, unanswered
from apero.commitments.queries.outcomes import asked_things
from apero.conversations import actions as conversations
from apero.conversations.models import Programme, Session
from apero.disclosure.models import Waiting
from apero.lib.refusal import require
from apero.lib.timezones import end_of_day_everywhere
from apero.lib.words import clean_text


@transaction.atomic
def close_programme(
    *,
    programme: Programme,
    because: str = "",
    by: Actor,
    now: datetime,
    on: date | None = None,
    waits: UUID | None = None,
) -> Programme:
    """Close a series. What participants said so far of what was done is counted; then nobody is asked any more.

    `because` says publicly why sessions have no summary. Raises `Refused`.
    """
    locked = (
        Programme.objects.select_for_update(of=("self",)).select_related("team", "text").get(pk=programme.pk)
    )
    require(
        rules.why_not_close(
            state=locked.state,
            has_ended=now >= end_of_day_everywhere(locked.ends_on) and not _is_to_come(locked, now=now),
            unanswered=unanswered(locked),
            late=len(sessions_without_summary(locked, now=now)),
            because=because,
        )
    )
    words = clean_text(because)
    place = Place(locked.pk, Waiting.Part.CLOSING, waits)
    check_words(locked, {"because": words}, place=place)
    for thing in asked_things(programme=locked):
        count_now(thing, now=now)
    conversations.close_programme(programme=locked, closing_note=words, on=on or now.date())
    settle_words(place, locked.text)
    record(ProgrammeClosed(programme_id=locked.pk), by=by, now=now)
    return locked


def _is_to_come(programme: Programme, *, now: datetime) -> bool:
    """Whether a session is still to begin, whatever the series calls its last day."""
    announced = programme.sessions.filter(state=Session.State.ANNOUNCED)
    return announced.filter(starts_at__gt=now).exists()
