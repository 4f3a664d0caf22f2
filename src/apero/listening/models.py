"""Questions that people ask ahead of a session or in writing, held for screening."""

import uuid

from django.db import models

from apero.conversations.models import Programme
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
        ANSWERED = "answered"
        POINTED_PRIVATE = "pointed-private"
        DECLINED = "declined"
        REMOVED = "removed"

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

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(answered_on__isnull=True, answered_by_role="")
                | (models.Q(answered_on__isnull=False) & ~models.Q(answered_by_role="")),
                name="listening_answer_has_role_and_date",
            ),
            models.CheckConstraint(
                condition=~models.Q(state__in=["published", "answered"])
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
                | models.Q(state__in=["published", "answered", "removed"], wish="public"),
                name="listening_public_as_wished",
            ),
        ]

    def __str__(self) -> str:
        return "a question"
