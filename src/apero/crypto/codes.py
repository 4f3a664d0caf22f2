"""The code of a participant: 77 random bits as seven words or as 24 digits, and what is derived from it.

Pure functions over bytes (BLAKE2b, RFC 7693). Callers must not log, cache or store a code; only its tokens are stored.
"""

import re
import secrets
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b
from hmac import compare_digest

WORDS = 7
BITS = 77
DIGITS = 24
_SPACE = 2**BITS
_BETWEEN = re.compile(r"[\W_]+")
LONGEST_TYPED = 400
"""Signs; longer than any code with much around it. What is longer is not looked at."""
WORD_LISTS = {"en": "english", "es": "spanish", "fr": "french", "pt": "portuguese"}
"""Languages whose list can be told apart after folding; others get the English words and the digits."""


@dataclass(frozen=True, slots=True)
class Code:
    """A secret below 2**77. Its words and digits are two faces of the same number."""

    secret: int

    def words(self, language: str = "en") -> str:
        """Seven words, 11 bits each, most significant first.

        French and English share some words. Should all seven of a code be such words, it is told in English.
        """
        told = self._words_of(WORD_LISTS.get(language, "english"))
        return told if read_code(told) == self else self._words_of("english")

    def _words_of(self, name: str) -> str:
        names = _word_list(name)
        return " ".join(names[(self.secret >> shift) & 2047] for shift in range(BITS - 11, -1, -11))

    def digits(self) -> str:
        """24 decimal digits in six groups of four."""
        plain = f"{self.secret:0{DIGITS}d}"
        return " ".join(plain[i : i + 4] for i in range(0, DIGITS, 4))


@lru_cache(maxsize=8)
def _word_list(name: str) -> tuple[str, ...]:
    from mnemonic import Mnemonic  # noqa: PLC0415 (1 MB of words, read when the first code is made)

    return tuple(Mnemonic(name).wordlist)


def _fold(typed: str) -> str:
    """Without capitals, accents and signs that are not seen (joiners, direction marks)."""
    decomposed = unicodedata.normalize("NFKD", typed.casefold())
    return "".join(c for c in decomposed if not unicodedata.combining(c) and unicodedata.category(c) != "Cf")


@lru_cache(maxsize=8)
def _index(name: str) -> dict[str, int]:
    return {_fold(word): position for position, word in enumerate(_word_list(name))}


def new_code() -> Code:
    """A fresh code from the system's randomness."""
    return Code(secrets.randbelow(_SPACE))


def derived_code(*, key: bytes, purpose: str, material: bytes) -> Code:
    """The one code that belongs to a one-use form value, so that a double click shows the same code twice.

    `key` is the server's, `material` the form's own random value, which is stored nowhere in clear.
    """
    digest = _digest(key, "code", purpose.encode(), material)
    return Code(int.from_bytes(digest, "big") % _SPACE)


def read_code(typed: str) -> Code | None:
    """The code that somebody typed, as words of any list that we hand out or as digits; None if it cannot be one.

    Right: capitals, lost accents, dots and dashes between, numbered words, Arabic or other digits.
    """
    if len(typed) > LONGEST_TYPED:
        return None
    parts = [p for p in _BETWEEN.split(_fold(typed)) if p]
    digits = "".join(parts)
    if digits.isdecimal():
        return _from_digits(digits)
    words = [p for p in parts if not p.isdecimal()]
    return _from_words(words) if len(words) == WORDS else None


def _from_digits(digits: str) -> Code | None:
    number = int(digits) if len(digits) == DIGITS else _SPACE
    return Code(number) if number < _SPACE else None


def _from_words(words: list[str]) -> Code | None:
    for name in WORD_LISTS.values():
        index = _index(name)
        positions = [index[word] for word in words if word in index]
        if len(positions) == WORDS:
            return Code(sum(p << 11 * place for place, p in enumerate(reversed(positions))))
    return None


def _digest(key: bytes, *parts: str | bytes) -> bytes:
    state = blake2b(key=key[:64], digest_size=32)
    for part in parts:
        raw = part.encode() if isinstance(part, str) else part
        state.update(len(raw).to_bytes(4, "big") + raw)
    return state.digest()


def token(code: Code, *, key: bytes, purpose: str, object_id: str) -> bytes:
    """What is stored in place of the code: its own value for each purpose and object, 32 bytes.

    Two tokens of one code share no bytes that somebody without the code could match.
    """
    return _digest(key, "token", purpose, object_id, code.secret.to_bytes(10, "big"))


def form_value(*, key: bytes, purpose: str, object_id: str) -> str:
    """A random value for one showing of a form, with a keyed MAC and no time in it: 32 hex + "." + 32 hex."""
    value = secrets.token_hex(16)
    return f"{value}.{_form_mac(key, purpose, object_id, value)}"


def _form_mac(key: bytes, purpose: str, object_id: str, value: str) -> str:
    return _digest(key, "form", purpose, object_id, value)[:16].hex()


def read_form_value(sent: str, *, keys: list[bytes], purpose: str, object_id: str) -> bytes | None:
    """The random part (bytes) of a form value that one of `keys` vouches for, or None."""
    value, _, mac = sent.partition(".")
    if len(value) != 32 or len(mac) != 32 or not sent.isascii():
        return None
    if any(compare_digest(mac, _form_mac(key, purpose, object_id, value)) for key in keys):
        return bytes.fromhex(value) if _is_hex(value) else None
    return None


def _is_hex(value: str) -> bool:
    return all(c in "0123456789abcdef" for c in value)


def used_mark(value: bytes, *, key: bytes) -> bytes:
    """How a used form value is remembered for the day: hashed, so that nothing derived from it can be found again."""
    return _digest(key, "used", value)
