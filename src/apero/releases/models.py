"""The one ledger of published counts: what was released, so that no later release gives away what was hidden."""

import uuid

from django.db import models


class Release(models.Model):
    """A count that the public has seen. `series` says of what, `cell` which row or group, `number` how many."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    series = models.CharField(max_length=120)
    cell = models.CharField(max_length=120)
    number = models.PositiveIntegerField()
    edition = models.PositiveIntegerField()
    released_on = models.DateField()

    class Meta:
        ordering = ["series", "cell", "edition"]
        constraints = [
            models.UniqueConstraint(
                fields=["series", "cell", "edition"], name="releases_a_cell_once_an_edition"
            )
        ]

    def __str__(self) -> str:
        return f"{self.series} {self.cell}"
