"""Reading who asked for interpretation, what became of it, and who interprets."""

from apero.interpretation.queries.arranging import (
    Count,
    Row,
    arrangement_or_none,
    how_many,
    interpreters_of,
    invitation_of_team,
    is_unmet,
    languages_to_arrange,
    row_of,
    rows_of,
)
from apero.interpretation.queries.asking import (
    INTERPRETATION,
    request_by_code,
    request_of_any_session,
    request_token,
)
from apero.interpretation.queries.interpreting import (
    assignment_of,
    assignments_of,
    colleagues_of,
    coming_assignments,
    open_invitations,
)
from apero.interpretation.queries.public import (
    Band,
    Standing,
    arrangements_of,
    met_languages,
    offered_languages,
    public_bands,
    spoken_name,
    standing_for,
)

__all__ = [
    "INTERPRETATION",
    "Band",
    "Count",
    "Row",
    "Standing",
    "arrangement_or_none",
    "arrangements_of",
    "assignment_of",
    "assignments_of",
    "colleagues_of",
    "coming_assignments",
    "how_many",
    "interpreters_of",
    "invitation_of_team",
    "is_unmet",
    "languages_to_arrange",
    "met_languages",
    "offered_languages",
    "open_invitations",
    "public_bands",
    "request_by_code",
    "request_of_any_session",
    "request_token",
    "row_of",
    "rows_of",
    "spoken_name",
    "standing_for",
]
