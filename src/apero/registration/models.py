"""Seats. A seat is opened by a code that only its holder has; nothing says who they are or when they came."""

import uuid

from django.db import models

from apero.conversations.models import Session


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

    def __str__(self) -> str:
        return "a seat"


class Voice(models.Model):
    """What stays of a seat after its purge: one value, in random order, until the programme closes."""

    token = models.BinaryField(max_length=32, primary_key=True)
    session = models.ForeignKey(Session, on_delete=models.CASCADE, related_name="voices")

    def __str__(self) -> str:
        return "a voice"
