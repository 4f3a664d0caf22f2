"""Every text that a team publishes: a source, its segments, and a translation of each segment per language.

Unit rules follow MediaWiki's Translate extension where they can (docs/explanation/texts.md): a segment's
number is never reused, its place is the source's, and a translation of an older wording is outdated.
"""

import uuid
from datetime import timedelta

from django.db import models

from apero.people.models import Team

WITHHELD = "withheld:"
"""Before the name of a part whose words are on no page until two people have decided (hiding/)."""
DECIDED_WITHIN = timedelta(days=14)
"""The two have so long. Then the words are destroyed."""


class Source(models.Model):
    """The translatable text of one thing (a programme, a session, a topic, a statement)."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    team = models.ForeignKey(Team, on_delete=models.CASCADE, related_name="sources")
    kind = models.CharField(max_length=30)
    language = models.CharField(max_length=16)
    next_number = models.PositiveIntegerField(default=1)
    is_released = models.BooleanField(default=True)
    """Whether translators may see it. A statement's source is released when it is approved, never before."""
    is_frozen = models.BooleanField(default=False)
    """Whether its wording can no longer be edited (an adopted policy)."""

    def __str__(self) -> str:
        return f"{self.kind} {self.id}"


class Segment(models.Model):
    """One unit of a source: a paragraph, a title, a list item. `part` names the field that it stands in."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    source = models.ForeignKey(Source, on_delete=models.CASCADE, related_name="segments")
    number = models.PositiveIntegerField()
    part = models.CharField(max_length=40)
    position = models.PositiveIntegerField()
    text = models.TextField()

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["source", "number"], name="translation_number_never_reused"),
            models.CheckConstraint(condition=~models.Q(text=""), name="translation_no_empty_segment"),
        ]

    def __str__(self) -> str:
        return f"{self.part}:{self.number}"


class Translation(models.Model):
    """A segment in another language. Current while `made_from` is the segment's wording, then outdated (R2).

    The wording itself is kept, not its hash: a translator sees what has changed since. It goes with the
    segment.
    """

    class State(models.TextChoices):
        MACHINE_DRAFT = "machine-draft"
        TRANSLATED = "translated"
        REVIEWED = "reviewed"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    segment = models.ForeignKey(Segment, on_delete=models.CASCADE, related_name="translations")
    language = models.CharField(max_length=16)
    text = models.TextField()
    made_from = models.TextField()
    state = models.CharField(max_length=14, choices=State.choices, default=State.TRANSLATED)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["segment", "language"], name="translation_one_a_language"),
            models.CheckConstraint(condition=~models.Q(text=""), name="translation_no_empty_translation"),
        ]

    def __str__(self) -> str:
        return f"{self.segment_id} {self.language}"


class Translatable(models.Model):
    """A thing whose public words live in a source."""

    text = models.OneToOneField(Source, on_delete=models.PROTECT, related_name="+")

    class Meta:
        abstract = True


class TeamLanguage(models.Model):
    """A language that a team publishes in, besides its own. `tag` is BCP-47 in its usual spelling."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    team = models.ForeignKey(Team, on_delete=models.CASCADE, related_name="languages")
    tag = models.CharField(max_length=16)

    class Meta:
        ordering = ["tag"]
        constraints = [
            models.UniqueConstraint(fields=["team", "tag"], name="translation_one_row_a_team_language")
        ]

    def __str__(self) -> str:
        return self.tag
