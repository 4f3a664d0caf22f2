"""Seats. A seat is opened by a code that only its holder has; nothing says who they are or when they came."""

import uuid

from django.db import models

from apero.conversations.models import Session
from apero.people.models import User


class Seat(models.Model):
    """A place in a session under a pseudonym. A seat that was withdrawn is no row any more."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    session = models.ForeignKey(Session, on_delete=models.CASCADE, related_name="seats")
    token = models.BinaryField(max_length=32, unique=True)
    """The code's token for a seat in this session."""
    voice = models.BinaryField(max_length=32)
    """The code's token for speaking later about what was said in this session: all that stays after the purge."""
    pseudonym = models.CharField(max_length=60)
    accepted = models.JSONField(default=list)
    """The codes of conduct that were accepted: "address version" each."""
    waiting_place = models.PositiveIntegerField(null=True)
    """The place on the waiting list, the smallest first; none for who has a seat. A place, not a time."""
    is_confirmed = models.BooleanField(default=False)
    """Whether its holder came back with the code and said that they come. Whoever was invited said so by coming."""
    was_dropped = models.BooleanField(default=False)
    """Whether the hosts gave its place to others while it was not confirmed. It gets one again only once it is."""
    needs = models.TextField(blank=True)
    """What somebody needs to take part, in their words. Read by the hosts, deleted with the seat."""
    contact = models.TextField(blank=True)
    """An address for reminders and its language, sealed. Deleted on the day after the session."""
    reminders_sent = models.PositiveSmallIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["session", "waiting_place"], name="registration_a_place_once")
        ]

    def __str__(self) -> str:
        return "a seat"


class Voice(models.Model):
    """What stays of a seat after its purge: one value, in random order, until the programme closes."""

    token = models.BinaryField(max_length=32, primary_key=True)
    session = models.ForeignKey(Session, on_delete=models.CASCADE, related_name="voices")

    def __str__(self) -> str:
        return "a voice"


class Invitation(models.Model):
    """A seat held for whoever brings this code. The row goes when the code is used, in the act that takes the seat.

    The seat gets a code of its own, so that who handed out the invitation cannot open it.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    session = models.ForeignKey(Session, on_delete=models.CASCADE, related_name="invitations")
    token = models.BinaryField(max_length=32, unique=True)

    def __str__(self) -> str:
        return "an invitation"


class HandlingAcceptance(models.Model):
    """That a colleague accepted how a list of participants is to be handled, in the version of that text."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="+")
    version = models.PositiveSmallIntegerField()
    accepted_on = models.DateField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["user", "version"], name="registration_accepted_once_a_version")
        ]

    def __str__(self) -> str:
        return f"version {self.version}"
