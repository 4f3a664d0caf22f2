"""Django's SQLite backend with one write lock for the process (docs/decisions/0004-one-process-one-writer.md).

SQLite has a single writer. Threads that find it busy sleep and poll, which costs seconds at 64 writers; a lock lets
them wait their turn instead. Django names backend modules `base`; hence the file's name.
"""

import threading
from typing import Any

from django.db.backends.sqlite3 import base

_write_lock = threading.Lock()


class DatabaseWrapper(base.DatabaseWrapper):
    """Holds the write lock from BEGIN IMMEDIATE to the end of the transaction."""

    _holds_lock = False

    def _start_transaction_under_autocommit(self) -> None:
        if not self._holds_lock:
            _write_lock.acquire()
            self._holds_lock = True
        try:
            super()._start_transaction_under_autocommit()
        except BaseException:
            self._release()
            raise

    def _release(self) -> None:
        if self._holds_lock:
            self._holds_lock = False
            _write_lock.release()

    def _set_autocommit(self, autocommit: bool) -> None:  # noqa: FBT001 (Django's signature)
        super()._set_autocommit(autocommit)  # type: ignore[misc]
        if autocommit:
            self._release()

    def _close(self) -> Any:
        try:
            return super()._close()  # type: ignore[misc]
        finally:
            self._release()
