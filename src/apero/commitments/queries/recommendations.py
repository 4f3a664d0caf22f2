"""Reading recommendations. Their words are their statements'."""

from collections.abc import Iterable
from uuid import UUID

from django.db.models import Prefetch, QuerySet

from apero.commitments.models import Recommendation
from apero.conversations.models import Programme
from apero.synthesis.models import Statement, SummaryItem


def recommendations_of_statements(statement_ids: Iterable[UUID]) -> dict[UUID, Recommendation]:
    """The recommendation that each of these statements belongs to, where there is one. One query."""
    links = (
        Recommendation.statements.through.objects.filter(statement_id__in=list(statement_ids))
        .select_related("recommendation")
        .order_by("-recommendation__number")
    )
    return {link.statement_id: link.recommendation for link in links}


def numbers_of_statements(statement_ids: Iterable[UUID]) -> dict[UUID, int]:
    """The numbers of those recommendations: all that a page of many statements shows of them. One query."""
    links = Recommendation.statements.through.objects.filter(statement_id__in=list(statement_ids))
    rows = links.order_by("-recommendation__number").values_list("statement_id", "recommendation__number")
    return dict(rows)


def numbers_of_claims(claim_ids: Iterable[UUID]) -> dict[UUID, int]:
    """The numbers of the recommendations that claims of summaries belong to. One query."""
    links = Recommendation.claims.through.objects.filter(claim_id__in=list(claim_ids))
    return dict(links.order_by("-recommendation__number").values_list("claim_id", "recommendation__number"))


def _with_statements() -> QuerySet[Recommendation]:
    statements = Statement.objects.select_related(
        "session__programme__team", "region", "risk_area", "topic", "objective"
    ).order_by("session__starts_at", "position", "id")
    return Recommendation.objects.select_related("programme__team", "region").prefetch_related(
        Prefetch("statements", queryset=statements)
    )


def public_recommendation(programme: Programme, number: int) -> Recommendation:
    """One recommendation with its statements and its steps. Raises `Recommendation.DoesNotExist`."""
    return _with_statements().prefetch_related("steps").get(programme=programme, number=number)


def recommendations_of_team(team_id: UUID) -> QuerySet[Recommendation]:
    """A team's recommendations, the newest series first, each with its statements."""
    return (
        _with_statements()
        .filter(programme__team_id=team_id)
        .order_by("-programme__starts_on", "programme__address", "number")
    )


def newest_items(statement_ids: Iterable[UUID]) -> dict[UUID, SummaryItem]:
    """Where each statement stands in the newest version that held it. One query."""
    items = (
        SummaryItem.objects.filter(statement_id__in=list(statement_ids))
        .select_related("version__summary__session")
        .order_by("version__number")
    )
    return {item.statement_id: item for item in items}
