"""Taking public words off every page at once, and what two people then decide: the only writers (R15, R83, R86)."""

from apero.hiding.actions.deciding import decide, destroy_undecided
from apero.hiding.actions.restoring import Taken, take_off_again
from apero.hiding.actions.withholding import (
    end_consents,
    forget_taken_back,
    request_hiding,
    take_back,
    withhold,
)

__all__ = [
    "Taken",
    "decide",
    "destroy_undecided",
    "end_consents",
    "forget_taken_back",
    "request_hiding",
    "take_back",
    "take_off_again",
    "withhold",
]
