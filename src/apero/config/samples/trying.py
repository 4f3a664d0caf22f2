"""Letting time pass for a session of the samples, so that the hour can be tried on any day. Never on a real session."""

from datetime import datetime, timedelta

from django.db import transaction

from apero.audit.actions import record
from apero.config.samples.actions import SYSTEM
from apero.config.samples.kindred_atlas import ADDRESS
from apero.conversations.events import SessionChanged
from apero.conversations.models import Session


@transaction.atomic
def begin_now(address: str, *, now: datetime) -> Session:
    """Move an announced session of a sample team so that it began just now. Raises `Session.DoesNotExist`."""
    return _start_at(address, now.replace(second=0, microsecond=0), now=now)


@transaction.atomic
def end_now(address: str, *, now: datetime) -> Session:
    """Move it so that it is just over. Raises `Session.DoesNotExist`."""
    length = Session.objects.get(**_of_samples(address)).minutes
    return _start_at(address, now.replace(second=0, microsecond=0) - timedelta(minutes=length), now=now)


def _of_samples(address: str) -> dict[str, object]:
    return {
        "address": address,
        "programme__team__is_sample": True,
        "programme__address": ADDRESS,
        "state": Session.State.ANNOUNCED,
    }


def _start_at(address: str, starts_at: datetime, *, now: datetime) -> Session:
    session = Session.objects.select_for_update(of=("self",)).get(**_of_samples(address))
    session.starts_at, session.announced_as = starts_at, Session.AnnouncedAs.INSTANT
    session.wall_time, session.wall_zone = None, ""
    session.revision += 1
    session.save(update_fields=["starts_at", "announced_as", "wall_time", "wall_zone", "revision"])
    record(SessionChanged(session_id=session.pk, revision=session.revision), by=SYSTEM, now=now)
    return session
