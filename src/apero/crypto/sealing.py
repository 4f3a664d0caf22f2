"""Sealing short secrets with a key that does not lie beside them (XSalsa20-Poly1305, PyNaCl)."""

from base64 import b64decode, b64encode
from binascii import Error
from hashlib import blake2b

from nacl.exceptions import CryptoError
from nacl.secret import SecretBox


class NotSealedHere(Exception):
    """The text was not sealed with this key for this purpose, or was changed since. Callers must not go on without it."""


def _box(key: bytes, purpose: str) -> SecretBox:
    return SecretBox(
        blake2b(purpose.encode(), key=key[:64], person=b"apero sealing", digest_size=32).digest()
    )


def seal(text: str, *, key: bytes, purpose: str) -> str:
    """The text as base64 of nonce and ciphertext. Each purpose has its own key. The length shows."""
    return b64encode(_box(key, purpose).encrypt(text.encode())).decode()


def unseal(sealed: str, *, key: bytes, purpose: str) -> str:
    """What `seal` was given. Raises `NotSealedHere`."""
    try:
        return _box(key, purpose).decrypt(b64decode(sealed, validate=True)).decode()
    except (CryptoError, Error, ValueError) as error:
        raise NotSealedHere(purpose) from error
