"""What a page remembers of the wording it showed, so that a stale one is noticed (BLAKE2b, 16 bytes, hex)."""

from collections.abc import Iterable
from hashlib import blake2b


def hash_of(wording: str) -> str:
    """The mark of one wording; of no wording: the empty string's."""
    return blake2b(wording.encode(), digest_size=16).hexdigest()


def mark_of(wording: str, told: str) -> str:
    """The mark of a segment as a translator saw it: its wording, and its translation ("" for none)."""
    return f"{hash_of(wording)}-{hash_of(told)}"


def version_of(pieces: Iterable[tuple[str, str]]) -> str:
    """The mark of a whole text: its (part, wording) pairs in order."""
    return hash_of("\x1e".join(f"{part}\x1f{wording}" for part, wording in pieces))
