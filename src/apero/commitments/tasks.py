"""What follows from a published summary and from a withdrawn statement. Tasks take ids and are safe to repeat."""

from uuid import UUID

from django.utils import timezone
from django_tasks import task

from apero.commitments import actions


@task()
def record_recommendations(summary_id: str, programme_id: str, version: int) -> int:  # noqa: ARG001
    """After `synthesis.summary.published`: number the recommendations that have none yet."""
    return actions.record_recommendations(summary_id=UUID(summary_id), now=timezone.now())


@task()
def withdraw_recommendations(statement_id: str, reason: str) -> int:  # noqa: ARG001
    """After `synthesis.statement.withdrawn`: take back what stood on it alone."""
    return actions.withdraw_recommendations(statement_id=UUID(statement_id), now=timezone.now())


@task()
def withdraw_recommendations_of_claim(claim_id: str, reason: str) -> int:  # noqa: ARG001
    """After `synthesis.claim.withdrawn`: take back what stood on it alone."""
    return actions.withdraw_recommendations(claim_id=UUID(claim_id), now=timezone.now())
