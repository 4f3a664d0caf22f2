"""What is found of words, remembered while one text is checked and forgotten with it: they are somebody's words."""

from collections.abc import Callable
from functools import lru_cache
from typing import Any, TypeVar

Function = TypeVar("Function", bound=Callable[..., Any])
_REMEMBERED: list[Callable[[], None]] = []
WORDS = 8192
"""Of each function; a long text has more, and asks anew."""


def for_one_text(function: Function) -> Function:
    """Ask once for each word of a text."""
    remembered: Any = lru_cache(maxsize=WORDS)(function)
    _REMEMBERED.append(remembered.cache_clear)
    return remembered  # type: ignore[no-any-return]


def forget() -> None:
    """When a text was checked: nothing of it stays in the process."""
    for clear in _REMEMBERED:
        clear()
