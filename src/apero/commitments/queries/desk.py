"""What the team works with: recommendations and promises of its series, what is due first."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Case, Count, F, Q, QuerySet, Value, When

from apero.commitments.models import Pledge, Recommendation
from apero.commitments.states import PLEDGED, UNANSWERED
from apero.conversations.models import Programme
from apero.synthesis.queries import claims_on_pages, on_pages, with_former_words
from apero.translation.queries import texts_in


def recommendation_of_team(team_id: UUID, key: UUID) -> Recommendation:
    """One of a team's. Raises `Recommendation.DoesNotExist`."""
    found = Recommendation.objects.select_related("programme__team", "region", "grouped_into")
    return found.get(pk=key, programme__team_id=team_id)


def pledge_of_team(team_id: UUID, key: UUID) -> Pledge:
    """One of a team's. Raises `Pledge.DoesNotExist`."""
    found = Pledge.objects.select_related("programme__team", "text", "recommendation", "session")
    return found.get(pk=key, programme__team_id=team_id)


def due_recommendations(team_id: UUID, *, waiting_only: bool) -> QuerySet[Recommendation]:
    """A team's recommendations, those first whose answer is due first."""
    found = Recommendation.objects.filter(programme__team_id=team_id)
    if waiting_only:
        found = found.filter(state__in=UNANSWERED)
    return found.select_related("programme", "region").order_by(
        F("programme__responses_due_on").asc(nulls_last=True), "programme__address", "number"
    )


def late_answers(team_id: UUID, *, today: date) -> QuerySet[Recommendation]:
    """A team's recommendations whose answer is late, as `rules.answer_days_late` says of each."""
    found = Recommendation.objects.filter(programme__team_id=team_id, state__in=UNANSWERED)
    return found.filter(programme__source_page="", programme__responses_due_on__lt=today)


@dataclass(frozen=True, slots=True)
class PledgesDue:
    """How many promises of a team wait to be confirmed, and how many are late."""

    noted: int
    late: int


def states_of_pledges(team_id: UUID, *, today: date) -> PledgesDue:
    """How many promises wait, as `rules.pledge_days_late` says of each. One query."""
    found = Pledge.objects.filter(programme__team_id=team_id).aggregate(
        noted=Count("pk", filter=Q(state=Pledge.State.NOTED)),
        late=Count("pk", filter=Q(state__in=PLEDGED, due_on__lt=today)),
    )
    return PledgesDue(**found)


def due_pledges(team_id: UUID) -> QuerySet[Pledge]:
    """A team's promises: noted ones, then those that are not kept yet by their date, then the rest."""
    rank = Case(
        When(state=Pledge.State.NOTED, then=Value(0)),
        When(state__in=PLEDGED, then=Value(1)),
        default=Value(2),
    )
    found = Pledge.objects.filter(programme__team_id=team_id).select_related("programme", "text")
    return found.order_by(rank, "due_on", "number")


def unanswered_before(
    team_id: UUID, *, topic: UUID | None = None, risk_area: UUID | None = None
) -> QuerySet[Recommendation]:
    """What a team was asked in any series and never answered, the oldest first."""
    found = Recommendation.objects.filter(
        programme__team_id=team_id, state__in=UNANSWERED, programme__source_page=""
    )
    if topic is not None:
        found = found.filter(Q(statements__topic=topic) | Q(claims__topic=topic))
    if risk_area is not None:
        found = found.filter(Q(statements__risk_area=risk_area) | Q(claims__topic__risk_area=risk_area))
    return found.distinct().select_related("programme").order_by("programme__starts_on", "number")


def words_of(found: Iterable[Recommendation], language: str) -> dict[UUID, str]:
    """What each recommends, in one line, for the team's lists: the words that pages show, else "". Five queries."""
    rows = list(found)
    keys = [one.pk for one in rows]
    links = [
        *Recommendation.claims.through.objects.filter(
            claims_on_pages("claim__"), recommendation_id__in=keys
        ).values_list("recommendation_id", "claim__text_id"),
        *Recommendation.statements.through.objects.filter(
            on_pages("statement__"), recommendation_id__in=keys
        ).values_list("recommendation_id", "statement__text_id"),
    ]
    texts = with_former_words(texts_in(language, dict.fromkeys(text_id for _key, text_id in links)))
    words: dict[UUID, str] = {one.pk: "" for one in rows}
    for key, text_id in links:
        words[key] = words[key] or texts[text_id].plain("text")
    return words


def others_of(
    programme: Programme, *, without: UUID | None, language: str
) -> list[tuple[Recommendation, str]]:
    """The recommendations of a series that stand by themselves, each with its words."""
    found = list(
        Recommendation.objects.filter(programme=programme)
        .exclude(state__in=[Recommendation.State.GROUPED, Recommendation.State.WITHDRAWN])
        .order_by("number")
    )
    found = [one for one in found if one.pk != without]
    words = words_of(found, language)
    return [(one, words[one.pk]) for one in found]
