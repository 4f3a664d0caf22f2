"""Where participants' forms wait: by form, in order, without a thread, and never all connections."""

import asyncio
import time
from collections import Counter
from collections.abc import Callable
from typing import Any, ClassVar
from urllib.parse import quote_plus

import pytest
from django.conf import settings

from apero.config.door import Door, form_at, line_for
from apero.config.front import CROWDED_ROOM, Front, NotRead
from apero.participation.crowd import CROWDED, Pace
from apero.survey.rules import ALL_ROOM
from tests.config.test_front import Sender, dict_of

REGISTER = "/en/programmes/a/sessions/b/register"
NONE = Pace(1, 0.001, 0)


def asked(path: str = REGISTER, method: str = "POST", **more: Any) -> dict[str, Any]:
    return {"PATH_INFO": path, "REQUEST_METHOD": method} | more


def door(pace: Pace, *known: str, **facts: Any) -> Door:
    made = Door(pace=pace, **{"draw": lambda: 0.0} | facts)
    for path in known or (REGISTER, "/en/code"):
        made.left(asked(path, "GET"), 200)
    return made


def entered(at: Door, *requests: dict[str, Any]) -> list[str]:
    """How each got in that came at once: "turn", "words" (a page that says so) or "line"."""

    async def one(environ: dict[str, Any]) -> str:
        try:
            await at.enter(environ)
        except NotRead as no:
            return "line" if (no.status, bool(no.words)) == (503, True) else repr(no)
        return "words" if CROWDED in environ else "turn"

    async def all_() -> list[str]:
        return await asyncio.gather(*(one(environ) for environ in requests))

    return asyncio.run(all_())


def test_a_form_is_a_participants_page_whatever_its_language() -> None:
    assert form_at(REGISTER) == form_at("/ar/programmes/a/sessions/b/register")
    assert form_at("/en/code") == "code"
    assert form_at(REGISTER) != form_at("/en/programmes/a/sessions/c/register")


@pytest.mark.parametrize(
    "path",
    ["/", "/en", "/en/", "/en/desk/", "/en/account/sign-in", "/en/programmes/a", "/health", "/en/no-such-page",
     "/static/x.css", "/en/\xff\xfe", "/en/programmes/" + "a" * 500 + "/ask", ""],
)  # fmt: skip
def test_other_pages_are_no_forms(path: str) -> None:
    assert form_at(path) is None


def test_after_a_burst_each_waits_and_then_is_told_so_and_then_gets_a_line() -> None:
    made = door(Pace(3, 2, 1.1), with_words=Pace(2, 2, 1.1))
    began = time.monotonic()
    how = entered(made, *(asked() for _ in range(20)))
    assert how == ["turn"] * 5 + ["words"] * 4 + ["line"] * 11
    assert time.monotonic() - began > 0.99


def test_those_who_wait_come_in_in_their_order() -> None:
    made, came = door(Pace(1, 100, 5)), list[int]()

    async def one(number: int) -> None:
        await made.enter(asked())
        came.append(number)

    async def all_() -> None:
        await asyncio.gather(*(one(number) for number in range(20)))

    asyncio.run(all_())
    assert came == list(range(20))


def test_a_crowd_at_one_form_is_none_at_another_nor_at_pages_nor_at_the_desk() -> None:
    made = door(NONE, with_words=NONE)
    others = [
        asked("/en/code"),
        asked(REGISTER, "GET"),
        asked(REGISTER, "HEAD"),
        asked("/en/desk/questions"),
        asked("/en/account/sign-in"),
    ]
    assert entered(made, *(asked() for _ in range(3))) == ["turn", "words", "line"]
    assert entered(made, *others) == ["turn"] * 5
    assert entered(made, asked("/ar/programmes/a/sessions/b/register")) == ["line"]


def test_addresses_where_no_form_was_seen_share_a_pace_and_crowd_nobody() -> None:
    made = door(NONE, REGISTER, with_words=NONE)
    made.left(asked("/en/programmes/x/ask"), 404)
    unknown = [asked(f"/en/programmes/made-up-{number}/ask") for number in range(4)]
    assert entered(made, *unknown, asked("/en/programmes/x/ask")) == ["turn", "words", *["line"] * 3]
    assert entered(made, asked()) == ["turn"]


def test_who_waits_leaves_room_for_pages() -> None:
    made = door(Pace(1, 20, 5), waiting_at_most=2, with_words=NONE)
    how = entered(made, *(asked() for _ in range(6)), asked("/en/code"))
    assert how == ["turn", "turn", "turn", "words", "line", "line", "turn"]
    assert made._room == 2


def test_how_long_somebody_may_wait_is_drawn() -> None:
    lots = iter([0.0, 0.0, 1.0, 0.9, 0.0, 0.9])
    made = door(Pace(1, 10, 0.3), with_words=Pace(9, 9), draw=lambda: next(lots))
    assert entered(made, *(asked() for _ in range(6))) == ["turn", "turn", "words", "words", "turn", "words"]


def test_a_line_is_in_the_language_of_the_page() -> None:
    assert line_for("/en/code").startswith("Many people")
    assert line_for("/yo/code") == line_for("/en/code")


class Answered(Sender):
    """Keeps the headers of its answer too."""

    def response_bytes(self, status: int, headers: list[tuple[str, str]], body: bytes) -> None:
        self.headers = dict(headers)
        super().response_bytes(int(status), headers, body)


def told(environ: dict[str, Any], start: Callable[..., Any]) -> list[bytes]:
    start("503 Busy" if CROWDED in environ else "200 OK", [])
    return [environ["wsgi.input"].read()]


def through(made: Door, *bodies: bytes, **headers: str) -> list[Answered]:
    front, senders = Front(told, threads=2, room=10**6, door=made), [Answered(body) for body in bodies]
    facts = {"proto": "http", "http_version": "1.1", "server": "a:1", "query_string": "", "path": REGISTER}

    async def all_() -> None:
        for sender in senders:
            sent = {"content-length": str(len(sender.chunks[0]))} | headers
            scope = type("Scope", (), {**facts, "method": "POST", "headers": dict_of(sent.items())})
            await front.__rsgi__(scope, sender)

    asyncio.run(all_())
    assert front._held == 0
    return senders


def test_through_the_front_what_was_typed_comes_to_the_page_that_keeps_it() -> None:
    first, second, third = through(door(NONE, with_words=NONE), b"a=1", b"a=2", b"a=3")
    assert first.answered == [(200, b"a=1")]
    assert second.answered == [(503, b"a=2")]
    assert third.answered[0][0] == 503
    assert third.answered[0][1].startswith(b"Many people")
    assert third.headers["retry-after"] == "60"
    assert third.headers["cache-control"] == "no-store"


def test_of_a_form_that_is_longer_than_any_the_crowded_page_keeps_nothing() -> None:
    long = b"x" * (CROWDED_ROOM + 1)
    assert through(door(NONE), long)[0].answered == [(200, long)]
    for headers in ({}, {"content-length": "0", "transfer-encoding": "chunked"}):
        made = door(NONE)
        assert entered(made, asked()) == ["turn"]
        status, words = through(made, long, **headers)[0].answered[0]
        assert (status, words[:11]) == (503, b"Many people")


def test_the_longest_form_of_a_survey_comes_to_the_crowded_page_in_any_script() -> None:
    words = quote_plus("አ" * ALL_ROOM).encode()
    assert through(door(NONE, with_words=NONE), b"a", words)[1].answered == [(503, words)]


def test_no_header_passes_for_the_mark() -> None:
    sent = {"apero.crowded": "1", "APERO.CROWDED": "1", "http-apero.crowded": "1"}
    assert through(door(Pace(9, 9)), b"a=1", **sent)[0].answered == [(200, b"a=1")]


class Watched(dict[str, Any]):
    """What a server says of a request, and which of it was looked at."""

    looked_at: ClassVar[set[str]] = set()

    def __getitem__(self, name: str) -> Any:
        self.looked_at.add(name)
        return super().__getitem__(name)

    def get(self, name: str, default: Any = None) -> Any:
        self.looked_at.add(name)
        return super().get(name, default)


def test_r35_ten_thousand_answers_a_minute_are_slowed_and_nobody_is_looked_at(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A minute that is only counted: so many answers to one survey come in as its pace allows, whoever sends them."""
    survey, clock = "/en/programmes/a/surveys/b", [0.0]
    pace = Pace(settings.FORM_BURST, settings.FORM_RATE)

    async def at_once(_door: Door, _seconds: float) -> None:
        """Nobody waits for real."""

    monkeypatch.setattr("apero.config.door.time.monotonic", lambda: clock[0])
    monkeypatch.setattr(Door, "_sleep", at_once)
    made, how = door(pace, survey, "/en/code", draw=lambda: 0.5), Counter[str]()
    for number in range(10_000):
        clock[0] = number * 60 / 10_000
        sender = Watched(
            asked(survey, REMOTE_ADDR=f"192.0.2.{number % 250}", HTTP_COOKIE="a", HTTP_USER_AGENT="b")
        )
        how.update(entered(made, sender))
    allowed = pace.burst + pace.a_second * (60 + pace.patience)
    assert pace.a_second * 60 <= how["turn"] <= allowed
    assert how.total() == 10_000
    assert Watched.looked_at == {"PATH_INFO", "REQUEST_METHOD", CROWDED}
    assert entered(made, asked("/en/code")) == ["turn"], "another form is not slowed"
