"""Questions that people ask in writing, ahead of a session or while it runs, held for screening."""

import uuid

from django.db import models

from apero.conversations.models import Programme, Session
from apero.policy.models import Region
from apero.translation.models import Source


class Question(models.Model):
    """A question with its region (R49). No name, no time. `token` lets its asker see and withdraw it by code.

    The asker's words are `typed`; what is published is a source of its own, made when it is screened. A question is
    public when it has a `published_on`; else its answer or the reason for declining it is read by code only. One that
    was withdrawn by its asker is no row any more.
    """

    class State(models.TextChoices):
        HELD = "held"
        PUBLISHED = "published"
        QUEUED = "queued"
        MERGED = "merged"
        ANSWERED_LIVE = "answered-live"
        ANSWERED = "answered"
        POINTED_PRIVATE = "pointed-private"
        DECLINED = "declined"
        WITHHELD = "withheld"
        REMOVED = "removed"

    class Way(models.TextChoices):
        ADVANCE = "advance"
        LIVE = "live"

    class Visibility(models.TextChoices):
        PUBLIC = "public"
        HOSTS = "hosts"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    programme = models.ForeignKey(Programme, on_delete=models.CASCADE, related_name="questions")
    region = models.ForeignKey(Region, on_delete=models.PROTECT, related_name="+")
    token = models.BinaryField(max_length=32, unique=True)
    typed = models.TextField(blank=True)
    language = models.CharField(max_length=16)
    wish = models.CharField(max_length=6, choices=Visibility.choices, default=Visibility.PUBLIC)
    state = models.CharField(max_length=15, choices=State.choices, default=State.HELD)
    public_text = models.OneToOneField(Source, on_delete=models.PROTECT, null=True, related_name="+")
    """Parts: question, answer, answered-by, reason."""
    published_on = models.DateField(null=True)
    answered_on = models.DateField(null=True)
    answered_by_role = models.CharField(max_length=20, blank=True)
    removed_on = models.DateField(null=True)
    withheld_on = models.DateField(null=True)
    """The day on which a public question was taken off every page until two people decide."""
    way = models.CharField(max_length=7, choices=Way.choices, default=Way.ADVANCE)
    session = models.ForeignKey(Session, on_delete=models.SET_NULL, null=True, related_name="questions")
    """The session in whose queue it stands, or in which it was asked."""
    pseudonym = models.CharField(max_length=60, blank=True)
    """The name that was chosen for this question in the room. It is not the name of a seat."""
    queue_place = models.PositiveIntegerField(null=True)
    """Its place in the session's queue, the smallest first. A place, not a time."""
    is_current = models.BooleanField(default=False)
    """Whether the hosts are answering it now."""
    merged_into = models.ForeignKey("self", on_delete=models.SET_NULL, null=True, related_name="merged")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["session"],
                condition=models.Q(is_current=True),
                name="listening_one_current_a_session",
            ),
            models.CheckConstraint(
                condition=~models.Q(state="queued")
                | models.Q(session__isnull=False, queue_place__isnull=False),
                name="listening_queued_has_a_place",
            ),
            models.CheckConstraint(
                condition=~models.Q(way="live") | models.Q(session__isnull=False),
                name="listening_live_has_a_session",
            ),
            models.CheckConstraint(
                condition=~models.Q(state="pointed-private") | models.Q(typed="", public_text__isnull=True),
                name="listening_pointed_private_keeps_no_words",
            ),
            models.CheckConstraint(
                condition=models.Q(answered_on__isnull=True, answered_by_role="")
                | (models.Q(answered_on__isnull=False) & ~models.Q(answered_by_role="")),
                name="listening_answer_has_role_and_date",
            ),
            models.CheckConstraint(
                condition=~models.Q(state__in=["published", "queued", "answered-live", "answered"])
                | models.Q(public_text__isnull=False),
                name="listening_published_has_text",
            ),
            models.CheckConstraint(
                condition=models.Q(
                    state="removed", published_on__isnull=False, removed_on__isnull=False, typed=""
                )
                | (~models.Q(state="removed") & models.Q(removed_on__isnull=True)),
                name="listening_removed_has_a_date_and_no_words",
            ),
            models.CheckConstraint(
                condition=models.Q(published_on__isnull=True)
                | models.Q(
                    state__in=["published", "queued", "answered-live", "answered", "withheld", "removed"],
                    wish="public",
                ),
                name="listening_public_as_wished",
            ),
            models.CheckConstraint(
                condition=models.Q(state="withheld", withheld_on__isnull=False)
                | ~models.Q(state="withheld") & models.Q(withheld_on__isnull=True),
                name="listening_withheld_has_a_date",
            ),
        ]

    def __str__(self) -> str:
        return "a question"


class Second(models.Model):
    """That somebody who holds a seat asks the same. Its value is made of their code for this one question."""

    token = models.BinaryField(max_length=32, primary_key=True)
    question = models.ForeignKey(Question, on_delete=models.CASCADE, related_name="seconds")

    def __str__(self) -> str:
        return "a second"


class ClosedRoom(models.Model):
    """That the hosts take no more questions while a session runs. They may take some again: then the row goes."""

    session = models.OneToOneField(
        Session, on_delete=models.CASCADE, primary_key=True, related_name="closed_room"
    )

    def __str__(self) -> str:
        return "a closed room"
