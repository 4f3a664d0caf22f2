"""Files that somebody else made: refused with a message, whatever they hold (decision 26)."""

import json
import sqlite3
import tarfile
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from apero.config.backups import database
from apero.config.backups.archive import (
    BadBackup,
    _head,
    _tar,
    _Unpacked,
    identities_from,
    recipients_from,
    seal,
    unseal,
)
from apero.config.backups.manifest import read_manifest
from tests.config.sites import Site, database_url, the_backup


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
