"""The participants' check: rounds, marks, what is missing, totals."""

import uuid

from django.db import models

from apero.conversations.models import Session
from apero.synthesis.models.statements import Statement


class CheckRound(models.Model):
    """A time in which those who hold a seat say whether the lines of a draft are fair, missing or unsafe.

    Nothing is seen of it before its last day is over everywhere. Then marks become totals, if there are enough, and go.
    """

    class Checked(models.TextChoices):
        """How many checked, as a band."""

        OPEN = "open"
        FEW = "few"
        FIVE = "five"
        TEN = "ten"
        TWENTY = "twenty"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    session = models.ForeignKey(Session, on_delete=models.CASCADE, related_name="check_rounds")
    number = models.PositiveSmallIntegerField()
    opened_on = models.DateField()
    closes_on = models.DateField()
    closed_on = models.DateField(null=True)
    checked = models.CharField(max_length=6, choices=Checked.choices, default=Checked.OPEN)
    says_missing = models.BooleanField(default=False)
    """Whether some of five or more checkers said that something is missing."""

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["session", "number"], name="synthesis_one_round_a_number"),
            models.UniqueConstraint(
                fields=["session"],
                condition=models.Q(closed_on__isnull=True),
                name="synthesis_one_open_round_a_session",
            ),
            models.CheckConstraint(
                condition=models.Q(checked="open", closed_on__isnull=True)
                | (~models.Q(checked="open") & models.Q(closed_on__isnull=False)),
                name="synthesis_closed_round_has_a_band",
            ),
        ]

    def __str__(self) -> str:
        return f"round {self.number}"


class CheckMark(models.Model):
    """What somebody with a code says of a line, or of the whole where `statement` is none. Gone when its round closes.

    The value is made of the code for this one line, so that a person's marks share nothing, and nothing with a seat.
    """

    class Mark(models.TextChoices):
        FAIR = "fair"
        MISSING = "missing"
        UNSAFE = "unsafe"

    token = models.BinaryField(max_length=32, primary_key=True)
    round = models.ForeignKey(CheckRound, on_delete=models.CASCADE, related_name="marks")
    statement = models.ForeignKey(Statement, on_delete=models.CASCADE, null=True, related_name="marks")
    mark = models.CharField(max_length=7, choices=Mark.choices)

    def __str__(self) -> str:
        return "a mark"


class MissingPoint(models.Model):
    """What is missing, in the words of somebody who checked. Read by the team when the round is closed; purged as notes are."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    round = models.ForeignKey(CheckRound, on_delete=models.CASCADE, related_name="missing_points")
    typed = models.TextField()

    def __str__(self) -> str:
        return "a missing point"


class CheckTotal(models.Model):
    """How many found a line fair or unsafe, from five checkers on. Team only. Without a line: fair or missing, of the whole."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    round = models.ForeignKey(CheckRound, on_delete=models.CASCADE, related_name="totals")
    statement = models.ForeignKey(Statement, on_delete=models.CASCADE, null=True, related_name="check_totals")
    fair = models.PositiveIntegerField()
    other = models.PositiveIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["round", "statement"], name="synthesis_a_line_once_a_round")
        ]

    def __str__(self) -> str:
        return f"{self.fair}:{self.other}"
