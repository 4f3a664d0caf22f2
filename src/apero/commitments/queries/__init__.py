"""Reading the thread. The words of a recommendation are those of the statements and claims it stands on."""

from apero.commitments.queries.closing import sessions_without_summary, unanswered
from apero.commitments.queries.outcomes import (
    asked_things,
    is_asked,
    marks_by,
    outcome_token,
    words_of_things,
)
from apero.commitments.queries.recommendations import (
    newest_items,
    numbers_of_claims,
    numbers_of_statements,
    public_recommendation,
    recommendations_of_statements,
    recommendations_of_team,
)
from apero.commitments.queries.words import (
    DECIDERS,
    MADE_IN,
    PLEDGE_STATES,
    STATES,
    STEPS,
    TONES,
    role_name,
)

__all__ = [
    "DECIDERS",
    "MADE_IN",
    "PLEDGE_STATES",
    "STATES",
    "STEPS",
    "TONES",
    "asked_things",
    "is_asked",
    "marks_by",
    "newest_items",
    "numbers_of_claims",
    "numbers_of_statements",
    "outcome_token",
    "public_recommendation",
    "recommendations_of_statements",
    "recommendations_of_team",
    "role_name",
    "sessions_without_summary",
    "unanswered",
    "words_of_things",
]
