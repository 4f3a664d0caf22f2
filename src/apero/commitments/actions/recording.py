"""Recording recommendations, and taking them back with what they stand on. Both follow from what synthesis published."""

from collections.abc import Iterable
from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Max

from apero.audit.actions import SYSTEM, record
from apero.commitments.actions.steps import step_to
from apero.commitments.events import RecommendationRecorded, RecommendationWithdrawn
from apero.commitments.models import Recommendation
from apero.commitments.rules import is_taken_back
from apero.conversations.models import Programme
from apero.disclosure.actions import forget_waiting
from apero.policy.models import Region
from apero.synthesis.models import Claim, Statement, SummaryVersion
from apero.synthesis.queries import programme_of

State = Recommendation.State


@transaction.atomic
def record_recommendations(*, summary_id: UUID, now: datetime) -> int:
    """Give each published recommendation of a summary the next number in its programme. Returns how many got one.

    Safe to repeat: a statement or a claim that has its number keeps it. Numbers are never used again. The day recorded
    is that on which the summary's newest version was published.
    """
    version = (
        SummaryVersion.objects.select_related("summary__session", "summary__region")
        .filter(summary_id=summary_id)
        .order_by("-number")
        .first()
    )
    if version is None:
        return 0
    key = programme_of(version.summary).pk
    programme = Programme.objects.select_for_update(of=("self",)).get(pk=key)
    last = programme.recommendations.aggregate(last=Max("number"))["last"] or 0
    number = last
    for number, (statement, claim, region) in enumerate(_fresh(version), start=last + 1):
        made = Recommendation.objects.create(programme=programme, region=region, number=number)
        if statement is not None:
            made.statements.add(statement)
        if claim is not None:
            made.claims.add(claim)
        step_to(made, State.RECORDED, on=version.published_on)
        record(RecommendationRecorded(recommendation_id=made.pk, number=number), by=SYSTEM, now=now)
    return number - last


def _fresh(version: SummaryVersion) -> Iterable[tuple[Statement | None, Claim | None, Region | None]]:
    """What a version says that is a recommendation and has no number yet, in its order."""
    summary = version.summary
    if summary.session_id:
        statements = Statement.objects.filter(
            session=summary.session_id,
            state=Statement.State.PUBLISHED,
            kind=Statement.Kind.RECOMMENDATION,
            recommendations=None,
        )
        rows = statements.select_related("region").order_by("position", "id")
        return [(statement, None, statement.region) for statement in rows]
    claims = Claim.objects.filter(
        summary=summary,
        state=Claim.State.PUBLISHED,
        kind=Statement.Kind.RECOMMENDATION,
        recommendations=None,
    )
    return [(None, claim, summary.region) for claim in claims.order_by("position", "id")]


@transaction.atomic
def withdraw_recommendations(
    *, statement_id: UUID | None = None, claim_id: UUID | None = None, now: datetime
) -> int:
    """Take back the recommendations all of whose statements and claims are withdrawn. Returns how many.

    Safe to repeat. What was grouped into one of them stands by itself again.
    """
    looked_for = {"statements": statement_id} if statement_id else {"claims": claim_id}
    found = Recommendation.objects.select_for_update(of=("self",)).filter(
        pk__in=Recommendation.objects.filter(**looked_for).values("pk")
    )
    gone = 0
    for recommendation in found.exclude(state=State.WITHDRAWN):
        stands_on: list[Statement | Claim] = [
            *recommendation.statements.all(),
            *recommendation.claims.all(),
        ]
        if not is_taken_back([one.state for one in stands_on]):
            continue
        on = max((one.withdrawn_on for one in stands_on if one.withdrawn_on), default=now.date())
        _take_back(recommendation, on)
        record(RecommendationWithdrawn(recommendation_id=recommendation.pk), by=SYSTEM, now=now)
        gone += 1
    return gone


def _take_back(recommendation: Recommendation, on: date) -> None:
    for one in recommendation.grouped.all():
        one.grouped_into = None
        step_to(one, State.RECORDED, on=on)
    recommendation.grouped_into = recommendation.asked_until = None
    recommendation.marks.all().delete()
    forget_waiting([recommendation.pk, *recommendation.updates.values_list("pk", flat=True)])
    step_to(recommendation, State.WITHDRAWN, on=on)
