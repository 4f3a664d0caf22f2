"""A participant's POST: CPU (limit 4 ms), and 64 writers at once (no error, nothing lost, p99 <= 3 x p50).

The limit of the disk is taken in the same run: durable transactions of a bare SQLite file in the same folder. The pace
of a form (bench/flood.py) is set out of reach: here the writing itself is measured.

    python bench/posts.py [POSTS]
"""

import re
import sqlite3
import sys
import threading
import time
from pathlib import Path
from urllib.parse import urlencode

from server import Server, apero, prepared, serving

PATH = "/en/programmes/mapping-without-fear/sessions/west-africa/register"
LIMIT = 4.0
WRITERS = 64
HIDDEN = re.compile(r'<input[^>]*name="([^"]+)"[^>]*value="([^"]*)"')


def disk_limit(folder: Path, seconds: float = 2.0) -> float:
    """Durable commits a second of one row each: SQLite, WAL, synchronous=FULL."""
    link = sqlite3.connect(folder / "limit.sqlite3", isolation_level=None)
    link.executescript(
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE t (id INTEGER PRIMARY KEY, a BLOB)"
    )
    started, count = time.perf_counter(), 0
    while time.perf_counter() - started < seconds:
        link.executescript("BEGIN IMMEDIATE; INSERT INTO t (a) VALUES (randomblob(120)); COMMIT")
        count += 1
    return count / (time.perf_counter() - started)


def form(server: Server) -> dict[str, str]:
    """The form's own values, as a browser would send them."""
    link = server.connection()
    link.request("GET", PATH)
    page = link.getresponse().read().decode()
    values = {}
    for tag in re.findall(r"<input[^>]*>", page):
        name, value, kind = (re.search(rf'{a}="([^"]*)"', tag) for a in ("name", "value", "type"))
        if name and kind and kind[1] == "checkbox":
            values[name[1]] = value[1] if value else "on"
        elif name:
            values[name[1]] = value[1] if value else ""
    return values


def post(server: Server, values: dict[str, str]) -> tuple[int, float, str]:
    """Send a form: status, seconds, page."""
    link = server.connection()
    started = time.perf_counter()
    link.request("POST", PATH, urlencode(values), {"Content-Type": "application/x-www-form-urlencoded"})
    answer = link.getresponse()
    page = answer.read().decode()
    return answer.status, time.perf_counter() - started, page


def make_room(data: Path, seats: int) -> None:
    """Let the benched session hold as many."""
    link = sqlite3.connect(data / "apero.sqlite3")
    link.execute("UPDATE conversations_session SET capacity = ? WHERE address = 'west-africa'", (seats,))
    link.commit()


def seats(data: Path) -> int:
    """How many seats the database holds for it."""
    link = sqlite3.connect(data / "apero.sqlite3")
    rows = link.execute(
        "SELECT count(*) FROM registration_seat s JOIN conversations_session c ON c.id = s.session_id"
        " WHERE c.address = 'west-africa'"
    )
    return int(rows.fetchone()[0])


def main() -> None:
    each = max(1, (int(sys.argv[1]) if len(sys.argv) > 1 else 640) // WRITERS)
    with prepared() as data:
        print(f"disk: {disk_limit(data):.0f} durable transactions a second (bare SQLite)")
        make_room(data, 100_000)
        apero(data, "check")
        with serving(data, APERO_FORM_BURST="1000000", APERO_FORM_RATE="1000000") as server:
            forms = [form(server) for _ in range(200)]
            for values in forms[:20]:
                post(server, values)
            before = server.cpu_ms()
            for values in forms[20:]:
                status, _, _ = post(server, values)
                assert status == 200, status
            used = (server.cpu_ms() - before) / 180
            print(f"one POST: {used:.2f} CPU ms, limit {LIMIT}, ratio {used / LIMIT:.2f}")
            had = seats(data)
            many = [[form(server) for _ in range(each)] for _ in range(WRITERS)]
            results: list[tuple[int, float, str]] = []
            threads = [
                threading.Thread(target=lambda mine=mine: results.extend(post(server, v) for v in mine))
                for mine in many
            ]
            started = time.perf_counter()
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
            took = time.perf_counter() - started
            times = sorted(t for _, t, _ in results)
            p50, p99 = times[len(times) // 2], times[int(len(times) * 0.99)]
            wrong = sum(s != 200 for s, _, _ in results)
            print(
                f"{WRITERS} writers, {len(results)} POSTs in {took:.1f} s: {wrong} errors, {seats(data) - had} seats kept, "
                f"p50 {1000 * p50:.0f} ms, p99 {1000 * p99:.0f} ms, ratio {p99 / p50:.2f} (limit 3)"
            )


if __name__ == "__main__":
    main()
