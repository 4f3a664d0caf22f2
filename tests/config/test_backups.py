"""Backups of a real site in a folder of its own, on the database in use: sealed, whole, and only as old as is said."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

import psycopg
import pytest
from django.db import connection
from django.utils import timezone

from apero.config.backups import shelf
from apero.config.backups.archive import BadBackup, BadKey, identities_from, new_key, seal, unseal
from apero.config.backups.hidden import HiddenText, hidden_texts, hide_again
from apero.synthesis.models import SummaryItem
from apero.translation.models import Segment
from tests import make

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


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    data = tmp_path_factory.mktemp("site")
    with database_url(data) as url:
        site = Site(data, url)
        code, said = site.run("migrate", "-v", "0")
        assert code == 0, said
        site.ask(
            f"INSERT INTO audit_closedmonth (month, closing_hash, entries) VALUES ('2020-01', '{CANARY}', 1)"
        )
        yield site


@pytest.fixture
def key(tmp_path: Path) -> tuple[Path, str]:
    secret, public = new_key()
    path = tmp_path / "key"
    path.write_text(f"# kept elsewhere\n{secret}\n")
    return path, public


def the_backup(folder: Path) -> Path:
    [found] = shelf.backups_in(folder)
    return found


def test_a_backup_is_sealed_and_comes_back_whole(made: Site, key: tuple[Path, str], tmp_path: Path) -> None:
    code, said = made.run("backup", str(tmp_path / "b"), "--to", key[1])
    assert code == 0, said
    assert "read back" in said
    backup = the_backup(tmp_path / "b")
    assert CANARY.encode() not in backup.read_bytes()
    assert backup.read_bytes().startswith(b"age-encryption.org/v1")
    assert backup.stat().st_mode & 0o077 == 0
    code, said = made.run("restore", str(backup), "--key", str(key[0]), "--check")
    assert (code, "The backup is good" in said) == (0, True), said
    code_key = (made.data / "code-key").read_text()
    with database_url(tmp_path / "new") as url:
        (tmp_path / "new").mkdir()
        new = Site(tmp_path / "new", url)
        code, said = new.run("restore", str(backup), "--key", str(key[0]))
        assert code == 0, said
        assert CANARY in new.ask("SELECT closing_hash FROM audit_closedmonth")
        assert (new.data / "code-key").read_text() == code_key, "participants' codes open what they opened"
        assert not list(new.data.glob(".backup-*"))


def test_what_stands_is_replaced_only_when_that_is_said(
    made: Site, key: tuple[Path, str], tmp_path: Path
) -> None:
    made.run("backup", str(tmp_path / "b"), "--to", key[1])
    backup = str(the_backup(tmp_path / "b"))
    made.ask("INSERT INTO audit_closedmonth (month, closing_hash, entries) VALUES ('2020-02', 'later', 1)")
    code, said = made.run("restore", backup, "--key", str(key[0]))
    assert (code, "--replace" in said) == (1, True)
    assert "later" in made.ask("SELECT closing_hash FROM audit_closedmonth")
    code, said = made.run("restore", backup, "--key", str(key[0]), "--replace")
    assert code == 0, said
    assert made.ask("SELECT closing_hash FROM audit_closedmonth") == f"[('{CANARY}',)]"


@pytest.mark.parametrize("harm", ["cut", "changed", "other key", "no backup"])
def test_what_is_not_whole_restores_nothing(
    made: Site, key: tuple[Path, str], tmp_path: Path, harm: str
) -> None:
    made.run("backup", str(tmp_path / "b"), "--to", key[1])
    backup, opener = the_backup(tmp_path / "b"), key[0]
    whole = bytearray(backup.read_bytes())
    if harm == "cut":
        backup.write_bytes(whole[: len(whole) // 2])
    elif harm == "changed":
        whole[len(whole) // 2] ^= 1
        backup.write_bytes(whole)
    elif harm == "other key":
        opener.write_text(new_key()[0])
    else:
        backup.write_bytes(b"nothing")
    code, said = made.run("restore", str(backup), "--key", str(opener), "--replace")
    assert (code, "Nothing was restored" in said) == (1, True), said
    assert "Traceback" not in said
    assert CANARY in made.ask("SELECT closing_hash FROM audit_closedmonth")


def test_an_interrupted_backup_leaves_the_old_one_good(
    made: Site, key: tuple[Path, str], tmp_path: Path
) -> None:
    """Killed after ever more of its time: at each point the former backup opens, and the next run clears up."""
    folder = tmp_path / "b"
    begun = time.monotonic()
    made.run("backup", str(folder), "--to", key[1])
    takes = time.monotonic() - begun
    old = the_backup(folder)
    for part in (0.3, 0.6, 0.75, 0.85, 0.95):
        process = made.start("backup", str(folder), "--to", key[1])
        time.sleep(takes * part)
        process.send_signal(signal.SIGKILL)
        process.communicate()
        assert old in shelf.backups_in(folder)
    code, said = made.run("restore", str(old), "--key", str(key[0]), "--check")
    assert code == 0, said
    assert made.run("backup", str(folder), "--to", key[1])[0] == 0
    assert not [path for path in folder.iterdir() if path.name.startswith(".")]
    assert not list(made.data.glob(".backup-*"))


def test_writers_go_on_while_a_backup_is_made(made: Site, key: tuple[Path, str], tmp_path: Path) -> None:
    process = made.start("backup", str(tmp_path / "b"), "--to", key[1])
    made.ask("INSERT INTO audit_closedmonth (month, closing_hash, entries) VALUES ('2020-03', 'beside', 1)")
    out, errors = process.communicate(timeout=120)
    assert process.returncode == 0, out + errors
    made.ask("DELETE FROM audit_closedmonth WHERE month = '2020-03'")


def test_backups_older_than_the_days_are_deleted_when_the_new_one_is_whole(
    made: Site, key: tuple[Path, str], tmp_path: Path
) -> None:
    folder, today = tmp_path / "b", date.today()
    folder.mkdir()
    old, young = (
        folder / f"apero-{(today - timedelta(days=days)).isoformat()}-00000000.age" for days in (9, 5)
    )
    other = folder / "apero-notes.txt"
    for path in (old, young, other):
        path.write_bytes(b"x")
    assert made.run("backup", str(folder), "--to", "age1nonsense", "--keep", "7")[0] == 1
    assert old.exists(), "no new backup, and the old ones stand"
    code, said = made.run("backup", str(folder), "--to", key[1], "--keep", "7")
    assert (code, old.exists(), young.exists(), other.exists()) == (0, False, True, True), said


@pytest.mark.parametrize("days", ["0", "31"])
def test_nothing_is_kept_for_longer_than_the_page_says(
    made: Site, key: tuple[Path, str], tmp_path: Path, days: str
) -> None:
    code, said = made.run("backup", str(tmp_path / "b"), "--to", key[1], "--keep", days)
    assert (code, "30 days" in said) == (1, True)


def test_without_a_key_nothing_is_written(made: Site, tmp_path: Path) -> None:
    code, said = made.run("backup", str(tmp_path / "b"))
    assert (code, "--new-key" in said) == (1, True)
    assert not shelf.backups_in(tmp_path / "b")


def test_a_new_key_opens_what_is_sealed_to_it(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(bytes(range(256)) * 5000)
    secret, public = new_key()
    from apero.config.backups.archive import recipients_from

    seal({"a": tmp_path / "a"}, tmp_path / "sealed", recipients_from([public]))
    (tmp_path / "out").mkdir()
    unseal(tmp_path / "sealed", identities_from(secret), tmp_path / "out")
    assert (tmp_path / "out" / "a").read_bytes() == (tmp_path / "a").read_bytes()
    with pytest.raises(BadKey):
        unseal(tmp_path / "sealed", identities_from(new_key()[0]), tmp_path / "out")
    with pytest.raises(BadBackup):
        unseal(tmp_path / "a", identities_from(secret), tmp_path / "out")


def test_the_nightly_job_deletes_what_nobody_deleted(settings: Any, tmp_path: Path) -> None:
    from apero.config.jobs import forget_backups

    settings.DATA, now = tmp_path, timezone.now()
    folder = tmp_path / "b"
    folder.mkdir()
    shelf.remember(folder)
    for days in (30, 31):
        day = (now.date() - timedelta(days=days)).isoformat()
        (folder / f"apero-{day}-00000000.age").write_bytes(b"x")
    assert forget_backups(now) == "backups deleted: 1"
    assert forget_backups(now) == "backups deleted: 0"


@pytest.mark.django_db
def test_r86_what_two_people_hid_since_the_backup_is_hidden_again() -> None:
    """As it is done around a restore: the words are back, and go again with their old version."""
    now = timezone.now()
    session = make.session(starts_at=now - timedelta(days=9))
    statement = make.statement(session, "The words of the heron.")
    make.summary(session, now=now, without_check="Nobody was asked.")
    texts = [HiddenText(statement.text_id, "", "protect", False, True, now.date())]
    assert hide_again(texts, now=now) == 1
    statement.refresh_from_db()
    assert statement.state == "withdrawn"
    assert not Segment.objects.filter(text__contains="heron").exists()
    assert not SummaryItem.objects.filter(wording__contains="heron").exists()
    assert hide_again(texts, now=now) == 0


@pytest.mark.django_db
def test_r86_what_waits_for_two_people_waits_again_until_the_same_day() -> None:
    now = timezone.now()
    session = make.session(starts_at=now - timedelta(days=9))
    statement = make.statement(session, "The words of the heron.")
    make.summary(session, now=now, without_check="Nobody was asked.")
    until = now.date() + timedelta(days=3)
    assert hide_again([HiddenText(statement.text_id, "", "asked", True, False, until)], now=now) == 1
    [(key, part, reason, by_code, is_destroyed, day)] = hidden_texts()
    assert (key, part, reason, by_code, is_destroyed, day) == (
        statement.text_id,
        "",
        "asked",
        True,
        False,
        until,
    )
