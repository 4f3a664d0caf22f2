"""When somebody may ask, and what may become of a question. Facts and now in, a reason or None out."""

from apero.listening.numbers import FOR_HOSTS, IN_ROOM, UNANSWERED_AFTER, Band, band_of, days_unanswered
from apero.listening.rules.asking import (
    ANSWER_ROOM,
    QUESTION_ROOM,
    REASON_ROOM,
    is_public,
    purge_on,
    why_not_answer,
    why_not_ask,
    why_not_decline,
    why_not_publish,
    why_not_remove,
)
from apero.listening.rules.likeness import alike, likeness, pieces
from apero.listening.rules.queue import (
    moved,
    seen_mark,
    why_gone,
    why_not_admit,
    why_not_as_seen,
    why_not_merge,
    why_not_move,
    why_not_point,
    why_not_put_back,
    why_not_queued,
)
from apero.listening.rules.room import (
    LIVE_ROOM,
    why_not_second,
    why_room_closed,
)

__all__ = [
    "ANSWER_ROOM",
    "FOR_HOSTS",
    "IN_ROOM",
    "LIVE_ROOM",
    "QUESTION_ROOM",
    "REASON_ROOM",
    "UNANSWERED_AFTER",
    "Band",
    "alike",
    "band_of",
    "days_unanswered",
    "is_public",
    "likeness",
    "moved",
    "pieces",
    "purge_on",
    "seen_mark",
    "why_gone",
    "why_not_admit",
    "why_not_answer",
    "why_not_as_seen",
    "why_not_ask",
    "why_not_decline",
    "why_not_merge",
    "why_not_move",
    "why_not_point",
    "why_not_publish",
    "why_not_put_back",
    "why_not_queued",
    "why_not_remove",
    "why_not_second",
    "why_room_closed",
]
