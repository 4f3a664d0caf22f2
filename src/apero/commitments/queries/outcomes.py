"""What participants are asked: whether it was done."""

from typing import Any

from apero.commitments.models import OutcomeMark, Pledge, Recommendation
from apero.conversations.models import unlisted
from apero.crypto.codes import Code
from apero.participation.queries import token_of
from apero.synthesis.queries import claims_on_pages, on_pages

OUTCOME = "outcome"
PARTICIPANTS = "participants"
"""The role under which a history shows what participants said."""
Thing = Recommendation | Pledge


def is_asked(thing: Thing) -> bool:
    """Whether it was called done and nobody counted yet what participants say."""
    done = Recommendation.State.IMPLEMENTED if isinstance(thing, Recommendation) else Pledge.State.DONE
    return thing.state == done and thing.asked_until is not None


def asked_things(**of: Any) -> list[Thing]:
    """Everything about which participants are asked, of these programmes, by number. Two queries."""
    recommendations = Recommendation.objects.filter(
        state=Recommendation.State.IMPLEMENTED, asked_until__isnull=False, **of
    )
    pledges = Pledge.objects.filter(state=Pledge.State.DONE, asked_until__isnull=False, **of)
    return [
        *recommendations.select_related("programme").order_by("number"),
        *pledges.select_related("programme").order_by("number"),
    ]


def words_of_things(things: list[Thing]) -> dict[Any, list[Any]]:
    """The texts that say each thing, by its key: a promise's own, a recommendation's claims, or its public statements."""
    keys = [thing.pk for thing in things if isinstance(thing, Recommendation)]
    found: dict[Any, list[Any]] = {t.pk: [t.text_id] if isinstance(t, Pledge) else [] for t in things}
    claims = Recommendation.claims.through.objects.filter(
        claims_on_pages("claim__"), recommendation_id__in=keys
    ).values_list("recommendation_id", "claim__text_id")
    said = (
        Recommendation.statements.through.objects.filter(on_pages("statement__"), recommendation_id__in=keys)
        .exclude(unlisted("statement__session__"))
        .values_list("recommendation_id", "statement__text_id")
    )
    for key, text_id in (*claims, *said):
        found[key].append(text_id)
    return found


def outcome_token(code: Code, thing: Thing) -> bytes:
    """The value of a code for this one thing."""
    return token_of(code, purpose=OUTCOME, object_id=thing.pk)


def marks_by(code: Code, things: list[Thing]) -> dict[Any, str]:
    """What a code said of each, where it did. One query."""
    tokens = {outcome_token(code, thing): thing.pk for thing in things}
    found = OutcomeMark.objects.filter(token__in=tokens).values_list("token", "mark")
    return {tokens[bytes(token)]: mark for token, mark in found}
