"""Writing one step of a history, and words that the guard has nothing against. Only the other actions use it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from apero.audit.actions import Actor
from apero.commitments.models import Pledge, PledgeStep, Recommendation, RecommendationStep
from apero.conversations.models import Programme
from apero.disclosure.actions import settle
from apero.disclosure.models import Waiting
from apero.disclosure.queries import flags_of_thread
from apero.disclosure.rules import why_not_pass
from apero.lib.refusal import require
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


@dataclass(frozen=True, slots=True)
class Place:
    """Where words of a form can wait for a second person: of what, as which part (`Waiting.Part`), and of which form."""

    of: UUID
    part: str
    form: UUID | None

    @property
    def key(self) -> str:
        return str(self.form) if self.form else ""

    def waiting(self) -> Waiting | None:
        return (
            Waiting.objects.filter(of=self.of, part=self.part, form=self.key).first() if self.form else None
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
    programme: Programme,
    kind: str,
    parts: Mapping[str, str],
    *,
    place: Place,
    link: str = "",
    is_released: bool = True,
) -> Source:
    """A new source with these words, in the team's language, if the guard finds nobody in them. Raises `Refused`.

    What a second person cleared of them where they waited stays beside them. `link` is checked and not written.
    """
    check_words(programme, {**parts, "link": link}, place=place)
    source = write_source(
        team_id=programme.team_id,
        kind=kind,
        language=programme.team.source_language,
        parts=parts,
        is_released=is_released,
    )
    settle_words(place, source)
    return source


def check_words(programme: Programme, parts: Mapping[str, str], *, place: Place) -> None:
    """Refuse words that could point at somebody who took part, if no second person cleared them. Raises `Refused` ("flags")."""
    waiting = place.waiting()
    found = flags_of_thread(parts, programme, source_id=waiting.text_id if waiting else None)
    require(why_not_pass(one for flags in found.values() for one in flags))


def settle_words(place: Place, source: Source) -> None:
    """The words are told now, and wait no more."""
    if place.form:
        settle(of=place.of, part=place.part, form=place.key, source=source)


def role_of(by: Actor) -> str:
    """The role in which somebody acts, as histories show it; "" for what follows by itself."""
    return "" if by.acting_role == "system" else by.acting_role
