"""Letting time pass on a site that holds samples only, so that an hour, a deadline and a promise can be tried on any day."""

from datetime import datetime, timedelta

from django.apps import apps
from django.db import transaction
from django.db.models import DateField, Model

from apero.audit.actions import record, turn_pages
from apero.config.samples.actions import SYSTEM
from apero.config.samples.kindred_atlas import ADDRESS
from apero.conversations.events import SessionChanged
from apero.conversations.models import Session
from apero.people.models import Team

DATED = {
    *("conversations", "interpretation", "hosting", "registration", "disclosure", "listening", "incidents"),
    *("synthesis", "commitments", "hiding", "policy", "participation", "releases", "survey", "work"),
}
"""Apps whose dates count. Neither the record nor sign-ins are among them."""


@transaction.atomic
def begin_now(address: str, *, now: datetime) -> Session:
    """Move an announced session of a sample team so that it began just now. Raises `Session.DoesNotExist`.

    `address` is that of a session of sample A's coming series, or "series/session".
    """
    return _start_at(address, now.replace(second=0, microsecond=0), now=now)


@transaction.atomic
def end_now(address: str, *, now: datetime) -> Session:
    """Move it so that it is just over. Raises `Session.DoesNotExist`."""
    length = Session.objects.get(**_of_samples(address)).minutes
    return _start_at(address, now.replace(second=0, microsecond=0) - timedelta(minutes=length), now=now)


def _of_samples(address: str) -> dict[str, object]:
    series, _slash, session = address.rpartition("/")
    return {
        "address": session,
        "programme__team__is_sample": True,
        "programme__address": series or ADDRESS,
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


class NotOnlySamples(Exception):
    """There is a team that is no sample: its days pass as they do."""


@transaction.atomic
def let_pass(days: int) -> int:
    """Move every date of the site back by so many days, as if they had gone by. Returns how many rows moved.

    Jobs are due as well, so the serving site does what it would have done. Raises `NotOnlySamples`.
    """
    if Team.objects.filter(is_sample=False).exists():
        raise NotOnlySamples
    moved = sum(_moved_back(model, timedelta(days=days)) for model in apps.get_models() if _has_days(model))
    turn_pages()
    return moved


def _has_days(model: type[Model]) -> bool:
    return model._meta.app_label in DATED and bool(_days_of(model))  # noqa: SLF001 (Django documents it)


def _days_of(model: type[Model]) -> list[str]:
    fields = model._meta.local_concrete_fields  # noqa: SLF001
    return [field.attname for field in fields if isinstance(field, DateField)]


def _moved_back(model: type[Model], by: timedelta) -> int:
    names = _days_of(model)
    rows = list(model._default_manager.all())  # noqa: SLF001
    for row in rows:
        for name in names:
            if getattr(row, name) is not None:
                setattr(row, name, getattr(row, name) - by)
    model._default_manager.bulk_update(rows, names, batch_size=200)  # noqa: SLF001
    return len(rows)
