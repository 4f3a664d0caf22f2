"""A site in a folder of its own, on the database in use, for commands in processes of their own."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

import psycopg
from django.db import connection

from apero.config.backups import shelf

CANARY = "canary-in-the-database"


@contextmanager
def database_url(data: Path) -> Iterator[str]:
    """A database of its own: on PostgreSQL one that is dropped afterwards, else the file in the data folder."""
    if connection.vendor == "sqlite":
        yield f"sqlite:///{data / 'apero.sqlite3'}"
        return
    found = connection.settings_dict
    name = f"backup_{uuid4().hex}"
    with psycopg.connect(
        host=found["HOST"], user=found["USER"], dbname="postgres", autocommit=True
    ) as server:
        server.execute(f'CREATE DATABASE "{name}"')
        try:
            yield f"postgres://{found['USER']}@{found['HOST'].replace('/', '%2F')}/{name}"
        finally:
            server.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


class Site:
    """A data folder with a database, used by commands in processes of their own."""

    def __init__(self, data: Path, url: str) -> None:
        self.data = data
        self.env = os.environ | {
            "APERO_DATA": str(data),
            "DATABASE_URL": url if url.startswith("postgres") else "",
        }

    def start(self, *words: str) -> "subprocess.Popen[str]":
        command = [sys.executable, "-m", "apero", *words]
        return subprocess.Popen(
            command, env=self.env, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )

    def run(self, *words: str) -> tuple[int, str]:
        process = self.start(*words)
        out, errors = process.communicate(timeout=120)
        return process.returncode, out + errors

    def ask(self, sql: str) -> str:
        code, said = self.run("shell", "-v", "0", "-c", _ASK.format(sql=sql))
        assert code == 0, said
        return said.strip()


_ASK = """
from django.db import connection
from django.utils import timezone
with connection.cursor() as cursor:
    cursor.execute({sql!r})
    print(cursor.fetchall() if cursor.description else "done")
"""


def the_backup(folder: Path) -> Path:
    [found] = shelf.backups_in(folder)
    return found
