"""An address for reminders, sealed: what of it is stored, and how many reminders are over when it comes."""

import json
from datetime import datetime, timedelta
from typing import NamedTuple

from django.conf import settings

from apero.conversations.models import Session
from apero.crypto.sealing import NotSealedHere, seal, unseal

PURPOSE = "contact"
REMINDED_BEFORE = (timedelta(hours=24), timedelta(hours=1))
"""How long before the start each reminder goes out."""
ROOM = 320
"""Signs that every contact fills with blanks: an address has 254 at most."""


class Contact(NamedTuple):
    """Where a reminder goes, and in which language (a tag)."""

    address: str
    language: str


def sealed_contact(*, address: str, language: str) -> str:
    """What is stored of a contact (`Seat.contact`). Two seats with one address do not look alike; all are of one length."""
    return seal(json.dumps([address, language]).ljust(ROOM), key=settings.CODE_KEY, purpose=PURPOSE)


def contact_in(sealed: str) -> Contact | None:
    """What was sealed, or None: there is none, or the key that sealed it is lost."""
    try:
        return Contact(*json.loads(unseal(sealed, key=settings.CODE_KEY, purpose=PURPOSE)))
    except NotSealedHere:
        return None


def reminders_passed(session: Session, *, now: datetime) -> int:
    """How many reminders have had their time: a seat that gets its contact now is not told of these any more.

    A letter that went out half an hour after somebody registered would say when that was.
    """
    return sum(now >= session.starts_at - before for before in REMINDED_BEFORE)
