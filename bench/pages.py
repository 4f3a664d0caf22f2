"""CPU for each rendered page (limit: 4 ms), beside the framework's floor in the same run.

python bench/pages.py [REQUESTS]
"""

import re
import subprocess
import sys
import tempfile
from pathlib import Path

from server import Server, bare_django, free_port, prepared, serving

ALSO = ["/ar/", "/ar/programmes/may-2022", "/en/programmes/may-2022?city=2332459", "/en/times?q=lag"]
NAMES = re.compile(r"^[a-z]{2}$|^(programmes|sessions|regions|topics|summary|recommendations|policy|commitments|risk-areas"
                   r"|conduct|heard|times|code|register|ask|calendar.ics|feed.atom|follow|prepare|live"
                   r"|interpretation|conduct-report|what-we-hold|accessibility)$")  # fmt: skip
LIMIT = 4.0


def kind(path: str) -> str:
    """What kind of page an address leads to: its parts that name a thing stand as stars."""
    return "/".join(
        part if NAMES.match(part) else "*" for part in path.partition("?")[0].strip("/").split("/")
    )


def one_of_each(server: Server) -> list[str]:
    """The heaviest page of each kind, as a stranger reaches them by links, and some more."""
    heaviest: dict[str, tuple[int, str]] = {}
    for path in server.pages("/en/"):
        heaviest[kind(path)] = max(heaviest.get(kind(path), (0, "")), (len(server.read(path)), path))
    return sorted(path for _size, path in heaviest.values()) + ALSO


def cost(server: Server, path: str, requests: int) -> float:
    """CPU milliseconds for each request of a page, gzip asked for as a browser does."""
    link = server.connection()

    def ask(times: int) -> None:
        for _ in range(times):
            link.request("GET", path, headers={"Accept-Encoding": "gzip"})
            answer = link.getresponse()
            answer.read()
            assert answer.status == 200, (path, answer.status)

    ask(20)
    before = server.cpu_ms()
    ask(requests)
    return (server.cpu_ms() - before) / requests


def floor(requests: int) -> float:
    """The same for a bare Django page on the same server program."""
    with tempfile.TemporaryDirectory() as name:
        port = free_port()
        process = subprocess.Popen([*bare_django(Path(name)), "--port", str(port)], cwd=name)
        try:
            server = Server(port, process, Path(name))
            server.wait("/")
            return cost(server, "/", requests)
        finally:
            process.terminate()
            process.wait(10)


def main() -> None:
    requests = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    bare = floor(requests)
    print(f"bare Django page: {bare:.2f} CPU ms")
    worst = 0.0
    with prepared() as data, serving(data) as server:
        for path in one_of_each(server):
            used = cost(server, path, requests)
            worst = max(worst, used)
            print(f"{used:6.2f} ms  {used / bare:5.1f} x bare  {'ok  ' if used <= LIMIT else 'OVER'}  {path}")
    print(f"worst {worst:.2f} ms, limit {LIMIT} ms, ratio {worst / LIMIT:.2f}")


if __name__ == "__main__":
    main()
