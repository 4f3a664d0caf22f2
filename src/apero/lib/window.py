"""The one meaning of a window of time: opens_at belongs to it, closes_at does not."""

from datetime import datetime
from typing import NamedTuple


class Window(NamedTuple):
    """Half-open; None means without bound on that side."""

    opens_at: datetime | None
    closes_at: datetime | None

    def is_open(self, now: datetime) -> bool:
        return not self.is_before(now) and not self.is_closed(now)

    def is_before(self, now: datetime) -> bool:
        return self.opens_at is not None and now < self.opens_at

    def is_closed(self, now: datetime) -> bool:
        return self.closes_at is not None and now >= self.closes_at
