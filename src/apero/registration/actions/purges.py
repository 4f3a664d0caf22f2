"""Forgetting seats and invitations on their day."""

import secrets
from datetime import UTC, datetime, time
from uuid import UUID

from django.db import transaction

from apero.conversations.models import Programme, Session
from apero.registration.models import Invitation, Seat, Voice
from apero.registration.rules import purge_on


@transaction.atomic
def purge_seats(*, now: datetime) -> int:
    """Delete the seats of every session whose day has come, and invitations to what is past. Returns how many seats went.

    Of each seat one value stays, in random order, so that its holder can still speak about the summary. It too goes
    when the programme closes; a cancelled session leaves none, nor does a place on the waiting list.
    """
    over = (
        Session.objects.filter(starts_at__lt=now, seats__isnull=False).select_related("programme").distinct()
    )
    due = [session for session in over if purge_on(session) <= now.date()]
    _keep_voices([s.pk for s in due if s.state != Session.State.CANCELLED])
    gone, _by_model = Seat.objects.filter(session__in=[s.pk for s in due]).delete()
    Voice.objects.filter(session__programme__state=Programme.State.CLOSED).delete()
    today = datetime.combine(now.astimezone(UTC), time(), tzinfo=UTC)
    Invitation.objects.filter(session__starts_at__lt=today).delete()
    Invitation.objects.filter(session__state=Session.State.CANCELLED).delete()
    return gone


def _keep_voices(session_ids: list[UUID]) -> None:
    seated = Seat.objects.filter(session_id__in=session_ids, waiting_place__isnull=True)
    rows = list(seated.values_list("voice", "session_id"))
    secrets.SystemRandom().shuffle(rows)
    Voice.objects.bulk_create(Voice(token=voice, session_id=session_id) for voice, session_id in rows)
