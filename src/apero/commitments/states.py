"""Groups of states: what rules and queries both go by."""

from apero.commitments.models import Pledge, Recommendation

S = Recommendation.State
P = Pledge.State

ANSWERS = frozenset({S.ACCEPTED, S.ACCEPTED_IN_PART, S.ALREADY_IN_PLACE, S.NOT_ACCEPTED, S.OUTSIDE_OUR_POWER})
"""What an answer can be."""
BY_PARTICIPANTS = frozenset({S.CONFIRMED, S.DISPUTED})
UNANSWERED = frozenset({S.RECORDED, S.UNDER_CONSIDERATION})
MOVING = UNANSWERED | {S.ACCEPTED, S.ACCEPTED_IN_PART, S.IN_PROGRESS, S.DISPUTED}
"""Where somebody waits for news."""

PLEDGED = frozenset({P.CONFIRMED, P.IN_PROGRESS})
"""Public and not kept yet."""
PUBLIC_PLEDGES = (P.CONFIRMED, P.IN_PROGRESS, P.DONE, P.DROPPED, P.HIDDEN)
