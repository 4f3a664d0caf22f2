"""The hour as its hosts run it: where they are in the agenda, and their cues. Team only."""

import uuid

from django.db import models

from apero.conversations.models import Session


class RunSheet(models.Model):
    """Where a session is in its agenda. `part` is the position of the agenda item; none before it has begun."""

    session = models.OneToOneField(
        Session, on_delete=models.CASCADE, primary_key=True, related_name="run_sheet"
    )
    part = models.PositiveSmallIntegerField(null=True)
    began_at = models.DateTimeField(null=True)
    part_began_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return "a run sheet"


class Cue(models.Model):
    """What the hosts mean to do in a part of the hour. `revision` grows with every change: two who write lose nothing."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    session = models.ForeignKey(Session, on_delete=models.CASCADE, related_name="cues")
    position = models.PositiveSmallIntegerField()
    typed = models.TextField(blank=True)
    revision = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["position"]
        constraints = [models.UniqueConstraint(fields=["session", "position"], name="hosting_one_cue_a_part")]

    def __str__(self) -> str:
        return f"{self.position}"
