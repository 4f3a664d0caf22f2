"""What a recommendation may become. Answers, and the states that follow from them, come with the thread of answers."""

from collections.abc import Collection

from apero.commitments.models import Recommendation
from apero.synthesis.models import Statement

S = Recommendation.State
TRANSITIONS: dict[S, frozenset[S]] = {
    S.RECORDED: frozenset({S.WITHDRAWN}),
    S.WITHDRAWN: frozenset(),
}
"""How a recommendation moves. Under consideration, accepted, not accepted … take their place after recorded."""


def is_taken_back(states: Collection[str]) -> bool:
    """Whether a recommendation falls with its statements: it has some, and all of them were withdrawn."""
    return bool(states) and set(states) == {str(Statement.State.WITHDRAWN)}
