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


def why_not_send_back(*, writer_id: UUID | None, reader_id: UUID, because: str) -> Refusal | None:
    """Words are sent back by somebody who did not write them, and who says why."""
    if writer_id == reader_id:
        return Refusal("own", _("You wrote these words. You can reword or drop them."))
    if not because.strip():
        return Refusal("no-reason", _("Say what should be worded otherwise."), "because")
    return None


def why_not_judge(*, is_there: bool, is_as_seen: bool) -> Refusal | None:
    """Words are judged while they wait; a translation beside the source that it was made from, and puts nothing aside unseen."""
    if not is_there:
        return Refusal("gone", _("These words do not wait any more: they are shown, or were dropped."))
    if not is_as_seen:
        return Refusal(
            "changed",
            _(
                "The source or its translation changed after this was written. Its translator looks at it first."
            ),
        )
    return None
