"""What the guard says of texts and of translations, with what was decided about it."""

from apero.disclosure.queries.flags import (
    KINDS,
    POINTS_AT_PEOPLE,
    WAITING_FOR,
    Flagged,
    Kept,
    Stopped,
    context_of,
    flags_of,
    flags_of_waiting,
    in_own_words,
    kept_for,
    mark_of,
    traits_in,
    waiting_of_team,
)
from apero.disclosure.queries.translations import (
    flags_of_translations,
    flags_of_waiting_translation,
    is_as_seen,
    shown_now,
    translations_that_wait,
    waiting_translations_of_team,
)

__all__ = [
    "KINDS",
    "POINTS_AT_PEOPLE",
    "WAITING_FOR",
    "Flagged",
    "Kept",
    "Stopped",
    "context_of",
    "flags_of",
    "flags_of_translations",
    "flags_of_waiting",
    "flags_of_waiting_translation",
    "in_own_words",
    "is_as_seen",
    "kept_for",
    "mark_of",
    "shown_now",
    "traits_in",
    "translations_that_wait",
    "waiting_of_team",
    "waiting_translations_of_team",
]
