"""From notes to statements to the published summary."""

import uuid

from django.db import models

from apero.conversations.models import Objective, Programme, Prompt, Session
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
                condition=~models.Q(
                    state__in=["approved", "checking", "checked", "held", "published"]
                )
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
    state = models.CharField(max_length=9, choices=State.choices, default=State.DRAFT)
    writer = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")
    approver = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")
    approved_on = models.DateField(null=True)
    withheld_on = models.DateField(null=True)
    withdrawn_on = models.DateField(null=True)
    withdrawn_because = models.CharField(max_length=7, choices=Statement.WithdrawnBecause.choices, blank=True)
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
