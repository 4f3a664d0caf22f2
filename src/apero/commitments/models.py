"""The thread: what was recommended, what was decided, what was promised, what was done, and who says so (R61–R64)."""

import uuid

from django.db import models

from apero.conversations.models import Programme, Session
from apero.policy.models import Commitment, Region
from apero.synthesis.models import Claim, Statement
from apero.translation.models import Source, Translatable


class Recommendation(models.Model):
    """What people recommended. Its words are its statements' and claims'; its address never changes."""

    class State(models.TextChoices):
        RECORDED = "recorded"
        GROUPED = "grouped"
        UNDER_CONSIDERATION = "under-consideration"
        ACCEPTED = "accepted"
        ACCEPTED_IN_PART = "accepted-in-part"
        ALREADY_IN_PLACE = "already-in-place"
        NOT_ACCEPTED = "not-accepted"
        OUTSIDE_OUR_POWER = "outside-our-power"
        IN_PROGRESS = "in-progress"
        IMPLEMENTED = "implemented"
        CONFIRMED = "confirmed"
        DISPUTED = "disputed"
        WITHDRAWN = "withdrawn"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    programme = models.ForeignKey(Programme, on_delete=models.CASCADE, related_name="recommendations")
    region = models.ForeignKey(Region, on_delete=models.PROTECT, null=True, related_name="+")
    number = models.PositiveIntegerField()
    state = models.CharField(max_length=19, choices=State.choices, default=State.RECORDED)
    statements = models.ManyToManyField(Statement, related_name="recommendations")
    claims = models.ManyToManyField(Claim, related_name="recommendations")
    grouped_into = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="grouped")
    """The recommendation that says the same, and is answered for both."""
    asked_until = models.DateField(null=True)
    """The last day on which participants say whether it was done, since it was called implemented."""

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(
                fields=["programme", "number"], name="commitments_one_number_a_recommendation"
            ),
            models.CheckConstraint(
                condition=models.Q(state="grouped", grouped_into__isnull=False)
                | ~models.Q(state="grouped") & models.Q(grouped_into__isnull=True),
                name="commitments_grouped_has_a_heir",
            ),
            models.CheckConstraint(
                condition=models.Q(grouped_into__isnull=True) | ~models.Q(grouped_into=models.F("id")),
                name="commitments_no_recommendation_is_its_own_heir",
            ),
        ]

    def __str__(self) -> str:
        return f"recommendation {self.number}"


class RecommendationStep(models.Model):
    """One step of a recommendation's history: its state, the day it came to it, and who moved it, by role."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    recommendation = models.ForeignKey(Recommendation, on_delete=models.CASCADE, related_name="steps")
    state = models.CharField(max_length=19, choices=Recommendation.State.choices)
    on = models.DateField()
    role = models.CharField(max_length=20, blank=True)
    """A role of the team; "participants" for what participants said; "" for what follows by itself."""
    position = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["on", "position", "state"]

    def __str__(self) -> str:
        return self.state


class Decision(Translatable):
    """An answer to a recommendation. It stays; a later one stands beside it.

    Text parts: reason, cannot-say (what cannot be said and why), changes (what changes because of it), decider (the body or
    office that decided, never a person's name).
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    recommendation = models.ForeignKey(Recommendation, on_delete=models.CASCADE, related_name="decisions")
    number = models.PositiveSmallIntegerField()
    state = models.CharField(max_length=19, choices=Recommendation.State.choices)
    decider_role = models.CharField(max_length=20)
    """Whose decision: staff, board, affiliate (synthesis.queries.SAID_BY)."""
    decided_on = models.DateField()
    published_on = models.DateField()

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(
                fields=["recommendation", "number"], name="commitments_one_decision_a_number"
            ),
            models.CheckConstraint(
                condition=~models.Q(decider_role=""), name="commitments_decision_has_a_role"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.state} {self.decided_on}"


class Pledge(Translatable):
    """A promise with an owner and a date, from an answer or from a remark in the room (R64).

    Text parts: text, owner (an office, never a person's name). The first date is kept for ever.
    """

    class State(models.TextChoices):
        NOTED = "noted"
        CONFIRMED = "confirmed"
        IN_PROGRESS = "in-progress"
        DONE = "done"
        DROPPED = "dropped"
        HIDDEN = "hidden"

    class MadeIn(models.TextChoices):
        ANSWER = "answer"
        SESSION = "session"
        REPORT = "report"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    programme = models.ForeignKey(Programme, on_delete=models.CASCADE, related_name="pledges")
    number = models.PositiveIntegerField()
    made_in = models.CharField(max_length=7, choices=MadeIn.choices)
    recommendation = models.ForeignKey(
        Recommendation, on_delete=models.SET_NULL, null=True, related_name="pledges"
    )
    decision = models.ForeignKey(Decision, on_delete=models.SET_NULL, null=True, related_name="pledges")
    session = models.ForeignKey(Session, on_delete=models.SET_NULL, null=True, related_name="pledges")
    """Where it was said. Shown only of listed sessions."""
    commitment = models.ForeignKey(Commitment, on_delete=models.SET_NULL, null=True, related_name="pledges")
    state = models.CharField(max_length=11, choices=State.choices, default=State.NOTED)
    noted_on = models.DateField()
    first_due_on = models.DateField()
    due_on = models.DateField()
    asked_until = models.DateField(null=True)
    outcome = models.CharField(
        max_length=9, choices=[("", ""), ("confirmed", "confirmed"), ("disputed", "disputed")], blank=True
    )
    """What participants said of it once it was called done."""

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["programme", "number"], name="commitments_one_number_a_pledge")
        ]

    def __str__(self) -> str:
        return f"pledge {self.number}"


class PledgeStep(models.Model):
    """One step of a pledge: its state, the day, by which role, and the date it was promised for from then on."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    pledge = models.ForeignKey(Pledge, on_delete=models.CASCADE, related_name="steps")
    position = models.PositiveIntegerField()
    state = models.CharField(max_length=11, choices=Pledge.State.choices)
    on = models.DateField()
    role = models.CharField(max_length=20, blank=True)
    due_on = models.DateField()
    because = models.ForeignKey(Source, on_delete=models.PROTECT, null=True, related_name="+")
    """Why it moved or was dropped. Part: because."""
    decider_role = models.CharField(max_length=20, blank=True)
    outcome = models.CharField(max_length=9, blank=True)
    """What participants said, on the day on which it was counted. It stays, whatever the team does next."""

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["pledge", "position"], name="commitments_one_step_a_position"),
            models.CheckConstraint(
                condition=~models.Q(state="dropped")
                | (models.Q(because__isnull=False) & ~models.Q(decider_role="")),
                name="commitments_dropped_has_reason_and_decider",
            ),
        ]

    def __str__(self) -> str:
        return self.state


class Update(Translatable):
    """News of a recommendation or a pledge: append-only; a later one may correct it. Text part: text. `link`: evidence."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    recommendation = models.ForeignKey(
        Recommendation, on_delete=models.CASCADE, null=True, related_name="updates"
    )
    pledge = models.ForeignKey(Pledge, on_delete=models.CASCADE, null=True, related_name="updates")
    on = models.DateField()
    role = models.CharField(max_length=20)
    is_evidence = models.BooleanField(default=False)
    link = models.URLField(blank=True)
    corrects = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="corrections")
    position = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["on", "position"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(recommendation__isnull=False, pledge__isnull=True)
                | models.Q(recommendation__isnull=True, pledge__isnull=False),
                name="commitments_update_of_one_thing",
            )
        ]

    def __str__(self) -> str:
        return f"{self.on}"


class OutcomeMark(models.Model):
    """What somebody with a code says of a thing that was called done. Becomes a total and goes.

    The value is made of the code for this one thing.
    """

    class Mark(models.TextChoices):
        CONFIRMED = "confirmed"
        DISPUTED = "disputed"

    token = models.BinaryField(max_length=32, primary_key=True)
    recommendation = models.ForeignKey(
        Recommendation, on_delete=models.CASCADE, null=True, related_name="marks"
    )
    pledge = models.ForeignKey(Pledge, on_delete=models.CASCADE, null=True, related_name="marks")
    mark = models.CharField(max_length=9, choices=Mark.choices)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(recommendation__isnull=False, pledge__isnull=True)
                | models.Q(recommendation__isnull=True, pledge__isnull=False),
                name="commitments_mark_of_one_thing",
            )
        ]

    def __str__(self) -> str:
        return "a mark"
