"""What flags hinder, and who may clear one. Facts in, a reason or None out."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Protocol
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from apero.lib.refusal import Refusal

REASON_ROOM = 500
"""How many characters a reason may have."""
WAITS_FOR = timedelta(days=30)
"""So long are words kept that nobody cleared."""


class Open(Protocol):
    """A flag that is cleared or not."""

    @property
    def is_open(self) -> bool: ...


def why_not_pass(flags: Iterable[Open], *, field: str = "") -> Refusal | None:
    """Words with an open flag go no further: they are reworded, or a second person clears each flag with a reason."""
    count = sum(flag.is_open for flag in flags)
    if not count:
        return None
    words = ngettext(
        "%(count)s part of this text could identify somebody. Reword it, or let a second person clear it with a reason.",
        "%(count)s parts of this text could identify somebody. Reword them, or let a second person clear each with a reason.",
        count,
    )
    return Refusal("flags", words % {"count": count}, field)


def why_not_clear(
    flag: Open | None, *, writer_id: UUID | None, reader_id: UUID, because: str
) -> Refusal | None:
    """A flag is cleared by somebody who did not write the words, and says why they may stand."""
    if flag is None:
        return Refusal("stale", _("These words changed since you opened the page. Please look again."))
    if not flag.is_open:
        return Refusal("cleared", _("Somebody cleared this flag already."))
    if writer_id == reader_id:
        return Refusal("own", _("You wrote these words. Somebody else decides whether they may stand."))
    if not because.strip():
        return Refusal("no-reason", _("Say why these words cannot identify anybody."), "because")
    return None
