"""Incidents of conduct: reported from a session's page to two named people of the team, and answered by code (R25)."""

import uuid

from django.db import models

from apero.conversations.models import Programme, Session
from apero.people.models import User


class ConductContact(models.Model):
    """One of the two people to whom an incident can be reported. Named in public only once they agreed to it."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    programme = models.ForeignKey(Programme, on_delete=models.CASCADE, related_name="conduct_contacts")
    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="+")
    position = models.PositiveSmallIntegerField()
    shown_name = models.CharField(max_length=80, blank=True)
    agreed_on = models.DateField(null=True)

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["programme", "user"], name="incidents_a_contact_once"),
            models.UniqueConstraint(
                fields=["programme", "position"], name="incidents_one_contact_a_position"
            ),
            models.CheckConstraint(
                condition=models.Q(position__in=[1, 2]), name="incidents_two_contacts_at_most"
            ),
            models.CheckConstraint(
                condition=models.Q(agreed_on__isnull=True) | ~models.Q(shown_name=""),
                name="incidents_agreed_has_a_name",
            ),
        ]

    def __str__(self) -> str:
        return f"contact {self.position}"


class Incident(models.Model):
    """What somebody reports. The words are sealed; only the contacts to whom they were sent may read them."""

    class State(models.TextChoices):
        NEW = "new"
        READ = "read"
        ANSWERED = "answered"
        CLOSED = "closed"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    programme = models.ForeignKey(Programme, on_delete=models.CASCADE, related_name="incidents")
    session = models.ForeignKey(Session, on_delete=models.CASCADE, null=True, related_name="+")
    token = models.BinaryField(max_length=32, unique=True)
    sealed = models.TextField()
    language = models.CharField(max_length=16)
    first_reader = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")
    second_reader = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")
    """The contacts to whom it was sent. Whom its sender left out is neither, and so is whoever is named later."""
    state = models.CharField(max_length=8, choices=State.choices, default=State.NEW)
    sealed_answer = models.TextField(blank=True)
    closed_on = models.DateField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(state="closed", closed_on__isnull=False)
                | (~models.Q(state="closed") & models.Q(closed_on__isnull=True)),
                name="incidents_closed_has_a_day",
            )
        ]

    def __str__(self) -> str:
        return "an incident"
