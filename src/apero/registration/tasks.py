"""What follows for seats from what happened to a session. Tasks take ids and are safe to repeat."""

from uuid import UUID

from django.utils import timezone
from django_tasks import task

from apero.registration import actions


@task()
def fill_seats(session_id: str, revision: int) -> int:  # noqa: ARG001
    """After `conversations.session.changed`: new places go to who waits."""
    return actions.fill_places(session_id=UUID(session_id))


@task()
def ask_again(session_id: str, revision: int) -> int:  # noqa: ARG001
    """After `conversations.session.postponed`: nobody has said yet that they can come at the new time."""
    return actions.ask_again(session_id=UUID(session_id), now=timezone.now())
