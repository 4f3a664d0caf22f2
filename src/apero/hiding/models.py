"""Taking public words back: by a person with a code, and by two people of the team (R15, R83, R86)."""

import uuid

from django.db import models

from apero.people.models import Team, User
from apero.synthesis.models import Statement
from apero.translation.models import Source


class Hiding(models.Model):
    """A request that public words go. They leave every page at once; two people then let them be destroyed, or show again.

    `source` is the text, until it goes; `part` the part of it ("" for all); `kind` says of what, and stays. What is
    undecided on its last day is destroyed by itself, unless somebody proposed to show it again.
    """

    class Reason(models.TextChoices):
        """A class, never a sentence."""

        PROTECT = "protect"
        ASKED = "asked"
        WRONG = "wrong"

    class Outcome(models.TextChoices):
        OPEN = "open"
        HIDDEN = "hidden"
        SHOWN = "shown"
        REWORDED = "reworded"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    team = models.ForeignKey(Team, on_delete=models.CASCADE, related_name="hidings")
    source = models.ForeignKey(Source, on_delete=models.SET_NULL, null=True, related_name="hidings")
    kind = models.CharField(max_length=10, default="")
    part = models.CharField(max_length=40, blank=True)
    reason = models.CharField(max_length=7, choices=Reason.choices)
    by_code = models.BooleanField(default=False)
    """Somebody who took part asked for it by code."""
    requested_on = models.DateField()
    decide_until = models.DateField()
    """The last day for a decision."""
    first = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")
    second = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")
    proposes = models.CharField(max_length=8, choices=Outcome.choices, default=Outcome.OPEN)
    """What the first of the two proposes, until the second agrees."""
    is_defended = models.BooleanField(default=False)
    """Somebody proposed to show it again: from then on waiting destroys nothing, whatever else is proposed."""
    outcome = models.CharField(max_length=8, choices=Outcome.choices, default=Outcome.OPEN)
    decided_on = models.DateField(null=True)
    because = models.ForeignKey(Source, on_delete=models.PROTECT, null=True, related_name="+")
    """Why it is shown again: public. Part: because."""

    class Meta:
        ordering = ["requested_on", "id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(first__isnull=True) | ~models.Q(first=models.F("second")),
                name="hiding_two_people",
            ),
            models.CheckConstraint(
                condition=models.Q(outcome="open", decided_on__isnull=True)
                | (~models.Q(outcome="open") & models.Q(decided_on__isnull=False)),
                name="hiding_decided_has_a_date",
            ),
            models.UniqueConstraint(
                fields=["source", "part"], condition=models.Q(outcome="open"), name="hiding_one_open_a_text"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.reason} {self.outcome}"


class TakenBack(models.Model):
    """That a code took a line back: made of the code for this one line, so that it counts once and opens nothing else."""

    token = models.BinaryField(max_length=32, primary_key=True)
    statement = models.ForeignKey(Statement, on_delete=models.CASCADE, related_name="+")

    def __str__(self) -> str:
        return "a line taken back"
