"""One showing of a participant's form: a random value with a keyed MAC, instead of a cookie."""

from datetime import date, timedelta
from hashlib import blake2b

from django.conf import settings

from apero.crypto.codes import form_value, read_form_value


def _key_of(day: date) -> bytes:
    return blake2b(day.isoformat().encode(), key=settings.CODE_KEY[:64], person=b"apero form day", digest_size=32).digest()


def new_form_value(*, purpose: str, object_id: str, today: date) -> str:
    """A fresh value for the hidden field `once`."""
    return form_value(key=_key_of(today), purpose=purpose, object_id=object_id)


def value_of(sent: str, *, purpose: str, object_id: str, today: date) -> bytes | None:
    """The random part of a value that this site handed out today or yesterday for this purpose; None if it did not."""
    keys = [_key_of(today), _key_of(today - timedelta(days=1))]
    return read_form_value(sent, keys=keys, purpose=purpose, object_id=object_id)
