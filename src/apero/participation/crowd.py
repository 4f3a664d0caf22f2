"""How a form is slowed that is sent too often: by the load on the form, never by who sends it. No address is read.

Pure arithmetic (GCRA, a leaky bucket without a bucket): of each form one number is kept, the time at which it would be
idle again if all went at its steady pace. Times are passed in, in seconds of any clock that never goes back.
"""

from dataclasses import dataclass

CROWDED = "apero.crowded"
"""In the environment of a request that got no turn, with a line of text. No header can set it: theirs begin with HTTP_."""
TICK = 1e-6
"""Seconds that are no wait: what is left of sums of fractions."""
BY_LOT = 2 / 3
"""The part of the longest wait that lots decide about."""
OTHERS = ""
"""The form that all share for which there is no room in memory."""


@dataclass(frozen=True, slots=True)
class Pace:
    """So many at once, then so many a second; who would wait longer than `patience` seconds gets no turn."""

    burst: int
    a_second: float
    patience: float = 15.0

    @property
    def gap(self) -> float:
        return 1 / self.a_second

    @property
    def lead(self) -> float:
        """How many seconds a burst may be ahead of the steady pace."""
        return (self.burst - 1) * self.gap


class Crowd:
    """Gives turns to those who send forms. `forms` is how many are told apart; `together` bounds all of them."""

    def __init__(self, pace: Pace, *, together: Pace, forms: int = 2000) -> None:
        self._pace, self._together, self._forms = pace, together, forms
        self._idle_at: dict[str, float] = {}
        self._all_idle_at = 0.0

    def turn(self, form: str, *, now: float, may_wait: bool = True, lot: float = 0.0) -> float | None:
        """Seconds until the turn of whoever sends `form` now, or None: there are too many before them.

        Turns of one form come in the order of asking. Who gets none changes nothing. Without `may_wait` it is a turn
        at once or none.

        `lot` (0 to 1, drawn for each) shortens the longest wait by up to two thirds. Without it a script that sends
        again at once would get each turn that becomes free; so each who asks has the same chance.
        """
        form = self._known(form, now)
        own, all_ = self._idle_at.get(form, now), max(self._all_idle_at, now)
        at = max(own - self._pace.lead, all_ - self._together.lead)
        at = at if at - now > TICK else now
        if at - now > (self._pace.patience * (1 - lot * BY_LOT) if may_wait else 0):
            return None
        self._idle_at[form] = max(at, own) + self._pace.gap
        self._all_idle_at = all_ + self._together.gap
        return at - now

    def _known(self, form: str, now: float) -> str:
        """The form, or `OTHERS` when as many as there is room for are busy."""
        if form in self._idle_at or len(self._idle_at) < self._forms:
            return form
        self._idle_at = {name: idle_at for name, idle_at in self._idle_at.items() if idle_at > now}
        return form if len(self._idle_at) < self._forms else OTHERS

    def __len__(self) -> int:
        """How many forms are remembered."""
        return len(self._idle_at)
