"""Work that is due: one row a job, claimed by one UPDATE, tried again with a growing pause."""

from django.db import models


class Job(models.Model):
    """When a job of config/jobs.py runs next, and what its last run said."""

    name = models.CharField(max_length=60, primary_key=True)
    due_at = models.DateTimeField()
    claimed_until = models.DateTimeField(null=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    last_receipt = models.CharField(max_length=200, default="")
    last_done_on = models.DateField(null=True)

    class Meta:
        indexes = [models.Index(fields=["due_at"])]

    def __str__(self) -> str:
        return self.name
