"""Django's SQLite backend with one write lock a database (docs/decisions/0004-one-process-one-writer.md).

SQLite has a single writer. Threads that find it busy sleep and poll, which costs seconds at 64 writers; a
lock lets them wait their turn instead. Other processes still wait by SQLite's own timeout. Django names
backend modules `base`; hence the file's name.
"""

import threading
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.conf import settings
from django.db.backends.sqlite3 import base, schema
from django.db.models import Model
from django.db.utils import OperationalError

_write_locks: defaultdict[str, threading.Lock] = defaultdict(threading.Lock)


class SchemaEditor(schema.DatabaseSchemaEditor):
    """Makes the tables of participants' acts without row numbers, which would keep the order of arrival.

    Such a table is a tree by its primary key, and that is random (safety.md, attack 2).
    """

    def table_sql(self, model: type[Model]) -> tuple[str, list[Any]]:
        """The statement that makes a table; `new__` is what Django calls one that is being made anew."""
        sql, params = super().table_sql(model)
        table = model._meta.db_table.removeprefix("new__")  # noqa: SLF001 (Django documents it)
        return (f"{sql} WITHOUT ROWID" if table in settings.UNORDERED_TABLES else sql), params


class DatabaseWrapper(base.DatabaseWrapper):
    """Holds the write lock from BEGIN IMMEDIATE to the end of the transaction."""

    SchemaEditorClass = SchemaEditor

    _held: "threading.Lock | None" = None

    def _start_transaction_under_autocommit(self) -> None:
        if self._held is None:
            self._take()
        try:
            super()._start_transaction_under_autocommit()  # type: ignore[misc] # the stubs lack it
        except BaseException:
            self._release()
            raise

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Hold the write lock for what is no transaction, such as VACUUM."""
        self._take()
        try:
            yield
        finally:
            self._release()

    def _take(self) -> None:
        lock = _write_locks[str(self.settings_dict["NAME"])]
        if not lock.acquire(timeout=self.settings_dict["OPTIONS"].get("timeout", 5)):
            raise OperationalError("database is locked: another thread has been writing for too long")
        self._held = lock

    def _release(self) -> None:
        if self._held is not None:
            held, self._held = self._held, None
            held.release()

    def _set_autocommit(self, autocommit: bool) -> None:  # noqa: FBT001 (Django's signature)
        super()._set_autocommit(autocommit)  # type: ignore[misc]
        if autocommit:
            self._release()

    def _close(self) -> Any:
        try:
            return super()._close()  # type: ignore[misc]
        finally:
            self._release()
