"""Where participants' forms wait their turn, before a thread, a body or a row is spent on them (docs/decisions/0017).

While one waits, what it sends stays in its own connection. No reader is told from another.
"""

import asyncio
import time
from collections.abc import Callable
from functools import lru_cache
from http import HTTPStatus
from random import SystemRandom
from typing import Any

from django.conf import settings
from django.urls import Resolver404, resolve
from django.utils import translation

from apero.config.front import NotRead
from apero.participation.crowd import CROWDED, OTHERS, Crowd, Pace
from apero.participation.views import PARTICIPANT_VIEWS, WAIT_A_MINUTE

FORMS_AT_ONCE = 10
"""All forms together are let go at as many times the pace of one."""
WAITING_AT_MOST = 500
"""Connections that wait, for a turn or for being sent away. Pages are read over others (config/serve.py)."""
WITH_WORDS = Pace(burst=20, a_second=5)
"""How many of those without a turn get a page that keeps what they typed. The rest get a line of text."""
LOTS = SystemRandom()
KNOWN_AT_MOST = 5_000
LONGEST_PATH = 400
"""Signs; no form has a longer one, and what is longer is not remembered."""


class Door:
    """Gives turns to POSTs of participants' pages. Used from one event loop only."""

    def __init__(
        self,
        *,
        pace: Pace,
        with_words: Pace = WITH_WORDS,
        waiting_at_most: int = WAITING_AT_MOST,
        draw: Callable[[], float] = LOTS.random,
    ) -> None:
        together = Pace(pace.burst * FORMS_AT_ONCE, pace.a_second * FORMS_AT_ONCE, pace.patience)
        self._crowd = Crowd(pace, together=together)
        self._with_words = Crowd(with_words, together=with_words)
        self._room, self._patience, self._draw = waiting_at_most, pace.patience, draw
        self._known: set[str] = set()

    async def enter(self, environ: dict[str, Any]) -> None:
        """Wait for a turn, or for being told so in a page (the mark `CROWDED`). Raises `NotRead` when even that is too much."""
        form = form_at(environ["PATH_INFO"]) if environ["REQUEST_METHOD"] == "POST" else None
        if form is None:
            return
        now, lot, may_wait = time.monotonic(), self._draw(), self._room > 0
        wait = self._crowd.turn(form if form in self._known else OTHERS, now=now, may_wait=may_wait, lot=lot)
        if wait is None:
            environ[CROWDED] = line_for(environ["PATH_INFO"])
            wait = self._with_words.turn(OTHERS, now=now, may_wait=may_wait)
        if wait is None:
            await self._sleep(self._patience if may_wait else 0)
            raise NotRead(HTTPStatus.SERVICE_UNAVAILABLE, words=environ[CROWDED])
        await self._sleep(wait)

    async def _sleep(self, seconds: float) -> None:
        if seconds > 0:
            self._room -= 1
            try:
                await asyncio.sleep(seconds)
            finally:
                self._room += 1

    def left(self, environ: dict[str, Any], status: int) -> None:
        """Note that there is a form at this address. Addresses where there is none share one pace, and crowd nobody."""
        if status < HTTPStatus.BAD_REQUEST and len(self._known) < KNOWN_AT_MOST:
            form = form_at(environ["PATH_INFO"])
            if form is not None:
                self._known.add(form)


def usual_door() -> Door:
    """With the pace of the settings."""
    return Door(pace=Pace(settings.FORM_BURST, settings.FORM_RATE))


@lru_cache(maxsize=4096)
def form_at(path_info: str) -> str | None:
    """The participants' page at a path (as WSGI tells it): the path without the language. None for other pages."""
    _empty, _tag, rest = [*path_info.split("/", 2), "", ""][:3]
    if len(rest) > LONGEST_PATH:
        return None
    try:
        found = resolve("/" + rest.encode("latin-1").decode())
    except (Resolver404, UnicodeError):
        return None
    return rest if found.func in PARTICIPANT_VIEWS.values() else None


def line_for(path_info: str) -> str:
    """What somebody is told for whom there is not even a page, in the language of the path if the interface speaks it."""
    tag = path_info.split("/")[1]
    with translation.override(tag.lower() if tag in settings.INTERFACE_LANGUAGES else settings.LANGUAGE_CODE):
        return str(WAIT_A_MINUTE)
