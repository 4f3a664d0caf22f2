"""Sealing to a key whose other half lies elsewhere and is destroyed (X25519, XSalsa20-Poly1305; PyNaCl's SealedBox).

Pure functions over bytes. What is sealed is padded first to one of few lengths (ISO/IEC 7816-4: a byte 0x80, then zeros).
"""

from typing import NamedTuple

from nacl.exceptions import CryptoError
from nacl.public import PrivateKey, PublicKey, SealedBox

SHORTEST = 512
"""Bytes; whatever is longer takes a power of two of them."""


class KeyPair(NamedTuple):
    """32 bytes each. Whoever has the private half can read what was sealed to the public one."""

    private: bytes
    public: bytes


class NotOfThisBatch(Exception):
    """It was sealed to another key, or changed since."""


def new_pair() -> KeyPair:
    """A pair from the system's randomness."""
    private = PrivateKey.generate()
    return KeyPair(bytes(private), bytes(private.public_key))


def seal_to(public: bytes, content: bytes) -> bytes:
    """The content, padded, for whoever has the other half. Two sealings of the same content share no bytes."""
    return SealedBox(PublicKey(public)).encrypt(_padded(content))


def open_with(private: bytes, sealed: bytes) -> bytes:
    """What `seal_to` was given. Raises `NotOfThisBatch`."""
    try:
        padded = SealedBox(PrivateKey(private)).decrypt(sealed)
    except (CryptoError, ValueError) as error:
        raise NotOfThisBatch from error
    return padded[: padded.rindex(b"\x80")]


def _padded(content: bytes) -> bytes:
    length = SHORTEST
    while length <= len(content):
        length *= 2
    return content + b"\x80" + bytes(length - len(content) - 1)
