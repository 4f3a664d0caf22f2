"""Interpretation: which languages may be asked for, who asked, what became of it, and who interprets (R30–R33)."""

import uuid

from django.db import models

from apero.conversations.models import Session
from apero.people.models import Team, User
from apero.translation.models import Source


class OfferedLanguage(models.Model):
    """A language that a team offers for request. Only for these does a page show a band before the threshold is met."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    team = models.ForeignKey(Team, on_delete=models.CASCADE, related_name="offered_languages")
    language = models.CharField(max_length=16)
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["position", "language"]
        constraints = [
            models.UniqueConstraint(fields=["team", "language"], name="interpretation_offered_once")
        ]

    def __str__(self) -> str:
        return self.language


class Request(models.Model):
    """That one person asks for one language in one session. No name, no time.

    `token` is made of a code for this session, so that a person counts once, whatever they press. A late request is
    kept as unmet need and does not count.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    session = models.ForeignKey(Session, on_delete=models.CASCADE, related_name="interpretation_requests")
    language = models.CharField(max_length=16)
    token = models.BinaryField(max_length=32, unique=True)
    is_late = models.BooleanField(default=False)
    has_seat = models.BooleanField(default=False)
    """Whether it was made with the code of a seat. Others are shown apart before anything is confirmed."""

    class Meta:
        indexes = [models.Index(fields=["session", "language", "is_late"])]  # counted on every public page

    def __str__(self) -> str:
        return self.language


class Arrangement(models.Model):
    """What the team does for one language in one session, once it does something. Before that, there is no row.

    Open, threshold met and below threshold are computed from requests and the clock (`rules.standing_of`).
    """

    class State(models.TextChoices):
        SOURCING = "sourcing"
        CONFIRMED = "confirmed"
        DELIVERED = "delivered"
        NOT_FOUND = "not-found"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    session = models.ForeignKey(Session, on_delete=models.CASCADE, related_name="arrangements")
    language = models.CharField(max_length=16)
    state = models.CharField(max_length=9, choices=State.choices, default=State.SOURCING)
    reason = models.OneToOneField(Source, on_delete=models.PROTECT, null=True, related_name="+")
    """Why none was found, for those who asked. Part: reason."""

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["session", "language"], name="interpretation_one_arrangement_a_language"
            ),
            models.CheckConstraint(
                condition=~models.Q(state="not-found") | models.Q(reason__isnull=False),
                name="interpretation_not_found_has_a_reason",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.language} {self.state}"


class Assignment(models.Model):
    """An interpreter for an arrangement. Team only; no page for the public names one."""

    class State(models.TextChoices):
        INVITED = "invited"
        ACCEPTED = "accepted"
        DECLINED = "declined"
        BRIEFED = "briefed"
        DONE = "done"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    arrangement = models.ForeignKey(Arrangement, on_delete=models.CASCADE, related_name="assignments")
    interpreter = models.ForeignKey(User, on_delete=models.CASCADE, related_name="+")
    state = models.CharField(max_length=8, choices=State.choices, default=State.INVITED)
    confidentiality_version = models.PositiveSmallIntegerField(null=True)
    """Which version of the promise of confidentiality was accepted."""
    has_no_conflict = models.BooleanField(default=False)
    accepted_on = models.DateField(null=True)
    accepted_start = models.DateTimeField(null=True)
    """The start of the session that was accepted. Once it is moved, its interpreters are asked again."""

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["arrangement", "interpreter"], name="interpretation_an_interpreter_once"
            ),
            models.CheckConstraint(
                condition=models.Q(state__in=["invited", "declined"])
                | models.Q(
                    accepted_on__isnull=False, confidentiality_version__isnull=False, has_no_conflict=True
                ),
                name="interpretation_accepted_is_confidential",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.state}"
