"""What follows from what happened. Tasks take ids and are safe to repeat."""

from uuid import UUID

from django.utils import timezone
from django_tasks import task

from apero.synthesis import actions


@task()
def move_statements(topic_id: str, heir_id: str) -> int:
    """After `policy.topic.merged`: what was filed under the topic follows to its heir."""
    return actions.move_statements(topic_id=UUID(topic_id), heir_id=UUID(heir_id), now=timezone.now())


@task()
def release_counts(programme_id: str, **_version: object) -> int:
    """After `synthesis.summary.published`: what its points are counted under."""
    return actions.release_counts(programme_id=UUID(programme_id), now=timezone.now())
