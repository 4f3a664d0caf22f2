"""Backups of a real site in a folder of its own, on the database in use: sealed, whole, and only as old as is said."""

import signal
import time
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.utils import timezone

from apero.config.backups import _workroom, clear_up, shelf
from apero.config.backups.archive import (
    BadBackup,
    BadKey,
    identities_from,
    new_key,
    recipients_from,
    seal,
    unseal,
)
from tests.config.sites import CANARY, Site, database_url, the_backup


def test_a_backup_is_sealed_and_comes_back_whole(made: Site, key: tuple[Path, str], tmp_path: Path) -> None:
    code, made_said = made.run("backup", str(tmp_path / "b"), "--to", key[1])
    assert code == 0, made_said
    assert "read back" in made_said
    backup = the_backup(tmp_path / "b")
    assert CANARY.encode() not in backup.read_bytes()
    assert backup.read_bytes().startswith(b"age-encryption.org/v1")
    assert backup.stat().st_mode & 0o077 == 0
    code, said = made.run("restore", str(backup), "--key", str(key[0]), "--check")
    assert (code, "The backup is good" in said) == (0, True), said
    [line] = [line for line in made_said.splitlines() if "signed-by" in line]
    key[0].write_text(key[0].read_text() + line)
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


def test_two_at_once_do_not_disturb_each_other(
    made: Site, key: tuple[Path, str], tmp_path: Path, settings: Any
) -> None:
    """While one runs, its unsealed copy stays and another is refused; when it was killed, the copy goes at the next start."""
    settings.DATA = made.data
    with _workroom() as room:
        (room / "database").write_bytes(b"clear")
        code, said = made.run("backup", str(tmp_path / "b"), "--to", key[1])
        assert (code, "is running" in said) == (1, True), said
        made.run("may_serve")
        clear_up()
        assert (room / "database").exists()
    left, part = made.data / ".backup-1234abcd", made.data / ".apero.sqlite3.restored"
    left.mkdir()
    part.write_bytes(b"clear")
    made.run("may_serve")
    assert not left.exists()
    assert part.exists() == (connection.vendor != "sqlite")
    part.unlink(missing_ok=True)
