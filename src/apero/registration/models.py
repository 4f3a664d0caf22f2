"""Seats. A seat is opened by a code that only its holder has; nothing says who they are or when they came."""

import uuid

from django.db import models

from apero.conversations.models import ConductCode, Session


class Seat(models.Model):
    """A place in a session under a pseudonym. `token` is the code's token for this purpose and session."""

    class State(models.TextChoices):
        CONFIRMED = "confirmed"
        WITHDRAWN = "withdrawn"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    session = models.ForeignKey(Session, on_delete=models.CASCADE, related_name="seats")
    token = models.BinaryField(max_length=32, unique=True)
    pseudonym = models.CharField(max_length=60)
    state = models.CharField(max_length=9, choices=State.choices, default=State.CONFIRMED)
    conduct_codes = models.ManyToManyField(ConductCode, related_name="+")

    class Meta:
        indexes = [models.Index(fields=["session", "state"])]

    def __str__(self) -> str:
        return "a seat"


class Voice(models.Model):
    """What stays of a seat after its purge: one value, in random order, until the programme closes."""

    token = models.BinaryField(max_length=32, primary_key=True)
    session = models.ForeignKey(Session, on_delete=models.CASCADE, related_name="voices")

    def __str__(self) -> str:
        return "a voice"
