"""One sealed file: a tar of named files, encrypted with age (age-encryption.org/v1) as it streams. Nothing is held whole."""

import hashlib
import io
import os
import re
import tarfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pyrage

PIECE = 1 << 20
FOR_OWNER = 0o600
SIGNED_BY = "signed-by"
"""How a line begins that says whose backups are restored; it stands beside the secret key."""
PLAIN_NAME = re.compile(r"[a-z-]{1,60}")


class BadKey(Exception):
    """A key that is none, or does not open this backup; the message says which."""


class BadBackup(Exception):
    """A file that is no backup, or not the whole of one; the message says what is wrong."""


def recipients_from(typed: Sequence[str]) -> list[Any]:
    """Public keys as age writes them ("age1…"). Raises `BadKey`."""
    found = []
    for one in typed:
        try:
            found.append(pyrage.x25519.Recipient.from_str(one.strip()))
        except pyrage.RecipientError as error:
            raise BadKey(f"This is no public key for backups: {one[:12]}… It begins with age1.") from error
    return found


def identities_from(text: str) -> list[Any]:
    """Secret keys, one a line; lines that begin with # are comments, with signed-by not for us. Raises `BadKey`."""
    lines = [line.strip() for line in text.splitlines()]
    try:
        found = [
            pyrage.x25519.Identity.from_str(line)
            for line in lines
            if line and not line.startswith(("#", SIGNED_BY))
        ]
    except pyrage.IdentityError as error:
        raise BadKey("The file holds no secret key for backups. It begins with AGE-SECRET-KEY-1.") from error
    if not found:
        raise BadKey("The file holds no secret key for backups.")
    return found


def new_key() -> tuple[str, str]:
    """A key pair: secret, to be kept away from the server, and public."""
    identity = pyrage.x25519.Identity.generate()
    return str(identity), str(identity.to_public())


def digest(path: Path) -> str:
    """SHA-256 of a file, read from the disk."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


class _Stream(io.RawIOBase):
    """Pieces of bytes as a file that can be read once."""

    def __init__(self, pieces: Iterable[bytes]) -> None:
        self.pieces, self.left = iter(pieces), memoryview(b"")

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        while not self.left:
            piece = next(self.pieces, None)
            if piece is None:
                return 0
            self.left = memoryview(piece)
        number = min(len(buffer), len(self.left))
        buffer[:number] = self.left[:number]
        self.left = self.left[number:]
        return number


class _Written(io.RawIOBase):
    """A file that is written once, and the digest of what was written."""

    def __init__(self, path: Path) -> None:
        self.descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, FOR_OWNER)
        self.hash = hashlib.sha256()

    def writable(self) -> bool:
        return True

    def write(self, data: Any) -> int:
        self.hash.update(data)
        rest = memoryview(data)
        while rest:
            rest = rest[os.write(self.descriptor, rest) :]
        return len(data)

    def close(self) -> None:
        if not self.closed:
            super().close()
            os.fsync(self.descriptor)
            os.close(self.descriptor)


Digests = dict[str, str]
"""The SHA-256 of each file."""


def _tar(files: Mapping[str, Path], told: Callable[[Digests], Mapping[str, bytes]]) -> Iterator[bytes]:
    """The files as a tar, without owner and time: what a backup tells is its day, and that stands in its name.

    At the end, what is told of their digests: it is read once, while it is written.
    """
    digests = {}
    for name, path in files.items():
        yield _head(name, path.stat().st_size)
        hashed, length = hashlib.sha256(), 0
        with path.open("rb") as file:
            while piece := file.read(PIECE):
                hashed.update(piece)
                length += len(piece)
                yield piece
        yield b"\0" * (-length % tarfile.BLOCKSIZE)
        digests[name] = hashed.hexdigest()
    for name, words in told(digests).items():
        yield _head(name, len(words)) + words + b"\0" * (-len(words) % tarfile.BLOCKSIZE)
    yield b"\0" * tarfile.RECORDSIZE


def _head(name: str, size: int) -> bytes:
    entry = tarfile.TarInfo(name)
    entry.size, entry.mode = size, FOR_OWNER
    return entry.tobuf(tarfile.PAX_FORMAT)


def _nothing(_digests: Digests) -> Mapping[str, bytes]:
    return {}


def seal(
    files: Mapping[str, Path],
    to: Path,
    recipients: Sequence[Any],
    told: Callable[[Digests], Mapping[str, bytes]] = _nothing,
) -> str:
    """Write a sealed file, see it onto the disk, and return its SHA-256. `to` must not exist."""
    with _Written(to) as written:
        pyrage.encrypt_io(io.BufferedReader(_Stream(_tar(files, told)), PIECE), written, recipients)
        return written.hash.hexdigest()


class _Unpacked(io.RawIOBase):
    """A tar, as `_tar` writes it, that is taken apart while it is written here."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.head = folder, b""
        self.file: int | None = None
        self.name, self.hash = "", hashlib.sha256()
        self.digests: Digests = {}
        self.left = self.filling = 0
        self.is_over = False

    def writable(self) -> bool:
        return True

    def write(self, data: Any) -> int:
        rest = memoryview(data)
        while rest and not self.is_over:
            rest = rest[self._take(rest) :]
        return len(data)

    def _take(self, rest: memoryview) -> int:
        """Use up the beginning of what came. Returns how much of it."""
        if self.left:
            number = os.write(self.file or 0, rest[: self.left])
            self.hash.update(rest[:number])
            self.left -= number
            return number
        if self.filling:
            number = min(self.filling, len(rest))
            self.filling -= number
            return number
        number = min(tarfile.BLOCKSIZE - len(self.head), len(rest))
        self.head += bytes(rest[:number])
        if len(self.head) == tarfile.BLOCKSIZE:
            self._begin(self.head)
            self.head = b""
        return number

    def _begin(self, head: bytes) -> None:
        self._end()
        if not any(head):
            self.is_over = True
            return
        try:
            entry = tarfile.TarInfo.frombuf(head, "utf-8", "strict")
        except UnicodeDecodeError as error:
            raise BadBackup("There is something in it that does not belong into a backup.") from error
        if not PLAIN_NAME.fullmatch(entry.name) or not entry.isreg() or entry.size < 0:
            raise BadBackup("There is something in it that does not belong into a backup.")
        self.file = os.open(self.folder / entry.name, os.O_WRONLY | os.O_CREAT | os.O_EXCL, FOR_OWNER)
        self.name, self.hash = entry.name, hashlib.sha256()
        self.left, self.filling = entry.size, -entry.size % tarfile.BLOCKSIZE

    def _end(self) -> None:
        if self.file is not None:
            os.close(self.file)
            self.file = None
            self.digests[self.name] = self.hash.hexdigest()


def unseal(path: Path, identities: Sequence[Any], folder: Path) -> Digests:
    """Open a sealed file into an empty folder. Raises `BadKey`, `BadBackup`; then what is in the folder is worth nothing.

    What was changed or cut does not open. Who made it is another question: whoever has the public key can (signing).
    """
    unpacked = _Unpacked(folder)
    try:
        with path.open("rb") as sealed:
            pyrage.decrypt_io(sealed, unpacked, identities)
    except (pyrage.DecryptError, tarfile.TarError, OSError) as error:
        raise _said(error) from error
    finally:
        unpacked._end()  # noqa: SLF001 (ours)
    if not unpacked.is_over:
        raise BadBackup("The file is no backup, or a part of it is missing.")
    return unpacked.digests


def _said(error: BaseException) -> Exception:
    if isinstance(error, pyrage.DecryptError) and "matching" in str(error).lower():
        return BadKey("This key does not open this backup.")
    return BadBackup("The file is no backup, or a part of it is missing or was changed.")
