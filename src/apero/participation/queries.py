"""What follows from a code or a form value. Nothing here is stored, logged or cached; callers keep to that."""

from collections.abc import Iterable
from datetime import date, timedelta
from hashlib import blake2b
from uuid import UUID

from django.conf import settings

from apero.crypto import codes
from apero.crypto.codes import WORD_LISTS, Code

WITHDRAW = "withdraw"


def code_of(value: bytes, *, purpose: str) -> Code:
    """The code that a form value stands for: a double click has one code."""
    return codes.derived_code(key=settings.CODE_KEY, purpose=purpose, material=value)


def token_of(code: Code, *, purpose: str, object_id: UUID | str) -> bytes:
    """What is stored in place of a code for one purpose and one object."""
    return codes.token(code, key=settings.CODE_KEY, purpose=purpose, object_id=str(object_id))


def tokens_of(code: Code, *, purpose: str, object_ids: Iterable[UUID]) -> list[bytes]:
    """`token_of` for many objects: one of them may be the one that the code belongs to."""
    return [token_of(code, purpose=purpose, object_id=object_id) for object_id in object_ids]


def typed_code(typed: str) -> Code:
    """The code that somebody typed. What cannot be a code becomes one that opens nothing, so that all take one path."""
    return codes.read_code(typed) or codes.new_code()


def faces_of(code: Code, language: str) -> dict[str, str]:
    """A code as a page shows it: its words (in the page's language where there is a list for it) and its digits."""
    language = language if language in WORD_LISTS else "en"
    return {"words": code.words(language), "digits": code.digits(), "code_language": language}


def once_to_withdraw(code: Code, *, today: date) -> str:
    """A form value that only a page carries which this code opened."""
    return new_form_value(purpose=WITHDRAW, object_id=_page_of(code), today=today)


def is_second_press(code: Code, *, sent: str, today: date) -> bool:
    """Whether this code opened the page that the button was on. It opens nothing now, yet it is no wrong code."""
    return value_of(sent, purpose=WITHDRAW, object_id=_page_of(code), today=today) is not None


def _page_of(code: Code) -> str:
    return token_of(code, purpose=WITHDRAW, object_id="page").hex()


def new_form_value(*, purpose: str, object_id: str, today: date) -> str:
    """A fresh value for the hidden field `once`."""
    return codes.form_value(key=_key_of(today), purpose=purpose, object_id=object_id)


def value_of(sent: str, *, purpose: str, object_id: str, today: date) -> bytes | None:
    """The random part of a value that this site handed out today or yesterday for this purpose; None if it did not."""
    keys = [_key_of(today), _key_of(today - timedelta(days=1))]
    return codes.read_form_value(sent, keys=keys, purpose=purpose, object_id=object_id)


def _key_of(day: date) -> bytes:
    return blake2b(
        day.isoformat().encode(), key=settings.CODE_KEY[:64], person=b"apero form day", digest_size=32
    ).digest()
