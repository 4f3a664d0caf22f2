"""Recommendations as objects of their own: a permanent address, a status, a history (R61). Answers come later."""

import uuid

from django.db import models

from apero.conversations.models import Programme
from apero.policy.models import Region
from apero.synthesis.models import Statement


class Recommendation(models.Model):
    """What people recommended. Its words are its statements'; its address never changes."""

    class State(models.TextChoices):
        RECORDED = "recorded"
        WITHDRAWN = "withdrawn"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    programme = models.ForeignKey(Programme, on_delete=models.CASCADE, related_name="recommendations")
    region = models.ForeignKey(Region, on_delete=models.PROTECT, null=True, related_name="+")
    number = models.PositiveIntegerField()
    state = models.CharField(max_length=10, choices=State.choices, default=State.RECORDED)
    statements = models.ManyToManyField(Statement, related_name="recommendations")

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(
                fields=["programme", "number"], name="commitments_one_number_a_recommendation"
            )
        ]

    def __str__(self) -> str:
        return f"recommendation {self.number}"


class RecommendationStep(models.Model):
    """One step of a recommendation's history: its state, and the day it came to it."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    recommendation = models.ForeignKey(Recommendation, on_delete=models.CASCADE, related_name="steps")
    state = models.CharField(max_length=10, choices=Recommendation.State.choices)
    on = models.DateField()

    class Meta:
        ordering = ["on", "state"]

    def __str__(self) -> str:
        return self.state
