"""Backups of a real site in a folder of its own, on the database in use: sealed, whole, and only as old as is said."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
import tarfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import psycopg
import pytest
from django.db import connection
from django.utils import timezone
from hypothesis import given, settings
from hypothesis import strategies as st

from apero.config.backups import _workroom, clear_up, database, hidden, shelf
from apero.config.backups.archive import (
    BadBackup,
    BadKey,
    _head,
    _tar,
    _Unpacked,
    identities_from,
    new_key,
    recipients_from,
    seal,
    unseal,
)
from apero.config.backups.hidden import Hidden, hidden_now, hide_again
from apero.config.backups.manifest import read_manifest
from apero.hiding.actions import Taken, withhold
from apero.hiding.models import Hiding
from apero.synthesis.models import Statement, SummaryItem
from apero.translation.models import Segment, Source, Translation
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


def tampered(made: Site, key: tuple[Path, str], to: Path, **changes: Any) -> Path:
    """What somebody who has only the public key can make of a backup that they could read."""
    made.run("backup", str(to / "b"), "--to", key[1])
    room = to / "room"
    room.mkdir()
    unseal(the_backup(to / "b"), identities_from(key[0].read_text()), room)
    files = {path.name: path for path in sorted(room.iterdir())}
    for name, words in changes.items():
        found = name.replace("_", "-")
        if words is None:
            files.pop(found)
        else:
            files[found] = to / found
            files[found].write_bytes(words)
    seal(files, to / "other.age", recipients_from([key[1]]))
    return to / "other.age"


def test_who_has_only_the_public_key_can_make_none_that_restores(
    made: Site, key: tuple[Path, str], tmp_path: Path
) -> None:
    forged: list[dict[str, Any]] = [
        {"signature": None},
        {"signature": b"0" * 64},
        {"key_code_key": b"mine"},
        {"key_mine": b"mine"},
    ]
    for number, changes in enumerate(forged):
        (tmp_path / str(number)).mkdir()
        other = tampered(made, key, tmp_path / str(number), **changes)
        code, said = made.run("restore", str(other), "--key", str(key[0]), "--replace")
        assert (code, "Nothing was restored" in said, "Traceback" in said) == (1, True, False), (
            changes,
            said,
        )
    (tmp_path / "same").mkdir()
    whole = tampered(made, key, tmp_path / "same")
    assert made.run("restore", str(whole), "--key", str(key[0]), "--check")[0] == 0, (
        "this way of making one works"
    )


def test_on_a_new_machine_the_line_beside_the_key_or_the_number_says_whose_it_is(
    made: Site, key: tuple[Path, str], tmp_path: Path
) -> None:
    _code, said = made.run("backup", str(tmp_path / "b"), "--to", key[1])
    [line] = [line.strip() for line in said.splitlines() if "signed-by" in line]
    [number] = [line.partition(": ")[2] for line in said.splitlines() if line.startswith("SHA-256")]
    secret, backup = key[0].read_text(), str(the_backup(tmp_path / "b"))
    with database_url(tmp_path / "new") as url:
        (tmp_path / "new").mkdir()
        new = Site(tmp_path / "new", url)
        words = ("restore", backup, "--key", str(key[0]), "--check")
        code, said = new.run(*words)
        assert (code, "not signed" in said) == (1, True), said
        assert new.run(*words, "--sha256", number)[0] == 0
        assert new.run(*words, "--sha256", "0" * 64)[0] == 1
        key[0].write_text(f"{secret}signed-by {'0' * 64}")
        assert new.run(*words)[0] == 1
        key[0].write_text(f"{secret}signed-by nonsense")
        assert (new.run(*words)[0], "signed-by" in new.run(*words)[1]) == (1, True)
        key[0].write_text(secret + line)
        assert new.run(*words)[0] == 0


GOOD: dict[str, Any] = {
    "form": 2,
    "made_on": "2030-01-01",
    "vendor": "sqlite",
    "rows": {"django_migrations": 1, "audit_entry": 0, "people_team": 0},
    "files": {"database": "0" * 64},
}
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)


@given(st.sampled_from(sorted(GOOD)), ANYTHING)
def test_a_manifest_of_any_kind_is_read_or_refused(name: str, value: Any) -> None:
    for found in (GOOD | {name: value}, {k: v for k, v in GOOD.items() if k != name}, value, [GOOD]):
        with suppress(BadBackup):
            read = read_manifest(json.dumps(found).encode())
            assert isinstance(read.rows, dict)
            assert read.rows.keys() >= {"django_migrations"}


@given(st.binary(max_size=60))
def test_bytes_that_are_no_manifest_are_refused(words: bytes) -> None:
    for found in (words, b"[" * 100_000, b'{"a":' * 50_000):
        with pytest.raises(BadBackup):
            read_manifest(found)
    assert read_manifest(json.dumps(GOOD).encode()).made_on == "2030-01-01"


@settings(deadline=None, max_examples=150)
@given(at=st.integers(0, 1023), value=st.binary(min_size=1, max_size=24), cut=st.integers(0, 2048))
def test_a_tar_that_lies_is_opened_or_refused_and_never_goes_on_for_ever(
    tmp_path_factory: pytest.TempPathFactory, at: int, value: bytes, cut: int
) -> None:
    """Any field of its heads changed, negative sizes among them, and its end cut off; sealed as it should be."""
    folder = tmp_path_factory.mktemp("tar")
    (folder / "a").write_bytes(b"heron")
    plain = bytearray(
        b"".join(_tar({"a": folder / "a"}, lambda digests: {"manifest": repr(digests).encode()}))
    )
    plain[at : at + len(value)] = value
    whole = bytes(plain[: len(plain) - cut])
    unpacked = _Unpacked(folder / "out")
    (folder / "out").mkdir()
    with suppress(BadBackup, tarfile.TarError, OSError):
        unpacked.write(whole)
    unpacked._end()
    assert all(
        path.parent == folder / "out" for path in folder.rglob("*") if path.is_file() and path.name != "a"
    )


@pytest.mark.parametrize("size", [b"\xff" + b"\xff" * 11, b"-0000000001\0"])
def test_a_negative_size_is_refused(tmp_path: Path, size: bytes) -> None:
    (tmp_path / "a").write_bytes(b"heron")
    head = bytearray(_head("b", 5))
    head[124:136] = size
    head[148:156] = b" " * 8
    head[148:156] = b"%06o\0 " % sum(head)
    with pytest.raises((BadBackup, tarfile.TarError)):
        _Unpacked(tmp_path).write(bytes(head) + b"x" * 512)


@pytest.mark.parametrize(
    "statement", ["DROP TABLE audit_entry", "CREATE TABLE visits (page text)", "DELETE FROM people_team"]
)
def test_a_database_of_something_else_is_refused(tmp_path: Path, statement: str) -> None:
    path, rows = tmp_path / "database", {"django_migrations": 1, "audit_entry": 0, "people_team": 1}
    with closing(sqlite3.connect(path)) as made:
        for name, number in rows.items():
            made.execute(f"CREATE TABLE {name} (a)")
            made.executemany(f"INSERT INTO {name} VALUES (?)", [(1,)] * number)
        made.commit()
        database._sqlite_check(path, rows)
        made.execute(statement)
        made.commit()
    with pytest.raises(BadBackup):
        database._sqlite_check(path, rows)
    path.write_bytes(b"no database at all" * 100)
    with pytest.raises(BadBackup):
        database._sqlite_check(path, rows)


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


HERON = "The words of the heron."
NOW = make.NOON + timedelta(days=30)


def keep(*taken: Taken, deleted: list[UUID] | None = None) -> None:
    """As a restore leaves it when it has replaced the database."""
    with hidden.kept(Hidden(list(taken), deleted or [])):
        pass


def taken_of(statement: Statement, outcome: str, **facts: Any) -> Taken:
    found: dict[str, Any] = {"part": "", "reason": "protect", "by_code": False, "decide_until": NOW.date()}
    return Taken(hiding_id=uuid4(), source_id=statement.text_id, outcome=outcome, **found | facts)


@pytest.fixture
def heron(db: None, settings: Any, tmp_path: Path) -> Statement:
    """A public line, translated; and a data folder of its own."""
    settings.DATA = tmp_path
    statement = make.statement(make.session(starts_at=NOW - timedelta(days=9)), HERON)
    make.summary(statement.session, now=NOW, without_check="Nobody was asked.")
    for segment in statement.text.segments.all():
        Translation.objects.create(
            segment=segment, language="fr", text="Le héron.", made_from=segment.text, state="reviewed"
        )
    return statement


def is_readable(statement: Statement) -> bool:
    statement.refresh_from_db()
    return statement.state == "published" or SummaryItem.objects.filter(wording__contains="heron").exists()


def test_r86_what_two_people_destroyed_since_the_backup_is_destroyed_again(heron: Statement) -> None:
    keep(taken_of(heron, "hidden"))
    assert hide_again(now=NOW) == 1
    assert not is_readable(heron)
    assert heron.state == "withdrawn"
    assert not Segment.objects.filter(text__contains="heron").exists()
    assert not Translation.objects.exists()
    assert not hidden.is_unfinished()
    assert hide_again(now=NOW) == 0


def test_r86_what_waits_for_two_people_waits_again_until_the_same_day(heron: Statement) -> None:
    until = NOW.date() + timedelta(days=3)
    keep(taken_of(heron, "open", reason="asked", by_code=True, decide_until=until))
    assert hide_again(now=NOW) == 1
    assert not Segment.objects.filter(source=heron.text, part="text").exists()
    [found] = hidden_now().taken  # type: ignore[union-attr]
    assert (found.source_id, found.reason, found.by_code, found.outcome, found.decide_until) == (
        heron.text_id, "asked", True, "open", until,
    )  # fmt: skip


def test_r86_what_was_worded_anew_since_the_backup_is_a_draft_again(heron: Statement) -> None:
    keep(taken_of(heron, "reworded"))
    assert hide_again(now=NOW) == 1
    assert not is_readable(heron)
    assert heron.state == "draft"
    assert not Translation.objects.exists()
    assert not Source.objects.get(pk=heron.text_id).is_released


def test_r86_what_the_backup_knows_of_itself_is_left_alone(heron: Statement) -> None:
    """Reworded before the backup was made: its words are the new ones."""
    team = heron.session.programme.team
    one = Hiding.objects.create(
        team=team, source=heron.text, reason="protect", outcome="reworded",
        requested_on=NOW, decide_until=NOW, decided_on=NOW,
    )  # fmt: skip
    keep(replace(taken_of(heron, "reworded"), hiding_id=one.pk))
    assert hide_again(now=NOW) == 0
    assert is_readable(heron)


@pytest.mark.parametrize(("outcome", "state"), [("hidden", "withdrawn"), ("reworded", "draft")])
def test_r86_what_still_waits_in_the_backup_becomes_what_two_people_decided(
    heron: Statement, outcome: str, state: str
) -> None:
    """Whatever the first of them proposes there."""
    hiding = withhold(source=heron.text, now=NOW)
    Hiding.objects.filter(pk=hiding.pk).update(proposes="shown")
    keep(replace(taken_of(heron, outcome), hiding_id=hiding.pk))
    hide_again(now=NOW)
    heron.refresh_from_db()
    assert (heron.state, Hiding.objects.get().outcome) == (state, outcome)


@pytest.mark.parametrize("outcome", ["hidden", "reworded", "open"])
def test_r86_a_line_that_was_approved_when_the_backup_was_made_does_not_become_public(
    db: None, settings: Any, tmp_path: Path, outcome: str
) -> None:
    settings.DATA = tmp_path
    statement = make.statement(make.session(starts_at=NOW - timedelta(days=9)), HERON)
    assert statement.state == "approved"
    keep(taken_of(statement, outcome))
    assert hide_again(now=NOW) == 1
    if outcome == "hidden":
        assert not Segment.objects.filter(text__contains="heron").exists()
    else:
        statement.refresh_from_db()
        assert (statement.state, statement.approved_on) == ("draft", None)


def test_r86_of_two_decisions_about_one_text_the_firmer_holds(heron: Statement) -> None:
    keep(taken_of(heron, "reworded"), taken_of(heron, "open"), taken_of(heron, "hidden"))
    hide_again(now=NOW)
    assert not Segment.objects.filter(text__contains="heron").exists()


def test_r44_a_question_that_must_not_stand_here_is_deleted_again(
    db: None, settings: Any, tmp_path: Path
) -> None:
    settings.DATA = tmp_path
    question = make.question(make.programme()).question
    keep(deleted=[question.pk, uuid4()])
    assert hide_again(now=NOW) == 1
    question.refresh_from_db()
    assert (question.state, question.typed) == ("pointed-private", "")
    assert hidden_now() == Hidden([], [question.pk])


def test_a_step_that_fails_leaves_no_list_and_an_interrupted_restore_keeps_its_own(
    heron: Statement, tmp_path: Path
) -> None:
    one, other = taken_of(heron, "hidden"), taken_of(heron, "open")
    with pytest.raises(OSError, match="full"), hidden.kept(Hidden([one], [])):
        raise OSError("full")
    assert not hidden.is_unfinished()
    keep(one)
    assert (tmp_path / hidden.LIST).stat().st_mode & 0o077 == 0
    with pytest.raises(OSError, match="full"), hidden.kept(Hidden([replace(one, outcome="open"), other], [])):
        raise OSError("full")
    assert hidden._read().taken == [one, other], "what was seen first holds"


_PLANT = """
import sys; sys.path.insert(0, {root!r})
from datetime import timedelta
from itertools import count
from random import randrange
from django.utils import timezone
from tests import make
make._next = count(randrange(10**9))
session = make.session(starts_at=timezone.now() - timedelta(days=9))
lines = [make.statement(session, "The words of the heron.") for line in range(2)]
make.summary(session, now=timezone.now(), without_check="Nobody was asked.")
print(*(line.pk for line in lines))
"""
_SETTLE = """
from django.utils import timezone
from apero.hiding.actions import withhold, Taken, take_off_again
from apero.synthesis.models import Statement
line = Statement.objects.get(pk={key!r})
one = Taken(__import__("uuid").uuid4(), line.text_id, "", "protect", False, {outcome!r}, timezone.now().date())
print(take_off_again([one], now=timezone.now()))
"""
_KILLED = """
import os, sys
os.environ["APERO_SETTING_UP"] = "yes"
os.environ["DJANGO_SETTINGS_MODULE"] = "apero.config.settings"
import django
django.setup()
from importlib import import_module
from django.core.management import call_command
module = import_module({module!r})
real = getattr(module, {name!r})
def killed(*args, **facts):
    if {after!r}:
        real(*args, **facts)
    os.kill(os.getpid(), 9)
setattr(module, {name!r}, killed)
call_command("restore", *sys.argv[1:])
"""


@pytest.mark.parametrize(
    ("module", "name", "after"),
    [
        ("apero.config.backups.database", "put_back", False),
        ("apero.config.backups.database", "put_back", True),
        ("apero.config.management.commands.restore", "call_command", True),
        ("apero.config.backups.hidden", "take_off_again", True),
    ],
)
def test_r86_a_restore_that_is_killed_shows_nothing_and_ends_when_it_is_run_again(
    made: Site, key: tuple[Path, str], tmp_path: Path, module: str, name: str, *, after: bool
) -> None:
    code, said = made.run("shell", "-v", "0", "-c", _PLANT.format(root=str(Path(__file__).parents[2])))
    assert code == 0, said
    lines = dict(zip(("hidden", "reworded"), said.split(), strict=True))
    made.run("backup", str(tmp_path / "b"), "--to", key[1])
    words = ("--key", str(key[0]), "--replace", str(the_backup(tmp_path / "b")))
    for outcome, line in lines.items():
        code, said = made.run("shell", "-v", "0", "-c", _SETTLE.format(key=line, outcome=outcome))
        assert (code, said.strip()) == (0, "1"), said
    script = _KILLED.format(module=module, name=name, after=after)
    killed = subprocess.run(
        [sys.executable, "-c", script, *words], env=made.env, capture_output=True, check=False
    )
    assert killed.returncode == -signal.SIGKILL, killed.stderr
    code, said = made.run("may_serve")
    assert (code, hidden.UNFINISHED in said) == (1, True), said
    code, said = made.run("restore", *words)
    assert (code, "Hidden again: 2" in said) == (0, True), said
    for outcome, state in (("hidden", "withdrawn"), ("reworded", "draft")):
        found = UUID(lines[outcome])
        name = found.hex if connection.vendor == "sqlite" else str(found)
        assert state in made.ask(f"SELECT state FROM synthesis_statement WHERE id = '{name}'")
    assert hidden.UNFINISHED not in made.run("may_serve")[1]
    assert not (made.data / hidden.LIST).exists()
