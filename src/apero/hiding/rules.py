"""Who may take words off, and how two people decide. Facts in, a reason or None out (R15, R83, R86)."""

from datetime import date
from uuid import UUID

from django.utils.translation import gettext as _

from apero.hiding.models import Hiding
from apero.lib.refusal import Refusal
from apero.translation.models import DECIDED_WITHIN

Outcome = Hiding.Outcome
OUTCOMES = (Outcome.HIDDEN, Outcome.SHOWN, Outcome.REWORDED)
"""What two people can decide."""
LINES_A_CODE = 5
"""So many lines of a summary can be taken back by one code."""
REASON_ROOM = 500


def last_day(requested_on: date) -> date:
    """The last day for a decision."""
    return requested_on + DECIDED_WITHIN


def is_overdue(hiding: Hiding, *, today: date) -> bool:
    """Whether its last day is over, nobody has decided, and nobody proposed to show it again: that is not waited away."""
    defended = hiding.is_defended or hiding.proposes == Outcome.SHOWN
    return hiding.outcome == Outcome.OPEN and hiding.decide_until < today and not defended


def why_not_request(
    *, is_public: bool, has_words: bool, is_open: bool, needs_because: bool = False, because: str = ""
) -> Refusal | None:
    """Only what is on a page, and what does not wait already. A public question leaves a public reason behind (R15)."""
    if is_open:
        return Refusal("off-already", _("It is off every page already. Two people decide about it."))
    if not is_public:
        return Refusal("not-public", _("This is on no public page."))
    if not has_words:
        return Refusal("no-words", _("There are no words in this part."), "part")
    if needs_because and not because.strip():
        return Refusal("no-because", _("Say why, in words that everybody may read in its place."), "because")
    return None


def why_not_decide(
    hiding: Hiding,
    *,
    user_id: UUID,
    outcome: str,
    because: str = "",
    may_reword: bool,
    needs_because: bool = False,
    seen: str,
    mark: str,
) -> Refusal | None:
    """The first proposes and the second agrees, each on what they have read. Who proposed cannot agree."""
    if hiding.outcome != Outcome.OPEN:
        return Refusal("decided", _("This was decided already."))
    if outcome not in OUTCOMES or (outcome == Outcome.REWORDED and not may_reword):
        return Refusal("no-outcome", _("Please choose one."), "outcome")
    if seen != mark:
        return Refusal(
            "stale", _("A colleague proposed something since you opened this page. Please look again.")
        )
    if agrees(hiding, user_id=user_id, outcome=outcome):
        return None
    if hiding.first_id == user_id and hiding.proposes == outcome and not because.strip():
        return Refusal("own", _("You proposed this. Somebody else has to agree, or to propose otherwise."))
    if outcome == Outcome.SHOWN and not because.strip():
        return Refusal("no-because", _("Say why it is shown again. Everybody reads it."), "because")
    if outcome == Outcome.HIDDEN and needs_because and not because.strip():
        return Refusal("no-because", _("Say why, in words that everybody may read in its place."), "because")
    return None


def agrees(hiding: Hiding, *, user_id: UUID, outcome: str) -> bool:
    """Whether this is the second of the two, who says what the first proposed."""
    return hiding.first_id is not None and hiding.first_id != user_id and hiding.proposes == outcome


def why_not_take_back(*, wanted: int, taken: int) -> Refusal | None:
    """A person takes their own words back, and not a whole summary. `taken`: how many lines this code took before."""
    if not wanted:
        return Refusal("nothing", _("Choose at least one line."))
    if wanted + taken > LINES_A_CODE:
        words = _("With one code, %(most)d lines can be taken back. With yours, %(left)d are left.")
        return Refusal("too-many", words % {"most": LINES_A_CODE, "left": max(0, LINES_A_CODE - taken)})
    return None
