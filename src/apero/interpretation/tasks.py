"""What follows from what happened. Tasks take ids and are safe to repeat."""

from uuid import UUID

from django.utils import timezone
from django_tasks import task

from apero.interpretation import actions


@task()
def reopen(session_id: str, revision: int = 0) -> None:  # noqa: ARG001 (the event's facts are the arguments)
    """After `conversations.session.postponed` or `.changed`: late requests may be in time now, and promises are old."""
    actions.reopen(session_id=UUID(session_id), now=timezone.now())
