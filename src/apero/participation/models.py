"""What binds every participant's act: a form counts once. Nothing here says who, and nothing says when but the day."""

from django.db import models


class UsedForm(models.Model):
    """The mark of a form value that was used. Destroyed when its day and the next are over."""

    mark = models.BinaryField(max_length=32, primary_key=True)
    day = models.DateField()

    class Meta:
        indexes = [models.Index(fields=["day"])]

    def __str__(self) -> str:
        return "a used form"
