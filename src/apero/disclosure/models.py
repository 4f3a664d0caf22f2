"""What a second person decided about a flag of the guard."""

import uuid

from django.db import models

from apero.conversations.models import Programme
from apero.people.models import User
from apero.policy.models import Region
from apero.translation.models import Segment, Source, Translatable


class Clearance(models.Model):
    """That a second person read a flag and let the words stand, with a reason. It holds for these words in this text.

    Flags are not stored: they are found anew from the words as they stand. So a reworded text has no stale ones.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    source = models.ForeignKey(Source, on_delete=models.CASCADE, related_name="clearances")
    segment = models.ForeignKey(Segment, on_delete=models.CASCADE, null=True, related_name="+")
    """Which of its segments, if the words are a translation."""
    language = models.CharField(max_length=16, blank=True, default="", db_default="")
    """Of the translation; "" if the words are the source's."""
    kind = models.CharField(max_length=14)
    words_mark = models.BinaryField(max_length=16)
    """BLAKE2b of the kind and of the marked words with those around them, so that the words are not kept twice."""
    because = models.TextField()
    cleared_by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")
    cleared_on = models.DateField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["source", "kind", "words_mark"], name="disclosure_a_flag_cleared_once"
            ),
            models.CheckConstraint(
                condition=models.Q(segment=None, language="")
                | (models.Q(segment__isnull=False) & ~models.Q(language="")),
                name="disclosure_a_translation_has_a_language",
            ),
        ]

    def __str__(self) -> str:
        return self.kind


class Waiting(Translatable):
    """Words that could identify somebody, kept where no page shows them until a second person read them.

    Only for words that have no second reader of their own: a question as a screener puts it, an answer, the words around a
    summary, and what the thread says. They go when they are shown, when what they are for goes, and after 30 days.
    Text part: words; of a form of the thread one part for each of its fields (`disclosure.queries.FIELDS`).
    """

    class Part(models.TextChoices):
        QUESTION = "question"
        ANSWER = "answer"
        REPLY = "reply"
        """An answer to a statement."""
        SUMMARY = "summary"
        DECISION = "decision"
        """An answer to a recommendation."""
        PLEDGE = "pledge"
        MOVE = "move"
        """Why a pledge gets another date."""
        DROP = "drop"
        EVIDENCE = "evidence"
        NEWS = "news"
        CORRECTION = "correct"
        """Of news."""
        CLOSING = "closing"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    programme = models.ForeignKey(Programme, on_delete=models.CASCADE, related_name="+")
    region = models.ForeignKey(Region, on_delete=models.PROTECT, null=True, related_name="+")
    of = models.UUIDField()
    """What they are for: the id of a question, a statement, a summary, or of what a form of the thread is about."""
    part = models.CharField(max_length=8, choices=Part.choices)
    form = models.CharField(max_length=36, blank=True, default="", db_default="")
    """Which form, where several texts can wait for one thing; "" where one can."""
    chosen = models.JSONField(default=dict)
    """What else the form said, by field: days and choices, never words."""
    writer = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")
    written_on = models.DateField()
    sent_back_because = models.TextField(blank=True, default="", db_default="")
    """What a second person asked the writer to change; "" until one did."""

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["of", "part", "form"], name="disclosure_one_text_waits_for_a_place"
            )
        ]

    def __str__(self) -> str:
        return self.part


class WaitingTranslation(models.Model):
    """A translation that says what its source does not and that could identify somebody, kept where no page shows it.

    Each translator has one a segment and language. It goes with the segment, when it is shown, and after 30 days.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    segment = models.ForeignKey(Segment, on_delete=models.CASCADE, related_name="+")
    language = models.CharField(max_length=16)
    text = models.TextField()
    seen = models.CharField(max_length=65)
    """The mark of the segment as the translator saw it (`translation.marks.mark_of`)."""
    writer = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")
    written_on = models.DateField()
    sent_back_because = models.TextField(blank=True)
    """What a second person asked the translator to change; "" until one did."""

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["segment", "language", "writer"], name="disclosure_one_translation_waits_a_writer"
            )
        ]

    def __str__(self) -> str:
        return f"{self.segment_id} {self.language}"
