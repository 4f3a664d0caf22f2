"""Logs without people."""

import logging

from django.test import RequestFactory
from django.urls import ResolverMatch

from apero.config.logs import WithoutRequest, WithoutWords


def record(message: str, *args: object) -> logging.LogRecord:
    return logging.LogRecord("django.request", logging.ERROR, __file__, 1, message, args, None)


def test_a_record_loses_its_request_and_the_token_in_its_path() -> None:
    request = RequestFactory().get("/desk/welcome/a-secret-token")
    request.resolver_match = ResolverMatch(print, (), {}, route="desk/welcome/<str:token>")
    said = record("%s: %s", "Internal Server Error", request.path)
    said.request = request
    assert WithoutRequest().filter(said)
    assert said.getMessage() == "Internal Server Error: desk/welcome/<str:token>"
    assert not hasattr(said, "request")


def test_a_record_of_another_kind_stays_as_it_is() -> None:
    said = record("%s jobs done", 3)
    assert WithoutRequest().filter(said)
    assert said.getMessage() == "3 jobs done"


def test_what_strangers_send_leaves_one_line_not_a_traceback() -> None:
    for name, kept in (("django.security.TooManyFieldsSent", False), ("django.request", True)):
        said = record("too many")
        said.name, said.exc_info = name, (ValueError, ValueError(), None)
        assert WithoutRequest().filter(said)
        assert bool(said.exc_info) == kept


def test_an_error_in_the_log_says_where_and_what_kind_but_not_whose_row() -> None:
    row, key = "Failing row contains (Sunbird)", "Key (email)=(sunbird@example.org) already exists"
    try:
        try:
            raise KeyError(key)
        except KeyError as error:
            raise ValueError(row) from error
    except ValueError as error:
        shown = WithoutWords().formatException((ValueError, error, error.__traceback__))
    assert "unbird" not in shown
    kinds = [line for line in shown.splitlines() if line in ("KeyError", "ValueError", "then:")]
    assert kinds == ["KeyError", "then:", "ValueError"]
    assert "test_logs.py" in shown
