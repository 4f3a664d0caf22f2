"""Between granian and Django: a body is awaited without a thread, so that slow senders hold up nobody else.

Eight connections that send a form byte by byte would otherwise hold all threads. The reader's address on the network
ends here: Django is not told.
"""

import asyncio
import sys
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from contextlib import nullcontext
from http import HTTPStatus
from io import BytesIO
from typing import Any, NamedTuple, Protocol

from apero.participation.crowd import CROWDED

Wsgi = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]
PATIENCE = 60.0
"""Seconds that a whole body may take to come."""
HELD_AT_MOST = 32_000_000
"""Bytes of bodies that wait at one time, of all senders together."""
READ_AT_MOST = 16_000_000
"""Bytes that are read, not kept, of a body that is too large: a browser shows no answer while it is still sending."""
CROWDED_ROOM = 400_000
"""Bytes of a form that is only shown again: no form for people is longer. A survey's longest holds 40,000 characters, of
nine bytes each on the way in some scripts."""
FOR_READING = 2
"""Threads that no POST takes: pages are read while all that write wait for the database."""
COME_AGAIN = 60
"""Seconds after which a form may be sent again."""


class NotRead(Exception):
    """A body that cannot be waited for. Its status, and a line of text if there is one, are the answer."""

    def __init__(self, status: HTTPStatus, *, words: str = "") -> None:
        super().__init__(status)
        self.status, self.words = status, words

    @property
    def headers(self) -> list[tuple[str, str]]:
        plain = [("server", ""), ("connection", "close"), ("cache-control", "no-store")]
        if self.words:
            plain += [("content-type", "text/plain; charset=utf-8"), ("retry-after", str(COME_AGAIN))]
        return plain


class Entrance(Protocol):
    """Where some requests wait their turn (config/door.py)."""

    async def enter(self, environ: dict[str, Any]) -> None:
        """Wait, or mark the request, or raise `NotRead`."""

    def left(self, environ: dict[str, Any], status: int) -> None:
        """Be told how a request was answered."""


class Answer(NamedTuple):
    """What Django said, whole."""

    status: int
    headers: list[tuple[str, str]]
    body: bytes


class Front:
    """Waits for turns and bodies, then has `application` answer in one of `threads` threads.

    Of a body above `room` bytes only the length is kept: Django refuses it in words.
    """

    def __init__(
        self,
        application: Wsgi,
        *,
        threads: int,
        room: int,
        patience: float = PATIENCE,
        door: Entrance | None = None,
    ) -> None:
        self._application, self._room, self._patience, self._door = application, room, patience, door
        self._threads = ThreadPoolExecutor(threads, thread_name_prefix="answer")
        self._writing = asyncio.Semaphore(max(1, threads - FOR_READING))
        self._held = 0

    async def __rsgi__(self, scope: Any, protocol: Any) -> None:
        if scope.proto != "http":
            return
        environ = environ_of(scope)
        body = bytearray()
        try:
            if self._door:
                await self._door.enter(environ)
            await self._fill(body, environ, protocol)
            answer = await self._answered(environ, bytes(body))
            if self._door:
                self._door.left(environ, answer.status)
            protocol.response_bytes(*answer)
        except NotRead as not_read:
            protocol.response_bytes(not_read.status, not_read.headers, not_read.words.encode())
        finally:
            self._held -= len(body)

    async def _answered(self, environ: dict[str, Any], body: bytes) -> Answer:
        loop, reads = asyncio.get_running_loop(), environ["REQUEST_METHOD"] in ("GET", "HEAD")
        async with nullcontext() if reads else self._writing:
            return await loop.run_in_executor(self._threads, self._answer, environ, body)

    async def _fill(self, body: bytearray, environ: dict[str, Any], protocol: Any) -> None:
        """Read the body into `body` and tell `environ` how long it was."""
        if "CONTENT_LENGTH" not in environ and "HTTP_TRANSFER_ENCODING" not in environ:
            return
        said, read = int(environ.get("CONTENT_LENGTH") or 0), 0
        room = CROWDED_ROOM if CROWDED in environ else self._room
        try:
            async with asyncio.timeout(self._patience):
                async for chunk in protocol:
                    read += len(chunk)
                    if read <= room >= said:
                        self._keep(body, chunk)
                    elif max(read, said) > READ_AT_MOST:
                        break
        except TimeoutError as error:
            raise NotRead(HTTPStatus.REQUEST_TIMEOUT) from error
        if read < said <= READ_AT_MOST:  # cut off: half a form is no form
            raise NotRead(HTTPStatus.BAD_REQUEST)
        if CROWDED in environ and max(read, said) > room:
            raise NotRead(HTTPStatus.SERVICE_UNAVAILABLE, words=environ[CROWDED])
        environ["CONTENT_LENGTH"] = str(max(read, said))

    def _keep(self, body: bytearray, chunk: bytes) -> None:
        if self._held + len(chunk) > HELD_AT_MOST:
            raise NotRead(HTTPStatus.SERVICE_UNAVAILABLE)
        self._held += len(chunk)
        body += chunk

    def _answer(self, environ: dict[str, Any], body: bytes) -> Answer:
        environ["wsgi.input"] = BytesIO(body)
        told: list[Any] = []

        def start(status: str, headers: list[tuple[str, str]], _exc_info: Any = None) -> None:
            told[:] = [int(status[:3]), headers]

        parts = self._application(environ, start)
        try:
            whole = b"".join(parts)
        finally:
            close: Callable[[], None] = getattr(parts, "close", lambda: None)
            close()
        return Answer(told[0], told[1], whole)


def environ_of(scope: Any) -> dict[str, Any]:
    """A request as WSGI tells it (PEP 3333), without the reader's address."""
    name, _colon, port = str(scope.server).rpartition(":")
    environ: dict[str, Any] = {
        "REQUEST_METHOD": scope.method,
        "SCRIPT_NAME": "",
        "PATH_INFO": _latin(scope.path),
        "QUERY_STRING": _latin(scope.query_string),
        "SERVER_NAME": name,
        "SERVER_PORT": port,
        "SERVER_PROTOCOL": f"HTTP/{scope.http_version}",
        "wsgi.version": (1, 0),
        "wsgi.errors": sys.stderr,
        "wsgi.multithread": True,
        "wsgi.multiprocess": False,
        "wsgi.run_once": False,
    }
    for header, value in scope.headers.items():
        if "_" in header:  # would pass for the header with a dash
            continue
        key = header.upper().replace("-", "_")
        key = key if key in ("CONTENT_TYPE", "CONTENT_LENGTH") else f"HTTP_{key}"
        joint = "; " if key == "HTTP_COOKIE" else ","
        environ[key] = f"{environ[key]}{joint}{value}" if key in environ else value
    return environ


def _latin(text: str) -> str:
    return text.encode().decode("latin-1")
