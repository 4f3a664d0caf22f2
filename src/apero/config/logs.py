"""Logs without people: no address of a machine, no form content, no value of a variable, no token of a link."""

import logging
import traceback
from types import TracebackType
from typing import Any


class WithoutRequest(logging.Filter):
    """Takes the request off every record, and of its path keeps only the pattern ("desk/welcome/<token>").

    A request that Django finds suspicious leaves one line, not a traceback: strangers send as many as they like.
    """

    def filter(self, record: logging.LogRecord) -> bool:
        request: Any = record.__dict__.pop("request", None)
        if record.name.startswith("django.security"):
            record.exc_info = None
        match = getattr(request, "resolver_match", None)
        if match is not None and isinstance(record.args, tuple):
            shown = {request.path, request.get_full_path(), request.path_info}
            record.args = tuple(match.route if arg in shown else arg for arg in record.args)
        return True


class WithoutWords(logging.Formatter):
    """Shows of an error where it happened and its kind, not its message: databases quote rows in theirs."""

    def formatException(
        self, ei: tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]
    ) -> str:
        chain: list[str] = []
        error = ei[1]
        while error is not None:
            chain.append("".join([*traceback.format_tb(error.__traceback__), type(error).__qualname__]))
            error = error.__cause__ or error.__context__
        return "\nthen:\n".join(reversed(chain))
