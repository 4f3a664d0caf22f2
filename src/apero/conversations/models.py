"""A series of conversations: the programme, its sessions, their agendas, the framing questions, the codes of conduct."""

import uuid
from datetime import datetime, timedelta

from django.db import models

from apero.people.models import Team
from apero.places.models import City
from apero.policy.models import PolicyVersion, Region
from apero.translation.models import Translatable


class ConductCode(Translatable):
    """A version of a code of conduct. Text parts: title, body. Published text is frozen; a new version is a new row.

    Its public address names no team, so it is one team's only.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    team = models.ForeignKey(Team, on_delete=models.CASCADE, related_name="conduct_codes")
    address = models.SlugField(max_length=60)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["address", "-version"]
        constraints = [
            models.UniqueConstraint(
                fields=["address", "version"], name="conversations_one_row_a_conduct_version"
            )
        ]

    def __str__(self) -> str:
        return f"{self.address} {self.version}"


class Programme(Translatable):
    """A series of sessions (R6–R14).

    Text parts: title, lead, purpose, background, scope-in, scope-out, scope-why, open, closed, convenor, contact-role,
    cannot-come.
    """

    class State(models.TextChoices):
        DRAFT = "draft"
        ANNOUNCED = "announced"
        CLOSED = "closed"

    class Influence(models.TextChoices):
        """The promise that is made, in the words of the IAP2 spectrum."""

        INFORM = "inform"
        CONSULT = "consult"
        INVOLVE = "involve"
        COLLABORATE = "collaborate"
        EMPOWER = "empower"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    team = models.ForeignKey(Team, on_delete=models.CASCADE, related_name="programmes")
    address = models.SlugField(max_length=60, unique=True)
    state = models.CharField(max_length=10, choices=State.choices, default=State.DRAFT)
    starts_on = models.DateField()
    ends_on = models.DateField()
    policy_version = models.ForeignKey(
        PolicyVersion, on_delete=models.PROTECT, null=True, related_name="programmes"
    )
    influence = models.CharField(max_length=12, choices=Influence.choices, default=Influence.CONSULT)
    contact_address = models.EmailField(blank=True, help_text="A role address, never a person's.")
    questions_close_on = models.DateField(
        null=True, help_text="Last day for questions in writing, everywhere."
    )
    summary_days = models.PositiveSmallIntegerField(
        default=14, help_text="Days after a session until its summary is due."
    )
    responses_due_on = models.DateField(null=True)
    check_days = models.PositiveSmallIntegerField(
        default=7, help_text="Days for which participants check a draft summary; 0: they are not asked."
    )
    closed_on = models.DateField(null=True)
    interpretation_threshold = models.PositiveSmallIntegerField(default=4)
    interpretation_notice_days = models.PositiveSmallIntegerField(default=5)
    conduct_codes = models.ManyToManyField(ConductCode, related_name="programmes")
    is_sample = models.BooleanField(default=False)
    source_page = models.URLField(blank=True)
    source_licence = models.CharField(max_length=60, blank=True)

    class Meta:
        ordering = ["-starts_on"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(ends_on__gte=models.F("starts_on")), name="conversations_period_in_order"
            )
        ]

    def __str__(self) -> str:
        return self.address


class Objective(Translatable):
    """A numbered objective of a programme (R10). Text part: text."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    programme = models.ForeignKey(Programme, on_delete=models.CASCADE, related_name="objectives")
    number = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(
                fields=["programme", "number"], name="conversations_one_objective_a_number"
            )
        ]

    def __str__(self) -> str:
        return str(self.number)


class Prompt(Translatable):
    """A framing question (R45). Text part: text."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    programme = models.ForeignKey(Programme, on_delete=models.CASCADE, related_name="prompts")
    number = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["programme", "number"], name="conversations_one_prompt_a_number")
        ]

    def __str__(self) -> str:
        return str(self.number)


class Session(Translatable):
    """One conversation (R16–R24).

    What was announced is an instant (in UTC) or a wall time with its zone; `starts_at` is always the computed instant.
    Text parts: provider-collects, note, safety, cancelled-because.

    A focus group and a restricted session are unlisted: no stranger may learn that they exist (R11, R53).
    """

    class Kind(models.TextChoices):
        CONVERSATION = "conversation"
        FOCUS_GROUP = "focus-group"
        OFFICE_HOUR = "office-hour"

    class State(models.TextChoices):
        DRAFT = "draft"
        ANNOUNCED = "announced"
        CANCELLED = "cancelled"

    class AnnouncedAs(models.TextChoices):
        INSTANT = "instant"
        WALL_TIME = "wall-time"

    class Level(models.TextChoices):
        OPEN = "open"
        SENSITIVE = "sensitive"
        RESTRICTED = "restricted"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    programme = models.ForeignKey(Programme, on_delete=models.CASCADE, related_name="sessions")
    region = models.ForeignKey(Region, on_delete=models.PROTECT, related_name="sessions")
    address = models.SlugField(max_length=60)
    state = models.CharField(max_length=10, choices=State.choices, default=State.DRAFT)
    announced_as = models.CharField(max_length=9, choices=AnnouncedAs.choices, default=AnnouncedAs.INSTANT)
    starts_at = models.DateTimeField()
    wall_time = models.DateTimeField(
        null=True, help_text="As announced, stored as if it were UTC; read with wall_zone."
    )
    wall_zone = models.CharField(max_length=64, blank=True)
    minutes = models.PositiveSmallIntegerField(default=60)
    language = models.CharField(max_length=16)
    capacity = models.PositiveIntegerField(default=60)
    kind = models.CharField(max_length=12, choices=Kind.choices, default=Kind.CONVERSATION)
    level = models.CharField(max_length=10, choices=Level.choices, default=Level.OPEN)
    is_recorded = models.BooleanField(default=False, help_text="Only an open session may be.")
    provider = models.CharField(max_length=60, blank=True)
    meeting_link = models.URLField(blank=True)
    revision = models.PositiveIntegerField(
        default=0, help_text="Grows with every change after announcing (RFC 5545)."
    )
    announced_on = models.DateField(null=True, help_text="The day (UTC) for those who follow by a feed.")
    cancelled_on = models.DateField(null=True)
    cities = models.ManyToManyField(City, through="SessionCity", related_name="+")

    class Meta:
        ordering = ["starts_at", "address"]
        constraints = [
            models.UniqueConstraint(
                fields=["programme", "address"], name="conversations_one_address_a_session"
            ),
            models.CheckConstraint(
                condition=models.Q(minutes__gte=5, minutes__lte=600), name="conversations_sane_length"
            ),
            models.CheckConstraint(condition=models.Q(capacity__gte=1), name="conversations_room_for_one"),
            models.CheckConstraint(
                condition=models.Q(announced_as="instant", wall_time__isnull=True, wall_zone="")
                | (models.Q(announced_as="wall-time", wall_time__isnull=False) & ~models.Q(wall_zone="")),
                name="conversations_wall_time_has_a_zone",
            ),
            models.CheckConstraint(
                condition=models.Q(is_recorded=False)
                | (models.Q(level="open") & ~models.Q(kind="focus-group")),
                name="conversations_only_open_sessions_recorded",
            ),
        ]

    def __str__(self) -> str:
        return self.address

    @property
    def is_unlisted(self) -> bool:
        """Whether only people with an invitation may learn of it."""
        return self.kind == self.Kind.FOCUS_GROUP or self.level == self.Level.RESTRICTED

    @property
    def ends_at(self) -> datetime:
        return self.starts_at + timedelta(minutes=self.minutes)


def unlisted(path: str = "") -> models.Q:
    """The sessions that no list, feed, search, address or header may betray, from a table that reaches them over `path`."""
    focus = models.Q(**{f"{path}kind": Session.Kind.FOCUS_GROUP})
    return focus | models.Q(**{f"{path}level": Session.Level.RESTRICTED})


class Postponement(Translatable):
    """A start that was announced and does not hold any more (R28). Text part: because.

    The time that holds is always the session's own; `starts_at` is the instant that was announced before.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    session = models.ForeignKey(Session, on_delete=models.CASCADE, related_name="postponements")
    position = models.PositiveSmallIntegerField()
    starts_at = models.DateTimeField()
    announced_on = models.DateField()

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(
                fields=["session", "position"], name="conversations_one_postponement_a_position"
            )
        ]

    def __str__(self) -> str:
        return f"{self.position}"


class SessionCity(models.Model):
    """A city whose clock a session is announced with; the first is the session's own."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    session = models.ForeignKey(Session, on_delete=models.CASCADE, related_name="session_cities")
    city = models.ForeignKey(City, on_delete=models.PROTECT, related_name="+")
    position = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["position"]
        constraints = [models.UniqueConstraint(fields=["session", "city"], name="conversations_a_city_once")]

    def __str__(self) -> str:
        return f"{self.position}"


class AgendaItem(Translatable):
    """A part of the hour (R22). Text parts: title, host. The minutes of all parts sum to the session's."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    session = models.ForeignKey(Session, on_delete=models.CASCADE, related_name="agenda")
    position = models.PositiveSmallIntegerField()
    minutes = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["session", "position"], name="conversations_one_item_a_position"),
            models.CheckConstraint(condition=models.Q(minutes__gte=1), name="conversations_item_has_length"),
        ]

    def __str__(self) -> str:
        return f"{self.position}"


class SessionHost(Translatable):
    """Somebody who hosts or speaks (R23). Text part: role. `shown_name` only if that person opted in."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    session = models.ForeignKey(Session, on_delete=models.CASCADE, related_name="hosts")
    position = models.PositiveSmallIntegerField()
    shown_name = models.CharField(max_length=80, blank=True)

    class Meta:
        ordering = ["position"]

    def __str__(self) -> str:
        return f"{self.position}"
