"""Who made a backup. Whoever has the public key can seal one; only the site can sign it (decision 26)."""

import hashlib
import re

from django.conf import settings
from nacl.exceptions import BadSignatureError
from nacl.signing import SigningKey, VerifyKey

from apero.config.backups.archive import SIGNED_BY, BadKey
from apero.config.keys import key_from

KEY = "backup-key"
"""The key in the data folder: never in the environment, and in backups only sealed."""
MEANT_FOR = b"apero backup\n"
_LINE = re.compile(rf"{SIGNED_BY} ([0-9a-f]{{64}})")


def _own() -> SigningKey:
    return SigningKey(hashlib.sha256(key_from(settings.DATA, KEY, may_make=True).encode()).digest())


def own_line() -> str:
    """What is kept beside the secret key: it says whose backups are restored. It is no secret."""
    return f"{SIGNED_BY} {bytes(_own().verify_key).hex()}"


def sign(words: bytes) -> bytes:
    """This site's signature."""
    return _own().sign(MEANT_FOR + words).signature


def known_signers(text: str) -> list[bytes]:
    """Whose backups are restored: those that a key file names, and this site if it has made one. Raises `BadKey`."""
    lines = [line.strip() for line in text.splitlines() if line.strip().startswith(SIGNED_BY)]
    if (settings.DATA / KEY).is_file():
        lines.append(own_line())
    found = [_LINE.fullmatch(line) for line in lines]
    if not all(found):
        raise BadKey(f"A line {SIGNED_BY} … of the key file is not as `apero backup` printed it.")
    return [bytes.fromhex(one[1]) for one in found if one]


def is_signed(words: bytes, signature: bytes, signers: list[bytes]) -> bool:
    """Whether one of them signed it."""
    return any(_is_of(signer, words, signature) for signer in signers)


def _is_of(signer: bytes, words: bytes, signature: bytes) -> bool:
    try:
        VerifyKey(signer).verify(MEANT_FOR + words, signature)
    except (BadSignatureError, ValueError):
        return False
    return True
