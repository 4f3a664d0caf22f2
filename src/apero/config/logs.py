"""Logs without people: no address, no form content, no traceback variables."""

import logging


class WithoutRequest(logging.Filter):
    """Takes the request off every record, so that no handler can print a body, a cookie or an address."""

    def filter(self, record: logging.LogRecord) -> bool:
        record.__dict__.pop("request", None)
        return True
