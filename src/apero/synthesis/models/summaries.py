"""Summaries of sessions, regions and series, version by version, with what stands around them."""

import uuid

from django.db import models

from apero.conversations.models import Programme, Session
from apero.people.models import User
from apero.policy.models import Region, Topic
from apero.survey.models import Survey
from apero.synthesis.models.checks import CheckRound
from apero.synthesis.models.statements import Statement
from apero.translation.models import Source, Translatable


class Summary(models.Model):
    """A summary, published in versions: of one held session (due by a date), of a region, or of the whole series.

    A region's or a series' summary holds claims, compiled from what all its sessions said, unlisted ones too; it nests the
    summaries of its listed sessions (or of its regions).
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    session = models.OneToOneField(Session, on_delete=models.CASCADE, null=True, related_name="summary")
    programme = models.ForeignKey(Programme, on_delete=models.CASCADE, null=True, related_name="summaries")
    region = models.ForeignKey(Region, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(session__isnull=False, programme__isnull=True, region__isnull=True)
                | models.Q(session__isnull=True, programme__isnull=False),
                name="synthesis_summary_of_one_thing",
            ),
            models.UniqueConstraint(fields=["programme", "region"], name="synthesis_one_summary_a_region"),
            models.UniqueConstraint(
                fields=["programme"],
                condition=models.Q(region__isnull=True, session__isnull=True),
                name="synthesis_one_summary_a_series",
            ),
        ]

    def __str__(self) -> str:
        return f"summary {self.id}"


class Figure(Translatable):
    """A number beside a summary, with what makes it honest. Text parts: label, note, compared-with."""

    class Qualifier(models.TextChoices):
        EXACT = "exact"
        AT_LEAST = "at-least"
        ABOUT = "about"
        REPORTED = "reported"
        """Of those who said so."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    summary = models.ForeignKey(Summary, on_delete=models.CASCADE, related_name="figures")
    position = models.PositiveSmallIntegerField()
    value = models.PositiveIntegerField()
    qualifier = models.CharField(max_length=8, choices=Qualifier.choices, default=Qualifier.EXACT)
    as_of = models.DateField()
    compared_value = models.PositiveIntegerField(null=True)
    """The same figure of the last round; the part compared-with says which that was."""

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["summary", "position"], name="synthesis_one_figure_a_position")
        ]

    def __str__(self) -> str:
        return f"{self.value}"


class Claim(Translatable):
    """A line of a region's or a series' summary, compiled from statements. Text part: text.

    Readers are led to its statements if enough of them are public; else only the team is.
    """

    class State(models.TextChoices):
        DRAFT = "draft"
        APPROVED = "approved"
        PUBLISHED = "published"
        WITHHELD = "withheld"
        WITHDRAWN = "withdrawn"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    summary = models.ForeignKey(Summary, on_delete=models.CASCADE, related_name="claims")
    kind = models.CharField(max_length=14, choices=Statement.Kind.choices)
    topic = models.ForeignKey(Topic, on_delete=models.PROTECT, null=True, related_name="+")
    stance = models.CharField(
        max_length=8, choices=Statement.Stance.choices, default=Statement.Stance.UNSTATED
    )
    spread = models.CharField(
        max_length=8, choices=Statement.Spread.choices, default=Statement.Spread.UNSTATED
    )
    statements = models.ManyToManyField(Statement, related_name="claims")
    survey = models.ForeignKey(Survey, on_delete=models.SET_NULL, null=True, related_name="claims")
    """The survey in which people wrote what it says, if any of it was written in one."""
    state = models.CharField(max_length=9, choices=State.choices, default=State.DRAFT)
    writer = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")
    approver = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")
    approved_on = models.DateField(null=True)
    withheld_on = models.DateField(null=True)
    withdrawn_on = models.DateField(null=True)
    withdrawn_because = models.CharField(max_length=7, choices=Statement.WithdrawnBecause.choices, blank=True)
    reopened_on = models.DateField(null=True)
    """As `Statement.reopened_on`."""
    position = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["position", "id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(approver__isnull=True) | ~models.Q(approver=models.F("writer")),
                name="synthesis_claim_approver_is_not_writer",
            ),
            models.CheckConstraint(
                condition=models.Q(state="withdrawn", withdrawn_on__isnull=False)
                & ~models.Q(withdrawn_because="")
                | ~models.Q(state="withdrawn") & models.Q(withdrawn_on__isnull=True, withdrawn_because=""),
                name="synthesis_withdrawn_claim_has_a_date",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind}"


class Correction(Translatable):
    """A dated, public correction of a summary. Text part: text. It stays."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    summary = models.ForeignKey(Summary, on_delete=models.CASCADE, related_name="corrections")
    corrected_on = models.DateField()
    by_role = models.CharField(max_length=20)

    class Meta:
        ordering = ["corrected_on", "id"]

    def __str__(self) -> str:
        return f"{self.corrected_on}"


class SummaryVersion(models.Model):
    """A published version: which statements it held, and why it was published anew."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    summary = models.ForeignKey(Summary, on_delete=models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField()
    published_on = models.DateField()
    published_by_role = models.CharField(max_length=20)
    about = models.OneToOneField(Source, on_delete=models.PROTECT, related_name="+")
    """Parts: method, what-changed, caveats, compiled-by, reviewed-by, led-to (what changed because of it), process (what people
    said of how it went), without-check (why participants did not check it)."""
    checked = models.CharField(max_length=6, choices=CheckRound.Checked.choices, blank=True)
    """How many participants checked its lines, as a band; "" if they were not asked."""
    says_missing = models.BooleanField(default=False)
    figures = models.JSONField(default=list)
    """As they stood: {"text": source id, "value", "qualifier", "as_of", "compared_value"} each. The words are the source's."""
    nothing_recorded = models.BooleanField(default=False)
    """No point was recorded: a value, not a gap. A version without a point that does not say so shows none of those recorded."""

    class Meta:
        ordering = ["-number"]
        constraints = [
            models.UniqueConstraint(fields=["summary", "number"], name="synthesis_one_version_a_number")
        ]

    def __str__(self) -> str:
        return f"version {self.number}"


class SummaryItem(models.Model):
    """A statement as a version held it. `wording` is its source text then, so that an old version stays citable.

    It is blank once the statement was withdrawn: hiding reaches old versions.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    version = models.ForeignKey(SummaryVersion, on_delete=models.CASCADE, related_name="items")
    statement = models.ForeignKey(Statement, on_delete=models.PROTECT, related_name="+")
    position = models.PositiveIntegerField()
    wording = models.TextField()

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["version", "statement"], name="synthesis_a_statement_once")
        ]

    def __str__(self) -> str:
        return f"{self.position}"


class ClaimItem(models.Model):
    """A claim as a version held it, like `SummaryItem`."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    version = models.ForeignKey(SummaryVersion, on_delete=models.CASCADE, related_name="claim_items")
    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="items")
    position = models.PositiveIntegerField()
    wording = models.TextField()

    class Meta:
        ordering = ["position"]
        constraints = [models.UniqueConstraint(fields=["version", "claim"], name="synthesis_a_claim_once")]

    def __str__(self) -> str:
        return f"{self.position}"


class Attendance(models.Model):
    """How many of a role came to a session: exactly, at least, or unknown (R55). Counts by role; nobody is listed."""

    class Role(models.TextChoices):
        VOLUNTEER = "volunteer"
        AFFILIATE = "affiliate"
        STAFF = "staff"
        BOARD = "board"
        INTERPRETER = "interpreter"
        OTHER = "other"

    class Quality(models.TextChoices):
        EXACT = "exact"
        AT_LEAST = "at-least"
        UNKNOWN = "unknown"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    session = models.ForeignKey(Session, on_delete=models.CASCADE, related_name="attendance")
    role = models.CharField(max_length=11, choices=Role.choices)
    quality = models.CharField(max_length=8, choices=Quality.choices)
    number = models.PositiveIntegerField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["session", "role"], name="synthesis_a_role_once_a_session"),
            models.CheckConstraint(
                condition=models.Q(quality="unknown", number__isnull=True)
                | (~models.Q(quality="unknown") & models.Q(number__isnull=False)),
                name="synthesis_unknown_has_no_number",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.role} {self.quality}"
