"""Rows in an order, as a convenor rewrites them line by line: which of the old ones each new line is."""

from collections.abc import Sequence
from uuid import UUID

from apero.conversations.queries import AS_WRITTEN
from apero.translation.queries import texts_in
from apero.translation.rules import Piece, matches


def places_of(text_ids: Sequence[UUID], lines: Sequence[str], *, part: str) -> list[int | None]:
    """For each new line, the place of the old text that it is, moved or reworded; None for a new one.

    Translations belong to a wording: they move with it and are never put under another.
    """
    texts = texts_in(AS_WRITTEN, text_ids)
    old = [Piece(part, texts[key].plain(part)) for key in text_ids]
    found = matches(old, [Piece(part, line) for line in lines])
    return [found.get(place) for place in range(len(lines))]
