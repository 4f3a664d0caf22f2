"""Who may see the participants' list: whoever accepted how to handle it; every look at it is recorded."""

from datetime import datetime

from django.db import transaction

from apero.audit.actions import Actor, record
from apero.conversations.models import Session
from apero.people.models import User
from apero.registration.events import HandlingAccepted, ParticipantsListViewed
from apero.registration.handling import HANDLING_VERSION
from apero.registration.models import HandlingAcceptance


@transaction.atomic
def accept_handling(*, user: User, by: Actor, now: datetime) -> None:
    """Accept the words that hold now, once."""
    _row, is_new = HandlingAcceptance.objects.get_or_create(
        user=user, version=HANDLING_VERSION, defaults={"accepted_on": now.date()}
    )
    if is_new:
        record(HandlingAccepted(version=HANDLING_VERSION), by=by, now=now)


@transaction.atomic
def note_viewed(*, session: Session, by: Actor, now: datetime) -> None:
    """Write down that somebody is looking at the list."""
    record(ParticipantsListViewed(session_id=session.pk), by=by, now=now)
