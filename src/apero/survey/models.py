"""The anonymous survey (R35–R39): what is asked, what waits sealed, and what is kept apart of whom nobody knows.

No table of answers has a day, a time, a number in a row, or anything that a seat, a code or a form value could be matched with.
"""

import uuid

from django.db import models

from apero.conversations.models import Programme
from apero.people.models import User
from apero.translation.models import Translatable


class Survey(models.Model):
    """A survey of a series. What makes it anonymous is said when it is made and has no setter.

    These are `uses_codes`, `minimum`, `facts` and `promise`.
    """

    class State(models.TextChoices):
        DRAFT = "draft"
        OPEN = "open"
        CLOSED = "closed"
        ANALYSED = "analysed"
        REPORTED = "reported"
        RAW_DELETED = "raw-deleted"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    programme = models.ForeignKey(Programme, on_delete=models.CASCADE, related_name="surveys")
    address = models.SlugField(max_length=60)
    state = models.CharField(max_length=11, choices=State.choices, default=State.DRAFT)
    last_day = models.DateField()
    zone = models.CharField(max_length=64, blank=True)
    """The zone in which the last day ends; empty: everywhere on earth (R39)."""
    uses_codes = models.BooleanField(default=False)
    """Whether each answer needs a one-time code that contacts hand out."""
    minimum = models.PositiveSmallIntegerField(default=5)
    expected = models.PositiveIntegerField(default=100)
    """How many answers the author expects, for the warnings of the builder."""
    facts = models.JSONField(default=dict)
    """What is promised to whoever answers (`promises.facts_of`). Its words and the day of deletion follow from it."""
    promise = models.CharField(max_length=32)
    """The checksum of the facts (`promises.checksum`), as the page shows it."""
    closed_on = models.DateField(null=True)
    reported_on = models.DateField(null=True)
    last_sheet = models.PositiveSmallIntegerField(default=0)
    """The number of the newest sheet of one-time codes."""
    searched = models.JSONField(default=dict)
    """What the search after closing found of the planted words: {"before", "after", "on"}; None where files cannot be read."""

    class Meta:
        ordering = ["address"]
        constraints = [
            models.UniqueConstraint(fields=["programme", "address"], name="survey_one_address_a_survey"),
            models.CheckConstraint(
                condition=models.Q(state__in=["draft", "open"], closed_on__isnull=True)
                | (~models.Q(state__in=["draft", "open"]) & models.Q(closed_on__isnull=False)),
                name="survey_closed_has_a_day",
            ),
            models.CheckConstraint(condition=models.Q(minimum__gte=5), name="survey_minimum_of_five"),
        ]

    def __str__(self) -> str:
        return self.address


class SurveyVersion(Translatable):
    """What a survey asks. Frozen when it opens; a change afterwards is a new version, with results of its own.

    Text parts: title, lead, privacy (and numbered ones, those of `structure.parts_of`).
    """

    class State(models.TextChoices):
        DRAFT = "draft"
        OPEN = "open"
        REPLACED = "replaced"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    survey = models.ForeignKey(Survey, on_delete=models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField()
    state = models.CharField(max_length=8, choices=State.choices, default=State.DRAFT)
    structure = models.JSONField(default=list)
    breakdown = models.JSONField(default=list)
    """The keys of the one or two questions by whose answers results are told apart, declared before it opens."""
    revision = models.PositiveIntegerField(default=1)
    """Grows with every change of a draft, so that of two who write at once neither loses words."""
    opened_on = models.DateField(null=True)

    class Meta:
        ordering = ["-number"]
        constraints = [
            models.UniqueConstraint(fields=["survey", "number"], name="survey_one_version_a_number"),
            models.UniqueConstraint(
                fields=["survey"], condition=models.Q(state="open"), name="survey_one_version_is_open"
            ),
            models.UniqueConstraint(
                fields=["survey"], condition=models.Q(state="draft"), name="survey_one_version_is_a_draft"
            ),
        ]

    def __str__(self) -> str:
        return f"version {self.number}"


class Batch(models.Model):
    """Answers that wait together, sealed to one key. Its other half lies in a file outside the database and the backups."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    survey = models.ForeignKey(Survey, on_delete=models.CASCADE, related_name="batches")
    public_key = models.BinaryField(max_length=32)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["survey"], name="survey_one_batch_is_open")]

    def __str__(self) -> str:
        return "a batch"


class SealedAnswer(models.Model):
    """Somebody's answers as they wait: nothing can be read in it, and all are of a few lengths."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    batch = models.ForeignKey(Batch, on_delete=models.CASCADE, related_name="answers")
    sealed = models.BinaryField()

    def __str__(self) -> str:
        return "a sealed answer"


class UsedValue(models.Model):
    """The mark of a form value that was used; destroyed with its batch. It makes a double click one answer."""

    mark = models.BinaryField(max_length=32, primary_key=True)
    batch = models.ForeignKey(Batch, on_delete=models.CASCADE, related_name="used")

    def __str__(self) -> str:
        return "a used form"


class SurveyCode(models.Model):
    """What is kept of a one-time code that was not used. Used, it is deleted: nothing says that it ever was."""

    token = models.BinaryField(max_length=32, primary_key=True)
    survey = models.ForeignKey(Survey, on_delete=models.CASCADE, related_name="codes")
    sheet = models.PositiveSmallIntegerField()
    """Of which sheet, so that a sheet that was lost can be taken back."""

    def __str__(self) -> str:
        return "a one-time code"


class Answer(models.Model):
    """Somebody's closed answers, a line of signs (`packing.py`), in random order among all others."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    version = models.ForeignKey(SurveyVersion, on_delete=models.CASCADE, related_name="answers")
    line = models.TextField()
    """As long as its version has places: thousands, if somebody asks so much."""

    def __str__(self) -> str:
        return "an answer"


class OpenAnswer(models.Model):
    """An answer in somebody's own words. Nothing leads to what else the same person said."""

    class Mark(models.TextChoices):
        """What its writer says it is (R36)."""

        NONE = ""
        THOUGHT = "thought"
        COMMENT = "comment"
        IDEA = "idea"
        RECOMMENDATION = "recommendation"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    version = models.ForeignKey(SurveyVersion, on_delete=models.CASCADE, related_name="open_answers")
    question = models.CharField(max_length=8)
    mark = models.CharField(max_length=14, choices=Mark.choices, blank=True)
    text = models.TextField()

    def __str__(self) -> str:
        return "an open answer"


class Reading(models.Model):
    """That somebody of the team has read an open answer. Two read each before anything is made of it."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    answer = models.ForeignKey(OpenAnswer, on_delete=models.CASCADE, related_name="readings")
    reader = models.ForeignKey(User, on_delete=models.CASCADE, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["answer", "reader"], name="survey_one_reading_a_reader")
        ]

    def __str__(self) -> str:
        return "a reading"


class ResultRelease(models.Model):
    """The counts of a version as they were published: only cells that may be shown. It is never changed."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    version = models.OneToOneField(SurveyVersion, on_delete=models.CASCADE, related_name="released")
    released_on = models.DateField()
    tables = models.JSONField(default=list)
    """As `results.Table.as_json` writes them. What is hidden is not in it."""

    def __str__(self) -> str:
        return "results"


class OutsideSurvey(Translatable):
    """A survey that another service runs (R37). Its link comes after who runs it, its terms and what it collects.

    Text parts: title, collects.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    programme = models.ForeignKey(Programme, on_delete=models.CASCADE, related_name="outside_surveys")
    link = models.URLField(max_length=500)
    processor = models.CharField(max_length=120)
    terms_link = models.URLField(max_length=500)
    last_day = models.DateField()

    class Meta:
        ordering = ["last_day"]

    def __str__(self) -> str:
        return self.processor
