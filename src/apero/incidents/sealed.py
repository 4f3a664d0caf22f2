"""The words of a report and of its answer, sealed: what of them is stored, and what is read from it."""

from django.conf import settings

from apero.crypto.sealing import NotSealedHere, seal, unseal

PURPOSE = "incident"
BLOCK = 2_048
"""Bytes. Words are filled up with blanks to a whole number of blocks, so that their length shows only roughly."""


def sealed(words: str) -> str:
    """What is stored of words. The same words twice do not look alike."""
    room = -(-max(len(words.encode()), 1) // BLOCK) * BLOCK
    return seal(words + " " * (room - len(words.encode())), key=settings.CODE_KEY, purpose=PURPOSE)


def words_in(stored: str) -> str | None:
    """What was sealed, "" if nothing was, or None: the key that sealed it is lost."""
    if not stored:
        return ""
    try:
        return unseal(stored, key=settings.CODE_KEY, purpose=PURPOSE).rstrip(" ")
    except NotSealedHere:
        return None
