"""What stands between granian and Django, without either of them."""

import asyncio
import threading
from collections.abc import AsyncIterator, Callable, Iterable
from types import SimpleNamespace
from typing import Any

from apero.config import front
from apero.config.front import Front, environ_of


class Sender:
    """A connection that sends `chunks` and keeps what it is answered. After the last one it waits, if it is slow."""

    def __init__(self, *chunks: bytes, is_slow: bool = False) -> None:
        self.chunks, self.is_slow = chunks, is_slow
        self.answered: list[Any] = []

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for chunk in self.chunks:
            yield chunk
        if self.is_slow:
            await asyncio.sleep(60)

    def response_bytes(self, status: int, _headers: list[tuple[str, str]], body: bytes) -> None:
        self.answered.append((status, body))

    def response_empty(self, status: int, _headers: list[tuple[str, str]]) -> None:
        self.answered.append((int(status), b""))


def scope(*headers: tuple[str, str], method: str = "POST") -> Any:
    facts = {"proto": "http", "http_version": "1.1", "server": "127.0.0.1:8000", "client": "192.0.2.7:4711"}
    path = {"path": "/en/Ọ̀rọ̀", "query_string": "a=é", "method": method}
    return SimpleNamespace(**facts, **path, headers=dict_of(headers))


def dict_of(headers: Iterable[tuple[str, str]]) -> Any:
    return SimpleNamespace(items=lambda: list(headers))


def echo(environ: dict[str, Any], start: Callable[..., Any]) -> list[bytes]:
    start("200 OK", [])
    return [environ.get("CONTENT_LENGTH", "none").encode(), b" ", environ["wsgi.input"].read()]


def sent(sender: Sender, *headers: tuple[str, str], **facts: Any) -> Any:
    door = Front(echo, **{"threads": 1, "room": 10, "patience": 0.05} | facts)
    asyncio.run(door.__rsgi__(scope(*headers), sender))
    assert door._held == 0
    return sender.answered[0]


def test_a_body_comes_whole_with_its_length() -> None:
    assert sent(Sender(b"ab", b"c"), ("content-length", "3")) == (200, b"3 abc")
    assert sent(Sender(b"ab", b"c"), ("transfer-encoding", "chunked")) == (200, b"3 abc")
    assert sent(Sender()) == (200, b"none ")


def test_of_a_body_that_is_too_large_only_the_length_is_told() -> None:
    assert sent(Sender(b"x" * 8, b"x" * 8), ("content-length", "16")) == (200, b"16 ")
    status, body = sent(Sender(b"x" * 8, b"x" * 8), ("transfer-encoding", "chunked"))
    assert (status, body.split()[0]) == (200, b"16")
    huge = str(front.READ_AT_MOST + 1)
    assert sent(Sender(b"x", is_slow=True), ("content-length", huge)) == (200, huge.encode() + b" ")


def test_who_stops_sending_is_not_waited_for() -> None:
    assert sent(Sender(b"ab", is_slow=True), ("content-length", "3")) == (408, b"")
    assert sent(Sender(b"ab"), ("content-length", "3")) == (400, b"")


def test_all_bodies_together_have_a_limit(monkeypatch: Any) -> None:
    monkeypatch.setattr(front, "HELD_AT_MOST", 5)
    assert sent(Sender(b"abc", b"abc"), ("content-length", "6")) == (503, b"")
    assert sent(Sender(b"abc"), ("content-length", "3")) == (200, b"3 abc")


def test_django_is_not_told_where_a_reader_is_nor_headers_that_pass_for_others() -> None:
    told = environ_of(scope(("cookie", "a=1"), ("cookie", "b=2"), ("x_forwarded_for", "x"), ("accept", "*")))
    assert told["HTTP_COOKIE"] == "a=1; b=2"
    assert told["HTTP_ACCEPT"] == "*"
    assert "HTTP_X_FORWARDED_FOR" not in told
    assert "192.0.2.7" not in repr(told)
    assert told["PATH_INFO"].encode("latin-1").decode() == "/en/Ọ̀rọ̀"
    assert told["QUERY_STRING"].encode("latin-1").decode() == "a=é"


def test_pages_are_read_while_all_that_write_wait() -> None:
    go = threading.Event()

    def slow(environ: dict[str, Any], start: Callable[..., Any]) -> list[bytes]:
        if environ["REQUEST_METHOD"] == "POST":
            go.wait(20)
        start("200 OK", [])
        return [b""]

    front = Front(slow, threads=4, room=10)

    async def all_() -> None:
        writing = [asyncio.create_task(front.__rsgi__(scope(), Sender())) for _ in range(9)]
        await asyncio.sleep(0.05)
        reader = Sender()
        await asyncio.wait_for(front.__rsgi__(scope(method="GET"), reader), 10)
        assert reader.answered == [(200, b"")]
        assert not any(task.done() for task in writing)
        go.set()
        await asyncio.gather(*writing)

    asyncio.run(all_())
