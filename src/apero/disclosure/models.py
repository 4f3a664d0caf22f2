"""What a second person decided about a flag of the guard."""

import uuid

from django.db import models

from apero.people.models import User
from apero.translation.models import Source


class Clearance(models.Model):
    """That a second person read a flag and let the words stand, with a reason. It holds for these words in this text.

    Flags are not stored: they are found anew from the words as they stand. So a reworded text has no stale ones.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    source = models.ForeignKey(Source, on_delete=models.CASCADE, related_name="clearances")
    kind = models.CharField(max_length=14)
    words_mark = models.BinaryField(max_length=16)
    """BLAKE2b of the kind and of the marked words with those around them, so that the words are not kept twice."""
    because = models.TextField()
    cleared_by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")
    cleared_on = models.DateField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["source", "kind", "words_mark"], name="disclosure_a_flag_cleared_once"
            )
        ]

    def __str__(self) -> str:
        return self.kind
