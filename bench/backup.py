"""A backup and its verified restore beside copying the same bytes on the same disk, and what writers notice meanwhile.

python bench/backup.py [--megabytes 1000]
"""

import argparse
import os
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from contextlib import closing
from pathlib import Path

LIMIT = 2.0
"""A backup with its restore, which each read and write everything, may take so many times as long as copying twice."""
ROW = 8_000


def copied(source: Path, target: Path) -> float:
    """Seconds to copy a file and see it onto the disk."""
    begun = time.perf_counter()
    shutil.copyfile(source, target)
    with target.open("rb+") as file:
        os.fsync(file.fileno())
    return time.perf_counter() - begun


class Site:
    """A data folder and commands on it."""

    def __init__(self, data: Path) -> None:
        self.data = data
        self.env = os.environ | {"APERO_DATA": str(data), "DATABASE_URL": ""}

    def run(self, *words: str) -> tuple[float, str]:
        """Seconds that a command takes, and what it said."""
        begun = time.perf_counter()
        said = subprocess.run(
            [sys.executable, "-m", "apero", *words], env=self.env, check=True, capture_output=True, text=True
        )
        return time.perf_counter() - begun, said.stdout


def filled(site: Site, megabytes: int) -> Path:
    """A site whose database holds so many megabytes that no compression helps with."""
    site.run("migrate", "-v", "0")
    path = site.data / "apero.sqlite3"
    with closing(sqlite3.connect(path)) as database:
        rows = ((os.urandom(ROW // 2).hex(),) for _row in range(megabytes * 1_000_000 // ROW))
        with database:
            database.executemany(
                "INSERT INTO audit_closedmonth (month, closing_hash, entries) "
                "VALUES (hex(randomblob(3)) || hex(randomblob(8)), ?, 1)",
                rows,
            )
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return path


class Writer(threading.Thread):
    """Writes one row after the other, durably, until it is told to stop."""

    def __init__(self, path: Path) -> None:
        super().__init__(daemon=True)
        self.path, self.took, self.stopped = path, list[float](), threading.Event()

    def run(self) -> None:
        with closing(sqlite3.connect(self.path, timeout=10, isolation_level=None)) as database:
            database.execute("PRAGMA synchronous=FULL")
            while not self.stopped.is_set():
                begun = time.perf_counter()
                database.execute("BEGIN IMMEDIATE")
                database.execute(
                    "INSERT INTO audit_closedmonth (month, closing_hash, entries) VALUES (hex(randomblob(8)), 'w', 1)"
                )
                database.execute("COMMIT")
                self.took.append(time.perf_counter() - begun)
                time.sleep(0.01)

    def end(self) -> list[float]:
        self.stopped.set()
        self.join()
        return self.took


def written_beside(path: Path, seconds: float) -> list[float]:
    """How long writes take with nothing beside them."""
    writer = Writer(path)
    writer.start()
    time.sleep(seconds)
    return writer.end()


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--megabytes", type=int, default=1000)
    megabytes = parser.parse_args().megabytes
    with tempfile.TemporaryDirectory(prefix="apero-bench-") as folder:
        base = Path(folder)
        (base / "site").mkdir()
        site = Site(base / "site")
        path = filled(site, megabytes)
        size = path.stat().st_size / 1e6
        _took, said = site.run("backup", "--new-key")
        public, secret = said.splitlines()[1].strip(), said.splitlines()[-1].strip()
        copies = [copied(path, base / "copy") for _time in range(3)]
        (base / "copy").unlink()
        quiet = written_beside(path, 2)
        start, _said = site.run("help")
        writer = Writer(path)
        writer.start()
        backup, said = site.run("backup", str(base / "b"), "--to", public)
        beside = writer.end()
        [made] = (base / "b").glob("*.age")
        (base / "key").write_text(f"{secret}\n{said.splitlines()[-1].strip()}\n")
        (base / "new").mkdir()
        restore, _said = Site(base / "new").run("restore", str(made), "--key", str(base / "key"))
    limit = 2 * min(copies)
    ratio = (backup + restore - 2 * start) / limit
    print(
        f"database {size:.0f} MB; copied and seen onto the disk in {min(copies):.2f} s ({size / min(copies):.0f} MB/s)"
    )
    print(f"backup {backup:.2f} s, verified restore {restore:.2f} s, both with starting a process")
    print(f"backup and restore beside copying twice: {ratio:.2f} times as long, limit {LIMIT:.1f}")
    print(
        f"a write took {1000 * statistics.median(quiet):.1f} ms (median), beside the backup "
        f"{1000 * statistics.median(beside):.1f} ms, at worst {1000 * max(beside):.0f} ms; {len(beside)} writes, none lost"
    )
    return 0 if ratio <= LIMIT else 1


if __name__ == "__main__":
    sys.exit(main())
