"""Writing one step of a history, and words that the guard has nothing against. Only the other actions use it."""

from collections.abc import Iterable, Mapping
from datetime import date

from apero.audit.actions import Actor
from apero.commitments.models import Pledge, PledgeStep, Recommendation, RecommendationStep
from apero.commitments.queries.words import flags_of_words
from apero.conversations.models import Programme
from apero.disclosure.rules import why_not_pass
from apero.lib.refusal import require
from apero.lib.words import clean_text
from apero.translation.actions import write_source
from apero.translation.models import Source


def step_to(recommendation: Recommendation, state: str, *, on: date, role: str = "") -> None:
    """Move a locked recommendation to a state and write the day into its history."""
    recommendation.state = state
    recommendation.save(update_fields=["state", "grouped_into", "asked_until"])
    position = recommendation.steps.count()
    RecommendationStep.objects.create(
        recommendation=recommendation, state=state, on=on, role=role, position=position
    )


def locked_recommendation(recommendation: Recommendation) -> Recommendation:
    """The row as it stands, locked."""
    rows = Recommendation.objects.select_for_update(of=("self",)).select_related("programme__team")
    return rows.get(pk=recommendation.pk)


def locked_pledge(pledge: Pledge) -> Pledge:
    """The row as it stands, locked."""
    rows = Pledge.objects.select_for_update(of=("self",)).select_related("programme__team", "text")
    return rows.get(pk=pledge.pk)


def pledge_step(
    pledge: Pledge,
    state: str,
    *,
    on: date,
    role: str = "",
    because: Source | None = None,
    decider_role: str = "",
    outcome: str = "",
) -> None:
    """Move a locked promise to a state and write day, date and reason into its history."""
    pledge.state = state
    pledge.save(update_fields=["state", "due_on", "asked_until", "outcome"])
    PledgeStep.objects.create(
        pledge=pledge,
        position=pledge.steps.count(),
        state=state,
        on=on,
        role=role,
        due_on=pledge.due_on,
        because=because,
        decider_role=decider_role,
        outcome=outcome,
    )


def write_words(
    programme: Programme, kind: str, parts: Mapping[str, str], *, is_released: bool = True
) -> Source:
    """A new source with these words, in the team's language, if the guard finds nobody in them. Raises `Refused`."""
    check_words(programme, parts.values())
    return write_source(
        team_id=programme.team_id,
        kind=kind,
        language=programme.team.source_language,
        parts=parts,
        is_released=is_released,
    )


def check_words(programme: Programme, words: Iterable[str]) -> None:
    """Refuse words that could point at somebody who took part. Raises `Refused` ("flags")."""
    for text in words:
        require(why_not_pass(flags_of_words(clean_text(text), programme)))


def role_of(by: Actor) -> str:
    """The role in which somebody acts, as histories show it; "" for what follows by itself."""
    return "" if by.acting_role == "system" else by.acting_role
