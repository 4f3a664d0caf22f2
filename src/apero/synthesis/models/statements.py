"""Raw notes, and the statements that are made of them."""

import uuid

from django.db import models

from apero.conversations.models import Objective, Prompt, Session
from apero.people.models import User
from apero.policy.models import Region, RiskArea, Topic
from apero.translation.models import Translatable


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
    """A point made, in general words (R56–R60). Attribution is by role; no name field exists.

    Text parts: text, answer, answered-by (the body that answers), kept-because (why two people show a line that
    somebody found unsafe).
    """

    class State(models.TextChoices):
        DRAFT = "draft"
        APPROVED = "approved"
        CHECKING = "checking"
        CHECKED = "checked"
        HELD = "held"
        PUBLISHED = "published"
        SENT_BACK = "sent-back"
        WITHHELD = "withheld"
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

    class Stance(models.TextChoices):
        """Where those who made the point stand."""

        UNSTATED = "unstated"
        FOR = "for"
        AGAINST = "against"
        MIXED = "mixed"

    class Spread(models.TextChoices):
        """How many made the point, as a word. Counts are not votes."""

        UNSTATED = "unstated"
        ONE = "one"
        SEVERAL = "several"
        MANY = "many"
        MOST = "most"

    class Consent(models.TextChoices):
        """How a person agreed that their own words are quoted."""

        NONE = "none"
        IN_ROOM = "in-room"
        IN_WRITING = "in-writing"

    class WithdrawnBecause(models.TextChoices):
        """Why it left the page: a class, never a sentence, which could say what must not be said."""

        PROTECT = "protect"
        ASKED = "asked"
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
    stance = models.CharField(max_length=8, choices=Stance.choices, default=Stance.UNSTATED)
    spread = models.CharField(max_length=8, choices=Spread.choices, default=Spread.UNSTATED)
    quote_consent = models.CharField(max_length=10, choices=Consent.choices, default=Consent.NONE)
    quote_until = models.DateField(null=True)
    """The day until which a quotation may be shown; then it is taken off the page by itself."""
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
    round = models.ForeignKey("CheckRound", on_delete=models.SET_NULL, null=True, related_name="statements")
    """The newest round in which participants check it, or checked it."""
    keeper = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")
    """Who proposed to show a held line, with a reason (part kept-because). A second person agrees."""
    kept_on = models.DateField(null=True)
    withheld_on = models.DateField(null=True)
    """The day on which it was taken off every page until two people decide."""
    reopened_on = models.DateField(null=True)
    """The day since which it is reworded. Until the new words are public, pages show those of the newest version."""
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
                condition=~models.Q(state__in=["approved", "checking", "checked", "held", "published"])
                | models.Q(approved_on__isnull=False),
                name="synthesis_approved_has_a_date",
            ),
            models.CheckConstraint(
                condition=models.Q(state="withdrawn", withdrawn_on__isnull=False)
                & ~models.Q(withdrawn_because="")
                | ~models.Q(state="withdrawn") & models.Q(withdrawn_on__isnull=True, withdrawn_because=""),
                name="synthesis_withdrawn_has_a_date",
            ),
            models.CheckConstraint(
                condition=~models.Q(state__in=["checking", "held"]) | models.Q(round__isnull=False),
                name="synthesis_checked_in_a_round",
            ),
            models.CheckConstraint(
                condition=models.Q(state="withheld", withheld_on__isnull=False)
                | ~models.Q(state="withheld") & models.Q(withheld_on__isnull=True),
                name="synthesis_withheld_has_a_date",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind}"
