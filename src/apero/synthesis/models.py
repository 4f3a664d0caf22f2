"""From notes to statements to the published summary."""

import uuid

from django.db import models

from apero.conversations.models import Objective, Prompt, Session
from apero.people.models import User
from apero.policy.models import Region, RiskArea, Topic
from apero.translation.models import Source, Translatable


class Note(models.Model):
    """A raw note by framing question (R55). Team only; purged 30 days after the summary. There is no field for a name."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    session = models.ForeignKey(Session, on_delete=models.CASCADE, related_name="notes")
    prompt = models.ForeignKey(Prompt, on_delete=models.SET_NULL, null=True, related_name="+")
    position = models.PositiveIntegerField()
    typed = models.TextField()
    is_distilled = models.BooleanField(default=False)
    revision = models.PositiveIntegerField(default=1)
    """Grows with every change, so that of two who write at once neither loses words."""

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["session", "position"], name="synthesis_one_note_a_position")
        ]

    def __str__(self) -> str:
        return f"note {self.position}"


class Statement(Translatable):
    """A point made, in general words (R56–R60). Text parts: text, answer. Attribution is by role; no name field exists."""

    class State(models.TextChoices):
        DRAFT = "draft"
        APPROVED = "approved"
        PUBLISHED = "published"
        SENT_BACK = "sent-back"
        WITHDRAWN = "withdrawn"

    class Kind(models.TextChoices):
        EXPERIENCE = "experience"
        CHALLENGE = "challenge"
        QUESTION = "question"
        RECOMMENDATION = "recommendation"
        NEED = "need"
        PRAISE = "praise"

    class SaidBy(models.TextChoices):
        VOLUNTEER = "volunteer"
        SEVERAL = "several"
        AFFILIATE = "affiliate"
        STAFF = "staff"
        BOARD = "board"

    class Platform(models.TextChoices):
        UNSTATED = "unstated"
        ON = "on"
        OFF = "off"
        BOTH = "both"

    class ThreatFrom(models.TextChoices):
        """Who threatens (R67)."""

        UNSTATED = "unstated"
        STATE = "state"
        OTHERS = "others"
        BOTH = "both"

    class Said(models.TextChoices):
        """What was said about a thing that the framing questions ask for (R46)."""

        UNSTATED = "unstated"
        YES = "yes"
        NO = "no"

    class Contacted(models.TextChoices):
        """Whether the organisation was contacted, and when (R46)."""

        UNSTATED = "unstated"
        BEFORE = "before"
        DURING = "during"
        AFTER = "after"
        NEVER = "never"

    class Help(models.TextChoices):
        """What became of the help that was sought (R46)."""

        UNSTATED = "unstated"
        HELPED = "helped"
        PARTLY = "partly"
        FAILED = "failed"

    class ActorType(models.TextChoices):
        """Who did it (R81). Beside `ThreatFrom`, which says whether a state is behind it."""

        UNSTATED = "unstated"
        AUTHORITY = "authority"
        PARTY = "party"
        MEDIA = "media"
        GROUP = "group"
        INDIVIDUAL = "individual"
        COMPANY = "company"
        COMMUNITY = "community"

    class Context(models.TextChoices):
        """In what times it happened (R81)."""

        UNSTATED = "unstated"
        EVERYDAY = "everyday"
        POLARISED = "polarised"
        ELECTION = "election"
        CONFLICT = "conflict"

    class WithdrawnBecause(models.TextChoices):
        """Why it left the page: a class, never a sentence, which could say what must not be said."""

        PROTECT = "protect"
        WRONG = "wrong"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    session = models.ForeignKey(Session, on_delete=models.CASCADE, related_name="statements")
    note = models.ForeignKey(Note, on_delete=models.SET_NULL, null=True, related_name="statements")
    kind = models.CharField(max_length=14, choices=Kind.choices)
    said_by = models.CharField(max_length=9, choices=SaidBy.choices)
    region = models.ForeignKey(Region, on_delete=models.PROTECT, null=True, related_name="+")
    risk_area = models.ForeignKey(RiskArea, on_delete=models.PROTECT, null=True, related_name="+")
    topic = models.ForeignKey(Topic, on_delete=models.PROTECT, null=True, related_name="+")
    objective = models.ForeignKey(Objective, on_delete=models.SET_NULL, null=True, related_name="+")
    platform = models.CharField(max_length=8, choices=Platform.choices, default=Platform.UNSTATED)
    threat_from = models.CharField(max_length=8, choices=ThreatFrom.choices, default=ThreatFrom.UNSTATED)
    harm_seen = models.CharField(max_length=8, choices=Said.choices, default=Said.UNSTATED)
    foreseeable = models.CharField(max_length=8, choices=Said.choices, default=Said.UNSTATED)
    mitigable = models.CharField(max_length=8, choices=Said.choices, default=Said.UNSTATED)
    knows_how_to_report = models.CharField(max_length=8, choices=Said.choices, default=Said.UNSTATED)
    contacted = models.CharField(max_length=8, choices=Contacted.choices, default=Contacted.UNSTATED)
    help = models.CharField(max_length=8, choices=Help.choices, default=Help.UNSTATED)
    actor_type = models.CharField(max_length=10, choices=ActorType.choices, default=ActorType.UNSTATED)
    context = models.CharField(max_length=9, choices=Context.choices, default=Context.UNSTATED)
    says_prevention = models.BooleanField(default=False)
    is_local_challenge = models.BooleanField(default=False)
    is_emerging = models.BooleanField(default=False)
    is_chilling_effect = models.BooleanField(default=False)
    is_organisational_exposure = models.BooleanField(default=False)
    state = models.CharField(max_length=9, choices=State.choices, default=State.DRAFT)
    writer = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")
    """Who wrote it as it stands: whoever rewords a statement is its writer, and cannot approve it."""
    approver = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")
    sent_back_because = models.TextField(blank=True)
    approved_on = models.DateField(null=True)
    answered_on = models.DateField(null=True)
    answered_by_role = models.CharField(max_length=20, blank=True)
    withdrawn_on = models.DateField(null=True)
    withdrawn_because = models.CharField(max_length=7, choices=WithdrawnBecause.choices, blank=True)
    position = models.PositiveIntegerField(default=0)
    shown_under = models.TextField(blank=True)
    """The choices by which public pages find it, as `|name=value|name=value|`: set when enough points share them."""

    class Meta:
        ordering = ["position", "id"]
        indexes = [models.Index(fields=["session", "state"]), models.Index(fields=["topic", "state"])]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(approver__isnull=True) | ~models.Q(approver=models.F("writer")),
                name="synthesis_approver_is_not_writer",
            ),
            models.CheckConstraint(
                condition=models.Q(answered_on__isnull=True, answered_by_role="")
                | (models.Q(answered_on__isnull=False) & ~models.Q(answered_by_role="")),
                name="synthesis_answer_has_role_and_date",
            ),
            models.CheckConstraint(
                condition=~models.Q(state__in=["approved", "published"])
                | models.Q(approved_on__isnull=False),
                name="synthesis_approved_has_a_date",
            ),
            models.CheckConstraint(
                condition=models.Q(state="withdrawn", withdrawn_on__isnull=False)
                & ~models.Q(withdrawn_because="")
                | ~models.Q(state="withdrawn") & models.Q(withdrawn_on__isnull=True, withdrawn_because=""),
                name="synthesis_withdrawn_has_a_date",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind}"


class Summary(models.Model):
    """The summary of one held session: due by a date, published in versions."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    session = models.OneToOneField(Session, on_delete=models.CASCADE, related_name="summary")

    def __str__(self) -> str:
        return f"summary of {self.session_id}"


class SummaryVersion(models.Model):
    """A published version: which statements it held, and why it was published anew."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    summary = models.ForeignKey(Summary, on_delete=models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField()
    published_on = models.DateField()
    published_by_role = models.CharField(max_length=20)
    about = models.OneToOneField(Source, on_delete=models.PROTECT, related_name="+")
    """Parts: method, what-changed."""
    nothing_recorded = models.BooleanField(default=False)
    """The session was held and no point was recorded: a value, not a gap."""

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
