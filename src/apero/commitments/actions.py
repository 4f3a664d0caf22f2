"""Recording recommendations, and taking them back with their statements. Both follow from what synthesis published."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Max

from apero.audit.actions import SYSTEM, record
from apero.commitments.events import RecommendationRecorded, RecommendationWithdrawn
from apero.commitments.models import Recommendation, RecommendationStep
from apero.commitments.rules import is_taken_back
from apero.conversations.models import Programme
from apero.synthesis.models import Statement, SummaryVersion

State = Recommendation.State


@transaction.atomic
def record_recommendations(*, summary_id: UUID, now: datetime) -> int:
    """Give each published recommendation of a summary the next number in its programme. Returns how many got one.

    Safe to repeat: a statement that has its number keeps it. Numbers are never used again. The day recorded
    is that on which the summary's newest version was published.
    """
    version = (
        SummaryVersion.objects.select_related("summary__session")
        .filter(summary_id=summary_id)
        .order_by("-number")
        .first()
    )
    if version is None:
        return 0
    session = version.summary.session
    programme = Programme.objects.select_for_update(of=("self",)).get(pk=session.programme_id)
    fresh = Statement.objects.filter(
        session=session,
        state=Statement.State.PUBLISHED,
        kind=Statement.Kind.RECOMMENDATION,
        recommendations=None,
    ).order_by("position", "id")
    last = programme.recommendations.aggregate(last=Max("number"))["last"] or 0
    for number, statement in enumerate(fresh, start=last + 1):
        made = Recommendation.objects.create(
            programme=programme, region_id=statement.region_id, number=number
        )
        made.statements.add(statement)
        RecommendationStep.objects.create(recommendation=made, state=State.RECORDED, on=version.published_on)
        record(RecommendationRecorded(recommendation_id=made.pk, number=number), by=SYSTEM, now=now)
    return len(fresh)


@transaction.atomic
def withdraw_recommendations(*, statement_id: UUID, now: datetime) -> int:
    """Take back the recommendations whose statements are all withdrawn. Returns how many. Safe to repeat."""
    found = Recommendation.objects.select_for_update(of=("self",)).filter(
        pk__in=Recommendation.objects.filter(statements=statement_id).values("pk"), state=State.RECORDED
    )
    gone = 0
    for recommendation in found:
        statements = list(recommendation.statements.all())
        if not is_taken_back([s.state for s in statements]):
            continue
        recommendation.state = State.WITHDRAWN
        recommendation.save(update_fields=["state"])
        on = max((s.withdrawn_on for s in statements if s.withdrawn_on), default=now.date())
        RecommendationStep.objects.create(recommendation=recommendation, state=State.WITHDRAWN, on=on)
        record(RecommendationWithdrawn(recommendation_id=recommendation.pk), by=SYSTEM, now=now)
        gone += 1
    return gone
